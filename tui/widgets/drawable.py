"""What is left out where text is drawn: what a terminal would obey, and what terminals do not agree on.

Text is cleaned where it enters the library; this is the second lock on the same door, and it is here that the two are
told apart: a character that only changes the width of the one before it is text, and stays in what is copied.
"""

from __future__ import annotations

import re

UNDRAWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f"  # obeyed
    "\u200d\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]"  # of disputed width: emoji joined, boxed, dressed and tinted
)


def drawable(text: str) -> str:
    """The text without them."""
    return UNDRAWN.sub("", text) if UNDRAWN.search(text) else text

"""Which web addresses may be handed to a browser: http and https with a host, and nothing that could be read as more.

A browser is started with the address as an argument, so one that begins with a dash, another scheme, a space or a
control character is refused, whoever wrote it.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(
    r"[\x00-\x20\x7f-\xa0\xad\\\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)


def is_web(address: str) -> bool:
    """Whether it is a web address that can be opened."""
    if _UNSAFE.search(address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)

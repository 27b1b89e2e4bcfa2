"""Twice the text is twice the work: counted in calls, which are the same on every machine, not in seconds.

What a single call of a pattern costs is not seen here; `tests/bench/parser.py` measures that.
"""

import sys
from types import FrameType

import pytest

from tui.parse import parse

CHARACTERS = 12_000
TEXTS = (
    "6-4 ",
    '"A. ',
    "Norrie Alcaraz Paris Masters ",
    "beat ",
    'he said. "I," he said. ',
    "a.\n",
    "Ada Okafor beat Mia Lindqvist 6-4 7-6 (7-4) in the second round. ",
    "Ada Okafor beat Mia Lindqvist 6-4, 6-3, ",
    "when she lost, ",
    "Ada Okafor will face Mia Lindqvist. ",
    "He won. ",
    "ranked 5th, ",
    "the Spaniard ",
    "retired hurt, ",
    "“I” ",
    "two hours and 22 minutes ",
    "15 aces, ",
    "who beat Mia Lindqvist ",
)


def calls(text: str) -> int:
    """How many functions are called to parse a text."""
    count = 0

    def counting(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counting)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("words", TEXTS)
def test_twice_the_text_is_twice_the_work(words: str) -> None:
    text = "Ada Okafor of Spain met Mia Lindqvist, the 26-year-old.\n\n" + words * (CHARACTERS // len(words))
    parse(text)  # what is compiled and loaded once is not counted
    half, whole = calls(text[: len(text) // 2]), calls(text)
    assert whole < 2.6 * half

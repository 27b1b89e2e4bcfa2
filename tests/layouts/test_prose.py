"""Words in several styles, in lines."""

import pytest

from tests.layouts.texts import texts
from tui.layouts.prose import paragraph
from tui.library.views import Passage
from tui.lines import stops

STYLED = [("So ", ""), ("big", "bold"), (", so big for me", "")]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (40, ["So big, so big for me"]),
        (21, ["So big, so big for me"]),
        (20, ["So big, so big for", "me"]),
        (7, ["So big,", "so big", "for me"]),
    ],
)
def test_lines_are_broken_at_blanks_only(width: int, lines: list[str]) -> None:
    assert texts(paragraph(STYLED, width)) == lines


def test_words_keep_their_style_and_the_first_line_is_the_value() -> None:
    lines = paragraph(STYLED, 8, Passage(1))
    assert [piece.text for line in lines for piece in line if piece.style == "bold"] == ["big"]
    assert [stop.line for stop in stops(lines)] == [0]


def test_nothing_is_a_line_of_nothing() -> None:
    assert paragraph([("  ", "")], 10) == [()]

"""An article in lines: every character of it on one of them, none wider than the column."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.typesetting import Kind, Line, line_at, lines

WORDS = "Ann Bell won.\n\nShe had never led before, not once in 2 years."


def set_text(text: str, width: int, headline: bool = False) -> list[str]:
    """The lines as they are seen, the line of source and date as a dash."""
    return ["—" if line.kind is Kind.META else text[line.start : line.end] for line in lines(text, width, headline)]


def test_a_paragraph_breaks_at_spaces_and_is_followed_by_an_empty_line() -> None:
    assert set_text(WORDS, 20) == [
        "—",
        "",
        "Ann Bell won.",
        "",
        "She had never led",
        "before, not once in",
        "2 years.",
        "",
    ]


def test_the_line_of_source_and_date_follows_the_headline() -> None:
    assert set_text("Bell wins at last\nIt rained.", 10, headline=True) == [
        "Bell wins",
        "at last",
        "—",
        "",
        "It rained.",
        "",
    ]


def test_empty_lines_of_the_text_are_not_counted() -> None:
    assert set_text("One.\n\n \n\nTwo.", 20) == ["—", "", "One.", "", "Two.", ""]


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("incomprehensibilities", 8, ["incompre", "hensibil", "ities"]),
        ("a incomprehensibilities b", 8, ["a", "incompre", "hensibil", "ities b"]),
        ("郑钦文赢了", 4, ["郑钦", "文赢", "了"]),
        ("a 郑钦文赢了 b", 6, ["a", "郑钦文", "赢了 b"]),
        ("é" * 3 + "\u0301" * 2, 2, ["éé", "é\u0301\u0301"]),
        ("郑", 1, ["郑"]),
    ],
)
def test_a_word_wider_than_the_column_is_cut(text: str, width: int, shown: list[str]) -> None:
    assert set_text(text, width)[2:-1] == shown


def test_nothing_is_set_of_nothing() -> None:
    assert set_text("", 20, headline=True) == ["—", ""]


TEXTS = st.text(st.sampled_from("abz 6-4\n 郑é\u0301🎾—“"), max_size=200)


@given(TEXTS, st.integers(1, 30), st.booleans())
def test_no_character_is_lost_or_doubled(text: str, width: int, headline: bool) -> None:
    shown = [line for line in lines(text, width, headline) if line.kind is Kind.TEXT]
    assert "".join("".join(text[line.start : line.end].split()) for line in shown) == "".join(text.split())
    assert all(line.start < line.end for line in shown)
    assert all(before.end <= after.start for before, after in itertools.pairwise(shown))


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    assert all(cell_len(text[line.start : line.end]) <= width for line in lines(text, width))


@given(TEXTS.filter(str.strip), st.integers(1, 30), st.data())
def test_every_character_is_on_the_line_that_is_found_for_it(text: str, width: int, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([place for place, letter in enumerate(text) if not letter.isspace()]))
    shown = lines(text, width)
    line = shown[line_at(shown, place)]
    assert line.start <= place < line.end


def test_a_place_between_lines_is_on_the_line_before() -> None:
    shown = [Line(0, 4), Line(4, 4, Kind.META), Line(4, 4, Kind.EMPTY), Line(6, 9), Line(9, 9, Kind.EMPTY)]
    assert [line_at(shown, place) for place in (0, 3, 4, 5, 6, 9)] == [0, 0, 0, 0, 3, 3]


@pytest.mark.parametrize(
    "text", ["x" * 300_000, "6-4 " * 80_000, "郑" * 100_000, "中文 " * 80_000, "é\u0301" * 100_000]
)
def test_one_endless_line_takes_time_in_proportion(text: str) -> None:
    assert len(lines(text, 80)) > 1000

"""Which result in the record is that of a match, and that none is better than a wrong one."""

from datetime import date

import pytest

from tests.library.shelf import Shelf, findings
from tests.library.tables import keep, row
from tui.library import Library
from tui.library.matches import Match
from tui.library.official import official, official_of, same_round
from tui.library.tellings import tellings

MEETINGS = (
    row("Ann Bell d. Eve Fox 6-4 6-4 @ Oslo F 2024-03-04"),
    row("Ann Bell d. Eve Fox 7-6(5) 6-3 @ Bergen R16 2024-05-06", draw_size=56),
    row("Eve Fox d. Ann Bell 6-1 6-1 @ Oslo R32 2023-03-06"),
    row("Ann Bell d. Eve Fox 6-2 6-2 @ Oslo SF 2022-03-07"),
)


@pytest.fixture
def library() -> Library:
    """A library in memory with these meetings."""
    library = Library.open(None)
    keep(library, *MEETINGS)
    return library


def match(line: str, written: str = "") -> Match:
    """The match that a line tells, in an article of that day (tests.library.shelf)."""
    [telling] = tellings(findings(line), date.fromisoformat(written) if written else None)
    return Match(telling._replace(written=written))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("= Bell d. Fox 6-4 6-4 @ Oslo Open F 2024-03-10", 0),
        ("= Ann Bell d. Eve Fox @ Oslo Open 2024", 0),
        ("= Ann Bell d. Eve Fox @ Oslo Open 2022", 3),
        ("= Ann Bell d. Eve Fox 7-6 6-3 @ Bergen Open", 1),
        ("= Ann Bell d. Eve Fox 7-6(5) 6-3", 1),
        ("= Ann Bell d. Eve Fox @ Bergen Open 3R 2024", 1),
        ("= Eve Fox d. Ann Bell @ 2023", 2),
        ("= Ann Bell v Eve Fox @ Oslo Open 2023-03-06", 2),
        # Another score of the same round, another event with the same score and year: one of them has it wrong.
        ("= Ann Bell d. Eve Fox 6-4 6-3 @ Oslo Open F 2024", 0),
        ("= Ann Bell d. Eve Fox 6-4 6-4 @ Lyon Open 2024", 0),
    ],
)
def test_a_match_finds_its_result(library: Library, line: str, found: int) -> None:
    one = official(library.record, match(line))
    assert one is not None
    assert one.result.score == MEETINGS[found].score


@pytest.mark.parametrize(
    "line",
    [
        "= Ann Bell d. Eve Fox",
        "= Ann Bell d. Eve Fox @ 2024",
        "= Ann Bell d. Eve Fox @ Oslo Open",
        "= Ann Bell d. Eve Fox @ F",
        "= Eve Fox d. Ann Bell @ Oslo Open 2024",
        "= Ann Bell d. Eve Fox @ Oslo Open QF 2024",
        "= Ann Bell d. Eve Fox 6-0 6-0 @ Oslo Open 2024",
        "= Ann Bell d. Eve Fox @ Oslo Open F 2024-04-28",
        "= Ida Bell d. Eve Fox @ Oslo Open F 2024",
    ],
)
def test_what_is_not_sure_has_none(library: Library, line: str) -> None:
    assert official(library.record, match(line)) is None


def test_an_event_without_a_year_is_the_last_one_before_the_article(library: Library) -> None:
    one = official(library.record, match("Ann Bell d. Eve Fox @ Bergen Open", "2024-08-01"))
    assert one is not None
    assert official(library.record, match("Ann Bell d. Eve Fox @ Bergen Open", "2026-08-01")) is None
    assert official(library.record, match("Ann Bell d. Eve Fox @ Bergen Open", "2024-01-01")) is None


def test_an_article_without_a_day_is_dated_by_what_it_is_about(shelf: Shelf) -> None:
    keep(shelf.library, row("Ann Bell d. Gil Hart 6-1 7-5 @ Bergen QF 2024-05-06"), *MEETINGS)
    shelf.put("report", "= Ann Bell d. Gil Hart 6-1 7-5 @ Bergen Open\nAnn Bell d. Eve Fox @ Bergen Open")
    library = shelf.bring()
    telling = library._storage.tellings_of(shelf.id("report"))[1]
    one = official_of(library._storage, Match(telling))
    assert one is not None
    assert one.result.round == "R16"


@pytest.mark.parametrize(
    ("told", "recorded", "draw_size", "same"),
    [
        ("3R", "R16", 56, True),
        ("3R", "R32", 56, False),
        ("2R", "R64", 96, True),
        ("4R", "R16", 128, True),
        ("1R", "R32", 28, True),
        ("R16", "R16", None, True),
        ("3R", "R16", None, None),
        ("3R", "QF", None, False),
        ("QF", "Q1", 32, False),
        ("Q", "Q2", 32, True),
        ("Q", "QF", 32, False),
        ("SF", "RR", 8, False),
        ("1R", "ER", None, None),
    ],
)
def test_a_round_by_number_is_one_of_the_draw(told: str, recorded: str, draw_size: int | None, same: bool) -> None:
    library = Library.open(None)
    keep(library, row(f"Ann Bell d. Eve Fox 6-4 6-4 @ Oslo {recorded} 2024-03-04", draw_size=draw_size))
    assert same_round(told, library.record.result(1)) is same


def test_the_round_of_a_tie_is_not_that_of_the_table() -> None:
    library = Library.open(None)
    keep(library, row("Ann Bell d. Eve Fox 6-4 6-4 @ Davis Cup RR 2024-03-04", level="D"))
    assert same_round("F", library.record.result(1)) is None

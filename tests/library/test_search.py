"""What a search finds, and in which order."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.library.press import REPORT, article, bring
from tui.library import Library, LibraryError
from tui.library.query import Words
from tui.library.words import Results, SavedSearch

FINAL = """Pia Hart won the Lyon Open on Sunday with a 7-6 (4), 6-4 win over Ann Bell in the final.

"There was a lot of pressure, and I enjoyed it," said Hart. "I never looked at the scoreboard."

Bell said: "She played the big points better than I did."
"""
PREVIEW = """Świder looks ahead

Zoë Świder will play Pia Hart in the first round of the Oslo Open on Monday. It has been raining in Oslo."""
WINTER = "No play in winter\n\nThe club keeps its courts shut. O'Dell, the groundsman, said nothing of the backhand."

BELL, HART, SWIDER, CLUB = "Bell comes back", "Hart takes Lyon", "Świder looks ahead", "No play in winter"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(tmp_path_factory.mktemp("search") / "library.db")
    rally = library.add_feed("https://rally.example/feed", "Rally wire", "Tour")
    net = library.add_feed("https://net.example/feed", "Net cord")
    bring(
        library,
        rally,
        article(REPORT, BELL, "2025-10-28", source="The Rally"),
        article(FINAL, HART, "2025-11-02", source="The Rally"),
    )
    bring(
        library,
        net,
        replace(article(PREVIEW, None, "2025-11-03", source="Net Cord"), title=SWIDER),
        replace(article(WINTER, None, "2024-01-02", source="Net Cord"), title=CLUB),
    )
    library.parse(*library.unparsed())
    known = ids(library)
    library.star(known[HART], True)
    library.mark_read(known[CLUB], True)
    library.tag([known[SWIDER]], "Oslo trip", True)
    library.note(known[BELL], "watch her serve")
    yield library
    library.close()


@pytest.fixture(autouse=True)
def _parser(real_parser: None) -> None:
    """The articles here are read by the real one."""


def ids(library: Library) -> dict[str, int]:
    """The articles by their titles."""
    return {row.title: row.id for row in library.rows(library.ids())}


def titles(library: Library, results: Results) -> list[str]:
    return [row.title for row in library.rows(results.ids)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("backhand", {BELL, CLUB}),
        ("swider", {SWIDER}),
        ("ZOË", {SWIDER}),
        ("o'dell", {CLUB}),
        ("o’dell", {CLUB}),
        ("backhand lyon", {BELL}),
        ('"match points"', {BELL}),
        ('"points match"', set()),
        ("ground*", {CLUB}),
        ("ground", set()),
        ("backhand -lyon", {CLUB}),
        ("-lyon", {SWIDER, CLUB}),
        ("is:unread", {BELL, HART, SWIDER}),
        ("is:starred", {HART}),
        ("is:noted", {BELL}),
        ("is:tagged", {SWIDER}),
        ('tag:"oslo trip"', {SWIDER}),
        ("source:rally", {BELL, HART}),
        ("-source:rally", {SWIDER, CLUB}),
        ("source:nobody", set()),
        ('feed:"net cord"', {SWIDER, CLUB}),
        ("folder:tour", {BELL, HART}),
        ("player:hart", {BELL, HART, SWIDER}),
        ("player:bell player:fox", {BELL}),
        ("event:lyon", {BELL, HART}),
        ('event:"lyon open"', {BELL, HART}),
        ("round:final", {HART}),
        ("round:2r", {BELL}),
        ("year:2025 player:bell", {BELL, HART}),
        ("score:7-6", {BELL, HART}),
        ("score:6-7", set()),
        ('score:"7-6 6-4"', {HART}),
        ("score:4-6", {BELL}),
        ("quote:pressure", {HART}),
        ("quote:pressure by:hart", {HART}),
        ("quote:pressure by:bell", set()),
        ("by:bell", {HART}),
        ("before:2025", {CLUB}),
        ("after:2025-10-28", {HART, SWIDER}),
        ("on:2025-10-28", {BELL}),
        ("player:fox event:oslo", set()),
        ("player:nobody", set()),
        ("lyon is:starred", {HART}),
        ("is:wrong backhand", {BELL, CLUB}),
    ],
)
def test_what_is_found(library: Library, text: str, found: set[str]) -> None:
    assert set(titles(library, library.search(text))) == found


def test_a_score_is_no_run_of_games_across_two_sets(library: Library) -> None:
    """4-6 7-6 has a 6 before a 7."""
    assert library.search("score:6-7").ids == []


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("hart", [HART, SWIDER, BELL]),
        ("hart sort:newest", [SWIDER, HART, BELL]),
        ("hart sort:oldest", [BELL, HART, SWIDER]),
        ("source:cord", [SWIDER, CLUB]),
        ("source:cord sort:oldest", [CLUB, SWIDER]),
    ],
)
def test_the_order(library: Library, text: str, order: list[str]) -> None:
    assert titles(library, library.search(text)) == order


def test_what_is_found_by_day_stands_under_its_days(library: Library) -> None:
    assert library.search("hart sort:newest").days == [
        (date(2025, 11, 3), 1),
        (date(2025, 11, 2), 1),
        (date(2025, 10, 28), 1),
    ]
    assert library.search("hart").days == [("Best first", 3)]


def test_the_last_word_is_found_while_it_is_typed(library: Library) -> None:
    assert titles(library, library.search("ground", typing=True)) == [CLUB]
    assert titles(library, library.search("player:har", typing=True)) == [SWIDER, HART, BELL]


def test_nothing_typed_finds_nothing(library: Library) -> None:
    assert library.search("") == Results(library.search("").query, (), (), capped=False)


def test_a_row_that_was_found_has_the_words_around_the_first_hit(library: Library) -> None:
    results = library.search("groundsman")
    [row] = library.found_rows(results.ids, results.query)
    assert row.excerpt.startswith("…the groundsman, said nothing")


def test_the_words_of_a_title_are_not_said_twice(library: Library) -> None:
    results = library.search("winter")
    assert [row.excerpt for row in library.found_rows(results.ids, results.query)] == [""]


def test_words_of_quotations_and_names_are_marked_too(library: Library) -> None:
    assert library.search("quote:pressure by:hart -rain lyon").query.marked == (
        Words("lyon"),
        Words("pressure"),
        Words("hart"),
    )


@pytest.mark.parametrize(
    "text", ["(", '"', "6-4", "[WC]", "a AND", "NEAR(x", "col:x", "*", "-", "'; DROP TABLE article; --", "\x00", "^x"]
)
def test_nothing_that_is_typed_is_a_language_of_the_index(library: Library, text: str) -> None:
    for typing in (False, True):
        library.search(text, typing=typing)


def test_only_what_is_listed_is_found(library: Library, tmp_path: Path) -> None:
    from tui.sources import files

    path = tmp_path / "one.txt"
    path.write_text("Backhand drills\n\nA backhand a day.")
    other = Library.open(tmp_path / "other.db")
    rally = other.add_feed("https://rally.example/feed")
    bring(other, rally, article("Her backhand.", "Backhand again"))
    other.bring(files.find([path])[0])
    assert titles(other, other.search("backhand")) == ["Backhand drills"]
    other.close()


def test_what_is_gone_or_changed_is_not_found_as_it_was(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.db")
    rally = library.add_feed("https://rally.example/feed")
    bring(library, rally, ("1", article(FINAL, HART)), ("2", article("Rain in Lyon.", "Rain")))
    library.parse(*library.unparsed())
    assert len(library.search("score:7-6").ids) == len(library.search("quote:pressure").ids) == 1
    bring(library, rally, ("1", article("Hart rests.", HART)))
    library.parse(*library.unparsed())
    assert not library.search("score:7-6").ids
    assert not library.search("quote:pressure").ids
    assert len(library.search("rests").ids) == 1
    library.remove_feed(rally, with_articles=True)
    assert not library.search("rain or hart").ids
    with library._storage.database.writing() as connection:
        for index in ("fulltext", "quoted", "told"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    library.close()


# ── Kept searches ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_search_is_kept_by_name_until_it_is_forgotten(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.db")
    library.save_search("Lyon", "lyon is:unread")
    library.save_search("finals", "round:final")
    library.save_search("lyon", "event:lyon")
    assert library.saved_searches() == [SavedSearch("finals", "round:final"), SavedSearch("lyon", "event:lyon")]
    assert library.forget_search("Finals")
    assert not library.forget_search("Finals")
    library.close()


def test_the_unread_of_a_search_are_counted(library: Library) -> None:
    assert library.unread_in("backhand") == 1


def test_a_search_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.db")
    with library._storage.database.reading() as connection:
        connection.execute("PRAGMA query_only = ON")
    with pytest.raises(LibraryError):
        library.save_search("Lyon", "lyon")
    library.close()


@pytest.mark.parametrize("text", ["is:unread", "is:unread hart", "is:unread sort:oldest", "-is:read oslo"])
def test_what_was_found_before_is_found_again_however_it_is_marked(tmp_path: Path, text: str) -> None:
    library = Library.open(tmp_path / "library.db")
    feed = library.add_feed("https://rally.example/feed")
    bring(library, feed, article(FINAL, HART, "2025-11-02"), article(PREVIEW, SWIDER, "2025-11-03"))
    before = library.search(text)
    library.mark_all_read(before.ids, True)
    assert list(library.search(text).ids) == []
    assert library.search(text, staying=before.ids)[1:] == before[1:]
    bring(library, feed, article(PREVIEW.replace("Monday", "Friday"), "Hart and Świder meet", "2025-11-04"))
    now = library.search(text, staying=before.ids)
    assert set(before.ids) < set(now.ids)
    assert len(now.ids) == len(before.ids) + 1
    library.close()

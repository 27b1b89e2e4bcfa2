"""One match as everybody tells it."""

import pytest

from tests.library.shelf import Shelf
from tests.library.tables import keep, row
from tui.library import Library
from tui.library.views import MatchId, MatchView

FINAL = "= Ann Bell d. Eve Fox 6-4 7-6(5) @ Oslo Open F 2025-05-05"


def library(shelf: Shelf, **articles: str) -> Library:
    for name, text in articles.items():
        shelf.put(name, text)
    return shelf.bring()


def view_of(shelf: Shelf, name: str, **articles: str) -> MatchView:
    """The match that an article is about."""
    shown = library(shelf, **articles)
    [match] = [one for one in shown.matches() if shelf.id(name) in one.reports]
    return shown.match(match.id)


def test_who_tells_it_the_best_first(shelf: Shelf) -> None:
    shown = view_of(
        shelf,
        "short",
        short=FINAL,
        long=f"{FINAL}\nIt was a warm afternoon, and the wind did what it liked.",
        aside="= Ida Iver d. Pia Hart 6-1 6-1 @ Lyon Open F 2025\nBell d. Fox 6-4 7-6 @ Oslo Open F 2025",
    )
    assert [(shelf.names([one.article])[0], one.main) for one in shown.tellers] == [
        ("long", True),
        ("short", True),
        ("aside", False),
    ]
    assert shown.why == "Bell v Fox · final · Oslo Open"
    assert (shown.row.first, shown.row.second, shown.row.score) == (("Ann Bell",), ("Eve Fox",), "6-4 7-6(5)")


def test_a_reprint_is_no_voice(shelf: Shelf) -> None:
    words = f"{FINAL}\n" + "\n".join(
        f"Bell won point {number} of {number + 40} at the Ole Bull court." for number in range(30)
    )
    shown = view_of(shelf, "one", one=words, two=f"{words}\nMore soon.", three=FINAL)
    told = {shelf.names([one.article])[0]: one.reprint for one in shown.tellers}
    assert told == {"two": False, "one": True, "three": False}
    [score] = [one for one in shown.compared if one.field == "score"]
    assert len(score.values[0].voices) == 2


def test_the_way_here_and_on(shelf: Shelf) -> None:
    shown = view_of(
        shelf,
        "final",
        final=FINAL,
        semi="= Ann Bell d. Ida Iver 6-4 6-4 @ Oslo Open SF 2025-05-04",
        old="= Eve Fox d. Ann Bell 6-1 6-1 @ Lyon Open F 2023",
    )
    assert [(one.label, one.line) for one in shown.way] == [
        ("previous match of Bell in Oslo", "Bell d. Iver 6-4 6-4"),
        ("earlier meeting", "Fox d. Bell 6-1 6-1 (Lyon, 2023)"),
    ]


def test_a_match_that_no_article_is_about_has_a_way_too(shelf: Shelf) -> None:
    shown = library(
        shelf,
        final="= Ann Bell d. Eve Fox 6-4 6-4 @ Oslo Open F 2025-05-05\nAnn Bell d. Ida Iver @ Oslo Open SF 2025",
    )
    [semi] = [one for one in shown.matches() if not one.reports]
    view = shown.match(semi.id)
    assert [(one.label, one.line) for one in view.way] == [("next match of Bell in Oslo", "Bell d. Fox 6-4 6-4")]
    assert [one.main for one in view.tellers] == [False]


def test_a_match_that_is_not_there_any_more(shelf: Shelf) -> None:
    with pytest.raises(LookupError):
        library(shelf, final=FINAL).match(MatchId(99))


def test_a_match_is_held_against_its_result(shelf: Shelf) -> None:
    keep(shelf.library, row("Ann Bell d. Eve Fox 6-4 7-6(6) @ Oslo F 2025-05-05", draw_size=28))
    shown = view_of(shelf, "final", final=FINAL)
    assert (shown.row.recorded, shown.row.id.result, shown.row.surface, shown.draw_size) == (True, 1, "hard", 28)
    said = {one.field: (one.standing.value, one.record) for one in shown.compared}
    assert said["score"] == ("differs", "6-4 7-6(6)")
    assert said["round"] == ("confirmed", "F")
    assert said["duration"] == ("open", "90")
    assert shown.row.score == "6-4 7-6(5)"  # what the article tells stays


def test_a_match_that_only_the_record_has(shelf: Shelf) -> None:
    keep(shelf.library, row("Ann Bell d. Eve Fox 6-4 7-6(6) @ Oslo F 2025-05-05"))
    shown = shelf.library.match(MatchId(result=1))
    assert (shown.row.score, shown.tellers, shown.why) == ("6-4 7-6(6)", (), "Bell v Fox · final · Oslo")
    assert {one.field: one.record for one in shown.compared}["score"] == "6-4 7-6(6)"
    with pytest.raises(LookupError):
        shelf.library.match(MatchId(result=2))


def test_the_record_knows_the_way_too(shelf: Shelf) -> None:
    keep(
        shelf.library,
        row("Ann Bell d. Eve Fox 6-4 6-4 @ Oslo SF 2025-05-01"),
        row("Ann Bell d. Pia Hart 6-1 6-1 @ Oslo F 2025-05-01"),
        row("Eve Fox d. Ann Bell 6-0 6-0 @ Lyon F 2023-05-01"),
    )
    shown = view_of(shelf, "semi", semi="= Ann Bell d. Eve Fox 6-4 6-4 @ Oslo Open SF 2025-05-04")
    assert [(one.label, one.line) for one in shown.way] == [
        ("next match of Bell in Oslo", "Bell d. Hart 6-1 6-1"),
        ("earlier meeting", "Fox d. Bell 6-0 6-0 (Lyon, 2023)"),
    ]
    [final, *_] = shown.way
    assert [one.label for one in shelf.library.match(final.match).way] == ["previous match of Bell in Oslo"]


OTHER = "= A. Bell d. Fox 6-4 7-6 @ Oslo Open F 2025\nIt was a warm afternoon, and the wind did what it liked to do."


def test_an_article_has_what_all_tell_of_its_match(shelf: Shelf) -> None:
    shown = library(shelf, one=FINAL, two=OTHER, nothing="Rain fell all day.")
    told = {one.field: [len(value.voices) for value in one.values] for one in shown.agreement(shelf.id("one"))}
    assert told["score"] == [2]
    assert shown.agreement(shelf.id("nothing")) == ()

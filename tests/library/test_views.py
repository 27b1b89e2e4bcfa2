"""What a library shows of players, of their meetings and of draws."""

import pytest

from tests.library.shelf import Shelf
from tui.library import Library
from tui.library.errors import Unknown
from tui.library.views import Edition, HeadToHeadView, MatchRow, Opponent, PairId, PlayerId, PlayerView
from tui.result import Performance, Result


def lines(rows: tuple[MatchRow, ...]) -> list[str]:
    return [f"{'/'.join(row.first)} d. {'/'.join(row.second)} {row.event_name} {row.year}".strip() for row in rows]


def library(shelf: Shelf, **articles: str) -> Library:
    for name, text in articles.items():
        shelf.put(name, text)
    return shelf.bring()


# ── Player ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def of_player(shelf: Shelf, name: str, **articles: str) -> PlayerView:
    return library(shelf, **articles).player(PlayerId(name))


def test_a_players_matches_are_told_newest_first(shelf: Shelf) -> None:
    shown = of_player(
        shelf,
        "ruud",
        final="= Casper Ruud d. Holger Rune 6-4 6-4 @ Oslo Open F 2025",
        semi="= Casper Ruud d. Arthur Fils 6-4 6-3 @ Oslo Open SF 2025",
        old="= Ruud d. Fils 6-1 6-1 @ Lyon Open 2024-05-03",
        other="= Ann Bell d. Eve Fox 6-1 6-1 @ Lyon Open 2024-05-03",
    )
    assert shown.name == "Casper Ruud"
    assert shown.why == "Casper Ruud in 3 matches"
    assert lines(shown.matches) == [
        "Casper Ruud d. Holger Rune Oslo Open 2025",
        "Casper Ruud d. Arthur Fils Oslo Open 2025",
        "Ruud d. Fils Lyon Open 2024",
    ]
    assert [(one.pair, one.won, one.lost) for one in shown.opponents] == [
        (PairId("Casper Ruud", "Arthur Fils"), 2, 0),
        (PairId("Casper Ruud", "Holger Rune"), 1, 0),
    ]
    assert sorted(shelf.names([article.article for article in shown.articles])) == ["final", "old", "semi"]


def test_a_surname_that_several_bear_is_the_one_of_whom_most_is_told(shelf: Shelf) -> None:
    shown = of_player(
        shelf,
        "Hart",
        one="= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open 2025",
        two="= Venus Hart d. Eve Fox 6-4 6-4 @ Oslo Open 2025",
        three="= Serena Hart d. Pia Iver 6-4 6-4 @ Oslo Open 2025",
        four="= Hart d. Ida Moss 6-4 6-4 @ Oslo Open 2025",
    )
    assert shown.why == "Venus Hart, of whom most is told; also Serena Hart"
    assert {line.split(" Oslo")[0] for line in lines(shown.matches)} == {
        "Venus Hart d. Ann Bell",
        "Venus Hart d. Eve Fox",
    }


@pytest.mark.parametrize("name", ["Serena Hart", "S. Hart"])
def test_a_given_name_says_who_is_meant(shelf: Shelf, name: str) -> None:
    shown = of_player(
        shelf,
        name,
        one="= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open 2025\nVenus Hart d. Eve Fox 6-4 6-4 @ Lyon Open 2025",
        two="= Serena Hart d. Pia Iver 6-4 6-4 @ Oslo Open 2025",
    )
    assert lines(shown.matches) == ["Serena Hart d. Pia Iver Oslo Open 2025"]


def test_a_match_that_is_only_mentioned_and_may_be_another_is_not_told_twice(shelf: Shelf) -> None:
    shown = of_player(
        shelf,
        "Ruud",
        one="= Casper Ruud d. Arthur Fils 6-4 6-4 @ Oslo Open 2025",
        two="= Casper Ruud d. Arthur Fils 6-4 6-4 @ Lyon Open 2024",
        three="= Ann Bell d. Eve Fox 6-4 6-4 @ Oslo Open 2025\nRuud d. Fils\nRuud d. Fils @ Bergen Open 2019",
    )
    assert [row.event_name for row in shown.matches] == ["Oslo Open", "Lyon Open", "Bergen Open"]


def test_who_is_not_known_may_be_somebody_of_a_name_like_it(shelf: Shelf) -> None:
    with pytest.raises(Unknown, match=r"nothing is known of Rud. Did you mean Casper Ruud\?"):
        of_player(shelf, "Rud", one="= Casper Ruud d. Arthur Fils 6-4 6-4 @ Oslo Open 2025")


@pytest.mark.usefixtures("real_parser")
def test_rankings_words_and_country_are_read_from_the_articles(shelf: Shelf) -> None:
    text = (
        "Denmark's Ann Bell, ranked No. 31 in the world, beat Eve Fox 6-4, 6-3 in the final of the Lyon Open.\n\n"
        '"I stayed calm," Bell said.'
    )
    shelf.put("one", text, "2025-05-04")
    shown = shelf.bring().player(PlayerId("Bell"))
    article = shelf.id("one")
    assert shown.country == "DEN"
    assert [(one.day, one.rank, one.recorded) for one in shown.rankings] == [("2025-05-04", 31, False)]
    assert [(one.words.strip('"“”'), one.passage.article) for one in shown.quotes] == [("I stayed calm,", article)]
    place = shown.quotes[0].passage
    assert text[place.start : place.end] == shown.quotes[0].words


# ── Head-to-head ──────────────────────────────────────────────────────────────────────────────────────────────────────


def of_pair(shelf: Shelf, first: str, second: str, **articles: str) -> HeadToHeadView:
    return library(shelf, **articles).head_to_head(PairId(first, second))


def test_meetings_are_told_newest_first_and_counted_for_the_first_player(shelf: Shelf) -> None:
    articles = {
        "one": "= Casper Ruud d. Arthur Fils 6-4 6-4 @ Oslo Open 2025-03-04\nFils d. Ruud 6-1 6-1 @ Lyon Open 2023",
        "two": "= A. Fils d. Ruud 6-4 6-3 @ Lyon Open 2024-05-03",
    }
    shown = of_pair(shelf, "fils", "ruud", **articles)
    assert shown.pair == PairId("Arthur Fils", "Casper Ruud")
    assert shown.why == "the meetings of Fils and Ruud"
    assert shown.won == (2, 1)
    assert [row.year for row in shown.meetings] == [2025, 2024, 2023]
    assert shelf.library.head_to_head(PairId("Ruud", "Fils")).won == (1, 2)


def test_a_meeting_to_come_is_not_counted(shelf: Shelf) -> None:
    told = "= Bell d. Iver 6-4 6-4 @ Oslo Open QF 2025\nBell v Fox @ Oslo Open SF 2025\nFox d. Bell @ Lyon Open 2024"
    shown = of_pair(shelf, "Bell", "Fox", one=told)
    assert shown.won == (0, 1)
    assert [row.decided for row in shown.meetings] == [False, True]


def test_of_several_of_a_name_those_two_are_meant_who_met_most_often(shelf: Shelf) -> None:
    shown = of_pair(
        shelf,
        "Hart",
        "Bell",
        one="= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open 2025\nVenus Hart d. Ann Bell 6-3 6-3 @ Lyon Open 2024",
        two="= Serena Hart d. Ann Bell 6-4 6-4 @ Bergen Open 2025",
    )
    assert shown.why == "the meetings of Hart and Bell, who met most often; also Serena Hart and Ann Bell"
    assert shown.won == (2, 0)


def test_pairs_meet_too(shelf: Shelf) -> None:
    shown = of_pair(shelf, "Bell|Fox", "Hart|Iver", one="= Bell/Fox d. Iver/Hart 6-4 6-4 @ Oslo Open 2025")
    assert shown.won == (1, 0)


def test_two_who_never_met_are_shown_without_a_meeting_and_a_name_nobody_bears_is_told(shelf: Shelf) -> None:
    told = "= Casper Ruud d. Arthur Fils 6-4 6-4 @ Oslo Open 2025\nAnn Bell d. Eve Fox 6-4 6-4 @ Oslo Open 2025"
    shown = of_pair(shelf, "Ruud", "Bell", one=told)
    assert (shown.pair, shown.why) == (PairId("Casper Ruud", "Ann Bell"), "no meeting of Ruud and Bell is told")
    with pytest.raises(Unknown, match="nothing is known of Xu"):
        shelf.library.head_to_head(PairId("Ruud", "Xu"))


# ── Draw ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

OSLO = {
    "men": "= Casper Ruud d. Holger Rune 6-4 6-4 @ Oslo Open F 2025\nRune d. Arthur Fils 6-4 6-3 @ Oslo Open SF 2025",
    "women": "= Ann Bell d. Eve Fox 6-4 6-4 @ Oslo Open F 2025",
    "before": "= Ann Bell d. Eve Fox 6-2 6-2 @ Oslo Open F 2024",
}


def test_a_draw_is_that_of_which_most_is_known_and_names_the_others(shelf: Shelf) -> None:
    shown = library(shelf, **OSLO).draw(Edition("oslo", 2025))
    assert shown.why == "2 matches of Oslo Open 2025 are known"
    assert [(name, [(slot.first, slot.second) for slot in slots]) for name, slots in shown.rounds] == [
        ("SF", [("Casper Ruud", ""), ("Holger Rune", "Arthur Fils")]),
        ("F", [("Casper Ruud", "Holger Rune")]),
    ]
    assert shown.editions == (Edition("oslo", 2025, "Ann Bell"), Edition("oslo", 2024))


def test_a_draw_is_that_in_which_somebody_plays(shelf: Shelf) -> None:
    shown = library(shelf, **OSLO).draw(Edition("oslo", 2025, "Fox"))
    assert [name for name, _ in shown.rounds] == ["F"]
    assert shown.editions == (Edition("oslo", 2025, "Casper Ruud"), Edition("oslo", 2024))


def test_a_draw_without_a_year_is_the_last_one(shelf: Shelf) -> None:
    assert library(shelf, **OSLO).draw(Edition("oslo", 0)).edition == Edition("oslo", 2025)


def test_a_year_of_which_nothing_is_known_is_told(shelf: Shelf) -> None:
    shown = library(shelf, **OSLO).draw(Edition("oslo", 1990))
    assert shown.why == "no matches of oslo 1990 are known"
    assert shown.rounds == ()
    assert [one.year for one in shown.editions] == [2025, 2024]


def test_an_event_that_is_not_known_may_be_one_of_a_name_like_it(shelf: Shelf) -> None:
    with pytest.raises(Unknown, match=r"nothing is known of osla. Did you mean oslo\?"):
        library(shelf, **OSLO).draw(Edition("osla", 2025))


@pytest.mark.usefixtures("real_parser")
def test_seeds_are_those_that_reports_tell(shelf: Shelf) -> None:
    shelf.put("one", "Third seed Ann Bell beat Eve Fox 6-4, 6-3 in the final of the Lyon Open on Sunday.", "2025-05-04")
    shown = shelf.bring().draw(Edition("lyon", 2025))
    assert shown.rounds[0][1][0].seeds == (3, 0)


# ── With the record ───────────────────────────────────────────────────────────────────────────────────────────────────

RUUD, RUNE = Performance("Casper Ruud", 1, country="NOR", rank=5), Performance("Holger Rune", 2, rank=9)
FILS, MOSS = Performance("Arthur Fils", rank=20), Performance("Ann Moss", rank=80)
OSLO_25, LYON_24 = ("Oslo Open", "2025-03-03", "hard", 28), ("Lyon Open", "2024-05-06", "clay", 32)


def result(event: tuple[str, str, str, int], round_: str, winner: Performance, loser: Performance, sets: str) -> Result:
    """A result of an event: its name, its first day, its surface and the size of its draw."""
    name, day, surface, size = event
    year = int(day[:4])
    return Result(day + name, None, name, day, year, "A", surface, None, size, round_, 3, sets, None, winner, loser)


@pytest.fixture
def recorded(shelf: Shelf) -> Shelf:
    """A shelf whose library has a record."""
    results = [
        result(OSLO_25, "F", RUUD, RUNE, "6-4 6-4"),
        result(OSLO_25, "SF", RUUD, FILS, "6-4 7-6(5)"),
        result(OSLO_25, "R16", RUUD, MOSS, "6-1 6-1"),
        result(LYON_24, "F", RUUD._replace(rank=7), FILS, "6-1 6-1"),
    ]
    assert [kept.new for kept in shelf.library.record.keep(results)] == [4]
    return shelf


def test_a_match_that_is_told_and_recorded_is_one(recorded: Shelf) -> None:
    told = (
        "= C. Ruud d. Fils 6-4 7-6 @ Oslo Open SF 2025-03-08\n"
        "Ruud d. Fils @ Bergen Open 2020\nRuud d. Fils"  # which may be that of Lyon
    )
    shown = library(recorded, one=told).head_to_head(PairId("Ruud", "Fils"))
    assert shown.won == (3, 0)
    assert [(row.event_name, row.score, row.surface, row.recorded, bool(row.articles)) for row in shown.meetings] == [
        ("Oslo Open", "6-4 7-6(5)", "hard", True, True),
        ("Lyon Open", "6-1 6-1", "clay", True, False),
        ("Bergen Open", "", "", False, True),
    ]


def test_where_article_and_record_differ_the_articles_score_stays(recorded: Shelf) -> None:
    told = "= Casper Ruud d. Arthur Fils 6-4 6-3 @ Oslo Open SF 2025-03-08"
    [last, _] = library(recorded, one=told).head_to_head(PairId("Ruud", "Fils")).meetings
    assert (last.score, last.recorded, last.began) == ("6-4 6-3", True, "2025-03-03")


def test_a_player_of_whom_only_the_record_knows(recorded: Shelf) -> None:
    shown = recorded.library.player(PlayerId("ruud"))
    assert (shown.name, shown.country) == ("Casper Ruud", "NOR")
    assert [(row.event_name, row.round) for row in shown.matches] == [
        ("Oslo Open", "F"),
        ("Oslo Open", "SF"),
        ("Oslo Open", "R16"),
        ("Lyon Open", "F"),
    ]
    assert [(one.day, one.rank, one.recorded) for one in shown.rankings] == [
        ("2024-05-06", 7, True),
        ("2025-03-03", 5, True),
    ]
    assert shown.opponents[0] == Opponent(PairId("Casper Ruud", "Arthur Fils"), 2, 0)


def test_a_draw_of_articles_and_record_together(recorded: Shelf) -> None:
    told = "= Casper Ruud d. Arthur Fils 6-4 7-6(5) @ Oslo Open SF 2025\nRuud d. Bell 6-2 6-2 @ Oslo Open 1R 2025"
    shown = library(recorded, one=told).draw(Edition("oslo", 0))
    places = {name: [slot for slot in slots if slot.match] for name, slots in shown.rounds}
    assert [(name, len(slots)) for name, slots in shown.rounds] == [
        ("R32", 16),
        ("R16", 8),
        ("QF", 4),
        ("SF", 2),
        ("F", 1),
    ]
    assert [slot.second for slot in places["R32"]] == ["Bell"]
    assert [slot.seeds for slot in places["F"]] == [(1, 2)]
    assert [slot.match.recorded for slot in places["SF"] if slot.match] == [True]
    assert shown.editions == ()

"""The record as it is asked: by pair, player and edition, whoever spells the names."""

import pytest

from tests.library.tables import keep, row
from tui.library import Library
from tui.library.views import Edition


@pytest.fixture
def library() -> Library:
    """An empty library in memory."""
    return Library.open(None)


@pytest.mark.parametrize(
    ("recorded", "asked"),
    [
        ("Qinwen Zheng", "Zheng Qinwen"),
        ("Na Li", "Li Na"),
        ("Alex De Minaur", "Alex de Minaur"),
        ("Felix Auger Aliassime", "Félix Auger-Aliassime"),
        ("Felix Auger Aliassime", "F. Auger-Aliassime"),
        ("Iga Swiatek", "Iga Świątek"),
        ("Roberto Bautista Agut", "Bautista Agut"),
        ("Christopher Oconnell", "Christopher O’Connell"),
        ("Eve Fox", "Fox"),
    ],
)
def test_a_pair_is_found_whoever_spells_its_names(library: Library, recorded: str, asked: str) -> None:
    keep(library, row(f"{recorded} d. Gil Hart 6-4 6-4 @ Oslo F 2024-03-04"))
    assert len(library.record.of_pair(asked, "Gil Hart")) == 1
    assert len(library.record.of_pair("Hart", asked)) == 1
    assert len(library.record.of_player(asked)) == 1


@pytest.mark.parametrize(("recorded", "asked"), [("Mia Wolf", "Ida Wolf"), ("Mia Wolf", "Mia Lund")])
def test_somebody_else_is_not_found(library: Library, recorded: str, asked: str) -> None:
    keep(library, row(f"{recorded} d. Gil Hart 6-4 6-4 @ Oslo F 2024-03-04"))
    assert library.record.of_pair(asked, "Gil Hart") == []
    assert library.record.of_player(asked) == []


def test_the_newest_come_first_by_day_and_round(library: Library) -> None:
    keep(
        library,
        row("Ann Bell d. Eve Fox 6-4 6-4 @ Oslo QF 2024-03-04"),
        row("Ann Bell d. Gil Hart 6-4 6-4 @ Oslo F 2024-03-04"),
        row("Ann Bell d. Ida Jansen 6-4 6-4 @ Oslo SF 2024-03-04"),
        row("Ann Bell d. Mia Wolf 6-4 6-4 @ Lyon Q2 2023-05-01"),
        row("Ann Bell d. Ida Lund 6-4 6-4 @ Lyon R32 2023-05-01"),
    )
    played = [one.result.round for one in library.record.of_player("Ann Bell")]
    assert played == ["F", "SF", "QF", "R32", "Q2"]
    assert [one.result.round for one in library.record.of_player("Ann Bell", 2)] == ["F", "SF"]
    assert [one.result.round for one in library.record.of_player("Bell", until="2024-03-03")] == ["R32", "Q2"]


def test_a_result_by_its_number(library: Library) -> None:
    keep(library, row("Ann Bell d. Eve Fox 6-4 6-4 @ Oslo QF 2024-03-04"))
    [one] = library.record.of_pair("Bell", "Fox")
    assert library.record.result(one.id) == one
    with pytest.raises(LookupError):
        library.record.result(one.id + 1)


def test_women_and_men_and_pairs_of_one_event_are_apart(library: Library) -> None:
    keep(
        library,
        row("Ann Bell d. Eve Fox 6-4 6-4 @ Roland Garros F 2024-05-27", tourney="2024-W", level="G"),
        row("Ann Bell d. Ida Lund 6-4 6-4 @ Roland Garros SF 2024-05-27", tourney="2024-W", level="G"),
        row("Gil Hart d. Tom Roth 6-4 6-4 6-4 @ Roland Garros F 2024-05-27", tourney="2024-M", level="G"),
        row("Ann Bell|Mia Wolf d. Eve Fox|Ida Lund 6-4 6-4 @ Roland Garros F 2024-05-27", tourney="2024-W", level="G"),
    )
    assert [len(draw) for draw in library.record.draws("french", 2024)] == [2, 1, 1]
    assert library.record.of_edition(Edition("french", 2024))[0].result.winner.names == "Ann Bell"
    assert library.record.of_edition(Edition("french", 2024, "Tom Roth"))[0].result.winner.names == "Gil Hart"
    assert library.record.of_edition(Edition("french", 2024, "Mia Wolf"))[0].result.winner.names == "Ann Bell|Mia Wolf"
    assert library.record.of_edition(Edition("french", 2023)) == []
    assert library.record.years_of("french") == [2024]


def test_women_and_men_whose_tables_name_an_event_alike_are_apart(library: Library) -> None:
    keep(
        library,
        row("Ann Bell d. Eve Fox 6-4 6-4 @ Us Open F 2024-08-26", level="G", tourney="2024-560"),
        row("Gil Hart d. Tom Roth 6-4 6-4 6-4 @ Us Open F 2024-08-26", best_of=5, level="G", tourney="2024-560"),
    )
    assert [len(draw) for draw in library.record.draws("us", 2024)] == [1, 1]


def test_what_has_the_same_number_in_another_draw_is_another_match(library: Library) -> None:
    rows = [
        row("Ann Bell d. Eve Fox 6-4 6-4 @ Oslo F 2024-03-04", 1),
        row("Gil Hart d. Tom Roth 6-4 6-4 @ Oslo F 2024-03-04", 1),
        row("Ann Bell|Ida Lund d. Eve Fox|Mia Wolf 6-4 6-4 @ Oslo F 2024-03-04", 1),
        row("Ann Bell d. Ida Lund 6-4 6-4 @ Oslo Q1 2024-03-04", 1),
    ]
    assert list(library.record.keep(rows)) == [(4, 0, 0)]
    assert list(library.record.keep(rows)) == [(0, 0, 4)]


def test_matches_without_numbers_are_known_by_round_and_sides(library: Library) -> None:
    final = row("Ann Bell d. Eve Fox 6-4 6-4 @ Oslo F 2024-03-04", None)
    assert list(library.record.keep([final, row("Ann Bell d. Eve Fox 6-1 6-1 @ Oslo RR 2024-03-04", None)])) == [
        (2, 0, 0)
    ]
    assert list(library.record.keep([final._replace(score="6-4 6-3")])) == [(0, 1, 0)]


@pytest.mark.parametrize(
    ("name", "level", "event"),
    [
        ("Paris Masters", "M", "paris"),
        ("Roland Garros", "G", "french"),
        ("Us Open", "G", "us"),
        ("Canada Masters", "M", "canadian"),
        ("Davis Cup Finals RR: FRA vs GBR", "D", "davis"),
        ("Tour Finals", "F", "atp-finals"),
        ("Queen's Club", "A", "queens-club"),
        ("s Hertogenbosch", "A", "libema"),
        ("Basel", "500", "swiss"),
        ("Melbourne", "A", "melbourne"),
        ("New York", "A", "new york"),
    ],
)
def test_events_of_tables_are_those_of_articles(library: Library, name: str, level: str, event: str) -> None:
    keep(library, row(f"Ann Bell d. Eve Fox 6-4 6-4 @ {name} F 2024-03-04", level=level))
    assert [one.event for one in library.record.of_player("Bell")] == [event]

"""What names, events, rounds and scores are compared by."""

import pytest

from tui.library import keys


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("Iga Świątek", "iga swiatek"),
        ("Félix Auger-Aliassime", "felix auger aliassime"),
        ("Christopher O’Connell", "christopher oconnell"),
        ("Đorđe  Čorić", "djordje coric"),
        ("Søren Łuk-Weiß", "soren luk weiss"),
        ("J. M. del Potro", "j m del potro"),
        ("", ""),
    ],
)
def test_words_are_folded(words: str, folded: str) -> None:
    assert keys.fold(words) == folded


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Alex de Minaur", "De Minaur", True),
        ("Felix Auger-Aliassime", "Auger Aliassime", True),
        ("Roberto Bautista Agut", "Bautista Agut", True),
        ("Dan Evans", "Daniel Evans", True),
        ("D. Evans", "Daniel Evans", True),
        ("Zheng Qinwen", "Qinwen Zheng", True),
        ("Zheng Qinwen", "Zheng", True),
        ("Iga Świątek", "SWIATEK", True),
        ("Serena Williams", "Venus Williams", False),
        ("Karolina Pliskova", "Kristyna Pliskova", False),
        ("Ben Shelton", "Ben Evans", False),
        ("Nikolay Davydenko", "Nikolai Davydenko", True),
        ("Anna Bell", "Anne Bell", False),
    ],
)
def test_two_names_of_one_person(first: str, second: str, same: bool) -> None:
    assert keys.same_person(keys.name(first), keys.name(second)) is same
    assert keys.same_person(keys.name(second), keys.name(first)) is same


def test_a_pair_has_one_key_whoever_is_named_first() -> None:
    assert keys.pair(["Casper Ruud"], ["Arthur Fils"]) == keys.pair(["Arthur Fils"], ["Casper Ruud"])
    assert keys.pair(["Ruud"], ["Arthur Fils"]) == ("fils v ruud", "a ?")
    assert keys.pair(["A. Bell", "C. Dell"], ["E. Fox", "G. Hart"]) == ("bell/dell v fox/hart", "? ?")


def test_initials_that_may_be_of_the_same_pair() -> None:
    assert keys.pair(["Casper Ruud"], ["Arthur Fils"]).readings == ("a c", "a ?", "? c", "? ?")
    assert keys.pair(["Ruud"], ["Arthur Fils"]).readings == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rolex Paris Masters", "Paris"),
        ("2025 Paris Masters", "Paris Masters"),
        ("French Open", "Roland Garros"),
        ("US Open", "Flushing Meadows"),
        ("Indian Wells", "BNP Paribas Open"),
        ("Miami Masters", "Miami"),
        ("Swiss Indoors", "Basel"),
        ("Nitto ATP Finals", "ATP Finals"),
        ("Rolex Shanghai Masters", "Shanghai"),
        ("Oslo Fjord Open", "Oslo"),
    ],
)
def test_two_names_of_one_event(first: str, second: str) -> None:
    assert keys.same_event(keys.event(first), keys.event(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rolex Paris Masters", "Rolex Shanghai Masters"),
        ("Paris Olympics", "Paris Masters"),
        ("ATP Finals", "WTA Finals"),
        ("ATP Finals", "Next Gen ATP Finals"),
        ("Australian Open", "US Open"),
        ("Davis Cup", "Laver Cup"),
    ],
)
def test_two_events(first: str, second: str) -> None:
    assert not keys.same_event(keys.event(first), keys.event(second))


@pytest.mark.parametrize(
    ("first", "second", "event", "may_be"),
    [
        ("R16", "3R", "paris", True),
        ("R16", "2R", "paris", True),
        ("R32", "1R", "paris", True),
        ("R16", "3R", "wimbledon", False),
        ("R16", "4R", "wimbledon", True),
        ("QF", "3R", "paris", False),
        ("RR", "SF", "atp-finals", False),
        ("F", "", "paris", False),
    ],
)
def test_rounds_overlap_where_some_draw_makes_them_one(first: str, second: str, event: str, may_be: bool) -> None:
    assert bool(keys.depths(first, event) & keys.depths(second, event)) is may_be


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("7-6 6-4", "7-6(4) 6-4", True),
        ("7-6(4) 6-4", "7-6(4) 6-4", True),
        ("7-6(4) 6-4", "7-6(5) 6-4", False),
        ("6-4 6-4", "6-4 6-3", False),
        ("6-4 3-0 RET", "6-4 3-0 RET", True),
        ("6-4 4-6 [10-8]", "6-4 4-6 [10-8]", True),
        ("6-4", "6-4 6-3", None),
        ("", "6-4 6-3", None),
    ],
)
def test_two_scores(first: str, second: str, same: bool | None) -> None:
    assert keys.same_score(first, second) is same


@pytest.mark.parametrize(
    ("first", "second", "similar"),
    [
        ("6-4 6-3", "6-4 6-2", True),
        ("7-6(6) 6-3", "7-6(7) 6-3", True),
        ("7-6(6) 6-3", "7-6 6-2", True),
        ("7-6(6) 6-3", "7-6(7) 6-2", False),
        ("6-4 6-3", "6-4 3-6 6-3", False),
    ],
)
def test_one_of_two_scores_may_be_misprinted(first: str, second: str, similar: bool) -> None:
    assert keys.similar_score(first, second) is similar


def test_a_long_score_has_three_sets() -> None:
    assert keys.is_long("6-4 3-6 [10-8]")
    assert not keys.is_long("7-6(12) 7-6(10)")

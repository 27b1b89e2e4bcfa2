"""Where a match stands in a draw, and what stays open or outside."""

from collections.abc import Sequence

import pytest

from tests.library.rows import entries
from tui.library.bracket import Bracket, bracket
from tui.library.field import Entry
from tui.library.views import Slot


def drawn(shown: Bracket) -> dict[str, list[str]]:
    """The places of each round in words: "Ruud-Fils", "Ruud-·" of somebody who came to a match that is not known."""
    return {name: [said(slot) for slot in slots] for name, slots in shown.rounds}


def said(slot: Slot) -> str:
    joined = "-" if slot.match else " ? "
    return f"{slot.first or '·'}{joined}{slot.second or '·'}" if slot.first or slot.second else "·"


def outside(shown: Bracket) -> list[str]:
    return [f"{row.first[0]}-{row.second[0]}" for row in shown.outside]


def test_the_winner_of_a_match_stands_before_the_next_match_of_the_same_player() -> None:
    shown = bracket(
        entries("Ruud d. Rune F", "Rune d. Hart SF", "Ruud d. Fils SF", "Hart d. Bell QF", "Rune d. Fox QF")
    )
    assert drawn(shown) == {
        "QF": ["Ruud ? ·", "Fils ? ·", "Rune-Fox", "Hart-Bell"],
        "SF": ["Ruud-Fils", "Rune-Hart"],
        "F": ["Ruud-Rune"],
    }


def test_names_need_not_be_written_alike() -> None:
    shown = bracket(entries("Ruud d. H. Rune F", "Holger Rune d. Hart SF"))
    assert drawn(shown)["SF"] == ["Ruud ? ·", "Holger Rune-Hart"]


def test_a_match_without_a_next_one_has_a_place_that_is_free_and_its_winner_goes_on() -> None:
    shown = bracket(entries("Ruud d. Fils SF", "Ruud d. Bell QF", "Rune d. Fox QF"))
    assert drawn(shown) == {
        "QF": ["Ruud-Bell", "Fils ? ·", "Rune-Fox", "·"],
        "SF": ["Ruud-Fils", "Rune ? ·"],
        "F": ["Ruud ? ·"],
    }


def test_winners_whose_next_match_is_not_known_are_not_shown_as_opponents() -> None:
    shown = bracket(entries("Ruud d. Bell QF", "Rune d. Fox QF", "Fils d. Hart QF"))
    assert drawn(shown)["SF"] == ["Ruud ? ·", "Rune ? ·"]
    assert sorted(drawn(shown)["QF"]) == ["Fils-Hart", "Rune-Fox", "Ruud-Bell", "·"]


def test_a_match_stands_before_a_later_one_of_the_same_player_though_none_is_known_between() -> None:
    shown = bracket(entries("Ruud d. Rune F", "Ruud d. Bell QF", "Fils d. Fox QF"))
    assert drawn(shown) == {
        "QF": ["Ruud-Bell", "·", "·", "·"],
        "SF": ["Ruud ? ·", "Rune ? ·"],
        "F": ["Ruud-Rune"],
    }
    assert outside(shown) == ["Fils-Fox"]  # who lost to Ruud or to Rune: nobody tells to whom


def test_a_match_still_to_be_played_has_its_place() -> None:
    shown = bracket(entries("Ruud v Rune F", "Rune d. Fox SF"))
    assert drawn(shown) == {"SF": ["Ruud ? ·", "Rune-Fox"], "F": ["Ruud-Rune"]}


@pytest.mark.parametrize(
    ("lines", "size", "rounds"),
    [
        (["Ruud d. Bell 1R", "Ruud d. Fils 2R", "Ruud d. Hart QF"], 0, ["R32", "R16", "QF", "SF", "F"]),
        (["Ruud d. Bell 1R", "Ruud d. Fils 2R", "Ruud d. Hart R16"], 0, ["R64", "R32", "R16", "QF", "SF", "F"]),
        (["Ruud d. Bell 2R"], 56, ["R64", "R32", "R16", "QF", "SF", "F"]),
        (["Ruud d. Bell SF"], 0, ["SF", "F"]),
        ([], 0, []),
    ],
)
def test_a_round_told_by_number_is_placed_by_the_size_of_the_draw(
    lines: Sequence[str], size: int, rounds: Sequence[str]
) -> None:
    shown = bracket(entries(*lines), size)
    assert [name for name, _ in shown.rounds] == rounds
    assert not shown.outside


def test_a_match_without_a_round_stands_with_those_of_its_day_where_its_winner_went_on() -> None:
    told = entries("Ruud d. Fils SF 2025-03-08", "Rune d. Fox QF 2025-03-07", "Ruud d. Bell 2025-03-07")
    assert drawn(bracket(told))["QF"] == ["Ruud-Bell", "Fils ? ·", "Rune-Fox", "·"]
    assert outside(bracket(told[1:])) == ["Ruud-Bell"]


def test_of_two_matches_that_cannot_both_be_true_the_better_known_one_stays() -> None:
    told = [*entries("Ruud d. Fils SF"), *entries("Ruud d. Bell SF", known=3)]
    shown = bracket(told)
    assert "Ruud-Bell" in drawn(shown)["SF"]
    assert outside(shown) == ["Ruud-Fils"]


def test_two_meet_once_in_a_draw() -> None:
    told = [*entries("Ruud d. Fils F"), *entries("Ruud d. Fils SF", known=3)]
    shown = bracket(told)
    assert drawn(shown) == {"SF": ["Ruud-Fils", "·"], "F": ["Ruud ? ·"]}
    assert not shown.outside


def test_groups_and_qualifying_are_outside() -> None:
    shown = bracket(entries("Ruud d. Fils RR", "Bell d. Hart Q", "Ruud d. Rune F"))
    assert drawn(shown) == {"F": ["Ruud-Rune"]}
    assert outside(shown) == ["Ruud-Fils", "Bell-Hart"]


def test_the_first_seed_is_at_the_top_and_the_second_at_the_bottom() -> None:
    seeds = {"Ruud": 2, "Rune": 1, "Bell": 4}
    told = [
        Entry(one.row, one.depths, 1, (seeds.get(one.row.first[0], 0), seeds.get(one.row.second[0], 0)))
        for one in entries("Ruud d. Rune F", "Rune d. Fox SF", "Ruud d. Bell SF", "Fox d. Hart QF")
    ]
    shown = bracket(told)
    assert drawn(shown) == {
        "QF": ["Rune ? ·", "Fox-Hart", "Bell ? ·", "Ruud ? ·"],
        "SF": ["Rune-Fox", "Bell-Ruud"],
        "F": ["Rune-Ruud"],
    }
    assert [slot.seeds for slot in shown.rounds[1][1]] == [(1, 0), (4, 2)]

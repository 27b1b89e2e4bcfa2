"""How a draw is laid out."""

import pytest

from tests.layouts.texts import targets, written
from tests.library.rows import entries, row
from tui.layouts.draw import lay_out, lay_out_whole
from tui.library.bracket import bracket
from tui.library.views import DrawView, Edition, MatchId, PlayerId
from tui.lines import cells

DRAWN = bracket(
    [
        *entries("Casper Ruud d. Holger Rune 6-4 7-6 F", "Casper Ruud d. Arthur Fils 6-0 6-0 SF"),
        *entries("Rune d. Bell 6-1 6-1 SF", "Casper Ruud d. Moss 1-6 6-2 6-2 QF", "Bell d. Fox 6-3 6-3 QF"),
    ]
)  # fmt: skip
OSLO = Edition("oslo", 2025)
VIEW = DrawView(OSLO, "Oslo Open", "5 matches of Oslo Open 2025 are known", DRAWN.rounds, ())


def test_rounds_stand_beside_one_another_joined_from_whoever_won() -> None:
    assert written(lay_out(VIEW, 86)).split("\n")[3:] == [
        "Quarter-final                Semi-final                   Final",
        "✓ Ruud               1 6 6─┐",
        "  Moss               6 2 2 ├─✓ Ruud                 6 6─┐",
        "                           │   Fils                 0 0 │",
        "  Fils                    ─┘                            │",
        "  ·                                                     ├─✓ Ruud                 6 7",
        "                                                        │   Rune                 4 6",
        "  Rune                    ─┐                            │",
        "  ·                        ├─✓ Rune                 6 6─┘",
        "                           │   Bell                 1 1",
        "✓ Bell                 6 6─┘",
        "  Fox                  3 3",
    ]


def test_a_narrow_screen_shows_the_last_rounds_or_those_that_are_asked_for() -> None:
    assert written(lay_out(VIEW, 60)).split("\n")[3].split() == ["Semi-final", "Final"]
    assert written(lay_out(VIEW, 60, 0)).split("\n")[3].split() == ["Quarter-final", "Semi-final"]
    assert written(lay_out(VIEW, 40, 0)).split("\n")[3:6] == [
        "Quarter-final",
        "✓ Ruud                             1 6 6",
        "  Moss                             6 2 2",
    ]


def test_the_whole_draw_goes_on_below_where_it_has_no_room_beside() -> None:
    heads = [line.split() for line in written(lay_out_whole(VIEW, 60)).split("\n") if "final" in line.casefold()]
    assert heads == [["Quarter-final", "Semi-final"], ["Semi-final", "Final"]]


def test_what_is_not_known_takes_one_line() -> None:
    shown = bracket(entries("Casper Ruud d. Moss 6-2 6-2 QF"))
    lines = written(lay_out(VIEW._replace(rounds=shown.rounds), 86)).split("\n")[4:]
    assert lines == [
        "✓ Ruud                 6 6─┐",
        "  Moss                 2 2 ├─  Ruud                    ─┐",
        "                           │   ·                        │",
        "  ·                       ─┘                            ├─  ·",
        "                                                        │",
        "  ·                       ─┬─  ·                       ─┘",
        "  ·                       ─┘",
    ]


def test_seeds_stand_in_brackets_and_tie_breaks_are_raised() -> None:
    slot = DRAWN.rounds[-1][1][0]
    assert slot.match is not None
    final = slot._replace(seeds=(1, 12), match=slot.match._replace(score="7-6(10) 3-0 RET"))
    told = written(lay_out(VIEW._replace(rounds=(("F", (final,)),)), 50)).split("\n")[4:]
    assert told == ["✓ Ruud [1]                     7   3", "  Rune [12]                    6¹⁰ 0 RET"]


def test_matches_lead_to_themselves_and_who_came_to_one_that_is_not_known_to_himself() -> None:
    found = targets(lay_out(VIEW, 86))
    assert found["Ruud"] == MatchId(1)
    assert found["Fils"] in (MatchId(1), PlayerId("Arthur Fils"))
    assert PlayerId("Arthur Fils") in found.values() or PlayerId("Holger Rune") in found.values()


def test_what_has_no_place_and_the_other_draws_stand_below() -> None:
    view = VIEW._replace(
        outside=(row("Casper Ruud d. Ann Iver 6-2 6-2 RR"),),
        editions=(OSLO._replace(player="Eve Fox"), Edition("oslo", 2024)),
    )
    told = written(lay_out(view, 86))
    assert "2025         Oslo Open · round robin             Ruud d. Iver  6-2 6-2" in told
    assert told.endswith("\nwith Fox · 2024")
    assert targets(lay_out(view, 86))["2024"] == Edition("oslo", 2024)


@pytest.mark.parametrize("width", [30, 50, 80, 160, 240])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(cells, lay_out(VIEW, width))) <= width

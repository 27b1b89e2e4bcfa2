"""Which matches of one event and year are of one draw."""

from collections.abc import Sequence

import pytest

from tests.library.rows import entries
from tui.library.draws import draws, has_player


@pytest.mark.parametrize(
    ("lines", "sizes"),
    [
        (["Ruud d. Fils F", "Ruud d. Rune SF"], [2]),
        (["Ruud d. Fils F", "Ann Bell d. Fox F", "Ann Bell d. Hart SF"], [2, 1]),  # two finals
        (["Ruud d. Fils SF", "Rune d. Hart SF", "Bell d. Fox SF"], [2, 1]),  # three semi-finals
        (["Ruud d. Fils QF", "Rune d. Hart QF"], [2]),  # nothing speaks against it
        (["Ruud d. Fils 1R", "Rune d. Hart 1R", "Bell d. Fox 2R"], [3]),
        (["Ruud d. Fils QF", "Rune d. Hart"], [1, 1]),  # which round that is nobody tells
        (["Ruud d. Fils 6-4 6-4 6-4 QF", "Bell d. Fox 6-4 6-4 QF"], [1, 1]),
        (["Ruud d. Fils F", "Rune/Ruud d. Fils/Hart SF"], [1, 1]),
        (["Ruud d. Fils QF", "Rune d. Hart QF", "Ruud d. Rune SF"], [3]),
    ],
)
def test_whoever_is_connected_by_matches_is_in_one_draw(lines: Sequence[str], sizes: Sequence[int]) -> None:
    assert [len(draw) for draw in draws(entries(*lines))] == sizes


def test_a_draw_is_known_by_who_plays_in_it() -> None:
    men, women = draws(entries("Casper Ruud d. Fils F", "Rune d. Fils SF", "Ann Bell d. Fox F"))
    assert has_player(men, "Ruud")
    assert not has_player(men, "Bell")
    assert has_player(women, "A. Bell")

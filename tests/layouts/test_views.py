"""What a key that is pressed on a view means, and why a view is shown."""

import pytest

from tests.layouts.test_match import LYON, ROW, VIEW
from tui.layouts.views import another, draw_at, kind, match_at, reason, sides_at
from tui.library.views import Destination, HeadToHeadView, MatchId, PairId, Passage, PlayerId, PlayerView, View
from tui.lines import Target

PAIR = PairId("Ann Bell", "Catherine Dell")
PLAYER: View = PlayerView("Ann Bell", "", "", (ROW,), (), (), (), ())
MEETINGS: View = HeadToHeadView(PAIR, "", (1, 0), (ROW,))


@pytest.mark.parametrize(
    ("view", "targets", "found"),
    [
        (VIEW, [], True),
        (VIEW, [PlayerId("Ann Bell")], True),
        (PLAYER, [ROW.id], True),
        (PLAYER, [LYON, ROW.id], True),
        (PLAYER, [PAIR], False),
        (PLAYER, [MatchId(9)], False),
    ],
)
def test_the_match_at_hand_is_the_one_in_the_line_or_of_the_view(
    view: View, targets: list[Target], found: bool
) -> None:
    assert (match_at(view, targets) == ROW) is found


def test_sides_are_those_of_a_match_or_of_whose_meetings_are_shown() -> None:
    both = (["Ann Bell"], ["Catherine Dell"])
    assert sides_at(PLAYER, [PAIR]) == both
    assert sides_at(MEETINGS, [Passage(1)]) == both
    assert sides_at(PLAYER, [ROW.id]) == (ROW.first, ROW.second)
    assert sides_at(PLAYER, []) is None


def test_the_draw_is_that_of_the_match_at_hand() -> None:
    assert draw_at(VIEW, []) == draw_at(PLAYER, [ROW.id]) == LYON
    other = LYON._replace(year=2024)
    assert draw_at(PLAYER, [other, ROW.id]) == other
    assert draw_at(PLAYER, []) is None


@pytest.mark.parametrize(("shown", "next_"), [("", "Ann"), ("Ann", "Eve"), ("Eve", "Ann"), ("Pia", "Ann")])
def test_players_are_gone_through_round_and_round(shown: str, next_: str) -> None:
    assert another(["Ann", "Eve"], shown) == next_
    assert another([], shown) == ""


def test_a_match_on_the_way_is_shown_for_what_it_is() -> None:
    assert reason(VIEW, MatchId(2)) == "next match of Bell in Lyon"
    assert reason(VIEW, MatchId(9)) == reason(PLAYER, MatchId(2)) == ""


@pytest.mark.parametrize(
    ("destination", "said"),
    [(ROW.id, "Match"), (PlayerId("Eve"), "Player"), (PAIR, "Head-to-head"), (LYON, "Draw"), (Passage(1), "Article")],
)
def test_a_view_has_a_name(destination: Destination, said: str) -> None:
    assert kind(destination) == said

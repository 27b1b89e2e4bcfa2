"""Every size of terminal, and every change of it: nothing breaks, and nothing moves that the reader did not move."""

import pytest

from tests.screens.conftest import Play
from tui.library.views import Passage
from tui.widgets.panes import Pane

STORM = ["1x1", "200x60", "20x6", "80x24", "79x24", "119x12", "120x11", "2x40", "300x1", "60x20", "1x1"]
VIEWS = {
    "list": (),
    "article": ("J", "enter"),
    "quotation": ("J", "]"),
    "scorecard": ("J", "tab", "tab", "j"),
    "related": ("J", "m"),
    "zen": ("J", "z"),
    "match": ("j", "M"),
    "draw": ("j", "t", "right"),
    "help": ("?",),
    "problems": ("!",),
    "palette": (":",),
}


@pytest.mark.parametrize("keys", VIEWS.values(), ids=VIEWS)
def test_every_view_stands_every_size(play: Play, keys: tuple[str, ...]) -> None:
    assert play(*keys, "6x3", "wait", "3x50", "wait", "400x2", "wait", "20x6", size=(1, 1)).running


@pytest.mark.parametrize("keys", VIEWS.values(), ids=VIEWS)
def test_a_storm_of_resizes_changes_nothing(play: Play, keys: tuple[str, ...]) -> None:
    before = play(*keys, size=(100, 30))
    after = play(*keys, *STORM, "100x30", size=(100, 30))
    if before.pane is Pane.CARD or not isinstance(before.shown, Passage):  # they scroll to have the cursor in sight
        before, after = before._replace(text=""), after._replace(text="")
    assert after == before


def test_twenty_columns_and_six_rows_are_enough_to_read_in(play: Play) -> None:
    assert "● Bell stuns" in play(size=(20, 6)).text
    there = play("j", "enter", size=(20, 6))
    assert "Bell stuns top seed" in there.text
    assert play("j", "enter", "space", size=(20, 6)).top > 0
    assert "— Ann Bell" in play("j", "]", "]", size=(20, 6)).text + play("j", "]", "]", "j", "j", size=(20, 6)).text

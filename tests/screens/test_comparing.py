"""What other articles tell of a match stands on the scorecard, and leads to their words."""

import pytest

from tests.screens.conftest import Play
from tests.screens.fakes import FakeLibrary
from tui.library.views import Compared, Passage, Standing, ToldValue, Voice
from tui.widgets.panes import Pane

FOX, STUNS = 1, 2
TO_AGREEMENT = ("j", "wait", "tab", "tab", "m", *"kkkkkk")


@pytest.fixture
def library() -> FakeLibrary:
    """Two outlets tell the event alike, and the round differently."""
    library = FakeLibrary()
    own, other = Voice("The Rally", Passage(STUNS, 0, 4)), Voice("Court Side", Passage(FOX, 4, 8))
    library.compared[STUNS] = (
        Compared("event", "", (ToldValue("Lyon Open", (own, other)),), "", Standing.OPEN),
        Compared("round", "", (ToldValue("SF", (own,)), ToldValue("F", (other,))), "", Standing.OPEN),
    )
    return library


def test_what_others_tell_stands_on_the_scorecard(play: Play, library: FakeLibrary) -> None:
    text = play("j", library=library, size=(180, 60)).text
    assert "2 of 2 agree  event" in text
    assert "final       Court Side" in text


def test_another_article_of_no_match_shows_none(play: Play, library: FakeLibrary) -> None:
    assert "Agreement" not in play("j", "G", library=library, size=(180, 60)).text


def test_enter_leads_to_the_words_of_the_other_article(play: Play, library: FakeLibrary) -> None:
    seen = play(*TO_AGREEMENT, "enter", library=library, size=(180, 60))
    assert (seen.article, seen.pane, seen.evidence) == (FOX, Pane.TEXT, (4, 8))


def test_one_key_leads_back(play: Play, library: FakeLibrary) -> None:
    assert play(*TO_AGREEMENT, "enter", "H", library=library, size=(180, 60)).article == STUNS

"""From article to match, player, head-to-head and draw, and back: what the keys do there, on a small library."""

from time import sleep

import pytest

from tests.screens.conftest import Play
from tests.screens.fakes import ARTICLES, BELL, FIRST, LAST, LOST, LYON, FakeLibrary, related
from tui.library import Relation
from tui.library.views import MatchId, MatchView, PairId, Passage, PlayerId
from tui.widgets.panes import Pane

FOX, STUNS = Passage(1), Passage(2)
ANN, CATHERINE, EVE = PlayerId("Ann Bell"), PlayerId("Catherine Dell-Winter"), PlayerId("Eve Fox")
MEETINGS = PairId("Ann Bell", "Catherine Dell-Winter")


@pytest.mark.parametrize(("key", "shown"), [("M", FIRST.id), ("p", ANN), ("v", MEETINGS), ("t", LYON)])
def test_a_key_leads_from_an_article_to_what_its_match_is_part_of(play: Play, key: str, shown: object) -> None:
    assert play("j", key).shown == shown


@pytest.mark.parametrize("key", ["M", "p", "v", "t"])
@pytest.mark.parametrize("back", ["H", "h", "escape", "q"])
def test_one_key_leads_back(play: Play, key: str, back: str) -> None:
    seen = play("j", key, back)
    assert seen.shown == STUNS
    assert seen.running


@pytest.mark.parametrize("key", ["M", "p", "v", "t"])
def test_an_article_about_no_match_says_so(play: Play, key: str) -> None:
    seen = play("G", key)
    assert seen.shown == Passage(4)
    assert "not about one match" in seen.text


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (50, 20), (20, 6)])
def test_the_way_through_views_is_the_same_at_every_size(play: Play, size: tuple[int, int]) -> None:
    there = play("j", "M", "t", "p", "v", size=size)
    assert there.shown == MEETINGS
    assert play("j", "M", "t", "p", "v", "H", "H", "H", "H", size=size).shown == STUNS
    assert play("j", "M", "t", "p", "v", "H", "H", "L", size=size).shown == ANN


def test_the_same_key_goes_from_a_player_to_the_other(play: Play) -> None:
    assert play("j", "p", "p").shown == CATHERINE
    assert play("j", "p", "p", "p").shown == ANN


def test_a_player_is_found_by_the_value_under_the_cursor(play: Play) -> None:
    values = play("j", "tab", "tab", *"jj", "p")
    assert isinstance(values.shown, PlayerId)


def test_enter_follows_what_the_cursor_is_on(play: Play) -> None:
    assert play("j", "M", "g", "enter").shown == LYON
    assert play("j", "M", "g", "j", "enter").shown == ANN
    assert play("j", "M", "G", "enter").shown == LAST.id


def test_an_article_is_opened_where_its_words_stand(play: Play) -> None:
    seen = play("j", "M", "G", "k", "enter")
    assert (seen.shown, seen.pane, seen.evidence) == (STUNS, Pane.TEXT, (0, 10))
    assert play("j", "M", "G", "k", "enter", "H").shown == FIRST.id


def test_a_view_says_why_it_is_shown(play: Play) -> None:
    assert "next match of Bell in Lyon" in play("j", "M", "G", "enter").text.splitlines()[0]


def test_what_is_opened_from_elsewhere_is_shown_from_its_beginning(play: Play) -> None:
    assert "Lyon Open · semi-final" in play("j", "M", size=(100, 12)).text


def test_back_in_a_view_the_cursor_is_where_it_was(play: Play) -> None:
    assert play("j", "M", "G", "enter", "H", "enter").shown == LAST.id


def test_back_at_the_scorecard_the_cursor_is_where_it_was(play: Play) -> None:
    there = play("j", "m")
    back = play("j", "m", "M", "H")
    assert (back.pane, back.text) == (there.pane, there.text)


def test_a_related_match_that_no_article_tells_is_shown_itself(play: Play) -> None:
    told = BELL._replace(related=(related(Relation.MENTIONED, "Fox d. Hart (2024)", match=10),))
    assert play("j", "m", "enter", library=FakeLibrary((ARTICLES[0], told))).shown == MatchId(10)


# ── The draw ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_in_a_draw_the_cursor_is_on_the_match_one_came_from(play: Play) -> None:
    assert play("j", "t", "enter").shown == FIRST.id
    assert play("t", "enter").shown == LAST.id


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (50, 20), (34, 20)])
def test_in_a_draw_arrows_lead_to_the_next_round_and_back(play: Play, size: tuple[int, int]) -> None:
    assert play("j", "t", "right", "enter", size=size).shown == LAST.id
    assert play("j", "t", "right", "left", "enter", size=size).shown == FIRST.id


def test_keys_mean_the_match_under_the_cursor(play: Play) -> None:
    assert play("j", "t", "right", "M").shown == LAST.id
    assert play("j", "t", "right", "p").shown == EVE
    assert play("j", "t", "right", "v").shown == PairId("Eve Fox", "Ann Bell")


# ── Spoilers, and what is not there ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("keys", [("x", "M"), ("M", "x"), ("x", "p"), ("x", "v"), ("t", "x"), ("x", "M", "t")])
def test_hidden_scores_are_in_no_view(play: Play, keys: tuple[str, ...]) -> None:
    text = play("j", *keys).text
    assert not any(given in text for given in ("6-1", "7-6", "✓", "stuns", "So big", " d. ", "next match"))
    assert " 6 " not in text


def test_shown_again_they_are_there(play: Play) -> None:
    assert "Fox d. Bell 6-1 6-1" in play("j", "M", "x", "x").text


def test_a_key_that_is_quicker_than_the_view_is_done_on_the_view(play: Play) -> None:
    class Slow(FakeLibrary):
        def match(self, match: MatchId) -> MatchView:
            sleep(0.2)
            return super().match(match)

    assert play("at_once:M,v", library=Slow()).shown == PairId("Eve Fox", "Ann Bell")
    assert play("j", "M", "G", "at_once:enter,p", library=Slow()).shown == EVE


def test_what_is_gone_meanwhile_says_so(play: Play) -> None:
    class Losing(FakeLibrary):
        def match(self, match: MatchId) -> MatchView:
            return super().match(LOST)

    seen = play("M", library=Losing())
    assert "no longer known" in seen.text
    assert play("M", "H", library=Losing()).shown == FOX


def test_what_fails_is_said_and_nothing_breaks(play: Play) -> None:
    class Failing(FakeLibrary):
        def match(self, match: MatchId) -> MatchView:
            raise RuntimeError("the disk is gone")

    assert "the disk is gone" in play("M", *"jkvpt", library=Failing()).text


# ── Help and palette ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_help_tells_the_keys_of_views(play: Play) -> None:
    assert "The meetings of the two sides" in play("M", "?", size=(100, 80)).text


def test_the_palette_shows_views_and_leads_out_of_them(play: Play) -> None:
    assert play("j", ":", *"everybody", "wait", "enter").shown == FIRST.id
    assert play("j", "M", ":", *"rain", "wait", "enter").shown == Passage(4)
    library = FakeLibrary()
    assert play("M", ":", *"all read", "wait", "enter", library=library).shown == FOX
    assert not library.unread

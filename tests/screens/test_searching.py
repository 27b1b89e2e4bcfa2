"""Searching: what is typed, what is listed then, and how one gets out."""

import pytest

from tests.screens.conftest import Play
from tests.screens.fakes import FakeLibrary
from tui.widgets.panes import Pane

FOX, STUNS, HART, RAIN = 1, 2, 3, 4  # the articles' ids, newest first


def typed(words: str) -> tuple[str, ...]:
    return ("slash", *("space" if letter == " " else letter for letter in words), "wait")


def test_what_is_typed_is_looked_up_at_once(play: Play) -> None:
    seen = play(*typed("rained"))
    assert seen.article == RAIN
    assert "1 article" in seen.text
    assert "Fox ends" not in seen.text


def test_the_words_around_a_hit_stand_under_the_title(play: Play) -> None:
    assert "Gil Hart beat" in play(*typed("iver")).text


def test_the_keys_of_the_list_are_letters_while_one_types(play: Play) -> None:
    assert play(*typed("jq")).running


def test_enter_leads_to_what_was_found(play: Play) -> None:
    seen = play(*typed("bell"), "enter", "j")
    assert seen.pane is Pane.LIST
    assert seen.cursor == 1


@pytest.mark.parametrize("keys", [("escape",), ("enter", "escape"), ("enter", "h"), ("enter", "q"), ("enter", "1")])
def test_the_way_out_of_a_search_leads_to_the_list_it_began_in(play: Play, keys: tuple[str, ...]) -> None:
    seen = play(*typed("rained"), *keys)
    assert "Fox ends" in seen.text
    assert seen.article == RAIN
    assert seen.running


def test_a_search_for_nothing_lists_what_was_listed(play: Play) -> None:
    assert "Fox ends" in play(*typed("ra"), "backspace", "backspace", "wait").text


def test_where_nothing_is_found_it_says_so(play: Play) -> None:
    assert "nothing found" in play(*typed("zebra")).text


@pytest.mark.parametrize("size", [(200, 45), (120, 30), (80, 24), (50, 20)])
def test_a_wrong_filter_is_named_with_what_it_takes(play: Play, size: tuple[int, int]) -> None:
    seen = play(*typed("is:wrong bell"), size=size)
    said = " ".join(line[size[0] * 2 // 5 :].strip() for line in seen.text.split("\n")[1:8])
    assert "is:wrong means nothing; is: wants one of unread, read, starred, edited, noted, tagged" in said


def test_n_leads_from_hit_to_hit_and_on_to_the_next_article(play: Play) -> None:
    first = play(*typed("fox"), "enter", "n")
    assert (first.article, first.evidence) == (FOX, (0, 3))
    assert play(*typed("fox"), "enter", "n", "n", "n").article == STUNS
    back = play(*typed("fox"), "enter", "n", "n", "n", "N")
    assert (back.article, back.evidence) == (FOX, (25, 28))


def test_who_goes_to_a_hit_reads_the_article(play: Play) -> None:
    library = FakeLibrary()
    play(*typed("fox"), "enter", library=library)
    assert FOX in library.unread
    play(*typed("fox"), "enter", "n", library=library)
    assert FOX not in library.unread


def test_after_the_last_hit_n_stays(play: Play) -> None:
    seen = play(*typed("iver"), "enter", "n", "n")
    assert seen.article == HART
    assert "last hit" in seen.text


@pytest.mark.parametrize(
    ("keys", "said", "never"),
    [
        (typed("fox"), "esc end", "s star"),
        ((*typed("fox"), "enter"), "n hit", "q quit"),
        ((*typed("fox"), "enter", "enter"), "n hit", "q quit"),
        ((*typed("fox"), "escape"), "n unread", "n hit"),
        (("slash", "escape"), "q quit", "esc end"),
        (("enter",), "q back", "q quit"),
    ],
)
def test_the_foot_says_what_the_keys_do_here(play: Play, keys: tuple[str, ...], said: str, never: str) -> None:
    foot = play(*keys, size=(160, 45)).text.rstrip().split("\n")[-1]
    assert said in foot
    assert never not in foot


@pytest.mark.parametrize("key", ["N", "ctrl+s", "4"])
def test_keys_of_a_search_say_where_there_is_none(play: Play, key: str) -> None:
    assert "search" in play(key).text


def test_a_search_is_kept_among_the_lists_with_what_is_unread(play: Play) -> None:
    library = FakeLibrary()
    seen = play(*typed("bell"), "ctrl+s", "wait", library=library)
    assert library.saved == {"bell": "bell"}
    assert "bell 2" in seen.text.split("\n")[0]
    assert play("4", "wait", library=library).article == FOX
    play("4", "wait", "ctrl+s", library=library)
    assert library.saved == {}


def test_a_kept_search_is_no_markup(play: Play) -> None:
    library = FakeLibrary()
    library.saved["[/b] [red]"] = "bell"
    assert "[/b] [red] 2" in play("wait", library=library).text

"""The registry: every key means one thing where it is heard, and every command can be done."""

from collections import Counter

import pytest
from textual.binding import Binding
from textual.keys import Keys
from textual.widget import Widget

from tui.app import TennisApp
from tui.commands import COMMANDS, Command, Place, at, bindings, hints, keys, matches
from tui.screens.feeds import FeedsScreen
from tui.screens.reading import ReadingScreen
from tui.screens.view import ViewScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.article_text import ArticleText
from tui.widgets.feed_list import FeedList
from tui.widgets.scorecard import ScorecardPane
from tui.widgets.search_line import SearchInput
from tui.widgets.view_pane import ViewPane

OWNERS: dict[Place, type[Widget]] = {
    Place.LIST: ArticleList,
    Place.TEXT: ArticleText,
    Place.CARD: ScorecardPane,
    Place.VIEW: ViewPane,
    Place.FEEDS: FeedList,
    Place.SEARCH: SearchInput,
    Place.EVERYWHERE: ReadingScreen,
}
NAMES: dict[str, type[object]] = {"app": TennisApp}
SCREENS: dict[Place, type[object]] = {Place.FEEDS: FeedsScreen, Place.VIEW: ViewScreen}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_command_can_be_done_where_its_keys_are_heard(command: Command) -> None:
    scope, dot, name = command.action.partition("(")[0].rpartition(".")
    named = {**NAMES, "screen": SCREENS.get(command.place, ReadingScreen)}
    assert hasattr(named[scope] if dot else OWNERS[command.place], f"action_{name}")


@pytest.mark.parametrize("place", Place)
def test_a_key_means_one_thing_in_a_place(place: Place) -> None:
    used = Counter(key for command in at(place) for key in command.keys.split(",") if key)
    assert [key for key, times in used.items() if times > 1] == []


def test_every_command_has_a_name_of_its_own() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_can_be_found(command: Command) -> None:
    assert command.keys or command.title
    assert command.help.endswith(".")


@pytest.mark.parametrize("place", Place)
def test_bindings_are_those_of_the_registry(place: Place) -> None:
    owner = {(binding.id, binding.action) for binding in OWNERS[place].BINDINGS if isinstance(binding, Binding)}
    assert {(binding.id, binding.action) for binding in bindings(place)} <= owner
    assert all(binding.tooltip for binding in bindings(place))


def test_keys_are_those_that_textual_knows() -> None:
    known = {key.value for key in Keys} | {"space", "pageup", "pagedown"}
    named = {key for command in COMMANDS for key in command.keys.split(",") if len(key) > 1}
    assert named - known == set()


@pytest.mark.parametrize("place", [Place.LIST, Place.TEXT, Place.CARD])
def test_the_hints_begin_where_the_keys_are_heard_and_end_with_help_and_the_way_out(place: Place) -> None:
    told = hints(place)
    assert told[0].place is place
    assert [command.id for command in told[-2:]] == ["app.help", "go.quit"]


@pytest.mark.parametrize(
    ("place", "in_search", "way_out", "n"),
    [
        (Place.LIST, False, "quit", "unread"),
        (Place.TEXT, False, "back", "unread"),
        (Place.LIST, True, "back", "hit"),
        (Place.TEXT, True, "back", "hit"),
    ],
)
def test_a_hint_says_what_the_key_does_there(place: Place, in_search: bool, way_out: str, n: str) -> None:
    said = {keys(command)[0]: command.hint for command in hints(place, in_search=in_search)}
    assert (said["q"], said["n"], said.get("ctrl+s")) == (way_out, n, "keep" if in_search else None)


@pytest.mark.parametrize(
    ("words", "found"),
    [("J", "article.next"), ("next article", "article.next"), ("STAR", "mark.star"), ("↓", "list.down")],
)
def test_a_command_is_found_by_its_words_and_its_keys(words: str, found: str) -> None:
    assert found in {command.id for command in COMMANDS if matches(command, words)}
    assert not any(matches(command, f"{words} zebra") for command in COMMANDS)


def test_a_key_is_said_as_a_person_reads_it() -> None:
    assert [keys(command) for command in COMMANDS if command.id == "list.down"] == [["j", "↓"]]

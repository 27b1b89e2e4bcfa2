"""Everything a person can do on the screen, said once: the key, the words for it, and where it applies.

Key bindings, the line of hints at the foot, the help screen and the command palette are all drawn from here, so none of
them can tell of a key that does not exist. A command's action is a method of the screen, or of the widget of its place.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import Binding


class Place(StrEnum):
    """Where a command's keys are heard: the value is the heading it has in the help."""

    LIST = "In the list"
    TEXT = "In the article"
    CARD = "On the scorecard"
    EVERYWHERE = "Everywhere"


class Command(NamedTuple):
    """One thing to do."""

    id: str
    keys: str  # as Textual names them, with commas between; the first is shown; "" for what only the palette offers
    action: str
    label: str  # a word or two, for the line of hints and the palette
    help: str  # what happens, for the help screen and the tooltip
    place: Place = Place.EVERYWHERE
    hint: int = 0  # its turn in the line of hints, from 1; 0 is not shown there
    offered: bool = True  # in the palette


COMMANDS = (
    # ── The list ──
    Command("list.down", "j,down", "move(1)", "down", "The next article.", Place.LIST, offered=False),
    Command("list.up", "k,up", "move(-1)", "up", "The article before.", Place.LIST, offered=False),
    Command("list.first", "g,home", "first", "first", "The newest article.", Place.LIST, offered=False),
    Command("list.last", "G,end", "last", "last", "The oldest article.", Place.LIST, offered=False),
    Command(
        "list.page_down", "pagedown,ctrl+f", "page(1)", "page down", "A page of articles on.", Place.LIST, offered=False
    ),
    Command(
        "list.page_up", "pageup,ctrl+b", "page(-1)", "page up", "A page of articles back.", Place.LIST, offered=False
    ),
    Command(
        "list.open", "enter,l,right", "open", "read", "Go to the text of this article.", Place.LIST, 1, offered=False
    ),
    # ── The article ──
    Command("text.down", "j,down", "line(1)", "down", "A line on.", Place.TEXT, offered=False),
    Command("text.up", "k,up", "line(-1)", "up", "A line back.", Place.TEXT, offered=False),
    Command("text.top", "g,home", "top", "top", "The beginning of the article.", Place.TEXT, offered=False),
    Command("text.end", "G,end", "end", "end", "The end of the article.", Place.TEXT, offered=False),
    Command(
        "text.on",
        "enter,l,right",
        "screen.on",
        "scorecard",
        "Go on to the scorecard; after a jump from one of its values, back to that value.",
        Place.TEXT,
        3,
        offered=False,
    ),
    # ── The scorecard ──
    Command(
        "card.down",
        "j,down",
        "move(1)",
        "down",
        "The next value; its words are marked in the text.",
        Place.CARD,
        offered=False,
    ),
    Command("card.up", "k,up", "move(-1)", "up", "The value before.", Place.CARD, offered=False),
    Command("card.first", "g,home", "first", "first", "The first value.", Place.CARD, offered=False),
    Command("card.last", "G,end", "last", "last", "The last value.", Place.CARD, offered=False),
    Command(
        "card.choose",
        "enter,l,right",
        "choose",
        "to its words",
        "Jump to the words that tell the value, to the quotation, or to the related match.",
        Place.CARD,
        1,
        offered=False,
    ),
    # ── Reading ──
    Command("article.next", "J", "article(1)", "next article", "Open the next article.", hint=4),
    Command("article.previous", "K", "article(-1)", "previous article", "Open the article before."),
    Command("article.unread", "n", "unread", "next unread", "Open the next article that is not read.", hint=5),
    Command(
        "text.page_down", "space,pagedown,ctrl+f", "scroll(1)", "page down", "A page of the article on.", offered=False
    ),
    Command("text.page_up", "b,pageup,ctrl+b", "scroll(-1)", "page up", "A page of the article back.", offered=False),
    Command(
        "text.half_down", "d,ctrl+d", "scroll(0.5)", "half a page down", "Half a page of the article on.", offered=False
    ),
    Command(
        "text.half_up", "ctrl+u", "scroll(-0.5)", "half a page up", "Half a page of the article back.", offered=False
    ),
    Command("quote.next", "]", "quote(1)", "next quotation", "Go to the next quotation and name its speaker.", hint=6),
    Command("quote.previous", "[", "quote(-1)", "quotation before", "Go to the quotation before."),
    Command("match.related", "m", "related", "related matches", "The matches around this one.", hint=7),
    Command("history.back", "H", "travel(-1)", "back", "Where you have been before."),
    Command("history.forward", "L", "travel(1)", "forward", "Forward again."),
    # ── Panes ──
    Command(
        "go.back", "h,escape,left", "back", "back", "Back: from the scorecard to the text to the list.", offered=False
    ),
    Command("go.quit", "q", "leave", "back or quit", "Back; in the list: quit.", hint=10),
    Command("pane.next", "tab", "pane(1)", "next pane", "List, article, scorecard.", hint=2, offered=False),
    Command("pane.previous", "shift+tab", "pane(-1)", "previous pane", "Scorecard, article, list.", offered=False),
    Command("view.zen", "z", "zen", "only the text", "Only the text, or all panes again."),
    Command(
        "view.scores",
        "x",
        "scores",
        "hide scores",
        "Hide scores where they would give a match away, or show them again.",
    ),
    Command("scope.all", "1", "scope('all')", "all", "List all articles."),
    Command("scope.unread", "2", "scope('unread')", "unread", "List the articles that are not read."),
    Command("scope.starred", "3", "scope('starred')", "starred", "List the starred articles."),
    # ── Keeping ──
    Command("mark.star", "s", "star", "star", "Star the article, or take its star away.", hint=8),
    Command("mark.read", "u", "toggle_read", "read or unread", "Mark the article as read, or as unread."),
    Command("mark.all", "A", "all_read", "all read", "Mark every article of this list as read; ctrl+z undoes it."),
    Command("mark.undo", "ctrl+z", "undo", "undo", "Undo the last star, read or all read."),
    # ── Out of here ──
    Command(
        "article.copy", "y", "copy", "copy", "Copy the article's address; on the scorecard, the score in one line."
    ),
    Command("article.browser", "o", "browser", "open in browser", "Open the article's address in the browser."),
    Command("app.problems", "!", "problems", "problems", "What could not be read, and why."),
    Command("app.theme", "T", "app.light_or_dark", "light or dark", "Change between the light and the dark theme."),
    Command("app.themes", "", "app.change_theme", "choose a theme", "Choose among all themes."),
    Command("app.help", "?", "help", "help", "All keys; / searches them.", hint=9),
    Command(
        "app.palette",
        ":,ctrl+p",
        "app.command_palette",
        "commands",
        "Find a command or an article by name.",
        offered=False,
    ),
)

SYMBOLS = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "escape": "esc", "pagedown": "pgdn", "pageup": "pgup",
    "shift+tab": "⇧tab",
}  # fmt: skip


def at(place: Place) -> tuple[Command, ...]:
    """The commands of a place, in order."""
    return tuple(command for command in COMMANDS if command.place is place)


def bindings(place: Place) -> list[Binding]:
    """The key bindings of a place, for the BINDINGS of its screen or widget."""
    from textual.binding import Binding

    return [
        Binding(command.keys, command.action, command.label, show=False, id=command.id, tooltip=command.help)
        for command in at(place)
        if command.keys
    ]


def hints(place: Place) -> Iterator[Command]:
    """What the line of hints shows while the keys are heard at `place`: what is done there first, then the rest."""
    told = [command for command in COMMANDS if command.hint and command.place in (place, Place.EVERYWHERE)]
    yield from sorted(told, key=lambda command: (command.place is Place.EVERYWHERE, command.hint))


def keys(command: Command) -> list[str]:
    """Its keys as a person reads them."""
    return [SYMBOLS.get(key, key) for key in command.keys.split(",") if key]


def matches(command: Command, words: str) -> bool:
    """Whether every word is in what the help says of the command, or is one of its keys."""
    shown = keys(command)
    said = f"{command.label} {command.help} {command.place}".casefold()
    return all(word in shown or word.casefold() in said for word in words.split())

"""Everything a person can do on the screen, said once: the key, the words for it, and where it applies.

Key bindings, the line of hints at the foot, the help screen and the command palette are all drawn from here, so none of
them can tell of a key that does not exist. A command's action is a method of the screen, or of the widget of its place.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual.binding import Binding


class Place(StrEnum):
    """Where a command's keys are heard: the value is the heading it has in the help."""

    LIST = "In the list"
    TEXT = "In the article"
    CARD = "On the scorecard"
    VIEW = "In a match, a player, a head-to-head or a draw"
    FEEDS = "Among the feeds"
    SEARCH = "On the search line"
    EVERYWHERE = "Everywhere"


class Command(NamedTuple):
    """One thing to do."""

    id: str
    keys: str  # as Textual names them, commas between; the first is the one that is hinted at; "" has only the palette
    action: str  # "{index}" in it is the place of the key that was pressed among its keys, from 0
    help: str  # what happens, in a sentence or two
    hint: str = ""  # for the line of hints; "" is not shown there
    title: str = ""  # for the palette; "" is not offered there
    place: Place = Place.EVERYWHERE
    in_search: str = ""  # its hint while something is searched for, where it is another
    inside: str = ""  # its hint where there is a way back, so also in a search, where it is another


def _in(place: Place, *commands: Command) -> tuple[Command, ...]:
    return tuple(command._replace(place=place) for command in commands)


# In the order of the help; the hints of a pane come first, those for everywhere after them.
COMMANDS = (
    *_in(
        Place.LIST,
        Command("list.open", "enter,l,right", "open", "Go to the text of this article.", "read"),
        Command("list.down", "j,down", "move(1)", "The next article."),
        Command("list.up", "k,up", "move(-1)", "The article before."),
        Command("list.first", "g,home", "first", "The newest article."),
        Command("list.last", "G,end", "last", "The oldest article."),
        Command("list.page_down", "pagedown,ctrl+f", "page(1)", "A page of articles on."),
        Command("list.page_up", "pageup,ctrl+b", "page(-1)", "A page of articles back."),
    ),
    *_in(
        Place.TEXT,
        Command(
            "text.on",
            "enter,l,right",
            "screen.on",
            "Go on to the scorecard; after a jump from one of its values, back to that value.",
            "scorecard",
        ),
        Command("text.down", "j,down", "line(1)", "A line on."),
        Command("text.up", "k,up", "line(-1)", "A line back."),
        Command("text.top", "g,home", "top", "The beginning of the article."),
        Command("text.end", "G,end", "end", "The end of the article."),
    ),
    *_in(
        Place.CARD,
        Command(
            "card.choose",
            "enter,l,right",
            "choose",
            "Jump to the words that tell the value, to the quotation, or to the related match.",
            "go there",
        ),
        Command("card.down", "j,down", "move(1)", "The next value; its words are marked in the text."),
        Command("card.up", "k,up", "move(-1)", "The value before."),
        Command("card.first", "g,home", "first", "The first value."),
        Command("card.last", "G,end", "last", "The last value."),
    ),
    *_in(
        Place.VIEW,
        Command(
            "views.choose",
            "enter,l",
            "screen.follow",
            "Go where the value leads: to a match, a player, a draw, or to the words of an article.",
            "go there",
        ),
        Command("views.down", "j,down", "toward('down')", "To the value below."),
        Command("views.up", "k,up", "toward('up')", "To the value above."),
        Command("views.left", "left", "toward('left')", "To the value on the left; in a draw, the round before."),
        Command("views.right", "right", "toward('right')", "To the value on the right; in a draw, the next round."),
        Command("views.next", "tab", "move(1)", "The next value, line by line."),
        Command("views.previous", "shift+tab", "move(-1)", "The value before."),
        Command("views.first", "g,home", "first", "The first value."),
        Command("views.last", "G,end", "last", "The last value."),
        Command("views.page_down", "space,pagedown,ctrl+f", "page(1)", "A page on."),
        Command("views.page_up", "b,pageup,ctrl+b", "page(-1)", "A page back."),
        Command("views.half_down", "d,ctrl+d", "page(0.5)", "Half a page on."),
        Command("views.half_up", "ctrl+u", "page(-0.5)", "Half a page back."),
        Command("views.match", "M", "screen.match", "The match under the cursor, as everybody tells it.", "match"),
        Command(
            "views.player",
            "p",
            "screen.player",
            "The player under the cursor, else of the match at hand; pressed again, the other one.",
            "player",
        ),
        Command(
            "views.head_to_head", "v", "screen.head_to_head", "The meetings of the two sides of the match.", "meetings"
        ),
        Command("views.draw", "t", "screen.draw", "The draw that the match was played in.", "draw"),
        Command("views.travel_back", "H", "screen.travel(-1)", "Back to where you were."),
        Command("views.travel_forward", "L", "screen.travel(1)", "Forward again."),
        Command("views.scores", "x", "screen.scores", "Hide scores that give a match away, or show them."),
        Command("views.theme", "T", "app.light_or_dark", "Change between light and dark."),
        Command("views.palette", ":,ctrl+p", "app.command_palette", "Find a command or an article by name."),
        Command("views.help", "?", "screen.help", "Show all keys; / searches them.", "help"),
        Command("views.back", "escape,q,h", "screen.back", "Back to where you came from.", "back"),
    ),
    *_in(
        Place.FEEDS,
        Command("feeds.open", "enter,l,right", "choose", "List what the feed has brought.", "articles"),
        Command("feeds.down", "j,down", "move(1)", "The next feed."),
        Command("feeds.up", "k,up", "move(-1)", "The feed before."),
        Command("feeds.first", "g,home", "first", "The first feed."),
        Command("feeds.last", "G,end", "last", "The last feed."),
        Command("feeds.refresh", "r", "screen.refresh_one", "Ask this feed for what is new.", "refresh"),
        Command("feeds.refresh_all", "R", "screen.refresh_all", "Ask every feed; while they are asked, stop."),
        Command("feeds.add", "a", "screen.add", "Follow a feed, a page or a list of feeds.", "add"),
        Command("feeds.rename", "e", "screen.rename", "Call the feed something else.", "rename"),
        Command("feeds.folder", "f", "screen.folder", "Put the feed into a folder, or take it out.", "folder"),
        Command("feeds.pause", "p", "screen.pause", "Ask the feed no more, or again.", "pause"),
        Command("feeds.tennis", "t", "screen.tennis", "Keep only what is about tennis, or everything."),
        Command("feeds.left_out", "o", "screen.left_out", "Show what was left out for not being about tennis."),
        Command("feeds.remove", "D", "screen.remove", "Follow the feed no more; its articles may stay.", "remove"),
        Command("feeds.close", "escape,q,h,left", "screen.close", "Back to the articles.", "back"),
    ),
    *_in(
        Place.SEARCH,
        Command("search.keep_typed", "ctrl+s", "screen.keep_search", "Keep the search, or keep it no longer.", "keep"),
        Command("search.hits", "enter,down,tab", "screen.to_hits", "Go to what is found.", "results"),
        Command("search.end", "escape", "screen.end_search", "End the search.", "end"),
    ),
    Command("text.page_down", "space,pagedown,ctrl+f", "scroll(1)", "A page of the article on."),
    Command("text.page_up", "b,pageup,ctrl+b", "scroll(-1)", "A page of the article back."),
    Command("text.half_down", "d,ctrl+d", "scroll(0.5)", "Half a page of the article on."),
    Command("text.half_up", "ctrl+u", "scroll(-0.5)", "Half a page of the article back."),
    Command("article.next", "J", "article(1)", "Open the next article.", "next", "Next article"),
    Command("article.previous", "K", "article(-1)", "Open the article before.", "", "Previous article"),
    Command(
        "article.unread",
        "n",
        "unread",
        "Open the next article that is not read; in a search, go to the next hit.",
        "unread",
        "Next unread article",
        in_search="hit",
    ),
    Command("search.previous", "N", "hit(-1)", "In a search, go to the hit before."),
    Command("quote.next", "]", "quote(1)", "Go to the next quotation and name its speaker.", "quote", "Next quotation"),
    Command("quote.previous", "[", "quote(-1)", "Go to the quotation before.", "", "Previous quotation"),
    Command("match.related", "m", "related", "Go to the matches around this one.", "related", "Related matches"),
    Command(
        "match.view",
        "M",
        "match",
        "Show the match as everybody tells it: who does, where they agree, what was said, the way on.",
        "match",
        "The match, as everybody tells it",
    ),
    Command(
        "match.player",
        "p",
        "player",
        "Show a player of the match, the winner first; pressed again, the other. On the scorecard: whose value it is.",
        "",
        "A player of the match",
    ),
    Command("match.head_to_head", "v", "head_to_head", "Show the meetings of the two sides.", "", "Head-to-head"),
    Command("match.draw", "t", "draw", "Show the draw of the event.", "", "The draw of the event"),
    Command("history.back", "H", "travel(-1)", "Back to the article or the view you came from.", "", "Back"),
    Command("history.forward", "L", "travel(1)", "Forward again.", "", "Forward"),
    Command("pane.next", "tab", "pane(1)", "The next pane: list, article, scorecard.", "pane"),
    Command("pane.previous", "shift+tab", "pane(-1)", "The pane before."),
    Command("go.back", "h,escape,left", "back", "Back: from the scorecard to the text, from the text to the list."),
    Command("scope.all", "1", "scope('all')", "List all articles.", "", "List all"),
    Command("scope.unread", "2", "scope('unread')", "List the articles that are not read.", "", "List unread"),
    Command("scope.starred", "3", "scope('starred')", "List the starred articles.", "", "List starred"),
    Command(
        "search.find",
        "/",
        "search",
        "Search all articles as you type: words, phrases, and filters such as player:norrie is:unread.",
        "search",
        "Search",
    ),
    Command(
        "search.keep",
        "ctrl+s",
        "keep_search",
        "Keep the search among the lists, or keep it no longer.",
        in_search="keep",
    ),
    Command("search.kept", "4,5,6,7,8,9", "kept({index})", "List a kept search: the first with 4, the next with 5."),
    Command("mark.star", "s", "star", "Star the article, or take its star away.", "star", "Star or unstar"),
    Command("mark.read", "u", "toggle_read", "Mark the article as read, or as unread.", "", "Mark read or unread"),
    Command("mark.all", "A", "all_read", "Mark every article of this list as read.", "", "Mark all read"),
    Command("mark.undo", "ctrl+z", "undo", "Undo the last star, read, all read, tag or note.", "", "Undo"),
    Command("feeds.show", "F", "feeds", "Show the feeds you follow, and how each is doing.", "feeds", "Feeds"),
    Command("feeds.follow", "a", "add", "Follow a feed, a page or a list of feeds.", "", "Add a feed"),
    Command(
        "feeds.due", "r", "refresh(False)", "Ask the feeds that are due for what is new; or stop asking.", "", "Refresh"
    ),
    Command("feeds.all", "R", "refresh(True)", "Ask every feed, due or not; or stop asking.", "", "Refresh all feeds"),
    Command("view.samples", "", "samples", "Put the samples away, or have them again.", "", "Hide or show the samples"),
    Command("mark.tag", "#", "tag", "Tag the article; a tag that it has is taken away.", "", "Tag"),
    Command("mark.note", "i", "note", "Write a note of your own to the article.", "", "Note"),
    Command("view.zen", "z", "zen", "Show only the text, or all panes again.", "", "Only the text"),
    Command(
        "view.scores", "x", "scores", "Hide scores that give a match away, or show them.", "", "Hide or show scores"
    ),
    Command("article.copy", "y", "copy", "Copy the article's address; on the scorecard, the score.", "", "Copy"),
    Command("article.browser", "o", "browser", "Open the article's address in the browser.", "", "Open in the browser"),
    Command("app.problems", "!", "problems", "What could not be read, and why.", "", "Problems"),
    Command("app.theme", "T", "app.light_or_dark", "Change between light and dark.", "", "Light or dark"),
    Command("app.themes", "", "app.change_theme", "Choose among all themes.", "", "Choose a theme"),
    Command("app.palette", ":,ctrl+p", "app.command_palette", "Find a command or an article by name."),
    Command("app.help", "?", "help", "Show all keys; / searches them.", "help", "Help"),
    Command("go.quit", "q", "leave", "Back; in the list, quit.", "quit", "Quit", inside="back"),
)

SYMBOLS = {"down": "↓", "up": "↑", "left": "←", "right": "→", "escape": "esc", "pagedown": "pgdn", "pageup": "pgup"}


def at(place: Place) -> tuple[Command, ...]:
    """The commands of a place, in order."""
    return tuple(command for command in COMMANDS if command.place is place)


def bindings(place: Place) -> list[Binding]:
    """The key bindings of a place, for the BINDINGS of its screen or widget."""
    from textual.binding import Binding

    return [
        Binding(
            keys,
            command.action.format(index=index),
            command.title or command.hint or command.help,
            show=False,
            id=command.id if not index else f"{command.id}_{index + 1}",
            tooltip=command.help,
        )
        for command in at(place)
        for index, keys in enumerate(command.keys.split(",") if "{index}" in command.action else [command.keys])
        if keys
    ]


def hints(place: Place, *, in_search: bool = False) -> list[Command]:
    """What the line of hints shows while the keys are heard at `place`, each with the hint it has there."""
    everywhere = Place.EVERYWHERE if place not in (Place.FEEDS, Place.SEARCH, Place.VIEW) else place
    inside = in_search or place is not Place.LIST
    told = [
        command._replace(hint=(in_search and command.in_search) or (inside and command.inside) or command.hint)
        for command in COMMANDS
        if command.place in (place, everywhere)
    ]
    return [command for command in told if command.hint]


def keys(command: Command) -> list[str]:
    """Its keys as a person reads them."""
    return [SYMBOLS.get(key, key) for key in command.keys.split(",") if key]


def matches(command: Command, words: str) -> bool:
    """Whether every word is in what the help says of the command, or is one of its keys."""
    shown = keys(command)
    said = f"{command.title} {command.help} {command.place}".casefold()
    return all(word in shown or word.casefold() in said for word in words.split())

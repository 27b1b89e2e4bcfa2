"""The lines of one row: what is listed at the head, what the keys do at the foot, who speaks under the article.

Each says what it is given, the left part from the left edge and the right part against the right one; where there is
not room for both the left part is cut. Textual's own Header and Footer would take 40 ms to load.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from tui import commands
from tui.commands import Place
from tui.widgets.drawable import drawable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events

    from tui.commands import Command
    from tui.widgets.speakers import Speaker

_GAP = "   "


class Bar(Widget):
    """A row with something on the left and something on the right; words that stand for a command can be clicked."""

    @dataclass
    class Chosen(Message):
        """The reader clicked on the words of a command: its action."""

        action: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._left = self._right = Content()

    def show(self, left: Content, right: Content) -> None:
        """Say this from now on."""
        if not (left.is_same(self._left) and right.is_same(self._right)):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Content:
        """The row."""
        return in_a_row(self._left, self._right, self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Do what the words under the mouse stand for."""
        if action := event.style.meta.get("command"):
            self.post_message(self.Chosen(action))


class Hints(Bar):
    """What can be done where the focus is."""

    place = Place.LIST
    in_search = False

    def tell(self, place: Place, *, in_search: bool = False) -> None:
        """Show the commands of a place, as they are while something is searched for or while nothing is."""
        if (place, in_search) != (self.place, self.in_search):
            self.place, self.in_search = place, in_search
            self.refresh()

    def render(self) -> Content:
        """As many commands as there is room for, help and the way out always among them."""
        return hints(commands.hints(self.place, in_search=self.in_search), self.size.width)


def in_a_row(left: Content, right: Content, width: int) -> Content:
    """Both in `width` cells; the left part is cut where there is not room for both."""
    room = max(0, width - right.cell_length - (1 if right else 0))
    left = left.truncate(room, ellipsis=True) if left.cell_length > room else left
    return (left + Content(" " * (width - left.cell_length - right.cell_length)) + right).truncate(width)


def hints(told: Sequence[Command], width: int) -> Content:
    """The commands with their keys, as many as fit, the last two always among them."""
    shown: list[Content] = []
    used = 1 + sum(len(_GAP) + _hint(command).cell_length for command in told[-2:])
    for command in told[:-2]:
        used += len(_GAP) + _hint(command).cell_length
        if used > width:
            break
        shown.append(_hint(command))
    return (Content(" ") + Content(_GAP).join([*shown, *map(_hint, told[-2:])])).truncate(max(0, width))


def _hint(command: Command) -> Content:
    words = Content.assemble((commands.keys(command)[0], "$text-primary"), " ", (command.hint, "$text-muted"))
    here = command.place is not Place.EVERYWHERE and "." not in command.action
    return _clickable(words, f"focused.{command.action}" if here else command.action)


class Listed(NamedTuple):
    """Something that can be listed: its words, and the action that lists it."""

    words: str
    action: str


def lists(listed: Iterable[Listed], current: str) -> Content:
    """The name, and what can be listed; what is listed by the action `current` is bold."""
    parts = [Content.styled(" tennis-tui", "$text-primary bold")]
    for one in listed:
        style = "$text bold" if one.action == current else "$text-muted"
        parts.append(_clickable(Content.styled(drawable(one.words), style), one.action))
    return Content("  ").join(parts)


def legend(speakers: Iterable[Speaker]) -> Content:
    """Who speaks in the article: each with his bar, his colour and how often he is quoted."""
    return Content("  ").join(
        Content.assemble((speaker.bar, speaker.colour), " ", (speaker.label, speaker.style), f" {len(speaker.quotes)}")
        for speaker in speakers
    )


def progress(speaker: Speaker | None, quote: int | None, quotes: int, seen: int) -> Content:
    """How far the reader is: the current quotation with its speaker, and the part of the text seen, in percent."""
    percent = Content.styled(f"{seen:3} % ", "$text-muted")
    if speaker is None or quote is None:
        return percent
    return Content.assemble((speaker.label, f"{speaker.colour} bold"), f" {quote + 1} of {quotes}  ", percent)


def occasion(match: str, problems: int, refreshing: str = "") -> Content:
    """Where the match was played, whether something could not be read, and how far the feeds are that are asked.

    While feeds are asked nothing is said of the match.
    """
    parts = [_clickable(Content.styled(drawable(refreshing), "$text-primary"), "feeds")] if refreshing else []
    if match and not refreshing:
        parts.append(Content.styled(match, "$text-muted"))
    if problems:
        words = f"! {problems} problems" if problems > 1 else "! 1 problem"
        parts.append(_clickable(Content.styled(words, "$text-warning"), "problems"))
    return Content("   ").join(parts) + Content(" ") if parts else Content()


def _clickable(content: Content, action: str) -> Content:
    return content.stylize(Style.from_meta({"command": action}))

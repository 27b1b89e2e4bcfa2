"""The help: every key and what it does, under where it is heard; what is typed after `/` leaves what it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui import commands
from tui.commands import Place
from tui.lines import fit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

_COLUMN = 19  # cells for the keys

SIGNS = (
    ("●", "not read yet"),
    ("○", "changed by its source since it was read"),
    ("★", "starred"),
    ("×3", "three articles tell this match"),
    ("┃ ║", "beside the words of a speaker; who it is stands under the article"),
    ("·", "on the scorecard: the article does not tell"),
)


class Keys(Static):
    """The table of keys."""

    class Resized(Message):
        """It has another width, or another height."""

    def on_resize(self) -> None:
        """Say so: the table is drawn for the width it has by then."""
        self.post_message(self.Resized())


class HelpScreen(ModalScreen[None]):
    """All keys, those that are heard where the focus was first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,q,question_mark,h,left", "close", "close", show=False, id="help.close", tooltip="Close the help."
        ),
        Binding("slash", "search", "search", show=False, id="help.search", tooltip="Search the keys."),
        Binding("j,down", "line(1)", "down", show=False, id="help.down", tooltip="A line on."),
        Binding("k,up", "line(-1)", "up", show=False, id="help.up", tooltip="A line back."),
        Binding("space,pagedown", "page(1)", "page down", show=False, id="help.page_down", tooltip="A page on."),
        Binding("b,pageup", "page(-1)", "page up", show=False, id="help.page_up", tooltip="A page back."),
    ]

    keys = getters.query_one(Keys)
    scroll = getters.query_one(VerticalScroll)
    words = getters.query_one(Input)

    def __init__(self, place: Place) -> None:
        super().__init__()
        here = (place, Place.EVERYWHERE)
        self.places = (*here, *(other for other in Place if other not in here))

    def compose(self) -> ComposeResult:
        """The keys, and the line to search them with."""
        with Vertical(id="help"):
            yield Static(" Keys", id="title", markup=False)
            with VerticalScroll(can_focus=True):
                yield Keys(id="keys", markup=False)
            yield Input(placeholder="/ searches the keys, esc closes", id="words", compact=True)

    def on_mount(self) -> None:
        """Be ready to scroll."""
        self.scroll.focus()

    @on(Input.Changed)
    @on(Keys.Resized)
    def _show(self) -> None:
        """Show the keys in the width there is."""
        self.keys.update(table(self.words.value, self.places, self.keys.size.width))

    @on(Input.Submitted)
    def _found(self) -> None:
        self.scroll.focus()

    def action_search(self) -> None:
        """Type what to look for."""
        self.words.focus()

    def action_line(self, step: int) -> None:
        """Scroll by a line."""
        self.scroll.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll by a page."""
        self.scroll.scroll_relative(y=step * max(1, self.scroll.size.height - 2), animate=False)

    def action_close(self) -> None:
        """First forget what was searched, then close."""
        if self.words.value:
            self.words.value = ""
            self.scroll.focus()
        else:
            self.dismiss()


def table(words: str, places: tuple[Place, ...], width: int) -> Content:
    """The commands that all the words are said of, and the signs where nothing is looked for."""
    lines = [line for place in places for line in _section(place, words, width)]
    if not words.strip():
        lines += [_heading("Signs"), *(line for sign, meaning in SIGNS for line in _row(sign, meaning, width))]
    return Content("\n").join(lines) if lines else Content.styled(f" No key has to do with “{words}”.", "$text-muted")


def _section(place: Place, words: str, width: int) -> Iterator[Content]:
    told = [command for command in commands.at(place) if command.keys and commands.matches(command, words)]
    if told:
        yield _heading(place)
        for command in told:
            yield from _row(" ".join(commands.keys(command)), command.help, width)
        yield Content()


def _heading(words: str) -> Content:
    return Content.styled(f" {words}", "$text-secondary bold")


def _row(keys: str, meaning: str, width: int) -> Iterator[Content]:
    """Keys, and beside them what they do, in lines of `width` cells."""
    left = Content.assemble("  ", (fit(keys, _COLUMN), "$text-primary"), "  ")
    for line in Content(meaning).wrap(max(10, width - _COLUMN - 5)):
        yield left + line.rstrip()
        left = Content(" " * (_COLUMN + 4))

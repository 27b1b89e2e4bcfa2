"""What the command palette finds: every command of the registry, and the newest articles by their titles.

It looks for plain words, wherever they stand in a title: what is typed is seen in what is found.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content, Span

from tui import commands
from tui.screens.reading import ReadingScreen
from tui.widgets.drawable import drawable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.command import Hits
    from textual.screen import Screen

    from tui.commands import Command

_ARTICLES = 500  # how many of the newest are looked through at each key


class Commands(Provider):
    """The commands that make sense without a cursor to do them at."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in commands.COMMANDS:
            if command.title:
                yield DiscoveryHit(_said(command), self._do(command), text=command.title)

    async def search(self, query: str) -> Hits:
        """Those with all the words in their title, in the order of the help."""
        for number, command in enumerate(commands.COMMANDS):
            if command.title and (spans := found(query, command.title)) is not None:
                yield Hit(2 - number / 1000, _said(command, spans), self._do(command), text=command.title)

    def _do(self, command: Command) -> Callable[[], Awaitable[None]]:
        return partial(_perform, self.screen, command.action)


async def _perform(screen: Screen[Any], action: str) -> None:
    """Do it on this screen, or on the reading screen under a view that cannot do it."""
    reader = _reader(screen)
    name = action.partition("(")[0]
    if reader is not None and reader is not screen and "." not in name and not hasattr(screen, f"action_{name}"):
        reader.leave_view()
        screen = reader
    await screen.run_action(action)


def _reader(screen: Screen[Any]) -> ReadingScreen | None:
    """The reading screen that this is, or that lies under it; None where it is neither that nor a view."""
    under = getattr(screen, "reader", screen)
    return under if isinstance(under, ReadingScreen) else None


class Articles(Provider):
    """The newest articles; a title is never markup."""

    async def startup(self) -> None:
        """Read the rows once, not at each key."""
        reader = _reader(self.screen)
        self._rows = reader.library.rows(reader.library.ids()[:_ARTICLES]) if reader else []

    async def search(self, query: str) -> Hits:
        """Those with all the words in their title, newest first."""
        for number, row in enumerate(self._rows):
            title = drawable(row.title)
            if (spans := found(query, title)) is not None:
                yield Hit(1 - number / 1000, Content(title, spans), partial(self._open, row.id), text=title)

    def _open(self, article: int) -> None:
        if reader := _reader(self.screen):
            reader.open(article)
            reader.leave_view()
            reader.show_text()


def found(query: str, title: str) -> list[Span] | None:
    """Where the words of the query stand in a title; None where one of them does not."""
    spans = []
    folded = title.casefold() if len(title.casefold()) == len(title) else title
    for word in query.casefold().split():
        if (place := folded.find(word)) < 0:
            return None
        spans.append(Span(place, place + len(word), "bold underline"))
    return spans


def _said(command: Command, spans: Sequence[Span] = ()) -> Content:
    """A command with its keys."""
    keys = Content.styled(f"  {' '.join(commands.keys(command))}", "$text-primary")
    return Content(command.title, list(spans)) + keys

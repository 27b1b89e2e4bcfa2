"""What the command palette finds: every command of the registry, and the newest articles by their titles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from tui import commands
from tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.command import Hits

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
        """Those whose title fits."""
        matcher = self.matcher(query)
        for command in commands.COMMANDS:
            score, places = matcher.fuzzy_search.match(query, command.title) if command.title else (0.0, ())
            if score:
                yield Hit(score, _said(command, places), self._do(command), text=command.title)

    def _do(self, command: Command) -> Callable[[], Awaitable[None]]:
        return partial(self.screen.run_action, command.action)


class Articles(Provider):
    """The newest articles; a title is never markup."""

    async def startup(self) -> None:
        """Read the rows once, not at each key."""
        screen = self.screen
        self._rows = screen.library.rows(screen.library.ids()[:_ARTICLES]) if isinstance(screen, ReadingScreen) else []

    async def search(self, query: str) -> Hits:
        """Those with all the words in their title, newest first."""
        words = query.casefold().split()
        for number, row in enumerate(self._rows):
            title = row.title.casefold()
            if len(title) == len(row.title) and all(word in title for word in words):
                places = [place for word in words for place in range(title.index(word), title.index(word) + len(word))]
                yield Hit(1 / (2 + number), _marked(row.title, places), partial(self._open, row.id), text=row.title)

    def _open(self, article: int) -> None:
        if isinstance(self.screen, ReadingScreen):
            self.screen.open(article)
            self.screen.show_text()


def _said(command: Command, places: Sequence[int] = ()) -> Content:
    """A command with its key."""
    return _marked(command.title, places) + Content.styled(f"  {' '.join(commands.keys(command))}", "$text-primary")


def _marked(words: str, places: Sequence[int]) -> Content:
    """The words, with the characters that were typed underlined."""
    content = Content(words)
    for place in places:
        content = content.stylize("bold underline", place, place + 1)
    return content

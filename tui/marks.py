"""What the reader marks: read and starred, on disk before the key is forgotten, and back again."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.library import Library


class Mark(Enum):
    """What is marked."""

    READ = "read"
    STAR = "star"


class Change(NamedTuple):
    """A mark that was set on articles, or taken away."""

    mark: Mark
    articles: tuple[int, ...]
    set: bool

    def undone(self) -> Change:
        """What takes it back."""
        return self._replace(set=not self.set)

    def said(self) -> str:
        """In words."""
        what = "one article" if len(self.articles) == 1 else f"{len(self.articles)} articles"
        if self.mark is Mark.READ:
            return f"marked {what} as {'read' if self.set else 'unread'}"
        return f"{'starred' if self.set else 'took the star from'} {what}"


class ReaderMarks:
    """Sets marks in the library, and remembers what to undo."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._done: list[Change] = []

    def change(self, mark: Mark, articles: Iterable[int], to: bool) -> Change:
        """Set a mark or take it away; it can be undone. `articles` are those it changes."""
        change = Change(mark, tuple(articles), to)
        self._apply(change)
        if change.articles:
            self._done.append(change)
        return change

    def undo(self) -> Change | None:
        """Take the last change back; None where there is none left."""
        if not self._done:
            return None
        change = self._done[-1].undone()
        self._apply(change)
        self._done.pop()
        return change

    def has_read(self, article: int) -> None:
        """An article was opened: nothing a person would undo."""
        self._library.mark_read(article, read=True)

    def _apply(self, change: Change) -> None:
        if change.mark is Mark.READ:
            self._library.mark_all_read(change.articles, change.set)
        else:
            for article in change.articles:
                self._library.star(article, change.set)

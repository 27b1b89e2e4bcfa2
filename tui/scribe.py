"""Writes down what is read while it is read: in a moment, or without anybody waiting for it where somebody else writes.

A thread writes what it is told, in order; only the screen changes the screen. It is a daemon that begins with the first
article, and whoever leaves waits until all is written.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from threading import Condition, Thread
from typing import TYPE_CHECKING

from tui.library.errors import BUSY_SECONDS, LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.library import Library

MOMENT = 0.02  # seconds: a disk takes less, a feed that is being kept takes more


class Scribe:
    """Whoever writes down which articles are read."""

    def __init__(self, library: Library, told: Callable[[int, str], object]) -> None:
        """`told` is called from the thread: of an article that took longer than a moment, or with why it failed."""
        self._library = library
        self._told = told
        self._turn = Condition()
        self._waiting: deque[int] = deque()
        self._late: set[int] = set()  # those for which nobody waits any more
        self._thread: Thread | None = None

    def read(self, article: int) -> bool:
        """Write down that an article is read; whether it is written a moment later."""
        with self._turn:
            self._waiting.append(article)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="scribe", daemon=True)
                self._thread.start()
            self._turn.notify_all()
            if self._turn.wait_for(lambda: article not in self._waiting, MOMENT):
                return True
            self._late.add(article)
            return False

    def finish(self) -> bool:
        """Wait until all is written, for as long as another program may take; whether it is."""
        with self._turn:
            return self._turn.wait_for(lambda: not self._waiting, 2 * BUSY_SECONDS)

    @property
    def at_rest(self) -> bool:
        """Whether all is written."""
        return not self._waiting

    def _run(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting)
                article = self._waiting[0]
            trouble = ""
            try:
                with suppress(LookupError):  # it was removed meanwhile
                    self._library.mark_read(article, True)
            except LibraryError as error:
                trouble = str(error)
            with self._turn:
                self._waiting.popleft()
                is_late = article in self._late
                self._late.discard(article)
                self._turn.notify_all()
            if is_late or trouble:
                self._told(article, trouble)

"""Finds what articles tell, away from the screen: a thread parses what was not parsed yet, the shown article first.

It computes and says so; only the screen changes the screen. Nothing the first frame needs is loaded before the thread
runs, and the thread is a daemon: a program that is left does not wait for a parser.
"""

from __future__ import annotations

from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.library import Library
    from tui.model import Findings

_NEWS = 0.25
"""Seconds between two messages about articles that nobody waits for."""


class Understanding:
    """What is known of the articles by now."""

    def __init__(self, library: Library, told: Callable[[], object]) -> None:
        """`told` is called from the thread when something more is known."""
        self._library = library
        self._told = told
        self._wanted: int | None = None
        self._unparsed: set[int] | None = None  # None: not asked yet
        self._stop = Event()
        self.done = Event()
        """Set when there is nothing left to find."""
        self.trouble: Exception | None = None
        """Why the thread gave up, where it did."""

    def start(self) -> None:
        """Begin."""
        Thread(target=self._run, name="understanding", daemon=True).start()

    def stop(self) -> None:
        """End after the article that is being parsed, and wait a moment for it."""
        self._stop.set()
        self.done.wait(0.5)

    def findings(self, article: int) -> Findings | None:
        """What an article tells; None where that is not known yet: it is found next."""
        self._wanted = article
        if self._unparsed is None or article in self._unparsed:
            return None
        return self._library.findings(article)

    def _run(self) -> None:
        try:
            self._find()
        except Exception as error:  # noqa: BLE001 - a thread has no one else to tell; the screen says it
            self.trouble = error
        finally:
            self._told()
            self.done.set()

    def _find(self) -> None:
        import tui.widgets.board
        import tui.widgets.scorecard_lines  # noqa: F401 - loaded here, so that the screen need not wait for the model

        said = monotonic()
        while todo := self._library.unparsed():
            self._unparsed = set(todo)
            self._told()
            for article in todo:
                for one in (self._wanted, article):
                    if self._stop.is_set():
                        return
                    if one in self._unparsed:
                        self._library.parse(one)
                        self._unparsed.discard(one)
                        if one == self._wanted or monotonic() - said > _NEWS:
                            self._told()
                            said = monotonic()
        self._unparsed = set()

"""Finds what articles tell, away from the screen: what was not parsed yet is, the shown article first.

It computes and says so; only the screen changes the screen. Nothing the first frame needs is loaded before the thread
runs. A library in a file is parsed by processes of its own (`parsing`), one in memory by the thread, which is a daemon:
a program that is left does not wait for a parser.
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
        self._waited_for = False  # whether the wanted article was asked for and not known
        self._ready = False
        self._said = 0.0
        self._stop = Event()
        self._more = Event()
        self.done = Event()
        """Set while there is nothing left to find."""
        self.trouble: Exception | None = None
        """Why the thread gave up, where it did."""

    def start(self) -> None:
        """Begin."""
        Thread(target=self._run, name="understanding", daemon=True).start()

    def look_again(self) -> None:
        """There are new articles."""
        self._more.set()

    def stop(self) -> None:
        """End after what is being parsed, and wait a moment for it."""
        self._stop.set()
        self._more.set()
        self.done.wait(0.5)

    def findings(self, article: int) -> Findings | None:
        """What an article tells; None where that is not known yet: it is found next."""
        self._wanted = article
        found = self._library.known(article) if self._ready else None
        self._waited_for = found is None
        return found

    def _run(self) -> None:
        try:
            import tui.layouts.board
            import tui.library.tellers
            import tui.widgets.scorecard_lines  # noqa: F401 - so that the screen need not wait for the model

            self._ready = True
            self._told()
            while not self._stop.is_set():
                self._more.clear()
                self._find()
                self._told()
                self.done.set()
                if self._library.path is not None:
                    self._library.back_up_weekly()
                self._more.wait()
                if not self._stop.is_set():
                    self.done.clear()
        except Exception as error:  # noqa: BLE001 - a thread has no one else to tell; the screen says it
            self.trouble = error
            self._told()
        finally:
            self.done.set()

    def _find(self) -> None:
        if self._library.path is not None:
            if self._library.unparsed(1):
                from tui.parsing import parse_all

                parse_all(self._library, self._stop, lambda: self._wanted, self._tell)
            return
        while todo := self._library.unparsed():
            for article in todo:
                for one in dict.fromkeys((self._wanted, article)):
                    if self._stop.is_set():
                        return
                    if one is not None and self._library.known(one) is None:
                        self._library.parse(one)
                        self._tell()

    def _tell(self) -> None:
        """Say that more is known, at once where somebody waits for it."""
        if self._waited_for or monotonic() - self._said > _NEWS:
            self._said = monotonic()
            self._told()

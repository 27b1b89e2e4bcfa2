"""Answers searches away from the screen: what was typed last, then what that finds once more has come, then counts.

What is counted is how much of each kept search is unread. A thread looks things up and says so; only the screen changes
the screen. What was typed before something else is left out, and where it is being looked up that ends at once. The
thread begins with the first search, and is a daemon: a program that is left does not wait for it.
"""

from __future__ import annotations

from functools import partial
from threading import Condition, Thread
from typing import TYPE_CHECKING, Protocol

from tui.library.errors import Interrupted, LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.library import Library, Results, SavedSearch


class Listener(Protocol):
    """Whoever is told, from the thread."""

    def found(self, results: Results) -> object:
        """What was typed last has found this."""

    def found_again(self, results: Results) -> object:
        """What was found before has been looked up again."""

    def failed(self, why: str) -> object:
        """What was typed last cannot be looked up."""

    def counted(self, counts: dict[str, int]) -> object:
        """So many unread articles are in each kept search."""


class Seeker:
    """Whoever looks things up."""

    def __init__(self, library: Library, listener: Listener) -> None:
        self._library = library
        self._listener = listener
        self._turn = Condition()
        self._typed: str | None = None  # to be looked up
        self._again: Results | None = None  # to be looked up again
        self._kept: tuple[SavedSearch, ...] = ()  # to be counted
        self._thread: Thread | None = None
        self._asked = self._answered = 0

    def ask(self, text: str) -> None:
        """Look this up next, and nothing that was typed before."""
        with self._turn:
            self._typed, self._again = text, None
            if self._thread is not None and self._thread.ident is not None:
                self._library.interrupt(self._thread.ident)
            self._begin()

    def ask_again(self, results: Results) -> None:
        """Look up again what has found this, unless something else is to be looked up; what was found stays."""
        with self._turn:
            if self._typed is None:
                self._again = results
                self._begin()

    def count(self, searches: Iterable[SavedSearch]) -> None:
        """Count what is unread in these, and in no others, as soon as nothing is to be looked up."""
        with self._turn:
            self._kept = tuple(searches)
            if self._kept:
                self._begin()

    def forget(self) -> None:
        """Look up nothing, and say nothing of what is being looked up."""
        with self._turn:
            self._typed = self._again = None
            if not self._kept:
                self._answered = self._asked

    @property
    def at_rest(self) -> bool:
        """Whether everything that was asked is answered."""
        return self._answered == self._asked

    def _begin(self) -> None:
        self._asked += 1
        if self._thread is None:
            self._thread = Thread(target=self._run, name="seeking", daemon=True)
            self._thread.start()
        self._turn.notify()

    def _run(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(self._is_asked)
                typed, again, kept = self._typed, self._again, self._kept
            if typed is not None:
                self._look_up(typed)
            elif again is not None:
                self._look_again(again)
            else:
                self._count(kept)
            with self._turn:
                if not self._is_asked():
                    self._answered = self._asked

    def _is_asked(self) -> bool:
        return self._typed is not None or self._again is not None or bool(self._kept)

    def _look_up(self, text: str) -> None:
        try:
            say: Callable[[], object] = partial(self._listener.found, self._library.search(text, typing=True))
        except Exception as error:  # noqa: BLE001 - a thread has no one else to tell; the screen says it
            say = partial(self._listener.failed, str(error))
        with self._turn:
            if self._typed != text:  # something else was typed meanwhile
                return
            self._typed = None
        say()

    def _look_again(self, before: Results) -> None:
        try:
            results = self._library.search(before.query.text, typing=True, staying=before.ids)
        except Interrupted:  # something else was typed meanwhile
            return
        except LibraryError:  # it stays as it was found, and says why when it is typed again
            results = before
        with self._turn:
            if self._again is not before:
                return
            self._again = None
        self._listener.found_again(results)

    def _count(self, searches: tuple[SavedSearch, ...]) -> None:
        counts: dict[str, int] = {}
        for search in searches:
            try:
                counts[search.name] = self._library.unread_in(search.text)
            except Interrupted:  # it is counted again once nothing is to be looked up
                return
            except LibraryError:  # it has no number then, and says why when it is listed
                continue
        with self._turn:
            if self._kept != searches:
                return
            self._kept = ()
        self._listener.counted(counts)

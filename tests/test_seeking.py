"""Looking things up away from the screen: what is typed last is answered, nobody waits for what was typed before."""

from collections.abc import Sequence
from datetime import date
from queue import SimpleQueue
from threading import Event
from typing import cast

from tui.library import Library, Results, SavedSearch, errors
from tui.library.query import read
from tui.seeking import Seeker

WAIT = 10.0  # seconds at the most


class Shelf:
    """A library in which looking for "long" takes until it is interrupted, and so does counting it at first."""

    def __init__(self) -> None:
        self.begun = Event()
        self.interrupted = Event()

    def search(self, text: str, *, typing: bool = False, staying: Sequence[int] = ()) -> Results:
        if text == "long":
            self._take_long()
        return Results(read(text, date(2025, 10, 28), typing=typing), staying, (), capped=False)

    def unread_in(self, text: str) -> int:
        if not self.interrupted.is_set():
            self._take_long()
        return len(text)

    def interrupt(self, thread: int) -> None:
        self.interrupted.set()

    def _take_long(self) -> None:
        self.begun.set()
        assert self.interrupted.wait(WAIT)
        raise errors.Interrupted(None)


class Listener:
    """Whoever is told."""

    def __init__(self) -> None:
        self.told: SimpleQueue[str | dict[str, int]] = SimpleQueue()

    def found(self, results: Results) -> None:
        self.told.put(results.query.text)

    def found_again(self, results: Results) -> None:
        self.told.put(f"again: {results.query.text} {results.ids}")

    def failed(self, why: str) -> None:
        self.told.put(f"failed: {why}")

    def counted(self, counts: dict[str, int]) -> None:
        self.told.put(counts)


def test_what_is_typed_next_ends_what_is_being_looked_up() -> None:
    shelf, listener = Shelf(), Listener()
    seeker = Seeker(cast("Library", shelf), listener)
    seeker.ask("long")
    assert shelf.begun.wait(WAIT)
    seeker.ask("longer")
    assert listener.told.get(timeout=WAIT) == "longer"
    assert listener.told.empty()


def test_what_was_being_counted_is_counted_after_what_is_typed() -> None:
    shelf, listener = Shelf(), Listener()
    seeker = Seeker(cast("Library", shelf), listener)
    seeker.count([SavedSearch("Bell", "bell")])
    assert shelf.begun.wait(WAIT)
    seeker.ask("fox")
    assert [listener.told.get(timeout=WAIT) for _ in range(2)] == ["fox", {"Bell": 4}]


def test_what_was_found_stays_when_it_is_looked_up_again() -> None:
    shelf, listener = Shelf(), Listener()
    seeker = Seeker(cast("Library", shelf), listener)
    seeker.ask_again(Results(read("fox", date(2025, 10, 28)), (3, 1), (), capped=False))
    assert listener.told.get(timeout=WAIT) == "again: fox (3, 1)"


def test_what_is_typed_next_ends_what_is_being_looked_up_again() -> None:
    shelf, listener = Shelf(), Listener()
    seeker = Seeker(cast("Library", shelf), listener)
    seeker.ask_again(Results(read("long", date(2025, 10, 28)), (3, 1), (), capped=False))
    assert shelf.begun.wait(WAIT)
    seeker.ask("fox")
    assert listener.told.get(timeout=WAIT) == "fox"
    assert listener.told.empty()

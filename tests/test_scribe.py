"""Writing down what is read: in a moment, or without anybody waiting; and all of it before one leaves."""

from queue import SimpleQueue
from threading import Event
from typing import cast

from tui.library import Library, errors
from tui.scribe import Scribe

WAIT = 10.0  # seconds at the most


class Shelf:
    """A library that can be held up by another program, or be full."""

    def __init__(self) -> None:
        self.free = Event()
        self.free.set()
        self.read: list[int] = []

    def mark_read(self, article: int, read: bool) -> None:
        assert self.free.wait(WAIT)
        if article == 0:
            raise LookupError(article)
        if article > 9:
            raise errors.DiskFull(None)
        self.read.append(article)


def scribe(shelf: Shelf) -> tuple[Scribe, SimpleQueue[tuple[int, str]]]:
    told: SimpleQueue[tuple[int, str]] = SimpleQueue()
    return Scribe(cast("Library", shelf), lambda article, trouble: told.put((article, trouble))), told


def test_what_is_written_in_a_moment_need_not_be_told() -> None:
    shelf = Shelf()
    scribes, told = scribe(shelf)
    for article in (1, 2, 0, 3):
        scribes.read(article)
    assert scribes.finish()
    assert shelf.read == [1, 2, 3]
    assert all(trouble == "" for _, trouble in iter(lambda: None if told.empty() else told.get(), None))


def test_nobody_waits_while_another_program_writes() -> None:
    shelf = Shelf()
    scribes, told = scribe(shelf)
    shelf.free.clear()
    assert not scribes.read(1)
    assert not scribes.read(2)
    assert not scribes.at_rest
    shelf.free.set()
    assert [told.get(timeout=WAIT) for _ in range(2)] == [(1, ""), (2, "")]
    assert scribes.finish()
    assert shelf.read == [1, 2]


def test_what_cannot_be_written_is_told_with_the_reason() -> None:
    scribes, told = scribe(Shelf())
    scribes.read(10)
    article, trouble = told.get(timeout=WAIT)
    assert article == 10
    assert "there is no room to keep this" in trouble

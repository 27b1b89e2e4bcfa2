"""Parses what is not parsed yet, newest first, in processes of its own on all cores but one.

Decides who parses what: a worker is given some articles at a time, the one that is looked at before all others, and
keeps what it finds in the library itself, so that whoever reads waits neither for a parser nor for the disk. A worker
has no more to say than that it is done; it ends with the program that began it, and when there is nothing left to parse
none is left running. An article on which a worker dies is tried alone, and is given up when that fails too.

    python -m tui.parsing LIBRARY      a worker: reads lines of article ids, and answers each
"""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from contextlib import suppress
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from subprocess import DEVNULL, PIPE, Popen
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from tui.library import Library

AT_ONCE = 50  # articles in one transaction: few enough that another that writes waits for a moment only
ASKED = 2000  # articles that are looked for at once; what arrives meanwhile is found the next time
_LISTEN = 0.2  # seconds between two looks at whether to stop


class Failed(Exception):  # noqa: N818 - it is named for what happened, as the library's own are
    """The workers cannot do what they are there for; the message says why."""


def cores() -> int:
    """How many workers there are: one core is left to whoever reads."""
    return max(1, len(os.sched_getaffinity(0)) - 1) if hasattr(os, "sched_getaffinity") else 1


def parse_all(
    library: Library, stop: Event, wanted: Callable[[], int | None] = lambda: None, told: Callable[[], object] = int
) -> None:
    """Parse all that is listed and not parsed; returns when it is, or when it is stopped.

    `wanted` is the article to parse next; `told` is called whenever some more are parsed.

    Raises:
        Failed: the library cannot be written.
    """
    workers = _Workers(library)
    try:
        workers.run(stop, wanted, told)
    finally:
        workers.end()


class _Worker:
    """A process that parses, and what it is parsing."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-m", "tui.parsing", str(path)]
        self.process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True)  # noqa: S603
        self.articles: list[int] = []
        self.ready = False

    def give(self, articles: list[int]) -> None:
        """Have some articles parsed."""
        self.articles = articles
        assert self.process.stdin is not None  # noqa: S101 - for mypy
        with suppress(BrokenPipeError):  # it has died, which is seen when its answer is read
            self.process.stdin.write(json.dumps(articles).encode() + b"\n")
            self.process.stdin.flush()

    def answer(self) -> dict[str, Any] | None:
        """What it says when it is done; None where it has died."""
        assert self.process.stdout is not None  # noqa: S101 - for mypy
        line = self.process.stdout.readline()
        return json.loads(line) if line.endswith(b"\n") else None

    def end(self) -> None:
        """Have it end, at once."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(BrokenPipeError):  # of what it was not told any more
                pipe.close()  # type: ignore[union-attr]


class _Workers:
    """The workers of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._busy: dict[_Worker, None] = {}
        self._idle: list[_Worker] = []
        self._todo: deque[int] = deque()
        self._alone: deque[int] = deque()  # those of a worker that died
        self._first: int | None = None  # the article that was wanted last
        self._selector = DefaultSelector()

    def run(self, stop: Event, wanted: Callable[[], int | None], told: Callable[[], object]) -> None:
        """Give out articles until there are none."""
        while not stop.is_set():
            while len(self._busy) < cores() and (articles := self._next(wanted())):
                self._give(articles)
            if not self._busy:
                return
            for key, _ in self._selector.select(_LISTEN):
                if self._done(key.data):
                    told()

    def end(self) -> None:
        """Leave nothing running."""
        for worker in (*self._busy, *self._idle):
            worker.end()
        self._selector.close()

    def _next(self, wanted: int | None) -> list[int]:
        """What is to be parsed next; nothing where all is done or given out."""
        if wanted is not None and wanted != self._first:
            self._first = wanted
            if self._library.known(wanted) is None:
                return [wanted]
        if self._alone:
            return [self._alone.popleft()]
        if not self._todo and not self._busy:
            self._todo.extend(self._library.unparsed(ASKED))
        return [self._todo.popleft() for _ in range(min(AT_ONCE, len(self._todo)))]

    def _give(self, articles: list[int]) -> None:
        if self._idle:
            worker = self._idle.pop()
        else:
            assert self._library.path is not None  # noqa: S101 - for mypy
            worker = _Worker(self._library.path)
            self._selector.register(worker.process.stdout, EVENT_READ, worker)  # type: ignore[arg-type]
        self._busy[worker] = None
        worker.give(articles)

    def _done(self, worker: _Worker) -> bool:
        """Whether a worker has parsed something: it has answered, or died, and its first answer is that it is ready."""
        answer = worker.answer()
        if answer is not None and answer["trouble"]:
            raise Failed(answer["trouble"])
        if not worker.ready:
            if answer is None:
                raise Failed("The parser does not start, so no article is parsed.")
            worker.ready = True
            return False
        del self._busy[worker]
        if answer is not None:
            self._idle.append(worker)
            self._library.notice = answer["notice"] or self._library.notice
            return True
        self._selector.unregister(worker.process.stdout)  # type: ignore[arg-type]
        worker.end()
        if len(worker.articles) > 1:
            self._alone.extend(worker.articles)
        else:
            self._library.give_up(worker.articles[0])
        return True


def work(path: Path) -> None:
    """Parse what is asked for on standard input, until that ends."""
    from tui.library import Library
    from tui.library.errors import LibraryError

    def answer(notice: str = "", trouble: str = "") -> None:
        print(json.dumps({"notice": notice, "trouble": trouble}), flush=True)

    os.nice(10)
    try:
        library = Library.at(path)
        answer()
        for line in sys.stdin:
            library.parse_some(json.loads(line))
            answer(library.notice)
            library.notice = ""
    except LibraryError as error:
        answer(trouble=str(error))


if __name__ == "__main__":
    work(Path(sys.argv[1]))

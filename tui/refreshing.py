"""From the sources to the library: which feeds are due is asked, what they bring is kept, and what came of it is told.

Decides how many are asked at once (six, and never two of one host), who is left alone for the rest of a refresh (a host
that says it is busy), and that a feed is kept whole or not at all. It knows no screen: progress is told as values, in
the thread of the refresh. That thread is a daemon, and cancelling stops everything but the transaction under way.
"""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import urlsplit

from tui import fetched
from tui.library.errors import LibraryError
from tui.library.words import Arrivals
from tui.sources import errors, feeds, freshness
from tui.sources.fetch import PAGES, Answer, Fetcher, Outcome, Validators
from tui.sources.worker import Stopped, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from tui.article import Article
    from tui.library import Library
    from tui.library.words import Due, Fetched

T = TypeVar("T")

AT_ONCE = 6  # servers
BIG = 200_000  # bytes of a feed: it is read in another process, which is there after a tenth of a second
MAX_PAGES = 40  # of articles that are summaries, in one refresh: the newest


class State(StrEnum):
    """How far a feed is."""

    ASKED = "asked"
    NEW = "new"  # it brought something, if only known articles
    SAME = "same"  # nothing has changed
    FAILED = "failed"
    COMPLETED = "completed"  # an article has the words of its page, or says why not


class Progress(NamedTuple):
    """What has just happened to a feed; of an article that is completed, feed is 0."""

    state: State
    feed: int
    name: str
    arrivals: Arrivals = Arrivals()
    trouble: str = ""
    notes: tuple[str, ...] = ()  # what was refused or mended in it
    done: int = 0  # how many feeds, or articles, this one included
    total: int = 0


class Totals(NamedTuple):
    """What a refresh did."""

    feeds: int = 0
    failed: int = 0
    new: int = 0
    changed: int = 0
    completed: int = 0


class Refresh:
    """One refresh of a library. `told` is called with what happens, in the thread of the refresh."""

    def __init__(
        self,
        library: Library,
        told: Callable[[Progress], None] = lambda progress: None,
        *,
        fetcher: Fetcher | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        pages: int = MAX_PAGES,
    ) -> None:
        self._library = library
        self._told = told
        self._fetcher = fetcher or Fetcher()
        self._now = now
        self._pages = pages
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[Totals] | None = None
        self._cancelled = False

    def start(self, *, everything: bool = False, only: Collection[int] | None = None) -> None:
        """Refresh in a thread of its own: what is due, or everything; of the feeds `only` these."""

        def work() -> None:
            try:
                self.run(everything=everything, only=only)
            except asyncio.CancelledError:
                return

        self._thread = threading.Thread(target=work, name="refresh", daemon=True)
        self._thread.start()

    def run(self, *, everything: bool = False, only: Collection[int] | None = None) -> Totals:
        """Refresh in this thread; returns when it is done.

        Raises:
            asyncio.CancelledError: it was cancelled.
            LibraryError: the library cannot be read.
        """
        return asyncio.run(self._run(everything, only))

    def cancel(self) -> None:
        """Stop; a feed that is being kept is kept to its end. May be called from any thread, and more than once."""
        self._cancelled = True
        loop, task = self._loop, self._task
        if loop is not None and task is not None:
            try:
                loop.call_soon_threadsafe(task.cancel)
            except RuntimeError:  # it has ended by itself
                return

    def join(self, seconds: float | None = None) -> bool:
        """Wait for the thread to end; whether it has."""
        if self._thread is not None:
            self._thread.join(seconds)
        return not self.running

    @property
    def running(self) -> bool:
        """Whether its thread is at work."""
        return self._thread is not None and self._thread.is_alive()

    async def _run(self, everything: bool, only: Collection[int] | None) -> Totals:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        if self._cancelled:
            raise asyncio.CancelledError
        due = self._library.due_feeds(self._now(), all=everything)
        wanted = due if only is None else [feed for feed in due if feed.id in only]
        round_ = _Round(self._library, self._told, self._fetcher, self._now)
        try:
            return await round_.go(wanted, self._pages)
        finally:
            await round_.close()


class _Round:
    """One refresh, within its loop. What is read and what is kept has a thread each, so that one waits for neither."""

    def __init__(
        self, library: Library, told: Callable[[Progress], None], fetcher: Fetcher, now: Callable[[], datetime]
    ) -> None:
        self._library, self._told, self._fetcher, self._now = library, told, fetcher, now
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._hosts: dict[str, asyncio.Lock] = {}
        self._busy: dict[str, datetime] = {}
        self._worker = Worker()
        self._reading = ThreadPoolExecutor(1, "reading")
        self._keeping = ThreadPoolExecutor(1, "keeping")
        self._totals = Totals()
        self._done = self._total = 0

    async def close(self) -> None:
        """End the process and the threads, after what they are at."""
        await self._worker.close()
        self._reading.shutdown(wait=False, cancel_futures=True)
        self._keeping.shutdown(wait=False, cancel_futures=True)

    async def go(self, due: list[Due], pages: int) -> Totals:
        """Ask these feeds, then for the pages of so many summaries."""
        self._total = len(due)
        async with asyncio.TaskGroup() as tasks:
            for feed in due:
                tasks.create_task(self._refresh(feed))
        summaries = self._library.summaries(pages) if pages else []
        self._done, self._total = 0, len(summaries)
        async with asyncio.TaskGroup() as tasks:
            for number, url in summaries:
                tasks.create_task(self._complete(number, url))
        return self._totals

    # ── A feed ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _refresh(self, due: Due) -> None:
        """Ask a feed, keep what it brings, tell what came of it."""
        host = _host(due.url)
        notes: tuple[str, ...] = ()
        state = State.FAILED
        async with self._hosts.setdefault(host, asyncio.Lock()), self._gate:
            try:
                if host in self._busy:
                    kept = fetched.left_alone(self._now(), self._busy[host])
                else:
                    self._told(Progress(State.ASKED, due.id, due.name, done=self._done, total=self._total))
                    kept, notes, state = await self._ask(due, host)
                arrivals = await _in(self._keeping, self._library.store, due.id, kept)
                trouble = kept.trouble
            except LookupError:  # removed while it was asked
                arrivals, trouble, state = Arrivals(), "", State.SAME
            except LibraryError as error:
                arrivals, trouble, state = Arrivals(), str(error), State.FAILED
        self._count(state, arrivals)
        self._told(Progress(state, due.id, due.name, arrivals, trouble, notes, self._done, self._total))

    async def _ask(self, due: Due, host: str) -> tuple[Fetched, tuple[str, ...], State]:
        """What came of asking a feed, what was refused in it, and how far that got."""
        try:
            answer = await self._fetcher.fetch(due.url, Validators(due.etag, due.modified), typed=due.typed)
            now = self._now()
            if answer.outcome is Outcome.GONE:
                return fetched.gone(now), (), State.FAILED
            if answer.outcome is Outcome.SAME:
                return fetched.unchanged(due, answer, now), (), State.SAME
            read = await self._read(answer, now, due.tennis_only)
        except errors.ServerBusy as busy:
            self._busy[host] = until = freshness.busy_until(self._now(), busy.retry_after)
            return fetched.left_alone(self._now(), until), (), State.FAILED
        except (errors.SourceError, Stopped) as error:
            return fetched.failed(due, self._now(), error), (), State.FAILED
        except Exception as error:  # noqa: BLE001 - a fault of this program in one feed must not cost the others
            return fetched.faulty(due, self._now(), error), (), State.FAILED
        return fetched.brought(answer, read, now), read.notes, State.NEW

    async def _read(self, answer: Answer, now: datetime, tennis_only: bool) -> fetched.Read:
        """The feed in an answer: read here where it is small and written well, else in a process of its own."""
        data = feeds.in_declared_charset(answer.data, answer.headers.get("content-type", ""))
        if len(data) < BIG:
            read = await _in(self._reading, fetched.read_fast, data, answer.url, now, tennis_only)
        else:
            read = await fetched.read_by(self._worker, data, answer.url, now, tennis_only)
        if read is not None:
            return read
        outline = None if feeds.is_page(data) else await self._worker.feed(data)
        if outline is None:
            raise feeds.no_feed(data, answer.url)
        feed = feeds.feed(outline, answer.url, now)
        return fetched.read(feed, now, tennis_only=tennis_only)

    def _count(self, state: State, arrivals: Arrivals) -> None:
        self._done += 1
        totals = self._totals
        self._totals = totals._replace(
            feeds=totals.feeds + 1,
            failed=totals.failed + (state is State.FAILED),
            new=totals.new + arrivals.new,
            changed=totals.changed + arrivals.changed,
        )

    # ── A page ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _complete(self, number: int, url: str) -> None:
        """Give a summary the words of its page, or note why it has no more."""
        host = _host(url)
        async with self._hosts.setdefault(host, asyncio.Lock()), self._gate:
            if host in self._busy:
                return
            try:
                article, trouble = await self._whole(number, url, host)
                await _in(self._keeping, self._library.complete, number, article, trouble)
            except LookupError:
                return
            except LibraryError as error:
                article, trouble = None, str(error)
        self._done += 1
        self._totals = self._totals._replace(completed=self._totals.completed + (article is not None))
        self._told(Progress(State.COMPLETED, 0, "", trouble=trouble, done=self._done, total=self._total))

    async def _whole(self, number: int, url: str, host: str) -> tuple[Article | None, str]:
        """An article with the words of its page; else None, and why not."""
        from tui.sources.fulltext import completed

        kept = self._library.page(number)
        try:
            answer = await self._fetcher.fetch(url, accept=PAGES)
            told = await self._worker.page(answer.data, answer.headers.get("content-type", ""))
            return completed(fetched.summary(kept), told)
        except errors.ServerBusy as busy:
            self._busy[host] = freshness.busy_until(self._now(), busy.retry_after)
            return None, f"its page: {busy.problem}"
        except errors.SourceError as error:
            return None, f"its page: {error.problem}"
        except Stopped:
            return None, "its page is too big to be read; this is the summary in its feed"


def _host(url: str) -> str:
    """What is asked one thing at a time: the host of an address; each file by itself."""
    parts = urlsplit(url)
    return (parts.hostname or "").lower() if parts.scheme != "file" else url


async def _in(thread: ThreadPoolExecutor, work: Callable[..., T], *args: object) -> T:
    """What a call in another thread returns."""
    return await asyncio.get_running_loop().run_in_executor(thread, work, *args)

"""What came of asking a feed, in the form that a library keeps: when to ask again, what failed, what was left out."""

from __future__ import annotations

import pickle
import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.article import Article
from tui.library import arriving
from tui.library.arriving import Arrival
from tui.library.shelving import Stored
from tui.library.words import Fetched, LeftOut
from tui.sources import errors, feeds, freshness, tennis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.words import Due, Page
    from tui.sources.feeds import Entry, Feed
    from tui.sources.fetch import Answer
    from tui.sources.worker import Stopped, Worker

RETRY = timedelta(hours=1)  # after which a host that cannot be reached is asked again, however often it could not
GONE = "its server says that it is gone for good (410); its articles stay. Remove it, or look for its new address."
BUSY = "its server is busy; it is left alone for a while."
TANGLED = "it is too tangled to be read in time."


class Read(NamedTuple):
    """What a feed brought, ready to be kept, without what is not about tennis where that was asked for."""

    title: str
    site: str
    ttl: int
    arrivals: Sequence[Arrival]
    left_out: Sequence[LeftOut]
    notes: tuple[str, ...]  # what was refused or mended in it


def read(feed: Feed, now: datetime, *, tennis_only: bool) -> Read:
    """A feed as it is kept: all of the work that needs no library."""
    left_out: list[LeftOut] = []
    entries = feed.entries
    if tennis_only:
        why = {entry.guid: tennis.why_not(entry.article) for entry in feed.entries}
        entries = [entry for entry in feed.entries if not why[entry.guid]]
        left_out = [_left_out(entry, why[entry.guid]) for entry in feed.entries if why[entry.guid]]
    arrivals = arriving.prepare(Fetched(now, None, entries=entries)).arrivals
    notes = tuple(filter(None, [*feed.refused, feed.note]))
    return Read(feed.title, feed.site or "", feed.ttl, arrivals, left_out, notes)


def read_fast(data: bytes, url: str, now: datetime, tennis_only: bool) -> Read | None:
    """The feed in bytes that are written as they should be; None for all others."""
    outline = feeds.read_fast(data)
    return None if outline is None else read(feeds.feed(outline, url, now), now, tennis_only=tennis_only)


async def read_by(worker: Worker, data: bytes, url: str, now: datetime, tennis_only: bool) -> Read | None:
    """The same by another process: a thousand articles would keep this one from drawing for a tenth of a second."""
    about = {"url": url, "now": now.isoformat(), "tennis_only": tennis_only}
    found = await worker.do(__name__, "job", about, data)
    if found is None:
        return None
    read, columns = pickle.loads(found)  # noqa: S301 - made by this program in `job`, a moment ago
    told: Read = read._replace(arrivals=_arrivals(columns))
    return told


def job(about: dict[str, Any], data: bytes) -> bytes | None:
    """`read_fast`, as a worker calls it; pickled by columns, which takes a tenth of the time that JSON does."""
    read = read_fast(data, about["url"], datetime.fromisoformat(about["now"]), about["tennis_only"])
    if read is None:
        return None
    return pickle.dumps((read._replace(arrivals=()), _columns(read.arrivals)), pickle.HIGHEST_PROTOCOL)


def _columns(arrivals: Sequence[Arrival]) -> list[tuple[Any, ...]]:
    """Arrivals field by field, and then their articles so."""
    if not arrivals:
        return []
    *fields, articles = zip(*arrivals, strict=True)
    return [*fields, *zip(*articles, strict=True)]


def _arrivals(columns: list[tuple[Any, ...]]) -> list[Arrival]:
    """The arrivals that were taken apart into columns."""
    if not columns:
        return []
    guid, stamp, link, sketch, *articles = columns
    return [*map(Arrival, guid, stamp, link, sketch, map(Stored, *articles))]


def brought(answer: Answer, read: Read, now: datetime) -> Fetched:
    """An answer with a feed in it."""
    return Fetched(
        checked=now,
        next_check=freshness.after_answer(now, answer.headers, read.ttl, random.random()),  # noqa: S311 - no secret
        arrivals=read.arrivals,
        left_out=read.left_out,
        title=read.title,
        site=read.site,
        url=answer.moved,
        etag=answer.validators.etag,
        modified=answer.validators.modified,
        ttl=read.ttl,
    )


def unchanged(due: Due, answer: Answer, now: datetime) -> Fetched:
    """A feed in which nothing is new; both its validators may be."""
    next_check = freshness.after_answer(now, answer.headers, due.ttl, random.random())  # noqa: S311
    return Fetched(now, next_check, url=answer.moved, etag=answer.validators.etag, modified=answer.validators.modified)


def failed(due: Due, now: datetime, error: errors.SourceError | Stopped) -> Fetched:
    """A feed that could not be read. One whose host is not found costs nobody anything, and may only be us."""
    if isinstance(error, errors.NoSuchHost):
        return Fetched(now, now + RETRY, error.problem)
    problem = error.problem if isinstance(error, errors.SourceError) else TANGLED
    return Fetched(now, freshness.after_failure(now, due.failures + 1, random.random()), problem)  # noqa: S311


def left_alone(now: datetime, until: datetime) -> Fetched:
    """A feed that was not asked, because its server had just said that it is busy."""
    return Fetched(now, until, BUSY, held=until)


def summary(page: Page) -> Article:
    """An article as it is kept."""
    return Article(page.key, page.text, page.title, page.source, page.url, page.day, page.note, partial=True)


def _left_out(entry: Entry, why: str) -> LeftOut:
    article = entry.article
    return LeftOut(entry.guid, article.title or article.text[:80], article.url, article.published, why)


def gone(now: datetime) -> Fetched:
    """A feed that will not come back."""
    return Fetched(now, None, GONE, gone=True)


def faulty(due: Due, now: datetime, error: Exception) -> Fetched:
    """A feed on which this program failed."""
    fault = f"reading it failed ({type(error).__name__}), which is a fault of this program; please report it."
    return Fetched(now, freshness.after_failure(now, due.failures + 1), fault)

"""What came of asking a feed, in the form that a library keeps: when to ask again, what failed, what was left out."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tui.article import Article
from tui.library import arriving
from tui.library.words import Fetched, LeftOut
from tui.sources import errors, freshness, tennis

if TYPE_CHECKING:
    from tui.library.words import Due, Page
    from tui.sources.feeds import Feed
    from tui.sources.fetch import Answer
    from tui.sources.worker import Stopped

RETRY = timedelta(hours=1)  # after which a host that cannot be reached is asked again, however often it could not
GONE = "its server says that it is gone for good (410); its articles stay. Remove it, or look for its new address."
BUSY = "its server is busy; it is left alone for a while."
TANGLED = "it is too tangled to be read in time."


def brought(due: Due, answer: Answer, feed: Feed, now: datetime) -> Fetched:
    """What a feed brought, without what is not about tennis where that was asked for."""
    entries, left_out = feed.entries, []
    if due.tennis_only:
        entries = []
        for entry in feed.entries:
            if why := tennis.why_not(entry.article):
                title = entry.article.title or entry.article.text[:80]
                left_out.append(LeftOut(entry.guid, title, entry.article.url, entry.article.published, why))
            else:
                entries.append(entry)
    fetched = Fetched(
        checked=now,
        next_check=freshness.after_answer(now, answer.headers, feed.ttl, random.random()),  # noqa: S311 - no secret
        entries=entries,
        left_out=left_out,
        title=feed.title,
        site=feed.site or "",
        url=answer.moved,
        etag=answer.validators.etag,
        modified=answer.validators.modified,
        ttl=feed.ttl,
    )
    return arriving.prepare(fetched)  # here, where it keeps no transaction waiting


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


def gone(now: datetime) -> Fetched:
    """A feed that will not come back."""
    return Fetched(now, None, GONE, gone=True)


def faulty(due: Due, now: datetime, error: Exception) -> Fetched:
    """A feed on which this program failed."""
    fault = f"reading it failed ({type(error).__name__}), which is a fault of this program; please report it."
    return Fetched(now, freshness.after_failure(now, due.failures + 1), fault)

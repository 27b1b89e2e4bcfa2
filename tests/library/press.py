"""Feeds of invented articles, as `tui.sources` hands them to a library."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from tui.article import Article
from tui.library import Library
from tui.library.words import Arrivals, Fetched

NOW = datetime(2025, 11, 3, 12, tzinfo=UTC)

REPORT = """Ann Bell came from a set down to beat Eve Fox 4-6, 7-6(5), 6-3 in round two of the Lyon Open on Tuesday.

The Dane saved two match points at 5-4 in the second set before taking the tie-break with a backhand down the line.

Fox, the seventh seed, had led by a break twice in the opening set and served nine aces in the match. Her serve left her
in the decider, in which she made eleven of her 38 unforced errors and was broken to love in the sixth game.

Bell goes on to meet Pia Hart or Ida Iver on Thursday, and has never been beyond the third round in Lyon."""


def article(text: str, title: str | None = None, day: str = "2025-11-03", **more: object) -> Article:
    """An article; a title is the first line of its text, as it is of every article of a feed."""
    whole = text if title is None else f"{title}\n\n{text}"
    return Article(key=title or text[:20], text=whole, title=title, published=date.fromisoformat(day), **more)  # type: ignore[arg-type]


def bring(library: Library, feed: int, *entries: Article | tuple[str, Article], now: datetime = NOW) -> Arrivals:
    """Have a feed bring articles; one without a guid has its key for it."""
    pairs: Sequence[tuple[str, Article]] = [one if isinstance(one, tuple) else (one.key, one) for one in entries]
    return library.store(feed, Fetched(now, now + timedelta(hours=1), entries=pairs))

"""When to ask a feed again: what its server and the feed itself say, and what is decent where they say nothing.

Never sooner than an hour after an answer, which is what servers put up with; never later than a day, or a slip in a
header would end a feed. A server that is busy is left alone as long as it says, and one that fails is asked less and
less often, down to once a day.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

AT_LEAST = timedelta(hours=1)
AT_MOST = timedelta(days=1)
BUSY = timedelta(hours=4)  # where a server that is busy does not say for how long
BUSY_AT_MOST = timedelta(days=2)
SPREAD = timedelta(minutes=5)  # over which feeds that were asked together are asked next time


def after_answer(now: datetime, headers: Mapping[str, str], ttl: int, spread: float = 0.0) -> datetime:
    """When to ask again after an answer that came now.

    `ttl` is in minutes, 0 where the feed gives none; `spread` is between 0 and 1. The names of headers are in small
    letters.
    """
    asked_for = max(timedelta(minutes=min(ttl, 100_000)), _max_age(headers), _expires(headers, now))
    return now + min(max(asked_for, AT_LEAST), AT_MOST) + spread * SPREAD


def after_failure(now: datetime, failures: int, spread: float = 0.0) -> datetime:
    """When to ask again after so many failures in a row, this one included: in an hour, two, four … a day."""
    doubled: int = 2 ** min(max(failures, 1) - 1, 5)
    return now + min(AT_LEAST * doubled, AT_MOST) + spread * SPREAD


def busy_until(now: datetime, retry_after: str) -> datetime:
    """Until when a server that is busy wants to be left alone, as its Retry-After header says: seconds, or a date."""
    asked_for = BUSY
    if retry_after.isdecimal() and len(retry_after) < 10:
        asked_for = timedelta(seconds=int(retry_after))
    elif (date := _date(retry_after)) is not None:
        asked_for = date - now
    return now + (min(asked_for, BUSY_AT_MOST) if asked_for > timedelta() else BUSY)


def _max_age(headers: Mapping[str, str]) -> timedelta:
    for part in headers.get("cache-control", "").lower().split(","):
        name, _, value = part.strip().partition("=")
        value = value.strip('" ')
        if name == "max-age" and value.isdecimal() and len(value) < 10:
            return timedelta(seconds=int(value))
    return timedelta()


def _expires(headers: Mapping[str, str], now: datetime) -> timedelta:
    """How long an answer stays good, by the server's own clock where it tells its time."""
    expires = _date(headers.get("expires", ""))
    return timedelta() if expires is None else expires - (_date(headers.get("date", "")) or now)


def _date(written: str) -> datetime | None:
    """The moment that a header names."""
    try:
        found = parsedate_to_datetime(written)
    except (ValueError, OverflowError):
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found

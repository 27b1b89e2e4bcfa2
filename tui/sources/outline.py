"""A feed as it is written, before anything in it is cleaned or believed: what every reader of a format yields.

Texts are HTML, which most feeds are; a reader of plain text escapes it, so that whoever comes next need not ask.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import escape
from typing import NamedTuple


class Item(NamedTuple):
    """An entry: each field as it stands in the feed, empty where it has none."""

    guid: str = ""
    link: str = ""
    title: str = ""
    moment: datetime | None = None  # when it was published, else when it was changed; in UTC
    content: str = ""  # the whole text, where the feed has it
    summary: str = ""


class Outline(NamedTuple):
    """A feed and its items in their order."""

    title: str
    site: str
    ttl: int  # for how many minutes it asks to be left alone; 0 where it does not say
    items: list[Item]
    note: str = ""


_RFC_822 = re.compile(
    r"(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? (GMT|UTC?|Z|[+-]\d{4})"
)
_ISO_8601 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def moment(written: str) -> datetime | None:
    """The moment that a date names in the two forms that feeds should use; None for every other.

    RFC 822 with a four-digit year and a numeric zone or GMT, and ISO 8601 to the second with its zone.
    """
    if found := _RFC_822.fullmatch(written):
        day, month, year, hour, minute, second, zone = found.groups()
        try:
            local = datetime(
                int(year), _MONTHS.index(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=UTC
            )
            return local if zone[0] not in "+-" or zone[1:] == "0000" else local - _offset(zone)
        except (ValueError, OverflowError):
            return None
    if _ISO_8601.fullmatch(written):
        try:
            return datetime.fromisoformat(written).astimezone(UTC)
        except (ValueError, OverflowError):
            return None
    return None


def plain(text: str) -> str:
    """Plain text as HTML that shows the same."""
    return escape(text, quote=False).replace("\n", "<br>")


def _offset(zone: str) -> timedelta:
    """How far ahead of UTC a zone of the form +0130 is."""
    ahead = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:]))
    return -ahead if zone[0] == "-" else ahead

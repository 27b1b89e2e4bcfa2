"""When: the day an article gives for itself, and the years and days it speaks of.

The day of an article is told by its own furniture: a date before the text, the signature of a tweet, a dateline; a date in the
running prose is somebody's birthday as often as not. Years ago are counted back from that day, and a weekday is the last one
before it; without a day they stay what they are: some time past.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from tui.model import BlockKind
from tui.parse.reading import Prose, Read


class Tense(Enum):
    """How a text says when."""

    YEAR = auto()  # the year itself: "in 2009"
    SEASON = auto()  # years back: "last year" is 1, "this season" 0
    DAY = auto()  # a weekday, 0 for Monday
    NEAR = auto()  # days from today: "yesterday" is -1
    PAST = auto()  # some time ago: "last week", "earlier this month"
    SINCE = auto()  # a year that only bounds: "since 1978"


class When(NamedTuple):
    """A time named in the text."""

    start: int
    end: int
    tense: Tense
    value: int


MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTH = r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
PREFIX = re.compile(r"\s*date (\d{4})-(\d\d)-(\d\d)\b")
DATELINE = 120  # code points at the start of a line in which a date is that of the article


def dated(prose: Prose) -> Read | None:
    """The day the text gives for itself, and where."""
    text = prose.text
    if match := PREFIX.match(text):
        return _read(match.start(1), match.end(3), int(match[1]), int(match[2]), int(match[3]))
    furniture = [p for p in prose.pieces if p.kind in (BlockKind.TWEET, BlockKind.BOILERPLATE)]
    for piece in furniture:
        for match in _full().finditer(text, piece.start, piece.end):
            if found := _day_of(match):
                return found
    for piece in prose.pieces[:4]:
        match = _full().search(text, piece.start, min(piece.end, piece.start + DATELINE))
        if match and re.fullmatch(r"[^.!?]*[-–—(:)|,]\s*(?:\w+\s*){0,2}", text[piece.start : match.start()] or "-") and (found := _day_of(match)):
            return found
    return None


def times(text: str) -> list[When]:
    """Every time the text names, in order."""
    return list(_times(text))


def day(when: When, today: date, coming: bool = False) -> date | None:
    """The day meant by a weekday or "yesterday": the last such day up to today, or the next one for a match to come."""
    if when.tense is Tense.NEAR:
        return today + timedelta(days=when.value)
    if when.tense is Tense.DAY and coming:
        return today + timedelta(days=(when.value - today.weekday()) % 7)
    if when.tense is Tense.DAY:
        return today - timedelta(days=(today.weekday() - when.value) % 7)
    return None


def year(when: When, this: int | None) -> int | None:
    """The year meant, counted back from this one where it is not named."""
    if when.tense is Tense.YEAR:
        return when.value
    if when.tense is Tense.SEASON and this is not None:
        return this - when.value
    return None


@cache
def _full() -> re.Pattern[str]:
    """A whole date: 28 October 2025, October 28, 2025, 2025-10-28."""
    return re.compile(
        rf"\b(?P<iso>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b"
        rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH.format('month')},?\s+(?P<year>(?:19|20)\d\d)\b"
        rf"|\b{MONTH.format('us_month')}\s+(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<us_year>(?:19|20)\d\d)\b"
    )


def _day_of(match: re.Match[str]) -> Read | None:
    if match["iso"]:
        parts = int(match["iso"]), int(match["iso_month"]), int(match["iso_day"])
    elif match["year"]:
        parts = int(match["year"]), _month(match["month"]), int(match["day"])
    else:
        parts = int(match["us_year"]), _month(match["us_month"]), int(match["us_day"])
    return _read(match.start(), match.end(), *parts)


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3].lower()))


def _read(start: int, end: int, year_: int, month: int, day_: int) -> Read | None:
    try:
        return Read(date(year_, month, day_), start, end)
    except ValueError:
        return None


@cache
def _pattern() -> re.Pattern[str]:
    days = "|".join(d.capitalize() for d in DAYS)
    unit = "year|season|month|week|weekend|summer|spring|autumn|fall|winter"
    months = "|".join(m.capitalize() for m in MONTHS)
    return re.compile(
        rf"\b(?P<since>[Ss]ince\s+(?:(?:his|her|their|the|winning\s+the)\s+)?)?(?:(?:[Ii]n|the|of|[Tt]he|from)\s+)?(?:(?:{months})\s+)?(?P<year>(?:19|20)\d\d)\b(?![-–]\d|,\d)"
        rf"|\b(?P<day>{days})\b(?!\s+(?:next|week))"
        rf"|\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b"
        rf"|\b(?P<which>[Ll]ast|[Pp]revious|[Tt]his|[Ee]arlier\s+this)\s+(?P<unit>{unit})\b"
        rf"|\b(?P<many>{'|'.join(NUMBERS)}|\d{{1,2}})\s+(?P<span>year|month|week|day)s?\s+(?:ago|earlier|previously|before)\b"
        rf"|\b(?P<past>[Ll]ast\s+(?:{months}|time)|(?:previous|last|earlier|most\s+recent|only\s+(?:other|previous))\s+(?:meeting|encounter|match|clash)s?|in\s+the\s+past|previously|[Ff]ormerly)\b"
    )


CREDIT = re.compile(r"(?:['’]s)?(?:\s+[\w’'.-]+){0,4}?\s+(?:champion|champions|winner|winners|finalist|finalists|semi-?finalist|quarter-?finalist|runner-up|medallist|medalist|titlist)\b")


def _times(text: str) -> Iterator[When]:
    for match in _pattern().finditer(text):
        start, end = match.span()
        if match["year"]:
            held = CREDIT.match(text, end, end + 60)  # "the 2000 champion" tells no time of what is told now
            yield When(start, end, Tense.SINCE if match["since"] or held else Tense.YEAR, int(match["year"]))
        elif match["day"]:
            yield When(start, end, Tense.DAY, DAYS.index(match["day"].lower()))
        elif match["near"]:
            yield When(start, end, Tense.NEAR, {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0))
        elif match["which"]:
            if not CREDIT.match(text, end, end + 60):
                yield _relative(start, end, match["which"].lower(), match["unit"])
        elif match["many"]:
            years = match["span"] == "year"
            count = NUMBERS.get(match["many"]) or int(match["many"])
            yield When(start, end, Tense.SEASON if years else Tense.PAST, count if years else 0)
        else:
            yield When(start, end, Tense.PAST, 0)


def _relative(start: int, end: int, which: str, unit: str) -> When:
    if which == "this":
        return When(start, end, Tense.SEASON, 0)
    if which in ("last", "previous") and unit in ("year", "season"):
        return When(start, end, Tense.SEASON, 1)
    return When(start, end, Tense.PAST, 0)

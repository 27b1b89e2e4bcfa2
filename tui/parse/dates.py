"""When: the day an article gives for itself, and the years and days it speaks of.

The day of an article is told by its own furniture: a date before the text, the signature of a tweet, a dateline; a
date in the running prose is somebody's birthday as often as not. Years ago are counted back from that day, and a
weekday is the last one before it; without a day they stay what they are: some time past.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import Prose, Read
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import BlockKind


class Tense(Enum):
    """How a text says when."""

    YEAR = auto()  # the year itself: "in 2009"
    SEASON = auto()  # years back: "last year" is 1, "this season" 0
    DAY = auto()  # a weekday, 0 for Monday
    NEAR = auto()  # days from today: "yesterday" is -1
    DATE = auto()  # a day of a month, 1028 for 28 October
    PAST = auto()  # some time ago: "last week", "earlier this month"
    SINCE = auto()  # a year that only bounds: "since 1978"


class When(NamedTuple):
    """A time named in the text."""

    start: int
    end: int
    tense: Tense
    value: int


MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
SHORT_MONTHS = frozenset(month[:3] for month in MONTHS)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
PREFIX = lazy(r"\s*date (\d{4})-(\d\d)-(\d\d)\b")
BEFORE_DATE = lazy(
    r"(?:[^.!?]*[-–—(:)|,])?\s*(?:(?:[Ff]irst\s+|[Ll]ast\s+)?(?:[Pp]osted|[Pp]ublished|[Uu]pdated)(?:\s+on|\s+at)?)?[:\s]*(?:\w+\s*){0,2}"
)
FOUR_DIGITS = lazy(r"(?:19|20)\d\d")
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
        if not FOUR_DIGITS.search(text, piece.start, min(piece.end, piece.start + DATELINE)):
            continue
        match = _full().search(text, piece.start, min(piece.end, piece.start + DATELINE))
        if match and BEFORE_DATE.fullmatch(text, piece.start, match.start()) and (found := _day_of(match)):
            return found
    return None


def times(text: str) -> list[When]:
    """Every time the text names, in order."""
    return list(_times(text))


def day(when: When, today: date, coming: bool = False) -> date | None:
    """The day meant by a weekday, a date or "yesterday": the last up to today, or the next for what is to come."""
    if when.tense is Tense.NEAR:
        return today + timedelta(days=when.value)
    if when.tense is Tense.DAY and coming:
        return today + timedelta(days=(when.value - today.weekday()) % 7)
    if when.tense is Tense.DAY:
        return today - timedelta(days=(today.weekday() - when.value) % 7)
    return _nearest(*divmod(when.value, 100), today, coming) if when.tense is Tense.DATE else None


def _nearest(month: int, day_: int, today: date, coming: bool) -> date | None:
    """The date up to today, or from today on; none where that is long ago or far off: it may be of another year."""
    for year_ in (today.year - 1, today.year, today.year + 1):
        try:
            far = (date(year_, month, day_) - today).days
        except ValueError:
            continue
        if 0 <= (far if coming else -far) <= NEAR_DATES:
            return date(year_, month, day_)
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


NEAR_DATES = 60  # days from an article's own in which a date without a year is looked for
NEARBY = {"yesterday": -1, "tomorrow": 1, "today": 0, "tonight": 0}
UNITS = ("year", "month", "week", "day")
SOME_TIME = ("in the past", "previously", "formerly")  # before now, and no more is told
WHICH = (
    "last",
    "previous",
    "this",
    "earlier",
    "most recent",
    "only other",
    "only previous",
)  # "last year", "their previous meeting"


@cache
def _pattern() -> re.Pattern[str]:
    """A pattern for what times begin with; the words around it tell what it is."""
    return re.compile(rf"{lexicon.either(_words())}\b")


def _words() -> list[str]:
    years = [str(year) for year in range(1900, 2100)]
    months = [*MONTHS, *(month[:3] for month in MONTHS), "sept"]
    return [*DAYS, *months, *NEARBY, *WHICH, *SOME_TIME, *UNITS, *(f"{unit}s" for unit in UNITS), *years]


PHRASES = Vocabulary(_words)


SPAN = lazy(r"\s+(?P<unit>year|season|month|week|weekend|summer|spring|autumn|fall|winter)\b")
MEETING = lazy(rf"\s+(?:(?:meeting|encounter|match|clash)(?:e?s)?|time|{'|'.join(m.capitalize() for m in MONTHS)})\b")
AGO = lazy(r"\s+(?:ago|earlier|previously|before)\b")
NO_YEAR = lazy(r"[-–]\d|,\d")
BEFORE_YEAR = lazy(
    r"\b(?P<since>[Ss]ince\s+(?:(?:his|her|their|the|winning\s+the)\s+)?)?(?:(?:[Ii]n|the|of|[Tt]he|from)\s+)?(?:[A-Z][a-z]{2,8}\s+)?\Z"
)
DAY_AFTER = lazy(r"\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?![-–:.,]\d|\s+(?:[a-z]+s|and|to)\b)")
DAY_BEFORE = lazy(r"(?<![\d–:.,$£€-])\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?\Z")
COUNT = lazy(r"\b([a-z]+|\d{1,2})\s+\Z", re.IGNORECASE)
CREDIT = lazy(
    r"(?:['’]s)?(?:\s+[\w’'.-]+){0,4}?\s+(?:champion|champions|winner|winners|finalist|finalists|semi-?finalist|quarter-?finalist|runner-up|medallist|medalist|titlist)\b"
)


def _times(text: str) -> Iterator[When]:
    for match in tokens(text).phrases(_pattern(), PHRASES):
        when = _time(text, match.start(), match.end(), match[0])
        if when is not None:
            yield when


def _time(text: str, start: int, end: int, word: str) -> When | None:
    """What a word of time means where it stands, if anything."""
    if word[0].isdigit():
        number = text[start - 1 : start] not in ("$", "£", "€", ".", ",", "-") and not NO_YEAR.match(text, end)
        return _year(text, start, end) if number else None
    if word in DAYS:
        return When(start, end, Tense.DAY, DAYS.index(word)) if text[start].isupper() else None
    if word[:3] in SHORT_MONTHS:
        return _date(text, start, end) if text[start].isupper() else None
    if word in NEARBY:
        return When(start, end, Tense.NEAR, NEARBY[word])
    if word in SOME_TIME:
        return When(start, end, Tense.PAST, 0)
    if word in WHICH:
        return _relative(text, start, end, word)
    return _ago(text, start, end, word) if AGO.match(text, end) else None


def _date(text: str, start: int, end: int) -> When | None:
    """A day of a month: "28 October", "October 28th"; no day of several ("4-6 March")."""
    after = DAY_AFTER.match(text, end)
    before = None if after else DAY_BEFORE.search(text, max(0, start - 12), start)
    told = after or before
    day_ = int(told[1]) if told else 0
    if told is None or not 1 <= day_ <= 31:
        return None
    return When(min(start, told.start(1)), max(end, told.end()), Tense.DATE, 100 * _month(text[start:end]) + day_)


def _ago(text: str, start: int, end: int, unit: str) -> When | None:
    """So many years ago; other spans are some time past."""
    count = COUNT.search(text, max(0, start - 12), start)
    number = (NUMBERS.get(count[1].lower()) or (int(count[1]) if count[1].isdigit() else 0)) if count else 0
    if count is None or not number:
        return None
    years = unit.startswith("year")
    return When(count.start(1), end, Tense.SEASON if years else Tense.PAST, number if years else 0)


def _year(text: str, start: int, end: int) -> When:
    """A year; one of a title somebody holds ("the 2000 champion") only bounds, as "since" does."""
    before = BEFORE_YEAR.search(text, max(0, start - 30), start)
    begin, since = (before.start(), before["since"]) if before else (start, None)
    bounds = since or CREDIT.match(text, end, end + 60)
    return When(begin, end, Tense.SINCE if bounds else Tense.YEAR, int(text[start:end]))


def _relative(text: str, start: int, end: int, which: str) -> When | None:
    """Read "last year", "this season", "their previous meeting"."""
    span = SPAN.match(text, end)
    if span is None:
        return When(start, end, Tense.PAST, 0) if which != "this" and MEETING.match(text, end) else None
    if CREDIT.match(text, span.end(), span.end() + 60):
        return None
    if which == "this" and not EARLIER.search(text, max(0, start - 10), start):
        return When(start, span.end(), Tense.SEASON, 0)
    years = which in ("last", "previous") and span["unit"] in ("year", "season")
    return When(start, span.end(), Tense.SEASON if years else Tense.PAST, 1 if years else 0)


EARLIER = lazy(r"\b[Ee]arlier\s+\Z")

"""What a person types to find articles, as words and filters: `norrie is:unread event:"us open" sort:oldest`.

Decides what each part means and names the parts that mean nothing; whatever is typed is a query, if only of the words
in it. A word is looked for in whatever form its accents have, a phrase in quotation marks as it stands, `nor*` as the
beginning of a word, and `-` before a word or a filter leaves out what it finds. Every filter of matches (player, event,
round, year, score) speaks of the same match. Nothing is looked up here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.library import keys

if TYPE_CHECKING:
    from collections.abc import Callable


class Field(StrEnum):
    """What a filter looks at; the value is the word before its colon."""

    IS = "is"
    SOURCE = "source"
    FEED = "feed"
    FOLDER = "folder"
    TAG = "tag"
    PLAYER = "player"
    EVENT = "event"
    ROUND = "round"
    YEAR = "year"
    SCORE = "score"
    QUOTE = "quote"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    ON = "on"


class Sort(StrEnum):
    """The order of what is found."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


OF_A_MATCH = frozenset({Field.PLAYER, Field.EVENT, Field.ROUND, Field.YEAR, Field.SCORE})
OF_A_QUOTE = frozenset({Field.QUOTE, Field.BY})
OF_THE_READER = frozenset({Field.IS, Field.TAG})
STATES = ("unread", "read", "starred", "edited", "noted", "tagged")

HELP = {
    Field.IS: f"one of {', '.join(STATES)}",
    Field.SOURCE: "an outlet: source:baseline",
    Field.FEED: "a feed by its name: feed:wire",
    Field.FOLDER: "a folder of feeds: folder:tour",
    Field.TAG: "one of your tags: tag:later",
    Field.PLAYER: "who plays: player:alcaraz",
    Field.EVENT: 'a tournament: event:"us open"',
    Field.ROUND: 'a round: round:final, round:"last 16", round:qf',
    Field.YEAR: "when it was played: year:2025",
    Field.SCORE: 'sets of a match: score:7-6, score:"6-4 6-3"',
    Field.QUOTE: "words somebody said: quote:pressure",
    Field.BY: "who said it: by:norrie",
    Field.BEFORE: "earlier than a day, month or year, or 7d, 2w, 3m, 1y ago: before:2025-11-01",
    Field.AFTER: "later than a day, month or year: after:2025-10, after:2w",
    Field.ON: "on a day, or in a month or year: on:yesterday, on:2025-10",
}
"""What each filter takes, for whoever types one."""


class Words(NamedTuple):
    """Words that stand together in an article, in this order."""

    text: str
    begins: bool = False  # whether the last of them may go on: what is being typed, and `nor*`
    excluded: bool = False


class Filter(NamedTuple):
    """A condition; its value is in the form that the library compares."""

    field: Field
    value: str
    begins: bool = False  # as with Words
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood."""

    text: str
    words: tuple[Words, ...] = ()
    filters: tuple[Filter, ...] = ()
    sort: Sort | None = None  # None: the best first where words are asked for, else the newest
    problems: tuple[str, ...] = ()  # each part that means nothing, and what would

    @property
    def marked(self) -> tuple[Words, ...]:
        """What is to be marked where it stands: the words, those of quotations, and the names."""
        named = (Field.QUOTE, Field.BY, Field.PLAYER)
        filters = (Words(one.value, one.begins) for one in self.filters if one.field in named and not one.excluded)
        return (*(words for words in self.words if not words.excluded), *filters)

    @property
    def sort_by_day(self) -> bool:
        """Whether what is found is in the order of the days: where that was asked for, or no words were."""
        asked = any(not words.excluded for words in self.words)
        return self.sort in (Sort.NEWEST, Sort.OLDEST) or not asked

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.words or self.filters or self.sort)


_BEGINNING = 3  # letters of a word that is being typed: with fewer begins nearly everything
_OPENING = '"“”„«'
_CLOSING = '"”“»'
_PART = re.compile(
    rf"""
    (?P<minus> -? )
    (?: (?P<field> [^\W\d_]+ ) : (?! // ) )?
    (?: [{_OPENING}] (?P<phrase> [^{_CLOSING}]* ) (?P<closed> [{_CLOSING}]? )
      | (?P<word> [^\s{_OPENING}{_CLOSING}]+ )
      | (?<= : ) )
    """,
    re.VERBOSE,
)


def read(text: str, today: date, *, typing: bool = False) -> Query:
    """The query that a text is. While it is being typed, its last word may be the beginning of a longer one."""
    words: list[Words] = []
    filters: list[Filter] = []
    problems: list[str] = []
    sort: Sort | None = None
    for part in _PART.finditer(text):
        unfinished = typing and part.end() == len(text) and not part["closed"]
        begins = unfinished and len(part["phrase"] or part["word"] or "") >= _BEGINNING
        value = part["phrase"] if part["word"] is None else part["word"]
        if value and part["word"] and value.endswith("*"):
            value, begins = value.rstrip("*"), True
        value, name, excluded = (value or "").strip(), part["field"] or "", bool(part["minus"])
        field = name.lower()
        if field == "sort":
            sort = _sort(value, problems, unfinished) or sort
        elif field in Field.__members__.values():
            if read_value := _value(Field(field), value, today, problems, unfinished):
                filters.append(Filter(Field(field), read_value, begins, excluded))
        else:
            if name and (meant := get_close_matches(field, [*Field, "sort"], 1, 0.7)):
                problems.append(f"{name}: is no filter; {meant[0]}: is")
            if keys.fold(value if not name else f"{name} {value}"):
                words.append(Words(f"{name}:{value}" if name else value, begins, excluded))
    return Query(text, tuple(words), tuple(filters), sort, tuple(problems))


def _sort(value: str, problems: list[str], unfinished: bool) -> Sort | None:
    if value in Sort.__members__.values():
        return Sort(value)
    if not (unfinished and any(one.startswith(value) for one in Sort)):
        problems.append(f"sort:{value} is no order; sort: takes {', '.join(Sort)}")
    return None


def _value(field: Field, value: str, today: date, problems: list[str], unfinished: bool) -> str | None:
    """A filter's value as the library compares it; None, and why, where it is none."""
    if not keys.fold(value):
        problems.append(f"{field}: wants {HELP[field]}")
        return None
    reading = _READINGS.get(field)
    found = reading(value, today) if reading else value
    if found is None and not (unfinished and field in (Field.IS, Field.ROUND)):
        problems.append(f"{field}:{value} means nothing; {field}: wants {HELP[field]}")
    return found


# ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _state(value: str, _: date) -> str | None:
    return value.lower() if value.lower() in STATES else None


def _round(value: str, _: date) -> str | None:
    return _rounds().get(keys.fold(value))


def _year(value: str, _: date) -> str | None:
    return value if re.fullmatch(r"(?:18|19|20)\d\d", value) else None


def _score(value: str, _: date) -> str | None:
    """Sets with a hyphen between the games and a space between the sets, tie-breaks left out: "7-6 6-4"."""
    sets = re.findall(r"(\d+)\s*[-–—/:]\s*(\d+)", re.sub(r"[(\[][^)\]]*[)\]]", " ", value))
    return " ".join(f"{first}-{second}" for first, second in sets) or None


def _before(value: str, today: date) -> str | None:
    return None if (days := _days(value, today)) is None else days[0].isoformat()


def _after(value: str, today: date) -> str | None:
    return None if (days := _days(value, today)) is None else days[1].isoformat()


def _on(value: str, today: date) -> str | None:
    return None if (days := _days(value, today)) is None else "/".join(day.isoformat() for day in days)


_READINGS: dict[Field, Callable[[str, date], str | None]] = {
    Field.IS: _state,
    Field.ROUND: _round,
    Field.YEAR: _year,
    Field.SCORE: _score,
    Field.BEFORE: _before,
    Field.AFTER: _after,
    Field.ON: _on,
}

_AGO = {"d": 1, "w": 7, "m": 30, "y": 365}  # days


def _days(value: str, today: date) -> tuple[date, date] | None:
    """The first and the last of the days that a day, month or year means, or that so many days ago was."""
    if (back := {"today": 0, "yesterday": 1}.get(value.lower())) is not None:
        day = today - timedelta(back)
        return day, day
    try:
        if ago := re.fullmatch(r"(\d{1,4})([dwmy])", value.lower()):
            day = today - timedelta(int(ago[1]) * _AGO[ago[2]])
            return day, day
        if told := re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", value):
            year, month, day_ = (None if one is None else int(one) for one in told.groups())
            first = date(year or 1, month or 1, day_ or 1)
            last_month = month or 12
            return first, date(first.year, last_month, day_ or monthrange(first.year, last_month)[1])
    except (ValueError, OverflowError):  # a 31 February, or a day before all years
        pass
    return None


@cache
def _rounds() -> dict[str, str]:
    """Each name of a round, folded, and its letters."""
    from tui.parse import lexicon  # with the words of the sport, which a start does without

    names = {keys.fold(name): letters for letters, named in lexicon.words("rounds")["names"].items() for name in named}
    return names | {letters.lower(): letters for letters in names.values()}

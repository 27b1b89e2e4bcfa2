"""How long matches took: "two hours and 22 minutes", "exactly an hour", "2h 22m", as minutes.

Only an exact time is one, and only where the words around it say that it is a match's: how long a set, a game or an
interruption took, how long ago it was and how much more than an hour is left alone.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy

SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty")
SHORTEST, LONGEST = 20, 700  # minutes of a match
AROUND = 30  # code points of a duration on each side of its unit
NEAR = 60  # code points on each side in which the words say whose it is

UNIT = lazy(r"h(?<=[\s\d-]h)(?:ours?|rs?)?\b|m(?<=[\s\d-]m)in(?:ute)?s?\b")


class Duration(NamedTuple):
    """The time a match took."""

    start: int
    end: int
    minutes: int


def durations(text: str) -> Iterator[Duration]:
    """Every time that may be a match's, in order."""
    reached = 0
    for unit in UNIT.finditer(text):
        if unit.start() < reached:
            continue
        time = _time().search(text, max(reached, unit.start() - AROUND), unit.end() + AROUND)
        if time is None:
            continue
        reached = time.end()
        minutes = _minutes(time)
        if SHORTEST <= minutes <= LONGEST and _is_of_match(text, time):
            yield Duration(time.start(), time.end(), minutes)


@cache
def _time() -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(SMALL[1:10])}))?|{'|'.join(SMALL[1:])})"
    begins, few = r"(?<![/\d.-])\b", r"\d|an|one|two|three|four|five|six"
    minutes = rf"(?P<minutes>{number})[- ]?(?:minutes?|mins?|m)\b|(?P<half>a\s+half)\b"
    return re.compile(
        rf"{begins}(?P<hours_half>{few})(?:-and-a-half|\s+and\s+a\s+half|\s+and\s+half|\s?½|[\s-]1/2)[\s-]+hours?\b"
        rf"|{begins}(?P<hours>{few})[- ]?(?:hours?|hrs?|h)\b"
        rf"(?:(?:,?\s+and\s+|,\s*|\s+)?(?:{minutes})|(?=[\s.,;)-]))"
        rf"|\b(?P<only>{number})[- ]?(?:minutes?|mins?)\b",
        re.IGNORECASE,
    )


def _minutes(time: re.Match[str]) -> int:
    if time["only"]:
        return _number(time["only"])
    if time["hours_half"]:
        return _number(time["hours_half"]) * 60 + 30
    more = 30 if time["half"] else _number(time["minutes"]) if time["minutes"] else 0
    return _number(time["hours"]) * 60 + more


def _number(word: str) -> int:
    word = word.lower()
    if word.isdigit():
        return int(word)
    if word == "an":
        return 1
    if word in SMALL:
        return SMALL.index(word)
    tens, _, ones = word.replace("-", " ").partition(" ")
    return 20 + 10 * TENS.index(tens) + (SMALL.index(ones) if ones else 0)


def _is_of_match(text: str, time: re.Match[str]) -> bool:
    """Whether the words around a time say that a match took it, and nothing shorter."""
    lists = _lists()
    if time["minutes"] and text.endswith(" over ", 0, time.start()):
        return True  # "the win, over two hours and 22 minutes": nobody counts the minutes of "more than"
    before, after = text[max(0, time.start() - NEAR) : time.start()], text[time.end() : time.end() + NEAR]
    if lists["not after"].match(after) or lists["not before"].search(before) or lists["of set"].search(before):
        return False
    return lists["leads"].search(before) is not None or lists["clash"].match(after) is not None


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    words = lexicon.words("settings")["duration"]
    either = {name: lexicon.either(phrases) for name, phrases in words.items()}
    small = rf"(?:{either['small']}\s+)?"
    verbs = r"(?:(?:in|for|of|by|after|took|lasted|lasting|taking)\s+)?"
    wins_set = rf"to\s+{either['wins_set']}\s+the\s+(?:{either['which']}|{either['of_set']})"
    return {
        "leads": re.compile(rf"\b{either['leads']}\s+(?:{small}|[a-z]+ing\s+)\Z|[(—–-]\s*\Z", re.IGNORECASE),
        "clash": re.compile(rf"[\s-]+(?:[\w-]+\s+){{0,3}}?{either['clash']}\b", re.IGNORECASE),
        "not before": re.compile(rf"\b{either['not_before']}\s+{verbs}{small}\Z", re.IGNORECASE),
        "not after": re.compile(
            rf"[\s-]*(?:{either['which']}[\s-])?(?:{either['not_after']}|{wins_set})\b", re.IGNORECASE
        ),
        "of set": re.compile(rf"\b{either['of_set']}\b[^.;]{{0,24}}\Z"),
    }

"""The names of tournaments and team events in a text, by what the lexicon knows of them or by their shape.

A name runs from its last word ("Open", "Cup", "Championships") back over capitalised words; a sponsor before a known
name is left off, and a name nobody knows keeps the place it was given ("the Harbour Cup in Lisbon"). A town alone is
an event only where the lexicon knows one there. What is said around a name tells whether matches are told of it,
somebody's title, or another time.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache
from typing import Any, NamedTuple

from tui.parse import lexicon
from tui.parse.capitals import nation_words
from tui.parse.patterns import lazy
from tui.parse.tokens import Vocabulary, backwards, tokens

LOOK_BACK = 80  # code points of a name before its last word
AROUND = 40  # code points on each side of a name that say what it is here
ENDS_NAME = (".", ",", ";", ":", "'s", "’s", "s'", ")", "!", "?", '"')
INITIALS = lazy(r"(?:[A-Z]\.)+")
ORDINARY_NUMBER = lazy(r"(?:19|20)\d\d|\d{1,2}")
PRIZE = lazy(r"\d{2,3}K")  # thousands in prize money: "the Harbour 25K tournament"
LETTER = lazy(r"[^\W\d_]")
LONGER = lazy(r"(?:\s[A-Z]\w+){1,3}")
LEADS_TO_TOWN = lazy(r"\b(?:in|after|at|since|from|of|for|the|and|his|her|to|\d{4})\s+\Z")
DAY = (
    r"(?:January|February|March|April|May\b|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
IN_PLACE = lazy(rf"\s+(?:\w+\s+)?in\s+(?!{DAY})([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}})")
PERSON = lazy(rf"\s(?!{DAY})[A-Z][a-z]+\b")
CLASS = lazy(r"\b(?:ATP|WTA|ITF|Challenger|Masters)(?:\s+Tour)?(?:\s+\d+)?\s+\Z")


class Role(Enum):
    """What an article says of an event."""

    PLACE = auto()  # matches are played there
    CREDIT = auto()  # somebody has done well there: "the Lisbon champion"
    COMING = auto()
    PAST = auto()


class Event(NamedTuple):
    """An event named in the text."""

    start: int
    end: int
    name: str
    key: frozenset[str]  # its distinguishing words, the town of a known event among them
    role: Role
    town: bool = False  # only the town is named


def key(name: str) -> frozenset[str]:
    """What tells an event from others: {"paris"} for "Rolex Paris Masters" and for "Paris Masters"."""
    known = _known().get(_fold(re.sub(r"\s*\(.*\)|\b\d{4}\b", "", name)))
    return known[1] if known else _words(name)


def same(first: str, second: str) -> bool:
    """Whether two names may be of one event."""
    return bool(key(first) & key(second))


def is_known(name: str) -> bool:
    """Whether the lexicon has an event of this name."""
    return _fold(name) in _known()


def has_place(name: str) -> bool:
    """Whether the lexicon knows where the event of this name is played."""
    return name in _towns().values()


def event_of(town: str) -> str | None:
    """The event that the lexicon knows in a town."""
    return _towns().get(town)


def names(text: str) -> Iterator[Event]:
    """Every event the text names, in order."""
    shape = _shape()
    position = 0
    pattern = _pattern()
    for start, _ in tokens(text).places(PHRASES):
        match = pattern.match(text, start) if start >= position else None
        if match is None or (start and text[start - 1] in "-@#"):
            continue
        end = match.end()
        words = " ".join(match[0].split())
        known = _known().get(_fold(words))
        event: Event | None
        if known is None and words in shape["heads"] and _goes_on().match(text, end):
            continue  # "the Lisbon Ladies Open"
        if known is not None or words in shape["every_head"]:
            event = _named(text, max(position, start - LOOK_BACK), start, end, known)
        elif _begins_name().match(text, end):
            continue  # "the Lisbon Open"
        else:
            event = _town(text, start, end, words)
        if event is not None:
            yield event
            position = event.end


# ── What is known ─────────────────────────────────────────────────────────────────────────────────────────────────────


class _Known(NamedTuple):
    """A known event: how it is printed, and what tells it from others."""

    name: str
    key: frozenset[str]


def _fold(name: str) -> str:
    return name.replace("’", "'").lower()


def _words(name: str) -> frozenset[str]:
    """The words of a name that other events do not share; all of them where none is left."""
    words = re.findall(r"[^\W_]+", re.sub(r"'s\b|\b\d{4}\b", "", _fold(name)))
    return frozenset(word for word in words if word not in _shape()["generic"]) or frozenset(words)


@cache
def _shape() -> dict[str, Any]:
    """What event names look like; lists that are asked often as sets."""
    table: dict[str, Any] = lexicon.words("events")["shape"]
    sets = {name: frozenset(table[name]) for name in ("generic", "small", "not_first", "never")}
    return table | sets | {"every_head": frozenset([*table["heads"], *table["small_heads"]])}


@cache
def _known() -> dict[str, _Known]:
    """Every name of a known event, folded."""
    found = {}
    for name, entry in lexicon.words("events")["known"].items():
        also = entry.get("also", ())
        whole = frozenset[str]().union(*(_words(n) for n in (name, *entry.get("place", ()))))
        for spelling in (name, *entry.get("same", ()), *also):
            printed = spelling if spelling in also else name
            found[_fold(spelling)] = _Known(printed, whole | _words(spelling))
    return found


@cache
def _towns() -> dict[str, str | None]:
    """Every town where an event is played, and the event where the lexicon knows it."""
    tables = lexicon.words("events")
    towns: dict[str, str | None] = dict.fromkeys(tables["places"]["names"])
    return towns | {town: name for name, entry in tables["known"].items() for town in entry.get("place", ())}


@cache
def _phrases() -> list[str]:
    """The last word of an event's name, a name known as a whole, or a town."""
    known = lexicon.words("events")["known"].items()
    wholes = [n for name, entry in known for n in (name, *entry.get("same", ()), *entry.get("also", ()))]
    return [*wholes, *_shape()["every_head"], *_towns()]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.either(_phrases())}(?![\w-])")


PHRASES = Vocabulary(_phrases)


@cache
def _begins_name() -> re.Pattern[str]:
    """Whether a town is only the beginning of an event's name."""
    return re.compile(rf"\s+(?:[A-Z][\w&’'-]*\s+){{0,3}}{lexicon.either(_shape()['heads'])}\b")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s+{lexicon.either(_shape()['heads'])}\b")


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _town(text: str, start: int, end: int, name: str) -> Event | None:
    """A town, where the words before it let it be an event."""
    before = text[max(0, start - 30) : start]
    longer = LONGER.match(text, end, end + AROUND) if before.endswith(" the ") else None
    if longer is not None:  # "the Lisbon Summer Series"
        name = text[start : longer.end()]
        return Event(start, longer.end(), name, _words(name), _role(text, start, longer.end()))
    if PERSON.match(text, end):
        return None  # "Sofia Ruiz"
    attribute = before.endswith((" a ", " an ")) and re.match(r"\s[a-z]", text[end : end + 2])
    if not attribute and not LEADS_TO_TOWN.search(before):
        return None
    return Event(start, end, name, _words(name), _role(text, start, end), town=True)


def _named(text: str, floor: int, start: int, end: int, known: _Known | None) -> Event | None:
    """An event by its last word, or by a known name that other words may lengthen."""
    head = text[start:end]
    if head == "exhibition":
        return _exhibition(text, start, end)
    first = _first(text, floor, start)
    name = " ".join(text[first:end].split())
    parts = name.split()
    whole = known if first == start else None
    for cut in range(len(parts)):  # a sponsor may stand before a known name
        whole = whole or _known().get(_fold(" ".join(parts[cut:])))
    whole = whole or known
    if whole is not None:
        return Event(first, end, whole.name, whole.key, _role(text, first, end))
    words = _words(name)
    if name == head or not _is_name(name, words):
        return _of_class(text, start, end)
    place = _place_after(text, end)
    if place and _fold(place) not in _fold(name):
        name, words = f"{name} ({place})", words | _words(place)
    return Event(first, end, name, words, _role(text, first, end))


def _first(text: str, floor: int, start: int) -> int:
    """Where a name begins whose last word starts at `start`: capitals before it, and the small words of such names."""
    shape, first = _shape(), start
    for at, token in backwards(text, floor, start):
        if token in shape["not_first"] or _closes(token):
            break
        numbered = token[0].isdigit() and "-" in token and not ORDINARY_NUMBER.fullmatch(token)
        if token[0].isupper() or numbered:
            first = at
        elif token not in shape["small"] and not PRIZE.fullmatch(token):
            break
    return first


def _closes(token: str) -> bool:
    """Whether a word cannot stand inside a name: it ends a phrase, owns the name, or is a sum of money."""
    if not {"$", "£", "€"}.isdisjoint(token):
        return True
    ladies = _fold(token) in ("women's", "men's", "ladies'", "queen's")
    return token.endswith(ENDS_NAME) and not ladies and INITIALS.fullmatch(token) is None


def _is_name(name: str, words: frozenset[str]) -> bool:
    """Whether a phrase names one event, and not a kind of event."""
    shape = _shape()
    if name in shape["never"] or not words - shape["generic"]:
        return False
    if name.endswith(" challenger") and name.removesuffix(" challenger") in nation_words():
        return False  # "her Japanese challenger"
    return LETTER.match(name) is not None and name[0].isupper()


def _place_after(text: str, end: int) -> str | None:
    """The place in "the Harbour Open in Lisbon"."""
    place = IN_PLACE.match(text, end, end + AROUND + 10)
    return place[1] if place else None


def _of_class(text: str, start: int, end: int) -> Event | None:
    """The town of an event that is told by its class alone: "the WTA 500 event in Lisbon"."""
    told = text[start:end] in ("Challenger", "Futures") or CLASS.search(text, max(0, start - AROUND), start)
    place = IN_PLACE.match(text, end, end + AROUND + 10) if told else None
    if place is None or place[1].split()[0] in _shape()["not_first"]:
        return None
    start, after = place.span(1)
    return Event(start, after, place[1], _words(place[1]), _role(text, start, after), town=True)


def _exhibition(text: str, start: int, end: int) -> Event | None:
    """Matches that count for nothing have no name but their place: "an exhibition match in Lisbon"."""
    place = _place_after(text, end)
    if place is None:
        return None
    return Event(start, end, f"exhibition in {place}", frozenset({"exhibition"}) | _words(place), Role.PLACE)


@cache
def _roles() -> list[tuple[Role, re.Pattern[str], re.Pattern[str]]]:
    """What the words before and after an event say of it; the first that speaks decides."""
    words, either = lexicon.words("events")["role"], lexicon.either
    between = r"(?:(?!(?:as|and|with|in|at|on|when|after|but)\b)[\w-]+\s+){0,2}"
    near = r"\s+(?:[\w’'-]+\s+)?\Z"
    return [
        (
            Role.CREDIT,
            re.compile(
                rf",\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}{either(words['credit'])}\s+(?:of|at)\s+(?:(?:an?|the)\s+)?\Z"
            ),
            re.compile(rf"(?:['’]s)?\s+{between}{either(words['credit'])}\b"),
        ),
        (
            Role.PAST,
            re.compile(rf"\b{either(words['past'])}{near}", re.IGNORECASE),
            re.compile(rf"(?:\s+in\s+[A-Z][\w’'-]+)?\s+{either(words['past_after'])}"),
        ),
        (
            Role.COMING,
            re.compile(rf"\b{either(words['coming'])}{near}", re.IGNORECASE),
            re.compile(rf"\s+{either(words['coming_after'])}"),
        ),
    ]


SAID_BEFORE = Vocabulary(
    lambda: [word for said in ("past", "coming", "credit") for word in lexicon.words("events")["role"][said]]
)


def _role(text: str, start: int, end: int) -> Role:
    some = tokens(text).some(SAID_BEFORE, start - AROUND, start)
    before, after = text[max(0, start - AROUND) : start] if some else "", text[end : end + AROUND]
    for role, behind, ahead in _roles():
        if behind.search(before) or ahead.match(after):
            return role
    return Role.PLACE

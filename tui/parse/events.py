"""Where a match was played: the tournaments and team events an article names, and which of them is the article's own.

An event is known by its name, or by the shape of one: capitalised words up to "Open", "Cup" or "Championships". A
town is an event where the lexicon knows that one is played there, or where the words say so. A title somebody holds
("the US Open champion"), an event still to come and one already over are told apart from the place where this
article's matches are played. What is left without any of these has no event: it is never borrowed from another match.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from tui.model import BlockKind
from tui.parse import dates, lexicon, rounds
from tui.parse.reading import Prose, Read


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


class Occasions(NamedTuple):
    """Where and when the matches of an article were played: what it names, in the order of the text."""

    events: list[Event]
    rounds: list[rounds.RoundNamed]
    times: list[dates.When]
    own: Event | None  # the event the article is about
    sections: list[tuple[int, Event]]  # from where a heading makes another event the one that is told
    dated: Read | None  # the day the text gives for itself
    today: date | None  # the day it was published, or gives for itself
    year: Read | None  # of the article's own event

    def at(self, position: int) -> Event | None:
        """The event whose matches are being told at a position."""
        index = bisect_right(self.sections, position, key=lambda section: section[0]) - 1
        return self.sections[index][1] if index >= 0 else self.own


FOLLOWS = re.compile(r"(?:\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?,")
OPENS = re.compile(r"\W*(?:Also\s+|Meanwhile,?\s+|Elsewhere,?\s+)?(?:[Aa]t|[Ii]n)\s+(?:the\s+)?(?:[A-Z\d]\S*\s+){0,3}")
LEAD = 4  # sentences that tell what an article is about
LOOK_BACK = 80  # code points of a name before its last word
TOKEN = re.compile(r"[^\s]+")


def occasions(prose: Prose, published: date | None = None) -> Occasions:
    """Every event, round and time that the prose names, and the article's own."""
    named = _settle(list(_named(prose.prose)), [e for _, e in _headings(prose)])
    own = _own(prose, named)
    if own is not None and not own.town:
        named = _at_home(named, own, _lead_end(prose))
        own = next(e for e in named if e.start == own.start)
    taken = {position for e in named for position in (e.start, e.end)}
    played = [r for r in rounds.rounds(prose.prose) if r.end not in taken]  # the ATP Finals are no round
    times = dates.times(prose.prose)
    dated = dates.dated(prose)
    today = published or (dated.value if dated else None)
    return Occasions(
        named, played, times, own, sorted(_sections(prose, named)), dated, today, _year(own, named, times, today, dated)
    )


def key(name: str) -> frozenset[str]:
    """What tells an event from others, comparable across names: {"paris"} for "Rolex Paris Masters" and "Paris Masters"."""
    known = _known().get(_fold(re.sub(r"\s*\(.*\)|\b\d{4}\b", "", name)))
    return known[1] if known else _key(name)


def same(first: str, second: str) -> bool:
    """Whether two names may be of one event."""
    return bool(key(first) & key(second))


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _fold(name: str) -> str:
    return name.replace("’", "'").lower()


def _key(name: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", re.sub(r"'s\b|\b\d{4}\b", "", _fold(name)))
    generic = lexicon.words("events")["shape"]["generic"]
    return frozenset(w for w in words if w not in generic) or frozenset(words)


@cache
def _known() -> dict[str, tuple[str, frozenset[str]]]:
    """Every name of a known event, folded: how it is printed, and its key."""
    names = {}
    for name, entry in lexicon.words("events")["known"].items():
        spellings = [name, *entry.get("same", ()), *entry.get("also", ())]
        whole = frozenset().union(*(_key(n) for n in [name, *entry.get("place", ())]))
        for spelling in spellings:
            names[_fold(spelling)] = (spelling if spelling in entry.get("also", ()) else name, whole | _key(spelling))
    return names


@cache
def _towns() -> dict[str, str | None]:
    """Every town where an event is played, and the event where the lexicon knows it."""
    tables = lexicon.words("events")
    towns: dict[str, str | None] = dict.fromkeys(tables["places"]["names"])
    return towns | {town: name for name, entry in tables["known"].items() for town in entry.get("place", ())}


@cache
def _pattern() -> re.Pattern[str]:
    """The last word of an event's name, a name known as a whole, or a town."""
    tables = lexicon.words("events")
    wholes = [
        spelling
        for name, entry in tables["known"].items()
        for spelling in [name, *entry.get("same", ()), *entry.get("also", ())]
    ]
    return re.compile(rf"{lexicon.either([*wholes, *tables['shape']['heads'], *_towns()])}(?![\w-])")


@cache
def _small() -> re.Pattern[str]:
    """The last word of an event's name in small letters: "the Australian hardcourt championships"."""
    return re.compile(rf"\s(?P<head>{lexicon.either(lexicon.words('events')['shape']['small_heads'])})(?![\w-])")


@cache
def _begins_name() -> re.Pattern[str]:
    """Whether a town is only the beginning of an event's name."""
    return re.compile(rf"\s+(?:[A-Z][\w&’'-]*\s+){{0,3}}{lexicon.either(lexicon.words('events')['shape']['heads'])}\b")


def _named(text: str) -> Iterator[Event]:
    tables = lexicon.words("events")
    heads = {*tables["shape"]["heads"], *tables["shape"]["small_heads"]}
    position = 0
    spots = sorted([m.span() for m in _pattern().finditer(text)] + [m.span("head") for m in _small().finditer(text)])
    for start, end in spots:
        if start < position or (start and (text[start - 1].isalnum() or text[start - 1] in "-@#")):
            continue
        words = " ".join(text[start:end].split())
        known = _known().get(_fold(words))
        event: Event | None
        if known is None and words not in heads:
            if _begins_name().match(text, end):
                continue  # "the Lisbon Open"
            event = _town(text, start, end, words)
        else:
            event = _shaped(text, max(position, start - LOOK_BACK), start, end, known)
        if event is not None:
            yield event
            position = event.end


def _town(text: str, start: int, end: int, name: str) -> Event | None:
    """A town, where the words before it let it be an event."""
    before = text[max(0, start - 30) : start]
    longer = re.match(r"(?:\s[A-Z]\w+){1,3}", text[end : end + 40]) if before.endswith(" the ") else None
    if longer is not None:  # "the Lisbon Summer Series"
        whole = text[start : end + longer.end()]
        return Event(start, end + longer.end(), whole, _key(whole), _role(text, start, end + longer.end()))
    attribute = before.endswith((" a ", " an ")) and re.match(r"\s[a-z]", text[end : end + 2])
    if not attribute and not re.search(r"\b(?:in|at|since|from|of|for|the|and|his|her|to|\d{4})\s+\Z", before):
        return None
    return Event(start, end, name, _key(name), _role(text, start, end), town=True)


def _shaped(text: str, floor: int, start: int, end: int, known: tuple[str, frozenset[str]] | None) -> Event | None:
    """An event by the words before its last one: as many as are capitalised, or are small words of such names."""
    shape = lexicon.words("events")["shape"]
    first, words = start, text[start:end]
    tokens = [(m.start(), m[0]) for m in TOKEN.finditer(text, floor, start)]
    held: list[str] = []
    for at, token in reversed(tokens):
        if (
            token in shape["not_first"]
            or token.endswith((".", ",", ";", ":", "'s", "’s", "s'", ")", "!", "?", '"'))
            and not _initials(token)
            and not _ladies(token)
        ):
            break
        if "$" in token or "£" in token or "€" in token:
            break
        if token[0].isupper() or (
            token[0].isdigit() and not re.fullmatch(r"(?:19|20)\d\d|\d{1,2}", token) and "-" in token
        ):
            first = at
        elif token not in shape["small"]:
            break
        held.append(token)
    name = " ".join(text[first:end].split())
    exact = known if first == start else None
    parts = name.split()
    for cut in range(len(parts)):  # a sponsor may stand before a known name
        exact = exact or _known().get(_fold(" ".join(parts[cut:])))
    if exact is not None:
        return Event(first, end, exact[0], exact[1], _role(text, first, end))
    if known is not None:
        return Event(first, end, known[0], known[1], _role(text, first, end))
    distinct = _key(name)
    if words == "exhibition":
        return _exhibition(text, start, end)
    if (
        name in shape["never"]
        or not distinct - set(shape["generic"])
        or not re.match(r"[^\W\d_]", name)
        or not name[0].isupper()
        or words == name
    ):
        return None
    place = _place_after(text, end)
    if place and _fold(place) not in _fold(name):
        return Event(first, end, f"{name} ({place})", distinct | _key(place), _role(text, first, end))
    return Event(first, end, name, distinct, _role(text, first, end))


def _place_after(text: str, end: int) -> str | None:
    """The place in "the Harbour Open in Lisbon"."""
    town = re.match(r"\s+(?:\w+\s+)?in\s+([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})", text[end : end + 50])
    return town[1] if town else None


def _exhibition(text: str, start: int, end: int) -> Event | None:
    """Matches that count for nothing have no name but their place: "an exhibition match in Lisbon"."""
    place = _place_after(text, end)
    if place is None:
        return None
    return Event(start, end, f"exhibition in {place}", frozenset({"exhibition"}) | _key(place), Role.PLACE)


def _initials(token: str) -> bool:
    return re.fullmatch(r"(?:[A-Z]\.)+", token) is not None


def _ladies(token: str) -> bool:
    return _fold(token) in ("women's", "men's", "ladies'", "queen's")


@cache
def _roles() -> list[tuple[Role, re.Pattern[str], re.Pattern[str]]]:
    """What the words before and after an event say of it; the first that speaks decides."""
    words = lexicon.words("events")["role"]
    nothing = re.compile(r"(?!)")
    return [
        (
            Role.CREDIT,
            nothing,
            re.compile(
                rf"(?:['’]s)?\s+(?:(?!as\b|and\b|with\b|in\b|at\b|on\b|when\b|after\b|but\b)[\w-]+\s+){{0,2}}{lexicon.either(words['credit'])}\b"
            ),
        ),
        (
            Role.PAST,
            re.compile(rf"\b{lexicon.either(words['past'])}\s+(?:[\w’'-]+\s+)?\Z", re.IGNORECASE),
            re.compile(rf"\s+{lexicon.either(words['past_after'])}"),
        ),
        (
            Role.COMING,
            re.compile(rf"\b{lexicon.either(words['coming'])}\s+(?:[\w’'-]+\s+)?\Z", re.IGNORECASE),
            re.compile(rf"\s+{lexicon.either(words['coming_after'])}"),
        ),
    ]


def _role(text: str, start: int, end: int) -> Role:
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    return next((role for role, behind, ahead in _roles() if behind.search(before) or ahead.match(after)), Role.PLACE)


# ── The article's own event ───────────────────────────────────────────────────────────────────────────────────────────


def _settle(named: list[Event], headings: list[Event]) -> list[Event]:
    """A town stands for the event of that town which the article names; a shorter name for the longer one."""
    whole = [e for e in [*named, *headings] if not e.town]
    settled = []
    for event in named:
        if event.town:
            place = _towns().get(event.name)
            twin = next((e for e in whole if e.key & event.key or (place and e.key & key(place))), None)
            if twin is not None:
                event = event._replace(name=twin.name, key=event.key | twin.key)
        settled.append(event)
    return settled


def _own(prose: Prose, named: list[Event]) -> Event | None:
    """The first event of headline and lead where matches are played; else the one named most."""
    lead_end = _lead_end(prose)
    places = [e for e in named if e.role is Role.PLACE]
    lead = [e for e in places if e.start < lead_end]
    for candidates in ([e for e in lead if not e.town], lead, [e for e in places if not e.town], places):
        if candidates:
            return max(candidates, key=lambda e: (0 if e.start < lead_end else _count(e, named), -e.start))
    return None


def _lead_end(prose: Prose) -> int:
    return prose.sentences[min(LEAD, len(prose.sentences)) - 1][1] if prose.sentences else 0


def _at_home(named: list[Event], own: Event, lead_end: int) -> list[Event]:
    """The town that the lead names beside an event whose town nobody knows is where that event is played."""
    if _fold(own.name) in _known():
        return named
    town = next(
        (e for e in named if e.town and e.role is Role.PLACE and e.start < lead_end and not e.key & own.key), None
    )
    if town is None:
        return named
    both = own.key | town.key
    return [e._replace(name=own.name if e.town else e.name, key=e.key | both) if e.key & both else e for e in named]


def is_tie(key_: frozenset[str]) -> bool:
    """Whether nations meet there."""
    return any(key_ & key(name) for name in lexicon.words("events")["teams"]["names"])


def _count(event: Event, named: list[Event]) -> int:
    return sum(1 for e in named if e.key & event.key)


def _headings(prose: Prose) -> Iterator[tuple[int, Event]]:
    """The headings that name an event and nothing else."""
    for piece in prose.pieces:
        if piece.kind is BlockKind.HEADING:
            line = prose.text[piece.start : piece.end]
            event = next(_named(line), None)
            if event is not None and event.start == 0 and re.fullmatch(r"[\s\d:.–-]*(?:in\s.*)?", line[event.end :]):
                yield piece.start, event._replace(start=piece.start, end=piece.start + event.end, role=Role.PLACE)


def _sections(prose: Prose, named: list[Event]) -> Iterator[tuple[int, Event]]:
    """From where another event is told: a heading that names it, or a sentence that begins with it ("In Lisbon, …")."""
    yield from _headings(prose)
    for start, end in prose.sentences:
        event = next((e for e in named if start <= e.start < end), None)
        if (
            event is not None
            and event.role is Role.PLACE
            and OPENS.fullmatch(prose.prose[start : event.start])
            and FOLLOWS.match(prose.prose, event.end)
        ):
            yield start, event


def _year(
    own: Event | None, named: list[Event], times: Sequence[dates.When], today: date | None, dated: Read | None
) -> Read | None:
    """The year of the article's own event: of the article's day, or printed before the event ("the 2025 Lisbon Open")."""
    latest = max((t.value for t in times if t.tense is dates.Tense.YEAR), default=0)
    printed = {t.end: t for t in times if t.tense is dates.Tense.YEAR and t.value == latest}
    for event in named:
        when = printed.get(event.start - 1)
        if own is not None and when is not None and event.key & own.key and (today is None or today.year == when.value):
            return Read(when.value, when.end - 4, when.end)
    if dated is not None and today is not None and dated.value.year == today.year:
        return Read(today.year, dated.start, dated.end)
    return None

"""Capitalised words in a row that may be a name: what is left of them when everything the lexicon knows is taken off.

Knows which words are nations, places, events, bodies, titles and ordinary words, and puts nothing forward that is one
of them or leads up to one ("Rolex Paris Masters", "Arthur Ashe Stadium"). Whether what is left is a person is not
decided here. A word that is a name and something else ("Young", "Osaka") stays where it stands beside a possible name.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import Prose

ACRONYM = 4  # letters: a shorter word in capitals is no name
OPENING = "\"'“‘«„"
NATION, PLACE, WORD = "\1", "\2", "\3"  # what stands in the place of a known phrase while a run is read


class Kind(Enum):
    """What the lexicon knows a capitalised word for."""

    WORD = auto()
    HEAD = (
        auto()
    )  # the word that makes an event, a body or a place of those before it: "Open", "Stadium", "Association"
    NATION = auto()
    PLACE = auto()
    STAFF = auto()
    TITLE = auto()  # what a player or a person is called before the name: "Champion", "Sir"


class Run(NamedTuple):
    """Capitalised words in a row that may be a name."""

    start: int
    end: int
    words: tuple[str, ...]  # brackets and possessives off
    opens: bool  # it stands where a capital means nothing: at the start of a sentence or a quotation
    titled: bool  # it stands in a headline in title case
    led: Kind | None  # what the capitals before it in its row are known for


def runs(text: str, prose: Prose) -> Iterator[Run]:
    """Every stretch of capitalised words that may be a name, in order; `text` is what they are read from."""
    openers = _openers(text, prose)
    headline = prose.headline
    titled_until = headline.end if headline and _in_title_case(text[headline.start : headline.end]) else -1
    for match in _row_pattern().finditer(text):
        start = match.start()
        opens = start in openers or (start > 0 and text[start - 1] in OPENING)
        titled = start < titled_until
        for left, right, name, first, led in _parts(match.group(), opens, titled):
            yield Run(start + left, start + right, name, opens and first, titled, led)


def _openers(text: str, prose: Prose) -> set[int]:
    """Where the first letter of each sentence stands."""
    found = set()
    for start, end in prose.sentences:
        while start < end and not text[start].isalnum():
            start += 1
        found.add(start)
    return found


def _in_title_case(line: str) -> bool:
    """Whether a line is written with capitals on every longer word, so that a capital in it means nothing."""
    longer = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)


@cache
def _row_pattern() -> re.Pattern[str]:
    upper = "A-Z" + "".join(c for c in map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]) if c.isupper())
    rest = rf"[^\W\d_]*(?:(?:[\u0300-\u036f]|['’](?=[{upper}])|[-‐‑](?=\w))[^\W\d_]*)*"
    word = rf"[{upper}]{rest}"
    initials = rf"(?:[{upper}]\.[-‐ ]?){{1,3}}(?=\[?[{upper}]\w)"
    bracketed = rf"\[(?=\w+[a-z ]){word}(?: {word})?\]"
    particles = rf"(?:{either(words('people')['particles'])} ){{0,3}}"
    name = rf"(?:{initials}|{word}|{bracketed})"
    # The first letter comes first, so that the matcher skips to the next capital and looks back only there.
    first = rf"(?:[{upper}](?<![\w@#].)(?:\.[-‐ ]?(?:[{upper}]\.[-‐ ]?){{0,2}}(?=\[?[{upper}]\w)|{rest})|{bracketed})"
    return re.compile(rf"{first}(?:(?:[ \xa0]{particles}|(?<=[.\] ])){name})*")


# ── What the lexicon knows ────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _kinds() -> dict[str, Kind]:
    """What single words are known for; what is not here may be a name."""
    people, places = words("people"), words("places")
    kinds = dict.fromkeys(people["never"], Kind.WORD)
    kinds |= dict.fromkeys(people["heads"], Kind.HEAD)
    kinds |= dict.fromkeys((title.capitalize() for title in people["staff"]), Kind.STAFF)
    kinds |= dict.fromkeys((title.capitalize() for title in people["bearers"]), Kind.TITLE)
    kinds |= dict.fromkeys(people["honorifics"], Kind.TITLE)
    kinds |= dict.fromkeys((place for place in places["places"]["words"] if " " not in place), Kind.PLACE)
    return kinds | dict.fromkeys((nation for nation in nation_words() if " " not in nation), Kind.NATION)


@cache
def nation_words() -> frozenset[str]:
    """Countries, their people and the parts of the world, as they are written."""
    places = words("places")
    named = {word for nation in places["nations"].values() for forms in nation.values() for word in forms}
    several = {
        many(word)
        for nation in places["nations"].values()
        for kind in ("both", "noun")
        for word in nation.get(kind, ())
    }
    return frozenset(word.removeprefix("the ") for word in named | several | set(places["regions"]["words"]))


def many(word: str) -> str:
    """The word for several persons of a nation: "Russians", "Frenchmen"; the word itself where it serves for both."""
    if word.endswith(("man", "woman")):
        return f"{word[:-2]}en"
    return word if word.endswith(("s", "ese")) else f"{word}s"


@cache
def also_names() -> frozenset[str]:
    """Words that the lexicon knows for something else, and that people are called by too."""
    people, places = words("people"), words("places")["places"]
    return frozenset([*people["names_too"], *people["adjectives_too"], *places["given"], *places["surname"]])


@cache
def _phrases() -> re.Pattern[str]:
    """Nations, places and other names of several words, which are put aside before a row is read word by word."""
    nations = either(nation for nation in nation_words() if " " in nation)
    places = either(place for place in words("places")["places"]["words"] if " " in place)
    others = either(words("people")["phrases"])
    return re.compile(rf"\b(?:(?P<nation>{nations})|(?P<place>{places})|{others})\b")


def _aside(phrase: re.Match[str]) -> str:
    """As many marks as a known phrase has letters, so that everything else keeps its place."""
    return (NATION if phrase["nation"] else PLACE if phrase["place"] else WORD) * len(phrase.group())


_MARKED = {NATION: Kind.NATION, PLACE: Kind.PLACE, WORD: Kind.WORD}
_WORDS = lazy(r"[^\s\[\]]+")


# ── A row of capitals ─────────────────────────────────────────────────────────────────────────────────────────────────


class _Part(NamedTuple):
    """A possible name in a row of capitals: its place there, its words, whether it is first, what leads up to it."""

    start: int
    end: int
    words: tuple[str, ...]
    first: bool
    led: Kind | None


@lru_cache(maxsize=8192)
def _parts(row: str, opens: bool, titled: bool) -> tuple[_Part, ...]:
    """The possible names in a row of capitals."""
    if row.isalpha() and len(row) > 1:
        kind = _kind(row, titled=titled)
        return () if kind and row not in also_names() else (_Part(0, len(row), (row,), True, None),)
    aside = _phrases().sub(_aside, row) if " " in row else row
    found = [(m.start(), m.end(), m.group()) for m in _WORDS.finditer(aside)]
    kinds = [_kind(word, titled=titled) for _, _, word in found]
    names = [word for _, _, word in found]
    _keep_names(names, kinds, opens=opens)
    parts: list[_Part] = []
    i = 0
    while i < len(found):
        j = i
        while j < len(found) and not kinds[j]:
            j += 1
        if j > i:
            if titled or j == len(found) or kinds[j] is not Kind.HEAD:
                parts.append(_part(row, found[i:j], i, kinds[i - 1] if i else None))
            i = j
        i += 1
    return tuple(parts)


def _kind(word: str, *, titled: bool) -> Kind | None:
    """What a word of a row is known for; None if it may be a name."""
    if word[0] in _MARKED:
        return _MARKED[word[0]]
    known = _kinds().get(word)
    if known is None and not titled and 1 < len(word) < ACRONYM and word.isupper() and "." not in word:
        return None if word in words("people")["initials"] else Kind.WORD
    if known is None and "-" in word and word.rpartition("-")[2] in words("people")["compound_ends"]:
        return Kind.WORD
    return known


def _keep_names(names: list[str], kinds: list[Kind | None], *, opens: bool) -> None:
    """Let words that are names too be names where they stand beside a possible name, after a nation, or alone."""
    for i, word in enumerate(names):
        if word not in also_names():
            continue
        led = i > 0 and (kinds[i - 1] in (None, Kind.NATION) or names[i - 1].endswith("-born"))
        beside = led or (i + 1 < len(names) and not kinds[i + 1])
        before_head = i + 1 < len(names) and kinds[i + 1] is Kind.HEAD
        alone = len(names) == 1 or (opens and i == 1 == len(names) - 1 and kinds[0] is Kind.WORD)  # "But Park won"
        if (beside or alone) and not before_head:
            kinds[i] = None


def _part(row: str, found: list[tuple[int, int, str]], index: int, led: Kind | None) -> _Part:
    """A possible name, with the brackets that open or close in it."""
    start, end = found[0][0], found[-1][1]
    if row[start - 1 : start] == "[" and start > 0:
        start -= 1
    if row[end : end + 1] == "]" and "[" in row[start:end]:
        end += 1
    return _Part(start, end, tuple(word for _, _, word in found), index == 0, led)

"""What one describing word says of a player: "Swiss", "fourth seed", "World number 46", "26-year-old", "champion".

Each word is read with the figure that belongs to it. What only looks like a description says nothing: a junior, doubles
or national ranking is no world ranking, "German-born" no nationality, "the Australian Open" no Australian.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tui.parse.capitals import also_names
from tui.parse.figures import number
from tui.parse.lexicon import either, words
from tui.parse.nations import nation_adjectives, nations, nations_of_many, people_words
from tui.parse.patterns import lazy
from tui.parse.reading import Prose
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import FactField

SEEDS = 32  # no draw has more: a higher number before a name is a ranking, "No. 117 Okafor"
DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "another", "one", "this", "that", "fellow", "no", "any", "each")
)
_DRAWS = ("men's", "men’s", "women's", "women’s", "ladies'", "ladies’", "gentlemen's", "gentlemen’s")
_WORLDS = frozenset(("world", "world's", "world’s", "atp", "wta"))
_FORMER = frozenset(("former", "ex", "then", "one-time", "onetime", "previous", "past"))
_BEFORE = ("and", "but", "with", "by", "against", "when", "while", "after", "as", "to")
_RANKING = lazy(r"\b[Ww]orld\s(?:[Nn]o|number)|anked\b|\b[Rr]ankings?\b")
_SEED_NEXT = lazy(r" (?:\w+(?:st|nd|rd|th)|top) seed\b")
_NAME_NEXT = lazy(r"\s+[A-Z]")
_MARKS = "([{\"'“‘«—–-"
_TOKENS = lazy(r"\S+")


class Said(NamedTuple):
    """Something a phrase says of a player, and where."""

    field: FactField
    value: int | str
    start: int
    end: int


class Word(NamedTuple):
    """One describing word with its figure, and what it says."""

    start: int
    end: int
    said: Said | None = None
    title: str = ""
    stands: bool = False
    leads: bool = True
    many: bool = False
    place: int | None = None


def describing_words(prose: Prose) -> Iterator[Word]:
    """Every describing word of the narrative, with the figure that belongs to it."""
    text, pattern, readers = prose.narrative, _pattern(), _readers()
    places = [start for start, _ in tokens(prose.prose).places(PHRASES)]
    if "#" in text:
        places = sorted([*places, *(sign.start() for sign in re.finditer("#", text))])
    done = 0
    for start in places:
        match = pattern.match(text, start) if start >= done else None
        if match is None:
            continue
        written = match.group()
        read = readers.get(written) or readers[" ".join(written.split())]
        word = read(text, written, start, match.end())
        if word is not None:
            done = word.end
            yield word


_Reader = Callable[[str, str, int, int], Word | None]


@cache
def _readers() -> dict[str, _Reader]:
    """Every word that a description is recognised by, and what reads it."""
    nouns = [form for noun in words("facts")["nouns"]["words"] for form in (noun, noun.capitalize(), noun.title())]
    readers: dict[str, _Reader] = dict.fromkeys(nouns, _noun)
    readers |= dict.fromkeys(("year-old", "year old", "years old", "Year-Old", "year-olds"), _age)
    readers |= dict.fromkeys(("seed", "seeded", "Seed", "Seeded"), _seed)
    readers |= dict.fromkeys(("ranked", "Ranked"), _ranked)
    readers |= dict.fromkeys(("number", "Number", "No.", "no.", "No", "no", "Nr", "#"), _sign)
    readers |= dict.fromkeys(nations(), _nation)
    readers |= dict.fromkeys(nations_of_many(), _nation)
    return readers


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{either(_readers())}(?![^\W\d])")


def _words() -> set[str]:
    """The describing words; a sign may stand before its figure without a space: "No1"."""
    return _readers().keys() - "#" | {f"{sign}{n}" for sign in ("no", "number", "nr") for n in range(1, 1000)}


PHRASES = Vocabulary(_words)


def _word_before(text: str, start: int) -> tuple[str, int]:
    """The word that a space or hyphen joins to the one at a position, and where it begins; "" where none does."""
    left = text[max(0, start - 24) : start]
    if left[-1:] not in (" ", "-", "\xa0") or left[-2:-1].isspace():
        return "", start
    word = left[:-1].rpartition(" ")[2].rpartition("\n")[2].lstrip(_MARKS)
    return word, start - 1 - len(word)


def _said(field: FactField, written: str, start: int, end: int) -> Said | None:
    """Something said in a number, or by "top" for the first."""
    value = 1 if written.casefold() == "top" else number(written)
    return None if value is None else Said(field, value, start, end)


def _age(text: str, written: str, start: int, end: int) -> Word | None:
    """An age: "18-year-old", or that of several: "the 18-year-olds Okafor and Ruiz"."""
    years, begin = _word_before(text, start)
    said = _said(FactField.AGE, years, begin, end)
    several = written.endswith("olds")
    return Word(begin, end, said, stands=not several, many=several) if said else None


def _seed(text: str, written: str, start: int, end: int) -> Word | None:
    """A seed, its place before or after the word: "third seed", "top-seeded", "seeded three"."""
    place, begin = _word_before(text, start)
    if place.casefold() in _DRAWS:
        place, begin = _word_before(text, begin)
    noun = written.endswith("eed")
    if said := _said(FactField.SEED, place, begin, end):
        return Word(begin, end, said, stands=noun)
    after = None if noun else _seeded_at().match(text, end)
    said = _said(FactField.SEED, after[1], start, after.end()) if after else None
    return Word(start, said.end, said) if said else None


@cache
def _seeded_at() -> re.Pattern[str]:
    return re.compile(r"\s(?:at\s)?(?:number\s|[Nn]o\.?\s?|#)?(\w[\w-]*)")


def _ranked(text: str, _: str, start: int, end: int) -> Word | None:
    """A ranking before its word: "187th-ranked"."""
    place, begin = _word_before(text, start)
    nation = _word_before(text, begin)[0]
    of_nation = place.lower() == "top" and (nation in nations() or nation.endswith(("'s", "’s")))  # the best of hers
    said = _said(FactField.RANK, place, begin, end) if text[start - 1 : start] == "-" and not of_nation else None
    return Word(begin, end, said) if said else None


def _sign(text: str, _: str, start: int, end: int) -> Word | None:
    """A number with its sign: of the world ("World No. 31"), of the draw ("No. 8 seed"), or of a country."""
    told = _numbered().match(text, end)
    value = number(told[1]) if told else None
    if told is None or value is None:
        return None
    if told["seed"]:
        return Word(start, told.end(), Said(FactField.SEED, value, start, told.end()), stands=told["seed"] == "seed")
    world, begin = _word_before(text, start)
    if world == "ranked":
        world, begin = _word_before(text, begin)
    if world.casefold() not in _WORLDS:
        if _ranks(text, world, value) and _NAME_NEXT.match(text, told.end(1)):
            return Word(start, told.end(1), Said(FactField.RANK, value, start, told.end(1)))
        return Word(start, told.end(1), place=value)
    before, left = _word_before(text, begin)
    former = before.casefold() in _FORMER
    if told["sort"] or before.casefold() in words("facts")["rank"]["other"]:
        return Word(begin, told.end(1))
    field = FactField.FORMER_RANK if former else FactField.RANK
    start = left if former else begin
    return Word(start, told.end(1), Said(field, value, start, told.end(1)), stands=True)


def _ranks(text: str, before: str, value: int) -> bool:
    """Whether a number before a name is the world's: no seed has it, or an article of rankings knows of no seeds."""
    if before.endswith((".", ",", ";", ":", ")")):
        before = ""  # of another sentence or clause
    named = before[:1].isupper() and before.lower() not in _BEFORE
    if named or before in nations() or before.endswith(("'s", "’s")):
        return False
    return value > SEEDS or (before not in words("facts")["rank"]["other"] and _is_of_rankings(text))


@lru_cache(maxsize=4)
def _is_of_rankings(text: str) -> bool:
    return "seed" not in text and _RANKING.search(text) is not None


@cache
def _numbered() -> re.Pattern[str]:
    """A number after its sign, and the word that makes it a seed or another list's."""
    seed = rf"[\s-](?:{either(_DRAWS)}\s)?(?P<seed>seeded|seed)(?!\w)"
    return re.compile(rf"[\s-]?(\d+(?:st|nd|rd|th)?|[A-Za-z]+(?:-[a-z]+)?)\b(?:{seed}|\s(?P<sort>doubles|junior)\b)?")


def _nation(text: str, written: str, start: int, end: int) -> Word | None:
    """A nation, unless it is part of another name: "Australian Open", "South African Airways", "German-born"."""
    after = text[end : end + 24]
    if text[start - 1 : start] == "-" or after[:1] == "-" or (after[:1] == " " and _event_next().match(after)):
        return None
    name = " ".join(written.split())
    # "Britain No. 1 Okafor", "Ukraine fourth seed Okafor"
    first = after.startswith((" No", " number ")) or _SEED_NEXT.match(after) is not None
    if _longer_names().match(text, start) or (name in _given() and not first and _NAME_NEXT.match(text, end)):
        return None
    if name in nations_of_many():
        return Word(start, end, Said(FactField.NATIONALITY, nations_of_many()[name], start, end), many=True)
    if several := _players_next().match(text, end):
        return Word(start, several.end(), Said(FactField.NATIONALITY, nations()[name], start, end), many=True)
    stands = name in people_words()
    own = after.startswith(("'s", "’s"))
    end = end + 2 if own and not stands else end  # "Britain's Tim Henman" is one, but "the Briton's serve" is another's
    leads = stands or own or first or name in nation_adjectives()
    return Word(start, end, Said(FactField.NATIONALITY, nations()[name], start, end), stands=stands, leads=leads)


@cache
def _longer_names() -> re.Pattern[str]:
    """Names that begin with a nation and are none: "Indian Wells"."""
    known = [*words("places")["places"]["words"], *words("people")["phrases"]]
    return re.compile(rf"{either(name for name in known if ' ' in name and name.split()[0] in nations())}\b")


@cache
def _given() -> frozenset[str]:
    """Countries that are given names too: "Jordan Thompson"."""
    return frozenset(words("places")["places"]["given"])


@cache
def _players_next() -> re.Pattern[str]:
    """What makes a nation that of several who are named next: "Australian women |Alicia Molik and …"."""
    return re.compile(rf"\s+(?:[a-z-]+\s+)?{either(words('facts')['nouns']['several'])}(?=,?\s+[A-Z]|\s*:|\s[-–—])")


@cache
def _event_next() -> re.Pattern[str]:
    heads = either(head for head in words("people")["heads"] if head not in also_names())  # "Korean So-Yun Park"
    return re.compile(rf"\s+(?:[A-Z][\w-]+\s+)?{heads}\b")


def _noun(text: str, written: str, start: int, end: int) -> Word | None:
    """A word for a player: "teenager", "wild card", "French Open champion" with the words of the title."""
    if text[start - 1 : start] == "-" or text[end : end + 1] == "-":
        return None
    noun = " ".join(written.casefold().split())
    if noun in words("facts")["titles"]["holders"]:
        begun = _title_start(text, start)
        return Word(
            begun, end, title=" ".join(text[begun:end].casefold().split()), stands=begun < start or noun != "winner"
        )
    if noun == "teenager":
        return Word(start, end, title=noun, stands=True)
    where, begun = _word_before(text, start)
    if noun in ("favourite", "favorite") and where in ("home", "local", "hometown"):
        return Word(begun, end, title="home favourite", stands=True)
    said = _said_by_noun().get(noun)
    stands = noun not in words("facts")["nouns"]["adjectives"]
    return Word(start, end, Said(*said, start, end) if said else None, stands=stands)


@cache
def _said_by_noun() -> dict[str, tuple[FactField, str]]:
    """What some words for a player say of how he came into the draw, or of his hand."""
    table = words("facts")["said_by_noun"]
    return {
        noun: (FactField(field), value)
        for field, said in table.items()
        for value, nouns in said.items()
        for noun in nouns
    }


def _title_start(text: str, start: int) -> int:
    """Where the words of a title begin: "the 2003 French Open |champion"."""
    begun = start
    for word in list(_TOKENS.finditer(text, max(0, start - 60), start))[::-1]:
        written = word.group()
        if (
            not _title_word().fullmatch(written)
            or written.casefold() in DETERMINERS
            or "\n" in text[word.end() : begun]
        ):
            break
        if written in words("facts")["titles"]["never"]:
            break
        if written in nations() and not _event_next().match(" " + text[begun : begun + 24]):
            break
        begun = word.start()
    while text[begun:start].startswith(("of ", "de ")):
        begun += 3
    return begun


@cache
def _title_word() -> re.Pattern[str]:
    """A word that belongs to a title: a year, "former", "two-time", or a capitalised word of an event."""
    before = either([form for word in words("facts")["titles"]["before"] for form in (word, word.capitalize())])
    return re.compile(rf"\d{{4}}|{before}|\w+-times?|[A-Z][\w.'’-]*|of|de")

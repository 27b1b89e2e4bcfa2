"""How a player is described: "the Swiss fourth seed", "World number 46", "26-year-old wild card", "former champion".

Reads the descriptive phrases of an article and what each of them says: nation, seed, ranking, age, entry, hand, titles.
Whom a phrase is about is not decided here. What only looks like a description is left out: a junior, doubles or national
ranking is no world ranking, "German-born" no nationality, "the Australian Open" no Australian.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.model import FactField
from tui.parse.lexicon import either, words

DETERMINERS = frozenset("the a an his her their its another one this that fellow no any each every other".split())
_WORDS = re.compile(r"[^\s]+")


class Said(NamedTuple):
    """Something a phrase says of a player, and where."""

    field: FactField
    value: int | str
    start: int
    end: int


class Phrase(NamedTuple):
    """Describing words in a row: "Argentine third seed", "Spain's", "former world number one"."""

    begin: int  # with its determiner
    start: int
    end: int
    said: tuple[Said, ...]
    titles: tuple[str, ...]  # "defending champion", "french open champion"
    determiner: str  # "the", "a", "his", … or "" where none stands before it
    stands: bool  # it can stand for a person by itself: "the Spaniard", not "the Spanish"
    leads: bool  # it can lead up to a name: "Spain's" and "Spanish", not "Spain"


class _Token(NamedTuple):
    """One describing word or number, and what it says."""

    start: int
    end: int
    trait: Said | None
    title: str
    stands: bool
    leads: bool = True


# ── Numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def counted() -> dict[str, int]:
    """What each number word is worth, cardinal and ordinal: "two", "second", "twenty-one", "twenty first"."""
    table = words("facts")["numbers"]
    worth = {word: n for kind in ("cardinal", "ordinal") for n, word in enumerate(table[kind])}
    for tens, (word, tenth) in enumerate(zip(table["tens"], table["tenths"], strict=True), 2):
        worth |= {word: tens * 10, tenth: tens * 10}
        for kind in ("cardinal", "ordinal"):
            for unit in range(1, 10):
                worth |= {f"{word}{joint}{table[kind][unit]}": tens * 10 + unit for joint in "- "}
    return worth


def number(written: str) -> int | None:
    """The number that "22", "22nd", "1,200", "two" or "second" is; None where it is none."""
    digits = re.match(r"(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)?\Z", written)
    if digits:
        return int(digits[1].replace(",", ""))
    return counted().get(re.sub(r"\s+", " ", written.casefold()))


@cache
def cardinal() -> str:
    """A pattern of a whole number, in figures or words."""
    table = words("facts")["numbers"]
    ordinals = set(table["ordinal"]) | set(table["tenths"])
    spoken = [word for word in counted() if re.split("[- ]", word)[-1] not in ordinals]
    return rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{either(spoken)})"


@cache
def ordinal() -> str:
    """A pattern of an ordinal number, in figures or words."""
    table = words("facts")["numbers"]
    ordinals = set(table["ordinal"]) | set(table["tenths"])
    spoken = [word for word in counted() if re.split("[- ]", word)[-1] in ordinals]
    return rf"(?:\d+(?:st|nd|rd|th)|{either(spoken)})"


# ── Tokens ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def nations() -> dict[str, str]:
    """The IOC code behind every word for a country or its people, as written."""
    table = words("places")["nations"]
    return {
        word.removeprefix("the "): code for code, forms in table.items() for kind in forms.values() for word in kind
    }


@cache
def _people_words() -> frozenset[str]:
    """The words for one person of a nation."""
    table = words("places")["nations"]
    return frozenset(word for forms in table.values() for kind in ("both", "noun") for word in forms.get(kind, ()))


@cache
def _nation_adjectives() -> frozenset[str]:
    """The words that only qualify: "Spanish", "British"."""
    return frozenset(word for forms in words("places")["nations"].values() for word in forms.get("adjective", ()))


@cache
def _token_pattern() -> re.Pattern[str]:
    number_sign = r"(?:no\.?\s?|number[\s-]|nr\.?\s?|\#)"
    which = rf"(?:top|{number_sign}{cardinal()}|{ordinal()}|\d{{1,2}})"
    seed = rf"(?P<seed>{which})[\s-](?:(?:men|women|ladies|gentlemen)['’]?s?['’]?\s+)?(?:seed|seeded)\b"
    rank = (
        rf"(?P<was>(?:former|ex|then|one-time|onetime|previous|past)[\s-])?(?P<world>world(?:['’]s)?|atp|wta)\s(?:ranked\s)?{number_sign}"
        rf"(?P<rank>{cardinal()})\b(?:\s(?P<sort>doubles|junior))?"
    )
    return re.compile(
        rf"""(?<![\w-])(?:
            (?i:(?P<age>{cardinal()})[\s-]years?[\s-]olds?(?![\w-]))
            |(?i:{seed})
            |(?i:seeded\s(?:at\s)?{number_sign}?(?P<seeded>{cardinal()}|{ordinal()}|top)(?![\w-]))
            |(?i:{rank})
            |(?i:(?P<ranked>{ordinal()}|{cardinal()})-ranked(?![\w-]))
            |(?i:(?P<place>number\s(?:one|two|three)|no\.?\s?[1-9]\d?)(?![\w-]))
            |(?P<nation>{either(nations())})(?P<own>['’]s)?(?![\w-])
            |(?i:(?P<noun>{either(words("facts")["nouns"]["words"])})(?![\w-]))
        )""",
        re.VERBOSE,
    )


@cache
def _said_by_noun() -> dict[str, tuple[FactField, str]]:
    """What some words for a player say of how he came into the draw, or of his hand."""
    said: dict[str, tuple[FactField, str]] = {}
    for field, values in words("facts")["said_by_noun"].items():
        for value, nouns in values.items():
            said |= dict.fromkeys(nouns, (FactField(field), value))
    return said


@cache
def _no_world_rank() -> re.Pattern[str]:
    """What stands before a ranking that is none of the world's singles players, or none at all."""
    return re.compile(rf"\b{either(words('facts')['rank']['other'])}[\s-]\Z", re.IGNORECASE)


def _tokens(text: str) -> Iterator[_Token]:
    """Every describing word of a text."""
    for match in _token_pattern().finditer(text):
        start, end = match.span()
        if match["nation"]:
            if token := _nation(match, text):
                yield token
        elif match["age"]:
            yield _Token(start, end, _trait(FactField.AGE, match["age"], start, end), "", stands=True)
        elif match["seed"]:
            place = re.sub(r"(?i)\A(?:no\.?\s?|number[\s-]|nr\.?\s?|#)", "", match["seed"])
            yield _Token(start, end, _trait(FactField.SEED, place, start, end), "", match.group().endswith("seed"))
        elif match["seeded"]:
            yield _Token(start, end, _trait(FactField.SEED, match["seeded"], start, end), "", stands=False)
        elif match["rank"] or match["ranked"]:
            yield _rank(match, text)
        elif match["place"]:
            yield _Token(start, end, None, "", stands=False)
        else:
            yield _noun(match, text)


def _trait(field: FactField, written: str, start: int, end: int) -> Said | None:
    """A trait whose value is a number, or "top" for the first."""
    value = 1 if written.casefold() == "top" else number(written)
    return None if value is None else Said(field, value, start, end)


def _nation(match: re.Match[str], text: str) -> _Token | None:
    """A nation, unless it is part of another name: "Australian Open", "South African Airways"."""
    start, end = match.span()
    rest = text[end : end + 24]
    if rest[:1] == " " and _event_next().match(rest):
        return None
    code = nations()[re.sub(r"\s+", " ", match["nation"])]
    stands = match["nation"] in _people_words()
    if stands:
        end = match.end("nation")  # "the Briton's serve" has a Briton in it; "Britain's Tim Henman" is one
    leads = stands or bool(match["own"]) or match["nation"] in _nation_adjectives()
    return _Token(start, end, Said(FactField.NATIONALITY, code, start, end), "", stands, leads)


@cache
def _event_next() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[A-Z][\w-]+\s+)?{either(words('people')['heads'])}\b")


def _rank(match: re.Match[str], text: str) -> _Token:
    """A ranking of the world, present or past."""
    start, end = match.span()
    before = text[max(0, start - 16) : start]
    other = match["sort"] or _no_world_rank().search(before)
    was = match["was"] or re.search(r"(?i)\b(?:former|then|ex)[\s-]\Z", before)
    field = FactField.FORMER_RANK if was else FactField.RANK
    trait = None if other else _trait(field, match["rank"] or match["ranked"], start, end)
    return _Token(start, end, trait, "", stands=not match["ranked"] and trait is not None)


def _noun(match: re.Match[str], text: str) -> _Token:
    """A word for a player: "teenager", "wild card", "French Open champion" with the words of the title."""
    start, end = match.span()
    noun = match.group().casefold()
    said = _said_by_noun().get(noun)
    if noun in _holders():
        begun = _title_start(text, start)
        return _Token(begun, end, None, " ".join(text[begun:end].casefold().split()), stands=True)
    return _Token(start, end, Said(*said, start, end) if said else None, "", stands=noun not in _adjectives())


@cache
def _holders() -> frozenset[str]:
    return frozenset(words("facts")["titles"]["holders"])


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(words("facts")["nouns"]["adjectives"])


@cache
def _title_word() -> re.Pattern[str]:
    """A word that belongs to a title: a year, "former", "two-time", or a capitalised word of an event."""
    before = words("facts")["titles"]["before"]
    return re.compile(rf"(?:\d{{4}}|(?i:{either(before)})|\w+[- ]times?|[A-Z][\w.'’-]*|of|de)\Z")


def _title_start(text: str, start: int) -> int:
    """Where the words of a title begin: "the 2003 French Open |champion"."""
    begun = start
    for word in reversed(list(re.finditer(r"[\w.'’-]+(?=[\s-]+)", text[max(0, start - 60) : start]))):
        left = max(0, start - 60) + word.start()
        if text[left + len(word.group()) : begun].strip(" -\xa0") or not _title_word().match(word.group()):
            break
        if word.group().casefold() in DETERMINERS:
            break
        if word.group() in nations() and not _event_next().match(" " + text[begun : begun + 24]):
            break
        begun = left
    while text[begun:start].startswith(("of ", "de ")):
        begun += 3
    return begun


# ── Phrases ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _joint() -> re.Pattern[str]:
    """What may stand between two words of one description."""
    filler = either(words("facts")["filler"]["words"])
    space = r"[^\S\n]+"
    return re.compile(rf"(?:,?{space}and{space}|{space}|-)(?:(?:{filler}|[a-z]+-[a-z]+){space}){{0,3}}")


@cache
def _stop() -> re.Pattern[str]:
    """What follows a description that stands for a person."""
    facts = words("facts")
    verbs = either([*facts["stops"]["words"], *facts["verbs"]["words"]])
    return re.compile(rf"\s*(?:\Z|[^\w\s-]|[-–—]\s|\n)|\s+(?:\d|[a-z]+(?:ed|ly)\b|{verbs}\b)")


@cache
def _always_nouns() -> frozenset[str]:
    """The words for one person of a nation that are no adjectives."""
    return frozenset(word for forms in words("places")["nations"].values() for word in forms.get("noun", ()))


def phrases(text: str) -> list[Phrase]:
    """The descriptive phrases of a text, in order."""
    rows: list[list[_Token]] = []
    for token in _tokens(text):
        if rows and _joined(text, rows[-1][-1], token):
            rows[-1].append(token)
        else:
            rows.append([token])
    return [_phrase(text, row) for row in rows]


def _joined(text: str, left: _Token, right: _Token) -> bool:
    """Whether two tokens belong to one description."""
    if right.start <= left.end:
        return True
    return right.start - left.end < 40 and _joint().fullmatch(text, left.end, right.start) is not None


def _phrase(text: str, row: list[_Token]) -> Phrase:
    """The phrase that a row of tokens makes."""
    start, end = row[0].start, row[-1].end
    begin, determiner = _determiner(text, start)
    traits = tuple(token.trait for token in row if token.trait)
    titles = tuple(token.title for token in row if token.title)
    of_nation = row[0].trait is not None and row[0].trait.field is FactField.NATIONALITY
    heads = row[-1].stands or (of_nation and len(row) > 1 and not row[-1].trait)
    stands = heads and (text[row[-1].start : end] in _always_nouns() or _stop().match(text, end) is not None)
    return Phrase(begin, start, end, traits, titles, determiner, stands, row[-1].leads)


def _determiner(text: str, start: int) -> tuple[int, str]:
    """The article or possessive before a description, with up to two adjectives between, and where it stands."""
    before = text[max(0, start - 40) : start]
    if before.rstrip() == before:
        return start, ""
    for word in list(_WORDS.finditer(before))[:-4:-1]:
        plain = word.group().casefold()
        if plain in DETERMINERS:
            return start - len(before) + word.start(), plain
        if not word.group().islower() or plain in _no_adjectives() or plain.endswith(("ed", "ing", "est")):
            break
    return start, ""


@cache
def _no_adjectives() -> frozenset[str]:
    """Words that make a description one of many, or end it: "the first Indian", "the best Swiss"."""
    return frozenset(
        word for part in ("verbs", "stops", "selecting") for word in words("facts")[part]["words"]
    ) | frozenset(counted())

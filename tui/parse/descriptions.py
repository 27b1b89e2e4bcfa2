"""How a player is described: "the Swiss fourth seed", "World number 46", "26-year-old wild card", "former champion".

Joins the describing words of an article into phrases, and tells which of these can stand for a person by itself and
which can lead up to a name. Whom a phrase is about is not decided here.
"""

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from tui.parse.describing_words import DETERMINERS, Said, Word, describing_words
from tui.parse.figures import counted
from tui.parse.lexicon import either, words
from tui.parse.nations import always_nouns
from tui.parse.reading import Prose
from tui.parse.tokens import backwards
from tui.terms import FactField


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
    many: bool = False  # it is of several: "two Russians, Andreev and Youzhny"
    place: int | None = None  # the 2 of "British number two"


def phrases(prose: Prose) -> list[Phrase]:
    """The descriptive phrases of the narrative, in order."""
    text = prose.narrative
    rows: list[list[Word]] = []
    for word in describing_words(prose):
        if rows and _joined(text, rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_phrase(text, row) for row in rows]


def _joined(text: str, left: Word, right: Word) -> bool:
    """Whether two words belong to one description."""
    if not left.leads:
        return False
    gap = right.start - left.end
    if left.stands and _of_country(text, left, right):
        return True
    return (
        gap <= 1
        if text[left.end : right.start] in ("", " ", "-")
        else gap < 40 and _joint().fullmatch(text, left.end, right.start) is not None
    )


def _of_country(text: str, left: Word, right: Word) -> bool:
    """Whether a country says where somebody described comes from: "the 25-year-old |from Belarus"."""
    of = right.said is not None and right.said.field is FactField.NATIONALITY and not right.stands and not right.leads
    return of and text[left.end : right.start].split() in (["from"], ["of"], ["from", "the"], ["of", "the"])


@cache
def _joint() -> re.Pattern[str]:
    """What may stand between two words of one description."""
    filler = either(words("facts")["filler"]["words"])
    space = r"[^\S\n]+"
    return re.compile(rf"(?:,?{space}and{space}|{space}|-)(?:(?:{filler}|[a-z]+-[a-z]+){space}){{0,3}}")


def _phrase(text: str, row: list[Word]) -> Phrase:
    """The phrase that a row of words makes."""
    start, end, last = row[0].start, row[-1].end, row[-1]
    if len(row) > 1 and _of_country(text, row[-2], last):
        last = row[-2]._replace(leads=False)
    begin, determiner = _determiner(text, start)
    of_nation = row[0].said is not None and row[0].said.field is FactField.NATIONALITY
    stands = last.stands or (of_nation and len(row) > 1 and not last.said)  # "the British number one"
    stands = stands or (len(row) > 1 and text.startswith(" of ", end))  # "the 41-year-old winner of five titles"
    stands = stands and (text[last.start : last.end] in always_nouns() or _stop().match(text, end) is not None)
    said = tuple(word.said for word in row if word.said)
    born = [thing for thing in said if thing.field is FactField.NATIONALITY]
    if len(born) > 1:
        said = tuple(thing for thing in said if thing not in born[:-1])  # "the Peruvian American" plays for the USA
    titles = tuple(word.title for word in row if word.title)
    return Phrase(begin, start, end, said, titles, determiner, stands, last.leads, last.many, last.place)


@cache
def _stop() -> re.Pattern[str]:
    """What follows a description that stands for a person."""
    facts = words("facts")
    verbs = either([*facts["stops"]["words"], *facts["verbs"]["words"]])
    return re.compile(rf"\s*(?:\Z|[^\w\s-]|[-–—]\s|\n)|\s+(?:\d|[a-z]+(?:ed|ly)\b|{verbs}\b)")


def _determiner(text: str, start: int) -> tuple[int, str]:
    """The article or possessive before a description, with up to two adjectives between, and where it stands."""
    first = max(0, start - 40)
    if not text[start - 1 : start].isspace():
        return start, ""
    for at, word in islice(backwards(text, first, start), 3):
        plain = word.casefold()
        if plain in DETERMINERS:
            return at, plain
        written = word.rpartition("-")[2]
        compound = "-" in plain and plain.endswith("ing")  # hard-hitting
        ends = not compound and plain.endswith(("ed", "ing", "est", ",", "."))
        if not written.islower() or plain in _no_adjectives() or ends:
            break
    return start, ""


@cache
def _no_adjectives() -> frozenset[str]:
    """Words that make a description one of many, or end it: "the first Indian", "the best Swiss"."""
    facts = words("facts")
    return frozenset(word for part in ("verbs", "stops", "selecting") for word in facts[part]["words"]) | frozenset(
        counted()
    )

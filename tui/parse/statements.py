"""What the readers of statements share: an article at hand, whom a statement is about, and what makes it no total.

A statement is about the person its verb is told of, or the one whose name or "his" stands before the figure. Where it
is a wish or a chance ("could rise to number one"), or tells of a part of the match, nothing is read from it.
"""

import re
from functools import cache
from typing import NamedTuple

from tui.model import FactField
from tui.parse.figures import cardinal, number, ordinal
from tui.parse.discourse import doer, sentence_at, subject
from tui.parse.lexicon import either, words
from tui.parse.reading import Mention, People, Prose

LOOK = 70  # code points before a word in which the figure told of it is looked for
_POSSESSIVE = re.compile(r"\b(?:his|her)\s+\Z", re.IGNORECASE)
_WHO = re.compile(r"(?:\s*[,—–(-]\s*|\s+)(?:(?:who|and|now|then|currently|is|was|are|ranked)\s+){0,3}\Z")


class Told(NamedTuple):
    """A fact of a person of the article; becomes a Fact."""

    person: int
    field: FactField
    value: int | str
    start: int
    end: int
    opponent: int | None = None


class Article:
    """A text with its persons, as the readers of statements ask about it."""

    def __init__(self, prose: Prose, people: People) -> None:
        self.prose = prose
        self.people = people
        self.text = prose.narrative
        self.ends = {mention.end: mention for mention in people.mentions}

    def before(self, position: int, length: int = LOOK) -> tuple[str, int]:
        """What stands before a position in its sentence, and where that begins."""
        begin = max(self.sentence(position)[0], position - length)
        return self.text[begin:position], begin

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence that holds a position."""
        index = sentence_at(self.prose, position)
        return self.prose.sentences[index] if index >= 0 else (0, len(self.text))

    def doer(self, position: int) -> int | None:
        """Whom the verb at a position is told of."""
        return doer(self.people, self.prose, position)

    def owner(self, position: int) -> int | None:
        """Whose something is: "Norrie's 54 errors", "his 54 errors"; else who the clause is about."""
        before, begin = self.before(position)
        if pronoun := _POSSESSIVE.search(before):
            return subject(self.people, self.prose, begin + pronoun.start())
        possessor = re.search(r"['’]s?\s+\Z", before)
        mention = self.ends.get(begin + possessor.start()) if possessor else None
        return mention.person if mention else self.doer(position)

    def explained(self, position: int) -> int | None:
        """Who a clause explains that follows a name: "Minar, ranked 158th", "Murray, who is ranked 407th"."""
        before, begin = self.before(position)
        link = _WHO.search(before)
        mention = self.ends.get(begin + link.start()) if link else None
        return mention.person if mention else None

    def next_named(self, start: int, within: int) -> Mention | None:
        """The first person named in the stretch after a position."""
        return next(iter(self.people.within(start, start + within)), None)

    def another(self, who: int, start: int, end: int) -> int | None:
        """The one player other than somebody who is named in a stretch; None where there are several."""
        named = {m.person for m in self.people.within(start, end)} - {who}
        named = {other for other in named if self.people.persons[other].player}
        return next(iter(named)) if len(named) == 1 else None

    def supposed(self, position: int) -> bool:
        """Whether a statement is a wish or a chance."""
        start, _ = self.sentence(position)
        return _supposes().search(self.text, max(start, position - LOOK), position) is not None

    def partial(self, start: int, end: int) -> bool:
        """Whether a figure is told of a set or a game only."""
        first, last = self.sentence(start)
        return _part().search(self.text, first, min(last, end + LOOK)) is not None


def figure(written: str) -> int | None:
    """The number of "five", "5", "a", "both", "none", "twice"."""
    small = words("facts")["figures"]["words"]
    return small[written.casefold()] if written.casefold() in small else number(written)


@cache
def count() -> str:
    """A pattern of a number of things, from "none" to "both"."""
    return rf"(?:{cardinal()}|{either(words('facts')['figures']['words'])})"


@cache
def nth() -> str:
    """A pattern of a place in a count: "third", "3rd"."""
    return ordinal()


@cache
def _supposes() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words('facts')['supposing']['words'])}\b", re.IGNORECASE)


@cache
def _part() -> re.Pattern[str]:
    part = words("facts")["part"]
    of_match = rf"(?:[\w-]+\s+){{0,2}}{either(part['of_match'])}"
    return re.compile(
        rf"\b(?:in|during|of|through|from|to open|at|after)\s+(?:the|that|his|her|a|one|each|this)\s+{of_match}\b|{either(part['phrases'])}\b"
    )

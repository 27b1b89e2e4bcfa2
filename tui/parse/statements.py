"""What the readers of statements share: whom a statement is about, what stands before a word, and what is no total.

A statement is about the person its verb is told of, or the one whose name or "his" stands before the figure. Where it
is a wish or a chance ("could rise to number one"), or tells of a part of the match, nothing is read from it.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from tui.parse.discourse import clause_at, doer, sentence_of, subject
from tui.parse.figures import amount, place
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import Mention, People, Prose
from tui.terms import FactField

LOOK = 70  # code points before a word in which what is told of it is looked for
_OPENING = lazy(r"(?:In|During|At|Through)\s[^,]{1,60},")
_HEADING = lazy(r"(?:[A-Z]\w+ing|Ranked|Seeded|Aged)\b[^,.;:—–]*(?:,(?=\s?\d)[^,.;:—–]*)*,\s")  # of who is named next
_POSSESSIVES = ("his", "her")
_LINKS = frozenset(("who", "and", "now", "then", "currently", "is", "was", "are", "just", "only", "still"))


class Told(NamedTuple):
    """A fact of a person of the article; becomes a Fact."""

    person: int
    field: FactField
    value: int | str
    start: int
    end: int
    opponent: int | None = None


class Tail:
    """The words before a place in a sentence, read from the last one back."""

    def __init__(self, text: str, begin: int, end: int) -> None:
        self.text, self.begin = text, begin
        self.written = text[begin:end].split()
        self.words = [word.casefold().lstrip("(“\"'‘") for word in self.written]
        self.start = end  # where the last word stepped over begins
        self.read = end  # up to where the words lie that are still to be read

    @property
    def last(self) -> str:
        """The word to be read next; "" at the beginning."""
        return self.words[-1] if self.words else ""

    @property
    def at(self) -> int:
        """Where the word to be read next begins; where the last one read does at the beginning."""
        return self.end - len(self.written[-1]) if self.written else self.read

    @property
    def end(self) -> int:
        """Where the word to be read next ends."""
        return self.begin + len(self.text[self.begin : self.read].rstrip())

    def step(self) -> str:
        """Step back over a word."""
        if not self.words:
            return ""
        self.start = self.read = self.at
        self.written.pop()
        return self.words.pop()

    def over(self, known: Collection[str], times: int = 1) -> bool:
        """Step back over words that are known, so many at most; whether there was one."""
        before = len(self.words)
        while times and self.words and self.words[-1] in known:
            self.step()
            times -= 1
        return len(self.words) < before

    def phrase(self, known: Collection[str]) -> str:
        """Step back over a known phrase of up to three words; "" where none stands."""
        for length in (3, 2, 1):
            if len(self.words) >= length and (said := " ".join(self.words[-length:])) in known:
                for _ in range(length):
                    self.step()
                return said
        return ""

    def amount(self) -> int | None:
        """Step back over a number of things: "54", "five", "a dozen"."""
        value = amount(" ".join(self.words[-2:])) if len(self.words) > 1 else None
        if value is not None:
            self.step()
        else:
            value = amount(self.last) if self.last else None
        if value is not None:
            self.step()
        return value

    def place(self) -> int | None:
        """Step back over an ordinal."""
        value = place(self.last) if self.last else None
        if value is not None:
            self.step()
        return value


class Article:
    """A text with its persons, as the readers of statements ask about it."""

    def __init__(self, prose: Prose, people: People) -> None:
        self.prose = prose
        self.people = people
        self.text = prose.narrative
        self.ends = {mention.end: mention for mention in people.mentions}
        self.of_rankings = "anking" in prose.narrative

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence that holds a position."""
        return sentence_of(self.prose, position)

    def tail(self, position: int, length: int = LOOK) -> Tail:
        """The words before a position in its sentence."""
        begin = max(self.sentence(position)[0], position - length)
        if begin and not self.text[begin - 1].isspace():
            begin = self.text.find(" ", begin, position) + 1 or begin
        return Tail(self.text, begin, position)

    def doer(self, position: int, *, headed: bool = True) -> int | None:
        """Whom the verb at a position is told of; `headed` by the opening of its sentence, if it stands in one."""
        who = self._headed(position) if headed else None
        return doer(self.people, self.prose, position) if who is None else who

    def _headed(self, position: int) -> int | None:
        """Whom the opening of a sentence tells of: "Seeded fourth, Ruiz …", "Hitting 15 aces, the Swede …"."""
        start, end = self.sentence(position)
        opening = _HEADING.match(self.text, start, end)
        if opening is None or opening.end() <= position:
            return None
        mention = self.named_at(opening.end())
        return mention.person if mention else None

    def owner(self, tail: Tail) -> int | None:
        """Whose something is: "Norrie's 54 errors", "his 54 errors"; else who the clause is about."""
        if tail.last in _POSSESSIVES:
            return subject(self.people, self.prose, tail.at)
        if tail.last.endswith(("'s", "’s", "s'", "s’")):
            mention = self.ends.get(tail.end - (2 if tail.last.endswith("s") else 1))
            if mention is not None:
                return mention.person
        return self.doer(tail.start)

    def explained(self, tail: Tail) -> int | None:
        """Who a clause explains that follows a name: "Minar, ranked 158th", "Murray, who is ranked 407th"."""
        tail.over(_LINKS, 3)
        if tail.last in ("—", "–", "-"):
            tail.step()
        if not tail.words:
            return None
        end = tail.end
        mention = self.ends.get(end - 1 if tail.last.endswith((",", ";")) else end)
        return mention.person if mention else None

    def named_at(self, position: int) -> Mention | None:
        """The mention that starts at a position."""
        return next((m for m in self.people.within(position, position + 1)), None)

    def players(self, start: int, end: int) -> list[int]:
        """The players named in a stretch, each once, in order."""
        named = dict.fromkeys(mention.person for mention in self.people.within(start, end))
        return [who for who in named if self.people.persons[who].player]

    def another(self, who: int, start: int, end: int) -> int | None:
        """The one player other than somebody who is named in a stretch; None where there are several."""
        others = [other for other in self.players(start, end) if other != who]
        return others[0] if len(others) == 1 else None

    def supposed(self, position: int) -> bool:
        """Whether a statement is a wish or a chance."""
        start, _ = self.sentence(position)
        return _supposes().search(self.text, max(start, position - LOOK), position) is not None

    def partial(self, start: int, end: int) -> bool:
        """Whether a figure is told of a set or a game only: in its clause, or by the opening of its sentence."""
        first, last = self.sentence(start)
        clause, until = clause_at(self.prose, start)
        if self.text.startswith((" where ", " when "), clause) and clause > first:
            clause, _ = clause_at(self.prose, clause - 3)  # "in the second, where he broke three times"
        if _part().search(self.text, clause, min(max(until, end), end + LOOK)):
            return True
        opening = _OPENING.match(self.text, first, last)
        return opening is not None and _part().search(self.text, first, opening.end()) is not None


Reading = Iterator[Told]


@cache
def _supposes() -> re.Pattern[str]:
    supposing = words("facts")["supposing"]["words"]
    return re.compile(rf"\b{either([*supposing, 'If', 'Could', 'Would', 'Should', 'Unless', 'Whether'])}\b")


@cache
def _part() -> re.Pattern[str]:
    part = words("facts")["part"]
    of_match = rf"(?:[\w-]+\s+){{0,2}}{either(part['of_match'])}"
    where = rf"(?:[Ii]n|[Dd]uring|of|through|to open|[Aa]t)\s+(?:the|that|his|her|a|one|each|this)\s+{of_match}"
    nth = r"in the (?:first|second|third|fourth|fifth)(?=[,.;]|\s+(?:where|when|as|but|before|after)\b)"
    return re.compile(rf"\b(?:{where}|{nth}|{either(part['phrases'])})(?!\w)")

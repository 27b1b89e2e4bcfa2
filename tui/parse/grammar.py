"""What a sentence is made of: its clauses, who is named in them, and who is the subject of each.

The unit of a result is the clause: "X, who was beaten by Y at Wimbledon, won 6-4 6-4" tells two matches in two
clauses. Sentences are cut into clauses in `cutting`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache

from tui.parse import lexicon
from tui.parse.groups import Group, is_team_of
from tui.parse.patterns import lazy

BROUGHT_IN = lazy(r"\b(?:of|with|by|to|from|against|over|past|for|than|like|beyond|between|behind)\s+(?:[\w-]+\s+)?\Z")


class Link(Enum):
    """How a clause hangs on the one before it."""

    FIRST = auto()
    JOIN = auto()  # and, but
    SUB = auto()  # after, when, because
    RELATIVE = auto()  # who
    STOP = auto()  # a dash, a colon


@dataclass(slots=True, eq=False)
class Clause:
    """A part of a sentence with one subject; interrupted by the clauses inside it."""

    link: Link
    parts: list[tuple[int, int]]
    subject: Group | None
    parent: "Clause | None" = None
    word: str = ""  # the conjunction or pronoun it begins with
    head: Group | None = None  # whom a relative clause is about
    named: bool = False  # its subject stands in itself
    strange: bool = False  # its subject is somebody described whom nobody knows: "after the tall Serb had lost"
    index: int = 0  # among the clauses of its sentence

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0][0]


@dataclass(slots=True, eq=False)
class Sentence:
    """The persons and the clauses of a sentence, in order."""

    text: str  # the narrative of the whole article
    start: int
    end: int
    groups: list[Group]
    clauses: list[Clause] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)  # where a part of a clause starts, and whose it is

    def clause(self, position: int) -> Clause:
        """The clause that holds a position."""
        index = bisect_right(self.cuts, (position, len(self.clauses))) - 1
        return self.clauses[self.cuts[max(index, 0)][1]]

    def part(self, position: int) -> tuple[Clause, int, int]:
        """The clause that holds a position, and where the part of it that does begins and ends."""
        index = bisect_right(self.cuts, (position, len(self.clauses)))
        start, clause = self.cuts[max(index - 1, 0)]
        return self.clauses[clause], start, self.cuts[index][0] if index < len(self.cuts) else self.end

    def part_end(self, position: int) -> int:
        """Where the part of a clause ends that holds a position."""
        index = bisect_right(self.cuts, (position, len(self.clauses)))
        return self.cuts[index][0] if index < len(self.cuts) else self.end

    def after(self, position: int) -> Iterator[Group]:
        """The groups that start at a position or later."""
        for index in range(bisect_right(self.groups, (position - 1, self.end)), len(self.groups)):
            yield self.groups[index]

    def before(self, position: int) -> Group | None:
        """The last group that ends at a position or earlier."""
        index = bisect_right(self.groups, (position,)) - 1
        while index >= 0 and self.groups[index].end > position:
            index -= 1
        return self.groups[index] if index >= 0 else None

    def acting(self, position: int) -> Group | None:
        """Whom a verb at this position is told of: the person right before it, else the subject of its clause."""
        left, subject = self.before(position), self.clause(position).subject
        if left is not None and subject is not None and subject.start <= left.start and left.end <= subject.end:
            return subject  # "she and partner Costa"
        if left is not None and not left.owns and _between().fullmatch(self.text, left.end, position):
            before = self.text[max(self.start, left.start - 40) : left.start]
            if not BROUGHT_IN.search(before) or is_team_of(before):
                return left
        return subject if subject is None or subject.start < position else None


@cache
def _between() -> re.Pattern[str]:
    """Small words that may stand between a subject and its verb."""
    words = lexicon.either(lexicon.words("grammar")["between"]["words"])
    return re.compile(rf"(?:\s*\([^()]{{1,12}}\))?(?:\s+(?:{words}|[a-z]+ly)\b)*+\s*")

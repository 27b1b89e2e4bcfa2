"""What one clause tells of a match: who beat whom, or who will meet whom."""

from dataclasses import dataclass

from tui.parse.grammar import Clause, Sentence
from tui.parse.outcomes import Cue
from tui.parse.reading import Team
from tui.terms import Status


@dataclass(slots=True, eq=False)
class Result:
    """That one side beat another, as one clause tells it; a side is None where the clause leaves it out."""

    winner: Team | None
    loser: Team | None
    start: int  # the words that tell it
    end: int
    at: int  # the word of winning or losing
    clause: Clause
    sentence: Sentence
    status: Status = Status.COMPLETED
    several: bool = False  # one of a number of matches: "has beaten her twice"
    before: bool = False  # in the past of the past: "had beaten"
    said: bool = False
    weak: bool = False  # a win only beside a whole score
    noun: bool = False  # "a win over": a score may stand before it

    @property
    def whole(self) -> bool:
        """Whether both sides are told, and are of one size."""
        sides = self.winner, self.loser
        return sides[0] is not None and sides[1] is not None and len(sides[0].players) == len(sides[1].players)


@dataclass(slots=True, eq=False)
class Results:
    """What the clauses of an article tell, in order, and the sentences they stand in."""

    results: list[Result]
    sentences: dict[int, Sentence]  # by where they start
    cues: list[Cue]


@dataclass(slots=True, eq=False)
class Pairing:
    """Two sides that will meet, as one clause tells it."""

    sides: tuple[Team, Team]
    start: int  # the words that tell it
    end: int
    at: int  # the word of meeting
    clause: Clause
    sentence: Sentence

"""The words this project uses for what can be found in an article, as values.

Every value that the parser found carries the Span of the words it came from; a fact without a Span does not exist.
Models are frozen, so that a value read by a background thread can be handed to a screen as it is.
"""

import re
from datetime import date
from typing import Annotated, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt

from tui.terms import ENDING as ENDING
from tui.terms import BlockKind as BlockKind
from tui.terms import FactField as FactField
from tui.terms import QuoteKind as QuoteKind
from tui.terms import Round as Round
from tui.terms import Status as Status

_SET = re.compile(r"(\[?)(\d+)-(\d+)\]?(?:\((\d+)\))?")

Value = TypeVar("Value")
Day = date  # a field called `date` hides the type of that name from its own annotation


class Model(BaseModel):
    """A value of this project: frozen, and strict about its field names."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Model):
    """The stretch [start, end) of an article's text that a value was read from, in code points."""

    start: NonNegativeInt
    end: NonNegativeInt

    def of(self, text: str) -> str:
        """The words of evidence."""
        return text[self.start : self.end]


class Told(Model, Generic[Value]):
    """A value an article tells, and where it tells it."""

    value: Value
    span: Span


# ── What an article is made of ────────────────────────────────────────────────────────────────────────────────────────


class Block(Model):
    """A line of an article: blocks are in order, do not overlap, and cover every line that is not blank."""

    kind: BlockKind
    span: Span


class Quote(Model):
    """A quoted stretch, its marks included, and who spoke it; None where the text does not tell."""

    span: Span
    kind: QuoteKind
    speaker: str | None = None
    attribution: Span | None = None  # the words that name the speaker: "Norrie said", "said the Spaniard"


# ── A match ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class Side(Model):
    """One side of a match: a player, a pair, or the players of whom one is still to come through ("Y or Z")."""

    players: Annotated[tuple[str, ...], Field(min_length=1)]
    open: bool = False

    def __str__(self) -> str:
        return (" | " if self.open else " / ").join(self.players)


class SetScore(Model):
    """Games of one set, the match winner's first, and the tie-break points of whoever lost the set, where told.

    A match tie-break played instead of a set holds its points as games, and is printed in square brackets.
    """

    games: tuple[NonNegativeInt, NonNegativeInt]
    tiebreak: NonNegativeInt | None = None
    match_tiebreak: bool = False

    def __str__(self) -> str:
        if self.match_tiebreak:
            return f"[{self.games[0]}-{self.games[1]}]"
        points = "" if self.tiebreak is None else f"({self.tiebreak})"
        return f"{self.games[0]}-{self.games[1]}{points}"


class Score(Model):
    """The sets of a match, the winner's games first; the first side's where nobody has won."""

    sets: tuple[SetScore, ...] = ()
    status: Status = Status.COMPLETED

    @classmethod
    def read(cls, words: str) -> Self:
        """The score that is written in these words as str() writes it."""
        sets = tuple(
            SetScore(games=(int(a), int(b)), tiebreak=int(points) if points else None, match_tiebreak=bool(bracket))
            for bracket, a, b, points in _SET.findall(words)
        )
        endings = {ending: status for status, ending in ENDING.items()}
        return cls(sets=sets, status=endings.get(words.rpartition(" ")[2], Status.COMPLETED))

    def __str__(self) -> str:
        parts = [str(s) for s in self.sets]
        if self.status in ENDING:
            parts.append(ENDING[self.status])
        return " ".join(parts)


class Scorecard(Model):
    """One match as one article tells it. The first side won, unless the match is upcoming or unfinished."""

    sides: tuple[Side, Side]
    status: Status = Status.COMPLETED
    span: Span  # the words that tell the match
    score: Told[Score] | None = None
    event: Told[str] | None = None
    round: Told[Round] | None = None
    year: Told[int] | None = None
    date: Told[Day] | None = None  # the day it was played, or will be
    duration: Told[int] | None = None  # minutes
    surface: Told[str] | None = None
    venue: Told[str] | None = None
    doubts: tuple[Told[str], ...] = ()  # where the text contradicts itself or the arithmetic: both values stay

    @property
    def decided(self) -> bool:
        """Whether somebody has won it."""
        return self.status not in (Status.UPCOMING, Status.UNFINISHED)


class Fact(Model):
    """Something an article tells of a player, in normal form: "two of 5 break points" is "2/5", "French" is "FRA"."""

    player: str
    field: FactField
    value: int | str
    span: Span
    opponent: str | None = None


class Findings(Model):
    """What the parser found in one article, in the order of the text; the main scorecard first."""

    parser: NonNegativeInt  # the version of the parser that found it
    blocks: tuple[Block, ...] = ()
    scorecards: tuple[Scorecard, ...] = ()
    has_main: bool = False  # whether the first scorecard is the match the article is about
    quotes: tuple[Quote, ...] = ()
    facts: tuple[Fact, ...] = ()
    dated: Told[date] | None = None  # the day the text gives for itself: a dateline, a tweet's date

    @property
    def main(self) -> Scorecard | None:
        """The match the article is about."""
        return self.scorecards[0] if self.has_main else None

"""What the parser's steps hand to one another: light values with offsets into the text, none of them a finding yet.

Offsets count code points of the article's text, always: a step that hides words (a tweet, a quotation) puts spaces in
their place, so that whatever is found in what is left lies where the reader sees it.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from enum import IntEnum, auto
from typing import Any, NamedTuple

from tui.terms import BlockKind, FactField, QuoteKind, Status


class Piece(NamedTuple):
    """A line of the text and what it is; becomes a Block."""

    kind: BlockKind
    start: int
    end: int


class Speech(NamedTuple):
    """A quoted stretch, marks included, and its speaker once known; becomes a Quote."""

    start: int
    end: int
    kind: QuoteKind
    speaker: str | None = None
    cue: tuple[int, int] | None = None  # the words that name the speaker


@dataclass(slots=True)
class Prose:
    """A text laid out: its lines, its sentences, and what the writer says himself."""

    text: str
    pieces: list[Piece]
    prose: str  # same length: headline and paragraphs, spaces for the rest (line ends stay)
    narrative: str  # same length: `prose` without what is quoted
    sentences: list[tuple[int, int]]  # of `prose`, in order; an opening quotation mark belongs to its sentence
    speech: list[Speech] = field(default_factory=list)
    headline: Piece | None = field(init=False)  # where the text has one
    starts: list[int] = field(init=False)  # of the sentences

    def __post_init__(self) -> None:
        self.headline = next((p for p in self.pieces if p.kind is BlockKind.HEADLINE), None)
        self.starts = [start for start, _ in self.sentences]


class Form(IntEnum):
    """How a mention names its person."""

    FULL = auto()  # Cameron Norrie
    SURNAME = auto()  # Norrie
    GIVEN = auto()  # Serena
    DESCRIPTION = auto()  # the Spaniard, the top seed, his cousin


class Mention(NamedTuple):
    """Words that stand for a person: `people.persons[person]`."""

    start: int
    end: int
    person: int
    form: Form


@dataclass(slots=True)
class Person:
    """Somebody an article names."""

    name: str  # the fullest form the text gives
    surname: str
    woman: bool | None = None  # by the pronouns and words the text uses
    country: str | None = None  # IOC code
    player: bool = True  # False for a coach, an official, a relative: somebody who speaks but has no side


class Trait(NamedTuple):
    """Something a description says of `people.persons[person]`: "World number 46", "Argentine", "wild card"."""

    person: int
    field: FactField
    value: int | str
    start: int
    end: int


class Role(NamedTuple):
    """How a mention stands in its clause."""

    led: str  # the word that leads up to it, its describing words left out: "beat" in "beat the fourth seed Novak"
    acts: bool  # a verb is told of it: "Novak beat …"
    owns: bool  # something of its is spoken of: "Novak's serve"
    aside: bool  # a side clause brings it in: "who had beaten Novak", "when he met Novak"


@dataclass(slots=True)
class People:
    """The persons of an article and every mention of them, in the order of the text and without overlaps."""

    persons: list[Person]
    mentions: list[Mention]
    traits: list[Trait] = field(default_factory=list)  # in the order of the text
    unknown: list[tuple[int, int]] = field(default_factory=list)  # descriptions that stand for nobody known
    roles: dict[Mention, Role] = field(default_factory=dict)  # worked out by `discourse` when first asked for
    starts: list[int] = field(init=False)  # of the mentions

    def __post_init__(self) -> None:
        self.starts = [mention.start for mention in self.mentions]

    def add(self, mention: Mention) -> None:
        """Put in a mention where it belongs."""
        index = bisect_left(self.starts, mention.start)
        self.starts.insert(index, mention.start)
        self.mentions.insert(index, mention)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that start in [start, end)."""
        first = bisect_left(self.starts, start)
        return self.mentions[first : bisect_left(self.starts, end, first)]

    def before(self, position: int) -> Mention | None:
        """The last mention that starts before `position`."""
        index = bisect_left(self.starts, position) - 1
        return self.mentions[index] if index >= 0 else None


class Team(NamedTuple):
    """One side of a match, by index into `people.persons`: a player, a pair, or those of whom one will come through."""

    players: tuple[int, ...]
    open: bool = False


class Games(NamedTuple):
    """One set as printed: the games of the side named first, and the tie-break points of its loser, where told."""

    first: int
    second: int
    tiebreak: int | None = None
    match_tiebreak: bool = False  # points of a match tie-break, not games


class Read(NamedTuple):
    """A value and the words it was read from; becomes a Told."""

    value: Any
    start: int
    end: int


@dataclass(slots=True)
class Card:
    """A match as the text tells it; becomes a Scorecard. The first side won, unless nobody has yet."""

    sides: tuple[Team, Team]
    start: int
    end: int
    status: Status = Status.COMPLETED
    tellings: list[tuple[int, int]] = field(default_factory=list)  # every stretch that tells this match
    sets: tuple[Games, ...] = ()  # the winner's games first
    score: tuple[int, int] | None = None  # where the sets are printed
    event: Read | None = None  # str
    round: Read | None = None  # Round
    year: Read | None = None  # int
    date: Read | None = None  # datetime.date
    duration: Read | None = None  # minutes
    surface: Read | None = None  # str
    venue: Read | None = None  # str
    doubts: list[Read] = field(default_factory=list)  # str


@dataclass(slots=True)
class Cards:
    """The matches of an article in the order of the text, the main one first."""

    cards: list[Card]
    has_main: bool = False

    @property
    def main(self) -> Card | None:
        """The match the article is about."""
        return self.cards[0] if self.has_main else None

"""What the views of a match, a player, a head-to-head and a draw show, and what each is asked for by: light values.

A view says in one line why it is shown, and every part of it says where it leads. What comes of several articles and
the record together is told with all its sources; nothing is chosen between two that differ.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from tui.library.words import Related

# ── Where one can go ──────────────────────────────────────────────────────────────────────────────────────────────────


class Passage(NamedTuple):
    """The stretch [start, end) of an article's text, in code points; the article itself where both are 0."""

    article: int
    start: int = 0
    end: int = 0


class MatchId(NamedTuple):
    """A match, by the number of one of its tellings or of its result in the record; 0 for the one that is not known."""

    telling: int = 0
    result: int = 0


class PlayerId(NamedTuple):
    """A player, by a name as it is written."""

    name: str


class PairId(NamedTuple):
    """Two players, or two pairs with | between their names, whose meetings are asked for."""

    first: str
    second: str


class Edition(NamedTuple):
    """An event of one year, by its key (`keys.event`); women's and men's draws are told apart by who plays in them."""

    event: str
    year: int
    player: str = ""  # somebody who plays in the draw that is meant; "" for the one that most is known of


Destination = Passage | MatchId | PlayerId | PairId | Edition


Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The names of both sides of a match, the winner's first where it is decided."""

# ── What is shown ─────────────────────────────────────────────────────────────────────────────────────────────────────


class Standing(StrEnum):
    """What the record says of a value that articles tell."""

    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    OPEN = "open"  # the record does not have it, or no record is known


class MatchRow(NamedTuple):
    """A match in a list of them. What nobody tells is "" or 0."""

    id: MatchId
    first: tuple[str, ...]  # the winner's side where somebody has won
    second: tuple[str, ...]
    decided: bool
    score: str  # as str(Score)
    event_name: str
    edition: Edition | None
    round: str  # of terms.Round
    day: str  # ISO 8601
    year: int
    surface: str
    articles: tuple[int, ...]  # that tell it, the best to read first
    recorded: bool  # whether the record has it
    began: str = ""  # ISO 8601: the first day of its event, where the record has it


class Voice(NamedTuple):
    """One article that tells a value, and the words it does so with."""

    outlet: str
    passage: Passage


class ToldValue(NamedTuple):
    """A value in normal form, and everyone who tells it; reprints are one voice."""

    value: str
    voices: tuple[Voice, ...]
    standing: Standing = Standing.OPEN


class Compared(NamedTuple):
    """What is told of one thing: how many tell it, where they differ, and what the record says."""

    field: str  # score, round, date, duration, surface, venue, or a terms.FactField
    player: str  # whose; "" of the match
    values: tuple[ToldValue, ...]  # that most tell first; none where only the record has it
    record: str  # its value there, in normal form; "" where it has none
    standing: Standing  # DIFFERS where any of the values does
    because: PairId | None = None  # the meetings that a claim was checked by
    opponent: str = ""  # of a head-to-head: against whom, where that is not the other side


class Teller(NamedTuple):
    """An article that tells a match."""

    article: int
    title: str
    outlet: str
    day: date | None
    words: int
    unread: bool
    main: bool  # whether it is about the match
    reprint: bool  # whether another in the list has the same words


class Phrase(NamedTuple):
    """A stretch of a sentence, and whether the other outlet has the same words."""

    text: str
    shared: bool


class Rendering(NamedTuple):
    """One sentence as one outlet has it."""

    outlet: str
    passage: Passage
    phrases: tuple[Phrase, ...]


class Answer(NamedTuple):
    """What one speaker said in one sentence, as every outlet renders it; one rendering where only one carries it."""

    speaker: str
    renderings: tuple[Rendering, ...]
    similarity: float  # 0 to 1, of the two most alike; 0 of one alone


class MatchView(NamedTuple):
    """One match as the library knows it."""

    row: MatchRow
    why: str  # "next match of Norrie in Paris"
    tellers: tuple[Teller, ...]  # the best to read first
    compared: tuple[Compared, ...]
    answers: tuple[Answer, ...]
    way: tuple[Related, ...]  # here and on, earlier and later meetings
    draw_size: int = 0


class Ranked(NamedTuple):
    """A ranking at a day, and whether the record or an article has it."""

    day: str
    rank: int
    recorded: bool
    passage: Passage | None = None


class Said(NamedTuple):
    """A quotation of a player."""

    words: str
    outlet: str
    day: date | None
    passage: Passage


class Opponent(NamedTuple):
    """Somebody the player has met, and how often each has won."""

    pair: PairId
    won: int
    lost: int


class PlayerView(NamedTuple):
    """What the library knows of a player."""

    name: str  # the fullest that is written
    why: str
    country: str  # IOC code
    matches: tuple[MatchRow, ...]  # the newest first
    rankings: tuple[Ranked, ...]  # the oldest first
    quotes: tuple[Said, ...]  # the newest first
    opponents: tuple[Opponent, ...]  # who was met most often first
    articles: tuple[Teller, ...]  # the newest first
    more: int = 0  # tellings of older matches that are left out


class HeadToHeadView(NamedTuple):
    """The meetings of two players."""

    pair: PairId
    why: str
    won: tuple[int, int]  # by the first and by the second
    meetings: tuple[MatchRow, ...]  # the newest first


class Slot(NamedTuple):
    """A place in a draw: a match, or who is known to have come to it while the match itself is not."""

    match: MatchRow | None
    first: str = ""  # names of the upper side, with | between those of a pair; "" where nobody is known
    second: str = ""
    seeds: tuple[int, int] = (0, 0)  # of the upper and the lower side; 0 where none is known


class DrawView(NamedTuple):
    """An event's bracket: of each round its places from top to bottom, 2^k of them, the final last."""

    edition: Edition
    event_name: str
    why: str
    rounds: tuple[tuple[str, tuple[Slot, ...]], ...]  # a terms.Round and its places
    outside: tuple[MatchRow, ...]  # of groups and qualifying, and what cannot be placed
    editions: tuple[Edition, ...] = ()  # other years and draws that are known of the event


View = MatchView | PlayerView | HeadToHeadView | DrawView

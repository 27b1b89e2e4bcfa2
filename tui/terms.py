"""The closed lists among the words this project uses for what can be found in an article.

They stand beside the model, not in it: who only reads or shows such a word need not load pydantic, which takes longer
than the parser.
"""

from enum import StrEnum

PARSER = 3
"""The version of the parser: it goes up whenever the same text may give other findings, which are then found anew."""


class BlockKind(StrEnum):
    """What a line of an article is."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"  # between paragraphs
    CAPTION = "caption"
    TWEET = "tweet"
    BOILERPLATE = "boilerplate"  # "Read Next", "Sign up", a cross-link, a by-line


class QuoteKind(StrEnum):
    """Whether somebody speaks, or the writer borrows a few words of theirs. A scare quote is no Quote."""

    SPEECH = "speech"
    FRAGMENT = "fragment"


class Status(StrEnum):
    """How a match stands or ended."""

    COMPLETED = "completed"
    RETIRED = "retired"
    WALKOVER = "walkover"
    DEFAULT = "default"
    UNFINISHED = "unfinished"
    UPCOMING = "upcoming"


ENDING = {Status.RETIRED: "RET", Status.WALKOVER: "W/O", Status.DEFAULT: "DEF"}


class Round(StrEnum):
    """A round, in the letters of official results. `NUMBERED` ones are told by number; their draw size is not known."""

    FINAL = "F"
    SEMI_FINAL = "SF"
    QUARTER_FINAL = "QF"
    LAST_16 = "R16"
    LAST_32 = "R32"
    LAST_64 = "R64"
    LAST_128 = "R128"
    FIRST = "1R"
    SECOND = "2R"
    THIRD = "3R"
    FOURTH = "4R"
    ROUND_ROBIN = "RR"
    QUALIFYING = "Q"
    BRONZE = "BR"


class FactField(StrEnum):
    """What can be told of a player."""

    RANK = "rank"
    FORMER_RANK = "former_rank"
    SEED = "seed"
    ENTRY = "entry"  # WC, Q, LL, PR, SE, ALT
    AGE = "age"
    NATIONALITY = "nationality"  # IOC code
    HANDED = "handed"  # L, R
    ACES = "aces"
    DOUBLE_FAULTS = "double_faults"
    WINNERS = "winners"
    UNFORCED_ERRORS = "unforced_errors"
    BREAK_POINTS = "break_points"  # won/faced
    BREAK_POINTS_SAVED = "break_points_saved"
    BREAKS = "breaks"
    MATCH_POINTS = "match_points"
    MATCH_POINTS_SAVED = "match_points_saved"
    POINTS_WON = "points_won"
    SETS_DROPPED = "sets_dropped"
    HEAD_TO_HEAD = "h2h"  # the player's wins first, against `opponent`
    FIRST_WIN = "first_win"  # the player's first ever over `opponent`
    WIN_STREAK = "win_streak"
    TITLES_SEASON = "titles_season"
    TITLES = "titles"
    COACH = "coach"
    INJURY = "injury"


BEFORE = frozenset(
    {
        FactField.RANK,
        FactField.FORMER_RANK,
        FactField.SEED,
        FactField.ENTRY,
        FactField.AGE,
        FactField.NATIONALITY,
        FactField.HANDED,
        FactField.COACH,
        FactField.INJURY,
    }
)
"""What is known before the first ball: it is seen where scores are hidden."""

"""Which result in the record is that of a match.

Decides by the sides, the winner, the score, the event, the round and the time, and never between two: a match that two
results fit as well, or one with nothing but its players, has none. A result that contradicts the match in one of these
is another's, unless the whole score agrees in the same year, or event, year and round do: then one of the two has the
rest wrong, which is worth telling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library import keys
from tui.library.matches import REPORTED, Match, days_between
from tui.library.record import Record, depth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.results import Recorded
    from tui.library.storage import Storage
    from tui.result import Result

LONGEST = 21  # days from the first of an event to its last, qualifying included
EARLY = 3  # days: tables give the Monday of an event that begins at the weekend before
LATELY = 366  # days for which "at Wimbledon" without a year means the last one
_SCORE, _EVENT, _YEAR, _ROUND, _DAY, _LATELY, _ENOUGH = 4, 2, 2, 1, 2, 2, 2
_TEAMS = "D"  # the level of events of nations, in which a round told is the tie's


def official_of(storage: Storage, match: Match) -> Recorded | None:
    """The result of a match that articles of a library tell; None where none is known, or it is not sure which.

    Where nothing tells its time, the match that one of these articles is about may: "he beat his cousin in the second
    round here" is of the days of that.
    """
    record = Record(storage.database)
    one = official(record, match)
    if one is not None or match.day or match.year:
        return one
    about = (Match(told) for article in match.told_by for told in storage.tellings_of(article) if told.main)
    beside = [found.result.day for found in (official(record, other) for other in about) if found is not None]
    return official(record, match, beside) if beside else None


def official(record: Record, match: Match, beside: Sequence[str] = ()) -> Recorded | None:
    """The result of a match; None where none is known, or it is not sure which.

    `beside` are days, ISO 8601, of other matches that the same articles tell.
    """
    first, second = ("|".join(side) for side in match.sides)
    return among(match, record.of_pair(first, second), beside)


def among(match: Match, results: Iterable[Recorded], beside: Sequence[str] = ()) -> Recorded | None:
    """The result of a match among those of its sides; None where none of them is, or it is not sure which."""
    looked_back = [told.written for told in match.tellings if told.written] or beside
    best: list[Recorded] = []
    most = _ENOUGH
    for one in results:
        if (fits := _fits(match, one, looked_back)) >= most:
            best = [*(best if fits == most else ()), one]
            most = fits
    return best[0] if len(best) == 1 else None


def may_be(match: Match, one: Recorded) -> bool:
    """Whether nothing that is told of the match, its score aside, speaks against the result."""
    result = one.result
    if match.decided and not same_side(match.first, result.winner.names):
        return False
    if match.event and not keys.same_event(match.event, one.event):
        return False
    if match.round and same_round(match.round, one) is False:
        return False
    return not match.year or match.year in (result.year, int(result.day[:4]))


def _fits(match: Match, one: Recorded, looked_back: Sequence[str]) -> int:
    """How much speaks for the result being the match's; 0 where something speaks against it."""
    result = one.result
    if match.decided and not same_side(match.first, result.winner.names):
        return 0
    score = keys.same_score(match.score, result.score)
    event = keys.same_event(match.event, one.event) if match.event else None
    year = match.year in (result.year, int(result.day[:4])) if match.year else None
    round_ = same_round(match.round, one) if match.round else None
    day = _timely(match.day, result) if match.day else None
    if year is False or day is False:
        return 0
    same_time = bool(year or day)
    if (event is False or round_ is False) and not (score and same_time):
        return 0
    if score is False and not (event and same_time and round_):
        return 0
    lately = not same_time and bool(event) and _lately(result, looked_back)
    told = ((score, _SCORE), (event and same_time, _EVENT), (year, _YEAR), (round_, _ROUND), (day, _DAY))
    support = sum(counts for agrees, counts in told if agrees) + _LATELY * lately
    return support if same_time or lately or score else 0


def _timely(day: str, result: Result) -> bool:
    """Whether a match, or the report of it, may be of that day."""
    return -EARLY <= days_between(result.day, day) <= LONGEST + REPORTED


def _lately(result: Result, looked_back: Sequence[str]) -> bool:
    """Whether the event began less than a year before one of the days on which it was looked back at."""
    return any(0 <= days_between(result.day, day) <= LATELY for day in looked_back)


def same_side(told: str, recorded: str) -> bool:
    """Whether names of an article and of a table may be of one side; those of two words in whichever order."""
    if keys.same_side(told, recorded):
        return True
    words = told.split(" ")
    return len(words) == 2 and "|" not in told and keys.same_side(f"{words[1]} {words[0]}", recorded)


def same_round(told: str, one: Recorded) -> bool | None:
    """Whether a round as an article tells it is the table's: "3R" is the last 16 of a draw of 56; None if unknown."""
    result = one.result
    if result.level == _TEAMS or result.round in ("", "ER"):
        return None
    if told == "Q" or result.qualifying:
        return told == "Q" and result.qualifying
    if told[0].isdigit() and result.draw_size and result.draw_size > 2:
        rounds = (result.draw_size - 1).bit_length()
        return rounds - int(told[0]) == depth(result.round)
    may_be = keys.depths(told, one.event)
    if depth(result.round) not in may_be:
        return False
    return True if len(may_be) == 1 else None

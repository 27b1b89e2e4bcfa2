"""Which of two matches came first, and whether another lies between.

Decides by who was out of an event, by its rounds, by days and by years, in this order; where none of them tells, by
which match is looked back on in a report of the other; and does not know where not even that does. A round told by
number and one told by the players left may overlap; then the days decide, and after them what most draws have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library import keys
from tui.library.matches import days_between

if TYPE_CHECKING:
    from tui.library.matches import Match

EVENT = 21  # days of the longest event, a Grand Slam with its qualifying


def same_edition(first: Match, second: Match) -> bool:
    """Whether both were played at one event in one year, as far as is told."""
    if not (first.event and second.event and keys.same_event(first.event, second.event)):
        return False
    if first.day and second.day:
        return abs(days_between(first.day, second.day)) <= EVENT
    return first.year == second.year or not first.year or not second.year


def order(first: Match, second: Match, player: keys.Name | None = None) -> int:
    """1 where the first was played after the second, -1 where before it, 0 where nothing tells.

    `player` is somebody who played in both: who has lost at an event plays there no more.
    """
    if same_edition(first, second):
        out = player is not None and last_at_event(first, player) - last_at_event(second, player)
        told = out or _by_depth(first, second) or _by_day(first, second) or _by_usual_depth(first, second)
    else:
        told = _by_day(first, second) or _by_year(first, second)
    return told or _looks_back(first, second) - _looks_back(second, first)


def _by_depth(first: Match, second: Match) -> int:
    """By rounds that do not overlap."""
    if not (first.depths and second.depths):
        return 0
    return (max(first.depths) < min(second.depths)) - (min(first.depths) > max(second.depths))


def _by_usual_depth(first: Match, second: Match) -> int:
    return _sign(_usual(second) - _usual(first)) if first.depths and second.depths else 0


def _by_day(first: Match, second: Match) -> int:
    return _sign(days_between(second.day, first.day)) if first.day and second.day else 0


def _by_year(first: Match, second: Match) -> int:
    return _sign(first.year - second.year) if first.year and second.year else 0


def _looks_back(later: Match, earlier: Match) -> bool:
    """Whether a report of the one mentions how the other ended."""
    mentions = (telling for telling in earlier.tellings if telling.decided and not telling.main)
    return not later.reports.isdisjoint(one.article for telling in mentions for one in telling.told_by)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def adjacent(first: Match, second: Match) -> bool:
    """Whether no match can lie between two of one player at one event, as far as rounds and days tell."""
    gap = abs(days_between(first.day, second.day)) if first.day and second.day else None
    if gap is not None and gap <= 1:
        return True
    if not (first.depths and second.depths) or "RR" in (first.round, second.round):
        return False
    if first.round in _NUMBERED and second.round in _NUMBERED:
        return abs(_NUMBERED.index(first.round) - _NUMBERED.index(second.round)) == 1
    return any(abs(a - b) == 1 for a in first.depths for b in second.depths) and abs(_usual(first) - _usual(second)) < 2


def nearby(first: Match, second: Match, days: int) -> bool:
    """Whether one was played so many days from the other, or fewer."""
    return bool(first.day and second.day) and abs(days_between(first.day, second.day)) <= days


def last_at_event(match: Match, player: keys.Name) -> bool:
    """Whether the player's event ended with it: a final, or a match lost outside a group."""
    if match.round in ("F", "BR"):
        return True
    lost = match.decided and any(keys.same_person(name, player) for name in keys.side(match.second))
    return lost and match.round != "RR"


_NUMBERED = ("1R", "2R", "3R", "4R")


def _usual(match: Match) -> float:
    """How many rounds before the final it is in most draws; nothing comes before a first round but qualifying."""
    return 6.5 if match.round == "1R" else sum(match.depths) / len(match.depths)

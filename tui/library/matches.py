"""Which tellings tell the same match.

Decides by what a match is, never by how it is worded: its sides, who won, the score, the event, the round, the year
and the day. Two tellings that contradict each other in one of these are two matches, unless all else agrees so well
that one of them has it wrong: another score of the same round, another round or event with the same long score, another
year on the next day. Two that agree in nothing but the players stay apart, and so does a telling that would fit two
matches as well: a pair that met twice stays two.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.library import keys
from tui.library.views import MatchId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.library.tellings import Telling

# What an agreement counts for; a telling needs ENOUGH to join a match. Event, year or day settle it where only one
# match fits; the round alone does not ("beat him in a final").
_SCORE, _EVENT, _YEAR, _DAY, _ROUND, _SEASON, ENOUGH = 4, 2, 2, 2, 1, 1, 2
CONTRADICTION = -1

# In days. Reports of one match appear within REPORTED of one another; one of two meetings further apart than APART is
# another match, whatever else is left open; what an article tells as news was played within FRESH before it.
REPORTED, APART, FRESH, SEASON = 4, 14, 10, 366

_LAST_DAYS, _FIRST_DAYS = "28", "04"  # of a year

_BY_VOTE = ("event", "event_name", "round")


class Match:
    """One match as the articles tell it together. What none of them tells is "" or 0."""

    def __init__(self, telling: Telling) -> None:
        self.tellings = [telling]
        self.event = self.event_name = self.round = ""
        self.depths = frozenset[float]()
        self.decided = telling.decided
        self.first, self.second = telling.first, telling.second
        self.score, self.year, self.day = telling.score, telling.year, telling.day
        self._votes: dict[str, Counter[str]] = {field: Counter() for field in _BY_VOTE}
        self._depths = Counter[float]()
        self._vote(telling)

    def fits(self, telling: Telling) -> int:
        """How much speaks for the telling being of this match; CONTRADICTION where something speaks against it."""
        timely = self._timely(telling)
        if self.year and telling.year and self.year != telling.year and not (timely == _DAY and telling.day):
            return CONTRADICTION
        agreed = keys.same_score(self.score, telling.score)
        same_event = bool(self.event and telling.event) and keys.same_event(self.event, telling.event)
        # Whoever has another event or round then has it wrong.
        settled = agreed and (same_event or timely == _DAY or keys.is_long(telling.score))
        if self.event and telling.event and not (same_event or settled):
            return CONTRADICTION
        depths = keys.depths(telling.round, telling.event or self.event)
        same_round = bool(self.depths & depths)
        if self.depths and depths and not (same_round or settled):
            return CONTRADICTION
        same_year = self.year == telling.year != 0
        if agreed is False and not (same_event and self._misprints(telling)):
            return CONTRADICTION
        if timely == CONTRADICTION or not self._same_sides(telling):
            return CONTRADICTION
        return _SCORE * bool(agreed) + _EVENT * same_event + _YEAR * same_year + _ROUND * same_round + timely

    def add(self, telling: Telling) -> None:
        """Take in a telling, and what it tells that was open."""
        self.tellings.append(telling)
        if telling.decided and not self.decided:
            self.decided, self.first, self.second = True, telling.first, telling.second
        self.score, self.year = self.score or telling.score, self.year or telling.year
        self.day = self.day or telling.day
        self._vote(telling)

    def articles(self, without: int = 0) -> tuple[int, ...]:
        """The articles that are about it, the longest first; where there is none, those that mention it."""
        told = [telling for telling in self.tellings if telling.main] or self.tellings
        tellers = sorted(
            (one for telling in told for one in telling.told_by), key=lambda one: (-one.words, one.article)
        )
        return tuple(article for article in dict.fromkeys(one.article for one in tellers) if article != without)

    @property
    def id(self) -> MatchId:
        """What it is asked for by."""
        return MatchId(min(self.ids))

    @property
    def told_by(self) -> tuple[int, ...]:
        """All articles that tell it: those that are about it, the longest first, then those that mention it."""
        about = self.articles()
        tellers = sorted({one.article for telling in self.tellings for one in telling.told_by}.difference(about))
        return (*about, *tellers)

    @property
    def awaited_by(self) -> tuple[int, ...]:
        """The articles of those that only tell that it is to be played, or is being played; none before it is over."""
        over = {one.article for telling in self.tellings if telling.decided for one in telling.told_by}
        return tuple(article for article in self.told_by if article not in over) if self.decided else ()

    @property
    def ids(self) -> set[int]:
        """The numbers of its tellings."""
        return {one.id for telling in self.tellings for one in telling.told_by}

    @property
    def reports(self) -> set[int]:
        """The articles that are about it."""
        return {one.article for telling in self.tellings if telling.main for one in telling.told_by}

    @property
    def sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Its players, the winner's side first where it is decided, each by the fullest name that is told."""
        return self._fullest(self.first), self._fullest(self.second)

    def _fullest(self, side: str) -> tuple[str, ...]:
        told = {name for telling in self.tellings for name in f"{telling.first}|{telling.second}".split("|")}
        ours = [[name for name in told if keys.same_person(keys.name(name), one)] for one in keys.side(side)]
        return tuple(max(names, key=lambda name: (len(name.split()), len(name), name)) for names in ours)

    @property
    def best(self) -> Telling:
        """The telling that tells most of how it ended."""
        return max(self.tellings, key=lambda told: (told.decided, told.score.count("("), len(told.score), told.main))

    def _vote(self, telling: Telling) -> None:
        """The event and the round are those that most tell; of the depths a round may have, those that fit most."""
        weight = telling.copies.count("|") + 1
        for field, votes in self._votes.items():
            if told := getattr(telling, field):
                votes[told] += weight
                setattr(self, field, votes.most_common(1)[0][0])
        for depth in keys.depths(telling.round, telling.event or self.event):
            self._depths[depth] += weight
        most = max(self._depths.values(), default=0)
        self.depths = frozenset(depth for depth, count in self._depths.items() if count == most)

    def _same_sides(self, telling: Telling) -> bool:
        """Whether the players may be the same, and the winner where both tell one."""
        if keys.same_side(self.first, telling.first) and keys.same_side(self.second, telling.second):
            return True
        if self.decided and telling.decided:
            return False
        return keys.same_side(self.first, telling.second) and keys.same_side(self.second, telling.first)

    def _misprints(self, telling: Telling) -> bool:
        """Whether one of two scores of one round may be wrong: by a set at most where the year is open."""
        if self.round != telling.round or self.round in ("", "RR"):
            return False
        return self.year == telling.year != 0 or keys.similar_score(self.score, telling.score)

    def _timely(self, telling: Telling) -> int:
        """What the time speaks for: two days near each other, or a day and an article that looks back at it."""
        if not self.day or not (telling.day or telling.written):
            return 0
        if telling.day:
            gap = abs(_number(telling.day) - _number(self.day))
            return CONTRADICTION if gap > APART else _DAY if gap <= REPORTED else 0
        since = _number(telling.written) - _number(self.day)
        if not telling.decided:
            return _DAY if -APART <= since <= REPORTED else CONTRADICTION
        if since < -REPORTED:
            return CONTRADICTION
        return _DAY if since <= FRESH else _SEASON if since <= SEASON else 0


def matches(tellings: Iterable[Telling]) -> list[Match]:
    """The matches that tellings of one pair tell: reports first, and what tells most before what tells less."""
    by_year: dict[int, list[Match]] = {0: []}
    for telling in sorted(tellings, key=_says_least):
        years = {0, *_years(telling)} if telling.year else by_year
        match = _only_best((match for year in years for match in by_year.get(year, ())), telling)
        if match is None:
            match = Match(telling)
            by_year.setdefault(match.year, []).append(match)
        else:
            match.add(telling)
            if match.year and match in by_year[0]:
                by_year[0].remove(match)
                by_year.setdefault(match.year, []).append(match)
    return [match for year in by_year.values() for match in year]


def _years(telling: Telling) -> set[int]:
    """The year of a telling, and the one that begins or ends so near that a report of the match may be of it."""
    month, day = telling.day[5:7], telling.day[8:]
    beside = 1 if month == "12" and day >= _LAST_DAYS else -1 if month == "01" and day <= _FIRST_DAYS else 0
    return {telling.year, telling.year + beside}


def days_between(earlier: str, later: str) -> int:
    """Days from one ISO 8601 date to another."""
    return _number(later) - _number(earlier)


def _only_best(found: Iterable[Match], telling: Telling) -> Match | None:
    """The match that the telling fits best; None where none fits well enough, or two do equally."""
    best, most, tied = None, ENOUGH - 1, False
    for match in found:
        fits = match.fits(telling)
        if fits > most:
            best, most, tied = match, fits, False
        elif fits == most and best is not None:
            tied = True
    return None if tied else best


def _says_least(telling: Telling) -> tuple[bool, int]:
    told = (telling.score, telling.event, telling.year, telling.day, telling.round)
    full_names = len(telling.first.split()) + len(telling.second.split()) > 2
    return not telling.main, -sum(map(bool, told)) - full_names


@lru_cache(8192)
def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()

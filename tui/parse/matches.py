"""Which tellings tell one match: headline, lead and body put together, distinct meetings kept apart.

Two tellings are one match where the same side beats the same side and nothing sets them apart: another event, year or
round, or another time. Where they differ in the score alone, or in who won with the same score, the text contradicts
itself: the first telling stands and the other is said as a doubt. A result counted among several ("has beaten her
twice") makes no match.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.parse import scores
from tui.parse.events import Occasions
from tui.parse.grammar import Clause
from tui.parse.numbers import Run, RunKind, turned
from tui.parse.placing import Place, Telling, compatible, place
from tui.parse.reading import Card, Games, Read, Team
from tui.parse.results import Pairing, Result, Results
from tui.parse.rounds import Stage
from tui.parse.scores import Scored
from tui.terms import Round, Status


@dataclass(slots=True, eq=False)
class Match:
    """A match that is being put together from its tellings."""

    card: Card
    place: Place
    results: list[Result] = field(default_factory=list)

    @property
    def current(self) -> bool:
        """Whether it is of the event and time that the article reports."""
        return not self.place.past

    @property
    def unscored(self) -> bool:
        """Whether it was played to its end, and its score is still to be found."""
        return not self.card.sets and self.card.status is Status.COMPLETED

    @property
    def told_at(self) -> list[int]:
        """Where its tellings begin, and where its score stands: a score may be told before anybody is said to win."""
        begun = [start for start, _ in self.card.tellings]
        return [*begun, self.card.score[0]] if self.card.score else begun

    @property
    def players(self) -> set[int]:
        """Everybody who plays in it."""
        return {person for side in self.card.sides for person in side.players}

    def tells(self, position: int) -> bool:
        """Whether it is told in the headline, or wherever else before a position."""
        return any(start < position for start, _ in self.card.tellings)


Sides = tuple[frozenset[int], frozenset[int]]


def sides(winner: Team | None, loser: Team | None) -> Sides:
    """Who plays whom, as a key: players of a side in no order."""
    return frozenset(winner.players if winner else ()), frozenset(loser.players if loser else ())


class Matches:
    """The matches of an article as they are found."""

    def __init__(self, told: Results, coming: Sequence[Pairing], runs: Sequence[Run], occasions: Occasions) -> None:
        self.told, self.coming, self.runs, self.occasions = told, coming, runs, occasions
        self.matches: list[Match] = []
        self.by_sides: dict[Sides, list[Match]] = {}
        self.by_side: dict[tuple[int, frozenset[int]], list[Match]] = {}
        scored = scores.scored(told, runs)
        self.scored = {id(one.result): one for one in reversed(scored) if one.result is not None}  # its first score
        self.halves = [one for one in scored if one.result is None or not one.result.whole]
        self.clauses: dict[int, list[Clause]] = {}  # those that tell a match, by sentence
        self.words: dict[int, list[int]] = {}  # where a clause says that it does
        tellings: list[Result | Pairing] = [*told.results, *coming]
        for telling in tellings:
            self.clauses.setdefault(id(telling.sentence), []).append(telling.clause)
            self.words.setdefault(id(telling.clause), []).append(telling.at)

    # ── Tellings ──

    def tell(self, result: Result) -> None:
        """Add a result to the match it tells, or as a new one."""
        score = self.scored.get(id(result))
        if result.weak and (score is None or score.run.kind is not RunKind.MATCH):
            return
        where = self.place(result)
        doubts: list[Read] = []
        sets, span = self.sets(result, score, doubts)
        match = self._twin(result, where, sets)
        if match is None and self._contradicts(result, where, sets):
            return
        if match is None:
            match = self.add(result, where)
        else:
            self.merge(match, result, where)
        self.score(match, sets, span, doubts)
        if match.card.status is Status.WALKOVER and match.card.score is None:
            match.card.score = (result.at, result.end)

    def add(self, result: Result, where: Place, status: Status | None = None) -> Match:
        """A match that no other telling has told, of a result that names both sides."""
        both = (result.winner or Team(()), result.loser or Team(()))
        match = Match(Card(both, result.start, result.end, status or result.status), where)
        self.merge(match, result, where)
        self.keep(match)
        return match

    def keep(self, match: Match) -> None:
        """Take in a match that is made elsewhere."""
        self.matches.append(match)
        key = sides(*match.card.sides)
        self.by_sides.setdefault(key, []).append(match)
        for side in enumerate(key):
            self.by_side.setdefault(side, []).append(match)

    def of(self, side: int, team: Team) -> Sequence[Match]:
        """The matches that a team won (side 0), or lost (side 1)."""
        return self.by_side.get((side, frozenset(team.players)), ())

    def current(self, winner: Team | None, loser: Team | None) -> Match | None:
        """The match of these sides, in this order, that the article reports."""
        return next((m for m in self.by_sides.get(sides(winner, loser), ()) if m.current), None)

    def merge(self, match: Match, result: Result | None, where: Place) -> None:
        """Add to a match what another telling says of it."""
        card = match.card
        if result is not None:
            match.results.append(result)
            card.tellings.append((result.start, result.end))
            if result.status is not Status.COMPLETED:
                card.status = result.status
        card.event = card.event or where.event
        card.year = card.year or where.year
        card.date = card.date or where.date
        better = where.stage is Stage.PLAYED and match.place.stage is not Stage.PLAYED
        if where.round is not None and (card.round is None or better):
            card.round = where.round
            match.place = match.place._replace(stage=where.stage)
        match.place = match.place._replace(key=match.place.key or where.key, past=match.place.past and where.past)

    def confirm(self, result: Result) -> None:
        """Add a result among several to the match it may be; it makes none without a score of its own."""
        match = self.current(result.winner, result.loser)
        score = self.scored.get(id(result))
        if match is not None:
            match.card.tellings.append((result.start, result.end))
            doubts: list[Read] = []
            sets, span = self.sets(result, score, doubts)
            self.score(match, sets, span, doubts)
        elif score is not None:
            self.tell(result)

    def place(self, telling: Result | Pairing) -> Place:
        """Where and when the match of a telling was, or will be."""
        clauses = [c for c in self.clauses.get(id(telling.sentence), ()) if c is not telling.clause]
        beside = [at for at in self.words.get(id(telling.clause), ()) if at != telling.at]
        coming = isinstance(telling, Pairing)
        told = Telling(telling.clause, telling.sentence, telling.at, coming, clauses, beside)
        return place(told, self.occasions)

    def knows(self, result: Result, where: Place) -> bool:
        """Whether the match of a result has been told already."""
        return self._twin(result, where, ()) is not None

    def _twin(self, result: Result, where: Place, sets: tuple[Games, ...]) -> Match | None:
        """The match that a result tells again: nothing sets it apart, or it was won by the same score."""
        known = self.by_sides.get(sides(result.winner, result.loser), ())
        if twin := next((match for match in known if _one(match, where)), None):
            return twin
        years = {where.year.value} if where.year is not None else set()
        return next(
            (m for m in known if sets and m.card.sets == sets and (m.card.year is None or m.card.year.value in years)),
            None,
        )

    def _contradicts(self, result: Result, where: Place, sets: tuple[Games, ...]) -> bool:
        """Whether the text has told the same score the other way round; says so on the match."""
        for match in self.by_sides.get(sides(result.loser, result.winner), ()):
            if sets and _one(match, where) and match.card.sets in (sets, turned(sets)):
                doubt = "told elsewhere with the other side as the winner"
                match.card.doubts.append(Read(doubt, result.start, result.end))
                return True
        return False

    # ── Scores ──

    def sets(
        self, result: Result, score: Scored | None, doubts: list[Read]
    ) -> tuple[tuple[Games, ...], tuple[int, int] | None]:
        """The sets of a result, the winner's games first, and where they stand."""
        if score is None:
            return (), None
        subject = score.clause.subject
        loser_speaks = subject is not None and result.loser is not None and subject.persons == result.loser.players
        span = (score.run.start, score.run.end)
        if score.run.kind is RunKind.PART:
            if result.status not in (Status.RETIRED, Status.DEFAULT):
                return (), None
            ahead = scores.standing(result.sentence, score.run)
            if ahead is not None and result.loser is not None:
                loser_speaks = ahead.persons == result.loser.players
            return scores.unfinished_from_winner(result.sentence, score.run, loser_speaks), span
        sets = scores.as_played(scores.from_winner(score, loser_speaks, doubts), result.winner)
        scores.counted(score, sets, self.runs, doubts)
        return scores.with_tiebreak(sets, self.runs, score.run.end, result.sentence.end), span

    @staticmethod
    def score(match: Match, sets: tuple[Games, ...], span: tuple[int, int] | None, doubts: Sequence[Read]) -> None:
        """Give a match its score; a second one that differs stays as a doubt."""
        card = match.card
        if not sets or span is None:
            return
        if not card.sets:
            card.sets, card.score = sets, span
            card.doubts += doubts
        elif [games[:2] for games in sets] != [games[:2] for games in card.sets]:
            printed = " ".join(f"{games.first}-{games.second}" for games in sets)
            card.doubts.append(Read(f"told elsewhere as {printed}", *span))


def _one(match: Match, where: Place) -> bool:
    """Whether nothing sets two tellings apart."""
    if match.place.key and where.key and not match.place.key & where.key:
        return False
    if match.place.past != where.past:
        return False
    year = match.card.year
    if year is not None and where.year is not None and year.value != where.year.value:
        return False
    first = None if match.place.round is None else match.place.round.value
    second = None if where.round is None else where.round.value
    return not isinstance(first, Round) or not isinstance(second, Round) or compatible(first, second)

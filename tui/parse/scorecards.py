"""The matches of an article: every telling of one match together, its score, and which match the article is about.

Headline, lead and body tell a match several times; two tellings are one match where the same side beats the same side and nothing
sets them apart: another event, year, round or score, or another time. A result counted among several ("has beaten her twice")
makes no match of its own. Half a result gives what it knows to the match it can only mean, and is dropped otherwise. The main
match is the first that headline and lead tell as news; where they tell none, the one they announce.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.model import Round, Status
from tui.parse import rounds, scores, settings, sets_told
from tui.parse.events import Occasions, is_tie
from tui.parse.grammar import Clause, Link
from tui.parse.numbers import Run, RunKind
from tui.parse.placing import Place, compatible, place
from tui.parse.reading import Card, Cards, Games, People, Prose, Read, Team
from tui.parse.results import Pairing, Result, Results
from tui.parse.retirements import unfinished
from tui.parse.rounds import Stage
from tui.parse.scores import Scored

LEAD = 4  # sentences, the headline included, that tell what an article is about
OPENING = 8  # sentences in which a round-up comes to its first score


@dataclass(slots=True)
class Match:
    """A match that is being put together from its tellings."""

    card: Card
    place: Place
    results: list[Result] = field(default_factory=list)

    @property
    def current(self) -> bool:
        """Whether it is of the event and time that the article reports."""
        return not self.place.past


def assemble(prose: Prose, people: People, told: Results, coming: Sequence[Pairing], runs: Sequence[Run], occasions: Occasions) -> Cards:
    """The matches of an article, the main one first."""
    matches = _Assembly(prose, people, told, coming, runs, occasions)
    return matches.cards()


class _Assembly:
    def __init__(self, prose: Prose, people: People, told: Results, coming: Sequence[Pairing], runs: Sequence[Run], occasions: Occasions) -> None:
        self.prose, self.people, self.told, self.runs, self.occasions = prose, people, told, runs, occasions
        self.matches: list[Match] = []
        found = scores.scored(told, runs)
        self.scored = {id(s.result): s for s in found if s.result is not None}
        self.halves = [s for s in found if s.result is None or s.result.winner is None or s.result.loser is None]
        self.taken: dict[int, list[Clause]] = {}
        for telling in [*told.results, *coming]:
            self.taken.setdefault(id(telling.sentence), []).append(telling.clause)
        self.coming = coming
        ends = [end for _, end in prose.sentences] or [0]
        self.lead_end, self.opening_end = ends[min(LEAD, len(ends)) - 1], ends[min(OPENING, len(ends)) - 1]

    def cards(self) -> Cards:
        """Put everything together."""
        whole = [r for r in self.told.results if r.winner and r.loser and len(r.winner.players) == len(r.loser.players)]
        for result in whole:
            if not result.several:
                self._tell(result)
        for result in whole:
            if result.several:
                self._confirm(result)
        self._join_halves()
        self._tell_unfinished()
        self._tell_by_sets()
        self._replay()
        upcoming = self._upcoming()
        main = self._main(upcoming)
        self._place_by_halves(main)
        self._imply_rounds(main, upcoming)
        ordered = sorted([*self.matches, *upcoming], key=lambda m: (m is not main, m.card.start))
        cards = Cards([m.card for m in ordered], main is not None)
        settings.settle(self.prose, cards, self.told)
        return cards

    # ── Tellings ──

    def _tell(self, result: Result) -> None:
        score = self.scored.get(id(result))
        if result.weak and (score is None or score.run.kind is not RunKind.MATCH):
            return
        where = self._place(result)
        doubts: list[Read] = []
        sets, span = self._sets(result, score, doubts)
        match = self._twin(result, where, sets)
        if match is None:
            assert result.winner is not None
            assert result.loser is not None
            match = Match(Card((result.winner, result.loser), result.start, result.end, result.status), where)
            self.matches.append(match)
        self._merge(match, result, where)
        if sets and not match.card.sets:
            match.card.sets, match.card.score = sets, span
            match.card.doubts += doubts
        elif match.card.status is Status.WALKOVER and match.card.score is None:
            match.card.score = (result.at, result.end)

    def _tell_unfinished(self) -> None:
        for result, run in unfinished(self.told, self.runs):
            where = self._place(result)
            if result.winner is None or result.loser is None or any(_same_sides(m.card, a, b) and m.current for m in self.matches for a, b in ((result.winner, result.loser), (result.loser, result.winner))):
                continue
            match = Match(Card((result.winner, result.loser), result.start, result.end, Status.UNFINISHED), where)
            self._merge(match, result, where)
            match.card.sets, match.card.score = run.sets, (run.start, run.end)
            self.matches.append(match)

    def _place(self, telling: Result | Pairing, coming: bool = False) -> Place:
        taken = [c for c in self.taken.get(id(telling.sentence), []) if c is not telling.clause]
        beside = [t.at for t in (*self.told.results, *self.coming) if t.clause is telling.clause and t.at != telling.at]
        return place(telling.clause, telling.sentence, telling.at, taken, self.occasions, coming, beside)

    def _sets(self, result: Result, score: Scored | None, doubts: list[Read]) -> tuple[tuple[Games, ...], tuple[int, int] | None]:
        """The sets of a result, the winner's games first, and where they stand."""
        if score is None:
            return (), None
        loser_speaks = result.loser is not None and score.clause is not None and score.clause.subject is not None and score.clause.subject.persons == result.loser.players
        span = (score.run.start, score.run.end)
        if score.run.kind is RunKind.PART:
            if result.status not in (Status.RETIRED, Status.DEFAULT):
                return (), None
            return scores.unfinished_from_winner(result.sentence, score.run, loser_speaks), span
        sets = scores.as_played(scores.from_winner(score, loser_speaks, doubts), result.winner)
        return scores.with_tiebreak(sets, self.runs, score.run.end, result.sentence.end), span

    def _twin(self, result: Result, where: Place, sets: tuple[Games, ...]) -> Match | None:
        for match in self.matches:
            if _same_sides(match.card, result.winner, result.loser) and _one(match, where, sets):
                return match
        return None

    def _merge(self, match: Match, result: Result | None, where: Place) -> None:
        card = match.card
        if result is not None:
            match.results.append(result)
            card.tellings.append((result.start, result.end))
            if result.status is not Status.COMPLETED:
                card.status = result.status
        card.event = card.event or where.event
        card.year = card.year or where.year
        card.date = card.date or where.date
        if where.round is not None and (card.round is None or (where.stage is Stage.PLAYED and match.place.stage is not Stage.PLAYED)):
            card.round = where.round
            match.place = match.place._replace(stage=where.stage)
        match.place = match.place._replace(key=match.place.key or where.key, past=match.place.past and where.past)

    def _confirm(self, result: Result) -> None:
        """A result among several adds to a match that is told anyway, and makes none."""
        for match in self.matches:
            if match.current and _same_sides(match.card, result.winner, result.loser):
                match.card.tellings.append((result.start, result.end))
                sets, span = self._sets(result, self.scored.get(id(result)), match.card.doubts)
                if sets and not match.card.sets:
                    match.card.sets, match.card.score = sets, span
                return
        if id(result) in self.scored:
            result.several = False
            self._tell(result)

    def _replay(self) -> None:
        """"A re-run of last week's final, where Ruiz won": the same two players, another match."""
        for result, event in sets_told.replays(self.prose, self.told, self.occasions):
            first = next((m for m in self.matches if m.current and result.winner is not None and result.winner in m.card.sides), None)
            if first is None:
                continue
            other = first.card.sides[1] if first.card.sides[0] == result.winner else first.card.sides[0]
            result.loser = other
            where = self._place(result)._replace(past=True)
            if event is not None:
                where = where._replace(event=Read(event.name, event.start, event.end), key=event.key)
            match = Match(Card((result.winner or other, other), result.start, result.end), where)
            self._merge(match, result, where)
            self.matches.append(match)

    # ── Halves ──

    def _join_halves(self) -> None:
        """Give a score that stands with one player alone to the match it can only mean."""
        for half in self.halves:
            if half.run.kind is not RunKind.MATCH:
                self._join_given_up(half)
                continue
            team, won = self._half_side(half)
            match = self._match_of(team, won, half) if team is not None else self._match_just_told(half)
            if match is None:
                match = self._complement(half, team, won)
            if match is None:
                continue
            doubts: list[Read] = []
            sets = scores.from_winner(half, not won, doubts)
            if half.sentence is not None:
                sets = scores.with_tiebreak(sets, self.runs, half.run.end, half.sentence.end)
            match.card.sets, match.card.score = sets, (half.run.start, half.run.end)
            match.card.doubts += doubts

    def _join_given_up(self, half: Scored) -> None:
        """The score at which somebody gave up, told a sentence later: "He withdrew while trailing 7-5 2-1."."""
        team = half.player
        if half.sentence is None or half.clause is None:
            return
        words = half.sentence.text[half.sentence.start : half.run.end]
        if scores.DOWN.search(words) is None and scores.UP.search(words) is None:
            return
        subject = half.clause.subject
        team = team or (None if subject is None else Team(subject.persons))
        match = next((m for m in self.matches if m.card.status is Status.RETIRED and not m.card.sets and m.current and team in m.card.sides), None)
        if match is not None and match.card.start < half.run.start:
            match.card.sets = scores.unfinished_from_winner(half.sentence, half.run, team == match.card.sides[1])
            match.card.score = (half.run.start, half.run.end)

    @staticmethod
    def _half_side(half: Scored) -> tuple[Team | None, bool]:
        if half.result is not None:
            return (half.result.winner, True) if half.result.winner else (half.result.loser, False)
        return half.player, half.won

    def _match_of(self, team: Team | None, won: bool, half: Scored) -> Match | None:
        """The match without a score that this side won, or lost: the last one told before, else the next."""
        side = 0 if won else 1
        open_ = [m for m in self.matches if not m.card.sets and m.current and m.card.sides[side] == team and m.card.status is Status.COMPLETED]
        before = [m for m in open_ if m.card.start <= half.run.start]
        if before:
            return max(before, key=lambda m: max(start for start, _ in m.card.tellings if start <= half.run.start))
        after = [m for m in open_ if m.card.start > half.run.start]
        return min(after, key=lambda m: m.card.start, default=None)

    def _match_just_told(self, half: Scored) -> Match | None:
        """The match without a score that was told last before a sentence that names nobody else: "The second seed won 6-4 6-3."."""
        if half.sentence is None:
            return None
        told = [(start, m) for m in self.matches if m.current for start, _ in m.card.tellings if start < half.run.start]
        if not told:
            return None
        start, match = max(told, key=lambda t: t[0])
        named = {person for group in half.sentence.groups for person in group.persons}
        near = sum(1 for begin, _ in self.prose.sentences if start < begin <= half.sentence.start) <= 2
        alone = named <= {p for side in match.card.sides for p in side.players}
        return match if near and alone and not match.card.sets and match.card.status is Status.COMPLETED else None

    def _complement(self, half: Scored, team: Team | None, won: bool) -> Match | None:
        """Two halves in neighbouring sentences that make a whole: "… beat Costa in three sets. Ruiz came through 6-4 3-6 6-4."."""
        if half.sentence is None:
            return None
        if team is None:
            return None
        result = (self._without_winner(half, team) if won else None) or self._across_the_net(half, team, won)
        if result is None or result.winner is None or result.loser is None or len(result.winner.players) != len(result.loser.players):
            return None
        where = self._place(result)
        match = self._twin(result, where, ()) or Match(Card((result.winner, result.loser), result.start, result.end, result.status), where)
        if match not in self.matches:
            self.matches.append(match)
        self._merge(match, result, where)
        return None if match.card.sets else match

    def _without_winner(self, half: Scored, team: Team) -> Result | None:
        """The loss told in the sentence before, which has lost its subject: "beat Costa in three sets. Ruiz came through …"."""
        spans = self.prose.sentences
        index = next((i for i, (start, _) in enumerate(spans) if half.sentence is not None and start == half.sentence.start), 0)
        for result in self.told.results:
            lost = result.winner is None and result.loser not in (None, team) and index > 0 and result.sentence.start == spans[index - 1][0]
            if lost and self.prose.text[result.sentence.start].islower():
                result.winner = team
                return result
        return None

    @staticmethod
    def _across_the_net(half: Scored, team: Team, won: bool) -> Result | None:
        """The one other player of the sentence, where it says that he was played: "all he faced against Costa to advance 6-4 6-4"."""
        sentence, clause = half.sentence, half.clause
        if sentence is None or clause is None:
            return None
        others = [g for g in sentence.groups if not set(g.persons) & set(team.players)]
        if len(others) != 1 or len(others[0].persons) != len(team.players) or others[0].start > half.run.start:
            return None
        above = clause.parent
        contrasted = clause.word == "but" and clause.named and above is not None and above.subject is others[0]
        if not contrasted and not scores.AGAINST.search(sentence.text[max(sentence.start, others[0].start - 60) : others[0].start]):
            return None
        other = Team(others[0].persons)
        return Result(team if won else other, other if won else team, others[0].start, half.run.end, half.run.start, clause, sentence)

    # ── Matches to come, and the main one ──

    def _upcoming(self) -> list[Match]:
        found: list[Match] = []
        for pairing in self.coming:
            where = self._place(pairing, coming=True)
            sides = {frozenset(team.players) for team in pairing.sides}
            twin = next((m for m in found if {frozenset(t.players) for t in m.card.sides} == sides), None)
            if twin is None:
                twin = Match(Card(pairing.sides, pairing.start, pairing.end, Status.UPCOMING), where)
                found.append(twin)
            twin.card.tellings.append((pairing.start, pairing.end))
            self._merge(twin, None, where)
        return [m for m in found if not any(n.current and _same_pair(m.card, n.card) and (not n.place.key or n.place.key & m.place.key) for n in self.matches)]

    def _main(self, upcoming: Sequence[Match]) -> Match | None:
        current = [m for m in self.matches if m.current]
        headline = self.prose.headline
        titled = [m for m in current if headline and any(start < headline.end for start, _ in m.card.tellings)]
        body = headline.end if headline else 0
        scored_ = [m for m in current if m.card.score is not None]
        for candidates, start, end in ((current, body, self.lead_end), (current, 0, self.lead_end), (upcoming, 0, self.lead_end), (scored_, 0, self.opening_end)):
            told = [(s, m) for m in candidates for s, _ in m.card.tellings if start <= s < end]
            if len(titled) == 1 and any(m is titled[0] for _, m in told):
                return titled[0]
            if told:
                return min(told, key=lambda t: (self._aside(t[1], t[0]), t[0]))[1]
        return None

    @staticmethod
    def _aside(match: Match, start: int) -> bool:
        """Whether a telling only adds something to somebody: "Ruiz, who beat Costa on Monday, …"."""
        return any(r.start == start and r.clause.link is Link.RELATIVE for r in match.results)

    def _tell_by_sets(self) -> None:
        """A match whose sets are told one by one, with or without a word of who won it."""
        if any(m.current and m.card.sets and m.card.start < self.lead_end for m in self.matches):
            return
        told = sets_told.match(self.told, self.runs)
        if told is None:
            return
        match = next((m for m in self.matches if m.current and _same_sides(m.card, told.winner, told.loser)), None)
        if match is None:
            if told.start >= self.lead_end or any(m.current and m.card.start < self.lead_end and set(m.card.sides) & {told.winner, told.loser} == {told.winner, told.loser} for m in self.matches):
                return
            where = place(told.clause, told.sentence, told.start, (), self.occasions)
            match = Match(Card((told.winner, told.loser), told.start, told.end), where)
            self._merge(match, None, where)
            match.card.tellings.append((told.start, told.end))
            self.matches.append(match)
        if not match.card.sets and match.card.status is Status.COMPLETED:
            match.card.sets, match.card.score = told.sets, (told.start, told.end)

    # ── Rounds ──

    def _place_by_halves(self, main: Match | None) -> None:
        """A round told of one player of the main match alone: "suffered a first-round defeat"."""
        if main is None or main.card.status is Status.UPCOMING:
            return
        for result in self.told.results:
            alone = result.winner or result.loser
            if (result.winner is None) == (result.loser is None) or alone not in main.card.sides or result.start >= self.lead_end:
                continue
            where = self._place(result)
            if not where.past and (not where.key or not main.place.key or where.key & main.place.key):
                self._merge(main, None, where)

    def _imply_rounds(self, main: Match | None, upcoming: Iterable[Match]) -> None:
        """The round before the one a winner plays next, and before or after the main match's."""
        winners = [match.card.sides[0] for match in self.matches if match.current]
        for match in self.matches:
            if match.card.round is None and match.current and winners.count(match.card.sides[0]) == 1:
                following = next((u for u in upcoming if any(set(match.card.sides[0].players) & set(t.players) for t in u.card.sides if not t.open) and isinstance(_value(u), Round) and u.place.key == match.place.key), None)
                if following is not None and following.card.round is not None:
                    earlier = rounds.before(following.card.round.value)
                    if earlier is not None:
                        match.card.round = following.card.round._replace(value=earlier)
        self._imply_tie_round()
        of_main = _value(main) if main is not None and main.card.status is not Status.UPCOMING else None
        for match in [*self.matches, *upcoming]:
            relative = match.card.round
            if relative is None or isinstance(relative.value, Round):
                continue
            told = None
            if isinstance(of_main, Round):
                told = rounds.before(of_main) if relative.value is Stage.PREVIOUS else rounds.after(of_main)
            match.card.round = relative._replace(value=told) if told is not None and match is not main else None


    def _imply_tie_round(self) -> None:
        """The matches of a tie were played in the round of the tie, which the lead tells."""
        own = self.occasions.own
        if own is None or not is_tie(own.key):
            return
        told = next((r for r in self.occasions.rounds if r.start < self.lead_end and r.stage is Stage.PLAYED and r.round is not None), None)
        for match in self.matches:
            if told is not None and match.current and match.card.round is None and match.place.key & own.key:
                match.card.round = Read(told.round, told.start, told.end)


def _value(match: Match) -> object:
    return None if match.card.round is None else match.card.round.value


def _same_pair(first: Card, second: Card) -> bool:
    return {frozenset(t.players) for t in first.sides} == {frozenset(t.players) for t in second.sides}


def _same_sides(card: Card, winner: Team | None, loser: Team | None) -> bool:
    return winner is not None and loser is not None and set(card.sides[0].players) == set(winner.players) and set(card.sides[1].players) == set(loser.players)


def _one(match: Match, where: Place, sets: tuple[Games, ...]) -> bool:
    """Whether nothing sets two tellings apart."""
    if sets and match.card.sets and [s[:2] for s in sets] != [s[:2] for s in match.card.sets]:
        return False
    if match.place.key and where.key and not match.place.key & where.key:
        return False
    if match.place.past != where.past:
        return False
    year = match.card.year
    if year is not None and where.year is not None and year.value != where.year.value:
        return False
    return where.round is None or match.place.round is None or not isinstance(where.round.value, Round) or not isinstance(match.place.round.value, Round) or compatible(where.round.value, match.place.round.value)

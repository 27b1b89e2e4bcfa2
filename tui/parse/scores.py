"""Which score belongs to which result, and what it says when it is read from the winner's side.

A score belongs to the clause it stands in: to the win it precedes ("a 6-4 7-5 win over"), else to the last result
told before it there. A score beside a player who won or lost, with no opponent in the clause, is kept as half a
result. In print the winner's games come first, whoever is the subject; where the sets favour the loser they were
printed from his side and are turned, and where the words say otherwise too, the contradiction is said.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tui.model import Status
from tui.parse import lexicon, outcomes
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group
from tui.parse.numbers import Run, RunKind, complete, turned
from tui.parse.reading import Games, Read, Team
from tui.parse.results import Result, Results


class Scored(NamedTuple):
    """A run of sets and the result it belongs to; where no opponent is told, who won or lost with it."""

    run: Run
    sentence: Sentence
    clause: Clause
    result: Result | None = None
    player: Team | None = None
    won: bool = True


def scored(told: Results, runs: Sequence[Run]) -> list[Scored]:
    """Every score of the narrative with what it belongs to; one that belongs to nothing is left out."""
    found = []
    for sentence in told.sentences.values():
        own = [
            r
            for r in runs
            if sentence.start <= r.start < sentence.end and r.kind in (RunKind.MATCH, RunKind.PART) and not r.said
        ]
        results = [r for r in told.results if r.sentence is sentence and not r.said and (r.winner or r.loser)]
        for run in own:
            result = _result(sentence, run, results)
            if result is not None:
                found.append(Scored(run, sentence, result.clause, result))
            else:
                found.append(_half(sentence, run))
    return found


BEFORE_NOUN = re.compile(r"[\s,()–-]*(?:[\w’'-]+\s+){0,5}\Z")
TOUCHING = re.compile(
    r"(?:\s+of\s+[\w\s]{1,30})?[\s,(–-]*(?:(?:in|after|by|with|the|a|score|scoreline|of|winning|won|scores)\s+){0,4}"
)


def _result(sentence: Sentence, run: Run, results: Sequence[Result]) -> Result | None:
    """The result a score stands with."""
    for result in results:  # "a 6-4 7-5 win over Ruiz"; "lost 6-4 7-5 to Ruiz"
        if (
            result.noun
            and result.at >= run.end
            and len(sentence.text[run.end : result.at]) < 50
            and BEFORE_NOUN.fullmatch(sentence.text, run.end, result.at)
        ):
            return result
        if result.at < run.start < result.end:
            return result
    ended = [r for r in results if r.end <= run.start]
    if not ended:
        return None
    last = max(ended, key=lambda r: (r.end, r.at))
    if TOUCHING.fullmatch(sentence.text, last.end, run.start):
        return last
    clause = sentence.clause(run.start)
    if run.kind is RunKind.PART or last.status is Status.RETIRED:
        given_up = [r for r in ended if r.status in (Status.RETIRED, Status.DEFAULT)]
        if given_up:
            return given_up[-1]
    while True:
        here = [r for r in ended if r.clause is clause]
        if here:
            return max(here, key=lambda r: r.at)
        if (
            clause.link not in (Link.JOIN, Link.STOP)
            or clause.parent is None
            or clause.named
            or _verb(sentence, clause, run) is not None
        ):
            return last if len(results) == 1 and _speaks_of(sentence, clause, run, last) else None
        clause = clause.parent


RESULT_AFTER = re.compile(r"[\s)]*(?:straight-sets\s+)?(?:defeat|loss|win|victory|triumph|reverse)\b")


def _speaks_of(sentence: Sentence, clause: Clause, run: Run, result: Result) -> bool:
    """Whether a clause that names nobody else only adds the score: "… as the Italian wasted three match points in a 6-4 7-6 defeat"."""
    if (
        result.clause.link is Link.RELATIVE
        or clause.link is not Link.SUB
        or not RESULT_AFTER.match(sentence.text, run.end)
    ):
        return False
    sides = {p for team in (result.winner, result.loser) if team is not None for p in team.players}
    return {p for g in sentence.groups if g.start >= clause.start for p in g.persons} <= sides


@cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    halves = lexicon.words("outcomes")["halves"]
    tables = lexicon.words("outcomes")
    won, lost = (
        [form for verb in tables[side]["verbs"] for form in outcomes.forms(verb)] for side in ("wins", "loses")
    )
    return re.compile(rf"\b{lexicon.either([*halves['won'], *won])}\b"), re.compile(
        rf"\b{lexicon.either([*halves['lost'], *lost])}\b"
    )


def _verb(sentence: Sentence, clause: Clause, run: Run) -> tuple[int, bool] | None:
    """The last word of winning or losing before a score in its clause, and whether it is one of winning."""
    start = max(start for start, _ in clause.parts if start <= run.start)
    won, lost = ([m.start() for m in pattern.finditer(sentence.text, start, run.start)] for pattern in _verbs())
    if not won and not lost:
        return None
    return max(won[-1:] + lost[-1:]), (won[-1:] or [-1]) > (lost[-1:] or [-1])


OWNED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")


def _half(sentence: Sentence, run: Run) -> Scored:
    """Who won or lost with a score where the clause names no opponent; nobody where it names neither."""
    clause = sentence.clause(run.start)
    verb = _verb(sentence, clause, run)
    if verb is None:
        after = re.match(
            r"[\s)]*(?:straight-sets\s+)?(?:win|winner|victory|triumph|success)\b",
            sentence.text[run.end : run.end + 30],
        )
        verb = (run.start, True) if after else None
    if verb is None:
        return Scored(run, sentence, clause)
    left = sentence.before(run.start)
    owner = left if left is not None and left.owns and OWNED.fullmatch(sentence.text, left.end, run.start) else None
    who: Group | None = owner or sentence.acting(verb[0]) or clause.subject
    return Scored(run, sentence, clause, None, None if who is None else Team(who.persons), verb[1])


# ── From the winner's side ────────────────────────────────────────────────────────────────────────────────────────────


AGAINST = re.compile(
    r"(?i:\bfac(?:ed|ing))\s+(?:[\w’'.-]+\s+){0,6}\Z|\b(?:sweat|forced|pushed|tested|stretched|troubled|pressed|taken)\b[^.;]{0,40}\bby\s+(?:[\w’'.-]+\s+){0,6}\Z|\b(?:against|versus|comeback\s+from|challenge\s+from|test\s+from)\s+(?:[\w’'.-]+\s+){0,6}\Z"
)
DOWN = re.compile(r"\b(?:down|trailing|trailed|behind)\b")
UP = re.compile(r"\b(?:up|leading|led|ahead|lead)\b")


def from_winner(scored_: Scored, loser_speaks: bool, doubts: list[Read]) -> tuple[Games, ...]:
    """The sets with the winner's games first; `loser_speaks` where the clause is told of the loser."""
    run = scored_.run
    doubts += [Read(doubt, run.start, run.end) for doubt in run.doubts]
    if run.favours < 0:
        if not loser_speaks:
            doubts.append(Read("the sets as printed favour the loser", run.start, run.end))
        return turned(run.sets)
    return run.sets


def as_played(sets: tuple[Games, ...], side: Team | None) -> tuple[Games, ...]:
    """The sets of a pair with a long third one as the match tie-break that pairs play: 6-4 5-7 11-9."""
    if side is None or len(side.players) < 2 or len(sets) != 3 or max(sets[-1][:2]) < 10:
        return sets
    return (*sets[:-1], sets[-1]._replace(match_tiebreak=True))


def unfinished_from_winner(sentence: Sentence, run: Run, loser_speaks: bool) -> tuple[Games, ...]:
    """The sets of a match that was given up, the winner's games first: who was ahead is told in words."""
    near = sentence.text[max(sentence.start, run.start - 30) : min(sentence.end, run.end + 30)]
    ahead = run.favours or (run.sets[-1].first > run.sets[-1].second) - (run.sets[-1].first < run.sets[-1].second)
    if DOWN.search(near):
        winner_leads = loser_speaks
    elif UP.search(near):
        winner_leads = not loser_speaks
    else:
        return run.sets
    return run.sets if (ahead > 0) == winner_leads else turned(run.sets)


def with_tiebreak(sets: tuple[Games, ...], runs: Sequence[Run], after: int, end: int) -> tuple[Games, ...]:
    """The sets with the points of a tie-break that is told after them: "7-6, claiming the tie-break 8-6"."""
    open_ = [
        i for i, s in enumerate(sets) if s.tiebreak is None and not s.match_tiebreak and {s.first, s.second} == {6, 7}
    ]
    points = [r.sets[0] for r in runs if r.kind is RunKind.TIEBREAK and after <= r.start < end and len(r.sets) == 1]
    final = [
        p
        for p in points
        if max(p[:2]) >= 7 and max(p[:2]) - min(p[:2]) == max(2, 7 - min(p[:2]) if max(p[:2]) == 7 else 2)
    ]
    if len(open_) != 1 or len(final) != 1:
        return sets
    return (*sets[: open_[0]], sets[open_[0]]._replace(tiebreak=min(final[0][:2])), *sets[open_[0] + 1 :])


def whole(run: Run) -> bool:
    """Whether a run is the score of a whole match."""
    return run.kind is RunKind.MATCH and all(complete(s) for s in run.sets)

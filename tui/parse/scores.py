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

from tui.parse import lexicon, outcomes
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group
from tui.parse.numbers import Run, RunKind, turned
from tui.parse.patterns import lazy
from tui.parse.reading import Games, Read, Team
from tui.parse.results import Result, Results
from tui.parse.spans import within
from tui.terms import Status


class Scored(NamedTuple):
    """A run of sets and the result it belongs to; where no opponent is told, who won or lost with it."""

    run: Run
    sentence: Sentence
    clause: Clause
    result: Result | None = None
    player: Team | None = None
    won: bool = True


def scored(told: Results, runs: Sequence[Run]) -> list[Scored]:
    """Every score of the narrative with what it belongs to, or with nothing."""
    found = []
    by_sentence: dict[int, list[Result]] = {}
    for result in told.results:
        if not result.said and (result.winner or result.loser):
            by_sentence.setdefault(id(result.sentence), []).append(result)
    for sentence in told.sentences.values():
        for run in within(runs, sentence.start, sentence.end):
            if run.said or run.kind not in (RunKind.MATCH, RunKind.PART):
                continue
            told_with = _result(sentence, run, by_sentence.get(id(sentence), ()))
            left = sentence.before(run.start)
            if told_with is None or (not told_with.whole and left is not None and _with_doing(sentence, left, run)):
                found.append(_half(sentence, run))
            else:
                clause = sentence.clause(run.start) if run.kind is RunKind.PART else told_with.clause
                found.append(Scored(run, sentence, clause, told_with))
    return found


BEFORE_NOUN = lazy(r"[\s,()–-]*(?:[\w’'-]+\s+){0,5}\Z")
TOUCHING = lazy(  # what may stand between the words of a result and its score
    r"(?:\s+of\s+[\w\s]{1,30})?(?:\s+by\s+winning\s+[^,;.]{1,30},)?[\s,(–-]*(?:(?:in|after|by|with|the|a|score|scoreline|of|winning|won|scores)\s+){0,4}"
)
FAR_NOUN = 50  # code points between a score and the noun it stands before


def _result(sentence: Sentence, run: Run, results: Sequence[Result]) -> Result | None:
    """The result a score stands with."""
    if sentence.text.startswith(",", run.end):  # "beat Fox 6-4 6-2, following up her win over Ruiz"
        told = next((one for one in results if one.whole and sentence.text[one.end : run.start].isspace()), None)
        if told is not None:
            return told
    beside = (one for one in results if _holds(one, run) or _stands_before(run, one, sentence))
    if (result := next(beside, None)) is not None:
        return result
    given_up = [one for one in results if one.status in (Status.RETIRED, Status.DEFAULT)]
    if run.kind is RunKind.PART and len(given_up) == 1:
        return given_up[0]
    ended = [r for r in results if r.end <= run.start]
    if not ended:
        return None
    ended = [r for r in ended if not _only_describes(r, ended, sentence)]
    last = max(ended, key=lambda r: (r.end, r.at, not r.before))
    if TOUCHING.fullmatch(sentence.text, last.end, run.start):
        return last
    if run.kind is RunKind.PART or last.status is Status.RETIRED:
        given_up = [r for r in ended if r.status in (Status.RETIRED, Status.DEFAULT)]
        if given_up:
            return given_up[-1]
    return _told_above(sentence, run, ended) or (
        last if len(results) == 1 and _speaks_of(sentence, sentence.clause(run.start), run, last) else None
    )


def _holds(result: Result, run: Run) -> bool:
    """Whether a score stands in the words of a result; one at which somebody gave up may stand before its word."""
    given_up = run.kind is RunKind.PART and result.status in (Status.RETIRED, Status.DEFAULT)
    return (result.start if given_up else result.at) < run.start < result.end


def _only_describes(result: Result, others: Sequence[Result], sentence: Sentence) -> bool:
    """Whether a result between commas only says who somebody is: "beat Ruiz, conqueror of Costa, 6-4 6-3"."""
    above = any(
        other is not result
        and other.clause is result.clause
        and (other.end <= result.at or (other.at < result.at and other.end == result.end))
        for other in others
    )
    return above and _conqueror().match(sentence.text, result.at) is not None and sentence.text[result.end] == ","


@cache
def _conqueror() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.either(lexicon.words('outcomes')['win_nouns']['persons'])}\b")


def _stands_before(run: Run, result: Result, sentence: Sentence) -> bool:
    """Whether a score is the win's own: "a 6-4 7-5 win over Ruiz"."""
    if not result.noun or not run.end <= result.at < run.end + FAR_NOUN:
        return False
    return BEFORE_NOUN.fullmatch(sentence.text, run.end, result.at) is not None


def _told_above(sentence: Sentence, run: Run, ended: Sequence[Result]) -> Result | None:
    """The last result of the clause of a score, or of the clauses that one only goes on from."""
    clause: Clause | None = sentence.clause(run.start)
    while clause is not None:
        here = [r for r in ended if r.clause is clause]
        if here:
            return max(here, key=lambda r: (r.at, not r.before))
        if clause.link not in (Link.JOIN, Link.STOP) or clause.named or _verb(sentence, clause, run) is not None:
            return None
        clause = clause.parent
    return None


@cache
def _after() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """That a score is followed by a word of winning or losing, or by one of winning."""
    words = lexicon.words("outcomes")["halves"]
    begins = r"[\s)]*(?:straight-sets\s+)?"
    won, lost = words["won_after"], words["lost_after"]
    return re.compile(rf"{begins}{lexicon.either([*won, *lost])}\b"), re.compile(rf"{begins}{lexicon.either(won)}\b")


def is_of_win(scored_: Scored) -> bool:
    """Whether a score is said to be that of a win: "her 6-4 3-6 2-0 victory"."""
    return _after()[1].match(scored_.sentence.text, scored_.run.end) is not None


def _speaks_of(sentence: Sentence, clause: Clause, run: Run, result: Result) -> bool:
    """Whether a clause that names nobody else only adds the score: "… as he wasted a set point in a 6-4 7-6 defeat"."""
    result_after, _ = _after()
    if result.clause.link is Link.RELATIVE or clause.link is not Link.SUB:
        return False
    sides = {p for team in (result.winner, result.loser) if team is not None for p in team.players}
    named = {p for g in sentence.after(clause.start) for p in g.persons}
    named |= set() if clause.subject is None else set(clause.subject.persons)
    return named <= sides and result_after.match(sentence.text, run.end) is not None


@cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of winning and of losing beside a score."""
    tables = lexicon.words("outcomes")
    words = (
        [*tables["halves"][side], *(form for verb in tables[verbs]["verbs"] for form in outcomes.forms(verb))]
        for side, verbs in (("won", "wins"), ("lost", "loses"))
    )
    won, lost = (re.compile(rf"\b{lexicon.either(forms)}\b") for forms in words)
    return won, lost


def _verb(sentence: Sentence, clause: Clause, run: Run, begin: int = 0) -> tuple[int, bool] | None:
    """The last word of winning or losing before a score in its clause, and whether it is one of winning."""
    start = max(begin, *(start for start, _ in clause.parts if start <= run.start))
    won, lost = (
        max((m.start() for m in pattern.finditer(sentence.text, start, run.start)), default=-1) for pattern in _verbs()
    )
    return None if won == lost else (max(won, lost), won > lost)


@cache
def _beats_somebody() -> re.Pattern[str]:
    """That somebody beat one who is only described: "saw off her Japanese opponent 6-4 6-2"."""
    tables = lexicon.words("outcomes")
    past = [f"{verb} {by}" for verb in tables["past"]["verbs"] for by in tables["past"]["with"] if by == "past"]
    verbs = [form for verb in [*tables["beats"]["verbs"], *past] for form in outcomes.forms(verb)]
    return re.compile(rf"\b{lexicon.either(verbs)}\s+(?:his|her|the|fellow)\s+[^,;:.]{{1,50}},?\s*[(–-]?\s*\Z")


def _beat_somebody(sentence: Sentence, clause: Clause, run: Run) -> tuple[int, bool] | None:
    """The verb that beats somebody described right before a score, where the clause names nobody but who won."""
    start = max(start for start, _ in clause.parts if start <= run.start)
    told = _beats_somebody().search(sentence.text, max(start, run.start - FAR_VERB), run.start)
    if told is None or PASSIVE.search(sentence.text, max(start, told.start() - 12), told.start()):
        return None
    return (
        None
        if any(told.start() < group.start for group in sentence.groups if group.end <= run.start)
        else (told.start(), True)
    )


FAR_VERB = 90  # code points before a score in which somebody is told to have beaten somebody described
PASSIVE = lazy(r"\b(?:was|were|been|being|be|to|not|never|could|would|will|may|might)\s+\Z")
WITH = lazy(r"\bwith\s+(?:[\w’'-]+\s+){0,4}\Z")
DOING = lazy(r"\s+(?:[a-z]+ly\s+)?[a-z]+ing\s+(?:[\w-]+\s+){0,4}")
OWNED = lazy(r"['’]s?\s+(?:[\w-]+\s+){0,3}")


def _with_doing(sentence: Sentence, group: Group, run: Run) -> bool:
    """Whether a score is of the person before it: "with Ruiz posting a 6-4 6-4 win"."""
    before = sentence.text[max(sentence.start, group.start - FAR_NOUN) : group.start]
    return DOING.fullmatch(sentence.text, group.end, run.start) is not None and WITH.search(before) is not None


def _half(sentence: Sentence, run: Run) -> Scored:
    """Who won or lost with a score where the clause names no opponent; nobody where it names neither."""
    clause = sentence.clause(run.start)
    left = sentence.before(run.start)
    doing = left if left is not None and _with_doing(sentence, left, run) else None
    verb = _verb(sentence, clause, run, doing.end if doing is not None else 0)
    if verb is None:
        verb = _beat_somebody(sentence, clause, run)
    if verb is None:
        _, win_after = _after()
        if win_after.match(sentence.text, run.end) is None:
            return Scored(run, sentence, clause)
        verb = (run.start, True)
    elif not verb[1] and _after()[1].match(sentence.text, run.end) is not None:
        verb = (verb[0], True)  # "dropped only four games in a 6-2 6-2 win"
    owner = left if left is not None and left.owns and OWNED.fullmatch(sentence.text, left.end, run.start) else None
    who: Group | None = doing or owner or sentence.acting(verb[0]) or clause.subject
    return Scored(run, sentence, clause, None, None if who is None else Team(who.persons), verb[1])


# ── From the winner's side ────────────────────────────────────────────────────────────────────────────────────────────


AGAINST = lazy(  # "Ruiz saved all he faced against", "was forced to work by"
    r"(?:(?i:\b(?:fac(?:ed|ing)|against|versus|(?:takes?|taking|taken|took)\s+on|met|played))"
    r"|\b(?:(?:trouble|problems?|difficulty|difficulties|bother)\s+(?:with|from)"
    r"|(?:comeback|challenge|effort|fightback|fright|resistance|scare|test)\s+(?:from|by)|[Tt]rail(?:ed|ing))"
    r"|\b(?:could\s+not|couldn['’]t|unable\s+to|failed\s+to)\s+(?:[a-z]+|get\s+past|cope\s+with|see\s+off)"
    r"|\b(?:conced|dropp|los)\w+\s+(?:just\s+|only\s+)?\w+\s+games?\s+(?:to|against)"
    r"|\btie-?break(?:er)?\s+(?:over|against)|\bcontrol\s+of\s+(?:the|her|his)\s+(?:match|contest|encounter)\s+(?:with|against)"
    r"|\b(?:down\s+to|no\s+answers?\s+to|(?:cope|contend)\s+with|broke|breaking|prevented|stopped)"
    r"|\b(?:(?:close\s+to|verge\s+of)\s+beating|(?:conced|dropp|los)\w+\s+the\s+(?:first|opening)\s+set(?:\s+\d-\d)?\s+to)"
    r"|\b(?:down|trailed|trailing|behind|ahead|up|led|leading)\s\d-\d[^.;,]{0,30}\b(?:to|against)"
    r"|\b(?:serve|serving|shots|power|play|game|hitting|strokes|groundstrokes|spirit|tennis|talents|experience)\s+of"
    r"|\b(?:sweat|forced|made|pushed|tested|stretched|troubled|pressed|taken)\b[^.;]{0,40}\bby)\s+(?:[\w’'.-]+\s+){0,6}\Z"
)
DOWN = lazy(r"\b(?:down|trailing|trailed|behind)\b")
UP = lazy(r"\b(?:up|leading|led|ahead|lead)\b")


def from_winner(scored_: Scored, loser_speaks: bool, doubts: list[Read]) -> tuple[Games, ...]:
    """The sets with the winner's games first; `loser_speaks` where the clause is told of the loser."""
    run = scored_.run
    doubts += [Read(doubt, run.start, run.end) for doubt in run.doubts]
    if run.favours < 0:
        if not loser_speaks:
            doubts.append(Read("the sets as printed favour the loser", run.start, run.end))
        return turned(run.sets)
    return run.sets


IN_SETS = lazy(r"\bin\s+(?P<count>straight|two|three|four|five)\s+sets\b")
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
BESIDE = 60  # code points around a score in which the number of its sets is told


def counted(scored_: Scored, sets: Sequence[Games], runs: Sequence[Run], doubts: list[Read]) -> None:
    """Say where the number of sets that is told beside the only score of a sentence is another than it has."""
    sentence, run = scored_.sentence, scored_.run
    if any(other.kind is RunKind.MATCH and other is not run for other in within(runs, sentence.start, sentence.end)):
        return
    start, end = max(sentence.start, run.start - BESIDE), min(sentence.end, run.end + BESIDE)
    told = IN_SETS.search(sentence.text, start, end)
    if told is None:
        return
    straight = told["count"] == "straight"
    wrong = any(s.first < s.second for s in sets) if straight else len(sets) != COUNTS[told["count"]]
    if wrong:
        doubts.append(Read(f"told as won {told.group()}", *told.span()))


def as_played(sets: tuple[Games, ...], side: Team | None) -> tuple[Games, ...]:
    """The sets of a pair with a long third one as the match tie-break that pairs play: 6-4 5-7 11-9."""
    if side is None or len(side.players) < 2 or len(sets) != 3 or max(sets[-1][:2]) < 10:
        return sets
    return (*sets[:-1], sets[-1]._replace(match_tiebreak=True))


def standing(sentence: Sentence, run: Run) -> Group | None:
    """Who is right before the word that tells who was ahead: "with Ruiz leading 6-4 3-0"."""
    begin = max(sentence.start, run.start - 30)
    told = DOWN.search(sentence.text, begin, run.start) or UP.search(sentence.text, begin, run.start)
    left = sentence.before(told.start()) if told is not None else None
    if told is None or left is None or left.owns:
        return None
    return left if sentence.text[left.end : told.start()].isspace() else None


def unfinished_from_winner(sentence: Sentence, run: Run, loser_speaks: bool) -> tuple[Games, ...]:
    """The sets of a match that was given up, the winner's games first: who was ahead is told in words."""
    begin = max(sentence.start, run.start - 30)
    near = sentence.text[begin : min(sentence.end, run.end + 30)]
    ahead = run.favours or (run.sets[-1].first > run.sets[-1].second) - (run.sets[-1].first < run.sets[-1].second)
    before = [told for pattern in (DOWN, UP) for told in pattern.finditer(near, 0, run.start - begin)]
    nearest = max(before, key=lambda told: told.end(), default=None)  # "came from behind and led"
    if nearest is not None and UP.fullmatch(nearest[0]):
        winner_leads = not loser_speaks
    elif DOWN.search(near):
        winner_leads = loser_speaks
    elif UP.search(near):
        winner_leads = not loser_speaks
    elif loser_speaks and all(games.first <= games.second for games in run.sets):
        winner_leads = True  # "retired at 4-6 1-2"
    else:
        return run.sets
    return run.sets if (ahead > 0) == winner_leads else turned(run.sets)


def with_tiebreak(sets: tuple[Games, ...], runs: Sequence[Run], after: int, end: int) -> tuple[Games, ...]:
    """The sets with the points of a tie-break that is told after them: "7-6, claiming the tie-break 8-6"."""
    open_ = [i for i, games in enumerate(sets) if _lacks_points(games)]
    told = [run.sets[0] for run in within(runs, after, end) if run.kind is RunKind.TIEBREAK and len(run.sets) == 1]
    final = [points for points in told if _is_tiebreak(*points[:2])]
    if len(open_) != 1 or len(final) != 1:
        return sets
    return (*sets[: open_[0]], sets[open_[0]]._replace(tiebreak=min(final[0][:2])), *sets[open_[0] + 1 :])


def _lacks_points(games: Games) -> bool:
    return games.tiebreak is None and not games.match_tiebreak and {games.first, games.second} == {6, 7}


def _is_tiebreak(first: int, second: int) -> bool:
    """Whether points end a tie-break: seven or more, and two ahead."""
    most, least = max(first, second), min(first, second)
    return most - least >= 2 if most == 7 else most > 7 and most - least == 2

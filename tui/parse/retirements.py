"""Matches that ended early, or not yet: whose opponent gave up or was ruled out, and where play was stopped.

"retired" is said of a match as well as of a career, so a word of giving up makes a result only where somebody goes
through by it ("progressed after Costa retired", "leading 6-3 5-2 when Costa pulled out") or is named as the opponent
("retired when 6-2 3-0 down to Ruiz"). Beside a result that is told anyway it only says how that match ended.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from tui.model import Status
from tui.parse import lexicon
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group
from tui.parse.numbers import Run, RunKind
from tui.parse.objects import brought, phrase
from tui.parse.outcomes import Cue, Frame
from tui.parse.patterns import lazy
from tui.parse.reading import Team
from tui.parse.results import Result, Results
from tui.parse.spans import within

ELSEWHERE = lazy(
    r"\b(?:next|will|face|faces|from\s+(?:tennis|the\s+(?:sport|game|tour)|davis|competit\w+|professional|international|singles|doubles|playing))\b",
    re.IGNORECASE,
)
AGAINST = ("match with", "final with", "against", "down to", "trailing", "behind", "versus")
REACH = 120  # code points after the word in which the opponent is named


def settled(told: Results) -> Results:
    """The results with how each match ended, and with those that only a word of giving up tells."""
    found: list[Result] = []
    starts = sorted(told.sentences)
    whole: dict[int, list[Result]] = {}
    for result in told.results:
        if result.whole and not result.before:
            whole.setdefault(id(result.sentence), []).append(result)
    for cue in told.cues:
        index = bisect_right(starts, cue.start) - 1
        if index < 0 or not any(use.frame is Frame.STOPS for use in cue.uses):
            continue
        sentence = told.sentences[starts[index]]
        if cue.start >= sentence.end:
            continue
        added = _settle(cue, sentence, whole.get(id(sentence), []))
        if added is not None:
            found.append(added)
    told.results += found
    told.results.sort(key=lambda result: result.at)
    return told


def _settle(cue: Cue, sentence: Sentence, known: Sequence[Result]) -> Result | None:
    """Say of the result told beside a word of giving up how it ended; where none is told, the result it makes."""
    status, who = _status(cue, sentence), _who(sentence, cue)
    match = next((r for r in known if who is not None and r.loser is not None and who.persons == r.loser.players), None)
    if match is None and len(known) == 1 and who is None and _beside(known[0], cue, sentence):
        match = known[0]
    if match is None:
        return _result(sentence, cue, who, status) if who is not None else None
    match.status = status
    return None


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    table = lexicon.words("outcomes")["stops"]
    return {
        "default": re.compile(lexicon.either(table["default"]), re.IGNORECASE),
        "withdraw": re.compile(rf"\b{lexicon.either([*table['withdraw'], *table['walkover']])}\b", re.IGNORECASE),
        "advances": re.compile(rf"\b{lexicon.either(table['advances'])}\b"),
    }


DURING = lazy(r"\b(?:trailing|trailed|leading|led|down|ahead|\d-\d|games?|sets?)\b")


def _status(cue: Cue, sentence: Sentence) -> Status:
    if _lists()["default"].fullmatch(cue.words):
        return Status.DEFAULT
    lists = _lists()
    if DURING.search(sentence.text, sentence.start, sentence.end):
        return Status.RETIRED
    if lists["withdraw"].fullmatch(cue.words) or lists["withdraw"].search(sentence.text, sentence.start, cue.start):
        return Status.WALKOVER
    return Status.RETIRED


def _who(sentence: Sentence, cue: Cue) -> Group | None:
    """Who gave up."""
    left = sentence.before(cue.start)
    if (
        left is not None
        and left.owns
        and re.fullmatch(r"['’]s?\s+(?:[\w-]+\s+){0,2}", sentence.text[left.end : cue.start])
    ):
        return left
    return sentence.acting(cue.start)


def _beside(result: Result, cue: Cue, sentence: Sentence) -> bool:
    """Whether the word stands next to a result: "won 6-4 3-0 (ret.)", "by retirement"."""
    return (
        0 <= cue.start - result.end < 40
        and re.search(r"\b(?:by|through|via|on|a)\s+\Z|[\d\s(]\Z", sentence.text[result.end : cue.start]) is not None
    )


def _result(sentence: Sentence, cue: Cue, who: Group, status: Status) -> Result | None:
    clause = sentence.clause(cue.start)
    other = brought(sentence, cue.end, AGAINST, min(sentence.end, cue.end + REACH))
    if other is not None and other[0].persons != who.persons and not ELSEWHERE.search(sentence.text, cue.end, other[1]):
        return _made(sentence, cue, clause, other[0], who, status, max(other[0].end, cue.end))
    winner = _gains(sentence, clause, status, who)
    return None if winner is None else _made(sentence, cue, clause, winner, who, status, cue.end)


WON = lazy(r"\b(?:won|wins|winning|victory|prevailed|triumphed|leading|led|ahead|up)\b")


def _gains(sentence: Sentence, clause: Clause, status: Status, who: Group) -> Group | None:
    """Who goes through because somebody gave up: the subject of the clause that this one explains."""
    if clause.link is not Link.SUB or clause.word not in ("after", "when", "as", "because", "once"):
        return None
    above = clause.parent
    if above is None or above.subject is None or above.subject.persons == who.persons:
        return None
    words = " ".join(sentence.text[start:end] for start, end in above.parts)
    gains = _lists()["advances"].search(words) is not None or (
        status is Status.RETIRED and WON.search(words) is not None
    )
    return above.subject if gains and len(above.subject.persons) == len(who.persons) else None


def _made(
    sentence: Sentence, cue: Cue, clause: Clause, winner: Group, loser: Group, status: Status, end: int
) -> Result:
    start = min(winner.start, loser.start, cue.start)
    return Result(
        Team(winner.persons),
        Team(loser.persons),
        max(start, sentence.start),
        end,
        cue.start,
        clause,
        sentence,
        status=status,
    )


# ── Still to be finished ──────────────────────────────────────────────────────────────────────────────────────────────


OPEN = (RunKind.PART, RunKind.GAMES, RunKind.MATCH)


@cache
def _standing() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = lexicon.words("outcomes")["unfinished"]
    either = rf"(?:{lexicon.either(table['ahead'])}|(?P<behind>{lexicon.either(table['behind'])}))"
    return (
        re.compile(rf"\b{lexicon.either(table['words'])}\b"),
        re.compile(rf"\b{either}\s+{phrase()}\Z"),
        re.compile(r"[\s,(]*(?:by\s+)?"),
    )


def unfinished(told: Results, runs: Sequence[Run]) -> Iterator[tuple[Result, Run]]:
    """Matches that stand where play was stopped, as if who is ahead had won: "Ruiz led Costa 6-4 3-2 before rain"."""
    stopped, ahead, between = _standing()
    for sentence in told.sentences.values():
        standing = [run for run in within(runs, sentence.start, sentence.end) if run.kind in OPEN]
        if not standing or stopped.search(sentence.text, sentence.start, sentence.end) is None:
            continue
        for run in standing:
            group = sentence.before(run.start)
            if group is None or not between.fullmatch(sentence.text, group.end, run.start):
                continue
            word = ahead.search(sentence.text, max(sentence.start, group.start - REACH), group.start)
            who = sentence.acting(word.start()) if word is not None else None
            if word is None or who is None or who.persons == group.persons:
                continue
            first, second = (group, who) if word["behind"] else (who, group)
            sides, clause = (Team(first.persons), Team(second.persons)), sentence.clause(run.start)
            start = min(who.start, word.start())
            yield Result(*sides, start, run.end, word.start(), clause, sentence, status=Status.UNFINISHED), run

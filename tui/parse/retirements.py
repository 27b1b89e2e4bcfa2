"""Matches that ended early, or not yet: whose opponent gave up or was ruled out, and where play was stopped.

"retired" is said of a match as well as of a career, so a word of giving up makes a result only where somebody goes
through by it ("progressed after Costa retired", "leading 6-3 5-2 when Costa pulled out") or is named as the opponent
("retired when 6-2 3-0 down to Ruiz"). Beside a result that is told anyway it only says how that match ended.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.model import Status
from tui.parse import lexicon
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group
from tui.parse.numbers import Run, RunKind
from tui.parse.objects import brought, phrase
from tui.parse.outcomes import Cue, Frame
from tui.parse.reading import Team
from tui.parse.results import Result, Results

ELSEWHERE = re.compile(
    r"\b(?:next|will|face|faces|from\s+(?:tennis|the\s+(?:sport|game|tour)|davis|competit\w+|professional|international|singles|doubles|playing))\b",
    re.IGNORECASE,
)
AGAINST = ("match with", "final with", "against", "down to", "trailing", "behind", "versus")
REACH = 120  # code points after the word in which the opponent is named


def settled(told: Results) -> Results:
    """The results with how each match ended, and with those that only a word of giving up tells."""
    for cue in told.cues:
        if not any(use.frame is Frame.STOPS for use in cue.uses):
            continue
        sentence = next((s for s in told.sentences.values() if s.start <= cue.start < s.end), None)
        if sentence is None:
            continue
        status = _status(cue, sentence)
        known = [
            r
            for r in told.results
            if r.sentence is sentence and r.winner is not None and r.loser is not None and not r.before
        ]
        who = _who(sentence, cue)
        match = next(
            (r for r in known if who is not None and r.loser is not None and who.persons == r.loser.players), None
        )
        if match is None and len(known) == 1 and who is None and _beside(known[0], cue, sentence):
            match = known[0]
        if match is not None:
            match.status = status
        elif who is not None and (result := _result(sentence, cue, who, status)) is not None:
            told.results.append(result)
    told.results.sort(key=lambda result: result.at)
    return told


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    table = lexicon.words("outcomes")["stops"]
    return {
        "default": re.compile(lexicon.either(table["default"]), re.IGNORECASE),
        "withdraw": re.compile(rf"\b{lexicon.either([*table['withdraw'], *table['walkover']])}\b", re.IGNORECASE),
        "advances": re.compile(rf"\b{lexicon.either(table['advances'])}\b"),
    }


DURING = re.compile(r"\b(?:trailing|trailed|leading|led|down|ahead|\d-\d|games?|sets?)\b")


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


WON = re.compile(r"\b(?:won|wins|winning|victory|prevailed|triumphed|leading|led|ahead|up)\b")


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


@cache
def _standing() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = lexicon.words("outcomes")["unfinished"]
    return (
        re.compile(rf"\b{lexicon.either(table['words'])}\b"),
        re.compile(
            rf"\b(?:{lexicon.either(table['ahead'])}|(?P<behind>{lexicon.either(table['behind'])}))\s+{phrase()}\Z"
        ),
        re.compile(r"[\s,(]*(?:by\s+)?"),
    )


def unfinished(told: Results, runs: Sequence[Run]) -> Iterator[tuple[Result, Run]]:
    """Matches that stand where play was stopped, who is ahead as the winner: "Ruiz led Costa 6-4 3-2 when rain stopped play"."""
    stopped, ahead, between = _standing()
    for sentence in told.sentences.values():
        if stopped.search(sentence.text, sentence.start, sentence.end) is None:
            continue
        for run in runs:
            group = sentence.before(run.start)
            if (
                not sentence.start <= run.start < sentence.end
                or group is None
                or run.kind not in (RunKind.PART, RunKind.GAMES, RunKind.MATCH)
            ):
                continue
            word = ahead.search(sentence.text, sentence.start, group.start)
            who = sentence.acting(word.start()) if word is not None else None
            if (
                word is None
                or who is None
                or who.persons == group.persons
                or not between.fullmatch(sentence.text, group.end, run.start)
            ):
                continue
            first, second = (group, who) if word["behind"] else (who, group)
            clause = sentence.clause(run.start)
            yield (
                Result(
                    Team(first.persons),
                    Team(second.persons),
                    min(who.start, word.start()),
                    run.end,
                    word.start(),
                    clause,
                    sentence,
                    status=Status.UNFINISHED,
                ),
                run,
            )

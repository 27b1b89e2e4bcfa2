"""Matches that are still to be finished: who met whom, and how it stood when rain or darkness stopped play.

Who is ahead is told in words ("led Costa 6-4 3-2", "trailed Costa 4-6 2-3"), and the sets are turned to his side; where
nobody is said to be, they are those of the player named first. Nobody has won such a match.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.parse import lexicon
from tui.parse.grammar import Sentence
from tui.parse.groups import Group, apart
from tui.parse.numbers import Run, RunKind, turned
from tui.parse.objects import phrase
from tui.parse.patterns import lazy
from tui.parse.reading import Games, Team
from tui.parse.results import Result, Results
from tui.parse.spans import within
from tui.terms import Status

OPEN = (RunKind.PART, RunKind.GAMES, RunKind.MATCH)
REACH = 120  # code points before a name in which it is said who is ahead of whom
WITH = lazy(r"\bwith\s+(?:[\w’'-]+\s+){0,4}\Z")
BETWEEN = lazy(r"[\s,(]*(?:by\s+)?")


def unfinished(told: Results, runs: Sequence[Run]) -> Iterator[tuple[Result, Run, tuple[Games, ...]]]:
    """Matches that stand where play was stopped, as if who is ahead had won: "Ruiz led Costa 6-4 3-2 before rain"."""
    stopped = _words()["stopped"]
    for sentence in told.sentences.values():
        standing = [run for run in within(runs, sentence.start, sentence.end) if run.kind in OPEN and not run.said]
        if not standing or stopped.search(sentence.text, sentence.start, sentence.end) is None:
            continue
        for run in standing:
            found = _leading(sentence, run) or _level(sentence, run)
            if found is None:
                continue
            first, second, sets = found
            sides, clause = (Team(first.persons), Team(second.persons)), sentence.clause(run.start)
            start = min(first.start, second.start, run.start)
            yield Result(*sides, start, run.end, run.start, clause, sentence, status=Status.UNFINISHED), run, sets


@cache
def _words() -> dict[str, re.Pattern[str]]:
    table = lexicon.words("outcomes")["unfinished"]
    either = rf"(?:{lexicon.either(table['ahead'])}|(?P<behind>{lexicon.either(table['behind'])}))"
    after = rf"(?:{lexicon.either(table['up'])}|(?P<behind>{lexicon.either(table['down'])}))"
    return {
        "stopped": re.compile(rf"\b{lexicon.either(table['words'])}\b"),
        "before": re.compile(rf"\b{either}\s+{phrase()}\Z"),  # leading Costa 6-4 3-2
        "after": re.compile(rf"\s+{after}\s+(?:on|of|to|against)\s+{phrase()}"),  # 6-4 3-2 up on Costa
        "around": re.compile(rf"\b{either}\s+(?:by\s+)?\Z"),  # leading 6-4 3-2 …
        "against": re.compile(rf"\s+(?:against|over|to)\s+{phrase()}"),  # … against Costa
    }


def _leading(sentence: Sentence, run: Run) -> tuple[Group, Group, tuple[Games, ...]] | None:
    """Who is ahead, who is behind, and the sets as the first has them."""
    text, words = sentence.text, _words()
    left, right = sentence.before(run.start), next(sentence.after(run.end), None)
    told: re.Match[str] | None = None
    other: Group | None = None
    if left is not None and BETWEEN.fullmatch(text, left.end, run.start):
        told, other = words["before"].search(text, max(sentence.start, left.start - REACH), left.start), left
    if told is None and right is not None:
        told, other = words["after"].fullmatch(text, run.end, right.start), right
    if told is None and right is not None and words["against"].fullmatch(text, run.end, right.start):
        told = words["around"].search(text, max(sentence.start, run.start - REACH), run.start)
    if told is None or other is None:
        return None
    at = min(told.start(), run.start)
    who = _before(sentence, at)
    if who is None or len(who.persons) != len(other.persons) or who.persons == other.persons:
        return None
    first, second = (other, who) if told["behind"] else (who, other)
    last = run.sets[-1]
    ahead = run.favours or (last.first > last.second) - (last.first < last.second)
    return first, second, turned(run.sets) if ahead < 0 else run.sets


def _before(sentence: Sentence, position: int) -> Group | None:
    """Of whom it is told that he is ahead or behind: "with Ruiz leading", else the subject."""
    left = sentence.before(position)
    if left is not None and sentence.text[left.end : position].isspace():
        return left
    return sentence.acting(position)


def _level(sentence: Sentence, run: Run) -> tuple[Group, Group, tuple[Games, ...]] | None:
    """The only two of a sentence that says of nobody that he leads: "Ruiz and Costa stood at 6-4 2-2"."""
    if run.kind is RunKind.GAMES or _words()["around"].search(sentence.text, sentence.start, run.start):
        return None
    named = [one for group in sentence.groups if group.start < run.start for one in apart(group)]
    if len(named) != 2 or named[0].persons == named[1].persons:
        return None
    return named[0], named[1], run.sets

"""Sets told one by one, in words: "took the opener 6-1", "the second after a tense tie-break", "the decider 6-3".

The sets of a match are put together only where every one of them is told, in order, with who won it and how it ended,
and where they add up to the match the article tells. A tie-break set without its games is 7-6, its points unknown.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.events import Event, Occasions, Role
from tui.parse.grammar import Clause, Sentence
from tui.parse.numbers import Run, RunKind, complete, decided, turned
from tui.parse.reading import Games, Team
from tui.parse.results import Result, Results


class SetsTold(NamedTuple):
    """A match put together from its sets, the winner's games first."""

    winner: Team
    loser: Team
    sets: tuple[Games, ...]
    start: int
    end: int
    clause: Clause
    sentence: Sentence


class _Set(NamedTuple):
    start: int
    end: int
    number: int  # 1 for the first, 0 for the last whichever it is
    player: int
    won: bool
    games: Games  # the set's winner's first
    clause: Clause
    sentence: Sentence


NUMBERS = {
    "first": 1,
    "opening": 1,
    "opener": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "deciding": 0,
    "decider": 0,
    "final": 0,
}
NAMED = re.compile(
    r"\b(?:the|a|an|his|her)\s+(?:(?P<which>first|opening|second|third|fourth|fifth|deciding|final)[- ]set|(?P<alone>opener|decider))\b(?!\s+(?:tie-?break|point))"
)
TIEBREAK = re.compile(r"\b(?:tie-?break(?:er)?|breaker|shoot-?out)\b")
LOST = re.compile(r"\b(?:lost|lose|losing|dropped|dropping|drop|conceded|conceding|surrendered)\b")
AFTER = re.compile(
    r"\s+(?:after|following|via|on|in|through)\s+(?:a|the)\s+(?:[\w-]+\s+){0,3}?(?:tie-?break(?:er)?|breaker)\b"
)
NEAR = 60  # code points between the name of a set and its games


def match(told: Results, runs: Sequence[Run]) -> SetsTold | None:
    """The match whose sets the words tell one by one, if they tell all of them, of two players and nobody else."""
    found: dict[int, _Set] = {}
    for sentence in told.sentences.values():
        for one in _in_sentence(sentence, runs):
            found.setdefault(one.number, one)
    if 0 in found:
        found[max(found) + 1] = found.pop(0)
    players = list(dict.fromkeys(one.player for one in found.values()))
    if sorted(found) != list(range(1, len(found) + 1)) or len(players) != 2:
        return None
    told_sets = [found[n] for n in sorted(found)]
    line = tuple(s.games if (s.player == players[0]) == s.won else turned((s.games,))[0] for s in told_sets)
    lead = sum(1 if s.first > s.second else -1 for s in line)
    if not decided(line):
        return None
    winner, loser = players if lead > 0 else reversed(players)
    start, end = min(s.start for s in told_sets), max(s.end for s in told_sets)
    return SetsTold(
        Team((winner,)),
        Team((loser,)),
        line if lead > 0 else turned(line),
        start,
        end,
        told_sets[0].clause,
        told_sets[0].sentence,
    )


def _in_sentence(sentence: Sentence, runs: Sequence[Run]) -> Iterator[_Set]:
    text = sentence.text
    for named in NAMED.finditer(text, sentence.start, sentence.end):
        clause = sentence.clause(named.start())
        start, end = next(part for part in clause.parts if part[0] <= named.start() < max(part[1], named.end()))
        if clause.subject is None or len(clause.subject.persons) != 1:
            continue
        who, won = clause.subject.persons[0], LOST.search(text, start, named.start()) is None
        number = NUMBERS[named["which"] or named["alone"]]
        run = next(
            (
                r
                for r in runs
                if r.kind is RunKind.SET
                and start <= r.start < end
                and min(abs(r.start - named.end()), abs(named.start() - r.end)) < NEAR
            ),
            None,
        )
        if run is not None and complete(run.sets[0]):
            games = run.sets[0] if run.sets[0].first > run.sets[0].second else turned(run.sets)[0]
            yield _Set(
                min(named.start(), run.start), max(named.end(), run.end), number, who, won, games, clause, sentence
            )
        elif (after := TIEBREAK.search(text, named.end(), min(end, named.end() + NEAR))) or (
            sentence.part_end(named.end()) < sentence.end and (after := AFTER.match(text, named.end()))
        ):
            yield _Set(named.start(), after.end(), number, who, won, Games(7, 6), clause, sentence)


# ── The same two again ────────────────────────────────────────────────────────────────────────────────────────────────


AGAIN = re.compile(r"\b(?:re-?run|re-?match|repeat|replay|reprise)\s+of\b")


@cache
def _won() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?:{lexicon.either(['triumphed', 'won', 'prevailed', 'came through', 'came out on top', 'was victorious'])})\b"
    )


def replays(told: Results, occasions: Occasions) -> Iterator[tuple[Result, Event | None]]:
    """Who won the match that this one repeats: "a re-run of last week's final in Lisbon, where Ruiz triumphed"."""
    for sentence in told.sentences.values():
        again = AGAIN.search(sentence.text, sentence.start, sentence.end)
        if again is None:
            continue
        for group in sentence.after(again.end()):
            verb = _won().match(sentence.text, group.end)
            if verb is not None:
                clause = sentence.clause(again.start())
                event = next(
                    (
                        e
                        for e in occasions.events
                        if again.end() <= e.start < sentence.end and e.role is not Role.CREDIT
                    ),
                    None,
                )
                yield (
                    Result(Team(group.persons), None, again.start(), verb.end(), again.start(), clause, sentence),
                    event,
                )
                break

"""Sets told one by one, in words: "took the opener 6-1", "the second after a tense tie-break", "the decider 6-3".

The sets of a match are put together only where every one of them is told, in order, with who won it and how it ended, and where
they add up to the match the article tells. A tie-break set without its games is 7-6, its points unknown.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.clauses import Result, Results
from tui.parse.events import Event, Occasions, Role
from tui.parse.grammar import Group, Sentence
from tui.parse.numbers import Run, RunKind, complete, decided, turned
from tui.parse.reading import Card, Games, Prose, Team


class _Set(NamedTuple):
    start: int
    end: int
    number: int  # 1 for the first, 0 for the last whichever it is
    winner: int  # 0 for the side that won the match
    games: Games


NUMBERS = {"first": 1, "opening": 1, "opener": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "deciding": 0, "decider": 0, "final": 0}
NAMED = re.compile(r"\b(?:the|a|an|his|her)\s+(?:(?P<which>first|opening|second|third|fourth|fifth|deciding|final)[- ]set|(?P<alone>opener|decider))\b(?!\s+(?:tie-?break|point))")
TIEBREAK = re.compile(r"\b(?:tie-?break(?:er)?|breaker|shoot-?out)\b")
LOST = re.compile(r"\b(?:lost|lose|losing|dropped|dropping|drop|conceded|conceding|surrendered)\b")
NEAR = 60  # code points between the name of a set and its games


def sets(told: Results, runs: Sequence[Run], prose: Prose, card: Card) -> tuple[tuple[Games, ...], tuple[int, int] | None]:
    """The sets of a match, the winner's games first, where words tell all of them, and where they stand."""
    found: dict[int, _Set] = {}
    for sentence in told.sentences.values():
        for one in _in_sentence(sentence, runs, card):
            found.setdefault(one.number, one)
    last = found.pop(0, None)
    if last is not None:
        found[len(found) + 1] = last
    if sorted(found) != list(range(1, len(found) + 1)):
        return (), None
    line = tuple(found[n].games for n in sorted(found))
    if not decided(line) or sum(s.first > s.second for s in line) * 2 <= len(line):
        return (), None
    return line, (min(s.start for s in found.values()), max(s.end for s in found.values()))


def _in_sentence(sentence: Sentence, runs: Sequence[Run], card: Card) -> Iterator[_Set]:
    text = sentence.text
    for named in NAMED.finditer(text, sentence.start, sentence.end):
        clause = sentence.clause(named.start())
        start, end = next(part for part in clause.parts if part[0] <= named.start() < max(part[1], named.end()))
        who = _winner(sentence, clause.subject, card, LOST.search(text, start, named.start()) is not None)
        if who is None:
            continue
        run = next((r for r in runs if r.kind is RunKind.SET and start <= r.start < end and min(abs(r.start - named.end()), abs(named.start() - r.end)) < NEAR), None)
        number = NUMBERS[named["which"] or named["alone"]]
        if run is not None:
            games = run.sets[0]
            if (games.first > games.second) != (who == 0):
                games = turned((games,))[0]
            if complete(games):
                yield _Set(min(named.start(), run.start), max(named.end(), run.end), number, who, games)
        elif (match := TIEBREAK.search(text, named.end(), min(sentence.end, named.end() + NEAR))) and sentence.clause(match.start()) in (clause, *sentence.clauses[sentence.clauses.index(clause) + 1 : sentence.clauses.index(clause) + 2]):
            yield _Set(named.start(), match.end(), number, who, Games(7, 6) if who == 0 else Games(6, 7))


def _winner(sentence: Sentence, subject: Group | None, card: Card, lost: bool) -> int | None:
    """Which side of the match won a set: 0 its winner, 1 its loser."""
    if subject is None:
        return None
    for index, team in enumerate(card.sides):
        if set(subject.persons) <= set(team.players):
            return 1 - index if lost else index
    return None


# ── The same two again ────────────────────────────────────────────────────────────────────────────────────────────────


AGAIN = re.compile(r"\b(?:re-?run|re-?match|repeat|replay|reprise)\s+of\b")


@cache
def _won() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{lexicon.either(['triumphed', 'won', 'prevailed', 'came through', 'came out on top', 'was victorious'])})\b")


def replays(prose: Prose, told: Results, occasions: Occasions) -> Iterator[tuple[Result, Event | None]]:
    """Who won the match that this one repeats: "a re-run of last week's final in Lisbon, where Ruiz triumphed"."""
    for sentence in told.sentences.values():
        again = AGAIN.search(sentence.text, sentence.start, sentence.end)
        if again is None:
            continue
        for group in sentence.after(again.end()):
            verb = _won().match(sentence.text, group.end)
            if verb is not None:
                clause = sentence.clause(again.start())
                event = next((e for e in occasions.events if again.end() <= e.start < sentence.end and e.role is not Role.CREDIT), None)
                yield Result(Team(group.persons), None, again.start(), verb.end(), again.start(), clause, sentence), event
                break

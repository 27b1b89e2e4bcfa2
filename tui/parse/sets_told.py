"""Sets told one by one, in words: "took the opener 6-1", "the second after a tense tie-break", "the decider 6-3".

The sets of a match are put together only where every one of them is told, in order, with who won it and how it ended,
and where they add up to the match the article tells. A tie-break set without its games is 7-6, its points unknown.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.grammar import Clause, Sentence
from tui.parse.numbers import Run, RunKind, complete, decided, turned
from tui.parse.reading import Games, Team
from tui.parse.results import Results
from tui.parse.spans import within

NEAR = 60  # code points between the name of a set and its games


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


def match(told: Results, runs: Sequence[Run]) -> SetsTold | None:
    """The match whose sets the words tell one by one, if they tell all of them, of two players and nobody else."""
    found: dict[int, _Set] = {}
    for sentence in told.sentences.values():
        for one in _in_sentence(sentence, runs):
            found.setdefault(one.number, one)
    if 0 in found:
        last = found.pop(0)
        found[max(found, default=0) + 1] = last
    players = list(dict.fromkeys(one.player for one in found.values()))
    if len(players) == 1:
        players += _others(found.values(), players[0])
    if sorted(found) != list(range(1, len(found) + 1)) or len(players) != 2:
        return None
    sets = [found[number] for number in sorted(found)]
    line = tuple(one.games if (one.player == players[0]) == one.won else _other_side(one.games) for one in sets)
    if not decided(line):
        return None
    lead = sum(1 if games.first > games.second else -1 for games in line)
    winner, loser = players if lead > 0 else reversed(players)
    start, end = min(one.start for one in sets), max(one.end for one in sets)
    both, first = (Team((winner,)), Team((loser,))), sets[0]
    return SetsTold(*both, line if lead > 0 else turned(line), start, end, first.clause, first.sentence)


def begun(sentences: Sequence[Sentence], runs: Sequence[Run], winner: Team, loser: Team) -> SetsTold | None:
    """The sets that sentences tell of a match that was given up: "retired after losing the first set 6-4"."""
    found: dict[int, _Set] = {}
    for sentence in sentences:
        for one in _in_sentence(sentence, runs):
            found.setdefault(one.number, one)
    sets = [found[number] for number in sorted(found)]
    sides = {*winner.players, *loser.players}
    if not sets or sorted(found) != list(range(1, len(sets) + 1)) or any(one.player not in sides for one in sets):
        return None
    games = ((one.games, (one.player in winner.players) == one.won) for one in sets)
    line = tuple(won if winners else _other_side(won) for won, winners in games)
    start, end = min(one.start for one in sets), max(one.end for one in sets)
    return SetsTold(winner, loser, line, start, end, sets[0].clause, sets[0].sentence)


def _others(sets: Collection[_Set], player: int) -> list[int]:
    """Who else is named in the one sentence that tells all the sets of a player, and speaks of no further one."""
    sentences = {id(one.sentence): one.sentence for one in sets}
    known = lexicon.words("sets")["names"]
    further = [word for word, number in (known["set"] | known["alone"]).items() if not 0 < number <= len(sets)]
    more = re.compile(rf"\bthe\s+{lexicon.either(further)}\b")
    if any(more.search(one.text, one.start, one.end) for one in sentences.values()):
        return []
    groups = [group for sentence in sentences.values() for group in sentence.groups]
    others = {person for group in groups for person in group.persons} - {player}
    return sorted(others) if len(sentences) == 1 else []


def _other_side(games: Games) -> Games:
    return turned((games,))[0]


@cache
def _names() -> re.Pattern[str]:
    names = lexicon.words("sets")["names"]
    which, alone = lexicon.either(names["set"]), lexicon.either(names["alone"])
    # "6-4 in the first", "the second 6-3"
    bare = rf"(?:(?<=\d\sin\sthe\s){which}(?=[.,;]|\s+and\b|\s+to\b)|{which}(?=\s+\d))"
    return re.compile(
        rf"\b(?:the|a|an|his|her)\s+(?:(?P<which>{which})[- ]set|(?P<alone>{alone})|(?P<bare>{bare}))\b"
        r"(?!\s+(?:tie-?break|point))"
    )


@cache
def _told() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """That a set was lost, that a tie-break decided it, and that a tie-break told next did."""
    words = lexicon.words("sets")["told"]
    tiebreak = lexicon.either(words["tiebreak"])
    after = rf"\s+(?:after|following|via|on|in|through)\s+(?:a|the)\s+(?:[\w-]+\s+){{0,3}}?{tiebreak}\b"
    return re.compile(rf"\b{lexicon.either(words['lost'])}\b"), re.compile(rf"\b{tiebreak}\b"), re.compile(after)


def _in_sentence(sentence: Sentence, runs: Sequence[Run]) -> Iterator[_Set]:
    for named in _names().finditer(sentence.text, sentence.start, sentence.end):
        clause = sentence.clause(named.start())
        start = max(start for start, _ in clause.parts if start <= named.start())
        end = sentence.part_end(named.start())
        ended = _ended(sentence, named, runs, start, end)
        if ended is None or clause.subject is None or len(clause.subject.persons) != 1:
            continue
        lost, _, _ = _told()
        won = lost.search(sentence.text, start, named.start()) is None
        names = lexicon.words("sets")["names"]
        number = names["alone"][named["alone"]] if named["alone"] else names["set"][named["which"] or named["bare"]]
        yield _Set(*ended[:2], number, clause.subject.persons[0], won, ended[2], clause, sentence)


def _ended(
    sentence: Sentence, named: re.Match[str], runs: Sequence[Run], start: int, end: int
) -> tuple[int, int, Games] | None:
    """How the set ended that is named in a part of a sentence, and the words that tell it."""
    name_start, name_end = named.span()
    for run in within(runs, max(start, name_start - NEAR), min(end, name_end + NEAR)):
        if run.kind is RunKind.SET and complete(run.sets[0]):
            games = run.sets[0] if run.favours > 0 else _other_side(run.sets[0])
            return min(name_start, run.start), max(name_end, run.end), games
    _, tiebreak, following = _told()
    told = tiebreak.search(sentence.text, name_end, min(end, name_end + NEAR))
    if told is None and sentence.part_end(name_end) < sentence.end:
        told = following.match(sentence.text, name_end)
    return None if told is None else (name_start, told.end(), Games(7, 6))

"""Two numbers joined by a dash, and what they are: in tennis prose most of them are no set.

A run of pairs that adds up to a whole match says so itself: sets that are complete, the last one won by whoever has
the most. Everything else asks its neighbours: months make a date, "head-to-head" the meetings of two players, fifteen
and forty the points of a game. A lone pair is a set only where its own words say so, and what nothing tells stays
OTHER. A set whose tie-break contradicts it is read as printed and flagged. Who won is not decided here: only whom the
arithmetic favours.
"""

import re
from collections.abc import Sequence
from enum import IntEnum, auto
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import Games, Prose


class RunKind(IntEnum):
    """What a run of pairs is."""

    MATCH = auto()  # every set of a match
    PART = auto()  # some sets of a match: a lead, a retirement
    SET = auto()  # one set
    GAMES = auto()  # the score inside a set
    POINTS = auto()  # the score inside a game
    TIEBREAK = auto()  # the points of a tie-break, running or final
    MEETINGS = auto()  # who leads whom in their meetings
    RECORD = auto()  # matches won and lost
    TIE = auto()  # rubbers of a team tie
    DATE = auto()
    OTHER = auto()


class Run(NamedTuple):
    """Numbers joined by dashes, one pair or several in a row, and what they are."""

    start: int
    end: int
    kind: RunKind
    sets: tuple[Games, ...]
    doubts: tuple[str, ...] = ()  # what the arithmetic of the sets cannot be
    said: bool = False  # inside somebody's speech

    @property
    def favours(self) -> int:
        """1 where the side printed first has won more of the complete sets, -1 where the other has, 0 where neither."""
        return _balance([s for s in self.sets if complete(s)])


DASH = "[-‐‑‒–—−/]"
SPACE = "[ \t\xa0\u2009\u202f]"
FIRST = r"[0-9](?<![\w.:$€£#/–-].)\d?"  # begins with the digit, so that the matcher can leap from one to the next
PAIR = rf"\d{{1,2}}{SPACE}?{DASH}{SPACE}?\d{{1,2}}"
POINTS = rf"{SPACE}?[(\[]{SPACE}?\d{{1,2}}(?:{SPACE}?{DASH}{SPACE}?\d{{1,2}})?{SPACE}?[)\]]"  # of a tie-break
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RUN = lazy(
    rf"{FIRST}{SPACE}?{DASH}{SPACE}?\d{{1,2}}(?:{POINTS}|[{SUPERSCRIPTS}]{{1,2}}){{0,2}}"
    rf"(?:[,;]?{SPACE}{{0,2}}(?:(?:and|then){SPACE})?{PAIR}(?:{POINTS}|[{SUPERSCRIPTS}]{{1,2}}){{0,2}})*+"
    rf"(?:[,;]?{SPACE}{{0,2}}[(\[]\d{{1,2}}{DASH}\d{{1,2}}[)\]])?+(?![\w%£$€]|{DASH}\d|[.:]\d)"
)
SET = lazy(
    rf"(?P<open>[(\[]?)(?P<first>\d{{1,2}}){SPACE}?{DASH}{SPACE}?(?P<second>\d{{1,2}})"
    rf"(?:{SPACE}?[(\[]{SPACE}?(?P<points>\d{{1,2}})(?:{SPACE}?{DASH}{SPACE}?(?P<other>\d{{1,2}}))?{SPACE}?[)\]]|(?P<raised>[{SUPERSCRIPTS}]{{1,2}}))?"
)
LONGEST = 120  # code points: a longer run is no score
NEAR = 45  # code points on each side that tell what a pair is
GIVEN_UP = lazy(r",?\s*\(?(?:ret|retd|rtd)\b")
GAME_POINTS = {0, 15, 30, 40}


def pairs(prose: Prose) -> list[Run]:
    """Every run of number-dash-number in the prose, in order, and what it is."""
    text, narrative = prose.prose, prose.narrative
    return [_run(text, match.start(), match.end(), narrative[match.start()].isspace()) for match in RUN.finditer(text)]


def complete(games: Games) -> bool:
    """Whether a set can have ended so: by two games from six up, by a tie-break, or as a match tie-break."""
    high, low = max(games[:2]), min(games[:2])
    if games.match_tiebreak:
        return high >= 10 and high - low >= 2
    return (high == 6 and low <= 4) or (high == 7 and low in (5, 6)) or (high > 7 and high - low == 2)


def decided(sets: Sequence[Games]) -> bool:
    """Whether the sets are those of a whole match of two or three sets to win, with nothing played after the end."""
    if not 2 <= len(sets) <= 5 or not all(complete(s) for s in sets):
        return False
    lead = _balance(sets)
    won = (len(sets) + abs(lead)) // 2
    last = sets[-1].first > sets[-1].second
    return (
        lead != 0 and last == (lead > 0) and won == (2 if len(sets) == 2 or (len(sets) == 3 and abs(lead) == 1) else 3)
    )


def turned(sets: Sequence[Games]) -> tuple[Games, ...]:
    """The sets as seen from the other side."""
    return tuple(s._replace(first=s.second, second=s.first) for s in sets)


def _balance(sets: Sequence[Games]) -> int:
    return sum((s.first > s.second) - (s.first < s.second) for s in sets)


def _run(text: str, start: int, end: int, said: bool) -> Run:
    if end - start > LONGEST:
        return Run(start, end, RunKind.OTHER, (), (), said)
    sets: list[Games] = []
    doubts: list[str] = []
    for match in SET.finditer(text, start, end):
        sets += _sets(match, len(sets), doubts)
    if len(sets) == 1:
        return Run(start, end, _kind_of_one(text, start, end, sets[0]), tuple(sets), tuple(doubts), said)
    return Run(start, end, _kind_of_many(text, start, end, sets), tuple(sets), tuple(doubts), said)


def _sets(match: re.Match[str], before: int, doubts: list[str]) -> list[Games]:
    """One set as printed; two, where a match tie-break stands in brackets after it."""
    first, second = int(match["first"]), int(match["second"])
    if match["open"] and before and max(first, second) >= 7:
        return [Games(first, second, match_tiebreak=True)]
    points, other = _points(match)
    if points is None:
        return [Games(first, second)]
    if {first, second} == {0, 1} and before:  # the match tie-break as a set of one game: 6-4 3-6 1-0 (10-8), 1-0 (8)
        lost = points if other is None else min(points, other)
        won = max(10, lost + 2) if other is None else max(points, other)
        return [Games(*((won, lost) if first else (lost, won)), match_tiebreak=True)]
    if {first, second} != {6, 7}:
        if other is not None:  # what follows a set without a tie-break is a match tie-break: 3-6 (10-7)
            return [Games(first, second), Games(points, other, match_tiebreak=True)]
        return [Games(first, second)]
    if other is None:
        return [Games(first, second, points)]
    high, low = max(points, other), min(points, other)
    if high < 7 or high - low < 2 or (high > 7 and high - low != 2):
        doubts.append(f"no tie-break ends {points}-{other}")
    elif (points > other) != (first > second):
        doubts.append(f"the tie-break of {first}-{second} ({points}-{other}) is printed the wrong way round")
    return [Games(first, second, low)]


def _points(match: re.Match[str]) -> tuple[int | None, int | None]:
    """The points of a tie-break as printed: of both sides, or of its loser alone."""
    if match["raised"]:
        return int("".join(str(SUPERSCRIPTS.index(c)) for c in match["raised"])), None
    return (int(match["points"]) if match["points"] else None), (int(match["other"]) if match["other"] else None)


def _kind_of_many(text: str, start: int, end: int, sets: list[Games]) -> RunKind:
    while len(sets) > 1 and set(sets[-1][:2]) <= GAME_POINTS and max(sets[-1][:2]) >= 15:  # 6-1 3-1 0-30
        sets.pop()
    if len(sets) > 2 and _level(sets[:-1]) and max(sets[-1][:2]) >= 10 and not complete(sets[-1]):
        sets[-1] = sets[-1]._replace(match_tiebreak=True)  # 6-3 4-6 10-7
    if all(max(s[:2]) >= 7 for s in sets) and _speaks(text, start, end, RunKind.TIEBREAK):
        return RunKind.OTHER  # "lost both tie-breaks (5-7, 6-8)"
    if decided(sets):
        return RunKind.PART if len(sets) == 2 and _speaks(text, start, end, RunKind.PART) else RunKind.MATCH
    if len(sets) <= 5 and all(complete(s) for s in sets[:-1]) and (len(sets) > 1) and max(sets[-1][:2]) <= 7:
        return RunKind.PART
    if len(sets) == 1:
        return _kind_of_one(text, start, end, sets[0])
    if set(sets[-1][:2]) <= GAME_POINTS or max(max(s[:2]) for s in sets) <= 7:
        return RunKind.GAMES
    return RunKind.OTHER


def _level(sets: Sequence[Games]) -> bool:
    return len(sets) in (2, 4) and all(complete(s) for s in sets) and _balance(sets) == 0


def _kind_of_one(text: str, start: int, end: int, pair: Games) -> RunKind:
    """What a lone pair is: the first kind that its neighbours tell and its numbers allow."""
    high, low = max(pair[:2]), min(pair[:2])
    whole, slash = complete(pair), "/" in text[start:end]
    if high >= 15 and {high, low} <= GAME_POINTS:
        return RunKind.POINTS
    if pair.tiebreak is not None:
        return RunKind.SET
    if high <= 7 and GIVEN_UP.match(text, end):
        return RunKind.PART
    allowed = {
        RunKind.DATE: low > 0,
        RunKind.OTHER: True,
        RunKind.MEETINGS: True,
        RunKind.TIEBREAK: (high, low) != (7, 6),
        RunKind.SET: whole,
        RunKind.TIE: low < high <= 4 and not slash,
        RunKind.GAMES: high <= 7 and not slash,
        RunKind.RECORD: not slash,
    }
    for kind, possible in allowed.items():
        if possible and _speaks(text, start, end, kind):
            return kind
    return RunKind.OTHER


@cache
def _contexts() -> dict[RunKind, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each kind what stands before and after its numbers, with how many words between at most."""
    contexts = {}
    for name, table in lexicon.words("numbers").items():
        before, after = (rf"(?:[\s(]+[\w'’-]+){{0,{table.get(gap, 0)}}}" for gap in ("gap_before", "gap_after"))
        contexts[RunKind[name.upper()]] = (
            re.compile(rf"\b{lexicon.either(table['before'])}{before}[\s(,]*\Z", re.IGNORECASE),
            re.compile(rf"[\s,)]*{after}[\s,)]*{lexicon.either(table['after'])}\b", re.IGNORECASE),
        )
    return contexts


def _speaks(text: str, start: int, end: int, kind: RunKind) -> bool:
    """Whether the words close to the numbers, in the same sentence, say that they are of this kind."""
    before = text[max(0, start - NEAR) : start]
    behind, ahead = _contexts()[kind]
    before = before[max(before.rfind(". "), before.rfind("\n"), before.rfind("; ")) + 1 :]
    return bool(ahead.match(text, end, end + NEAR) or behind.search(before))

"""What names, events, rounds and scores are compared by, whoever writes them.

Decides when two articles may mean the same by different words: "Auger Aliassime" and "F. Auger-Aliassime", "Rolex
Paris Masters" and "Paris", the third round and the last 16, 7-6 and 7-6(4). "May" is all that is decided here: a
surname alone fits everybody who bears it, and a numbered round every depth that some draw gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from tui import wording

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "dj", "ð": "d", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe"})


@lru_cache(8192)
def fold(words: str) -> str:
    """The words in plain small letters and digits, a space between: "Świątek" is "swiatek", "O'Connell" "oconnell"."""
    plain = "".join(c for c in normalize("NFKD", words.casefold().translate(_LETTERS)) if not combining(c))
    return " ".join(re.sub(r"['’‘`´.]", "", plain).translate(_BREAKS).split())


class _Breaks(dict[int, str]):
    """Every character that is neither letter nor digit ends a word."""

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if chr(code).isalnum() else " "
        return self[code]


_BREAKS = _Breaks()


UNKNOWN = "?"  # the initial of a given name that is not told
_LONG = 5  # letters of a given name of which one may be another


# ── Names and sides ───────────────────────────────────────────────────────────────────────────────────────────────────


class Name(NamedTuple):
    """A name taken apart: the last word of the surname, every other word of the name, and the initial of the first."""

    surname: str
    others: frozenset[str] = frozenset()
    initial: str = UNKNOWN

    @property
    def bearer(self) -> tuple[str, str]:
        """The surname, and the initial of whoever bears it."""
        return self.surname, self.initial

    @property
    def readings(self) -> tuple[str, ...]:
        """The initials that may be of the same person; none where it could be any."""
        return () if self.initial == UNKNOWN else (self.initial, UNKNOWN)


@lru_cache(32768)
def name(words: str) -> Name:
    """The name, folded: "Alex de Minaur" is minaur with alex and de."""
    family = fold(wording.surname(words)).split() or fold(words).split() or [""]
    others = [word for word in fold(words).split() if word != family[-1]]
    given = fold(wording.given(words))
    return Name(family[-1], frozenset(others), given[:1] or UNKNOWN)


@lru_cache(65536)
def same_person(first: Name, second: Name) -> bool:
    """Whether both names may be of one person.

    A given name may be short or left out ("Dan Evans", "D. Evans", "Evans") or spelt in another way ("Nikolay Bell",
    "Nikolai Bell"), but Serena is no Venus.
    """
    if first.surname != second.surname:
        return False
    fewer, more = sorted((first.others, second.others), key=len)
    return all(any(a.startswith(b) or b.startswith(a) or _spelt_alike(a, b) for b in more) for a in fewer)


def _spelt_alike(first: str, second: str) -> bool:
    """Whether two words differ in one letter that is not their first, as names from other alphabets do."""
    if len(first) != len(second) or len(first) < _LONG or first[0] != second[0]:
        return False
    return sum(a != b for a, b in zip(first, second, strict=True)) == 1


@lru_cache(8192)
def side(names: str) -> tuple[Name, ...]:
    """The players of a side, of names with | between them."""
    return tuple(name(one) for one in names.split("|"))


@lru_cache(65536)
def same_side(first: str, second: str) -> bool:
    """Whether both sides, of names with | between them, may be the same players, in whatever order."""
    ours, theirs = side(first), side(second)
    return len(ours) == len(theirs) and all(any(same_person(a, b) for b in theirs) for a in ours)


class Pair(NamedTuple):
    """One key for the two sides of a match, whoever is named first: "norrie v vacherot", "c v"."""

    surnames: str
    initials: str

    @property
    def readings(self) -> tuple[str, ...]:
        """The initials that may be of the same players; none where it could be any."""
        if UNKNOWN in self.initials:
            return ()
        first, second = self.initials.split(" ")
        return tuple(f"{a} {b}" for a in (first, UNKNOWN) for b in (second, UNKNOWN))


def pair(first: Iterable[str], second: Iterable[str]) -> Pair:
    """The key of two sides, each of the names of its players. Doubles are known by their surnames."""
    sides = sorted([sorted([name(player).bearer for player in players]) for players in (first, second)])
    initials = [side[0][1] if len(side) == 1 else UNKNOWN for side in sides]
    return Pair(" v ".join(["/".join([surname for surname, _ in side]) for side in sides]), " ".join(initials))


# ── Events ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(4096)
def event(words: str) -> str:
    """An event's key: "paris" of "Rolex Paris Masters", "indian-wells" of "BNP Paribas Open", "" of nothing.

    The key of an event that the lexicon knows is one word, whatever the article calls it.
    """
    known = _known()
    held = re.findall(known.pattern, f" {fold(words)} ")
    return known.keys[max(held, key=len)] if held else fold(wording.event_words(words))


def same_event(first: str, second: str) -> bool:
    """Whether two keys may be of one event: one has every word of the other ("moselle metz", "metz")."""
    if first == second:
        return True
    ours, theirs = set(first.split()), set(second.split())
    return ours <= theirs or theirs <= ours


class _Known(NamedTuple):
    """The events of the lexicon: the key of every name, and the pattern that finds one among other words."""

    keys: dict[str, str]
    pattern: str


@cache
def _known() -> _Known:
    from tui.parse import lexicon  # with the parser, which a list of articles does without

    keys: dict[str, str] = {}
    for title, entry in lexicon.words("events")["known"].items():
        names = [title, *entry.get("same", ()), *entry.get("also", ()), *entry.get("place", ())]
        keys |= dict.fromkeys(map(fold, names), fold(wording.event_words(title)).replace(" ", "-"))
    longest_first = sorted(keys, key=len, reverse=True)
    return _Known(keys, rf"(?<= )(?:{'|'.join(map(re.escape, longest_first))})(?= )")


# ── Rounds ────────────────────────────────────────────────────────────────────────────────────────────────────────────

# How many rounds before the final: of a round that is told by number, in each size of draw there is (16 to 128 players,
# with or without byes). Groups come before semi-finals, and qualifying before everything.
_DEPTHS: dict[str, frozenset[float]] = {
    "F": frozenset({0}),
    "BR": frozenset({0.5}),
    "SF": frozenset({1}),
    "QF": frozenset({2}),
    "RR": frozenset({2.5}),
    "R16": frozenset({3}),
    "R32": frozenset({4}),
    "R64": frozenset({5}),
    "R128": frozenset({6}),
    "4R": frozenset({3}),
    "3R": frozenset({3, 4}),
    "2R": frozenset({3, 4, 5}),
    "1R": frozenset({3, 4, 5, 6}),
    "Q": frozenset({9}),
}
_OF_128 = {"1R": 6.0, "2R": 5.0, "3R": 4.0, "4R": 3.0}
GRAND_SLAMS = frozenset({"australian", "french", "wimbledon", "us"})


def depths(round_: str, event: str) -> frozenset[float]:
    """How many rounds before the final it may be; empty where no round is told. A Grand Slam has a draw of 128."""
    if event in GRAND_SLAMS and round_ in _OF_128:
        return frozenset({_OF_128[round_]})
    return _DEPTHS.get(round_, frozenset())


# ── Scores ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Sets(NamedTuple):
    games: tuple[str, ...]
    tiebreaks: tuple[str, ...]
    whole: bool  # whether it is a match from the first set to the last


@lru_cache(8192)
def _sets(score: str) -> _Sets:
    parts = [part for part in score.split() if part[0].isdigit() or part[0] == "["]
    games = tuple(part.partition("(")[0] for part in parts)
    broken_off = len(parts) < len(score.split())  # RET, W/O, DEF
    won = [_margin(one) for one in games]
    return _Sets(games, tuple(part.partition("(")[2] for part in parts), broken_off or won.count(True) >= 2)


def _margin(games: str) -> bool:
    first, _, second = games.strip("[]").partition("-")
    return int(first) > int(second)


@lru_cache(65536)
def same_score(first: str, second: str) -> bool | None:
    """Whether two scores, the winner's games first, agree; None where one of them tells no whole match."""
    ours, theirs = _sets(first), _sets(second)
    if not (first and second and ours.whole and theirs.whole):
        return None
    return ours.games == theirs.games and _same_tiebreaks(ours, theirs)


@lru_cache(65536)
def similar_score(first: str, second: str) -> bool:
    """Whether two scores of whole matches differ in one set at most, as they do where one of them has it wrong."""
    ours, theirs = _sets(first), _sets(second)
    if len(ours.games) != len(theirs.games):
        return False
    sets = zip(ours.games, theirs.games, ours.tiebreaks, theirs.tiebreaks, strict=True)
    return sum(a != b or (x != y and x != "" != y) for a, b, x, y in sets) <= 1


def is_long(score: str) -> bool:
    """Whether a score has three sets or more: two matches of one pair hardly ever have the same."""
    return len(_sets(score).games) >= 3


def _same_tiebreaks(ours: _Sets, theirs: _Sets) -> bool:
    return all(a == b for a, b in zip(ours.tiebreaks, theirs.tiebreaks, strict=False) if a and b)

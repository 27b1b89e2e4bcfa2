"""The bracket of an event, built from the final backwards.

Decides where a match stands by who plays whom in the next round: the winner of a quarter-final stands in the semi-final
of the same player. A round that is told by number is placed once it is known how large the draw is, from the record or
from how well the rounds then follow one another. Where no next match is known the place is any that is free, but none
that leads to somebody whose way is known, and the winners of two such matches are never shown as opponents. Of two
matches that cannot both be true the better known one stays; the other is left outside, as is all that is no round of
the bracket. Two meet once in a draw.
"""

from __future__ import annotations

from math import ceil, log2
from typing import TYPE_CHECKING, NamedTuple

from tui.library import keys
from tui.library.field import Field, sides
from tui.library.views import Slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.field import Entrant, Entry
    from tui.library.views import MatchRow

_ROUNDS = ("F", "SF", "QF", "R16", "R32", "R64", "R128")  # by how many rounds they are before the final
_NUMBERED = ("1R", "2R", "3R", "4R")
_LARGEST = len(_ROUNDS) - 1
_UNSEEDED = 99


class Bracket(NamedTuple):
    """The rounds, the final last, and the matches that have no place in them."""

    rounds: tuple[tuple[str, tuple[Slot, ...]], ...]
    outside: tuple[MatchRow, ...]


def bracket(entries: Sequence[Entry], draw_size: int = 0) -> Bracket:
    """The bracket of these matches of one draw, of so many players; 0 where that is not known."""
    entries = [one if one.depths else one._replace(depths=_depth_of_day(one, entries)) for one in entries]
    first = ceil(log2(draw_size)) - 1 if draw_size > 1 else _first_round(entries)
    draw = _Draw(first, entries)
    names = [_ROUNDS[depth] for depth in range(first, -1, -1)] if draw.placed else []
    rounds = tuple((name, tuple(draw.places[first - place])) for place, name in enumerate(names))
    return Bracket(rounds, tuple(entry.row for entry in draw.outside))


# ── How large it is ───────────────────────────────────────────────────────────────────────────────────────────────────


def _first_round(entries: Sequence[Entry]) -> int:
    """How many rounds before the final the first round is: the least by which the rounds follow one another best."""
    least = max((int(max(one.depths)) for one in entries if _is_sure(one)), default=0)
    numbered = [_NUMBERED.index(one.row.round) for one in entries if one.row.round in _NUMBERED]
    least = max([least, *(number + 1 for number in numbered)])
    if not numbered:
        return least
    return max(range(min(least, _LARGEST), _LARGEST + 1), key=lambda first: (_followed(entries, first), -first))


def _is_sure(entry: Entry) -> bool:
    return len(entry.depths) == 1 and all(depth == int(depth) <= _LARGEST for depth in entry.depths)


def _depth(entry: Entry, first: int) -> int | None:
    """How many rounds before the final a match is in a draw with this first round; None outside of it."""
    if _is_sure(entry):
        depth = int(next(iter(entry.depths)))
        return depth if depth <= first else None
    if entry.row.round in _NUMBERED:
        depth = first - _NUMBERED.index(entry.row.round)
        return depth if depth in entry.depths else None
    return None


def _depth_of_day(entry: Entry, entries: Sequence[Entry]) -> frozenset[float]:
    """The round of a match by the day it was played on, where all of that day are of one and its winner went on."""
    same_day = {other.depths for other in entries if other.depths and other.row.day == entry.row.day != ""}
    if len(same_day) != 1 or not _is_sure(entry._replace(depths=(depths := next(iter(same_day))))):
        return frozenset()
    [depth] = depths
    winner = sides(entry.row)[0]
    after = (other for other in entries if other.depths == {depth - 1})
    went_on = any(keys.same_side(winner, side) for other in after for side in sides(other.row))
    return depths if went_on and entry.row.decided else frozenset()


def _followed(entries: Sequence[Entry], first: int) -> int:
    """How many winners play in the next round, less how many would have to play twice in one, or once they are out."""
    field = Field()
    score = 0
    for entry in entries:
        depth = _depth(entry, first)
        if depth is None:
            score -= 1
            continue
        for side in map(field.of, sides(entry.row)):
            score -= 2 * (depth in side.matches)
            side.matches[depth] = entry
    for side in field.entrants:
        won = [depth for depth in side.matches if side.won(depth)]
        lost = [depth for depth, entry in side.matches.items() if entry.row.decided and depth not in won]
        score += sum(depth - 1 in side.matches for depth in won)
        score -= 2 * sum(later < depth for depth in lost for later in side.matches)
    return score


# ── Where each match stands ───────────────────────────────────────────────────────────────────────────────────────────


class _Draw:
    """The places of a draw, filled from the final backwards."""

    def __init__(self, first: int, entries: Iterable[Entry]) -> None:
        self.first = first
        self.places = [[Slot(None)] * 2**depth for depth in range(first + 1)]
        self.outside: list[Entry] = []
        self.placed = 0
        self._field = Field()
        self._taken = set[
            tuple[int, int]
        ]()  # depth and number of the places that a later match says somebody came from
        self._loose: list[list[Entry]] = [[] for _ in self.places]  # of each round the matches without a place
        for entry in sorted(entries, key=lambda entry: -entry.known):
            self._enter(entry)
        for depth, loose in enumerate(self._loose):
            while loose and (place := self._free(depth)) is not None:
                self._stand(depth, place, loose[0])
            self.outside += loose

    def _enter(self, entry: Entry) -> None:
        """Take in a match of which nothing better known says otherwise."""
        depth = _depth(entry, self.first)
        first, second = (self._field.of(side) for side in sides(entry.row))
        if not set(map(id, first.matches.values())).isdisjoint(map(id, second.matches.values())):
            return  # two meet once in a draw: it is the same match, told with another round
        if depth is None or depth in first.matches or depth in second.matches:
            self.outside.append(entry)
            return
        for side, seed in zip((first, second), entry.seeds, strict=True):
            side.matches[depth] = entry
            side.seed = side.seed or seed
        self._loose[depth].append(entry)

    def _stand(self, depth: int, place: int, entry: Entry) -> None:
        """Put a match into its place, and before it the matches by which its players came there."""
        self._loose[depth].remove(entry)
        self.placed += 1
        upper, lower = self._in_order(depth, place, entry)
        self.places[depth][place] = Slot(entry.row, upper.name, lower.name, (upper.seed, lower.seed))
        self._come(upper, depth + 1, 2 * place)
        self._come(lower, depth + 1, 2 * place + 1)
        if depth and entry.row.decided:
            self._go_on(depth - 1, place // 2, self._field.of(sides(entry.row)[0]), is_upper=place % 2 == 0)

    def _come(self, side: Entrant, depth: int, place: int) -> None:
        """Put into a place, and those before it, how a side came out of it."""
        if depth > self.first:
            return
        if side.won(depth) and side.matches[depth] in self._loose[depth]:
            self._stand(depth, place, side.matches[depth])
            return
        self.places[depth][place] = Slot(None, side.name, "", (side.seed, 0))
        self._taken.add((depth, place))
        if any(side.won(before) for before in range(depth + 1, self.first + 1)):
            self._come(side, depth + 1, 2 * place)

    def _go_on(self, depth: int, place: int, winner: Entrant, *, is_upper: bool) -> None:
        """Say who came to a place, where nobody else is known to have come there."""
        if self.places[depth][place] == Slot(None):
            came = (winner.name, "", (winner.seed, 0)) if is_upper else ("", winner.name, (0, winner.seed))
            self.places[depth][place] = Slot(None, *came)

    def _free(self, depth: int) -> int | None:
        """A place of a round of which nothing is known, best one whose next match has nobody yet either."""
        free = [place for place, slot in enumerate(self.places[depth]) if slot == Slot(None)]
        if not depth:
            return next(iter(free), None)
        after = self.places[depth - 1]
        free = [place for place in free if not after[place // 2].match and (depth - 1, place // 2) not in self._taken]
        alone = (place for place in free if after[place // 2] == Slot(None))
        return next(alone, next(iter(free), None))

    def _in_order(self, depth: int, place: int, entry: Entry) -> tuple[Entrant, Entrant]:
        """The sides from top to bottom: the best seed of the upper half at its top, that of the lower at its bottom."""
        winner, loser = (self._field.of(side) for side in sides(entry.row))
        best, other = self._best_seed(winner, depth), self._best_seed(loser, depth)
        is_lower_half = depth > 0 and place >= len(self.places[depth]) // 2
        return (winner, loser) if best == other or (best < other) != is_lower_half else (loser, winner)

    def _best_seed(self, side: Entrant, depth: int) -> int:
        """The best seed of the section that a side came out of."""
        best = side.seed or _UNSEEDED
        if not side.won(depth + 1):
            return best
        players = map(self._field.of, sides(side.matches[depth + 1].row))
        return min(best, *(self._best_seed(one, depth + 1) for one in players))

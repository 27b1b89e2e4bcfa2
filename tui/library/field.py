"""The field of a draw: everybody who plays in it, and the matches that each of them plays there."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tui.library import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.library.views import MatchRow


class Entry(NamedTuple):
    """A match of an event, with what places it."""

    row: MatchRow
    depths: frozenset[float]  # as keys.depths
    known: int  # by how many it is told; what more tell stays where two contradict each other
    seeds: tuple[int, int] = (0, 0)  # of the row's sides; 0 where none is known


def sides(row: MatchRow) -> tuple[str, str]:
    """Both sides by their names, with | between those of a pair."""
    return "|".join(row.first), "|".join(row.second)


class Entrant:
    """A side of the draw: its seed, 0 where none is known, and its matches, by rounds before the final."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.seed = 0
        self.matches: dict[int, Entry] = {}

    def won(self, depth: int) -> bool:
        """Whether it is known to have won its match in a round."""
        entry = self.matches.get(depth)
        return entry is not None and entry.row.decided and keys.same_side("|".join(entry.row.first), self.name)


class Field:
    """Everybody who plays in the draw: sides are one where their names may be of the same people."""

    def __init__(self) -> None:
        self._by_surnames: dict[frozenset[str], list[Entrant]] = {}

    @property
    def entrants(self) -> Iterator[Entrant]:
        """All sides."""
        return chain.from_iterable(self._by_surnames.values())

    def of(self, side: str) -> Entrant:
        """The entrant of these names, known by the fullest."""
        known = self._by_surnames.setdefault(frozenset(name.surname for name in keys.side(side)), [])
        entrant = next((one for one in known if keys.same_side(side, one.name)), None)
        if entrant is None:
            known.append(entrant := Entrant(side))
        entrant.name = max(entrant.name, side, key=len)
        return entrant

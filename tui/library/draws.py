"""Which draws were played at one edition of an event: the women's and the men's, singles and doubles.

Decides by who has played whom: whoever is connected by matches is in one draw. Matches that nothing connects yet are of
one draw as far as its rounds have room for both and neither was played over more sets than the other.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tui.library import keys
from tui.library.field import Field, sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.field import Entry

_SET = re.compile(r"\[?(\d+)-(\d+)")


def draws(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The draws that these matches are of, the one with the most matches first."""
    found: list[list[Entry]] = []
    for connected in sorted(_connected(entries), key=len, reverse=True):
        draw = next((draw for draw in found if _may_be_one(draw, connected)), None)
        if draw is None:
            found.append(connected)
        else:
            draw += connected
    return sorted(found, key=len, reverse=True)


def has_player(draw: Iterable[Entry], name: str) -> bool:
    """Whether somebody of this name plays in a draw."""
    asked = keys.name(name)
    return any(keys.same_person(one, asked) for entry in draw for side in sides(entry.row) for one in keys.side(side))


def _connected(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The matches in groups that have no player in common."""
    field = Field()
    group_of: dict[int, list[Entry]] = {}  # by the identity of an entrant
    members: dict[int, list[int]] = {}  # by the identity of a group
    for entry in entries:
        entrants = [id(field.of(side)) for side in sides(entry.row)]
        first, second = (group_of.get(one) for one in entrants)
        group = first if first is not None else second if second is not None else []
        group.append(entry)
        here = members.setdefault(id(group), [])
        if second is not None and second is not group:
            group += second
            here += members.pop(id(second))
        here += entrants
        group_of |= dict.fromkeys(here, group)
    return list({id(group): group for group in group_of.values()}.values())


def _may_be_one(draw: Sequence[Entry], other: Sequence[Entry]) -> bool:
    """Whether matches that nothing connects may be of one draw; those without a round are of none that is known."""
    if len(draw[0].row.first) != len(other[0].row.first) or not any(entry.depths for entry in other):
        return False
    if {_best_of(draw), _best_of(other)} == {3, 5}:
        return False
    more = _rounds(other)
    together = _rounds(draw) + more
    return all(together[depth] <= 2**depth for depth in more if depth == int(depth))


def _rounds(draw: Iterable[Entry]) -> Counter[float]:
    """How many matches there are of each round, by how many rounds it is before the final."""
    return Counter(depth for entry in draw for depth in entry.depths if len(entry.depths) == 1)


def _best_of(draw: Iterable[Entry]) -> int:
    """Over how many sets its matches are played, as far as a score shows it; 0 where none does."""
    won = {_sets_won(entry.row.score) for entry in draw if entry.row.decided and not entry.row.score.endswith("RET")}
    return 5 if 3 in won else 3 if 2 in won else 0


def _sets_won(score: str) -> int:
    return sum(int(won) > int(lost) for won, lost in _SET.findall(score))

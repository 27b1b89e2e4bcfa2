"""The places of a draw and the lines that join them, one column a round."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui import wording
from tui.library import keys
from tui.library.views import PlayerId
from tui.lines import MUTED, Line, Piece, cells, fit
from tui.sheet import UNTOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.views import Slot

JOINT = 3  # cells between two columns
_LEFT, _RIGHT, _UP, _DOWN = 1, 2, 4, 8
# By the directions in which a line goes on from here.
_BOX = dict(zip(range(16), " ╴╶─╵┘└┴╷┐┌┬│┤├┼", strict=True))


class _Place(NamedTuple):
    """A place where it stands: its first line, how many lines it takes, and the one from which the draw goes on."""

    slot: Slot
    top: int
    height: int
    winner: int

    @property
    def bottom(self) -> int:
        """Its last line."""
        return self.top + self.height - 1


def drawn(rounds: Sequence[Sequence[Slot]], width: int) -> list[Line]:
    """Rounds one after the other, each half as many places as the one before, in columns of so many cells."""
    columns = [_first_column(rounds[0], rounds[1] if len(rounds) > 1 else ())]
    for slots in rounds[1:]:
        before = columns[-1]
        columns.append(
            [_place(slot, (before[2 * n].top + before[2 * n + 1].bottom) / 2) for n, slot in enumerate(slots)]
        )
    joints = [_joint(before, after) for before, after in pairwise(columns)]
    standing = [{line: one for one in places for line in range(one.top, one.bottom + 1)} for places in columns]
    lines = []
    for number in range(columns[0][-1].bottom + 1):
        line: list[Piece] = []
        for column, places in enumerate(standing):
            line += _cell(places.get(number), number, width)
            if column < len(joints):
                line.append(Piece("".join(_BOX[joints[column][number, x]] for x in range(JOINT)), MUTED))
        lines.append(tuple(line))
    return lines


# ── Where the places stand ────────────────────────────────────────────────────────────────────────────────────────────


def _is_known(slot: Slot) -> bool:
    return bool(slot.match or slot.first or slot.second)


def _first_column(slots: Sequence[Slot], after: Sequence[Slot]) -> list[_Place]:
    """The places of the first round that is shown, an empty line under what is known."""
    places: list[_Place] = []
    top = 0
    for number, slot in enumerate(slots):
        known = _is_known(slot)
        places.append(_placed(slot, top, 2 if known else 1, is_upper=number % 2 == 0))
        joined_known = bool(number % 2 and after and _is_known(after[number // 2]))
        top = places[-1].bottom + 1 + (known or joined_known)
    return places


def _place(slot: Slot, middle: float) -> _Place:
    """A place in the middle between those it follows from."""
    height = 2 if _is_known(slot) else 1
    return _placed(slot, int(middle - (height - 1) / 2), height, is_upper=True)


def _placed(slot: Slot, top: int, height: int, *, is_upper: bool) -> _Place:
    if slot.match and slot.match.decided:
        return _Place(slot, top, height, top + (not _upper_won(slot)))
    last = top + height - 1
    if _is_known(slot) and not slot.match:
        return _Place(slot, top, height, top if slot.first else last)
    return _Place(slot, top, height, top if is_upper else last)


def _upper_won(slot: Slot) -> bool:
    return slot.match is not None and keys.same_side("|".join(slot.match.first), slot.first)


def _joint(before: Sequence[_Place], after: Sequence[_Place]) -> defaultdict[tuple[int, int], int]:
    """The lines from a round to the next: where they go on to, by line and cell."""
    joint: defaultdict[tuple[int, int], int] = defaultdict(int)
    for number, place in enumerate(after):
        upper, lower = before[2 * number].winner, before[2 * number + 1].winner
        for line in (upper, lower):
            joint[line, 0] |= _LEFT | _RIGHT
            joint[line, 1] |= _LEFT
        for line in range(upper, lower):
            joint[line, 1] |= _DOWN
            joint[line + 1, 1] |= _UP
        joint[place.top, 1] |= _RIGHT
        joint[place.top, 2] |= _LEFT | _RIGHT
    return joint


# ── What stands in them ───────────────────────────────────────────────────────────────────────────────────────────────


def _cell(place: _Place | None, number: int, width: int) -> Line:
    """What a column has in a line."""
    if place is None:
        return (Piece(" " * width),)
    if place.height == 1:
        return (Piece(fit(f"  {UNTOLD}", width), MUTED),)
    return _side(place.slot, number - place.top, width)


def _side(slot: Slot, row: int, width: int) -> Line:
    """One side of a place: who it is, and in a match the games."""
    names, seed = (slot.first, slot.second)[row], slot.seeds[row]
    match = slot.match
    won = match is not None and match.decided and _upper_won(slot) == (row == 0)
    named = " / ".join(map(wording.surname, names.split("|"))) + (f" [{seed}]" if seed else "")
    if match is None:
        target = PlayerId(names) if names and "|" not in names else None
        return (Piece("  "), Piece(fit(named if names else UNTOLD, width - 2), "" if names else MUTED, target))
    games = _games(match.score, of_winner=_upper_won(slot) == (row == 0), decided=match.decided)
    room = width - 2 - cells(games) - bool(games)
    told = [piece._replace(target=match.id) for piece in games]
    gap = [Piece(" ", "", match.id)] if games else []
    return (
        Piece("✓ " if won else "  ", "", match.id),
        Piece(fit(named, room), "bold" if won else "", match.id),
        *gap,
        *told,
    )


def _games(score: str, *, of_winner: bool, decided: bool) -> Line:
    """The games of a side, a set each; those of whoever lost the set dim, with his tie-break points."""
    pieces: list[Piece] = []
    for word in score.split():
        if not word[0].isdigit() and word[0] != "[":
            ending = word if decided and not of_winner else ""
            pieces.append(Piece(f" {ending:{cell_len(word)}}", MUTED))
            continue
        games, _, points = word.strip("[]").partition("(")
        first, _, second = games.partition("-")
        mine, theirs = (first, second) if of_winner else (second, first)
        raised = wording.superscript(int(points.rstrip(")"))) if points else ""
        lost = int(mine) < int(theirs)
        wide = max(len(first), len(second)) + len(raised)
        pieces.append(Piece(" " if pieces else ""))
        pieces.append(Piece(f"{mine + (raised if lost else ''):{wide}}", MUTED if lost else ""))
    return tuple(pieces)

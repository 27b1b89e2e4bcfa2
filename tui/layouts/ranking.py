"""A player's ranking over time as a line, the first place at the top.

The line is drawn by plotille in braille dots, eight of them in a cell. It stands on the axis of its years and beside
its best and worst ranking; what is recorded and what is told are one line.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.lines import MUTED, Line, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.views import Ranked

_HEIGHT = 6  # lines
_WIDEST = 90  # cells
_FEWEST = 3  # rankings that are worth a line
_BLANK = "\u2800"  # a cell of braille without a dot


def plot(rankings: Sequence[Ranked], width: int) -> list[Line]:
    """The rankings, the oldest first, in lines of at most so many cells; none where there are too few to draw."""
    days = [date.fromisoformat(one.day).toordinal() for one in rankings]
    if len(set(days)) < _FEWEST or width < 20:
        return []
    from plotille import Canvas

    best, worst = min(one.rank for one in rankings), max(one.rank for one in rankings)
    margin = max(len(str(worst)), 2) + 1
    across = min(width, _WIDEST) - margin - 1
    canvas = Canvas(across, _HEIGHT, days[0], -worst - 1, days[-1], -best + 1)
    points = list(zip(days, (-one.rank for one in rankings), strict=True))
    for (from_day, from_rank), (to_day, to_rank) in pairwise(points):
        canvas.line(from_day, from_rank, to_day, to_rank)
    drawn = canvas.plot().replace(_BLANK, " ").splitlines()
    labels = {0: str(best), _HEIGHT - 1: str(worst)} if best != worst else {0: str(best)}
    lines: list[Line] = [
        (Piece(f"{labels.get(number, ''):>{margin}}", MUTED), Piece("│", MUTED), Piece(line.rstrip()))
        for number, line in enumerate(drawn)
    ]
    first, last = rankings[0].day[:4], rankings[-1].day[:4]
    foot = f"{first}{last:>{across - len(first)}}" if first != last else first
    return [*lines, (Piece(" " * margin + "└" + "─" * across, MUTED),), (Piece(" " * (margin + 1) + foot, MUTED),)]

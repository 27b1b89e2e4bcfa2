"""A list of matches as lines: when, where, who, and the score, in columns that fit the width.

Where the columns have no room a match takes two lines, the second one indented.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tui import wording
from tui.lines import MUTED, Line, Piece, cells, clip, fit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.library.views import MatchRow

DAY = 11  # cells of "28 Oct 2025"
GAP = "  "
_NARROW = 66  # cells, below which a match takes two lines
_OCCASION = 34  # cells of an event and a round, at the most


def heading(words: str, width: int) -> Line:
    """The head of a part."""
    return clip((Piece("── "), Piece(words, "bold"), Piece(" " + "─" * max(0, width - len(words) - 4))), width)


def day(iso: str) -> str:
    """A day as it is said; "" of none."""
    return wording.day(date.fromisoformat(iso)) if iso else ""


def when(row: MatchRow) -> str:
    """The day of a match, else the month in which its event began, else its year."""
    return day(row.day) or day(row.began).partition(" ")[2] or (str(row.year) if row.year else "")


def side(names: Sequence[str]) -> str:
    """A side by its surnames."""
    return " / ".join(map(wording.surname, names))


def matches(rows: Sequence[MatchRow], width: int, outcome: Callable[[MatchRow], Line]) -> list[Line]:
    """The matches, a line or two each; `outcome` says who won and how."""
    outcomes = [outcome(row) for row in rows]
    widest = max(map(cells, outcomes), default=0)
    occasion = min(width - DAY - 2 * len(GAP) - widest, _OCCASION)
    if width < _NARROW or occasion < 12:
        return [line for row, told in zip(rows, outcomes, strict=True) for line in _in_two(row, told, width)]
    return [
        (Piece(fit(when(row), DAY), MUTED), Piece(GAP), *_occasion(row, occasion), Piece(GAP), *told)
        for row, told in zip(rows, outcomes, strict=True)
    ]


def _in_two(row: MatchRow, outcome: Line, width: int) -> list[Line]:
    first = clip((Piece(when(row), MUTED), Piece(GAP if when(row) else ""), *_occasion(row, 0)), width)
    return [first, clip((Piece(GAP), *outcome), width)]


def _occasion(row: MatchRow, width: int) -> Line:
    """The event, which leads to its draw, the round and what it was played on; as wide as given, or as it is."""
    round_ = wording.round_name(row.round) if row.round else ""
    words = [word for word in (round_, row.surface) if word]
    rest = "".join(f" · {word}" for word in words) if row.event_name else " · ".join(words)
    line: Line = (Piece(row.event_name, "", row.edition), Piece(rest, MUTED))
    if not width:
        return line
    line = clip(line, width)
    return (*line, Piece(" " * (width - cells(line))))

"""The matches around a match as lines, each under what it is to it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.lines import MUTED, Line, Piece, cells, right, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.library import Related
    from tui.lines import Target


def related(
    matches: Iterable[Related], width: int, target: Callable[[Related], Target], *, hidden: bool = False
) -> list[Line]:
    """The matches under what each is, and how many articles tell it; `hidden` says no more of one than that it is."""
    lines: list[Line] = []
    for label, alike in groupby(matches, key=lambda match: match.label):
        lines.append((Piece(label, MUTED),))
        for match in alike:
            count = f"×{len(match.articles)}" if match.articles else "no article here"
            lines += spread("more reports" if hidden else match.line, width, target(match), indent=2)
            if cells(lines[-1]) + 1 + cell_len(count) > width:
                lines.append(())
            lines[-1] = (*lines[-1], Piece(right("", width - cells(lines[-1]) - cell_len(count))), Piece(count, MUTED))
    return lines

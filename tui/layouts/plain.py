"""Lines as plain text, for a terminal without a screen or for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lines import MUTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.lines import Line, Piece
    from tui.sheet import Paper


def plain(lines: Iterable[Line], paper: Paper) -> str:
    """The lines as they are printed, bold and dim where the paper shows that."""
    return "\n".join("".join(_printed(piece, paper) for piece in line).rstrip() for line in lines)


def _printed(piece: Piece, paper: Paper) -> str:
    if not piece.text.strip():
        return piece.text
    if piece.style == MUTED:
        return paper.dim(piece.text)
    return paper.bold(piece.text) if "bold" in piece.style else piece.text

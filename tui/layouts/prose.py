"""Words in several styles, broken into lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.lines import Piece, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.lines import Line, Target


def paragraph(styled: Iterable[tuple[str, str]], width: int, target: Target | None = None) -> list[Line]:
    """Stretches of words, each with its style, in lines of at most `width` cells; the first one has the target."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for word in _words(styled):
        long = sum(cell_len(piece.text) for piece in word)
        if used and used + 1 + long > width:
            lines.append([])
            used = 0
        blank = [Piece(" ", _between(lines[-1][-1].style, word[0].style))] if used else []
        lines[-1] += blank + [piece._replace(text=cut(piece.text, width)) for piece in word]
        used += len(blank) + long
    return [
        tuple(piece._replace(target=None if number else target) for piece in line) for number, line in enumerate(lines)
    ]


def _between(before: str, after: str) -> str:
    """The style of a blank: that of the words, where both beside it have the same."""
    return before if before == after else ""


def _words(styled: Iterable[tuple[str, str]]) -> Iterator[list[Piece]]:
    """The words, each in as many pieces as it has styles."""
    word: list[Piece] = []
    for text, style in styled:
        for part in re.findall(r"\S+|\s+", text):
            if part.isspace():
                if word:
                    yield word
                word = []
            else:
                word.append(Piece(part, style))
    if word:
        yield word

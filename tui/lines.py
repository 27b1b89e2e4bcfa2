"""Lines as values: words, how they look, and what they stand for.

The board, the scorecard and the views of a match, a player, a head-to-head and a draw are laid out as such lines: a
test reads them without a screen, a cursor goes from value to value on one, and the command line prints them. Widths are
cells of a terminal, never the length of a string: "郑" takes two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

from tui.library.views import Destination, MatchId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model import Span

MUTED = "$text-muted"
_UNBROKEN = re.compile(r"\([^()]{1,30}\)|\S+")


class Evidence(NamedTuple):
    """The stretch [start, end) of the article's text that tells a value, in code points."""

    start: int
    end: int


class Spoken(NamedTuple):
    """What one speaker says: the places of his quotations in the findings, in the order of the text."""

    quotes: tuple[int, ...]


class Elsewhere(NamedTuple):
    """A match around this one: the ids of the articles that tell it, best first; none where nobody tells it here."""

    articles: tuple[int, ...]
    match: MatchId = MatchId()


Target = Evidence | Spoken | Elsewhere | Destination


class Piece(NamedTuple):
    """Words in one style; with a target they are a value that the cursor can stand on."""

    text: str
    style: str = ""
    target: Target | None = None


Line = tuple[Piece, ...]


class Stop(NamedTuple):
    """Where the cursor can stand: characters [start, end) of a line."""

    line: int
    start: int
    end: int
    target: Target


def at(span: Span) -> Evidence:
    """The words of evidence as a target."""
    return Evidence(span.start, span.end)


def cells(line: Line) -> int:
    """How wide the line is."""
    return sum(cell_len(piece.text) for piece in line)


def fit(text: str, width: int) -> str:
    """The text in exactly `width` cells: padded on the right, or cut with an ellipsis."""
    if cell_len(text) > width:
        text = set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""
    return set_cell_size(text, width)


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells."""
    return text if cell_len(text) <= width else fit(text, width)


def right(text: str, width: int) -> str:
    """The text in at least `width` cells, against the right edge."""
    return " " * (width - cell_len(text)) + text


def clip(line: Line, width: int) -> Line:
    """The line in at most `width` cells."""
    if cells(line) <= width:
        return line
    clipped: list[Piece] = []
    for piece in line:
        room = width - cells(tuple(clipped))
        clipped.append(piece._replace(text=cut(piece.text, room)))
        if cell_len(piece.text) > room:
            break
    return tuple(clipped)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken at spaces but not within brackets; a longer word is cut."""
    lines: list[str] = []
    for word in _UNBROKEN.findall(text):
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(cut(word, width))
    return lines


def spread(text: str, width: int, target: Target, indent: int = 0) -> list[Line]:
    """A value in as many lines as it needs; the cursor stands on the first of them."""
    margin: Line = (Piece(" " * indent),) if indent else ()
    lines = enumerate(wrapped(text, width - indent))
    return [(*margin, Piece(words, "", None if number else target)) for number, words in lines]


def flow(head: Line, items: Iterable[Line], width: int, between: str = " · ") -> list[Line]:
    """The items one after the other, in as many lines as they need; under a head the further lines are indented."""
    indent: Line = (Piece("  "),) if head else ()
    lines: list[Line] = []
    line, fresh = (*head, *indent), True
    for item in items:
        joined = item if fresh else (Piece(between, MUTED), *item)
        if line != indent and cells((*line, *joined)) > width:
            lines.append(line)
            line, joined = indent, item
        line, fresh = (*line, *joined), False
    return lines if fresh else [*lines, line]


def stops(lines: list[Line]) -> list[Stop]:
    """The values of the lines, in reading order; neighbouring pieces with one target are one value."""
    found: list[Stop] = []
    for number, line in enumerate(lines):
        column = 0
        for piece in line:
            end = column + len(piece.text)
            if piece.target is not None:
                last = found[-1] if found else None
                if last and (last.line, last.end, last.target) == (number, column, piece.target):
                    found[-1] = last._replace(end=end)
                else:
                    found.append(Stop(number, column, end, piece.target))
            column = end
    return found

"""The lines of an article: where each begins and ends in its text, for a column of a given width.

Every line is a stretch of the article's own text, so that a Span of the text is a place on the screen without any
translation: nothing is inserted, re-spelled or left out. What the screen adds (the line of source and date, the empty
lines between paragraphs) are lines that stretch over nothing. A line of the text is a paragraph; it breaks at spaces,
and only a word wider than the column is cut.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEASURE = 80
"""The widest column in cells: beyond it the eye loses the next line."""

_PARAGRAPH = re.compile(r"[^\s][^\n]*")
_ONE_CELL_EACH = re.compile(r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2015\u2018-\u2027\u2030-\u205e]*")
_PART = re.compile(r"[^ ]+ *| +")


class Kind(Enum):
    """What a line shows."""

    TEXT = auto()
    META = auto()  # source, date, minutes
    EMPTY = auto()  # between paragraphs


class Line(NamedTuple):
    """One line: text[start:end], or nothing of the text at its place `start`."""

    start: int
    end: int
    kind: Kind = Kind.TEXT


def lines(text: str, width: int, headline: bool = False, meta: int = 1) -> list[Line]:
    """The text in a column of `width` cells: its first line where that is a headline, `meta` meta lines, the rest."""
    width = max(1, width)
    paragraphs = _PARAGRAPH.finditer(text)
    out: list[Line] = []
    if headline and (first := next(paragraphs, None)):
        out += _wrap(text, *first.span(), width)
    place = out[-1].end if out else 0
    out += [Line(place, place, Kind.META)] * meta + [Line(place, place, Kind.EMPTY)]
    for paragraph in paragraphs:
        out += _wrap(text, *paragraph.span(), width)
        out.append(Line(paragraph.end(), paragraph.end(), Kind.EMPTY))
    return out


def line_at(lines: Sequence[Line], offset: int) -> int:
    """The number of the line of text that shows the character at `offset`; the first one's for what comes before it."""
    number = bisect_right(lines, offset, key=lambda line: line.start) - 1
    while number > 0 and lines[number].kind is not Kind.TEXT:
        number -= 1
    return max(number, 0)


def _wrap(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    """The lines of one paragraph."""
    end = start + len(text[start:end].rstrip())
    if _ONE_CELL_EACH.fullmatch(text, start, end):
        yield from _wrap_cells(text, start, end, width)
    else:
        yield from _wrap_wide(text, start, end, width)


def _wrap_cells(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    """The lines where every character takes one cell: a place in the text is a place on the line."""
    while end - start > width:
        space = text.rfind(" ", start, start + width + 1)
        cut = start + width if space <= start else space
        yield Line(start, cut)
        start = _skip_spaces(text, cut, end)
    if start < end:
        yield Line(start, end)


def _wrap_wide(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    """The lines where some characters take two cells, or none."""
    used, at = 0, start
    for part in _PART.finditer(text, start, end):
        word_end = part.start() + len(part[0].rstrip(" "))
        size = cell_len(text[part.start() : word_end])
        if used and used + size > width:
            yield Line(at, at + len(text[at : part.start()].rstrip(" ")))
            at, used = part.start(), 0
        if size > width:
            for cut in _cuts(text, part.start(), word_end, width):
                yield Line(at, cut)
                at = cut
            size = cell_len(text[at:word_end])
        used += size + (part.end() - word_end)
    if at < end:
        yield Line(at, end)


def _cuts(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """Where a word wider than the column is cut."""
    used = 0
    for place in range(start, end):
        size = cell_len(text[place])
        if used and used + size > width:
            yield place
            used = 0
        used += size


def _skip_spaces(text: str, start: int, end: int) -> int:
    """The first place from `start` that is no space."""
    while start < end and text[start] == " ":
        start += 1
    return start

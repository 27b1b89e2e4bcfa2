"""What was said of a match as lines: one answer as several outlets render it, what differs between them marked.

Side by side where there is room for two columns, one under the other where there is not.
"""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from tui.layouts.prose import paragraph
from tui.library.views import PlayerId
from tui.lines import MUTED, Line, Piece, cells, clip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.views import Answer, Rendering

TWO_COLUMNS = 100
"""Cells from which on two renderings stand side by side."""

_BETWEEN = " │ "
_DIFFERS = "$text-accent underline"


def answers(said: Sequence[Answer], width: int) -> list[Line]:
    """The answers under their speakers, in `width` cells."""
    several = len({rendering.outlet for answer in said for rendering in answer.renderings}) > 1
    lines: list[Line] = []
    for speaker, of_speaker in groupby(said, key=lambda answer: answer.speaker):
        lines += [()] if lines else []
        lines.append(clip((Piece(speaker, "bold", PlayerId(speaker)),), width))
        for number, (outlet, together) in enumerate(groupby(of_speaker, key=_only_in)):
            lines += [()] if number else []
            lines += _alone(outlet, list(together), width, several=several) if outlet else _aligned(together, width)
    return lines


def _only_in(answer: Answer) -> str:
    """The outlet that alone carries it; "" where several do."""
    return answer.renderings[0].outlet if len(answer.renderings) == 1 else ""


def _alone(outlet: str, said: Sequence[Answer], width: int, *, several: bool) -> Iterator[Line]:
    """Sentences that one outlet carries, and under them which."""
    for answer in said:
        yield from _words(answer.renderings[0], width, "")
    yield clip((Piece(f"  only in {outlet}" if several else f"  {outlet}", MUTED),), width)


def _aligned(said: Iterable[Answer], width: int) -> Iterator[Line]:
    """Sentences that several have, each as they render it."""
    for number, answer in enumerate(said):
        if number:
            yield ()
        if width < TWO_COLUMNS:
            for rendering in answer.renderings:
                yield from _rendering(rendering, width)
        else:
            column = (width - len(_BETWEEN)) // 2
            renderings = [list(_rendering(one, column)) for one in answer.renderings]
            for first in range(0, len(renderings), 2):
                yield from _beside(renderings[first : first + 2], column)


def _rendering(rendering: Rendering, width: int) -> Iterator[Line]:
    """The words, those that the others have not marked, and under them who has them so."""
    yield from _words(rendering, width, _DIFFERS)
    yield clip((Piece(f"  {rendering.outlet}", MUTED),), width)


def _words(rendering: Rendering, width: int, marked: str) -> list[Line]:
    """The words, in the style `marked` what the others have not."""
    styled = [(phrase.text, "" if phrase.shared else marked) for phrase in rendering.phrases]
    return paragraph(styled, width, rendering.passage)


def _beside(columns: Sequence[list[Line]], width: int) -> Iterator[Line]:
    """One or two columns; that of the outlets' names is the last line of both."""
    tall = max(map(len, columns))
    filled = [[*lines[:-1], *[()] * (tall - len(lines)), lines[-1]] for lines in columns]
    for line in zip_longest(*filled, fillvalue=()):
        left = line[0]
        if len(line) == 1:
            yield left
        else:
            yield (*left, Piece(" " * (width - cells(left))), Piece(_BETWEEN, "$rule"), *line[1])

"""A row of the list: how one article is told in two lines, and which lines of the list are whose.

The list is a page of days: a day's heading, then two lines an article (one where the screen is low). Which line belongs
to which article is computed from how many articles each day has, so that nothing is read but what is seen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from tui import wording
from tui.lines import cut, fit
from tui.widgets.drawable import drawable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui.library import Row
    from tui.library.query import Words

UNREAD, CHANGED, STAR, CURSOR = "●", "○", "★", "▌"
UNDATED = "No date"

HIT = "$text-primary underline"
_QUIET = "$text-muted"
_GUTTER = 3  # cells: the cursor's bar, the mark of what is not read, a space
_LEAST_SOURCE = 5  # cells: a source cut to less says nothing
_RESULT = re.compile(r"(?P<winner>.+?) d\. (?P<loser>.+?)(?: (?:[\d\[]|RET|W/O|DEF).*)?")


class Place(NamedTuple):
    """What a line of the list shows."""

    article: int  # its place in the list; of a heading: the first article under it
    part: int  # which of the article's lines; -1 a heading


class Layout:
    """Which line is whose, from the days in the order of the list and how many articles each has."""

    def __init__(self, days: Sequence[tuple[date | str | None, int]], tall: int) -> None:
        """`tall` is how many lines an article takes; what is not listed by day has words for a heading."""
        self._days = [day for day, _ in days]
        self._firsts = [0, *accumulate(count for _, count in days)]
        self.tall = tall
        self._headings = [first * tall + number for number, first in enumerate(self._firsts[:-1])]
        self.height = self._firsts[-1] * tall + len(self._days)

    def line_of(self, index: int) -> int:
        """The first line of an article."""
        return index * self.tall + self._day(index) + 1

    def begins_day(self, index: int) -> bool:
        """Whether an article stands right under a heading."""
        return self._firsts[self._day(index)] == index

    def at(self, line: int) -> Place | None:
        """What a line shows; None below the last one."""
        if not 0 <= line < self.height:
            return None
        day = bisect_right(self._headings, line) - 1
        further, part = divmod(line - self._headings[day] - 1, self.tall)
        return Place(self._firsts[day] + max(0, further), part if further >= 0 else -1)

    def heading(self, index: int) -> str:
        """The words over the articles of a day."""
        day = self._days[self._day(index)]
        return day if isinstance(day, str) else wording.weekday(day) if day else UNDATED

    def _day(self, index: int) -> int:
        return bisect_right(self._firsts, index, hi=len(self._days)) - 1


def draw(row: Row, width: int, part: int, hidden: bool = False, asked: Sequence[Words] = ()) -> Content:
    """A line of an article in `width` cells, without the cursor: its title with marks, or its score and source.

    `hidden` says nothing of how its match ended; `asked` is what was searched for: it is marked, and the words around
    it stand in place of the source.
    """
    row = row._replace(title=drawable(row.title), source=drawable(row.source), line=drawable(row.line))
    return _first_line(row, width, hidden, asked) if part == 0 else _second_line(row, width, hidden, asked)


def _first_line(row: Row, width: int, hidden: bool, asked: Sequence[Words]) -> Content:
    """Whether it was read, or has changed since, the title, a star, how many articles tell the match."""
    title = unspoiled(row.title) if hidden and row.title == row.line else row.title
    tags = " ".join(filter(None, (STAR if row.starred else "", f"×{row.reports}" if row.reports > 1 else "")))
    room = max(0, width - _GUTTER - 1 - (cell_len(tags) + 1 if tags else 0))
    return Content.assemble(
        " ",
        (UNREAD if row.unread else CHANGED, "$primary") if row.unread or row.changed else " ",
        " ",
        _marked(fit(title, room), "$text bold" if row.unread else "$text", asked),
        f" {tags} " if tags else " ",
    )


def _second_line(row: Row, width: int, hidden: bool, asked: Sequence[Words]) -> Content:
    """The words around what was searched for, else the score where the title does not say it, and the source."""
    room = max(0, width - _GUTTER - 1)
    if row.excerpt and not hidden:
        return Content.assemble(" " * _GUTTER, _marked(fit(drawable(row.excerpt), room), _QUIET, asked), " ")
    score = "" if row.title == row.line or hidden else row.line
    left = room - cell_len(score) - 3
    if score and left < _LEAST_SOURCE:
        said = score
    else:
        said = " · ".join(filter(None, (score, cut(row.source, left if score else room))))
    return Content.assemble(" " * _GUTTER, (fit(said, room), _QUIET), " ")


def _marked(words: str, style: str, asked: Sequence[Words]) -> Content:
    """Words in a style, and what was searched for in another."""
    content = Content.styled(words, style)
    if asked:
        from tui.library.hits import places

        for start, end in places(words, asked):
            content = content.stylize(HIT, start, end)
    return content


def unspoiled(line: str) -> str:
    """A match in one line without who won it: "Alcaraz v Norrie", in the order of the alphabet."""
    if found := _RESULT.fullmatch(line):
        return " v ".join(sorted(found.groups()))
    return line

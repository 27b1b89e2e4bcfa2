"""The list of articles as plain lines, newest first, for a person who reads no screen and for a program.

Decides which columns there are and that none is cut: a line holds its whole title, and begins with the number that
other commands know an article by. The score of an article that was not parsed yet is found first, so that the list says
as much on the first run as on the second.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

from tui.sheet import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.library import Library, Row
    from tui.library.query import Query

UNREAD, STARRED = "●", "★"
AT_ONCE = 200  # articles read, parsed in one transaction, and printed


def show(library: Library, ids: Sequence[int], *, as_json: bool, found_by: Query | None = None) -> None:
    """Prints a line of each of these articles of a library, and the words that they were found by in another."""
    if as_json:
        _show_json(library, ids)
        return
    paper = Paper.of(sys.stdout)
    for rows in _pages(library, ids, found_by):
        numbers = max(len(str(row.id)) for row in rows)
        sources = max(cell_len(row.source) for row in rows)
        for row in rows:
            print(f"{row.id:{numbers}}  {_line(row, sources)}")
            if found_by and row.excerpt:
                print(f"{' ' * numbers}  {_marked(row.excerpt, found_by, paper)}")


def _show_json(library: Library, ids: Sequence[int]) -> None:
    """An array, a line an article, printed as it is read."""
    between = "["
    for rows in _pages(library, ids):
        for row in rows:
            print(f"{between}\n  {json.dumps(_record(row), ensure_ascii=False)}", end="")
            between = ","
    print("[]" if between == "[" else "\n]")


def _pages(library: Library, ids: Sequence[int], found_by: Query | None = None) -> Iterator[list[Row]]:
    """The rows, some at a time, their matches found."""
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        library.parse(*library.unparsed_of(some))
        yield library.found_rows(some, found_by) if found_by else library.rows(some)


def _marked(excerpt: str, query: Query, paper: Paper) -> str:
    """The words around a hit, the hits bold where that can be seen."""
    from tui.library.hits import places

    end, parts = 0, []
    for start, stop in places(excerpt, query.marked):
        parts += [excerpt[end:start], paper.bold(excerpt[start:stop])]
        end = stop
    return "".join([*parts, excerpt[end:]])


def _line(row: Row, sources: int) -> str:
    """Day, marks, source, title, and the score where the title does not say it."""
    day = "" if row.day is None else row.day.isoformat()
    marks = (UNREAD if row.unread else " ") + (STARRED if row.starred else " ")
    source = row.source + " " * (sources - cell_len(row.source))
    told = [row.title, row.line if row.line != row.title else ""]
    return "  ".join([f"{day:10}", marks, source, *filter(None, told)]).rstrip()


def _record(row: Row) -> dict[str, Any]:
    """A line for programs."""
    return {
        "id": row.id,
        "date": None if row.day is None else row.day.isoformat(),
        "unread": row.unread,
        "starred": row.starred,
        "source": row.source,
        "title": row.title,
        "score": row.line or None,
        "reports": row.reports,
    }

"""The list of articles as plain lines, newest first, for a person who reads no screen and for a program.

Decides which columns there are and that none is cut: a line holds its whole title. The score of an article that was not
parsed yet is found first, so that the list says as much on the first run as on the second.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

if TYPE_CHECKING:
    from tui.library import Library, Row

UNREAD, STARRED = "●", "★"
AT_ONCE = 200  # articles in one transaction


def show(library: Library, *, as_json: bool) -> None:
    """Prints the list of the library."""
    while unparsed := library.unparsed(AT_ONCE):
        library.parse(*unparsed)
    rows = library.rows(library.ids())
    if as_json:
        print(json.dumps([_record(row) for row in rows], ensure_ascii=False, indent=2))
        return
    sources = max((cell_len(row.source) for row in rows), default=0)
    for row in rows:
        print(_line(row, sources))


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

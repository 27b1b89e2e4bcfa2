"""The samples that come with the program: in every library until its reader puts them away, and back when asked.

Decides that what was marked on them comes back with them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.library import shelving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.database import Connection

_SETTING = "samples put away"


def are_hidden(connection: Connection) -> bool:
    """Whether they were put away."""
    return connection.execute("SELECT 1 FROM setting WHERE name = ?", (_SETTING,)).fetchone() is not None


def hide(connection: Connection, paths: Sequence[bytes]) -> None:
    """Remove the articles of these files, and remember their marks."""
    marks = {}
    numbers = []
    for path in paths:
        statement = """
            SELECT id, key, read, starred, (SELECT json_group_array(tag) FROM tag WHERE article = id),
                (SELECT text FROM note WHERE article = id)
            FROM document JOIN article ON id = document.article WHERE path = ?
        """
        for number, key, *marked in connection.execute(statement, (path,)):
            numbers.append(number)
            marks[key] = marked
    shelving.remove(connection, numbers)
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_SETTING, json.dumps(marks)))


def show(connection: Connection) -> None:
    """Give the samples, which are there again, the marks they had."""
    [(told,)] = connection.execute("SELECT value FROM setting WHERE name = ?", (_SETTING,))
    for key, (read, starred, tags, note) in json.loads(told).items():
        connection.execute("UPDATE article SET read = ?, starred = ? WHERE key = ?", (read, starred, key))
        connection.executemany(
            "INSERT OR IGNORE INTO tag SELECT ?, id FROM article WHERE key = ?",
            ((tag, key) for tag in json.loads(tags)),
        )
        if note:
            connection.execute("INSERT OR REPLACE INTO note SELECT id, ? FROM article WHERE key = ?", (note, key))
    connection.execute("DELETE FROM setting WHERE name = ?", (_SETTING,))

"""A change of so many articles that it is made in parts: all are read, or that is taken back.

What is to be changed is written down with the first part, and with each how far it is, so that a program which is left
or killed in the middle goes on with it the next time. Between two parts whoever else writes has his turn.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tui.library.listing import WHICH
from tui.library.words import Change, Mark, Swept

if TYPE_CHECKING:
    from tui.library.database import Connection

PART = 10_000  # numbers of articles in one transaction: a tenth of a second
_SETTING = "sweep"


class _Sweep(NamedTuple):
    """A change that is being made: of the articles of a scope up to a number, the next to be changed first."""

    change: int
    back: bool  # whether it is being taken back
    scope: str
    last: int


def begin(connection: Connection, change: int, scope: str, newest: int) -> Swept:
    """Mark the articles of a scope, up to the newest, as read by this change: the first part of them."""
    return _part(connection, _Sweep(change, back=False, scope=scope, last=newest))


def begin_back(connection: Connection, change: int) -> Swept:
    """Have whatever this change has marked as read unread again: the first part of it."""
    [(newest,)] = connection.execute("SELECT coalesce(max(id), 0) FROM article")
    return _part(connection, _Sweep(change, back=True, scope="all", last=newest))


def is_begun(connection: Connection) -> bool:
    """Whether there is a part left to be made."""
    return connection.execute("SELECT 1 FROM setting WHERE name = ?", (_SETTING,)).fetchone() is not None


def go_on(connection: Connection) -> Swept | None:
    """Make the next part of what was begun; None where nothing was."""
    found = connection.execute("SELECT value FROM setting WHERE name = ?", (_SETTING,)).fetchone()
    return None if found is None else _part(connection, _Sweep(*json.loads(found[0])))


def _part(connection: Connection, sweep: _Sweep) -> Swept:
    """Make a part, and write down what is left."""
    if sweep.back:
        statement = "UPDATE article SET read = 0 WHERE +read = ?"
    else:
        statement = f"UPDATE article SET read = ? WHERE +read = 0 AND {WHICH[sweep.scope]}"  # noqa: S608 - of constants
    those = (sweep.change, sweep.last - PART, sweep.last)
    marked = connection.execute(f"{statement} AND id > ? AND id <= ?", those).rowcount
    if not sweep.back:
        connection.execute("UPDATE change SET count = count + ? WHERE id = ?", (marked, sweep.change))
    [(count,)] = connection.execute("SELECT count FROM change WHERE id = ?", (sweep.change,))
    done = sweep.last <= PART
    if not done:
        left = json.dumps(sweep._replace(last=sweep.last - PART))
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_SETTING, left))
    else:
        connection.execute("DELETE FROM setting WHERE name = ?", (_SETTING,))
        if sweep.back or not count:  # of what changed nothing, nothing is to be taken back
            connection.execute("DELETE FROM change WHERE id = ?", (sweep.change,))
    return Swept(Change(Mark.READ, count, not sweep.back), done)

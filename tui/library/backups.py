"""Copies of a library, made while it is in use: before its tables change, and once a week.

Decides where they lie (a folder `backups` beside the library), what they are called (the library's name and the second
in UTC) and how many stay: the last three. A copy is whole before it has its name, and no copy is ever written over.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 3
WEEK = timedelta(days=7)
_SINCE = "copied weekly since"
_TIME = "%Y-%m-%d-%H%M%S"


def back_up(library: Path, connection: sqlite3.Connection) -> Path:
    """Copy the library of a connection; all but the last three copies are removed. Returns the copy.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: so, or the library cannot be read.
    """
    folder = library.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"{library.stem}-{datetime.now(UTC).strftime(_TIME)}{library.suffix}"
    draft = folder / f".{copy.name}.{os.getpid()}"
    try:
        draft.touch(mode=0o600)
        with closing(sqlite3.connect(draft)) as target:
            connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
        _sync(draft)
        draft.replace(copy)
    finally:
        draft.unlink(missing_ok=True)
    for old in backups(library)[:-KEPT]:
        old.unlink()
    return copy


def backups(library: Path) -> list[Path]:
    """The copies of a library, the oldest first."""
    found = (library.parent / "backups").glob(f"{library.stem}-*{library.suffix}")
    return sorted(copy for copy in found if _made(library, copy) is not None)


def back_up_weekly(library: Path, connection: sqlite3.Connection, now: datetime) -> Path | None:
    """Copy the library where the last copy is a week old, or it has been in use for a week without one; else None.

    Raises:
        OSError, sqlite3.Error: as `back_up` does.
    """
    connection.execute("INSERT OR IGNORE INTO setting VALUES (?, ?)", (_SINCE, now.isoformat()))
    [(since,)] = connection.execute("SELECT value FROM setting WHERE name = ?", (_SINCE,))
    made = (_made(library, copy) for copy in backups(library))
    last = max((datetime.fromisoformat(since), *filter(None, made)))
    return back_up(library, connection) if now - last > WEEK else None


def _made(library: Path, copy: Path) -> datetime | None:
    """When a copy was made, by its name; None of a file that is no copy of this library."""
    try:
        return datetime.strptime(copy.stem.removeprefix(f"{library.stem}-"), _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None


def _sync(path: Path) -> None:
    """Have a file on the disk before anything is said of it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

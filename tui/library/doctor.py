"""Looks a library through from end to end, mends what can be mended, and says what was found and done.

Decides what counts as what. A count, an index or a full-text index that does not fit the articles is made anew of them;
rows that belong to nothing are removed. A file of which a part is missing or overwritten is set aside under another
name, never removed, and the newest copy that is sound takes its place. Before anything is mended a copy is made. A file
of something else, or of a newer version, is left as it is.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from tui.library import backups, errors, fulltext
from tui.library.database import Database
from tui.library.schema import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.library.database import Connection

# What SQLite's check says where an index alone is wrong.
_OF_AN_INDEX = ("missing from index", "wrong # of entries in index", "non-unique entry in index")
_COUNTED = "SELECT coalesce(day, ''), count(*), sum(read = 0), sum(starred) FROM article GROUP BY coalesce(day, '')"


class Remark(NamedTuple):
    """Something that was found in a library."""

    words: str  # what it is, and what was done about it
    amiss: bool  # whether something was wrong


def treat(path: Path) -> list[Remark]:
    """Examine a library and mend it; returns what was found, at least that all is well.

    Raises:
        errors.LibraryError: it cannot be used, and nothing was done to it.
    """
    try:
        remarks = _treat_file(path)
    except errors.Damaged:
        remarks = [_replaced(path), *_treat_file(path)]
    return remarks


def back_up(path: Path) -> Path:
    """Copy a library, whoever is using it; returns the copy.

    Raises:
        errors.LibraryError: it cannot be read, or the copy cannot be written.
    """
    with closing(Database(path)) as database, database.reading() as connection:
        try:
            return backups.back_up(path, connection)
        except OSError as error:
            raise errors.NoAccess(path.parent / "backups") from error


# ── The file ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _treat_file(path: Path) -> list[Remark]:
    with closing(Database(path)) as database:
        with database.reading() as connection:
            amiss = [words for (words,) in connection.execute("PRAGMA integrity_check")]
        if amiss != ["ok"] and not all(any(sign in words for sign in _OF_AN_INDEX) for words in amiss):
            raise errors.Damaged(path)
        remarks = [Remark("The file is sound.", amiss=False)]
        if amiss != ["ok"]:
            remarks = [Remark(f"{len(amiss)} entries of an index did not fit its table; it was made anew.", amiss=True)]
        with database.reading() as connection:
            if amiss != ["ok"] or any(_wrong(connection)):
                backups.back_up(path, connection)
        with database.writing() as connection:
            if amiss != ["ok"]:
                connection.execute("REINDEX")
            for words in _mend(connection):
                remarks.append(Remark(words, amiss=True))
            tables = ("article", "feed", "result")
            statements = (f"SELECT count(*) FROM {table}" for table in tables)  # noqa: S608 - of constants
            articles, feeds, results = (connection.execute(statement).fetchone()[0] for statement in statements)
        remarks.append(
            Remark(f"{articles:,} articles, {feeds:,} feeds and {results:,} results are in it.", amiss=False)
        )
    return remarks


def _replaced(path: Path) -> Remark:
    """Set a damaged file aside, and put the newest sound copy in its place."""
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y-%m-%d-%H%M%S}")
    for suffix in ("-wal", "-shm"):  # a log belongs to the file it was written for
        if (log := path.with_name(path.name + suffix)).exists():
            log.rename(aside.with_name(aside.name + suffix))
    path.rename(aside)
    for copy in reversed(backups.backups(path)):
        if _is_sound(copy):
            with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(path)) as target:
                source.backup(target)
                target.execute("PRAGMA journal_mode = WAL")
            return Remark(f"The library was damaged and is now {aside.name}; {copy.name} took its place.", amiss=True)
    words = f"The library was damaged and is now {aside.name}; there was no copy, so a new one begins."
    return Remark(words, amiss=True)


def _is_sound(copy: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            ours = connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
            return bool(ours and connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


# ── What is in it ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _wrong(connection: Connection) -> Iterator[bool]:
    """Whether each thing that can be mended has to be."""
    yield any(_orphans(connection))
    yield not _counts_are_true(connection)
    for index in fulltext.INDEXES:
        yield not _index_fits(connection, index)


def _mend(connection: Connection) -> Iterator[str]:
    """Mend what has to be; says what was."""
    removed = 0
    for statement in _orphans(connection):
        removed += connection.execute(f"DELETE {statement}").rowcount
    if removed:
        yield f"{removed:,} rows belonged to nothing and were removed."
    if not _counts_are_true(connection):
        connection.execute("DELETE FROM tally")
        connection.execute(f"INSERT INTO tally {_COUNTED}")
        yield "The number of articles of a day was wrong; they were counted again."
    for index in fulltext.INDEXES:
        if not _index_fits(connection, index):
            connection.execute(f"DROP TABLE IF EXISTS {index}")
            for statement in _made_by(index):
                connection.execute(statement)
            fulltext.rebuild(connection, index)
            yield f"The full-text index {index} did not fit what it is an index of; it was made anew."


def _orphans(connection: Connection) -> Iterator[str]:
    """For each kind of row that belongs to nothing, and of which there are some, which these are: "FROM … WHERE …"."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        for _, _, parent, column, *_ in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            orphans = f"FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})"  # noqa: S608 - of our own names
            if connection.execute(f"SELECT 1 {orphans} LIMIT 1").fetchone():
                yield orphans
    bare = "FROM article WHERE id NOT IN (SELECT article FROM body)"
    if connection.execute(f"SELECT 1 {bare} LIMIT 1").fetchone():
        yield bare


def _counts_are_true(connection: Connection) -> bool:
    """Whether every day has as many articles as it says."""
    told = connection.execute("SELECT * FROM tally WHERE articles OR unread OR starred ORDER BY day").fetchall()
    return told == connection.execute(f"{_COUNTED} ORDER BY 1").fetchall()


def _index_fits(connection: Connection, index: str) -> bool:
    """Whether a full-text index has what its table has, and no more."""
    try:
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):
            return False
        raise
    return True


def _made_by(index: str) -> list[str]:
    """The statements that make a full-text index and set how it is kept."""
    those = (f"CREATE VIRTUAL TABLE {index} ", f"INSERT INTO {index} ({index}, rank) ")
    return [statement for step in MIGRATIONS for statement in step if any(one in statement for one in those)]

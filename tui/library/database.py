"""The library's SQLite file: how it is opened, read and written. It knows no tables.

Decides whether a file is a library this version may use; one that is not is never written to, emptied or moved. What
is written is on disk when a transaction ends (WAL, synchronous=FULL), and writers wait for one another (BEGIN
IMMEDIATE, since a transaction that reads first and writes later is refused at once). Each thread has a connection of
its own, so that a screen reads while a background thread writes; a library in memory has one for all, taken in turns.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, contextmanager, nullcontext
from threading import Lock, RLock, get_ident
from threading import enumerate as enumerate_threads
from typing import TYPE_CHECKING

from tui.library import backups, errors
from tui.library.schema import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IN_MEMORY = 268_435_456  # bytes of a library that is read from memory where it cannot be written
LOG_BYTES = 16_777_216  # what the write-ahead log may keep of the disk after a large import
LOG_PAGES = LOG_BYTES // 4096  # after which it is written into the file: a page that many feeds change is written once

_CAUSES: dict[int, type[errors.LibraryError]] = {
    sqlite3.SQLITE_BUSY: errors.Busy,
    sqlite3.SQLITE_CANTOPEN: errors.NoAccess,
    sqlite3.SQLITE_CORRUPT: errors.Damaged,
    sqlite3.SQLITE_CORRUPT_VTAB: errors.IndexDamaged,
    sqlite3.SQLITE_FULL: errors.DiskFull,
    sqlite3.SQLITE_INTERRUPT: errors.Interrupted,
    sqlite3.SQLITE_IOERR: errors.DiskFailed,
    sqlite3.SQLITE_IOERR_WRITE: errors.DiskFull,  # a quota, or a limit on the size of a file
    sqlite3.SQLITE_LOCKED: errors.Busy,
    sqlite3.SQLITE_NOTADB: errors.NotALibrary,
    sqlite3.SQLITE_PERM: errors.NoAccess,
    sqlite3.SQLITE_READONLY: errors.NoAccess,
}


class Connection(sqlite3.Connection):
    """A thread's connection, and what its user has prepared in it: the number of the listing it knows."""

    prepared = 0


class Database:
    """A library's file, or one in memory that ends with the program."""

    def __init__(self, path: Path | None, copied: Path | None = None) -> None:
        """Open the file, made where there is none; in memory without one, there as a copy of one that is `copied`.

        Raises:
            errors.LibraryError: of the class that says why it cannot be used. Nothing was written then.
        """
        self.path = path
        self._copied = copied
        self._connections: dict[int, Connection] = {}  # by thread
        self._turn = RLock() if path is None else nullcontext()
        self._writes, self._next = Lock(), Lock()  # who writes, and who is the next to: see `_write_turn`
        try:
            with self._causes():
                self._open()
        except BaseException as error:
            self.close()
            if isinstance(error, OSError):
                full = error.errno in (errno.ENOSPC, errno.EDQUOT)
                raise (errors.DiskFull if full else errors.NoAccess)(path) from error
            raise

    def close(self) -> None:
        """Close every thread's connection; none may be in use."""
        while self._connections:
            self._connections.popitem()[1].close()

    def interrupt(self, thread: int) -> None:
        """End what a thread is reading: that raises errors.Interrupted there. In memory it is read to its end."""
        if connection := self._connections.get(thread):
            connection.interrupt()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """This thread's connection.

        Raises:
            errors.LibraryError: in place of what SQLite raises for the file's sake.
        """
        with self._causes(), self._turn:
            yield self._connection()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """This thread's connection in a transaction: on disk when the block ends, undone when it raises.

        Raises:
            errors.LibraryError: as `reading` does.
        """
        with self._causes(), self._turn, self._write_turn():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _write_turn(self) -> Iterator[None]:
        """Writing, after whichever other thread writes now and before what that writes next.

        Left to SQLite, who waits looks now and then whether nobody writes, and would miss the moment between two feeds.
        """
        with self._next:
            self._writes.acquire()
        try:
            yield
        finally:
            self._writes.release()

    def _connection(self) -> Connection:
        """This thread's own; whoever opens another closes those that threads which have ended left behind."""
        thread = 0 if self.path is None else get_ident()
        if thread not in self._connections:
            running = {other.ident for other in enumerate_threads()}
            for ended in [other for other in tuple(self._connections) if other and other not in running]:
                if left := self._connections.pop(ended, None):
                    left.close()
            self._connections[thread] = _connect(self.path)
        return self._connections[thread]

    def _open(self) -> None:
        """Refuse what is no library or cannot be written, before anything is."""
        if self.path is None:
            if self._copied is not None:
                _copy(self._copied, self._connection())
            return _migrate(self._connection())
        if not os.path.lexists(self.path):
            _create(self.path)
        if self.path.stat().st_size == 0:  # SQLite would take it for a new one, and nobody would miss what was in it
            raise errors.Damaged(self.path, "this file is empty. Put a copy of your library there, or remove it.")
        connection = self._connection()
        if _number(connection, "application_id") != APPLICATION_ID:
            raise errors.NotALibrary(self.path)
        if _number(connection, "user_version") > len(MIGRATIONS):
            raise errors.MadeByNewer(self.path)
        if _number(connection, "user_version") < len(MIGRATIONS):
            backups.back_up(self.path, connection)
        return _migrate(connection)

    @contextmanager
    def _causes(self) -> Iterator[None]:
        """Raise what SQLite and the system say of the file as the error of its cause; an error of ours stays itself."""
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0)
            cause = _CAUSES.get(code) or _CAUSES.get(code & 0xFF)
            if cause is None:
                raise
            raise cause(self.path) from error


def _connect(path: Path | None) -> Connection:
    """A connection that begins no transaction by itself and never makes a file."""
    target = ":memory:" if path is None else f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(
        target,
        errors.BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        factory=Connection,
        uri=path is not None,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
    return connection


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are missing, all of them or none; learn in any case whether the file can be written."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(_number(connection, "user_version"), len(MIGRATIONS)):
            for statement in MIGRATIONS[version]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                message = f"step {version + 1} of the library's tables leaves rows without an owner"
                raise sqlite3.IntegrityError(message)  # noqa: TRY301 - undone below, as whatever SQLite raises
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _copy(path: Path, connection: sqlite3.Connection) -> None:
    """Copy a library that cannot be written, not even the log that reading it takes, if it is not too large."""
    if path.stat().st_size > IN_MEMORY:
        raise errors.NoAccess(path)
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as source:
        if _number(source, "application_id") != APPLICATION_ID or _number(source, "user_version") > len(MIGRATIONS):
            raise errors.NotALibrary(path)
        source.backup(connection)


def _create(path: Path) -> None:
    """Make a library that is whole before it has its name: a kill leaves all of it or none.

    One that another program made in the meantime is left as it is.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.touch()
    connection = _connect(draft)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        except OSError:  # a file system without hard links
            if not path.exists():
                draft.rename(path)
    finally:
        connection.close()
        draft.unlink(missing_ok=True)

"""Libraries of every released version: each is made from what that version wrote, and is the library of this one."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from tui.library import Library, Scope, backups, database
from tui.library.schema import MIGRATIONS

DATA = Path(__file__).parent / "data"


def written_by(version: int, path: Path) -> Path:
    """The library that a version wrote, as a file."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript((DATA / f"version-{version}.sql").read_text(encoding="utf-8"))
        connection.execute("PRAGMA journal_mode = WAL")
    return path


def answers(path: Path, question: str) -> list[tuple[object, ...]]:
    """What the file itself says."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchall()


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_library_of_an_older_version_becomes_one_of_this(tmp_path: Path, version: int) -> None:
    path = written_by(version, tmp_path / "library.db")
    before = answers(path, "SELECT id, key, title, source, day, read, starred, words FROM article")
    library = Library.open(path)
    assert library.notice == ""
    assert [row.title for row in library.rows(library.ids())] == [
        "Jansen rests in Basel",
        "Bell comes through in Lyon",
        "Nothing is known of the day of this.",
    ]
    assert [len(library.ids(scope)) for scope in Scope] == [3, 2, 1]
    library.close()
    assert answers(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert answers(path, "PRAGMA integrity_check") == [("ok",)]
    assert answers(path, "PRAGMA foreign_key_check") == []
    assert answers(path, "SELECT id, key, title, source, day, read, starred, words FROM article") == before


def test_what_version_1_kept_can_be_searched(tmp_path: Path) -> None:
    path = written_by(1, tmp_path / "library.db")
    Library.open(path).close()
    assert answers(path, "SELECT rowid FROM fulltext WHERE fulltext MATCH 'lyon'") == [(2,)]
    said = "SELECT article, quoted.speaker FROM quoted JOIN quote ON id = quoted.rowid WHERE quoted MATCH 'roof'"
    assert answers(path, said) == [(2, "Ann Bell")]


def test_there_is_a_copy_of_what_was_before_it_is_changed(tmp_path: Path) -> None:
    path = written_by(1, tmp_path / "library.db")
    Library.open(path).close()
    [copy] = backups.backups(path)
    assert answers(copy, "PRAGMA user_version") == [(1,)]
    assert answers(copy, "SELECT count(*) FROM article") == [(3,)]
    Library.open(path).close()
    assert backups.backups(path) == [copy]


def test_a_step_that_fails_leaves_the_older_library_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written_by(1, tmp_path / "library.db")
    before = path.read_bytes()
    broken = (*MIGRATIONS[:1], (*MIGRATIONS[1][:20], "INSERT INTO nothing VALUES (1)"))
    monkeypatch.setattr(database, "MIGRATIONS", broken)
    with pytest.raises(sqlite3.Error):
        database.Database(path)
    assert path.read_bytes() == before
    assert answers(path, "PRAGMA user_version") == [(1,)]

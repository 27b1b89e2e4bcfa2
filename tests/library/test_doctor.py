"""What is wrong with a library is found, mended where it can be, and said."""

import contextlib
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.library.press import REPORT, article, bring
from tui.library import Library, backups, doctor, errors
from tui.library.database import Database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of three articles, one of them parsed."""
    path = tmp_path / "library.db"
    with contextlib.closing(Library.open(path)) as library:
        feed = library.add_feed("https://rally.example/feed")
        bring(library, feed, article(REPORT, "Bell beats Fox"), article("Hart rests.", "Hart"), article("Go.", "Iver"))
        library.parse(*library.unparsed(2))
    return path


def spoil(path: Path, *statements: str) -> None:
    """Do to the file what no program of ours does."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def amiss(path: Path) -> list[str]:
    """What was wrong; nothing is the second time."""
    found = [remark.words for remark in doctor.treat(path) if remark.amiss]
    assert not any(remark.amiss for remark in doctor.treat(path))
    return found


def test_a_sound_library_is_left_as_it_is(path: Path) -> None:
    assert [remark.words for remark in doctor.treat(path)] == [
        "The file is sound.",
        "3 articles, 1 feeds and 0 results are in it.",
    ]
    assert backups.backups(path) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM fulltext_data WHERE id > 10", "The full-text index fulltext did not fit"),
        ("INSERT INTO fulltext (fulltext) VALUES ('delete-all')", "The full-text index fulltext did not fit"),
        ("INSERT INTO fulltext (rowid, title, text) VALUES (77, 'nothing', 'at all')", "The full-text index fulltext"),
        ("DROP TABLE quoted", "The full-text index quoted did not fit"),
        ("UPDATE tally SET unread = 7", "The number of articles of a day was wrong"),
        ("DELETE FROM tally", "The number of articles of a day was wrong"),
        ("DELETE FROM body WHERE article = 2", "1 rows belonged to nothing and were removed."),
        ("INSERT INTO note VALUES (99, 'lost')", "1 rows belonged to nothing and were removed."),
        ("INSERT INTO entry VALUES (9, 'g', 99, 1, 0, '', NULL)", "1 rows belonged to nothing and were removed."),
    ],
)
def test_what_does_not_fit_is_made_to_fit(path: Path, statement: str, words: str) -> None:
    spoil(path, statement)
    found = amiss(path)
    assert any(one.startswith(words) for one in found), found
    assert len(backups.backups(path)) == 1
    with contextlib.closing(Library.open(path)) as library:
        assert [row.title for row in library.rows(library.ids())][:1] == ["Bell beats Fox"]
        with library._storage.database.reading() as connection:
            assert connection.execute("SELECT rowid FROM fulltext WHERE fulltext MATCH 'backhand'").fetchall() == [(1,)]


def test_a_search_in_an_index_that_is_damaged_says_what_mends_it(path: Path) -> None:
    spoil(path, "UPDATE fulltext_data SET block = x'00112233' WHERE id > 10")
    with contextlib.closing(Library.open(path)) as library:
        assert library.notice == ""
        with pytest.raises(errors.IndexDamaged, match="tennis-tui doctor makes it anew; no article is lost"):
            library.search("backhand")
        assert library.page(library.ids()[0]).title == "Bell beats Fox"
    assert any("fulltext" in words for words in amiss(path))
    with contextlib.closing(Library.open(path)) as library:
        assert len(library.search("backhand").ids) == 1
        with library._storage.database.reading() as connection:
            kept = dict(connection.execute("SELECT k, v FROM fulltext_config"))
        assert (kept["automerge"], kept["crisismerge"]) == (16, 64)


def test_a_damaged_file_is_set_aside_and_the_last_copy_takes_its_place(path: Path) -> None:
    copy = doctor.back_up(path)
    os.truncate(path, path.stat().st_size // 2)
    damaged = path.read_bytes()
    [words] = amiss(path)
    assert words.startswith(f"The library was damaged and is now {path.name}.damaged-")
    assert words.endswith(f"; {copy.name} took its place.")
    [aside] = path.parent.glob(f"{path.name}.damaged-*[0-9]")
    assert aside.read_bytes() == damaged
    with contextlib.closing(Library.open(path)) as library:
        assert len(library.ids()) == 3


def test_a_damaged_file_without_a_copy_is_set_aside(path: Path) -> None:
    path.write_bytes(b"")
    [words] = amiss(path)
    assert words.endswith("there was no copy, so a new one begins.")
    assert len(list(path.parent.glob(f"{path.name}.damaged-*[0-9]"))) == 1


def test_a_copy_that_is_damaged_too_is_passed_over(path: Path) -> None:
    older = doctor.back_up(path)
    newer = older.with_name("library-2999-01-01-000000.db")
    newer.write_bytes(b"nothing of it" * 1000)
    path.write_bytes(b"")
    [words] = amiss(path)
    assert words.endswith(f"; {older.name} took its place.")


def test_what_is_no_library_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_text("These are notes. " * 1000)
    before = path.read_bytes()
    with pytest.raises(errors.NotALibrary):
        doctor.treat(path)
    assert path.read_bytes() == before


def test_a_library_in_use_is_copied_once_a_week(path: Path) -> None:
    today = datetime(2025, 11, 3, tzinfo=UTC)
    database = Database(path)
    made = []
    with database.reading() as connection:
        for days in (0, 6, 8, 9, 16):
            copy = backups.back_up_weekly(path, connection, today + timedelta(days=days))
            if copy is not None:
                made.append(days)
                copy.rename(copy.with_name(f"library-{today + timedelta(days=days):%Y-%m-%d}-000000.db"))
    database.close()
    assert made == [8, 16]


def test_a_copy_that_cannot_be_made_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path.parent / "backups").write_text("in the way")
    monkeypatch.setattr(backups, "WEEK", timedelta(days=-1))
    with contextlib.closing(Library.open(path)) as library:
        library.back_up_weekly()
        assert library.notice.startswith("The weekly copy of your library could not be made.")
        assert len(library.ids()) == 3


def test_three_copies_are_kept(path: Path) -> None:
    for number in range(5):
        copy = doctor.back_up(path)
        copy.rename(copy.with_name(f"library-2025-01-0{number + 1}-120000.db"))
    last = doctor.back_up(path)
    assert [one.name for one in backups.backups(path)] == [
        "library-2025-01-04-120000.db",
        "library-2025-01-05-120000.db",
        last.name,
    ]

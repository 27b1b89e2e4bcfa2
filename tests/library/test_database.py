"""What happens to a library when something goes wrong: nothing is lost, and nothing that is not ours is touched."""

import contextlib
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.library.press import article, bring
from tests.library.shelf import Shelf
from tui.library import Library, LibraryError, Scope, database, errors
from tui.library.database import Database
from tui.library.schema import APPLICATION_ID, MIGRATIONS
from tui.sources import files

NOT_KEPT = "What you read and mark this time is not kept."


def snapshot(path: Path) -> dict[str, bytes]:
    """Every file beside the library, by name."""
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def still_reads(library: Library, folder: Path) -> None:
    """A library in memory does all that one in a file does."""
    (folder / "one.txt").write_text("= Ruud d. Fils 6-4 6-4")
    library.bring(files.find([folder / "one.txt"])[0])
    [id_] = library.ids()
    library.star(id_, True)
    assert [row.line for row in library.rows(library.ids(Scope.STARRED))] == [""]


# ── Files that are no library ─────────────────────────────────────────────────────────────────────────────────────────


def a_page(path: Path) -> None:
    path.write_text("<html>" * 1000)


def another_program(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")


def nothing(path: Path) -> None:
    path.touch()


def from_the_future(path: Path) -> None:
    Database(path).close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def cut_in_half(path: Path) -> None:
    Database(path).close()
    os.truncate(path, path.stat().st_size // 2)


def cut_in_a_page(path: Path) -> None:
    Database(path).close()
    os.truncate(path, 1000)


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (a_page, "this is no library of tennis-tui, or its beginning is overwritten. Move it away"),
        (another_program, "this is no library of tennis-tui"),
        (nothing, "this file is empty. Put a copy of your library there, or remove it."),
        (from_the_future, "a newer tennis-tui made this library. Update tennis-tui"),
        (cut_in_half, "this library is damaged. tennis-tui doctor sets it aside"),
        (cut_in_a_page, "this library is damaged"),
        (a_folder, "the library cannot be written here"),
    ],
)
def test_what_is_no_library_is_left_as_it_is(tmp_path: Path, make: Callable[[Path], None], words: str) -> None:
    path = tmp_path / "data" / "library.db"
    path.parent.mkdir()
    make(path)
    before = snapshot(path)
    library = Library.open(path)
    assert library.notice.startswith(f"{path}: {words}")
    assert library.notice.endswith(NOT_KEPT)
    still_reads(library, tmp_path)
    library.close()
    assert snapshot(path).items() >= before.items()  # SQLite may leave a log of nothing beside it


def test_damage_that_is_met_while_documents_are_brought(shelf: Shelf) -> None:
    for number in range(300):
        shelf.put(f"{number:03}", f"Ruud plays {number} " * 50)
    shelf.bring()
    shelf.library.close()
    damaged = bytearray(shelf.path.read_bytes())
    damaged[4096 * 12 :] = b"\x55" * (len(damaged) - 4096 * 12)
    shelf.path.write_bytes(damaged)
    library = Library.open(shelf.path)
    library.bring(files.find([shelf.folder])[0])
    assert library.notice == f"{shelf.path}: {errors.Damaged.advice} {NOT_KEPT}"
    assert len(library.ids()) == 300
    library.close()
    assert shelf.path.read_bytes() == damaged


# ── Places that cannot be written ─────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user reaches; pytest's own are closed to all but one."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextlib.contextmanager
def without_privileges() -> Iterator[None]:
    """As a user to whom permissions apply: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_may_not_be_written(open_folder: Path, tmp_path: Path) -> None:
    path = open_folder / "library.db"
    open_folder.chmod(0o555)
    with without_privileges():
        library = Library.open(path)
    assert library.notice == f"{path}: {errors.NoAccess.advice} {NOT_KEPT}"
    still_reads(library, tmp_path)
    library.close()
    assert list(open_folder.iterdir()) == []


def test_a_library_that_may_not_be_written(open_folder: Path) -> None:
    path = open_folder / "library.db"
    Database(path).close()
    path.chmod(0o444)
    open_folder.chmod(0o555)
    before = snapshot(path)
    with without_privileges():
        library = Library.open(path)
    assert library.notice == f"{path}: {errors.NoAccess.advice} {NOT_KEPT}"
    library.close()
    assert snapshot(path) == before


def test_a_library_that_may_not_be_written_is_read_from_memory(open_folder: Path) -> None:
    path = open_folder / "library.db"
    with contextlib.closing(Library.open(path)) as library:
        feed = library.add_feed("https://rally.example/feed")
        bring(library, feed, article("Hart rests.", "Hart"), article("Iver rests.", "Iver"))
    path.chmod(0o444)
    open_folder.chmod(0o555)
    before = snapshot(path)
    with without_privileges():
        library = Library.open(path)
        assert library.notice == f"{path}: {errors.NoAccess.advice} {NOT_KEPT}"
        assert [row.title for row in library.rows(library.ids())] == ["Hart", "Iver"]
        library.mark_read(library.ids()[0], True)
        assert len(library.ids(Scope.UNREAD)) == 1
    library.close()
    assert snapshot(path) == before


def test_a_place_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "library.db"
    library = Library.open(path)
    assert library.notice == f"{path}: {errors.NoAccess.advice} {NOT_KEPT}"
    library.close()


def test_folders_are_made_for_a_new_library(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b #%?" / "library.db"
    library = Library.open(path)
    assert library.notice == ""
    library.close()
    assert [file.name for file in path.parent.iterdir()] == ["library.db"]
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_no_room_while_documents_are_brought(shelf: Shelf) -> None:
    shelf.put("kept", "Ruud plays")
    shelf.bring()
    for number in range(30):
        shelf.put(f"{number:02}", f"Ruud plays {number} " * 5000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
    try:
        shelf.library.bring(files.find([shelf.folder])[0])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert shelf.library.notice == f"{shelf.path}: {errors.DiskFull.advice} {NOT_KEPT}"
    assert len(shelf.library.ids()) == 31
    later = Library.open(shelf.path)
    assert [row.title for row in later.rows(later.ids())] == ["Ruud plays"]
    later.close()


def test_a_mark_that_cannot_be_kept_is_an_error_that_says_so(shelf: Shelf) -> None:
    shelf.put("one", "Ruud plays")
    library = shelf.bring()
    [id_] = library.ids()
    with contextlib.closing(sqlite3.connect(shelf.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(errors, "BUSY_SECONDS", 0.05)
            hurried = Library.open(shelf.path)
            assert "another program has kept this library to itself" in hurried.notice
            hurried.close()
        other.execute("ROLLBACK")
    library.close()
    shelf.path.write_bytes(b"gone" * 5000)
    with pytest.raises(LibraryError, match="no library"):
        library.star(id_, True)


# ── Several at once ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_two_connections_that_write_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    libraries = [Library.open(path), Library.open(path)]
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"Ruud plays {number}")
    documents, _ = files.find([tmp_path])
    for library in libraries:
        library.bring(documents)
    ids = list(libraries[0].ids())

    def mark(library: Library, flag: Callable[[int, bool], None]) -> None:
        for id_ in ids * 5:
            flag(id_, True)

    threads = [
        threading.Thread(target=mark, args=(libraries[0], libraries[0].mark_read)),
        threading.Thread(target=mark, args=(libraries[1], libraries[1].star)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(row.unread, row.starred) for row in libraries[0].rows(ids)] == [(False, True)] * 20
    for library in libraries:
        library.close()


def test_a_writer_waits_for_another_program(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    (tmp_path / "one.txt").write_text("Ruud plays")
    library = Library.open(path)
    library.bring(files.find([tmp_path])[0])
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.2, other.execute, ("COMMIT",))
    timer.start()
    library.star(library.ids()[0], True)
    timer.join()
    other.close()
    assert len(library.ids(Scope.STARRED)) == 1
    library.close()


def test_programs_that_begin_a_library_at_once_share_one(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from tui.library import Library; print(Library.open(pathlib.Path(sys.argv[1])).notice)"
    )
    path = tmp_path / "library.db"
    runs = [
        subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    assert [run.communicate()[0].strip() for run in runs] == [""] * 6
    assert {file.name for file in tmp_path.iterdir()} <= {"library.db", "library.db-wal", "library.db-shm"}


def test_a_thread_that_ends_leaves_no_connection_behind(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.db")
    for _ in range(50):
        thread = threading.Thread(target=library.ids)
        thread.start()
        thread.join()
    assert len(library._storage._database._connections) <= 3
    library.close()


# ── A kill ────────────────────────────────────────────────────────────────────────────────────────────────────────────

BRING = """
import pathlib, sys
from tui.library import Library, library
from tui.sources import files
library.AT_ONCE = 5
kept = Library.open(pathlib.Path(sys.argv[1]))
print("open", flush=True)
kept.bring(files.find([sys.argv[2]])[0])
"""


def test_a_kill_leaves_no_half_of_a_document(tmp_path: Path) -> None:
    path, folder = tmp_path / "library.db", tmp_path / "documents"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(f"Ruud plays {number}\n" + "and plays on. " * 800)
    counts = []
    for wait in (0.0, 0.05, 0.1, 0.2, 0.3):
        run = subprocess.Popen([sys.executable, "-c", BRING, str(path), str(folder)], stdout=subprocess.PIPE)
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(wait)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        with contextlib.closing(sqlite3.connect(path)) as connection:
            [(sound,)] = connection.execute("PRAGMA integrity_check").fetchall()
            assert sound == "ok"
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            [(articles, texts, documents)] = connection.execute(
                "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM body), (SELECT count(*) FROM document)"
            ).fetchall()
        assert articles == texts == documents
        assert articles % 5 == 0
        counts.append(articles)
    assert counts == sorted(counts)
    library = Library.open(path)
    assert library.notice == ""
    library.bring(files.find([folder])[0])
    assert len(library.ids()) == 400
    library.close()


# ── Versions ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_new_library_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        said = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        assert [*said, connection.execute("PRAGMA journal_mode").fetchone()[0]] == [
            APPLICATION_ID,
            len(MIGRATIONS),
            "wal",
        ]


def test_what_is_written_is_on_disk_when_it_is_said_to_be(tmp_path: Path) -> None:
    with Database(tmp_path / "library.db").reading() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    connection.close()


def test_an_older_library_takes_the_steps_it_lacks(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.put("one", "Ruud plays")
    library = shelf.bring()
    library.star(library.ids()[0], True)
    library.close()
    step = ("ALTER TABLE article ADD COLUMN tags TEXT NOT NULL DEFAULT ''", "CREATE TABLE extra (x)")
    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, step))
    later = Library.open(shelf.path)
    assert later.notice == ""
    assert len(later.ids(Scope.STARRED)) == 1
    later.close()
    with contextlib.closing(sqlite3.connect(shelf.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert connection.execute("SELECT tags FROM article").fetchall() == [("",)]


@pytest.mark.parametrize("failing", ["CREATE TABLE article (x)", "INSERT INTO body VALUES (7, '', '')"])
def test_a_step_that_fails_leaves_the_library_as_it_was(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    shelf.put("one", "Ruud plays")
    shelf.bring().close()
    before = shelf.path.read_bytes()
    step = ("PRAGMA defer_foreign_keys = ON", "CREATE TABLE extra (x)", failing)
    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, step))
    with pytest.raises(sqlite3.Error):
        Database(shelf.path)
    assert shelf.path.read_bytes() == before


def test_what_a_thread_reads_can_be_ended(tmp_path: Path) -> None:
    with contextlib.closing(Database(tmp_path / "library.db")) as one:
        reader = threading.get_ident()
        threading.Timer(0.1, one.interrupt, (reader,)).start()
        endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        with pytest.raises(errors.Interrupted, match="not wanted any more"), one.reading() as connection:
            connection.execute(endless)
        with one.reading() as connection:
            assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)


def test_threads_take_turns_at_writing(tmp_path: Path) -> None:
    with contextlib.closing(Database(tmp_path / "library.db")) as one:
        feeds, stop = 0, threading.Event()

        def store() -> None:
            nonlocal feeds
            while not stop.is_set():
                with one.writing():
                    feeds += 1
                    time.sleep(0.005)

        thread = threading.Thread(target=store)
        thread.start()
        waited_for = []
        for _ in range(20):
            time.sleep(0.002)
            before = feeds
            with one.writing():
                waited_for.append(feeds - before)
        stop.set()
        thread.join()
    assert max(waited_for) <= 3

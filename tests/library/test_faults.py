"""What becomes of what feeds bring when a program is killed, the disk is full, or two programs write at once."""

import contextlib
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.library.press import NOW, REPORT, article, bring
from tui.library import Library, Scope, errors
from tui.library.words import Fetched

A_FEED = 40  # articles
TOLD = """
    SELECT feed.id, etag, count(article.id), count(body.article), coalesce(sum(read > 0), 0)
    FROM feed LEFT JOIN entry ON feed = feed.id LEFT JOIN article ON article.id = entry.article
    LEFT JOIN body ON body.article = article.id GROUP BY feed.id
"""

# Brings one feed after another and marks what it has brought; says each thing that is done once it is.
INGEST = """
import pathlib, sys
from datetime import timedelta
from tests.library.press import NOW, article, bring
from tui.library import Library
from tui.library.words import Fetched
library = Library.open(pathlib.Path(sys.argv[1]))
first = len(library.feeds())
print("open", flush=True)
for number in range(first, first + 1000):
    feed = library.add_feed(f"https://rally.example/{number}")
    entries = [(str(n), article(f"Report {n} of feed {number}. " * 40, f"Number {n}")) for n in range(40)]
    library.store(feed, Fetched(NOW, NOW + timedelta(hours=1), entries=entries, etag=f"e{number}"))
    print("stored", feed, flush=True)
    newest = max(library.ids())
    library.mark_read(newest, True)
    print("read", newest, flush=True)
"""


def told(path: Path) -> list[tuple[int, str | None, int, int, int]]:
    """Of each feed its number, its validator, and how many entries, texts and read articles it has."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("fulltext", "quoted", "told"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        counted = "SELECT coalesce(day, ''), count(*), sum(read = 0), sum(starred) FROM article GROUP BY 1"
        assert connection.execute("SELECT * FROM tally").fetchall() == connection.execute(counted).fetchall()
        return connection.execute(TOLD).fetchall()


def test_fifty_kills_leave_no_half_of_a_feed_and_lose_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    chance = random.Random(4)
    stored: set[int] = set()
    read: set[int] = set()
    for _ in range(50):
        run = subprocess.Popen([sys.executable, "-c", INGEST, str(path)], stdout=subprocess.PIPE, text=True)
        assert run.stdout is not None
        assert run.stdout.readline() == "open\n"
        time.sleep(chance.uniform(0.0, 0.15))
        run.kill()
        for line in run.communicate()[0].splitlines(keepends=True):
            if line.endswith("\n"):
                word, number = line.split()
                (stored if word == "stored" else read).add(int(number))
        feeds = {feed: (etag, entries, texts) for feed, etag, entries, texts, _ in told(path)}
        assert all(counts in ((None, 0, 0), (f"e{feed - 1}", A_FEED, A_FEED)) for feed, counts in feeds.items())
        assert all(feeds[feed][1] for feed in stored)
    assert len(stored) > 20
    with contextlib.closing(Library.open(path)) as library:
        assert library.notice == ""
        assert not any(row.unread for row in library.rows(sorted(read)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.db")
    yield library
    library.close()


@contextlib.contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may be longer."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_a_full_disk_keeps_what_was_stored_and_nothing_of_what_was_not(library: Library) -> None:
    assert library.path is not None
    feed = library.add_feed("https://rally.example/feed")
    bring(library, feed, article(REPORT, "Bell beats Fox"))
    library.mark_read(library.ids()[0], True)
    more = [article(f"Report {n}. " * 400, f"Number {n}") for n in range(300)]
    with room_for(600_000), pytest.raises(errors.DiskFull, match="there is no room to keep this"):
        bring(library, feed, *more, now=NOW + timedelta(hours=2))
    assert [row.title for row in library.rows(library.ids())] == ["Bell beats Fox"]
    [row] = library.feeds()
    assert row.checked == NOW
    assert told(library.path) == [(feed, None, 1, 1, 1)]
    bring(library, feed, *more)
    assert len(library.ids()) == 301


def test_a_mark_on_a_full_disk_is_not_said_to_be_kept(library: Library) -> None:
    feed = library.add_feed("https://rally.example/feed")
    bring(library, feed, *(article(f"Report {n}.", f"Number {n}") for n in range(300)))
    with room_for(1000), pytest.raises(errors.DiskFull):
        library.mark_all_read(library.ids(), True)
    assert len(library.ids(Scope.UNREAD)) == 300
    assert library.undo() is None


def test_two_programs_that_fetch_and_mark_lose_nothing(library: Library) -> None:
    assert library.path is not None
    other = Library.open(library.path)
    feeds = [library.add_feed(f"https://rally.example/{n}") for n in range(40)]
    failed: list[Exception] = []

    def fetch(where: Library, some: list[int]) -> None:
        try:
            for feed in some:
                entries = [(str(n), article(f"Report {n} of feed {feed}.", f"{feed}/{n}")) for n in range(A_FEED)]
                where.store(feed, Fetched(NOW, NOW, entries=entries, etag=f"e{feed}"))
                where.mark_read(max(where.ids()), True)
        except Exception as error:  # noqa: BLE001 - looked at below
            failed.append(error)

    threads = [threading.Thread(target=fetch, args=one) for one in ((library, feeds[::2]), (other, feeds[1::2]))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert [(etag, entries, texts) for _, etag, entries, texts, _ in told(library.path)] == [
        (f"e{feed}", A_FEED, A_FEED) for feed in feeds
    ]
    assert list(library.ids()) == list(other.ids())
    other.close()


def test_a_feed_that_is_removed_while_it_is_fetched(library: Library) -> None:
    feed = library.add_feed("https://rally.example/feed")
    library.remove_feed(feed)
    with pytest.raises(LookupError):
        bring(library, feed, article(REPORT, "Bell beats Fox"))
    assert list(library.ids()) == []

"""Parsing in processes of its own: all of it, newest first, whatever becomes of a process."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from tests.library.press import REPORT, article, bring
from tui import parsing
from tui.library import Library

PATIENCE = 60.0


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Sixty reports that nobody has parsed."""
    library = Library.open(tmp_path / "library.db")
    feed = library.add_feed("https://rally.example/feed")
    texts = [REPORT.replace("Bell", f"Bell{chr(97 + n % 26)}{chr(97 + n // 26)}") for n in range(60)]
    bring(library, feed, *(article(text, f"Number {n}", f"2025-{n % 9 + 1:02}-01") for n, text in enumerate(texts)))
    yield library
    library.close()


def children() -> set[int]:
    """The processes that this one has begun."""
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True)
    return {int(line.split()[0]) for line in listed.stdout.splitlines() if "tui.parsing" in line}


def test_all_is_parsed_and_no_process_is_left(library: Library) -> None:
    assert len(library.unparsed()) == 60
    parsing.parse_all(library, Event())
    assert library.unparsed() == []
    [card, *_] = library.findings(library.ids()[0]).scorecards
    assert str(card.score and card.score.value) == "4-6 7-6(5) 6-3"
    assert children() == set()


def test_the_article_that_is_looked_at_comes_first(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "AT_ONCE", 5)
    monkeypatch.setattr(parsing, "cores", lambda: 1)
    last = library.ids()[-1]
    stop = Event()
    parsing.parse_all(library, stop, lambda: last, stop.set)
    assert library.known(last) is not None
    assert len(library.unparsed()) == 59


def test_the_newest_come_before_the_others(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "AT_ONCE", 5)
    monkeypatch.setattr(parsing, "cores", lambda: 1)
    stop = Event()
    parsing.parse_all(library, stop, told=stop.set)
    assert [library.known(one) is not None for one in library.ids()[:6]] == [True] * 5 + [False]


def test_a_worker_that_is_killed_is_replaced(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "AT_ONCE", 5)
    killed: set[int] = set()

    def kill_once() -> None:
        if not killed:
            killed.update(children())
            for worker in killed:
                os.kill(worker, signal.SIGKILL)

    parsing.parse_all(library, Event(), told=kill_once)
    assert killed
    assert library.unparsed() == []
    assert all(library.findings(one).scorecards for one in library.ids())


def test_an_article_that_kills_its_worker_is_given_up(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    class Dying(parsing._Worker):
        def answer(self) -> dict[str, Any] | None:
            answer = super().answer()
            if not self.ready or deadly not in self.articles:
                return answer
            self.process.kill()
            return None

    deadly = library.ids()[3]
    monkeypatch.setattr(parsing, "_Worker", Dying)
    parsing.parse_all(library, Event())
    assert library.unparsed() == []
    assert library.page(deadly).note.startswith("the parser failed here")
    assert library.findings(library.ids()[4]).scorecards


def test_a_library_that_cannot_be_written_is_said(library: Library) -> None:
    assert library.path is not None
    library.path.with_name("library.db").rename(library.path.with_name("elsewhere.db"))
    library.path.write_bytes(b"no library" * 1000)
    with pytest.raises(parsing.Failed, match="damaged"):
        parsing.parse_all(library, Event())


def test_a_worker_ends_with_the_program_that_began_it(library: Library) -> None:
    assert library.path is not None
    worker = subprocess.Popen([sys.executable, "-m", "tui.parsing", str(library.path)], stdin=subprocess.PIPE)
    assert worker.stdin is not None
    worker.stdin.close()
    assert worker.wait(PATIENCE) == 0


def test_what_a_reader_marks_meanwhile_is_kept(library: Library) -> None:
    thread = Thread(target=parsing.parse_all, args=(library, Event()))
    thread.start()
    for one in library.ids():
        library.mark_read(one, True)
    thread.join(PATIENCE)
    assert library.unparsed() == []
    assert not any(row.unread for row in library.rows(library.ids()))

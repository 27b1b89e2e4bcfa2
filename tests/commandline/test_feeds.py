"""`tennis-tui add`, `refresh` and `feeds`, with a real server and a real library."""

import json
import os
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources.server import FEED, Asked, Server, answer
from tui.cli import main
from tui.library import Library
from tui.sources import opml

PARAGRAPHS = [f"Cora Bell won game {n} of the deciding set against Ines Dell, who had served for it." for n in range(9)]
ARTICLE = f"<!doctype html><html><head><title>Bell wins</title></head><body><article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article></body></html>"  # noqa: E501


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    server.answers["/feed"] = answer()
    yield server
    server.close()


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    library = Library.at(home / "library.db")
    yield library
    library.close()


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """What a command prints on both."""
    capsys.readouterr()
    assert main(list(words)) == code
    return "".join(capsys.readouterr())


def test_a_feed_is_added_and_asked_for_once(
    capsys: pytest.CaptureFixture[str], server: Server, library: Library
) -> None:
    assert said(capsys, "add", server.url(), "--folder", "Papers") == "following The Baseline (feed 1), 1 new article\n"

    [feed] = library.feeds()
    assert (feed.name, feed.folder, feed.articles) == ("The Baseline", "Papers", 1)
    assert said(capsys, "refresh") == "No feed is due; --all asks them all.\n"
    assert len(server.asked) == 1


def test_a_page_leads_to_its_feeds(capsys: pytest.CaptureFixture[str], server: Server, library: Library) -> None:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{n}" title="T">' for n in ("feed", "two"))
    server.answers["/"] = answer(f"<!doctype html><html><head>{links}</head></html>".encode())
    printed = said(capsys, "add", server.url("/"))

    assert printed.splitlines() == [
        "following The Baseline (feed 1), 1 new article",
        f"  it has another feed: {server.url('/two')}  T",
    ]
    assert library.feeds()[0].url == server.url("/feed")


def test_a_page_without_feeds_is_kept(capsys: pytest.CaptureFixture[str], server: Server, library: Library) -> None:
    server.answers["/bell"] = answer(ARTICLE.encode())
    assert said(capsys, "add", server.url("/bell")) == f"kept 1 article of {server.url('/bell')}\n"
    assert library.feeds() == []
    assert library.page(1).text.endswith(PARAGRAPHS[-1])


def test_a_feed_that_is_added_again_is_filtered_as_before(
    capsys: pytest.CaptureFixture[str], server: Server, library: Library
) -> None:
    server.answers["/feed"] = answer(
        FEED.replace(b"Bell wins in Lyon", b"City win").replace(b"She won 6-4 6-3.", b"2-0")
    )
    assert "0 new articles" in said(capsys, "add", server.url(), "--tennis-only")
    assert "0 new articles" in said(capsys, "add", server.url())


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("ftp://rally.example/feed", "only addresses of http and https and files can be added"),
        ("javascript:alert(1)", "only addresses of http and https and files can be added"),
        ("exec:date", "only addresses of http and https and files can be added"),
        ("nowhere.txt", "there is nothing at this path"),
    ],
)
def test_what_cannot_be_added_is_named(
    capsys: pytest.CaptureFixture[str], library: Library, word: str, why: str
) -> None:
    assert f"{word}: {why}" in said(capsys, "add", word, code=2)
    assert library.feeds() == []


@pytest.mark.parametrize(
    ("body", "status", "why"), [(b"", "410 Gone", "is gone for good"), (b"", "200 OK", "no text is found there")]
)
def test_an_address_without_anything_is_not_added(
    capsys: pytest.CaptureFixture[str], server: Server, library: Library, body: bytes, status: str, why: str
) -> None:
    server.answers["/gone"] = answer(body, status)
    assert why in said(capsys, "add", server.url("/gone"), code=2)
    assert library.feeds() == []


def test_of_an_address_that_cannot_be_reached_it_is_said_what_to_do(
    capsys: pytest.CaptureFixture[str], server: Server, library: Library
) -> None:
    def breaking_off(connection: socket.socket, _: Asked) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # with a reset

    server.answers["/broken"] = breaking_off
    assert "the connection broke off; it may hold later." in said(capsys, "add", server.url("/broken"), code=2)
    server.close()
    assert "does not answer; check the address and your connection." in said(capsys, "add", server.url(), code=2)
    assert library.feeds() == []


def test_documents_are_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Library) -> None:
    (tmp_path / "one.txt").write_text("Bell beat Dell 6-4 6-3.")
    (tmp_path / "two.md").write_text("# Dell out\n\nShe lost.")
    assert said(capsys, "add", str(tmp_path)) == f"kept 2 articles of {tmp_path}\n"
    assert library.page(1).text == "Bell beat Dell 6-4 6-3."


@pytest.mark.parametrize("word", ["path", "address"])
def test_a_feed_in_a_file_is_followed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Library, word: str
) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(FEED)
    said(capsys, "add", str(path) if word == "path" else path.as_uri())
    assert library.feeds()[0].url == path.as_uri()
    assert "nothing new" in said(capsys, "refresh", "--all")


def test_a_list_of_feeds_is_followed_and_what_is_hostile_in_it_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, server: Server, library: Library
) -> None:
    lines = "".join(
        f'<outline text="{name}" xmlUrl="{url}"/>'
        for name, url in (("Shell", "exec:touch /tmp/x"), ("Own", server.url()), ("Nowhere", "http://nowhere.invalid/"))
    )
    path = tmp_path / "feeds.opml"
    path.write_text(f'<opml version="2.0"><body><outline text="Papers">{lines}</outline></body></opml>')
    printed = said(capsys, "add", str(path), code=2)

    assert "Shell: no web address (exec:touch /tmp/x)" in printed
    assert "Own: an address of your own network, which only you can add" in printed
    assert [(feed.name, feed.folder) for feed in library.feeds()] == [("Nowhere", "Papers")]
    assert server.asked == []


def test_what_is_written_for_other_readers_is_read_back(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    library.pause_feed(library.add_feed("https://a.example/", "Ada & [b]", "Blogs", tennis_only=True), True)
    library.add_feed("https://b.example/", "Bo")
    found = opml.read(said(capsys, "feeds", "opml").encode(), "out")
    assert sorted(found.feeds) == [
        opml.Listed("https://a.example/", "Ada & [b]", "Blogs", True, True),
        opml.Listed("https://b.example/", "Bo"),
    ]


def test_without_a_word_the_known_feeds_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    printed = said(capsys, "add")
    assert "The Guardian" in printed
    known = json.loads(said(capsys, "add", "--json"))
    assert {"name", "url", "says", "mixed", "followed"} == set(known[0])


def test_a_known_feed_that_is_none(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    assert "Did you mean The Guardian?" in said(capsys, "add", "--known", "Gardian", code=2)
    assert library.feeds() == []


@pytest.mark.parametrize("word", ["http://127.0.0.1:1/feed", "/no/such/path", "nothing.txt"])
def test_what_cannot_be_added_is_told_in_a_line(capsys: pytest.CaptureFixture[str], word: str) -> None:
    printed = said(capsys, "add", word, code=2)
    assert printed.startswith("tennis-tui: ")
    assert printed.count("\n") == 1


def test_a_refresh_tells_what_each_feed_brought_and_what_failed(
    capsys: pytest.CaptureFixture[str], server: Server, library: Library
) -> None:
    library.add_feed(server.url(), typed=True)
    library.add_feed(server.url("/missing"), "Lost", typed=True)
    printed = said(capsys, "refresh", "--no-pages", code=2)

    assert "The Baseline: 1 new\n" in printed or f"{server.url()}: 1 new\n" in printed
    assert "2 asked, 1 new article, 1 failed\n" in printed
    assert "tennis-tui: Lost: there is nothing at this address" in printed

    states = {one["state"]: one for one in json.loads(_out(capsys, "refresh", "--all", "--json", "--no-pages"))}
    assert states["new"]["known"] == 1
    assert states["failed"]["trouble"].startswith("there is nothing")


def _out(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    main(list(words))
    return capsys.readouterr().out


def test_one_feed_by_its_name(capsys: pytest.CaptureFixture[str], server: Server, library: Library) -> None:
    library.add_feed(server.url(), "Bell", typed=True)
    library.add_feed(server.url("/missing"), "Lost", typed=True)
    said(capsys, "refresh", "bell", "--no-pages")
    assert [asked.path for asked in server.asked] == ["/feed"]
    assert "there is no feed Nobody" in said(capsys, "refresh", "Nobody", code=2)


def test_a_feed_is_changed(capsys: pytest.CaptureFixture[str], server: Server, library: Library) -> None:
    said(capsys, "add", server.url())
    said(capsys, "feeds", "rename", "1", "Line [b]")
    said(capsys, "feeds", "folder", "line [b]", "Papers")
    said(capsys, "feeds", "pause", "1")
    said(capsys, "feeds", "tennis-only", server.url())
    assert "Line [b]  [Papers]  1 unread of 1  worked 20" in (printed := said(capsys, "feeds"))
    assert printed.rstrip().endswith("paused, tennis only")

    said(capsys, "feeds", "resume", "1")
    [record] = json.loads(said(capsys, "feeds", "--json"))
    assert (record["name"], record["paused"], record["trouble"]) == ("Line [b]", False, None)

    said(capsys, "feeds", "remove", "1")
    assert library.feeds() == []
    assert library.page(1).text


def test_its_articles_go_with_a_feed_where_that_is_asked(
    capsys: pytest.CaptureFixture[str], server: Server, library: Library
) -> None:
    said(capsys, "add", server.url())
    said(capsys, "feeds", "remove-all", "1")
    with pytest.raises(LookupError):
        library.page(1)


def test_why_a_feed_failed_is_shown(capsys: pytest.CaptureFixture[str], server: Server, library: Library) -> None:
    library.add_feed(server.url("/missing"), "Lost", typed=True)
    said(capsys, "refresh", code=2)
    first, second = said(capsys, "feeds").splitlines()
    assert "Lost" in first
    assert "never worked" in first
    assert second.strip().startswith("there is nothing at this address")


def test_what_was_left_out_is_shown(capsys: pytest.CaptureFixture[str], server: Server, library: Library) -> None:
    server.answers["/feed"] = answer(FEED.replace(b"Bell wins in Lyon", b"Rovers draw").replace(b"6-4 6-3", b"nothing"))
    said(capsys, "add", server.url(), "--tennis-only")
    assert "Rovers draw  (nothing in it is about tennis)" in said(capsys, "feeds", "left-out")


@pytest.mark.parametrize(
    "words",
    [
        ["feeds", "nonsense"],
        ["feeds", "pause"],
        ["feeds", "pause", "7"],
        ["feeds", "rename", "1"],
        ["feeds", "left-out", "7"],
        ["refresh", "7"],
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert said(capsys, *words, code=2).count("\n") == 1


def test_without_a_feed_there_is_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert "tennis-tui add" in said(capsys, "feeds")
    assert "tennis-tui add" in said(capsys, "refresh")


def test_ctrl_c_ends_a_refresh_and_nothing_is_left_running(server: Server, library: Library, home: Path) -> None:
    import signal
    import time

    server.answers["/slow"] = server.trickle(answer()[:60], 0.05)
    library.add_feed(server.url("/slow"), typed=True)
    environment = os.environ | {"TENNIS_TUI_HOME": str(home)}
    program = [sys.executable, "-m", "tui", "refresh"]
    running = subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not server.asked and running.poll() is None:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    printed = "".join(running.communicate(timeout=10))
    assert running.returncode == 130
    assert "Traceback" not in printed


def test_a_server_of_ones_own_needs_no_scheme(
    server: Server, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "add", server.url().removeprefix("http://"))
    assert [feed.url for feed in library.feeds()] == [server.url()]


def test_feeds_stand_in_columns(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    library.add_feed("https://a.example/feed", "A", "")
    library.add_feed("https://b.example/feed", "A longer name", "Papers")
    assert said(capsys, "feeds").splitlines() == [
        "1  A                        0 unread of 0  never worked",
        "2  A longer name  [Papers]  0 unread of 0  never worked",
    ]

"""A refresh from real servers into a real library: what is kept, who is asked how often, and that it can be stopped."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.sources.server import FEED, Asked, Server, answer
from tui import fetched
from tui.library import Library
from tui.library.words import FeedRow
from tui.refreshing import Progress, Refresh, State, Totals
from tui.sources.fetch import Fetcher, Limits

NOW = datetime(2025, 10, 26, 19, tzinfo=UTC)
PARAGRAPHS = [f"Cora Bell won game {n} of the deciding set against Ines Dell, who had served for it." for n in range(9)]
PAGE = f"<!doctype html><html><body><article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article></body></html>"


async def here(host: str, port: int) -> list[str]:
    """Every host is this machine."""
    return ["127.0.0.1"]


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.db")
    yield library
    library.close()


class Clock:
    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


def refresh(library: Library, clock: Clock, *, everything: bool = False, pages: int = 0) -> list[Progress]:
    """What is told of a refresh, without what was only asked."""
    told: list[Progress] = []
    fetcher = Fetcher(Limits(connect=1, read=2, total=5), here)
    Refresh(library, told.append, fetcher=fetcher, now=clock, pages=pages).run(everything=everything)
    return [progress for progress in told if progress.state is not State.ASKED]


def row(library: Library) -> FeedRow:
    """The one feed of a library."""
    (row,) = library.feeds()
    return row


def items(*titles: str) -> bytes:
    each = "".join(
        f"<item><title>{t}</title><guid>{t}</guid><description>{t} 6-4 6-3.</description></item>" for t in titles
    )
    return f"<rss version='2.0'><channel><title>The Baseline</title><ttl>120</ttl>{each}</channel></rss>".encode()


def test_what_a_feed_brings_is_kept(library: Library, server: Server, clock: Clock) -> None:
    server.answers["/feed"] = answer(items("Bell wins", "Dell out"), ETag='"1"')
    library.add_feed(server.url(), typed=True)
    (progress,) = refresh(library, clock)

    assert (progress.state, progress.arrivals.new, progress.done, progress.total) == (State.NEW, 2, 1, 1)
    assert {one.title for one in library.rows(library.ids())} == {"Bell wins", "Dell out"}
    assert (row(library).name, row(library).worked, row(library).trouble) == ("The Baseline", NOW, "")


def test_a_feed_is_asked_again_when_it_wants_to_be(library: Library, server: Server, clock: Clock) -> None:
    """A ttl of two hours holds after an answer that says that nothing is new, too."""
    server.answers["/feed"] = answer(items("Bell wins"), ETag='"1"')
    library.add_feed(server.url(), typed=True)
    refresh(library, clock)
    server.answers["/feed"] = answer(b"", "304 Not Modified", ETag='"2"')
    for hours, asked in ((1, 1), (2.1, 2), (3.9, 2), (4.3, 3)):
        clock.time = NOW + timedelta(hours=hours)
        refresh(library, clock)
        assert len(server.asked) == asked

    assert "if-none-match" not in server.asked[0].headers
    assert [asked.headers["if-none-match"] for asked in server.asked[1:]] == ['"1"', '"2"']
    assert len(library.ids()) == 1


def test_one_feed_that_fails_does_not_touch_the_others(library: Library, server: Server, clock: Clock) -> None:
    server.answers |= {
        "/good": answer(items("Bell wins")),
        "/page": answer(b"<!doctype html><html><body>Log in to this network</body></html>"),
        "/broken": answer(b"\x1f\x8b", Content_Encoding="gzip"),
        "/cut": answer(items("Dell out", "Iver in")[:-70]),
        "/nested": answer(b"<a>" * 30_000),
    }
    for path in ("/page", "/good", "/broken", "/cut", "/nested", "/missing"):
        library.add_feed(server.url(path), typed=True)
    told = {progress.name.rpartition("/")[2]: progress for progress in refresh(library, clock)}

    assert {name for name, progress in told.items() if progress.state is State.NEW} == {"good", "cut"}
    assert told["cut"].notes == ("it was cut short, and its complete items were kept",)
    assert told["page"].trouble.startswith("this is a web page and no feed")
    assert told["missing"].trouble.startswith("there is nothing at this address")
    assert {one.title for one in library.rows(library.ids())} == {"Bell wins", "Dell out"}
    assert all("\n" not in feed.trouble for feed in library.feeds())


def test_what_fails_keeps_what_it_had_and_is_asked_less_often(library: Library, server: Server, clock: Clock) -> None:
    server.answers["/feed"] = answer(items("Bell wins"), ETag='"1"')
    library.add_feed(server.url(), typed=True)
    refresh(library, clock)
    server.answers["/feed"] = answer(b"oops", "500 Oops")
    clock.time = NOW + timedelta(hours=3)
    refresh(library, clock)

    assert row(library).worked == NOW
    assert row(library).trouble == "its server answers with code 500."
    assert row(library).articles == 1
    assert library.due_feeds(clock.time + timedelta(hours=2))[0].etag == '"1"'


def test_gone_is_gone(library: Library, server: Server, clock: Clock) -> None:
    server.answers["/feed"] = answer(b"", "410 Gone")
    library.add_feed(server.url(), typed=True)
    refresh(library, clock)
    refresh(library, clock, everything=True)

    assert len(server.asked) == 1
    assert (row(library).gone, row(library).trouble) == (True, fetched.GONE)


def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(library: Library, server: Server, clock: Clock) -> None:
    server.answers |= {"/old": answer(b"", "301 Moved", Location="/new"), "/new": answer(items("Bell wins"))}
    library.add_feed(server.url("/old"), typed=True)
    refresh(library, clock)
    assert row(library).url == server.url("/new")


def test_a_feed_that_moved_to_a_page_stays_where_it_is(library: Library, server: Server, clock: Clock) -> None:
    server.answers |= {"/old": answer(b"", "301 Moved", Location="/new"), "/new": answer(b"<html>Parked</html>")}
    library.add_feed(server.url("/old"), typed=True)
    refresh(library, clock)
    assert row(library).url == server.url("/old")


def test_a_busy_host_is_left_alone_with_all_its_feeds(library: Library, server: Server, clock: Clock) -> None:
    for number in range(5):
        server.answers[f"/{number}"] = answer(b"", "429 Too Many Requests", Retry_After="7200")
        library.add_feed(server.url(f"/{number}"), typed=True)
    refresh(library, clock)
    clock.time = NOW + timedelta(hours=1.9)
    refresh(library, clock, everything=True)
    assert len(server.asked) == 1

    clock.time = NOW + timedelta(hours=2.1)
    refresh(library, clock)
    assert len(server.asked) == 2


def test_one_request_at_a_time_of_a_host_and_six_in_all(library: Library, server: Server, clock: Clock) -> None:
    at_once: dict[str, int] = {}
    most: dict[str, int] = {}
    lock = threading.Lock()

    def slow(connection: socket.socket, asked: Asked) -> None:
        host = asked.headers["host"]
        with lock:
            for name in (host, "all"):
                at_once[name] = at_once.get(name, 0) + 1
                most[name] = max(most.get(name, 0), at_once[name])
        time.sleep(0.03)
        with lock:
            for name in (host, "all"):
                at_once[name] -= 1
        connection.sendall(answer(items(asked.path)))

    for host in range(10):
        for number in range(3):
            server.answers[f"/{number}"] = slow
            library.add_feed(server.url(f"/{number}", f"host-{host}.localhost"), typed=True)
    assert len(refresh(library, clock)) == 30
    assert most.pop("all") <= 6
    assert set(most.values()) == {1}


def test_what_is_not_about_tennis_is_left_out_and_can_be_seen(library: Library, server: Server, clock: Clock) -> None:
    server.answers["/feed"] = answer(items("Bell wins tennis final", "Rovers sign keeper"))
    library.add_feed(server.url(), typed=True, tennis_only=True)
    refresh(library, clock)

    assert [one.title for one in library.rows(library.ids())] == ["Bell wins tennis final"]
    ((_, left_out),) = library.left_out()
    assert left_out.title == "Rovers sign keeper"


def test_what_was_left_out_comes_once_everything_is_wanted(library: Library, server: Server, clock: Clock) -> None:
    server.answers["/feed"] = answer(items("Rovers sign keeper"), ETag='"1"')
    feed = library.add_feed(server.url(), typed=True, tennis_only=True)
    refresh(library, clock)
    library.filter_feed(feed, False)
    clock.time = NOW + timedelta(hours=3)
    refresh(library, clock)

    assert "if-none-match" not in server.asked[1].headers
    assert [one.title for one in library.rows(library.ids())] == ["Rovers sign keeper"]
    assert library.left_out(feed) == []


def test_a_summary_gets_the_words_of_its_page(library: Library, server: Server, clock: Clock) -> None:
    """Its page is asked for by an address that came from a feed, so it must be of the open internet."""
    feed = items("Bell wins").replace(b"<guid>", f"<link>{server.url('/bell')}</link><guid>".encode())
    server.answers |= {"/feed": answer(feed), "/bell": answer(PAGE.encode(), Content_Type="text/html")}
    library.add_feed(server.url(), typed=True)
    told = refresh(library, clock, pages=10)

    assert told[-1].state is State.COMPLETED
    assert told[-1].trouble == "its page: this address may not be reached from a feed; add it yourself if you trust it."
    assert [asked.path for asked in server.asked] == ["/feed"]


def test_a_summary_gets_the_words_of_its_page_from_the_internet(
    library: Library, server: Server, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.sources.reach.is_public", lambda address: True)
    feed = items("Bell wins").replace(b"<guid>", f"<link>{server.url('/bell')}</link><guid>".encode())
    server.answers |= {"/feed": answer(feed), "/bell": answer(PAGE.encode(), Content_Type="text/html")}
    library.add_feed(server.url(), typed=True)
    assert refresh(library, clock, pages=10)[-1] == Progress(State.COMPLETED, 0, "", done=1, total=1)

    page = library.page(library.ids()[0])
    assert page.text == "\n\n".join(["Bell wins", *PARAGRAPHS])
    assert refresh(library, clock, pages=10) == []
    assert len(server.asked) == 2


def test_files_are_read_without_a_server(library: Library, clock: Clock, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.xml").write_bytes(items(f"Article {number}"))
        library.add_feed((tmp_path / f"{number}.xml").as_uri(), typed=True)
    library.add_feed((tmp_path / "0.xml").as_uri().replace("///", "//localhost/"))  # came from a list: refused
    told = refresh(library, clock)

    assert sorted(progress.state for progress in told) == [State.FAILED, State.NEW, State.NEW, State.NEW]
    assert len(library.ids()) == 3


def test_a_big_feed_is_read_in_another_process_and_kept_alike(
    library: Library, server: Server, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.refreshing.BIG", 100)
    undated = items("Bell “wins” the tennis final", "Rovers sign keeper", "Dell’s serve: tennis at its best")
    dated = undated.replace(b"<guid>", b"<pubDate>Sat, 25 Oct 2025 19:00:00 GMT</pubDate><guid isPermaLink='false'>")
    server.answers |= {"/big": answer(dated), "/broken": answer(dated.replace(b"</channel>", b"<br></channel>"))}
    big = library.add_feed(server.url("/big"), typed=True, tennis_only=True)
    refresh(library, clock)
    broken = library.add_feed(server.url("/broken"), typed=True)
    told = {progress.feed: progress for progress in refresh(library, clock)}

    assert {feed.id: feed.articles for feed in library.feeds()} == {big: 2, broken: 3}
    assert [one.title for _, one in library.left_out(big)] == ["Rovers sign keeper"]
    assert library.left_out(big)[0][1].published == datetime(2025, 10, 25, 19)
    assert {one.title for one in library.rows(library.ids())} >= {"Bell “wins” the tennis final", "Rovers sign keeper"}
    assert all(not progress.trouble for progress in told.values())


def test_a_refresh_is_cancelled_at_once(library: Library, server: Server) -> None:
    began = threading.Event()

    def hang(connection: socket.socket, asked: Asked) -> None:
        began.set()
        server.wait(30)

    server.answers |= {"/hang": hang, "/feed": answer(FEED)}
    library.add_feed(server.url("/hang"), typed=True)
    library.add_feed(server.url("/feed", "localhost"), typed=True)
    kept = threading.Event()

    def told(progress: Progress) -> None:
        if progress.state is State.NEW:
            kept.set()

    running = Refresh(library, told)
    running.start()
    assert began.wait(5)
    assert kept.wait(5)
    running.cancel()
    assert running.join(3)
    running.cancel()
    assert len(library.ids()) == 1
    assert library.feeds()[0].checked is None or library.feeds()[1].checked is None


def test_a_refresh_that_was_cancelled_before_it_began_asks_nobody(library: Library, server: Server) -> None:
    library.add_feed(server.url(), typed=True)
    refresh = Refresh(library)
    refresh.cancel()
    with pytest.raises(asyncio.CancelledError):
        refresh.run()
    assert server.asked == []


def test_only_some_feeds(library: Library, server: Server) -> None:
    server.answers |= {"/a": answer(items("A")), "/b": answer(items("B"))}
    library.add_feed(server.url("/a"), typed=True)
    only = library.add_feed(server.url("/b"), typed=True)
    assert Refresh(library).run(only=[only]) == Totals(feeds=1, new=1)

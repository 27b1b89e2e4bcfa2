"""Which feeds are asked, and when."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.library.press import NOW
from tui.library import Library
from tui.library.words import Fetched

HOUR = timedelta(hours=1)


@pytest.fixture
def library() -> Iterator[Library]:
    library = Library.open(None)
    yield library
    library.close()


def due(library: Library, hours: float = 0, *, asked: bool = False) -> list[str]:
    """The addresses of the feeds that are asked so many hours later."""
    return [feed.url for feed in library.due_feeds(NOW + hours * HOUR, all=asked)]


def test_a_feed_is_asked_at_once_and_then_when_its_time_has_come(library: Library) -> None:
    feed = library.add_feed("https://a.example/")
    assert due(library) == ["https://a.example/"]

    library.store(feed, Fetched(NOW, NOW + 2 * HOUR, etag='"1"', modified="today"))
    assert due(library, 1) == []
    assert due(library, 1, asked=True) == due(library, 2) == ["https://a.example/"]
    assert (library.due_feeds(NOW + 2 * HOUR)[0].etag, library.due_feeds(NOW + 2 * HOUR)[0].modified) == (
        '"1"',
        "today",
    )


def test_a_busy_server_is_not_asked_even_by_its_reader(library: Library) -> None:
    feed = library.add_feed("https://a.example/")
    library.store(feed, Fetched(NOW, NOW + 4 * HOUR, "its server is busy", held=NOW + 4 * HOUR))

    assert due(library, 3, asked=True) == []
    assert due(library, 4, asked=True) == ["https://a.example/"]


def test_what_is_paused_or_gone_is_not_asked(library: Library) -> None:
    paused, gone = library.add_feed("https://a.example/"), library.add_feed("https://b.example/")
    library.pause_feed(paused, True)
    library.store(gone, Fetched(NOW, None, "it will not come back", gone=True))
    assert due(library, 9999, asked=True) == []


def test_a_clock_that_was_a_year_ahead_freezes_nothing(library: Library) -> None:
    feed = library.add_feed("https://a.example/")
    library.store(feed, Fetched(NOW + 9000 * HOUR, NOW + 9001 * HOUR, "busy", held=NOW + 9001 * HOUR))
    assert due(library) == ["https://a.example/"]


def test_who_named_a_feed_is_known(library: Library) -> None:
    library.add_feed("file:///feed.xml", typed=True)
    library.add_feed("https://a.example/")
    assert [feed.typed for feed in library.due_feeds(NOW)] == [True, False]

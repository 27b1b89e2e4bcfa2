"""Following feeds on the screen: adding, refreshing, and what can be done with a feed. Feeds here are files."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import socket
from time import sleep
from typing import cast

import pytest

from tests.screens.conftest import Play, Seen
from tests.screens.fakes import FakeLibrary
from tests.sources.server import Asked, Server, answer
from tui import adding
from tui.library import Library
from tui.library.words import FeedRow
from tui.paths import SEEDS
from tui.sources import files
from tui.widgets.feed_list import draw

ITEM = "<item><title>{0}</title><guid>{0}</guid><description>{1}</description></item>"
RSS = "<rss version='2.0'><channel><title>{0}</title>{1}</channel></rss>"
NOW = datetime(2025, 11, 3, 12, tzinfo=UTC)


def write(path: Path, title: str, *items: str) -> Path:
    told = (ITEM.format(item, " ".join(f"{item} was seen on court {n}." for n in range(40))) for item in items)
    path.write_text(RSS.format(title, "".join(told)), encoding="utf-8")
    return path


def keys(words: str) -> list[str]:
    """The words as keys."""
    return [{"/": "slash", ".": "full_stop", "-": "minus", "_": "underscore"}.get(letter, letter) for letter in words]


@pytest.fixture
def rally(tmp_path: Path) -> Path:
    """A feed of two articles."""
    return write(tmp_path / "rally.xml", "The Rally", "Bell in Lyon", "[Fox] out [/b]")


@pytest.fixture
def library(tmp_path: Path, rally: Path) -> Iterator[Library]:
    """A library that follows it, and has read it."""
    library = Library.at(tmp_path / "library.db")
    adding.add(library, str(rally))
    yield library
    library.close()


@pytest.fixture
def screen(play: Play, library: Library) -> Play:
    """Keys pressed on that library."""

    def screen(*keys: str, size: tuple[int, int] = (160, 45)) -> Seen:
        return play(*keys, library=cast("FakeLibrary", library), size=size)

    return screen


def test_feeds_are_shown_with_what_is_unread_and_how_they_do(screen: Play) -> None:
    text = screen("F").text
    assert "The Rally" in text
    assert "2   worked just now" in text


def test_where_no_feed_is_followed_it_says_how_to_follow_one(play: Play, tmp_path: Path) -> None:
    library = Library.at(tmp_path / "empty.db")
    seen = play("F", library=cast("FakeLibrary", library))
    assert "a adds one" in seen.text
    assert "a adds one" in play("r", library=cast("FakeLibrary", library)).text
    library.close()


def test_enter_lists_what_a_feed_has_brought(screen: Play) -> None:
    text = screen("F", "enter", "wait").text
    assert 'feed:"The Rally" sort:newest' in text
    assert "2 articles" in text


def test_a_refresh_brings_what_is_new_and_moves_nothing(screen: Play, rally: Path) -> None:
    before = screen("j")
    write(rally, "The Rally", "Rain", "Bell in Lyon", "[Fox] out [/b]")
    os.utime(rally, (1, 1))
    seen = screen("j", "R", "wait", "wait")
    assert "All 3" in seen.text
    assert "1 new article" in seen.text
    assert seen.article == before.article


def test_a_feed_that_fails_says_why_and_the_others_work(screen: Play, library: Library, rally: Path) -> None:
    library.add_feed("file:///nowhere/at/all.xml", "Gone", typed=True)
    write(rally, "The Rally", "Rain")
    seen = screen("R", "wait", "wait", "F")
    assert "1 new article, 1 feed failed" in seen.text
    assert "the file cannot be read (No such file" in seen.text
    assert "worked just now" in seen.text


def test_a_feed_is_renamed_put_into_a_folder_and_paused(screen: Play, library: Library) -> None:
    screen("F", "e", "ctrl+u", *"Wire", "enter", "f", *"Tour", "enter", "p")
    [feed] = library.feeds()
    assert (feed.name, feed.folder, feed.paused) == ("Wire", "Tour", True)
    assert "paused; worked" in screen("F").text


def test_only_y_removes_a_feed_and_its_articles_stay(screen: Play, library: Library) -> None:
    screen("F", "D", "n", "D", "enter")
    assert len(library.feeds()) == 1
    seen = screen("F", "D", "y", "escape")
    assert library.feeds() == []
    assert "Bell in Lyon" in seen.text


def test_what_is_left_out_of_a_feed_can_be_seen(screen: Play, library: Library, rally: Path) -> None:
    library.filter_feed(library.feeds()[0].id, True)
    rally.write_text(RSS.format("The Rally", ITEM.format("Derby", "Two goals in the football derby, a penalty.")))
    seen = screen("R", "wait", "wait", "F", "o")
    assert "Derby" in seen.text


def test_what_is_typed_is_added(play: Play, tmp_path: Path, rally: Path) -> None:
    library = Library.at(tmp_path / "new.db")
    seen = play("a", *keys(str(rally)), "enter", "wait", library=cast("FakeLibrary", library))
    assert "Added: 1 feed and 2 articles." in seen.text
    assert "All 2" in seen.text
    library.close()


def test_what_is_followed_already_is_not_said_to_be_added(screen: Play, rally: Path, library: Library) -> None:
    assert "Added: nothing new." in screen("a", *keys(str(rally)), "enter", "wait").text
    assert len(library.feeds()) == 1


@pytest.mark.parametrize(
    "way", [("2",), ("3",), ("slash", *"is:unread", "wait", "enter"), ("slash", *"court", "enter")]
)
def test_what_arrives_is_listed_with_what_is_read_there(
    screen: Play, library: Library, rally: Path, way: tuple[str, ...]
) -> None:
    for id_ in library.ids():
        library.star(id_, True)
    write(rally, "The Rally", "Bell in Lyon", "[Fox] out [/b]", "Dell in Nice")
    seen = screen(*way, "wait", "j", "l", "h", "R", "wait", "wait")
    assert [row.id for row in library.rows(library.ids()) if not row.unread] == [seen.article]
    listed = "\n".join(line[: seen.text.index("▏")] for line in seen.text.split("\n"))
    assert ("Dell in Nice" in listed) is ("3" not in way)
    assert "Bell in Lyon" in listed
    assert "[Fox] out [/b]" in listed


def test_a_feed_that_is_to_be_asked_while_others_are_is_asked_after_them(screen: Play, library: Library) -> None:
    def slowly(connection: socket, _: Asked) -> None:
        sleep(1.5)
        connection.sendall(answer())

    server = Server()
    server.answers |= {"/feed": answer(), "/slow": slowly}
    library.add_feed(server.url(), "A feed", typed=True)
    library.add_feed(server.url("/slow"), "Slow", typed=True)
    screen("F", "R", "r", "wait")
    server.close()
    assert [asked.path for asked in server.asked].count("/feed") == 2


def test_a_paused_feed_is_not_asked_and_says_so(screen: Play) -> None:
    assert "The Rally is paused; p has it asked again." in screen("F", "p", "r").text


def test_what_cannot_be_added_says_why(play: Play, tmp_path: Path) -> None:
    library = Library.at(tmp_path / "new.db")
    seen = play("a", *keys("/nowhere/at/all.xml"), "enter", "wait", "!", library=cast("FakeLibrary", library))
    assert "/nowhere/at/all.xml: there is nothing at this path" in seen.text
    library.close()


def test_everything_that_is_refused_in_a_list_is_named(play: Play, tmp_path: Path) -> None:
    library = Library.at(tmp_path / "new.db")
    outlines = "".join(f"<outline text='{name}' xmlUrl='{url}'/>" for name, url in (("A", "exec:ls"), ("B", "|cmd")))
    path = tmp_path / "list.opml"
    path.write_text(f"<opml version='2.0'><body>{outlines}</body></opml>")
    seen = play("a", *keys(str(path)), "enter", "wait", "!", library=cast("FakeLibrary", library)).text
    assert "exec:ls" in seen
    assert "|cmd" in seen
    library.close()


def test_known_feeds_are_offered_and_found_by_their_names(play: Play, tmp_path: Path) -> None:
    library = Library.at(tmp_path / "new.db")
    text = play("a", *"guard", library=cast("FakeLibrary", library)).text
    assert "The Guardian" in text
    assert "Tennis365" not in text
    library.close()


@pytest.mark.parametrize("size", [(1, 1), (20, 6), (50, 16)])
@pytest.mark.parametrize("keys", [("F",), ("a",), ("F", "e"), ("F", "D"), ("#",), ("i",)])
def test_no_size_breaks_it(screen: Play, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    assert screen(*keys, size=size).running


def test_the_samples_are_put_away_and_come_back(play: Play, tmp_path: Path) -> None:
    library = Library.at(tmp_path / "samples.db")
    library.bring_samples(files.find([SEEDS])[0])
    palette = (":", *"samples", "wait", "enter", "wait")
    assert "All 0" in play(*palette, library=cast("FakeLibrary", library)).text
    assert "All 0" not in play(*palette, library=cast("FakeLibrary", library)).text
    library.close()


def test_what_a_tag_does_stands_in_lines_of_its_own(screen: Play) -> None:
    said = [line.strip(" │") for line in screen("#").text.split("\n")]
    assert any(line.endswith("taken away.") for line in said)
    assert any(line.endswith("In use: none.") for line in said)


def test_a_tag_and_a_note_are_written_and_undone(screen: Play, library: Library) -> None:
    seen = screen("#", *"later", "enter", "i", *"[/b]", "enter")
    assert "#later" in seen.text
    assert "[/b]" in seen.text
    assert library.page(seen.article or 0).tags == ("later",)
    undone = screen("ctrl+z", "ctrl+z")
    assert "#later" not in undone.text
    assert library.page(seen.article or 0).remark == ""


FEED = FeedRow(1, "https://a.example", "The Rally", "", False, False, NOW, NOW, None, "", 12, 40, False)


@pytest.mark.parametrize(
    ("feed", "said"),
    [
        (FEED, "worked 2 hours ago"),
        (FEED._replace(worked=None), "not read yet"),
        (FEED._replace(paused=True), "paused; worked 2 hours ago"),
        (FEED._replace(trouble="no connection"), "no connection (worked 2 hours ago)"),
        (FEED._replace(gone=True), "gone for good, its server says; worked 2 hours ago"),
    ],
)
def test_how_a_feed_is_doing(feed: FeedRow, said: str) -> None:
    line = draw(feed, 120, NOW + timedelta(hours=2)).plain
    assert line.split("12   ")[1].rstrip() == said


@pytest.mark.parametrize("width", range(0, 60, 7))
def test_a_feed_is_never_wider_than_the_list(width: int) -> None:
    assert draw(FEED._replace(name="郑" * 40), width, NOW).cell_length <= width

"""The list of a whole library: as long as it is, in order, and read only where it is looked at."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.library.press import article, bring
from tui.library import Library, Scope
from tui.library.listing import Listing
from tui.sources import files

FIRST = date(2025, 1, 1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Some 700 articles on 60 days, several a day, and some of one day that is the longest of all."""
    library = Library.open(tmp_path / "library.db")
    feed = library.add_feed("https://rally.example/feed")
    chance = random.Random(3)
    days = [FIRST + timedelta(days=chance.choice((chance.randrange(60), 7))) for _ in range(700)]
    bring(library, feed, *(article(f"Report {n}.", f"Number {n}", str(day)) for n, day in enumerate(days)))
    yield library
    library.close()


def in_order(library: Library, which: str = "TRUE") -> list[int]:
    """The same, read at once."""
    with library._storage.database.reading() as connection:
        statement = f"SELECT id FROM article WHERE {which} ORDER BY day DESC, published DESC, id"
        return [id_ for (id_,) in connection.execute(statement)]


@pytest.fixture
def marked(library: Library) -> Library:
    """Half of them read, a third starred."""
    for number, id_ in enumerate(in_order(library)):
        if number % 2:
            library.mark_read(id_, True)
        if not number % 3:
            library.star(id_, True)
    return library


@pytest.mark.parametrize(
    ("scope", "which"), [(Scope.ALL, "TRUE"), (Scope.UNREAD, "read = 0"), (Scope.STARRED, "starred = 1")]
)
def test_it_is_what_reading_all_of_it_gives(marked: Library, scope: Scope, which: str) -> None:
    ids, expected = marked.ids(scope), in_order(marked, which)
    assert isinstance(ids, Listing)
    assert len(ids) == len(expected) == sum(count for _, count in marked.days(scope))
    assert [ids[place] for place in reversed(range(len(ids)))] == expected[::-1]
    assert list(ids) == expected
    assert ids[100:300] == expected[100:300]
    assert (ids[0], ids[-1]) == (expected[0], expected[-1])
    assert [marked.ids(scope).index(id_) for id_ in expected] == list(range(len(expected)))
    assert all(id_ in ids for id_ in expected)
    others = set(in_order(marked)) - set(expected)
    assert not any(id_ in marked.ids(scope) for id_ in [*others, 0, 10_000])


def test_what_is_not_in_it_has_no_place(library: Library) -> None:
    with pytest.raises(ValueError, match="10000"):
        library.ids().index(10_000)
    with pytest.raises(IndexError):
        library.ids()[700]


def test_what_is_read_keeps_its_place_until_the_list_is_made_anew(library: Library) -> None:
    unread, before = library.ids(Scope.UNREAD), in_order(library)
    library.mark_read(before[3], True)
    library.mark_all_read(before[600:620], True)
    unread._pages.clear()  # type: ignore[attr-defined]
    assert list(unread) == before
    assert unread.index(before[650]) == 650
    assert len(library.ids(Scope.UNREAD)) == 679


def test_what_arrives_changes_nothing_in_a_list_that_was_made(library: Library) -> None:
    ids, before = library.ids(), in_order(library)
    feed = library.feeds()[0].id
    bring(library, feed, *(article(f"News {n}.", f"New {n}", "2025-01-20") for n in range(40)))
    assert list(ids) == before
    assert len(library.ids()) == 740
    assert library.ids() != ids
    assert library.ids() == library.ids()


@pytest.mark.parametrize("unmarked", [[], [3], [0, 5, 650]])
def test_a_list_that_is_made_anew_may_keep_what_is_read_meanwhile(library: Library, unmarked: list[int]) -> None:
    unread, before = library.ids(Scope.UNREAD), in_order(library)
    for place in unmarked:
        library.mark_read(before[place], True)
    bring(library, library.feeds()[0].id, *(article(f"News {n}.", f"New {n}", f"2025-0{n}-20") for n in (1, 2, 5)))
    grown, days = library.listed(Scope.UNREAD, unread)
    assert list(grown) == in_order(library)
    assert days == library.days()
    library.mark_read(before[700 // 2], True)
    assert list(library.listed(Scope.UNREAD, grown)[0]) == in_order(library)
    assert len(library.ids(Scope.UNREAD)) == 702 - len(unmarked)


def test_documents_that_are_listed_alone_stay_when_they_are_read(tmp_path: Path) -> None:
    library = Library.open(None)
    for name in ("bell", "fox"):
        (tmp_path / f"{name}.txt").write_text(f"{name.title()} won on Sunday.", encoding="utf-8")
    library.bring(files.find([tmp_path])[0])
    unread, days = library.listed(Scope.UNREAD)
    library.mark_read(unread[0], True)
    assert library.listed(Scope.UNREAD, unread) == (unread, days)
    assert list(library.ids(Scope.UNREAD)) == unread[1:]
    library.close()


def test_what_another_program_removes_breaks_no_list(library: Library) -> None:
    ids = library.ids()
    feed = library.feeds()[0].id
    library.remove_feed(feed, with_articles=True)
    assert [row.title for row in library.rows(ids[690:])] == ["This article is gone."] * 10
    assert list(library.ids()) == []


def test_the_next_unread_is_the_next_of_this_list(library: Library) -> None:
    ids = library.ids()
    for place in (3, 4, 5, 699):
        library.mark_read(ids[place], True)
    assert [library.next_unread(ids, place) for place in (0, 2, 3, 5, 698, 699)] == [1, 6, 6, 6, 0, 0]
    unread = library.ids(Scope.UNREAD)
    library.mark_read(unread[10], True)
    assert library.next_unread(unread, 9) == 11
    for place in (100, 200, 300):
        library.star(ids[place], True)
    library.mark_read(ids[200], True)
    starred = library.ids(Scope.STARRED)
    assert [library.next_unread(starred, place) for place in (0, 1, 2)] == [2, 2, 0]
    library.mark_all_read(ids, True)
    assert library.next_unread(ids, 0) is None
    assert library.next_unread(starred, 0) is None


def test_the_count_of_every_day_stays_true(marked: Library) -> None:
    ids = marked.ids()
    marked.mark_all_read(marked.ids(Scope.STARRED), True)
    marked.undo()
    marked.star(ids[0], True)
    with marked._storage.database.writing() as connection:
        connection.execute("UPDATE article SET day = NULL WHERE id % 5 = 0")
        connection.execute("UPDATE article SET day = '2025-07-07' WHERE id % 7 = 0")
        connection.execute("DELETE FROM article WHERE id % 11 = 0")
        counted = "SELECT coalesce(day, ''), count(*), sum(read = 0), sum(starred) FROM article GROUP BY 1"
        told = "SELECT * FROM tally WHERE articles > 0 ORDER BY day"
        assert connection.execute(told).fetchall() == connection.execute(counted).fetchall()
    assert list(marked.ids()) == in_order(marked)
    assert [marked.ids().index(id_) for id_ in in_order(marked)[400:]] == list(range(400, len(marked.ids())))

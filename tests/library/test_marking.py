"""Marks: on disk at once, and taken back in the order in which they were set, also after the program was left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.press import article, bring
from tui.library import Library, LibraryError, Scope, sweeping
from tui.library.listing import Listing
from tui.library.words import Change, Mark, Swept


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Four articles that a feed brought, all unread."""
    library = Library.open(tmp_path / "library.db")
    feed = library.add_feed("https://rally.example/feed")
    bring(library, feed, *(article(f"Hart rests in {place}.", place) for place in ("Lyon", "Basel", "Oslo", "Bergen")))
    yield library
    library.close()


def reopened(library: Library) -> Library:
    """The library of the next session."""
    path = library._storage.database.path
    library.close()
    return Library.open(path)


def test_changes_are_taken_back_last_first(library: Library) -> None:
    first, second, *_ = ids = library.ids()
    library.star(first, True)
    library.mark_all_read([first, second], True)
    assert len(library.ids(Scope.UNREAD)) == 2
    assert library.undo() == Change(Mark.READ, 2, False, (first, second))
    assert len(library.ids(Scope.UNREAD)) == 4
    library.undo()
    assert list(library.ids(Scope.STARRED)) == []
    assert library.undo() is None
    assert ids == library.ids()


def test_a_change_is_taken_back_in_the_next_session(library: Library) -> None:
    first, *_ = library.ids()
    library.star(first, True)
    library.mark_all_read(library.ids(), True)
    later = reopened(library)
    undone = later.undo()
    assert undone is not None
    assert undone.undone() == "4 articles are unread again"
    assert len(later.ids(Scope.UNREAD)) == 4
    later.undo()
    assert len(later.ids(Scope.STARRED)) == 0
    later.close()


def test_what_was_read_before_all_was_marked_stays_read(library: Library) -> None:
    opened, other, *_ = library.ids()
    library.mark_read(opened, True)
    library.mark_all_read([other], True)
    assert library.mark_all_read(library.ids(), True).size == 2
    library.undo()
    assert len(library.ids(Scope.UNREAD)) == 2
    library.undo()
    assert len(library.ids(Scope.UNREAD)) == 3


def test_very_many_are_marked_in_parts_and_the_count_goes_with_them(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "PART", 3)
    listing = library.ids()
    assert isinstance(listing, Listing)
    assert library.begin_all_read(listing) == Swept(Change(Mark.READ, 3, True), done=False)
    assert len(library.ids(Scope.UNREAD)) == 1
    assert library.sweep() == Swept(Change(Mark.READ, 4, True), done=True)
    assert library.sweep() is None
    assert library.begin_undo() == Swept(Change(Mark.READ, 4, False), done=False)
    assert library.sweep() == Swept(Change(Mark.READ, 4, False), done=True)
    assert len(library.ids(Scope.UNREAD)) == 4
    assert library.undo() is None


@pytest.mark.parametrize("is_undone", [False, True])
def test_what_was_left_in_the_middle_goes_on_in_the_next_session(
    library: Library, monkeypatch: pytest.MonkeyPatch, is_undone: bool
) -> None:
    monkeypatch.setattr(sweeping, "PART", 1)
    listing = library.ids()
    assert isinstance(listing, Listing)
    library.begin_all_read(listing)
    if is_undone:
        library.sweep()
        library.begin_undo()
    later = reopened(library)
    bring(later, later.feeds()[0].id, article("Hart rests in Bonn.", "Bonn"))
    assert later.sweep() is not None
    while later.sweep():
        pass
    assert not later.is_sweeping
    assert len(later.ids(Scope.UNREAD)) == (5 if is_undone else 1)
    assert (later.undo() is None) == is_undone
    assert len(later.ids(Scope.UNREAD)) == 5
    later.close()


def test_what_was_begun_is_made_before_all_is_marked_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "PART", 1)
    listing = library.ids()
    assert isinstance(listing, Listing)
    library.begin_all_read(listing)
    library.begin_undo()
    assert library.mark_all_read(listing, True).size == 4
    assert len(library.ids(Scope.UNREAD)) == 0


def test_what_was_read_by_the_way_is_nothing_to_undo(library: Library) -> None:
    library.mark_read(library.ids()[0], True)
    assert len(library.ids(Scope.UNREAD)) == 3
    assert library.undo() is None


def test_a_change_of_nothing_is_nothing_to_undo(library: Library) -> None:
    assert library.mark_all_read([], True).size == 0
    library.mark_all_read(library.ids(), False)
    library.tag([], "final", True)
    library.note(library.ids()[0], "")
    assert library.undo() is None


def test_only_what_is_listed_is_marked(library: Library) -> None:
    first, *_ = library.ids()
    library.star(first, True)
    library.mark_all_read(library.ids(Scope.STARRED), True)
    assert [row.unread for row in library.rows(library.ids())] == [False, True, True, True]


def test_tags_are_set_taken_and_taken_back(library: Library) -> None:
    first, second, *_ = library.ids()
    library.tag([first, second], "clay", True)
    library.tag([first], "Final", True)
    assert library.tag([first], "FINAL", True).size == 0
    assert library.tags() == [("clay", 2), ("Final", 1)]
    assert library.page(first).tags == ("clay", "Final")
    library.tag([first], "clay", False)
    assert library.page(first).tags == ("Final",)
    assert library.undo() == Change(Mark.TAG, 1, True, (first,), "clay")
    assert library.page(first).tags == ("clay", "Final")


def test_a_note_is_written_over_and_taken_back(library: Library) -> None:
    first, *_ = library.ids()
    library.note(first, "Look at the score.")
    library.note(first, "Looked at.")
    assert library.page(first).remark == "Looked at."
    undone = library.undo()
    assert undone is not None
    assert library.page(first).remark == "Look at the score."
    library.undo()
    assert library.page(first).remark == ""


def test_what_could_not_be_taken_back_can_be_tried_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    first, *_ = library.ids()
    library.star(first, True)
    with monkeypatch.context() as patch:

        def full() -> object:
            raise LibraryError(None)

        patch.setattr(library._storage.database, "writing", full)
        with pytest.raises(LibraryError):
            library.undo()
    assert library.undo() is not None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(Mark.READ, 1, True), "one article is read again"),
        (Change(Mark.READ, 2, False), "2 articles are unread again"),
        (Change(Mark.READ, 1_000_000, True), "1,000,000 articles are read again"),
        (Change(Mark.STAR, 1, True), "one article is starred again"),
        (Change(Mark.STAR, 1, False), "one article is no longer starred"),
        (Change(Mark.TAG, 3, True, word="clay"), "3 articles are tagged clay again"),
        (Change(Mark.TAG, 1, False, word="clay"), "one article is no longer tagged clay"),
        (Change(Mark.NOTE, 1, True), "the note is as it was before"),
        (Change(Mark.NOTE, 1, False), "the note is gone again"),
    ],
)
def test_what_undoing_leads_to_is_said_in_words(change: Change, said: str) -> None:
    assert change.undone() == said

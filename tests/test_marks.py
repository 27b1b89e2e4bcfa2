"""Marks: kept at once, and taken back in the order in which they were set."""

from typing import cast

import pytest

from tests.screens.fakes import FakeLibrary
from tui.library import Library, LibraryError
from tui.marks import Change, Mark, ReaderMarks


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def marks(library: FakeLibrary) -> ReaderMarks:
    return ReaderMarks(cast("Library", library))


def test_changes_are_taken_back_last_first(library: FakeLibrary, marks: ReaderMarks) -> None:
    marks.change(Mark.STAR, [1], True)
    marks.change(Mark.READ, [1, 2], True)
    assert (library.starred, library.unread) == ({1}, {3, 4})
    assert marks.undo() == Change(Mark.READ, (1, 2), False)
    assert library.unread == {1, 2, 3, 4}
    marks.undo()
    assert library.starred == set()
    assert marks.undo() is None


def test_what_was_read_by_the_way_is_nothing_to_undo(library: FakeLibrary, marks: ReaderMarks) -> None:
    marks.has_read(1)
    assert library.unread == {2, 3, 4}
    assert marks.undo() is None


def test_a_change_of_nothing_is_nothing_to_undo(marks: ReaderMarks) -> None:
    marks.change(Mark.READ, [], True)
    assert marks.undo() is None


def test_what_could_not_be_taken_back_can_be_tried_again(library: FakeLibrary, marks: ReaderMarks) -> None:
    marks.change(Mark.STAR, [1], True)
    star = library.star

    def full(one: int, starred: bool) -> None:
        raise LibraryError(None)

    library.star = full  # type: ignore[method-assign]
    with pytest.raises(LibraryError):
        marks.undo()
    library.star = star  # type: ignore[method-assign]
    assert marks.undo() is not None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(Mark.READ, (1,), True), "marked one article as read"),
        (Change(Mark.READ, (1, 2), False), "marked 2 articles as unread"),
        (Change(Mark.STAR, (1,), True), "starred one article"),
        (Change(Mark.STAR, (1,), False), "took the star from one article"),
    ],
)
def test_a_change_is_said_in_words(change: Change, said: str) -> None:
    assert change.said() == said

"""Marking very many articles: in parts, away from the screen, which goes on in the next session where it was left."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.library.press import article, bring
from tests.screens.conftest import Play
from tests.screens.fakes import FakeLibrary
from tui.library import Library, Scope, sweeping
from tui.library.listing import Listing


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """Nine unread articles, of which four are marked at once."""
    monkeypatch.setattr(sweeping, "PART", 4)
    library = Library.at(tmp_path / "library.db")
    feed = library.add_feed("https://rally.example/feed")
    bring(library, feed, *(article(f"Hart rests in town {number}.", f"Town {number}") for number in range(9)))
    yield library
    library.close()


def test_all_are_marked_and_unmarked_part_by_part(play: Play, library: Library) -> None:
    seen = play("A", "wait", library=cast("FakeLibrary", library))
    assert "9 marked as read; ctrl+z undoes it." in seen.text
    assert "Unread 0" in seen.text
    seen = play("ctrl+z", "wait", library=cast("FakeLibrary", library))
    assert "Undone: 9 articles are unread again." in seen.text
    assert "Unread 9" in seen.text


def test_what_was_left_in_the_middle_goes_on_by_itself(play: Play, library: Library) -> None:
    listing = library.ids()
    assert isinstance(listing, Listing)
    library.begin_all_read(listing)
    assert len(library.ids(Scope.UNREAD)) == 5
    assert "Unread 0" in play("wait", library=cast("FakeLibrary", library)).text

"""Where the words of a query stand in a text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.hits import Snippet, places, snippet
from tui.library.query import Words, read

TEXT = "Zoë Świder beat Ann O’Dell 7-6(4), 6-4 and set up a final with Bell-Winter."


def marked(query: str, *, typing: bool = False) -> list[str]:
    found = places(TEXT, read(query, date(2025, 11, 8), typing=typing).words)
    return [TEXT[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("beat", ["beat"]),
        ("zoe swider", ["Zoë", "Świder"]),
        ("ZOË", ["Zoë"]),
        ("o'dell", ["O’Dell"]),
        ("7-6", ["7-6"]),
        ('"set up"', ["set up"]),
        ('"up set"', []),
        ("win*", ["Winter"]),
        ("win", []),
        ("beat -final", ["beat"]),
        ("is:unread", []),
        ("…", []),
    ],
)
def test_what_is_asked_for_is_marked(query: str, hits: list[str]) -> None:
    assert marked(query) == hits


def test_what_is_being_typed_marks_the_words_it_begins() -> None:
    assert marked("fin", typing=True) == ["final"]


def test_a_snippet_begins_before_the_first_hit() -> None:
    text = "A long opening that nobody looks for.\nThen Bell served for the match, and Bell won."
    found = snippet(text, [Words("bell")], 40)
    assert found == Snippet("…for. Then Bell served for the match, and", ((11, 15),))
    assert [found.text[start:end] for start, end in found.hits] == ["Bell"]


def test_a_text_without_a_hit_has_no_snippet() -> None:
    assert snippet("Rain all day.", [Words("bell")], 40) is None


@given(st.text(), st.text(min_size=1, max_size=8))
def test_every_hit_is_a_stretch_of_the_text(text: str, words: str) -> None:
    found = places(text, [Words(words)])
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert found == sorted(found)

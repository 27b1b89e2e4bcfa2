"""What a typed text asks for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.query import HELP, Field, Filter, Query, Sort, Words, read

TODAY = date(2025, 11, 8)


def query(text: str, *, typing: bool = False) -> Query:
    return read(text, TODAY, typing=typing)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("norrie", [Words("norrie")]),
        ("norrie paris", [Words("norrie"), Words("paris")]),
        ('"break point" paris', [Words("break point"), Words("paris")]),
        ("“break point”", [Words("break point")]),
        ('"break po', [Words("break po")]),
        ("nor*", [Words("nor", begins=True)]),
        ("djokovic -sinner", [Words("djokovic"), Words("sinner", excluded=True)]),
        ('-"match point"', [Words("match point", excluded=True)]),
        ("7-6", [Words("7-6")]),
        ("O'Connell", [Words("O'Connell")]),
        ("[WC]", [Words("[WC]")]),
        ("https://rally.example/a", [Words("https://rally.example/a")]),
        ("12:30", [Words("12:30")]),
        ("Kyrgios:", [Words("Kyrgios:")]),
        ('( ) * - … ""', []),
        ("", []),
    ],
)
def test_words(text: str, words: list[Words]) -> None:
    found = query(text)
    assert (list(found.words), found.filters, found.problems) == (words, (), ())


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("is:unread", Field.IS, "unread"),
        ("IS:Starred", Field.IS, "starred"),
        ("source:rally", Field.SOURCE, "rally"),
        ('event:"us open"', Field.EVENT, "us open"),
        ("event:“us open”", Field.EVENT, "us open"),
        ("round:final", Field.ROUND, "F"),
        ("round:semifinals", Field.ROUND, "SF"),
        ('round:"last 16"', Field.ROUND, "R16"),
        ("round:qf", Field.ROUND, "QF"),
        ("year:2025", Field.YEAR, "2025"),
        ("score:7-6", Field.SCORE, "7-6"),
        ("score:7–6(4)", Field.SCORE, "7-6"),
        ('score:"6/4, 6/3"', Field.SCORE, "6-4 6-3"),
        ("quote:pressure", Field.QUOTE, "pressure"),
        ("by:norrie", Field.BY, "norrie"),
        ("player:“de Minaur”", Field.PLAYER, "de Minaur"),
        ("before:2025-11-01", Field.BEFORE, "2025-11-01"),
        ("before:2025", Field.BEFORE, "2025-01-01"),
        ("after:2025-02", Field.AFTER, "2025-02-28"),
        ("after:2w", Field.AFTER, "2025-10-25"),
        ("on:yesterday", Field.ON, "2025-11-07/2025-11-07"),
        ("on:2024-02", Field.ON, "2024-02-01/2024-02-29"),
    ],
)
def test_a_filter(text: str, field: Field, value: str) -> None:
    found = query(text)
    assert (found.words, found.filters, found.problems) == ((), (Filter(field, value),), ())


def test_a_filter_may_leave_out() -> None:
    assert query("-source:rally").filters == (Filter(Field.SOURCE, "rally", excluded=True),)


def test_an_order() -> None:
    assert query("norrie sort:oldest").sort is Sort.OLDEST
    assert query("norrie").sort is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("is:new", "is:new"),
        ("round:ninth", "round:ninth"),
        ("year:last", "year:last"),
        ("score:close", "score:close"),
        ("before:2025-02-31", "before:2025-02-31"),
        ("after:99999d", "after:99999d"),
        ("sort:random", "sort:random"),
        ("player:", "player:"),
        ('player:"" norrie', "player:"),
        ("plyer:norrie", "plyer:"),
    ],
)
def test_a_wrong_filter_is_named(text: str, named: str) -> None:
    [problem] = query(text).problems
    assert problem.startswith(named)


def test_a_filter_that_is_none_is_looked_for_in_the_words() -> None:
    assert query("plyer:norrie").words == (Words("plyer:norrie"),)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("norrie par", Words("par", begins=True)),
        ('norrie "match poi', Words("match poi", begins=True)),
        ('norrie "match point"', Words("match point")),
        ("norrie ", Words("norrie")),
    ],
)
def test_what_is_being_typed_may_go_on(text: str, last: Words) -> None:
    assert query(text, typing=True).words[-1] == last


@pytest.mark.parametrize("text", ["is:u", "is:unr", "round:semi", "sort:o"])
def test_what_is_being_typed_is_not_wrong_yet(text: str) -> None:
    found = query(text, typing=True)
    assert (found.filters, found.sort, found.problems) == ((), None, ())


def test_every_filter_says_what_it_takes() -> None:
    assert set(HELP) == set(Field)


@given(st.text() | st.text(st.sampled_from('ab:"-*is player before 20 “”')), st.booleans())
def test_any_text_is_a_query(text: str, typing: bool) -> None:
    assert query(text, typing=typing).text == text

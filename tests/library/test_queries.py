"""What a screen asks for is found by an index: nothing that a person waits for reads a table from end to end."""

import re
from collections.abc import Callable
from functools import partial

import pytest

from tests.library.shelf import Shelf
from tui import terms
from tui.library import Library, Scope
from tui.sources import files


@pytest.fixture
def full(shelf: Shelf) -> Library:
    """A library of some years of one event, in which every article is listed."""
    for year in range(2005, 2025):
        for number, round_ in enumerate(("QF", "SF", "F"), 1):
            shelf.put(
                f"{year}-{round_}",
                f"= Casper Ruud d. Arthur Fils 6-{number} 6-{number} @ Oslo Open {round_}\n"
                f"Casper Ruud d. Holger Rune @ Lyon Open {year - 1}\nCasper Ruud v Ben Bell or Carl Dell @ Oslo Open",
                f"{year}-03-0{number}",
            )
    shelf.bring().close()
    shelf.library = Library.open(shelf.path)
    return shelf.library


def statements(library: Library, ask: Callable[[], object]) -> list[str]:
    """What is asked of the database, with its values."""
    asked: list[str] = []
    library.ids()  # prepares the connection
    with library._storage._database.reading() as connection:
        connection.set_trace_callback(asked.append)
        ask()
        connection.set_trace_callback(None)
    return asked


def scans(library: Library, statement: str) -> list[str]:
    """What a statement reads from end to end, but for the values that it is given and the versions of the parser."""
    with library._storage._database.reading() as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
    return [step for step in plan if re.match(r"SCAN (?!json_each|other)", step)]


def all_scans(library: Library, ask: Callable[[], object]) -> list[str]:
    """What is read from end to end to answer a question."""
    asked = [one for one in statements(library, ask) if re.match(r"\s*(?:SELECT|UPDATE|WITH)", one)]
    assert asked
    return [scan for statement in asked for scan in scans(library, statement)]


def test_an_article_and_what_is_around_it_is_found_by_an_index(full: Library) -> None:
    ids = list(full.ids())
    assert all_scans(full, lambda: full.rows(ids[:20])) == []
    assert all_scans(full, lambda: full.page(ids[0])) == []
    assert all_scans(full, lambda: full.related(ids[0])) == []
    assert all_scans(full, lambda: full.mark_read(ids[0], True)) == []
    assert all_scans(full, full.unparsed) == []


def test_the_list_is_read_off_the_count_of_days_and_not_from_the_articles(full: Library) -> None:
    for scope in Scope:
        assert all_scans(full, partial(full.ids, scope)) == ["SCAN tally"]
        assert all_scans(full, partial(full.days, scope)) == ["SCAN tally"]


def test_a_few_documents_are_found_without_a_look_at_all_the_others(
    full: Library, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.bring(files.find([shelf.folder / "2010-QF.txt"])[0])
    assert all_scans(full, full.ids) == ["SCAN listing"]
    assert all_scans(full, full.days) == ["SCAN listing"]
    monkeypatch.setattr(terms, "PARSER", terms.PARSER + 1)
    assert all_scans(full, full.unparsed) == ["SCAN listing"]


def test_relations_take_as_many_questions_in_a_large_library_as_in_a_small_one(full: Library, shelf: Shelf) -> None:
    [newest, *_] = full.ids()
    asked = len(statements(full, lambda: full.related(newest)))
    for number in range(60):
        shelf.put(f"other-{number}", f"= Holger Rune d. Dan Hart 6-4 6-4 @ Oslo Open R16 {2005 + number % 20}")
    shelf.bring()
    assert len(statements(full, lambda: full.related(newest))) <= asked

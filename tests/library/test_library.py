"""What is listed, read again, marked and parsed."""

import os
import threading
from datetime import date
from pathlib import Path

import pytest

from tests.library.shelf import Shelf
from tui import parse as parser
from tui import terms
from tui.article import Article
from tui.library import Library, Page, Row, Scope
from tui.model import Findings
from tui.sources import files
from tui.sources.errors import EmptyDocument

# ── What is listed ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_row_is_titled_by_its_headline_its_match_or_its_first_words(shelf: Shelf) -> None:
    shelf.put("told", "Ruud speaks", "2025-03-04", title="Ruud has his say")
    shelf.put("found", "# Ruud wins\n= Casper Ruud d. Arthur Fils 6-4 7-6(5) @ Oslo Open", "2025-03-03")
    shelf.put("match", "= Casper Ruud d. Arthur Fils 6-4 7-6(5) @ Oslo Open", "2025-03-02")
    shelf.put("words", "Nobody has ever written about tennis without a headline, and it is by no means as easy as it "
              "looks, for a while at least.", "2025-03-01")  # fmt: skip
    library = shelf.bring()
    line = "Ruud d. Fils 6-4 7-6⁵"
    assert [(row.title, row.line, row.reports) for row in library.rows(library.ids())] == [
        ("Ruud has his say", "", 0),
        ("# Ruud wins", line, 2),
        (line, line, 2),
        ("Nobody has ever written about tennis without a headline, and it is by no means as easy as it looks…", "", 0),
    ]


def test_the_list_is_newest_first_and_without_a_day_last(shelf: Shelf) -> None:
    shelf.put("b-old", "= Ruud d. Fils", "2019-01-02")
    shelf.put("a-undated", "Ruud rests")
    shelf.put("a-new-early", "Ruud trains", "2025-03-04T08:00:00")
    shelf.put("b-new-late", "Ruud sleeps", "2025-03-04T22:00:00")
    shelf.put("z-by-its-match", "= Ruud d. Rune @ Oslo Open 2024-05-06")
    library = shelf.bring()
    assert shelf.names(library.ids()) == ["b-new-late", "a-new-early", "z-by-its-match", "b-old", "a-undated"]
    assert [row.day for row in library.rows(library.ids())][1:4] == [
        date(2025, 3, 4),
        date(2024, 5, 6),
        date(2019, 1, 2),
    ]


def test_the_days_count_the_articles_in_the_order_of_the_list(shelf: Shelf) -> None:
    shelf.put("a", "Ruud trains", "2025-03-04T08:00:00")
    shelf.put("b", "Ruud sleeps", "2025-03-04")
    shelf.put("c", "Ruud rests")
    shelf.put("d", "Ruud writes", "2019-01-02")
    library = shelf.bring()
    assert library.days() == [(date(2025, 3, 4), 2), (date(2019, 1, 2), 1), (None, 1)]
    library.mark_all_read(library.ids()[:2], read=True)
    assert library.days(Scope.UNREAD) == [(date(2019, 1, 2), 1), (None, 1)]


def test_rows_come_in_the_order_they_are_asked_for(shelf: Shelf) -> None:
    for name in "abc":
        shelf.put(name, f"Ruud writes {name}")
    library = shelf.bring()
    backwards = list(library.ids())[::-1]
    assert [row.id for row in library.rows(backwards)] == backwards
    assert library.rows([]) == []
    assert library.rows(backwards[:1]) == [Row(backwards[0], "Ruud writes c", "", None, "", True, False, 0)]


def test_a_page_is_the_article_as_its_document_gives_it(shelf: Shelf) -> None:
    path = shelf.put("one", "He won.\n\nHe lost.", "2025-03-04", title="Both at once")
    library = shelf.bring()
    text = "Both at once\n\nHe won.\n\nHe lost."
    page = library.page(library.ids()[0])
    assert page == Page(page.id, str(path), "Both at once", "", date(2025, 3, 4), None, text, "", 7)


def test_an_article_that_is_not_there(shelf: Shelf) -> None:
    library = shelf.library
    for ask in (library.page, library.findings, library.parse):
        with pytest.raises(LookupError):
            ask(7)
    for mark in (library.mark_read, library.star):
        with pytest.raises(LookupError):
            mark(7, True)


def test_an_empty_library_lists_nothing(shelf: Shelf) -> None:
    assert list(shelf.library.ids()) == []
    assert shelf.library.unparsed() == []
    assert shelf.library.notice == ""


def test_until_documents_are_brought_every_article_kept_is_listed(shelf: Shelf) -> None:
    shelf.put("one", "Ruud rests")
    shelf.bring()
    with_all = Library.open(shelf.path)
    assert len(with_all.ids()) == 1
    with_all.close()


# ── What is read again ────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_has_not_changed_is_not_read_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.put("one", "Ruud rests")
    shelf.bring()
    read: list[Path] = []
    original = files.read

    def reading(path: Path) -> Article:
        read.append(path)
        return original(path)

    monkeypatch.setattr(files, "read", reading)
    new = shelf.put("two", "Ruud plays")
    shelf.bring()
    assert read == [new]


def test_marks_and_number_survive_an_edit_and_findings_do_not(shelf: Shelf) -> None:
    shelf.put("one", "= Ruud d. Fils 6-4 6-4")
    library = shelf.bring()
    id_ = shelf.id("one")
    library.mark_read(id_, True)
    library.star(id_, True)
    shelf.put("one", "= Ruud d. Fils 6-4 6-3, as it now says")
    documents, _ = files.find([shelf.folder])
    library.bring(documents)
    assert library.rows([id_]) == [Row(id_, "= Ruud d. Fils 6-4 6-3, as it now says", "", None, "", False, True, 0)]
    assert library.unparsed() == [id_]


def test_a_document_that_is_touched_keeps_what_was_found(shelf: Shelf) -> None:
    path = shelf.put("one", "= Ruud d. Fils 6-4 6-4 @ Oslo Open 2024-05-06")
    library = shelf.bring()
    os.utime(path, (1, 1))
    library.bring(files.find([path])[0])
    assert library.unparsed() == []
    assert library.rows(library.ids())[0].day == date(2024, 5, 6)


def test_a_document_that_is_gone_is_not_listed_and_its_marks_wait_for_it(shelf: Shelf) -> None:
    path = shelf.put("one", "Ruud rests")
    shelf.put("two", "Ruud plays")
    library = shelf.bring()
    library.star(shelf.id("one"), True)
    path.unlink()
    shelf.bring()
    assert shelf.names(library.ids()) == ["two"]
    assert list(library.ids(Scope.STARRED)) == []
    shelf.put("one", "Ruud rests again")
    shelf.bring()
    assert shelf.names(library.ids(Scope.STARRED)) == ["one"]


def test_what_cannot_be_read_is_told_and_the_rest_is_listed(shelf: Shelf) -> None:
    shelf.put("good", "Ruud plays")
    empty = shelf.put("empty", "")
    documents, _ = files.find([shelf.folder])
    problems = shelf.library.bring(documents)
    assert [(type(problem), problem.where) for problem in problems] == [(EmptyDocument, str(empty))]
    assert shelf.names(shelf.library.ids()) == ["good"]


def test_a_name_that_is_no_text(shelf: Shelf) -> None:
    path = os.fsencode(shelf.folder) + b"/\xff\xfe.txt"
    Path(os.fsdecode(path)).write_text("Ruud plays")
    shelf.bring()
    library = shelf.bring()
    assert [row.title for row in library.rows(library.ids())] == ["Ruud plays"]


def test_more_documents_than_one_transaction_takes(shelf: Shelf) -> None:
    for number in range(450):
        shelf.put(f"{number:03}", f"Ruud plays match {number}")
    documents, _ = files.find([shelf.folder])
    assert shelf.library.bring(documents) == []
    assert shelf.names(shelf.library.ids()) == [f"{number:03}" for number in range(450)]


def test_two_libraries_on_one_file_list_what_each_was_brought(shelf: Shelf) -> None:
    one, two = shelf.put("one", "Ruud plays"), shelf.put("two", "Ruud rests")
    other = Library.open(shelf.path)
    shelf.library.bring(files.find([one])[0])
    other.bring(files.find([two])[0])
    assert shelf.names(shelf.library.ids()) == ["one"]
    assert shelf.names(other.ids()) == ["two"]
    other.mark_read(other.ids()[0], True)
    assert shelf.names(shelf.library.ids(Scope.UNREAD)) == ["one"]
    shelf.library.bring(files.find([shelf.folder])[0])
    assert shelf.names(shelf.library.ids(Scope.UNREAD)) == ["one"]
    other.close()


def test_what_is_not_listed_is_no_relation_and_no_report(shelf: Shelf) -> None:
    shelf.put("one", "= Ruud d. Fils 6-4 6-4 @ Oslo Open 2025")
    shelf.put("two", "= Ruud d. Fils 6-4 6-4 @ Oslo Open 2025")
    library = shelf.bring()
    one = shelf.id("one")
    assert library.rows([one])[0].reports == 2
    library.bring(files.find([shelf.folder / "one.txt"])[0])
    assert library.rows([one])[0].reports == 1
    assert library.related(one) == []


# ── Marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_marks_are_there_for_the_next_program(shelf: Shelf) -> None:
    for name in "abc":
        shelf.put(name, f"Ruud writes {name}")
    library = shelf.bring()
    a, b, _ = library.ids()
    library.mark_read(a, True)
    library.mark_read(b, True)
    library.mark_read(b, False)
    library.star(b, True)
    later = Library.open(shelf.path)
    assert shelf.names(later.ids(Scope.UNREAD)) == ["b", "c"]
    assert shelf.names(later.ids(Scope.STARRED)) == ["b"]
    later.close()


# ── Findings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_findings_are_kept_as_they_were_found(shelf: Shelf) -> None:
    shelf.put("one", "= Ruud d. Rune or Fils 6-4 6-4 @ Oslo Open QF 2025-03-04\nFox d. Hart [10-8] RET")
    library = shelf.bring()
    id_ = library.ids()[0]
    assert library.findings(id_) == parser.parse(library.page(id_).text)


def test_an_article_can_be_asked_for_its_findings_before_it_is_parsed(shelf: Shelf) -> None:
    shelf.put("one", "= Ruud d. Fils 6-4 6-4")
    shelf.library.bring(files.find([shelf.folder])[0])
    [id_] = shelf.library.ids()
    assert shelf.library.unparsed() == [id_]
    assert len(shelf.library.findings(id_).scorecards) == 1
    assert shelf.library.unparsed() == []


def test_a_better_parser_reads_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.put("one", "= Ruud d. Fils 6-4 6-4")
    library = shelf.bring()
    [id_] = library.ids()
    monkeypatch.setattr(terms, "PARSER", terms.PARSER + 1)
    assert library.unparsed() == [id_]
    assert library.findings(id_).parser == terms.PARSER
    assert library.unparsed() == []
    assert library.rows([id_])[0].reports == 1


def test_findings_that_cannot_be_read_are_found_again(shelf: Shelf) -> None:
    shelf.put("one", "= Ruud d. Fils 6-4 6-4")
    library = shelf.bring()
    [id_] = library.ids()
    with library._storage._database.writing() as connection:
        connection.execute("UPDATE finding SET findings = ?", ('{"parser": 1, "something": "else"}',))
    assert len(library.findings(id_).scorecards) == 1


def test_an_article_on_which_the_parser_fails_is_read_without_it(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.put("one", "Ruud divides by nothing", "2025-03-04")

    def fail(text: str, published: date | None = None) -> Findings:
        raise ZeroDivisionError(text)

    monkeypatch.setattr(parser, "parse", fail)
    library = shelf.bring()
    [id_] = library.ids()
    trouble = "the parser failed here (ZeroDivisionError), so there is no scorecard; please report it"
    assert library.notice == f"Ruud divides by nothing: {trouble}."
    assert library.page(id_).note == trouble
    assert library.findings(id_) == Findings(parser=terms.PARSER)
    assert library.unparsed() == []
    assert library.rows([id_])[0].day == date(2025, 3, 4)
    assert library.related(id_) == []


def test_what_was_found_in_a_text_that_changed_meanwhile_is_not_kept(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.put("one", "= Ruud d. Fils 6-4 6-4")
    library = shelf.library
    library.bring(files.find([shelf.folder])[0])
    stand_in = parser.parse

    def edited_meanwhile(text: str, published: date | None = None) -> Findings:
        shelf.put("one", "= Ruud d. Fils 6-4 6-4 after all")
        library.bring(files.find([shelf.folder])[0])
        return stand_in(text, published)

    monkeypatch.setattr(parser, "parse", edited_meanwhile)
    [id_] = library.ids()
    library.parse(id_)
    assert library.unparsed() == [id_]


def test_a_thread_in_the_background_parses_what_another_reads(shelf: Shelf) -> None:
    for number in range(30):
        shelf.put(f"{number:02}", f"= Ruud d. Fils 6-4 6-4 @ Oslo Open {2000 + number}")
    library = shelf.library
    library.bring(files.find([shelf.folder])[0])

    def parse_all() -> None:
        for id_ in library.unparsed():
            library.parse(id_)

    thread = threading.Thread(target=parse_all)
    thread.start()
    while thread.is_alive():
        assert len(library.rows(library.ids())) == 30
    thread.join()
    assert [row.reports for row in library.rows(library.ids())] == [1] * 30
    assert [row.day for row in library.rows(library.ids())] == [None] * 30


# ── In memory ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_library_without_a_place_works_and_says_that_nothing_is_kept(shelf: Shelf) -> None:
    shelf.put("one", "= Ruud d. Fils 6-4 6-4")
    library = Library.open(None)
    assert library.notice == "There is no folder to keep a library in. What you read and mark this time is not kept."
    library.bring(files.find([shelf.folder])[0])
    [id_] = library.ids()
    thread = threading.Thread(target=library.parse, args=(id_,))
    thread.start()
    library.mark_read(id_, True)
    thread.join()
    assert library.rows([id_]) == [Row(id_, "Ruud d. Fils 6-4 6-4", "", None, "Ruud d. Fils 6-4 6-4", False, False, 1)]
    library.close()

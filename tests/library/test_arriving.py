"""What a feed brings: one article once, whoever has it, and an edit where it belongs."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.library.press import NOW, REPORT, article, bring
from tui.article import Article
from tui.library import Library, Scope, likeness
from tui.library.words import Arrivals


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.db")
    yield library
    library.close()


@pytest.fixture
def rally(library: Library) -> int:
    return library.add_feed("https://rally.example/feed")


@pytest.fixture
def net(library: Library) -> int:
    return library.add_feed("https://net.example/feed")


def titles(library: Library, scope: Scope = Scope.ALL) -> list[str]:
    return [row.title for row in library.rows(library.ids(scope))]


def sources(library: Library) -> list[str]:
    return [row.source for row in library.rows(library.ids())]


def test_what_a_feed_brings_is_listed_and_found(library: Library, rally: int) -> None:
    brought = bring(
        library, rally, article(REPORT, "Bell beats Fox", source="The Rally"), article("Hart rests.", "Hart")
    )
    assert brought == Arrivals(new=2)
    assert titles(library) == ["Bell beats Fox", "Hart"]
    with library._storage.database.reading() as connection:
        found = connection.execute("SELECT rowid FROM fulltext WHERE fulltext MATCH 'backhand'").fetchall()
    assert found == [(library.ids()[0],)]


def test_what_is_there_already_comes_once(library: Library, rally: int) -> None:
    entries = article(REPORT, "Bell beats Fox"), article("Hart rests.", "Hart")
    bring(library, rally, *entries)
    assert bring(library, rally, *entries) == Arrivals(known=2)
    assert len(library.ids()) == 2


def test_a_guid_given_twice_is_one_article(library: Library, rally: int) -> None:
    bring(library, rally, ("1", article("Hart rests.", "Hart")), ("1", article("Hart plays.", "Hart")))
    assert len(library.ids()) == 1


def test_an_edited_article_stays_where_it_is_and_says_so(library: Library, rally: int) -> None:
    bring(library, rally, ("1", article(REPORT, "Bell beats Fox")))
    [id_] = library.ids()
    library.mark_read(id_, True)
    library.star(id_, True)
    edited = article(REPORT.replace("38 unforced", "41 unforced"), "Bell beats Fox again")
    assert bring(library, rally, ("1", edited), now=NOW + timedelta(hours=2)) == Arrivals(changed=1)
    [row] = library.rows(library.ids())
    assert (row.id, row.title, row.unread, row.starred, row.changed) == (id_, "Bell beats Fox again", False, True, True)
    page = library.page(id_)
    assert "41 unforced" in page.text
    assert page.note == "its source has changed it, last on 3 Nov 2025"
    library.mark_read(id_, True)
    assert not library.rows([id_])[0].changed


def test_other_spaces_are_no_edit(library: Library, rally: int) -> None:
    bring(library, rally, ("1", article(REPORT, "Bell beats Fox")))
    spaced = article(REPORT.replace("\n\n", "\n\n\n"), "Bell beats Fox")
    assert bring(library, rally, ("1", spaced)) == Arrivals()
    assert not library.rows(library.ids())[0].changed


def test_one_address_in_two_feeds_is_one_article(library: Library, rally: int, net: int) -> None:
    bring(library, rally, article("Hart rests.", "Hart", url="https://www.rally.example/hart/", source="The Rally"))
    again = article("A summary.", "Hart!", url="http://rally.example/hart?utm_source=rss#top", source="Net")
    assert bring(library, net, again) == Arrivals(reprints=1)
    assert titles(library) == ["Hart"]
    assert sources(library) == ["The Rally · Net"]


def test_articles_of_one_feed_at_one_address_stay_apart(library: Library, rally: int) -> None:
    score = "https://rally.example/live"
    bring(library, rally, article("Bell leads Fox.", "Bell", url=score), article("Hart leads Iver.", "Hart", url=score))
    assert sorted(titles(library)) == ["Bell", "Hart"]


def test_a_reprint_is_one_article_with_two_sources(library: Library, rally: int, net: int) -> None:
    bring(library, rally, article(REPORT, "Bell beats Fox", source="The Rally"))
    cut = "\n\n".join(REPORT.split("\n\n")[:3]).replace("the seventh seed", "seeded seventh")
    assert bring(library, net, article(cut, "Bell through in Lyon", "2025-11-04", source="Net")) == Arrivals(reprints=1)
    assert titles(library) == ["Bell beats Fox"]
    assert sources(library) == ["The Rally · Net"]
    assert [feed.articles for feed in library.feeds()] == [1, 1]


def test_a_reprint_with_another_word_in_every_sentence_is_one_still(library: Library, rally: int, net: int) -> None:
    bring(library, rally, article(REPORT, "Bell beats Fox"))
    changed = {"came from": "fought from", "match points": "chances", "seventh": "next", "unforced": "plain",
               "goes on": "moves on"}  # fmt: skip
    edited = REPORT
    for word, other in changed.items():
        assert word in edited
        edited = edited.replace(word, other)
    assert likeness.similarity(REPORT, edited) < 0.8
    assert bring(library, net, article(edited, "Fox beaten")) == Arrivals(reprints=1)


def test_a_reprint_that_is_edited_leaves_the_article_as_it_is(library: Library, rally: int, net: int) -> None:
    bring(library, rally, article(REPORT, "Bell beats Fox"))
    bring(library, net, ("n", article(REPORT, "Bell through")))
    assert bring(library, net, ("n", article("Nothing of it.", "Bell through"))) == Arrivals()
    assert titles(library) == ["Bell beats Fox"]
    assert "unforced" in library.page(library.ids()[0]).text


def test_another_match_told_in_the_same_words_is_another_article(library: Library, rally: int) -> None:
    other = (
        REPORT.replace("Ann Bell", "Gil Dell").replace("Bell", "Dell").replace("Eve Fox", "Kim Moss")
        .replace("Fox", "Moss").replace("4-6, 7-6(5), 6-3", "3-6, 6-4, 7-5").replace("Lyon", "Basel")
    )  # fmt: skip
    assert bring(library, rally, article(REPORT, "Bell beats Fox"), article(other, "Dell beats Moss")) == Arrivals(
        new=2
    )


def test_two_of_the_same_surnames_and_score_met_in_another_match(library: Library, rally: int) -> None:
    other = REPORT
    changed = {"Ann Bell": "Joy Bell", "Eve Fox": "Mia Fox", "round two": "round four", "the seventh seed":
               "the ninth seed", " 38 ": " 27 ", "Pia Hart": "Zoe Lund"}  # fmt: skip
    for word, another in changed.items():
        assert word in other
        other = other.replace(word, another)
    assert likeness.similarity(REPORT, other) > likeness.REPRINT
    assert not likeness.is_reprint(REPORT, other)
    assert bring(library, rally, article(REPORT, "Bell beats Fox"), article(other, "Bell beats Fox again")) == Arrivals(
        new=2
    )


def test_the_same_words_months_later_are_another_article(library: Library, rally: int) -> None:
    old = article(REPORT, "Bell beats Fox", "2025-02-03")
    assert bring(library, rally, old, article(REPORT, "Bell beats Fox anew")) == Arrivals(new=2)


def test_an_article_from_the_future_is_from_now(library: Library, rally: int) -> None:
    bring(library, rally, article("Hart rests.", "Hart", "2100-01-01"), article("Bell rests.", "Bell", "0001-01-01"))
    assert [str(day) for day, _ in library.days()] == ["2025-11-03", "0001-01-01"]


def test_a_removed_feed_leaves_its_articles_unless_asked(library: Library, rally: int, net: int) -> None:
    bring(library, rally, article("Hart rests.", "Hart"), article(REPORT, "Bell beats Fox"))
    bring(library, net, article("Iver rests.", "Iver"), article(REPORT, "Bell through"))
    library.remove_feed(rally, with_articles=True)
    assert sorted(titles(library)) == ["Bell beats Fox", "Iver"]
    library.remove_feed(net)
    assert sorted(titles(library)) == ["Bell beats Fox", "Iver"]
    assert library.feeds() == []


def test_a_document_without_a_date_has_none(tmp_path: Path) -> None:
    """It may be of any year; an entry of a feed is from when it came."""
    library = Library.at(tmp_path / "library.db")
    number = library.keep(Article(key="bell.txt", text="Ann Bell beat Eve Fox on Sunday."))
    assert library.page(number).day is None
    library.close()

"""What `tennis-tui search` and `tennis-tui show` print of a library."""

import json
from pathlib import Path

import pytest

from tests.library.press import REPORT, article, bring
from tui.cli import main
from tui.library import Library


@pytest.fixture(autouse=True)
def _library(home: Path) -> None:
    """Two articles: 1 Bell's, 2 that of the rain."""
    library = Library.at(home / "library.db")
    feed = library.add_feed("https://rally.example/feed")
    bring(
        library,
        feed,
        article(REPORT, "Bell comes back", "2025-10-28", source="The Rally"),
        article("Rain in Lyon all day.", "Wet", "2025-10-27", source="The Rally"),
    )
    library.tag([1], "lyon", True)
    library.note(1, "watch her serve")
    library.close()


def test_what_is_found_is_a_line_and_the_words_around(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "backhand"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == "1  2025-10-28  ●   The Rally  Bell comes back  Bell d. Fox 4-6 7-6⁵ 6-3"
    assert second.startswith("   …")
    assert "backhand down the line" in second


def test_a_filter_keeps_the_words_that_the_shell_has_unquoted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "event:lyon open"]) == 0
    assert capsys.readouterr().out.startswith("1  2025-10-28")
    assert main(["search", "player:bell is:unread"]) == 0
    assert capsys.readouterr().out.startswith("1  2025-10-28")


def test_json_is_an_array(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--json", "rain"]) == 0
    assert [one["title"] for one in json.loads(capsys.readouterr().out)] == ["Wet"]
    assert main(["search", "--json", "snow"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_wrong_filter_is_named_and_the_rest_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "is:wet", "rain"]) == 2
    printed = capsys.readouterr()
    assert "Wet" in printed.out
    assert printed.err.startswith("tennis-tui: is:wet means nothing")


def test_what_is_more_than_asked_for_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--most", "1", "lyon"]) == 0
    printed = capsys.readouterr()
    assert printed.err == "tennis-tui: these are 1 of 2; --most 2 prints them all\n"


def test_an_article_is_shown_with_what_is_found_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "1"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Bell comes back\nThe Rally · 28 Oct 2025")
    assert "tags: lyon" in printed
    assert "note: watch her serve" in printed
    assert "The Dane saved two match points" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_an_article_as_json_has_marks_and_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--json", "1", "2"]) == 0
    bell, wet = map(json.loads, capsys.readouterr().out.splitlines())
    assert (bell["tags"], bell["note"], bell["unread"]) == (["lyon"], "watch her serve", True)
    assert bell["matches"][0]["score"] == "4-6 7-6(5) 6-3"
    assert wet["matches"] == []


def test_a_number_without_an_article_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "2", "7"]) == 2
    printed = capsys.readouterr()
    assert printed.out.startswith("Wet")
    assert printed.err == "tennis-tui: there is no article 7; `tennis-tui list` prints their numbers.\n"


def test_a_library_that_cannot_be_used_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "notes.db"
    other.write_text("no library\n" * 100)
    assert main(["search", "--library", str(other), "rain"]) == 2
    assert capsys.readouterr().err.startswith(f"tennis-tui: {other}: this is no library")

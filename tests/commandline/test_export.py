"""What leaves a library, and that the same library can be made of it."""

import csv
import json
import os
import sqlite3
from io import StringIO
from pathlib import Path

import pytest

from tests.library.press import NOW, REPORT, article, bring
from tui.cli import main
from tui.library import Library
from tui.library.words import Fetched, LeftOut
from tui.result import Result
from tui.sources import files, results

RESULTS = Path(__file__).resolve().parents[1] / "data" / "results"

KEPT = (
    """
    SELECT key, title, source, url, published, day, words, read <> 0, starred, partial, edited, arrived, text, note
    FROM article JOIN body ON article = id
    """,
    "SELECT url, name, title, site, folder, paused, tennis_only, worked, checked, next_check, etag FROM feed",
    """
    SELECT feed.url, guid, key, own, stamp, entry.source, entry.url
    FROM entry JOIN feed ON feed.id = feed JOIN article ON article.id = article
    """,
    "SELECT tag, key FROM tag JOIN article ON id = article",
    "SELECT key, note.text FROM note JOIN article ON id = article",
    "SELECT link, key FROM link JOIN article ON id = article",
    "SELECT path, stamp, key FROM document JOIN article ON id = article",
    "SELECT name, text FROM saved_search",
    "SELECT guid, title, url, published, why, seen FROM left_out",
    "SELECT sentences, key FROM sketch JOIN article ON id = article",
    "SELECT * FROM tally WHERE articles > 0",
    "SELECT * FROM result",
    "SELECT * FROM result_player",
)


def kept(path: Path) -> list[list[tuple[object, ...]]]:
    """Everything a reader would miss."""
    with sqlite3.connect(path) as connection:
        return [sorted(connection.execute(statement).fetchall(), key=repr) for statement in KEPT]


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Path:
    """A library with two feeds, a document, and all that can be done to an article."""
    path = home / "library.db"
    library = Library.at(path)
    rally = library.add_feed("https://rally.example/feed", "Rally wire", "Tour")
    net = library.add_feed("https://net.example/feed", tennis_only=True)
    bring(
        library, rally, article(REPORT, "Bell comes back", "2025-10-28", source="The Rally", url="https://r.example/1")
    )
    bring(library, net, article(REPORT, "Bell comes back!", "2025-10-28", source="Net", url="https://n.example/1"))
    bring(library, net, article("=Rain in Lyon.", "Wet\n---", "2025-10-27", source="Net"))
    out = LeftOut("7", "A football match", "https://n.example/7", None, "football")
    library.store(net, Fetched(NOW, NOW, left_out=[out], etag='W/"a"'))
    document = tmp_path / os.fsdecode(b"caf\xe9.txt")
    document.write_text("Own notes\n\nEve Fox beat Gil Hart 6-1 6-1 in Lyon.", encoding="utf-8")
    library.bring(files.find([document])[0])
    library.star(1, True)
    library.mark_read(1, True)
    library.tag([1], "later", True)
    library.note(2, "=cmd")
    library.save_search("Lyon", "event:lyon")
    library.pause_feed(net, True)
    for table in results.find([RESULTS])[0]:
        if table.name != "players.csv":
            list(library.record.keep(one for one in results.read(table) if isinstance(one, Result)))
    library.close()
    return path


def test_export_and_import_make_the_same(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exported, other = tmp_path / "all.jsonl", tmp_path / "other.db"
    assert main(["export", "--output", str(exported)]) == 0
    assert main(["import", "--library", str(other), str(exported)]) == 0
    assert capsys.readouterr().out == "3 articles brought, 0 were there already, 6 official results\n"
    assert kept(other) == kept(library)
    assert main(["search", "--library", str(other), "backhand is:starred"]) == 0
    assert "Bell comes back" in capsys.readouterr().out


def test_what_is_there_already_gets_the_marks_and_loses_none(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exported = tmp_path / "all.jsonl"
    assert main(["export", "--output", str(exported)]) == 0
    before = kept(library)
    assert main(["import", str(exported), str(exported)]) == 0
    assert capsys.readouterr().out == "0 articles brought, 6 were there already, 12 official results\n"
    assert kept(library) == before


def test_a_line_that_is_no_record_is_named_and_the_others_are_brought(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exported, other = tmp_path / "all.jsonl", tmp_path / "other.db"
    assert main(["export", "--output", str(exported)]) == 0
    lines = exported.read_text().splitlines()
    exported.write_text("\n".join([*lines[:3], "{", '{"article": {"key": "x"}}', "7", *lines[3:]]))
    assert main(["import", "--library", str(other), str(exported), str(tmp_path / "gone")]) == 2
    printed = capsys.readouterr()
    assert printed.out.startswith("3 articles brought")
    assert printed.err.splitlines() == [
        f"tennis-tui: {exported}, line 4: this is no record of a library",
        f"tennis-tui: {exported}, line 5: it lacks 'title'",
        f"tennis-tui: {exported}, line 6: this is no record of a library",
        f"tennis-tui: {tmp_path}/gone: it cannot be read: No such file or directory. Check the path.",
    ]


def test_nothing_that_a_terminal_obeys_comes_in(tmp_path: Path, library: Path) -> None:
    exported, other = tmp_path / "all.jsonl", tmp_path / "other.db"
    assert main(["export", "--output", str(exported), "backhand"]) == 0
    exported.write_text(exported.read_text().replace("Bell comes back", "Bell\\u001b[2J comes back"))
    assert main(["import", "--library", str(other), str(exported)]) == 0
    with sqlite3.connect(other) as connection:
        assert connection.execute("SELECT title FROM article").fetchall() == [("Bell comes back",)]


def test_what_a_search_finds_is_exported_alone(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "backhand"]) == 0
    [record] = map(json.loads, capsys.readouterr().out.splitlines())
    assert record["article"]["title"] == "Bell comes back"
    assert main(["export", "is:wrong"]) == 2
    assert capsys.readouterr().err.startswith("tennis-tui: is:wrong means nothing")


def test_matches_as_a_table_hold_no_formula(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--format", "csv"]) == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert [(row["winner"], row["loser"], row["score"]) for row in rows if row["score"]] == [
        ("Ann Bell", "Eve Fox", "4-6 7-6(5) 6-3"),
        ("Eve Fox", "Gil Hart", "6-1 6-1"),
    ]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_markdown_is_the_articles_without_their_markup(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--format", "markdown", "rain"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# Wet")
    assert "\n\\=Rain in Lyon." in printed
    assert "\n---\n" not in printed


def test_opml_is_for_other_readers(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tui.sources import opml

    assert main(["export", "--format", "opml"]) == 0
    listed = opml.read(capsys.readouterr().out.encode(), "export").feeds
    assert [(one.name, one.folder, one.paused) for one in listed] == [("", "", True), ("Rally wire", "Tour", False)]


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_nothing_is_written_over(library: Path, tmp_path: Path, there: str, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "mine"
    target.write_text("mine")
    path = tmp_path / there
    if there == "link":
        path.symlink_to(target)
    elif there == "folder":
        path.mkdir()
    else:
        path.write_text("mine")
    assert main(["export", "--output", str(path)]) == 2
    assert capsys.readouterr().err == f"tennis-tui: {path}: there is something at this path already. Name a new file.\n"
    assert target.read_text() == "mine"
    assert not list(tmp_path.glob(".*"))


def test_a_place_that_cannot_be_written_is_named(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--output", str(tmp_path / "no" / "where")]) == 2
    assert "it cannot be written: No such file or directory" in capsys.readouterr().err

"""What `tennis-tui list` prints: a line a document, newest first, with its marks; the same as JSON."""

import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.library import Library
from tui.sources import files

LYON = """---
title: Bell comes through
source: The Rally
date: 2025-10-28
---
Ann Bell beat Eve Fox 6-4 6-3 in Lyon.
"""
BASEL = """---
title: Jansen wins in the rain
source: Net
date: 2025-10-30
---
Ivo Jansen was in Basel.
"""
UNDATED = "Nothing is known of the day of this.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three documents."""
    for name, text in (("lyon.md", LYON), ("basel.md", BASEL), ("undated.txt", UNDATED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_line_a_document_newest_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "1  2025-10-30  ●   Net        Jansen wins in the rain"
    assert lines[1].startswith("2  2025-10-28  ●   The Rally  Bell comes through")
    assert lines[2].startswith("3              ●   ")
    assert UNDATED.strip() in lines[2]


def test_marks_are_those_of_the_reader(folder: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = Library.open(home / "library.db")
    library.bring(files.find([folder])[0])
    newest, older, _ = library.ids()
    library.mark_read(newest, read=True)
    library.star(older, starred=True)
    library.close()
    assert main(["list", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1  2025-10-30      Net")
    assert lines[1].startswith("2  2025-10-28  ●★  The Rally")


def test_json_says_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json", str(folder)]) == 0
    newest, older, undated = json.loads(capsys.readouterr().out)
    assert newest == {
        "id": newest["id"],
        "date": "2025-10-30",
        "unread": True,
        "starred": False,
        "source": "Net",
        "title": "Jansen wins in the rain",
        "score": None,
        "reports": 0,
    }
    assert older["title"] == "Bell comes through"
    assert undated["date"] is None


def test_the_score_stands_in_the_line_and_not_twice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "untitled.txt").write_text("Ann Bell beat Eve Fox 6-4 6-3 in Lyon.\n", encoding="utf-8")
    assert main(["list", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "2  2025-10-28  ●   The Rally  Bell comes through  Bell d. Fox 6-4 6-3"
    assert [line for line in lines if line.endswith("  Bell d. Fox 6-4 6-3")] == lines[1:2] + lines[-1:]


def test_what_cannot_be_read_is_named_and_the_rest_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty.md").touch()
    assert main(["list", str(folder), str(folder / "gone")]) == 2
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 3
    gone, empty = printed.err.splitlines()
    assert gone.startswith(f"tennis-tui: {folder}/gone: there is nothing at this path")
    assert empty.startswith(f"tennis-tui: {folder}/empty.md: it has no text")


def test_a_file_that_is_no_library_is_named_and_left_as_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = folder / "notes.db"
    other.write_text("These are notes, and no library.\n" * 50, encoding="utf-8")
    before = other.read_bytes()
    assert main(["--library", str(other), "list", str(folder)]) == 0
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 3
    assert printed.err.startswith(f"tennis-tui: {other}: this is no library of tennis-tui")
    assert other.read_bytes() == before


def test_the_library_lies_where_it_is_told_to(folder: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--library", str(folder / "mine.db"), str(folder)]) == 0
    assert (folder / "mine.db").is_file()
    assert list(home.iterdir()) == []
    assert main(["list", str(folder)]) == 0
    assert (home / "library.db").is_file()
    assert len(capsys.readouterr().out.splitlines()) == 6

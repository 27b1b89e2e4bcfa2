"""`tennis-tui list` on a library that something is the matter with."""

import json
import sqlite3
from pathlib import Path

import pytest

from tui.cli import main
from tui.library import Library


def damaged(path: Path) -> None:
    path.write_bytes(b"<html>" * 1000)


def newer(path: Path) -> None:
    Library.at(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize("spoil", [damaged, newer, Path.touch])
def test_a_library_that_cannot_be_read_is_not_taken_for_an_empty_one(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: object
) -> None:
    assert callable(spoil)
    spoil(home / "library.db")
    assert main(["list", "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{home}/library.db: " in said.err

    document = tmp_path / "bell.txt"
    document.write_text("Ann Bell beat Eve Fox 6-4, 6-3.")
    assert main(["list", "--json", str(document)]) == 0  # which stands in no need of it
    assert len(json.loads(capsys.readouterr().out)) == 1

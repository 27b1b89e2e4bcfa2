"""`tennis-tui doctor` and `tennis-tui samples`: what they print, and what they leave."""

import sqlite3
from pathlib import Path

import pytest

from tests.library.press import article, bring
from tui.cli import main
from tui.library import Library


@pytest.fixture
def library(home: Path) -> Path:
    path = home / "library.db"
    library = Library.at(path)
    bring(library, library.add_feed("https://rally.example/feed"), article("Rain in Lyon all day.", "Wet"))
    library.close()
    return path


def test_a_sound_library_is_said_to_be(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    assert all(line.startswith("✓ ") for line in capsys.readouterr().out.splitlines())


def test_what_is_amiss_is_mended_and_said(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE tally SET articles = 7")
    connection.close()
    assert main(["doctor"]) == 0
    assert any(line.startswith("! ") for line in capsys.readouterr().out.splitlines())
    assert main(["doctor"]) == 0
    assert not any(line.startswith("! ") for line in capsys.readouterr().out.splitlines())


def test_a_copy_is_named_and_can_be_opened(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--backup"]) == 0
    copy = Path(capsys.readouterr().out.strip())
    other = Library.at(copy)
    assert len(other.ids()) == 1
    other.close()


def test_where_there_is_no_library_it_says_so(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 2
    assert capsys.readouterr().err == f"tennis-tui: {home}/library.db: there is no library here yet.\n"
    assert not (home / "library.db").exists()


def test_the_samples_stay_until_they_are_hidden(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def listed() -> int:
        assert main(["list"]) == 0
        return len(capsys.readouterr().out.splitlines())

    samples = listed()
    assert samples > 10
    assert main(["samples", "hide"]) == 0
    assert listed() == 0
    assert main(["samples", "show"]) == 0
    assert listed() == samples

"""Journeys that end before they begin: what cannot be read or drawn is said in words, and no screen is opened."""

import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal

READER = [sys.executable, "-m", "tui"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with what nobody can read."""
    (tmp_path / "nothing").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.txt", "gone.txt: there is nothing at this path"),
        ("nothing", "nothing: no .txt, .md, .html or .htm file is in this folder"),
        ("empty.txt", "empty.txt: it has no text"),
        ("photo.jpg", "photo.jpg: it is not text"),
    ],
)
def test_with_nothing_to_read_it_says_why_and_draws_nothing(folder: Path, name: str, said: str) -> None:
    with Terminal([*READER, str(folder / name)], size=(200, 10)) as terminal:
        assert terminal.ended() == 2
        assert said in terminal.screen()
        assert b"\x1b" not in terminal.output


def test_every_document_that_cannot_be_read_is_named(folder: Path) -> None:
    with Terminal([*READER, str(folder / "gone.txt"), str(folder / "empty.txt")], size=(200, 10)) as terminal:
        assert terminal.ended() == 2
        first, second = terminal.screen().split("\n")[:2]
        assert f"{folder}/gone.txt" in first
        assert f"{folder}/empty.txt" in second


@pytest.mark.parametrize("kind", ["dumb", "unknown"])
def test_a_terminal_that_draws_no_screen_is_told_of_the_commands_that_print(kind: str) -> None:
    with Terminal(READER, env={"TERM": kind}) as terminal:
        assert terminal.ended() == 2
        screen = terminal.screen()
        assert f"draws no screen (TERM={kind})" in screen
        assert "tennis-tui parse" in screen
        assert "tennis-tui list" in screen
        assert b"\x1b" not in terminal.output

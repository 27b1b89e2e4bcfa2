"""Where things lie: the variable wins, the system's convention comes next, and asking makes nothing."""

from pathlib import Path

import pytest

from tui import paths


def test_the_variable_names_the_folder(home: Path) -> None:
    assert paths.home() == home
    assert paths.library() == home / "library.db"


def test_a_relative_folder_is_one_of_the_working_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TENNIS_TUI_HOME", "kept/../here")
    assert paths.home() == tmp_path / "here"


@pytest.mark.parametrize("chosen", [None, ""])
def test_without_the_variable_the_convention_of_the_system_holds(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: str | None
) -> None:
    monkeypatch.delenv("TENNIS_TUI_HOME")
    if chosen is not None:
        monkeypatch.setenv("TENNIS_TUI_HOME", chosen)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = paths.home()
    assert folder is not None
    assert folder.name == "tennis-tui"
    assert tmp_path in folder.parents


def test_an_account_without_a_home_has_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TENNIS_TUI_HOME")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr("pwd.getpwuid", {}.__getitem__)  # the system does not know the user
    assert paths.home() is None
    assert paths.library() is None


def test_asking_makes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TENNIS_TUI_HOME", str(tmp_path / "a" / "b"))
    paths.library()
    assert list(tmp_path.iterdir()) == []


def test_what_is_shipped_is_found() -> None:
    assert paths.STYLES.is_dir()
    assert paths.SEEDS.is_dir()

"""What every test stands on: a library folder of its own, and a screen that no variable of the machine changes."""

import os
from pathlib import Path

import pytest

# Textual reads these when it is imported; NO_COLOR and TEXTUAL_THEME repaint every picture, the sizes reach programs.
for name in ("NO_COLOR", "FORCE_COLOR", "TEXTUAL_THEME", "COLUMNS", "LINES", "TENNIS_TUI_HOME"):
    os.environ.pop(name, None)

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option that saves pictures of the screen anew."""
    parser.addoption("--update", action="store_true", help="save the pictures of the screen instead of comparing them")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's library, empty; the real one is out of reach of every test and program it starts."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TENNIS_TUI_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that is not part of the project; a test that needs it is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"there is no {SHARED.name} folder beside the project")
    return SHARED

"""What the views look like, on the samples: a picture of each at three sizes, and the main one in other colours.

`pytest --update` saves them anew; then look at each one that changed.
"""

import shutil
from pathlib import Path

import pytest
from textual.theme import Theme

from tests.screens.conftest import Snap
from tests.screens.fakes import FakeLibrary, app_on
from tui import themes
from tui.app import TennisApp
from tui.library import Library
from tui.paths import SEEDS
from tui.sources import files

SIZES = {"wide": (160, 45), "normal": (100, 30), "narrow": (60, 20)}
MATCH = "open:2025-10-28-norrie-alcaraz.md"
SPOKEN = "open:2025-10-29-norrie-alcaraz-notebook.md"
PROBLEMS = (
    "old/notes.txt: this file is empty.",
    "photo.txt: this is no text; give a .txt, .md or .html document.",
    "drafts: there is no document (.txt, .md, .html) in this folder.",
)

VIEWS = {
    "reading": (MATCH, "enter"),
    "quotation": (SPOKEN, "wait", "]", "]"),
    "evidence": (MATCH, "wait", "tab", "tab", "j", "j", "j"),
    "related": (MATCH, "wait", "m", "j"),
    "hidden": (MATCH, "x"),
    "match": (MATCH, "M"),
    "answers": (SPOKEN, "M", "space", "d"),
    "player": (MATCH, "p"),
    "head-to-head": (MATCH, "v"),
    "draw": (MATCH, "t", "right"),
    "match-hidden": (MATCH, "x", "M"),
    "search": ("slash", *"norrie", "wait", "enter", "n"),
    "adding": ("a",),
    "help": (MATCH, "?"),
    "palette": (":", *"norrie", "wait"),
}


@pytest.fixture(scope="session")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the samples, parsed."""
    path = tmp_path_factory.mktemp("samples") / "library.db"
    library = Library.open(path)
    library.bring(files.find([SEEDS])[0])
    library.parse(*library.unparsed())
    library.close()
    return path


@pytest.fixture
def samples(parsed: Path, tmp_path: Path) -> Library:
    """The samples, nothing of them read yet."""
    library = Library.open(Path(shutil.copy(parsed, tmp_path / "library.db")))
    library.bring(files.find([SEEDS])[0])
    return library


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_a_view_of_the_samples(snap: Snap, samples: Library, view: str, size: str) -> None:
    snap(size if view == "reading" else f"{view}-{size}", TennisApp(samples), *VIEWS[view], size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_the_list_where_nothing_else_is_shown(snap: Snap, samples: Library, size: str) -> None:
    snap(f"list-{size}", TennisApp(samples), "j", "j", "s", size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_a_library_without_articles(snap: Snap, size: str) -> None:
    snap(f"empty-{size}", app_on(FakeLibrary(())), size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_the_feeds(snap: Snap, size: str) -> None:
    snap(f"feeds-{size}", app_on(FakeLibrary()), "F", "j", size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_what_could_not_be_read(snap: Snap, samples: Library, size: str) -> None:
    snap(f"problems-{size}", TennisApp(samples, PROBLEMS), "!", size=SIZES[size])


@pytest.mark.parametrize("theme", [themes.LIGHT, themes.SIXTEEN], ids=lambda theme: theme.name)
def test_a_view_in_other_colours(snap: Snap, samples: Library, theme: Theme) -> None:
    app = TennisApp(samples)
    app.theme = theme.name
    snap(f"match-{theme.name}", app, SPOKEN, "M", "space", size=SIZES["normal"])


@pytest.mark.parametrize("theme", [themes.LIGHT, themes.SIXTEEN], ids=lambda theme: theme.name)
def test_the_other_colours(snap: Snap, samples: Library, theme: Theme) -> None:
    app = TennisApp(samples)
    app.theme = theme.name
    snap(theme.name, app, SPOKEN, "]", "tab", "tab", "j", size=SIZES["wide"])


def test_a_terminal_of_sixteen_colours_has_its_own(
    snap: Snap, samples: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM")
    snap(themes.SIXTEEN.name, TennisApp(samples), SPOKEN, "]", "tab", "tab", "j", size=SIZES["wide"])


def test_without_colour_the_same_words_stand_out(snap: Snap, samples: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    snap("no-colour", TennisApp(samples), SPOKEN, "]", "tab", "tab", "j", size=SIZES["wide"])
    snap("match-no-colour", TennisApp(samples), SPOKEN, "M", "space", size=SIZES["normal"])

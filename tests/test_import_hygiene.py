"""What a start may not load: no screen below the screen, and nothing before the first frame that it does not need.

Each import runs in a fresh interpreter, since one that ran another test has loaded everything.
"""

import subprocess
import sys

import pytest

from tui.paths import SEEDS

BELOW_THE_SCREEN = (
    "tui.model",
    "tui.parse",
    "tui.sources.files",
    "tui.library",
    "tui.library.viewing",
    "tui.layouts.player",
    "tui.layouts.head_to_head",
    "tui.layouts.draw",
    "tui.wording",
    "tui.cli",
    "tui.printing",
    "tui.refreshing",
)
# What takes long to load and is needed only once something is parsed, fetched or read from the web.
HEAVY = {"pydantic", "trafilatura", "lxml", "httpx", "feedparser", "defusedxml", "multiprocessing"}


def loaded(program: str) -> set[str]:
    """The names of the top-level packages that are loaded once the program has run."""
    script = f"import sys\n{program}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return set(run.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("module", BELOW_THE_SCREEN)
def test_no_module_below_the_screen_knows_one(module: str) -> None:
    assert "textual" not in loaded(f"import {module}")


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse", str(SEEDS)],
        ["parse", "--format", "jsonl", str(SEEDS)],
        ["list", str(SEEDS)],
        ["list", "--json", str(SEEDS)],
    ],
)
def test_a_command_that_prints_and_ends_loads_no_screen(arguments: list[str]) -> None:
    assert "textual" not in loaded(f"import tui.cli\nassert tui.cli.main({arguments}) == 0")


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_next_to_nothing(option: str) -> None:
    program = f"import tui.cli\ntry: tui.cli.main([{option!r}])\nexcept SystemExit as end: assert end.code == 0"
    assert loaded(program).isdisjoint({"textual", "rich", "pydantic", "sqlite3", "platformdirs", "trafilatura"})


@pytest.mark.parametrize(
    "module", ["tui.app", "tui.library", "tui.parse", "tui.sources.files", "tui.wording", "tui.paths"]
)
def test_what_the_first_frame_imports_checks_no_models(module: str) -> None:
    """Pydantic takes 90 ms to load, which a start cannot spare."""
    assert loaded(f"import {module}").isdisjoint(HEAVY)


def test_what_the_first_frame_asks_of_a_library_checks_no_models() -> None:
    """The documents are read and stored here, as on the first day of all."""
    program = (
        "from tui import paths\n"
        "from tui.library import Library\n"
        "from tui.sources import files\n"
        "library = Library.open(paths.library())\n"
        f"assert library.bring(files.find([{str(SEEDS)!r}])[0]) == []\n"
        "assert library.rows(library.ids()) and library.days() and library.page(library.ids()[0])"
    )
    assert loaded(program).isdisjoint(HEAVY)

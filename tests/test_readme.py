"""The README cannot go stale: what it shows of the program is what the program shows.

Each stretch between `<!-- name -->` and `<!-- end -->` is made here; `--update` writes them anew.
"""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tui.cli import main
from tui.commands import COMMANDS, Command, Place, at, keys

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
STRETCH = re.compile(r"(<!-- (\w+) -->\n)(.*?)(<!-- end -->\n)", re.DOTALL)

DRAW = ["draw", "paris", "masters", "2025", "--from", "SF"]
SAMPLE = "seeds/2025-10-28-norrie-alcaraz.md"
PICTURE = "tests/screens/pictures/evidence-wide.svg"


def table(commands: Iterable[Command], *, placed: bool = False) -> str:
    """The keys of commands and what they do, with where they do it."""
    rows = ["| key | |\n|---|---|\n"]
    for command in commands:
        where = f"{command.place}: " if placed and command.place is not Place.EVERYWHERE else ""
        if command.keys:
            rows.append(f"| {' '.join(f'`{key}`' for key in keys(command))} | {where}{command.help} |\n")
    return "".join(rows)


def made(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the README shows under this name."""
    if name == "screen":
        return f"![The reader: the list of articles, the text of one, and its scorecard]({PICTURE})\n"
    if name == "keys":
        first = table((command for command in COMMANDS if command.hint), placed=True)
        places = "\n".join(f"**{place}**\n\n{table(at(place))}" for place in Place)
        return f"{first}\n<details><summary>All keys</summary>\n\n{places}\n</details>\n"
    words = {"draw": DRAW, "parse": ["parse", SAMPLE]}[name]
    assert main(words) == 0
    return f"```console\n$ tennis-tui {' '.join(words)}\n{capsys.readouterr().out}```\n"


def test_what_it_shows_is_what_the_program_shows(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    readme = README.read_text(encoding="utf-8")
    true = STRETCH.sub(lambda found: f"{found[1]}{made(found[2], capsys)}{found[4]}", readme)
    if request.config.getoption("--update"):
        README.write_text(true, encoding="utf-8")
        readme = true
    assert [found[2] for found in STRETCH.finditer(readme)] == ["screen", "keys", "draw", "parse"]
    assert readme == true


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_it_opens_with_one_command_to_read_and_one_to_test() -> None:
    """`.ci/run` takes the second one out of it, as the only line that begins with python3 and ends with pytest."""
    commands = re.findall(r"^```sh\n(.*?)\n```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)[:2]
    assert commands[0].endswith("&& .venv/bin/tennis-tui")
    assert commands[1].endswith("&& .venv/bin/pytest")
    assert re.findall(r"^python3 .*pytest$", README.read_text(encoding="utf-8"), re.MULTILINE) == [commands[1]]

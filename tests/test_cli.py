"""The command line: which word is a command, what a shell is told, and that nobody is left with a traceback."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui import __version__, cli
from tui.cli import command_place, main
from tui.commandline import parse

ROOT = Path(__file__).resolve().parents[1]
COMMAND = [sys.executable, "-m", "tui"]
TEXT = "Ann Bell beat Eve Fox 6-4 6-3 in Lyon.\n"


def start(*words: str | Path, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    """The command as a process of its own, its output and errors in pipes."""
    pipe = subprocess.PIPE
    return subprocess.Popen([*COMMAND, *words], stdin=stdin, stdout=pipe, stderr=pipe, env=env(), text=True)


def env(**more: str) -> dict[str, str]:
    """The environment of a process that finds the package wherever it runs, and prints as a shell's would."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


# ── Which word is a command ──


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ([], None),
        (["parse", "a.txt"], 0),
        (["list"], 0),
        (["--library", "my.db", "list"], 2),
        (["--library=my.db", "list"], 1),
        (["--library", "list", "a.txt"], None),
        (["--library", "list", "list"], 2),
        (["./parse"], None),
        (["a.txt", "parse"], None),
        (["--", "parse"], None),
        (["-", "parse"], None),
        (["--library"], None),
    ],
)
def test_the_first_word_that_is_no_option_may_be_a_command(words: list[str], place: int | None) -> None:
    assert command_place(words) == place


def test_a_document_with_the_name_of_a_command_is_given_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list").mkdir()
    Path("list", "a.txt").write_text(TEXT, encoding="utf-8")
    assert main(["parse", "list"]) == 0
    assert "list/a.txt" in capsys.readouterr().out
    assert main(["list", "./list"]) == 0
    assert "Bell" in capsys.readouterr().out


# ── Help ──


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["parse", "--help"], ["list", "--help"]])
def test_help_fits_a_terminal_of_eighty_columns(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_help_names_every_command_variable_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    for word in (*cli.COMMANDS, "--library", "--version", "--format", "--json", "TENNIS_TUI_HOME", "NO_COLOR", "130"):
        assert word in told


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"tennis-tui {__version__}\n"


# ── What cannot be used ──


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--nope"], "tennis-tui: unrecognized arguments: --nope\nTry 'tennis-tui --help'.\n"),
        (["--lib", "x"], "tennis-tui: unrecognized arguments: --lib\nTry 'tennis-tui --help'.\n"),
        (["parse"], "tennis-tui parse: the following arguments are required: PATH\nTry 'tennis-tui parse --help'.\n"),
        (["list", "--format", "json"], "tennis-tui list: unrecognized arguments: --format\n"),
        (["parse", "a.txt", ""], "tennis-tui parse: argument PATH: an empty word names no document\n"),
        (["list", ""], "tennis-tui list: argument PATH: an empty word names no document\n"),
        ([""], "tennis-tui: argument PATH: an empty word names no document\n"),
    ],
)
def test_an_argument_that_means_nothing_is_refused(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith(said)


def test_a_format_that_does_not_exist_is_refused_with_those_that_do(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["parse", "--format", "xml", "a.txt"])
    assert end.value.code == 2
    assert re.search(r"'xml' \(choose from .?text.?, .?json.?, .?jsonl.?\)", capsys.readouterr().err)


def test_without_a_terminal_the_commands_that_need_none_are_named() -> None:
    process = start()
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (2, "")
    assert errors.startswith("tennis-tui: standard input is no terminal, and the reader needs one.\n")
    assert "tennis-tui parse" in errors
    assert "tennis-tui list" in errors


# ── How it ends ──


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(parse, "run", interrupted)
    assert main(["parse", "-"]) == 130
    assert capsys.readouterr() == ("", "")


def test_ctrl_c_while_it_waits_for_standard_input_is_quiet(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text(TEXT, encoding="utf-8")
    with start("parse", "--format", "jsonl", document, "-", stdin=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("{")
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60) == ("", "")
    assert process.returncode == 130


def test_a_pipe_whose_reader_has_gone_is_quiet(tmp_path: Path) -> None:
    """`tennis-tui parse … | head -1`: more is printed than a pipe holds."""
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text(TEXT * 200, encoding="utf-8")
    with start("parse", "--format", "jsonl", tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith("{")
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 141


@pytest.mark.parametrize("words", [("parse", "--format", "jsonl"), ("parse",), ("list",), ("--help",)])
def test_a_full_disk_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    paths = [] if words == ("--help",) else [tmp_path]
    with full.open("w") as output:
        run = subprocess.run([*COMMAND, *words, *paths], stdout=output, stderr=subprocess.PIPE, text=True, env=env())
    assert run.returncode == 2
    assert run.stderr.startswith("tennis-tui: what is printed cannot be written: ")
    assert run.stderr.count("\n") == 1


def test_closed_streams_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    closed = ["sh", "-c", '"$@" <&- >&-', "sh", *COMMAND, "parse", str(tmp_path)]
    run = subprocess.run(closed, stderr=subprocess.PIPE, text=True, env=env())
    assert (run.returncode, run.stderr) == (0, "")


def test_help_into_a_pipe_whose_reader_has_gone_is_quiet() -> None:
    closed = ["sh", "-c", '"$@" | true', "sh", *COMMAND, "--help"]
    run = subprocess.run(closed, stderr=subprocess.PIPE, text=True, env=env())
    assert run.stderr == ""


def test_a_locale_without_the_letters_prints_the_rest(tmp_path: Path) -> None:
    (tmp_path / "é.txt").write_text("Iga Świątek beat Elina Svitolina 6-3 6-4.\n", encoding="utf-8")
    process = subprocess.run(
        [*COMMAND, "parse", str(tmp_path)],
        env=env(PYTHONIOENCODING="latin-1:strict"),
        capture_output=True,
    )
    assert (process.returncode, process.stderr) == (0, b"")
    assert "é.txt".encode("latin-1") in process.stdout

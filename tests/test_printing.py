"""What `tennis-tui parse` prints: the order, the place of what cannot be read, and nothing that a terminal obeys."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main

ROOT = Path(__file__).resolve().parents[1]

FIRST = "Ann Bell beat Eve Fox 6-4 6-3 in Lyon.\n"
SECOND = "Gil Hart lost to Ivo Jansen 7-5 7-5 in Basel.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two documents, one of them in a folder beside a picture."""
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.md").write_text(SECOND, encoding="utf-8")
    (tmp_path / "more" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0" + bytes(range(256)))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(output: str) -> list[dict[str, Any]]:
    """The records of JSON lines."""
    return [json.loads(line) for line in output.splitlines()]


def test_records_come_in_the_order_of_the_arguments(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "jsonl", "more/b.md", "a.txt", "more/b.md"]) == 0
    told = lines(capsys.readouterr().out)
    assert [record["path"] for record in told] == ["more/b.md", "a.txt", "more/b.md"]
    assert [record["text"] for record in told] == [SECOND.strip(), FIRST, SECOND.strip()]


def test_a_folder_is_printed_by_path_and_named_as_it_was(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "more" / "photo.txt").unlink()
    assert main(["parse", "--format=jsonl", "./more/..", str(folder / "more")]) == 0
    named = [record["path"] for record in lines(capsys.readouterr().out)]
    assert named == ["more/../a.txt", "more/../more/b.md", f"{folder}/more/b.md"]


def test_what_cannot_be_read_keeps_its_place_and_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "jsonl", "gone.txt", "a.txt", "more"]) == 2
    printed = capsys.readouterr()
    gone, first, second, photo = lines(printed.out)
    assert (list(gone), gone["path"]) == (["path", "error"], f"{folder}/gone.txt")
    assert (first["text"], second["path"]) == (FIRST, "more/b.md")
    assert photo == {"path": "more/photo.txt", "error": "it is not text; export or save it as .txt, .md or .html."}
    assert [line.split(": ")[1] for line in printed.err.splitlines()] == [
        f"{folder}/gone.txt",
        f"{folder}/more/photo.txt",
    ]


def test_json_is_one_array_of_the_same_records(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "jsonl", "a.txt", "gone.txt"]) == 2
    records = lines(capsys.readouterr().out)
    assert main(["parse", "--format", "json", "a.txt", "gone.txt"]) == 2
    assert json.loads(capsys.readouterr().out) == records


def test_text_is_a_sheet_a_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "a.txt", "gone.txt", "more/b.md"]) == 2
    printed = capsys.readouterr()
    assert printed.out.count("a.txt\n") == 1
    assert "\n\nmore/b.md" in printed.out or "\nmore/b.md\n" in printed.out
    assert "\x1b" not in printed.out
    assert printed.err.startswith(f"tennis-tui: {folder}/gone.txt: there is nothing at this path")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (FIRST.encode(), FIRST),
        (b"\xef\xbb\xbf" + FIRST.encode(), FIRST),
        (b"<!DOCTYPE html><html><body><p>Ann Bell <b>beat</b> Eve Fox.</p></body></html>", "Ann Bell beat Eve Fox."),
    ],
)
def test_standard_input_is_a_document_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data: bytes, text: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["parse", "--format", "jsonl", "-"]) == 0
    (record,) = lines(capsys.readouterr().out)
    assert (record["path"], record["text"].strip()) == ("-", text.strip())


@pytest.mark.parametrize("data", [b"", b" \n", b"%PDF-1.7 \0\1"])
def test_standard_input_without_a_text_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["parse", "-"]) == 2
    assert capsys.readouterr().err.startswith("tennis-tui: standard input: it ")


def test_a_closed_standard_input_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["parse", "-"]) == 2
    assert capsys.readouterr().err.startswith("tennis-tui: standard input: it has no text")


def test_nothing_that_a_terminal_obeys_is_printed(folder: Path) -> None:
    """A name holds an escape, a C1 control and a byte that is no UTF-8; a text tries to set the window's title."""
    name = os.fsencode(folder) + b"/\x1b[31m\xc2\x9b\xff.txt"
    with open(name, "wb") as file:  # noqa: PTH123 - a Path cannot hold the byte
        file.write(b"\x1b]0;mine\x07Ann Bell beat Eve Fox 6-4 6-3.")
    for form in ("text", "json", "jsonl"):
        command = [sys.executable, "-m", "tui", "parse", "--format", form, name, name + b"gone"]
        run = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
        assert run.returncode == 2
        for output in (run.stdout, run.stderr):
            text = output.decode("utf-8", "surrogateescape")
            assert not [
                char for char in text if char != "\n" and (char < " " or "\x7f" <= char <= "\x9f" or char >= "\udc80")
            ]

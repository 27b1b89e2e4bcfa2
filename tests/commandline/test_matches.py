"""`tennis-tui matches`: each match once, with all who tell it, of documents and of the library."""

import json
from pathlib import Path

import pytest

from tui.cli import main

REPORT = """Ann Bell beat Eve Fox 6-4, 7-6 (5) in the final of the Oslo Open on 5 May 2024.
"""
OTHER = """OSLO, 6 May 2024

Fox loses Oslo final

Eve Fox lost to Ann Bell 6-4, 7-6 in the final of the Oslo Open on Sunday.
"""
EARLIER = """Ann Bell lost to Eve Fox 6-1, 6-1 in the final of the Lyon Open in 2019.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "press"
    folder.mkdir()
    for name, text in {"a": REPORT, "b": OTHER, "c": EARLIER}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def records(said: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in said.splitlines()]


def test_each_match_once_with_the_documents_as_they_were_named(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert main(["matches", "--format", "jsonl", "press/a.txt", "press/b.txt", "press/c.txt"]) == 0
    earlier, final = records(capsys.readouterr().out)
    assert final == {
        "sides": ["Ann Bell", "Eve Fox"],
        "winner": "Ann Bell",
        "score": "6-4 7-6(5)",
        "event": "Oslo Open",
        "round": "F",
        "year": 2024,
        "date": "2024-05-05",
        "articles": ["press/b.txt", "press/a.txt"],
        "previews": [],
    }
    assert (earlier["sides"], earlier["year"], earlier["articles"]) == (["Eve Fox", "Ann Bell"], 2019, ["press/c.txt"])


def test_who_only_tells_that_a_match_is_to_come_is_named_apart(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    preview = folder / "preview.txt"
    preview.write_text("Ann Bell will face Eve Fox in the final of the Oslo Open on 5 May 2024.\n", encoding="utf-8")
    paths = [str(folder / "a.txt"), str(preview)]
    assert main(["matches", "--format", "jsonl", *paths]) == 0
    [final] = records(capsys.readouterr().out)
    assert (final["winner"], final["articles"], final["previews"]) == ("Ann Bell", paths[:1], paths[1:])


def test_a_line_a_match(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matches", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == (
        f"2024-05-05  Bell d. Fox 6-4 7-6⁵  Oslo Open · final  [{folder}/b.txt, {folder}/a.txt]"
    )  # fmt: skip
    assert len(lines) == 2


def test_a_document_that_cannot_be_read_is_named_and_the_others_are_joined(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["matches", "--format", "jsonl", str(folder / "a.txt"), str(folder / "gone.txt")]) == 2
    said = capsys.readouterr()
    assert len(records(said.out)) == 1
    assert "gone.txt" in said.err


def test_the_matches_of_the_library(home: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(folder)]) == 0
    capsys.readouterr()
    assert main(["matches", "--format", "jsonl"]) == 0
    [final] = [one for one in records(capsys.readouterr().out) if one["event"] == "Oslo Open"]
    assert final["winner"] == "Ann Bell"
    assert len(final["articles"]) == 2  # type: ignore[arg-type]
    assert all(isinstance(article, int) for article in final["articles"])  # type: ignore[attr-defined]


def test_an_empty_library_has_no_match(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matches"]) == 0
    assert capsys.readouterr() == ("", "")

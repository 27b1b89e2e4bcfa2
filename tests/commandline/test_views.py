"""`tennis-tui match`, `player`, `h2h` and `draw`: what is printed, for people and programs, and asked back."""

import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.library import Library, Row
from tui.sources import files

ARTICLES = {
    "semi": "Ann Bell beat Eve Fox 6-4, 6-3 in the semi-finals of the Lyon Open on Saturday.",
    "final": "Ann Bell beat Pia Hart 7-6(5), 6-3 in the final of the Lyon Open on Sunday.",
    "second": "Venus Hart beat Ida Moss 6-4, 6-3 in the final of the Oslo Open on Sunday.",
}


@pytest.fixture(autouse=True)
def _library(home: Path, tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.md").write_text(f"---\ndate: 2025-05-04\n---\n{text}\n", encoding="utf-8")
    library = Library.at(home / "library.db")
    library.bring(files.find([tmp_path])[0])
    library.close()


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


def test_a_player_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    told = printed(capsys, "player", "bell")
    assert told.startswith("Ann Bell\nAnn Bell in 2 matches\n")
    assert "✓ d. Hart  7-6⁵ 6-3" in told


def test_a_name_of_several_is_asked_back(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "player", "hart")
    assert said.startswith("tennis-tui: hart may be one of several: ")
    assert "Pia Hart" in said
    assert "Venus Hart" in said
    assert printed(capsys, "player", "pia", "hart").startswith("Pia Hart\n")


def test_a_name_of_nobody_is_told_with_those_like_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "player", "Bel") == "tennis-tui: nothing is known of Bel. Did you mean Ann Bell?\n"


@pytest.mark.parametrize(
    "words",
    [
        ["bell", "fox"],
        ["ann", "bell", "eve", "fox"],
        ["ann bell", "v", "fox"],
        ["Bell", "vs", "Fox"],
        ["Ann Bell, Fox"],
    ],
)
def test_two_names_are_told_apart(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert "Ann Bell  1 – 0  Eve Fox" in printed(capsys, "h2h", *words)


def test_one_name_is_no_head_to_head(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Put v between them" in refused(capsys, "h2h", "bell")


def test_a_draw_is_printed_from_its_first_round_or_from_another(capsys: pytest.CaptureFixture[str]) -> None:
    whole = printed(capsys, "draw", "lyon", "open", "2025")
    assert whole.startswith("Lyon Open 2025\n2 matches of Lyon Open 2025 are known\n\nSemi-final ")
    assert "\nFinal\n✓ Bell " in printed(capsys, "draw", "Lyon", "--from", "f")
    said = refused(capsys, "draw", "lyon", "--from", "R64")
    assert said == "tennis-tui: R64 is no round of this draw. It has SF, F.\n"
    assert refused(capsys, "draw", "bergen").startswith("tennis-tui: nothing is known of bergen.")


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (["match", "bell", "fox"], "why", "Bell v Fox · semi-final · Lyon Open"),
        (["player", "bell"], "name", "Ann Bell"),
        (["h2h", "bell", "fox"], "won", [1, 0]),
        (["draw", "lyon"], "edition", {"event": "lyon", "year": 2025, "player": ""}),
    ],
)
def test_a_view_is_an_object_for_programs(
    capsys: pytest.CaptureFixture[str], words: list[str], field: str, value: object
) -> None:
    assert json.loads(printed(capsys, *words, "--json"))[field] == value


@pytest.mark.parametrize(
    "words", [["bell", "fox"], ["fox", "lyon", "semi-final"], ["Bell", "v", "Fox", "2025"], ["hart", "bell"]]
)
def test_a_match_is_found_by_its_players_and_what_else_is_told_of_it(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    told = printed(capsys, "match", *words)
    assert told.startswith("Lyon Open · ")
    assert "✓ Ann BELL" in told


def test_a_match_is_found_by_the_number_of_an_article_about_it(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    printed(capsys, "match", "bell", "fox")  # what was not parsed is by now
    [semi] = [row.id for row in rows(home) if row.line == "Bell d. Fox 6-4 6-3"]
    assert printed(capsys, "match", str(semi)).startswith("Lyon Open · semi-final")
    assert "no article 999" in refused(capsys, "match", "999")


def rows(home: Path) -> list[Row]:
    library = Library.at(home / "library.db")
    found = library.rows(library.ids())
    library.close()
    return found


def test_a_match_that_is_one_of_several_is_asked_back(capsys: pytest.CaptureFixture[str]) -> None:
    first, *others = refused(capsys, "match", "bell").splitlines()
    assert first == "tennis-tui: bell may be one of 2 matches. Add an event, a round or a year:"
    assert [" d. " in line for line in others] == [True, True]


@pytest.mark.parametrize(
    ("words", "said"), [(["bell", "oslo"], "no match is known"), (["zebra"], "nothing is known of zebra")]
)
def test_a_match_of_nobody_is_said_to_be_none(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    assert said in refused(capsys, "match", *words)

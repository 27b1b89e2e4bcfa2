"""What becomes of results tables on the command line."""

import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.library import Library

TABLES = Path(__file__).resolve().parents[1] / "data" / "results"


def test_a_folder_is_imported_and_importing_it_again_changes_nothing(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["results", "import", str(TABLES)]) == 0
    first = capsys.readouterr().out.splitlines()
    assert first[0].startswith(f"{TABLES}/more/players.csv: passed over; its header is not that of a results table")
    assert first[1:] == ["3 tables read: 6 new results, 0 changed, 0 known before"]
    assert main(["results", "import", str(TABLES / "tour.csv"), str(TABLES / "more")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "3 tables read: 0 new results, 0 changed, 6 known before"


def test_a_changed_row_takes_the_place_of_what_it_was(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["results", "import", str(TABLES)]) == 0
    corrected = tmp_path / "tour.csv"
    text = (TABLES / "tour.csv").read_text(encoding="utf-8")
    corrected.write_text(text.replace("7-6(5) 6-3", "7-6(4) 6-3").replace("Gil Hart", "Gil Harte"), encoding="utf-8")
    assert main(["results", "import", str(corrected)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 table read: 0 new results, 2 changed, 2 known before"
    library = Library.at(home / "library.db")
    assert [one.result.score for one in library.record.of_pair("Ann Bell", "Eve Fox")] == ["3-6 6-3 6-4", "7-6(4) 6-3"]
    assert len(library.record.of_player("Gil Harte")) == 1
    assert [one.result.event_name for one in library.record.of_player("Gil Hart")] == ["Bergen"]
    library.close()


def test_what_cannot_be_used_is_named(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.csv"
    rows = (TABLES / "tour.csv").read_text(encoding="utf-8").replace("20240429", "20240431")
    bad.write_text(rows, encoding="utf-8")
    named = TABLES / "more" / "players.csv"
    assert main(["results", "import", str(bad), str(named), str(tmp_path / "gone.csv")]) == 2
    printed = capsys.readouterr()
    assert printed.out == "1 table read: 3 new results, 0 changed, 0 known before\n"
    assert [line.partition(" is left")[0].partition("; ")[0] for line in printed.err.splitlines()] == [
        f"tennis-tui: {bad}, line 4: there is no day 20240431",
        f"tennis-tui: {named}: its header is not that of a results table",
        f"tennis-tui: {tmp_path}/gone.csv: there is nothing at this path",
    ]


def test_of_many_bad_rows_the_first_are_named(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.csv"
    header, row, *_ = (TABLES / "tour.csv").read_text(encoding="utf-8").splitlines()
    bad.write_text("\n".join([header, *[row.replace("7-6(5)", "7:6")] * 50]), encoding="utf-8")
    assert main(["results", "import", str(bad)]) == 2
    *_, last = capsys.readouterr().err.splitlines()
    assert last == f"tennis-tui: {bad}: 30 rows more are left out."


def test_what_is_known_of_each_year(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["results"]) == 0
    assert "No result is known" in capsys.readouterr().out
    assert main(["results", "import", str(TABLES)]) == 0
    capsys.readouterr()
    assert main(["results"]) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["2025", "1", "result", "1", "event"],
        ["2024", "4", "results", "2", "events"],
        ["1978", "1", "result", "1", "event"],
    ]
    assert main(["results", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0] == {"year": 2025, "results": 1, "events": 1}


def test_the_record_can_be_forgotten(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["results", "import", str(TABLES)]) == 0
    assert main(["results", "forget"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "6 results forgotten"
    library = Library.at(home / "library.db")
    assert library.record.of_player("Ann Bell") == []
    library.close()


@pytest.mark.parametrize("words", [["import"], ["forget", "x"], ["burn"]])
def test_an_argument_that_means_nothing_is_refused(words: list[str], home: Path) -> None:
    with pytest.raises(SystemExit) as end:
        main(["results", *words])
    assert end.value.code == 2

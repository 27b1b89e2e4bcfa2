"""Official results tables: which files are one, which rows can be used, and what is read in them."""

from pathlib import Path

import pytest

from tui.result import Performance, Result
from tui.sources import errors, results

TABLES = Path(__file__).resolve().parents[1] / "data" / "results"
COLUMNS = "tourney_id,tourney_name,tourney_date,match_num,round,score,winner_name,loser_name"


def only(path: Path) -> Result:
    """The one result of a table."""
    [result] = results.read(path)
    assert isinstance(result, Result)
    return result


def table(folder: Path, *rows: str, header: str = COLUMNS) -> Path:
    """A table of these rows."""
    path = folder / "table.csv"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return path


def test_a_row_is_a_match() -> None:
    final, semi_final, *_ = results.read(TABLES / "tour.csv")
    assert final == Result(
        tourney="2024-11",
        number=30,
        event_name="Bergen",
        day="2024-03-04",
        year=2024,
        level="250",
        surface="hard",
        indoor=True,
        draw_size=32,
        round="F",
        best_of=3,
        score="7-6(5) 6-3",
        minutes=101,
        winner=Performance("Ann Bell", 1, "", "R", "NOR", 24.5, 8, 3200, "5,2,70,44,35,14,11,4,5"),
        loser=Performance("Eve Fox", 4, "", "L", "IRL", 26.1, 21, 1500, "3,4,72,40,27,15,11,6,9"),
    )
    assert (final.winner.aces, final.winner.double_faults) == (5, 2)
    assert (final.loser.break_points_saved, final.loser.break_points_faced) == (6, 9)
    assert isinstance(semi_final, Result)
    assert (semi_final.score, semi_final.loser.entry, semi_final.loser.aces) == ("6-4 2-0 RET", "Q", None)


def test_an_event_that_begins_in_december_is_of_the_year_it_is_named_by() -> None:
    *_, lyon = results.read(TABLES / "tour.csv")
    assert isinstance(lyon, Result)
    assert (lyon.day, lyon.year) == ("2024-12-30", 2025)


def test_columns_in_another_order_missing_and_unknown_in_latin_letters_and_other_line_ends() -> None:
    old = only(TABLES / "more" / "old.csv")
    assert (old.winner.names, old.loser.names, old.day) == ("Marta Müller", "Rosa Ibáñez", "1978-05-22")
    assert (old.number, old.surface, old.minutes, old.winner.rank, old.winner.serve) == (None, "", None, None, "")


def test_a_pair_is_named_by_both_after_a_byte_order_mark() -> None:
    doubles = only(TABLES / "more" / "doubles.csv")
    assert (doubles.winner.names, doubles.loser.names) == ("Ann Bell|Eve Fox", "Gil Hart|Ida Jansen")
    assert (doubles.score, doubles.winner.seed) == ("6-4 4-6 [10-8]", 2)


@pytest.mark.parametrize(
    ("written", "score"),
    [
        ("6-4 7-6(4)", "6-4 7-6(4)"),
        ("7-6 (4) 6-3", "7-6(4) 6-3"),
        (" 6-4  6-4 ", "6-4 6-4"),
        ("6-2 3-0 RET", "6-2 3-0 RET"),
        ("6-2 3-0 ret.", "6-2 3-0 RET"),
        ("Walkover", "W/O"),
        ("W/O", "W/O"),
        ("6-3 1-2 DEF", "6-3 1-2 DEF"),
        ("6-3 6-6 Played and unfinished", "6-3 6-6 ABN"),
        ("6-4 3-6 70-68", "6-4 3-6 70-68"),
        ("", ""),
        ("NA", ""),
    ],
)
def test_scores(tmp_path: Path, written: str, score: str) -> None:
    assert only(table(tmp_path, f"2024-1,Oslo,20240304,1,F,{written},Ann Bell,Eve Fox")).score == score


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2024-1,Oslo,20240230,1,F,6-4 6-4,Ann Bell,Eve Fox", "there is no day 20240230"),
        ("2024-1,Oslo,,1,F,6-4 6-4,Ann Bell,Eve Fox", "there is no day in it"),
        ("2024-1,Oslo,20240304,1,F,6-4 6-4,,Eve Fox", "it names no winner"),
        ("2024-1,Oslo,20240304,1,F,6-4 6-4,Ann Bell, ", "it names no loser"),
        ("2024-1,Oslo,20240304,1,F,six-four,Ann Bell,Eve Fox", "its score cannot be read: six-four"),
        ("2024-1,Oslo,20240304,1,F,6-4 6-4,Ann Bell", "it has 7 fields, the header 8"),
    ],
)
def test_a_row_that_tells_no_match_is_named_and_the_next_is_read(tmp_path: Path, row: str, why: str) -> None:
    path = table(tmp_path, row, "2024-1,Oslo,20240304,2,SF,6-4 6-4,Ann Bell,Gil Hart")
    bad, good = results.read(path)
    assert str(bad) == f"{path}, line 2: {why}; the row is left out."
    assert isinstance(good, Result)


def test_a_number_that_is_none_is_not_told(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "2024-1,Oslo,20240304.0,1.0,F,6-4 6-4,Ann Bell,Eve Fox,12.0,many",
        header=f"{COLUMNS},winner_rank,minutes",
    )
    result = only(path)
    assert (result.number, result.winner.rank, result.minutes) == (1, 12, None)


def test_nothing_that_a_terminal_obeys_comes_in(tmp_path: Path) -> None:
    path = table(tmp_path, "2024-1,Os\x1b[2Jlo,20240304,1,F,6-4 6-4,Ann\x07 Bell,Eve Fox")
    result = only(path)
    assert (result.event_name, result.winner.names) == ("Oslo", "Ann Bell")


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("player_id,name_first,name_last", "its header is not that of a results table"),
        ("tourney_id,tourney_name,round,score,winner_name,loser_name", "its header lacks tourney_date"),
        ("", "its header is not that of a results table"),
    ],
)
def test_a_table_of_something_else_is_none(tmp_path: Path, header: str, problem: str) -> None:
    with pytest.raises(errors.NotATable, match=problem):
        list(results.read(table(tmp_path, "1,2,3", header=header)))


def test_tables_are_found_to_the_bottom_of_a_folder() -> None:
    found, problems = results.find([TABLES, TABLES / "tour.csv"])
    assert [path.name for path in found] == ["doubles.csv", "old.csv", "players.csv", "tour.csv"]
    assert problems == []


def test_a_folder_without_a_table_and_a_path_to_nothing(tmp_path: Path) -> None:
    found, [problem] = results.find([tmp_path, tmp_path / "gone.csv"])
    assert "no .csv file" in str(problem)
    with pytest.raises(errors.MissingPath):
        list(results.read(found[0]))

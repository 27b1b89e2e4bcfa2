"""How the list tells an article, and which of its lines are whose."""

from datetime import date

import pytest
from rich.cells import cell_len

from tests.findings import FINAL, MAIN, NEXT
from tui import wording
from tui.library import Row
from tui.library.query import Words
from tui.widgets.article_row import HIT, Layout, Place, draw, unspoiled

ROW = Row(
    1, "Bell stuns top seed Dell in Lyon", "The Rally", date(2025, 10, 28), "Bell d. Dell 7-6⁴ 6-3", True, False, 1
)
MATCH = ROW._replace(title=ROW.line, source="Court Side")


def told(row: Row, width: int, hidden: bool = False) -> list[str]:
    """Both lines of a row."""
    return [draw(row, width, part, hidden).plain for part in (0, 1)]


@pytest.mark.parametrize(
    ("row", "width", "lines"),
    [
        (ROW, 46, [" ● Bell stuns top seed Dell in Lyon", "   Bell d. Dell 7-6⁴ 6-3 · The Rally"]),
        (ROW, 30, [" ● Bell stuns top seed Dell…", "   Bell d. Dell 7-6⁴ 6-3"]),
        (ROW, 24, [" ● Bell stuns top seed…", "   Bell d. Dell 7-6⁴ 6…"]),
        (
            ROW._replace(unread=False),
            46,
            ["   Bell stuns top seed Dell in Lyon", "   Bell d. Dell 7-6⁴ 6-3 · The Rally"],
        ),
        (
            ROW._replace(unread=False, changed=True),
            46,
            [" ○ Bell stuns top seed Dell in Lyon", "   Bell d. Dell 7-6⁴ 6-3 · The Rally"],
        ),
        (ROW._replace(starred=True, reports=3), 30, [" ● Bell stuns top seed…  ★ ×3", "   Bell d. Dell 7-6⁴ 6-3"]),
        (ROW._replace(line=""), 46, [" ● Bell stuns top seed Dell in Lyon", "   The Rally"]),
        (MATCH, 46, [" ● Bell d. Dell 7-6⁴ 6-3", "   Court Side"]),
        (MATCH._replace(source=""), 46, [" ● Bell d. Dell 7-6⁴ 6-3", ""]),
    ],
)
def test_an_article_is_told_in_two_lines(row: Row, width: int, lines: list[str]) -> None:
    assert [line.rstrip() for line in told(row, width)] == lines


@pytest.mark.parametrize("width", [*range(12), 40])
@pytest.mark.parametrize("title", ["Bell wins", "郑钦文赢了", "é\u0301" * 40, ""])
def test_a_row_is_as_wide_as_the_list(title: str, width: int) -> None:
    row = ROW._replace(title=title, starred=True, reports=12)
    assert all(cell_len(line) == width or width < 12 for line in told(row, width))


def test_hidden_scores_leave_who_met_whom() -> None:
    assert told(MATCH, 46, hidden=True)[0].strip("● ") == "Bell v Dell"
    assert "Bell d." not in told(ROW, 46, hidden=True)[1]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (wording.one_line(MAIN), "Bell v Dell-Winter"),
        (wording.one_line(FINAL), "Fox v Hart"),
        (wording.one_line(NEXT), wording.one_line(NEXT)),
        ("Zverev d. Auger-Aliassime 6-2 3-0 RET", "Auger-Aliassime v Zverev"),
        ("Zverev d. de Minaur W/O", "Zverev v de Minaur"),
        ("Bopanna / Ebden d. Arevalo / Pavic 6-4 [10-8]", "Arevalo / Pavic v Bopanna / Ebden"),
    ],
)
def test_a_match_is_said_without_its_end(line: str, shown: str) -> None:
    assert unspoiled(line) == shown


# ── Which lines are whose ─────────────────────────────────────────────────────────────────────────────────────────────

DAYS = [(date(2025, 10, 30), 1), (date(2025, 10, 28), 2), (None, 1)]


@pytest.mark.parametrize(
    ("tall", "places"),
    [
        (1, [(0, -1), (0, 0), (1, -1), (1, 0), (2, 0), (3, -1), (3, 0)]),
        (2, [(0, -1), (0, 0), (0, 1), (1, -1), (1, 0), (1, 1), (2, 0), (2, 1), (3, -1), (3, 0), (3, 1)]),
    ],
)
def test_articles_stand_under_their_days(tall: int, places: list[tuple[int, int]]) -> None:
    layout = Layout(DAYS, tall)
    assert layout.height == len(places)
    assert [layout.at(line) for line in range(layout.height)] == [Place(*place) for place in places]
    assert layout.at(layout.height) is None
    assert layout.at(-1) is None


@pytest.mark.parametrize("tall", [1, 2])
def test_an_article_is_found_on_its_line(tall: int) -> None:
    layout = Layout(DAYS, tall)
    assert [layout.at(layout.line_of(article)) for article in range(4)] == [Place(article, 0) for article in range(4)]
    assert [layout.begins_day(article) for article in range(4)] == [True, True, False, True]


def test_a_day_is_said_in_full_and_so_is_none() -> None:
    layout = Layout(DAYS, 2)
    assert [layout.heading(article) for article in (0, 2, 3)] == ["Thu 30 Oct 2025", "Tue 28 Oct 2025", "No date"]


def test_a_list_of_nothing_has_no_lines() -> None:
    assert Layout([], 2).at(0) is None


def test_what_was_searched_for_is_marked_in_the_title_and_in_the_words_around_it() -> None:
    row = ROW._replace(excerpt="…nobody saw Dell in her first match")
    lines = [draw(row, 46, part, asked=[Words("dell")]) for part in (0, 1)]
    assert lines[1].plain.strip() == row.excerpt
    marked = [line.plain[span.start : span.end] for line in lines for span in line.spans if span.style == HIT]
    assert marked == ["Dell", "Dell"]


def test_the_words_around_a_hit_give_no_score_away() -> None:
    row = ROW._replace(excerpt="Bell beat Dell 6-0")
    assert told(row, 46, hidden=True)[1].strip() == "The Rally"


def test_what_is_not_listed_by_day_has_a_heading_of_its_own() -> None:
    assert Layout([("Best first", 3)], 2).heading(2) == "Best first"

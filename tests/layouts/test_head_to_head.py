"""How a head-to-head is laid out."""

import pytest

from tests.layouts.texts import targets, written
from tests.library.rows import row
from tui.layouts.head_to_head import lay_out
from tui.library.views import Edition, HeadToHeadView, MatchId, PairId, PlayerId
from tui.lines import cells

ROWS = (
    row("Casper Ruud v Arthur Fils SF"),
    row("Casper Ruud d. Arthur Fils 6-4 7-6 F 2024-03-08")._replace(surface="hard", score="6-4 7-6(5)"),
    row("Arthur Fils d. Casper Ruud 6-1 6-1", year=2023)._replace(surface="clay"),
    row("Casper Ruud d. Arthur Fils 6-3 6-3", year=2022)._replace(surface="clay"),
)
VIEW = HeadToHeadView(PairId("Casper Ruud", "Arthur Fils"), "the meetings of Ruud and Fils", (2, 1), ROWS)


def test_wins_a_bar_and_the_meetings() -> None:
    assert written(lay_out(VIEW, 70)) == (
        "the meetings of Ruud and Fils\n\n"
        "Casper Ruud  2 – 1  Arthur Fils\n"
        f"{'█' * 47}{'░' * 23}\n"
        "hard 1–0 · clay 1–1\n\n"
        f"── Meetings {'─' * 58}\n"
        "2025         Oslo Open · semi-final              to be played\n"
        "8 Mar 2024   Oslo Open · final · hard            Ruud  6-4 7-6⁵\n"
        "2023         Oslo Open · clay                    Fils  6-1 6-1\n"
        "2022         Oslo Open · clay                    Ruud  6-3 6-3"
    )


def test_a_match_takes_two_lines_where_there_is_no_room_for_one() -> None:
    assert "8 Mar 2024  Oslo Open · final · hard\n  Ruud  6-4 7-6⁵\n" in written(lay_out(VIEW, 40))


def test_every_value_leads_somewhere() -> None:
    found = targets(lay_out(VIEW, 70))
    assert found["Casper Ruud"] == PlayerId("Casper Ruud")
    assert found["Oslo Open"] == Edition("oslo", 2022, "Casper Ruud")
    assert found["Ruud  6-4 7-6⁵"] == MatchId(1)


@pytest.mark.parametrize("won", [(5, 0), (0, 3), (40, 1)])
def test_who_has_won_at_all_is_seen_in_the_bar(won: tuple[int, int]) -> None:
    bar = written(lay_out(VIEW._replace(won=won), 40)).split("\n")[3]
    assert len(bar) == 40
    assert ("█" in bar, "░" in bar) == (won[0] > 0, won[1] > 0)


def test_two_who_never_met() -> None:
    view = VIEW._replace(won=(0, 0), meetings=(), why="no meeting of Ruud and Fils is told")
    assert written(lay_out(view, 70)) == "no meeting of Ruud and Fils is told\n\nCasper Ruud  0 – 0  Arthur Fils"


@pytest.mark.parametrize("width", [20, 34, 50, 80, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(cells, lay_out(VIEW, width))) <= width

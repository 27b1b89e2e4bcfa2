"""How a player is laid out."""

from datetime import date

import pytest

from tests.layouts.texts import targets, written
from tests.library.rows import row
from tui.layouts.player import lay_out
from tui.layouts.ranking import plot
from tui.library.views import MatchId, Opponent, PairId, Passage, PlayerView, Ranked, Said, Teller
from tui.lines import cells

RANKINGS = tuple(Ranked(f"20{20 + year}-01-01", rank, False) for year, rank in enumerate((80, 40, 12, 5, 9)))
VIEW = PlayerView(
    name="Casper Ruud",
    why="Casper Ruud in 3 matches",
    country="NOR",
    matches=(
        row("Casper Ruud v Holger Rune F"),
        row("Casper Ruud d. Arthur Fils 6-4 7-6 SF 2025-03-08")._replace(score="6-4 7-6(5)"),
        row("Holger Rune d. Casper Ruud 6-1 6-1", year=2023),
    ),
    rankings=RANKINGS,
    quotes=(Said("“I stayed calm,”", "The Rally", date(2025, 3, 8), Passage(7, 10, 26)),),
    opponents=(Opponent(PairId("Casper Ruud", "Holger Rune"), 0, 1),),
    articles=(Teller(7, "Ruud stays calm", "The Rally", date(2025, 3, 8), 300, True, True, False),),
    more=1200,
)


def test_all_that_is_known_one_part_under_the_other() -> None:
    told = written(lay_out(VIEW._replace(rankings=()), 70))
    assert told == (
        "Casper Ruud  NOR\nCasper Ruud in 3 matches\n\n"
        f"── Matches {'─' * 59}\n"
        "2025         Oslo Open · final                   to play Rune\n"
        "8 Mar 2025   Oslo Open · semi-final            ✓ d. Fils  6-4 7-6⁵\n"
        "2023         Oslo Open                           lost to Rune  6-1 6-1\n"
        "and older ones, told 1,200 times\n\n"
        f"── Opponents {'─' * 57}\n"
        "Rune 0–1\n\n"
        f"── Quotes {'─' * 60}\n"
        "“I stayed calm,”\n  The Rally · 8 Mar 2025\n\n"
        f"── Articles {'─' * 58}\n"
        "● 8 Mar 2025   Ruud stays calm  The Rally"
    )


def test_matches_stand_beside_all_else_where_there_is_room() -> None:
    lines = written(lay_out(VIEW, 160)).split("\n")
    assert next(line for line in lines if "── Matches" in line).endswith("─")
    assert any("── Matches" in line and "── Ranking" in line for line in lines)


def test_every_value_leads_somewhere() -> None:
    found = targets(lay_out(VIEW, 70))
    assert found["✓ d. Fils  6-4 7-6⁵"] == MatchId(1)
    assert found["Rune 0–1"] == PairId("Casper Ruud", "Holger Rune")
    assert found["“I stayed calm,”"] == Passage(7, 10, 26)
    assert found["Ruud stays calm"] == Passage(7)


@pytest.mark.parametrize("width", [20, 34, 50, 80, 140, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(cells, lay_out(VIEW, width))) <= width


def test_the_last_rankings_that_are_told_lead_to_their_words() -> None:
    told = [Ranked("2025-03-08", 9, False, Passage(7, 1, 5)), Ranked("2025-05-01", 8, False, Passage(8, 2, 6))]
    lines = lay_out(VIEW._replace(rankings=(*RANKINGS, *told)), 70)
    assert "\nNo. 8 1 May 2025 · No. 9 8 Mar 2025\n" in written(lines)
    assert targets(lines)["No. 8"] == Passage(8, 2, 6)


# ── Ranking ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_better_ranking_stands_higher() -> None:
    drawn = written(plot(RANKINGS, 40)).split("\n")
    assert drawn[0].startswith("  5│")
    assert drawn[5].startswith(" 80│")
    assert drawn[5].rstrip()[4] != " "  # the line begins at the worst one
    assert drawn[-1].split() == ["2020", "2024"]


def test_two_rankings_are_no_line() -> None:
    assert plot(RANKINGS[:2], 40) == []


def test_a_ranking_that_does_not_change_is_a_line_too() -> None:
    assert len(plot([one._replace(rank=1) for one in RANKINGS], 40)) == 8

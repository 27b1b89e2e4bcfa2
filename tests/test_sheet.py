"""The sheet of a document: all that is found is on it, nothing is wider than the paper, and it reads without styles."""

import io
import re

import pytest
from rich.cells import cell_len

from tests.findings import ARTICLE, BELL, DELL, FINDINGS, FOX, HART, MAIN, TEXT, side, told
from tui.article import Article
from tui.model import Findings, Score, Scorecard, SetScore, Status
from tui.sheet import Paper, board, sheet

SHEET = """\
Bell stuns top seed Dell in Lyon
The Rally · 28 Oct 2025 · bell.md

Lyon Open · 2nd round                                       27 Oct 2025 · 2h 22m
✓ Ann Bell               GBR  31   6⁴  7    6
  Catherine Dell-Winter       [1]  7   6¹⁰  3

                 Bell  Dell-Winter
Unforced errors  ·     54
Head-to-head     ·     5-3

Ann Bell
  "I played so well,"
  "And nobody knew how I felt,"

Catherine Dell-Winter
  "Great,"

Other matches
  Fox d. Hart · Lyon Open · final · 2024
  Bell v Fox or Hart · upcoming

Other players
  Eve Fox: country MON"""


def test_a_sheet_holds_all_that_is_found() -> None:
    assert sheet("bell.md", ARTICLE, FINDINGS, Paper()) == SHEET


@pytest.mark.parametrize("width", [32, 40, 60, 80])
def test_no_line_is_wider_than_the_paper(width: int) -> None:
    written = sheet("bell.md", ARTICLE, FINDINGS, Paper(width))
    assert max(map(cell_len, written.split("\n"))) <= width


def test_styles_change_how_it_looks_and_not_what_it_says() -> None:
    styled = sheet("bell.md", ARTICLE, FINDINGS, Paper(styled=True))
    assert styled != SHEET
    assert re.sub(r"\x1b\[[12]?m", "", styled) == SHEET


def test_a_document_without_a_headline_is_titled_by_its_match() -> None:
    untitled = Article(key="bell.md", text=TEXT)
    assert sheet("bell.md", untitled, FINDINGS, Paper()).startswith("Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3\nbell.md\n\n")


def test_a_document_where_nothing_is_found_says_so() -> None:
    written = sheet("a.txt", Article(key="a.txt", text="Rain.", note="read as UTF-16"), Findings(parser=1), Paper())
    assert written == "a.txt\nread as UTF-16\n\nNo match, player or speaker is found in it."


def test_without_a_main_match_the_rest_is_told() -> None:
    findings = FINDINGS.model_copy(update={"has_main": False})
    written = sheet("bell.md", ARTICLE, findings, Paper(100))
    assert "Matches\n  Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3 · Lyon Open · 2nd round · 27 Oct 2025 · 2h 22m\n" in written
    assert "Players\n  Catherine Dell-Winter: seed [1], unforced errors 54, head-to-head 5-3 v Bell\n" in written


def test_a_rank_beside_a_seed_stands_in_the_table_with_the_other_rank() -> None:
    rank = FINDINGS.facts[2].model_copy(update={"player": DELL, "value": 1})
    findings = FINDINGS.model_copy(update={"facts": (*FINDINGS.facts, rank)})
    assert "\nRanking          No. 31  No. 1\n" in sheet("bell.md", ARTICLE, findings, Paper())


def rows(status: Status, *sets: SetScore) -> list[str]:
    score = told(Score(sets=sets, status=status), "6-3") if sets else None
    card = Scorecard(sides=(side(FOX), side(HART)), span=MAIN.span, status=status, score=score)
    return list(board(card, (), Paper()))


def test_a_board_without_a_score_says_that_none_is_told() -> None:
    assert rows(Status.COMPLETED) == ["✓ Eve Fox   ·", "  Gil Hart  ·"]


def test_a_board_says_how_a_match_ended_where_it_was_not_played_out() -> None:
    retired = rows(Status.RETIRED, SetScore(games=(6, 2)), SetScore(games=(3, 0)))
    assert retired == ["✓ Eve Fox   6  3", "  Gil Hart  2  0  RET"]
    assert rows(Status.WALKOVER) == ["✓ Eve Fox", "  Gil Hart  W/O"]


def test_nobody_is_ticked_before_somebody_has_won() -> None:
    assert rows(Status.UPCOMING) == ["upcoming", "  Eve Fox", "  Gil Hart"]
    assert rows(Status.UNFINISHED, SetScore(games=(4, 1))) == ["unfinished", "  Eve Fox   4", "  Gil Hart  1"]


def test_what_the_text_contradicts_is_told_under_the_board() -> None:
    card = MAIN.model_copy(update={"doubts": (told("the headline says 6-4", "Bell"),)})
    assert list(board(card, (), Paper()))[-1] == "? the headline says 6-4"


def test_a_quotation_nobody_is_named_for_is_not_given_to_anybody() -> None:
    unknown = FINDINGS.quotes[0].model_copy(update={"speaker": None})
    findings = Findings(parser=1, quotes=(unknown, *FINDINGS.quotes[1:]))
    written = sheet("bell.md", ARTICLE, findings, Paper())
    assert 'Speaker not named\n  "I played so well,"\n\nAnn Bell\n' in written


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("columns", "width"), [("200", 80), ("72", 72), ("5", 20)])
def test_the_paper_is_as_wide_as_the_terminal_within_bounds(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "xterm")
    assert Paper.of(Screen()) == Paper(width, styled=True)


def test_what_needs_room_takes_a_wide_terminal_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert Paper.of(Screen(), widest=240).width == 200
    assert Paper.of(io.StringIO(), widest=240).width == 80


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_styles_gets_none(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    assert not Paper.of(Screen()).styled


def test_a_pipe_gets_plain_lines_of_eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert Paper.of(io.StringIO()) == Paper(80, styled=False)


def test_the_table_says_who_of_a_pair_is_meant() -> None:
    pair = MAIN.model_copy(update={"sides": (side(BELL, FOX), side(DELL, HART))})
    findings = FINDINGS.model_copy(update={"scorecards": (pair,)})
    assert "Unforced errors  ·           Dell-Winter 54" in sheet("bell.md", ARTICLE, findings, Paper())

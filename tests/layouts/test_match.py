"""The layout of a match: what stands on it, where it leads, and what is left out where scores are hidden."""

from datetime import date

import pytest

from tests.layouts.texts import texts
from tui.layouts.match import lay_out
from tui.library import Related, Relation
from tui.library.views import (
    Answer,
    Compared,
    Edition,
    MatchId,
    MatchRow,
    MatchView,
    PairId,
    Passage,
    Phrase,
    PlayerId,
    Rendering,
    Standing,
    Teller,
    ToldValue,
    Voice,
)
from tui.lines import cells, stops

LYON = Edition("lyon", 2025, "Ann Bell")
ROW = MatchRow(
    MatchId(1), ("Ann Bell",), ("Catherine Dell",), True, "6-7(4) 7-6(10) 6-3", "Lyon Open", LYON, "SF",
    "2025-10-28", 2025, "hard", (1, 2), True,
)  # fmt: skip
RALLY, WIRE, NET = (Voice(outlet, Passage(n, 10, 20)) for n, outlet in enumerate(("The Rally", "Wire", "Net"), 1))


def told(field: str, *values: tuple[str, tuple[Voice, ...]], player: str = "", **known: str) -> Compared:
    """What is told of a field, and what the record has."""
    standing = Standing(known.get("standing", "open"))
    told_by = tuple(ToldValue(*value, standing) for value in values)
    return Compared(field, player, told_by, known.get("record", ""), standing)


COMPARED = (
    told("score", (ROW.score, (RALLY, WIRE, NET)), record=ROW.score, standing="confirmed"),
    told("duration", ("142", (RALLY, WIRE)), record="145", standing="differs"),
    told("nationality", ("GBR", (RALLY,)), player="Ann Bell"),
    told("seed", ("1", (RALLY,)), player="Catherine Dell"),
    told("unforced_errors", ("54", (RALLY, WIRE)), ("52", (NET,)), player="Catherine Dell"),
    told("aces", player="Catherine Dell", record="9"),
    told("h2h", ("3-5", (WIRE,)), player="Ann Bell", standing="confirmed", record="3-5")._replace(
        because=PairId("Ann Bell", "Catherine Dell")
    ),
)
TELLERS = (
    Teller(1, "Bell stuns Dell", "The Rally", date(2025, 10, 28), 400, True, True, False),
    Teller(2, "Dell out in Lyon", "Wire", date(2025, 10, 29), 300, False, True, False),
    Teller(3, "Dell out in Lyon", "Net", None, 300, True, True, True),
    Teller(4, "Fox ends Bell's run", "Wire", date(2025, 10, 30), 200, True, False, False),
)
SHARED = (Phrase("I have been coming back from my injury ", True), Phrase("and I enjoy it", False))
ANSWERS = (
    Answer(
        "Ann Bell", (Rendering("The Rally", RALLY.passage, SHARED), Rendering("Wire", WIRE.passage, SHARED[:1])), 0.9
    ),
    Answer("Ann Bell", (Rendering("Net", NET.passage, (Phrase("Massive", False),)),), 0),
)
WAY = (
    Related(Relation.NEXT, "next match of Bell in Lyon", "Fox d. Bell 6-1 6-1", (4,), MatchId(2)),
    Related(Relation.MEETING, "earlier meeting", "Dell d. Bell (2024)", (), MatchId(3)),
)
VIEW = MatchView(ROW, "", TELLERS, COMPARED, ANSWERS, WAY)


@pytest.mark.parametrize("width", [200, 120, 100, 80, 50, 20, 12])
@pytest.mark.parametrize("hidden", [False, True])
def test_no_line_is_wider_than_the_screen(width: int, hidden: bool) -> None:
    assert max(map(cells, lay_out(VIEW, width, hidden))) <= width


def test_the_board_stands_at_the_top() -> None:
    assert texts(lay_out(VIEW, 80))[:4] == [
        "Lyon Open · semi-final · hard · 28 Oct 2025 · 2h 22m",
        "",
        "✓ Ann BELL        GBR    ·    6⁴  7    6",
        "  Catherine DELL  ·    [1]    7   6¹⁰  3",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Score              6-7⁴ 7-6¹⁰ 6-3  3 of 3 agree ✓",
        "Duration           2h 22m          2 of 2 agree",
        "  Head-to-head     3–5             Wire ✓  their meetings",
        "  Unforced errors  54              The Rally, Wire",
        "                   52              Net",
        "  Aces             9               record",
    ],
)
def test_a_value_says_how_many_tell_it_and_what_the_record_has(line: str) -> None:
    assert line in texts(lay_out(VIEW, 100))


def test_where_the_record_differs_it_says_so() -> None:
    lines = [line.strip() for line in texts(lay_out(VIEW, 100))]
    assert lines[lines.index("Duration           2h 22m          2 of 2 agree") + 1] == "record: 2h 25m"


def test_who_tells_it_is_listed_with_what_is_read() -> None:
    lines = texts(lay_out(VIEW, 80))
    told_by = lines[lines.index(next(line for line in lines if "Told by" in line)) + 1 :][:4]
    assert [line[:2] for line in told_by] == ["● ", "  ", "● ", "● "]
    assert told_by[0].endswith("The Rally · 28 Oct 2025")
    assert told_by[2].endswith("the same words · Net")
    assert told_by[3].endswith("mentions it · Wire · 30 Oct 2025")


def test_one_answer_stands_side_by_side_where_there_is_room() -> None:
    both = "I have been coming back from my injury and I     │ I have been coming back from my injury"
    assert both in texts(lay_out(VIEW, 100))
    below = texts(lay_out(VIEW, 60))
    assert not any("│" in line for line in below)
    place = below.index("  The Rally")
    assert below[place - 1 : place + 3] == [
        "I have been coming back from my injury and I enjoy it",
        "  The Rally",
        "I have been coming back from my injury",
        "  Wire",
    ]


def test_what_differs_is_marked_and_what_one_alone_has_is_said_to_be_so() -> None:
    lines = lay_out(VIEW, 80)
    marked = "".join(piece.text for line in lines for piece in line if "underline" in piece.style)
    assert marked.split() == ["and", "I", "enjoy", "it"]
    assert "  only in Net" in texts(lines)


def test_every_value_leads_to_its_words_its_match_or_its_player() -> None:
    targets = [stop.target for stop in stops(lay_out(VIEW, 80))]
    assert targets[:4] == [LYON, PlayerId("Ann Bell"), RALLY.passage, PlayerId("Catherine Dell")]
    assert {WIRE.passage, NET.passage, Passage(4), MatchId(2), MatchId(3), PairId("Ann Bell", "Catherine Dell")} <= set(
        targets
    )


def test_where_scores_are_hidden_nothing_gives_the_match_away() -> None:
    text = "\n".join(texts(lay_out(VIEW, 80, hidden=True)))
    assert text.index("Ann BELL") < text.index("Catherine DELL")
    assert not any(given in text for given in ("✓", "6-3", "2h", "54", "stuns", "injury", "Fox", "3–5", "next match"))
    assert "The Rally · 28 Oct 2025" in text
    assert "score hidden" in text


def test_a_match_to_come_has_nothing_to_hide() -> None:
    coming = VIEW._replace(row=ROW._replace(decided=False, score=""), compared=())
    lines = texts(lay_out(coming, 80, hidden=True))
    assert "v Catherine DELL" in lines
    assert any("Bell stuns Dell" in line for line in lines)


def test_a_match_that_only_the_record_has_is_a_board_and_its_figures() -> None:
    lines = texts(lay_out(MatchView(ROW, "", (), COMPARED[5:6], (), ()), 60))
    assert lines[-1] == "  Aces  9  record"

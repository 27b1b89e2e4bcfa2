"""The board: what an article tells of a match, beside the board as a reader sees it."""

import re
from typing import Any

import pytest
from rich.cells import cell_len

from tests.findings import FINDINGS, MAIN, TEXT
from tui.layouts.board import Form, board_lines, player_name
from tui.lines import MUTED, Evidence, Line, stops
from tui.model import Day, Fact, FactField, Round, Score, Scorecard, SetScore, Side, Span, Status, Told

SPAN = Span(start=3, end=9)
SET = re.compile(r"(\[?)(\d+)-(\d+)\]?(?:\((\d+)\))?")

FACTS = [
    Fact(player=player, field=field, value=value, span=SPAN)
    for player, field, value in (
        ("Cam Norton", FactField.RANK, 31),
        ("Cam Norton", FactField.NATIONALITY, "GBR"),
        ("Carla Alcott", FactField.SEED, 1),
        ("Carla Alcott", FactField.RANK, 1),
        ("Carla Alcott", FactField.NATIONALITY, "ESP"),
        ("Val Vacher", FactField.ENTRY, "WC"),
        ("Val Vacher", FactField.RANK, 40),
        ("Kai Krause", FactField.NATIONALITY, "GER"),
        ("Tim Puetter", FactField.NATIONALITY, "GER"),
        ("Kai Krause", FactField.SEED, 3),
    )
]


def printed(lines: list[Line]) -> str:
    """The lines as they are read."""
    return "\n".join("".join(piece.text for piece in line) for line in lines)


def score(words: str, status: Status) -> Told[Score]:
    """The score that words like "6-7(4) 6-3 [10-8]" tell."""
    sets = tuple(
        SetScore(games=(int(a), int(b)), tiebreak=int(points) if points else None, match_tiebreak=bool(bracket))
        for bracket, a, b, points in SET.findall(words)
    )
    return Told[Score](value=Score(sets=sets, status=status), span=SPAN)


def side(words: str) -> Side:
    """The side that words like "Kai Krause / Tim Puetter" or "Val Vacher | Art Rinder" tell."""
    return Side(players=tuple(re.split(r" [/|] ", words)), open="|" in words)


def card(first: str, second: str, sets: str = "", status: Status = Status.COMPLETED, **told: Any) -> Scorecard:
    """A match; what else is told of it has one place in the text."""
    kinds = {"event": Told[str], "round": Told[Round], "year": Told[int], "date": Told[Day], "duration": Told[int]}
    values = {name: kinds[name](value=value, span=SPAN) for name, value in told.items()}
    return Scorecard.model_validate(
        {
            "sides": (side(first), side(second)),
            "status": status,
            "span": SPAN,
            "score": score(sets, status) if sets else None,
            **values,
        }
    )


LYON: dict[str, Any] = {"event": "Lyon Open", "round": Round.SECOND, "date": Day(2025, 10, 28), "duration": 142}

BOARDS = {
    "completed": (
        card("Cam Norton", "Carla Alcott", "4-6 6-3 6-4", **LYON),
        50,
        """\
Lyon Open · 2nd round         28 Oct 2025 · 2h 22m
✓ Cam NORTON    GBR   31    4  6  6
  Carla ALCOTT  ESP  [1]    6  3  4""",
    ),
    "three sets with tie-breaks, the points beside the loser's games": (
        card("Val Vacher", "Art Rinder", "6-7(9) 6-3 7-6(15)"),
        50,
        """\
✓ Val VACHER  WC    6⁹  6  7
  Art RINDER   ·    7   3  6¹⁵""",
    ),
    "five sets, one of them long": (
        card("Nick Marsh", "John Isley", "6-4 6-7(7) 6-7(3) 6-3 70-68"),
        50,
        """\
✓ Nick MARSH    6  6⁷  6³  6  70
  John ISLEY    4  7   7   3  68""",
    ),
    "tie-break points only where the games allow them": (
        card("Ann Bell", "Eve Fox", "6-3(0) 7-6(0) 1-0(4)"),
        50,
        """\
✓ Ann BELL    6  7   1
  Eve FOX     3  6⁰  0⁴""",
    ),
    "retired": (
        card("Ann Bell", "Eve Fox", "6-2 3-0", Status.RETIRED),
        50,
        """\
✓ Ann BELL    6  3
  Eve FOX     2  0  RET""",
    ),
    "walkover": (
        card("Ann Bell", "Eve Fox", "", Status.WALKOVER, event="Lyon Open"),
        50,
        """\
Lyon Open
✓ Ann BELL
  Eve FOX   W/O""",
    ),
    "default": (
        card("Ann Bell", "Eve Fox", "4-5", Status.DEFAULT),
        50,
        """\
✓ Ann BELL    4
  Eve FOX     5  DEF""",
    ),
    "unfinished: nobody has won": (
        card("Ann Bell", "Eve Fox", "6-2 3-3", Status.UNFINISHED, **LYON),
        60,
        """\
Lyon Open · 2nd round      unfinished · 28 Oct 2025 · 2h 22m
  Ann BELL    6  3
  Eve FOX     2  3""",
    ),
    "match tie-break": (
        card("Kai Krause / Tim Puetter", "Marc Grand / Hor Zeller", "6-4 6-7(4) [10-8]"),
        50,
        """\
✓ K. KRAUSE / T. PUETTER  GER  [3]    6  6⁴  [10]
  M. GRAND / H. ZELLER    ·      ·    4  7    [8]""",
    ),
    "upcoming, the other side still open": (
        card("Cam Norton", "Val Vacher | Art Rinder", "", Status.UPCOMING, event="Lyon Open", round=Round.LAST_16),
        50,
        """\
Lyon Open · last 16
  Cam NORTON        GBR  31
v VACHER or RINDER""",
    ),
    "no score told": (
        card("Jules Benet", "Rod Fender", "", year=2009),
        50,
        """\
2009
✓ Jules BENET    ·
  Rod FENDER     ·""",
    ),
    "particles and double surnames": (
        card("Alex de Minter", "Felix Auger-Alain", "6-4 6-4"),
        50,
        """\
✓ Alex DE MINTER       6  6
  Felix AUGER-ALAIN    4  4""",
    ),
    "glyphs of two cells": (
        card("鄭欽文", "Iga Świętek", "6-4 6-4"),
        50,
        """\
✓ 鄭欽文         6  6
  Iga ŚWIĘTEK    4  4""",
    ),
    "what looks like markup": (
        card("Ann [/] [bold]Bell", "[@click=app.quit]x[/]", "6-4 6-4", event="[/b] Open"),
        60,
        """\
[/b] Open
✓ Ann [/] [BOLD]BELL       6  6
  [@CLICK=APP.QUIT]X[/]    4  4""",
    ),
}

LONG = card("Botic van de Zandberg", "Alejandro Davidson Foster", "6-7(9) 7-6(15) 3-6 7-6(4) 13-12(4)", **LYON)
LONG_FACTS = [
    Fact(player=player, field=field, value=value, span=SPAN)
    for player, field, value in (
        ("Botic van de Zandberg", FactField.NATIONALITY, "NED"),
        ("Botic van de Zandberg", FactField.RANK, 104),
        ("Alejandro Davidson Foster", FactField.SEED, 12),
    )
]

NARROWER = {
    80: """\
Lyon Open · 2nd round                                       28 Oct 2025 · 2h 22m
✓ Botic VAN DE ZANDBERG      NED   104    6⁹  7    3  7   13
  Alejandro DAVIDSON FOSTER  ·    [12]    7   6¹⁵  6  6⁴  12⁴""",
    50: """\
Lyon Open · 2nd round         28 Oct 2025 · 2h 22m
✓ VAN DE ZANDBERG NED  104  6⁹ 7   3 7  13
  DAVIDSON FOSTER ·   [12]  7  6¹⁵ 6 6⁴ 12⁴""",
    34: """\
Lyon Open · 2nd round  28 Oct 2025
✓ VAN DE ZANDBERG  6⁹ 7   3 7  13
  DAVIDSON FOSTER  7  6¹⁵ 6 6⁴ 12⁴""",
    28: """\
Lyon Open · 2nd round
✓ VAN DE ZANDBE…  6 7 3 7 13
  DAVIDSON FOST…  7 6 6 6 12""",
    20: """\
Lyon Open · 2R
✓ VAN D…  6 7 3 7 13
  DAVID…  7 6 6 6 12""",
}


@pytest.mark.parametrize(("told", "width", "expected"), BOARDS.values(), ids=BOARDS)
def test_a_match_is_two_rows_in_columns(told: Scorecard, width: int, expected: str) -> None:
    assert printed(board_lines(told, FACTS, width)) == expected


@pytest.mark.parametrize(("width", "expected"), NARROWER.items(), ids=map(str, NARROWER))
def test_what_matters_least_goes_first(width: int, expected: str) -> None:
    assert printed(board_lines(LONG, LONG_FACTS, width)) == expected


@pytest.mark.parametrize("told", [LONG, *(told for told, _, _ in BOARDS.values())])
def test_no_line_is_wider_than_it_may_be(told: Scorecard) -> None:
    for width in range(20, 81):
        for hidden in (False, True):
            lines = printed(board_lines(told, [*FACTS, *LONG_FACTS], width, hidden)).split("\n")
            assert max(map(cell_len, lines)) <= width


HIDDEN = """\
Lyon Open · 2nd round   score hidden · 28 Oct 2025
  Carla ALCOTT  ESP  [1]
  Cam NORTON    GBR   31"""


@pytest.mark.parametrize(
    "told",
    [
        card("Cam Norton", "Carla Alcott", "4-6 6-3 6-4", **LYON),
        card("Carla Alcott", "Cam Norton", "6-2 3-0", Status.RETIRED, **LYON),
        card("Cam Norton", "Carla Alcott", "", Status.WALKOVER, **LYON),
        card("Carla Alcott", "Cam Norton", "6-2 3-3", Status.UNFINISHED, **LYON),
    ],
)
def test_a_hidden_match_looks_the_same_however_it_ended(told: Scorecard) -> None:
    assert printed(board_lines(told, FACTS, 50, hidden=True)) == HIDDEN


def test_there_is_nothing_to_hide_of_a_match_to_come() -> None:
    told = BOARDS["upcoming, the other side still open"][0]
    assert printed(board_lines(told, FACTS, 50, hidden=True)) == printed(board_lines(told, FACTS, 50))


def styles(line: Line) -> dict[str, str]:
    """The style of each piece of a line that is not blank."""
    return {piece.text.strip(): piece.style for piece in line if piece.text.strip()}


def test_the_digits_of_whoever_lost_a_set_are_dim() -> None:
    first, second = board_lines(card("Ann Bell", "Eve Fox", "5-7 6-3 6-4"), [], 50)
    assert styles(first) == {"✓": "$text-success bold", "Ann BELL": "bold", "5": MUTED, "6": "bold"}
    assert styles(second) == {"Eve FOX": "", "7": "bold", "3": MUTED, "4": MUTED}


@pytest.mark.parametrize("sets", ["6-2 3-0", "6-2 5-4", "6-2 6-6"])
@pytest.mark.parametrize("status", [Status.RETIRED, Status.DEFAULT, Status.UNFINISHED])
def test_a_set_that_was_broken_off_has_no_loser(sets: str, status: Status) -> None:
    rows = board_lines(card("Ann Bell", "Eve Fox", sets, status), [], 50)[-2:]
    last = [[piece for piece in row if piece.text.strip().isdigit()][-1].style for row in rows]
    assert last == ["bold", "bold"]


@pytest.mark.parametrize("sets", ["6-2 7-5", "6-2 6-4", "6-2 7-6(3)"])
def test_a_set_that_was_played_out_has_one_whatever_came_after(sets: str) -> None:
    rows = board_lines(card("Ann Bell", "Eve Fox", sets, Status.RETIRED), [], 50)
    last = [[piece for piece in row if piece.text.strip().isdigit()][-1].style for row in rows]
    assert last == ["bold", MUTED]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Cam Norton", ["Cam NORTON", "C. NORTON", "NORTON"]),
        ("Alex de Minter", ["Alex DE MINTER", "A. DE MINTER", "DE MINTER"]),
        ("Jo-Wilfried Tsang", ["Jo-Wilfried TSANG", "J.-W. TSANG", "TSANG"]),
        ("Juan Carlos Ferrer", ["Juan Carlos FERRER", "J. C. FERRER", "FERRER"]),
        ("Zheng Qinlan", ["ZHENG Qinlan", "Q. ZHENG", "ZHENG"]),
        ("Pat McEnery", ["Pat McENERY", "P. McENERY", "McENERY"]),
        ("Molik", ["MOLIK", "MOLIK", "MOLIK"]),
    ],
)
def test_a_surname_is_in_capitals(name: str, forms: list[str]) -> None:
    assert [player_name(name, form) for form in Form] == forms


def test_the_values_of_the_board_point_at_the_words_that_tell_them() -> None:
    lines = board_lines(MAIN, FINDINGS.facts, 60)
    plain = ["".join(piece.text for piece in line) for line in lines]
    values = [(plain[stop.line][stop.start : stop.end], stop.target) for stop in stops(lines)]
    assert [(words, TEXT[slice(*target)]) for words, target in values if isinstance(target, Evidence)] == [
        ("Lyon Open", "Lyon Open"),
        ("2nd round", "Bell"),
        ("27 Oct 2025", "Bell"),
        ("2h 22m", "2 hours and 22 minutes"),
        ("Ann BELL", "Ann Bell of Britain beat Catherine Dell-Winter"),
        ("6⁴  7    6", "6-7 (4), 7-6 (10), 6-3"),
    ]

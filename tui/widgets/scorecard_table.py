"""What an article tells of the two players of a match, side by side: a row a field, a column a player.

It decides which values are short enough for a column, and what of them is known before a match. `·` stands for what the
text does not tell. Where it tells two different values of a kind, both are shown, one under the other: nothing is
chosen, and nothing is worked out. A pair has no column, since a value belongs to one player.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui import wording
from tui.layouts.board import UNTOLD, capitals, in_order
from tui.lines import MUTED, Evidence, Line, Piece, at, cells, cut, fit, right, spread
from tui.terms import BEFORE, FactField, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.model import Fact, Findings, Scorecard

_HANDS = {"L": "left", "R": "right"}


class Cell(NamedTuple):
    """A value in the table."""

    text: str
    evidence: Evidence


class Row(NamedTuple):
    """One field: its label, and what is told of each player."""

    label: str
    cells: tuple[Cell | None, ...]

    @property
    def longest(self) -> int:
        """The cells of its longest value."""
        return max(cell_len(cell.text) for cell in self.cells if cell)


def table(findings: Findings, main: Scorecard, width: int, hidden: bool) -> list[Line]:
    """The table in `width` cells, and who comes next; `hidden` leaves out what was not known before the match."""
    players = columns(main, hidden)
    told = list(_rows(findings.facts, players, hidden))
    labels = max((cell_len(row.label) for row in told), default=0)
    limit = min(max((width - min(labels, 18)) // 2 - 1, 4), 12)  # cells of a value
    short = [row for row in told if row.longest <= limit]
    column = _column(short, players, limit, width)
    lines = [_head(players, column, width)] if short else []
    for row in told:
        lines += [_in_columns(row, column, width)] if row.longest <= limit else _at_length(row, players, width)
    for card in () if hidden else coming_up(findings):
        lines += _next(card, main, width)
    return lines


def columns(main: Scorecard, hidden: bool) -> tuple[str, ...]:
    """The players who have a column; a pair and the players still open have none."""
    return tuple(side.players[0] for side in in_order(main, hidden) if len(side.players) == 1)


# ── The rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(facts: Sequence[Fact], players: Sequence[str], hidden: bool) -> Iterator[Row]:
    """The rows in the order of the fields; a further row for each further value of one player."""
    by_field: dict[FactField, list[Fact]] = {}
    for fact in facts:
        if fact.player in players and (fact.field in BEFORE or not hidden):
            by_field.setdefault(fact.field, []).append(fact)
    for field in sorted(by_field, key=list(wording.FIELD_NAMES).index):
        if field is FactField.HEAD_TO_HEAD:
            yield from _meetings(by_field[field], players)
            continue
        values = (_distinct(fact for fact in by_field[field] if fact.player == player) for player in players)
        for number, row in enumerate(zip_longest(*values)):
            yield Row("" if number else _label(field), row)


def _label(field: FactField) -> str:
    name = wording.fact_name(field)
    return name[:1].upper() + name[1:]


def value(fact: Fact) -> str:
    """The value without what its label says already: "left" under "Plays", "3–5" for 3-5."""
    if fact.field is FactField.HANDED:
        return _HANDS.get(str(fact.value), str(fact.value))
    if fact.field is FactField.HEAD_TO_HEAD:
        return str(fact.value).replace("-", "–")
    return wording.fact_value(fact) if fact.field is FactField.FIRST_WIN else str(fact.value)


def _distinct(facts: Iterable[Fact]) -> list[Cell]:
    """The values, each where it is told first."""
    first: dict[str, Cell] = {}
    for fact in facts:
        first.setdefault(value(fact), Cell(value(fact), at(fact.span)))
    return list(first.values())


def _meetings(facts: Sequence[Fact], players: Sequence[str]) -> Iterator[Row]:
    """The head-to-heads: of the two players each one's wins, and of one with somebody else a row of its own."""
    rows: dict[tuple[str, ...], Row] = {}
    for fact in facts:
        wins, evidence = re.findall(r"\d+", str(fact.value)), at(fact.span)
        label = _label(fact.field)
        if {fact.player, fact.opponent} == set(players) and len(wins) == 2:
            each = wins if fact.player == players[0] else wins[::-1]
            row = Row(label, tuple(Cell(number, evidence) for number in each))
        else:
            label = f"Against {wording.surname(fact.opponent)}" if fact.opponent else label
            cell = Cell(value(fact), evidence)
            row = Row(label, tuple(cell if player == fact.player else None for player in players))
        rows.setdefault((row.label, *(cell.text if cell else "" for cell in row.cells)), row)
    yield from rows.values()


# ── The columns ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _column(short: Sequence[Row], players: Sequence[str], limit: int, width: int) -> int:
    """How wide a column is, with the blank before it, for values and surnames."""
    values = [row.longest for row in short]
    heads = [cell_len(wording.surname(player)) for player in players]
    wide = min(max([4, *values, *heads]), limit)
    labels = max((cell_len(row.label) for row in short), default=0)
    return wide + (2 if labels + len(players) * (wide + 2) <= width else 1)


def _head(players: Sequence[str], column: int, width: int) -> Line:
    """The surnames above the columns: cut where they are long, three letters where there is room for no more."""
    names = [capitals(wording.surname(player)) for player in players]
    room = column - 1
    if room < 8 and max(map(cell_len, names)) > room:
        names = [name[:3] for name in names]
    blank = Piece(" " * (width - column * len(players)))
    return blank, *(Piece(right(cut(name, room), column), MUTED) for name in names)


def _in_columns(row: Row, column: int, width: int) -> Line:
    """A row of short values. One that both players share is one value: the blank between belongs to it."""
    line = [Piece(fit(row.label, width - column * len(row.cells)), MUTED)]
    shared = len({cell and cell.evidence for cell in row.cells}) == 1
    for number, cell in enumerate(row.cells):
        blank = " " * (column - cell_len(cell.text if cell else UNTOLD))
        line.append(Piece(blank, "", cell.evidence if cell and shared and number else None))
        line.append(Piece(cell.text, "", cell.evidence) if cell else Piece(UNTOLD, MUTED))
    return tuple(line)


def _at_length(row: Row, players: Sequence[str], width: int) -> Iterator[Line]:
    """A row with a value that is too long for a column: a line or more for each player."""
    for player, cell in zip(players, row.cells, strict=True):
        if cell:
            yield from _set_out(row.label, wording.surname(player), cell, width)


def _set_out(label: str, who: str, cell: Cell, width: int) -> Iterator[Line]:
    """A label and a long value: on one line, if there is room, or else the value under its label."""
    head, name = Piece(label, MUTED), Piece(who, MUTED)
    words = (*((name, Piece("  ")) if who else ()), Piece(cell.text, "", cell.evidence))
    blank = width - cells((head, *words))
    if blank >= 2:
        yield head, Piece(" " * blank), *words
    else:
        yield (head, Piece("  "), name) if who else (head,)
        yield from spread(cell.text, width, cell.evidence, indent=2)


# ── What comes next ───────────────────────────────────────────────────────────────────────────────────────────────────


def coming_up(findings: Findings) -> list[Scorecard]:
    """The matches still to come of somebody who plays the main one."""
    if findings.main is None:
        return []
    players = {player for side in findings.main.sides for player in side.players}
    return [
        card
        for card in findings.scorecards[1:]
        if card.status is Status.UPCOMING and any(players.intersection(side.players) for side in card.sides)
    ]


def _next(card: Scorecard, main: Scorecard, width: int) -> Iterator[Line]:
    """Who waits for whom; that it is the winner who plays on needs no words."""
    winners, losers = (set(side.players) for side in main.sides)
    mine = next(place for place, side in enumerate(card.sides) if (winners | losers).intersection(side.players))
    ours, theirs = card.sides[mine], card.sides[1 - mine]
    who = "" if main.decided and winners.intersection(ours.players) else wording.side(ours)
    yield from _set_out("Next", who, Cell(wording.side(theirs), at(card.span)), width)

"""What is told of a match as lines: each value with how many tell it, all values where they differ, and the record's.

It decides how a value is said; nothing is chosen between two that differ, and what the record has is marked as its.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui import wording
from tui.library.views import PlayerId, Standing
from tui.lines import MUTED, Piece, cells, clip, cut, fit, flow
from tui.terms import BEFORE, FactField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.views import Compared, ToldValue
    from tui.lines import Line

_GAP = "  "
_OCCASION = frozenset({"event", "round", "year", "date", "surface", "venue"})  # known before the match, as BEFORE is
_CONFIRMED = Piece(" ✓", "$text-success bold")
_DIFFERS = "$text-warning"


def agreement(told: Sequence[Compared], width: int, *, hidden: bool = False) -> list[Line]:
    """What is told of the match and then of each player, in `width` cells; `hidden` leaves out what came of it."""
    shown = seen(told, hidden=hidden)
    if not shown:
        return []
    labels = min(max(cell_len(_label(one)) for one in shown) + 2, max(width // 3, 16))
    values = min(max(cell_len(value) for one in shown for value in _values(one)), width // 2)
    lines: list[Line] = []
    for player, of_player in groupby(shown, key=lambda one: one.player):
        if player:
            lines.append((Piece(player, "bold", PlayerId(player)),))
        lines += [line for one in of_player for line in _compared(one, labels, values, width)]
    return lines


def seen(told: Iterable[Compared], *, hidden: bool) -> list[Compared]:
    """What is shown of what is told, by player and each once; `hidden` leaves out what came of the match."""
    return _once(one for one in told if not hidden or one.field in _OCCASION | BEFORE)


def _once(told: Iterable[Compared]) -> list[Compared]:
    """The values by player, without what another says as well: a year beside a day, a head-to-head from both sides."""
    by_player: dict[str, dict[str, Compared]] = {"": {}}
    for one in told:
        by_player.setdefault(one.player, {})[one.field] = one
    if "date" in by_player[""]:
        by_player[""].pop("year", None)
    for other in list(by_player)[2:]:
        by_player[other].pop(FactField.HEAD_TO_HEAD, None)
    return [one for fields in by_player.values() for one in fields.values()]


def _label(one: Compared) -> str:
    return ("  " if one.player else "") + wording.fact_name(one.field).capitalize()


def _values(one: Compared) -> Iterator[str]:
    yield from (said(one.field, told.value) for told in one.values)
    if one.record and not one.values:
        yield said(one.field, one.record)


def said(field: str, value: str) -> str:
    """A value in normal form as it is read: "2h 22m" of 142 minutes."""
    match field:
        case "score":
            return wording.raised(value)
        case "duration" if value.isdecimal():
            return wording.duration(int(value))
        case "date":
            return wording.day(date.fromisoformat(value))
        case "round":
            return wording.round_name(value)
        case FactField.RANK if value.isdecimal():
            return f"No. {value}"
        case FactField.HEAD_TO_HEAD:
            return value.replace("-", "–")
    return value


def _compared(one: Compared, labels: int, values: int, width: int) -> Iterator[Line]:
    """A line for each value that differs, or one for all, and what the record has where nobody tells that."""
    label = Piece(fit(cut(_label(one), labels - 1), labels), MUTED)
    for told in one.values:
        where = told.voices[0].passage if told.voices else None
        value = Piece(cut(said(one.field, told.value), values), "", where)
        yield from _noted((label, value), labels + values, _who(one, told), width)
        label = Piece(" " * labels)
    if not one.values:
        yield from _noted(
            (label, Piece(said(one.field, one.record))), labels + values, [(Piece("record", MUTED),)], width
        )
    elif one.record and one.standing is Standing.DIFFERS:
        record = (Piece(f"record: {said(one.field, one.record)}", _DIFFERS), *_because(one))
        yield from flow((Piece(" " * (labels - 2)),), [record], width)


def _who(one: Compared, told: ToldValue) -> list[Line]:
    """Who tells a value: how many agree, or each by name, and whether the record confirms it."""
    told_by = len(told.voices)
    if len(one.values) == 1 and told_by > 1:
        who: list[Line] = [(Piece(f"{told_by} of {told_by} agree", MUTED),)]
    else:
        who = [(Piece(voice.outlet, MUTED, voice.passage),) for voice in told.voices]
    if told.standing is Standing.CONFIRMED:
        who[-1] = (*who[-1], _CONFIRMED, *_because(one))
    return who


def _because(one: Compared) -> Line:
    return (Piece(_GAP), Piece("their meetings", "", one.because)) if one.because else ()


def _noted(line: Line, margin: int, notes: Iterable[Line], width: int) -> Iterator[Line]:
    """A line with notes from a margin on; where they have no room they stand under it."""
    beside = [piece for note in notes for piece in (Piece(", ", MUTED), *note)][1:]
    blank = Piece(" " * (margin - cells(line)) + _GAP)
    close = (*line, Piece(_GAP), *beside)
    if cells((*line, blank, *beside)) <= width:
        yield (*line, blank, *beside)
    elif cells(close) <= width:
        yield close
    else:
        yield clip(line, width)
        yield from flow((Piece(_GAP),), notes, width, between=", ")

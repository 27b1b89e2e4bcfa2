"""The layout of a head-to-head: how often each has won, a bar of it, and the meetings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui import wording
from tui.layouts import listing
from tui.library import keys
from tui.library.views import PlayerId
from tui.lines import MUTED, Line, Piece, cells, clip, wrapped

if TYPE_CHECKING:
    from tui.library.views import HeadToHeadView, MatchRow

_WIDEST = 80  # cells of the bar
_FIRST, _SECOND = "█", "░"


def lay_out(view: HeadToHeadView, width: int) -> list[Line]:
    """The head-to-head in lines of at most so many cells."""
    lines: list[Line] = [(Piece(words, MUTED),) for words in wrapped(view.why, width)]
    lines += [(), *_title(view, width)]
    if sum(view.won):
        lines += [_bar(view, width), *_by_surface(view, width)]
    if view.meetings:
        head = listing.heading("Meetings", width)
        lines += [(), head, *listing.matches(view.meetings, width, _outcome)]
    return lines


def _title(view: HeadToHeadView, width: int) -> list[Line]:
    """Both names with the wins of each between them; the surnames where there is no room for more."""
    first, second = view.won
    leads = ("bold" if first > second else "", "bold" if second > first else "")
    for said in (str, wording.surname):
        sides = ("|".join(map(said, side.split("|"))).replace("|", " / ") for side in view.pair)
        left, right = (
            Piece(side, style, PlayerId(of)) for side, style, of in zip(sides, leads, view.pair, strict=True)
        )
        line: Line = (left, Piece(f"  {first} – {second}  ", "bold"), right)
        if cells(line) <= width:
            return [line]
    return [clip(line, width)]


def _bar(view: HeadToHeadView, width: int) -> Line:
    """A bar of wins, the first player's filled and the second's in a lighter shade."""
    first, second = view.won
    long = min(width, _WIDEST)
    filled = round(long * first / (first + second))
    if first and second:
        filled = max(1, min(long - 1, filled))
    return (Piece(_FIRST * filled, "bold"), Piece(_SECOND * (long - filled)))


def _by_surface(view: HeadToHeadView, width: int) -> list[Line]:
    """How it stands on each surface that is told."""
    won: dict[str, Counter[bool]] = {}
    for row in view.meetings:
        if row.decided and row.surface:
            won.setdefault(row.surface, Counter())[_is_first(view, row)] += 1
    told = " · ".join(f"{surface} {count[True]}–{count[False]}" for surface, count in won.items())
    return [(Piece(words, MUTED),) for words in wrapped(told, width)]


def _is_first(view: HeadToHeadView, row: MatchRow) -> bool:
    return keys.same_side("|".join(row.first), view.pair.first)


def _outcome(row: MatchRow) -> Line:
    """Who won, and the score; the winner's games first."""
    if not row.decided:
        return (Piece("to be played", "", row.id),)
    return (Piece(f"{listing.side(row.first)}  {wording.raised(row.score)}".rstrip(), "", row.id),)

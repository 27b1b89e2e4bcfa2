"""The layout of a draw: as many rounds beside one another as the width takes, joined by lines.

Decides which rounds are seen at first: the last ones, the final among them. The line to the next round starts at
whoever won. A place of which nothing is known takes one line and not two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import wording
from tui.layouts import listing
from tui.layouts.places import JOINT, drawn
from tui.lines import MUTED, Line, Piece, clip, fit, flow, wrapped

if TYPE_CHECKING:
    from tui.library.views import DrawView, Edition, MatchRow

_NARROWEST = 26  # cells of a round: a tick, a surname, and five sets
_WIDEST = 40


def rounds_at_once(view: DrawView, width: int) -> int:
    """How many rounds stand beside one another in so many cells."""
    return max(1, min(len(view.rounds), (width + JOINT) // (_NARROWEST + JOINT)))


def lay_out(view: DrawView, width: int, first: int | None = None) -> list[Line]:
    """The draw in lines of at most so many cells, from the round at a place of `view.rounds` on.

    Without one the last rounds are shown.
    """
    return [*_head(view, width), *_bracket(view, width, first), *_foot(view, width)]


def lay_out_whole(view: DrawView, width: int, first: int = 0) -> list[Line]:
    """As `lay_out`, with every round from there on: those that have no room stand below."""
    count = rounds_at_once(view, width)
    last = max(0, len(view.rounds) - count)
    starts = dict.fromkeys([*range(first, last, count), max(first, last)])
    return [
        *_head(view, width),
        *(line for start in starts for line in _bracket(view, width, start)),
        *_foot(view, width),
    ]


def _foot(view: DrawView, width: int) -> list[Line]:
    """What has no place in the bracket, and the other draws of the event."""
    lines: list[Line] = []
    if view.outside:
        title = listing.heading("Outside the bracket", width)
        lines += [(), title, *listing.matches(view.outside, width, _outcome)]
    if view.editions:
        others = flow((), (_edition(one, view.edition) for one in view.editions), width)
        lines += [(), listing.heading("Other draws", width), *others]
    return lines


def _head(view: DrawView, width: int) -> list[Line]:
    """The name and the year, and how much is known."""
    title: Line = (Piece(f"{view.event_name} {view.edition.year}", "bold"),)
    return [clip(title, width), *((Piece(words, MUTED),) for words in wrapped(view.why, width))]


def _bracket(view: DrawView, width: int, first: int | None) -> list[Line]:
    """The rounds that are shown, under their names."""
    if not view.rounds:
        return []
    count = rounds_at_once(view, width)
    start = len(view.rounds) - count if first is None else max(0, min(first, len(view.rounds) - 1))
    shown = view.rounds[start : start + count]
    wide = min(_WIDEST, (width + JOINT) // len(shown) - JOINT)
    names = (fit(wording.round_name(name).capitalize(), wide) for name, _ in shown)
    return [(), (Piece((" " * JOINT).join(names), "bold"),), *drawn([slots for _, slots in shown], wide)]


def _outcome(row: MatchRow) -> Line:
    first, second = listing.side(row.first), listing.side(row.second)
    score = f"  {wording.raised(row.score)}" if row.score else ""
    return (Piece(f"{first} {'d.' if row.decided else 'v'} {second}{score}", "", row.id),)


def _edition(edition: Edition, shown: Edition) -> Line:
    """Another year, or another draw of this one by somebody who plays in it."""
    player = f"with {wording.surname(edition.player)}" if edition.player else ""
    year = str(edition.year) if edition.year != shown.year else ""
    return (Piece(f"{year} {player}".strip(), "", edition),)

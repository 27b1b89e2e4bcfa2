"""What others tell of the match of an article, beside its own scorecard.

It decides what is said shortly and what in full: what all tell alike stands in a line for each number of outlets, with
a tick where the record confirms it; where they differ, or where the record does, every value has its sources. A value
leads to the words of another article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import wording
from tui.layouts.agreement import agreement, seen
from tui.library.views import Standing
from tui.lines import MUTED, Piece, cut, flow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.library.views import Compared
    from tui.lines import Line, Target

_TICK = Piece(" ✓", "$text-success bold")
_AROUND = 4  # cells of a line that its margin and a tick take


def told_by_others(compared: Sequence[Compared], article: int, width: int, *, hidden: bool) -> list[Line]:
    """What is told of the match of an article, in `width` cells; `hidden` leaves out what came of it."""
    shown = seen(compared, hidden=hidden)
    differs = [one for one in shown if len(one.values) != 1 or one.standing is Standing.DIFFERS]
    return [*_agreed([one for one in shown if one not in differs], article, width), *agreement(differs, width)]


def _agreed(shown: Sequence[Compared], article: int, width: int) -> Iterator[Line]:
    """What is told alike, under how many tell it so; what this article alone tells only where the record has it."""
    by_count: dict[int, list[Line]] = {}
    for one in shown:
        count, confirmed = len(one.values[0].voices), one.standing is Standing.CONFIRMED
        if count > 1 or confirmed:
            piece = Piece(cut(_name(one), width - _AROUND), "", _elsewhere(one, article))
            by_count.setdefault(count, []).append((piece, _TICK) if confirmed else (piece,))
    for count, items in sorted(by_count.items(), reverse=True):
        head = f"{count} of {count} agree" if count > 1 else "as in the record"
        yield from flow((Piece(head, MUTED),), items, width)


def _name(one: Compared) -> str:
    return f"{wording.surname(one.player)} {wording.fact_name(one.field)}".strip()


def _elsewhere(one: Compared, article: int) -> Target | None:
    """The words of another article that tell it; where there is none, what it was checked by."""
    others = (voice.passage for voice in one.values[0].voices if voice.passage.article != article)
    return next(others, one.because)

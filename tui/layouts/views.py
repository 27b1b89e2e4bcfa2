"""Which layout a view has, and which match, sides or draw a key that is pressed on it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library.views import DrawView, Edition, HeadToHeadView, MatchId, MatchView, PairId, PlayerId, PlayerView
from tui.lines import MUTED, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.library.views import Destination, MatchRow, View
    from tui.lines import Line, Target

HIDDEN = "Scores are hidden; x shows them."


def lay_out(view: View, width: int, *, hidden: bool = False, first: int | None = None) -> list[Line]:
    """The view in lines of at most so many cells; `first` is the first round that is shown of a draw.

    Where scores are `hidden` a list of results has nothing to show.
    """
    if isinstance(view, MatchView):
        from tui.layouts import match

        return match.lay_out(view, width, hidden)
    if hidden:
        return [(Piece(HIDDEN, MUTED),)]
    if isinstance(view, PlayerView):
        from tui.layouts import player

        return player.lay_out(view, width)
    if isinstance(view, HeadToHeadView):
        from tui.layouts import head_to_head

        return head_to_head.lay_out(view, width)
    from tui.layouts import draw

    return draw.lay_out(view, width, first)


def kind(destination: Destination) -> str:
    """What a view is called."""
    match destination:
        case MatchId():
            return "Match"
        case PlayerId():
            return "Player"
        case PairId():
            return "Head-to-head"
        case Edition():
            return "Draw"
    return "Article"


def reason(view: View, target: Target | None) -> str:
    """Why one goes on to what a value leads to: "next match of Norrie in Paris"; "" where that needs no words."""
    way = view.way if isinstance(view, MatchView) else ()
    return next((related.label for related in way if related.match == target), "")


# ── What is at hand ───────────────────────────────────────────────────────────────────────────────────────────────────


def match_at(view: View, targets: Sequence[Target]) -> MatchRow | None:
    """The match under the cursor, or in its line, else the one the view is of; `targets` are what stands there."""
    rows = {row.id: row for row in _rows(view)}
    here = next((rows[target] for target in targets if isinstance(target, MatchId) and target in rows), None)
    return view.row if here is None and isinstance(view, MatchView) else here


def sides_at(view: View, targets: Sequence[Target]) -> tuple[Sequence[str], Sequence[str]] | None:
    """Both sides of the match at hand, or those whose meetings the cursor stands on or the view is of."""
    if row := match_at(view, targets):
        return row.first, row.second
    own = view.pair if isinstance(view, HeadToHeadView) else None
    pair = next((target for target in targets if isinstance(target, PairId)), own)
    return (pair.first.split("|"), pair.second.split("|")) if pair else None


def draw_at(view: View, targets: Sequence[Target]) -> Edition | None:
    """The draw that the cursor stands on, or that the match at hand was played in."""
    if targets and isinstance(targets[0], Edition):
        return targets[0]
    if row := match_at(view, targets):
        return row.edition
    return view.edition if isinstance(view, DrawView) else None


def another(players: Sequence[str], shown: str) -> str:
    """The player after the one that is shown, round at the end; the first where none of them is; "" of nobody."""
    place = players.index(shown) + 1 if shown in players else 0
    return players[place % len(players)] if players else ""


def _rows(view: View) -> Iterator[MatchRow]:
    """The matches a view lists."""
    match view:
        case MatchView():
            yield view.row
        case PlayerView():
            yield from view.matches
        case HeadToHeadView():
            yield from view.meetings
        case DrawView():
            yield from (slot.match for _, slots in view.rounds for slot in slots if slot.match)
            yield from view.outside

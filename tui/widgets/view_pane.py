"""The pane of a view: its lines, and a cursor that arrow keys move to what lies in their direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.message import Message

from tui.commands import Place, bindings
from tui.layouts.draw import rounds_at_once
from tui.layouts.moving import Direction, nearest
from tui.layouts.views import lay_out
from tui.library.views import DrawView, MatchId, MatchView
from tui.lines import MUTED, Line, Piece, Stop, Target
from tui.widgets.lines_pane import LinesPane

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.library.views import View


_STEPS = {Direction.LEFT: -1, Direction.RIGHT: 1}  # through the rounds of a draw


class Left(NamedTuple):
    """How a view was left: its cursor, the line at the top, and the first round that is shown of a draw."""

    cursor: int = 0
    top: int = 0
    first: int | None = None


class ViewPane(LinesPane):
    """What is known of a match, a player, two players or an event."""

    BINDING_GROUP_TITLE = "View"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.VIEW)]

    @dataclass
    class Chosen(Message):
        """The reader wants to go where a value leads."""

        target: Target

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.view: View | None = None
        """What is shown; None while it is being looked up, or where nothing is found."""
        self._says = ""
        self._hidden = False
        self._first: int | None = None

    @property
    def left(self) -> Left:
        """How it is left now."""
        return Left(self.cursor, self.scroll_offset.y, self._first)

    def show(self, view: View, left: Left | None, *, came_from: Target | None, hidden: bool) -> None:
        """Show a view as it was left, or for the first time with the cursor on what the reader came from."""
        self.view, self._hidden = view, hidden
        self._first = left.first if left else self._round_of(view, came_from)
        self.put_cursor(left.cursor if left else 0)
        self.lay_out(keep=False)
        self.scroll_to_line(left.top if left else 0)
        if isinstance(view, MatchView) and isinstance(came_from, MatchId):
            return  # a match on the way stands at the foot, and what is told of this one at the head
        place = next((number for number, stop in enumerate(self.stops) if stop.target == came_from), None)
        if place is not None and not left:
            self.cursor = place

    def _round_of(self, view: View, target: Target | None) -> int | None:
        """From which round on a draw has to be shown for a match to be in sight; None: from any."""
        if not isinstance(view, DrawView):
            return None
        last = len(view.rounds) - rounds_at_once(view, self.line_width)
        rounds = (n for n, (_, slots) in enumerate(view.rounds) if any(s.match and s.match.id == target for s in slots))
        return next((min(number, last) for number in rounds), None)

    def say(self, words: str) -> None:
        """Say why there is nothing to show."""
        self.view, self._says = None, words
        self.lay_out(keep=False)

    def show_again(self, view: View, *, hidden: bool) -> None:
        """Show what is newly known of it; the cursor stays on its value, and in sight."""
        self.view, self._hidden = view, hidden
        self.lay_out()
        self.bring_into_sight()

    def new_lines(self, width: int) -> list[Line]:
        """The view in so many cells."""
        if self.view is None:
            return [(Piece(self._says, MUTED),)]
        return lay_out(self.view, width, hidden=self._hidden, first=self._first)

    @property
    def targets(self) -> list[Target]:
        """What the cursor stands on, and then what else stands in its line."""
        here = self.stop
        if here is None:
            return []
        return [here.target, *(stop.target for stop in self.stops if stop.line == here.line and stop != here)]

    def choose(self, stop: Stop) -> None:
        """Say where the reader wants to go."""
        self.post_message(self.Chosen(stop.target))

    def same(self, stop: Stop) -> list[Stop]:
        """A match of a draw stands on two lines."""
        near = (other for other in self.stops if abs(other.line - stop.line) == 1 and other.start == stop.start)
        return [stop, *(other for other in near if other.target == stop.target and isinstance(self.view, DrawView))]

    # ── What the keys do ──────────────────────────────────────────────────────────────────────────────────────────────

    def action_toward(self, direction: str) -> None:
        """Go to the value that lies in a direction; at the edge of a draw the next round comes into sight."""
        there = Direction(direction)
        if not self._go(there) and self._turn(_STEPS.get(there, 0)):
            self._go(there)

    def _go(self, direction: Direction) -> bool:
        """Go to the next value in a direction; whether there is one."""
        found = nearest(self.stops, self.stop, direction) if self.stop else None
        if found is not None:
            self.cursor = self.stops.index(found)
        return found is not None

    def _turn(self, step: int) -> bool:
        """Have the next round of a draw in sight (1), or the one before (-1); whether there is one."""
        if not isinstance(self.view, DrawView):
            return False
        last = len(self.view.rounds) - rounds_at_once(self.view, self.line_width)
        first = (last if self._first is None else self._first) + step
        if not step or not 0 <= first <= last:
            return False
        self._first = first
        self.lay_out()
        self.bring_into_sight()
        return True

    def action_page(self, pages: float) -> None:
        """Scroll by so many pages; the cursor comes along."""
        self.scroll_to_line(self.scroll_offset.y + pages * max(1, self.size.height - 2))
        self._follow()

    def _follow(self) -> None:
        """Have the cursor on the first value in sight, where it has gone out of sight."""
        top, height = self.scroll_offset.y, self.size.height
        if self.stop and not top <= self.stop.line < top + height:
            seen = [n for n, stop in enumerate(self.stops) if top <= stop.line < top + height]
            if seen:
                self.cursor = seen[0]

"""A pane of lines with a cursor that goes from value to value: what the scorecard and the views have in common.

It decides where the cursor stands; what the lines say, and what a value leads to, is for those who fill it. Only the
lines on the screen are drawn, and a move draws two of them again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region, clamp
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style

from tui.lines import MUTED, Line, Stop, fit, stops
from tui.widgets.article_row import CURSOR
from tui.widgets.drawable import drawable
from tui.widgets.scrolled import Scrolled
from tui.widgets.styled import content

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Offset

GUTTER = 2  # cells left of the lines, where the bar of the cursor stands
_MORE = "▾"  # at the foot, where there is more below
_UNSEEN = 42  # cells to lay out for before the pane is shown, so that the cursor can be sent to a value
_NARROWEST = 12  # cells of a line: what is wider than the pane is not seen


class LinesPane(Scrolled):
    """Lines, some of whose words are values that the cursor can stand on."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor"}

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """Which of the values the cursor stands on."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.lines: list[Line] = []
        self.stops: list[Stop] = []
        self._strips: dict[int, Strip] = {}

    # ── For those who fill it ─────────────────────────────────────────────────────────────────────────────────────────

    def new_lines(self, width: int) -> list[Line]:
        """What is to be shown in so many cells."""
        raise NotImplementedError

    def choose(self, stop: Stop) -> None:
        """Go where a value leads."""

    def came_to(self, stop: Stop, *, moved: bool) -> None:
        """The cursor has come to a value; it has not `moved` where only the pane was given the keys."""

    def same(self, stop: Stop) -> list[Stop]:
        """What is marked where the cursor stands on a value."""
        return [stop]

    # ── What it shows ─────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def line_width(self) -> int:
        """The cells of a line."""
        return max(_NARROWEST, (self.scrollable_content_region.width or _UNSEEN) - GUTTER - 1)

    def put_cursor(self, place: int) -> None:
        """Have the cursor on a value of what is laid out next."""
        self.set_reactive(LinesPane.cursor, place)

    def lay_out(self, *, keep: bool = True) -> None:
        """Make the lines for this width; to `keep`, the cursor stays on its value where that is still there."""
        held = self.stop if keep else None
        self.lines = self.new_lines(self.line_width)
        self.stops = stops(self.lines)
        targets = [stop.target for stop in self.stops]
        place = targets.index(held.target) if held and held.target in targets else self.cursor
        self.put_cursor(clamp(place, 0, max(0, len(targets) - 1)))
        self._strips.clear()
        self.set_height(len(self.lines))
        self.refresh()

    def on_resize(self) -> None:
        """Lay out again for the new width; the value under the cursor is in sight."""
        self.lay_out()
        self.bring_into_sight()

    def notify_style_update(self) -> None:
        """Draw again in the colours of a new theme."""
        self._strips.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """A line of the screen."""
        number, width = y + self.scroll_offset.y, self.size.width
        if number not in self._strips:
            self._strips[number] = self._draw(number, width)
        strip = self._strips[number]
        if y == self.size.height - 1 and number < len(self.lines) - 1 and width > GUTTER:
            more = Segment(_MORE, (self.visual_style + Style.parse(MUTED)).rich_style)
            return Strip([*strip.crop(0, width - len(_MORE)), more])
        return strip

    def _draw(self, number: int, width: int) -> Strip:
        base = self.visual_style
        line = self.lines[number] if number < len(self.lines) else ()
        marked = self.same(self.stop) if self.stop and self.has_focus else []
        here = [stop for stop in marked if stop.line == number]
        bar = base + Style.parse("$primary") if here else base
        segments = [Segment(fit(CURSOR if here else "", GUTTER), bar.rich_style)]
        column = 0
        for piece in line:
            style = Style.parse(piece.style)
            if any(stop.start <= column < stop.end for stop in here):
                style = self.get_visual_style("lines--cursor")
            segments.append(Segment(drawable(piece.text), (base + style).rich_style))
            column += len(piece.text)
        return Strip(segments).adjust_cell_length(width, base.rich_style)

    # ── The cursor ────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def stop(self) -> Stop | None:
        """Where the cursor stands."""
        return self.stops[self.cursor] if self.cursor < len(self.stops) else None

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on a value."""
        return clamp(cursor, 0, max(0, len(self.stops) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two lines again, and say where the cursor has come."""
        self._redraw(old)
        self._redraw(new)
        self.bring_into_sight()
        if stop := self.stop:
            self.came_to(stop, moved=True)

    def bring_into_sight(self) -> None:
        """Scroll so that the value under the cursor is on the screen, with what stands right over it."""
        if (stop := self.stop) and self.size.height:
            first = 0 if self.cursor == 0 else max(0, stop.line - 2)
            self.scroll_to_region(Region(0, first, 1, stop.line - first + 2), animate=False, force=True)

    def _redraw(self, place: int) -> None:
        if place < len(self.stops):
            for stop in self.same(self.stops[place]):
                self._strips.pop(stop.line, None)
                self.refresh_line(stop.line)

    def on_focus(self) -> None:
        """Show the cursor."""
        self._redraw(self.cursor)
        if stop := self.stop:
            self.came_to(stop, moved=False)

    def on_blur(self) -> None:
        """Put the cursor away; it stays where it is."""
        self._redraw(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the value under the mouse; a click on the value it stands on chooses it."""
        offset = event.get_content_offset(self)
        place = self._place_at(offset) if offset else None
        if place is None:
            return
        if place == self.cursor:
            self.action_choose()
        else:
            self.cursor = place

    def _place_at(self, offset: Offset) -> int | None:
        """Which of the values is shown at a cell of the pane."""
        number, column = offset.y + self.scroll_offset.y, offset.x - GUTTER
        for place, stop in enumerate(self.stops):
            if stop.line == number:
                words = content(self.lines[number]).plain
                if cell_len(words[: stop.start]) <= column < cell_len(words[: stop.end]):
                    return place
        return None

    # ── What the keys do ──────────────────────────────────────────────────────────────────────────────────────────────

    def action_move(self, step: int) -> None:
        """Go on, or back, by so many values."""
        self.cursor += step

    def action_first(self) -> None:
        """Go to the first value."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last value."""
        self.cursor = len(self.stops) - 1

    def action_choose(self) -> None:
        """Go where the value leads."""
        if stop := self.stop:
            self.choose(stop)

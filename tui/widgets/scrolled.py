"""A pane that draws the lines on the screen and scrolls without a scroll bar."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


class Scrolled(ScrollView, can_focus=True):
    """What list, article and scorecard have in common."""

    def set_height(self, lines: int) -> None:
        """Say how many lines there are.

        Not by assignment to `virtual_size`: that would lay out the whole screen and draw it a second time, for a scroll
        bar that is not there.
        """
        self.set_reactive(Widget.virtual_size, Size(self.size.width, lines))

    @property
    def allow_vertical_scroll(self) -> bool:
        """Whether the mouse can scroll it; Textual would ask whether there is a scroll bar."""
        return self.max_scroll_y > 0

    def scroll_to_line(self, number: float) -> None:
        """Have a line at the top, as far as there are lines to fill the pane."""
        self.scroll_to(y=number, animate=False, force=True)

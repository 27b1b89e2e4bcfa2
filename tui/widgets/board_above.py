"""The board of the article's match above its text, where there is no room for a scorecard beside it.

It has the same height whatever is known, so that the text under it stays where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from tui.widgets.styled import content

if TYPE_CHECKING:
    from tui.model import Findings

NO_MATCH = "No match is told here."


class BoardAbove(Widget):
    """A board, or the words that there is none."""

    def __init__(self) -> None:
        super().__init__(id="board")
        self._findings: Findings | None = None
        self._hidden = False

    def show(self, findings: Findings | None, hidden: bool) -> None:
        """Show the match of the findings, where they have one; None: nothing is known yet."""
        self._findings, self._hidden = findings, hidden
        self.refresh()

    def render(self) -> Content:
        """The board in the width there is, its last row always on the same line."""
        board = self._board()
        return Content("\n" * (self.size.height - 1 - board.plain.count("\n"))) + board

    def _board(self) -> Content:
        if self._findings is None:
            return Content()
        if self._findings.main is None:
            return Content.styled(NO_MATCH, "$text-muted") + "\n"
        from tui.layouts.board import board_lines  # the model, which the first frame does without

        lines = board_lines(self._findings.main, self._findings.facts, max(20, self.size.width), self._hidden)
        return Content("\n").join(map(content, lines))

"""Lines to read over the screen: what could not be read, and why; what was left out of a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.widgets.drawable import drawable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType


class LinesScreen(ModalScreen[None]):
    """Lines under a title."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,exclamation_mark,h,left", "dismiss", "close", show=False, id="problems.close"),
        Binding("j,down", "scroll(1)", "down", show=False, id="problems.down"),
        Binding("k,up", "scroll(-1)", "up", show=False, id="problems.up"),
    ]

    def __init__(self, title: str, lines: Sequence[str], nothing: str) -> None:
        """`nothing` is said where there are no lines."""
        super().__init__()
        self.said = title if lines else nothing
        self.lines = lines

    def compose(self) -> ComposeResult:
        """A paragraph a line."""
        with Vertical(id="problems"):
            yield Static(Content(f" {drawable(self.said)}"), id="title", markup=False)
            with VerticalScroll(can_focus=True):
                yield Static(Content("\n\n").join(map(drawable, self.lines)), id="lines", markup=False)

    def action_scroll(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)


class ProblemsScreen(LinesScreen):
    """The problems of this session: one a document or feed, in the words of the error, which say what to do."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("What could not be read or kept", problems, "Nothing went wrong.")

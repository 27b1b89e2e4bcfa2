"""What could not be read, and why: one line a document, in the words of the error, which say what to do."""

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


class ProblemsScreen(ModalScreen[None]):
    """The problems of this session."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,exclamation_mark,h,left", "dismiss", "close", show=False, id="problems.close"),
        Binding("j,down", "scroll(1)", "down", show=False, id="problems.down"),
        Binding("k,up", "scroll(-1)", "up", show=False, id="problems.up"),
    ]

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__()
        self.problems = problems

    def compose(self) -> ComposeResult:
        """A line a problem."""
        with Vertical(id="problems"):
            title = " What could not be read or kept" if self.problems else " Nothing went wrong."
            yield Static(title, id="title", markup=False)
            with VerticalScroll(can_focus=True):
                yield Static(Content("\n\n").join(map(drawable, self.problems)), id="lines", markup=False)

    def action_scroll(self, step: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)

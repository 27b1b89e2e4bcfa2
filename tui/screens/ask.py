"""A line to type something in, over the screen: a name, a folder, a tag, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.widgets.drawable import drawable

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class AskScreen(ModalScreen[str | None]):
    """Asks for a line; its answer is None where nobody wants to give one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close", show=False, id="ask.close", tooltip="Leave it as it is."),
    ]

    def __init__(self, question: str, answer: str = "", hint: str = "") -> None:
        """`answer` is there to be changed; `hint` says what an answer does, in lines."""
        super().__init__()
        self.question, self.answer, self.hint = question, answer, hint

    def compose(self) -> ComposeResult:
        """The question, the line, what an answer does."""
        with Vertical(id="ask"):
            yield Static(Content(f" {drawable(self.question)}"), id="title", markup=False)
            yield Input(self.answer, id="words", compact=True, select_on_focus=False)
            yield Static(Content("\n".join(map(drawable, self.hint.splitlines()))), id="lines", markup=False)

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())


class SureScreen(ModalScreen[bool]):
    """Asks whether to do what cannot be undone; only `y` says yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "dismiss(True)", "yes", show=False, id="sure.yes", tooltip="Do it."),
        Binding("n,escape,q,enter,h,left", "dismiss(False)", "no", show=False, id="sure.no", tooltip="Leave it."),
    ]

    def __init__(self, question: str, hint: str) -> None:
        super().__init__()
        self.question, self.hint = question, hint

    def compose(self) -> ComposeResult:
        """The question, and what each answer does."""
        with Vertical(id="ask"):
            yield Static(Content(f" {drawable(self.question)}"), id="title", markup=False)
            yield Static(Content(drawable(self.hint)), id="lines", markup=False)

"""What to follow: an address, a path or a list of feeds that is typed, or one of the known feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.sources import catalogue

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.sources.catalogue import Known


class AddScreen(ModalScreen["str | Known | None"]):
    """Asks what to follow; nothing is fetched before something is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close", show=False, id="add.close", tooltip="Add nothing."),
        Binding("down", "known", "known", show=False, id="add.known", tooltip="Go to the known feeds."),
    ]

    typed = getters.query_one("#words", Input)
    known = getters.query_one(OptionList)

    def __init__(self, followed: set[str]) -> None:
        """`followed` are the addresses that need not be offered."""
        super().__init__()
        self.offered = [one for one in catalogue.known() if one.url not in followed]

    def compose(self) -> ComposeResult:
        """The line, and what is known."""
        with Vertical(id="add"):
            yield Static(Content(" Follow"), id="title", markup=False)
            yield Input(
                placeholder="an address, a path, or an OPML file; or a known feed below", id="words", compact=True
            )
            yield OptionList(id="known", markup=False)
            yield Static(Content("enter adds, ↓ goes to the known feeds, esc closes"), id="lines", markup=False)

    def on_mount(self) -> None:
        """Offer what is known, the line ready to type in."""
        self._offer()
        self.typed.focus()

    @on(Input.Changed)
    def _offer(self) -> None:
        """Offer the known feeds that what is typed may mean; all where it is an address."""
        words = self.typed.value.casefold().split()
        fit = [
            number
            for number, one in enumerate(self.offered)
            if all(word in f"{one.name} {one.url} {one.says}".casefold() for word in words)
        ]
        self.known.clear_options()
        self.known.add_options(Option(_said(self.offered[number]), id=str(number)) for number in fit)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        word = event.value.strip()
        if word:
            self.dismiss(catalogue.named(word) or word)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.offered[int(event.option_id or 0)])

    def action_known(self) -> None:
        """Go to the known feeds."""
        self.known.focus()


def _said(known: Known) -> Content:
    """A known feed in a line: its name, and what a reader should know before."""
    return Content.assemble(known.name, (f"  {known.says}", "$text-muted"))

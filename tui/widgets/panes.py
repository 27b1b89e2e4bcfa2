"""The panes of the reading screen, and which of them has the keys.

How many are side by side is decided by the style sheet, by the width of the screen. It has to show the one that has the
keys, so that is kept here as a class and not looked up from the focus: a hidden pane cannot have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.message import Message

from tui.commands import Place

if TYPE_CHECKING:
    from textual import events


class Pane(StrEnum):
    """A pane, from left to right; the value is the id of the widget that takes its keys."""

    LIST = "list"
    TEXT = "text"
    CARD = "card"

    @property
    def commands(self) -> Place:
        """Where its keys are said."""
        return Place[self.name]


class Panes(Horizontal):
    """List, article, scorecard."""

    DEFAULT_CLASSES = "-on-list"
    active = Pane.LIST
    """The pane that has the keys."""

    @dataclass
    class Changed(Message):
        """Another pane has the keys."""

        pane: Pane

    def go(self, pane: Pane) -> None:
        """Give a pane the keys, and show it where it was hidden."""
        self.active = pane
        if pane is not Pane.TEXT:
            self.remove_class("-zen")
        for other in Pane:
            self.set_class(other is pane, f"-on-{other}")
        self.screen.set_focus(self.query_one(f"#{pane}"))
        self.post_message(self.Changed(pane))

    def step(self, step: int) -> None:
        """To the next pane, or the one before; round at the ends."""
        panes = list(Pane)
        self.go(panes[(panes.index(self.active) + step) % len(panes)])

    def back(self) -> bool:
        """One pane to the left, or out of the view of only the text; whether there was somewhere to go."""
        if self.has_class("-zen"):
            self.remove_class("-zen")
        elif self.active is Pane.LIST:
            return False
        else:
            self.go(Pane.TEXT if self.active is Pane.CARD else Pane.LIST)
        return True

    def zen(self) -> None:
        """Only the text, or all panes again."""
        self.go(Pane.TEXT)
        self.toggle_class("-zen")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the mouse; what had the focus in passing, as the line one searches on went, has it no longer."""
        if event.widget.has_focus and event.widget.id in set(Pane) and event.widget.id != self.active:
            self.go(Pane(event.widget.id))

"""Marking all that is listed on the reading screen, and taking changes of marks back.

A change of more articles than the screen can wait for is made in parts, away from it: every part is on disk when it is
made, and what is left when the program is left goes on when it is opened again.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from tui.library import Scope
from tui.library.listing import Listing
from tui.library.words import Swept
from tui.screens.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.library import Library
    from tui.library.words import Change

_WAIT = 1.0
"""Seconds that leaving waits for the part that is being made."""


class Sweeping(Stage):
    """The reading screen as far as one marks all that is listed on it."""

    class Made(Message):
        """A part of a change is made."""

        def can_replace(self, message: Message) -> bool:
            """Several at once say no more than one."""
            return isinstance(message, Sweeping.Made)

    @dataclass
    class Ended(Message):
        """No more parts are made: there is none left, or the next could not be made."""

        swept: Swept | None
        trouble: str = ""

    def __init__(self, library: Library, problems: Sequence[str] = ()) -> None:
        super().__init__(library, problems)
        self.sweeper: Thread | None = None
        """Who makes the parts of a change, while there is one to make."""
        self._leaving = Event()

    def on_mount(self) -> None:
        """Go on with what was left in the middle, once the articles are on the screen."""
        self.call_after_refresh(self._go_on)

    def on_unmount(self) -> None:
        """End after the part that is being made."""
        self._leaving.set()
        if self.sweeper:
            self.sweeper.join(_WAIT)

    # ── What the keys do ──────────────────────────────────────────────────────────────────────────────────────────────

    def action_all_read(self) -> None:
        """Mark every article of the list as read."""
        ids = self.articles.ids
        if isinstance(ids, Listing):
            self._change(lambda: self.library.begin_all_read(ids), self._say_marked)
        else:
            self._change(lambda: Swept(self.library.mark_all_read(ids, True), done=True), self._say_marked)

    def action_undo(self) -> None:
        """Take back the last change of marks."""
        self._change(self.library.begin_undo, self._say_undone)

    def _change(self, begin: Callable[[], Swept | None], say: Callable[[Change], None]) -> None:
        """Make a change, or its first part, and have the others made."""
        if self.sweeper:
            self.say("Still at the last change of so many articles.")
            return
        begun: list[Swept | None] = []
        if not self.mark([], lambda: begun.append(begin())):
            return
        [swept] = begun
        if swept is None:
            self.say("There is nothing to undo.")
        elif swept.done:
            say(swept.change)
        else:
            self.say("So many articles take a moment …")
            self._sweep()

    def _say_marked(self, change: Change) -> None:
        self.say(f"{change.size:,} marked as read; ctrl+z undoes it.")
        if self.scope is Scope.UNREAD and not self.results:
            self.list_scope(self.scope)

    def _say_undone(self, change: Change) -> None:
        if not self.results:
            self.articles.show_again(*self.library.listed(self.scope))
        self.show_page_again()
        self.say(f"Undone: {change.undone()}.")

    # ── Part by part ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _go_on(self) -> None:
        if not self.sweeper and self.library.is_sweeping:
            self._sweep()

    def _sweep(self) -> None:
        """Have what was begun made to its end."""
        self.sweeper = Thread(target=self._make, name="sweeping", daemon=True)
        self.sweeper.start()

    def _make(self) -> None:
        """Make one part after the other; in the thread."""
        swept: Swept | None = None
        try:
            while not self._leaving.is_set() and (part := self.library.sweep()):
                swept = part
                self.post_message(self.Made())
        except Exception as error:  # noqa: BLE001 - a thread has no one else to tell; the screen says it
            self.post_message(self.Ended(swept, str(error)))
        else:
            self.post_message(self.Ended(swept))

    @on(Made)
    def _show_part(self) -> None:
        self.articles.renew()
        self._count()

    @on(Ended)
    def _end(self, message: Ended) -> None:
        self.sweeper = None
        if message.trouble:
            self.say(message.trouble, warning=True)
        elif message.swept:
            say = self._say_marked if message.swept.change.set else self._say_undone
            say(message.swept.change)

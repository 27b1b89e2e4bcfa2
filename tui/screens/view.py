"""The screen of a view: one match, player, head-to-head or draw, and why it is shown.

What is shown is looked up by a thread; until it is there the view before it stays. Where a key leads is decided by the
reading screen, which lies under this one and knows the journey.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from textual import getters, on
from textual.content import Content
from textual.message import Message
from textual.screen import Screen

from tui.commands import Place
from tui.layouts import views
from tui.library.errors import LibraryError, Unknown
from tui.library.views import Edition, MatchId, PairId, PlayerId
from tui.widgets.bars import Bar, Hints
from tui.widgets.drawable import drawable
from tui.widgets.view_pane import ViewPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from tui.library import Library
    from tui.library.views import Destination, View
    from tui.lines import Target
    from tui.screens.viewing import Viewing
    from tui.widgets.view_pane import Left


class ViewScreen(Screen[None]):
    """A view, and what the keys do on it."""

    @dataclass
    class Found(Message):
        """What was looked up, or why it cannot be shown."""

        destination: Destination
        view: View | str

    head = getters.query_one("#head", Bar)
    pane = getters.query_one(ViewPane)

    def __init__(self, library: Library, reader: Viewing, destination: Destination) -> None:
        super().__init__()
        self.library = library
        self.reader = reader
        self.destination = destination
        """What is shown, or will be as soon as it is found."""
        self._came_from: Target | None = None
        self._left: dict[Destination, Left] = reader.views_left
        self._is_new = True  # whether what is found is to be shown as another view, not as more of this one
        self._next: Callable[[], None] | None = None  # what a key has asked of a view that was not there yet
        self.at_rest = False
        """Whether nothing is being looked up."""

    def compose(self) -> ComposeResult:
        """What it is, the view, what the keys do."""
        yield Bar(id="head")
        yield ViewPane(id="view")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Have the keys."""
        self.query_one(Hints).tell(Place.VIEW)
        self.pane.focus()
        self.look_up()

    # ── What is shown ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show(self, destination: Destination, came_from: Target | None) -> None:
        """Show a view, the cursor on what the reader came from where it has that."""
        self.keep_place()
        self.destination, self._came_from, self._is_new = destination, came_from, True
        if self.is_mounted:
            self.look_up()

    def keep_place(self) -> None:
        """Remember where the reader is, for when he comes back."""
        if not self._is_new and self.pane.view is not None:
            self._left[self.destination] = self.pane.left

    def look_up(self) -> None:
        """Ask for what is shown, away from the screen."""
        self.at_rest = False
        Thread(target=self._look_up, args=(self.destination,), name="view", daemon=True).start()

    def _look_up(self, destination: Destination) -> None:
        found: View | str
        try:
            found = looked_up(self.library, destination)
        except (Unknown, LibraryError) as error:
            found = str(error)
        except LookupError:
            found = "This is no longer known: what told it is gone."
        except Exception as error:  # noqa: BLE001 - a thread has no one else to tell; the screen says it
            found = f"This could not be looked up ({type(error).__name__}: {error})."
        self.post_message(self.Found(destination, found))

    @on(Found)
    def _show_found(self, message: Found) -> None:
        if message.destination != self.destination:
            return
        hidden = self.reader.scores_hidden
        if isinstance(message.view, str):
            self.pane.say(drawable(message.view))
        elif self._is_new:
            self.pane.show(message.view, self._left.get(self.destination), came_from=self._came_from, hidden=hidden)
        else:
            self.pane.show_again(message.view, hidden=hidden)
        self._is_new = False
        self._say_head()
        self.at_rest = True
        following, self._next = self._next, None
        if following is not None:
            following()

    def _say_head(self) -> None:
        """Say what is shown, and why where scores may be seen."""
        what = Content.assemble((" tennis-tui", "$text-primary bold"), "  ", (views.kind(self.destination), "bold"))
        why = self.reader.reasons.get(self.destination, "") if not self.reader.scores_hidden else ""
        self.head.show(what, Content.styled(f"{drawable(why)} ", "$text-muted") if why else Content())

    # ── What the keys do ──────────────────────────────────────────────────────────────────────────────────────────────

    def _once_shown(self, do: Callable[[], None]) -> None:
        """Do it on what is shown; as soon as that is found, where a key is quicker than what it is pressed on."""
        if self._is_new:
            self._next = do
        else:
            do()

    @on(ViewPane.Chosen)
    def action_follow(self) -> None:
        """Go where the value under the cursor leads."""
        self._once_shown(self._follow)

    def _follow(self) -> None:
        if self.pane.view is not None and self.pane.stop is not None:
            target = self.pane.stop.target
            self.reader.follow(target, views.reason(self.pane.view, target), self.match_at_hand)

    def action_match(self) -> None:
        """Go to the match under the cursor."""
        self._once_shown(self._match)

    def _match(self) -> None:
        related = (target for target in self.pane.targets[:1] if isinstance(target, MatchId))
        self._go(next(related, self.match_at_hand), "The cursor is on no match.")

    def action_player(self) -> None:
        """Go to the player under the cursor, else to a player of the match at hand, and from him to the other."""
        self._once_shown(self._player)

    def _player(self) -> None:
        target = next(iter(self.pane.targets), None)
        if isinstance(target, PlayerId) and target != self.destination:
            self._go(target, "")
            return
        if sides := self._sides():
            self.reader.players_at_hand = [*sides[0], *sides[1]]
        self.reader.show_another_player(self.match_at_hand)

    def action_head_to_head(self) -> None:
        """Go to the meetings of the two sides of the match at hand."""
        self._once_shown(self._head_to_head)

    def _head_to_head(self) -> None:
        sides = self._sides()
        there = PairId("|".join(sides[0]), "|".join(sides[1])) if sides else None
        self._go(there, "The cursor is on no match.")

    def action_draw(self) -> None:
        """Go to the draw that the match at hand was played in."""
        self._once_shown(self._draw)

    def _draw(self) -> None:
        there = views.draw_at(self.pane.view, self.pane.targets) if self.pane.view else None
        self._go(there, "It is not known where that was played.")

    @property
    def match_at_hand(self) -> MatchId | None:
        """The match under the cursor, or that the view is of."""
        row = views.match_at(self.pane.view, self.pane.targets) if self.pane.view else None
        return row.id if row else None

    def _sides(self) -> tuple[Sequence[str], Sequence[str]] | None:
        return views.sides_at(self.pane.view, self.pane.targets) if self.pane.view else None

    def _go(self, there: Destination | None, nowhere: str) -> None:
        if there is None:
            self.reader.say(nowhere)
        elif there != self.destination:
            why = views.reason(self.pane.view, there) if self.pane.view else ""
            self.reader.visit(there, why, self.match_at_hand)

    def action_travel(self, step: int) -> None:
        """Go back or forward through where the reader has been."""
        self.reader.action_travel(step)

    def action_back(self) -> None:
        """Go back a step."""
        self.reader.step_back()

    def action_scores(self) -> None:
        """Hide what gives a match away, or show it again."""
        self.reader.hide_scores(not self.reader.scores_hidden)
        if self.pane.view is not None:
            self.pane.show_again(self.pane.view, hidden=self.reader.scores_hidden)
        self._say_head()

    def action_help(self) -> None:
        """Show all keys."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(Place.VIEW))


def looked_up(library: Library, destination: Destination) -> View:
    """The view of a destination.

    Raises:
        Unknown: nothing is told of it.
        LookupError: what told it is gone.
        LibraryError: the library cannot be read.
    """
    match destination:
        case MatchId():
            return library.match(destination)
        case PlayerId():
            return library.player(destination)
        case PairId():
            return library.head_to_head(destination)
        case Edition():
            return library.draw(destination)
    raise LookupError

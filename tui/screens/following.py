"""Following feeds on the reading screen: adding some, asking them for what is new, and showing what has come.

Whatever waits for the network runs in a daemon thread and says what happens; only handlers change the screen. What has
arrived is listed above or below what is read: neither the cursor nor the text moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from tui.library import LibraryError
from tui.screens.searching import Searching

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.library import Library
    from tui.refreshing import Progress, Refresh
    from tui.sources.catalogue import Known

_NEWS = 0.5
"""Seconds between two looks at what has arrived while more arrives."""


class Following(Searching):
    """The reading screen as far as feeds come in on it."""

    @dataclass
    class Progressed(Message):
        """Something happened to a feed."""

        progress: Progress

    @dataclass
    class Refreshed(Message):
        """No feed is being asked any more."""

        trouble: str = ""

    @dataclass
    class Added(Message):
        """Something was added, or could not be."""

        said: str
        warning: bool
        feeds: Sequence[int] = ()
        refused: Sequence[str] = ()  # a line each

    def __init__(self, library: Library, problems: Sequence[str] = (), refresh_every: timedelta | None = None) -> None:
        """`refresh_every` is how often the feeds that are due are asked without being told to; None: never."""
        super().__init__(library, problems)
        self.refresh_every = refresh_every
        self.refreshing: Refresh | None = None
        self.asked_feeds: set[int] = set()
        """The feeds that are being asked."""
        self._asked_next: set[int] = set()  # the feeds to ask after those
        self.adding = False
        """Whether something is being added."""
        self._brought = self._failed = 0
        self._told = 0.0

    def on_mount(self) -> None:
        """Ask the feeds that are due now and then, where that is wanted."""
        if self.refresh_every is not None:
            self.call_after_refresh(self._refresh_in_time)
            self.set_interval(self.refresh_every.total_seconds(), self._refresh_in_time)

    def on_unmount(self) -> None:
        """Ask nobody any more."""
        if self.refreshing:
            self.refreshing.cancel()

    # ── Refreshing ────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_refresh(self, everything: bool) -> None:
        """Ask the feeds for what is new, or stop asking."""
        if self.refreshing:
            self._asked_next.clear()
            self.refreshing.cancel()
        elif not self.library.feeds():
            self.say("No feed is followed yet; a adds one.")
        else:
            self._refresh(everything=everything)

    def _refresh_in_time(self) -> None:
        if not self.refreshing and self.library.feeds():
            self._refresh(everything=False)

    def refresh_feeds(self, feeds: Collection[int]) -> None:
        """Ask these feeds, due or not; after those that are being asked."""
        if self.refreshing:
            self._asked_next |= set(feeds)
        else:
            self._refresh(everything=True, only=feeds)

    def _refresh(self, *, everything: bool, only: Collection[int] | None = None) -> None:
        from asyncio import CancelledError

        from tui.refreshing import Refresh

        def told(progress: Progress) -> None:
            self.post_message(self.Progressed(progress))

        refresh = Refresh(self.library, told)

        def work() -> None:
            try:
                refresh.run(everything=everything, only=only)
            except CancelledError:
                self.post_message(self.Refreshed("Stopped. "))
            except Exception as error:  # noqa: BLE001 - a thread has no one else to tell; the screen says it
                self.post_message(self.Refreshed(f"{error} "))
            else:
                self.post_message(self.Refreshed())

        self.refreshing, self._brought, self._failed = refresh, 0, 0
        self.refresh_says = "asking the feeds …"
        self._say_head()
        Thread(target=work, name="refresh", daemon=True).start()

    @on(Progressed)
    def _show_progress(self, message: Progressed) -> None:
        from tui.refreshing import State

        progress = message.progress
        if progress.state is State.ASKED:
            self.asked_feeds.add(progress.feed)
        else:
            self.asked_feeds.discard(progress.feed)
        if progress.feed and progress.trouble:
            self._failed += 1
            self.note_problem(f"{progress.name}: {progress.trouble}")
        for note in progress.notes:
            self.note_problem(f"{progress.name}: {note}")
        self._brought += progress.arrivals.new
        what = progress.name if progress.feed else "whole articles"
        self.refresh_says = f"{progress.done} of {progress.total} · {what}"
        if monotonic() - self._told > _NEWS:
            self.show_arrivals()
        else:
            self._say_head()

    @on(Refreshed)
    def _end_refresh(self, message: Refreshed) -> None:
        self.refreshing, self.refresh_says = None, ""
        self.asked_feeds.clear()
        self.show_arrivals()
        self.understanding.look_again()
        brought = f"{self._brought:,} new articles" if self._brought != 1 else "1 new article"
        feeds = "1 feed" if self._failed == 1 else f"{self._failed} feeds"
        failed = f", {feeds} failed (! says why)" if self._failed else ""
        self.say(f"{message.trouble}{brought}{failed}", warning=bool(message.trouble or self._failed))
        if self._asked_next:
            following, self._asked_next = self._asked_next, set()
            self.refresh_feeds(following)

    def show_arrivals(self) -> None:
        """Show what has come to the lists; neither the cursor nor the text moves."""
        from tui.screens.feeds import FeedsScreen

        self._told = monotonic()
        self.renew_list()
        if isinstance(self.app.screen, FeedsScreen):
            self.app.screen.renew()

    # ── Adding ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_feeds(self) -> None:
        """Show the feeds that are followed."""
        from tui.screens.feeds import FeedsScreen

        self.app.push_screen(FeedsScreen(self.library, self))

    def action_add(self) -> None:
        """Follow something."""
        from tui.screens.adding import AddScreen

        def chosen(choice: str | Known | None) -> None:
            if choice is not None:
                self.adding = True
                self.say("Being added …")
                Thread(target=self._add, args=(choice,), name="adding", daemon=True).start()

        self.app.push_screen(AddScreen({feed.url for feed in self.library.feeds()}), chosen)

    def _add(self, choice: str | Known) -> None:
        """Add what was chosen, away from the screen."""
        from tui import adding
        from tui.sources.errors import SourceError

        known = {feed.id for feed in self.library.feeds()}
        try:
            added = (
                adding.add(self.library, choice) if isinstance(choice, str) else adding.add_known(self.library, choice)
            )
        except (SourceError, LibraryError) as error:
            self.post_message(self.Added(str(error), warning=True))
            return
        except Exception as error:  # noqa: BLE001 - a thread has no one else to tell; the screen says it
            self.post_message(self.Added(f"This could not be added ({type(error).__name__}: {error}).", warning=True))
            return
        new = [feed for feed in added.feeds if feed not in known]
        said = _said(new, added.articles, added.refused)
        self.post_message(self.Added(said, bool(added.refused), added.waiting, added.refused))

    @on(Added)
    def _show_added(self, message: Added) -> None:
        self.adding = False
        for problem in message.refused or [message.said] * message.warning:
            self.note_problem(problem)
        self.say(message.said, warning=message.warning)
        self.show_arrivals()
        if message.feeds:
            self.refresh_feeds(set(message.feeds))
        else:
            self.understanding.look_again()


def _said(feeds: Sequence[int], articles: int, refused: Sequence[str]) -> str:
    """What was added, in words."""
    told = [f"{len(feeds)} feeds" if len(feeds) > 1 else "1 feed"] if feeds else []
    told += [f"{articles:,} articles" if articles > 1 else "1 article"] if articles else []
    also = f" {len(refused)} refused: {refused[0]}" if refused else ""
    return f"Added: {' and '.join(told) or 'nothing new'}.{also}"

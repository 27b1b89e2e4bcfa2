"""The feeds one follows: how each is doing, and what can be done with it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import getters, on
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.commands import Place
from tui.library import LibraryError
from tui.screens.ask import AskScreen, SureScreen
from tui.widgets.bars import Hints
from tui.widgets.drawable import drawable
from tui.widgets.feed_list import FeedList, state

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from tui.library import Library
    from tui.library.words import FeedRow
    from tui.screens.following import Following


class FeedsScreen(ModalScreen[None]):
    """Every feed, over the reading screen, which does the work that outlasts this one."""

    list = getters.query_one(FeedList)
    hints = getters.query_one(Hints)

    def __init__(self, library: Library, reader: Following) -> None:
        super().__init__()
        self.library = library
        self.reader = reader

    def compose(self) -> ComposeResult:
        """The feeds between a title and the keys."""
        with Vertical(id="feeds"):
            yield Static(Content(" Feeds"), id="title", markup=False)
            yield FeedList(lambda: datetime.now(UTC), id="feed_list")
            yield Static(id="feed_said", markup=False)
            yield Hints(id="feed_hints")

    def on_mount(self) -> None:
        """Show them as they are."""
        self.hints.tell(Place.FEEDS)
        self.renew()
        self.list.focus()

    def renew(self) -> None:
        """Show them as they are now."""
        self.list.asked = set(self.reader.asked_feeds)
        self.list.show(self.library.feeds())

    @on(FeedList.Moved)
    def _say(self) -> None:
        """Say in full where the feed under the cursor is, and how it is doing."""
        if feed := self.list.feed:
            said, style = state(feed, datetime.now(UTC), asked=feed.id in self.list.asked)
            told = Content.assemble((drawable(feed.url), "$text-muted"), "\n", (drawable(said), style))
        self.query_one("#feed_said", Static).update(told if feed else "")

    @on(FeedList.Chosen)
    async def _read(self, message: FeedList.Chosen) -> None:
        self.dismiss()
        name = message.feed.name.replace('"', " ")
        await self.reader.action_search(f'feed:"{name}" sort:newest')

    def action_close(self) -> None:
        """Back to the articles."""
        self.dismiss()

    def action_refresh_one(self) -> None:
        """Ask the feed under the cursor."""
        feed = self.list.feed
        if feed and feed.paused:
            self.reader.say(f"{feed.name} is paused; p has it asked again.")
        elif feed:
            self.reader.refresh_feeds({feed.id})

    def action_refresh_all(self) -> None:
        """Ask every feed, or stop."""
        self.reader.action_refresh(True)

    def action_add(self) -> None:
        """Follow one more."""
        self.reader.action_add()

    def action_rename(self) -> None:
        """Call the feed something else."""

        def rename(feed: FeedRow, name: str) -> None:
            self.library.rename_feed(feed.id, name)

        self._ask("What shall this feed be called?", lambda feed: feed.name, "Empty: as it calls itself.", rename)

    def action_folder(self) -> None:
        """Put the feed into a folder."""

        def move(feed: FeedRow, folder: str) -> None:
            self.library.move_feed(feed.id, folder)

        self._ask("Which folder shall it be in?", lambda feed: feed.folder, "Empty: in none.", move)

    def action_pause(self) -> None:
        """Ask the feed no more, or again."""
        if feed := self.list.feed:
            self._change(lambda: self.library.pause_feed(feed.id, not feed.paused))

    def action_tennis(self) -> None:
        """Keep only what is about tennis, or everything."""
        if feed := self.list.feed:
            self._change(lambda: self.library.filter_feed(feed.id, not feed.tennis_only))
            kept = "everything it brings" if feed.tennis_only else "only what is about tennis"
            self.reader.say(f"Of {feed.name} {kept} is kept from now on.")

    def action_left_out(self) -> None:
        """Show what was left out."""
        from tui.screens.problems import LinesScreen

        feed = self.list.feed
        left_out = self.library.left_out(feed.id) if feed else []
        title = f"Left out of {feed.name}" if feed else "Left out"
        self.app.push_screen(
            LinesScreen(title, [f"{one.title} — {one.why}" for _, one in left_out], "Nothing was left out.")
        )

    def action_remove(self) -> None:
        """Follow the feed no more."""
        feed = self.list.feed
        if feed is None:
            return

        def remove(sure: bool | None) -> None:
            if sure:
                self._change(lambda: self.library.remove_feed(feed.id))

        question = f"Follow {feed.name} no more?"
        self.app.push_screen(SureScreen(question, "y: yes, and its articles stay in your library.   n: no."), remove)

    def _ask(
        self, question: str, now: Callable[[FeedRow], str], hint: str, change: Callable[[FeedRow, str], object]
    ) -> None:
        """Ask for something of the feed under the cursor, and change it."""
        feed = self.list.feed
        if feed is None:
            return

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._change(lambda: change(feed, answer))

        self.app.push_screen(AskScreen(question, now(feed), hint), answered)

    def _change(self, change: Callable[[], object]) -> None:
        """Change something, and show it; or say why that cannot be kept."""
        try:
            change()
        except LibraryError as error:
            self.reader.say(str(error), warning=True)
        except LookupError:
            self.reader.say("This feed is not followed any more.")
        self.renew()
        self.reader.show_arrivals()

"""The feeds that a library follows, a line each under their folders: how much is unread, and how each is doing.

A line is computed from a feed and the time, so that a test can read it without a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Region, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui import wording
from tui.commands import Place, bindings
from tui.lines import cut, fit
from tui.widgets.drawable import drawable
from tui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from textual import events
    from textual.binding import BindingType

    from tui.library.words import FeedRow

NOTHING = "No feed is followed yet.\n\na adds one: an address, a file, or one of the known tennis feeds."
_CURSOR = "▌"
_NUMBERS = 6  # cells for what is unread
_NAME = 30  # cells at most


class FeedList(Scrolled):
    """Feeds by folder and name."""

    BINDING_GROUP_TITLE = "Feeds"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FEEDS)]

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """The place of the feed under the cursor."""

    @dataclass
    class Chosen(Message):
        """The reader wants to read what a feed has brought."""

        feed: FeedRow

    class Moved(Message):
        """Another feed is under the cursor, or it is doing otherwise."""

    def __init__(self, now: Callable[[], datetime], *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._now = now
        self._lines: list[FeedRow | str] = []
        self.feeds: Sequence[FeedRow] = ()
        self.asked: set[int] = set()
        """The feeds that are being asked."""

    def show(self, feeds: Sequence[FeedRow]) -> None:
        """List these; the cursor stays on its feed."""
        here = self.feed
        self.feeds = feeds
        self._lines = []
        for folder, within in groupby(feeds, key=lambda feed: feed.folder):
            self._lines += filter(None, [folder])
            self._lines += within
        self.set_height(len(self._lines))
        places = [place for place, feed in enumerate(feeds) if here is not None and feed.id == here.id]
        self.cursor = places[0] if places else self.cursor
        self.refresh()
        self.post_message(self.Moved())

    @property
    def feed(self) -> FeedRow | None:
        """The feed under the cursor."""
        return self.feeds[min(self.cursor, len(self.feeds) - 1)] if self.feeds else None

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on a feed."""
        return clamp(cursor, 0, max(0, len(self.feeds) - 1))

    def watch_cursor(self) -> None:
        """Bring it into sight."""
        if self.feed is not None:
            line = self._lines.index(self.feed)
            above = line > 0 and isinstance(self._lines[line - 1], str)
            self.scroll_to_region(Region(0, line - above, 1, 1 + above), animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved())

    def render_line(self, y: int) -> Strip:
        """A line of the screen."""
        width, base = self.size.width, self.visual_style
        line = self._line(y + self.scroll_offset.y, width)
        return Strip(line.render_segments(base), line.cell_length).adjust_cell_length(width, base.rich_style)

    def _line(self, number: int, width: int) -> Content:
        if not self._lines:
            said = Content.styled(NOTHING, "$text-muted").wrap(max(1, width - 2))
            return Content(" ") + said[number] if number < len(said) else Content()
        if number >= len(self._lines):
            return Content()
        line = self._lines[number]
        if isinstance(line, str):
            return Content.styled(cut(f" {drawable(line)}", width), "$text-secondary")
        drawn = draw(line, width, self._now(), asked=line.id in self.asked)
        if line is not self.feed:
            return drawn
        return (Content.styled(_CURSOR, "$primary") + drawn[1:]).stylize_before("on $row-cursor")

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the feed under the mouse; a click on the feed it is on lists its articles."""
        offset = event.get_content_offset(self)
        number = -1 if offset is None else offset.y + self.scroll_offset.y
        if 0 <= number < len(self._lines) and not isinstance(line := self._lines[number], str):
            if line is self.feed:
                self.action_choose()
            else:
                self.cursor = self.feeds.index(line)

    def action_move(self, step: int) -> None:
        """Go on by so many feeds, or back."""
        self.cursor += step

    def action_first(self) -> None:
        """Go to the first feed."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last feed."""
        self.cursor = len(self.feeds) - 1

    def action_choose(self) -> None:
        """Read what the feed under the cursor has brought."""
        if self.feed is not None:
            self.post_message(self.Chosen(self.feed))


def draw(feed: FeedRow, width: int, now: datetime, *, asked: bool = False) -> Content:
    """A feed in `width` cells: its name, what is unread, and how it is doing."""
    name = fit(drawable(feed.name), min(_NAME, max(8, width // 3)))
    unread = f"{feed.unread:,}" if feed.unread else "·"
    said, style = state(feed, now, asked=asked)
    room = max(0, width - cell_len(name) - _NUMBERS - 6)
    return Content.assemble(
        "  ",
        (name, "$text bold" if feed.unread else "$text"),
        (f"{unread:>{_NUMBERS}}", "$text-primary" if feed.unread else "$text-muted"),
        "   ",
        (cut(drawable(said), room), style),
    ).truncate(width)


def state(feed: FeedRow, now: datetime, *, asked: bool = False) -> tuple[str, str]:
    """How a feed is doing in words, and how they look."""
    worked = f"worked {wording.ago(feed.worked, now)}" if feed.worked else "not read yet"
    if asked:
        return "is being asked …", "$text-primary"
    if feed.gone:
        return f"gone for good, its server says; {worked}", "$text-warning"
    if feed.trouble:
        return f"{feed.trouble} ({worked})", "$text-warning"
    return (f"paused; {worked}" if feed.paused else worked), "$text-muted"

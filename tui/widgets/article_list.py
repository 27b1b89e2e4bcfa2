"""The list of articles, newest first, under the days they are from.

A million articles start as fast as ten: the list has their ids, and reads and draws the rows that are on the screen. It
says where its cursor is; what is done with an article is the screen's to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.geometry import Region, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.commands import Place, bindings
from tui.lines import cut
from tui.widgets.article_row import CURSOR, Layout, draw
from tui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from textual import events
    from textual.binding import BindingType

    from tui.library import Row
    from tui.library.query import Query, Words

_PAGE = 24  # rows read at once: about a screen
_LOW = 12  # in fewer lines an article takes one, not two


class ArticleList(Scrolled):
    """The articles of a scope."""

    BINDING_GROUP_TITLE = "List"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.LIST)]

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """The place of the article under the cursor."""
    scores_hidden: reactive[bool] = reactive(False, init=False)
    """Whether nothing is said of how a match ended."""

    @dataclass
    class Moved(Message):
        """The reader has moved the cursor onto an article."""

        article: int

    @dataclass
    class Opened(Message):
        """The reader wants to read an article."""

        article: int

    def __init__(
        self,
        rows: Callable[[Sequence[int]], list[Row]],
        found_rows: Callable[[Sequence[int], Query], list[Row]],
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        """`rows` reads the rows of some ids, `found_rows` those of what a query has found."""
        super().__init__(id=id)
        self.ids: Sequence[int] = ()
        self.nothing = ""
        """What is said where there is no article."""
        self._found_by: Query | None = None
        self._asked: Sequence[Words] = ()
        self._days: Sequence[tuple[date | str | None, int]] = ()
        self._layout: Layout | None = None
        self._read_rows, self._read_found_rows = rows, found_rows
        self._page = lru_cache(maxsize=64)(self._read_page)

    # ── What it shows ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show(
        self,
        ids: Sequence[int],
        days: Sequence[tuple[date | str | None, int]],
        cursor: int = 0,
        found_by: Query | None = None,
    ) -> None:
        """List these articles, under their days; nobody is told that the cursor moves.

        What they were found by is marked in them.
        """
        self.ids, self._days, self._found_by = ids, days, found_by
        self._asked = found_by.marked if found_by else ()
        self._page.cache_clear()
        self.set_reactive(ArticleList.cursor, self.validate_cursor(cursor))
        self._layout = None
        self._bring_into_sight()
        self.refresh()

    def show_again(self, ids: Sequence[int], days: Sequence[tuple[date | str | None, int]]) -> None:
        """List articles that have come, gone or changed places; the one under the cursor stays where it is seen.

        What they were found by stays marked in them.
        """
        if ids == self.ids and days == self._days:
            self.renew()
            return
        seen_at = self._laid_out().line_of(self.cursor) - self.scroll_offset.y
        self.show(ids, days, ids.index(self.article) if self.article in ids else self.cursor, self._found_by)
        self.scroll_to_line(self._laid_out().line_of(self.cursor) - seen_at)

    def renew(self, *articles: int) -> None:
        """Read these rows again, or all where none is named: what is known of them has changed."""
        if not articles:
            self._page.cache_clear()
            self.refresh()
        for row in self._rows(articles):
            if row.id in self.ids:
                index = self.ids.index(row.id)
                self._page(index // _PAGE)[index % _PAGE] = row
                self._refresh_row(index)

    def go_to(self, index: int) -> None:
        """Put the cursor on an article without saying so."""
        old, new = self.cursor, self.validate_cursor(index)
        self.set_reactive(ArticleList.cursor, new)
        self._show_cursor(old, new)

    @property
    def article(self) -> int | None:
        """The id of the article under the cursor."""
        return self.ids[self.cursor] if self.ids else None

    def row(self, index: int) -> Row:
        """The row of an article by its place in the list."""
        return self._page(index // _PAGE)[index % _PAGE]

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        return self._read_found_rows(ids, self._found_by) if self._found_by else self._read_rows(ids)

    def _read_page(self, page: int) -> list[Row]:
        return self._rows(self.ids[page * _PAGE : (page + 1) * _PAGE])

    def _laid_out(self) -> Layout:
        """Which line is whose, in the height there is now."""
        tall = 1 if self.size.height < _LOW else 2
        if self._layout is None or self._layout.tall != tall:
            self._layout = Layout(self._days, tall)
            self.set_height(self._layout.height)
        return self._layout

    def on_resize(self) -> None:
        """Lay out for the new size; the cursor stays in sight."""
        self._bring_into_sight()

    def watch_scores_hidden(self) -> None:
        """Draw again."""
        self.refresh()

    # ── The cursor ────────────────────────────────────────────────────────────────────────────────────────────────────

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on an article."""
        return clamp(cursor, 0, max(0, len(self.ids) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Say where it is now, and draw both rows again.

        Both go to the screen, in this order: what it changes is then drawn with the rows, and not a frame later.
        """
        if self.article is not None:
            self.screen.post_message(self.Moved(self.article))
        self.screen.call_later(self._show_cursor, old, new)

    def _show_cursor(self, old: int, new: int) -> None:
        for index in (old, new):
            self._refresh_row(index)
        self._bring_into_sight()

    def _refresh_row(self, index: int) -> None:
        if index < len(self.ids):
            self.refresh_lines(self._laid_out().line_of(index), self._laid_out().tall)

    def _bring_into_sight(self) -> None:
        """Scroll so that the row of the cursor is on the screen, with its day where it stands right under it."""
        if not self.ids or not self.size.height:
            return
        top = self._laid_out().line_of(self.cursor)
        heading = self._laid_out().begins_day(self.cursor)
        region = Region(0, top - heading, 1, self._laid_out().tall + heading)
        self.scroll_to_region(region, animate=False, force=True)

    # ── Drawing ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def render_line(self, y: int) -> Strip:
        """A line of the screen."""
        width, base = self.size.width, self.visual_style
        line = self._nothing_line(y, width) if not self.ids else self._line(y + self.scroll_offset.y, width)
        strip = Strip(line.render_segments(base), line.cell_length)
        return strip.adjust_cell_length(width, base.rich_style)

    def _nothing_line(self, y: int, width: int) -> Content:
        """A line of what is said where there is no article."""
        lines = Content.styled(self.nothing, "$text-muted").wrap(max(1, width - 2))
        return Content(" ") + lines[y] if y < len(lines) else Content()

    def _line(self, number: int, width: int) -> Content:
        place = self._laid_out().at(number)
        if place is None:
            return Content()
        if place.part < 0:
            return Content.styled(cut(f" {self._laid_out().heading(place.article)}", width), "$text-secondary")
        line = draw(self.row(place.article), width, place.part, self.scores_hidden, self._asked)
        if place.article != self.cursor:
            return line
        colour, ground = ("$primary", "$row-cursor") if self.has_focus else ("$rule", "$row-cursor-blurred")
        return (Content.styled(CURSOR, colour) + line[1:]).stylize_before(f"on {ground}")

    def on_focus(self) -> None:
        """Show that the keys are heard here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that they are not."""
        self.refresh()

    # ── Mouse and keys ────────────────────────────────────────────────────────────────────────────────────────────────

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the article under the mouse; a click on the article it is on opens it."""
        offset = event.get_content_offset(self)
        place = None if offset is None else self._laid_out().at(offset.y + self.scroll_offset.y)
        if place and place.part >= 0 and place.article == self.cursor:
            self.action_open()
        elif place and place.part >= 0:
            self.cursor = place.article

    def action_move(self, step: int) -> None:
        """Go on by so many articles, or back."""
        self.cursor += step

    def action_page(self, pages: int) -> None:
        """Go on by so many pages, or back."""
        self.cursor += pages * max(1, self.size.height // self._laid_out().tall - 1)

    def action_first(self) -> None:
        """Go to the newest article."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the oldest article."""
        self.cursor = len(self.ids) - 1

    def action_open(self) -> None:
        """Read the article under the cursor."""
        if self.article is not None:
            self.post_message(self.Opened(self.article))

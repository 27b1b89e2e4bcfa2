"""The pane that shows an article's text, and where in it the reader is.

It shows the article's own text and never changes a character of it. How a line looks is decided by the galley, which
article is shown by the screen. Only the lines on the screen are drawn. When findings arrive no line moves, and when the
width changes the line at the top stays at the top.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.strip import Strip

from tui.commands import Place, bindings
from tui.widgets.galley import Galley, Marks
from tui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.geometry import Offset, Size
    from textual.selection import Selection

    from tui.library import Page
    from tui.model import Findings
    from tui.widgets.speakers import Speaker

_OVERLAP = 2  # lines of the last page that are still there on the next, so that the eye finds its way


class ArticleText(Scrolled):
    """An article: its headline, where and when it is from, its text."""

    BINDING_GROUP_TITLE = "Article"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TEXT)]

    class Moved(Message):
        """The reader is elsewhere in the text, or sees more or less of it; another quotation may be the current one."""

        def can_replace(self, message: Message) -> bool:
            """Several at once say no more than one."""
            return isinstance(message, ArticleText.Moved)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._page: Page | None = None
        self._galley: Galley | None = None  # None while there is no room for a line
        self._steady: Size | None = None  # the size in which the reader was brought to his place
        self._awaited: tuple[int, int] | None = None  # words to scroll to as soon as there is a size to do it in
        self.marks = Marks()
        """What is marked in it."""
        self.place = 0
        """Where the reader is: the place in the text of the line at the top; 0 at the very top."""

    # ── What it shows ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show(self, page: Page, place: int = 0) -> None:
        """Show an article, the line with the character at `place` at the top; what is found in it is told later."""
        self._page = page
        self.marks = Marks()
        self._awaited = None
        self._galley = None
        self._set()
        self.place = place
        self._return()
        self.refresh()
        self.post_message(self.Moved())

    def tell(self, findings: Findings) -> None:
        """Mark what was found in the text; no line moves."""
        hits = self.marks.hits
        self.marks = Marks(findings)
        self.marks.hits = hits
        self.refresh()

    def mark(self, span: tuple[int, int] | None, scroll: bool = True) -> None:
        """Mark these words as evidence, and scroll to them unless they are in sight; None: mark none."""
        self.marks.evidence = span
        self.refresh()
        if span and scroll:
            self._bring_into_sight(*span)

    def mark_hits(self, hits: Sequence[tuple[int, int]]) -> None:
        """Mark what was searched for: stretches of the text, in order; no line moves."""
        self.marks.hits = hits
        self.refresh()

    def go_to_hit(self, step: int) -> bool:
        """Go to the next hit, or the one before, from the one that is marked or from the top; whether there is one."""
        hits = self.marks.hits
        here = self.marks.evidence or (self.place, self.place)
        index = bisect_right(hits, here) if step > 0 else bisect_left(hits, here) - 1
        if not 0 <= index < len(hits):
            return False
        self.mark(hits[index])
        return True

    @property
    def seen(self) -> int:
        """How much of the article has been on the screen, down to the last line in sight, in percent."""
        galley = self._set()  # which may be asked for before the pane is told of its new size
        lines = len(galley.lines) if galley else 0
        return min(100, 100 * (self.scroll_offset.y + self.size.height) // lines) if lines else 0

    # ── Quotations ────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def speaker(self) -> Speaker | None:
        """Who speaks the current quotation; None where none is current."""
        return None if self.marks.quote is None else self.marks.speaker(self.marks.quote)

    def next_quote(self) -> bool:
        """Go to the next quotation, at first the first one in sight or below; whether there is one."""
        return self.go_to_quote(self._first_quote() if self.marks.quote is None else self.marks.quote + 1)

    def previous_quote(self) -> bool:
        """Go to the quotation before, at first the last one above what is in sight; whether there is one."""
        return self.go_to_quote((self._first_quote() if self.marks.quote is None else self.marks.quote) - 1)

    def go_to_quote(self, index: int) -> bool:
        """Make a quotation the current one, by its place in the findings, and scroll to it; whether there is one."""
        if not 0 <= index < len(self.marks.quotes):
            return False
        span = self.marks.quotes[index].span
        self.marks.quote, self.marks.evidence = index, None
        self.refresh()
        self._bring_into_sight(span.start, span.end)
        self.post_message(self.Moved())
        return True

    def _first_quote(self) -> int:
        return self.marks.quote_from(self.place)

    # ── Lines ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _set(self) -> Galley | None:
        """The text set for the width there is now."""
        width = self.size.width
        if self._page and width and (self._galley is None or self._galley.width != width):
            self._galley = Galley(self._page, width)
            self.set_height(len(self._galley.lines))
        return self._galley

    def on_resize(self) -> None:
        """Set the text anew for another width; the line at the top stays there."""
        self._set()
        self._return()
        if self._awaited:
            self._bring_into_sight(*self._awaited)
        self.post_message(self.Moved())

    def _return(self) -> None:
        """Scroll to where the reader is, or as near to there as the size allows."""
        self._steady = None
        if self._galley:
            self.scroll_to_line(self._galley.line_of(self.place))
        self._steady = self.size

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember where the reader is, unless it is a change of size that scrolls."""
        super().watch_scroll_y(old_value, new_value)
        top = round(new_value)
        if self._galley and self._steady == self.size:
            self.place = self._galley.lines[top].start if top else 0
        self.post_message(self.Moved())

    def _bring_into_sight(self, start: int, end: int) -> None:
        """Scroll to the words: not at all if they are in sight, else their first line to the upper third."""
        height = self.size.height
        if self._galley is None or not height:
            self._awaited = (start, end)
            return
        self._awaited = None
        first, last = self._galley.line_of(start), self._galley.line_of(max(start, end - 1))
        top = self.scroll_offset.y
        if not top <= first <= last < top + height:
            self.scroll_to_line(max(0, first - height // 3))

    def render_line(self, y: int) -> Strip:
        """A line of the screen."""
        number, base = y + self.scroll_offset.y, self.visual_style
        galley = self._set()
        if galley is None or number >= len(galley.lines):
            return Strip.blank(self.size.width, base.rich_style)
        line = galley.draw(number, self.marks)
        if (selection := self.text_selection) and (selected := selection.get_span(number)):
            start, end = selected
            line = line.stylize(
                self.screen.get_visual_style("screen--selection"), start, len(line) if end == -1 else end
            )
        strip = Strip(line.render_segments(base), line.cell_length)
        return strip.adjust_cell_length(self.size.width, base.rich_style).apply_offsets(0, number)

    # ── Mouse ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def on_click(self, event: events.Click) -> None:
        """Make the quotation under the mouse the current one."""
        if (offset := event.get_content_offset(self)) is None:
            return
        place = self._place_at(offset + self.scroll_offset)
        index = self.marks.quote_from(place + 1) - 1
        if index >= 0 and place < self.marks.quotes[index].span.end:
            self.go_to_quote(index)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What the mouse has selected, as it stands in the article: not broken into the lines of the screen."""
        if self._page is None:
            return None
        start = 0 if selection.start is None else self._place_at(selection.start)
        end = len(self._page.text) if selection.end is None else self._place_at(selection.end)
        return self._page.text[start:end], "\n"

    def _place_at(self, offset: Offset) -> int:
        return self._galley.place_at(offset.x, offset.y) if self._galley else 0

    # ── What the keys do ──────────────────────────────────────────────────────────────────────────────────────────────

    def action_line(self, step: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to_line(self.scroll_offset.y + step)

    def action_top(self) -> None:
        """Go to the beginning."""
        self.scroll_to_line(0)

    def action_end(self) -> None:
        """Go to the end."""
        self.scroll_to_line(self.max_scroll_y)

    def scroll_pages(self, pages: float, laid_out: bool = False) -> None:
        """Scroll by so many pages, a few lines of the last one staying in sight.

        A key may come before the pane that another key has shown is laid out; it waits for that.
        """
        if not (self.size.height or laid_out):
            self.call_after_refresh(self.scroll_pages, pages, laid_out=True)
            return
        step = max(1, self.size.height - _OVERLAP)
        self.scroll_to_line(self.scroll_offset.y + int(step * pages))

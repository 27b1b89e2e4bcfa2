"""The scorecard pane: the match as the article tells it, and a cursor that goes from value to value.

It decides where the cursor stands and says so by messages; what a value is, and in which order, is decided in
`scorecard_lines`. Only the lines on the screen are drawn, and a move draws two of them again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style

from tui.commands import Place, bindings
from tui.lines import MUTED, Elsewhere, Evidence, Line, Piece, Spoken, Stop, fit, stops
from tui.widgets.article_row import CURSOR
from tui.widgets.scrolled import Scrolled
from tui.widgets.styled import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType
    from textual.geometry import Offset

    from tui.library import Related
    from tui.model import Findings

_GUTTER = 2  # cells left of the lines, where the bar of the cursor stands
_MORE = "▾"  # at the foot, where there is more below
_UNSEEN = 42  # cells to lay out for before the pane is shown, so that the cursor can be sent to a value
_NARROWEST = 12  # cells of a line: what is wider than the pane is not seen


class ScorecardPane(Scrolled):
    """What one article tells of its match; a value that has the cursor has its words marked in the text."""

    BINDING_GROUP_TITLE = "Scorecard"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CARD)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"scorecard--cursor"}

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """Which of the values the cursor stands on."""
    scores_hidden: reactive[bool] = reactive(False, init=False)
    """Whether what was not known before the match is left out."""

    @dataclass
    class Marked(Message):
        """The cursor came onto a value that these words of the text tell; None: onto one that no words tell.

        `scroll` is false where the reader only came to the pane: the place where he reads is to stay as it is.
        """

        span: tuple[int, int] | None
        scroll: bool = True

    @dataclass
    class Jumped(Message):
        """The reader wants to go to the words of a value."""

        span: tuple[int, int]

    @dataclass
    class QuoteChosen(Message):
        """The reader wants to hear a speaker: the quotation's place in the findings."""

        index: int

    @dataclass
    class RelatedChosen(Message):
        """The reader wants to go to another match: the articles that tell it, best first; empty: none does."""

        articles: tuple[int, ...]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._text = ""
        self._findings: Findings | None = None
        self._related: Sequence[Related] = ()
        self._lines: list[Line] = []
        self._stops: list[Stop] = []
        self._turns: dict[Spoken, int] = {}  # whose quotation of a speaker is next
        self._strips: dict[int, Strip] = {}

    # ── What it shows ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show(self, text: str, findings: Findings | None, related: Sequence[Related] | None = None) -> None:
        """Show what is found in a text; None while that is not known. The same text again keeps the cursor."""
        same = text == self._text
        self._text, self._findings, self._related = text, findings, related or ()
        if not same:
            self._turns.clear()
            self.set_reactive(ScorecardPane.cursor, 0)
            self.scroll_to_line(0)
        self._lay_out()

    def focus_related(self) -> bool:
        """Take the focus, the cursor on the first related match; whether there is one."""
        self.focus()
        first = next((number for number, stop in enumerate(self._stops) if isinstance(stop.target, Elsewhere)), None)
        if first is not None:
            self.cursor = first
        return first is not None

    def _lay_out(self) -> None:
        """Make the lines for this width; the cursor stays on its value where that is still there."""
        held = self._stop
        width = self.scrollable_content_region.width or _UNSEEN
        self._lines = self._new_lines(max(_NARROWEST, width - _GUTTER - 1))
        self._stops = stops(self._lines)
        targets = [stop.target for stop in self._stops]
        place = targets.index(held.target) if held and held.target in targets else self.cursor
        self.set_reactive(ScorecardPane.cursor, clamp(place, 0, max(0, len(targets) - 1)))
        self._strips.clear()
        self.set_height(len(self._lines))
        self.refresh()

    def _new_lines(self, width: int) -> list[Line]:
        if self._findings is None:
            return [(Piece("Reading …" if self._text else "", MUTED),)]
        from tui.widgets.scorecard_lines import lay_out  # the model, which the first frame does without

        return lay_out(self._findings, self._related, width, self.scores_hidden)

    def on_resize(self) -> None:
        """Lay out again for the new width; the value under the cursor is in sight."""
        self._lay_out()
        self._bring_into_sight()

    def watch_scores_hidden(self) -> None:
        """Leave out or show again what would give the match away."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Draw again in the colours of a new theme."""
        self._strips.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """A line of the screen."""
        number, width = y + self.scroll_offset.y, self.size.width
        if number not in self._strips:
            self._strips[number] = self._draw(number, width)
        strip = self._strips[number]
        if y == self.size.height - 1 and number < len(self._lines) - 1 and width > _GUTTER:
            more = Segment(_MORE, (self.visual_style + Style.parse(MUTED)).rich_style)
            return Strip([*strip.crop(0, width - len(_MORE)), more])
        return strip

    def _draw(self, number: int, width: int) -> Strip:
        base = self.visual_style
        line = self._lines[number] if number < len(self._lines) else ()
        stop = self._stop if self.has_focus else None
        here = stop is not None and stop.line == number
        bar = base + Style.parse("$primary") if here else base
        segments = [Segment(fit(CURSOR if here else "", _GUTTER), bar.rich_style)]
        column = 0
        for piece in line:
            style = Style.parse(piece.style)
            if here and stop and stop.start <= column < stop.end:
                style = self.get_visual_style("scorecard--cursor")
            segments.append(Segment(piece.text, (base + style).rich_style))
            column += len(piece.text)
        return Strip(segments).adjust_cell_length(width, base.rich_style)

    # ── The cursor ────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def _stop(self) -> Stop | None:
        """Where the cursor stands."""
        return self._stops[self.cursor] if self.cursor < len(self._stops) else None

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on a value."""
        return clamp(cursor, 0, max(0, len(self._stops) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two lines again, and say whose words are to be marked."""
        self._redraw(old)
        self._redraw(new)
        self._bring_into_sight()
        if stop := self._stop:
            self._mark(stop)

    def _bring_into_sight(self) -> None:
        """Scroll so that the value under the cursor is on the screen, with what stands right over it."""
        if (stop := self._stop) and self.size.height:
            first = 0 if self.cursor == 0 else max(0, stop.line - 2)
            self.scroll_to_region(Region(0, first, 1, stop.line - first + 2), animate=False, force=True)

    def _redraw(self, place: int) -> None:
        if place < len(self._stops):
            line = self._stops[place].line
            self._strips.pop(line, None)
            self.refresh_line(line)

    def _mark(self, stop: Stop, scroll: bool = True) -> None:
        """Say which words the value under the cursor comes from; for a speaker, his next quotation."""
        match stop.target:
            case Evidence() as evidence:
                self.post_message(self.Marked(evidence, scroll))
            case Spoken() as spoken if self._findings:
                span = self._findings.quotes[self._next(spoken)].span
                self.post_message(self.Marked((span.start, span.end), scroll))
            case _:
                self.post_message(self.Marked(None, scroll))

    def _next(self, spoken: Spoken) -> int:
        return spoken.quotes[self._turns.get(spoken, 0) % len(spoken.quotes)]

    def on_focus(self) -> None:
        """Show the cursor, and the words of its value."""
        self._redraw(self.cursor)
        if stop := self._stop:
            self._mark(stop, scroll=False)

    def on_blur(self) -> None:
        """Put the cursor away; it stays where it is."""
        self._redraw(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the value under the mouse; a click on the value it stands on chooses it."""
        offset = event.get_content_offset(self)
        place = self._place_at(offset) if offset else None
        if place is None:
            return
        if place == self.cursor:
            self.action_choose()
        else:
            self.cursor = place

    def _place_at(self, offset: Offset) -> int | None:
        """Which of the values is shown at a cell of the pane."""
        number, column = offset.y + self.scroll_offset.y, offset.x - _GUTTER
        for place, stop in enumerate(self._stops):
            if stop.line == number:
                words = content(self._lines[number]).plain
                if cell_len(words[: stop.start]) <= column < cell_len(words[: stop.end]):
                    return place
        return None

    # ── What the keys do ──────────────────────────────────────────────────────────────────────────────────────────────

    def action_move(self, step: int) -> None:
        """Go on, or back, by so many values."""
        self.cursor += step

    def action_first(self) -> None:
        """Go to the first value."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last value."""
        self.cursor = len(self._stops) - 1

    def action_choose(self) -> None:
        """Go where the value leads."""
        stop = self._stop
        match stop and stop.target:
            case Evidence() as evidence:
                self.post_message(self.Jumped(evidence))
            case Spoken() as spoken:
                self.post_message(self.QuoteChosen(self._next(spoken)))
                self._turns[spoken] = self._turns.get(spoken, 0) + 1
            case Elsewhere(articles):
                self.post_message(self.RelatedChosen(articles))

"""The scorecard pane: the match as the article tells it, and a cursor that goes from value to value.

It says by messages which words a value comes from and where it leads; what a value is, and in which order, is decided
in `scorecard_lines`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.reactive import reactive

from tui.commands import Place, bindings
from tui.lines import MUTED, Elsewhere, Evidence, Line, Piece, Spoken, Stop
from tui.widgets.lines_pane import LinesPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from tui.library import Related
    from tui.library.views import Compared, Destination
    from tui.model import Findings


class ScorecardPane(LinesPane):
    """What one article tells of its match; a value that has the cursor has its words marked in the text."""

    BINDING_GROUP_TITLE = "Scorecard"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CARD)]

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
        """The reader wants to go to another match."""

        related: Elsewhere

    @dataclass
    class Followed(Message):
        """The reader wants to go to the words of another article, to a player or to the meetings of two."""

        target: Destination

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._text = ""
        self._findings: Findings | None = None
        self._related: Sequence[Related] = ()
        self._others: tuple[tuple[Compared, ...], int] = ((), 0)
        self._turns: dict[Spoken, int] = {}  # whose quotation of a speaker is next

    # ── What it shows ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show(
        self,
        text: str,
        findings: Findings | None,
        related: Sequence[Related] = (),
        others: tuple[tuple[Compared, ...], int] = ((), 0),
    ) -> None:
        """Show what is found in a text; None while that is not known.

        `others` is what everybody tells of its match, and the number of the article among them. The same text again
        keeps the cursor, and where it is on the screen.
        """
        same, before = text == self._text, self.stop
        self._text, self._findings, self._related, self._others = text, findings, related, others
        if not same:
            self._turns.clear()
            self.put_cursor(0)
            self.scroll_to_line(0)
        self.lay_out()
        if same and self.has_focus and before and self.stop:
            self.scroll_to_line(self.scroll_offset.y + self.stop.line - before.line)

    def focus_related(self) -> bool:
        """Take the focus, the cursor on the first related match; whether there is one."""
        self.focus()
        first = next((number for number, stop in enumerate(self.stops) if isinstance(stop.target, Elsewhere)), None)
        if first is not None:
            self.cursor = first
        return first is not None

    def new_lines(self, width: int) -> list[Line]:
        """The scorecard; that it is being read where nothing is known."""
        if self._findings is None:
            return [(Piece("Reading …" if self._text else "", MUTED),)]
        from tui.widgets.scorecard_lines import lay_out  # the model, which the first frame does without

        return lay_out(self._findings, self._related, width, self.scores_hidden, self._others)

    def watch_scores_hidden(self) -> None:
        """Leave out or show again what would give the match away."""
        self.lay_out()

    # ── Where its values lead ─────────────────────────────────────────────────────────────────────────────────────────

    def came_to(self, stop: Stop, *, moved: bool) -> None:
        """Say which words the value under the cursor comes from; for a speaker, his next quotation."""
        match stop.target:
            case Evidence() as evidence:
                self.post_message(self.Marked(evidence, moved))
            case Spoken() as spoken if self._findings:
                span = self._findings.quotes[self._next(spoken)].span
                self.post_message(self.Marked((span.start, span.end), moved))
            case _:
                self.post_message(self.Marked(None, moved))

    def _next(self, spoken: Spoken) -> int:
        return spoken.quotes[self._turns.get(spoken, 0) % len(spoken.quotes)]

    def choose(self, stop: Stop) -> None:
        """Say where the reader wants to go."""
        match stop.target:
            case Evidence() as evidence:
                self.post_message(self.Jumped(evidence))
            case Spoken() as spoken:
                self.post_message(self.QuoteChosen(self._next(spoken)))
                self._turns[spoken] = self._turns.get(spoken, 0) + 1
            case Elsewhere() as related:
                self.post_message(self.RelatedChosen(related))
            case there if there is not None:
                self.post_message(self.Followed(there))

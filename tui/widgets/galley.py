"""An article set for a column, and how each of its lines looks: bold, quiet, in a speaker's colour, marked as evidence.

Nothing here knows a screen, and nothing moves: what is found in a text changes only how its lines look. Where marks
meet, the evidence wins over what was searched for, that over a quotation, and a quotation over what kind of paragraph
it stands in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content, Span

from tui import wording
from tui.lines import cut
from tui.widgets.drawable import UNDRAWN, drawable
from tui.widgets.speakers import NOT_TOLD, Speakers
from tui.widgets.typesetting import MEASURE, Kind, Line, line_at, lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library import Page
    from tui.model import Findings
    from tui.widgets.speakers import Speaker

_GUTTER = 2  # cells at least on either side of the column; on the left a speaker's bar stands in it
_ROOMY = 30  # below so many cells the column has them all

_QUIET = "$text-muted"
_ASIDE = "$aside dim"  # dim is all that a terminal of sixteen colours can do to be quiet
_HEADLINE = "$text bold"
_LOOKS = {
    "headline": _HEADLINE,
    "heading": _HEADLINE,
    "caption": f"{_ASIDE} italic",
    "tweet": _ASIDE,
    "boilerplate": _ASIDE,
}
_CURRENT = "bold"
_HIT = "$text-primary reverse"
_EVIDENCE = "$evidence-text on $evidence not bold not italic not underline not underline2"


class Marks:
    """What is marked in an article: its quotations, its paragraphs by kind, the current quotation, the evidence."""

    def __init__(self, findings: Findings | None = None) -> None:
        self.quotes = findings.quotes if findings else ()
        self.speakers = Speakers(self.quotes)
        blocks = findings.blocks if findings else ()
        self.looks = [
            (block.span.start, block.span.end, _LOOKS[block.kind]) for block in blocks if block.kind in _LOOKS
        ]
        self.quote: int | None = None  # the current quotation: its place among the quotes
        self.hits: Sequence[tuple[int, int]] = ()  # what was searched for, in order
        self.evidence: tuple[int, int] | None = None

    def speaker(self, quote: int) -> Speaker:
        """Who speaks a quotation."""
        return self.speakers[self.quotes[quote].speaker]

    def quote_from(self, place: int) -> int:
        """The first quotation that begins at a place in the text or after it; one past the last where none does."""
        return bisect_left(self.quotes, place, key=lambda quote: quote.span.start)

    def quotes_on(self, line: Line) -> range:
        """The quotations of which a line shows words."""
        first = bisect_right(self.quotes, line.start, key=lambda quote: quote.span.end)
        return range(first, max(first, self.quote_from(line.end)))

    def hits_on(self, line: Line) -> Sequence[tuple[int, int]]:
        """The hits of which a line shows words."""
        first = bisect_right(self.hits, line.start, key=lambda hit: hit[1])
        return self.hits[first : bisect_left(self.hits, (line.end,))]

    def look(self, line: Line) -> str:
        """How the paragraph of a line looks, where it is not a plain one."""
        place = bisect_right(self.looks, line.start, key=lambda look: look[0]) - 1
        return self.looks[place][2] if place >= 0 and line.start < self.looks[place][1] else ""


class Galley:
    """An article in lines for a pane of `width` cells: centred, and at most 80 cells wide."""

    def __init__(self, page: Page, width: int) -> None:
        self.page = page
        self.width = width
        self._headline = _headline_end(page)
        gutter = _GUTTER if width >= _ROOMY else 0
        self._measure = max(1, min(MEASURE, width - 2 * gutter))
        self._left = max(gutter, (width - self._measure) // 2)
        said = filter(None, (page.note, " ".join(f"#{tag}" for tag in page.tags), page.remark and f"✎ {page.remark}"))
        wrapped = (line.plain.rstrip() for one in said for line in Content(drawable(one)).wrap(self._measure))
        self._meta = [meta(page, self._measure), *wrapped]
        self.lines = lines(page.text, self._measure, self._headline > 0, len(self._meta))
        self._first_meta = next(number for number, line in enumerate(self.lines) if line.kind is Kind.META)

    def line_of(self, place: int) -> int:
        """The number of the line that shows a place in the text."""
        return line_at(self.lines, place) if place else 0

    def place_at(self, column: int, number: int) -> int:
        """The place in the text nearest to a character of a line, the margin counted."""
        line = self.lines[max(0, min(number, len(self.lines) - 1))]
        return max(line.start, min(line.end, line.start + column - self._left))

    def draw(self, number: int, marks: Marks) -> Content:
        """A line, with its margin."""
        line = self.lines[number]
        if line.kind is Kind.META:
            return self._inset(Content.styled(self._meta[number - self._first_meta], _QUIET))
        if line.kind is Kind.EMPTY:
            return self._attribution(number, marks)
        words = self.page.text[line.start : line.end]
        spans = self._spans(line, marks)
        return self._margin(line, marks) + (_narrowed(words, spans) if UNDRAWN.search(words) else Content(words, spans))

    def _spans(self, line: Line, marks: Marks) -> list[Span]:
        """What looks different on a line of text, the strongest last."""
        whole = _HEADLINE if line.start < self._headline else marks.look(line)
        stretches = [(line.start, line.end, whole)] if whole else []
        for index in marks.quotes_on(line):
            span, style = marks.quotes[index].span, marks.speaker(index).style
            stretches.append((span.start, span.end, f"{style} {_CURRENT}" if index == marks.quote else style))
        stretches += [(start, end, _HIT) for start, end in marks.hits_on(line)]
        if marks.evidence and marks.evidence[0] < line.end and line.start < marks.evidence[1]:
            stretches.append((*marks.evidence, _EVIDENCE))
        return [
            Span(max(start, line.start) - line.start, min(end, line.end) - line.start, style)
            for start, end, style in stretches
        ]

    def _inset(self, content: Content) -> Content:
        return Content(" " * self._left) + content

    def _margin(self, line: Line, marks: Marks) -> Content:
        """What stands left of the column: the bar of whoever speaks on this line."""
        quotes = marks.quotes_on(line)
        if not quotes or self._left < _GUTTER:
            return Content(" " * self._left)
        speaker = marks.speaker(quotes[0] if marks.quote is None or marks.quote not in quotes else marks.quote)
        return Content.assemble(" " * (self._left - 2), (speaker.bar, speaker.colour), " ")

    def _attribution(self, number: int, marks: Marks) -> Content:
        """An empty line; under the paragraph in which the current quotation ends it names the speaker."""
        if marks.quote is None or number != self._line_below(marks.quotes[marks.quote].span.end - 1):
            return Content()
        speaker = marks.speaker(marks.quote)
        name = drawable(f"— {speaker.name or NOT_TOLD}")
        return self._inset(
            Content(" " * (self._measure - cell_len(name))) + Content.styled(name, f"{speaker.colour} bold")
        )

    def _line_below(self, place: int) -> int:
        """The number of the empty line under the paragraph of a place in the text."""
        number = line_at(self.lines, place)
        while self.lines[number].kind is Kind.TEXT:
            number += 1
        return number


def meta(page: Page, width: int) -> str:
    """Where an article is from, its day, how long it takes to read, cut to `width` cells, the source first."""
    day = wording.day(page.day) if page.day else ""
    rest = " · ".join(filter(None, (day, wording.reading_time(page.words))))
    source = cut(drawable(page.source), max(0, width - cell_len(rest) - 3)).strip()
    source = source.removesuffix("…").rstrip(" ·") + "…" if source.endswith("…") else source
    return cut(" · ".join(filter(None, (source, rest))), width)


def _headline_end(page: Page) -> int:
    """Where the headline ends in the text; 0 where the text does not begin with one."""
    if not page.title:
        return 0
    start = len(page.text) - len(page.text.lstrip())
    return page.text.find("\n", start) if "\n" in page.text[start:] else len(page.text)


def _narrowed(words: str, spans: list[Span]) -> Content:
    """The words without what is not drawn, the spans moved along."""
    gone = [found.start() for found in UNDRAWN.finditer(words)]
    return Content(
        UNDRAWN.sub("", words),
        [Span(s - bisect_left(gone, s), e - bisect_left(gone, e), style) for s, e, style in spans],
    )

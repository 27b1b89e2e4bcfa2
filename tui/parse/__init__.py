"""An article's text in, what it tells out: pure, without clock, file, network or database.

The pipeline reads top to bottom in `parse`; each step is a file, and begins by saying what it decides.
"""

from datetime import date

from tui.model import Block, Findings, Quote, Span
from tui.parse import prose as proses
from tui.parse.reading import Prose

PARSER = 1  # goes up whenever the same text may give other findings


def parse(text: str, published: date | None = None) -> Findings:
    """What an article's text tells, each step standing on the ones before it; `published` is the day it came out."""
    prose = proses.lay_out(text)
    return _findings(prose)


def _findings(prose: Prose) -> Findings:
    """The light values of the steps as the models everybody else reads."""
    return Findings(
        parser=PARSER,
        blocks=tuple(Block(kind=p.kind, span=Span(start=p.start, end=p.end)) for p in prose.pieces),
        quotes=tuple(
            Quote(
                span=Span(start=s.start, end=s.end),
                kind=s.kind,
                speaker=s.speaker,
                attribution=None if s.cue is None else Span(start=s.cue[0], end=s.cue[1]),
            )
            for s in prose.speech
        ),
    )

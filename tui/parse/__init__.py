"""An article's text in, what it tells out: pure, without clock, file, network or database.

The pipeline reads top to bottom in `parse`; each step is a file, and begins by saying what it decides.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from tui import terms
from tui.parse import (
    clauses,
    events,
    facts,
    findings,
    lost,
    names,
    numbers,
    references,
    retirements,
    scorecards,
    speakers,
    upcoming,
)
from tui.parse import prose as proses

if TYPE_CHECKING:
    from tui.model import Findings


def parse(text: str, published: date | None = None) -> "Findings":
    """What an article's text tells, each step standing on the ones before it; `published` is the day it came out."""
    with _no_collecting():
        return _parse(text, published)


def _parse(text: str, published: date | None) -> "Findings":
    prose = proses.lay_out(text)  # lines, sentences, and what is quoted
    people = names.people(prose)  # who is named, and where
    lost.restore(prose, people)  # whom a paragraph is about that has lost its subject
    references.resolve(people, prose)  # whom "the Spaniard" and "the top seed" stand for
    speakers.attribute(prose, people)  # whose words the quoted ones are
    runs = numbers.pairs(prose)  # every number-dash-number, and what it is
    occasions = events.occasions(prose, people, published)  # events, rounds and days, and which are the article's own
    results = clauses.results(prose, people, runs)  # who beat whom, clause by clause
    results = retirements.settled(results, prose, people, runs)  # who went through because the other gave up
    coming = upcoming.pairings(prose, people, results, occasions.times)  # who is to meet whom
    cards = scorecards.assemble(prose, people, results, coming, runs, occasions)  # scores find their match
    told = facts.facts(prose, people, cards)  # what is told of each player
    return findings.findings(terms.PARSER, prose, people, cards, told, occasions.dated)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """No search for garbage in cycles: a parse leaves next to none, and the more it finds the longer each search took.

    It cost 4% of the time of an article, and half that of a text of 300,000 lines.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()

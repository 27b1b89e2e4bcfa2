"""A scorecard as the library keeps it: one match as one article tells it, in the form that matches are compared in.

Decides what a telling leaves to be understood. A report was written on the day of its match or the next, so its own
day stands for the match's where the text gives none; a match mentioned from the same event belongs to the same year.
Nothing else is added: of any other match mentioned, the year stays open where the article does not give it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tui.model import Findings, Scorecard


OPEN = "? "  # before the key of a pair of which one side is still open: it is no pairing yet


class Teller(NamedTuple):
    """An article that tells a match: the number of its telling, its own, and its length."""

    id: int
    article: int
    words: int

    def __str__(self) -> str:
        """As it stands in `Telling.copies`."""
        return f"{self.id} {self.article} {self.words}"


class Telling(NamedTuple):
    """One match as one article tells it, or as several do alike. What is not told is "" or 0."""

    main: bool  # whether the article is about it
    status: str
    pair: str  # as keys.pair: surnames, and initials
    initials: str
    first: str  # names with | between them; the winner's side where somebody has won
    second: str
    open: int  # 1, 2: the side of which one is still to come through; 0 neither
    line: str
    score: str
    event: str  # as keys.event
    event_name: str
    round: str
    year: int
    day: str  # ISO 8601; of a report, its own day where it does not give the match's
    written: str = ""  # the day of the article
    copies: str = ""  # number, article and its words of each that tells it so: "1 7 320|4 9 250"

    @property
    def decided(self) -> bool:
        """Whether somebody has won it."""
        return self.status not in ("upcoming", "unfinished")

    @property
    def told_by(self) -> list[Teller]:
        """The articles that tell it so."""
        return list(_tellers(self.copies))

    @property
    def players(self) -> frozenset[tuple[str, str]]:
        """Surname and initial of those who play in it; of nobody while a side is open."""
        from tui.library import keys

        names = () if self.open else keys.side(f"{self.first}|{self.second}")
        return frozenset((name.surname, name.initial) for name in names)


@lru_cache(4096)
def _tellers(copies: str) -> tuple[Teller, ...]:
    return tuple(Teller(*map(int, copy.split())) for copy in copies.split("|") if copy)


def tellings(findings: Findings, written: date | None) -> Iterator[Telling]:
    """The scorecards of an article that was written on that day, the main one first."""
    main = findings.main
    about = None if main is None else _telling(main, main=True)
    if about is not None:
        about = _dated(about, written)
        yield about
    for card in findings.scorecards[0 if main is None else 1 :]:
        told = _telling(card, main=False)
        if about is not None and told.event == about.event != "" and not told.year:
            told = told._replace(year=about.year)
        yield told


def _dated(report: Telling, written: date | None) -> Telling:
    """A report with the day it was written on, unless it looks back on another year."""
    if report.day or written is None or (report.year and report.year != written.year):
        return report
    return report._replace(year=written.year, day=written.isoformat())


def _telling(card: Scorecard, *, main: bool) -> Telling:
    from tui import wording
    from tui.library import keys

    first, second = card.sides
    pair = keys.pair(first.players, second.players)
    event = "" if card.event is None else card.event.value
    year = 0 if card.date is None else card.date.value.year
    return Telling(
        main=main,
        status=card.status.value,
        pair=OPEN + pair.surnames if first.open or second.open else pair.surnames,
        initials=pair.initials,
        first="|".join(first.players),
        second="|".join(second.players),
        open=1 if first.open else 2 if second.open else 0,
        line=wording.one_line(card),
        score="" if card.score is None else str(card.score.value),
        event=keys.event(event),
        event_name=event,
        round="" if card.round is None else card.round.value.value,
        year=year if card.year is None else card.year.value,
        day="" if card.date is None else card.date.value.isoformat(),
    )

"""All the matches that articles tell: the tellings of every pair joined, one pair after the other.

A match is nowhere kept: it is what the tellings that are there now say together. So an article that comes later joins,
and whatever a better parser finds is joined anew, without anything to bring up to date.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from tui.library import intake
from tui.library.matches import Match, matches
from tui.library.tellings import OPEN, Teller, Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.article import Article
    from tui.model import Findings


def joined(told: Iterable[Telling]) -> Iterator[Match]:
    """The matches of tellings that come pair by pair; of a pairing still open there is none."""
    for pair, of_pair in groupby(told, key=attrgetter("pair")):
        if not pair.startswith(OPEN):
            yield from sorted(matches(_alike(of_pair)), key=_in_time)


def _alike(told: Iterable[Telling]) -> Iterable[Telling]:
    """The tellings, those that tell the same as one: most of what is written of a match says no more than its score.

    What tells the same of a match in the same event of the same year is one telling, however many articles have it.
    Where event or year are open, only what was written on one day is.
    """
    found: dict[tuple[object, ...], Telling] = {}
    for telling in told:
        when = () if telling.event and telling.year else (telling.day, telling.written)
        key = (*telling[:6], telling.open, telling.score, telling.event, telling.round, telling.year, when)
        known = found.get(key)
        if known is not None:
            day = min(filter(None, (known.day, telling.day)), default="")
            written = min(filter(None, (known.written, telling.written)), default="")
            telling = known._replace(day=day, written=written, copies=f"{known.copies}|{telling.copies}")
        found[key] = telling
    return found.values()


def of_articles(articles: Sequence[tuple[Findings, Article]]) -> Iterator[Match]:
    """The matches of articles that are in no library, numbered from 0 in their order."""
    told: list[Telling] = []
    for number, (findings, article) in enumerate(articles):
        found = intake.found(findings, article.text, article.day)
        words = len(article.text.split())
        for telling in found.tellings:
            copies = str(Teller(len(told), number, words))
            told.append(telling._replace(written=found.day or "", copies=copies))
    yield from joined(sorted(told, key=attrgetter("pair")))


def _in_time(match: Match) -> tuple[str, int]:
    return match.day or str(match.year or ""), min(match.ids)

"""A match as the views list it.

Decides what a list says of a match that articles tell and the record has: the articles' word where the two differ, the
record's where articles leave something open, and the record's round, which does not depend on the size of the draw.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library import keys
from tui.library.views import Edition, MatchId, MatchRow

if TYPE_CHECKING:
    from tui.library.matches import Match
    from tui.library.results import Recorded


def row(match: Match) -> MatchRow:
    """What a list shows of a match as articles tell it."""
    first, second = match.sides
    return MatchRow(
        id=match.id,
        first=first,
        second=second,
        decided=match.decided,
        score=match.best.score,
        event_name=match.event_name,
        edition=Edition(match.event, match.year, first[0]) if match.event and match.year else None,
        round=match.round,
        day=match.day,
        year=match.year,
        surface="",
        articles=match.articles(),
        recorded=False,
    )


def recorded_row(one: Recorded) -> MatchRow:
    """What a list shows of a match that only the record has; which day it was played on is not known."""
    result = one.result
    winner, loser = (tuple(side.names.split("|")) for side in (result.winner, result.loser))
    return MatchRow(
        id=MatchId(result=one.id),
        first=winner,
        second=loser,
        decided=not result.score.endswith("ABN"),
        score=result.score.removesuffix("ABN").strip(),
        event_name=result.event_name,
        edition=Edition(one.event, result.year, winner[0]),
        round=one.round,
        day="",
        year=result.year,
        surface=result.surface,
        articles=(),
        recorded=True,
        began=result.day,
    )


def confirmed_row(told: MatchRow, one: Recorded) -> MatchRow:
    """What a list shows of a match that articles tell and the record has."""
    known = recorded_row(one)
    differs = keys.same_score(told.score, known.score) is False
    return known._replace(
        id=told.id._replace(result=one.id),
        first=told.first if told.decided else known.first,
        second=told.second if told.decided else known.second,
        score=told.score if differs else known.score,
        event_name=told.event_name or known.event_name,
        day=told.day,
        articles=told.articles,
    )

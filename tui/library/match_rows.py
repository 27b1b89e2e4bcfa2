"""A match as the views list it.

Decides what a list says of a match that several articles tell, which of two that may be one is left out, and in which
order matches were played: by the edition that they are of, in it by round, and by day where no round tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library import keys
from tui.library.matches import CONTRADICTION
from tui.library.views import Edition, MatchId, MatchRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.matches import Match
    from tui.library.results import Recorded


def row(match: Match) -> MatchRow:
    """What a list shows of a match."""
    first, second = (tuple(side.split("|")) for side in (match.first, match.second))
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
    """What a list shows of a match that only the record has; its day is the first of the event."""
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
        day=result.day,
        year=result.year,
        surface=result.surface,
        articles=(),
        recorded=True,
    )


def confirmed_row(told: MatchRow, one: Recorded) -> MatchRow:
    """What a list shows of a match that articles tell and the record has: what they leave open is the record's."""
    known = recorded_row(one)
    open_fields = ("score", "event_name", "edition", "round", "day", "year", "surface")
    filled = {field: getattr(known, field) for field in open_fields if not getattr(told, field)}
    return told._replace(id=told.id._replace(result=one.id), recorded=True, **filled)


def certain(found: Sequence[Match]) -> list[Match]:
    """The matches of a pair without those that are only mentioned and may be another of them."""
    sure = [match for match in found if match.reports]
    for match in found:
        told = match.tellings[0]
        if not match.reports and all(other.fits(told) == CONTRADICTION for other in sure):
            sure.append(match)
    return sure


def newest_first(rows: Iterable[MatchRow]) -> list[MatchRow]:
    """The matches of one player or pair in the order in which they were played, the last one first."""
    rows = list(rows)
    began: dict[tuple[str, int], str] = {}
    for one in rows:
        if one.edition and one.day:
            place = one.edition[:2]
            began[place] = min(one.day, began.get(place, one.day))

    def when(one: MatchRow) -> tuple[str, float, str]:
        day = one.day or (str(one.year) if one.year else "")
        if one.edition is None:
            return day, 0.0, day
        depths = keys.depths(one.round, one.edition.event)
        return began.get(one.edition[:2], day), -max(depths, default=0.0), day

    return sorted(rows, key=when, reverse=True)

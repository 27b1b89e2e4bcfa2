"""What the record adds to the way to a match and on from it: each player's matches at the event, and the meetings.

Decides what is added to what articles tell: where they know a player's match before or after, the record adds none; of
the meetings of two players each is listed once, as articles tell it, as the record has it, or as both do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import wording
from tui.library import keys
from tui.library.known import known, newest_first
from tui.library.record import Record, order
from tui.library.views import MatchId
from tui.library.words import Related, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.library.results import Recorded
    from tui.library.storage import Storage
    from tui.library.views import MatchRow

_TELLINGS = 500  # of a pair that are read, the last ones


def completed(told: Sequence[Related], storage: Storage, listed: MatchRow, result: Recorded) -> list[Related]:
    """The way that articles tell, with what the record knows of it."""
    record = Record(storage.database)
    way = [one for one in told if one.relation is not Relation.MEETING]
    for side in (result.result.winner.names, result.result.loser.names):
        of_side = f" of {_surnames(side)} "
        there = {one.relation for one in told if of_side in f"{one.label} "}
        way += [one for one in _at_event(record, result, side) if one.relation not in there]
    places = {relation: place for place, relation in enumerate(Relation)}
    return [*sorted(way, key=lambda one: places[one.relation]), *_meetings(storage, record, listed)]


def _at_event(record: Record, result: Recorded, side: str) -> Iterator[Related]:
    """The match after it that a side played at the event, and the one before it."""
    played = [one for one in record.of_player(side.split("|")[0]) if _same_draw(one, result)]
    in_order = sorted(played, key=order)
    place = [one.id for one in in_order].index(result.id)
    where = f"{_surnames(side)} {wording.at_event(result.result.event_name)}"
    if place + 1 < len(in_order):
        yield _of_record(Relation.NEXT, f"next match of {where}", in_order[place + 1])
    if place:
        yield _of_record(Relation.PREVIOUS, f"previous match of {where}", in_order[place - 1])


def _same_draw(one: Recorded, other: Recorded) -> bool:
    return one.result.tourney == other.result.tourney and len(one.names) == len(other.names)


def _of_record(relation: Relation, label: str, one: Recorded) -> Related:
    winner, loser = _surnames(one.result.winner.names), _surnames(one.result.loser.names)
    line = f"{winner} d. {loser} {wording.raised(one.result.score)}"
    return Related(relation, label, line, (), MatchId(result=one.id))


def _meetings(storage: Storage, record: Record, listed: MatchRow) -> Iterator[Related]:
    """The other meetings of the two sides, the newest first."""
    pair = keys.pair(listed.first, listed.second)
    results = record.of_pair("|".join(listed.first), "|".join(listed.second))
    rows = newest_first(known(storage.meetings(pair, _TELLINGS), results))
    at = next((place for place, row in enumerate(rows) if row.id.result == listed.id.result), 0)
    for place, row in enumerate(rows):
        if row.decided and row.id.result != listed.id.result:
            sides = " d. ".join(" / ".join(map(wording.surname, side)) for side in (row.first, row.second))
            occasion = ", ".join(filter(None, (wording.event_name(row.event_name), str(row.year or ""))))
            line = f"{sides} {wording.raised(row.score)}".rstrip() + f" ({occasion})" * bool(occasion)
            label = "later meeting" if place < at else "earlier meeting"
            yield Related(Relation.MEETING, label, line, row.articles, row.id)


def _surnames(side: str) -> str:
    return " / ".join(map(wording.surname, side.split("|")))

"""The meetings of two players, or of two pairs.

Decides who is meant where several bear a name: those two who met most often. A meeting that is only mentioned and may
be another that is told stays out, so that the count is never too high.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from tui import wording
from tui.library import keys, who
from tui.library.errors import Unknown
from tui.library.field import sides
from tui.library.known import known, newest_first
from tui.library.record import Record
from tui.library.views import HeadToHeadView, PairId

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.database import Connection
    from tui.library.known import Known
    from tui.library.storage import Storage

TELLINGS = 500  # that are read, the last ones
_ASKED = 3  # articles of a match that are asked for what it was played on

# The scorecards of an article are kept in the order of its findings.
_SURFACES = """
    SELECT s.id, json_extract(findings, '$.scorecards[' || (
        SELECT count(*) FROM scorecard o WHERE o.article = s.article AND o.id < s.id
    ) || '].surface.value') AS surface
    FROM scorecard s JOIN finding f ON f.article = s.article
    WHERE s.id IN (SELECT value FROM json_each(?)) AND json_valid(findings) AND surface IS NOT NULL
"""


def head_to_head_view(storage: Storage, pair: PairId) -> HeadToHeadView:
    """The meetings of two players, names of a pair with | between them, the last ones first.

    Raises:
        Unknown: nobody of one of the names is told of.
    """
    asked = keys.pair(pair.first.split("|"), pair.second.split("|"))
    results = Record(storage.database).of_pair(*pair)
    found = [one for one in known(storage.meetings(asked, TELLINGS), results) if _between(one, pair)]
    with storage.reading() as connection:
        met = _most_met(found, pair) if found else PairId(*(_fullest(connection, side) for side in pair))
        theirs = [one for one in found if _between(one, met)]
        surfaces = _surfaces(connection, theirs)
    rows = [row._replace(surface=row.surface or surfaces.get(row.id.telling, "")) for row in newest_first(theirs)]
    won = Counter(keys.same_side("|".join(row.first), met.first) for row in rows if row.decided)
    return HeadToHeadView(met, _why(met, pair, found), (won[True], won[False]), tuple(rows))


# ── Who met ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _side(one: Known, names: str) -> str | None:
    """The side of a match that a name may be of; None where neither is."""
    return next((side for side in sides(one.row) if keys.same_side(side, names)), None)


def _fullest(connection: Connection, side: str) -> str:
    """The side by the names of those of whom most is told."""
    names = []
    for name in side.split("|"):
        people = who.bearers(connection, name)
        if not people:
            raise Unknown(name, who.names_like(connection, name))
        names.append(people[0].name)
    return "|".join(names)


def _couples(found: Iterable[Known], pair: PairId) -> Counter[PairId]:
    """Who met under these names, and how often, by full names as far as they are told."""
    couples: Counter[PairId] = Counter()
    told = [PairId(_side(one, pair.first) or "", _side(one, pair.second) or "") for one in found]
    for one in sorted(told, key=lambda names: -len(f"{names.first}{names.second}")):
        couples[next((other for other in couples if _same(one, other)), one)] += 1
    return couples


def _most_met(found: Sequence[Known], pair: PairId) -> PairId:
    return next((couple for couple, _ in _couples(found, pair).most_common(1)), pair)


def _same(one: PairId, other: PairId) -> bool:
    return keys.same_side(one.first, other.first) and keys.same_side(one.second, other.second)


def _between(one: Known, pair: PairId) -> bool:
    return _side(one, pair.first) is not None and _side(one, pair.second) is not None


# ── What is said of it ────────────────────────────────────────────────────────────────────────────────────────────────


def _surfaces(connection: Connection, found: Sequence[Known]) -> dict[int, str]:
    """What each match was played on where an article tells it, by the number that the match is asked for by."""
    matches = [one.match for one in found if one.match]
    number = {telling: match.id.telling for match in matches for telling in sorted(match.ids)[:_ASKED]}
    told = connection.execute(_SURFACES, (json.dumps([*number]),)).fetchall()
    return {number[telling]: surface for telling, surface in reversed(told)}


def _why(met: PairId, asked: PairId, found: Sequence[Known]) -> str:
    names = " and ".join(map(_surnames, met))
    others = [" and ".join(couple) for couple, _ in _couples(found, asked).most_common()[1:] if not _same(couple, met)]
    also = f", who met most often; also {'; '.join(others)}" if others else ""
    return f"the meetings of {names}{also}" if found else f"no meeting of {names} is told"


def _surnames(side: str) -> str:
    return " / ".join(map(wording.surname, side.split("|")))

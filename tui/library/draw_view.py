"""The draw of one edition of an event, as far as it is known.

Decides which of its draws is shown: the one that somebody plays in, else the one that most is known of. Seeds are those
that its reports tell.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.library import keys
from tui.library.bracket import bracket
from tui.library.draws import draws, has_player
from tui.library.errors import Unknown
from tui.library.field import Entry, sides
from tui.library.known import known
from tui.library.official import same_side
from tui.library.record import Record
from tui.library.told_facts import told_facts
from tui.library.views import DrawView, Edition
from tui.terms import FactField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.database import Connection
    from tui.library.known import Known
    from tui.library.results import Recorded
    from tui.library.storage import Storage

TELLINGS = 3000  # that are read; of more, reports first
_RECORDED = 1000  # articles that it would take to outweigh the record
_ARTICLES = 100  # that are asked for seeds

# One year before the other: an index knows where the next one begins, however often each is told.
_YEARS = """
    WITH RECURSIVE known (year) AS (
        SELECT max(year) FROM scorecard WHERE event = :event AND event <> ''
        UNION ALL
        SELECT (SELECT max(year) FROM scorecard WHERE event = :event AND event <> '' AND year < known.year) FROM known
        WHERE known.year IS NOT NULL
    )
    SELECT year FROM known WHERE year > 0
"""
_EVENTS = """
    WITH RECURSIVE known (event) AS (
        SELECT min(event) FROM scorecard WHERE event <> ''
        UNION ALL SELECT (SELECT min(event) FROM scorecard WHERE event <> '' AND event > known.event) FROM known
        WHERE known.event IS NOT NULL
    )
    SELECT event FROM known WHERE event IS NOT NULL
"""


def draw_view(storage: Storage, edition: Edition) -> DrawView:
    """The draw of an event (a key) in a year, the last one that is known where the year is 0.

    Raises:
        Unknown: no match of the event is told.
    """
    record = Record(storage.database)
    with storage.reading() as connection:
        told = {year for (year,) in connection.execute(_YEARS, {"event": edition.event})}
        years = sorted(told.union(record.years_of(edition.event)), reverse=True)
        if not years:
            raise Unknown(edition.event, _events_like(connection, edition.event))
        year = edition.year or years[0]
        results = [one for draw in record.draws(edition.event, year) for one in draw]
        found = known(storage.of_edition(edition.event, year, TELLINGS), results)
        seeds = _seeds(connection, found)
    every = draws(_entry(one, seeds) for one in found)
    asked = [draw for draw in every if edition.player and has_player(draw, edition.player)]
    shown = next(iter(asked or every), [])
    drawn = bracket(shown, _size(shown, results))
    names = Counter(entry.row.event_name for entry in shown).most_common(1)
    name = names[0][0] if names else edition.event
    others = [
        Edition(edition.event, year, draw[0].row.first[0]) for draw in every if draw is not shown and _is_told(draw)
    ]
    others += [Edition(edition.event, other) for other in years if other != year]
    count = "one match" if len(shown) == 1 else f"{len(shown) or 'no'} matches"
    return DrawView(
        edition=Edition(edition.event, year, edition.player),
        event_name=name,
        why=f"{count} of {name} {year} {'is' if len(shown) == 1 else 'are'} known",
        rounds=drawn.rounds,
        outside=drawn.outside,
        editions=tuple(others),
    )


def _is_told(draw: Iterable[Entry]) -> bool:
    """Whether more than a mention tells a round of it: else it may have been another year's."""
    return any(entry.known > 1 and entry.row.round for entry in draw)


def _entry(one: Known, seeds: dict[str, int]) -> Entry:
    listed = one.row
    first, second = (seeds.get(keys.name(names[0]).surname, 0) for names in (listed.first, listed.second))
    if one.result:
        recorded = {side.names: side.seed or 0 for side in (one.result.result.winner, one.result.result.loser)}
        first, second = (_seed_of(side, recorded) for side in sides(listed))
    return Entry(listed, one.depths, 2 * len(one.reports) + 1 + _RECORDED * listed.recorded, (first, second))


def _seed_of(side: str, recorded: dict[str, int]) -> int:
    if side in recorded:
        return recorded[side]
    return next((seed for names, seed in recorded.items() if same_side(side, names)), 0)


def _size(draw: Sequence[Entry], results: Iterable[Recorded]) -> int:
    """How many play in a draw, as the record has it; 0 where it does not, or where groups come before the rounds."""
    if any(entry.row.round == "RR" for entry in draw):
        return 0
    numbers = {entry.row.id.result for entry in draw}
    return max((one.result.draw_size or 0 for one in results if one.id in numbers), default=0)


def _seeds(connection: Connection, found: Sequence[Known]) -> dict[str, int]:
    """The seeds that reports of these matches tell most, by surname, where the record does not have them."""
    reports = {article for one in found if not one.result for article in one.reports}
    articles = sorted(reports, reverse=True)[:_ARTICLES]
    told = Counter(
        (keys.name(fact.player).surname, fact.value)
        for fact in told_facts(connection, articles, FactField.SEED)
        if isinstance(fact.value, int)
    )
    return {surname: value for (surname, value), _ in reversed(told.most_common()) if isinstance(value, int)}


def _events_like(connection: Connection, event: str) -> list[str]:
    """Events with a name much like this one, the most alike first."""
    from rapidfuzz import process

    known = [event for (event,) in connection.execute(_EVENTS)]
    return [like for like, _, _ in process.extract(event, known, limit=5, score_cutoff=70)]

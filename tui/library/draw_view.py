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
from tui.library.field import Entry
from tui.library.match_rows import certain, row
from tui.library.matches import matches
from tui.library.told_facts import told_facts
from tui.library.views import DrawView, Edition
from tui.terms import FactField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.database import Connection
    from tui.library.matches import Match
    from tui.library.storage import Storage
    from tui.library.tellings import Telling

TELLINGS = 3000  # that are read; of more, reports first
_ARTICLES = 100  # that are asked for seeds

_YEARS = "SELECT DISTINCT year FROM scorecard WHERE event = ? AND event <> '' AND year <> 0 ORDER BY year DESC"
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
    with storage.reading() as connection:
        years = [year for (year,) in connection.execute(_YEARS, (edition.event,))]
        if not years:
            raise Unknown(edition.event, _events_like(connection, edition.event))
        year = edition.year or years[0]
        found = _matches(storage.of_edition(edition.event, year, TELLINGS))
        seeds = _seeds(connection, found)
    every = draws(_entry(match, seeds) for match in found)
    asked = [draw for draw in every if edition.player and has_player(draw, edition.player)]
    shown = next(iter(asked or every), [])
    drawn = bracket(shown)
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
    """Whether an article is about one of its matches: what is only mentioned may have been of another year."""
    return any(entry.known > 1 for entry in draw)


def _matches(told: Iterable[Telling]) -> list[Match]:
    by_pair: dict[str, list[Telling]] = {}
    for telling in told:
        if not telling.open:
            by_pair.setdefault(telling.pair, []).append(telling)
    return [match for pair in by_pair.values() for match in certain(matches(pair))]


def _entry(match: Match, seeds: dict[str, int]) -> Entry:
    told = row(match)
    first, second = (seeds.get(keys.name(names[0]).surname, 0) for names in (told.first, told.second))
    return Entry(told, match.depths, 2 * len(match.reports) + 1, (first, second))


def _seeds(connection: Connection, found: Sequence[Match]) -> dict[str, int]:
    """The seeds that reports of these matches tell most, by surname."""
    articles = sorted({article for match in found for article in match.reports}, reverse=True)[:_ARTICLES]
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

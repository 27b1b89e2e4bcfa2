"""One match as everybody tells it: who does, what they agree on, what was said, and the way to it and on from it.

The best to read is the longest report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import wording
from tui.library import recorded_way, relations, tellers
from tui.library.answers import Report, answers
from tui.library.checking import of_record
from tui.library.match_rows import confirmed_row, recorded_row, row
from tui.library.official import official_of
from tui.library.record import Record
from tui.library.views import MatchView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.matches import Match
    from tui.library.results import Recorded
    from tui.library.storage import Storage
    from tui.library.tellers import Read
    from tui.library.views import Compared, MatchId, MatchRow


def match_view(storage: Storage, id_: MatchId) -> MatchView:
    """The match that a telling is one of, held against its result; or that of a result which nobody tells.

    Raises:
        LookupError: there is no such telling, or result.
    """
    if not id_.telling:
        return _recorded_view(storage, id_.result)
    about = storage.telling(id_.telling)
    around = relations.Around(storage, storage.tellings_of(about.told_by[0].article), about)
    match = around.match_of(about)
    told_by, read = tellers.read(storage, match)
    result = official_of(storage, match)
    values = tellers.agreement(storage, match, read, result)
    listed = _row(match, result)
    listed = listed._replace(surface=listed.surface or _told(values, "surface"))
    said = [_report(one) for one in read if one.teller.main]
    size = 0 if result is None else result.result.draw_size or 0
    way = relations.way(around)
    if result is not None:
        way = recorded_way.completed(way, storage, listed, result)
    return MatchView(listed, _why(listed), tuple(told_by), values, answers(said), tuple(way), size)


def _recorded_view(storage: Storage, number: int) -> MatchView:
    """A match that only the record has."""
    one = Record(storage.database).result(number)
    listed = recorded_row(one)
    players = one.names if len(one.names) == 2 else []
    way = recorded_way.completed((), storage, listed, one)
    size = one.result.draw_size or 0
    return MatchView(listed, _why(listed), (), tuple(of_record(one, players)), (), tuple(way), size)


def match_of(storage: Storage, article: int) -> MatchRow | None:
    """The match that an article is about; None where it is about none."""
    match = relations.around(storage, article).main
    return None if match is None else _row(match, official_of(storage, match))


def _row(match: Match, result: Recorded | None) -> MatchRow:
    """A match as a list shows it, with its result where that is known."""
    return row(match) if result is None else confirmed_row(row(match), result)


# ── What is said of it ────────────────────────────────────────────────────────────────────────────────────────────────


def _report(read: Read) -> Report:
    """What is quoted in an article."""
    quotes = [(quote.speaker or "", quote.span.start, quote.span.end) for quote in read.findings.quotes]
    return Report(read.teller.outlet, read.teller.article, read.text, quotes)


def _told(values: Sequence[Compared], field: str) -> str:
    """What most tell; "" where nobody does."""
    return next((one.values[0].value for one in values if one.values and one.field == field), "")


def _why(match: MatchRow) -> str:
    """What it is: "Ruud v Fils · 2nd round · Oslo Open"."""
    sides = " v ".join(" / ".join(map(wording.surname, side)) for side in (match.first, match.second))
    return " · ".join(filter(None, [sides, wording.round_name(match.round) if match.round else "", match.event_name]))

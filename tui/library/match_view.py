"""One match as everybody tells it: who does, what they agree on, what was said, and the way to it and on from it.

Decides who counts: a reprint is no second voice, and what a text that only mentions the match tells of its players is
of another day. The best to read is the longest report.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui import wording
from tui.library import agreement, intake, likeness, recorded_way, relations
from tui.library.answers import Report, answers
from tui.library.checking import checked, of_record
from tui.library.match_rows import confirmed_row, recorded_row, row
from tui.library.official import official_of
from tui.library.record import Record
from tui.library.views import Compared, MatchRow, MatchView, Teller
from tui.model import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.library.matches import Match
    from tui.library.results import Recorded
    from tui.library.storage import Storage
    from tui.library.views import MatchId

AT_MOST = 30
"""Articles that are read for a match; what more of them tell is the same again."""

_SHARED = 0.2  # of the parts of two sketches, when the texts are worth a look: as where articles arrive


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
    told_by = match.told_by[:AT_MOST]
    texts = storage.texts(told_by)
    reprints = _reprints([article for article in told_by if article in match.reports], texts)
    tellers = list(_tellers(storage, match, told_by, reprints))
    read = [_Read(one, texts[one.article], *found) for one, found in _findings(storage, match, tellers)]
    told = agreement.compared([one.source for one in read], match.sides, match.event, decided=match.decided)
    result = official_of(storage, match)
    values = checked(Record(storage.database), match, result, told)
    listed = _row(match, result)
    listed = listed._replace(surface=listed.surface or _told(told, "surface"))
    said = [one.report for one in read if one.teller.main]
    size = 0 if result is None else result.result.draw_size or 0
    way = relations.way(around)
    if result is not None:
        way = recorded_way.completed(way, storage, listed, result)
    return MatchView(listed, _why(listed), tuple(tellers), values, answers(said), tuple(way), size)


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
    tellings = storage.tellings_of(article)
    about = next((telling for telling in tellings if telling.main), None)
    match = relations.Around(storage, tellings, about).main
    return None if match is None else _row(match, official_of(storage, match))


def _row(match: Match, result: Recorded | None) -> MatchRow:
    """A match as a list shows it, with its result where that is known."""
    return row(match) if result is None else confirmed_row(row(match), result)


class _Read(NamedTuple):
    """An article that is a voice of its own, with what was found in it."""

    teller: Teller
    text: str
    findings: Findings
    card: int  # the place of the match among its scorecards

    @property
    def source(self) -> agreement.Source:
        """What it tells of the match, and of those who played it."""
        facts = self.findings.facts if self.teller.main else ()
        return agreement.Source(self.teller.outlet, self.teller.article, self.findings.scorecards[self.card], facts)

    @property
    def report(self) -> Report:
        """What is quoted in it."""
        quotes = [(quote.speaker or "", quote.span.start, quote.span.end) for quote in self.findings.quotes]
        return Report(self.teller.outlet, self.teller.article, self.text, quotes)


# ── Who tells it ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _tellers(storage: Storage, match: Match, articles: Sequence[int], reprints: set[int]) -> Iterator[Teller]:
    """The articles that tell a match, in this order."""
    words = {one.article: one.words for telling in match.tellings for one in telling.told_by}
    files = storage.keys_of(articles)
    for article in articles:
        [(_, title, source, day, _, read, _, _)] = storage.rows([article])
        yield Teller(
            article=article,
            title=title,
            outlet=source or Path(files[article]).stem,
            day=intake.day_of(day),
            words=words[article],
            unread=not read,
            main=article in match.reports,
            reprint=article in reprints,
        )


def _reprints(articles: Sequence[int], texts: Mapping[int, str]) -> set[int]:
    """Those whose words one before them has."""
    sketches: dict[int, set[int]] = {}
    found = set()
    for article in articles:
        sketch = set(likeness.sketch(texts[article]))
        if any(
            len(sketch & other) >= _SHARED * max(1, min(len(sketch), len(other)))
            and likeness.is_reprint(texts[article], texts[before])
            for before, other in sketches.items()
        ):
            found.add(article)
        else:
            sketches[article] = sketch
    return found


def _findings(
    storage: Storage, match: Match, tellers: Sequence[Teller]
) -> Iterator[tuple[Teller, tuple[Findings, int]]]:
    """What was found in each article that is a voice of its own, and the place of the match in it."""
    voices = [teller for teller in tellers if not teller.reprint]
    articles = [teller.article for teller in voices]
    found, places = storage.findings_of(articles), dict[int, list[int]]()
    for article, number in storage.tellings_in(articles):
        places.setdefault(article, []).append(number)
    for teller in voices:
        card = next(place for place, number in enumerate(places[teller.article]) if number in match.ids)
        yield teller, (Findings.model_validate_json(found[teller.article]), card)


# ── What is said of it ────────────────────────────────────────────────────────────────────────────────────────────────


def _told(values: Sequence[Compared], field: str) -> str:
    """What most tell; "" where nobody does."""
    return next((one.values[0].value for one in values if one.field == field), "")


def _why(match: MatchRow) -> str:
    """What it is: "Ruud v Fils · 2nd round · Oslo Open"."""
    sides = " v ".join(" / ".join(map(wording.surname, side)) for side in (match.first, match.second))
    return " · ".join(filter(None, [sides, wording.round_name(match.round) if match.round else "", match.event_name]))

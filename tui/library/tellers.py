"""Who tells a match, what each of them was found to tell, and what they agree on.

Decides who counts: a reprint is no second voice, and what a text that only mentions the match tells of its players is
of another day.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.library import intake, likeness
from tui.library.agreement import Source, compared
from tui.library.checking import checked
from tui.library.official import official_of
from tui.library.record import Record
from tui.library.relations import around
from tui.library.views import Teller
from tui.model import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.library.matches import Match
    from tui.library.results import Recorded
    from tui.library.storage import Storage
    from tui.library.views import Compared

AT_MOST = 30
"""Articles that are read for a match; what more of them tell is the same again."""

_SHARED = 0.2  # of the parts of two sketches, when the texts are worth a look: as where articles arrive


class Read(NamedTuple):
    """An article that is a voice of its own, with what was found in it."""

    teller: Teller
    text: str
    findings: Findings
    card: int  # the place of the match among its scorecards

    @property
    def source(self) -> Source:
        """What it tells of the match, and of those who played it."""
        facts = self.findings.facts if self.teller.main else ()
        return Source(self.teller.outlet, self.teller.article, self.findings.scorecards[self.card], facts)


def read(storage: Storage, match: Match) -> tuple[list[Teller], list[Read]]:
    """The articles that tell a match, the best to read first, and those of them that are voices of their own."""
    articles = match.told_by[:AT_MOST]
    texts = storage.texts(articles)
    reprints = _reprints([article for article in articles if article in match.reports], texts)
    tellers = list(_tellers(storage, match, articles, reprints))
    voices = [teller for teller in tellers if not teller.reprint]
    return tellers, [
        Read(one, texts[one.article], found, card) for one, found, card in _findings(storage, match, voices)
    ]


def agreement(storage: Storage, match: Match, voices: Sequence[Read], one: Recorded | None) -> tuple[Compared, ...]:
    """What these tell of a match, each value with all who tell it, held against its result and the record."""
    told = compared([voice.source for voice in voices], match.sides, match.event, decided=match.decided)
    return checked(Record(storage.database), match, one, told)


def agreement_of(storage: Storage, article: int) -> tuple[Compared, ...]:
    """What is told of the match that an article is about; nothing without one."""
    match = around(storage, article).main
    if match is None:
        return ()
    _, voices = read(storage, match)
    return agreement(storage, match, voices, official_of(storage, match))


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
    if len(articles) == 1:
        return set()
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


def _findings(storage: Storage, match: Match, voices: Sequence[Teller]) -> Iterator[tuple[Teller, Findings, int]]:
    """What was found in each of these articles, and the place of the match in it."""
    articles = [teller.article for teller in voices]
    found, places = storage.findings_of(articles), dict[int, list[int]]()
    for article, number in storage.tellings_in(articles):
        places.setdefault(article, []).append(number)
    for teller in voices:
        card = next(place for place, number in enumerate(places[teller.article]) if number in match.ids)
        yield teller, Findings.model_validate_json(found[teller.article]), card

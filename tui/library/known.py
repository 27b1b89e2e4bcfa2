"""The matches that a library knows: each once, as articles tell it, as the record has it, or as both do.

Decides which of two that may be one is left out, and in which order matches were played: by the edition that they are
of, in it by round, and by day where no round tells. Two told matches that have one result are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.library import keys
from tui.library.match_rows import confirmed_row, recorded_row, row
from tui.library.matches import CONTRADICTION, matches
from tui.library.official import among, may_be

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.matches import Match
    from tui.library.results import Recorded
    from tui.library.tellings import Telling
    from tui.library.views import MatchRow


class Known(NamedTuple):
    """A match, and where it is known from: articles, the record, or both."""

    row: MatchRow
    match: Match | None
    result: Recorded | None

    @property
    def reports(self) -> set[int]:
        """The articles that are about it."""
        return self.match.reports if self.match else set()

    @property
    def depths(self) -> frozenset[float]:
        """How many rounds before the final it may be."""
        if self.result:
            return keys.depths(self.result.round, self.result.event)
        return self.match.depths if self.match else frozenset()


def known(told: Iterable[Telling], results: Sequence[Recorded]) -> list[Known]:
    """The matches that these tellings tell, and these results are of; none of those that are still open."""
    of_pair: dict[str, list[Recorded]] = {}
    for result in results:
        of_pair.setdefault(result.pair, []).append(result)
    by_pair: dict[str, list[Telling]] = {}
    for telling in told:
        if not telling.open:
            by_pair.setdefault(telling.pair, []).append(telling)
    found = [one for pair, some in by_pair.items() for one in _of_pair(some, of_pair.get(pair, ()))]
    there = {one.result.id for one in found if one.result}
    return found + [Known(recorded_row(one), None, one) for one in results if one.id not in there]


def _of_pair(told: Iterable[Telling], results: Sequence[Recorded]) -> list[Known]:
    """The told matches of a pair, each with its result; those that are only mentioned where they are no other one."""
    settled: dict[int, tuple[Match, Recorded]] = {}
    others: list[Match] = []
    for match in matches(told):
        result = among(match, results)
        if result is None:
            others.append(match)
        elif result.id in settled:
            for telling in match.tellings:
                settled[result.id][0].add(telling)
        else:
            settled[result.id] = match, result
    sure = [match for match, _ in settled.values()] + [match for match in others if match.reports]
    for match in others:
        if not match.reports and not _may_be_another(match, sure, results):
            sure.append(match)
    both = [Known(confirmed_row(row(match), result), match, result) for match, result in settled.values()]
    return both + [Known(row(match), match, None) for match in sure[len(both) :]]


def _may_be_another(match: Match, told: Iterable[Match], results: Iterable[Recorded]) -> bool:
    """Whether a match that is only mentioned may be one that is told, or recorded."""
    if any(other.fits(match.tellings[0]) != CONTRADICTION for other in told):
        return True
    return any(may_be(match, result) for result in results)


def newest_first(found: Iterable[Known]) -> list[MatchRow]:
    """The matches of one player or pair in the order in which they were played, the last one first."""
    editions: dict[object, list[Known]] = {}
    for number, one in enumerate(found):
        editions.setdefault(one.row.edition[:2] if one.row.edition else number, []).append(one)
    in_order = sorted(editions.values(), key=lambda played: min(map(_began, played)), reverse=True)
    return [one.row for played in in_order for one in _last_first(played)]


def _began(one: Known) -> str:
    return one.row.began or one.row.day or str(one.row.year or "")


def _last_first(played: Sequence[Known]) -> list[Known]:
    """Matches at one event: by day where every one has it, else by round."""
    dated = all(one.row.day for one in played)
    return sorted(played, key=lambda one: (one.row.day if dated else "", -max(one.depths, default=0)), reverse=True)

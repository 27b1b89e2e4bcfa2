"""What the record says of claims that reach beyond one match: head-to-heads, winning runs, titles.

Decides what is counted: everything up to the match, without it and with it, since some articles count it in; matches
that were played; all of them, and those of the tours' draws alone, which official counts are made of. A record may lack
years, so a count that comes out is a tick, and one that does not is open. It differs only where the record knows of
more wins, in the tours' draws before the match, than the claim leaves room for. A run may be meant of one kind of event
("17 in a row at Masters"), so a long one is looked for among those of the match's own kind as well; a short one would
come out by chance. Where several players bear a name, nothing is counted.
"""

from __future__ import annotations

from itertools import combinations, takewhile
from typing import TYPE_CHECKING, NamedTuple

from tui.library import keys
from tui.library.official import same_side
from tui.library.record import order
from tui.library.verdict import OPEN, Verdict
from tui.library.views import PairId, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.record import Record
    from tui.library.results import Recorded

NOT_PLAYED = ("W/O", "ABN")  # endings of scores
TOURS = frozenset({"G", "M", "A", "F", "D", "O", "P", "PM", "I", "250", "500", "1000", "T1", "T2", "T3", "T4", "T5"})
LONG_RUN, SHORT_RUN = 5, 3  # wins
LOOKED_BACK = 120  # matches of a player in which a run is looked for


class Moment(NamedTuple):
    """When a claim is made: with a match in the record, or after all that began by a day."""

    day: str
    match: Recorded | None = None

    def up_to(self, found: Iterable[Recorded]) -> tuple[list[Recorded], list[Recorded]]:
        """The played matches before it, the newest first, and those with the match itself."""
        here = self.match
        played = [one for one in found if not one.result.score.endswith(NOT_PLAYED)]
        if here is None:
            before = [one for one in played if one.result.day <= self.day]
            return before, before
        before = [one for one in played if order(one) < order(here) and one.id != here.id]
        return before, [one for one in played if one.id == here.id] + before


# ── Head-to-heads ─────────────────────────────────────────────────────────────────────────────────────────────────────


def head_to_head(record: Record, told: str, player: str, opponent: str, moment: Moment) -> Verdict:
    """The verdict on "3-5", the player's wins first."""
    meetings = record.of_pair(player, opponent)
    if not meetings or _are_several(player, meetings) or _are_several(opponent, meetings):
        return OPEN
    before, after = moment.up_to(meetings)
    counts = [_count(player, some) for all_ in (after, before) for some in (all_, _of_tours(all_))]
    because = PairId(player, opponent)
    for count in counts:
        if told == _said(count):
            return Verdict(Standing.CONFIRMED, told, because)
    won, lost = _count(player, _of_tours(before))
    ours, _, theirs = told.partition("-")
    if ours.isdecimal() and theirs.isdecimal() and (won > int(ours) or lost > int(theirs)):
        return Verdict(Standing.DIFFERS, _said(counts[0]), because)
    return Verdict(Standing.OPEN, "", because)


def first_win(record: Record, player: str, opponent: str, moment: Moment) -> Verdict:
    """The verdict on a first win over somebody: open where the record has no other meeting to tell it by."""
    meetings = record.of_pair(player, opponent)
    if _are_several(player, meetings) or _are_several(opponent, meetings):
        return OPEN
    before, _ = moment.up_to(meetings)
    won = [one for one in _of_tours(before) if same_side(player, one.result.winner.names)]
    because = PairId(player, opponent)
    if won:
        return Verdict(Standing.DIFFERS, f"won in {won[-1].result.year}", because)
    return Verdict(Standing.CONFIRMED, "", because) if before else OPEN


def _count(player: str, meetings: Sequence[Recorded]) -> tuple[int, int]:
    won = sum(same_side(player, one.result.winner.names) for one in meetings)
    return won, len(meetings) - won


def _said(count: tuple[int, int]) -> str:
    return f"{count[0]}-{count[1]}"


# ── Runs and titles ───────────────────────────────────────────────────────────────────────────────────────────────────


def winning_run(record: Record, told: str, player: str, moment: Moment) -> Verdict:
    """The verdict on so many wins in a row."""
    before, after = moment.up_to(record.of_player(player, LOOKED_BACK, moment.day))
    singles = [[one for one in some if len(one.names) == 2] for some in (after, before)]
    if not told.isdecimal() or int(told) < SHORT_RUN or _are_several(player, after):
        return OPEN
    kinds = [singles, [_of_tours(some) for some in singles]]
    if moment.match is not None and int(told) >= LONG_RUN:
        kinds += [[list(_alike(field, moment.match, some)) for some in singles] for field in ("level", "surface")]
        kinds += [[[one for one in some if one.event == moment.match.event] for some in singles]]
    runs = (sum(1 for _ in takewhile(lambda one: _won(player, one), some)) for kind in kinds for some in kind)
    return Verdict(Standing.CONFIRMED, told) if int(told) in runs else OPEN


def titles(record: Record, told: str, player: str, moment: Moment, *, season: bool) -> Verdict:
    """The verdict on so many titles, of the year or of all years."""
    year = int(moment.day[:4])
    for some in moment.up_to(record.of_player(player, until=moment.day)):
        finals = [one for one in _of_tours(some) if one.result.round == "F" and len(one.names) == 2]
        won = [one for one in finals if _won(player, one) and (one.result.year == year or not season)]
        if told == str(len(won)) and won and not _are_several(player, finals):
            return Verdict(Standing.CONFIRMED, told)
    return OPEN


def _won(player: str, one: Recorded) -> bool:
    return same_side(player, one.result.winner.names)


def _alike(field: str, match: Recorded, found: Iterable[Recorded]) -> Iterator[Recorded]:
    """Those that have something in common with a match."""
    return (one for one in found if getattr(one.result, field) == getattr(match.result, field))


# ── Which matches count ───────────────────────────────────────────────────────────────────────────────────────────────


def _of_tours(found: Iterable[Recorded]) -> list[Recorded]:
    """Those of the draws of the tours: no qualifying, no Challengers."""
    return [one for one in found if one.result.level in TOURS and not one.result.qualifying]


def _are_several(name: str, found: Iterable[Recorded]) -> bool:
    """Whether several people in these bear a name."""
    bearers = {other for one in found for other in one.names if same_side(name, other)}
    return any(not keys.same_person(*pair) for pair in combinations(map(keys.name, bearers), 2))

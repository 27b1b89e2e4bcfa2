"""What the record says of what articles tell of a match.

Decides when a value is confirmed, when it differs, and when the record does not have it; a wrong cross is worse than
none. What the table gives as one number has to be that number. What an article may tell in part (three break points
saved in one game) differs only where it is more than the whole. A day is never confirmed: the table has the first day
of the event. Claims that reach beyond the match are for `claims`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library import claims, keys
from tui.library.official import LONGEST, same_round, same_side
from tui.library.verdict import OPEN, Verdict, at_most, equal, judged
from tui.library.views import Compared, Standing
from tui.terms import FactField

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from tui.library.matches import Match
    from tui.library.record import Record
    from tui.library.results import Recorded
    from tui.result import Performance

ROUGHLY = 10  # minutes by which "a three-hour match" may be off
_ROUND_TIMES = 30  # minutes: half hours and hours are told for what was nearly so long
_YEAR = 365.25
_DECISIVE = (Standing.DIFFERS, Standing.CONFIRMED, Standing.OPEN)
_CLAIMS = frozenset(
    {FactField.HEAD_TO_HEAD, FactField.FIRST_WIN, FactField.WIN_STREAK, FactField.TITLES_SEASON, FactField.TITLES}
)


def checked(record: Record, match: Match, one: Recorded | None, told: Sequence[Compared]) -> tuple[Compared, ...]:
    """What is told of a match, held against its result and the record; then what the record alone has of it."""
    check = _Check(record, one, match)
    held = [_held(compared, check) for compared in told]
    players = [player for side in match.sides if len(side) == 1 for player in side]
    known = {(compared.field, compared.player) for compared in told}
    return (*held, *(() if one is None else of_record(one, players, known)))


def _held(compared: Compared, check: _Check) -> Compared:
    """What is told of one thing, with the verdict on each value of it."""
    verdicts = [check.verdict(compared, value.value) for value in compared.values]
    values = tuple(
        value._replace(standing=verdict.standing) for value, verdict in zip(compared.values, verdicts, strict=True)
    )
    decisive = [verdict for standing in _DECISIVE for verdict in verdicts if verdict.standing is standing]
    verdict = decisive[0] if decisive else OPEN
    return compared._replace(values=values, record=verdict.record, standing=verdict.standing, because=verdict.because)


class _Check:
    """The result of a match, and the record around it."""

    def __init__(self, record: Record, one: Recorded | None, match: Match) -> None:
        self._record = record
        self._one = one
        self._match = match
        day = match.day if one is None else one.result.day
        self._moment = claims.Moment(day, one) if day else None

    def verdict(self, compared: Compared, told: str) -> Verdict:
        """The verdict on a value of something that is told."""
        if self._moment is not None and compared.field in _CLAIMS:
            return self._claim(compared, told, self._moment)
        if self._one is None:
            return OPEN
        if compared.field in _OF_MATCH:
            return _OF_MATCH[compared.field](told, self._one)
        sides = performances(compared.player, self._one)
        if compared.field in _OF_PLAYER and sides is not None:
            return _OF_PLAYER[compared.field](told, *sides)
        return OPEN

    def _claim(self, compared: Compared, told: str, moment: claims.Moment) -> Verdict:
        player = compared.player
        match compared.field:
            case FactField.HEAD_TO_HEAD:
                opponent = compared.opponent or _other_side(player, self._match)
                return claims.head_to_head(self._record, told, player, opponent, moment) if opponent else OPEN
            case FactField.FIRST_WIN:
                opponent = _other_side(player, self._match)
                return claims.first_win(self._record, player, opponent, moment) if opponent else OPEN
            case FactField.WIN_STREAK:
                return claims.winning_run(self._record, told, player, moment)
            case _:
                season = compared.field == FactField.TITLES_SEASON
                return claims.titles(self._record, told, player, moment, season=season)


# ── Of the match ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _score(told: str, one: Recorded) -> Verdict:
    same = keys.same_score(told, one.result.score)
    if same is None:
        return OPEN
    same_end = _ending(told) == _ending(one.result.score)
    return judged(same and same_end, one.result.score)


def _ending(score: str) -> str:
    return score.rpartition(" ")[2] if score[-1:].isalpha() or score.endswith("W/O") else ""


def _round(told: str, one: Recorded) -> Verdict:
    same = same_round(told, one)
    return OPEN if same is None else judged(same, one.result.round)


def _event(told: str, one: Recorded) -> Verdict:
    return judged(keys.same_event(keys.event(told), one.event), one.result.event_name)


def _year(told: str, one: Recorded) -> Verdict:
    return equal(told, one.result.year)


def _duration(told: str, one: Recorded) -> Verdict:
    verdict = equal(told, one.result.minutes)
    minutes = int(told) if told.isdecimal() else 0
    roughly = minutes % _ROUND_TIMES == 0 and abs(minutes - (one.result.minutes or 0)) <= ROUGHLY
    return OPEN if verdict.standing is Standing.DIFFERS and roughly else verdict


def _surface(told: str, one: Recorded) -> Verdict:
    return equal(told, one.result.surface)


_OF_MATCH: dict[str, Callable[[str, Recorded], Verdict]] = {
    "score": _score,
    "round": _round,
    "event": _event,
    "year": _year,
    "duration": _duration,
    "surface": _surface,
}

# ── Of a player: the side's own performance, and the other's ──────────────────────────────────────────────────────────


def performances(player: str, one: Recorded) -> tuple[Performance, Performance] | None:
    """A player's performance in a match and the other side's; None where it is not clear which is whose."""
    winner, loser = one.result.winner, one.result.loser
    ours = [side for side in ((winner, loser), (loser, winner)) if same_side(player, side[0].names)]
    return ours[0] if len(ours) == 1 else None


def _age(told: str, ours: Performance, _: Performance) -> Verdict:
    """The verdict on an age; a birthday may be in the days between the first of the event and the match."""
    if ours.age is None:
        return OPEN
    ages = {str(int(ours.age)), str(int(ours.age + LONGEST / _YEAR))}
    return judged(told in ages, str(int(ours.age)))


def break_points(theirs: Performance) -> str:
    """Those that were won against a side, of those it faced: "2/5"; "" where the table does not tell."""
    faced, saved = theirs.break_points_faced, theirs.break_points_saved
    return "" if faced is None or saved is None else f"{faced - saved}/{faced}"


def _break_points_saved(told: str, ours: Performance, _: Performance) -> Verdict:
    if "/" in told:
        faced, saved = ours.break_points_faced, ours.break_points_saved
        return equal(told, "" if faced is None or saved is None else f"{saved}/{faced}")
    return at_most(told, ours.break_points_saved)


def _breaks(told: str, _: Performance, theirs: Performance) -> Verdict:
    won = break_points(theirs).partition("/")[0]
    return at_most(told, int(won) if won else None)


_OF_PLAYER: dict[str, Callable[[str, Performance, Performance], Verdict]] = {
    FactField.RANK: lambda told, ours, _: equal(told, ours.rank),
    FactField.SEED: lambda told, ours, _: equal(told, ours.seed),
    FactField.ENTRY: lambda told, ours, _: equal(told, ours.entry),
    FactField.NATIONALITY: lambda told, ours, _: equal(told, ours.country),
    FactField.HANDED: lambda told, ours, _: equal(told, ours.hand if ours.hand in ("L", "R") else ""),
    FactField.AGE: _age,
    FactField.ACES: lambda told, ours, _: equal(told, ours.aces),
    FactField.DOUBLE_FAULTS: lambda told, ours, _: equal(told, ours.double_faults),
    FactField.BREAK_POINTS: lambda told, _, theirs: equal(told, break_points(theirs)),
    FactField.BREAK_POINTS_SAVED: _break_points_saved,
    FactField.BREAKS: _breaks,
}


def _other_side(player: str, match: Match) -> str:
    """Who plays against a player in a match of two; "" where that is not clear."""
    first, second = ("|".join(side) for side in match.sides)
    others = [theirs for ours, theirs in ((first, second), (second, first)) if same_side(player, ours)]
    return others[0] if len(others) == 1 else ""


# ── What is not told ──────────────────────────────────────────────────────────────────────────────────────────────────


def of_record(one: Recorded, players: Sequence[str], known: Collection[tuple[str, str]] = ()) -> Iterator[Compared]:
    """What the record has of a match and of these players in it, but for the fields that are known of each."""
    result = one.result
    of_match = (
        ("score", result.score),
        ("event", result.event_name),
        ("round", result.round),
        ("duration", result.minutes),
        ("surface", result.surface),
    )
    for field, value in of_match:
        if value and (field, "") not in known:
            yield Compared(field, "", (), str(value), Standing.OPEN)
    for player in players:
        sides = performances(player, one)
        for field, figure in _figures(*sides) if sides else ():
            if figure not in (None, "") and not _is_known(field, player, known):
                yield Compared(field, player, (), str(figure), Standing.OPEN)


def _figures(ours: Performance, theirs: Performance) -> Iterator[tuple[str, object]]:
    yield FactField.RANK, ours.rank
    yield FactField.SEED, ours.seed
    yield FactField.ENTRY, ours.entry
    yield FactField.NATIONALITY, ours.country
    yield FactField.AGE, None if ours.age is None else int(ours.age)
    yield FactField.ACES, ours.aces
    yield FactField.DOUBLE_FAULTS, ours.double_faults
    yield FactField.BREAK_POINTS, break_points(theirs)


def _is_known(field: str, player: str, known: Collection[tuple[str, str]]) -> bool:
    return any(told == field and same_side(player, whose) for told, whose in known)

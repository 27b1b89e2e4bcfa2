"""The record: official results that a reader has imported, as rows of the library.

Decides which row of a table is the match that another row was before: the one of the same number in the same edition
that has a player in common, so that a corrected score or name takes the place of the wrong one; where matches have no
number, the one of the same sides in the same round. Importing a table again changes nothing. A town stands for its
Grand Slam in an article, never in a table, where it is that of another event.
"""

from __future__ import annotations

from itertools import chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.library import keys
from tui.result import Performance, Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.database import Connection

GRAND_SLAM = "G"  # the level of a table

_Row = tuple[Any, ...]


class Kept(NamedTuple):
    """How many results came, changed, and were known as they are."""

    new: int = 0
    changed: int = 0
    known: int = 0


class Recorded(NamedTuple):
    """A result in the library, and what it is found by."""

    id: int
    event: str  # as keys.event
    pair: str  # as keys.pair
    initials: str
    result: Result

    @property
    def round(self) -> str:
        """Its round as terms.Round has it; "" of one that articles have no word for."""
        letters = "Q" if self.result.qualifying else self.result.round
        return letters if keys.depths(letters, self.event) else ""

    @property
    def names(self) -> list[str]:
        """Everybody who played in it."""
        return f"{self.result.winner.names}|{self.result.loser.names}".split("|")


# ── Rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

_OF_MATCH = Result._fields[: Result._fields.index("winner")]
_OF_SIDE = Performance._fields[1:]
_OF_SIDES = [name for side in ("winner", "loser") for name in (side, *(f"{side}_{field}" for field in _OF_SIDE))]
_COLUMNS = (*Recorded._fields[:-1], *_OF_MATCH, *_OF_SIDES)
_WINNER = _COLUMNS.index("winner")
_LOSER = _COLUMNS.index("loser")
_RESULT = _COLUMNS.index(_OF_MATCH[0])

_SELECT = f"SELECT {', '.join(f'result.{column}' for column in _COLUMNS)} FROM result"  # noqa: S608 - of our own names
_KEEP = f"""
    INSERT INTO result ({", ".join(_COLUMNS)}) VALUES ({", ".join("?" * len(_COLUMNS))})
    ON CONFLICT (id) DO UPDATE SET {", ".join(f"{column} = excluded.{column}" for column in _COLUMNS[1:])}
"""  # noqa: S608 - of our own names
_KEEP_PLAYER = "INSERT OR IGNORE INTO result_player VALUES (?, ?, ?, ?)"
_FORGET_PLAYER = "DELETE FROM result_player WHERE surname = ? AND day = ? AND result = ? AND initial = ?"


def _recorded(row: _Row) -> Recorded:
    winner, loser = Performance._make(row[_WINNER:_LOSER]), Performance._make(row[_LOSER:])
    result = Result._make((*row[_RESULT:_WINNER], winner, loser))
    return Recorded._make((*row[:_RESULT], result))


def _row(recorded: Recorded) -> _Row:
    *match, winner, loser = recorded.result
    return (*recorded[:-1], *match, *winner, *loser)


def _players(recorded: Recorded) -> Iterator[_Row]:
    for name in map(keys.name, recorded.names):
        yield name.surname, recorded.result.day, recorded.id, name.initial


# ── In ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def keep(connection: Connection, results: Iterable[Result]) -> Kept:
    """Keep results, in a transaction of somebody else's; quickest where those of one edition stand together."""
    kept = [_keep_edition(connection, tourney, of_it) for tourney, of_it in groupby(results, key=attrgetter("tourney"))]
    return Kept(*map(sum, zip(Kept(), *kept, strict=True)))


def _keep_edition(connection: Connection, tourney: str, results: Iterable[Result]) -> Kept:
    """Keep results of one edition: those that are new, and those that are others than before."""
    there: dict[object, list[Recorded]] = {}
    for one in select(connection, "WHERE tourney = ?", (tourney,)):
        there.setdefault(_place(one), []).append(one)
    [highest] = connection.execute("SELECT coalesce(max(id), 0) FROM result").fetchone()
    written: dict[int, Recorded] = {}
    replaced: list[Recorded] = []
    new = known = 0
    for result in results:
        one = _keyed(highest + new + 1, result)
        before = there.setdefault(_place(one), [])
        same = next((other for other in before if not set(other.names).isdisjoint(one.names)), None) if before else None
        if same is None:
            new += 1
        else:
            one = one._replace(id=same.id)
            before.remove(same)
            known += one == same
            replaced += [same] * (one != same)
        before.append(one)
        if one != same:
            written[one.id] = one
    connection.executemany(_FORGET_PLAYER, chain.from_iterable(map(_players, replaced)))
    connection.executemany(_KEEP, map(_row, written.values()))
    connection.executemany(_KEEP_PLAYER, chain.from_iterable(map(_players, written.values())))
    return Kept(new, len(replaced), known)


def _keyed(id_: int, result: Result) -> Recorded:
    """A result with what it is found by."""
    event = keys.event(result.event_name)
    if event in keys.GRAND_SLAMS and result.level not in (GRAND_SLAM, ""):
        event = keys.fold(result.event_name)
    pair = keys.pair(result.winner.names.split("|"), result.loser.names.split("|"))
    return Recorded(id_, event, pair.surnames, pair.initials, result)


def _place(one: Recorded) -> object:
    """What a match is known by within its edition: its number, which those of qualifying and of doubles have too."""
    result = one.result
    if result.number is None:
        return result.round, one.pair
    return result.number, result.qualifying, "|" in result.winner.names


# ── Out ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def select(connection: Connection, where: str, values: Sequence[str | int] = ()) -> Iterator[Recorded]:
    """The results of which a condition is true; they are read as they are asked for."""
    return map(_recorded, connection.execute(f"{_SELECT} {where}", values))

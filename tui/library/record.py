"""The record as it is asked: what two players, one player or an event's edition have in it, and by number.

Names are compared as those of articles are; a name of two words is looked for in both orders, since tables write "Na
Li" and articles "Li Na". Matches of one event have its first day in common: among them the later round is the newer.
"""

from __future__ import annotations

from itertools import chain, groupby, islice, product
from typing import TYPE_CHECKING, NamedTuple

from tui.library import keys, results
from tui.library.results import Kept, Recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.database import Database
    from tui.library.views import Edition
    from tui.result import Result

AT_ONCE = 20_000  # results in one transaction: a second, for which another program that writes waits
_PAGES = 131_072  # KiB of the file to hold in memory while results come, which go to every place of an index
_ALL = 1_000_000


class Year(NamedTuple):
    """How much of a year is in the record."""

    year: int
    results: int
    events: int


class Record:
    """The official results that a library has."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # ── What comes and goes ───────────────────────────────────────────────────────────────────────────────────────────

    def keep(self, results_: Iterable[Result]) -> Iterator[Kept]:
        """Keep results, AT_ONCE at a time; yields what came of each lot, once it is on disk.

        Raises:
            LibraryError: they could not be kept; what was yielded is.
        """
        coming = iter(results_)
        with self._database.reading() as connection:
            connection.execute(f"PRAGMA cache_size = -{_PAGES}")
        for first in coming:
            with self._database.writing() as connection:
                kept = results.keep(connection, chain([first], islice(coming, AT_ONCE - 1)))
            yield kept

    def forget(self) -> int:
        """Forget every result; returns how many there were.

        Raises:
            LibraryError: that could not be kept.
        """
        with self._database.writing() as connection:
            connection.execute("DELETE FROM result_player")
            return connection.execute("DELETE FROM result").rowcount

    def years(self) -> list[Year]:
        """How many results of how many events are known of each year, the newest first."""
        statement = "SELECT year, count(*), count(DISTINCT event) FROM result GROUP BY year ORDER BY year DESC"
        with self._database.reading() as connection:
            return list(map(Year._make, connection.execute(statement)))

    # ── What is asked ─────────────────────────────────────────────────────────────────────────────────────────────────

    def result(self, id: int) -> Recorded:  # noqa: A002
        """A result by its number.

        Raises:
            LookupError: there is no such result.
        """
        for one in self._results("WHERE id = ?", (id,)):
            return one
        raise LookupError(id)

    def of_pair(self, first: str, second: str) -> list[Recorded]:
        """The meetings of two sides, names of a pair with | between them, the newest first."""
        found: dict[int, Recorded] = {}
        for ours, theirs in product(_spellings(first), _spellings(second)):
            pair = keys.pair(ours.split("|"), theirs.split("|"))
            for one in self._results("WHERE pair = ?", (pair.surnames,)):
                sides = one.result.winner.names, one.result.loser.names
                if _same_two(sides, (ours, theirs)) or _same_two(sides, (theirs, ours)):
                    found[one.id] = one
        return sorted(found.values(), key=order, reverse=True)

    def of_player(self, name: str, at_most: int = _ALL, until: str = "9999") -> list[Recorded]:
        """The matches of a player in events that began by a day (ISO 8601), the newest first, so many."""
        found: dict[int, Recorded] = {}
        for asked in map(keys.name, _spellings(name)):
            # By the initial where that is enough: "Bautista Agut" may be a whole name, or the surname of a Roberto.
            his = self._of_player(asked, asked.readings, at_most, until) or self._of_player(asked, (), at_most, until)
            found |= {one.id: one for one in his}
        return sorted(found.values(), key=order, reverse=True)[:at_most]

    def _of_player(self, asked: keys.Name, initials: Sequence[str], at_most: int, until: str) -> list[Recorded]:
        some = f"AND p.initial IN ({', '.join('?' * len(initials))})" if initials else ""
        where = f"""
            JOIN result_player p ON p.result = result.id
            WHERE p.surname = ? AND p.day <= ? {some} ORDER BY p.day DESC
        """
        found = self._results(where, (asked.surname, until, *initials))
        his = (one for one in found if any(keys.same_person(asked, keys.name(other)) for other in one.names))
        return list(_whole_events(his, at_most))

    def of_edition(self, edition: Edition) -> list[Recorded]:
        """The draw of an edition in which its player plays, else the one that most is known of; the final first."""
        draws = self.draws(edition.event, edition.year)
        if edition.player:
            draws = [draw for draw in draws if any(plays_in(edition.player, one) for one in draw)]
        return draws[0] if draws else []

    def draws(self, event: str, year: int) -> list[list[Recorded]]:
        """The draws of an event (a key) in a year, of women, of men and of pairs, that most is known of first."""
        draws: dict[object, list[Recorded]] = {}
        for one in self._results("WHERE event = ? AND year = ?", (event, year)):
            draws.setdefault((one.result.tourney, len(one.names)), []).append(one)
        apart = [draw for together in draws.values() for draw in _by_length(together)]
        return sorted((sorted(draw, key=order, reverse=True) for draw in apart), key=len, reverse=True)

    def years_of(self, event: str) -> list[int]:
        """The years of which results of an event (a key) are known, the newest first."""
        statement = "SELECT DISTINCT year FROM result WHERE event = ? ORDER BY year DESC"
        with self._database.reading() as connection:
            return [year for (year,) in connection.execute(statement, (event,))]

    def _results(self, where: str, values: Sequence[str | int]) -> Iterator[Recorded]:
        with self._database.reading() as connection:
            yield from results.select(connection, where, values)


def order(one: Recorded) -> tuple[str, float]:
    """What a result is sorted by, the oldest first."""
    return one.result.day, -depth(one.result.round)


def depth(letters: str) -> float:
    """How many rounds before the final a round of a table is; the first of qualifying is the furthest."""
    if letters.startswith("Q") and letters[1:].isdigit():
        return 13 - int(letters[1:])
    return max(keys.depths(letters, ""), default=8)


def plays_in(name: str, one: Recorded) -> bool:
    """Whether somebody of this name plays in it."""
    asked = [keys.name(spelling) for spelling in _spellings(name)]
    return any(keys.same_person(player, other) for player in asked for other in map(keys.name, one.names))


# ── Within ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _spellings(names: str) -> list[str]:
    """Names as they are, and one of two words in the other order."""
    words = names.split(" ")
    return [names, f"{words[1]} {words[0]}"] if len(words) == 2 and "|" not in names else [names]


def _same_two(sides: tuple[str, str], asked: tuple[str, str]) -> bool:
    return keys.same_side(sides[0], asked[0]) and keys.same_side(sides[1], asked[1])


def _whole_events(found: Iterable[Recorded], at_most: int) -> Iterator[Recorded]:
    """So many results or a few more: all of the last day, whose order is not that in which they are found."""
    so_far = 0
    for _, of_day in groupby(found, key=lambda one: one.result.day):
        if so_far >= at_most:
            return
        for one in of_day:
            so_far += 1
            yield one


def _by_length(draw: list[Recorded]) -> list[list[Recorded]]:
    """A draw; two where men's and women's of a Grand Slam go by one name: men play the best of five sets."""
    if sum(one.result.round == "F" for one in draw) < 2:
        return [draw]
    lengths = {one.result.best_of for one in draw}
    return [[one for one in draw if one.result.best_of == length] for length in lengths]

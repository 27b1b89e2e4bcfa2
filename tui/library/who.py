"""Which player is meant by a name.

Decides who bears it: of several who do, the one that most is told of comes first. A name with a given name means nobody
of another; where only the initial is told, whoever has it is meant. Who is looked for under a name that nobody has may
be somebody of a name like it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.library import keys

if TYPE_CHECKING:
    from tui.library.database import Connection

_SAMPLE = 100  # tellings of each initial, by which its full names are known
_ALIKE = 75.0  # of 100: how alike a surname must be to be offered in the place of one that nobody has
_OFFERED = 5

# In articles and in the record: how often each initial of a surname is told, and names that have them.
_SOURCES = (
    (
        "SELECT initial, count(*) FROM player WHERE surname = ? GROUP BY initial",
        """
        SELECT first || '|' || second FROM scorecard
        WHERE id IN (SELECT scorecard FROM player WHERE surname = ? AND initial = ? LIMIT ?)
        """,
    ),
    (
        "SELECT initial, count(*) FROM result_player WHERE surname = ? GROUP BY initial",
        """
        SELECT winner || '|' || loser FROM result
        WHERE id IN (SELECT result FROM result_player WHERE surname = ? AND initial = ? LIMIT ?)
        """,
    ),
)
# One surname after the other: an index knows where the next one begins, however often each is told.
_SURNAMES = """
    WITH RECURSIVE known (surname) AS (
        SELECT min(surname) FROM {players}
        UNION ALL SELECT (SELECT min(surname) FROM {players} WHERE surname > known.surname) FROM known
        WHERE known.surname IS NOT NULL
    )
    SELECT surname FROM known WHERE surname IS NOT NULL
"""


class Person(NamedTuple):
    """Somebody who bears a name, and how many tellings and results have a match of theirs."""

    name: str  # the fullest that most write
    told: int


def bearers(connection: Connection, words: str) -> list[Person]:
    """Everybody who may be meant by a name, who is told of most first; somebody with a surname alone only alone."""
    asked = keys.name(words)
    written: Counter[str] = Counter()
    for initials, names in _SOURCES:
        for initial, count in connection.execute(initials, (asked.surname,)).fetchall():
            if not asked.readings or initial in asked.readings:
                rows = connection.execute(names, (asked.surname, initial, _SAMPLE))
                told = Counter(name for (sides,) in rows for name in sides.split("|"))
                his = {name: number for name, number in told.items() if keys.same_person(keys.name(name), asked)}
                every = sum(his.values())
                written.update({name: round(count * number / every) for name, number in his.items()})
    people = _people(written)
    return [person for person in people if keys.name(person.name).others] or people


def names_like(connection: Connection, words: str) -> list[str]:
    """Names that somebody bears and that are written much like this one, the most alike first."""
    from rapidfuzz import process

    surnames = {
        surname
        for players in ("player", "result_player")
        for (surname,) in connection.execute(_SURNAMES.format(players=players))
    }
    alike = process.extract(keys.name(words).surname, sorted(surnames), limit=_OFFERED, score_cutoff=_ALIKE)
    return [person.name for surname, _, _ in alike for person in bearers(connection, surname)[:1]]


def _people(written: Counter[str]) -> list[Person]:
    """The people who bear these names, who is told of most first; a name of two of them is of the one told of more."""
    people: list[Counter[str]] = []
    for name in sorted(written, key=lambda name: (-len(name.split()), -written[name])):
        his = max((one for one in people if _may_be(name, one)), key=Counter.total, default=None)
        if his is None:
            people.append(his := Counter())
        his[name] += written[name]
    return [Person(_fullest(one), one.total()) for one in sorted(people, key=Counter.total, reverse=True)]


def _may_be(name: str, person: Counter[str]) -> bool:
    return all(keys.same_person(keys.name(name), keys.name(other)) for other in person)


def _fullest(names: Counter[str]) -> str:
    """The name that most write, of those that have a given name written out."""

    def fullness(name: str) -> tuple[bool, int]:
        words = name.split()
        return len(words) > 1 and len(words[0].strip(".")) > 1, names[name]

    return max(names, key=fullness)

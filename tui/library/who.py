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
    from collections.abc import Iterable

    from tui.library.database import Connection

_SAMPLE = 300  # tellings of each initial, by which its full names are known
_ALIKE = 75.0  # of 100: how alike a surname must be to be offered in the place of one that nobody has
_OFFERED = 5

_INITIALS = "SELECT initial, count(*) FROM player WHERE surname = ? GROUP BY initial"
_NAMES = """
    SELECT first || '|' || second FROM scorecard
    WHERE id IN (SELECT scorecard FROM player WHERE surname = ? AND initial = ? LIMIT ?)
"""
# One surname after the other: an index knows where the next one begins, however often each is told.
_SURNAMES = """
    WITH RECURSIVE known (surname) AS (
        SELECT min(surname) FROM player
        UNION ALL SELECT (SELECT min(surname) FROM player WHERE surname > known.surname) FROM known
        WHERE known.surname IS NOT NULL
    )
    SELECT surname FROM known WHERE surname IS NOT NULL
"""


class Person(NamedTuple):
    """Somebody who bears a name, and how many tellings have a match of theirs."""

    name: str  # the fullest that most write
    told: int


def bearers(connection: Connection, words: str) -> list[Person]:
    """Everybody who may be meant by a name, who is told of most first; somebody with a surname alone only alone."""
    asked = keys.name(words)
    initials = {
        initial: count
        for initial, count in connection.execute(_INITIALS, (asked.surname,))
        if not asked.readings or initial in asked.readings
    }
    found: list[Person] = []
    for initial, count in initials.items():
        rows = connection.execute(_NAMES, (asked.surname, initial, _SAMPLE))
        found += _people(asked, (name for (sides,) in rows for name in sides.split("|")), count)
    full = [person for person in found if keys.name(person.name).others]
    return sorted(full or found, key=lambda person: -person.told)


def names_like(connection: Connection, words: str) -> list[str]:
    """Names that somebody bears and that are written much like this one, the most alike first."""
    from rapidfuzz import process

    surnames = [surname for (surname,) in connection.execute(_SURNAMES)]
    alike = process.extract(keys.name(words).surname, surnames, limit=_OFFERED, score_cutoff=_ALIKE)
    return [person.name for surname, _, _ in alike for person in bearers(connection, surname)[:1]]


def _people(asked: keys.Name, names: Iterable[str], told: int) -> list[Person]:
    """The people among names who may be the one that is asked for; `told` is how many tellings they share."""
    written = Counter(name for name in names if keys.same_person(keys.name(name), asked))
    people: list[Counter[str]] = []
    for name in sorted(written, key=lambda name: (-len(name.split()), -written[name])):
        of_one = next((one for one in people if _may_be(name, one)), None)
        if of_one is None:
            people.append(of_one := Counter())
        of_one[name] += written[name]
    every = written.total()
    return [Person(_fullest(one), round(told * one.total() / every)) for one in people]


def _may_be(name: str, person: Counter[str]) -> bool:
    return all(keys.same_person(keys.name(name), keys.name(other)) for other in person)


def _fullest(names: Counter[str]) -> str:
    """The name that most write, of those that have a given name written out."""

    def fullness(name: str) -> tuple[bool, int]:
        words = name.split()
        return len(words) > 1 and len(words[0].strip(".")) > 1, names[name]

    return max(names, key=fullness)

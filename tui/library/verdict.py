"""What the record says of one value."""

from __future__ import annotations

from typing import NamedTuple

from tui.library.views import PairId, Standing


class Verdict(NamedTuple):
    """Whether the record has a value as it is told, and what it has itself, in normal form."""

    standing: Standing
    record: str = ""
    because: PairId | None = None  # the meetings that were counted


OPEN = Verdict(Standing.OPEN)


def judged(agrees: bool, record: str) -> Verdict:
    """The verdict on a value of which the record has all."""
    return Verdict(Standing.CONFIRMED if agrees else Standing.DIFFERS, record)


def equal(told: str, record: object) -> Verdict:
    """The verdict on a value that has to be the record's; open where it has none."""
    return OPEN if record in (None, "") else judged(told == str(record), str(record))


def at_most(told: str, record: int | None) -> Verdict:
    """The verdict on a number that may be told of a part of the match: only more than the whole is wrong."""
    if record is None or not told.isdecimal() or int(told) < record:
        return OPEN
    return judged(int(told) == record, str(record))

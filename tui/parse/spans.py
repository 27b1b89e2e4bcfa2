"""The part of an ordered list that lies in a stretch of text, found by halving: long texts cost no more a word."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Something that begins at a place in the text."""

    @property
    def start(self) -> int:
        """Where it begins, in code points."""
        ...


Item = TypeVar("Item", bound=Placed)
START = attrgetter("start")


def within(items: Sequence[Item], start: int, end: int) -> Sequence[Item]:
    """Those that begin in [start, end), of items in the order of the text."""
    if not items:
        return items
    first = bisect_left(items, start, key=START)
    return items[first : bisect_left(items, end, lo=first, key=START)]

"""The part of an ordered list that lies in a stretch of text, found by halving: long texts cost no more a word."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, TypeVar

Item = TypeVar("Item", bound=tuple[Any, ...])


def within(items: Sequence[Item], start: int, end: int) -> Sequence[Item]:
    """Those that begin in [start, end), of tuples that open with their place and stand in the order of the text."""
    if not items:
        return items
    first = bisect_left(items, (start,))
    return items[first : bisect_left(items, (end,), first)]

"""Slips of the pen: two spellings that one letter put in, left out or changed turns into each other."""

from itertools import takewhile


def one_letter_off(name: str, other: str) -> bool:
    """Whether one letter put in, left out or changed turns one name into the other."""
    if abs(len(name) - len(other)) > 1:
        return False
    same = _alike(name, other)
    return max(len(name), len(other)) - same - _alike(name[same:][::-1], other[same:][::-1]) == 1


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))

"""Which value the cursor goes to when an arrow key is pressed, where values stand beside and below one another."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.lines import Stop


class Direction(Enum):
    """Where an arrow points."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


def nearest(stops: Iterable[Stop], here: Stop, direction: Direction) -> Stop | None:
    """The stop that lies next in a direction; None where none does.

    Up and down lead to what stands above or below, if anything does, and to the next line otherwise; left and right to
    what is reached in the fewest steps. What has the target of where the cursor stands is the same value.
    """
    others = [stop for stop in stops if stop.target != here.target]
    if direction in (Direction.UP, Direction.DOWN):
        beyond = [stop for stop in others if (stop.line > here.line) is (direction is Direction.DOWN)]
        beyond = [stop for stop in beyond if stop.line != here.line]
        in_column = [stop for stop in beyond if stop.start < here.end and here.start < stop.end]
        return min(in_column or beyond, key=lambda stop: (abs(stop.line - here.line), _aside(stop, here)), default=None)
    to_right = direction is Direction.RIGHT
    beyond = [stop for stop in others if (stop.start >= here.end if to_right else stop.end <= here.start)]
    return min(beyond, key=lambda stop: (abs(stop.line - here.line) + _aside(stop, here), stop.line), default=None)


def _aside(stop: Stop, here: Stop) -> int:
    """How many characters lie between two stops; 0 where one stands above the other."""
    return max(stop.start - here.end, here.start - stop.end, 0)

"""Which value an arrow leads to."""

import pytest

from tui.layouts.moving import Direction, nearest
from tui.library.views import MatchId
from tui.lines import Stop

# Two quarter-finals over one another, a semi-final between and right of them, the final far right; each over two lines.
PICTURE = """
A····
A··C·····
B··C···D
B······D
"""


def stops() -> list[Stop]:
    lines = PICTURE.strip().split("\n")
    found = []
    for number, line in enumerate(lines):
        found += [Stop(number, at, at + 2, MatchId(ord(word))) for at, word in enumerate(line) if word != "·"]
    return found


@pytest.mark.parametrize(
    ("start", "direction", "name"),
    [
        ("A", Direction.DOWN, "B"),
        ("B", Direction.UP, "A"),
        ("A", Direction.UP, None),
        ("A", Direction.RIGHT, "C"),
        ("B", Direction.RIGHT, "C"),
        ("C", Direction.RIGHT, "D"),
        ("D", Direction.RIGHT, None),
        ("D", Direction.LEFT, "C"),
        ("C", Direction.LEFT, "A"),
        ("A", Direction.LEFT, None),
        ("D", Direction.UP, "C"),  # where nothing stands above, the next line up
    ],
)
def test_an_arrow_leads_to_what_lies_next_in_its_direction(start: str, direction: Direction, name: str | None) -> None:
    every = stops()
    here = next(stop for stop in every if stop.target == MatchId(ord(start)))
    found = nearest(every, here, direction)
    assert (found and found.target) == (name and MatchId(ord(name)))

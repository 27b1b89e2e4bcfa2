"""Lines as a test reads them."""

from collections.abc import Sequence

from tui.layouts.plain import plain
from tui.lines import Line
from tui.sheet import Paper


def written(lines: Sequence[Line]) -> str:
    """The text of lines."""
    return plain(lines, Paper())


def texts(lines: Sequence[Line]) -> list[str]:
    """The text of each line."""
    return written(lines).split("\n")


def targets(lines: Sequence[Line]) -> dict[str, object]:
    """What the values of the lines lead to, by their words."""
    return {piece.text.strip(): piece.target for line in lines for piece in line if piece.target is not None}

"""Changes to a text that should change nothing that is found in it, and findings moved to where it has them then."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from tui.model import Findings


class Edit(NamedTuple):
    """The words [start, end) of a text and what stands in their place."""

    start: int
    end: int
    words: str


class Edited:
    """A text with edits made, and where each place of the old one lies in it."""

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        self.edits = sorted(edits)
        self.shifts: list[int] = [0]  # how far everything after the first n edits has moved
        parts, position = [], 0
        for edit in self.edits:
            assert edit.start >= position, "edits overlap"
            parts += [text[position : edit.start], edit.words]
            position = edit.end
            self.shifts.append(self.shifts[-1] + len(edit.words) - (edit.end - edit.start))
        self.text = "".join([*parts, text[position:]])
        self._starts = [edit.start for edit in self.edits]
        self._ends = [edit.end for edit in self.edits]

    def start(self, position: int) -> int:
        """Where something that began at a place of the old text begins now."""
        index = bisect_right(self._ends, position)
        if index < len(self.edits) and self._starts[index] < position:
            return self._starts[index] + self.shifts[index]
        return position + self.shifts[index]

    def end(self, position: int) -> int:
        """Where something that ended at a place of the old text ends now."""
        index = bisect_left(self._starts, position)
        if index and position < self._ends[index - 1]:
            return self._ends[index - 1] + self.shifts[index]
        return position + self.shifts[index]


def unchanged(words: str) -> str:
    return words


def moved(findings: Findings, edited: Edited, rename: Callable[[str], str] = unchanged) -> Any:
    """Findings as plain values, with spans where the edited text has them and strings as it would give them."""

    def move(value: Any) -> Any:
        if isinstance(value, dict):
            if value.keys() == {"start", "end"}:
                return edited.start(value["start"]), edited.end(value["end"])
            return {key: move(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [move(item) for item in value]
        return unicodedata.normalize("NFC", rename(value)).replace("’", "'") if isinstance(value, str) else value

    return move(findings.model_dump(exclude={"blocks"}))


def plain(findings: Findings) -> Any:
    """Findings as plain values."""
    return moved(findings, Edited("", ()))


def differences(expected: Any, found: Any, at: str = "") -> list[str]:
    """Where two plain values differ, one a line."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [line for key in expected for line in differences(expected[key], found[key], f"{at}.{key}")]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        pairs: Sequence[tuple[Any, Any]] = list(zip(expected, found, strict=True))
        return [line for index, pair in enumerate(pairs) for line in differences(*pair, f"{at}[{index}]")]
    return [] if expected == found else [f"{at}: {expected!r} became {found!r}"]

"""The speakers of an article and how each of them looks, wherever he is shown.

Colours go round in the order in which people first speak. Nobody is told by colour alone: beside it a speaker has a
label, an underline and a bar of his own, so that two speakers differ in 16 colours and in none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.themes import SPEAKERS
from tui.wording import surname

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model import Quote

_BARS = "┃║┇╏│┊"
_UNNAMED_BAR = "╎"
NOT_TOLD = "not told who"


class Speaker(NamedTuple):
    """Somebody who speaks in an article."""

    name: str | None  # None: the text does not tell
    label: str  # the surname; the full name where two share it
    style: str  # of the words spoken, and of the label
    bar: str  # beside the lines of the words spoken
    quotes: tuple[int, ...]  # the places of the quotations in the findings

    @property
    def colour(self) -> str:
        """The style without the underline."""
        return self.style.split()[0]


class Speakers:
    """The speakers of one article, in the order in which they first speak."""

    def __init__(self, quotes: Iterable[Quote] = ()) -> None:
        spoken: dict[str | None, list[int]] = {}
        for number, quote in enumerate(quotes):
            spoken.setdefault(quote.speaker, []).append(number)
        named = [name for name in spoken if name is not None]
        self._speakers = {name: _speaker(name, turn, named, spoken[name]) for turn, name in enumerate(named)}
        self._unnamed = Speaker(None, NOT_TOLD, "$text underline", _UNNAMED_BAR, tuple(spoken.get(None, ())))

    def __iter__(self) -> Iterator[Speaker]:
        yield from self._speakers.values()
        if self._unnamed.quotes:
            yield self._unnamed

    def __getitem__(self, name: str | None) -> Speaker:
        """The speaker of that name, as a quotation gives it; None for a quotation whose speaker is not told."""
        return self._unnamed if name is None else self._speakers[name]

    def style(self, name: str | None) -> str:
        """How the words and the name of a speaker look; as one whose name is not told where he does not speak here."""
        return self._speakers.get(name or "", self._unnamed).style


def _speaker(name: str, turn: int, everybody: list[str], quotes: list[int]) -> Speaker:
    family = surname(name)
    alone = [surname(other) for other in everybody].count(family) == 1
    # The double line is asked for with the single one: terminals that cannot draw it draw that.
    line = "underline" if turn % 2 == 0 else "underline underline2"
    return Speaker(
        name,
        family if alone else name,
        f"$speaker-{turn % SPEAKERS + 1} {line}",
        _BARS[turn % len(_BARS)],
        tuple(quotes),
    )

"""Where the reader has been: articles and views opened one after another, as a browser keeps its pages.

An article that was only looked at beside the list is no station, until the reader goes on from it to another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library.views import Destination


class Journey:
    """The stations, and which of them the reader is at."""

    def __init__(self) -> None:
        self._stations: list[Destination] = []
        self._at = -1

    def go(self, leaving: Destination | None, there: Destination) -> None:
        """Open something from what is shown; what lay ahead is forgotten, as it is when a way is left."""
        for station in (leaving, there):
            if station is not None and (self._at < 0 or self._stations[self._at] != station):
                del self._stations[self._at + 1 :]
                self._stations.append(station)
                self._at += 1

    def travel(self, step: int, shown: Destination | None) -> Destination | None:
        """What is one station back (-1) or ahead (1); None where there is none.

        Back from an article that is no station leads to the last station.
        """
        if step < 0 and self._at >= 0 and self._stations[self._at] != shown:
            return self._stations[self._at]
        if not 0 <= self._at + step < len(self._stations):
            return None
        self._at += step
        return self._stations[self._at]

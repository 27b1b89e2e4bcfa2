"""A row of an official results table, as a source yields it and a library keeps it.

It stands beside the model, as an article does: a table has a million rows, and `tui.sources` has checked every one.
What a table does not tell is "" or None.
"""

from __future__ import annotations

from typing import NamedTuple

SERVE = (
    "aces", "double_faults", "service_points", "first_serves_in", "first_serves_won", "second_serves_won",
    "service_games", "break_points_saved", "break_points_faced",
)  # fmt: skip


class Performance(NamedTuple):
    """One side of a match, with what it brought to it and what it did in it."""

    names: str  # as the table has them; of a pair both, with | between them
    seed: int | None = None
    entry: str = ""  # WC, Q, LL, PR, SE, ALT
    hand: str = ""  # L, R
    country: str = ""  # IOC code
    age: float | None = None  # years, when the event began
    rank: int | None = None  # when the event began; so are the points
    points: int | None = None
    serve: str = ""  # figures of it, as the table has them, with commas between: those of SERVE, in this order

    @property
    def aces(self) -> int | None:
        """Serves that were not reached."""
        return self._figure("aces")

    @property
    def double_faults(self) -> int | None:
        """Points given away by two faults."""
        return self._figure("double_faults")

    @property
    def break_points_saved(self) -> int | None:
        """Of those it faced."""
        return self._figure("break_points_saved")

    @property
    def break_points_faced(self) -> int | None:
        """Points that would have lost it a game on its own serve."""
        return self._figure("break_points_faced")

    def _figure(self, name: str) -> int | None:
        figure = self.serve.split(",")[SERVE.index(name)] if self.serve else ""
        whole = figure.partition(".")[0]  # other programs write "12.0"
        return int(whole) if whole.isdecimal() else None


class Result(NamedTuple):
    """A match as an official results table has it."""

    tourney: str  # what the table knows one edition of an event by
    number: int | None  # of the match within it
    event_name: str
    day: str  # when the event began, ISO 8601; the match was played within three weeks
    year: int  # of the edition: an event that begins in the last days of December may be the next year's
    level: str
    surface: str  # in small letters: hard, clay, grass, carpet
    indoor: bool | None
    draw_size: int | None
    round: str  # in the table's letters: F, SF, QF, R16 … R128, RR, BR, Q1 … Q4, ER
    best_of: int | None
    score: str  # as str(Score): "6-4 3-0 RET"; a match that was given up by both ends with ABN
    minutes: int | None
    winner: Performance
    loser: Performance

    @property
    def qualifying(self) -> bool:
        """Whether it is of the rounds before the draw."""
        return self.round.startswith("Q") and self.round != "QF"

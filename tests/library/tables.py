"""Results as words tell them: "Ann Bell d. Eve Fox 6-4 6-4 @ Oslo F 2024-03-04", the day being the event's first."""

from typing import Any

from tui.library import Library
from tui.result import Performance, Result


def row(words: str, number: int | None = 1, best_of: int = 3, **fields: Any) -> Result:
    """The result that words tell: "Ann Bell d. Eve Fox 6-4 6-4 @ Oslo F 2024-03-04"."""
    sides, _, occasion = words.partition(" @ ")
    winner, _, rest = sides.partition(" d. ")
    loser = rest.rstrip("0123456789-() ")
    event_name, round_, day = occasion.rsplit(" ", 2)
    result = Result(
        tourney=f"{day[:4]}-{event_name}",
        number=number,
        event_name=event_name,
        day=day,
        year=int(day[:4]),
        level="A",
        surface="hard",
        indoor=None,
        draw_size=32,
        round=round_,
        best_of=best_of,
        score=rest[len(loser) :].strip(),
        minutes=90,
        winner=Performance(winner),
        loser=Performance(loser),
    )
    return result._replace(**fields)


def keep(library: Library, *rows: Result) -> None:
    """Have the library keep these, each with a number of its own."""
    numbered = [one._replace(number=place) for place, one in enumerate(rows)]
    list(library.record.keep(numbered))

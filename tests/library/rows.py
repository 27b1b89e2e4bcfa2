"""Matches of a draw in a line each: "Ruud d. Fils SF", "Bell v Hart F", with a day or a score where it counts."""

import re

from tui.library import keys
from tui.library.field import Entry
from tui.library.views import Edition, MatchId, MatchRow

LINE = re.compile(
    r"(?P<first>.+?) (?P<verb>d\.|v) (?P<second>\D+?)(?P<score>(?: \d+-\d+)*)"
    r"(?: (?P<round>F|SF|QF|R\d+|\dR|RR|Q|BR))?(?: (?P<day>\d{4}-\d\d-\d\d))?"
)


def row(line: str, event: str = "oslo", year: int = 2025) -> MatchRow:
    """The match of a line."""
    told = LINE.fullmatch(line)
    assert told is not None
    first, second = (tuple(told[side].split("/")) for side in ("first", "second"))
    day, score = told["day"] or "", told["score"].strip()
    decided, edition = told["verb"] == "d.", Edition(event, year, first[0])
    return MatchRow(
        MatchId(1), first, second, decided, score, "Oslo Open", edition, told["round"] or "", day, year, "", (1,), False
    )


def entries(*lines: str, known: int = 1, event: str = "oslo") -> list[Entry]:
    """The matches of these lines, as they enter a draw."""
    rows = [row(line, event) for line in lines]
    return [Entry(one, keys.depths(one.round, event), known) for one in rows]

"""The match that another one repeats: "a re-run of last week's final in Lisbon, where Ruiz triumphed".

Who met whom is told by the match that repeats it; here stands who won the first one, and where it was.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from tui.parse import lexicon
from tui.parse.event_names import Event, Role
from tui.parse.events import Occasions
from tui.parse.reading import Team
from tui.parse.results import Result, Results
from tui.parse.spans import within


def replays(text: str, told: Results, occasions: Occasions) -> Iterator[tuple[Result, Event | None]]:
    """Who won a match that is told as played before, its loser left open, and at which event."""
    repeat, won = _words()
    starts = sorted(told.sentences)
    for again in repeat.finditer(text):
        start, end = again.span()
        index = bisect_right(starts, start) - 1
        sentence = told.sentences[starts[index]] if index >= 0 else None
        for group in sentence.after(end) if sentence is not None else ():
            verb = won.match(text, group.end)
            if sentence is None or verb is None:
                continue
            named = within(occasions.events, end, sentence.end)
            event = next((event for event in named if event.role is not Role.CREDIT), None)
            yield Result(Team(group.persons), None, start, verb.end(), start, sentence.clause(start), sentence), event
            break


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = lexicon.words("sets")["again"]
    return re.compile(rf"{lexicon.either(table['repeat'])}\b"), re.compile(rf"\s+{lexicon.either(table['won'])}\b")

"""Matches that two players have met in before, told beside another of theirs.

"a re-run of last week's final in Lisbon, where Ruiz triumphed", "Ruiz won their last meeting": who met whom is told by
the other match; here stands who won the first one, and where it was.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from tui.parse import lexicon
from tui.parse.event_names import Event, Role
from tui.parse.events import Occasions
from tui.parse.grammar import Sentence
from tui.parse.groups import Group, apart
from tui.parse.objects import phrase
from tui.parse.reading import Prose, Team
from tui.parse.results import Result, Results
from tui.parse.spans import within
from tui.parse.tokens import Vocabulary, tokens


def replays(prose: Prose, told: Results, occasions: Occasions) -> Iterator[tuple[Result, Event | None]]:
    """Who won, or lost, a match that is told as played before, the other side left open, and at which event."""
    lists, starts = _lists(), sorted(told.sentences)
    for start, _ in tokens(prose.prose).places(AGAIN):
        again = lists["again"].match(prose.narrative, start)
        if again is None:
            continue
        end = again.end()
        index = bisect_right(starts, start) - 1
        sentence = told.sentences[starts[index]] if index >= 0 else None
        if sentence is None or start >= sentence.end:
            continue
        named = within(occasions.events, end, sentence.end)
        event = next((event for event in named if event.role is not Role.CREDIT), None)
        if again["repeat"] is not None:
            won = _won_then(sentence, end)
            if won is not None:
                yield _result(sentence, won, None, start, max(won.end, end)), event
        elif again["met"] is not None:
            won = _won_then(sentence, end)
            two = [group for group in sentence.groups if group.end <= start]
            if won is not None and len(two) == 1 and len(two[0].persons) == 2 and won.persons[0] in two[0].persons:
                lost = next(group for group in apart(two[0]) if group.persons != won.persons)
                yield _result(sentence, won, lost, start, won.end), event
        elif (who := _who_met(sentence, start, end)) is not None:
            winner, loser = (None, who) if lists["lost"].match(again[0]) else (who, None)
            yield _result(sentence, winner, loser, start, end), event


def _result(sentence: Sentence, winner: Group | None, loser: Group | None, start: int, end: int) -> Result:
    first, second = (None if group is None else Team(group.persons) for group in (winner, loser))
    return Result(first, second, start, end, start, sentence.clause(start), sentence, before=True)


def _won_then(sentence: Sentence, end: int) -> Group | None:
    """Who is said to have won the match that is repeated: "where Ruiz triumphed", "won by Ruiz"."""
    lists = _lists()
    for group in sentence.after(end):
        if lists["won"].match(sentence.text, group.end) or lists["won by"].search(sentence.text, end, group.start):
            return group
    return None


def _who_met(sentence: Sentence, start: int, end: int) -> Group | None:
    """Who won or lost "their last meeting", where the sentence does not go on to say against whom."""
    who = sentence.acting(start) or sentence.clause(start).subject
    named = (group for group in sentence.after(end) if _lists()["against"].search(sentence.text, end, group.start))
    return who if who is not None and len(who.persons) == 1 and next(named, None) is None else None


def _begins() -> list[str]:
    table = lexicon.words("sets")["again"]
    return [*table["repeat"], "last met", *table["took"], *table["lost"]]


AGAIN = Vocabulary(_begins)


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    table, either = lexicon.words("sets")["again"], lexicon.either
    met = rf"{either([*table['took'], *table['lost']])}\s+(?:in\s+)?their\s+(?:{either(table['former'])}\s+){{1,2}}"
    return {
        "again": re.compile(
            rf"(?:(?P<repeat>{either(table['repeat'])})|(?P<met>last\s+met)|{met}{either(table['meeting'])})\b"
        ),
        "won": re.compile(rf"\s+{either(table['won'])}\b"),
        "won by": re.compile(rf",\s+won\s+by\s+{phrase()}\Z"),
        "lost": re.compile(rf"{either(table['lost'])}\b"),
        "against": re.compile(rf"\b(?:to|against|with|over|by)\s+{phrase()}\Z"),
    }

"""What speakers tell of their own matches, in as many words as a writer would: "my win over Ruiz", "I lost to Ruiz".

Whoever plays a match here has won the one of the day or the round before: "when I served for the match against Ruiz
yesterday". Anything else in a quotation is left alone: what somebody hopes, remembers or makes up is no result.
"""

import re
from collections.abc import Iterable, Iterator

from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Speech, Team
from tui.parse.results import Result

BACK = 60  # code points before a name in which the speaker says what became of the match
AFTER = 40  # code points after it that may say where it was
MINE = lazy(
    r"\b(?:my\s+(?:[\w-]+\s+){0,4}(?:(?P<win>win|victory)\s+(?:over|against)|(?P<loss>defeat|loss)\s+(?:to|by|against))"
    r"|I\s+(?:(?P<beat>beat|defeated)|(?P<lost>lost\s+to)))\s+\[?\Z"
)
PLAYED = lazy(
    r"\b(?:serv\w+\s+(?:it\s+out|for\s+the\s+match)|match\s+points?|my\s+(?:[\w-]+\s+)?match|I\s+(?:played|got\s+through|came\s+through))"
    r"(?:\s+[\w-]+){0,3}\s+against\s+\[?\Z"
)
BEFORE = lazy(r"\s+(?:yesterday|last\s+night|in\s+(?:the|my)\s+(?:first|second|third|last|previous|opening)\s+round)\b")
IF = lazy(r"\bif\s+\Z", re.IGNORECASE)


def results(prose: Prose, people: People, told: Iterable[Result]) -> Iterator[Result]:
    """The results that speakers tell of themselves, in order; `told` are those of the narrative."""
    played = met(told)
    names = {person.name: index for index, person in enumerate(people.persons)}
    for speech in prose.speech:
        who = names.get(speech.speaker or "")
        if who is not None:
            yield from _of(who, speech, prose.prose, people, played.get(who, set()))


def met(told: Iterable[Result]) -> dict[int, set[int]]:
    """Whom each player meets in the narrative."""
    opponents: dict[int, set[int]] = {}
    for result in told:
        for team, other in ((result.winner, result.loser), (result.loser, result.winner)):
            for player in team.players if team and other else ():
                opponents.setdefault(player, set()).update(other.players if other else ())
    return opponents


def _of(who: int, speech: Speech, text: str, people: People, met: set[int]) -> Iterator[Result]:
    for mention in people.within(speech.start, speech.end):
        begin = max(speech.start, mention.start - BACK)
        match = MINE.search(text, begin, mention.start)
        lost = match is not None and not (match["win"] or match["beat"])
        if match is None and met and mention.person not in met and BEFORE.match(text, mention.end):
            match = PLAYED.search(text, begin, mention.start)
        if match is None or mention.person == who or IF.search(text[max(0, match.start() - 5) : match.start()]):
            continue
        sides = Team((who,)), Team((mention.person,))
        winner, loser = sides[::-1] if lost else sides
        clause = Clause(Link.FIRST, [(match.start(), mention.end + AFTER)], None)
        sentence = Sentence(text, speech.start, speech.end, [], [clause], [(speech.start, 0)])
        yield Result(winner, loser, match.start(), mention.end, match.start(), clause, sentence, said=True)

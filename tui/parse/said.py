"""What speakers tell of their own matches, in as many words as a writer would: "my win over Ruiz", "I lost to Ruiz".

Anything else in a quotation is left alone: what somebody hopes, remembers or makes up is no result.
"""

import re
from collections.abc import Iterator

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
IF = lazy(r"\bif\s+\Z", re.IGNORECASE)


def results(prose: Prose, people: People) -> Iterator[Result]:
    """The results that speakers tell of themselves, in order."""
    names = {person.name: index for index, person in enumerate(people.persons)}
    for speech in prose.speech:
        who = names.get(speech.speaker or "")
        if who is not None:
            yield from _of(who, speech, prose.prose, people)


def _of(who: int, speech: Speech, text: str, people: People) -> Iterator[Result]:
    for mention in people.within(speech.start, speech.end):
        match = MINE.search(text, max(speech.start, mention.start - BACK), mention.start)
        if match is None or mention.person == who or IF.search(text[max(0, match.start() - 5) : match.start()]):
            continue
        sides = Team((who,)), Team((mention.person,))
        winner, loser = sides if match["win"] or match["beat"] else sides[::-1]
        clause = Clause(Link.FIRST, [(match.start(), mention.end + AFTER)], None)
        sentence = Sentence(text, speech.start, speech.end, [], [clause], [(speech.start, 0)])
        yield Result(winner, loser, match.start(), mention.end, match.start(), clause, sentence, said=True)

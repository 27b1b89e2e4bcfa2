"""Who will meet whom: the matches to come that an article names.

A pairing counts where the clause says that it will be played: "faces", "will play", "set up a semi-final with". What
may come about ("could meet", "if she wins, she will play"), what is over ("met", "faced") and what is only wished for
is none, and of two matches to come of one player only the first is sure. Where the other side is still to be found
("Ruiz or Costa", "the winner of Ruiz and Costa") it stays open, and both names stand for it. How the words of meeting
are read stands in `meetings`.
"""

from collections.abc import Sequence

from tui.parse import dates, outcomes
from tui.parse.dates import Tense
from tui.parse.meeting_verbs import is_task
from tui.parse.meetings import FRAMES, Meeting
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose
from tui.parse.results import Pairing, Results
from tui.parse.spans import within
from tui.parse.tokens import Vocabulary, tokens

LATER = Vocabulary(lambda: ("then", "afterwards", "after that", "later"))
AFTERWARDS = lazy(r"\b(?:then|afterwards|after\s+that|later)\b")
SUPPOSING = Vocabulary(
    lambda: ("if", "assuming", "provided", "supposing", "should", "win", "victory", "success")  # of what is supposed
)
SUPPOSED = lazy(  # "If she wins, she will play"; "A win over Ruiz will set up"
    r"(?:\A|[,;:—–]\s|\band\s|\bbut\s)\W*(?:(?i:if|assuming|provided|supposing)|[Ss]hould\s+(?:he|she|they|the|[A-Z]))\b"
    r"|(?:\A\W*|\b(?:an?|another)\s+)(?:[\w-]+\s+){0,2}(?i:win|victory|success)\b(?:(?!\band\b)[^.;,])*(?:\bwill|['’]ll)\b"
)


def pairings(prose: Prose, people: People, told: Results, times: Sequence[dates.When]) -> list[Pairing]:
    """Every match to come that the narrative names, in order."""
    found: list[Pairing] = []
    text = prose.narrative
    cues = iter([cue for cue in told.cues if outcomes.has(cue.words, FRAMES) or is_task(text, cue)])
    cue = next(cues, None)
    for start in sorted(told.sentences):
        sentence = told.sentences[start]
        here: list[Pairing] = []
        while cue is not None and cue.start < sentence.end:
            if cue.start >= start:
                here += Meeting(prose, people, sentence, cue).pairings()
            cue = next(cues, None)
        if here:
            found += _sure(here, prose)
    return [pairing for pairing in found if not _over(pairing, times)]


def _sure(here: Sequence[Pairing], prose: Prose) -> list[Pairing]:
    """Those of one sentence that hang on no other match."""
    sure: list[Pairing] = []
    words = tokens(prose.prose)
    for pairing in here:
        start, at, text = pairing.sentence.start, pairing.at, pairing.sentence.text
        if words.some(LATER, start, at) and any(
            _shared(pairing, other) and AFTERWARDS.search(text, other.end, at) for other in sure
        ):
            continue
        start = max(start, text.rfind(";", start, at))
        if not words.some(SUPPOSING, start, at) or SUPPOSED.search(text[start:at]) is None:
            sure.append(pairing)
    return sure


def _shared(pairing: Pairing, other: Pairing) -> bool:
    """Whether one side is to play both."""
    return any(side == another for side in pairing.sides for another in other.sides)


def _over(pairing: Pairing, times: Sequence[dates.When]) -> bool:
    """Whether the words after the pairing, up to a comma, speak of former times."""
    text = pairing.sentence.text
    comma = text.find(", ", pairing.end, pairing.sentence.end)
    last = pairing.sentence.end if comma < 0 else comma
    return any(
        (when.tense is Tense.PAST or (when.tense is Tense.SEASON and when.value > 0))
        and pairing.at < when.start < last
        and not text.startswith(("'s", "’s"), when.end)
        for start, end in pairing.clause.parts
        for when in within(times, start, end)
    )

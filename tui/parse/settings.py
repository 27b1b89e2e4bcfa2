"""How long a match took, on what surface and in which place, where the text says so.

A time belongs to the match told with it in its sentence, else to the one with a score told last before it in its
paragraph, else to the main one, unless its sentence names another event. Surface and venue are those of the main match,
where one alone is spoken of.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from tui.parse import lexicon
from tui.parse.durations import durations
from tui.parse.events import Occasions
from tui.parse.reading import Card, Cards, Prose, Read
from tui.parse.results import Results
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import Status


def settle(prose: Prose, cards: Cards, told: Results, occasions: Occasions) -> None:
    """Add to the matches how long they took, and to the main one where it was played."""
    timed: _Timed | None = None
    for time in durations(prose.narrative):
        timed = timed or _Timed(prose, cards, told, occasions)
        card = timed.card(time.start)
        if card is not None and card.duration is None:
            card.duration = Read(time.minutes, time.start, time.end)
    main = cards.main
    if main is not None and main.status is not Status.UPCOMING:
        words = tokens(prose.prose)
        main.surface = _surface(prose.narrative) if words.places(SURFACES) else None
        main.venue = _venue(prose.narrative) if words.places(VENUES) else None


class _Timed:
    """The matches that were played, in the order they are told, to find whose a time is."""

    def __init__(self, prose: Prose, cards: Cards, told: Results, occasions: Occasions) -> None:
        self.prose, self.main, self.events = prose, cards.main, occasions.events
        self.cards = [card for card in cards.cards if card.status is not Status.UPCOMING]
        self.told = sorted((start, i) for i, card in enumerate(self.cards) for start, _ in card.tellings)
        scored = [(i, card) for i, card in enumerate(self.cards) if card.score is not None]
        self.scored = sorted(
            place
            for i, card in scored
            for place in [*((start, i) for start, _ in card.tellings), *([(card.score[0], i)] if card.score else [])]
        )
        self.words = [result.at for result in told.results]

    def card(self, position: int) -> Card | None:
        """The match that a time at a position belongs to."""
        index = bisect_right(self.prose.sentences, (position, len(self.prose.text))) - 1
        start, end = self.prose.sentences[index] if index >= 0 else (0, 0)
        here = self.told[bisect_left(self.told, (start,)) : bisect_left(self.told, (end,))]
        if here:
            return self.cards[min(here, key=lambda told: abs(told[0] - position))[1]]
        if bisect_left(self.words, start) < bisect_left(self.words, end):
            return None  # of a match that is told by half
        last = bisect_left(self.scored, (position,)) - 1
        if last >= 0 and self.scored[last][0] > self.prose.text.rfind("\n", 0, position):
            return self._here(self.cards[self.scored[last][1]], start, end)
        main = self.main
        told = main is not None and main.status is not Status.UPCOMING and main.start < position
        return self._here(main, start, end) if main is not None and told else None

    def _here(self, card: Card, start: int, end: int) -> Card | None:
        """The match, unless the sentence speaks of another event: "She won in Lyon too, in three hours"."""
        own = card.event.value if card.event else None
        named = (event.name for event in self.events if start <= event.start < end)
        return None if own is not None and any(name != own for name in named) else card


# ── Surface and venue ─────────────────────────────────────────────────────────────────────────────────────────────────


SURFACES = Vocabulary(
    lambda: [form for kind in lexicon.words("settings")["surface"]["kinds"] for form in (kind, f"{kind}s")]
)
# A venue of any name ends in one of the heads; one that is known is looked for from its first words.
VENUES = Vocabulary(
    lambda: [*lexicon.words("settings")["venue"]["heads"], *lexicon.words("settings")["venue"]["known"]]
)


@cache
def _surfaces() -> re.Pattern[str]:
    table = lexicon.words("settings")["surface"]
    return re.compile(
        r"[ot](?<!\w.)(?:(?<=o)n|(?<=t)he)\s+"  # a bare letter first is found faster than a choice of words
        rf"(?:the\s+|an?\s+)?(?:(?P<indoor>indoor|outdoor)\s+)?(?P<surface>{lexicon.either(table['kinds'])})s?"
        rf"(?:[\s-]+courts?)?\b(?!\s+{lexicon.either(table['not_after'])}\b)"
    )


def _surface(text: str) -> Read | None:
    """The surface, where one alone is spoken of."""
    kinds = lexicon.words("settings")["surface"]["kinds"]
    named: dict[str, Read] = {}
    for match in _surfaces().finditer(text):
        surface = kinds[" ".join(match["surface"].split())]
        indoor = match["indoor"] == "indoor"
        named.setdefault(surface, Read(f"indoor {surface}" if indoor else surface, match.start(), match.end()))
    return next(iter(named.values())) if len(named) == 1 else None


@cache
def _venues() -> re.Pattern[str]:
    table = lexicon.words("settings")["venue"]
    shape = rf"(?:[A-Z][\w’'-]+\s+){{1,4}}{lexicon.either(table['heads'])}"
    return re.compile(
        r"[oaiu](?<!\w.)(?:(?<=o)n|(?<=a)t|(?<=i)nside|(?<=i)n|(?<=u)nder\s+the\s+roof\s+(?:on|of))\s+"
        rf"(?:the\s+|a\s+)?(?:{lexicon.either(table['praise'])}\s+)?"
        rf"(?P<venue>{lexicon.either(table['known'])}|{shape})\b(?!\s+(?:final|title|champion))"
    )


def _venue(text: str) -> Read | None:
    match = _venues().search(text)
    return None if match is None else Read(match["venue"], match.start("venue"), match.end("venue"))

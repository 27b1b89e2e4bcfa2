"""How near each person is to a description that stands alone: who was named how in the sentences before it.

The sentence before counts most, and in it the one named last and the winner whose win is taken up. Who is named as the
other of a side clause, or comes only later in the sentence, is less near; who is met next is nearest of all.
"""

import re
from functools import cache

from tui.parse import victors
from tui.parse.descriptions import Phrase
from tui.parse.discourse import (
    SUBORDINATE,
    doer,
    last,
    role,
    sentence_of,
    subject,
    subject_within,
)
from tui.parse.knowledge import Knowledge
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention
from tui.parse.tokens import Vocabulary, tokens

# How near somebody is who was named in the sentence of a description, and so many of the writer's sentences before it.
NEAR = (2.25, 2.0, 0.75, 0.5)
BESIDE = 3.5  # in the same sentence, where nobody else is in it: "… but the Spaniard hit back", "…, with the Czech's"
MET_NEXT, MAIN, FAR = 3.5, 1.25, 0.25  # "will face Chela after the Argentine …"; a main person; anybody else before
GOES_ON = 0.75  # "And the Spaniard …" is about whom the sentence before was about
UNDER = 0.5  # "… when Martin withdrew"
ASIDE, NAMED_AFTER, AGAIN, HINT, VICTOR = 1.5, 2.0, 0.5, 0.25, 1.25
HE = lazy(r"\b(?:[Hh]e|[Ss]he)\b")
PRONOUNS, OBJECTS = Vocabulary(lambda: ("he", "she")), Vocabulary(lambda: ("him", "her"))
_HIM = lazy(r"\bhim\b|\bher(?=[.,;]|\s+(?:in|on|at|to|for|with|away|out|off|from)\b)")
_NEXT = frozenset(("face", "faces", "facing", "meet", "meets", "play", "plays", "on"))
AFTER = lazy(r"[^.;:,]{0,60}?\safter\s")
_SAID = lazy(r"\b(?:said|says|added|admitted|insisted|explained|replied|told)\s+\Z")
_CLASH = lazy(
    r"\b(?:clash|meeting|match|match-up|showdown|encounter|battle|date|duel|tie)\s+(?:with|against)\s[^.,;]*\Z"
)
_BUT = lazy(r"\b(?:but|though|although)\s+\Z")


class Nearness:
    """The persons of an article, as near as they are to a place in it."""

    def __init__(self, knowledge: Knowledge, main: set[int]) -> None:
        self.knowledge = knowledge
        self.main = main  # the two persons whom the article is mostly about, if there are
        self.people, self.prose, self.text = knowledge.people, knowledge.prose, knowledge.text
        self.tokens = tokens(self.prose.prose)
        headline = self.prose.headline
        self.body = headline.end if headline else 0
        self.opening = next((s for s in self.prose.sentences if headline is None or s[0] >= headline.end), (0, 0))
        # The person whom headline and first sentence are about.
        headlined = next((m.person for m in self.people.within(0, headline.end)), None) if headline else None
        leading, _ = subject_within(self.people, self.prose, *self.opening)
        self.topic = leading if leading == headlined else None

    def of(self, phrase: Phrase, told: list[tuple[int, int]], last: int, *, opens: bool) -> dict[int, float]:
        """Everybody who was named before a phrase, and how near."""
        near = self._main_near(phrase, opens=opens)
        said = _SAID.search(self.text, max(0, phrase.begin - 16), phrase.begin) is not None
        for back in range(len(told) - 1, -1, -1):
            self._named_in(told[back], back, near, speaks=said)
        if told and (alone := self._alone(phrase, *told[0], opens=opens)) is not None:
            near[alone] = max(BESIDE, near[alone])
        who = subject(self.people, self.prose, phrase.begin)
        if who in near and who is not None and not any(m.person == who for m in self.people.within(*told[0]) if told):
            near[who] += HINT
        if who in near and who is not None and self.text.endswith("And ", 0, phrase.begin):
            near[who] += GOES_ON
        for mention in self.people.within(phrase.end, last) if opens else ():
            if mention.person in near:
                near[mention.person] -= NAMED_AFTER
        if len(told) > 1 and self._speaks_of_two(*told[1]):
            near |= {other: max(near.get(other, 0.0), NEAR[1]) for other in self.main}
        for who, weight in self._by_outcome(phrase, told, opens=opens).items():
            if who in near:
                near[who] += weight
        victor = self._victor(*told[:2]) if len(told) > 1 else None
        if victor in near:
            near[victor] += VICTOR
        return near

    def _named_in(self, stretch: tuple[int, int], back: int, near: dict[int, float], *, speaks: bool) -> None:
        """Note whom a sentence names, or takes up by a pronoun alone."""
        start, end = stretch
        here: set[int] = set()
        named = self._mentions(start, end)
        if not named and back and (he := self.pronoun(start, end)) is not None:
            who = subject(self.people, self.prose, he)
            near |= {who: NEAR[back]} if who is not None else {}
        for mention in named:
            met = back == 0 and mention is named[-1] and self._is_to_be_met(mention, end)
            nearness = MET_NEXT if met else self._nearness(mention, back, speaks=speaks)
            near[mention.person] = max(nearness, near[mention.person]) if mention.person in here else nearness
            here.add(mention.person)
        if named and back == 1 and not self._is_aside(named[-1]):
            near[named[-1].person] += HINT

    def _mentions(self, start: int, end: int) -> list[Mention]:
        """Whom the writer names in a stretch of the body of the article."""
        named = self.people.within(start, end) if start >= self.body else []
        return [mention for mention in named if not self.text[mention.start].isspace()]

    def _alone(self, phrase: Phrase, start: int, end: int, *, opens: bool) -> int | None:
        """The player named last in the sentence of a description, where he is the only one who can be meant."""
        named = [m for m in self._mentions(start, end) if self.people.persons[m.person].player]
        if not named or role(self.people, self.prose, named[-1]).aside:
            return None
        return named[-1].person if self._is_alone(phrase, {m.person for m in named}, opens=opens) else None

    def _main_near(self, phrase: Phrase, *, opens: bool) -> dict[int, float]:
        """The main persons, who are never far, and in the first sentence those whom the headline names."""
        near = {who: FAR for who in self.main if self.knowledge.is_named_before(who, phrase.begin)}
        headline = self.prose.headline
        if headline and phrase.begin < self.opening[1] and (opens or self.people.within(self.opening[0], phrase.begin)):
            near |= {m.person: NEAR[1] for m in self.people.within(0, headline.end) if m.person in self.main}
        return near

    def pronoun(self, start: int, end: int) -> int | None:
        """Where the first "he" or "she" of a stretch stands."""
        he = HE.search(self.text, start, end) if self.tokens.some(PRONOUNS, start, end) else None
        return None if he is None else he.start()

    def _by_outcome(self, phrase: Phrase, told: list[tuple[int, int]], *, opens: bool) -> dict[int, float]:
        """Who is rather meant, and who is not, where a description is told of a winner or a loser."""
        by = None if opens else victors.brought_in(self.text, phrase.begin)
        won = victors.wins(self.text, phrase.end) if opens else by and by[0]
        # Before an object the same sentence tells another match: "who had beaten Ruiz in May, saw off the Swede".
        stretches = [*told[1 if by else 0 : 2], self.opening]
        pairs = (victors.beaten(self.people, self.prose, *stretch) for stretch in stretches)
        pair = None if won is None else next((pair for pair in pairs if pair), None)
        if pair is None or (by and doer(self.people, self.prose, by[1]) != pair[by[0]]):
            return {}
        meant, other = pair if won else pair[::-1]
        return {meant: VICTOR, other: -VICTOR}

    def _victor(self, here: tuple[int, int], before: tuple[int, int]) -> int | None:
        """Who won in the sentence before, where this one goes on from there: "… to victory. The win was …"."""
        if not _the_win().match(self.text, *here):
            return None
        won = last(_won(), self.text, *before)
        mention = self.people.before(won.start()) if won else None
        return mention.person if mention and mention.start >= before[0] else None

    def _is_alone(self, phrase: Phrase, named: set[int], *, opens: bool) -> bool:
        """Whether the one named last is the only one in the sentence who can be meant."""
        if opens:
            return len(named) == 1 and _BUT.search(self.text, max(0, phrase.begin - 10), phrase.begin) is not None
        return True

    def _speaks_of_two(self, start: int, end: int) -> bool:
        """Whether a sentence has somebody in it by a pronoun who is not the one it names: "Alcaraz had beaten him"."""
        named = self.people.within(start, end)
        if not named or self.pronoun(start, named[0].start) is not None:
            return bool(named)
        him = _HIM.search(self.text, start, end) if self.tokens.some(OBJECTS, start, end) else None
        before = self.people.before(him.start()) if him else None
        return him is not None and before is not None and " and " not in self.text[before.end : him.start()]

    def _nearness(self, mention: Mention, back: int, *, speaks: bool) -> float:
        """How near the way somebody was named makes him: by a main or a side clause, as a winner or a loser."""
        stands = role(self.people, self.prose, mention)
        if stands.aside:
            return NEAR[back] - ASIDE
        if (stands.led in _NEXT or self._is_met(mention, stands.led)) and back < 2 and self._is_last(mention, back):
            return NEAR[back] - ASIDE if speaks else MET_NEXT  # who is met next has said nothing yet
        again = AGAIN if mention.form is Form.DESCRIPTION and back == 1 else 0.0
        brought = stands.led not in ("", "by", "to") and not stands.acts
        hints = (mention.person == self.topic) - brought - stands.owns if back == 1 else -stands.owns
        under = UNDER if stands.led in SUBORDINATE else 0.0
        return NEAR[back] + HINT * hints - again - under

    def _is_met(self, mention: Mention, led: str) -> bool:
        """Whether somebody is met in "a clash with Ruiz"."""
        return (
            led in ("with", "against")
            and _CLASH.search(self.text, max(0, mention.start - 60), mention.start) is not None
        )

    def _is_to_be_met(self, mention: Mention, end: int) -> bool:
        """Whether somebody is met next after what a description did: "who will face Ruiz after the Swede …"."""
        if AFTER.fullmatch(self.text, mention.end, end) is None:
            return False
        return role(self.people, self.prose, mention).led in _NEXT or self._is_met(mention, "with")

    def _is_aside(self, mention: Mention) -> bool:
        """Whether a side clause has somebody in it: "who had beaten Martin", "when Martin withdrew"."""
        stands = role(self.people, self.prose, mention)
        return stands.aside or stands.led in SUBORDINATE

    def _is_last(self, mention: Mention, back: int) -> bool:
        """Whether somebody is the last who is named in a sentence that is not the article's first."""
        start, end = sentence_of(self.prose, mention.start)
        return start != self.opening[0] and not (back and self.people.within(mention.end, end))


@cache
def _the_win() -> re.Pattern[str]:
    """The opening of a sentence that goes on from a win."""
    return re.compile(rf"(?:The|That|This|It was (?:a|the)) {either(words('facts')['winning']['nouns'])}\b")


@cache
def _won() -> re.Pattern[str]:
    winning = words("facts")["winning"]
    return re.compile(rf"\b{either([*winning['nouns'], *winning['verbs']])}\b")

"""Whom a description means that stands alone: "the Spaniard", "the 26-year-old", "the top seed".

It is nobody who is named as another beside it, and nobody it contradicts. Whom it is known to fit comes first.
Where it is news ("the Spaniard" of two players whose nations are not told) it is somebody near, and clearly nearer than
everybody else: just after the opening sentence a little is enough, later on in a match that two players share it takes
more. All descriptions that say the same are weighed together. What stays open is left open.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tui.parse.descriptions import Phrase
from tui.parse.discourse import (
    LONGEST,
    SUBORDINATE,
    acts,
    clause_at,
    last,
    role,
    sentence_of,
    subject,
    subject_within,
    told_before,
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
KNOWN = 2.25  # what a thing that is known to fit adds
REACH = 1.5  # whoever is less near is not meant by what is news
LEAD, LEAD_OF_KNOWN, LEAD_LATER = 0.5, 1.1, 1.1  # over the next: early, over one of whom it were news, and later
ROUNDS = 8
MANY = 300  # descriptions: a text with more that stand alone is no article
AROUND = range(-400, 1200)  # code points around a description in which it changes who is near
_LETTER = lazy(r"[^\W\d_]")
_WHO = lazy(r",?\s+who(?:se|m)?\b")
_HE = lazy(r"\b(?:[Hh]e|[Ss]he)\b")
HE, HIM = Vocabulary(lambda: ("he", "she")), Vocabulary(lambda: ("him", "her"))
_HIM = lazy(r"\bhim\b|\bher(?=[.,;]|\s+(?:in|on|at|to|for|with|away|out|off|from)\b)")
_THAT = lazy(r"\b(?:that|how|whether|why|so|yet|where)\s+\Z")
_PARTICIPLE = lazy(r"\s+\w+ed\b")
_HAD = lazy(r"\bhad\s+(?:\w+\s+)?(?:\w+ed|beaten|won|lost|got|gone|come)\b")
_THEN = lazy(
    r"\s+(?:in\s+(?:19|20)\d\d|(?:earlier\s+)?(?:last|this)\s+(?:year|season|month|summer)|\w+\s+(?:years|months|weeks)\s+ago)\b"
)
_NEXT = frozenset(("face", "faces", "facing", "meet", "meets", "play", "plays", "on"))
_FACED = frozenset(("by", "to", "facing", "playing", "over", "past", "beating", "defeating", "against"))
_WHICH = lazy(r"\b(?:that|which)\s+(?=(?:would|could|will|had|has|was|is|saw|gave|left|put|made|took)\b)")
_COMMA = lazy(r",(?!\s?\d)")  # of the sentence, not of a score
_SAID = lazy(r"\b(?:said|says|added|admitted|insisted|explained|replied|told)\s+\Z")
_CLASH = lazy(
    r"\b(?:clash|meeting|match|match-up|showdown|encounter|battle|date|duel|tie)\s+(?:with|against)\s[^.,;]*\Z"
)
_BUT = lazy(r"\b(?:but|though|although)\s+\Z")
_BEATEN = frozenset(
    ("over", "past", "beat", "beating", "beats", "beaten", "defeated", "defeating", "downed", "against")
)


class _Place(NamedTuple):
    """Where a description stands among the persons: how near each is, and who it cannot be."""

    near: dict[int, float]
    here: set[int]  # who is named in its sentence before it
    others: frozenset[int]
    opens: bool  # it is what its clause is about
    guess: bool  # somebody near may be meant even where nothing tells so
    early: bool  # the sentence before is the article's first
    of_main: bool  # the sentences before are about more than one, and not about others than the main persons


class Standing:
    """The descriptions of an article that stand alone, while they find their persons."""

    def __init__(self, knowledge: Knowledge, phrases: Sequence[Phrase]) -> None:
        self.knowledge = knowledge
        self.phrases = phrases
        self.starts = [phrase.start for phrase in phrases]
        self.tokens = tokens(knowledge.prose.prose)
        self.people, self.prose, self.text = knowledge.people, knowledge.prose, knowledge.text
        self.open = [p for p in phrases if p.stands and p.determiner == "the" and (p.said or p.titles)][:MANY]
        self.places: dict[Phrase, _Place] = {}
        counts = Counter({who: count for who, count in knowledge.counts.items() if self.people.persons[who].player})
        self.main = {who for who, count in counts.most_common(2) if count > 2 or len(counts) == 2}
        headline = self.prose.headline
        self.body = headline.end if headline else 0
        self.opening = next((s for s in self.prose.sentences if headline is None or s[0] >= headline.end), (0, 0))
        # The person whom headline and first sentence are about.
        headlined = next((m.person for m in self.people.within(0, headline.end)), None) if headline else None
        leading, _ = subject_within(self.people, self.prose, *self.opening)
        self.topic = leading if leading == headlined else None

    def settle(self) -> None:
        """Find whom each description means, the surest first."""
        for _ in range(ROUNDS):
            if not self.open or not (self._settle_known() or self._settle_news()):
                return

    # What is known, and what is news

    def _settle_known(self) -> bool:
        """Settle what fits somebody as far as is known; whether there was any."""
        settled = False
        for phrase in list(self.open):
            place = self._place(phrase)
            fits = self._fits(phrase, place)
            scores = {
                who: KNOWN * min(fit, 2) + (BESIDE if who in place.here else place.near.get(who, FAR))
                for who, fit in fits.items()
            }
            who = _leader(scores, LEAD)
            if who is None:
                continue
            # Somebody near of whom it would be news keeps it open.
            news = {n: near for n, near in self._news(phrase, place).items() if near >= NEAR[1] and n not in fits}
            if _leader(news | {who: scores[who]}, LEAD if place.near.get(who, FAR) > FAR else LEAD_OF_KNOWN) == who:
                self._stand(phrase, who)
                settled = True
        return settled

    def _settle_news(self) -> bool:
        """Settle the first descriptions that clearly say news of one person; whether there were any."""
        before = len(self.open)
        for group in self._groups():
            who = self._one_of_all(group)
            for phrase in group if who is not None else ():
                news = self._news(phrase, self._place(phrase))
                if who in news and news[who] + LEAD > max(news.values()):
                    self._stand(phrase, who)
            if len(self.open) < before:
                return True
        return False

    def _groups(self) -> list[list[Phrase]]:
        """The open descriptions, those together that say the same first."""
        groups: defaultdict[object, list[Phrase]] = defaultdict(list)
        for phrase in self.open:
            said = phrase.said[0] if phrase.said else None
            groups[(said.field, said.value) if said else phrase.titles[0]].append(phrase)
        return list(groups.values())

    def _one_of_all(self, group: list[Phrase]) -> int | None:
        """The person of whom all of a group of descriptions say news."""
        total: defaultdict[int, float] = defaultdict(float)
        nearest: defaultdict[int, float] = defaultdict(float)
        places = [self._place(phrase) for phrase in group]
        if not all(place.guess for place in places):
            return None
        for phrase, place in zip(group, places, strict=True):
            if self._fits(phrase, place) and not self._met_next(phrase, place):
                return None
            if self._is_of_another(phrase, place):
                return None
            for candidate, near in self._news(phrase, place).items():
                total[candidate] += near
                nearest[candidate] = max(nearest[candidate], near)
            for other in place.others:
                total[other] -= NEAR[1]
        who = _leader(self._news(group[0], places[0]), LEAD if places[0].early else LEAD_LATER)
        if who is None or any(who in place.others for place in places):
            who = _leader(total, LEAD_LATER)
        if who is not None and nearest[who] >= REACH:
            return who
        who = _leader(total, LEAD)
        return who if who is not None and self._only(group[0], who) else None

    def _only(self, phrase: Phrase, who: int) -> bool:
        """Whether nobody else can be meant: nobody else has been named, or none of the main persons fits."""
        rivals = self.main - {who}
        news = self._news(phrase, self._place(phrase))
        if who in self.main and rivals and all(news.get(rival, 0.0) < 0 for rival in rivals):
            return True  # the other one of the two is named later in the sentence
        return self.knowledge.named_before(phrase.begin) == {who} or (
            who in self.main and all(self.knowledge.contradicts(phrase, other) for other in self.main - {who})
        )

    def _is_of_another(self, phrase: Phrase, place: _Place) -> bool:
        """Whether somebody is known to fit a phrase who only seems to stand beside it as another."""
        fitting = self.knowledge.bearers(phrase) & place.others
        return not place.opens and any(self.knowledge.is_named_before(who, phrase.begin) for who in fitting)

    def _met_next(self, phrase: Phrase, place: _Place) -> bool:
        """Whether somebody is so near that it does not count whom else a phrase would fit."""
        return any(near >= MET_NEXT for near in self._news(phrase, place).values())

    def _fits(self, phrase: Phrase, place: _Place) -> dict[int, int]:
        """Whom a phrase fits as far as is known, and in how many things."""
        fits = {}
        for who in self.knowledge.bearers(phrase) - place.others:
            fit = self.knowledge.fit(phrase, who) if self.knowledge.is_named_before(who, phrase.begin) else 0
            if fit and self.people.persons[who].player and not self.knowledge.contradicts(phrase, who):
                fits[who] = fit
        return fits

    def _news(self, phrase: Phrase, place: _Place) -> dict[int, float]:
        """Of whom a phrase may be news, and how near they are."""
        return {
            who: max(near, MAIN) if who in self.main and near > 0 and place.of_main else near
            for who, near in place.near.items()
            if self.people.persons[who].player
            and who not in place.others
            and not self.knowledge.contradicts(phrase, who)
        }

    def _stand(self, phrase: Phrase, who: int) -> None:
        """Let a phrase stand for somebody."""
        self.knowledge.note(phrase, who)
        self.knowledge.mention(Mention(phrase.begin, phrase.end, who, Form.DESCRIPTION))
        self.open.remove(phrase)
        for other in self.open:
            if other.start - phrase.start in AROUND:
                self.places.pop(other, None)

    # Where it stands

    def _place(self, phrase: Phrase) -> _Place:
        place = self.places.get(phrase)
        if place is None:
            place = self.places[phrase] = self._look_around(phrase)
        return place

    def _look_around(self, phrase: Phrase) -> _Place:
        """Who is near a description, and who stands beside it as another."""
        first, last = sentence_of(self.prose, phrase.start)
        others, opens = self._others(phrase, first)
        told = list(told_before(self.prose, phrase.begin, len(NEAR)))
        near = self._near(phrase, told, last, opens=opens)
        beheaded = self.text[self.text.rfind("\n", max(0, phrase.start - LONGEST), phrase.start) + 1].islower()
        strange = not opens and any(first <= other.start < phrase.start for other in self.open)
        beaten = self.text[first : phrase.begin].split()[-1:]
        past = bool(beaten) and beaten[0] in _BEATEN and self._is_of_before(phrase, first)
        before = told[1] if len(told) > 1 else (0, 0)
        here = {m.person for m in self.people.within(*told[0])} if told else set()
        named = {m.person for m in self.people.within(*before)}
        if not named and (he := self._pronoun(*before)) is not None:
            who = subject(self.people, self.prose, he)
            named = set() if who is None else {who}
        dwells = len(told) > 2 and len(named) == 1 and named == {m.person for m in self.people.within(*told[2])}
        of_main = not dwells and (not named or not named.isdisjoint(self.main))
        return _Place(
            near=near,
            here=here,
            others=frozenset(others),
            opens=opens,
            guess=not (beheaded or strange or past),
            early=before[0] == self.opening[0],
            of_main=of_main,
        )

    def _is_of_before(self, phrase: Phrase, first: int) -> bool:
        """Whether a match is of former times: "had beaten the top seed", "beat the top seed last year"."""
        return bool(_HAD.search(self.text, first, phrase.begin) or _THEN.match(self.text, phrase.end))

    def _others(self, phrase: Phrase, first: int) -> tuple[set[int], bool]:
        """Who is named as another beside a phrase, and whether it opens its clause and so is its subject."""
        start, end = clause_at(self.prose, phrase.start)
        if that := last(_WHICH, self.text, start, phrase.begin):
            start = that.end()  # "denied Okafor a win that would have been the first for the teenager"
        named = self.people.within(start, end)
        fitting = self._of_others(phrase, start, end)
        before = self.text[start : phrase.begin]
        if not _LETTER.search(before) or _THAT.search(before) or self._acts_after_and(phrase):
            return {m.person for m in named} | self._of_opening(phrase, first) | fitting, True
        others = {m.person for m in named if " and " not in self.text[phrase.end : m.start]} | fitting
        acting = any(role(self.people, self.prose, m).acts for m in self.people.within(start, phrase.begin))
        who = None if acting else self._subject_of_object(phrase, first, start)
        return (others if who is None else others | {who}), False

    def _of_others(self, phrase: Phrase, start: int, end: int) -> set[int]:
        """Whom other descriptions in a clause are known to fit: "the Brit has beaten a world No 1"."""
        first = bisect_left(self.starts, start)
        others = (p for p in self.phrases[first : bisect_left(self.starts, end)] if p is not phrase and p.said)
        return {who for other in others for who in self.knowledge.bearers(other)}

    def _subject_of_object(self, phrase: Phrase, first: int, start: int) -> int | None:
        """Whose verb a description is the object of."""
        whose = last(_WHO, self.text, first, phrase.begin)
        if whose and (owner := self.knowledge.ends.get(whose.start())):
            return owner.person
        if _PARTICIPLE.match(self.text, start) and (owner := self.knowledge.ends.get(start - 1)):
            return owner.person  # "Broady, ranked 233 places below the Scot"
        who, _ = subject_within(self.people, self.prose, first, phrase.begin)
        acting = last(_HE, self.text, first, phrase.begin)
        return subject(self.people, self.prose, acting.start()) if acting and who is None else who

    def _acts_after_and(self, phrase: Phrase) -> bool:
        """Whether a phrase opens a clause of its own after "and": "… and the Swiss broke back"."""
        return self.text.startswith("and ", phrase.begin - 4) and acts().match(self.text, phrase.end) is not None

    def _of_opening(self, phrase: Phrase, first: int) -> set[int]:
        """Who is brought in by the opening of a sentence, and so is not its subject: "Facing Nadal, the Swiss …"."""
        opening = self.text[first : phrase.begin].strip()
        if (
            not opening.endswith(",")
            or len(_COMMA.findall(opening)) > 1
            or opening.split()[0] not in words("facts")["openings"]["words"]
        ):
            return set()
        named = self.people.within(first, phrase.begin)
        return {m.person for m in named if role(self.people, self.prose, m).led in _FACED}

    def _near(self, phrase: Phrase, told: list[tuple[int, int]], last: int, *, opens: bool) -> dict[int, float]:
        """Everybody who was named before a phrase, and how near."""
        people = self.people
        near = self._main_near(phrase, opens=opens)
        said = _SAID.search(self.text, max(0, phrase.begin - 16), phrase.begin) is not None
        for back in range(len(told) - 1, -1, -1):
            start, end = told[back]
            here: set[int] = set()
            named = (
                [m for m in people.within(start, end) if not self.text[m.start].isspace()] if start >= self.body else []
            )
            if not named and back and (he := self._pronoun(start, end)) is not None:
                who = subject(people, self.prose, he)
                near |= {who: NEAR[back]} if who is not None else {}
            for mention in named:
                nearness = self._nearness(mention, back, speaks=said)
                near[mention.person] = max(nearness, near[mention.person]) if mention.person in here else nearness
                here.add(mention.person)
            if named and back == 1 and not self._is_aside(named[-1]):
                near[named[-1].person] += HINT
            named = [m for m in named if people.persons[m.person].player]
            if (
                named
                and not back
                and not role(people, self.prose, named[-1]).aside
                and self._is_alone(phrase, {m.person for m in named}, opens=opens)
            ):
                near[named[-1].person] = max(BESIDE, near[named[-1].person])
        who = subject(people, self.prose, phrase.begin)
        if who in near and who is not None and not any(m.person == who for m in people.within(*told[0]) if told):
            near[who] += HINT
        if who in near and who is not None and self.text.endswith("And ", 0, phrase.begin):
            near[who] += GOES_ON
        for mention in people.within(phrase.end, last) if opens else ():
            if mention.person in near:
                near[mention.person] -= NAMED_AFTER
        if len(told) > 1 and self._speaks_of_two(*told[1]):
            near |= {other: max(near.get(other, 0.0), NEAR[1]) for other in self.main}
        victor = self._victor(*told[:2]) if len(told) > 1 else None
        if victor in near:
            near[victor] += VICTOR
        return near

    def _main_near(self, phrase: Phrase, *, opens: bool) -> dict[int, float]:
        """The main persons, who are never far, and in the first sentence those whom the headline names."""
        near = {who: FAR for who in self.main if self.knowledge.is_named_before(who, phrase.begin)}
        headline = self.prose.headline
        if headline and phrase.begin < self.opening[1] and (opens or self.people.within(self.opening[0], phrase.begin)):
            near |= {m.person: NEAR[1] for m in self.people.within(0, headline.end) if m.person in self.main}
        return near

    def _pronoun(self, start: int, end: int) -> int | None:
        """Where the first "he" or "she" of a stretch stands."""
        he = _HE.search(self.text, start, end) if self.tokens.some(HE, start, end) else None
        return None if he is None else he.start()

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
        if not named or self._pronoun(start, named[0].start) is not None:
            return bool(named)
        him = _HIM.search(self.text, start, end) if self.tokens.some(HIM, start, end) else None
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


def _leader(scores: dict[int, float], margin: float) -> int | None:
    """The person whose score leads all others by a margin."""
    if not scores:
        return None
    best = max(scores, key=lambda who: scores[who])
    rest = [score for who, score in scores.items() if who != best]
    return best if not rest or scores[best] - max(rest) >= margin else None

"""Whom a description means that stands alone: "the Spaniard", "the 26-year-old", "the top seed".

It is nobody who is named as another beside it, and nobody it contradicts. Whom it is known to fit comes first.
Where it is news ("the Spaniard" of two players whose nations are not told) it is somebody near, and clearly nearer than
everybody else: just after the opening sentence a little is enough, later on in a match that two players share it takes
more. All descriptions that say the same are weighed together. What stays open is left open.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from tui.parse.descriptions import Phrase
from tui.parse.discourse import (
    acts,
    brings_in,
    clause_at,
    last,
    role,
    sentence_of,
    subject,
    subject_within,
    told_before,
)
from tui.parse.knowledge import Knowledge
from tui.parse.lexicon import words
from tui.parse.nearness import BESIDE, FAR, HE, MAIN, MET_NEXT, NEAR, Nearness
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention

KNOWN = 2.25  # what a thing that is known to fit adds
REACH = 1.5  # whoever is less near is not meant by what is news
LEAD, LEAD_OF_KNOWN, LEAD_LATER = 0.5, 1.1, 1.1  # over the next: early, over one of whom it were news, and later
ROUNDS = 8
MANY = 300  # descriptions: a text with more that stand alone is no article
AROUND = range(-400, 1200)  # code points around a description in which it changes who is near
_LETTER = lazy(r"[^\W\d_]")
_LIKE = lazy(r"\b(?:like|than|as if)\s\Z")  # nobody is said to be what he is like
_WHO = lazy(r",?\s+who(?:se|m)?\b")
_THAT = lazy(r"\b(?:that|how|whether|why|so|yet|where)\s+\Z")
_PARTICIPLE = lazy(r"\s+\w+ed\b")
_HAD = lazy(r"\bhad\s+(?:\w+\s+)?(?:\w+ed|beaten|won|lost|got|gone|come)\b")
_THEN = lazy(
    r"\s+(?:in\s+(?:19|20)\d\d|(?:earlier\s+)?(?:last|this)\s+(?:year|season|month|summer)|\w+\s+(?:years|months|weeks)\s+ago)\b"
)
_FACED = frozenset(("by", "to", "facing", "playing", "over", "past", "beating", "defeating", "against"))
_WHICH = lazy(r"\b(?:that|which)\s+(?=(?:would|could|will|had|has|was|is|saw|gave|left|put|made|took)\b)")
_COMMA = lazy(r",(?!\s?\d)")  # of the sentence, not of a score
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
        self.people, self.prose, self.text = knowledge.people, knowledge.prose, knowledge.text
        self.open = [
            p
            for p in phrases
            if p.stands
            and p.determiner == "the"
            and (p.said or p.titles)
            and not _LIKE.search(self.text, max(0, p.begin - 8), p.begin)
        ][:MANY]
        self.places: dict[Phrase, _Place] = {}
        players = [(who, count) for who, count in knowledge.counts.items() if self.people.persons[who].player]
        most = sorted(players, key=itemgetter(1), reverse=True)[:2]
        self.main = {who for who, count in most if count > 2 or len(players) == 2}
        self.nearness = Nearness(knowledge, self.main)
        self.opening = self.nearness.opening

    def settle(self) -> None:
        """Find whom each description means, the surest first."""
        for _ in range(ROUNDS):
            if not self.open or not (self._settle_known() or self._settle_news() or self._settle_alone()):
                return

    # What is known, and what is news

    def _settle_known(self) -> bool:
        """Settle what fits somebody as far as is known; whether there was any."""
        settled = False
        for phrase in list(self.open):
            if not self.knowledge.bearers(phrase):
                continue
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
            beside = place.opens and any(other in place.here and near >= NEAR[0] for other, near in news.items())
            if who not in place.here and beside:
                continue  # "over Ruiz when the Russian retired": no Russian of another match
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

    def _settle_alone(self) -> bool:
        """Settle what opens a sentence as the only one whom the sentence before names; whether there was any."""
        settled = False
        for phrase in list(self.open):
            first, _ = sentence_of(self.prose, phrase.begin)
            if _LETTER.search(self.text, first, phrase.begin):
                continue
            before = list(told_before(self.prose, phrase.begin, 2))[1:]
            named = {m.person for s in before for m in self.people.within(*s) if self.people.persons[m.person].player}
            left = [who for who in named - self._place(phrase).others if not self.knowledge.contradicts(phrase, who)]
            told = any(self._tells(m) for s in before for m in self.people.within(*s))
            if len(left) == len(named) == 1 and told and not self._fits(phrase, self._place(phrase)):
                self._stand(phrase, left[0])
                settled = True
        return settled

    def _tells(self, mention: Mention) -> bool:
        """Whether a sentence is about somebody and does not only bring him in: "won in two sets over Ruiz"."""
        return role(self.people, self.prose, mention).led not in brings_in()

    def _groups(self) -> list[list[Phrase]]:
        """The open descriptions, those together that say the same first."""
        groups: defaultdict[object, list[Phrase]] = defaultdict(list)
        for phrase in self.open:
            said = phrase.said[0] if phrase.said else None
            groups[(said.field, said.value, phrase.place) if said else phrase.titles[0]].append(phrase)
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
        place = self._place(phrase)
        news = self._news(phrase, place)
        if who in self.main and rivals and rivals <= place.others and news.keys() <= self.main:
            return True  # the one main person is named as another, and nobody else is near
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
        near = self.nearness.of(phrase, told, last, opens=opens)
        begun = self._paragraph(phrase.start)
        beheaded = self.text[begun].islower() and begun not in self.knowledge.starts  # but "de la Cruz won …" is whole
        strange = not opens and any(first <= other.start < phrase.start for other in self.open)
        beaten = self.text[first : phrase.begin].split()[-1:]
        past = bool(beaten) and beaten[0] in _BEATEN and self._is_of_before(phrase, first)
        before = told[1] if len(told) > 1 else (0, 0)
        here = {m.person for m in self.people.within(*told[0])} if told else set()
        named = {m.person for m in self.people.within(*before)}
        if not named and (he := self.nearness.pronoun(*before)) is not None:
            who = subject(self.people, self.prose, he)
            named = set() if who is None else {who}
        dwells = len(named) == 1 and len(told) > 2 and begun <= told[2][0]  # on one person, all through its paragraph
        dwells = dwells and named == {m.person for m in self.people.within(*told[2])}
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

    def _paragraph(self, position: int) -> int:
        """Where the paragraph of a position begins."""
        pieces = self.prose.pieces
        index = bisect_right(pieces, position, key=lambda piece: piece.start) - 1
        return pieces[index].start if index >= 0 else 0

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
        acting = last(HE, self.text, first, phrase.begin)
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


def _leader(scores: dict[int, float], margin: float) -> int | None:
    """The person whose score leads all others by a margin."""
    if not scores:
        return None
    best = max(scores, key=lambda who: scores[who])
    rest = [score for who, score in scores.items() if who != best]
    return best if not rest or scores[best] - max(rest) >= margin else None

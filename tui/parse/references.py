"""Whom a description means: "the Spaniard", "the 26-year-old", "the top seed".

First every description that stands beside a name is laid to that name: "American Taylor Dent", "Dent, the American",
"Dechy of France", "Slovakia's Hantuchova". A description that stands alone is then somebody whom it is known to fit, or
somebody near of whom nothing contradicts it, and never one who is named as another beside it. Where two persons fit
equally well it stays unresolved: "the American" is not just the last American named.
"""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from tui.model import FactField
from tui.parse import descriptions
from tui.parse.capitals import nation_words
from tui.parse.descriptions import Phrase
from tui.parse.discourse import (
    FEMALE,
    acts,
    brings_in,
    brought_aside,
    clause_at,
    doer,
    role,
    sentence_at,
    subject,
    subject_within,
    told_before,
)
from tui.parse.lexicon import either, words
from tui.parse.reading import Form, Mention, People, Prose, Trait

__all__ = ["resolve", "subject"]

# What one person has once only, so that another value contradicts it.
SINGLE = (FactField.NATIONALITY, FactField.AGE, FactField.SEED, FactField.RANK, FactField.HANDED)
UNSEEDED = ("Q", "LL")  # who came in so has no seed
# How near a person is to a description that stands alone: by the sentences between, or as a main person named before.
NEAR, FAR, REACH = (3.0, 2.0, 0.75, 0.5), 0.25, 1.0
# What makes a person in reach likelier or less likely to be meant, and the lead that a choice needs over the next.
KNOWN, HINT, ASIDE, NAMED_AFTER, LEAD = 2.25, 0.25, 1.5, 2.0, 0.5
MINOR = 2  # who is named no oftener is no main person
_PRONOUNS = re.compile(r"[HhSs](?<!\w.)(?:e|is|er|im|ers|imself|erself|he)\b")
_WHO = re.compile(r",?\s+who(?:se|m)?\b")
_THAT = re.compile(r"\b(?:that|how|whether|why|so|yet|where)\s+\Z")
_ENDS_APPOSITION = re.compile(r"\s*[,.;)—–]|\s-\s|\s+(?:who|from|in|at|of)\b|\s*\Z")
_DOUBLES = re.compile(r"\b(?:doubles|pair|duo|team|alongside)\b")
_LIST = re.compile(r"(?:,|,?\s+and)\s+(?:[\w’'-]+\s+){0,4}")
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_PARTICIPLE = re.compile(r"\s+(?:\w+ed|\w+ing)\b")
_ALL = re.compile(r"ll-([A-Z]\w+)")
_IS = re.compile(r"\b(?:is|remains)\s+(?:(?:now|also|still|currently)\s+)?\Z")
_COMPATRIOT = re.compile(rf"{either(('compatriot', 'countryman', 'countrywoman'))}\s+")
_OPPONENT = re.compile(r"\s+(?:opponent|rival|adversary)\b")
_LINK = re.compile(r"(?:,|\s[-–—])\s(?:(?:also|now|then|still|once|himself|herself)\s)?\Z")


def resolve(people: People, prose: Prose) -> None:
    """Add the descriptions that stand for a person as mentions, and lay what they say to their persons."""
    table = _Table(people, prose)
    table.fill()
    people.unknown = [(phrase.begin, phrase.end) for phrase in table.open]
    people.traits.sort(key=lambda trait: trait.start)
    for trait in reversed(people.traits):
        if trait.field is FactField.NATIONALITY:
            people.persons[trait.person].country = str(trait.value)


class _Beside(NamedTuple):
    """What stands beside a description: who it cannot be, and whether its subject is a description not yet resolved."""

    others: frozenset[int]
    open: bool


class _Table:
    """What is known of each person of an article while its descriptions are read."""

    def __init__(self, people: People, prose: Prose) -> None:
        self.people = people
        self.prose = prose
        self.text = prose.narrative
        self.starts = {mention.start: mention for mention in people.mentions}
        self.ends = {mention.end: mention for mention in people.mentions}
        self.known: defaultdict[int, dict[FactField, int | str]] = defaultdict(dict)
        self.titles: defaultdict[int, set[str]] = defaultdict(set)
        self.places: dict[int, int] = {}  # among the players of a country
        self.counts: defaultdict[int, int] = defaultdict(int)
        for mention in people.mentions:
            self.counts[mention.person] += 1
        headline_end = prose.headline.end if prose.headline else 0
        lead_end = next((end for start, end in prose.sentences if start >= headline_end), headline_end)
        self.leading = {mention.person for mention in people.within(0, lead_end)}
        self.headlined = next((mention.person for mention in people.within(0, headline_end)), None)
        self.laid: dict[int, Mention] = {}  # by the end of a phrase, the name that it explains
        self.open: list[Phrase] = []  # descriptions that stand for a person nobody knows yet

    def fill(self) -> None:
        """Lay every phrase to somebody, the certain ones first."""
        phrases = descriptions.phrases(self.text)
        alone = [phrase for phrase in phrases if not self._lay_to_name(phrase)]
        tell_sexes(self.people, self.prose)
        for match in _ALL.finditer(self.text):
            self._lay_to_both(match)
        self.open = [p for p in alone if p.stands and p.determiner == "the" and (p.said or p.titles)]
        for phrase in alone:
            self._lay_to_opponent(phrase)
        for again in (True, True, False):
            before = len(self.open)
            for group in self._groups():
                self._settle(group)
            if not again or not self.open or len(self.open) == before:
                break
        for phrase in phrases:
            if phrase.determiner == "fellow":
                self._share(phrase)
        for phrase in alone:
            self._lay_to_subject(phrase)
        for match in _COMPATRIOT.finditer(self.text):
            self._join_compatriots(match)

    def _join_compatriots(self, match: re.Match[str]) -> None:
        """Give two compatriots one nation: "beat compatriot Enqvist"."""
        mention = self.starts.get(match.end())
        who = doer(self.people, self.prose, match.start()) if mention else None
        if mention is None or who is None or who == mention.person:
            return
        nation = FactField.NATIONALITY
        for one, other in ((who, mention.person), (mention.person, who)):
            if nation in self.known[one] and nation not in self.known[other]:
                self.known[other][nation] = self.known[one][nation]
                self.people.traits.append(Trait(other, nation, self.known[one][nation], match.start(), mention.end))

    # Beside a name

    def _lay_to_name(self, phrase: Phrase) -> bool:
        """Lay a phrase to the name it stands before or after; False where it stands alone."""
        mention = self._named_after(phrase) or self._named_before(phrase)
        if mention is None:
            return False
        self._note(phrase, mention.person)
        self.laid[phrase.end] = mention
        if phrase.many or self._is_pair(phrase, mention):
            for other in self._listed(mention, 5 if phrase.many else 1):
                self._note(phrase, other.person)
        return True

    def _is_pair(self, phrase: Phrase, mention: Mention) -> bool:
        """Whether a country's name leads up to a doubles pair: "Israel's Jonathan Erlich and Andy Ram"."""
        if not self.text.startswith(("'s ", "’s "), phrase.end - 2) or not self.text.startswith(" and ", mention.end):
            return False
        return _DOUBLES.search(self.text, *self.prose.sentences[sentence_at(self.prose, phrase.start)]) is not None

    def _listed(self, mention: Mention, count: int) -> list[Mention]:
        """The names that go on a list: "Andreev, Safin and seventh seed Youzhny"."""
        listed: list[Mention] = []
        for following in self.people.within(mention.end, mention.end + 200)[:count]:
            last = (listed[-1] if listed else mention).end
            if not _LIST.fullmatch(self.text, last, following.start):
                break
            if nation_words().intersection(self.text[last : following.start].split()):
                break
            listed.append(following)
        return listed

    def _named_after(self, phrase: Phrase) -> Mention | None:
        """The name that a phrase leads up to: "World number 46 Rusedski"."""
        if phrase.many and self.text.startswith(", ", phrase.end):
            return self.starts.get(phrase.end + 2)
        if self.text.startswith(", ", phrase.end):
            mention = self.starts.get(phrase.end + 2)
            explained = (
                mention and mention.form is Form.FULL and self.text[mention.end : mention.end + 1] in (",", ".", ";")
            )
            return mention if explained else None
        gap = _leads_to_name().match(self.text, phrase.end) if phrase.leads else None
        return self.starts.get(gap.end()) if gap else None

    def _named_before(self, phrase: Phrase) -> Mention | None:
        """The name that a phrase explains: "Dechy of France", "Haas, the third seed,"."""
        before = self.text[max(0, phrase.begin - 12) : phrase.begin]
        if before.endswith((" of ", " from ")) and phrase.said and not phrase.titles:
            end = phrase.begin - (4 if before.endswith(" of ") else 6)
            return self.ends.get(end) or self.laid.get(end)
        if (
            (link := _LINK.search(before))
            and _ENDS_APPOSITION.match(self.text, phrase.end)
            and phrase.determiner != "another"
        ):
            mention = self.ends.get(phrase.begin - len(before) + link.start())
            if mention and not self._contradicts(phrase, mention.person) and not self._leads_in(mention):
                return mention
        return None

    def _leads_in(self, mention: Mention) -> bool:
        """Whether a comma after a name ends an opening such as "After beating Nadal, the Swiss …"."""
        start = self.prose.sentences[max(0, sentence_at(self.prose, mention.start))][0]
        return _opening().match(self.text, start) is not None and "," not in self.text[start : mention.start]

    def _note(self, phrase: Phrase, who: int) -> None:
        """Keep what a phrase says of somebody."""
        for said in phrase.said:
            self.known[who].setdefault(said.field, said.value)
            self.people.traits.append(Trait(who, *said))
        self.titles[who].update(phrase.titles)
        if phrase.place:
            self.places.setdefault(who, phrase.place)

    def _lay_to_opponent(self, phrase: Phrase) -> None:
        """Lay "her 15-year-old opponent" to the one across the net."""
        if phrase.determiner not in ("his", "her") or not (rival := _OPPONENT.match(self.text, phrase.end)):
            return
        who = subject(self.people, self.prose, phrase.begin)
        if who is not None and not self._contradicts(phrase, who):
            self._note(phrase, who)
            self._mention(Mention(phrase.begin, rival.end(), who, Form.DESCRIPTION))

    def _lay_to_both(self, match: re.Match[str]) -> None:
        """Lay an "all-British" to the two who meet."""
        nation = descriptions.nations().get(match[1])
        players = list(dict.fromkeys(m.person for m in self.people.within(*clause_at(self.prose, match.start()))))
        if nation and len(players) == 2:
            for who in players:
                self.known[who].setdefault(FactField.NATIONALITY, nation)
                self.people.traits.append(Trait(who, FactField.NATIONALITY, nation, *match.span()))

    def _lay_to_subject(self, phrase: Phrase) -> None:
        """Lay what a sentence says somebody is: "Ferrer is a former world No. 3"."""
        is_so = _IS.search(self.text, max(0, phrase.begin - 12), phrase.begin)
        who = doer(self.people, self.prose, is_so.start()) if is_so and phrase.said else None
        if who is not None and not self._contradicts(phrase, who):
            self._note(phrase, who)

    def _share(self, phrase: Phrase) -> None:
        """Lay "fellow American", said of one person, to the other whom the clause is about."""
        nation = next((said for said in phrase.said if said.field is FactField.NATIONALITY), None)
        first = self.prose.sentences[max(0, sentence_at(self.prose, phrase.begin))][0]
        who, _ = subject_within(self.people, self.prose, first, phrase.begin)
        if nation and who is not None and not self._contradicts(phrase, who):
            self.known[who].setdefault(nation.field, nation.value)
            self.people.traits.append(Trait(who, *nation))

    # Alone

    def _groups(self) -> list[list[Phrase]]:
        """The open descriptions, those together that must mean the same person: "the Spaniard" and "the Spaniard"."""
        groups: dict[object, list[Phrase]] = {}
        for phrase in self.open:
            said = phrase.said[0] if phrase.said else None
            groups.setdefault((said.field, said.value) if said else phrase.titles[0], []).append(phrase)
        return list(groups.values())

    def _settle(self, group: list[Phrase]) -> None:
        """Find whom a group of descriptions stands for, all of them together or else each for itself."""
        for phrase in group:
            scores = self._scores(phrase)
            who = _leader(scores)
            if who is not None and (scores[who] >= REACH or (len(scores) == 1 and who in self.leading)):
                self._stand(phrase, who)
        left = [phrase for phrase in group if phrase in self.open]
        if len(left) == len(group) > 1:
            each = [self._scores(phrase) for phrase in left]
            total: defaultdict[int, float] = defaultdict(float)
            for candidates in each:
                for who, score in candidates.items():
                    total[who] += score
            who = _leader(total)
            for phrase, candidates in zip(left, each, strict=True):
                if who is not None and candidates.get(who, 0.0) >= REACH:
                    self._stand(phrase, who)

    def _stand(self, phrase: Phrase, who: int) -> None:
        """Let a phrase stand for somebody."""
        self._note(phrase, who)
        self._mention(Mention(phrase.begin, phrase.end, who, Form.DESCRIPTION))
        self.open.remove(phrase)

    def _mention(self, mention: Mention) -> None:
        self.people.mentions.append(mention)
        self.people.mentions.sort()
        self.starts[mention.start] = self.ends[mention.end] = mention
        self.counts[mention.person] += 1

    def _contradicts(self, phrase: Phrase, who: int) -> bool:
        """Whether a phrase cannot be about somebody."""
        known = self.known.get(who)
        if phrase.place and self.places.get(who, phrase.place) != phrase.place:
            return True
        if not known:
            return False
        for said in phrase.said:
            if said.field in SINGLE and known.get(said.field, said.value) != said.value:
                return True
            if said.field is FactField.SEED and known.get(FactField.ENTRY) in UNSEEDED:
                return True
        return False

    def _fit(self, phrase: Phrase, who: int) -> int:
        """How many things that a phrase says are known of somebody."""
        known = self.known.get(who, {})
        told = sum(known.get(said.field) == said.value for said in phrase.said)
        return told + sum(
            any(title in other or other in title for other in self.titles.get(who, ())) for title in phrase.titles
        )

    def _scores(self, phrase: Phrase) -> dict[int, float]:
        """How likely each person is to be meant by a phrase: of those it is known to fit, else of those it may fit."""
        beside = self._beside(phrase)
        near = self._near(phrase)
        before = {m.person for m in self.people.within(0, phrase.begin)} - beside.others
        fits = {who: fit for who in before if (fit := self._fit(phrase, who)) and not self._contradicts(phrase, who)}
        scores = {
            who: near.get(who, FAR) + KNOWN * min(fit, 2)
            for who, fit in fits.items()
            if self.people.persons[who].player
        }
        if beside.open or self._beheaded(phrase.start):
            return scores
        main = KNOWN + FAR + HINT if any(self.counts[who] > MINOR for who in fits) else 0.0
        for who, score in near.items():
            maybe = (
                who in before
                and who not in fits
                and self.people.persons[who].player
                and not self._contradicts(phrase, who)
            )
            if maybe and (not fits or score >= NEAR[1]):
                scores[who] = min(score, main) if main else score
        return scores

    def _beside(self, phrase: Phrase) -> _Beside:
        """Who is named as another beside a phrase: in its clause, or as the subject whose verb it is the object of."""
        people, prose = self.people, self.prose
        start, end = clause_at(prose, phrase.start)
        named = people.within(start, end)
        leads = not any(letter.isalpha() for letter in self.text[start : phrase.begin])
        if leads or _THAT.search(self.text, start, phrase.begin) or self._acts_after_and(phrase):
            return _Beside(frozenset({m.person for m in named} | self._opening_others(phrase)), open=False)
        others = {m.person for m in named if " and " not in self.text[phrase.end : m.start]}
        if acting := _HE.search(self.text, start, phrase.begin):
            who = subject(people, prose, acting.start())
            return _Beside(frozenset(others if who is None else others | {who}), open=False)
        first = prose.sentences[sentence_at(prose, phrase.start)][0]
        whose = next(reversed(list(_WHO.finditer(self.text, first, phrase.begin))), None)
        owner = self.ends.get(whose.start()) if whose else None
        if owner is None and _PARTICIPLE.match(self.text, start):
            owner = self.ends.get(start - 1)  # "Broady, ranked 233 places below the Scot"
        who = owner.person if owner else subject_within(people, prose, first, phrase.begin)[0]
        if who is not None:
            others.add(who)
        return _Beside(frozenset(others), any(first <= other.start < phrase.start for other in self.open))

    def _acts_after_and(self, phrase: Phrase) -> bool:
        """Whether a phrase opens a clause of its own after "and": "… and the Swiss broke back"."""
        return self.text.startswith("and ", phrase.begin - 4) and acts().match(self.text, phrase.end) is not None

    def _opening_others(self, phrase: Phrase) -> set[int]:
        """Who is brought in by the opening of a sentence, and so is not its subject: "Facing Nadal, the Swiss …"."""
        first = self.prose.sentences[sentence_at(self.prose, phrase.start)][0]
        if not _opening().match(self.text, first):
            return set()
        opening = self.text[first : phrase.begin].rstrip()
        if not opening.endswith(",") or opening.count(",") > 1:
            return set()
        named = self.people.within(first, phrase.begin)
        return {m.person for m in named if role(self.people, self.prose, m).led in brings_in()}

    def _beheaded(self, position: int) -> bool:
        """Whether the paragraph has lost its beginning, and with it perhaps the person it is about."""
        start = self.text.rfind("\n", 0, position) + 1
        return self.text[start : start + 1].islower()

    def _near(self, phrase: Phrase) -> dict[int, float]:
        """Everybody who was named before a phrase, and how near: the higher the nearer."""
        people, prose = self.people, self.prose
        near = {
            m.person: FAR
            for m in people.within(0, phrase.start)
            if self.counts[m.person] > MINOR or m.person in self.leading
        }
        told = list(enumerate(told_before(prose, phrase.begin, len(NEAR))))
        for back, (start, end) in reversed(told):
            named = [m for m in people.within(start, end) if not self.text[m.start].isspace()]
            for mention in named:
                near[mention.person] = NEAR[back] + self._standing(mention, back)
            if named and back < 2 and not brought_aside(people, prose, named[-1]):
                near[named[-1].person] += HINT if back else 2 * HINT
        who = subject(people, prose, phrase.begin)
        if who in near and who is not None:
            near[who] += HINT if near[who] < NEAR[0] - HINT else -HINT
        for mention in people.within(phrase.end, prose.sentences[sentence_at(prose, phrase.start)][1]):
            if mention.person in near:
                near[mention.person] -= NAMED_AFTER
        return near

    def _standing(self, mention: Mention, back: int) -> float:
        """What the way somebody was named adds to nearness: by a main or a side clause, as a winner or a loser."""
        if brought_aside(self.people, self.prose, mention):
            return -ASIDE
        owns = role(self.people, self.prose, mention).owns
        if back != 1:
            return -HINT * owns
        by = role(self.people, self.prose, mention).led
        if by in _NEXT and self.headlined not in {
            m.person for m in self.people.within(mention.start - 120, mention.start)
        }:
            return 2 * HINT
        hints = (
            (mention.person == self.headlined)
            + (self.counts[mention.person] > MINOR)
            + (by in ("by", "to"))
            - (by in _BEATEN)
        )
        return HINT * hints


_NEXT = frozenset(("face", "faces", "facing", "meet", "meets", "play", "plays", "on"))
_BEATEN = frozenset(("over", "past", "beat", "beating", "beats", "defeated", "defeating", "downed", "against"))


def _leader(scores: dict[int, float]) -> int | None:
    """The person whose score leads all others clearly."""
    if not scores:
        return None
    best = max(scores, key=lambda who: scores[who])
    rest = [score for who, score in scores.items() if who != best]
    return best if not rest or scores[best] - max(rest) >= LEAD else None


@cache
def _leads_to_name() -> re.Pattern[str]:
    """What may stand between a description and the name it leads up to."""
    filler = either(words("facts")["filler"]["words"])
    return re.compile(rf"[^\S\n]+(?:(?:{filler}|[a-z]+-[a-z]+)\s+){{0,2}}|\n(?!\n)")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\W*{either(words('facts')['openings']['words'])}\b")


def tell_sexes(people: People, prose: Prose) -> None:
    """Tell who is a woman and who a man, by the pronouns that take them up."""
    text = prose.narrative
    pronouns = list(_PRONOUNS.finditer(text))
    if not pronouns:
        return
    women = sum(m.group().casefold() in FEMALE for m in pronouns)
    mixed = (_of_men() if women else _of_women()).search(text)
    if women in (0, len(pronouns)) and mixed is None:
        for person in people.persons:
            person.woman = bool(women) if person.player else None
        return
    votes: defaultdict[int, int] = defaultdict(int)
    for pronoun in pronouns:
        who = _taken_up(people, prose, pronoun)
        if who is not None:
            votes[who] += 1 if pronoun.group().casefold() in FEMALE else -1
    for who, vote in votes.items():
        if vote:
            people.persons[who].woman = vote > 0


def _taken_up(people: People, prose: Prose, pronoun: re.Match[str]) -> int | None:
    """Whom a pronoun takes up beyond doubt: "he" the subject before, "his" the one of its own clause."""
    if pronoun.group().casefold() in ("he", "she"):
        return subject(people, prose, pronoun.start())
    who, _ = subject_within(people, prose, clause_at(prose, pronoun.start())[0], pronoun.start())
    return who


@cache
def _of_men() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Mm]en['’]s|ATP)\b")


@cache
def _of_women() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Ww]om[ae]n['’]s|WTA|[Ll]adies['’]?)\b")

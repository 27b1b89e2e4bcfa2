"""What descriptions say of each person of an article, as far as it has been read.

A player has one nation, age, seed, ranking and hand, and a qualifier has no seed: what says otherwise is about somebody
else.
"""

from collections import defaultdict

from tui.parse.descriptions import Phrase
from tui.parse.reading import Mention, People, Prose, Trait
from tui.terms import FactField

SINGLE = (FactField.NATIONALITY, FactField.AGE, FactField.SEED, FactField.RANK, FactField.HANDED)
UNSEEDED = ("Q", "LL")
TEENAGER, TEENS = "teenager", range(13, 20)  # what those of an age are called


class Knowledge:
    """The persons of an article, where they are named, and what is known of them."""

    def __init__(self, people: People, prose: Prose) -> None:
        self.people = people
        self.prose = prose
        self.text = prose.narrative
        self.starts = {mention.start: mention for mention in people.mentions}
        self.ends = {mention.end: mention for mention in people.mentions}
        self.firsts: dict[int, int] = {}  # where each person was named first after the headline
        body = prose.headline.end if prose.headline else 0
        self.counts: defaultdict[int, int] = defaultdict(int)
        for mention in people.mentions:
            self.counts[mention.person] += 1
            if mention.start >= body:
                self.firsts.setdefault(mention.person, mention.start)
        self._known: defaultdict[int, dict[FactField, int | str]] = defaultdict(dict)
        self._titles: defaultdict[int, set[str]] = defaultdict(set)
        self._bearers: defaultdict[object, set[int]] = defaultdict(set)  # of whom a thing or a title is known
        self._places: dict[int, int] = {}  # among the players of a country

    def named_before(self, position: int) -> set[int]:
        """Everybody whom the article named before a position, its headline apart."""
        return {who for who, first in self.firsts.items() if first < position}

    def is_named_before(self, who: int, position: int) -> bool:
        """Whether the article named somebody before a position, its headline apart."""
        return self.firsts.get(who, position) < position

    def of(self, who: int, field: FactField) -> int | str | None:
        """What is known of somebody."""
        return self._known[who].get(field) if who in self._known else None

    def note(self, phrase: Phrase, who: int) -> None:
        """Keep what a phrase says of somebody."""
        for said in phrase.said:
            self.tell(Trait(who, *said))
        self._titles[who].update(phrase.titles)
        for title in phrase.titles:
            self._bearers[title].add(who)
        if phrase.place:
            self._places.setdefault(who, phrase.place)

    def tell(self, trait: Trait) -> None:
        """Keep one thing said of somebody; the first that is said is what is known."""
        known = self._known[trait.person].setdefault(trait.field, trait.value)
        self._bearers[trait.field, known].add(trait.person)
        if trait.field is FactField.AGE and known in TEENS:
            self._titles[trait.person].add(TEENAGER)
            self._bearers[TEENAGER].add(trait.person)
        self.people.traits.append(trait)

    def mention(self, mention: Mention) -> None:
        """Add a place where somebody is meant."""
        self.people.add(mention)
        self.starts[mention.start] = self.ends[mention.end] = mention

    def contradicts(self, phrase: Phrase, who: int) -> bool:
        """Whether a phrase cannot be about somebody."""
        if phrase.place and self._places.get(who, phrase.place) != phrase.place:
            return True
        known = self._known.get(who)
        if not known:
            return False
        if TEENAGER in phrase.titles and known.get(FactField.AGE, TEENS[0]) not in TEENS:
            return True
        for field, value, *_ in phrase.said:
            if field in SINGLE and known.get(field, value) != value:
                return True
            if field is FactField.SEED and known.get(FactField.ENTRY) in UNSEEDED:
                return True
        return False

    def bearers(self, phrase: Phrase) -> set[int]:
        """Everybody of whom something is known that a phrase says."""
        found = {who for field, value, *_ in phrase.said for who in self._bearers.get((field, value), ())}
        for title in phrase.titles:
            for other, bearers in self._bearers.items():
                if isinstance(other, str) and (title in other or other in title):
                    found |= bearers
        return found

    def fit(self, phrase: Phrase, who: int) -> int:
        """How many things that a phrase says are known of somebody."""
        known, titles = self._known.get(who, {}), self._titles.get(who, ())
        told = sum(known.get(field) == value for field, value, *_ in phrase.said)
        return told + sum(any(title in other or other in title for other in titles) for title in phrase.titles)

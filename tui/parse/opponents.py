"""The two sides of a match to come: who plays, whom a clause leaves out, and how the two are put together.

Who plays is the subject of the clause, or whoever owns the meeting ("Ruiz's next match", "her reward"). Where the
clause leaves him out, the text goes on from the subject before it: "Costa awaits in the semi-finals".
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.parse import discourse, lexicon
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group, apart
from tui.parse.objects import opposed, phrase
from tui.parse.outcomes import Cue
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Team
from tui.parse.results import Pairing
from tui.parse.subjects import Reading
from tui.parse.tokens import Vocabulary, tokens

BACK = 60  # code points before a word that say whether the match will be played
IS = r"(?:\s+(?:in|on|at)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2})?\s+(?:will\s+be|is|are|comes)\b\s*"
IS_NEXT = lazy(rf"{IS}(?:either\s+)?")
HERS = lazy(r"(?<![\w-])(?:his|her|their)\s", re.IGNORECASE)
AND = lazy(r"\band\b")
THEY = lazy(r"\b[Tt]hey\s")
CONTRASTS = ("while", "whilst", "whereas")


class Opponents(Reading):
    """A word of meeting and who stands around it."""

    def __init__(self, prose: Prose, people: People, sentence: Sentence, cue: Cue) -> None:
        super().__init__(prose, people, sentence, cue)
        lead = self.before[-BACK:]
        self.lead = lead[lead.rfind(", with ") + 1 :]

    # ── Sides ──

    def against(self, who: Group, side: tuple[Group, ...]) -> Iterator[Pairing]:
        """Somebody against one, or against whichever of two comes through."""
        persons = tuple(person for group in side for person in group.persons)
        if not persons or set(persons) & set(who.persons):
            return
        if len(side) > 1:
            yield self.pairing(Team(who.persons), Team(persons, open=True), side[-1].end)
        elif len(persons) >= len(who.persons):
            yield self.pairing(Team(who.persons), Team(persons[: len(who.persons)]), side[0].end)

    def paired(self, who: Group, side: tuple[Group, ...]) -> tuple[Group, ...]:
        """Two against two, where the second two are named one by one: "they will play Costa and Ito"."""
        if len(who.persons) != 2 or len(side) != 1 or len(side[0].persons) != 1:
            return side
        second = opposed(self.sentence, side[0])
        if second is None or len(second.persons) != 1 or not AND.search(self.text, side[0].end, second.start):
            return side
        return (Group(side[0].start, second.end, (*side[0].persons, *second.persons), second=second.start),)

    def each_other(self, both: Group) -> Pairing:
        """Two who meet each other."""
        first, second = apart(both)
        return self.pairing(Team(first.persons), Team(second.persons), self.cue.end)

    def both(self, first: Group) -> Iterator[Pairing]:
        """X and Y, X against Y."""
        second = opposed(self.sentence, first)
        if len(first.persons) == 2 and (second is None or len(second.persons) == 1):
            one, two = apart(first)
            yield self.pairing(Team(one.persons), Team(two.persons), first.end)
        elif second is not None and len(second.persons) == len(first.persons):
            yield self.pairing(Team(first.persons), Team(second.persons), second.end)

    def pairing(self, first: Team, second: Team, end: int) -> Pairing:
        """Two sides, and the words up to `end` that bring them together."""
        left = self.sentence.before(self.cue.start)
        start = left.start if left is not None and left.start >= self.part_start else self.cue.start
        return Pairing((first, second), start, end, self.cue.start, self.clause, self.sentence)

    # ── Who and whether ──

    def may_be(self) -> bool:
        """Whether the words before say that it may come about, or not."""
        start = self.cue.start - len(self.lead)
        some = tokens(self.prose.prose).some(NOT_COMING, start, self.cue.start)
        return some and not_coming().search(self.lead) is not None

    def who(self) -> Group | None:
        """Whom a verb of meeting is told of."""
        acting = self.sentence.acting(self.cue.start)
        if acting is not None and acting.start < self.clause.start and self.clause.link is Link.JOIN:
            acting = self._main() or acting  # "X beat Y after Z retired and will face W"
        acting = acting or self.clause_subject()
        if acting is None and THEY.search(self.before):
            return next(iter(self.pairs_before()), None)
        return acting

    def _main(self) -> Group | None:
        """The subject of the clause that the joined ones hang on, where one of them is subordinate."""
        clause: Clause | None = self.clause.parent
        while clause is not None and clause.link is Link.SUB and clause.word not in CONTRASTS:
            clause = clause.parent
        return clause.subject if clause is not None else None

    def whose(self) -> Group | None:
        """Whose meeting it is: the owner's, else the subject's."""
        left = self.sentence.before(self.cue.start)
        if left is not None and left.owns and self._belongs_to(left.end):
            return left
        if (
            left is not None
            and IS_NEXT.match(self.text, left.end)
            and _next_for().search(self.text, self.part_start, left.start)
        ):
            return left  # "Next up for X is a meeting with Y"
        subject = self.who()
        if subject is None and HERS.search(self.lead):
            return self.told_before(())
        return subject

    def told_before(self, but: tuple[Group, ...]) -> Group | None:
        """Whom the text goes on from: the subject of the clause above, else of the sentence before."""
        others = {person for group in but for person in group.persons}
        above = self.clause.parent.subject if self.clause.parent is not None else None
        if above is not None and others.isdisjoint(above.persons):
            return above
        hers = HERS.match(self.text, self.sentence.start)  # at "Her opponent" somebody else is asked for
        who = discourse.subject(self.people, self.prose, self.cue.start if hers else self.sentence.start)
        return None if who is None or who in others else Group(self.cue.start, self.cue.start, (who,))

    def subject_above(self) -> Group | None:
        """The nearest subject of the clauses that this one hangs on: "a draw which pits her against Y"."""
        clause: Clause | None = self.clause
        while clause is not None:
            if clause.subject is not None and len(clause.subject.persons) == 1:
                return clause.subject
            clause = clause.parent
        return None


NOT_COMING = Vocabulary(lambda: lexicon.words("outcomes")["not_coming"]["words"])


@cache
def not_coming() -> re.Pattern[str]:
    """Words that say that a match may come about, or not: "a possible quarter-final"."""
    return re.compile(rf"\b{lexicon.either(lexicon.words('outcomes')['not_coming']['words'])}\b", re.IGNORECASE)


@cache
def _next_for() -> re.Pattern[str]:
    """Words before whoever is said to have something next: "Next up for Ruiz"."""
    return re.compile(rf"\b(?i:next)\b[\w\s]{{0,20}}\bfor\s+{phrase()}\Z")

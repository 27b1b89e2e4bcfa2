"""Whom a pronoun means that a clause is about.

"she" is the subject her clause hangs on, else the last one named, else who the sentence before is about; nobody where
it may be either of two, or somebody described whom nobody knows. "they" is two who play together.
"""

import re
from bisect import bisect_left
from functools import cache

from tui.parse import discourse, lexicon
from tui.parse.bounds import Bound
from tui.parse.clause_reader import ClauseReader, somebody
from tui.parse.grammar import Clause, Link
from tui.parse.groups import Group
from tui.parse.patterns import lazy

AND_PARTNER = lazy(r"\s+and\s+(?:(?:her|his)\s+)?(?:[A-Z]?[\w-]+\s+){0,2}?partner,?\s+")
HERS = lazy(r"\b(?:(?P<her>[Hh]er)|[Hh]is)\s")
BROUGHT_IN = lazy(r"\b(?:against|over|past)\Z")  # "her third win over a top-ten player"
DOING = lazy(r"\W*(?:(?:After|Before|Since|By|On|Having|While)\s+)?(?:[a-z]+ly\s+)?[A-Za-z]+ing\b")
WILL_MEET = lazy(
    r"\b(?:(?:will|to)\s+(?:now\s+|next\s+|then\s+)?(?:face|play|meet|take\s+on)|faces|meets|plays|takes\s+on)\b"
)


@cache
def _unknown() -> re.Pattern[str]:
    """A sentence that begins with somebody described: "The tenth seed"."""
    words = lexicon.either(lexicon.words("grammar")["described"]["words"])
    return re.compile(rf"\W*(?:The|A|Her|His)\s+(?:[\w-]+\s+){{0,4}}?(?:{words}|number\s\w+|[\w-]+-year-old)\b")


class PronounSubjects(ClauseReader):
    """Takes in the pronouns that clauses begin with."""

    def pronoun(self, bound: Bound) -> None:
        """Take in a pronoun that a clause begins with: whom it means is who the clause is about."""
        if bound.word == "they":
            self.clause.subject = self._two(bound)
        else:
            who = self._above_who(bound) or (None if self._lost_subject() else self._meant(bound))
            self.clause.subject = None if who is None else self._and_partner(Group(bound.start, bound.end, (who,)))
        self.clause.named, self.clause.strange = True, self.clause.subject is None
        self.last = self.clause.subject or self.last
        self.cut = bound.end

    def _above_who(self, bound: Bound) -> int | None:
        """Who "she" is right after "who", which is whom she met: "Ruiz will play Costa, who she beat in May"."""
        clause = self.clause
        right_after = clause.link is Link.RELATIVE and self.text[clause.start : bound.start].split() in (
            ["who"],
            ["whom"],
        )
        above = clause.parent
        return self._fitting(above.subject, bound.word == "she") if right_after and above is not None else None

    def _and_partner(self, who: Group) -> Group:
        """Somebody and whom she plays with: "she and partner Costa"."""
        joined = AND_PARTNER.match(self.text, who.end, self.found.end)
        partner = next(iter(self.found.after(joined.end())), None) if joined else None
        if joined is None or partner is None or partner.start != joined.end() or len(partner.persons) > 1:
            return who
        self.bracket = partner.end
        return Group(who.start, partner.end, (*who.persons, *partner.persons), second=partner.start)

    def _lost_subject(self) -> bool:
        """Whether the sentence begins with somebody described whom nobody knows: "she" is not who came before."""
        if self.found.clauses[0].subject is not None:
            return False
        unknown = self.people.unknown
        index = bisect_left(unknown, (self.found.start, 0))
        opens = index < len(unknown) and unknown[index][0] == self.found.start
        return opens or _unknown().match(self.text, self.found.start) is not None

    def _is_done_to(self) -> bool:
        """Whether the last person named is whom somebody else is told to have met: "After beating Ruiz, she …"."""
        first = self.found.groups[0] if self.found.groups else None
        return (
            first is not None
            and first is self.last
            and DOING.match(self.text, self.found.start, first.start) is not None
        )

    def _meant(self, bound: Bound) -> int | None:
        """The person a pronoun means: the subject its clause hangs on, the last one named, the subject before."""
        woman = bound.word == "she"
        clause: Clause | None = self.clause
        if self._is_either(woman):
            return None
        while clause is not None:
            if (who := self._fitting(clause.subject, woman)) is not None:
                return who
            clause = None if clause.strange else clause.parent
        who = None if self._is_done_to() else self._fitting(self.last, woman)  # "a great day for Ruiz after she beat …"
        if who is not None:
            return who
        others = [m for m in somebody().finditer(self.text, self.found.start, bound.start) if not self.is_known(m)]
        if any(not self._is_hers(stranger, woman) for stranger in others):
            return None
        return discourse.subject(self.people, self.prose, bound.start)

    def _is_hers(self, stranger: re.Match[str], woman: bool) -> bool:
        """Whether somebody unknown is only whom she met, of whom the sentence speaks: "her first win over a seed"."""
        hers = HERS.search(self.text, self.found.start, stranger.start())
        met = BROUGHT_IN.search(self.text, self.found.start, stranger.start()) is not None
        return met and hers is not None and (hers["her"] is not None) == woman

    def _two(self, bound: Bound) -> Group | None:
        """The pair that "they" means: the subject its clause hangs on, where that is two who play together."""
        clause: Clause | None = self.clause
        while clause is not None:
            if clause.subject is not None and len(clause.subject.persons) > 1:
                return clause.subject._replace(start=bound.start, end=bound.end, owns=False)
            clause = clause.parent
        return None

    def _is_either(self, woman: bool) -> bool:
        """Whether a pronoun may be either of two who will meet: "Ruiz will play Costa after she beat …"."""
        above, last = self.clause.parent, self.last
        if self.clause.word != "after" or above is None or above.subject is None or last is None:
            return False
        two = last is not above.subject and self._fitting(last, woman) is not None
        return two and WILL_MEET.search(self.text, above.start, last.start) is not None

    def _fitting(self, group: Group | None, woman: bool) -> int | None:
        """The person of a group of one, where the pronoun may mean her."""
        if group is None or len(group.persons) != 1:
            return None
        return group.persons[0] if self.people.persons[group.persons[0]].woman in (None, woman) else None

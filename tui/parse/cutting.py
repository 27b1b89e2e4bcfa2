"""A sentence cut into its clauses, and who is the subject of each.

A clause begins at a conjunction, a relative pronoun, a dash or a colon; a relative clause ends at the comma that
closes it, and the clause it interrupted goes on. The subject is the person a clause begins with, articles and
descriptions aside; a clause that names none ("and will face Y") has the subject of the one before it. No grammar of
English is attempted beyond this: where a clause begins with anything else, it has no subject, and what it tells has
none either.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from tui.parse import lexicon, outcomes
from tui.parse.bounds import Bound
from tui.parse.clause_reader import somebody
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import OF_PLACE, Group, groups
from tui.parse.named_subjects import NamedSubjects, before_subject
from tui.parse.numbers import Run
from tui.parse.patterns import lazy
from tui.parse.pronoun_subjects import PronounSubjects
from tui.parse.reading import People, Prose
from tui.parse.spans import within

NAMED_NEXT = lazy(  # "beaten by his friend, Ruiz"
    r"\b(?:by|against|over|past|(?<!due\s)to(?=\s+(?:(?:face|meet|play|take\s+on)\s+)?"
    r"(?:an?|another|the|his|her|their|fellow|comp|country|[\w-]+\s+seed)))"
    r"\s+(?:[a-z][\w-]*\s+){0,4}[a-z][\w-]*,\s[A-Z]\Z"
    r"|\b(?:with|of|on|for|like)\s+(?:his|her|their)\s+(?:[a-z-]+\s+){0,3}(?:rival|opponent|friend|compatriot|colleague|partner)s?,\s[A-Z]\Z"
)
FELLOW = lazy(r"\s+(?:his\s+|her\s+|the\s+)?(?:fellow\s+[A-Z][a-z]+|compatriot|countryman|countrywoman)")
THERE_WAS = lazy(r"\s+there\s+(?:is|was|were|has|had|will)\b")  # "… and there was more for Ruiz as she beat"
BROUGHT_BY = lazy(r"\b(?:with|against|to|over|by|past)\s+(?:(?:his|her|the)\s+)?\Z")
AND_WHOM = lazy(rf"{OF_PLACE},\s+whom\b")
A_TIME = lazy(r"\s+(?:again|before|in|last|more|since|this)\b")
AFTER_SUBJECT = lazy(rf"{OF_PLACE}\s*")
ATTACHED = lazy(  # what may stand between a person and "who"
    rf"{OF_PLACE}(?:\s*\([^()]*\))?"
    r"(?:,\s+[a-z]+ing\s[^,;:–—]{1,40},\s*|(?:,|\s[–-])\s+(?:an?|the)\s+(?:(?!(?:beat|won|lost|had|has|was|is)\b)[\w’'.-]+\s+){1,6}|(?:,|\s[–—-])?\s*"
    r"|\s+in\s+the\s+(?:final|semi-?finals?|quarter-?finals?|last\s\w+|[\w-]+\sround),\s*)"
)
GOES_ON = lazy(r",\s+(?:on|in|at|by|to)\s")
DASHES = "-–—"
DASHED = lazy(r"\s(?!who)[^;–—\n]{3,100}?(?:\s—|\s[–-](?=\s))(?=\s[a-z])")
PARTICIPLE = lazy(r"\s+[a-z]+ing\b")
HELD_OPEN = ("while", "whilst", "whereas", "as")
SHORTEST = 9  # code points: a comma sooner after "who" or "when" does not close the clause


@cache
def _described() -> re.Pattern[str]:
    """Words for somebody, at their end: "beat compatriot"."""
    words = lexicon.words("grammar")
    return re.compile(
        rf"\b(?:{lexicon.either([*words['described']['words'], *words['akin']['words']])}|number\s\w+)\s*\Z"
    )


def _in_relative(clause: Clause) -> bool:
    """Whether a clause is a relative one, or goes on from one: "who won in May and in June"."""
    while clause.link is Link.JOIN and not clause.named and clause.parent is not None:
        clause = clause.parent
    return clause.link is Link.RELATIVE


def sentence(
    prose: Prose, people: People, runs: Sequence[Run], marks: Sequence[Bound], start: int, end: int
) -> Sentence:
    """The sentence [start, end) taken apart; `marks` are the boundaries of the whole narrative."""
    found = Sentence(prose.narrative, start, end, groups(prose.narrative, people, start, end))
    _Reader(found, prose, people, runs).read(within(marks, start, end))
    return found


class _Reader(NamedSubjects, PronounSubjects):
    """Goes through a sentence from left to right and cuts it into clauses."""

    def read(self, marks: Sequence[Bound]) -> None:
        """Cut the sentence where its boundaries are some."""
        following = iter([*self.found.groups, Group(self.found.end, self.found.end, ())])
        group = next(following)
        for bound in marks:
            position = bound.start
            while group.start < position:
                self.name(group)
                group = next(following)
            if self._skips(position):
                continue
            STEPS[bound.kind](self, bound)
        while group.start < self.found.end:
            self.name(group)
            group = next(following)
        self.end_part(self.found.end)

    def _skips(self, position: int) -> bool:
        """Whether a boundary stands inside a score, a name or a bracket."""
        if position < self.bracket or (self.last is not None and position < self.last.end):
            return True
        run = self.runs[bisect_left(self.runs, (position,)) - 1] if self.runs else None
        return run is not None and run.start < position < run.end

    def _open(self, bound: Bound) -> None:
        self.bracket = self.text.find(")", bound.start, self.found.end) + 1

    def _comma(self, bound: Bound) -> None:
        position = bound.start
        if self.text[bound.end + 1 : bound.end + 2].isupper() and NAMED_NEXT.search(
            self.text[max(self.clause.start, position - 50) : bound.end + 2]
        ):
            return
        self.cut = max(self.cut, bound.end)  # not back into a dateline
        if self._beside_score(position):
            return
        if self._in_apposition(position) or not self.open:
            return
        closed, above = self.open[-1]
        if position - closed.start <= SHORTEST or self._only_describes(closed, position):
            return
        if closed.link is Link.RELATIVE and closed.head is not above.subject and PARTICIPLE.match(self.text, bound.end):
            return  # "beat Ruiz, who had a fine week, beating …"
        if closed.word in HELD_OPEN and above.named and PARTICIPLE.match(self.text, bound.end):
            return  # "while Ruiz enjoyed an easy win, beating …"
        if closed.link is Link.JOIN and closed.named and PARTICIPLE.match(self.text, bound.end):
            return  # "after it rained and Ruiz won, beating …"
        self.open.pop()
        if closed.link is not Link.RELATIVE and self.open and _in_relative(self.open[-1][0]):
            _, above = self.open.pop()  # "Y, who won when Z retired, beat …"
        self.begin(bound.end, above)

    def _only_describes(self, clause: Clause, comma: int) -> bool:
        """Whether a clause has come no further than what describes its subject: "when fellow Swede, Ruiz, retired"."""
        begun = clause.start + len(clause.word)
        return clause.link is Link.SUB and not clause.named and FELLOW.fullmatch(self.text, begun, comma) is not None

    def _beside_score(self, comma: int) -> bool:
        """Whether a comma stands by a score that its clause goes on after: "was upset, 6-4 6-2, on Monday by"."""
        index = bisect_left(self.runs, (comma,))
        beside = [run for run in self.runs[max(0, index - 1) : index + 1] if comma in (run.start - 2, run.end)]
        return any(GOES_ON.match(self.text, run.end) is not None for run in beside)

    def _in_apposition(self, comma: int) -> bool:
        """Whether a comma stands around what is said of a subject before its verb: "when Ruiz, the champion, lost"."""
        if self.apposed:
            self.apposed = False
            return True
        subject = self.clause.subject
        if self.open and self.clause.named and subject is not None:
            self.apposed = AFTER_SUBJECT.fullmatch(self.text, subject.end, comma) is not None
        return self.apposed

    def _stop(self, bound: Bound) -> None:
        if (closed := self._dashed(bound)) is not None:
            self.bracket = closed
            return
        base = self.open[0][1] if self.open else self.clause
        subject = base.subject or self.clause.subject  # "The win came after Ruiz saw off Costa – the man he beat …"
        self.open.clear()
        self.begin(bound.end, Clause(Link.STOP, [], subject, base))
        self.cut = bound.end

    def _dashed(self, bound: Bound) -> int | None:
        """Where a second dash closes what a first one opens after somebody: "Ruiz — the champion — will play"."""
        last = self.last
        if last is None or self.text[bound.start] not in DASHES or not self.text[last.end : bound.start].isspace():
            return None
        closed = DASHED.match(self.text, bound.end, self.found.end)
        return None if closed is None else closed.end()

    def _join(self, bound: Bound) -> None:
        if self._describes_on(bound) or self._names_on(bound):
            return
        before = self.clause
        clause = Clause(Link.JOIN, [], before.subject, before, bound.word, before.head)
        self.begin(bound.start, clause)
        self._estrange(clause, bound.end)
        if self.open and self.open[-1][0] is before:
            self.open[-1] = (self.clause, self.open[-1][1])
        self.cut = bound.end

    def _describes_on(self, bound: Bound) -> bool:
        """Whether two descriptions of one person are joined after a verb: "beat compatriot and fourth seed Ruiz"."""
        begun = self.cut if self.last is None else max(self.cut, self.last.end)
        described = _described().search(self.text, begun, bound.start)
        named = next(self.found.after(bound.end), None) if described is not None else None
        if named is None or described is None or not before_subject().fullmatch(self.text, bound.end, named.start):
            return False
        before = self.text[begun : described.start()]
        return BROUGHT_BY.search(before) is not None or any(map(outcomes.is_verb, before.split()))

    def _names_on(self, bound: Bound) -> bool:
        """Whether "and" only joins two of whom nothing is told: "his rivals, Spain's Ruiz and Chile's Costa, whom"."""
        if bound.word != "and" or self.last is None or not self.text[self.last.end : bound.start].isspace():
            return False
        named = next(self.found.after(bound.end), None)
        if named is None or named.owns or not before_subject().fullmatch(self.text, bound.end, named.start):
            return False
        return AND_WHOM.match(self.text, named.end) is not None

    def _sub(self, bound: Bound) -> None:
        if bound.word == "once" and A_TIME.match(self.text, bound.end, self.found.end):
            return  # "has lost only once this year"
        clause = Clause(Link.SUB, [], self.clause.subject, self.clause, bound.word)
        self._hang(bound, clause)
        self._estrange(clause, bound.end)

    def _estrange(self, clause: Clause, begin: int) -> None:
        """Take the subject of the clause before from one that begins with somebody else."""
        if THERE_WAS.match(self.text, begin, self.found.end):
            clause.subject, clause.strange = None, True
            return
        stranger = somebody().match(self.text, begin, self.found.end)
        if stranger is None or self.is_known(stranger):
            return
        if clause.word == "as" and self._means_subject(clause, stranger):
            return
        clause.subject, clause.strange = None, True

    def _means_subject(self, clause: Clause, stranger: re.Match[str]) -> bool:
        """Whether "the" somebody can only be who begins the sentence: "Ruiz is through as the champion beat …"."""
        above = clause.parent
        if above is None or above.link is not Link.FIRST or not above.named or above.subject is not self.last:
            return False
        return stranger[0].split()[0] == "the" and above.subject is not None and len(above.subject.persons) == 1

    def _relative(self, bound: Bound) -> None:
        word, last = bound.word, self.last
        head = last if last is not None and ATTACHED.fullmatch(self.text, last.end, bound.start) else None
        subject = head if word in ("who", "whose") else None
        stranger = somebody().match(self.text, bound.end, self.found.end) if word in ("who", "whom") else None
        if stranger is not None and stranger[0].split()[0] == "the" and not self.is_known(stranger):
            subject = self.clause.subject if self.clause.subject is not head else None  # "Costa, who the Swiss beat"
        self._hang(bound, Clause(Link.RELATIVE, [], subject, self.clause, word, head))

    def _hang(self, bound: Bound, clause: Clause) -> None:
        """Begin a clause that a comma will close."""
        above = self.clause
        self.begin(bound.start, clause)
        self.open.append((clause, above))
        self.cut = bound.end


STEPS: dict[str, Callable[[_Reader, Bound], None]] = {
    "comma": _Reader._comma,
    "open": _Reader._open,
    "stop": _Reader._stop,
    "join": _Reader._join,
    "sub": _Reader._sub,
    "relative": _Reader._relative,
    "pronoun": _Reader.pronoun,
}

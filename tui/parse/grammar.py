"""A sentence taken apart: its clauses, and who is the subject of each.

The unit of a result is the clause: "X, who was beaten by Y at Wimbledon, won 6-4 6-4" tells two matches in two clauses. A clause
begins at a conjunction, a relative pronoun, a dash or a colon; a relative clause ends at the comma that closes it, and the clause
it interrupted goes on. The subject is the person a clause begins with, articles and descriptions aside; a clause that names none
("and will face Y") has the subject of the one before it. No grammar of English is attempted beyond this: where a clause begins
with anything else, it has no subject, and what it tells has none either.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from tui.parse import discourse, lexicon, outcomes
from tui.parse.numbers import Run
from tui.parse.reading import Form, Mention, People, Prose


class Group(NamedTuple):
    """Words that stand for one person, or for two who play together: "Ruiz", "the top seed, Ruiz", "Ruiz and Costa"."""

    start: int
    end: int
    persons: tuple[int, ...]
    owns: bool = False  # followed by 's
    second: int = 0  # where the second of two begins


class Link(Enum):
    """How a clause hangs on the one before it."""

    FIRST = auto()
    JOIN = auto()  # and, but
    SUB = auto()  # after, when, because
    RELATIVE = auto()  # who
    STOP = auto()  # a dash, a colon


@dataclass(slots=True)
class Clause:
    """A part of a sentence with one subject; interrupted by the clauses inside it."""

    link: Link
    parts: list[tuple[int, int]]
    subject: Group | None
    parent: "Clause | None" = None
    word: str = ""  # the conjunction or pronoun it begins with
    head: Group | None = None  # whom a relative clause is about
    named: bool = False  # its subject stands in itself

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where its last part ends."""
        return self.parts[-1][1]


@dataclass(slots=True)
class Sentence:
    """The persons and the clauses of a sentence, in order."""

    text: str  # the narrative of the whole article
    start: int
    end: int
    groups: list[Group]
    clauses: list[Clause] = field(default_factory=list)
    _starts: list[tuple[int, int]] = field(default_factory=list)  # where a part of a clause starts, and its index

    def clause(self, position: int) -> Clause:
        """The clause that holds a position."""
        index = bisect_right(self._starts, (position, len(self.clauses))) - 1
        return self.clauses[self._starts[max(index, 0)][1]]

    def part_end(self, position: int) -> int:
        """Where the part of a clause ends that holds a position."""
        index = bisect_right(self._starts, (position, len(self.clauses)))
        return self._starts[index][0] if index < len(self._starts) else self.end

    def after(self, position: int) -> Sequence[Group]:
        """The groups that start at a position or later."""
        return self.groups[bisect_right(self.groups, position - 1, key=lambda group: group.start) :]

    def before(self, position: int) -> Group | None:
        """The last group that ends at a position or earlier."""
        index = bisect_right(self.groups, position, key=lambda group: group.end) - 1
        return self.groups[index] if index >= 0 else None

    def acting(self, position: int) -> Group | None:
        """Whom a verb at this position is told of: the person right before it, else the subject of its clause."""
        left = self.before(position)
        if left is not None and not left.owns and _between().fullmatch(self.text, left.end, position):
            before = self.text[max(self.start, left.start - 40) : left.start]
            if not _brought_in().search(before) or TEAM_OF.search(before):
                return left
        clause = self.clause(position)
        return clause.subject if clause.subject is None or clause.subject.start < position else None


def sentence(prose: Prose, people: People, runs: Sequence[Run], start: int, end: int) -> Sentence:
    """The sentence [start, end) taken apart."""
    found = Sentence(prose.narrative, start, end, groups(prose.narrative, people, start, end))
    _Reader(found, prose, people, runs).read()
    return found


# ── Persons ───────────────────────────────────────────────────────────────────────────────────────────────────────────


PAIRED = re.compile(r"(?:\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?\s*(?:/|&|\band\b)\s*(?:(?:his|her|their)\s+)?(?:(?:[A-Z][a-z]+\s+)?(?:mixed\s+)?(?:doubles\s+)?[\w-]*partner\s+|(?:[A-Z][a-z]+(?:['’]s)?\s+)?(?:gold\s+|silver\s+|top\s+)?(?:medallist\s+|medalist\s+|seed\s+|champion\s+)?(?=[A-Z])|sister\s+|brother\s+|compatriot\s+|fellow\s+[\w-]+\s+)?")
APPOSED = re.compile(r"\s*(?:,\s*|\s)")
NAMED_NEXT = re.compile(r"\b(?:by|to|against|over|past)\s+(?:[a-z][\w-]*\s+){0,4}[a-z][\w-]*,\s[A-Z]\Z")  # "beaten by his friend, Ruiz"
OF_PLACE = re.compile(r"(?:\s+(?:of|from)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?\s*")
INVERTED = re.compile(r"\W*(?:Also\s+|Elsewhere\s+)?(?:[A-Z][a-z]+ing|Also|Next|Up\s+next|Out|Through|Gone|Among)\b")
INVERTED_END = re.compile(r"\b(?:will\s+be|is|are|was|were|went|comes|came)\s+(?:(?!by\b|with\b|to\b|from\b|against\b|over\b)[\w.’'-]+\s+){0,6}\Z")
DATELINE = re.compile(r"\s*[A-Z][A-Z .,'-]{2,30}(?:,\s[A-Z][a-z]+(?:\s\d{1,2})?)?\s*(?:\([A-Z][A-Za-z/ ]+\)\s*)?(?:[-–—]|:(?=\s[A-Z]))\s*")
PARTICIPLE = re.compile(r"\s+[a-z]+ing\b")
OWNS = re.compile(r"['’](?:s\b|(?=\s))")


def groups(text: str, people: People, start: int, end: int) -> list[Group]:
    """The mentions of a stretch of narrative, two of one person in a row as one, and two that are joined as a pair."""
    found: list[Group] = []
    last: Mention | None = None
    for mention in people.within(start, end):
        if text[mention.start].isspace() or not people.persons[mention.person].player:
            last = None
            continue
        owns = OWNS.match(text, mention.end) is not None
        if last is not None and last.person == mention.person and Form.DESCRIPTION in (last.form, mention.form) and APPOSED.fullmatch(text, last.end, mention.start):
            found[-1] = found[-1]._replace(end=mention.end, owns=owns)
        elif last is not None and last.person != mention.person and _paired(text, found, mention, start, end):
            found[-1] = Group(found[-1].start, mention.end, (*found[-1].persons, mention.person), owns, mention.start)
        else:
            found.append(Group(mention.start, mention.end, (mention.person,), owns))
        last = mention
    return found


def _paired(text: str, found: Sequence[Group], mention: Mention, start: int, end: int) -> bool:
    """Whether two who are joined belong together: not in "beat Ruiz and Costa won"."""
    group = found[-1]
    if len(group.persons) > 1 or group.owns or not PAIRED.fullmatch(text, group.end, mention.start):
        return False
    doubles = any(len(g.persons) == 2 for g in found) or DOUBLES.search(text, start, end) is not None
    if doubles and (not _acts().match(text, mention.end, end) or TEAM_OF.search(text[max(start, group.start - 30) : group.start])):
        return True
    return _opens_clause().search(text[max(start, group.start - 60) : group.start]) is not None


TEAM_OF = re.compile(r"\b(?:pair|pairing|team|duo|combination|partnership)\s+of\s+(?:[A-Z]\w+\s+)?\Z")
DOUBLES = re.compile(r"\b(?:doubles|alongside|partner\w*|pair|duo|team(?:ed)?|pairing|(?:[A-Z][\w’-]+\s){1,2}and\s(?:[A-Z][\w’-]+\s){1,3}(?:beat|defeated|overcame|won|lost|edged|saw|downed|claimed))\b|\w/\s?[A-Z]")


@cache
def _acts() -> re.Pattern[str]:
    """A verb that the words before it are told of."""
    return re.compile(r"\s+(?:(?:also|then|both|now|later|[a-z]+ly)\s+)?(?:(?!(?:in|on|at|to|from|for|by|with|after|before|and|or|last|this|during|when|who|over|against|of|earlier|respectively|as|en|but|while)\b)[a-z]+)\b")


@cache
def _opens_clause() -> re.Pattern[str]:
    """That only describing words stand between the start of a clause and a name."""
    return re.compile(rf"(?:\A|[.,;:!?–—]\s|\s[–-]\s?|\b(?:and|but|while|after|when|as|before|where|that)\s){_before_subject().pattern}\Z")


def apart(group: Group) -> tuple[Group, ...]:
    """The persons of a group one by one."""
    if len(group.persons) == 1:
        return (group,)
    return Group(group.start, group.second, group.persons[:1]), Group(group.second, group.end, group.persons[1:], group.owns)


# ── Clauses ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _bounds() -> re.Pattern[str]:
    """Where a clause may begin or end: a mark, or one of a few small words."""
    words = list(_kinds())
    return re.compile(rf"[,;:()–—-]|\b{lexicon.either([*words, *(w.capitalize() for w in words)])}\b")


@cache
def _kinds() -> dict[str, str]:
    """Which kind of boundary each small word is."""
    words = lexicon.words("grammar")["bounds"]
    return {word: kind for kind in ("join", "sub", "relative", "pronoun") for word in words[kind]}


@cache
def _not_as() -> re.Pattern[str]:
    return re.compile(rf"\s+{lexicon.either(lexicon.words('grammar')['bounds']['not_as'])}\b")


def _kind(text: str, bound: re.Match[str]) -> str | None:
    """What a match of `_bounds` is; None where it is no boundary: a hyphen, "as a pair"."""
    mark = bound[0]
    if len(mark) > 1 or mark.isalpha():
        word = mark.lower()
        return None if word == "as" and _not_as().match(text, bound.end()) else _kinds()[word]
    before, after = text[bound.start() - 1 : bound.start()], text[bound.end() : bound.end() + 1]
    if mark == ",":
        return "comma" if after.isspace() else None
    if mark in "()":
        return "open" if mark == "(" else "close"
    if mark == "—" or (mark in ";:" and after.isspace()) or (before in " -–" and after in " -–"):
        return "stop"
    return None


@cache
def _before_subject() -> re.Pattern[str]:
    words = lexicon.words("grammar")["before_subject"]
    ends = lexicon.either(words["ends"])
    word = rf"(?:{lexicon.either([*words['words'], *(w.capitalize() for w in words['words'])])}|[A-Z](?!\w*ing\b)[\w.’'-]*|\d[\w.-]*|[\w-]+{ends}|[A-Za-z]+ly)"
    return re.compile(rf"[\s\"“‘'#]*(?:{word},?\s+)*+")


@cache
def _between() -> re.Pattern[str]:
    words = lexicon.words("grammar")["between"]["words"]
    return re.compile(rf"(?:\s*\([^()]{{1,12}}\))?(?:\s+(?:{lexicon.either(words)}|[a-z]+ly)\b)*+\s*")


@cache
def _brought_in() -> re.Pattern[str]:
    return re.compile(r"\b(?:of|with|by|to|from|against|over|past|for|than|like|beyond|between|behind)\s+(?:[\w-]+\s+)?\Z")


class _Reader:
    """Goes through a sentence from left to right and cuts it into clauses."""

    def __init__(self, found: Sentence, prose: Prose, people: People, runs: Sequence[Run]) -> None:
        self.found, self.prose, self.people = found, prose, people
        self.text = found.text
        self.runs = [r for r in runs if found.start <= r.start < found.end]
        self.clause = Clause(Link.FIRST, [(found.start, found.start)], None)
        self.found.clauses.append(self.clause)
        self.found._starts.append((found.start, 0))
        self.open: list[tuple[Clause, Clause]] = []  # the clause that a comma closes, and the one it goes back to
        dateline = DATELINE.match(found.text, found.start, found.end)
        self.cut = dateline.end() if dateline else found.start  # where the words before a subject begin
        self.last: Group | None = None
        self.apposed = False  # between the commas of "when Ruiz, the champion, lost"

    def read(self) -> None:
        """Cut the sentence."""
        groups = iter(self.found.groups)
        group = next(groups, None)
        bracket = self.found.start
        for bound in _bounds().finditer(self.text, self.found.start, self.found.end):
            position = bound.start()
            while group is not None and group.start < position:
                self._group(group)
                group = next(groups, None)
            if position < bracket or any(run.start < position < run.end for run in self.runs) or (self.last is not None and position < self.last.end):
                continue
            kind = _kind(self.text, bound)
            if kind == "open":
                closing = self.text.find(")", position, self.found.end)
                bracket = closing + 1 if closing >= 0 else position
                while group is not None and group.start < bracket:
                    group = next(groups, None)
            elif kind is not None:
                getattr(self, f"_{kind}")(bound)
        while group is not None:
            self._group(group)
            group = next(groups, None)
        self._end_part(self.found.end)

    def _group(self, group: Group) -> None:
        opens = _before_subject().fullmatch(self.text, self.cut, group.start) is not None
        team = TEAM_OF.search(self.text, self.cut, group.start)
        opens = opens or (team is not None and _before_subject().fullmatch(self.text, self.cut, team.start()) is not None)
        opens = opens or (self.clause.subject is None and (self._inverted(group) or self._described_at_start(group)))
        if opens and not (self.last is not None and self.last.start >= self.cut) and not self._apposed(group):
            self.clause.subject, self.clause.named = group, True
        self.last = group

    def _inverted(self, group: Group) -> bool:
        """Whether a sentence names its subject last: "Joining Ruiz in the last eight will be Costa, who …"."""
        words = self.text[self.found.start : group.start]
        return INVERTED.match(words) is not None and INVERTED_END.search(words) is not None

    def _described_at_start(self, group: Group) -> bool:
        """Whether only words that may describe him stand before the first person of the sentence."""
        if self.last is not None or self.cut != self.found.start:
            return False
        words = self.text[self.cut : group.start].split()
        stop = lexicon.words("grammar")["stop"]["words"]
        if not 0 < len(words) <= 7 or not words[0][0].isupper() or words[0].endswith(("ing", "ed")):
            return False
        return not any(w.lower() in stop or w.endswith(",") or (i and outcomes.is_verb(w)) for i, w in enumerate(words))

    def _apposed(self, group: Group) -> bool:
        """Whether a name only explains the one before it: "her cousin, Ruiz, …"."""
        return self.last is not None and self.last.end < self.cut and self.text[self.last.end : self.cut].strip() == "," and self.clause.subject is not None and self.clause.subject is not self.last

    def _end_part(self, position: int) -> None:
        start, _ = self.clause.parts[-1]
        self.clause.parts[-1] = (start, position)

    def _begin(self, position: int, clause: Clause) -> None:
        """Leave the clause that is being read for another, new or interrupted."""
        self._end_part(position)
        if clause.parts and clause in self.found.clauses:
            clause.parts.append((position, position))
        else:
            clause.parts.append((position, position))
            self.found.clauses.append(clause)
        index = next(i for i, known in enumerate(self.found.clauses) if known is clause)
        self.found._starts.append((position, index))
        self.clause = clause

    def _close(self, bound: re.Match[str]) -> None:
        self.cut = bound.end()

    def _comma(self, bound: re.Match[str]) -> None:
        self.cut = bound.end()
        if self._in_apposition(bound.start()) or NAMED_NEXT.search(self.text[max(self.clause.start, bound.start() - 50) : bound.end() + 2]):
            return
        if self.open and self.open[-1][0].word in ("while", "whilst", "whereas", "as") and self.open[-1][1].named and PARTICIPLE.match(self.text, bound.end()):
            return  # "while Ruiz enjoyed an easy win, beating …"
        if self.open and bound.start() - self.open[-1][0].start > 9:
            closed, above = self.open.pop()
            if closed.link is not Link.RELATIVE and self.open and self.open[-1][0].link is Link.RELATIVE:
                closed, above = self.open.pop()  # "Y, who won when Z retired, beat …"
            self._begin(bound.end(), above)

    def _in_apposition(self, comma: int) -> bool:
        """Whether a comma opens or closes what is said of a subject that still waits for its verb: "when Ruiz, the champion, lost"."""
        subject = self.clause.subject
        if self.apposed:
            self.apposed = False
            return True
        if self.open and self.clause.named and subject is not None and OF_PLACE.fullmatch(self.text, subject.end, comma):
            self.apposed = True
        return self.apposed

    def _stop(self, bound: re.Match[str]) -> None:
        base = self.open[0][1] if self.open else self.clause
        self.open.clear()
        self._begin(bound.end(), Clause(Link.STOP, [], base.subject, base))
        self.cut = bound.end()

    def _join(self, bound: re.Match[str]) -> None:
        parent = self.clause
        self._begin(bound.start(), Clause(Link.JOIN, [], parent.subject, parent, bound[0].lower(), parent.head))
        if self.open and self.open[-1][0] is parent:
            self.open[-1] = (self.clause, self.open[-1][1])
        self.cut = bound.end()

    def _sub(self, bound: re.Match[str]) -> None:
        above = self.clause
        self._begin(bound.start(), Clause(Link.SUB, [], above.subject, above, bound[0].lower()))
        self.open.append((self.clause, above))
        self.cut = bound.end()

    def _relative(self, bound: re.Match[str]) -> None:
        head = self.last if self.last is not None and _attached().fullmatch(self.text, self.last.end, bound.start()) else None
        word = bound[0].lower()
        above = self.clause
        self._begin(bound.start(), Clause(Link.RELATIVE, [], head if word in ("who", "whose") else None, above, word, head))
        self.open.append((self.clause, above))
        self.cut = bound.end()

    def _pronoun(self, bound: re.Match[str]) -> None:
        who = None if self._lost_subject() else self._meant(bound)
        self.clause.subject = None if who is None else Group(bound.start(), bound.end(), (who,))
        self.clause.named = True
        self.last = self.clause.subject or self.last
        self.cut = bound.end()

    def _lost_subject(self) -> bool:
        """Whether the sentence begins with somebody described whom nobody knows: then "she" is not who came before."""
        return self.found.clauses[0].subject is None and _described().match(self.text, self.found.start) is not None

    def _meant(self, bound: re.Match[str]) -> int | None:
        """The person a pronoun means: the subject of the clause it hangs on, else of the sentences before."""
        if bound[0].lower() == "they":
            return None
        woman = bound[0].lower() == "she"
        clause: Clause | None = self.clause
        while clause is not None:
            if clause.subject is not None and len(clause.subject.persons) == 1 and self.people.persons[clause.subject.persons[0]].woman in (None, woman):
                return clause.subject.persons[0]
            clause = clause.parent
        last = self.last
        if last is not None and len(last.persons) == 1 and self.people.persons[last.persons[0]].woman in (None, woman):
            return last.persons[0]  # "a great day for Ruiz after she beat …"
        return discourse.subject(self.people, self.prose, bound.start())


@cache
def _described() -> re.Pattern[str]:
    return re.compile(r"\W*(?:The|A|Her|His)\s+(?:[\w-]+\s+){0,4}?(?:seed|champion|qualifier|teenager|wild\s?card|player|finalist|semi-?finalist|winner|veteran|left-hander|number\s\w+|[\w-]+-year-old)\b")


@cache
def _attached() -> re.Pattern[str]:
    return re.compile(r"(?:\s+(?:of|from)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:\s*\([^()]*\))?(?:(?:,|\s[–-])\s+(?:an?|the)\s+(?:(?!(?:beat|won|lost|had|has|was|is)\b)[\w’'-]+\s+){1,6}|,?\s*)")

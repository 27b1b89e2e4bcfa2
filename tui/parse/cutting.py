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

from tui.parse import discourse, lexicon, outcomes
from tui.parse.bounds import Bound
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import OF_PLACE, Group, describing, groups, is_team_of
from tui.parse.numbers import Run
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose
from tui.parse.spans import START, within


def sentence(
    prose: Prose, people: People, runs: Sequence[Run], marks: Sequence[Bound], start: int, end: int
) -> Sentence:
    """The sentence [start, end) taken apart; `marks` are the boundaries of the whole narrative."""
    found = Sentence(prose.narrative, start, end, groups(prose.narrative, people, start, end))
    _Reader(found, prose, people, runs).read(within(marks, start, end))
    return found


@cache
def _opening() -> re.Pattern[str]:
    """What may stand between the start of a clause and the name of its subject."""
    return re.compile(rf"[\s\"“‘'#]*{describing()}")


@cache
def _inverted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.words("grammar")["inverted"]
    described = r"(?:(?!by\b|with\b|to\b|from\b|against\b|over\b)[\w.’'-]+\s+){0,6}"
    return (
        re.compile(rf"\W*(?:Also\s+|Elsewhere\s+)?(?:[A-Z][a-z]+ing|{lexicon.either(words['opens'])})\b"),
        re.compile(rf"\b{lexicon.either(words['verbs'])}\s+{described}\Z"),
    )


@cache
def _unknown() -> re.Pattern[str]:
    """A sentence that begins with somebody described: "The tenth seed"."""
    words = lexicon.either(lexicon.words("grammar")["described"]["words"])
    return re.compile(rf"\W*(?:The|A|Her|His)\s+(?:[\w-]+\s+){{0,4}}?(?:{words}|number\s\w+|[\w-]+-year-old)\b")


@cache
def _described() -> re.Pattern[str]:
    """Words for somebody, at their end: "beat compatriot"."""
    words = lexicon.words("grammar")
    return re.compile(
        rf"\b(?:{lexicon.either([*words['described']['words'], *words['akin']['words']])}|number\s\w+)\s*\Z"
    )


AFTER_THING = r"(?:at|by|for|from|in|of|on|to|with)"  # "the final on Sunday" is nobody


@cache
def _stranger() -> re.Pattern[str]:
    """Somebody described: "the tall Serb", "a 20-year-old"."""
    words = lexicon.either(lexicon.words("grammar")["described"]["words"])
    return re.compile(
        rf"\s*\b(?:the|a|an|another)\s+(?:(?!{AFTER_THING}\b)[a-z\d][\w-]*\s+){{0,4}}?"
        rf"(?:{words}|[\w-]+-year-old|[A-Z][a-z]+)\b(?!['’-]|\s[A-Z])"
    )


NAMED_NEXT = lazy(  # "beaten by his friend, Ruiz"
    r"\b(?:by|(?<!due\s)to|against|over|past)\s+(?:[a-z][\w-]*\s+){0,4}[a-z][\w-]*,\s[A-Z]\Z"
)
FELLOW = lazy(r"\s+(?:his\s+|her\s+|the\s+)?(?:fellow\s+[A-Z][a-z]+|compatriot|countryman|countrywoman)")
AND_PARTNER = lazy(r"\s+and\s+(?:(?:her|his)\s+)?(?:[A-Z]?[\w-]+\s+){0,2}?partner,?\s+")
A_TIME = lazy(r"\s+(?:again|before|in|last|more|since|this)\b")
SINCE_WHOM = lazy(r"\s*(?:[.,;)]|\Z|(?:in|at|back|when|if)\b)")
HERS = lazy(r"\b(?:(?P<her>[Hh]er)|[Hh]is)\s")
BROUGHT_IN = lazy(r"\b(?:against|over|past)\Z")  # "her third win over a top-ten player"
NOUN_NEXT = lazy(r"\s+[a-z]+\b")  # "a Ruiz fightback"
AFTER_SUBJECT = lazy(rf"{OF_PLACE}\s*")
ATTACHED = lazy(  # what may stand between a person and "who"
    rf"{OF_PLACE}(?:\s*\([^()]*\))?"
    r"(?:,\s+[a-z]+ing\s[^,;:–—]{1,40},\s*|(?:,|\s[–-])\s+(?:an?|the)\s+(?:(?!(?:beat|won|lost|had|has|was|is)\b)[\w’'.-]+\s+){1,6}|(?:,|\s[–—-])?\s*)"
)
SIGNED = lazy(  # "Lyon, June 3 (AGENCY) Ruiz beat …", without a dash
    r"\s*[A-Z][\w.’' -]{2,30}(?:,\s[A-Z][\w. ]{2,12})?\s*\([A-Z]{2,6}(?:/[A-Z]{2,6})?\)\.?\s*-?\s+(?=[A-Z])"
)
DATELINE = lazy(  # "LONDON, June 3 (Agency) -"
    r"\s*[A-Z][A-Z .,'-]{2,30}(?:,\s[A-Z][a-z]+(?:\s\d{1,2})?)?\s*(?:\([A-Z][A-Za-z/ ]+\)\s*)?(?:[-–—]|:(?=\s[A-Z]))\s*"
)
DOING = lazy(r"\W*(?:(?:After|Before|Since|By|On|Having|While)\s+)?(?:[a-z]+ly\s+)?[A-Za-z]+ing\b")
DATELINE_ENDS = 50  # code points from the start of a sentence
GOES_ON = lazy(r",\s+(?:on|in|at|by|to)\s")
DASHES = "-–—"
DASHED = lazy(r"\s(?!who)[^;–—\n]{3,100}?(?:\s—|\s[–-](?=\s))(?=\s[a-z])")
WILL_MEET = lazy(
    r"\b(?:(?:will|to)\s+(?:now\s+|next\s+|then\s+)?(?:face|play|meet|take\s+on)|faces|meets|plays|takes\s+on)\b"
)
PARTICIPLE = lazy(r"\s+[a-z]+ing\b")
HELD_OPEN = ("while", "whilst", "whereas", "as")
SHORTEST = 9  # code points: a comma sooner after "who" or "when" does not close the clause


# ── Clauses ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Reader:
    """Goes through a sentence from left to right and cuts it into clauses."""

    def __init__(self, found: Sentence, prose: Prose, people: People, runs: Sequence[Run]) -> None:
        self.found, self.prose, self.people = found, prose, people
        self.text = found.text
        self.runs = within(runs, found.start, found.end)
        self.clause = Clause(Link.FIRST, [(found.start, found.start)], None)
        found.clauses.append(self.clause)
        found.cuts.append((found.start, 0))
        self.open: list[tuple[Clause, Clause]] = []  # the clause that a comma closes, and the one it goes back to
        shouts = found.text[found.start : found.start + 3].isupper()
        opening = DATELINE if shouts else SIGNED
        dateline = opening.match(found.text, found.start, found.end) if shouts or self._is_signed() else None
        self.cut = dateline.end() if dateline else found.start  # where the words before a subject begin
        self.begun = self.cut  # past a dateline
        self.last: Group | None = None
        self.apposed = False  # between the commas of "when Ruiz, the champion, lost"
        self.bracket = self.cut  # where the last bracket closes, or the dateline ends

    def read(self, marks: Sequence[Bound]) -> None:
        """Cut the sentence where its boundaries are some."""
        following = iter([*self.found.groups, Group(self.found.end, self.found.end, ())])
        group = next(following)
        for bound in marks:
            position = bound.start
            while group.start < position:
                self._group(group)
                group = next(following)
            if self._skips(position):
                continue
            STEPS[bound.kind](self, bound)
        while group.start < self.found.end:
            self._group(group)
            group = next(following)
        self._end_part(self.found.end)

    def _is_signed(self) -> bool:
        """Whether a bracket stands near the beginning, as that of an agency does."""
        return self.text.find("(", self.found.start, min(self.found.end, self.found.start + DATELINE_ENDS)) > 0

    def _skips(self, position: int) -> bool:
        """Whether a boundary stands inside a score, a name or a bracket."""
        if position < self.bracket or (self.last is not None and position < self.last.end):
            return True
        run = self.runs[bisect_left(self.runs, position, key=START) - 1] if self.runs else None
        return run is not None and run.start < position < run.end

    def _group(self, group: Group) -> None:
        if group.start < self.bracket:
            return
        first = self.last is None or self.last.start < self.cut
        beside = self._explains(group) or self._dates(group) or self._is_listed(group)
        if first and self._opens(group) and not beside:
            self.clause.subject, self.clause.named, self.clause.strange = group, True, False
        self.last = group

    def _is_listed(self, group: Group) -> bool:
        """Whether a name after a comma goes on a list, and nothing is told of it: "wins over Ruiz, Costa and"."""
        last, subject = self.last, self.clause.subject
        if (
            last is None
            or subject is None
            or last is subject
            or not self.clause.named
            or last.start < self.clause.start
        ):
            return False
        return self.text[last.end : self.cut].rstrip().endswith(",") and not discourse.acts().match(
            self.text, group.end
        )

    def _dates(self, group: Group) -> bool:
        """Whether "since" brings in only who was the last: "the first winner from Lyon since Ruiz in 1990"."""
        return self.clause.word == "since" and SINCE_WHOM.match(self.text, group.end, self.found.end) is not None

    def _opens(self, group: Group) -> bool:
        """Whether only what may describe a subject stands between the start of its clause and a person."""
        opening, begin = _opening(), self.cut
        before = self.text[begin : group.start]
        if opening.fullmatch(before):
            return not (before.endswith((" a ", " an ")) and NOUN_NEXT.match(self.text, group.end))
        if is_team_of(before) and not any(map(outcomes.is_verb, before.split()[:-2])):
            return True
        if self.clause.subject is not None:
            return False
        first, last = _inverted()
        whole = self.text[self.found.start : group.start]
        if first.match(whole) is not None and last.search(whole) is not None:
            return True
        return self._describes(before) or self._acts_first(group)

    def _acts_first(self, group: Group) -> bool:
        """Whether the first person of a sentence is told a verb of: "For the second year running Ruiz shook off …"."""
        if self.last is not None or self.cut != self.begun or len(group.persons) > 1:
            return False
        mention = self.people.before(group.end)
        if mention is None or mention.end != group.end:
            return False
        stands = discourse.role(self.people, self.prose, mention)
        return stands.acts and stands.led not in discourse.brings_in() | discourse.SUBORDINATE

    def _describes(self, before: str) -> bool:
        """Whether words at the start of a sentence may describe the first person named: no verb, nothing brought in."""
        if self.last is not None or self.cut != self.begun:
            return False
        words, stop = before.split(), lexicon.words("grammar")["stop"]["words"]
        if not 0 < len(words) <= 7 or not words[0][0].isupper() or words[0].endswith(("ing", "ed")):
            return False
        if any(word.lower() in stop or word.endswith(",") for word in words):
            return False
        return not any(outcomes.is_verb(word) for word in words[1:])

    def _explains(self, group: Group) -> bool:
        """Whether a name only explains the one before it: "her cousin, Ruiz, …"."""
        last, subject = self.last, self.clause.subject
        if last is None or subject is None or subject is last or last.end >= self.cut:
            return False
        return self.text[last.end : self.cut].strip() == "," and group is not last

    def _end_part(self, position: int) -> None:
        start, _ = self.clause.parts[-1]
        self.clause.parts[-1] = (start, position)

    def _begin(self, position: int, clause: Clause) -> None:
        """Leave the clause that is being read for another, new or interrupted."""
        self._end_part(position)
        if not clause.parts:
            clause.index = len(self.found.clauses)
            self.found.clauses.append(clause)
        clause.parts.append((position, position))
        self.found.cuts.append((position, clause.index))
        self.clause = clause

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
        self.open.pop()
        if closed.link is not Link.RELATIVE and self.open and self.open[-1][0].link is Link.RELATIVE:
            _, above = self.open.pop()  # "Y, who won when Z retired, beat …"
        self._begin(bound.end, above)

    def _only_describes(self, clause: Clause, comma: int) -> bool:
        """Whether a clause has come no further than what describes its subject: "when fellow Swede, Ruiz, retired"."""
        begun = clause.start + len(clause.word)
        return clause.link is Link.SUB and not clause.named and FELLOW.fullmatch(self.text, begun, comma) is not None

    def _beside_score(self, comma: int) -> bool:
        """Whether a comma stands by a score that its clause goes on after: "was upset, 6-4 6-2, on Monday by"."""
        index = bisect_left(self.runs, comma, key=START)
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
        self.open.clear()
        self._begin(bound.end, Clause(Link.STOP, [], base.subject, base))
        self.cut = bound.end

    def _dashed(self, bound: Bound) -> int | None:
        """Where a second dash closes what a first one opens after somebody: "Ruiz — the champion — will play"."""
        last = self.last
        if last is None or self.text[bound.start] not in DASHES or not self.text[last.end : bound.start].isspace():
            return None
        closed = DASHED.match(self.text, bound.end, self.found.end)
        return None if closed is None else closed.end()

    def _join(self, bound: Bound) -> None:
        if self._describes_on(bound):
            return
        before = self.clause
        clause = Clause(Link.JOIN, [], before.subject, before, bound.word, before.head)
        self._begin(bound.start, clause)
        self._estrange(clause, bound.end)
        if self.open and self.open[-1][0] is before:
            self.open[-1] = (self.clause, self.open[-1][1])
        self.cut = bound.end

    def _describes_on(self, bound: Bound) -> bool:
        """Whether two descriptions of one person are joined after a verb: "beat compatriot and fourth seed Ruiz"."""
        begun = self.cut if self.last is None else max(self.cut, self.last.end)
        described = _described().search(self.text, begun, bound.start)
        named = next(self.found.after(bound.end), None) if described is not None else None
        if named is None or described is None or not _opening().fullmatch(self.text, bound.end, named.start):
            return False
        return any(map(outcomes.is_verb, self.text[begun : described.start()].split()))

    def _sub(self, bound: Bound) -> None:
        if bound.word == "once" and A_TIME.match(self.text, bound.end, self.found.end):
            return  # "has lost only once this year"
        clause = Clause(Link.SUB, [], self.clause.subject, self.clause, bound.word)
        self._hang(bound, clause)
        self._estrange(clause, bound.end)

    def _estrange(self, clause: Clause, begin: int) -> None:
        """Take the subject of the clause before from one that begins with somebody else."""
        stranger = _stranger().match(self.text, begin, self.found.end)
        if stranger is None or self._is_known(stranger):
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

    def _is_known(self, stranger: re.Match[str]) -> bool:
        """Whether a description is one of the persons of the sentence."""
        return any(g.start < stranger.end() and stranger.start() < g.end for g in self.found.groups)

    def _relative(self, bound: Bound) -> None:
        word, last = bound.word, self.last
        head = last if last is not None and ATTACHED.fullmatch(self.text, last.end, bound.start) else None
        subject = head if word in ("who", "whose") else None
        stranger = _stranger().match(self.text, bound.end, self.found.end) if word in ("who", "whom") else None
        if stranger is not None and stranger[0].split()[0] == "the" and not self._is_known(stranger):
            subject = self.clause.subject if self.clause.subject is not head else None  # "Costa, who the Swiss beat"
        self._hang(bound, Clause(Link.RELATIVE, [], subject, self.clause, word, head))

    def _hang(self, bound: Bound, clause: Clause) -> None:
        """Begin a clause that a comma will close."""
        above = self.clause
        self._begin(bound.start, clause)
        self.open.append((clause, above))
        self.cut = bound.end

    def _pronoun(self, bound: Bound) -> None:
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
            clause = clause.parent
        who = None if self._is_done_to() else self._fitting(self.last, woman)  # "a great day for Ruiz after she beat …"
        if who is not None:
            return who
        others = [m for m in _stranger().finditer(self.text, self.found.start, bound.start) if not self._is_known(m)]
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


STEPS: dict[str, Callable[[_Reader, Bound], None]] = {
    "comma": _Reader._comma,
    "open": _Reader._open,
    "stop": _Reader._stop,
    "join": _Reader._join,
    "sub": _Reader._sub,
    "relative": _Reader._relative,
    "pronoun": _Reader._pronoun,
}

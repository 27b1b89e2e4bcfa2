"""Of whom a word of winning, losing or meeting is told, and whether the clause means it.

The subject of a verb is the person right before it, else the subject of its clause, else the one still to come
("After beating Y, X will …"). A noun belongs to whoever owns it: "Ruiz's win", "his win", "a win for Ruiz". A pair
may be told by what they are ("the Britons", "she teamed up with Costa"). Where a clause only supposes, hopes or
denies, nothing is told.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import islice

from tui.parse import discourse, lexicon
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import OF_PLACE, Group, groups
from tui.parse.objects import PAIRED, brought, direct, phrase
from tui.parse.outcomes import Cue, Form
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import BlockKind

TOLD = (BlockKind.HEADLINE, BlockKind.PARAGRAPH)
BACK = 3  # sentences back in which a pair was named
NEAR = 80  # code points before a noun in which its owner stands
FAR = 400  # code points before a word in which its clause is read: a sentence without end costs no more a word
WINDOW = 70  # code points before a word that take back what it says
FINITE = Form.THIRD | Form.PAST | Form.DONE | Form.PLAIN

THEY = lazy(r"\b[Tt]hey\s+(?:[a-z]+ly\s+)?\Z")
WITH = lazy(r"\b[Ww]ith\s+(?:[\w’'-]+\s+){0,4}\Z")
MEASURES = (  # "after almost two hours"
    r"(?!\s+(?:\d+|an?|half|two|three|four|five|six|seven|eight|nine|ten)[\s-]+(?:and\s+)?(?:a\s+half[\s-]+)?(?:an?\s+)?(?:hour|minute|set|year))"
)
STRANGER = lazy(  # "while Monaco upset", where nobody is called so
    r"(?:[,;:]|\b(?:while|and|but|as|when|after|before|where|whereas))\s+(?!\w+day\b|I\b)[A-Z][\w’'-]+\s+(?:[a-z]+ly\s+)?\Z"
)
DOUBLES = lazy(r"\b(?:doubles|pairing|duo)\b")
DOING_TO = lazy(r"\s+[a-z]+ing\s[^,;.]{0,40}\bto\s+")
INFINITIVE = lazy(r"\bto\s+(?:[a-z]+ly\s+)?\Z")
IT_TOOK = lazy(r"\b[Ii]t\s+(?:took|takes|has\s+taken)\s+(?:[\w’'-]+\s+){0,4}\Z")
TO = lazy(r"\s+[^,.;]{1,40}\bto\s+")
WITH_WINS = lazy(r"\W*(?:With|Despite|Following|After)\s+(?:[a-z-]+\s+){0,4}\Z")
UNKNOWN = lazy(r"\bthe\s+(?:[a-z-]+\s+)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+['’]s?\s+")
HERS = lazy(r"\W*(His|Her)\s")  # "Her second match brought a win over …"
BESIDE = lazy(
    rf"{OF_PLACE}(?:,\s+(?:both|who|each)\s[^,]{{1,60}},)?\s+(?:(?:also\s+|safely\s+)?through\s+(?:after|by)\s+)?"
)  # between somebody and what he is doing
OWNER = lazy(r"(?<![\w-])(?P<who>his|her|their|my)\s+")
HIM = lazy(
    r"\s+(him|her)\b(?=\s*(?:[.,;)]|\Z|\d"
    r"|(?:in|on|at|during|last|for|to|by|with|after|when|twice|again|and|earlier|from|en)\b))"
)
THE_MAN = lazy(
    r"\bthe\s+(?:same\s+|very\s+|only\s+|last\s+)?(?:man|woman|player|opponent|pair|side|girl|boy|teenager)\s*"
    r"(?:who|whom|that)?\s*\Z"
)
APPOSED = lazy(  # "Ruiz, a 6-4 6-3"
    rf"{OF_PLACE},\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:[\d(\[][\d()\[\]/,–‐‑\s-]*)?\Z"
)


class Reading:
    """One word in its sentence: who stands around it."""

    def __init__(self, prose: Prose, people: People, sentence: Sentence, cue: Cue) -> None:
        self.prose, self.people, self.sentence, self.cue = prose, people, sentence, cue
        self.text = sentence.text
        self.clause, self.part_start, self.part_end = sentence.part(cue.start)
        # What stands before the word in its clause.
        self.before = self.text[max(self.part_start, cue.start - FAR) : cue.start]

    # ── Verbs ──

    def subject(self, form: int) -> Group | None:
        """Whom a verb is told of."""
        left = self.sentence.before(self.cue.start)
        if form & Form.ING and left is not None and BESIDE.fullmatch(self.text, left.end, self.cue.start):
            before = self.text[max(self.sentence.start, left.start - 40) : left.start]
            if WITH.search(before):
                return left  # "with Ruiz outlasting Costa"
        if form & Form.PLAIN and left is not None and DOING_TO.fullmatch(self.text, left.end, self.cue.start):
            before = self.text[max(self.sentence.start, left.start - 40) : left.start]
            if WITH.search(before):
                return left  # "with Ruiz and Costa teaming up to beat"
        took = form & Form.PLAIN and left is not None and TO.fullmatch(self.text, left.end, self.cue.start) is not None
        if took and left is not None and IT_TOOK.search(self.text, self.part_start, left.start):
            return left  # "it took Ruiz an hour to beat"
        if form & FINITE and self._is_of_newcomer(left):
            return None
        acting = self.sentence.acting(self.cue.start) if form & FINITE else None
        who = acting or self.clause_subject()
        if form & (Form.THIRD | Form.PAST) and who is not None and who.start > self.cue.end:
            who = None  # "the friends beat Ruiz in the first round, Costa in the final"
        return self._with_partner(who)

    def _is_of_newcomer(self, left: Group | None) -> bool:
        """Whether somebody unknown stands before the verb: "Ruiz goes on, teenage qualifier ousts Costa"."""
        words = self.before[-NEAR:].split()[-2:]
        found = STRANGER.search(self.before[-NEAR:]) if any(word[0].isupper() for word in words) else None
        if found is None and "," in self.before:
            found = _lists()["newcomer"].search(self.before)
        return found is not None and (left is None or left.end <= self.cue.start - len(found[0]))

    def clause_subject(self) -> Group | None:
        """The subject of the clause, or of the one it hangs on, if only later in the sentence."""
        clause: Clause | None = self.clause
        while clause is not None:
            if clause.subject is not None or clause.strange:
                return clause.subject
            clause = clause.parent if clause.link in (Link.SUB, Link.JOIN, Link.STOP) else None
        return self._to_come() if self.clause.link is Link.FIRST and WITH_WINS.match(self.before) else None

    def _to_come(self) -> Group | None:
        """The subject after an opening: "With wins over Ruiz and Costa behind her, Bell …"."""
        following = (g for g in self.sentence.after(self.cue.end) if self.text.startswith(", ", g.start - 2))
        group = next(following, None)
        return group if group is not None and self.sentence.acting(group.end + 1) == group else None

    def described(self) -> Group | None:
        """Who is "stunned by Y": the person right before the word, or the subject to come."""
        left = self.sentence.before(self.cue.start)
        if left is not None and re.fullmatch(r"(?:['’]s?)?,?\s*(?:[a-z]+ly\s+)?", self.text[left.end : self.cue.start]):
            return left
        if not self.before.strip(" \"“‘'"):
            return self.clause.subject
        joined = re.search(r"(?:,|\band|\bbut|\bafter|\bbefore)\s*(?:[a-z]+ly\s+)?\Z", self.before)
        return self.subject(Form.ING) if joined else None

    def head(self) -> Group | None:
        """The person that a relative clause makes its object: "Y, whom X beat", "the man X beat"."""
        clause = self.clause
        if clause.link is Link.RELATIVE and clause.head is not None and clause.subject is not clause.head:
            return clause.head
        if clause.subject is None:
            return None
        start = max(self.sentence.start, clause.subject.start - 50)
        match = THE_MAN.search(self.text, start, clause.subject.start)
        return self.sentence.before(match.start()) if match else None

    def him(self, who: Group | None) -> Group | None:
        """Whom "beat her" means: the subject of the clause that it hangs on, else of the sentence before."""
        match = HIM.match(self.text, self.cue.end, self.part_end)
        if match is None or who is None:
            return None
        above = self.clause.parent.subject if self.clause.parent is not None else None
        if self.clause.link is Link.JOIN and above is not None and above.persons == who.persons:
            above = self._other_of(self.clause.parent, who)  # "gave Ruiz no chance and thrashed her"
        if self.clause.parent is None and who.start >= self.sentence.start:
            before = discourse.subject(self.people, self.prose, self.sentence.start)
            above = None if before is None else Group(*match.span(1), (before,))
        if above is None or len(above.persons) != 1 or above.persons == who.persons:
            return None
        return above if self.people.persons[above.persons[0]].woman in (None, match[1] == "her") else None

    def _other_of(self, clause: Clause | None, who: Group) -> Group | None:
        """The only other player whom a clause names."""
        here = [
            g for start, end in (clause.parts if clause else ()) for g in self.sentence.after(start) if g.start < end
        ]
        others = [group for group in here if group.persons != who.persons]
        return others[0] if len(others) == 1 else None

    # ── Pairs ──

    def _with_partner(self, who: Group | None) -> Group | None:
        """The subject and whom she plays with: "she teamed up with Costa to beat …"."""
        if who is not None and len(who.persons) > 1:
            return who
        plural = "he" in self.before and _lists()["plural"].search(self.before) is not None
        plural = plural or (who is None and THEY.search(self.before) is not None)
        who = (self._pair_meant() if plural else None) or who
        if who is None or len(who.persons) > 1:
            return who
        start = self.sentence.start if plural else self.part_start
        start = max(start, self.cue.start - FAR)
        some = tokens(self.prose.prose).some(TOGETHER, start, self.cue.start)
        match = _lists()["together"].search(self.text, start, self.cue.start) if some else None
        partner = direct(self.sentence, match.end()) if match is not None else None
        if partner is not None and partner.persons == who.persons:
            who = self.clause_subject()  # "as he partnered Costa to beat …"
            if who is None or len(who.persons) > 1:
                return who
        if partner is None or len(partner.persons) > 1 or partner.persons == who.persons:
            return who
        if partner.start >= self.cue.start:
            return who
        return Group(who.start, who.end, (*who.persons, *partner.persons), second=partner.start)

    def _pair_meant(self) -> Group | None:
        """Whom "the pair" or "the Britons" means: the two named together first in the sentence before."""
        pairs = self.pairs_before()
        return pairs[0] if pairs and self._against_pair() else None

    def _against_pair(self) -> bool:
        """Whether the word brings in two: a pair, or two who are joined where the sentences before tell of doubles."""
        following = list(self.sentence.after(self.cue.end))
        if any(len(group.persons) == 2 for group in following):
            return True
        joined = len(following) > 1 and PAIRED.fullmatch(self.text, following[0].end, following[1].start) is not None
        spans = self.prose.sentences
        start, _ = spans[max(0, bisect_left(spans, (self.sentence.start, 0)) - BACK)]
        return joined and DOUBLES.search(self.text, start, self.sentence.start) is not None

    def pairs_before(self) -> list[Group]:
        """The pairs of the last sentence before that names some."""
        spans = self.prose.sentences
        index = bisect_left(spans, (self.sentence.start, 0))
        for start, end in reversed(spans[max(0, index - BACK) : index]):
            named = groups(self.text, self.people, start, end)
            pairs = [group for group in named if len(group.persons) == 2] or self._together(named, start, end)
            if pairs:
                return pairs
            if len({person for group in named for person in group.persons}) > 1:
                break  # "Ruiz lost to Costa while Ito beat Mori. The duo …": of whom nobody can tell
        return []

    def _together(self, named: list[Group], start: int, end: int) -> list[Group]:
        """The two of a sentence who are told to play together: "Ruiz joined hands with Costa"."""
        word = _lists()["together"].search(self.text, start, end) if len(named) == 2 else None
        if word is None or not named[0].end <= word.start() < word.end() <= named[1].start:
            return []
        one, other = named
        return [Group(one.start, other.end, (*one.persons, *other.persons), other.owns, other.start)]

    # ── Nouns ──

    def owner(self, at: int) -> Group | None:
        """Whose win or loss a noun is; `at` is where its preposition stands. None where the words take it back."""
        given = brought(self.sentence, self.cue.end, ("for", "by"), at)
        if given is not None:
            return given[0]
        left = self.sentence.before(self.cue.start)
        if left is not None and left.owns and self._belongs_to(left.end):
            return None if _lists()["wished"].search(self.before) else left
        near = self.before[-NEAR:]
        owners = list(OWNER.finditer(near))
        if owners and re.fullmatch(phrase(), near[owners[-1].end() :]):
            return None if _lists()["wished"].search(self.before) else self._possessor(owners[-1]["who"])
        if not self.is_real() or self._of_unknown(near) or _lists()["wished"].search(near[near.rfind(", ") + 1 :]):
            return None
        if left is not None and self._is_apposed(left):
            return left
        who, begins = self.subject(Form.ING), HERS.match(self.before)
        return self._possessor(begins[1].lower()) if who is None and begins is not None else who

    def _belongs_to(self, end: int) -> bool:
        return re.fullmatch(rf"['’]s?\s+{phrase()}", self.text[end : self.cue.start]) is not None

    def _of_unknown(self, near: str) -> bool:
        """Whether the noun is of somebody described whom nobody knows: "the Zorbian's 6-1 7-5 win"."""
        of = UNKNOWN.search(near)
        return of is not None and re.fullmatch(phrase(), near[of.end() :]) is not None

    def _is_apposed(self, left: Group) -> bool:
        """Whether the noun says what the person before it is: "Ruiz, a 6-4 6-3 winner over"."""
        tables = lexicon.words("outcomes")
        persons = [*tables["win_nouns"]["persons"], *tables["loss_nouns"]["persons"]]
        return self.cue.words in persons and APPOSED.fullmatch(self.text[left.end : self.cue.start]) is not None

    def _possessor(self, pronoun: str) -> Group | None:
        """Whom "his" or "her" means: the subject the clause hangs on, else the one before the sentence."""
        woman = {"his": False, "her": True}.get(pronoun.lower())
        if woman is None:
            return None
        clause: Clause | None = self.clause
        while clause is not None:
            subject = clause.subject
            alone = subject is not None and len(subject.persons) == 1
            if alone and subject and self.people.persons[subject.persons[0]].woman in (None, woman):
                return subject
            clause = clause.parent
        who = discourse.subject(self.people, self.prose, self.cue.start)
        return None if who is None else Group(self.cue.start, self.cue.start, (who,))

    # ── Whether ──

    def is_real(self) -> bool:
        """Whether the clause says that it happened."""
        if self.clause.word in ("if", "unless"):
            return False
        if not tokens(self.prose.prose).some(NOT_REAL, self.cue.start - WINDOW, self.cue.start):
            return True
        before = self.before[-WINDOW:]
        before = before[before.rfind(", ") + 1 :]
        return _lists()["not real"].search(before) is None or _lists()["real"].search(before) is not None

    def is_infinitive(self) -> bool:
        """Whether "to" stands before the word, an adverb between them at most."""
        return INFINITIVE.search(self.before) is not None

    # ── Pronouns ──

    def told_apart(self, first: Group | None, second: Group | None) -> tuple[Group | None, Group | None]:
        """Two sides of whom none is the other: a pronoun is never the person that its own verb brings in."""
        if first is None or second is None or first.persons != second.persons:
            return first, second
        for pronoun in (first, second):
            word = self.text[pronoun.start : pronoun.end].lower()
            if word in ("he", "she"):
                other = self._named_before(first.persons[0], word == "she")
                return (other, second) if pronoun is first else (first, other)
        return first, second

    def _named_before(self, who: int, woman: bool) -> Group | None:
        """The last player named before the sentence, in its paragraph or the one above, another than this one."""
        pieces = self.prose.pieces
        before = range(bisect_right(pieces, self.sentence.start, key=lambda piece: piece.start) - 1, -1, -1)
        told = (pieces[index].start for index in before if pieces[index].kind in TOLD)
        floor = min(islice(told, 2), default=0)
        mentions = self.people.within(floor, self.sentence.start)
        standing = [m for m in mentions if not discourse.role(self.people, self.prose, m).aside]
        for mention in reversed(standing or mentions):
            person = self.people.persons[mention.person]
            fits = person.player and person.woman in (None, woman) and not self.text[mention.start].isspace()
            if mention.person != who and fits:
                return Group(mention.start, mention.end, (mention.person,))
        return None


NOT_REAL = Vocabulary(lambda: lexicon.words("outcomes")["not_real"]["words"])
TOGETHER = Vocabulary(lambda: lexicon.words("grammar")["doubles"]["together"])


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    grammar, outcomes = lexicon.words("grammar")["doubles"], lexicon.words("outcomes")["not_real"]
    unnamed = [*grammar["teams"], *lexicon.words("grammar")["described"]["words"]]
    nations = r"[A-Z][a-z]+(?:ns|rs|ds|ts|ks|es)"
    either = lexicon.either
    return {
        "newcomer": re.compile(rf",\s+(?:the\s+|an?\s+)?(?:[A-Z]?[a-z-]+\s+){{0,3}}{either(unnamed)}\s+\Z"),
        "plural": re.compile(rf"\b[Tt]he\s+(?:[\w-]+\s+){{0,4}}?(?:{either(grammar['meant'])}|{nations})\s"),
        "together": re.compile(rf"\b{either(grammar['together'])}\s+(?:with\s+)?"),
        "wished": re.compile(rf"\b{either(outcomes['wished'])}\b", re.IGNORECASE),
        "not real": re.compile(rf"\b{either(outcomes['words'])}\b{MEASURES}", re.IGNORECASE),
        "real": re.compile(rf"\b{either(outcomes['real'])}\b", re.IGNORECASE),
    }

"""Who beat whom, clause by clause.

Every word of winning and losing has a frame that says where winner and loser stand: the subject of its clause on one side, and
on the other the person it brings in, by itself or by a preposition. What a clause takes back ("could beat", "hopes of beating",
"had never beaten") is no result; neither is a set, a game or a ranking won. A side that the clause leaves out stays open: such a
half result helps to place a score or a round, and is never filled by guessing. What somebody says of himself is a result where
the words are as plain as a writer's: "my win over Ruiz".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tui.model import Status
from tui.parse import discourse, lexicon, outcomes
from tui.parse.grammar import Clause, Group, Link, Sentence, apart, groups, sentence
from tui.parse.numbers import Run
from tui.parse.objects import brought, direct, listed, phrase
from tui.parse.outcomes import Cue, Form, Frame
from tui.parse.reading import People, Prose, Team


@dataclass(slots=True)
class Result:
    """That one side beat another, as one clause tells it; a side is None where the clause leaves it out."""

    winner: Team | None
    loser: Team | None
    start: int  # the words that tell it
    end: int
    at: int  # the word of winning or losing
    clause: Clause
    sentence: Sentence
    status: Status = Status.COMPLETED
    several: bool = False  # one of a number of matches: "has beaten her twice"
    before: bool = False  # in the past of the past: "had beaten"
    said: bool = False
    weak: bool = False  # a win only beside a whole score
    noun: bool = False  # "a win over": a score may stand before it


@dataclass(slots=True)
class Results:
    """What the clauses of an article tell, in order, and the sentences they stand in."""

    results: list[Result]
    sentences: dict[int, Sentence]  # by where they start
    cues: list[Cue]


def results(prose: Prose, people: People, runs: Sequence[Run]) -> Results:
    """Every result the narrative tells, and those that speakers tell of themselves."""
    cues = [c for c in outcomes.cues(prose.narrative) if not _is_name(people, c)]
    found = Results([], {}, cues)
    starts = [c.start for c in cues]
    marks = sorted([*starts, *(r.start for r in runs if not r.said)])
    for start, end in prose.sentences:
        if bisect_left(marks, start) == bisect_left(marks, end):
            continue
        one = sentence(prose, people, runs, start, end)
        found.sentences[start] = one
        for cue in cues[bisect_left(starts, start) : bisect_left(starts, end)]:
            if any(use.frame in READERS for use in cue.uses):
                found.results += _Reading(prose, people, one, cue).results()
    found.results += _said(prose, people)
    found.results.sort(key=lambda result: result.at)
    return found


def _is_name(people: People, cue: Cue) -> bool:
    mention = people.before(cue.end)
    return mention is not None and mention.start < cue.end and cue.start < mention.end


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables = lexicon.words("outcomes")
    either = lexicon.either
    return {
        "not real": re.compile(rf"\b{either(tables['not_real']['words'])}\b", re.IGNORECASE),
        "real": re.compile(rf"\b{either(tables['not_real']['real'])}\b", re.IGNORECASE),
        "not match": re.compile(rf"(?<![\w-]){either(tables['not_match']['objects'])}\b(?!\s+(?:of|points?\s+down))"),
        "set after": re.compile(rf"\s+(?:\d\d?[-–]\d\d?(?:\s?\(.*?\))?\s+)?{either(tables['not_match']['set_after'])}\b(?!\s+round)"),
        "several": re.compile(rf"\b{either(tables['not_match']['several'])}\b"),
        "split": re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{either(tables['split']['after'])}\b"),
        "what": re.compile(rf"\s*(?:['’]s?)?\s+(?:[\w-]+\s+){{0,5}}?{either(tables['ends']['what'])}\b"),
        "handed": re.compile(rf"\s+(?:to\s+)?(?:[\w’'-]+\s+){{0,6}}?{either(tables['hands']['after'])}\b"),
    }


AUX = re.compile(r"\b(?:was|were|been|being|is|are|be|get|gets|got|getting)\s+(?:[a-z]+ly\s+|then\s+|also\s+|later\s+|once\s+|twice\s+)?\Z")
HAVE = re.compile(r"\b(?:has|have|had|having)\s+(?:[a-z]+\s+){0,3}\Z|\b(?:he|she|they|who|it|I|we)['’](?:s|ve|d)\s+\Z")
PLUPERFECT = re.compile(r"\bhad\s+(?:[a-z]+\s+){0,2}\Z")
ANTECEDENT = re.compile(r"\bthe\s+(?:same\s+|very\s+|only\s+|last\s+)?(?:man|woman|player|opponent|pair|side|girl|boy|teenager)\s*(?:who|whom|that)?\s*\Z")
A_PAIR = re.compile(r"\d[-–]\d|\b(?:doubles|pair|duo|partner|team)\b")
PLURAL = re.compile(r"\b[Tt]he\s+(?:[\w-]+\s+){0,4}?(?:pair|pairing|duo|team|partnership|combination|twins|brothers|sisters|siblings|seeds|champions|[A-Z][a-z]+(?:ns|rs|ds|ts|ks|es))\s")
PARTNER = re.compile(r"\b(?:combin\w+|team\w*(?:\s+up)?|pair\w*(?:\s+up)?|link\w+\s+up|join\w*\s+forces|alongside|partner\w*|together)\s+(?:with\s+)?")
HIM = re.compile(r"\s+(him|her)\b(?=\s*(?:[.,;)]|\Z|\d|(?:in|on|at|during|last|for|to|by|with|after|when|twice|again|and|earlier|from|en)\b))")
AHEAD = re.compile(r"\b(?:to|into|for)\s+(?:a|an|the|his|her|their|another)\b")
OWNER = re.compile(r"(?<![\w-])(?P<who>his|her|their|my)\s+")
UNREAL_OWN = re.compile(r"\b(?:seek|seeking|seeks|chasing|hopes? of|without|looking for|bid for|targeting|eyeing|searching for|in search of|wait for|waiting for|yet to|denied|if|would be|could be)\b", re.IGNORECASE)
APPOSITION = re.compile(rf"(?:\s+(?:of|from)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?,\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:[\d(\[][\d()\[\]/,–‐‑\s-]*)?\Z")
ROUND_NOUN = re.compile(r"(?:[- ]round|final|opening[- ]match)\s+(?:[a-z-]+\s+)?\Z")
DIRECT_BY = ("by", "at the hands of", "by the hands of")


class _Reading:
    """One word of winning or losing, read in its sentence."""

    def __init__(self, prose: Prose, people: People, one: Sentence, cue: Cue) -> None:
        self.prose, self.people, self.sentence, self.cue = prose, people, one, cue
        self.text = one.text
        self.clause = one.clause(cue.start)
        self.part_start = max(start for start, _ in self.clause.parts if start <= cue.start)
        self.part_end = one.part_end(cue.start)
        self.before = self.text[self.part_start : cue.start]

    def results(self) -> list[Result]:
        """What the word tells in the first of its frames that fits."""
        for use in self.cue.uses:
            if use.frame in READERS and (found := getattr(self, READERS[use.frame])(use.form)):
                return [r for r in found if r.winner != r.loser]
        return []

    # ── Verbs ──

    def _beats(self, form: int, weak: bool = False) -> list[Result]:
        passive = bool(form & Form.DONE) and AUX.search(self.before) is not None
        if form & Form.DONE and not passive and self.cue.words not in lexicon.words("outcomes")["beats"]["no_passive"]:
            passive = re.match(rf"\s*(?:[\d(\[][\d()\[\]/,\s–‐‑-]*)?(?:in\s+[\w-]+\s+sets,?\s*)?by\s", self.text[self.cue.end : self.cue.end + 60]) is not None
        if passive:
            return self._beaten(weak)
        if not form & (Form.THIRD | Form.PAST | Form.ING | Form.PLAIN) and not HAVE.search(self.before) or not self._is_real():
            return []
        found = direct(self.sentence, self.cue.end)
        if found is not None and found.owns and _lists()["what"].match(self.text, found.end):
            return []
        who = self._subject(form)
        found = found or self._him(who)
        if found is None:
            head = self._head()
            return [] if head is None or who is None or head.persons == who.persons else [self._result(who, head, head.start, weak)]
        if _lists()["set after"].match(self.text, found.end) or self._in_set(found.end):
            return []
        return [self._result(who, loser, max(found.end, self.cue.end), weak, loser) for loser in self._objects(found, who)]

    def _him(self, who: Group | None) -> Group | None:
        """Whom "beat her" means in a clause that hangs on another: the subject of that one."""
        match = HIM.match(self.text, self.cue.end, self.part_end)
        above = self.clause.parent.subject if match is not None and self.clause.parent is not None else None
        if match is None or above is None or who is None or len(above.persons) != 1 or above.persons == who.persons:
            return None
        return above if self.people.persons[above.persons[0]].woman in (None, match[1] == "her") else None

    def _weak(self, form: int) -> list[Result]:
        if form == Form.PLAIN and not self.before.endswith("to "):
            return []  # "top seed"
        return self._beats(form, weak=True)

    def _beaten(self, weak: bool) -> list[Result]:
        if not self._is_real():
            return []
        who = self._subject(Form.PAST) if AUX.search(self.before) else self._described()
        by = brought(self.sentence, self.cue.end, DIRECT_BY, self._reach())
        if by is None:
            alone = self.cue.words in lexicon.words("outcomes")["beats"]["out"]
            return [self._result(None, who, self.cue.end, weak)] if who is not None and alone else []
        return [self._result(by[0], who, by[0].end, weak)]

    def _past(self, form: int) -> list[Result]:
        found = direct(self.sentence, self.cue.end)
        if found is None or not self._is_real() or _lists()["set after"].match(self.text, found.end):
            return []
        who = self._subject(form)
        return [self._result(who, loser, found.end, brought_in=loser) for loser in self._objects(found, who)]

    def _wins(self, form: int) -> list[Result]:
        return self._with(form, lexicon.words("outcomes")["wins"]["over"], won=True)

    def _loses(self, form: int) -> list[Result]:
        return self._with(form, lexicon.words("outcomes")["loses"]["to"], won=False)

    def _with(self, form: int, prepositions: Sequence[str], won: bool) -> list[Result]:
        """X won or lost, and a preposition brings in the other."""
        if not self._is_real():
            return []
        who = self._subject(form)
        other = brought(self.sentence, self.cue.end, prepositions, self._reach())
        between = self.text[self.cue.end : other[1] if other else self.part_end]
        if won and AHEAD.search(between):
            return []  # "advanced to a semi-final against Ruiz"
        if _lists()["not match"].search(between) or outcomes_inside(between) or re.search(r",\s+(?!in\b|by\b|at\b)[a-z]", between):
            return []
        if other is None:
            head = self._head() if re.match(rf"\s+(?:{'|'.join(prepositions)})\s*(?:[.,;)]|\Z|in\b|on\b|at\b|last\b|earlier\b|during\b)", self.text[self.cue.end : self.cue.end + 30]) else self._whom(prepositions)
            if head is None and who is not None and not won and self._alone():
                return [self._result(None, who, self.cue.end)]
            if head is None or who is None:
                return []
            return [self._result(who, head, self.cue.end) if won else self._result(head, who, self.cue.end)]
        group, _ = other
        others = self._objects(group, who)
        return [self._between(who, o, won, group.end) for o in others]

    def _between(self, who: Group | None, other: Group, won: bool, end: int) -> Result:
        """The result of somebody and whom the word brings in."""
        return self._result(who, other, end, brought_in=other) if won else self._result(other, who, end, brought_in=other)

    def _alone(self) -> bool:
        """Whether the verb can end a player's tournament without naming who ended it."""
        return any(self.cue.words in outcomes.forms(verb) for verb in lexicon.words("outcomes")["loses"]["alone"])

    def _hands_of(self, form: int) -> list[Result]:
        found = direct(self.sentence, self.cue.end)
        who = self._subject(form)
        return [self._result(found, who, found.end)] if found is not None and who is not None and self._is_real() else []

    def _split(self, form: int) -> list[Result]:
        if form & Form.DONE and AUX.search(self.before):
            match = _lists()["split"].match(self.text, self.cue.end)
            by = brought(self.sentence, match.end(), DIRECT_BY, self._reach()) if match else None
            return [self._result(by[0], self._subject(Form.PAST), by[0].end)] if by else []
        found = direct(self.sentence, self.cue.end)
        if found is None or not self._is_real() or not _lists()["split"].match(self.text, found.end):
            return []
        return [self._result(self._subject(form), found, found.end)]

    def _ends(self, form: int) -> list[Result]:
        if form & Form.DONE:
            by = brought(self.sentence, self.cue.end, ("by",), self._reach())
            left = self.sentence.before(self.cue.start)
            if by is not None and left is not None and left.start >= self.part_start:
                owned = _lists()["what"].match(self.text, left.end)
                if owned is not None and owned.end() <= self.cue.start:
                    return [self._result(by[0], left, by[0].end)]
        found = direct(self.sentence, self.cue.end)
        if found is None or not found.owns or not self._is_real() or not _lists()["what"].match(self.text, found.end):
            return []
        return [self._result(self._subject(form), found, found.end)]

    def _hands(self, form: int) -> list[Result]:
        found = direct(self.sentence, self.cue.end)
        if found is None or not self._is_real() or not _lists()["handed"].match(self.text, found.end) or AUX.search(self.before):
            return []
        return [self._result(self._subject(form), found, found.end)]

    # ── Nouns ──

    def _win(self, form: int) -> list[Result]:
        table = lexicon.words("outcomes")["win_nouns"]
        prepositions = [*table["over"], *(["of"] if self.cue.words in table["of"] else []), *(["on", "over"] if self.cue.words in table["on"] else [])]
        if self.cue.words in ("defeat", "defeats"):  # a defeat against Y is a loss
            prepositions = ["of"]
        return self._noun(prepositions, won=True)

    def _loss(self, form: int) -> list[Result]:
        return self._noun(lexicon.words("outcomes")["loss_nouns"]["to"], won=False)

    def _noun(self, prepositions: Sequence[str], won: bool) -> list[Result]:
        other = brought(self.sentence, self.cue.end, prepositions, self._reach())
        if other is None or not self._belongs(other[1]):
            return self._noun_alone(won)
        group, at = other
        if group.owns or re.search(r"\b(?:set|rubber)\b", self.text[self.cue.end : at]):
            return []
        who = self._owner(at)
        result = [self._between(who, o, won, group.end) for o in self._objects(group, who)]
        for one in result:
            one.noun = True
        if who is not None and re.search(r"\baveng(?:e|es|ed|ing)\b|\brevers(?:e|es|ed|ing)\b", self.before) and not won:
            return [*(self._earlier(r) for r in result), *(self._result(who, o, group.end) for o in self._objects(group, who))]
        return result

    def _belongs(self, at: int) -> bool:
        """Whether a preposition belongs to the noun: "of" at once, others with a place, a day or a player between."""
        between = self.text[self.cue.end : at]
        if self.text.startswith("of", at):
            return not between.strip()
        return at - self.cue.end <= 60 and not outcomes_inside(between) and not re.search(r",\s+[a-z]", between)

    def _noun_alone(self, won: bool) -> list[Result]:
        """Somebody's win or loss with nobody to win or lose against: "suffered a first-round defeat"."""
        if self.cue.words not in ("win", "victory", "triumph", "defeat", "loss", "exit") or (won and self.cue.words == "defeat"):
            return []
        if not ROUND_NOUN.search(self.before):
            return []
        who = self._owner(self.cue.end)
        if who is None:
            return []
        return [self._result(who, None, self.cue.end) if won else self._result(None, who, self.cue.end)]

    @staticmethod
    def _earlier(result: Result) -> Result:
        result.before = True
        return result

    def _owner(self, at: int) -> Group | None:
        """Whose win or loss it is: "Ruiz's", "his", the subject; "a win for Ruiz over"; None where the words take it back."""
        fo = brought(self.sentence, self.cue.end, ("for", "by"), at)
        if fo is not None:
            return fo[0]
        left = self.sentence.before(self.cue.start)
        if left is not None and left.owns and re.fullmatch(rf"['’]s?\s+{phrase()}", self.text[left.end : self.cue.start]):
            return None if UNREAL_OWN.search(self.before) else left
        near = self.before[-80:]
        own = None
        for own in OWNER.finditer(near):
            pass
        if own is not None and re.fullmatch(phrase(), near[own.end() :]):
            return None if UNREAL_OWN.search(self.before) else self._possessor(own["who"])
        if not self._is_real():
            return None
        if left is not None and self.cue.words in lexicon.words("outcomes")["win_nouns"]["persons"] and APPOSITION.fullmatch(self.text[left.end : self.cue.start]):
            return left
        return self._subject(Form.ING)

    def _possessor(self, pronoun: str) -> Group | None:
        woman = {"his": False, "her": True}.get(pronoun.lower())
        if woman is None:
            return None
        clause: Clause | None = self.clause
        while clause is not None:
            subject = clause.subject
            if subject is not None and len(subject.persons) == 1 and self.people.persons[subject.persons[0]].woman in (None, woman):
                return subject
            clause = clause.parent
        who = discourse.subject(self.people, self.prose, self.cue.start)
        return None if who is None else Group(self.cue.start, self.cue.start, (who,))

    # ── Who ──

    def _subject(self, form: int) -> Group | None:
        """Whom the word is told of."""
        finite = bool(form & (Form.THIRD | Form.PAST | Form.DONE | Form.PLAIN))
        left = self.sentence.before(self.cue.start)
        if form & Form.ING and left is not None and self.text[left.end : self.cue.start].isspace() and re.search(r"\bwith\s+(?:[\w’'-]+\s+){0,4}\Z", self.text[max(self.sentence.start, left.start - 40) : left.start]):
            return left  # "with Ruiz outlasting Costa"
        who = self._with_partner(self._one_subject(finite))
        return who

    def _with_partner(self, who: Group | None) -> Group | None:
        """The subject and whom she plays with: "she teamed up with Costa to beat …"."""
        if who is None or len(who.persons) == 1:
            who = self._pair_meant() or who
        plural = PLURAL.search(self.before) is not None
        start = self.sentence.start if plural else self.part_start
        match = PARTNER.search(self.text, start, self.cue.start) if who is not None and len(who.persons) == 1 else None
        partner = direct(self.sentence, match.end()) if match is not None else None
        if who is None or partner is None or len(partner.persons) > 1 or partner.persons == who.persons or partner.start >= self.cue.start:
            return who
        return Group(who.start, who.end, (*who.persons, *partner.persons), second=partner.start)

    def _pair_meant(self) -> Group | None:
        """Whom "the pair" or "the Britons" means: the last two named together in the sentences before."""
        if PLURAL.search(self.before) is None or not any(len(g.persons) == 2 for g in self.sentence.after(self.cue.end)):
            return None
        spans = self.prose.sentences
        index = bisect_left(spans, (self.sentence.start, 0))
        for start, end in reversed(spans[max(0, index - 3) : index]):
            pairs = [g for g in groups(self.text, self.people, start, end) if len(g.persons) == 2]
            if pairs:
                return pairs[-1]
        return None

    def _one_subject(self, finite: bool) -> Group | None:
        if finite and (acting := self.sentence.acting(self.cue.start)) is not None:
            return acting
        clause: Clause | None = self.clause
        while clause is not None:  # "After beating Y, X will …": the subject is still to come
            if clause.subject is not None:
                return clause.subject
            clause = clause.parent if clause.link in (Link.SUB, Link.JOIN, Link.STOP) else None
        return None

    def _described(self) -> Group | None:
        """Who is "stunned by Y": the person right before the word, or the subject to come."""
        left = self.sentence.before(self.cue.start)
        if left is not None and re.fullmatch(r"(?:['’]s?)?,?\s*(?:[a-z]+ly\s+)?", self.text[left.end : self.cue.start]):
            return left
        if not self.before.strip(" \"“‘'"):
            return self.clause.subject
        return self._subject(Form.ING) if re.search(r"(?:,|\band|\bbut|\bafter|\bbefore)\s*(?:[a-z]+ly\s+)?\Z", self.before) else None

    def _head(self) -> Group | None:
        """The person that a relative clause makes its object: "Y, whom X beat", "the man X beat"."""
        if self.clause.link is Link.RELATIVE and self.clause.head is not None and self.clause.subject is not self.clause.head:
            return self.clause.head
        subject = self.clause.subject
        if subject is None:
            return None
        match = ANTECEDENT.search(self.text, max(self.sentence.start, subject.start - 50), subject.start)
        return self.sentence.before(match.start()) if match else None

    def _whom(self, prepositions: Sequence[str]) -> Group | None:
        """The person in "Y, to whom X lost"."""
        if self.clause.word != "whom" or self.clause.head is None:
            return None
        return self.clause.head if re.search(rf"\b(?:{'|'.join(prepositions)})\s+\Z", self.text[max(0, self.clause.start - 12) : self.clause.start]) else None

    def _objects(self, group: Group, who: Group | None) -> list[Group]:
        """Everybody beaten: two by one are two matches where no score stands with them, two by two a match of pairs."""
        if len(group.persons) == 2:
            if who is not None and len(who.persons) == 2:
                return [group]
            return [] if A_PAIR.search(self.text, self.part_start, self.part_end) else list(apart(group))
        return list(listed(self.sentence, group, self.part_end))

    # ── Whether ──

    def _reach(self) -> int:
        """How far to the right the other side may stand: to the end of this part of the clause."""
        return self.part_end

    def _is_real(self) -> bool:
        """Whether the clause says that it happened."""
        if self.clause.word in ("if", "unless"):
            return False
        before = self.before[-70:]
        before = before[before.rfind(", ") + 1 :]
        refuted = _lists()["not real"].search(before)
        return refuted is None or _lists()["real"].search(before) is not None

    def _in_set(self, position: int) -> bool:
        """Whether only a set was won: "thumped the eighth seed 6-1 in the first set"."""
        return False

    def _told_apart(self, winner: Group | None, loser: Group | None) -> tuple[Group | None, Group | None]:
        """A pronoun is never the person that its own verb brings in: it means whoever was named before him."""
        if winner is None or loser is None or winner.persons != loser.persons:
            return winner, loser
        for pronoun in (winner, loser):
            if self.text[pronoun.start : pronoun.end].lower() in ("he", "she"):
                woman = self.text[pronoun.start].lower() == "s"
                other = self._named_before(winner.persons[0], woman)
                return (other, loser) if pronoun is winner else (winner, other)
        return winner, loser

    def _named_before(self, who: int, woman: bool) -> Group | None:
        """The last player named before the sentence in its paragraph or the one above, another than this one."""
        floor = self.text.rfind("\n", 0, max(0, self.text.rfind("\n", 0, self.sentence.start) - 1)) + 1
        for mention in reversed(self.people.within(floor, self.sentence.start)):
            person = self.people.persons[mention.person]
            if mention.person != who and person.player and person.woman in (None, woman) and not self.text[mention.start].isspace():
                return Group(mention.start, mention.end, (mention.person,))
        return None

    def _result(self, winner: Group | None, loser: Group | None, end: int, weak: bool = False, brought_in: Group | None = None) -> Result:
        winner, loser = self._told_apart(winner, loser)
        here = [g for g in (winner, loser) if g is not None and g.start >= self.sentence.start]
        start = min([self.cue.start, *(g.start for g in here if g.end <= self.cue.start)])
        last = brought_in.start if brought_in is not None else 0
        beyond = last >= self.part_end  # listed in a later part: "beat Ruiz in the semi-finals; Costa in the final"
        end = max([end, self.cue.end, *(g.end for g in here)])
        several = _lists()["several"].search(self.text, end, min(self.part_end, end + 60)) or _lists()["several"].search(self.before[-40:])
        return Result(
            None if winner is None else Team(winner.persons),
            None if loser is None else Team(loser.persons),
            start,
            end,
            last if beyond else self.cue.start,
            self.sentence.clause(last) if beyond else self.clause,
            self.sentence,
            several=several is not None,
            before=PLUPERFECT.search(self.before) is not None,
            weak=weak,
        )


READERS = {
    frame: f"_{frame.name.lower()}"
    for frame in (Frame.BEATS, Frame.WEAK, Frame.PAST, Frame.SPLIT, Frame.ENDS, Frame.HANDS, Frame.WINS, Frame.LOSES, Frame.HANDS_OF, Frame.WIN, Frame.LOSS)
}


def outcomes_inside(words: str) -> bool:
    """Whether another word of winning or losing stands between."""
    return any(use.frame in (Frame.BEATS, Frame.LOSES, Frame.WIN, Frame.LOSS, Frame.OPENS) for cue in outcomes.cues(words) for use in cue.uses if cue.words not in ("down", "fell", "final", "match", "drop", "shock", "upset", "surprise", "exit", "end", "open"))


# ── Speech ────────────────────────────────────────────────────────────────────────────────────────────────────────────


MINE = re.compile(r"\b(?:my\s+(?:[\w-]+\s+){0,4}(?P<noun>win|victory|defeat|loss)\s+(?P<noun_to>over|against|to|by)|I\s+(?P<verb>beat|defeated|lost)(?P<verb_to>\s+to)?)\s+\[?\Z")


def _said(prose: Prose, people: People) -> Iterator[Result]:
    """What speakers tell of themselves in as many words: "my win over Ruiz", "I lost to Ruiz"."""
    names = {person.name: index for index, person in enumerate(people.persons)}
    for speech in prose.speech:
        who = names.get(speech.speaker or "")
        if who is None:
            continue
        for mention in people.within(speech.start, speech.end):
            match = MINE.search(prose.prose, max(speech.start, mention.start - 60), mention.start)
            if match is None or mention.person == who or re.search(r"\bif\s+\Z", prose.prose[max(0, match.start() - 5) : match.start()], re.IGNORECASE):
                continue
            won = match["noun"] in ("win", "victory") or match["verb"] in ("beat", "defeated")
            if won == (match["noun_to"] in ("to", "by") or match["verb_to"] is not None):
                continue
            me, other = Team((who,)), Team((mention.person,))
            one = Sentence(prose.prose, speech.start, speech.end, [])
            clause = Clause(Link.FIRST, [(match.start(), mention.end + 40)], None)
            one.clauses.append(clause)
            yield Result(me if won else other, other if won else me, match.start(), mention.end, match.start(), clause, one, said=True)

"""Who beat whom, clause by clause.

Every word of winning and losing has a frame that says where winner and loser stand: the subject of its clause on one
side, and on the other the person it brings in, by itself or by a preposition. What a clause takes back ("could beat",
"hopes of beating", "had never beaten") is no result; neither is a set, a game or a ranking won. A side that the
clause leaves out stays open: such a half result helps to place a score or a round, and is never filled by guessing.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tui.parse import lexicon, outcomes, said
from tui.parse.bounds import bounds
from tui.parse.cutting import sentence
from tui.parse.grammar import Link, Sentence
from tui.parse.groups import OF_PLACE, Group, apart, describing
from tui.parse.numbers import Run
from tui.parse.objects import brought, direct, listed, listed_pairs
from tui.parse.outcomes import Cue, Form, Frame
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Team
from tui.parse.results import Result, Results
from tui.parse.subjects import Reading
from tui.parse.tokens import Vocabulary, tokens

FRAMES = frozenset({
    Frame.BEATS, Frame.WEAK, Frame.PAST, Frame.SPLIT, Frame.ENDS, Frame.HANDS,
    Frame.CONTESTS, Frame.WINS, Frame.LOSES, Frame.HANDS_OF, Frame.WIN, Frame.LOSS,
})  # fmt: skip
READERS = {frame: f"_{frame.name.lower()}" for frame in FRAMES}  # the method that reads what a frame tells
TURNING = frozenset({Frame.BEATS, Frame.LOSES, Frame.WIN, Frame.LOSS, Frame.OPENS})
BY = ("by", "at the hands of", "by the hands of")
FAR_NOUN = 60  # code points between a win and whom it was over

AUX = lazy(
    r"\b(?:was|were|been|being|is|are|be|get|gets|got|getting)\s+"
    r"(?:[a-z]+ly\s+|then\s+|also\s+|later\s+|once\s+|twice\s+)?\Z"
)
HAVE = lazy(r"\b(?:has|have|had|[Hh]aving)\s+(?:[a-z]+\s+){0,3}\Z|\b(?:he|she|they|who|it|I|we)['’](?:s|ve|d)\s+\Z")
PLUPERFECT = lazy(r"\bhad\s+(?:[a-z]+\s+){0,2}\Z")
OWN_WIN = lazy(r"['’]s?\s+(?:[\w-]+\s+){0,4}?(?:victory|win|success|triumph|result)\b")
AS = lazy(r"\s+as\s+")
JUDGED = ("dismiss", "write off", "wrote off", "written off", "writing off")
BY_NEXT = lazy(r"\s*(?:[\d(\[][\d()\[\]/,\s–‐‑-]*)?(?:in\s+[\w-]+\s+sets,?\s*)?by\s")
TWO = lazy(r"\d[-–]\d|\b(?:doubles|pair|duo|partner|team)\b")  # speaks of a pair, or of one match
A_NOUN = lazy(  # "a 6-4 6-3 win over": no verb
    r"(?:\b(?:[Aa]n?|[Aa]nother|first|[Tt]he|his|her|their)|['’]s)\s+(?:(?!(?:to|saw|sees|watched)\s)[\w(),-]+\s+){0,4}\Z"
)
AHEAD = lazy(r"\b(?:to|into|for)\s+(?:a|an|the|his|her|their|another)\b")
TURN = lazy(r",\s+(?!against\b|in\b|by\b|at\b|to\b)[a-z]")
ENDS_PHRASE = r"\s*(?:[.,;)]|\Z|in\b|on\b|at\b|last\b|earlier\b|during\b)"
INFINITIVE = lazy(
    r"\b(?:to|and|or|not|will|would|can|could|may|might|must|should|did|didn['’]t|they|we|you|I|who|helped|saw|see)\s+(?:\w+ly\s+)?\Z"
)
IN_ROUND = lazy(r"(?:[- ]round|final|opening[- ]match)\s+(?:[a-z-]+\s+)?\Z")
IN_STAGE = lazy(r"\s+(?:in|at)\s+[\w\s’'-]{1,30}\s")  # "conqueror in the third round of Ruiz"
ALONE = ("win", "victory", "triumph", "defeat", "loss", "exit")
AVENGED = lazy(r"\b(?:aveng|revers)(?:e|es|ed|ing)\b|\brevenge\s+for\b")
HER_OUT = lazy(r"\s+(him|her)(?=\s+(?:out|packing|crashing|tumbling)\b)")
HER_CONQUEROR = lazy(rf"{OF_PLACE},\s+(his|her)\s+")
BRINGS = ("bring", "brings", "brought", "bringing")
TO_AN_END = lazy(r"\bto\s+(?:an?\s+(?:\w+\s+)?(?:close|end|halt))\b")


def results(prose: Prose, people: People, runs: Sequence[Run]) -> Results:
    """Every result the narrative tells, and those that speakers tell of themselves."""
    cues = [cue for cue in outcomes.cues(prose) if not _is_name(people, cue)]
    found = Results([], {}, cues)
    starts = [cue.start for cue in cues]
    clause_marks = bounds(prose)
    turns = [cue.start for cue in cues if _turns(cue)]
    marks = sorted([*starts, *(run.start for run in runs if not run.said)])
    for start, end in prose.sentences:
        if bisect_left(marks, start) == bisect_left(marks, end):
            continue
        one = found.sentences[start] = sentence(prose, people, runs, clause_marks, start, end)
        if not people.within(start, end):
            continue  # who won and lost has to be named
        for cue in cues[bisect_left(starts, start) : bisect_left(starts, end)]:
            if outcomes.has(cue.words, FRAMES):
                found.results += _Outcome(prose, people, one, cue, turns).results()
    found.results += said.results(prose, people)
    found.results.sort(key=lambda result: result.at)
    return found


def _is_name(people: People, cue: Cue) -> bool:
    mention = people.before(cue.end)
    return mention is not None and mention.start < cue.end and cue.start < mention.end


class _Outcome(Reading):
    """A word of winning or losing: what it tells in its frame."""

    def __init__(self, prose: Prose, people: People, sentence: Sentence, cue: Cue, turns: Sequence[int]) -> None:
        super().__init__(prose, people, sentence, cue)
        self.turns = turns  # where words begin that stand between no verb and its preposition

    def results(self) -> list[Result]:
        """What the word tells in the first of its frames that names both sides, else in the first that fits."""
        half: list[Result] = []
        for use in self.cue.uses:
            reader = READERS.get(use.frame)
            if reader and (found := getattr(self, reader)(use.form)):
                told = [result for result in found if result.winner != result.loser]
                if any(result.winner and result.loser for result in told):
                    return told
                half = half or told
        return half

    # ── Verbs ──

    def _beats(self, form: int, weak: bool = False) -> list[Result]:
        if self._is_passive(form):
            return self._beaten(weak)
        if not self._is_verb(form):
            return []
        active = form & (Form.THIRD | Form.PAST | Form.ING | Form.PLAIN) or HAVE.search(self.before)
        if not active or not self.is_real():
            return []
        found = direct(self.sentence, self.cue.end)
        if found is not None and found.owns and _lists()["what"].match(self.text, found.end):
            return []  # "stopped Ruiz's run"
        who = self.subject(form)
        found = found or self._resisting() or self.him(who)
        if found is None:
            head = self.head()
            whole = head is not None and who is not None and head.persons != who.persons
            return [self._result(who, head, head.start, weak=weak)] if whole and head else []
        if _lists()["set after"].match(self.text, found.end):
            return []
        if who is not None and who.owns and OWN_WIN.match(self.text, who.end):
            return []  # "Ruiz's victory eliminated Costa"
        if found.start >= self.cue.end and AS.match(self.text, found.end) and self.cue.words.startswith(JUDGED):
            return []  # "dismissed Ruiz as a nuisance"
        return self._each(who, found, won=True, weak=weak)

    def _resisting(self) -> Group | None:
        """Whose resistance is overcome: "saw off a late challenge from Ruiz"."""
        match = _lists()["resistance"].match(self.text, self.cue.end)
        return direct(self.sentence, match.end()) if match is not None else None

    def _is_verb(self, form: int) -> bool:
        """Whether the word is no other one: "to top Ruiz" but not "top seed", "d. Ruiz" but not "she'd"."""
        table = lexicon.words("outcomes")["beats"]
        if form == Form.PLAIN and self.cue.words in table["nouns"]:
            return self.before.endswith("to ")
        return self.cue.words not in table["dotted"] or self.text.startswith(".", self.cue.end)

    def _weak(self, form: int) -> list[Result]:
        if form == Form.PLAIN and not self.before.endswith("to "):
            return []  # "the rock"
        return self._beats(form, weak=True)

    def _is_passive(self, form: int) -> bool:
        if not form & Form.DONE:
            return False
        if AUX.search(self.before):
            return True
        alone = self.cue.words not in lexicon.words("outcomes")["beats"]["no_passive"]
        return alone and BY_NEXT.match(self.text, self.cue.end) is not None

    def _beaten(self, weak: bool) -> list[Result]:
        if not self.is_real():
            return []
        who = self.subject(Form.PAST) if AUX.search(self.before) else self.described()
        by = brought(self.sentence, self.cue.end, BY, self.part_end)
        if by is not None:
            return [self._result(by[0], who, by[0].end, weak=weak)]
        alone = self.cue.words in lexicon.words("outcomes")["beats"]["out"]
        return [self._result(None, who, self.cue.end)] if who is not None and alone else []

    def _past(self, form: int) -> list[Result]:
        found = direct(self.sentence, self.cue.end)
        if found is None or not self.is_real() or _lists()["set after"].match(self.text, found.end):
            return []
        if form & Form.DONE and self.cue.words.endswith(" by") and AUX.search(self.before):
            return [self._result(found, self.subject(Form.PAST), found.end)]  # "was edged by Ruiz"
        if found.owns:
            return []  # "powered past Ruiz's defence"
        return self._each(self.subject(form), found, won=True)

    def _contests(self, form: int) -> list[Result]:
        """X won a match, and a preposition brings in the other: "edged a tight contest 7-6 7-6 against Y"."""
        what = _lists()["contest"].match(self.text, self.cue.end, self.part_end)
        if what is None or not self.is_real():
            return []
        other = brought(self.sentence, what.end(), lexicon.words("outcomes")["contests"]["with"], self.part_end)
        if other is None or not _lists()["contested"].fullmatch(self.text, what.end(), other[1]):
            return []
        who = self.subject(form)
        return [] if who is None else self._each(who, other[0], won=True)

    def _wins(self, form: int) -> list[Result]:
        if form == Form.PLAIN and not INFINITIVE.search(self.before):
            return []  # "a 6-4 6-4 win over"
        return self._with(form, lexicon.words("outcomes")["wins"]["over"], won=True)

    def _loses(self, form: int) -> list[Result]:
        return self._with(form, lexicon.words("outcomes")["loses"]["to"], won=False)

    def _with(self, form: int, prepositions: Sequence[str], won: bool) -> list[Result]:
        """X won or lost, and a preposition brings in the other."""
        if not self.is_real() or (form == Form.PLAIN and A_NOUN.search(self.before)):
            return []
        other = brought(self.sentence, self.cue.end, prepositions, self.part_end)
        between = self.text[self.cue.end : other[1] if other else self.part_end]
        if other is None:
            between = between.partition(", with ")[0]  # "lost, with Ruiz winning 6-4 6-4"
        if (won and AHEAD.search(between)) or TURN.search(between):
            return []  # "advanced to a semi-final against Ruiz"
        if _lists()["not match"].search(between) or self._turned(self.cue.end + len(between)):
            return []
        who = self.subject(form)
        if other is not None:
            return self._each(who, other[0], won)
        head = self._whom(prepositions)
        if who is not None and head is not None:
            return [self._result(who, head, self.cue.end) if won else self._result(head, who, self.cue.end)]
        if who is None or won or not self._ends_alone():
            return []
        return [self._result(self._who_explains(who), who, self.cue.end)]

    def _who_explains(self, loser: Group) -> Group | None:
        """Who won by the clause that says how somebody went out: "Ruiz crashed out after Costa pulled off an upset"."""
        for clause in self.sentence.clauses:
            winner = clause.subject
            above = clause.parent is self.clause and clause.word in ("after", "as", "when")
            if not above or not clause.named or winner is None or len(winner.persons) != len(loser.persons):
                continue
            if winner.persons != loser.persons and _lists()["explains"].match(self.text, winner.end):
                return winner
        return None

    def _whom(self, prepositions: Sequence[str]) -> Group | None:
        """The person in "Y, to whom X lost" and "Y, whom X lost to"."""
        words = "|".join(prepositions)
        if re.match(rf"\s+(?:{words}){ENDS_PHRASE}", self.text[self.cue.end : self.cue.end + 30]):
            return self.head()
        before = self.text[max(0, self.clause.start - 12) : self.clause.start]
        return self.clause.head if self.clause.word == "whom" and re.search(rf"\b(?:{words})\s+\Z", before) else None

    def _ends_alone(self) -> bool:
        """Whether the verb can end a player's tournament without naming who ended it."""
        return any(self.cue.words in outcomes.forms(verb) for verb in lexicon.words("outcomes")["loses"]["alone"])

    def _hands_of(self, form: int) -> list[Result]:
        found, who = direct(self.sentence, self.cue.end), self.subject(form)
        real = found is not None and who is not None and self.is_real()
        return [self._result(found, who, found.end)] if real and found is not None else []

    def _split(self, form: int) -> list[Result]:
        if form & Form.DONE and AUX.search(self.before):
            match = _lists()["split"].match(self.text, self.cue.end)
            by = brought(self.sentence, match.end(), BY, self.part_end) if match else None
            return [self._result(by[0], self.subject(Form.PAST), by[0].end)] if by else []
        him = HER_OUT.match(self.text, self.cue.end)
        found = self._above(him) if him is not None else direct(self.sentence, self.cue.end)
        end = him.end() if him is not None else found.end if found is not None else 0
        if found is None or not self.is_real() or not _lists()["split"].match(self.text, end):
            return []
        return [self._result(self.subject(form), found, end)]

    def _above(self, him: re.Match[str]) -> Group | None:
        """Whom "her" means in a clause of whoever beat her: the subject that it hangs on."""
        above = self.clause.parent.subject if self.clause.parent is not None else None
        if self.clause.link is not Link.RELATIVE or above is None or len(above.persons) != 1:
            return None
        return above if self.people.persons[above.persons[0]].woman in (None, him[1] == "her") else None

    def _ends(self, form: int) -> list[Result]:
        left = self.sentence.before(self.cue.start)
        if form & Form.DONE and left is not None and left.start >= self.part_start:
            by = brought(self.sentence, self.cue.end, ("by",), self.part_end)
            owned = _lists()["what"].match(self.text, left.end)
            if by is not None and owned is not None and owned.end() <= self.cue.start:
                return [self._result(by[0], left, by[0].end)]  # "Ruiz's run was ended by Costa"
        if form & (Form.PAST | Form.THIRD) and left is not None and left.start >= self.part_start and left.owns:
            owned = _lists()["what"].fullmatch(self.text, left.end, self.cue.start - 1)
            against = brought(self.sentence, self.cue.end, ("against", "at the hands of"), self.part_end)
            return [self._result(against[0], left, against[0].end)] if owned and against else []
        if self.cue.words in BRINGS and not TO_AN_END.search(self.text, self.cue.end, self.part_end):
            return []
        found = direct(self.sentence, self.cue.end)
        run_of = _lists()["what of"].match(self.text, self.cue.end)
        if run_of is not None and self.is_real() and (whose := direct(self.sentence, run_of.end())) is not None:
            return [self._result(self.subject(form), whose, whose.end)]  # "ended the run of Ruiz"
        if found is None or not found.owns or not _lists()["what"].match(self.text, found.end):
            found = self._resisting()
        if found is None or not self.is_real():
            return []
        return [self._result(self.subject(form), found, found.end)]

    def _hands(self, form: int) -> list[Result]:
        found = direct(self.sentence, self.cue.end)
        if AUX.search(self.before) or not self.is_real():
            return []
        if found is None:
            on = _lists()["handed"].match(self.text, self.cue.end)
            upon = brought(self.sentence, on.end(), ("on", "upon", "to"), self.part_end) if on else None
            return [self._result(self.subject(form), upon[0], upon[0].end)] if upon else []
        handed = _lists()["handed"].match(self.text, found.end)
        return [self._result(self.subject(form), found, found.end)] if handed else []

    # ── Nouns ──

    def _win(self, form: int) -> list[Result]:
        table, word = lexicon.words("outcomes")["win_nouns"], self.cue.words
        over = [] if word in table["no_over"] else table["over"]  # a defeat against Y is a loss
        of = ["of"] if word in table["of"] else []
        others = [preposition for preposition in ("on", "from") if word in table[preposition]]
        found = self._conqueror() or self._noun([*over, *of, *others], won=True)
        for result in found if word in table["weak"] else ():
            result.weak = True
        return found

    def _conqueror(self) -> list[Result]:
        """Somebody who is named as the one who won: "Ruiz's conqueror, Costa"."""
        left, found = self.sentence.before(self.cue.start), direct(self.sentence, self.cue.end)
        hers = HER_CONQUEROR.fullmatch(self.text, left.end, self.cue.start) if left is not None else None
        if hers is not None and self.cue.words == "conqueror" and not (left and left.owns):
            return [self._result(left, self._possessor(hers[1]), self.cue.end)]  # "Ruiz, her conqueror in May"
        if self.cue.words != "conqueror" or left is None or found is None or not left.owns:
            return []
        return [self._result(found, left, found.end)] if self._belongs_to(left.end) else []

    def _loss(self, form: int) -> list[Result]:
        table = lexicon.words("outcomes")["loss_nouns"]
        return self._noun([*table["to"], *(["from"] if self.cue.words in table["from"] else [])], won=False)

    def _noun(self, prepositions: Sequence[str], won: bool) -> list[Result]:
        if self.text.endswith("-", 0, self.cue.start):
            return []  # "his four-victory run"
        other = brought(self.sentence, self.cue.end, prepositions, self.part_end)
        if other is None or not self._belongs(other[1]):
            return self._noun_alone(won)
        group, at = other
        if group.owns or re.search(r"\b(?:set|rubber)\b", self.text[self.cue.end : at]):
            return []
        who = self.owner(at) or (self._given(group) if won else None)
        if who is None and not self.is_real():
            return []
        found = self._each(who, group, won)
        if won and len(found) == 1 and who is not None and who.start > self.cue.end:
            found += self._and_for(group)
        for result in found:
            result.noun = True
        if who is not None and not won and AVENGED.search(self.before):
            for result in found:
                result.before = True
            if not self.is_real():
                return found  # "hopes to avenge a defeat by Ruiz"
            return [*found, *self._each(who, group, won=True)]
        return found

    def _and_for(self, loser: Group) -> list[Result]:
        """Those who won the like: "there were wins for Ruiz over Costa and Ito against Mori"."""
        found: list[Result] = []
        for winner, other in pairwise([*self.sentence.after(loser.end)]):
            joined = _lists()["and for"].fullmatch(self.text, loser.end, winner.start)
            if joined and _lists()["over another"].fullmatch(self.text, winner.end, other.start):
                found.append(self._result(winner, other, other.end, at=winner.start))
                loser = other
        return found

    def _given(self, loser: Group) -> Group | None:
        """Whom a win gives something: "a win over Y sent X into the final", "the win over Y was X's first"."""
        match = _lists()["gives"].match(self.text, loser.end, self.part_end)
        found = None if match is None else direct(self.sentence, match.end())
        if found is None or match is None:
            return None
        return found if found.owns == (match["is"] is not None) else None

    def _belongs(self, at: int) -> bool:
        """Whether a preposition belongs to the noun: "of" at once, others with a place, a day or a player between."""
        between = self.text[self.cue.end : at]
        if self.text.startswith("of", at):
            return not between.strip() or (self.cue.words == "conqueror" and IN_STAGE.fullmatch(between) is not None)
        return len(between) <= FAR_NOUN and not self._turned(at) and not re.search(r",\s+[a-z]", between)

    def _noun_alone(self, won: bool) -> list[Result]:
        """Somebody's win or loss with nobody to win or lose against: "suffered a first-round defeat"."""
        if self.cue.words not in ALONE or (won and self.cue.words == "defeat") or not IN_ROUND.search(self.before):
            return []
        who = self.owner(self.cue.end)
        if who is None:
            return []
        return [self._result(who, None, self.cue.end) if won else self._result(None, who, self.cue.end)]

    def _turned(self, end: int) -> bool:
        """Whether another word of winning or losing stands between this one and its preposition."""
        return bisect_left(self.turns, self.cue.end) < bisect_left(self.turns, end)

    # ── Results ──

    def _each(self, who: Group | None, group: Group, won: bool, weak: bool = False) -> list[Result]:
        """A result with everybody the word brings in: two by one are two matches, two by two a match of pairs."""
        found = []
        met: Sequence[tuple[Group | None, Group]] = self._respectively(who, group)
        for one, other in met or [(who, other) for other in self._others(group, who)]:
            winner, loser = (one, other) if won else (other, one)
            found.append(self._result(winner, loser, group.end, weak=weak, at=other.start))
            found[-1].several = found[-1].several and not met  # "both lost, to Costa and Fox respectively"
        return found

    def _respectively(self, who: Group | None, group: Group) -> list[tuple[Group, Group]]:
        """Two who each met another, in order: "X and Y beat Costa and Fox respectively"."""
        if not tokens(self.prose.prose).some(RESPECTIVE, self.sentence.start, self.sentence.end):
            return []
        those = list(apart(group)) if len(group.persons) == 2 else listed(self.sentence, group)
        these = self._joined_before() or ([] if who is None else list(apart(who)))
        return list(zip(these, those, strict=True)) if len(these) == len(those) == 2 else []

    def _joined_before(self) -> list[Group]:
        """The two right before the word that are joined: "Ruiz of Spain and the seventh seed Costa"."""
        second = self.sentence.before(self.cue.start)
        if second is not None and len(second.persons) == 2:
            return list(apart(second))
        first = None if second is None else self.sentence.before(second.start)
        if first is None or second is None:
            return []
        joined = _lists()["joined"].fullmatch(self.text, first.end, second.start)
        return [first, second] if joined is not None else []

    def _others(self, group: Group, who: Group | None) -> list[Group]:
        if who is not None and len(who.persons) == 2 and (pairs := listed_pairs(self.sentence, group)):
            return pairs
        if len(group.persons) == 1:
            others = listed(self.sentence, group)
            single = who is not None and len(who.persons) == 1
            return [one for other in others for one in (apart(other) if single else (other,))]
        if who is not None and len(who.persons) == 2:
            return [group]
        return [] if TWO.search(self.text, self.part_start, self.part_end) else list(apart(group))

    def _result(
        self, winner: Group | None, loser: Group | None, end: int, *, weak: bool = False, at: int = 0
    ) -> Result:
        winner, loser = self.told_apart(winner, loser)
        here = [group for group in (winner, loser) if group is not None and group.start >= self.sentence.start]
        start = min([self.cue.start, *(group.start for group in here if group.end <= self.cue.start)])
        end = max([end, self.cue.end, *(group.end for group in here)])
        beyond = at >= self.part_end  # in a later part: "beat Ruiz in the semi-finals; Costa in the final"
        many = self._one_of_several(end, min(self.part_end, end + 60)) or self._one_of_several(
            max(
                self._past_aside(),
                self.text.rfind("including", max(0, self.cue.start - 40), self.cue.start),
                self.cue.start - 40,
            ),
            self.cue.start,
        )
        return Result(
            None if winner is None else Team(winner.persons),
            None if loser is None else Team(loser.persons),
            start,
            end,
            at if beyond else self.cue.start,
            self.sentence.clause(at) if beyond else self.clause,
            self.sentence,
            several=many,
            before="had" in self.before and PLUPERFECT.search(self.before) is not None,
            weak=weak and _lists()["sets told"].match(self.text, end) is None,
        )

    def _past_aside(self) -> int:
        """Where the words before the verb begin that are told of it: "Ruiz, three times a winner here, |had lost"."""
        comma = self.text.rfind(", ", self.part_start, self.cue.start)
        subject = self.sentence.before(comma) if comma >= 0 else None
        return self.part_start if subject is None or subject.start < self.part_start else comma

    def _one_of_several(self, start: int, end: int) -> bool:
        """Whether words tell of a number of matches."""
        some = tokens(self.prose.prose).some(SEVERAL, start, end)
        return some and _lists()["several"].search(self.text, start, end) is not None


RESPECTIVE = Vocabulary(lambda: ("respective", "respectively"))
SEVERAL = Vocabulary(lambda: lexicon.words("outcomes")["not_match"]["several"])


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables = lexicon.words("outcomes")
    score = r"(?:\d\d?[-–]\d\d?(?:\s?\(.*?\))?\s+)?"
    objects, after = tables["not_match"]["objects"], tables["not_match"]["set_after"]
    either = lexicon.either
    return {
        "not match": re.compile(rf"(?<![\w-]){either(objects)}\b(?!\s+(?:of|points?\s+down))"),
        "set after": re.compile(rf"\s+{score}{either(after)}\b(?!\s+round)"),
        "several": re.compile(rf"\b{either(tables['not_match']['several'])}\b"),
        "contest": re.compile(
            rf"\s+(?:in\s+|of\s+)?(?:an?|the|his|her|their)\s+(?:(?:[\w’'-]+|\d[\d–()\[\], -]*\d[)\]]?),?\s+){{0,5}}?"
            rf"{either(tables['contests']['what'])}\b"
        ),
        "contested": re.compile(r"(?:\s+(?:on|in|of|at)\s[\w\s]{1,30})?[\s,]*(?:\d[\d–()\[\],\s-]*)?"),
        "gives": re.compile(
            rf"(?:\s+(?:of|from|on|in|at)\s[\w\s]{{1,30}}?)?(?:,\s[(\d][\d\s,()–-]*,)?\s+(?:has\s+|had\s+)?(?:{either(tables['gives']['verbs'])}|(?P<is>was|is|marked))\b"
        ),
        "sets told": re.compile(
            rf"{OF_PLACE},?\s+in\s+(?:[\w-]+\s+){{0,2}}?(?:straight|two|three|four|five)\s+(?:[\w-]+\s+){{0,2}}?sets\b"
        ),
        "split": re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{either(tables['split']['after'])}\b"),
        "what": re.compile(rf"\s*(?:['’]s?)?\s+(?:[\w-]+\s+){{0,5}}?{either(tables['ends']['what'])}\b"),
        "what of": re.compile(rf"\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}?{either(tables['ends']['what'])}\s+of\b"),
        "resistance": re.compile(
            rf"\s+(?:an?|the|another|some)\s+(?:[\w-]+,?\s+){{0,3}}?{either(tables['ends']['resistance'])}\s+(?:from|by|of)\b"
        ),
        "and for": re.compile(rf"{OF_PLACE}(?:\s[\d-][\d()\s,/–-]*)?(?:,|,?\s+and)(?:\s+for)?\s+{describing()}"),
        "over another": re.compile(rf"{OF_PLACE}\s+(?:over|against)\s+{describing()}"),
        "joined": re.compile(rf"{OF_PLACE},?\s+and\s+{describing()}"),
        "explains": re.compile(
            rf"\s+(?:[\w-]+\s+){{0,4}}?(?:an?|the|her|his)\s+(?:[\w-]+\s+){{0,5}}?{either(tables['win_nouns']['alone'])}\s*[.,;)]"
        ),
        "handed": re.compile(rf"\s+(?:to\s+)?(?:[\w’'()–-]+,?\s+){{0,7}}?{either(tables['hands']['after'])}\b"),
    }


def _turns(cue: Cue) -> bool:
    """Whether a word tells of another win or loss where it stands between a verb and its preposition."""
    return outcomes.has(cue.words, TURNING) and cue.words not in lexicon.words("outcomes")["not_match"]["no_turn"]

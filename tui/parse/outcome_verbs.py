"""What the verbs of winning and losing tell: "X beat Y", "X was sent packing by Y", "X lost to Y", "X ended Y's run".

The subject of the clause stands on one side; on the other stands the person right after the verb, or the one that a
preposition brings in. A set, a game or a ranking won is no match, and a verb that the clause takes back tells nothing.
"""

import re
from collections.abc import Sequence
from functools import cache

from tui.parse import lexicon, outcomes
from tui.parse.grammar import Link
from tui.parse.groups import OF_PLACE, Group
from tui.parse.objects import brought, direct
from tui.parse.outcome_words import OutcomeWord
from tui.parse.outcomes import Form, Frame
from tui.parse.patterns import lazy
from tui.parse.results import Result

BY = ("by", "at the hands of", "by the hands of")
AUX = lazy(
    r"\b(?:was|were|been|being|is|are|be|get|gets|got|getting)\s+"
    r"(?:[a-z]+ly\s+|then\s+|also\s+|later\s+|once\s+|twice\s+)?\Z"
)
HAVE = lazy(r"\b(?:has|have|had|[Hh]aving)\s+(?:[a-z]+\s+){0,3}\Z|\b(?:he|she|they|who|it|I|we)['’](?:s|ve|d)\s+\Z")
OWN_WIN = lazy(r"['’]s?\s+(?:[\w-]+\s+){0,4}?(?:victory|win|success|triumph|result)\b")
AS = lazy(r"\s+as\s+")
JUDGED = ("dismiss", "write off", "wrote off", "written off", "writing off")
BY_NEXT = lazy(r"\s*(?:[\d(\[][\d()\[\]/,\s–‐‑-]*)?(?:in\s+[\w-]+\s+sets,?\s*)?by\s")
A_NOUN = lazy(  # "a 6-4 6-3 win over": no verb
    r"(?:\b(?:[Aa]n?|[Aa]nother|first|[Tt]he|his|her|their)|['’]s)\s+(?:(?!(?:to|saw|sees|watched)\s)[\w(),-]+\s+){0,4}\Z"
)
ARTICLE = lazy(r"\b(?:an?|the)\s+\Z", re.IGNORECASE)
AHEAD = lazy(r"\b(?:to|into|for)\s+(?:a|an|the|his|her|their|another)\b")
SHORT = lazy(  # after a comeback: what says that it was in vain
    rf"{OF_PLACE},?\s+(?:only\s+to|but)\s+(?:[a-z]+ly\s+)?"
    r"(?:(?:come|came)\s+up|fall|fell|lose|lost|(?:be|was)\s+(?:beaten|denied|edged))\b"
)
TURN = lazy(r",\s+(?!against\b|in\b|by\b|at\b|to\b)[a-z]")
ENDS_PHRASE = r"\s*(?:[.,;)]|\Z|in\b|on\b|at\b|last\b|earlier\b|during\b)"
INFINITIVE = lazy(
    r"\b(?:to|and|or|not|will|would|can|could|may|might|must|should|did|didn['’]t|they|we|you|I|who|helped|saw|see)\s+(?:\w+ly\s+)?\Z"
)
HER_OUT = lazy(r"\s+(him|her)(?=\s+(?:out|packing|crashing|tumbling)\b)")
BRINGS = ("bring", "brings", "brought", "bringing")
TO_AN_END = lazy(r"\bto\s+(?:an?\s+(?:\w+\s+)?(?:close|end|halt))\b")


class OutcomeVerb(OutcomeWord):
    """A verb of winning or losing: a method for each frame."""

    def beats(self, form: int, weak: bool = False) -> list[Result]:
        """X beat Y; Y was beaten by X."""
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
            return [self.result(who, head, head.start, weak=weak)] if whole and head else []
        if _lists()["set after"].match(self.text, found.end):
            return []
        if who is not None and who.owns and OWN_WIN.match(self.text, who.end):
            return []  # "Ruiz's victory eliminated Costa"
        if found.start >= self.cue.end and AS.match(self.text, found.end) and self.cue.words.startswith(JUDGED):
            return []  # "dismissed Ruiz as a nuisance"
        return self.each(who, found, won=True, weak=weak)

    def _resisting(self) -> Group | None:
        """Whose resistance is overcome: "saw off a late challenge from Ruiz"."""
        match = _lists()["resistance"].match(self.text, self.cue.end)
        return direct(self.sentence, match.end()) if match is not None else None

    def _is_verb(self, form: int) -> bool:
        """Whether the word is no other one: "to top Ruiz" but not "top seed", "d. Ruiz" but not "she'd"."""
        table = lexicon.words("outcomes")["beats"]
        if form == Form.PLAIN and self.cue.words in table["nouns"]:
            return self.is_infinitive()
        return self.cue.words not in table["dotted"] or self.text.startswith(".", self.cue.end)

    def weak(self, form: int) -> list[Result]:
        """X dominated Y 6-1 6-1: a win only beside a whole score."""
        if (form == Form.PLAIN and not self.is_infinitive()) or ARTICLE.search(self.before):
            return []  # "the rock", "at the Masters"
        return self.beats(form, weak=True)

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
            return [self.result(by[0], who, by[0].end, weak=weak)]
        alone = self.cue.words in lexicon.words("outcomes")["beats"]["out"]
        return [self.result(None, who, self.cue.end)] if who is not None and alone else []

    def past(self, form: int) -> list[Result]:
        """X eased past Y; Y was edged by X."""
        found = direct(self.sentence, self.cue.end)
        if found is None or not self.is_real() or _lists()["set after"].match(self.text, found.end):
            return []
        if form & Form.DONE and self.cue.words.endswith(" by") and AUX.search(self.before):
            beats = any(use.frame in (Frame.BEATS, Frame.WEAK) for use in outcomes.uses(self.cue.words[:-3]))
            # "was edged by Ruiz", but not "was pushed by Ruiz"
            return [self.result(found, self.subject(Form.PAST), found.end)] if beats else []
        if found.owns:
            return []  # "powered past Ruiz's defence"
        return self.each(self.subject(form), found, won=True)

    def taken(self, form: int) -> list[Result]:
        """X was taken to five sets by Y, which is said of whoever got there in the end."""
        found = direct(self.sentence, self.cue.end)
        return (
            [] if found is None or found.owns or not self.is_real() else self.each(self.subject(form), found, won=True)
        )

    def contests(self, form: int) -> list[Result]:
        """X won a match, and a preposition brings in the other: "edged a tight contest 7-6 7-6 against Y"."""
        what = _lists()["contest"].match(self.text, self.cue.end, self.part_end)
        if what is None or not self.is_real():
            return []
        other = brought(self.sentence, what.end(), lexicon.words("outcomes")["contests"]["with"], self.part_end)
        if other is None or not _lists()["contested"].fullmatch(self.text, what.end(), other[1]):
            return []
        who = self.subject(form)
        return [] if who is None else self.each(who, other[0], won=True)

    def wins(self, form: int) -> list[Result]:
        """X won against Y, X advanced with a win over Y."""
        if form == Form.PLAIN and not INFINITIVE.search(self.before):
            return []  # "a 6-4 6-4 win over"
        return self._with(form, lexicon.words("outcomes")["wins"]["over"], won=True)

    def loses(self, form: int) -> list[Result]:
        """X lost to Y; X crashed out, which names nobody else."""
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
        if _lists()["not match"].search(between) or self.turned(self.cue.end + len(between)):
            return []
        who = self.subject(form)
        if other is not None:
            short = won and SHORT.match(self.text, other[0].end) is not None
            return self.each(who, other[0], won and not short)
        head = self._whom(prepositions)
        if who is not None and head is not None:
            return [self.result(who, head, self.cue.end) if won else self.result(head, who, self.cue.end)]
        if who is None or won or not self._ends_alone():
            return []
        return [self.result(self._who_explains(who), who, self.cue.end)]

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

    def hands_of(self, form: int) -> list[Result]:
        """X, no match for Y."""
        found, who = direct(self.sentence, self.cue.end), self.subject(form)
        real = found is not None and who is not None and self.is_real()
        return [self.result(found, who, found.end)] if real and found is not None else []

    def split(self, form: int) -> list[Result]:
        """X sent Y packing; Y was sent packing by X."""
        if form & Form.DONE and AUX.search(self.before):
            match = _lists()["split"].match(self.text, self.cue.end)
            by = brought(self.sentence, match.end(), BY, self.part_end) if match else None
            return [self.result(by[0], self.subject(Form.PAST), by[0].end)] if by else []
        him = HER_OUT.match(self.text, self.cue.end)
        found = self._above(him) if him is not None else direct(self.sentence, self.cue.end)
        end = him.end() if him is not None else found.end if found is not None else 0
        if found is None or not self.is_real() or not _lists()["split"].match(self.text, end):
            return []
        return [self.result(self.subject(form), found, end)]

    def _above(self, him: re.Match[str]) -> Group | None:
        """Whom "her" means in a clause of whoever beat her: the subject that it hangs on."""
        above = self.clause.parent.subject if self.clause.parent is not None else None
        if self.clause.link is not Link.RELATIVE or above is None or len(above.persons) != 1:
            return None
        return above if self.people.persons[above.persons[0]].woman in (None, him[1] == "her") else None

    def ends(self, form: int) -> list[Result]:
        """X ended Y's run; Y's run ended against X."""
        left = self.sentence.before(self.cue.start)
        if form & Form.DONE and left is not None and left.start >= self.part_start:
            by = brought(self.sentence, self.cue.end, ("by",), self.part_end)
            owned = _lists()["what"].match(self.text, left.end)
            if by is not None and owned is not None and owned.end() <= self.cue.start:
                return [self.result(by[0], left, by[0].end)]  # "Ruiz's run was ended by Costa"
        if form & (Form.PAST | Form.THIRD) and left is not None and left.start >= self.part_start and left.owns:
            owned = _lists()["what"].fullmatch(self.text, left.end, self.cue.start - 1)
            against = brought(self.sentence, self.cue.end, ("against", "at the hands of"), self.part_end)
            return [self.result(against[0], left, against[0].end)] if owned and against else []
        if self.cue.words in BRINGS and not TO_AN_END.search(self.text, self.cue.end, self.part_end):
            return []
        found = direct(self.sentence, self.cue.end)
        run_of = _lists()["what of"].match(self.text, self.cue.end)
        if run_of is not None and self.is_real() and (whose := direct(self.sentence, run_of.end())) is not None:
            return [self.result(self.subject(form), whose, whose.end)]  # "ended the run of Ruiz"
        if found is None or not found.owns or not _lists()["what"].match(self.text, found.end):
            found = self._resisting()
        if found is None or not self.is_real():
            return []
        return [self.result(self.subject(form), found, found.end)]

    def hands(self, form: int) -> list[Result]:
        """X handed Y a defeat; X inflicted a defeat on Y."""
        found = direct(self.sentence, self.cue.end)
        if AUX.search(self.before) or not self.is_real():
            return []
        if found is None:
            on = _lists()["handed"].match(self.text, self.cue.end)
            upon = brought(self.sentence, on.end(), ("on", "upon", "to"), self.part_end) if on else None
            return [self.result(self.subject(form), upon[0], upon[0].end)] if upon else []
        handed = _lists()["handed"].match(self.text, found.end)
        return [self.result(self.subject(form), found, found.end)] if handed else []


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables, either = lexicon.words("outcomes"), lexicon.either
    score = r"(?:\d\d?[-–]\d\d?(?:\s?\(.*?\))?\s+)?"
    objects, after = tables["not_match"]["objects"], tables["not_match"]["set_after"]
    return {
        "not match": re.compile(rf"(?<![\w-]){either(objects)}\b(?!\s+(?:of|(?:points?\s+)?down)\b)"),
        "set after": re.compile(rf"\s+{score}{either(after)}\b(?!\s+round)"),
        "contest": re.compile(
            rf"\s+(?:in\s+|of\s+)?(?:an?|the|his|her|their)\s+(?:(?:[\w’'-]+|\d[\d–()\[\], -]*\d[)\]]?),?\s+){{0,5}}?"
            rf"{either(tables['contests']['what'])}\b"
        ),
        "contested": re.compile(r"(?:\s+(?:on|in|of|at)\s[\w\s]{1,30})?[\s,]*(?:\d[\d–()\[\],\s-]*)?"),
        "split": re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{either(tables['split']['after'])}\b"),
        "what": re.compile(rf"\s*(?:['’]s?)?\s+(?:[\w-]+\s+){{0,5}}?{either(tables['ends']['what'])}\b"),
        "what of": re.compile(rf"\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}?{either(tables['ends']['what'])}\s+of\b"),
        "resistance": re.compile(
            rf"\s+(?:an?|the|another|some)\s+(?:[\w-]+,?\s+){{0,3}}?{either(tables['ends']['resistance'])}\s+(?:from|by|of)\b"
        ),
        "explains": re.compile(
            rf"\s+(?:[\w-]+\s+){{0,4}}?(?:an?|the|her|his)\s+(?:[\w-]+\s+){{0,5}}?{either(tables['win_nouns']['alone'])}\s*[.,;)]"
        ),
        "handed": re.compile(rf"\s+(?:to\s+)?(?:[\w’'()–-]+,?\s+){{0,7}}?{either(tables['hands']['after'])}\b"),
    }

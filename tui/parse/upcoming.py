"""Who will meet whom: the matches to come that an article names.

A pairing counts where the clause says that it will be played: "faces", "will play", "set up a semi-final with". What
may come about ("could meet", "potentially faces"), what is over ("met", "faced") and what is only wished for is none.
Where the other side is still to be found ("Ruiz or Costa", "the winner of Ruiz and Costa") it stays open, and both
names stand for it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.parse import dates, discourse, lexicon
from tui.parse.dates import Tense
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import OF_PLACE, Group, apart
from tui.parse.objects import brought, direct, open_side, phrase
from tui.parse.outcomes import Cue, Form, Frame
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Team
from tui.parse.results import Pairing, Results
from tui.parse.spans import within
from tui.parse.subjects import OWNER, Reading

FRAMES = {Frame.MEETS, Frame.OPENS, Frame.PAIRS, Frame.MEETING}
BACK = 60  # code points before a word that say whether the match will be played
FAR = 40  # code points between "a meeting" and with whom

REACHED = lazy(r"\b(?:reach\w*|into|through|advance\w*|progress\w*|move\w*|back|return\w*|set|ready|on)\b")
EACH_OTHER = lazy(r"\s*(?:each\s+other|one\s+another|(?:again\s+|now\s+)?(?:in|for|at|on)\b)")
BESIDE = lazy(r"\s+(?:(?:in\s+)?the\s+(?:mixed\s+)?doubles\s+)?(?:alongside|with|beside|partnering)\b")
IS_NEXT = lazy(r"\s+(?:in\s+(?:the\s+)?[\w-]+(?:\s+\w+)?\s+)?(?:will\s+be|is|are)\b\s*(?:either\s+)?")
VERSUS = lazy(r"\s*(?:\([^()]{1,8}\)\s*)?\b(?:v|vs|versus)\.?\s+")
IF = lazy(r"[^.;]{0,60}\b(?:if|should|provided|unless)\b")
WILL = lazy(r"(?:\bwill|['’]ll|\bto)\s+(?:next\s+|now\s+)?\Z")  # "will clash with", the noun as a verb
IS_FACING = lazy(r"\b(?:will\s+be|is|are|before|be)\s+(?:next\s+|now\s+)?\Z")
BY_FACING = lazy(r"\b(?:will|set\s+to|due\s+to|is\s+to)\b.*\bby\s+\Z")
GONE = lazy(r"\b(?:pulled\s+out|retired|withdrawn|withdrew|scratched)\b")
CONTRASTS = ("while", "whilst", "whereas")


def pairings(prose: Prose, people: People, told: Results, times: Sequence[dates.When]) -> list[Pairing]:
    """Every match to come that the narrative names, in order."""
    found: list[Pairing] = []
    starts = sorted(told.sentences)
    cues = iter([cue for cue in told.cues if any(use.frame in FRAMES for use in cue.uses)])
    cue = next(cues, None)
    for start in starts:
        sentence = told.sentences[start]
        while cue is not None and cue.start < sentence.end:
            if cue.start >= start:
                found += _Meeting(prose, people, sentence, cue).pairings()
            cue = next(cues, None)
        found += _versus(sentence)
    return [pairing for pairing in found if not _over(pairing, times)]


def _over(pairing: Pairing, times: Sequence[dates.When]) -> bool:
    """Whether the words after the pairing speak of former times."""
    text = pairing.sentence.text
    return any(
        (when.tense is Tense.PAST or (when.tense is Tense.SEASON and when.value > 0))
        and when.start > pairing.start
        and not text.startswith(("'s", "’s"), when.end)
        for start, end in pairing.clause.parts
        for when in within(times, start, end)
    )


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables, either = lexicon.words("outcomes"), lexicon.either
    adverb = r"(?:(?:next|now|then|also|first|again|likely|either|probably|instead|only|[a-z]+ly|in turn)\s+){0,2}"
    return {
        "not coming": re.compile(rf"\b{either(tables['not_coming']['words'])}\b", re.IGNORECASE),
        "future": re.compile(rf"(?:\b|(?=['’])){either(tables['meets']['future'])}\s+{adverb}\Z"),
        "leads to": re.compile(rf"\b{either(tables['meeting']['leads_to'])}\b"),
    }


@cache
def _and_then() -> re.Pattern[str]:
    return re.compile(rf"{OF_PLACE}\s+and\s+{phrase()}")


class _Meeting(Reading):
    """A word of meeting: whom it brings together."""

    def __init__(self, prose: Prose, people: People, sentence: Sentence, cue: Cue) -> None:
        super().__init__(prose, people, sentence, cue)
        self.lead = self.before[-BACK:]

    def pairings(self) -> list[Pairing]:
        """What the word tells in the first of its frames that fits."""
        if self.clause.word in ("if", "unless", "once") or _lists()["not coming"].search(self.lead):
            return []
        if self.clause.word == "before" and GONE.search(self.text, self.sentence.start, self.clause.start):
            return []  # "pulled out before meeting Ruiz"
        for use in self.cue.uses:
            if use.frame in FRAMES and (found := list(getattr(self, f"_{use.frame.name.lower()}")(use.form))):
                return found
        return []

    def _meets(self, form: int) -> Iterator[Pairing]:
        who = self._who()
        if who is None or not self._is_coming(form, who):
            return
        beside = BESIDE.match(self.text, self.cue.end)
        if beside is not None:
            yield from self._beside(who, beside.end())
            return
        side = open_side(self.sentence, self.cue.end)
        if side and not IF.match(self.text[side[-1].end : self.part_end]):
            yield from self._against(who, side)
        elif not side and len(who.persons) == 2 and EACH_OTHER.match(self.text, self.cue.end):
            first, second = apart(who)
            yield self._pairing(Team(first.persons), Team(second.persons), self.cue.end)

    def _beside(self, who: Group, position: int) -> Iterator[Pairing]:
        """Two pairs, one told by its partners: "will play alongside Costa against Ito and Mori"."""
        partner = direct(self.sentence, position)
        if partner is None:
            return
        against = brought(self.sentence, partner.end, ("against", "versus"), self.part_end)
        if against is not None and len(against[0].persons) == 2:
            pair = Team((*who.persons, *partner.persons))
            yield self._pairing(pair, Team(against[0].persons), against[0].end)

    def _opens(self, form: int) -> Iterator[Pairing]:
        coming = form & Form.THIRD or (form & Form.PLAIN and _lists()["future"].search(self.before))
        other = brought(self.sentence, self.cue.end, lexicon.words("outcomes")["opens"]["with"], self.part_end)
        who = self._who() if coming and other is not None else None
        if who is None or other is None:
            return
        side = open_side(self.sentence, self.text.find(" ", other[1]))
        yield from self._against(who, side if side and side[0] == other[0] else (other[0],))

    def _pairs(self, form: int) -> Iterator[Pairing]:
        first = direct(self.sentence, self.cue.end) if form & (Form.THIRD | Form.PLAIN) else None
        while first is not None:
            second = brought(self.sentence, first.end, ("against", "with"), self.sentence.end)
            if second is None or len(first.persons) != len(second[0].persons):
                return
            yield self._pairing(Team(first.persons), Team(second[0].persons), second[0].end)
            following = _and_then().match(self.text, second[0].end)
            later = next(self.sentence.after(second[0].end), None)
            first = later if later is not None and following and following.end() == later.start else None

    def _meeting(self, form: int) -> Iterator[Pairing]:
        if self.cue.words == "opponent":
            match = IS_NEXT.match(self.text, self.cue.end)
            side = open_side(self.sentence, match.end()) if match else ()
        else:
            side = self._with_whom()
        who = self._whose() if side and not side[-1].owns else None
        if who is not None:
            yield from self._against(who, side)

    def _with_whom(self) -> tuple[Group, ...]:
        if not _lists()["leads to"].search(self.lead) and not WILL.search(self.before):
            return ()
        other = brought(self.sentence, self.cue.end, lexicon.words("outcomes")["meeting"]["with"], self.part_end)
        if other is None or other[1] - self.cue.end > FAR:
            return ()
        return open_side(self.sentence, self.text.find(" ", other[1]))

    def _against(self, who: Group, side: tuple[Group, ...]) -> Iterator[Pairing]:
        persons = tuple(person for group in side for person in group.persons)
        if set(persons) & set(who.persons):
            return
        if len(side) > 1:
            yield self._pairing(Team(who.persons), Team(persons, open=True), side[-1].end)
        elif len(persons) >= len(who.persons):
            yield self._pairing(Team(who.persons), Team(persons[: len(who.persons)]), side[0].end)

    # ── Who and whether ──

    def _who(self) -> Group | None:
        acting = self.sentence.acting(self.cue.start)
        if acting is not None and acting.start < self.clause.start and self.clause.link is Link.JOIN:
            acting = self._main() or acting  # "X beat Y after Z retired and will face W"
        return acting or self.clause_subject()

    def _main(self) -> Group | None:
        """The subject of the clause that the joined ones hang on, where one of them is subordinate."""
        clause: Clause | None = self.clause.parent
        while clause is not None and clause.link is Link.SUB and clause.word not in CONTRASTS:
            clause = clause.parent
        return clause.subject if clause is not None else None

    def _whose(self) -> Group | None:
        """Whose meeting it is: the owner's, else the subject's."""
        left = self.sentence.before(self.cue.start)
        if left is not None and left.owns and self._belongs_to(left.end):
            return left
        subject = self._who()
        if subject is None and OWNER.search(self.lead):
            who = discourse.subject(self.people, self.prose, self.cue.start)
            return None if who is None else Group(self.cue.start, self.cue.start, (who,))
        return subject

    def _is_coming(self, form: int, who: Group) -> bool:
        """Whether the verb speaks of what is to come."""
        if form & Form.THIRD and not form & Form.PAST:
            return True
        if form & Form.ING:
            return IS_FACING.search(self.before) is not None or BY_FACING.search(self.before) is not None
        if not form & Form.PLAIN:
            return False
        if _lists()["future"].search(self.before):
            return True
        if re.search(r"\bto\s+\Z", self.before):
            return REACHED.search(self.before) is not None and self.cue.words in ("face", "meet", "take on", "play")
        return len(who.persons) == 2 and not form & Form.PAST

    def _pairing(self, first: Team, second: Team, end: int) -> Pairing:
        left = self.sentence.before(self.cue.start)
        start = left.start if left is not None and left.start >= self.part_start else self.cue.start
        return Pairing((first, second), start, end, self.cue.start, self.clause, self.sentence)


def _versus(sentence: Sentence) -> Iterator[Pairing]:
    """Those set against each other: "Ruiz v Costa"."""
    for left in sentence.groups:
        match = VERSUS.match(sentence.text, left.end)
        right = direct(sentence, match.end()) if match else None
        if right is not None and len(left.persons) == len(right.persons):
            sides = Team(left.persons), Team(right.persons)
            yield Pairing(sides, left.start, right.end, left.end, sentence.clause(left.start), sentence)

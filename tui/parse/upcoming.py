"""Who will meet whom: the matches to come that an article names.

A pairing counts where the clause says that it will be played: "faces", "will play", "set up a semi-final with". What may come
about ("could meet", "potentially faces"), what is over ("met", "faced") and what is only wished for is none. Where the other
side is still to be found ("Ruiz or Costa", "the winner of Ruiz and Costa") it stays open, and both names stand for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tui.parse import dates, discourse, lexicon
from tui.parse.clauses import OWNER, Results
from tui.parse.grammar import Clause, Group, Link, Sentence, apart
from tui.parse.objects import brought, direct, open_side, phrase
from tui.parse.outcomes import Cue, Form, Frame
from tui.parse.reading import People, Prose, Team


@dataclass(slots=True)
class Pairing:
    """Two sides that will meet, as one clause tells it."""

    sides: tuple[Team, Team]
    start: int  # the words that tell it
    end: int
    at: int  # the word of meeting
    clause: Clause
    sentence: Sentence


FRAMES = (Frame.MEETS, Frame.OPENS, Frame.PAIRS, Frame.MEETING)


def pairings(prose: Prose, people: People, told: Results, times: Sequence[dates.When]) -> list[Pairing]:
    """Every match to come that the narrative names, in order."""
    found: list[Pairing] = []
    for sentence in told.sentences.values():
        for cue in told.cues:
            if sentence.start <= cue.start < sentence.end and any(use.frame in FRAMES for use in cue.uses):
                found += _Reading(prose, people, sentence, cue).pairings()
        found += _versus(sentence)
    return [p for p in found if not _over(p, times)]


def _over(pairing: Pairing, times: Sequence[dates.When]) -> bool:
    """Whether the clause speaks of former years."""
    past = (dates.Tense.PAST, dates.Tense.YEAR)
    return any(
        any(start <= when.start < end for start, end in pairing.clause.parts)
        and (when.tense in past or (when.tense is dates.Tense.SEASON and when.value > 0))
        and re.match(r"\s+(?:champion|finalist|winner|runner)", pairing.sentence.text[when.end : when.end + 12]) is None
        and not re.match(r"['’]s", pairing.sentence.text[when.end : when.end + 2])
        and when.start > pairing.start
        and when.tense is not dates.Tense.YEAR
        for when in times
    )


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables = lexicon.words("outcomes")
    either = lexicon.either
    adverb = r"(?:(?:next|now|then|also|first|again|likely|either|probably|instead|only|[a-z]+ly|in turn|have to)\s+){0,2}"
    return {
        "not coming": re.compile(rf"\b{either(tables['not_coming']['words'])}\b", re.IGNORECASE),
        "future": re.compile(rf"(?:\b|(?=['’])){either(tables['meets']['future'])}\s+{adverb}\Z"),
        "leads to": re.compile(rf"\b{either(tables['meeting']['leads_to'])}\b"),
    }


AHEAD = re.compile(r"\b(?:reach\w*|into|through|advance\w*|progress\w*|move\w*|back|return\w*|set|ready|on)\b")
EACH_OTHER = re.compile(r"\s*(?:each\s+other|one\s+another|(?:again\s+|now\s+)?(?:in|for|at|on)\b)")
BESIDE = re.compile(r"\s+(?:(?:in\s+)?the\s+(?:mixed\s+)?doubles\s+)?(?:alongside|with|beside|partnering)\b")
IS_NEXT = re.compile(r"\s+(?:in\s+(?:the\s+)?[\w-]+(?:\s+\w+)?\s+)?(?:will\s+be|is|are)\b\s*(?:either\s+)?")
VERSUS = re.compile(r"\s*(?:\([^()]{1,8}\)\s*)?\b(?:v|vs|versus)\.?\s+")
WILL = re.compile(r"(?:\bwill|['’]ll|\bto)\s+(?:next\s+|now\s+)?\Z")  # "will clash with", the noun as a verb
IF = re.compile(r"[^.;]{0,60}\b(?:if|should|provided|unless)\b")


class _Reading:
    """One word of meeting, read in its sentence."""

    def __init__(self, prose: Prose, people: People, one: Sentence, cue: Cue) -> None:
        self.prose, self.people, self.sentence, self.cue = prose, people, one, cue
        self.text = one.text
        self.clause = one.clause(cue.start)
        self.part_start = max(start for start, _ in self.clause.parts if start <= cue.start)
        self.part_end = one.part_end(cue.start)
        self.before = self.text[self.part_start : cue.start]

    def pairings(self) -> list[Pairing]:
        """What the word tells in the first of its frames that fits."""
        if _lists()["not coming"].search(self.before[-50:]) or self.clause.word in ("if", "unless", "once"):
            return []
        for use in self.cue.uses:
            if use.frame in FRAMES and (found := list(getattr(self, f"_{use.frame.name.lower()}")(use.form))):
                return found
        return []

    def _meets(self, form: int) -> Iterator[Pairing]:
        who = self._subject()
        if who is None or not self._is_coming(form):
            return
        beside = BESIDE.match(self.text, self.cue.end)
        if beside is not None:
            yield from self._with_partner(who, beside.end())
            return
        side = open_side(self.sentence, self.cue.end)
        if side and not IF.match(self.text[side[-1].end : self.part_end]):
            yield from self._against(who, side)
        elif not side and len(who.persons) == 2 and EACH_OTHER.match(self.text, self.cue.end):
            first, second = apart(who)
            yield self._pairing(Team(first.persons), Team(second.persons), self.cue.end)

    def _with_partner(self, who: Group, position: int) -> Iterator[Pairing]:
        partner = direct(self.sentence, position)
        if partner is None:
            return
        against = brought(self.sentence, partner.end, ("against", "versus"), self.part_end)
        if against is not None and len(against[0].persons) == 2:
            yield self._pairing(Team((*who.persons, *partner.persons)), Team(against[0].persons), against[0].end)

    def _opens(self, form: int) -> Iterator[Pairing]:
        if not form & (Form.THIRD | Form.PLAIN) or (form & Form.PLAIN and not _lists()["future"].search(self.before)):
            return
        who = self._subject()
        other = brought(self.sentence, self.cue.end, lexicon.words("outcomes")["opens"]["with"], self.part_end)
        if who is not None and other is not None and len(other[0].persons) == len(who.persons):
            side = open_side(self.sentence, re.compile(r"\S+\s").match(self.text, other[1]).end()) or (other[0],)  # type: ignore[union-attr]
            yield from self._against(who, side if side[0] == other[0] else (other[0],))

    def _pairs(self, form: int) -> Iterator[Pairing]:
        if not form & (Form.THIRD | Form.PLAIN):
            return
        first = direct(self.sentence, self.cue.end)
        while first is not None:
            second = brought(self.sentence, first.end, ("against", "with"), self.sentence.end)
            if second is None or len(first.persons) != len(second[0].persons):
                return
            yield self._pairing(Team(first.persons), Team(second[0].persons), second[0].end)
            following = re.compile(rf"(?:\s+of\s+\w+)?\s+and\s+{phrase()}").match(self.text, second[0].end)
            first = next((g for g in self.sentence.after(second[0].end)[:1] if following and following.end() == g.start), None)

    def _meeting(self, form: int) -> Iterator[Pairing]:
        table = lexicon.words("outcomes")["meeting"]
        if self.cue.words == "opponent":
            yield from self._opponent()
            return
        other = brought(self.sentence, self.cue.end, table["with"], self.part_end)
        leads = _lists()["leads to"].search(self.before[-60:]) or WILL.search(self.before)
        if other is None or other[1] - self.cue.end > 40 or leads is None:
            return
        word = re.compile(r"\S+").match(self.text, other[1])
        side = open_side(self.sentence, word.end()) if word else ()
        who = self._owner()
        if who is not None and side and not side[-1].owns:
            yield from self._against(who, side)

    def _opponent(self) -> Iterator[Pairing]:
        match = IS_NEXT.match(self.text, self.cue.end)
        side = open_side(self.sentence, match.end()) if match else ()
        who = self._owner()
        if side and who is not None:
            yield from self._against(who, side)

    def _against(self, who: Group, side: tuple[Group, ...]) -> Iterator[Pairing]:
        persons = tuple(p for group in side for p in group.persons)
        if set(persons) & set(who.persons):
            return
        if len(side) > 1:
            yield self._pairing(Team(who.persons), Team(persons, open=True), side[-1].end)
        elif len(who.persons) == 1 or len(persons) == len(who.persons):
            yield self._pairing(Team(who.persons), Team(persons[: len(who.persons)]), side[0].end)

    # ── Who and whether ──

    def _subject(self) -> Group | None:
        acting = self.sentence.acting(self.cue.start)
        clause: Clause | None = self.clause
        if acting is not None and acting.start < self.clause.start and self.clause.link is Link.JOIN:
            acting = self._main() or acting  # "X beat Y after Z retired and will face W"
        while acting is None and clause is not None:
            acting = clause.subject
            clause = clause.parent if clause.link in (Link.SUB, Link.JOIN, Link.STOP) else None
        return acting

    def _main(self) -> Group | None:
        """The subject of the clause that the clauses joined to each other hang on, where one of them is subordinate."""
        clause: Clause | None = self.clause.parent
        while clause is not None and clause.link is Link.SUB and clause.word not in ("while", "whilst", "whereas"):
            clause = clause.parent
        return clause.subject if clause is not None else None

    def _owner(self) -> Group | None:
        left = self.sentence.before(self.cue.start)
        if left is not None and left.owns and re.fullmatch(rf"['’]s?\s+{phrase()}", self.text[left.end : self.cue.start]):
            return left
        own = None
        for own in OWNER.finditer(self.before[-60:]):
            pass
        subject = self._subject()
        if own is not None and subject is None:
            who = discourse.subject(self.people, self.prose, self.cue.start)
            return None if who is None else Group(self.cue.start, self.cue.start, (who,))
        return subject

    def _is_coming(self, form: int) -> bool:
        """Whether the verb speaks of what is to come."""
        if form & Form.THIRD and not form & Form.PAST:
            return True
        if form & Form.PLAIN:
            if _lists()["future"].search(self.before):
                return True
            if re.search(r"\bto\s+\Z", self.before):
                return AHEAD.search(self.before) is not None and self.cue.words in ("face", "meet", "take on", "play")
            who = self._subject()
            return who is not None and len(who.persons) == 2 and not form & Form.PAST
        if form & Form.ING and re.search(r"\bby\s+\Z", self.before):
            return re.search(r"\b(?:will|set\s+to|due\s+to|is\s+to)\b", self.before) is not None
        return bool(form & Form.ING and re.search(r"\b(?:will\s+be|is|are|before|be)\s+(?:next\s+|now\s+)?\Z", self.before))

    def _pairing(self, first: Team, second: Team, end: int) -> Pairing:
        left = self.sentence.before(self.cue.start)
        start = min(self.cue.start, left.start if left is not None and left.start >= self.part_start else self.cue.start)
        return Pairing((first, second), start, end, self.cue.start, self.clause, self.sentence)


def _versus(sentence: Sentence) -> Iterator[Pairing]:
    """ "Ruiz v Costa"."""
    for left in sentence.groups:
        match = VERSUS.match(sentence.text, left.end)
        right = direct(sentence, match.end()) if match else None
        if right is not None and len(left.persons) == len(right.persons):
            yield Pairing((Team(left.persons), Team(right.persons)), left.start, right.end, left.end, sentence.clause(left.start), sentence)

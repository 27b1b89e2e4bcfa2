"""What the verbs of meeting tell: "X faces Y", "the draw pits X against Y", "Y awaits", "X v Y".

The two sides stand around the verb or after it. Whether it speaks of what is to come is told by its form and by the
words before it: "will face", "is facing", "advanced to face", "the draw sees X playing Y".
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.parse import lexicon, outcomes
from tui.parse.groups import OF_PLACE, Group
from tui.parse.objects import WINNER, brought, direct, either_before, open_side, phrase
from tui.parse.opponents import BACK, IS_NEXT, Opponents, not_coming
from tui.parse.outcomes import Cue, Form, Frame
from tui.parse.patterns import lazy
from tui.parse.reading import Team
from tui.parse.results import Pairing
from tui.parse.tokens import Vocabulary, tokens

TASK = frozenset({Frame.BEATS})  # of which "will now have to beat Y" is told
NEAR_TASK = 40  # code points before such a verb in which it is said that it is still to be done
NOW_TO = lazy(r"\b(?:(?:now|next)\s+(?:have|has|need|needs)\s+to|must\s+now)\s+\Z")
REACHED = lazy(
    r"\b(?:reach\w*|into|through|advance\w*|progress\w*|move\w*|back|return\w*|set|ready|on|drawn|beat|"
    r"defeated|downed|edged|ousted|won)\b"
)
RECIPROCAL = lazy(r"\s+(?:each\s+other|one\s+another)\b")
EACH_OTHER = lazy(r"\s*(?:each\s+other|one\s+another|(?:again\s+|now\s+)?(?:in|for|at|on)\b)")
AT_ONCE = lazy(rf"{OF_PLACE}\s+(?:(?:also|both|next|now|then|to)\s+)?")
WITH = lazy(r"\s+with\b")
BESIDE = lazy(r"\s+(?:(?:in\s+)?the\s+(?:mixed\s+)?doubles\s+)?(?:alongside|with|beside|partnering)\b")
VERSUS = lazy(r"(?:\s*\([^()]{1,24}\)|\s?[–-]\s?[A-Z]{3}\b)*\s*")
AFTER_VERSUS = lazy(r"\.?(?:\s*(?:\(\w{1,3}\)|\[\w{1,3}\]|\d{1,2}-(?=[A-Z])))*")
CONDITIONS = ("if", "should", "provided", "unless")
CHANCES = ("possible", "potential", "likely", "probable", "projected", "theoretical", "hypothetical")
DEPENDING = Vocabulary(lambda: (*CONDITIONS, *CHANCES))
UNLESS = lazy(rf"(?:(?!\b(?:and|but)\b)[^.;]){{0,60}}\b{lexicon.either(CONDITIONS)}\b")
PERHAPS = lazy(rf"(?:[^.;,]{{0,40}}?\s)?(?:in|for)\s+an?\s+{lexicon.either(CHANCES)}\b")
IS_FACING = lazy(
    r"\b(?:(?:will\s+be|is|are|before|ahead\s+of|be)\s+(?:next\s+|now\s+)?"
    r"|(?:has|have|with|faces?)\s+the\s+(?:[\w-]+\s+){0,2}(?:task|challenge)\s+of\s+|(?:opener|draw),\s+)\Z"
)
BY_FACING = lazy(r"\b(?:will|set\s+to|due\s+to|is\s+to)\b.*\bby\s+\Z")
HEADLINED = lazy(r"\s+(?:next\s+)?to\s+")
ASIDE = lazy(rf"{OF_PLACE}(?:\s*,[^.;]{{1,80}},|\s*\([^()]*\))?\s+(?:next\s+|now\s+)?")
MUST = lazy(r"\b(?:must|ha[sd]\s+to)\s+\Z")  # "must wait for Ruiz to arrive"
HIM = lazy(r"\s+(?:him|her)\b")


def is_task(text: str, cue: Cue) -> bool:
    """Whether somebody is to be beaten next: "must now beat"."""
    task = text.endswith(("to ", "now "), 0, cue.start) and outcomes.has(cue.words, TASK)
    return task and NOW_TO.search(text, max(0, cue.start - NEAR_TASK), cue.start) is not None


class MeetingVerb(Opponents):
    """A verb of meeting: a method for each frame."""

    def beats(self, form: int) -> Iterator[Pairing]:
        """Whom somebody has to beat next: "will now have to beat Y"."""
        who = self.who() if is_task(self.text, self.cue) else None
        side = () if who is None else open_side(self.sentence, self.cue.end)
        if who is not None and side and not side[-1].owns and not self._depends(side[-1].end):
            yield from self.against(who, side)

    def meets(self, form: int) -> Iterator[Pairing]:
        """X faces Y; X and Y clash; X will play alongside Z against Y and W."""
        shown = self._shown() if form & (Form.ING | Form.PLAIN) else None
        who = shown or self.who()
        if who is None or not (shown or self._is_coming(form, who)):
            return
        beside = BESIDE.match(self.text, self.cue.end)
        if beside is not None:
            yield from self._beside(who, beside.end())
            return
        alone = RECIPROCAL.match(self.text, self.cue.end) is not None
        side = () if alone else self.paired(who, open_side(self.sentence, self.cue.end))
        if side and not self._depends(side[-1].end):
            yield from self.against(who, side)
        elif not side and len(who.persons) == 2 and self._is_mutual(who):
            yield self.each_other(who)

    def _depends(self, end: int) -> bool:
        """Whether what follows makes it no more than possible: "… if both win", "… in a potential final"."""
        end_of = self.sentence.end
        if not tokens(self.prose.prose).some(DEPENDING, end, end_of):
            return False
        return any(pattern.match(self.text, end, end_of) is not None for pattern in (UNLESS, PERHAPS))

    def _is_mutual(self, both: Group) -> bool:
        """Whether two do together what the verb says: "Ruiz and Costa clash", "… will face each other"."""
        if self.cue.words not in _mutual():
            return EACH_OTHER.match(self.text, self.cue.end) is not None
        verb = AT_ONCE.fullmatch(self.text, both.end, self.cue.start) or _lists()["future"].search(self.before)
        return verb is not None

    def _beside(self, who: Group, position: int) -> Iterator[Pairing]:
        """Two pairs, one told by its partners: "will play alongside Costa against Ito and Mori"."""
        partner = direct(self.sentence, position)
        if partner is None:
            return
        against = brought(self.sentence, partner.end, ("against", "versus"), self.part_end)
        if against is not None and len(against[0].persons) == 2:
            pair = Team((*who.persons, *partner.persons))
            yield self.pairing(pair, Team(against[0].persons), against[0].end)

    def opens(self, form: int) -> Iterator[Pairing]:
        """X opens against Y."""
        coming = form & Form.THIRD or (form & Form.PLAIN and _lists()["future"].search(self.before))
        other = brought(self.sentence, self.cue.end, lexicon.words("outcomes")["opens"]["with"], self.part_end)
        at_once = WITH.match(self.text, self.cue.end)  # "starts with Y"
        position = at_once.end() if at_once else self.text.find(" ", other[1]) if other else 0
        who = self.who() if coming and position else None
        if who is None:
            return
        side = open_side(self.sentence, position)
        if other is not None and (not side or side[0] != other[0]):
            side = (other[0],)
        yield from self.against(who, side)

    def pairs(self, form: int) -> Iterator[Pairing]:
        """The draw pits X against Y."""
        if not form & (Form.THIRD | Form.PLAIN):
            return
        him = HIM.match(self.text, self.cue.end)
        first = self.subject_above() if him else direct(self.sentence, self.cue.end)
        position = him.end() if him else first.end if first else 0
        while first is not None:
            second = brought(self.sentence, position, ("against", "with"), self.sentence.end)
            if second is None or len(first.persons) != len(second[0].persons):
                return
            yield self.pairing(Team(first.persons), Team(second[0].persons), second[0].end)
            later = next(self.sentence.after(second[0].end), None)
            if later is None or not _and_then().fullmatch(self.text, second[0].end, later.start):
                return
            first, position = later, later.end

    def features(self, form: int) -> Iterator[Pairing]:
        """The final will feature X and Y."""
        coming = form & Form.THIRD or (form & Form.PLAIN and _lists()["future"].search(self.before))
        if not coming or not _lists()["round"].search(self.before):
            return
        first = direct(self.sentence, self.cue.end)
        if first is not None:
            yield from self.both(first)

    def awaits(self, form: int) -> Iterator[Pairing]:
        """Y awaits; X awaits the winner of Y and Z."""
        if form & Form.ING and not self.before.strip():  # "Awaiting X in the last four is Y"
            yield from self._awaiting()
            return
        if not form & Form.THIRD and not (form & Form.PLAIN and _lists()["future"].search(self.before)):
            return
        who = None if MUST.search(self.before) else self.who()
        if who is None:
            return
        if WINNER.match(self.text, self.cue.end + 1):
            yield from self.against(who, open_side(self.sentence, self.cue.end))
            return
        left = self.sentence.before(self.cue.start)
        side = either_before(self.sentence, left) if left is not None and left.persons == who.persons else (who,)
        awaiting = direct(self.sentence, self.cue.end) or self.told_before(side)
        if awaiting is not None:
            yield from self.against(awaiting, side)

    def _awaiting(self) -> Iterator[Pairing]:
        him = HIM.match(self.text, self.cue.end)
        who = direct(self.sentence, self.cue.end) or (self.told_before(()) if him else None)
        be = IS_NEXT.match(self.text, him.end() if him else who.end) if who is not None else None
        if who is not None and be is not None:
            yield from self.against(who, open_side(self.sentence, be.end()))

    def versus(self, form: int) -> Iterator[Pairing]:
        """X v Y."""
        left = self.sentence.before(self.cue.start)
        if not_coming().search(self.text, self.sentence.start, self.cue.start):
            return  # "The possible quarter-finals are Ruiz v Costa and …"
        after = AFTER_VERSUS.match(self.text, self.cue.end)
        right = direct(self.sentence, after.end()) if after else None
        if left is None or right is None or len(left.persons) != len(right.persons):
            return
        if VERSUS.fullmatch(self.text, left.end, self.cue.start):
            clause = self.sentence.clause(left.start)
            yield Pairing(
                (Team(left.persons), Team(right.persons)), left.start, right.end, left.end, clause, self.sentence
            )

    # ── Whether ──

    def _shown(self) -> Group | None:
        """Who is shown to play: "the draw sees X playing Y", "… on Sunday, with X facing Y"."""
        left = self.sentence.before(self.cue.start)
        if left is not None and not ASIDE.fullmatch(self.text, left.end, self.cue.start):
            left = self.sentence.before(left.start)  # "sees X, beaten by Z, playing Y"
        if left is None or left.owns or not ASIDE.fullmatch(self.text, left.end, self.cue.start):
            return None
        before = self.text[max(self.sentence.start, left.start - BACK) : left.start]
        return left if _lists()["shows"].search(before) else None

    def _is_coming(self, form: int, who: Group) -> bool:
        """Whether the verb speaks of what is to come."""
        if form & Form.THIRD and not form & Form.PAST:
            return True
        if self.cue.words.partition(" ")[2] in _lots():  # "was drawn against"
            return not self.before.endswith("had ")
        if form & Form.ING:
            return IS_FACING.search(self.before) is not None or BY_FACING.search(self.before) is not None
        if not form & Form.PLAIN:
            return False
        if _lists()["future"].search(self.before):
            return True
        if re.search(r"\bto\s+\Z", self.before):
            if who.start == self.sentence.start and HEADLINED.fullmatch(self.text, who.end, self.cue.start):
                return True
            return REACHED.search(self.before) is not None and self.cue.words in ("face", "meet", "take on", "play")
        return len(who.persons) == 2 and not form & Form.PAST


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables, either = lexicon.words("outcomes"), lexicon.either
    adverb = r"(?:(?:next|now|then|also|first|again|likely|either|probably|instead|only|[a-z]+ly|in turn)\s+){0,2}"
    meets = tables["meets"]
    return {
        "future": re.compile(rf"(?:\b|(?=['’])){either(meets['future'])}\s+{adverb}\Z"),
        "shows": re.compile(rf"\b{either(meets['shows'])}\s+{phrase()}\Z"),
        "round": re.compile(rf"\b{either(tables['features']['rounds'])}\b[^.;,]{{0,30}}\Z", re.IGNORECASE),
    }


@cache
def _and_then() -> re.Pattern[str]:
    return re.compile(rf"{OF_PLACE}\s+and\s+{phrase()}")


@cache
def _mutual() -> frozenset[str]:
    """Every form of what two may do together: "Ruiz and Costa will clash"."""
    return frozenset(form for verb in lexicon.words("outcomes")["meets"]["mutual"] for form in outcomes.forms(verb))


@cache
def _lots() -> frozenset[str]:
    return frozenset(lexicon.words("outcomes")["meets"]["lots"])

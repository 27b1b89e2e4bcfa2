"""How the words of meeting are read: whom "faces", "awaits", "a clash with" and "v" bring together.

Each word has a frame that says where the two sides stand: around a verb ("X faces Y"), after it ("the draw pits X
against Y", "the final will feature X and Y"), or around a noun that other words say is to come ("set up a clash with
Y", "her next opponent will be Y"). One side may be left out where the text goes on from it: "Y awaits in the final".
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.parse import discourse, lexicon, outcomes
from tui.parse.groups import OF_PLACE, Group
from tui.parse.objects import WINNER, brought, direct, either_before, open_side, phrase
from tui.parse.opponents import BACK, IS, IS_NEXT, Opponents
from tui.parse.outcomes import SET_UP, Cue, Form, Frame
from tui.parse.patterns import lazy
from tui.parse.reading import Team
from tui.parse.results import Pairing
from tui.parse.tokens import Vocabulary, tokens

FRAMES = frozenset({
    Frame.MEETS, Frame.OPENS, Frame.PAIRS, Frame.FEATURES, Frame.AWAITS, Frame.NEXT, Frame.VERSUS, Frame.MEETING,
})  # fmt: skip
TASK = frozenset({Frame.BEATS})  # of which "will now have to beat Y" is told
READERS = {frame: f"_{frame.name.lower()}" for frame in FRAMES | TASK}  # the method that reads what a frame tells
FAR = 40  # code points between "a meeting" and with whom

REACHED = lazy(
    r"\b(?:reach\w*|into|through|advance\w*|progress\w*|move\w*|back|return\w*|set|ready|on|drawn|beat|"
    r"defeated|downed|edged|ousted|won)\b"
)
RECIPROCAL = lazy(r"\s+(?:each\s+other|one\s+another)\b")
EACH_OTHER = lazy(r"\s*(?:each\s+other|one\s+another|(?:again\s+|now\s+)?(?:in|for|at|on)\b)")
AT_ONCE = lazy(rf"{OF_PLACE}\s+(?:(?:also|both|next|now|then|to)\s+)?")
WITH = lazy(r"\s+with\b")
IN = lazy(r"\s+in\b")
FACES = lazy(r"\b(?:faces?|has|have|gets?|meets?)\s+(?:an?|another|the)\s+(?:[\w-]+\s+){0,3}\Z")
BESIDE = lazy(r"\s+(?:(?:in\s+)?the\s+(?:mixed\s+)?doubles\s+)?(?:alongside|with|beside|partnering)\b")
IS_AGAINST = lazy(rf"{IS}against\b")
IS_WHOSE = lazy(r"\b(?:will\s+be|is)\s+(?:his|her|[\w’'-]+['’]s?)\s+(?:[\w-]+\s+){1,3}\Z")
NEXT = lazy(r"\b(?:next|round|first|opening|semi-?final|quarter-?final|final|coming)\b", re.IGNORECASE)
VERSUS = lazy(r"(?:\s*\([^()]{1,24}\))*\s*")
AFTER_VERSUS = lazy(r"\.?(?:\s*(?:\(\w{1,3}\)|\[\w{1,3}\]|\d{1,2}-(?=[A-Z])))*")
UNLESS = lazy(r"(?:(?!\b(?:and|but)\b)[^.;]){0,60}\b(?:if|should|provided|unless)\b")
PERHAPS = lazy(
    r"(?:[^.;,]{0,40}?\s)?(?:in|for)\s+an?\s+(?:possible|potential|likely|probable|projected|theoretical|hypothetical)\b"
)
WILL = lazy(r"(?:\bwill|['’]ll|\bto)\s+(?:next\s+|now\s+)?\Z")  # "will clash with", the noun as a verb
IS_FACING = lazy(
    r"\b(?:(?:will\s+be|is|are|before|ahead\s+of|be)\s+(?:next\s+|now\s+)?"
    r"|(?:has|have|with|faces?)\s+the\s+(?:[\w-]+\s+){0,2}(?:task|challenge)\s+of\s+|(?:opener|draw),\s+)\Z"
)
GONE = lazy(r"\b(?:pulled\s+out|retired|withdrawn|withdrew|scratched)\b")
BY_FACING = lazy(r"\b(?:will|set\s+to|due\s+to|is\s+to)\b.*\bby\s+\Z")
ANOTHERS = lazy(r"\s+(?:up\s+against|against|facing|meeting|playing|taking\s+on)\b")
NOW_TO = lazy(r"\b(?:(?:now|next)\s+(?:have|has|need|needs)\s+to|must\s+now)\s+\Z")
HEADLINED = lazy(r"\s+(?:next\s+)?to\s+")
ASIDE = lazy(rf"{OF_PLACE}(?:\s*,[^.;]{{1,80}},|\s*\([^()]*\))?\s+(?:next\s+|now\s+)?")
AWAITED = lazy(r"\s+(?:now\s+)?(?:awaits?|awaiting|waits?|waiting)\b")
HIM = lazy(r"\s+(?:him|her)\b")
IN_WAY = lazy(r"\s+(?:his|her|their)\s+(?:way|path)\b[^.;,]{0,60}?\s(?:will\s+be|is)\b\s*")
COLON = lazy(r"\s*:\s*")  # "Next up: the third seed, Y"
ENDS = lazy(r"\s*(?:[.;]|\Z|\s(?:for\s+(?:him|her|them)|up|in\s+(?:the|line|his|her))\b)")
IS_FOR = lazy(r"\s+for\s+(?:him|her)\b")
BETWEEN = lazy(
    r"\s+(?:(?:in|on|at)\s+[\w’'-]+(?:\s[\w’'-]+){0,2}\s+)?(?:(?:is|was|will\s+be|will\s+take\s+place)\s+(?:[a-z]+\s+){0,2})?between\s+"
)
ANOTHER = lazy(r"\s*;\s+(?:and\s+)?")


def is_task(text: str, cue: Cue) -> bool:
    """Whether somebody is to be beaten next: "must now beat"."""
    task = text.endswith(("to ", "now "), 0, cue.start) and outcomes.has(cue.words, TASK)
    return task and NOW_TO.search(text, max(0, cue.start - FAR), cue.start) is not None


class Meeting(Opponents):
    """A word of meeting: whom it brings together."""

    def pairings(self) -> list[Pairing]:
        """What the word tells in the first of its frames that fits."""
        if self.clause.word in ("if", "unless", "once") or self._may_be():
            return []
        if self.clause.word == "before" and GONE.search(self.text, self.sentence.start, self.clause.start):
            return []  # "pulled out before meeting Ruiz"
        for use in self.cue.uses:
            reader = READERS.get(use.frame)
            if reader and (found := list(getattr(self, reader)(use.form))):
                return found
        return []

    def _may_be(self) -> bool:
        """Whether the words before say that it may come about, or not."""
        start = self.cue.start - len(self.lead)
        some = tokens(self.prose.prose).some(NOT_COMING, start, self.cue.start)
        return some and _lists()["not coming"].search(self.lead) is not None

    # ── Verbs ──

    def _beats(self, form: int) -> Iterator[Pairing]:
        """Whom somebody has to beat next: "will now have to beat Y"."""
        who = self.who() if is_task(self.text, self.cue) else None
        side = () if who is None else open_side(self.sentence, self.cue.end)
        if who is not None and side and not side[-1].owns and not self._depends(side[-1].end):
            yield from self.against(who, side)

    def _meets(self, form: int) -> Iterator[Pairing]:
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

    def _opens(self, form: int) -> Iterator[Pairing]:
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

    def _pairs(self, form: int) -> Iterator[Pairing]:
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

    def _features(self, form: int) -> Iterator[Pairing]:
        coming = form & Form.THIRD or (form & Form.PLAIN and _lists()["future"].search(self.before))
        if not coming or not _lists()["round"].search(self.before):
            return
        first = direct(self.sentence, self.cue.end)
        if first is not None:
            yield from self.both(first)

    def _awaits(self, form: int) -> Iterator[Pairing]:
        if form & Form.ING and not self.before.strip():  # "Awaiting X in the last four is Y"
            yield from self._awaiting()
            return
        if not form & Form.THIRD and not (form & Form.PLAIN and _lists()["future"].search(self.before)):
            return
        who = self.who()
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

    def _versus(self, form: int) -> Iterator[Pairing]:
        left = self.sentence.before(self.cue.start)
        if _lists()["not coming"].search(self.text, self.sentence.start, self.cue.start):
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

    # ── Nouns ──

    def _meeting(self, form: int) -> Iterator[Pairing]:
        if between := BETWEEN.match(self.text, self.cue.end):
            yield from self._between(between.end())
        elif against := IS_AGAINST.match(self.text, self.cue.end):
            who = self.whose() if NEXT.search(self.before[-FAR:]) else None
            if who is not None:
                yield from self.against(who, open_side(self.sentence, against.end()))
        elif side := self._with_whom():
            who = None if side[-1].owns else self._awaiting_it(side) or self.whose()
            if who is not None:
                yield from self.against(who, side)
        elif SET_UP.search(self.before[-FAR:]):
            who = self.who()
            if who is not None and len(who.persons) == 2:
                yield self.each_other(who)
        else:
            yield from self._in()

    def _opponent(self) -> Iterator[Pairing]:
        """Her next opponent will be Y; Y will be her next opponent."""
        after = IS_NEXT.match(self.text, self.cue.end)
        side = open_side(self.sentence, after.end()) if after else ()
        who = self.whose() if side and not side[-1].owns else None
        if who is not None:
            yield from self.against(who, side)
            return
        before = IS_WHOSE.search(self.before)
        acting = self.sentence.acting(self.part_start + before.start()) if before and NEXT.search(before[0]) else None
        if before is None or acting is None:
            yield from self._in()
            return
        owner = self.sentence.before(self.cue.start)
        whose = owner if owner is not None and owner.owns and owner != acting else self.told_before((acting,))
        if whose is not None:
            yield from self.against(whose, either_before(self.sentence, acting))

    def _in(self) -> Iterator[Pairing]:
        """Somebody "faces a tough challenge in Y"."""
        tests = lexicon.words("outcomes")["meeting"]["tests"]
        within = IN.match(self.text, self.cue.end) if self.cue.words in tests and FACES.search(self.before) else None
        side = open_side(self.sentence, within.end()) if within is not None else ()
        who = self.who() if side and not side[-1].owns else None
        if who is not None:
            yield from self.against(who, side)

    def _between(self, position: int) -> Iterator[Pairing]:
        """The final will be between X and Y; the clashes between X and Y; and Z and W."""
        last = discourse.last(_lists()["tense"], self.text, self.part_start, position)
        first = direct(self.sentence, position)
        while first is not None:
            for pairing in self.both(first):
                if (last is None or not last["coming"]) and (
                    last is not None or not _lists()["coming after"].match(self.text, pairing.end)
                ):
                    return
                yield pairing
                another = ANOTHER.match(self.text, pairing.end)
                first = direct(self.sentence, another.end()) if another else None
                break
            else:
                return

    def _with_whom(self) -> tuple[Group, ...]:
        words = lexicon.words("outcomes")["meeting"]
        prepositions = words["against"] if self.cue.words.endswith("finals") else words["with"]
        other = brought(self.sentence, self.cue.end, prepositions, self.part_end)
        if other is None or other[1] - self.cue.end > FAR:
            return ()
        if ANOTHERS.match(self.text, other[0].end):
            return ()  # "plays Ruiz in the first singles, with Costa facing Ito"
        side = open_side(self.sentence, self.text.find(" ", other[1]))
        led = _lists()["leads to"].search(self.lead) or WILL.search(self.before)
        return side if led or (side and AWAITED.match(self.text, side[-1].end)) else ()

    def _awaiting_it(self, side: tuple[Group, ...]) -> Group | None:
        """Whom a meeting awaits: "a clash with Y awaits X"."""
        awaits = AWAITED.match(self.text, side[-1].end)
        if awaits is None:
            return None
        named = direct(self.sentence, awaits.end())
        return named or self.subject_above() or self.told_before(side)

    def _next(self, form: int) -> Iterator[Pairing]:
        """Next up for X is Y; standing in her way is Y; her next opponent is Y."""
        if self.cue.words == "opponent":
            yield from self._opponent()
            return
        if self.cue.words == "is next":
            yield from self._is_next()
            return
        if self.cue.words == "standing in":
            be, who = IN_WAY.match(self.text, self.cue.end), None
        elif self.cue.words == "next for":
            who = direct(self.sentence, self.cue.end)
            be = IS_NEXT.match(self.text, who.end) if who is not None else None
        else:
            found = brought(self.sentence, self.cue.end, ("for",), self.part_end)
            who = found[0] if found is not None and self.text[self.cue.end : found[1]].isspace() else None
            him = IS_FOR.match(self.text, self.cue.end)
            begun = who.end if who else him.end() if him else self.cue.end
            be = IS_NEXT.match(self.text, begun) or COLON.match(self.text, begun)
        side = open_side(self.sentence, be.end()) if be is not None else ()
        who = who or (self.told_before(side) if side else None)
        if who is not None:
            yield from self.against(who, side)

    def _is_next(self) -> Iterator[Pairing]:
        """Y is next."""
        acting = self.sentence.acting(self.cue.start) if ENDS.match(self.text, self.cue.end) else None
        side = () if acting is None or acting.start < self.sentence.start else either_before(self.sentence, acting)
        who = self.told_before(side) if side else None
        if who is not None and not side[-1].owns:
            yield from self.against(who, side)

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


NOT_COMING = Vocabulary(lambda: lexicon.words("outcomes")["not_coming"]["words"])


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables, either = lexicon.words("outcomes"), lexicon.either
    adverb = r"(?:(?:next|now|then|also|first|again|likely|either|probably|instead|only|[a-z]+ly|in turn)\s+){0,2}"
    meets, between = tables["meets"], tables["between"]
    return {
        "not coming": re.compile(rf"\b{either(tables['not_coming']['words'])}\b", re.IGNORECASE),
        "future": re.compile(rf"(?:\b|(?=['’])){either(meets['future'])}\s+{adverb}\Z"),
        "leads to": re.compile(rf"\b{either(tables['meeting']['leads_to'])}\b"),
        "shows": re.compile(rf"\b{either(meets['shows'])}\s+{phrase()}\Z"),
        "round": re.compile(rf"\b{either(tables['features']['rounds'])}\b[^.;,]{{0,30}}\Z", re.IGNORECASE),
        "tense": re.compile(rf"\b(?:(?P<coming>{either(between['coming'])})|{either(between['over'])})\b"),
        "coming after": re.compile(rf"{OF_PLACE}\s+{either(between['after'])}\b"),
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

"""What the nouns of meeting tell: "set up a clash with Y", "her next opponent will be Y", "the final between X and Y".

A noun tells of what is to come only where other words say so: that it was set up, that it is next, that it will be.
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.parse import discourse, lexicon
from tui.parse.groups import OF_PLACE, Group
from tui.parse.objects import brought, direct, either_before, open_side, opposed
from tui.parse.opponents import IS, IS_NEXT, Opponents
from tui.parse.outcomes import SET_UP
from tui.parse.patterns import lazy
from tui.parse.reading import Team
from tui.parse.results import Pairing

FAR = 40  # code points between "a meeting" and with whom
IN = lazy(r"\s+in\b")
FACES = lazy(r"\b(?:faces?|has|have|gets?|meets?)\s+(?:an?|another|the)\s+(?:[\w-]+\s+){0,3}\Z")
IS_AGAINST = lazy(rf"{IS}against\b")
IS_WHOSE = lazy(r"\b(?:will\s+be|is)\s+(?:his|her|[\w’'-]+['’]s?)\s+(?:[\w-]+\s+){1,3}\Z")
NEXT = lazy(r"\b(?:next|round|first|opening|semi-?final|quarter-?final|final|coming)\b", re.IGNORECASE)
WILL = lazy(r"(?:\bwill|['’]ll|\bto)\s+(?:next\s+|now\s+)?\Z")  # "will clash with", the noun as a verb
ANOTHERS = lazy(r"\s+(?:up\s+against|against|facing|meeting|playing|taking\s+on)\b")
AWAITED = lazy(r"\s+(?:now\s+)?(?:awaits?|awaiting|waits?|waiting)\b")
IN_WAY = lazy(r"\s+(?:his|her|their)\s+(?:way|path)\b[^.;,]{0,60}?\s(?:will\s+be|is)\b\s*")
COLON = lazy(r"\s*:\s*")  # "Next up: the third seed, Y"
ENDS = lazy(r"\s*(?:[.;]|\Z|\s(?:for\s+(?:him|her|them)|up|in\s+(?:the|line|his|her))\b)")
IS_FOR = lazy(r"\s+for\s+(?:him|her)\b")
BETWEEN = lazy(
    r"\s+(?:(?:in|on|at)\s+[\w’'-]+(?:\s[\w’'-]+){0,2}\s+)?(?:(?:is|was|will\s+be|will\s+take\s+place)\s+(?:[a-z]+\s+){0,2})?between\s+"
)
ANOTHER = lazy(r"\s*;\s+(?:and\s+)?")


class MeetingNoun(Opponents):
    """A noun of meeting: a method for each frame."""

    def meeting(self, form: int) -> Iterator[Pairing]:
        """A meeting with Y that is to come; a final between X and Y."""
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

    def next(self, form: int) -> Iterator[Pairing]:
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
        against = opposed(self.sentence, side[0]) if who is None and len(side) == 1 else None
        if against is not None and len(against.persons) == len(side[0].persons):
            yield self.pairing(Team(side[0].persons), Team(against.persons), against.end)  # "Next up is X against Y"
            return
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


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables, either = lexicon.words("outcomes"), lexicon.either
    between = tables["between"]
    return {
        "leads to": re.compile(rf"\b{either(tables['meeting']['leads_to'])}\b"),
        "tense": re.compile(rf"\b(?:(?P<coming>{either(between['coming'])})|{either(between['over'])})\b"),
        "coming after": re.compile(rf"{OF_PLACE}\s+{either(between['after'])}\b"),
    }

"""What results a word of winning or losing makes with the persons that its frame brings in.

Everybody it names is one result each, two who play together one of pairs, and two who "both lost, to Costa and Fox
respectively" are told apart. A word knows its own sentence only; where it stands for one of a number of matches
("has beaten her twice"), the result says so.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from tui.parse import lexicon
from tui.parse.grammar import Sentence
from tui.parse.groups import OF_PLACE, Group, apart, describing
from tui.parse.objects import listed, listed_pairs
from tui.parse.outcomes import Cue
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Team
from tui.parse.results import Result
from tui.parse.subjects import Reading
from tui.parse.tokens import Vocabulary, tokens

PLUPERFECT = lazy(r"\bhad\s+(?:[a-z]+\s+){0,2}\Z")
TWO = lazy(r"\d[-–]\d|\b(?:doubles|pair|duo|partner|team)\b")  # speaks of a pair, or of one match


class OutcomeWord(Reading):
    """A word of winning or losing, and the results it makes."""

    def __init__(self, prose: Prose, people: People, sentence: Sentence, cue: Cue, turns: Sequence[int]) -> None:
        super().__init__(prose, people, sentence, cue)
        self.turns = turns  # where words begin that stand between no verb and its preposition

    def turned(self, end: int) -> bool:
        """Whether another word of winning or losing stands between this one and its preposition."""
        return bisect_left(self.turns, self.cue.end) < bisect_left(self.turns, end)

    def each(self, who: Group | None, group: Group, won: bool, weak: bool = False) -> list[Result]:
        """A result with everybody the word brings in: two by one are two matches, two by two a match of pairs."""
        found = []
        met: Sequence[tuple[Group | None, Group]] = self._respectively(who, group)
        for one, other in met or [(who, other) for other in self._others(group, who)]:
            winner, loser = (one, other) if won else (other, one)
            found.append(self.result(winner, loser, group.end, weak=weak, at=other.start))
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

    def result(self, winner: Group | None, loser: Group | None, end: int, *, weak: bool = False, at: int = 0) -> Result:
        """That one beat the other, in words that reach to `end` at least; `at` is where the loser stands."""
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
    tables, either = lexicon.words("outcomes"), lexicon.either
    return {
        "several": re.compile(rf"\b{either(tables['not_match']['several'])}\b"),
        "sets told": re.compile(
            rf"{OF_PLACE},?\s+in\s+(?:[\w-]+\s+){{0,2}}?(?:straight|two|three|four|five)\s+(?:[\w-]+\s+){{0,2}}?sets\b"
        ),
        "joined": re.compile(rf"{OF_PLACE},?\s+and\s+{describing()}"),
    }

"""What the nouns of winning and losing tell: "X's win over Y", "a defeat by Y", "Y's conqueror, X".

A win or a loss is of whoever owns it, and a preposition brings in the other; one that stands alone ("suffered a
first-round defeat") is half a result.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tui.parse import lexicon
from tui.parse.groups import OF_PLACE, Group, describing
from tui.parse.objects import brought, direct
from tui.parse.outcome_words import OutcomeWord
from tui.parse.patterns import lazy
from tui.parse.results import Result

FAR_NOUN = 60  # code points between a win and whom it was over
IN_ROUND = lazy(r"(?:[- ]round|final|opening[- ]match)\s+(?:[a-z-]+\s+)?\Z")
IN_STAGE = lazy(r"\s+(?:in|at)\s+[\w\s’'-]{1,30}\s")  # "conqueror in the third round of Ruiz"
ALONE = ("win", "victory", "triumph", "defeat", "loss", "exit")
LOST_BY = lazy(  # what says beforehand that a result was a defeat
    r"\b(?:lost|loses|losing|fell|falls|falling|beaten|bowed\s+out|went\s+out|exited)\b[^,;.]{0,40}\b(?:via|by|in|with|after)"
    r"\s+an?\s+(?:[\w(),–-]+\s+){0,5}\Z"
)
BY_WINNER = lazy(rf"{OF_PLACE}\s+by(?=\s)")
AVENGED = lazy(r"\b(?:aveng|revers)(?:e|es|ed|ing)\b|\brevenge\s+for\b")
HER_CONQUEROR = lazy(rf"{OF_PLACE},\s+(his|her)\s+")


class OutcomeNoun(OutcomeWord):
    """A noun of winning or losing: a method for each frame."""

    def win(self, form: int) -> list[Result]:
        """X's win over Y; Y's conqueror, X."""
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
            return [self.result(left, self._possessor(hers[1]), self.cue.end)]  # "Ruiz, her conqueror in May"
        if self.cue.words != "conqueror" or left is None or found is None or not left.owns:
            return []
        return [self.result(found, left, found.end)] if self._belongs_to(left.end) else []

    def loss(self, form: int) -> list[Result]:
        """X's loss to Y."""
        table = lexicon.words("outcomes")["loss_nouns"]
        return self._noun([*table["to"], *(["from"] if self.cue.words in table["from"] else [])], won=False)

    def _noun(self, prepositions: Sequence[str], won: bool) -> list[Result]:
        if self.text.endswith("-", 0, self.cue.start):
            return []  # "his four-victory run"
        other = brought(self.sentence, self.cue.end, prepositions, self.part_end)
        if other is None or not self._belongs(other[1]):
            return self._noun_alone(won)
        group, at = other
        if won and LOST_BY.search(self.before) is not None:
            won = False  # "lost in Lyon via a 6-1 6-2 decision against Ruiz"
        if group.owns or re.search(r"\b(?:set|rubber)\b", self.text[self.cue.end : at]):
            return []
        who = self.owner(at) or (self._given(group) if won else None)
        if who is None and not self.is_real():
            return []
        found = self.each(who, group, won)
        if won and len(found) == 1 and who is not None and who.start > self.cue.end:
            found += self._and_for(group)
        for result in found:
            result.noun = True
        if who is not None and not won and AVENGED.search(self.before):
            for result in found:
                result.before = True
            if not self.is_real():
                return found  # "hopes to avenge a defeat by Ruiz"
            return [*found, *self.each(who, group, won=True)]
        return found

    def _and_for(self, loser: Group) -> list[Result]:
        """Those who won the like: "there were wins for Ruiz over Costa and Ito against Mori"."""
        found: list[Result] = []
        for winner, other in pairwise([*self.sentence.after(loser.end)]):
            joined = _lists()["and for"].fullmatch(self.text, loser.end, winner.start)
            if joined and _lists()["over another"].fullmatch(self.text, winner.end, other.start):
                found.append(self.result(winner, other, other.end, at=winner.start))
                loser = other
        return found

    def _given(self, loser: Group) -> Group | None:
        """Whom a win gives something, or by whom it was: "a win over Y sent X into the final", "a win over Y by X"."""
        by = BY_WINNER.match(self.text, loser.end)
        if by is not None and (winner := direct(self.sentence, by.end())) is not None and not winner.owns:
            return winner
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
        return len(between) <= FAR_NOUN and not self.turned(at) and not re.search(r",\s+[a-z]", between)

    def _noun_alone(self, won: bool) -> list[Result]:
        """Somebody's win or loss with nobody to win or lose against: "suffered a first-round defeat"."""
        if self.cue.words not in ALONE or (won and self.cue.words == "defeat") or not IN_ROUND.search(self.before):
            return []
        who = self.owner(self.cue.end)
        if who is None:
            return []
        return [self.result(who, None, self.cue.end) if won else self.result(None, who, self.cue.end)]


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    tables, either = lexicon.words("outcomes"), lexicon.either
    return {
        "gives": re.compile(
            rf"(?:\s+(?:of|from|on|in|at)\s[\w\s]{{1,30}}?)?(?:,\s[(\d][\d\s,()–-]*,)?\s+(?:has\s+|had\s+)?(?:{either(tables['gives']['verbs'])}|(?P<is>was|is|marked))\b"
        ),
        "and for": re.compile(rf"{OF_PLACE}(?:\s[\d-][\d()\s,/–-]*)?(?:,|,?\s+and)(?:\s+for)?\s+{describing()}"),
        "over another": re.compile(rf"{OF_PLACE}\s+(?:over|against)\s+{describing()}"),
    }

"""Who beat whom in a sentence, at a glance: enough to tell which of two players a description means.

The results of an article are read later, from whoever is known by then. This looks for the plainest words only ("beat",
"was stunned by", "lost to", "victory over") between two names, and for what only a winner does afterwards ("will now
face", "booked his place") or a loser ("went down 6-4 6-3").
"""

import re
from functools import cache

from tui.parse.discourse import doer
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose

NEAR = 60  # code points between the words of a result and the name they bring in
_BETWEEN = lazy(r"[^,;:()\n]*")
_SETS = lazy(r"\s+\(?\d{1,2}[-–/]\d{1,2}[^.;]{0,12}\d[-–/]\d")


def beaten(people: People, prose: Prose, start: int, end: int) -> tuple[int, int] | None:
    """Who won and who lost, as the stretch of a sentence tells it between two names; None where it does not."""
    for word in _outcomes().finditer(prose.narrative, start, end):
        named = people.within(word.end(), min(end, word.end() + NEAR))
        other = named[0] if named else None
        if other is None or not _BETWEEN.fullmatch(prose.narrative, word.end(), other.start):
            continue
        who = doer(people, prose, word.start())
        if who is not None and who != other.person:
            return (who, other.person) if word["won"] else (other.person, who)
    return None


def wins(text: str, end: int) -> bool | None:
    """Whether somebody named up to `end` does what a winner does, or (False) a loser; None where neither is told."""
    verb = _afterwards().match(text, end)
    if verb is None:
        return None
    if verb["sets"] and not _SETS.match(text, verb.end()):
        return None
    return verb["wins"] is not None or verb["sets"] == "won"


def brought_in(text: str, begin: int) -> tuple[bool, int] | None:
    """Whether somebody is brought in as a winner or (False) a loser, and by words from where: "lost to |the Swede"."""
    word = _ending().search(text, max(0, begin - NEAR), begin)
    return None if word is None else (word["won"] is None, word.start())


@cache
def _outcomes() -> re.Pattern[str]:
    table = words("facts")["outcome"]
    sets = r"(?:\s+[\d(][\d\s,()–/-]*)?"
    lost, beaten_by = rf"{either(table['lost'])}{sets}\s+(?:to|against)", rf"{either(table['by'])}{sets}\s+by"
    lost = rf"(?:{lost}|{beaten_by}|{either(table['defeat'])})"
    return re.compile(rf"\b(?:{lost}|(?P<won>{either([*table['won'], *table['victory']])}))\s+")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"{_outcomes().pattern}\Z")


@cache
def _afterwards() -> re.Pattern[str]:
    table = words("facts")["outcome"]
    aside = r"(?:,\s[^,.;]{1,120},)?(?:\s+was\s+[^,.;]{1,50}\sbut)?"
    needed = r"needed\s+(?:just\s+|only\s+)?[\w-]+\s+(?:minutes|hours?)"
    return re.compile(
        rf"{aside}\s+(?:(?P<wins>{either(table['winner'])}|{needed})|{either(table['loser'])}|(?P<sets>(?:won|lost)))(?!\w)"
    )

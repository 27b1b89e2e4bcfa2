"""Whom a verb or a preposition brings in: the name that follows it, with nothing between but what belongs to the name.

"beat the American fourth seed, Ruiz" and "lost 6-4 6-3 to Ruiz" bring in Ruiz; "beat a player ranked below Ruiz" does not.
Between the word and the name may stand articles, descriptions and a score; a verb, a preposition or a conjunction ends it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tui.parse import lexicon, outcomes
from tui.parse.grammar import Group, Sentence, apart
from tui.parse.outcomes import Form

NEAR = 100  # code points between a word and the name it brings in
FAR = 160  # code points between a verb and the preposition that brings in its other side


@cache
def phrase() -> str:
    """A pattern for the words that may stand before a name and belong to it."""
    stop = lexicon.either(lexicon.words("grammar")["stop"]["words"])
    plain = rf"(?!(?i:{stop})(?![\w-]))"
    return rf"(?:(?:{plain}[\w-]+\s+){{0,5}}?(?:pair|pairing|team|duo|combination|partnership)\s+of\s+)?(?:(?!(?i:{stop})(?![\w-]))(?:and\s+(?=[a-z\d]|(?:[A-Z][\w’'-]+\s+){{1,3}}(?:champion|seed|finalist|winner|medallist)s?\b)(?!(?:reach|then|now|will|beat|won|lost|set|book))|[\w’'.($£€\[][\w’'.”()\[\]/–‐‑-]*,?\s+))*+"


@cache
def _direct() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*{phrase()}")


def direct(sentence: Sentence, position: int) -> Group | None:
    """The person right after a word."""
    group = next(iter(sentence.after(position)), None)
    if group is None or group.start - position > NEAR:
        return None
    return group if _direct().fullmatch(sentence.text, position, group.start) else None


@cache
def _brings(prepositions: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{lexicon.either(prepositions)}\s+{phrase()}\Z")


def brought(sentence: Sentence, position: int, prepositions: Sequence[str], end: int) -> tuple[Group, int] | None:
    """The first person before `end` that one of the prepositions brings in, and where the preposition stands."""
    pattern = _brings(tuple(prepositions))
    for group in sentence.after(position):
        if group.start >= end or group.start - position > FAR:
            return None
        match = pattern.search(sentence.text, max(position, group.start - NEAR), group.start)
        if match is not None and not _gerund(sentence.text[match.start() : group.start]):
            return group, match.start()
    return None


def _gerund(words: str) -> bool:
    """Whether a verb stands after the preposition: "by eliminating Ruiz"."""
    first = words.split()[1:2]
    return bool(first) and any(use.form & Form.ING for use in outcomes.uses(first[0]))


@cache
def _more() -> re.Pattern[str]:
    place = r"(?:,?\s+(?:in|at|on|for)\s+(?:[\w’'.-]+\s*){1,6})?"
    score = r"(?:,?\s+\d[\d()\[\]/,–‐‑\s-]*[\d)\]])?"
    return re.compile(rf"{score}{place}[,;]?\s*(?:and|then|[,;])\s*(?:and\s+)?(?:then\s+|also\s+)?{phrase()}")


@cache
def _ends_list() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[.;:)!?–—-]|\Z|\d|,\s*(?:\d|in\b|at\b|both\b|and\b|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}\s*(?:,|\.|and\b))|(?:in|on|at|to|from|during|last|this|earlier|en|before|after|and|along|for|by|with|who|when|while|as|but|respectively|yesterday|today|over)\b)")


def listed(sentence: Sentence, first: Group, end: int) -> Iterable[Group]:
    """The person brought in and those listed after: "beat Ruiz in the semi-finals and Costa in the final"."""
    if len(first.persons) > 1:
        return [first]
    found = [first]
    for group in sentence.after(first.end):
        between = sentence.text[found[-1].end : group.start]
        if len(between) > NEAR or not _more().fullmatch(between) or not _ends_list().match(sentence.text, group.end):
            break
        found.append(group)
    return found


@cache
def _or() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+of\s+(?:the\s+)?[A-Z]\w+)?,?\s*\bor\b\s*{phrase()}|,\s*{phrase()}")


WINNER = re.compile(r"(?:either\s+)?(?:the\s+)?(?:winner|winners|victor)\s+(?:of|between|from)\b(?:[^.;]{0,80}?\b(?:between|of|featuring|involving)\b)?")
BOTH = re.compile(r"\s*(?:(?:and|or|v|vs|versus|against|,)\.?|['’]s\b[\w\s-]{0,40}\b(?:with|against))\s*")


def open_side(sentence: Sentence, position: int) -> tuple[Group, ...]:
    """Those of whom one will come through: "either Ruiz or Costa", "the winner of Ruiz and Costa"; one who is known alone."""
    winner = WINNER.search(sentence.text, position, min(sentence.end, position + 40))
    if winner is not None:
        first = direct(sentence, winner.end())
        if first is None:
            return ()
        if len(first.persons) > 1:
            return apart(first)
        second = next(iter(sentence.after(first.end)), None)
        if second is None or second.start - first.end > NEAR or not re.fullmatch(rf"(?:\s+of\s+\w+)?{BOTH.pattern}{phrase()}", sentence.text[first.end : second.start]):
            return ()
        return first, second
    first = direct(sentence, position)
    if first is None:
        return ()
    found = [first]
    for group in sentence.after(first.end):
        between = sentence.text[found[-1].end : group.start]
        if len(between) > NEAR or not _or().fullmatch(between):
            break
        found.append(group)
        if re.search(r"\bor\b", between):
            return tuple(found)
    return (first,)

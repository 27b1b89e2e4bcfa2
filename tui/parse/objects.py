"""Whom a verb or a preposition brings in: the name that follows it, with nothing between but what belongs to the name.

"beat the American fourth seed, Ruiz" and "lost 6-4 6-3 to Ruiz" bring in Ruiz; "beat a player ranked below Ruiz" does
not. Between the word and the name may stand articles, descriptions and a score; a verb, a preposition or a
conjunction ends it.
"""

import re
from collections.abc import Sequence
from functools import cache

from tui.parse import lexicon, outcomes
from tui.parse.grammar import Sentence
from tui.parse.groups import OF_PLACE, Group, apart
from tui.parse.outcomes import Form, Frame
from tui.parse.patterns import lazy

SCORE = lazy(r"\d-\d")
DOING = lazy(r",\s+(?:and\s+)?([a-z]+ing)\s")
NEAR = 100  # code points between a word and the name it brings in
FAR = 160  # code points between a verb and the preposition that brings in its other side


@cache
def phrase() -> str:
    """A pattern for the words that may stand before a name and belong to it."""
    words = lexicon.words("grammar")
    plain = rf"(?!(?i:{lexicon.either(words['stop']['words'])})(?![\w-]))"
    team = rf"(?:{plain}[\w-]+\s+){{0,5}}?{lexicon.either(words['doubles']['teams'])}\s+of\s+"
    titled = r"(?:[A-Z][\w’'-]+\s+){1,3}(?:champion|seed|finalist|winner|medallist|partner|team-?mate)s?\b"
    joined = rf"and\s+(?=[a-z\d]|No\b|{titled})(?!reach|then|now|will|beat|won|lost|set|book)"
    word = r"(?!and\s)[\w’'.($£€\[][\w’'.”()\[\]/–‐‑-]*,?\s+"
    return rf"(?:{team})?(?:{plain}(?:{joined}|{word}))*+"


AND = lazy(r"\band\b")
LAST_OF_ALL = lazy(rf"{OF_PLACE},\s+who\b[^,;:–—]*")  # "… and Costa, who had won here last year."


SEED = r"(?:(?<=\s)\d\d?\s?[-–]\s?)?+"  # "beat 6 - Ruiz"


@cache
def _direct() -> re.Pattern[str]:
    # A full stop after "def.", a dash after "the Argentines".
    bracket = r"(?:(?<=\d\s)\(|(?<=[a-z]\s)\()?"  # "beat the fourth seed (Ruiz)"
    return re.compile(rf"\.?\s*,?\s*(?:(?:the\s+)?(?:[\w-]+\s+){{0,3}}[A-Za-z]+s\s+[-–—]\s+)?{SEED}{phrase()}{bracket}")


def direct(sentence: Sentence, position: int) -> Group | None:
    """The person right after a word."""
    following = sentence.after(position)
    group = next(following, None)
    if group is None or group.start - position > NEAR:
        return None
    between = _direct().fullmatch(sentence.text, position, group.start)
    if between is None or SCORE.search(between[0]):
        return None
    if not group.owns:
        return group
    akin = next(following, None)  # "beat Ruiz's compatriot, Costa"
    return akin if akin is not None and _akin().fullmatch(sentence.text, group.end, akin.start) else group


@cache
def _akin() -> re.Pattern[str]:
    return re.compile(
        rf"['’]s?\s+(?:[\w-]+\s+){{0,2}}?{lexicon.either(lexicon.words('grammar')['akin']['words'])},?\s+(?:[A-Z]\w+['’]s\s+)?"
    )


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


def _is_told(word: str) -> bool:
    """Whether a word is rather a verb of another clause: "beat Ruiz, faces Costa", "lost to Ruiz, dismissed Costa"."""
    if word in lexicon.words("outcomes")["not_match"]["no_turn"]:
        return False
    uses = outcomes.uses(word)
    return any(use.form == Form.THIRD or (use.frame is Frame.BEATS and use.form & Form.PAST) for use in uses)


def _is_other_verb(between: str) -> bool:
    """Whether the words between two names tell something else of the first: "beat Ruiz, joining Costa in round two"."""
    doing = DOING.search(between)
    described = doing is not None and doing[1] in lexicon.words("grammar")["describing"]["words"]
    return (doing is not None and not described) or any(map(_is_told, between.split()))


# ── Several ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _more() -> re.Pattern[str]:
    """What stands between two of a list, each with its score and round."""
    place = r"(?:,?\s+(?:in|at|on|for)\s+(?:[\w’'.-]++\s*){1,6})?"
    score = r"(?:,?\s+\d[\d()\[\]/,–‐‑\s-]*[\d)\]])?"
    explained = r"(?:,\s+(?:an?|the)\s+[^,;.]{1,50},(?=\s+and\b))?"  # ", a finalist last year, and"
    more = r"[,;]?\s*(?:and|then|[,;])\s*(?:and\s+)?(?:then\s+|also\s+)?"
    again = r"(?:(?<=and\s)(?:by|to|over|against)\s+)?"  # "defeats by Ruiz and by Costa"
    return re.compile(
        rf"\)?{OF_PLACE}(?:\s\([^()]{{1,40}}\)(?=\s+and\b))?{explained}{score}{place}{more}{again}{phrase()}\(?"
    )


@cache
def _ends_list() -> re.Pattern[str]:
    """What may follow one of a list: a verb would make him the subject of another clause."""
    name = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}\s*(?:,|\.|and\b)"
    comma = rf",\s*(?:\d|in\b|at\b|respectively\b|both\b|and\b|{name})"
    words = lexicon.either(lexicon.words("grammar")["after_name"]["words"])
    return re.compile(rf"{OF_PLACE}\s*(?:[.;:)!?–—-]|\Z|\d|{comma}|{words}\b)")


def _long_list(sentence: Sentence, first: Group) -> list[Group]:
    """Three or more, described or not, the last one joined by "and": "Ruiz, three-time winner Ito and Costa"."""
    found, whole = [first], 0
    for group in sentence.after(first.end):
        between = sentence.text[found[-1].end : group.start]
        if len(between) > NEAR or not _more().fullmatch(between) or _is_other_verb(between):
            break
        found += apart(group)
        if AND.search(between) or len(group.persons) > 1:
            last = LAST_OF_ALL.fullmatch(sentence.text, group.end, sentence.end)
            if last is not None or _ends_list().match(sentence.text, group.end):
                whole = len(found)
    return found[:whole]


def listed(sentence: Sentence, first: Group) -> list[Group]:
    """The person brought in and those listed after: "beat Ruiz in the semi-finals and Costa in the final"."""
    if len(first.persons) > 1:
        return [first]
    if len(found := _long_list(sentence, first)) > 2:
        return found
    found = [first]
    for group in sentence.after(first.end):
        between = sentence.text[found[-1].end : group.start]
        if len(between) > NEAR or not _more().fullmatch(between) or _is_other_verb(between):
            break
        last = LAST_OF_ALL.fullmatch(sentence.text, group.end, sentence.end) if "," in between else None
        if last is None and not _ends_list().match(sentence.text, group.end):
            break
        if OVER_ANOTHER.match(sentence.text, group.end):
            break  # "wins for Ito over Ruiz and Costa over Mori"
        found += apart(group)  # "beat Ito, Ruiz and Costa": no pair
    return found


OVER_ANOTHER = lazy(r"\s+(?:over|against)\s+[A-Z]")
PAIRED = lazy(rf"{OF_PLACE}\s+and\s+")


def listed_pairs(sentence: Sentence, first: Group) -> list[Group]:
    """The pair brought in and those listed after, also where only what is told of it shows that it is a pair."""
    found: list[Group] = []
    following = list(sentence.after(first.start))
    while following:
        group = following.pop(0)
        paired = following and PAIRED.fullmatch(sentence.text, group.end, following[0].start)
        if len(group.persons) == 1 and paired and len(following[0].persons) == 1:
            second = following.pop(0)
            group = Group(group.start, second.end, group.persons + second.persons, second.owns, second.start)
        if len(group.persons) != 2 or (found and not _goes_on(sentence, found[-1], group)):
            break
        found.append(group)
    return found


def _goes_on(sentence: Sentence, last: Group, group: Group) -> bool:
    """Whether a list goes on from one to another."""
    between = sentence.text[last.end : group.start]
    if len(between) > NEAR or not _more().fullmatch(between):
        return False
    return _ends_list().match(sentence.text, group.end) is not None


@cache
def _or() -> re.Pattern[str]:
    return re.compile(rf"{OF_PLACE},?\s*\bor\b\s*{phrase()}|,\s*{phrase()}")


WINNER = lazy(
    r"(?:either\s+)?(?:the\s+)?(?:winner|winners|victor)\s+(?:of|between|from)\b"
    r"(?:[^.;]{0,80}?\b(?:between|of|featuring|involving)\b)?"
)


@cache
def _other() -> re.Pattern[str]:
    """What stands between the two of whom one will come through: "the winner of Ruiz and Costa"."""
    both = r"\s*(?:(?:and|or|v|vs|versus|against|,)\.?|['’]s\b[\w\s-]{0,40}\b(?:with|against))\s*"
    return re.compile(rf"{OF_PLACE}{both}{phrase()}")


def open_side(sentence: Sentence, position: int) -> tuple[Group, ...]:
    """Those of whom one will come through: "either Ruiz or Costa", "the winner of Ruiz and Costa"; or one alone."""
    winner = WINNER.search(sentence.text, position, min(sentence.end, position + 40))
    if winner is not None:
        return _either_winner(sentence, winner.end())
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


def _either_winner(sentence: Sentence, position: int) -> tuple[Group, ...]:
    first = direct(sentence, position)
    if first is None:
        return ()
    if len(first.persons) > 1:
        return apart(first)
    second = opposed(sentence, first)
    return () if second is None else (first, second)


def opposed(sentence: Sentence, first: Group) -> Group | None:
    """The second of two who meet: "Ruiz and Costa", "Ruiz v Costa", "Ruiz's match against Costa"."""
    second = next(sentence.after(first.end), None)
    if second is None or second.start - first.end > NEAR:
        return None
    return second if _other().fullmatch(sentence.text, first.end, second.start) else None


def either_before(sentence: Sentence, last: Group) -> tuple[Group, ...]:
    """Those of whom one will come through, the last of them given: "Ruiz or Costa"; or that one alone."""
    first = sentence.before(last.start)
    if first is None or last.start - first.end > NEAR:
        return (last,)
    between = sentence.text[first.end : last.start]
    return (first, last) if _or().fullmatch(between) and re.search(r"\bor\b", between) else (last,)

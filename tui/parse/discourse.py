"""What a clause is about: which person its verbs are told of, and whom "he", "she" and "his opponent" mean there.

The subject of a sentence is the person its main verb follows, not one it brings in with a preposition or owns something
in it. A pronoun means the subject before it, in its own sentence or in one of the few before, of the right sex; where a
sentence has lost its subject, or two persons share one, nobody is meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from tui.parse.lexicon import either, words
from tui.parse.reading import Mention, People, Prose

FEMALE, MALE = frozenset(("she", "her", "hers", "herself")), frozenset(("he", "him", "his", "himself"))
BACK = 4  # sentences that a pronoun reaches back
_PRONOUN = re.compile(r"(?i)(?:she|hers?|herself|he|him|his|himself)\b")
_OPPONENT = re.compile(r"(?i)(?:his|her)\s+(?:\w+\s+)?(?:opponent|rival|adversary|foe)\b")
_BOUNDARY = re.compile(
    r"[;:()—–]|,(?=\s)|\s(?:but|while|when|before|after|although|though|because|since|until|who|if|as)(?=\s)"
)
_SUBORDINATE = re.compile(
    r"\b(?i:after|when|as|before|while|although|though|because|since|until|if|that|once|whom|where|than)\s+\Z"
)
_RELATIVE = re.compile(r",?\s(?:who|whose)\s?\Z")
_PRONOUN_SUBJECT = re.compile(r"\b(he|she|He|She)\b")
_OWNS = re.compile(r"['’]s?(?!\w)")
_ASIDE = re.compile(r"\b(?:who|when|after|before|while|because|since|until|where|which|that)\s")
_SAID = re.compile(r"\b(?:said|says|added|admitted|explained|insisted|conceded|joked|replied)\s+\Z")


def sentence_at(prose: Prose, position: int) -> int:
    """The index of the sentence that holds a position, or of the last one before it; -1 before the first."""
    return bisect_right(prose.sentences, (position, len(prose.text) + 1)) - 1


def clause_at(prose: Prose, position: int) -> tuple[int, int]:
    """The clause that holds a position: the part of its sentence between commas and conjunctions."""
    index = sentence_at(prose, position)
    start, end = prose.sentences[index] if index >= 0 else (0, len(prose.text))
    for boundary in _BOUNDARY.finditer(prose.narrative, start, end):
        if boundary.start() >= position:
            return start, boundary.start()
        start = boundary.end()
    return start, end


def brought_in_by(prose: Prose, mention: Mention) -> str:
    """The word that brings a person in who is not what a clause is about: "over", "by", "beat"; "" for a subject."""
    text = prose.narrative
    found = _brought_in().search(_bare(text[max(0, mention.start - 40) : mention.start]))
    return found.group().strip().casefold() if found else ""


def brought_aside(prose: Prose, mention: Mention) -> bool:
    """Whether a person is only brought in by a side clause: "who had beaten Martin", "when he met Martin"."""
    start, _ = clause_at(prose, mention.start)
    text = prose.narrative
    aside = _ASIDE.search(text, max(0, start - 12), start + 8)
    return aside is not None and brought_in_by(prose, mention) not in ("", "by")


def subject(people: People, prose: Prose, position: int) -> int | None:
    """Which person "he", "she", "his opponent" or a missing subject means at a position; None where the text leaves it open."""
    pronoun = _PRONOUN.match(prose.text, position)
    woman = None if pronoun is None else pronoun.group().casefold() in FEMALE
    who = _subject_before(people, prose, position, woman)
    if _OPPONENT.match(prose.text, position):
        return _opponent(people, prose, position, who)
    return who


def _subject_before(people: People, prose: Prose, position: int, woman: bool | None) -> int | None:
    """The subject that a pronoun at a position takes up."""
    for start, end in told_before(prose, position):
        who, closed = subject_within(people, prose, start, end, woman)
        if who is not None or closed:
            return who
    return None


def told_before(prose: Prose, position: int, count: int = BACK + 1) -> Iterator[tuple[int, int]]:
    """The writer's own sentences up to a position, the last one first; what is all quotation does not count."""
    end = position
    for at in range(sentence_at(prose, position), -1, -1):
        start = prose.sentences[at][0]
        if not prose.narrative[start:end].isspace():
            yield start, end
            count -= 1
            if not count:
                return
        end = start


def subject_within(
    people: People, prose: Prose, start: int, end: int, woman: bool | None = None
) -> tuple[int | None, bool]:
    """The subject of a stretch of a sentence, and whether to look no further back where it has none."""
    text = prose.narrative
    named = [m for m in people.within(start, end) if not text[m.start].isspace() and _fits(people, m, woman)]
    acting: list[Mention] = []
    standing: list[Mention] = []
    for mention in named:
        if _OWNS.match(text, mention.end) or _shared(people, text, mention):
            continue
        before = text[max(start, mention.start - 40) : mention.start]
        if _SAID.search(before):
            acting.insert(0, mention)
        elif _acts().match(text, mention.end):
            (standing if _SUBORDINATE.search(_bare(before)) else acting).append(mention)
    chosen = acting or standing
    if chosen:
        return chosen[0].person, True
    free = [
        m
        for m in named
        if not _OWNS.match(text, m.end) and not _brought_in().search(_bare(text[max(start, m.start - 40) : m.start]))
    ]
    if free:
        return free[0].person, True
    opening = text[start:end].lstrip()
    lost = opening[:1].islower() and start > 0 and text[:start].rstrip(" ")[-1:] == "\n"
    return None, lost


def _fits(people: People, mention: Mention, woman: bool | None) -> bool:
    """Whether a person may be meant by a pronoun of this sex."""
    known = people.persons[mention.person].woman
    return woman is None or known is None or known == woman


def _shared(people: People, text: str, mention: Mention) -> bool:
    """Whether a subject is two persons: "Hantuchova and Hrbaty won"."""
    before = people.before(mention.start)
    return before is not None and text[before.end : mention.start].strip() in ("and", "&")


def _bare(before: str) -> str:
    """What stands before a mention, its article and describing words off."""
    return _DESCRIBING.sub("", before)


_DESCRIBING = re.compile(
    r"(?:\b(?:the|The|fellow|\w+['’]s|\d\w*|[\w-]*seed(?:ed)?|[A-Z][\w-]*|number|one|champion|wild|card|wildcard|qualifier|top|\w+th|second|third|first|former|defending|veteran|rival|compatriot|[a-z]+-[\w-]+|world)\s+)+\Z"
)


@cache
def _acts() -> re.Pattern[str]:
    """What follows a person of whom a verb is told."""
    verb = rf"(?:{either(words('facts')['verbs']['words'])}|[a-z]+ed)\b"
    adverb = r"(?:(?:then|also|now|never|still|again|even|soon|once|twice|always|just|only|himself|herself|in turn|[a-z]+ly)\s+)?"
    return re.compile(rf"(?:\s+{adverb}|\s*,[^,.;]{{1,80}},\s+{adverb}|\s+\([^)]{{1,20}}\)\s+){verb}")


@cache
def _brought_in() -> re.Pattern[str]:
    """What stands before a person who is no subject."""
    return re.compile(rf"(?i:\b{either(words('facts')['brings_in']['words'])}\s+\Z)")


def doer(people: People, prose: Prose, position: int) -> int | None:
    """Whom the verb at a position is told of: the subject of its own clause, or the one that the clause goes on with."""
    text = prose.narrative
    start, _ = clause_at(prose, position)
    if _RELATIVE.search(text, max(0, start - 9), start):
        owner = people.before(start)
        return owner.person if owner and start - owner.end < 10 else None
    if rival := _last(_OPPONENT, text, start, position):
        return subject(people, prose, rival.start())
    who, _ = subject_within(people, prose, start, position)
    if who is not None:
        return who
    if pronoun := _last(_PRONOUN_SUBJECT, text, start, position):
        return subject(people, prose, pronoun.start(1))
    return subject(people, prose, start)


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match of a pattern in a stretch."""
    return next(reversed(list(pattern.finditer(text, start, end))), None)


def _opponent(people: People, prose: Prose, position: int, who: int | None) -> int | None:
    """The person across the net from another: the one who was named beside him last."""
    if who is None:
        return None
    index = sentence_at(prose, position)
    first = prose.sentences[max(0, index - BACK)][0]
    for mention in reversed(people.within(first, position)):
        if (
            mention.person != who
            and people.persons[mention.person].player
            and not prose.narrative[mention.start].isspace()
        ):
            return mention.person
    return None

"""Which full names an article teaches: two or more capitalised words in a row that are nothing else.

Those within a sentence come first, as their capitals mean most. The first word of a sentence may be an ordinary one
("Trailing Bell"), and what follows "in" or "the" is rather a place: such names are learned only where the rest of the
article bears them out.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from tui.parse.capitals import Run, runs
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import Prose
from tui.parse.register import Register, fold
from tui.terms import BlockKind

OPENING = 20_000  # code points in which an ordinary word is looked for in small letters
LONGEST = 6  # words of a name
# What stands before a place or a thing, and hardly before a person's full name.
_BEFORE_PLACES = frozenset(("the", "a", "an", "this", "that", "in", "at", "near", "from", "outside", "via"))
_SIBLINGS = ("brothers", "sisters", "siblings", "twins")
_NAME = lazy(r"[^\W\d_a-z][\w'’-]+(?: [\w'’-]+){1,3}")  # a line that may be a name over a part of an article


def learn_full_names(found: list[Run], text: str, register: Register) -> None:
    """Take in every full name: those within a sentence first, as their capitals mean most."""
    opening: list[Run] = []
    placed: list[Run] = []
    lone = {fold(run.words[0]) for run in found if len(run.words) == 1}
    double = {fold(" ".join(run.words)) for run in found if len(run.words) > 1}
    for run in found:
        if shouted(run.words) and run.opens and len(run.words) == 2 and fold(run.words[1]) in lone:
            register.add(run.words)  # "ADA OKAFOR won …", where she is Okafor later on
        if run.titled or alone(run.words) or shouted(run.words) or thing_after().match(text, run.end):
            continue
        if len(run.words) > LONGEST:
            continue
        if run.opens:
            opening.append(run)
        elif run.led or _word_before(text, run.start) not in _BEFORE_PLACES or _resists(text, run.start):
            register.add(run.words)
        elif (
            fold(run.words[-1]) in lone
            or fold(" ".join(run.words[1:])) in double
            or (run.words[0] in words("people")["family_first"] and fold(run.words[0]) in lone)
        ):
            placed.append(run)
    _learn_openings(opening, text, lone, register)
    _learn_siblings(found, text, register)
    surnames = {fold(person.surname) for person in register.persons}
    for run in placed:
        if fold(run.words[-1]) not in surnames or fold(" ".join(run.words[1:])) in register.full:
            register.add(run.words)  # "a set was taken from Ada Okafor", where Okafor stands alone too


def _learn_siblings(found: Sequence[Run], text: str, register: Register) -> None:
    """Take in who shares the surname that follows: "Bea and Ann Okafor", where the Okafor sisters are spoken of."""
    if not any(map(text.__contains__, _SIBLINGS)):
        return
    for first, second in pairwise(found):
        joined = len(first.words) == 1 and len(second.words) > 1 and text[first.end : second.start] == " and "
        known = joined and fold(" ".join(second.words)) in register.full
        if known and re.search(rf"\b{re.escape(second.words[-1])}\s+{either(_SIBLINGS)}\b", text):
            register.add((first.words[0], *second.words[1:]))


def _learn_openings(opening: Sequence[Run], text: str, lone: set[str], register: Register) -> None:
    """Take in the names that open a sentence: "Trailing Bell" is none where Bell is one."""
    doubtful: list[Run] = []
    title = text.find("\n")
    for run in opening:
        unknown = fold(" ".join(run.words)) not in register.full
        if unknown and (describes(run.words[0], text) or (run.end <= title and text.count(run.words[0]) == 1)):
            doubtful.append(run)
        else:
            register.add(run.words)
    surnames = {fold(person.surname) for person in register.persons}
    for run in doubtful:
        rest = fold(" ".join(run.words[1:]))
        if rest not in surnames and (rest not in lone or not describes(run.words[0], text)):
            register.add(run.words)


def learn_headings(prose: Prose, register: Register) -> None:
    """Take in the names that stand over a part of the article by themselves."""
    for piece in prose.pieces:
        if piece.kind is BlockKind.HEADING and _NAME.fullmatch(prose.text, piece.start, piece.end):
            line = Prose(prose.text[piece.start : piece.end], [], "", "", [])
            found = list(runs(line.text, line))
            if len(found) == 1 and len(found[0].words) > 1 and found[0].end - found[0].start == len(line.text):
                register.add(found[0].words)


def _resists(text: str, start: int) -> bool:
    """Whether the words before a name say that it is somebody who resists: "a late challenge from Ada Okafor"."""
    before = text[max(0, start - 24) : start].split()
    return (
        before[-1:] == ["from"] and before[-2] in words("outcomes")["ends"]["resistance"] if len(before) > 1 else False
    )


def _word_before(text: str, start: int) -> str:
    """The word before a place in a text, in small letters."""
    before = text[max(0, start - 12) : start].rsplit(None, 1)
    return before[-1].casefold() if before else ""


@lru_cache(maxsize=8192)
def alone(name: tuple[str, ...]) -> bool:
    """Whether words are one name: a word, with small words before it at most ("De Minaur", but not "Ben Shelton")."""
    return len(name) == 1 or all(
        word.casefold() in words("people")["particles"] and word not in words("people")["particles_too"]
        for word in name[:-1]
    )


@lru_cache(maxsize=8192)
def shouted(name: tuple[str, ...]) -> bool:
    """Whether words are all in capitals, which tell nothing then."""
    return all(word.isupper() and len(word) > 1 for word in name)


def describes(word: str, text: str) -> bool:
    """Whether a word that opens a sentence is rather an adjective or a noun than a given name."""
    if word in words("people")["adjectives_too"] or word.endswith(
        ("ing", "ed", "ful", "ous", "less", "ly", "ive", "able", "ible")
    ):
        return True
    return text.find(f" {word.casefold()} ", 0, OPENING) >= 0


@cache
def thing_after() -> re.Pattern[str]:
    """What follows a name that was given to a thing: "Uncle Toby's Hardcourts"."""
    people = words("people")
    return re.compile(rf"(?:['’]s)?\s+{either(people['things'])}(?![\w-])|['’]s\s+{either(people['heads'])}(?![\w-])")

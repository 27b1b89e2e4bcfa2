"""By which words somebody is known: whole names, and the surnames and given names that stand for them.

A name is one person in every spelling and order of its words, and a slip of a letter makes no second one. A surname
that two persons share stands for whoever of them was named last, and for nobody where neither is nearer.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from tui.parse.discourse import sentence_at
from tui.parse.lexicon import words
from tui.parse.reading import Form, Person, Prose
from tui.parse.spelling import one_letter_off

SLIP = 6  # letters from which a surname that differs in one from another with the same given name is a slip


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """A name as it is compared: without accents, case, apostrophes and hyphens."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.casefold().replace("-", " ").replace("‐", " ").replace("'", "").replace("’", "")


class Register:
    """Who is known, and by which words."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self.names: list[tuple[str, ...]] = []  # of each person, folded, word by word
        self.full: dict[str, int] = {}  # a whole name, folded → who
        self.short: defaultdict[str, set[int]] = defaultdict(set)  # a surname, folded → who bears it
        self.given: defaultdict[str, set[int]] = defaultdict(set)
        self.words: set[str] = set()  # every word of every name, folded

    def add(self, name: Sequence[str]) -> int:
        """The person of this name: somebody known by it in another spelling or order, or somebody new."""
        folded = tuple(map(fold, name))
        key = " ".join(folded)
        who = self.full.get(key)
        if who is None and len(name) == 2:
            who = self.full.get(f"{folded[1]} {folded[0]}")
        if who is None:
            who = len(self.persons)
            self.persons.append(Person(" ".join(map(_spoken, name)), _surname(name)))
            self.names.append(folded)
            self.words.update(key.split())
        self.full[key] = who
        return who

    def settle(self) -> None:
        """Let surnames and given names stand for those who bear them, and parts of names for the whole."""
        self._join_parts()
        for key, who in self.full.items():
            surname = fold(self.persons[who].surname)
            self.short[surname].add(who)
            given = key.removesuffix(surname) if key.endswith(surname) else key.removeprefix(surname)
            if given.strip() and given != key:
                self.given[given.strip()].add(who)
                self.given[given.split()[0]].add(who)
        for who in set(self.full.values()):
            for word in fold(self.persons[who].surname).split() + list(self.names[who][1:-1]):
                if word not in self.short and word not in self.given and word not in words("people")["particles"]:
                    self.short[word].add(who)  # "Henin" for Henin-Hardenne, "Carreno" for Carreno Busta

    def join_slips(self, text: str) -> None:
        """Let two full names that differ by a letter of the surname be one, spelt as it mostly is."""
        by_given: defaultdict[str, list[int]] = defaultdict(list)
        for key, who in list(self.full.items()):
            name = self.names[who]
            if len(name) < 2 or len(name[-1]) < SLIP:
                continue
            for other in by_given[name[0]]:
                if one_letter_off(name[-1], self.names[other][-1]) and name[1:-1] == self.names[other][1:-1]:
                    self.full[key] = other
                    if text.count(self.persons[who].surname) > text.count(self.persons[other].surname):
                        self.persons[other], self.names[other] = self.persons[who], name
                    self.short[name[-1]].add(other)
                    break
            else:
                by_given[name[0]].append(who)

    def _join_parts(self) -> None:
        """Let "Farina Elia" be Silvia Farina Elia, and "Juan Carlos" Juan Carlos Ferrero."""
        endings = {name[i:]: who for who, name in enumerate(self.names) for i in range(1, len(name) - 1)}
        openings = {name[:i]: who for who, name in enumerate(self.names) for i in range(2, len(name))}
        for key, who in list(self.full.items()) if endings or openings else ():
            name = self.names[who]
            if name in endings:
                self.persons[endings[name]].surname = self.persons[who].name
                self.full[key] = endings[name]
            elif name in openings:
                self.given[key].add(openings[name])
                self.full.pop(key, None)

    def meant(self, key: str, nearest: "Nearest") -> tuple[int | None, Form]:
        """Who is called so, and by which part of the name; None where it could be more than one."""
        who = self.full.get(key)
        if who is not None:
            return who, Form.FULL if key == " ".join(self.names[who]) and " " in key else Form.SURNAME
        for table, form in ((self.short, Form.SURNAME), (self.given, Form.GIVEN)):
            if key in table:
                return nearest.of(table[key]), form
        return None, Form.FULL


def _spoken(word: str) -> str:
    """A word of a name without the capitals that a paragraph opens with or a surname is set in: "DANIELLE"."""
    if len(word) < 4 or not word.isupper() or not word.replace("-", "").isalpha():
        return word
    return "-".join(part.capitalize() for part in word.split("-"))


def _surname(name: Sequence[str]) -> str:
    """The surname in a full name: its last word with its particles, or its first where the family comes first."""
    people = words("people")
    if len(name) == 2 and name[0] in people["family_first"] and name[1] not in people["family_first"]:
        return name[0]
    first = len(name) - 1
    while first > 1 and name[first - 1].casefold() in people["particles"]:
        first -= 1
    return " ".join(map(_spoken, name[first:]))


class Nearest:
    """Who of those who share a name was named last."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.named: dict[int, int] = {}  # person → where

    def of(self, bearers: set[int]) -> int | None:
        """The one of them that is meant here, as far as the text tells."""
        if len(bearers) == 1:
            return next(iter(bearers))
        seen = sorted((self.named[who], who) for who in bearers if who in self.named)
        if not seen:
            return None
        if len(seen) > 1 and sentence_at(self.prose, seen[-2][0]) == sentence_at(self.prose, seen[-1][0]):
            return None
        return seen[-1][1]

"""Who an article names: the persons, and every place where a name of theirs stands.

Names are learned before they are looked for. A full name is two or more capitalised words in a row that the lexicon
does not know for something else; a lone capitalised word is somebody only where its neighbours say so ("beat Norrie",
"Norrie said", "France's Rinderknech"). What has been learned is then found wherever it stands: in a headline in title
case, at the start of a sentence, in a quotation, as a surname or given name alone. A headline in title case teaches
nothing, and a surname that two persons share is left alone where neither is nearer than the other.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache, lru_cache

from tui.parse import opposed
from tui.parse.capitals import Kind, Run, also_names, nation_words, runs
from tui.parse.discourse import sentence_at
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention, People, Person, Prose
from tui.parse.spelling import one_letter_off
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import BlockKind

CERTAIN = 2  # points of evidence that make a lone capitalised word a person
OPENING = 20_000  # code points in which an ordinary word is looked for in small letters
MANY = 300  # surnames: a text with more is no article, and slips are not looked for in it
LONGEST = 6  # words of a name
SLIP = 6  # letters from which a surname that differs in one from another with the same given name is a slip
ALIKE, LONG = 0.89, 7  # how alike a misspelt surname of so many letters is to the right one
_WORDS = lazy(r"[^\s\[\]]+")
_OF_THE = lazy(r"\bthe\s+(?:[A-Z]\w+\s+){1,2}\Z")
_NAME = lazy(r"[^\W\d_a-z][\w'’-]+(?: [\w'’-]+){1,3}")  # a line that may be a name over a part of an article


def people(prose: Prose) -> People:
    """The persons of an article and the places where they are named."""
    text = _unwrapped(prose)
    found = list(runs(text, prose))
    register = _Register()
    _learn_headings(prose, register)
    _learn_full_names(found, text, register)
    _learn_lone_names(found, text, register)
    register.join_slips(text)
    register.settle()
    mentions = list(_spot(found, text, prose, register))
    _tell_staff(mentions, prose, text, register.persons)
    return _named(register.persons, mentions)


def _named(persons: list[Person], mentions: list[Mention]) -> People:
    """The persons that are mentioned, without those who turned out to be somebody else."""
    kept = sorted({mention.person for mention in mentions})
    if len(kept) == len(persons):
        return People(persons, mentions)
    index = {who: i for i, who in enumerate(kept)}
    return People([persons[who] for who in kept], [Mention(m.start, m.end, index[m.person], m.form) for m in mentions])


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """A name as it is compared: without accents, case, apostrophes and hyphens."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.casefold().replace("-", " ").replace("‐", " ").replace("'", "").replace("’", "")


def _unwrapped(prose: Prose) -> str:
    """The prose with spaces for the line ends inside a paragraph, so that a name may run over one."""
    text = prose.prose
    wrapped = [piece for piece in prose.pieces if "\n" in text[piece.start : piece.end]]
    for piece in wrapped:
        text = text[: piece.start] + text[piece.start : piece.end].replace("\n", " ") + text[piece.end :]
    return text


# ── Who is known ──────────────────────────────────────────────────────────────────────────────────────────────────────


class _Register:
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

    def meant(self, key: str, nearest: "_Nearest") -> tuple[int | None, Form]:
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


# ── Learning ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _learn_full_names(found: list[Run], text: str, register: _Register) -> None:
    """Take in every full name: those within a sentence first, as their capitals mean most."""
    opening: list[Run] = []
    placed: list[Run] = []
    lone = {fold(run.words[0]) for run in found if len(run.words) == 1}
    double = {fold(" ".join(run.words)) for run in found if len(run.words) > 1}
    for run in found:
        if _shouted(run.words) and run.opens and len(run.words) == 2 and fold(run.words[1]) in lone:
            register.add(run.words)  # "ADA OKAFOR won …", where she is Okafor later on
        if run.titled or _alone(run.words) or _shouted(run.words) or _thing_after().match(text, run.end):
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
    surnames = {fold(person.surname) for person in register.persons}
    for run in placed:
        if fold(run.words[-1]) not in surnames or fold(" ".join(run.words[1:])) in register.full:
            register.add(run.words)  # "a set was taken from Ada Okafor", where Okafor stands alone too


def _learn_openings(opening: Sequence[Run], text: str, lone: set[str], register: _Register) -> None:
    """Take in the names that open a sentence: "Trailing Bell" is none where Bell is one."""
    doubtful: list[Run] = []
    title = text.find("\n")
    for run in opening:
        unknown = fold(" ".join(run.words)) not in register.full
        if unknown and (_describes(run.words[0], text) or (run.end <= title and text.count(run.words[0]) == 1)):
            doubtful.append(run)
        else:
            register.add(run.words)
    surnames = {fold(person.surname) for person in register.persons}
    for run in doubtful:
        rest = fold(" ".join(run.words[1:]))
        if rest not in surnames and (rest not in lone or not _describes(run.words[0], text)):
            register.add(run.words)


def _learn_headings(prose: Prose, register: _Register) -> None:
    """Take in the names that stand over a part of the article by themselves."""
    for piece in prose.pieces:
        if piece.kind is BlockKind.HEADING and _NAME.fullmatch(prose.text, piece.start, piece.end):
            line = Prose(prose.text[piece.start : piece.end], [], "", "", [])
            found = list(runs(line.text, line))
            if len(found) == 1 and len(found[0].words) > 1 and found[0].end - found[0].start == len(line.text):
                register.add(found[0].words)


@lru_cache(maxsize=8192)
def _alone(name: tuple[str, ...]) -> bool:
    """Whether words are one name: a word, with small words before it at most ("De Minaur", but not "Ben Shelton")."""
    return len(name) == 1 or all(
        word.casefold() in words("people")["particles"] and word not in words("people")["particles_too"]
        for word in name[:-1]
    )


@lru_cache(maxsize=8192)
def _shouted(name: tuple[str, ...]) -> bool:
    """Whether words are all in capitals, which tell nothing then."""
    return all(word.isupper() and len(word) > 1 for word in name)


def _describes(word: str, text: str) -> bool:
    """Whether a word that opens a sentence is rather an adjective or a noun than a given name."""
    if word in words("people")["adjectives_too"] or word.endswith(
        ("ing", "ed", "ful", "ous", "less", "ly", "ive", "able", "ible")
    ):
        return True
    return text.find(f" {word.casefold()} ", 0, OPENING) >= 0


# What stands before a place or a thing, and hardly before a person's full name.
_BEFORE_PLACES = frozenset(("the", "a", "an", "this", "that", "in", "at", "near", "from", "outside", "via"))


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


@cache
def _thing_after() -> re.Pattern[str]:
    """What follows a name that was given to a thing: "Uncle Toby's Hardcourts"."""
    people = words("people")
    return re.compile(rf"(?:['’]s)?\s+{either(people['things'])}(?![\w-])|['’]s\s+{either(people['heads'])}(?![\w-])")


def _learn_lone_names(found: list[Run], text: str, register: _Register) -> None:
    """Take in a lone capitalised word where what stands around it is said of persons only."""
    points: defaultdict[str, int] = defaultdict(int)
    written: dict[str, tuple[str, ...]] = {}
    lone: list[Run] = []
    within: defaultdict[str, bool] = defaultdict(bool)  # whether it stands where a capital means something
    for run in found:
        key = fold(" ".join(run.words))
        if len(key) == 1:
            continue  # the U of "U.S."
        if (
            run.titled
            or _shouted(run.words)
            or not _alone(run.words)
            or register.words.intersection(key.split())
            or run.words[-1] in also_names()
        ):
            continue
        if _thing_after().match(text, run.end):
            continue
        lone.append(run)
        points[key] += _evidence(run, text)
        written.setdefault(key, _uncapitalised(run, text))
        within[key] |= not run.opens or run.led is not None
    for run, sure in opposed.points(lone, text, register.words):
        key = fold(" ".join(run.words))
        if sure or not _describes(run.words[-1], text):
            points[key] += 2 * CERTAIN
    surnames = {fold(person.surname): who for who, person in enumerate(register.persons)}
    for key, name in written.items():
        who = _misspelt(key, surnames)
        if who is not None:
            register.short[key].add(who)
        elif points[key] >= (CERTAIN if within[key] else 2 * CERTAIN):
            register.add(name)


def _uncapitalised(run: Run, text: str) -> tuple[str, ...]:
    """The words of a run without the capital of a sentence's first: "De Wildt" where "de Wildt" stands too."""
    small = run.words[0].casefold()
    if not run.opens or small not in words("people")["particles"]:
        return run.words
    name = (small, *run.words[1:])
    return name if f" {' '.join(name)}" in text else run.words


def _evidence(run: Run, text: str) -> int:
    """How much speaks for a lone capitalised word as a person where it stands."""
    after = _told_after().match(text, run.end)
    acts = after is not None or _acts().match(text, run.end) is not None
    if run.opens and not run.led:
        return 2 * CERTAIN if after and after["aside"] else int(acts)
    if run.led is Kind.NATION and _OF_THE.search(text, max(0, run.start - 30), run.start):
        return 0  # "the American Midwest"
    before = _told_before().search(text, max(0, run.start - 18), run.start)
    of_nation = re.search(r"(\w+)['’]s\s\Z", text[max(0, run.start - 20) : run.start])
    strong = bool(after) or bool(before and before["strong"]) or run.led in (Kind.NATION, Kind.TITLE, Kind.STAFF)
    if strong or (of_nation and of_nation[1] in nation_words()):
        return CERTAIN
    return bool(before) + acts


@cache
def _acts() -> re.Pattern[str]:
    """A verb, told of what stands before it."""
    adverb = r"(?:(?:also|now|never|still|then|[a-z]+ly)\s+)?"
    return re.compile(rf",?\s+{adverb}(?:{either(words('facts')['verbs']['words'])}|[a-z]{{2,}}ed|who|whose)\b")


def _misspelt(key: str, surnames: dict[str, int]) -> int | None:
    """Whose surname a word is that differs by a slip; a man's and a woman's form of one name are two names."""
    if len(key) < LONG or len(surnames) > MANY:
        return None
    close = get_close_matches(key, [name for name in surnames if name[0] == key[0]], n=1, cutoff=ALIKE)
    if not close or key.startswith(close[0]) or close[0].startswith(key):
        return None
    return surnames[close[0]]


@cache
def _told_before() -> re.Pattern[str]:
    before = words("people")["before"]
    return re.compile(rf"\b(?:(?P<strong>{either(before['strong'])})|{either(before['weak'])})\s+\Z")


@cache
def _told_after() -> re.Pattern[str]:
    after = words("people")["after"]
    player = either((*words("people")["bearers"], "wild card"))
    aside = (
        rf"(?P<aside>,\s+(?:(?:the|a|an)\s+(?:[\w-]+\s+){{0,3}}?(?:{player}|\w+-year-old)\b|\d\d,|ranked\s|seeded\s))"
    )
    return re.compile(rf"\s+{either(after['strong'])}\b|['’]s?\s+(?:[\w-]+\s+)?{either(after['own'])}\b|{aside}")


# ── Spotting ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Nearest:
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


def _spot(found: list[Run], text: str, prose: Prose, register: _Register) -> Iterator[Mention]:
    """Every place where somebody known is named."""
    nearest = _Nearest(prose)
    for run in found:
        if run.opens and len(run.words) == 1 and run.words[0] in also_names() and _ordinary().match(text, run.end):
            continue
        spots: list[re.Match[str]] = []
        i = 0
        while i < len(run.words):
            for j in range(min(len(run.words), i + LONGEST), i, -1):
                who, form = register.meant(fold(" ".join(run.words[i:j])), nearest)
                if form is Form.GIVEN and (i == 0 and _is_of_another(run.words[j:], register)):
                    continue  # Ada Okafor is no other Ada
                if form is Form.GIVEN and j == len(run.words) and text.startswith(("–", "‑"), run.end):
                    continue  # nor is Ada–Maria
                if who is not None:
                    start, end = run.start, run.end
                    if j - i < len(run.words):
                        spots = spots or list(_WORDS.finditer(text, run.start, run.end))
                        start, end = spots[i].start(), spots[j - 1].end()
                    start = (
                        _with_particles(text, start, register.persons[who].surname) if form is Form.SURNAME else start
                    )
                    nearest.named[who] = start
                    yield Mention(start, end, who, form)
                    i = j - 1
                    break
            else:
                if "-" in run.words[i] and len(run.words) == 1:
                    yield from _pair(run, register, nearest)
            i += 1


def _pair(run: Run, register: _Register, nearest: _Nearest) -> Iterator[Mention]:
    """Two who play together and are written as one word: "Okafor-Ruiz"."""
    first, _, second = run.words[0].partition("-")
    one, other = (register.meant(fold(name), nearest)[0] for name in (first, second))
    if one is not None and other is not None and one != other:
        yield Mention(run.start, run.start + len(first), one, Form.SURNAME)
        yield Mention(run.end - len(second), run.end, other, Form.SURNAME)


def _is_of_another(rest: Sequence[str], register: _Register) -> bool:
    """Whether a given name is that of somebody unknown: a surname that nobody has follows it."""
    return bool(rest) and fold(rest[0]) not in register.full.keys() | register.short.keys() | register.given.keys()


@cache
def _ordinary() -> re.Pattern[str]:
    """What follows a word at the start of a sentence that is no name there: "Young players", "Day two"."""
    return re.compile(rf"\s+(?:[A-Z]|\d|{either(words('people')['ordinary_before']['words'])}\b)")


def _with_particles(text: str, start: int, surname: str) -> int:
    """Where a surname starts, with the small words that belong to it."""
    small = surname.rpartition(" ")[0]
    if small and text[max(0, start - len(small) - 1) : start].casefold() == small.casefold() + " ":
        return start - len(small) - 1
    return start


# ── Staff ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


STAFF = Vocabulary(lambda: words("people")["staff"])
AROUND_STAFF = 100  # code points around a name in which another work is told


def _tell_staff(mentions: list[Mention], prose: Prose, text: str, persons: list[Person]) -> None:
    """Tell who has no side in a match because the text gives them another work."""
    found = tokens(prose.prose)
    for mention in mentions:
        if not found.some(STAFF, mention.start - AROUND_STAFF, mention.end + AROUND_STAFF):
            continue
        line = text[max(0, mention.start - 36) : mention.start].rpartition("\n")[2]
        before = line.rstrip(" ,").casefold().split()[-3:]
        called = (
            bool(before) and before[-1] in _ends_of_work() and any(" ".join(before[i:]) in _staff() for i in range(3))
        )
        if called or (text[mention.end : mention.end + 2] == ", " and _work_after().match(text, mention.end)):
            persons[mention.person].player = False


@cache
def _staff() -> frozenset[str]:
    return frozenset(title.casefold() for title in words("people")["staff"])


@cache
def _ends_of_work() -> frozenset[str]:
    return frozenset(title.split()[-1] for title in _staff())


@cache
def _work_after() -> re.Pattern[str]:
    staff = either([form for title in words("people")["staff"] for form in (title, title.capitalize(), title.title())])
    return re.compile(rf",\s+(?:(?:the|his|her|a|an)\s+)?(?:[\w’'-]+\s+){{0,3}}?{staff}\b")

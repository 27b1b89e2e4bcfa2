"""Who an article names: the persons, and every place where a name of theirs stands.

Names are learned before they are looked for. A full name is two or more capitalised words in a row that are no event,
place, people, body or ordinary word; a lone capitalised word is somebody only where its neighbours say so ("beat
Norrie", "Norrie said", "France's Rinderknech"). What has been learned is then found wherever it stands: in a headline
in title case, at the start of a sentence, in a quotation, as a surname or given name alone. A headline in title case
teaches nothing, and a surname that two persons share is left alone where neither is nearer than the other.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.parse.lexicon import either, words
from tui.parse.reading import Form, Mention, People, Person, Prose

OPENING = "\"'“‘«„"
PLACE, NATION = "\0", "\1"  # what stands in the place of a known phrase while a run is read


class _Run(NamedTuple):
    """Capitalised words in a row, none of them known to the lexicon: perhaps a name."""

    start: int
    end: int
    words: tuple[str, ...]  # brackets and possessives off
    opens: bool  # it stands where a capital means nothing: at the start of a sentence or a quotation
    titled: bool  # it stands in a headline in title case
    led: str  # what its own run of capitals has before it: "nation", "title", "word" or ""


class _Kind:
    """What the lexicon knows a capitalised word for."""

    WORD, HEAD, NATION, PLACE, STAFF, TITLE = "word", "head", "nation", "place", "staff", "title"


def people(prose: Prose) -> People:
    """The persons of an article and the places where they are named."""
    runs = list(_runs(prose))
    register = _Register()
    _learn_full_names(runs, prose, register)
    _learn_lone_names(runs, prose, register)
    register.settle()
    found = People(register.persons, [])
    found.mentions = list(_spot(runs, prose, register))
    return found


def fold(name: str) -> str:
    """A name as it is compared: without accents, case, apostrophes and hyphens."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.casefold().replace("-", " ").replace("‐", " ").replace("‑", " ").replace("'", "").replace("’", "")


# ── Runs of capitals ──────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _upper() -> str:
    """The capital letters of the scripts that names in English prose are written in, as a character class."""
    return "A-Z" + "".join(c for c in map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]) if c.isupper())


@cache
def _run_pattern() -> re.Pattern[str]:
    capital = f"[{_upper()}]"
    word = rf"{capital}(?:[\w\u0300-\u036f]|['’](?={capital})|[-‐‑](?=\w))*"
    initials = rf"(?:{capital}\.[-‐ ]?){{1,3}}(?=\[?{capital}\w)"
    bracketed = rf"\[{word}(?: {word})?\]"
    particles = rf"(?:{either(words('people')['particles'])} ){{0,3}}"
    name = rf"(?:{initials}|{bracketed}|{word})"
    return re.compile(rf"(?<![\w@#]){name}(?:(?:[ \xa0]{particles}|(?<=[.\] ])){name})*")


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\s\[\]]+")


@cache
def _kinds() -> dict[str, str]:
    """What the lexicon knows each single capitalised word for; what is not here may be a name."""
    people, places = words("people"), words("places")
    kinds = dict.fromkeys(people["never"], _Kind.WORD)
    kinds |= dict.fromkeys(people["heads"], _Kind.HEAD)
    kinds |= dict.fromkeys((title.capitalize() for title in people["staff"]), _Kind.STAFF)
    kinds |= dict.fromkeys((title.capitalize() for title in people["bearers"]), _Kind.TITLE)
    kinds |= dict.fromkeys(people["honorifics"], _Kind.TITLE)
    kinds |= dict.fromkeys((place for place in places["places"]["words"] if " " not in place), _Kind.PLACE)
    return kinds | dict.fromkeys((nation for nation in _nation_words() if " " not in nation), _Kind.NATION)


@cache
def _nation_words() -> frozenset[str]:
    """Countries, their people and the parts of the world, as they are written."""
    places = words("places")
    named = {word for nation in places["nations"].values() for forms in nation.values() for word in forms}
    return frozenset(word.removeprefix("the ") for word in named | set(places["regions"]["words"]))


@cache
def _known_phrases() -> re.Pattern[str]:
    """Nations and places of several words, which are put aside before a run is read word by word."""
    places = (place for place in words("places")["places"]["words"] if " " in place)
    return re.compile(rf"\b(?:({either(n for n in _nation_words() if ' ' in n)})|{either(places)})\b")


def _put_aside(phrase: re.Match[str]) -> str:
    return (NATION if phrase[1] else PLACE) * len(phrase.group())


@cache
def _also_names() -> frozenset[str]:
    """Words that the lexicon knows for something else, and that people are called by too."""
    places = words("places")["places"]
    return frozenset([*words("people")["names_too"], *places["given"], *places["surname"]])


def _runs(prose: Prose) -> Iterator[_Run]:
    """Every stretch of unknown capitalised words, events and places and ordinary words taken off."""
    text = prose.prose
    openers = _openers(prose)
    headline = prose.headline
    titled_until = headline.end if headline and _in_title_case(text[headline.start : headline.end]) else -1
    for match in _run_pattern().finditer(text):
        start = match.start()
        opens = start in openers or (start > 0 and text[start - 1] in OPENING)
        yield from _split(text, start, match.group(), opens, start < titled_until)


def _openers(prose: Prose) -> set[int]:
    """Where the first letter of each sentence stands."""
    text, found = prose.prose, set()
    for start, end in prose.sentences:
        while start < end and not text[start].isalnum():
            start += 1
        found.add(start)
    return found


def _in_title_case(line: str) -> bool:
    """Whether a line is written with capitals on every longer word, so that a capital in it means nothing."""
    long_words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 3 and sum(word[0].isupper() for word in long_words) > 0.8 * len(long_words)


def _split(text: str, start: int, run: str, opens: bool, titled: bool) -> Iterator[_Run]:
    """The parts of a run of capitals that the lexicon does not know."""
    kinds, also = _kinds(), _also_names()
    masked = _known_phrases().sub(_put_aside, run) if " " in run else run
    parts = [(m.start(), m.end(), m.group()) for m in _word_pattern().finditer(masked)]
    marks = [_mark(word, kinds) for _, _, word in parts]
    for i, (_, _, word) in enumerate(parts):
        if marks[i] and word in also:
            left = i > 0 and not marks[i - 1] and not (opens and i == 1 and titled)
            right = (
                i + 1 < len(parts) and not marks[i + 1] and (i > 0 or not opens or word in words("people")["names_too"])
            )
            alone = len(parts) == 1
            if left or (right and marks[i] != _Kind.HEAD) or alone:
                marks[i] = ""
    i, led = 0, ""
    while i < len(parts):
        if marks[i]:
            led, i = marks[i], i + 1
            continue
        j = i
        while j < len(parts) and not marks[j]:
            j += 1
        followed_by_head = j < len(parts) and marks[j] == _Kind.HEAD
        if not followed_by_head or titled:
            begin, end = start + parts[i][0], start + parts[j - 1][1]
            names = tuple(word for _, _, word in parts[i:j])
            if text[begin - 1 : begin] == "[":
                begin -= 1
            if text[end : end + 1] == "]" and "[" in text[begin:end]:
                end += 1
            yield _Run(begin, end, names, opens and i == 0, titled, led)
        i, led = j, ""


def _mark(word: str, kinds: dict[str, str]) -> str:
    """What a word of a run is known for; "" if it may be a name."""
    if word[0] in (PLACE, NATION):
        return _Kind.PLACE if word[0] == PLACE else _Kind.NATION
    known = kinds.get(word)
    if known:
        return known
    if len(word) > 1 and word.isupper() and "." not in word:
        return _Kind.WORD if len(word) < 4 else ""
    if "-" in word and word.rpartition("-")[2] in _compound_ends():
        return _Kind.WORD
    return ""


@cache
def _compound_ends() -> frozenset[str]:
    return frozenset(words("people")["compound_ends"])


# ── Learning ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Register:
    """Who is known so far, and by which words."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self.full: dict[str, int] = {}  # a whole name, folded → who
        self.short: defaultdict[str, set[int]] = defaultdict(set)  # a surname, folded → who bears it
        self.given: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, name: tuple[str, ...]) -> int:
        """The person of this name: somebody known under another form of it, or somebody new."""
        key = fold(" ".join(name))
        who = self.full.get(key)
        if who is None:
            flipped = fold(" ".join((name[-1], *name[:-1])))
            who = self.full.get(flipped) if len(name) > 1 else None
        if who is None:
            who = len(self.persons)
            self.persons.append(Person(" ".join(name), _surname(name)))
        self.full[key] = who
        return who

    def settle(self) -> None:
        """Let surnames and given names stand for those who bear them."""
        for key, who in self.full.items():
            surname = fold(self.persons[who].surname)
            self.short[surname].add(who)
            given = key.removesuffix(surname).strip() if key.endswith(surname) else key.removeprefix(surname).strip()
            if given and given != key:
                self.given[given].add(who)
                self.given[given.split()[0]].add(who)


def _surname(name: tuple[str, ...]) -> str:
    """The surname in a full name: its last word with the particles before it, or its first where the family comes first."""
    if len(name) == 1:
        return name[0]
    people = words("people")
    if len(name) == 2 and name[0] in people["family_first"] and name[1] not in people["family_first"]:
        return name[0]
    first = len(name) - 1
    while first > 1 and name[first - 1].casefold() in people["particles"]:
        first -= 1
    return " ".join(name[first:])


@cache
def _no_name_before() -> re.Pattern[str]:
    """What stands before a place or a thing, and hardly before a person's full name."""
    return re.compile(r"\b(?:the|a|an|this|that|in|at|near|from|outside|via)\s+$", re.IGNORECASE)


@cache
def _thing_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:['’]s)?\s+{either(words('people')['things'])}\b|['’]s\s+{either(words('people')['heads'])}\b"
    )


def _learn_full_names(runs: list[_Run], prose: Prose, register: _Register) -> None:
    """Take in every full name: those within a sentence first, as their capitals mean most."""
    text = prose.prose
    whole = [run for run in runs if len(run.words) > 1 and not run.titled]
    doubtful = []
    for run in whole:
        if _thing_after().match(text, run.end):
            continue
        if run.opens:
            doubtful.append(run)
        elif run.led or not _no_name_before().search(text, max(0, run.start - 9), run.start):
            register.add(run.words)
    surnames = {fold(person.surname) for person in register.persons}
    singles = {fold(run.words[0]) for run in runs if len(run.words) == 1}
    for run in doubtful:
        rest = fold(" ".join(run.words[1:]))
        first = run.words[0].casefold()
        ordinary = re.search(rf"\b{re.escape(first)}\b", text) or _describes(first)
        if (rest in surnames or rest in singles) and ordinary and fold(" ".join(run.words)) not in register.full:
            continue
        register.add(run.words)


def _describes(word: str) -> bool:
    """Whether a word that opens a sentence looks like an adjective."""
    return word.endswith(("ing", "ed", "ful", "ous", "less", "ly", "ive", "able", "ible"))


@cache
def _told_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\b{either(words('people')['before']['strong'])}|['’]s)\s+$")


@cache
def _told_after() -> re.Pattern[str]:
    after = words("people")["after"]
    return re.compile(rf"\s+{either(after['strong'])}\b|['’]s?\s+(?:[\w-]+\s+)?{either(after['own'])}\b")


def _learn_lone_names(runs: list[_Run], prose: Prose, register: _Register) -> None:
    """Take in a lone capitalised word where what stands around it is said of persons only."""
    text = prose.prose
    known = set(register.full)
    for person in register.persons:
        known.update(fold(person.name).split())
        known.add(fold(person.surname))
    told: defaultdict[str, int] = defaultdict(int)
    written: dict[str, tuple[str, ...]] = {}
    for run in runs:
        if run.titled or run.words[0] in _kinds():
            continue
        key = fold(" ".join(run.words))
        if key in known or key.split()[-1] in known or len(run.words) > 1:
            continue
        before = run.led in (_Kind.NATION, _Kind.TITLE, _Kind.STAFF) or _told_before().search(
            text, max(0, run.start - 18), run.start
        )
        after = _told_after().match(text, run.end)
        if run.opens and not run.led:
            told[key] += bool(after)
            continue
        written.setdefault(key, run.words)
        told[key] += 2 * bool(before) + 2 * bool(after)
    for key, name in written.items():
        if told[key] >= 2:
            register.add(name)


# ── Spotting ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _spot(runs: list[_Run], prose: Prose, register: _Register) -> Iterator[Mention]:
    """Every place where somebody known is named."""
    named: dict[int, int] = {}  # person → where they were last named beyond doubt
    for run in runs:
        i = 0
        while i < len(run.words):
            for j in range(len(run.words), i, -1):
                key = fold(" ".join(run.words[i:j]))
                who, form = _meant(key, register, named, prose)
                if who is not None:
                    start, end = _place(prose.prose, run, i, j)
                    if form is Form.SURNAME:
                        start = _with_particles(prose.prose, start, register.persons[who].surname)
                    named[who] = start
                    yield Mention(start, end, who, form)
                    i = j - 1
                    break
            i += 1


def _meant(key: str, register: _Register, named: dict[int, int], prose: Prose) -> tuple[int | None, Form]:
    """Who is called so, and whether by the whole name or a part; None where it could be more than one."""
    if key in register.full:
        who = register.full[key]
        return who, Form.FULL if " " in register.persons[who].name else Form.SURNAME
    for table, form in ((register.short, Form.SURNAME), (register.given, Form.GIVEN)):
        bearers = table.get(key)
        if bearers:
            return _nearest(bearers, named), form
    return None, Form.FULL


def _nearest(bearers: set[int], named: dict[int, int]) -> int | None:
    """Of those who bear a name, the one who was named last."""
    if len(bearers) == 1:
        return next(iter(bearers))
    seen = [who for who in bearers if who in named]
    return max(seen, key=named.__getitem__) if seen else None


def _place(text: str, run: _Run, i: int, j: int) -> tuple[int, int]:
    """Where the words [i, j) of a run stand."""
    if (i, j) == (0, len(run.words)):
        return run.start, run.end
    spots = list(_word_pattern().finditer(text, run.start, run.end))
    return spots[i].start(), spots[j - 1].end()


def _with_particles(text: str, start: int, surname: str) -> int:
    """Where a surname starts, with the small words that belong to it."""
    small = surname.rpartition(" ")[0]
    if small and text[start - len(small) - 1 : start].casefold() == small.casefold() + " ":
        return start - len(small) - 1
    return start

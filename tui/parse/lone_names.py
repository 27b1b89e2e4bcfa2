"""Which lone capitalised words are somebody: where what stands around them is said of persons only.

"beat Norrie", "Norrie said", "France's Rinderknech" are evidence; a word needs enough of it, and more where it only
ever opens a sentence. A surname that differs by a slip from one that is known teaches nobody new.
"""

import re
from collections import defaultdict
from difflib import get_close_matches
from functools import cache

from tui.parse import opposed
from tui.parse.capitals import Kind, Run, also_names, nation_words
from tui.parse.full_names import alone, describes, shouted, thing_after
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.register import Register, fold

CERTAIN = 2  # points of evidence that make a lone capitalised word a person
ALIKE, LONG = 0.89, 7  # how alike a misspelt surname of so many letters is to the right one
MANY = 300  # surnames: a text with more is no article, and slips are not looked for in it
_OF_THE = lazy(r"\bthe\s+(?:[A-Z]\w+\s+){1,2}\Z")


def learn_lone_names(found: list[Run], text: str, register: Register) -> None:
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
            or shouted(run.words)
            or not alone(run.words)
            or register.words.intersection(key.split())
            or run.words[-1] in also_names()
        ):
            continue
        if thing_after().match(text, run.end):
            continue
        lone.append(run)
        points[key] += _evidence(run, text)
        written.setdefault(key, _uncapitalised(run, text))
        within[key] |= not run.opens or run.led is not None
    for run, sure in opposed.points(lone, text, register.words):
        key = fold(" ".join(run.words))
        if sure or not describes(run.words[-1], text):
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

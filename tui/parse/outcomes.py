"""The words that say who won: every verb and noun of winning, losing and meeting, in every form it takes.

What stands where around a word is its frame: "X beat Y", "X lost to Y", "X's win over Y", "X sent Y packing". A word
may have several frames ("defeat"); which of them is meant is told by the words after it, and decided in `clauses`.
The lists are data; here their plain forms become the forms of running text, and one pattern that finds them all.
"""

import re
from enum import IntEnum, auto
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import Prose
from tui.parse.tokens import Vocabulary, tokens


class Frame(IntEnum):
    """Where winner and loser stand around a word."""

    BEATS = auto()  # X beat Y; Y was beaten by X
    WEAK = auto()  # X dominated Y: a win only beside a score
    PAST = auto()  # X eased past Y
    TAKEN = auto()  # X was taken to five sets by Y
    SPLIT = auto()  # X sent Y packing
    ENDS = auto()  # X ended Y's run
    HANDS = auto()  # X handed Y a defeat
    CONTESTS = auto()  # X won a match against Y
    WINS = auto()  # X won against Y
    LOSES = auto()  # X lost to Y
    HANDS_OF = auto()  # X, no match for Y
    WIN = auto()  # X's win over Y
    LOSS = auto()  # X's loss to Y
    STOPS = auto()  # X retired
    MEETS = auto()  # X faces Y
    OPENS = auto()  # X opens against Y
    PAIRS = auto()  # the draw pits X against Y
    FEATURES = auto()  # the final will feature X and Y
    AWAITS = auto()  # Y awaits; X awaits the winner of Y and Z
    NEXT = auto()  # next up for X is Y
    VERSUS = auto()  # X v Y
    MEETING = auto()  # a meeting with Y


class Form:
    """The forms a verb can have, added up where one spelling has several: "beat" is plain and past."""

    PLAIN = 1
    THIRD = 2  # he beats
    PAST = 4
    ING = 8
    DONE = 16  # has beaten, was beaten
    NOUN = 32


class Use(NamedTuple):
    """What a spelling can be."""

    frame: Frame
    form: int


class Cue(NamedTuple):
    """A word of winning, losing or meeting in the text."""

    start: int
    end: int
    words: str  # as the lexicon has them: small letters, single spaces
    uses: tuple[Use, ...]


def cues(prose: Prose) -> list[Cue]:
    """Every word of winning, losing and meeting in the narrative; the longest where several begin together."""
    known, text, found = _uses(), prose.narrative, []
    for match in tokens(prose.prose).phrases(_pattern(), PHRASES):
        start, end = match.span()
        if text[start].isspace():
            continue  # in a quotation
        words = match[0] if match[0] in known else _plain(match[0])
        uses = known[words]
        if (
            uses is not _meeting()
            or _with().search(text, end, end + MEETING_WITH)
            or SET_UP.search(text, max(0, start - MEETING_WITH), start)
        ):
            found.append(Cue(start, end, words, uses))
    return found


MEETING_WITH = 45  # code points after "a meeting" in which it is said with whom
SET_UP = lazy(r"\b(?:sets?|setting)\s+up\b")  # "won on Monday to set up a final"


@cache
def _meeting() -> tuple[Use, ...]:
    return (Use(Frame.MEETING, Form.NOUN),)


@cache
def _with() -> re.Pattern[str]:
    words = lexicon.words("outcomes")["meeting"]
    return re.compile(rf"\b{lexicon.either([*words['with'], *words['beside']])}\b")


def uses(word: str) -> tuple[Use, ...]:
    """What a word can be; nothing where it is none of winning, losing or meeting."""
    return _uses().get(_plain(word.lower()), ())


@cache
def has(words: str, frames: frozenset[Frame]) -> bool:
    """Whether a spelling of the lexicon has one of these frames."""
    return any(use.frame in frames for use in _uses()[words])


def is_verb(word: str) -> bool:
    """Whether a word can be a verb of winning, losing or meeting that is told of somebody."""
    return any(use.form & (Form.THIRD | Form.PAST | Form.PLAIN) for use in uses(word))


def _plain(words: str) -> str:
    return " ".join(words.split())


def forms(phrase: str) -> dict[str, int]:
    """Every form of a verb, its particle kept: "see off", "sees off", "saw off", "seeing off", "seen off"."""
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    third, past, ing, done = lexicon.words("outcomes")["irregular"].get(verb) or _regular(verb)
    found: dict[str, int] = {}
    pairs = [(verb, Form.PLAIN), (third, Form.THIRD), (past, Form.PAST), (ing, Form.ING), (done, Form.DONE)]
    if verb == "be":
        pairs += [("are", Form.THIRD), ("were", Form.PAST)]
    for spelling, form in pairs:
        found[spelling + tail] = found.get(spelling + tail, 0) | form
    return found


def _regular(verb: str) -> tuple[str, str, str, str]:
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing", f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing", f"{verb[:-1]}ied"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    return third, f"{verb}ed", f"{verb}ing", f"{verb}ed"


@cache
def _uses() -> dict[str, tuple[Use, ...]]:
    tables = lexicon.words("outcomes")
    uses: dict[str, list[Use]] = {}

    def verbs(frame: Frame, phrases: list[str]) -> None:
        for phrase in phrases:
            for spelling, form in forms(phrase).items():
                uses.setdefault(spelling, []).append(Use(frame, form))

    def nouns(frame: Frame, spellings: list[str]) -> None:
        for spelling in spellings:
            uses.setdefault(spelling, []).append(Use(frame, Form.NOUN))

    verbs(Frame.SPLIT, tables["split"]["verbs"])
    verbs(Frame.ENDS, tables["ends"]["verbs"])
    verbs(Frame.HANDS, tables["hands"]["verbs"])
    verbs(Frame.BEATS, tables["beats"]["verbs"])
    for short in tables["beats"]["short"]:
        uses.setdefault(short, []).append(Use(Frame.BEATS, Form.PAST))
    verbs(Frame.WEAK, tables["beats"]["weak"])
    verbs(Frame.PAST, [f"{verb} {past}" for verb in tables["past"]["verbs"] for past in tables["past"]["with"]])
    verbs(Frame.PAST, tables["past"]["phrases"])
    verbs(Frame.TAKEN, tables["taken"]["phrases"])
    verbs(Frame.CONTESTS, tables["contests"]["verbs"])
    verbs(Frame.WINS, tables["wins"]["verbs"])
    verbs(Frame.LOSES, tables["loses"]["verbs"])
    nouns(Frame.HANDS_OF, tables["loses"]["phrases"])
    nouns(Frame.LOSS, tables["loss_nouns"]["nouns"] + tables["loss_nouns"]["persons"])
    nouns(Frame.WIN, tables["win_nouns"]["nouns"] + tables["win_nouns"]["weak"] + tables["win_nouns"]["persons"])
    stops = tables["stops"]
    verbs(Frame.STOPS, stops["retire"] + stops["withdraw"])
    nouns(
        Frame.STOPS,
        [word for kind in ("stuck", "abbreviated", "barred", "default", "nouns", "walkover") for word in stops[kind]],
    )
    verbs(Frame.MEETS, tables["meets"]["verbs"])
    verbs(Frame.OPENS, tables["opens"]["verbs"])
    verbs(Frame.PAIRS, tables["pairs"]["verbs"])
    verbs(Frame.FEATURES, tables["features"]["verbs"])
    verbs(Frame.AWAITS, tables["awaits"]["verbs"])
    nouns(Frame.NEXT, tables["next"]["words"])
    nouns(Frame.VERSUS, tables["versus"]["words"])
    nouns(Frame.MEETING, tables["meeting"]["nouns"])
    return {
        spelling: _meeting() if set(found) == set(_meeting()) else tuple(dict.fromkeys(found))
        for spelling, found in uses.items()
    }


@cache
def _pattern() -> re.Pattern[str]:
    """A pattern for all of them in small letters."""
    return re.compile(rf"{lexicon.either(_uses())}\b")


PHRASES = Vocabulary(_uses)

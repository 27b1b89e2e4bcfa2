"""Which round a match was, by the words around it.

A round is named as the one that was played ("in the quarter-finals", "a first-round defeat") or as the one that was
reached ("to reach the last eight"): then the match just told was the round before it. Who has won the title has won
the final. The round before the last 16 is the last 32; whether that was the second round or the third depends on the
draw, and is not guessed.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import Round


class Stage(Enum):
    """What a text says of a round."""

    PLAYED = auto()
    REACHED = auto()  # by winning the round before
    AT_STAKE = auto()  # what the match is played for: "for a place in the last four"
    TITLE = auto()  # by winning the final
    PREVIOUS = auto()  # the round before the one that is told
    NEXT = auto()
    BOUND = auto()  # where somebody was on the way to: "en route to the semi-finals"


class RoundNamed(NamedTuple):
    """A round named in the text; `round` is None where it is only the previous or the next one."""

    start: int
    end: int
    round: Round | None
    stage: Stage


def rounds(text: str) -> list[RoundNamed]:
    """Every round that the text names, in order, and every title won."""
    return list(_named(text))


def before(round_: Round) -> Round | None:
    """The round that the winner of which plays in this one."""
    return _order().get(round_)


def after(round_: Round) -> Round | None:
    """The round that the winner of this one plays in next."""
    return next((later for later, earlier in _order().items() if earlier is round_), None)


@cache
def _order() -> dict[Round, Round]:
    return {Round(later): Round(earlier) for later, earlier in lexicon.words("rounds")["before"].items()}


@cache
def _names() -> dict[str, tuple[Round | None, Stage]]:
    tables = lexicon.words("rounds")
    names: dict[str, tuple[Round | None, Stage]] = {}
    for letters, spellings in tables["names"].items():
        names |= dict.fromkeys(spellings, (Round(letters), Stage.PLAYED))
    names |= dict.fromkeys(tables["relative"]["previous"], (None, Stage.PREVIOUS))
    names |= dict.fromkeys(tables["relative"]["next"], (None, Stage.NEXT))
    return names | dict.fromkeys(tables["title"]["words"], (Round.FINAL, Stage.TITLE))


@cache
def _pattern() -> re.Pattern[str]:
    """A pattern for all of them in small letters."""
    return re.compile(rf"{lexicon.either(_names())}\b")


PHRASES = Vocabulary(_names)


@cache
def _contexts() -> dict[str, re.Pattern[str]]:
    tables = lexicon.words("rounds")
    between = r"(?:(?!(?:and|but|who|after|before|when|while|with|in|at|by)\b)[\w’'.-]+\s+){0,6}"
    return {
        "reached": re.compile(rf"\b{lexicon.either(tables['reached']['before'])}\s+{between}\Z", re.IGNORECASE),
        "joined": re.compile(
            r"\bjoin(?:s|ed|ing)?\s+(?:[\w’'.-]+\s+){1,4}in\s+(?:the|a)\s+(?:\w+\s+)?\Z", re.IGNORECASE
        ),
        "place": re.compile(rf"\s+{lexicon.either(tables['reached']['after'])}\b"),
        "won": re.compile(rf"\b{lexicon.either(tables['title']['won'])}\s+{between}\Z", re.IGNORECASE),
        "no title": re.compile(rf"\s+{lexicon.either(tables['title']['not_after'])}\b"),
        "no round": re.compile(rf"\s+{lexicon.either(tables['not_round']['after'])}\b"),
        "several": re.compile(rf"\b{lexicon.either(tables['not_round']['several'])}\s+{between}\Z", re.IGNORECASE),
        "no final": re.compile(rf"\s+{lexicon.either(tables['not_final']['after'])}\b", re.IGNORECASE),
    }


EN_ROUTE = lazy(r"\b(?:en\s+route|on\s+(?:the|her|his)\s+way|path|road)\s+to\s+(?:[\w’'-]+\s+){0,4}\Z")
SINCE = lazy(r"\bsince\s+(?:[\w’'-]+\s+){0,6}\Z")  # "her first win since losing in the final"
NUMBERED = (Round.FIRST, Round.SECOND, Round.THIRD)
QUALIFYING = lazy(
    r"\s+(?:of\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,4})?[Qq]ualifying\b"
)  # "second round of US Open qualifying"
AT_STAKE = lazy(r"\bfor\s+(?:a|the)\s+(?:place|spot|berth|slot)\s+in\s+(?:the|a)\s+(?:[\w-]+\s+)?\Z")


NEAR = 60  # code points before a round that tell what is said of it
BEHIND = Vocabulary(  # all that is asked of the words before a round
    lambda: (
        *lexicon.words("rounds")["reached"]["before"],
        *lexicon.words("rounds")["title"]["won"],
        *lexicon.words("rounds")["not_round"]["several"],
        *("join", "joined", "joining", "joins"),
        *("en route", "on the", "on her", "on his", "path", "road", "since"),
    )
)


def _behind(text: str, start: int) -> str:
    """The words before a round in its clause."""
    behind = text[max(0, start - NEAR) : start]
    return behind[max(behind.rfind(mark) for mark in ".;:,\n") + 1 :]


def _named(text: str) -> Iterator[RoundNamed]:
    contexts, words_of_text = _contexts(), tokens(text)
    for match in words_of_text.phrases(_pattern(), PHRASES):
        start, end = match.span()
        if start and text[start - 1] in "-@#":
            continue
        words = " ".join(match[0].split())
        round_, stage = _names()[words]
        behind = _behind(text, start) if words_of_text.some(BEHIND, start - NEAR, start) else ""
        if stage is Stage.TITLE:
            if contexts["no title"].match(text, end) or not contexts["won"].search(behind):
                continue
        elif (
            contexts["no round"].match(text, end)
            or SINCE.search(behind)
            or (words.endswith("s") and contexts["several"].search(behind))
            or (words in ("final", "finals") and contexts["no final"].match(text, end))
        ):
            continue
        elif EN_ROUTE.search(behind):
            stage = Stage.BOUND
        elif stage is Stage.PLAYED and (
            contexts["reached"].search(behind)
            or contexts["joined"].search(behind)
            or contexts["place"].match(text, end)
        ):
            stage = Stage.AT_STAKE if AT_STAKE.search(behind) else Stage.REACHED
        if round_ in NUMBERED and QUALIFYING.match(text, end):
            round_ = Round.QUALIFYING
        yield RoundNamed(start, end, round_, stage)

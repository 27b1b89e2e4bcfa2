"""Where a clause may begin or end: marks, and a few small words.

A hyphen, a comma between figures and the "as" of "as a pair" are no boundaries.
"""

import re
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import Prose
from tui.parse.tokens import Vocabulary, tokens

# The mark comes first, so that the matcher skips to the next one and looks around only there.
MARK = lazy(r"[,;:—_(–-](?:(?<=[,;:])(?=\s)|(?<=[—(])|(?<=\s_)(?=\s)|(?<=[ –-][–-])(?=[ –-]|\Z))")
YEARS = lazy(r"(?:19|20)\d\d\sand\s(?:19|20)\d\d\b")  # "in 1991 and 1992"
HOURS = (" hour ", "hours ")  # "an hour and 37 minutes"
KINDS = {",": "comma", "(": "open"}  # any other mark is a stop


class Bound(NamedTuple):
    """A mark or a small word at which a clause may begin or end."""

    start: int
    end: int
    kind: str  # comma, open, stop, join, sub, relative or pronoun
    word: str = ""  # in small letters


def bounds(prose: Prose) -> list[Bound]:
    """Every boundary of the narrative, in order."""
    text, kinds = prose.narrative, _kinds()
    found, apposed = [], 0
    for mark in MARK.finditer(text):
        if (
            mark[0] == ","
            and text[mark.end() + 1 : mark.end() + 2].isupper()
            and (land := _land().match(text, mark.end()))
        ):
            apposed = land.end()  # "in Lyon, France, in 2019"
        elif mark.start() != apposed:
            found.append(Bound(mark.start(), mark.end(), KINDS.get(mark[0], "stop")))
    for start, word in tokens(prose.prose).places(WORDS):
        end = start + len(word)
        if text[start].isspace() or (word == "as" and _not_as().match(text, end)):
            continue
        if word != "and" or not (text.startswith(HOURS, start - 6) or YEARS.match(text, max(0, start - 5))):
            found.append(Bound(start, end, kinds[word], word))
    found.sort()
    return found


@cache
def _kinds() -> dict[str, str]:
    """Which kind of boundary each small word is."""
    words = lexicon.words("grammar")["bounds"]
    return {word: kind for kind in ("join", "sub", "relative", "pronoun") for word in words[kind]}


WORDS = Vocabulary(_kinds)


@cache
def _land() -> re.Pattern[str]:
    """A country or a state after its town, with a comma to follow."""
    tables = lexicon.words("places")
    lands = [name for nation in tables["nations"].values() for name in nation["country"]]
    return re.compile(rf"\s(?:{lexicon.either(lands)})(?=,\s)")


@cache
def _not_as() -> re.Pattern[str]:
    return re.compile(rf"\s+{lexicon.either(lexicon.words('grammar')['bounds']['not_as'])}\b")

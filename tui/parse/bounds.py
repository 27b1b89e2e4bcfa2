"""Where a clause may begin or end: marks, and a few small words.

A hyphen, a comma between figures and the "as" of "as a pair" are no boundaries.
"""

import re
from functools import cache

from tui.parse import lexicon


@cache
def bounds() -> re.Pattern[str]:
    """Where a clause may begin or end: a mark, or one of a few small words."""
    words = list(_kinds())
    return re.compile(rf"[,;:(–—-]|\b{lexicon.either([*words, *(word.capitalize() for word in words)])}\b")


@cache
def _kinds() -> dict[str, str]:
    """Which kind of boundary each small word is."""
    words = lexicon.words("grammar")["bounds"]
    return {word: kind for kind in ("join", "sub", "relative", "pronoun") for word in words[kind]}


@cache
def _not_as() -> re.Pattern[str]:
    return re.compile(rf"\s+{lexicon.either(lexicon.words('grammar')['bounds']['not_as'])}\b")


def kind(text: str, bound: re.Match[str]) -> str | None:
    """What a match of `bounds` is; None where it is no boundary: a hyphen, "as a pair"."""
    mark = bound[0]
    if mark.isalpha():
        word = mark.lower()
        return None if word == "as" and _not_as().match(text, bound.end()) else _kinds()[word]
    before, after = text[bound.start() - 1 : bound.start()], text[bound.end() : bound.end() + 1]
    if mark == "(":
        return "open"
    if mark == ",":
        return "comma" if after.isspace() else None
    if mark == "—" or (mark in ";:" and after.isspace()):
        return "stop"
    return "stop" if mark in "–-" and before in " -–" and after in " -–" else None

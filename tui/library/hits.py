"""Where the words of a query stand in a text: what is marked in an article, in its title, and in a snippet of it.

Decides it as the full-text index does, so that what is found can be seen: a word is letters and digits, whatever their
case and accents; words that stand together have anything but letters and digits between them. Offsets count code points
of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.library.query import Words

_WORD = re.compile(r"[^\W_]+")
_LEAD = 12  # code points of a snippet before its first hit


class Snippet(NamedTuple):
    """A stretch of a text on one line, and where the hits stand in it."""

    text: str
    hits: tuple[tuple[int, int], ...]


def tokens(text: str) -> list[str]:
    """The words of a text as the full-text index has them."""
    return _WORD.findall(_plain(text))


def places(text: str, asked: Iterable[Words]) -> list[tuple[int, int]]:
    """The stretches [start, end) of a text that are asked for, in order and without overlaps."""
    patterns = [pattern for words in asked if not words.excluded and (pattern := _pattern(words))]
    if not patterns:
        return []
    return [found.span() for found in re.finditer("|".join(patterns), _plain(text))]


def snippet(text: str, asked: Iterable[Words], size: int) -> Snippet | None:
    """About `size` code points around the first hit in a text; None where there is none."""
    found = places(text, asked)
    if not found:
        return None
    start = found[0][0] - _LEAD
    start = 0 if start <= 0 else text.find(" ", start, found[0][0]) + 1 or found[0][0]
    end = start + size
    cut = text[start:end].replace("\n", " ")
    last = bisect_left(found, (end, 0))
    lead = "…" if start else ""
    shift = len(lead) - start
    return Snippet(lead + cut, tuple((s + shift, min(e, end) + shift) for s, e in found[:last]))


def _pattern(words: Words) -> str:
    """What matches the words in a plain text; "" where they are none."""
    standing = tokens(words.text)
    if not standing:
        return ""
    end = "" if words.begins else r"(?![^\W_])"
    return r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, standing)) + (r"[^\W_]*" if words.begins else end)


def _plain(text: str) -> str:
    """The text in small letters without accents, each character in its place."""
    if text.isascii():
        return text.lower()
    return "".join(c.lower() if c.isascii() else normalize("NFD", c)[0].lower()[0] for c in text)

"""Whether two articles are one: a reprint has the same words, and the same names and figures in them.

Decides by runs of five words: an article is a reprint of another when half of what either says is said by both. Match
reports are written to a pattern, and those of two matches may be half alike too; so the names and the figures alone
have to agree as well, those of whichever text has fewer.

What may be a reprint is found by a sketch, checksums of some parts of an article's sentences, from one comma to the
next: where an editor has changed a word in every sentence, others are left as they were. A part without names or
figures is anybody's and tells nothing.
"""

from __future__ import annotations

import re
import struct
from itertools import pairwise
from zlib import crc32

REPRINT = 0.5
"""How much of what is said in either of two articles is said in both, when one is a reprint of the other."""
TELLING = 0.8
"""How many of the names and figures in a reprint follow one another as in the other text."""
KNOWN_BY = 16  # parts in a sketch
_RUN = 5  # words
_WORD = re.compile(r"\w+")
_TELLING = re.compile(  # two names or figures, in UTF-8
    rb"[A-Z0-9](?:(?<=[0-9])|[\w\x80-\xff]).+?[A-Z0-9](?:(?<=[0-9])|[\w\x80-\xff])"
)
_ENDS = '.!?"“”,;'
_PART = 15  # bytes; what is shorter is said by anybody


def sketch(text: str) -> tuple[int, ...]:
    """Checksums of the parts that an article is found again by; two articles that share some are found alike."""
    for end in _ENDS:  # four times as fast as a pattern, and a refresh is made of this
        text = text.replace(end, "\n")
    lines = text.replace("’", "'").encode().split(b"\n")
    said = [part.strip() for part in lines if len(part) >= _PART and not part.islower()]
    sums = {crc32(part) for part in said if not part[1:].islower() and _TELLING.search(part, 1)}
    return tuple(sorted(sums)[:KNOWN_BY])


def packed(sketch: tuple[int, ...]) -> bytes:
    """A sketch as it is kept, four bytes a part."""
    return struct.pack(f"<{len(sketch)}I", *sketch)


def unpacked(sketch: bytes) -> tuple[int, ...]:
    """A sketch as it was before it was kept."""
    return struct.unpack(f"<{len(sketch) // 4}I", sketch)


def is_reprint(text: str, other: str) -> bool:
    """Whether the one is the other, cut or edited a little."""
    words, others = _WORD.findall(text), _WORD.findall(other)
    fewer, more = sorted((_telling(words), _telling(others)), key=len)
    return len(fewer & more) >= TELLING * len(fewer) and _alike(_runs(words), _runs(others)) >= REPRINT


def similarity(text: str, other: str) -> float:
    """Of the runs of five words in either of two texts, how many are in both."""
    return _alike(_runs(_WORD.findall(text)), _runs(_WORD.findall(other)))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    folded = [word.casefold() for word in words]
    return set(zip(*(folded[start:] for start in range(_RUN)), strict=False)) or {tuple(folded)}


def _telling(words: list[str]) -> set[tuple[str, str]]:
    """The names and figures, each with the one after it."""
    told = [word for word in words if not word.islower()]
    return set(pairwise(told))


def _alike(some: set[tuple[str, ...]], others: set[tuple[str, ...]]) -> float:
    either = len(some | others)
    return len(some & others) / either if either else 1.0

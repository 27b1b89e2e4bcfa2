"""The words of a text, split once: what looks for a phrase begins at the words that phrases begin with.

Most words begin none, so one look-up for each finds the few places where a pattern is worth trying.
"""

import re
from collections.abc import Container, Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tui.parse.patterns import lazy

WORD = lazy(r"(\w+)")


class Tokens(NamedTuple):
    """The words of a text in small letters, and where each begins."""

    text: str  # the text in small letters, as long as it was
    words: list[str]
    starts: list[int]

    def find(self, words: Container[str]) -> list[int]:
        """Where the words begin that are among these."""
        starts = self.starts
        return [starts[index] for index, word in enumerate(self.words) if word in words]

    def places(self, words: Container[str]) -> list[tuple[int, str]]:
        """Where the words begin that are among these, and which they are."""
        starts = self.starts
        return [(starts[index], word) for index, word in enumerate(self.words) if word in words]

    def phrases(self, pattern: re.Pattern[str], first: Container[str]) -> list[re.Match[str]]:
        """The phrases that begin with one of these words and match a pattern of small letters; none inside another."""
        found, text, reached = [], self.text, 0
        for start in self.find(first):
            if start >= reached and (match := pattern.match(text, start)) is not None:
                found.append(match)
                reached = match.end()
        return found


@lru_cache(maxsize=4)  # several steps ask for those of an article's prose
def tokens(text: str) -> Tokens:
    """The words of a text, in order."""
    small = text.lower()
    if len(small) != len(text):  # a letter that has no small one of its own length
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    pieces = WORD.split(small)
    return Tokens(small, pieces[1::2], list(accumulate(map(len, pieces)))[::2])


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words that phrases begin with."""
    return frozenset(WORD.split(phrase, maxsplit=1)[1] for phrase in phrases)

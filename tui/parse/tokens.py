"""The words of a text, split and looked up once, for all the steps together.

A step looks for phrases that begin with some words: its vocabulary. Most words of a text are in none, so one look-up of
each in all vocabularies at once finds the few places where a pattern is worth trying.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import accumulate, compress, count, repeat

from tui.parse.patterns import lazy

WORD = lazy(r"\w+")
OTHER = lazy(r"\W")
_BLANKS = {code: " " for code in range(128) if OTHER.match(chr(code))}  # many times as fast, for ASCII


class Vocabulary:
    """The words, in small letters, that a step looks for or that its phrases begin with; made when first needed."""

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        self.words = words
        self.index = len(_ALL)
        _ALL.append(self)


_ALL: list[Vocabulary] = []


@cache
def _vocabularies() -> dict[str, tuple[int, ...]]:
    """The vocabularies that each word is in."""
    found: dict[str, tuple[int, ...]] = {}
    for vocabulary in _ALL:
        for word in set(vocabulary.words()):
            found[word] = (*found.get(word, ()), vocabulary.index)
    return found


class Tokens:
    """Where the words of a text stand that are in a vocabulary."""

    def __init__(self, text: str) -> None:
        small = text.lower()
        if len(small) != len(text):  # a letter that has no small one of its own length
            small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        self.text = small  # the text in small letters, as long as it was
        # Split at every other mark, so that before each word lie those before it and a mark for each.
        words = small.translate(_BLANKS).split(" ") if small.isascii() else OTHER.split(small)
        known = list(map(_vocabularies().get, words, repeat(())))
        ends = accumulate(map(len, words))
        places: list[list[tuple[int, str]]] = [[] for _ in _ALL]
        for marks, letters, word, vocabularies in compress(zip(count(), ends, words, known, strict=False), known):
            place = marks + letters - len(word), word
            for vocabulary in vocabularies:
                places[vocabulary].append(place)
        self._places = places

    def places(self, vocabulary: Vocabulary) -> list[tuple[int, str]]:
        """Where the words of a vocabulary begin, and which they are."""
        return self._places[vocabulary.index]

    def phrases(self, pattern: re.Pattern[str], vocabulary: Vocabulary) -> list[re.Match[str]]:
        """The phrases that begin with a word of a vocabulary and match a pattern of small letters; none in another."""
        found, text, reached = [], self.text, 0
        for start, _ in self._places[vocabulary.index]:
            if start >= reached and (match := pattern.match(text, start)) is not None:
                found.append(match)
                reached = match.end()
        return found


@lru_cache(maxsize=4)  # several steps ask for those of an article's prose
def tokens(text: str) -> Tokens:
    """The words of a text that some step looks for."""
    return Tokens(text)


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words that phrases begin with."""
    return frozenset(found[0] for phrase in phrases if (found := WORD.search(phrase)))

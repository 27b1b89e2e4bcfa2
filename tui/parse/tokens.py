"""The words of a text, split and looked up once, for all the steps together.

What a step looks for are phrases: its vocabulary. Most words of a text begin none, so one look-up of each in all
vocabularies at once finds the few places where a pattern is worth trying.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from tui.parse.patterns import lazy

WORD = lazy(r"\w+")
OTHER = lazy(r"\W")
_BLANKS = {code: " " for code in range(128) if OTHER.match(chr(code))}  # many times as fast, for ASCII


class Vocabulary:
    """The phrases that a step looks for, whatever their case; made when first needed."""

    def __init__(self, phrases: Callable[[], Iterable[str]]) -> None:
        self.phrases = phrases
        self.index = len(_ALL)
        _ALL.append(self)

    def begins(self) -> dict[str, set[str] | None]:
        """The words that its phrases begin with, and for one that is no phrase alone the words that come second."""
        found: dict[str, set[str] | None] = {}
        for phrase in self.phrases():
            first, *rest = WORD.findall(phrase.lower())
            seconds = found.setdefault(first, set())
            if not rest:
                found[first] = None
            elif seconds is not None:
                seconds.add(rest[0])
        return found


_ALL: list[Vocabulary] = []


@cache
def _vocabularies() -> dict[str, list[tuple[int, set[str] | None]]]:
    """The vocabularies whose phrases begin with each word, and what comes second in them."""
    found: dict[str, list[tuple[int, set[str] | None]]] = {}
    for vocabulary in _ALL:
        for word, seconds in vocabulary.begins().items():
            found.setdefault(word, []).append((vocabulary.index, seconds))
    return found


class Tokens:
    """Where phrases of each vocabulary may begin in a text."""

    def __init__(self, text: str) -> None:
        small = text.lower()
        if len(small) != len(text):  # a letter that has no small one of its own length
            small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        self.text = small  # the text in small letters, as long as it was
        # Split at every other mark, so that before each word lie those before it and a mark for each.
        words = small.translate(_BLANKS).split(" ") if small.isascii() else OTHER.split(small)
        known = _vocabularies()
        places: list[list[tuple[int, str]]] = [[] for _ in _ALL]
        start = 0
        for word, second in zip(words, [*words[1:], ""], strict=True):  # "" where more than one mark comes between
            if word in known:
                place = start, word
                for vocabulary, seconds in known[word]:
                    if seconds is None or not second or second in seconds:
                        places[vocabulary].append(place)
            start += len(word) + 1
        self._places = places

    def places(self, vocabulary: Vocabulary) -> list[tuple[int, str]]:
        """Where phrases of a vocabulary may begin, and with which word."""
        return self._places[vocabulary.index]

    def some(self, vocabulary: Vocabulary, start: int, end: int) -> bool:
        """Whether a phrase of a vocabulary may begin in a stretch."""
        places = self._places[vocabulary.index]
        index = bisect_left(places, (start,)) if places else 0
        return index < len(places) and places[index][0] < end

    def phrases(self, pattern: re.Pattern[str], vocabulary: Vocabulary) -> list[re.Match[str]]:
        """The phrases that are of a vocabulary and match a pattern of small letters; none in another."""
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


def backwards(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words of a stretch between white space, the last one first, and where each begins."""
    for word in reversed(text[start:end].split()):
        end = text.rindex(word, start, end)
        yield end, word

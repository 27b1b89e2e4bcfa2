"""Numbers as prose writes them: "22", "22nd", "1,200", "two", "second", "twenty-one", "both", "none"."""

from functools import cache

from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy

_DIGITS = lazy(r"(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)?\Z")


@cache
def counted() -> dict[str, int]:
    """What each number word up to a hundred is worth, cardinal and ordinal."""
    table = words("facts")["numbers"]
    worth = {word: n for kind in ("cardinal", "ordinal") for n, word in enumerate(table[kind])}
    for tens, (word, tenth) in enumerate(zip(table["tens"], table["tenths"], strict=True), 2):
        worth |= {word: tens * 10, tenth: tens * 10}
        worth |= {
            f"{word}-{unit}": tens * 10 + n
            for kind in ("cardinal", "ordinal")
            for n, unit in enumerate(table[kind][:10])
            if n
        }
    return worth


@cache
def _ordinals() -> frozenset[str]:
    table = words("facts")["numbers"]
    last = {*table["ordinal"], *table["tenths"]}
    return frozenset(word for word in counted() if word.rpartition("-")[2] in last)


def number(written: str) -> int | None:
    """The number that a word is, cardinal or ordinal; None where it is none."""
    if written[:1].isdigit():
        digits = _DIGITS.match(written)
        return int(digits[1].replace(",", "")) if digits else None
    return counted().get(written.casefold())


def place(written: str) -> int | None:
    """The place that an ordinal is: "22nd", "second"; None for a cardinal."""
    ordinal = written[-2:] in ("st", "nd", "rd", "th") if written[:1].isdigit() else written.casefold() in _ordinals()
    return number(written) if ordinal else None


def amount(written: str) -> int | None:
    """How many a word says there are: "54", "five", "a", "both", "none"; None for an ordinal."""
    small: int | None = words("facts")["figures"]["words"].get(written.casefold())
    return small if small is not None else None if place(written) is not None else number(written)


@cache
def cardinal() -> str:
    """A pattern of a whole number, in figures or words."""
    spoken = either(word for word in counted() if word not in _ordinals())
    return rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{spoken})"


@cache
def ordinal() -> str:
    """A pattern of an ordinal number, in figures or words."""
    return rf"(?:\d+(?:st|nd|rd|th)|{either(_ordinals())})"

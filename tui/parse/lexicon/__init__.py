"""The words of the sport, as data: one TOML file a subject, read when first asked for."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any


@cache
def words(subject: str) -> dict[str, Any]:
    """The tables of `lexicon/SUBJECT.toml`."""
    return tomllib.loads((files(__package__) / f"{subject}.toml").read_text(encoding="utf-8"))


def either(phrases: Iterable[str]) -> str:
    """A pattern that matches any of the phrases, the longest first, with any white space where a phrase has a space.

    Phrases that begin alike share their beginning in the pattern: a matcher then leaves hundreds of them at the first
    letter instead of trying each.
    """
    return f"(?:{_branches(sorted(set(phrases)))})"


def _branches(phrases: list[str]) -> str:
    """A pattern for sorted, distinct phrases: one branch for each first letter."""
    branches = []
    for letter, group in groupby((phrase for phrase in phrases if phrase), key=lambda phrase: phrase[0]):
        rests = [phrase[1:] for phrase in group]
        head = r"\s+" if letter == " " else re.escape(letter)
        branches.append(head if rests == [""] else head + _branches(rests))
    pattern = branches[0] if len(branches) == 1 and phrases[0] else f"(?:{'|'.join(branches)})"
    return pattern if phrases[0] else f"{pattern}?"

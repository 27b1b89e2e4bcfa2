"""The words of the sport, as data: one TOML file a subject, read when first asked for."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(subject: str) -> dict[str, Any]:
    """The tables of `lexicon/SUBJECT.toml`."""
    return tomllib.loads((files(__package__) / f"{subject}.toml").read_text(encoding="utf-8"))


def either(phrases: Iterable[str]) -> str:
    """A pattern that matches any of the phrases, the longest first, with any white space where a phrase has a space."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first) + ")"

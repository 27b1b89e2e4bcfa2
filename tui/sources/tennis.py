"""Whether an item of a feed of all sports is about tennis. The words that tell it are in tennis.toml.

Its address tells it where a paper has sections, else a name that only tennis has, else several of the sport's words
together. What is left out can be seen, with the reason, so that a mistake is found.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from tui.article import Article

ENOUGH = 3  # different words of the sport in a text; two are met by chance ("served in the semi-finals")
ENOUGH_IN_A_HEADLINE = 2
_SET = re.compile(r"(?<!\d)(?:[67]-[0-6]|[0-6]-[67])(?: ?\(\d{1,2}\))?,? (?:and )?(?:[67]-[0-6]|[0-6]-[67])(?![\d-])")


class _Words(NamedTuple):
    names: re.Pattern[str]
    words: re.Pattern[str]
    not_names: re.Pattern[str]
    sections: frozenset[str]


def why_not(article: Article) -> str:
    """Why an article is not taken to be about tennis; "" where it is."""
    told = _words()
    parts = urlsplit(article.url or "").path.lower().split("/")
    if "tennis" in parts:
        return ""
    headline = told.not_names.sub("", (article.title or "").lower())
    text = told.not_names.sub("", article.text.lower())
    if told.names.search(headline) or len(set(told.words.findall(headline))) >= ENOUGH_IN_A_HEADLINE:
        return ""
    if section := next((part for part in parts[:-1] if part in told.sections), ""):
        return f"its address says {section}"
    found = set(told.words.findall(text))
    if told.names.search(text) or len(found) >= ENOUGH or (found and _SET.search(text)):
        return ""
    return f"little in it is about tennis ({', '.join(sorted(found))})" if found else "nothing in it is about tennis"


@cache
def _words() -> _Words:
    with resources.files(__package__).joinpath("tennis.toml").open("rb") as file:
        lists = tomllib.load(file)
    return _Words(_any(lists["names"]), _any(lists["words"]), _any(lists["not_names"]), frozenset(lists["sections"]))


def _any(words: list[str]) -> re.Pattern[str]:
    """Any of these, as a whole word; the longest first."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b")

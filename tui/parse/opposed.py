"""Surnames that only a result shows to be persons: "Okafor bt Costa 6-4 6-2", "lost 6-4 6-2 to Costa".

Who stands on either side of a word of winning or losing, with the sets beside them, is a player, whatever else an
article says of them: lists of results, and reports that give no first names, name their players in no other way.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from tui.parse.capitals import Run
from tui.parse.lexicon import either, words

BEFORE = 70  # code points before a name in which it is told that somebody won or lost against it
_BRACKETS = r"(?:\s*[(\[][^()\[\]\n]{1,20}[)\]])?"  # a country, a seed
_SETS = r"\(?\d{1,2}[-–‐‑/]\d{1,2}(?:\s?[(\[][\d–‐‑/-]+[)\]])?[,;]?\s+\d{1,2}[-–‐‑/]\d"
_LINE = r"\d{1,2}[-–‐‑/]\d{1,2}[\d–‐‑/()\[\],\s-]*"
_DESCRIBING = (
    r"(?:[(\[]\w{1,3}[)\]]\s*"
    r"|(?:the\s)?(?:[a-z]+-seeded|[\w-]+\sseed|[A-Z][a-z]+(?:an|ese|ish|ian)|(?:No\.?|number)\s\w+)\s)?"
)


def points(runs: Collection[Run], text: str, known: Collection[str]) -> Iterator[tuple[Run, bool]]:
    """The lone capitalised words that a result shows to be somebody, and whether a score makes that sure."""
    begins: Mapping[int, Run] = {run.start: run for run in runs}
    for run in runs:
        if match := _first().match(text, run.end):
            other = begins.get(match.start("other"))
            elsewhere = not run.opens and match["other"].casefold() in known
            if match["sets"] or other is not None or elsewhere:
                yield run, match["sets"] is not None
            if match["sets"] and other is not None:
                yield other, True
        elif _second().search(text, max(0, run.start - BEFORE), run.start) or _with_score().match(text, run.end):
            yield run, True


@cache
def _first() -> re.Pattern[str]:
    """After the first of two, up to the other and the sets that may follow: " beat (4) Costa 6-4 6-2"."""
    verb = rf"(?:(?:narrowly|easily|also|duly|then)\s+)?{either(words('people')['opposed']['words'])}"
    name = r"(?:[A-Z]\.?[ -])?(?P<other>[^\W\d_a-z][\w’'-]+)(?:[ -][^\W\d_a-z][\w’'-]+)*"
    told = rf"(?P<sets>{_BRACKETS}(?:,|\s+by|\s+in\s[\w -]{{3,24}})?\s*{_SETS})?"
    return re.compile(rf"{_BRACKETS}\s+{verb}\s+{_DESCRIBING}{name}{told}")


@cache
def _with_score() -> re.Pattern[str]:
    """After somebody, what he did with a score: " rounded off a good day with a 7-5 6-3 win against"."""
    table = words("people")["opposed"]
    nouns = either([*table["won"], "defeat", "loss"])
    does = rf"(?:{either(words('facts')['verbs']['words'])}|[a-z]{{2,}}ed)"
    return re.compile(rf"\s+{does}\b[^.;:()\n]{{0,80}}?\b(?:an?|the|his|her)\s+{_LINE}(?:{nouns})\b")


@cache
def _second() -> re.Pattern[str]:
    """Before the second of two: "a win over Costa", "lost 6-4 6-2 to Costa"."""
    table = words("people")["opposed"]
    won = rf"\b{either(table['won'])}\s+(?:over|against)"
    lost = rf"\b{either(table['lost'])}\s+(?:{_LINE})?(?:to|against|by)"
    return re.compile(rf"(?:{won}|{lost}|{_SETS}[)\]\d]*\s+(?:to|over|against|past))\s+{_DESCRIBING}\Z")

"""Whom somebody has beaten for the first time: "his first win over Ruiz", "beat Ruiz for the first time".

Decides that it is the first ever: not the first on clay, of the year or since some day. A first win over somebody who
is only described ("a world No. 1") is a fact about no opponent.
"""

import re
from functools import cache

from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.statements import Article, Reading, Told
from tui.terms import FactField

_NEAR = 24  # code points in which the name begins: "over France's Ruiz"
_OF_SOME = lazy(
    r"[^.;:]{0,24}?\s(?:since|this|at|of|on\s+(?:clay|grass|hard)"
    r"|in\s+(?!(?:his|her|their)\s+career|\w+\s+(?:meetings|attempts|matches))\w+)\b"
)


def first_win(article: Article, start: int, end: int) -> Reading:
    """A win that is somebody's first over a player."""
    _, last = article.sentence(start)
    named = article.people.within(end, min(last, end + _NEAR))
    other = next((mention for mention in named if article.people.persons[mention.person].player), None)
    who = article.owner(article.tail(start)) if other is not None else None
    if other is not None and who is not None:
        yield from _told(article, who, other.person, start, other.end)


def first_time(article: Article, start: int, end: int) -> Reading:
    """Somebody who is beaten "for the first time"."""
    other = article.ends.get(start - 1)
    first, _ = article.sentence(start)
    beat = _beat().search(article.text, first, other.start) if other is not None else None
    who = article.doer(beat.start()) if beat is not None else None
    if other is not None and who is not None and article.people.persons[other.person].player:
        yield from _told(article, who, other.person, start, end)


def _told(article: Article, who: int, other: int, start: int, end: int) -> Reading:
    if who != other and not article.supposed(start) and _OF_SOME.match(article.text, end) is None:
        yield Told(who, FactField.FIRST_WIN, 1, start, end, other)


@cache
def _beat() -> re.Pattern[str]:
    """A verb of winning right before the name of who lost."""
    return re.compile(rf"\b{either(words('facts')['meetings']['won'])}\s+\Z")

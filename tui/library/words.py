"""The words in which a library answers: light values that a list can draw before any model is loaded."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Scope(StrEnum):
    """Which of the listed articles."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"


class Row(NamedTuple):
    """What the list shows of an article."""

    id: int
    title: str  # its headline, else its match ("Norrie d. Alcaraz 4-6 6-3 6-4"), else its first words
    source: str
    day: date | None
    line: str  # the match it is about, in one line; "" where it is about none
    unread: bool
    starred: bool
    reports: int  # how many of the listed articles are about that match, this one included; 0 without one


class Page(NamedTuple):
    """An article as it is read."""

    id: int
    key: str
    title: str | None
    source: str
    day: date | None
    url: str | None
    text: str
    note: str  # what happened while it was read or parsed
    words: int


class Relation(StrEnum):
    """What a match is to the one an article is about, the strongest first."""

    SAME = "same match"
    NEXT = "next match"
    PREVIOUS = "previous match"
    COMING = "coming match"
    MEETING = "earlier meeting"
    MENTIONED = "mentioned"


class Related(NamedTuple):
    """A match around an article's own."""

    relation: Relation
    label: str  # in plain words: "next match of Norrie in Paris"
    line: str  # "Vacherot d. Norrie 7-6⁴ 6-4", "Benneteau d. Federer (2009)"
    articles: tuple[int, ...]  # the best to read first; none where no listed article tells it

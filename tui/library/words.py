"""The words in which a library answers: light values that a list can draw before any model is loaded."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.library.views import MatchId

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from tui.article import Article
    from tui.library.arriving import Arrival
    from tui.library.query import Query


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
    changed: bool = False  # whether its source has changed it since it was last opened
    excerpt: str = ""  # the words around the first hit of a search, on one line; "" where none is in the text


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
    partial: bool = False  # whether it is only a summary
    tags: tuple[str, ...] = ()
    remark: str = ""  # the reader's own note


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
    match: MatchId = MatchId()


class Results(NamedTuple):
    """What a search has found."""

    query: Query
    ids: Sequence[int]
    days: Sequence[tuple[date | str | None, int]]  # as with a list; where it is not by day, words to head it with
    capped: bool  # whether older ones that fit were left out


class SavedSearch(NamedTuple):
    """A search that its reader keeps among the lists."""

    name: str
    text: str


# ── Feeds ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


class FeedRow(NamedTuple):
    """What is shown of a feed. Times are in UTC."""

    id: int
    url: str
    name: str  # as its reader calls it, else as it calls itself, else its address
    folder: str  # "" where it is in none
    paused: bool
    gone: bool  # whether its server says that it will not come back
    worked: datetime | None  # when it was last read
    checked: datetime | None  # when it was last asked
    next_check: datetime | None  # before which it is not asked; None: at once
    trouble: str  # why it failed last; "" where it did not
    unread: int
    articles: int
    tennis_only: bool


class Due(NamedTuple):
    """A feed to be asked, with what its server wants to be told."""

    id: int
    url: str
    name: str
    etag: str | None
    modified: str | None
    failures: int  # in a row
    tennis_only: bool
    typed: bool  # whether its reader named it, so that it may be a file or of his own network
    ttl: int  # for how many minutes it asks to be left alone


class LeftOut(NamedTuple):
    """What a feed of all sports brought that is not about tennis."""

    guid: str
    title: str
    url: str | None
    published: date | datetime | None
    why: str


class Fetched(NamedTuple):
    """What came of asking a feed; kept in one transaction, so that a feed is never half there."""

    checked: datetime
    next_check: datetime | None
    trouble: str = ""  # why it failed; "" where it worked
    entries: Sequence[tuple[str, Article]] = ()  # what stays the same of each in this feed, and the article
    left_out: Sequence[LeftOut] = ()
    title: str = ""  # "" leaves what is known, as with the two below
    site: str = ""
    url: str = ""  # where it has moved for good
    etag: str | None = None
    modified: str | None = None
    gone: bool = False
    ttl: int | None = None  # None leaves what is known
    held: datetime | None = None  # before which it is not asked at all: its server is busy
    arrivals: Sequence[Arrival] = ()  # the entries once they are prepared, which may be done in another process


class Arrivals(NamedTuple):
    """How many articles a feed brought."""

    new: int = 0
    changed: int = 0  # known ones with other words
    reprints: int = 0  # known ones that this feed has as well
    known: int = 0  # those that it brought before, as they were


# ── Marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Mark(StrEnum):
    """What a reader marks an article with."""

    READ = "read"
    STAR = "star"
    TAG = "tag"
    NOTE = "note"


class Change(NamedTuple):
    """A mark that was set on articles, or taken away."""

    mark: Mark
    size: int  # how many articles
    set: bool
    articles: tuple[int, ...] = ()  # which; none are named where there are too many
    word: str = ""  # the tag

    def undone(self) -> str:
        """How the articles are now that another change was taken back by this one, in words."""
        what = "one article is" if self.size == 1 else f"{self.size:,} articles are"
        match self.mark:
            case Mark.READ:
                return f"{what} {'read' if self.set else 'unread'} again"
            case Mark.STAR:
                return f"{what} {'starred again' if self.set else 'no longer starred'}"
            case Mark.TAG:
                return f"{what} {f'tagged {self.word} again' if self.set else f'no longer tagged {self.word}'}"
            case Mark.NOTE:
                return "the note is as it was before" if self.set else "the note is gone again"


class Swept(NamedTuple):
    """How far a change is that is made in parts."""

    change: Change
    done: bool

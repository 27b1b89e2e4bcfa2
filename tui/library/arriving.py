"""What a feed brings: which of its articles are new, which are known in other words, and which another feed has too.

Decides when two articles are one. The same guid in a feed is the same article, whatever it says now; the same address
is, unless one feed has two at it at once; and so is a reprint (`likeness`), looked for among the articles of the days
around. An article keeps the words of the feed that brought it first; when that feed changes them they are changed here,
it says so, and its marks stay.
"""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from tui.library import intake, likeness, shelving
from tui.library.links import link_of
from tui.library.words import Arrivals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.article import Article
    from tui.library.database import Connection
    from tui.library.shelving import Stored
    from tui.library.words import Fetched

NEAR = 4  # days between an article and its reprint
_SHARED = 0.2  # of the parts of a sketch, when the texts are worth a look
_COMMON = 12  # articles of those days that may share a sentence which still tells them from the others
_FEW = 4  # parts in a sketch, of which one that is shared is reason enough
_LOOKED_AT = 3  # of the articles that share most sentences with a new one


class Arrival(NamedTuple):
    """An entry of a feed, ready to be kept."""

    guid: str
    stamp: int
    link: str | None
    sketch: tuple[int, ...]
    article: Stored


def prepare(fetched: Fetched) -> Fetched:
    """What came of asking a feed with its entries ready to be kept: all of the work that needs no library."""
    dates = _Dates.until(fetched.checked)
    ready = [_prepared(guid, article, dates) for guid, article in fetched.entries]
    return fetched._replace(entries=(), arrivals=[*fetched.arrivals, *ready])


def keep(connection: Connection, feed: int, url: str, arrivals: Sequence[Arrival], now: str) -> Arrivals:
    """Keep what a feed has brought, in its order."""
    known = {
        guid: (article, own, stamp)
        for guid, article, own, stamp in connection.execute(
            "SELECT guid, article, own, stamp FROM entry WHERE feed = ?", (feed,)
        )
    }
    fresh: dict[str, Arrival] = {}
    changed = same = 0
    for arrival in arrivals:
        article, own, stamp = known.get(arrival.guid, (None, 0, 0))
        if article is None:
            fresh.setdefault(arrival.guid, arrival)
        elif stamp == arrival.stamp:
            same += 1
        else:
            changed += _changed(connection, feed, arrival, article, bool(own), now)
    reprints = _keep_fresh(connection, feed, url, list(fresh.values()), now) if fresh else 0
    return Arrivals(len(fresh) - reprints, changed, reprints, same)


def keep_one(connection: Connection, article: Article, now: datetime) -> int:
    """Keep a page or a document that is no feed's; returns the number of the article, which may be known.

    One without a date stays so: it may be of any year, and "on Sunday" in it is no Sunday of this week.
    """
    arrival = _prepared(article.key, article, _Dates.until(now))._replace(article=intake.stored(article))
    known = connection.execute("SELECT id FROM article WHERE key = ?", (article.key,)).fetchone()
    if known is None and arrival.link is not None:
        known = connection.execute("SELECT article FROM link WHERE link = ?", (arrival.link,)).fetchone()
    if known is not None:
        return int(known[0])
    [number] = shelving.add(connection, [arrival.article], now.isoformat(timespec="seconds"))
    _keep_found_by(connection, number, [arrival])
    return number


def complete(connection: Connection, number: int, article: Article) -> None:
    """Give an article that was a summary the words of its page; what its feed said of it stays."""
    whole = intake.stored(article)
    statement = "SELECT key, title, source, url, published, day FROM article WHERE id = ?"
    found = connection.execute(statement, (number,)).fetchone()
    if found is None:
        raise LookupError(number)
    key, title, source, url, published, day = found
    told = whole._replace(
        key=key, title=title or whole.title, source=source, url=url, published=published or whole.published,
        day=day or whole.day, partial=False,
    )  # fmt: skip
    shelving.replace(connection, number, told)


# ── Within ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Dates(NamedTuple):
    """When what comes now can have been published, ISO 8601."""

    now: str
    latest: str

    @classmethod
    def until(cls, now: datetime) -> _Dates:
        """What is from the future by more than a day would stay on top for ever."""
        return cls(intake.written(now), intake.written(now + timedelta(days=1)))


def _prepared(guid: str, article: Article, dates: _Dates) -> Arrival:
    """An entry ready to be kept. One without a date that can be true is from now."""
    stored = intake.stored(article)
    if stored.published is None or stored.published > dates.latest:
        stored = stored._replace(published=dates.now, day=dates.now[:10])
    said = "\0".join((article.text, article.title or "", article.url or "", str(article.published)))
    link = article.url and link_of(article.url)
    return Arrival(guid, crc32(said.encode()), link, likeness.sketch(article.text), stored)


def _changed(connection: Connection, feed: int, arrival: Arrival, article: int, own: bool, now: str) -> bool:
    """Note that an entry says something else; whether that changes the words of its article."""
    connection.execute(
        "UPDATE entry SET stamp = ?, source = ?, url = ? WHERE feed = ? AND guid = ?",
        (arrival.stamp, arrival.article.source, arrival.article.url, feed, arrival.guid),
    )
    if not own:
        return False
    text, source = connection.execute(
        "SELECT text, source FROM article JOIN body ON article = id WHERE id = ?", (article,)
    ).fetchone()
    if not shelving.replace(connection, article, arrival.article._replace(source=source)):
        return False
    if text.split() == arrival.article.text.split():
        return False
    connection.execute("UPDATE article SET edited = ?, changed = 1 WHERE id = ?", (now, article))
    return True


def _keep_fresh(connection: Connection, feed: int, url: str, fresh: list[Arrival], now: str) -> int:
    """Keep the entries that this feed has not brought before; returns how many of them are known from elsewhere."""
    nearby = _Nearby(connection, fresh)
    at = _known_links(connection, [arrival.link for arrival in fresh if arrival.link is not None])
    taken: set[str] = set()  # the addresses at which this feed has an article already
    new: list[Arrival] = []
    first = number = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM article").fetchone()[0]
    entries: list[tuple[int, str, int, bool, int, str, str | None]] = []
    for arrival in fresh:
        stored, link = arrival.article, arrival.link
        article = None
        if link is not None and link not in taken:
            article = at.get(link)
            taken.add(link)
        if article is None:
            article = nearby.reprinted(arrival)
        own = article is None
        if article is None:
            article = number
            number += 1
            new.append(arrival)
            nearby.add(article, arrival)
        entries.append((feed, arrival.guid, article, own, arrival.stamp, stored.source, stored.url))
    shelving.add(connection, [arrival.article._replace(key=f"{url} {arrival.guid}") for arrival in new], now)
    _keep_found_by(connection, first, new)
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", entries)
    _name_sources(connection, [entry[2] for entry in entries if not entry[3]])
    return len(fresh) - len(new)


def _known_links(connection: Connection, links: list[str]) -> dict[str, int]:
    """The article at each of some addresses, where there is one."""
    statement = "SELECT link, article FROM link WHERE link IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(statement, (json.dumps(links),)))


def _keep_found_by(connection: Connection, first: int, new: list[Arrival]) -> None:
    """Keep what new articles are found again by; their numbers count from the first."""
    connection.executemany(
        "INSERT OR IGNORE INTO link VALUES (?, ?)",
        ((one.link, number) for number, one in enumerate(new, first) if one.link is not None),
    )
    connection.executemany(
        "INSERT INTO sketch VALUES (?, ?)",
        ((number, likeness.packed(one.sketch)) for number, one in enumerate(new, first)),
    )


def _name_sources(connection: Connection, articles: Iterable[int]) -> None:
    """Name every outlet that has an article, the one whose words they are first."""
    statement = """
        UPDATE article SET source = coalesce((
            SELECT group_concat(source, ' · ') FROM
                (SELECT source FROM entry WHERE article = ?1 AND source <> '' GROUP BY source ORDER BY max(own) DESC)
        ), source) WHERE id = ?1
    """
    connection.executemany(statement, ((article,) for article in set(articles)))


class _Nearby:
    """The articles of the days around some entries, by the sentences that they share with these."""

    def __init__(self, connection: Connection, entries: Sequence[Arrival]) -> None:
        self._connection = connection
        self._with: dict[int, list[int]] = {}  # by the checksum of a sentence
        self._known: dict[int, tuple[int, int]] = {}  # of each article its day, and of how many sentences its sketch is
        self._new: dict[int, str] = {}  # texts that are not written yet
        asked = {sentence for entry in entries for sentence in entry.sketch}
        for span in _spans(entry.article.day for entry in entries if entry.article.day):
            statement = "SELECT id, day, sentences FROM article JOIN sketch ON article = id WHERE day BETWEEN ? AND ?"
            for article, day, packed in connection.execute(statement, span):
                sketch = likeness.unpacked(packed)
                if shared := asked.intersection(sketch):
                    self._note(article, day, len(sketch), shared)

    def add(self, article: int, arrival: Arrival) -> None:
        """An article that is new."""
        self._new[article] = arrival.article.text
        self._note(article, arrival.article.day, len(arrival.sketch), arrival.sketch)

    def reprinted(self, arrival: Arrival) -> int | None:
        """The article that this is a reprint of; None where there is none."""
        shared: dict[int, int] = {}
        for sentence in arrival.sketch:
            having = self._with.get(sentence, ())
            for article in having if len(having) <= _COMMON else ():
                shared[article] = shared.get(article, 0) + 1
        like = [article for article, count in shared.items() if self._may_be(article, arrival, count)]
        for article in sorted(like, key=lambda article: -shared[article])[:_LOOKED_AT]:
            if likeness.is_reprint(self._text(article), arrival.article.text):
                return article
        return None

    def _may_be(self, article: int, arrival: Arrival, shared: int) -> bool:
        """Whether it is worth to look at the texts."""
        day, sentences = self._known[article]
        fewer = min(sentences, len(arrival.sketch))
        timely = abs(day - _number(arrival.article.day)) <= NEAR
        return timely and shared >= max(1 if fewer <= _FEW else 2, _SHARED * fewer)

    def _note(self, article: int, day: str | None, sentences: int, shared: Iterable[int]) -> None:
        self._known[article] = (_number(day), sentences)
        for sentence in shared:
            self._with.setdefault(sentence, []).append(article)

    def _text(self, article: int) -> str:
        if article in self._new:
            return self._new[article]
        [(text,)] = self._connection.execute("SELECT text FROM body WHERE article = ?", (article,))
        return str(text)


@lru_cache(1024)
def _number(day: str | None) -> int:
    return 0 if day is None else date.fromisoformat(day).toordinal()


def _spans(days: Iterable[str]) -> list[tuple[str, str]]:
    """The first and the last of the days that are near some days, where these overlap as one span."""
    near = timedelta(days=NEAR)
    spans: list[tuple[date, date]] = []
    for day in map(date.fromisoformat, sorted(set(days))):
        first = day - near if day - date.min > near else date.min
        last = day + near if date.max - day > near else date.max
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return [(first.isoformat(), last.isoformat()) for first, last in spans]

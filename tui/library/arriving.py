"""What a feed brings: which of its articles are new, which are known in other words, and which another feed has too.

Decides when two articles are one. The same guid in a feed is the same article, whatever it says now; the same address
is, unless one feed has two at it at once; and so is a reprint (`likeness`), looked for among the articles of the days
around. An article keeps the words of the feed that brought it first; when that feed changes them they are changed here,
it says so, and its marks stay.
"""

from __future__ import annotations

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

NEAR = 7  # days between an article and its reprint
_COMMON = 12  # articles of those days that may share a sentence which still tells them apart from all others
_LOOKED_AT = 3  # of the articles that share most sentences with a new one


class Arrival(NamedTuple):
    """An entry of a feed, ready to be kept."""

    guid: str
    stamp: int
    link: str | None
    sketch: bytes
    article: Stored


def prepared(guid: str, article: Article, now: datetime) -> Arrival:
    """An entry ready to be kept: all of the work that needs no library.

    One that says it is from the future, by more than a day, is from now: it would stay on top for ever.
    """
    stored = intake.stored(article)
    latest = (now + timedelta(days=1)).replace(tzinfo=None).isoformat()
    if stored.published and stored.published > latest:
        stored = stored._replace(published=intake.written(now), day=intake.written(now)[:10])
    said = "\0".join((article.text, article.title or "", article.url or "", str(article.published)))
    return Arrival(
        guid, crc32(said.encode()), article.url and link_of(article.url), likeness.sketch(article.text), stored
    )


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
    """Keep a page that is no feed's; returns the number of the article, which may be known."""
    arrival = prepared(article.key, article, now)
    known = connection.execute("SELECT id FROM article WHERE key = ?", (article.key,)).fetchone()
    found = known[0] if known else _known_by_link(connection, arrival.link)
    if found is not None:
        return int(found)
    [number] = shelving.add(connection, [arrival.article], now.isoformat(timespec="seconds"))
    _keep_links(connection, [(arrival, number)])
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
    nearby = _Nearby(connection, (_day(arrival, now) for arrival in fresh))
    at: dict[str, int] = {}  # which article has an address, of those that this feed brings now
    new: list[tuple[Arrival, int]] = []
    number = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0]
    entries: list[tuple[int, str, int, bool, int, str, str | None]] = []
    for arrival in fresh:
        article = None
        if arrival.link is not None and arrival.link not in at:
            article = _known_by_link(connection, arrival.link)
        if article is None:
            article = nearby.reprinted(_day(arrival, now), arrival)
        own = article is None
        if article is None:
            number += 1
            article = number
            new.append((arrival, number))
            nearby.add(number, _day(arrival, now), arrival)
        if arrival.link is not None:
            at.setdefault(arrival.link, article)
        stored = arrival.article
        entries.append((feed, arrival.guid, article, own, arrival.stamp, stored.source, stored.url))
    keyed = [arrival.article._replace(key=f"{url} {arrival.guid}") for arrival, _ in new]
    shelving.add(connection, keyed, now)
    _keep_links(connection, new)
    connection.executemany(
        "INSERT INTO sketch VALUES (?, ?, ?)", ((_day(arrival, now), one, arrival.sketch) for arrival, one in new)
    )
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", entries)
    _name_sources(connection, [entry[2] for entry in entries if not entry[3]])
    return len(fresh) - len(new)


def _known_by_link(connection: Connection, link: str | None) -> int | None:
    found = connection.execute("SELECT article FROM link WHERE link = ?", (link,)).fetchone()
    return int(found[0]) if found else None


def _keep_links(connection: Connection, new: Iterable[tuple[Arrival, int]]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO link VALUES (?, ?)",
        ((arrival.link, number) for arrival, number in new if arrival.link is not None),
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


def _day(arrival: Arrival, now: str) -> str:
    return arrival.article.day or now[:10]


class _Nearby:
    """The articles of the days around some days, by the sentences that tell them apart."""

    def __init__(self, connection: Connection, days: Iterable[str]) -> None:
        self._connection = connection
        self._with: dict[int, list[int]] = {}  # by the checksum of a sentence
        self._day: dict[int, int] = {}
        self._new: dict[int, str] = {}  # texts that are not written yet
        for span in _spans(days):
            for row in connection.execute("SELECT article, day, sentences FROM sketch WHERE day BETWEEN ? AND ?", span):
                self._note(*row)

    def add(self, article: int, day: str, arrival: Arrival) -> None:
        """An article that is new."""
        self._new[article] = arrival.article.text
        self._note(article, day, arrival.sketch)

    def reprinted(self, day: str, arrival: Arrival) -> int | None:
        """The article that this is a reprint of; None where there is none."""
        shared: dict[int, int] = {}
        written = _number(day)
        for sentence in likeness.sentences(arrival.sketch):
            for article in self._with.get(sentence, ())[-_COMMON:]:
                if abs(self._day[article] - written) <= NEAR:
                    shared[article] = shared.get(article, 0) + 1
        for article in sorted(shared, key=lambda article: -shared[article])[:_LOOKED_AT]:
            if likeness.is_reprint(self._text(article), arrival.article.text):
                return article
        return None

    def _note(self, article: int, day: str, sketch: bytes) -> None:
        self._day[article] = _number(day)
        for sentence in likeness.sentences(sketch):
            self._with.setdefault(sentence, []).append(article)

    def _text(self, article: int) -> str:
        if article in self._new:
            return self._new[article]
        [(text,)] = self._connection.execute("SELECT text FROM body WHERE article = ?", (article,))
        return str(text)


@lru_cache(1024)
def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


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

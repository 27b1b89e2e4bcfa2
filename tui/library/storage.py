"""What is kept, in rows: the statements that read and write the tables, and nothing of what they mean.

Decides what is listed: the articles of a listing where one is set, else every one. A listing belongs to this program,
not to the file; two programs on one library do not see each other's. Every number of an article is one that was given
out here, and a LookupError says that there is none such.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tui.library import shelving
from tui.library.listing import NEWEST_FIRST, WHICH, Listing
from tui.library.tellings import Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.database import Connection, Database
    from tui.library.keys import Name, Pair
    from tui.library.shelving import Found, Stored

# What tells the same of a match in the same event of the same year is one telling, however many articles have it. Where
# event or year are open, only what was written on one day is.
_THESE = "id IN (SELECT value FROM json_each(?))"
_TELLING = """
    SELECT s.main, s.status, s.pair, s.initials, s.first, s.second, s.open, s.line, s.score, s.event, s.event_name,
        s.round, s.year, coalesce(min(nullif(s.day, '')), ''), coalesce(min(a.day), ''),
        group_concat(s.id || ' ' || s.article || ' ' || a.words, '|')
    FROM listed JOIN scorecard s ON s.article = listed.article JOIN article a ON a.id = s.article
    WHERE {where}
    GROUP BY s.main, s.status, s.pair, s.first, s.second, s.open, s.score, s.event, s.round, s.year,
        CASE WHEN s.event <> '' AND s.year THEN '' ELSE s.day || '/' || coalesce(a.day, '') END
    ORDER BY s.main DESC, min(s.id) LIMIT 2000
"""
_OF_PLAYER = "s.id IN (SELECT scorecard FROM player WHERE {where} LIMIT 20000)"
# The last matches of a player, one initial after the other: each stands in an index in the order of its days.
_LAST_OF_PLAYER = """
    SELECT scorecard FROM (SELECT scorecard FROM player WHERE surname = ? AND initial = ? AND day <> ''
        ORDER BY day DESC LIMIT ?)
    UNION ALL
    SELECT scorecard FROM (SELECT scorecard FROM player WHERE surname = ? AND initial = ? AND day = ''
        ORDER BY year DESC LIMIT ?)
"""
_OF_EDITION = """
    s.id IN (SELECT id FROM scorecard WHERE event = ? AND event <> '' AND year = ? ORDER BY main DESC, id DESC LIMIT ?)
"""
_MEETINGS = """
    s.id IN (SELECT id FROM scorecard WHERE {where} ORDER BY year DESC, main DESC LIMIT ?)
"""
_MENTIONS = """
    s.id IN (SELECT id FROM scorecard JOIN listed USING (article) WHERE {where} ORDER BY id DESC LIMIT 100)
"""


class Storage:
    """The rows of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._listing: tuple[int, list[int] | None] = (1, None)  # how many there were, and the articles of this one
        self._shown: dict[str, Listing] = {}  # the last of each scope

    @property
    def database(self) -> Database:
        """The file, for the statements of other subjects."""
        return self._database

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    # ── What is listed ────────────────────────────────────────────────────────────────────────────────────────────────

    def list_only(self, articles: Iterable[int]) -> None:
        """List these articles from now on, in every thread."""
        self._listing = (self._listing[0] + 1, list(articles))

    def list_all(self) -> None:
        """List every article from now on, in every thread."""
        self._listing = (self._listing[0] + 1, None)

    def ids(self, scope: str, staying: Sequence[int] = ()) -> Sequence[int]:
        """The listed articles that are all, unread or starred, newest first.

        What is `staying`, a list of that scope, is among them though it was read or lost its star since.
        """
        if self._listing[1] is None:
            kept = staying.kept if isinstance(staying, Listing) else staying
            self._shown[scope] = Listing(self._database, scope, kept)
            return self._shown[scope]
        statement = f"SELECT id FROM {self._listed} WHERE ({WHICH[scope]} OR {_THESE}) {NEWEST_FIRST}"  # noqa: S608 - of constants
        with self.reading() as connection:
            return [id_ for (id_,) in connection.execute(statement, (json.dumps(list(staying)),))]

    def days(self, scope: str, staying: Sequence[int] = ()) -> list[tuple[str | None, int]]:
        """The days of what `ids` lists, in its order, and how many articles each has."""
        if self._listing[1] is None:
            return Listing(self._database, scope).days
        where = f"WHERE ({WHICH[scope]} OR {_THESE}) GROUP BY day ORDER BY day DESC"
        statement = f"SELECT day, count(*) FROM {self._listed} {where}"  # noqa: S608
        with self.reading() as connection:
            return connection.execute(statement, (json.dumps(list(staying)),)).fetchall()

    def counts(self) -> tuple[int, int, int]:
        """How many of the listed articles there are, are unread and are starred."""
        if self._listing[1] is None:
            statement = "SELECT total(articles), total(unread), total(starred) FROM tally"
        else:
            statement = f"SELECT count(*), total(read = 0), total(starred) FROM {self._listed}"  # noqa: S608
        with self.reading() as connection:
            every, unread, starred = connection.execute(statement).fetchone()
        return int(every), int(unread), int(starred)

    def keep_in_sight(self, articles: Sequence[int]) -> None:
        """Leave articles where they are in the lists that are shown, whatever becomes of their marks."""
        for listing in tuple(self._shown.values()):
            listing.keep(articles)

    def unread_of(self, articles: Sequence[int]) -> list[int]:
        """Which of some articles are not read, in any order."""
        statement = "SELECT id FROM article WHERE read = 0 AND id IN (SELECT value FROM json_each(?))"
        with self._database.reading() as connection:
            return [id_ for (id_,) in connection.execute(statement, (json.dumps(articles),))]

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        """Of each article id, title, source, day, line of its match, read, starred and changed, in any order."""
        statement = """
            SELECT a.id, coalesce(a.title, a.headline, s.line, a.opening), a.source, a.day, coalesce(s.line, ''),
                   a.read, a.starred, a.changed
            FROM article a LEFT JOIN scorecard s ON s.article = a.id AND s.main = 1
            WHERE a.id IN (SELECT value FROM json_each(?))
        """
        with self.reading() as connection:
            return connection.execute(statement, (json.dumps(ids),)).fetchall()

    def page(self, id_: int) -> tuple[Any, ...]:
        """An article's row and text, its tags as JSON, its reader's note, and what happened to it.

        That is in reading it, in parsing it, and when its source last changed it.
        """
        statement = """
            SELECT id, key, title, source, day, url, b.text, words, partial,
                (SELECT json_group_array(tag) FROM tag WHERE tag.article = id),
                coalesce(n.text, ''), b.note, trouble, edited
            FROM article JOIN body b ON b.article = id LEFT JOIN note n ON n.article = id WHERE id = ?
        """
        with self.reading() as connection:
            return _only(connection.execute(statement, (id_,)).fetchone(), id_)

    def keys_of(self, ids: Sequence[int]) -> dict[int, str]:
        """What stays the same of each of these articles: the path or the address of one of no feed."""
        statement = "SELECT id, key FROM article WHERE id IN (SELECT value FROM json_each(?))"
        with self._database.reading() as connection:
            return dict(connection.execute(statement, (json.dumps(list(ids)),)).fetchall())

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """The texts of articles."""
        statement = "SELECT article, text FROM body WHERE article IN (SELECT value FROM json_each(?))"
        with self._database.reading() as connection:
            return dict(connection.execute(statement, (json.dumps(list(ids)),)).fetchall())

    # ── Documents and articles ────────────────────────────────────────────────────────────────────────────────────────

    def documents(self, paths: Iterable[bytes]) -> dict[bytes, tuple[str, int]]:
        """The stamp and the article of each of these paths that is known."""
        statement = "SELECT stamp, article FROM document WHERE path = ?"
        with self.reading() as connection:
            found = ((path, connection.execute(statement, (path,)).fetchone()) for path in paths)
            return {path: row for path, row in found if row}

    def keep(self, documents: Iterable[tuple[bytes, str, Stored]]) -> list[int]:
        """Keep the article of each path and stamp, all or none; returns their numbers, in order.

        An article of a known key keeps its number and its marks; what was found in it is forgotten when its text or its
        day is another.
        """
        with self._database.writing() as connection:
            return [shelving.keep_document(connection, *document) for document in documents]

    def unparsed(self, parser: int, at_most: int) -> list[int]:
        """The newest of the listed articles that this version of the parser has not read."""
        others = """
            WITH RECURSIVE other (parser) AS (
                SELECT min(parser) FROM article
                UNION ALL SELECT (SELECT min(parser) FROM article WHERE parser > other.parser) FROM other
                WHERE parser IS NOT NULL
            )
            SELECT parser FROM other WHERE parser <> ?
        """
        ids: list[int] = []
        with self.reading() as connection:
            for (other,) in connection.execute(others, (parser,)).fetchall():
                where = f"WHERE parser = ? {NEWEST_FIRST} LIMIT ?"
                found = connection.execute(f"SELECT id FROM {self._listed} {where}", (other, at_most - len(ids)))  # noqa: S608
                ids += [id_ for (id_,) in found]
        return ids

    def unparsed_of(self, ids: Sequence[int], parser: int) -> list[int]:
        """Which of some articles this version of the parser has not read."""
        statement = "SELECT id FROM article WHERE parser <> ? AND id IN (SELECT value FROM json_each(?))"
        with self._database.reading() as connection:
            return [id_ for (id_,) in connection.execute(statement, (parser, json.dumps(list(ids))))]

    # ── What is found in them ─────────────────────────────────────────────────────────────────────────────────────────

    def findings(self, id_: int) -> tuple[int, str | None]:
        """The parser that read an article (0: none did) and what it found, as JSON."""
        statement = "SELECT parser, findings FROM article LEFT JOIN finding ON article = id WHERE id = ?"
        with self.reading() as connection:
            parser, found = _only(connection.execute(statement, (id_,)).fetchone(), id_)
        return parser, found

    def findings_of(self, ids: Sequence[int]) -> dict[int, str]:
        """What was found in each of these articles that is parsed, as JSON."""
        statement = "SELECT article, findings FROM finding WHERE article IN (SELECT value FROM json_each(?))"
        with self._database.reading() as connection:
            return dict(connection.execute(statement, (json.dumps(list(ids)),)).fetchall())

    def tellings_in(self, ids: Sequence[int]) -> list[tuple[int, int]]:
        """The article and the number of every telling of these articles, in the order of their findings."""
        statement = """
            SELECT article, id FROM scorecard WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, id
        """
        with self._database.reading() as connection:
            return connection.execute(statement, (json.dumps(list(ids)),)).fetchall()

    def to_parse(self, id_: int) -> tuple[str, str | None]:
        """An article's text, and when its source says it was published."""
        statement = "SELECT text, published FROM article JOIN body ON article = id WHERE id = ?"
        with self.reading() as connection:
            text, published = _only(connection.execute(statement, (id_,)).fetchone(), id_)
        return text, published

    def keep_findings(self, found: Iterable[tuple[int, str, Found]]) -> None:
        """Keep what was found in the text of each article, unless its text is another by now."""
        with self._database.writing() as connection:
            for id_, text, one in found:
                if connection.execute("SELECT text FROM body WHERE article = ?", (id_,)).fetchone() == (text,):
                    shelving.keep_findings(connection, id_, one)

    def tellings_of(self, id_: int) -> list[Telling]:
        """The tellings of an article, its main one first."""
        return self._tellings("s.article = ?", id_)

    def tellings(self) -> Iterator[Telling]:
        """The tellings of all listed articles, pair by pair, each with the one article that tells it."""
        statement = """
            SELECT s.main, s.status, s.pair, s.initials, s.first, s.second, s.open, s.line, s.score, s.event,
                s.event_name, s.round, s.year, s.day, coalesce(a.day, ''), s.id || ' ' || s.article || ' ' || a.words
            FROM scorecard s JOIN listed ON listed.article = s.article JOIN article a ON a.id = s.article
            ORDER BY s.pair
        """
        with self.reading() as connection:
            yield from map(Telling._make, connection.execute(statement))

    def telling(self, number: int) -> Telling:
        """One telling by its number."""
        found = self._tellings("s.id = ?", number)
        if not found:
            raise LookupError(number)
        return found[0]

    def reports_of(self, ids: Sequence[int]) -> list[Telling]:
        """The main tellings of some articles."""
        return self._tellings("s.article IN (SELECT value FROM json_each(?)) AND s.main = 1", json.dumps(ids))

    def reports(self, pair: Pair, years: Sequence[int]) -> list[Telling]:
        """The main tellings of a pair in one of these years, if any are given."""
        where, values = _one_of(pair=(pair.surnames,), initials=pair.readings, year=years, main=(1,))
        return self._tellings(where, *values)

    def mentions(self, pair: Pair, years: Sequence[int]) -> list[Telling]:
        """The other tellings of a pair in one of these years, if any are given; of the articles that came last."""
        where, values = _one_of(pair=(pair.surnames,), initials=pair.readings, year=years, main=(0,))
        return self._tellings(_MENTIONS.format(where=where), *values)

    def meetings(self, pair: Pair, most: int) -> list[Telling]:
        """The tellings of the last meetings of a pair, so many."""
        where, values = _one_of(pair=(pair.surnames,), initials=pair.readings)
        return self._tellings(_MEETINGS.format(where=where), *values, most)

    def at_event(self, player: Name, event: str, years: Sequence[int]) -> list[Telling]:
        """The tellings of the matches of a player at an event (a key), in one of these years, if any are given."""
        where, values = _one_of(surname=(player.surname,), event=(event,), year=years, initial=player.readings)
        return self._tellings(_OF_PLAYER.format(where=where), *values)

    def between(self, player: Name, first: str, last: str) -> list[Telling]:
        """The tellings of the matches of a player between two days, ISO 8601, both included."""
        where, values = _one_of(surname=(player.surname,), initial=player.readings)
        where += " AND day <> '' AND day BETWEEN ? AND ?"
        return self._tellings(_OF_PLAYER.format(where=where), *values, first, last)

    def last_of(self, player: Name, most: int) -> list[Telling]:
        """The tellings of the last matches of a player: so many by day, and as many that are told without one."""
        initials = player.readings or (player.initial,)
        asked = [value for initial in initials for value in (player.surname, initial, most) * 2]
        return self._tellings(f"s.id IN ({' UNION ALL '.join([_LAST_OF_PLAYER] * len(initials))})", *asked)

    def of_edition(self, event: str, year: int, most: int) -> list[Telling]:
        """The tellings of the matches of an event (a key) in a year, reports first, so many."""
        return self._tellings(_OF_EDITION, event, year, most)

    def initials(self, surname: str, event: str, years: Sequence[int]) -> set[str]:
        """The initials of all who bear a surname (a key) and play at an event, in articles listed or not."""
        where, values = _one_of(surname=(surname,), event=(event,), year=years)
        statement = f"SELECT DISTINCT initial FROM player WHERE {where}"  # noqa: S608 - of constants and question marks
        with self.reading() as connection:
            return {initial for (initial,) in connection.execute(statement, values)}

    # ── Within ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _tellings(self, where: str, *values: str | int) -> list[Telling]:
        with self.reading() as connection:
            return [Telling._make(row) for row in connection.execute(_TELLING.format(where=where), values)]

    @property
    def listed_by(self) -> str:
        """The table of the listed articles, for a connection of `reading`; "" where every one is listed."""
        return "" if self._listing[1] is None else "listed"

    @property
    def _listed(self) -> str:
        """The listed articles as a table: where that is every one, by any index; else found one by one."""
        return "article" if self._listing[1] is None else "listed CROSS JOIN article ON id = listed.article"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """This thread's connection, with what is listed as a view of it: `listed.article`."""
        with self._database.reading() as connection:
            self._prepare(connection)
            yield connection

    def _prepare(self, connection: Connection) -> None:
        """Let a connection know what is listed, by a temporary view that no other one sees."""
        number, articles = self._listing
        if connection.prepared == number:
            return
        connection.execute("DROP VIEW IF EXISTS temp.listed")
        connection.execute("DROP TABLE IF EXISTS temp.listing")
        if articles is None:
            connection.execute("CREATE TEMP VIEW listed AS SELECT id AS article FROM article")
        else:
            connection.execute("CREATE TEMP TABLE listing (article INTEGER PRIMARY KEY)")
            connection.execute("INSERT OR IGNORE INTO listing SELECT value FROM json_each(?)", (json.dumps(articles),))
            connection.execute("CREATE TEMP VIEW listed AS SELECT article FROM listing")
        connection.prepared = number


def _one_of(**columns: Sequence[str | int]) -> tuple[str, list[str | int]]:
    """The condition that each column has one of its values, and those; a column without values may have any."""
    asked = {column: values for column, values in columns.items() if values}
    conditions = (f"{column} IN ({', '.join('?' * len(values))})" for column, values in asked.items())
    return " AND ".join(conditions), [value for values in asked.values() for value in values]


def _only(row: tuple[Any, ...] | None, id_: int) -> tuple[Any, ...]:
    if row is None:
        raise LookupError(id_)
    return row

"""A library as records, for another library, another program, or a drawer: everything a reader would miss.

Decides what is carried over: articles with their marks, tags and notes, where each came from, feeds with what their
servers want to be told, kept searches, and official results. What can be found again is not: the parser reads an
article anew, and the indexes are made anew. A record that is known already adds only what was not there, so that the
same file can be brought twice.

    {"library": 1}                      the first record: which form the others have
    {"feed": {…}}                       its columns
    {"article": {…, "text": …}}         its columns and all that hangs on it, feeds by their address
    {"search": {"name": …, "text": …}}
    {"left_out": {"feed": …, …}}        what a feed of all sports brought besides tennis
    {"result": {…, "winner": {…}}}      the fields of tui.result.Result that are told
"""

from __future__ import annotations

import json
from datetime import date
from sqlite3 import IntegrityError
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.library import fulltext, likeness, results
from tui.result import Performance, Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.database import Connection
    from tui.library.storage import Storage

Record = dict[str, Any]

FORM = 1
_FEED = (
    "url", "name", "title", "site", "folder", "paused", "gone", "tennis_only", "typed", "added", "worked", "checked",
    "next_check", "trouble", "failures", "etag", "modified", "ttl", "held",
)  # fmt: skip
_ARTICLE = (
    "key", "title", "opening", "source", "url", "published", "day", "words", "read", "starred", "partial", "edited",
    "changed", "arrived",
)  # fmt: skip
_LEFT_OUT = ("guid", "title", "url", "published", "why", "seen")
_ENTRY = ("guid", "own", "stamp", "source", "url")
_WORDS = ("tourney", "event_name", "day", "level", "surface", "round", "score")  # of a result


AT_ONCE = 200  # articles or results read, or brought in one transaction


class Carried(NamedTuple):
    """How many articles came over, how many were there before, and how many results came."""

    new: int = 0
    known: int = 0
    results: int = 0


class NotARecord(Exception):  # noqa: N818 - it is named for what is wrong, as the library's own errors are
    """A record that is none of a library; the message says what it lacks."""


# ── Out ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def about(connection: Connection) -> Iterator[Record]:
    """The feeds and the kept searches of a library, after the record that begins every file."""
    yield {"library": FORM}
    for feed in _rows(connection, f"SELECT {', '.join(_FEED)} FROM feed ORDER BY id"):  # noqa: S608 - constants
        yield {"feed": feed}
    for search in _rows(connection, "SELECT name, text FROM saved_search ORDER BY name"):
        yield {"search": search}
    columns = ", ".join(f"left_out.{column}" for column in _LEFT_OUT)
    left_out = f"SELECT feed.url AS feed, {columns} FROM left_out JOIN feed ON feed.id = feed"  # noqa: S608
    for row in _rows(connection, left_out):
        yield {"left_out": row}


def articles(connection: Connection, ids: Sequence[int]) -> Iterator[Record]:
    """The records of these articles, in their order."""
    of_these = "(SELECT value FROM json_each(?))"
    asked = (json.dumps(list(ids)),)
    columns = ", ".join(f"a.{column}" for column in _ARTICLE)
    whole = f"""
        SELECT a.id, {columns}, b.text, b.note, coalesce(n.text, '') AS remark
        FROM article a JOIN body b ON b.article = a.id LEFT JOIN note n ON n.article = a.id WHERE a.id IN {of_these}
    """  # noqa: S608
    found = {row.pop("id"): row for row in _rows(connection, whole, asked)}
    for row in found.values():
        row.update(read=int(row["read"] != 0), tags=[], links=[], documents=[], entries=[])
    for article, tag in connection.execute(f"SELECT article, tag FROM tag WHERE article IN {of_these}", asked):  # noqa: S608
        found[article]["tags"].append(tag)
    for article, link in connection.execute(f"SELECT article, link FROM link WHERE article IN {of_these}", asked):  # noqa: S608
        found[article]["links"].append(link)
    documents = f"SELECT article, path, stamp FROM document WHERE article IN {of_these}"  # noqa: S608
    for article, path, stamp in connection.execute(documents, asked):
        found[article]["documents"].append([path.hex(), stamp])  # what a file is called need not be text
    entry = ", ".join(f"e.{column}" for column in _ENTRY)
    entries = f"""
        SELECT e.article, feed.url AS feed, {entry} FROM entry e JOIN feed ON feed.id = e.feed
        WHERE e.article IN {of_these} ORDER BY e.feed, e.guid
    """  # noqa: S608
    for row in _rows(connection, entries, asked):
        found[row.pop("article")]["entries"].append(row)
    for id_ in ids:
        yield {"article": found[id_]}


def recorded(connection: Connection, after: int, at_most: int) -> list[tuple[int, Record]]:
    """The records of so many results whose numbers are higher than one, by their numbers."""
    found = results.select(connection, "WHERE id > ? ORDER BY id LIMIT ?", (after, at_most))
    return [(one.id, {"result": _of_result(one.result)}) for one in found]


def _of_result(result: Result) -> Record:
    sides = {"winner": result.winner, "loser": result.loser}
    told = {side: {name: value for name, value in one._asdict().items() if value} for side, one in sides.items()}
    return result._asdict() | told


def _rows(connection: Connection, statement: str, values: Sequence[Any] = ()) -> Iterator[Record]:
    cursor = connection.execute(statement, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


# ── In ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def bring(connection: Connection, records: Iterable[Record]) -> Carried:
    """Bring records into a library, in a transaction of somebody else's; returns how many articles they were.

    Raises:
        NotARecord: one of them is none; nothing of what came before it is undone here.
    """
    new = known = 0
    found: list[Result] = []
    for record in records:
        try:
            match record:
                case {"library": form}:
                    if form != FORM:
                        raise NotARecord(f"a newer tennis-tui wrote this (form {form})")
                case {"feed": dict(feed)}:
                    _insert(connection, "feed", {name: feed[name] for name in _FEED}, "OR IGNORE")
                case {"search": {"name": str(name), "text": str(text)}}:
                    connection.execute("INSERT OR IGNORE INTO saved_search VALUES (?, ?)", (name, text))
                case {"left_out": dict(left_out)}:
                    _bring_of_feed(connection, "left_out", left_out, {name: left_out[name] for name in _LEFT_OUT})
                case {"article": dict(article)}:
                    is_new = _bring_article(connection, article)
                    new, known = new + is_new, known + (not is_new)
                case {"result": dict(result)}:
                    found.append(_result(result))
                case _:
                    raise NotARecord("this is no record of a library")
        except KeyError as missing:
            raise NotARecord(f"it lacks {missing}") from missing
        except (TypeError, ValueError, IntegrityError) as wrong:
            raise NotARecord(f"it holds what no library has ({wrong})") from wrong
    results.keep(connection, found)
    return Carried(new, known, len(found))


def _result(record: Record) -> Result:
    """The result of a record.

    Raises:
        KeyError, TypeError, ValueError: it lacks something, or has what no result has.
    """
    winner, loser = record["winner"], record["loser"]
    words = [record[name] for name in _WORDS] + [winner["names"], loser["names"]]
    values = [value for part in (record, winner, loser) for value in part.values()]
    if not all(isinstance(word, str) for word in words) or sum(isinstance(value, dict | list) for value in values) > 2:
        raise TypeError("what should be words or a number is none")
    date.fromisoformat(record["day"])
    return Result(**record | {"winner": Performance(**winner), "loser": Performance(**loser)})


def _bring_article(connection: Connection, article: Record) -> bool:
    """Bring an article; whether it was not there before. Marks are added to one that was, and never taken."""
    found = connection.execute("SELECT id FROM article WHERE key = ?", (article["key"],)).fetchone()
    if found is None:
        id_ = _insert(connection, "article", {name: article[name] for name in _ARTICLE})
        connection.execute("INSERT INTO body VALUES (?, ?, ?)", (id_, article["text"], article["note"]))
        fulltext.add(connection, [id_])
        if article["entries"]:
            sketch = likeness.packed(likeness.sketch(article["text"]))
            connection.execute("INSERT INTO sketch VALUES (?, ?)", (id_, sketch))
    else:
        [id_] = found
        statement = "UPDATE article SET read = max(read, ?), starred = max(starred, ?) WHERE id = ?"
        connection.execute(statement, (article["read"], article["starred"], id_))
    _bring_marks(connection, id_, article)
    for entry in article["entries"]:
        _bring_of_feed(connection, "entry", entry, {"article": id_, **{name: entry[name] for name in _ENTRY}})
    return found is None


def _bring_of_feed(connection: Connection, table: str, record: Record, row: Record) -> None:
    """Bring what a feed has, unless it is not followed here."""
    feed = connection.execute("SELECT id FROM feed WHERE url = ?", (record["feed"],)).fetchone()
    if feed is not None:
        _insert(connection, table, {"feed": feed[0], **row}, "OR IGNORE")


def _bring_marks(connection: Connection, id_: int, article: Record) -> None:
    """What its reader added to an article, and where it is known from."""
    connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?)", ((tag, id_) for tag in article["tags"]))
    if article["remark"]:
        connection.execute("INSERT OR IGNORE INTO note VALUES (?, ?)", (id_, article["remark"]))
    connection.executemany("INSERT OR IGNORE INTO link VALUES (?, ?)", ((link, id_) for link in article["links"]))
    documents = ((bytes.fromhex(path), stamp, id_) for path, stamp in article["documents"])
    connection.executemany("INSERT OR IGNORE INTO document VALUES (?, ?, ?)", documents)


def _insert(connection: Connection, table: str, row: Record, otherwise: str = "") -> int:
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    statement = f"INSERT {otherwise} INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names are ours
    return connection.execute(statement, tuple(row.values())).lastrowid or 0


# ── A library's part ──────────────────────────────────────────────────────────────────────────────────────────────────


class Transferring:
    """What a library gives to another, and takes from one."""

    _storage: Storage

    def records(self, ids: Sequence[int], *, with_feeds: bool = True) -> Iterator[Record]:
        """The records of these articles; and of all that is no article."""
        if with_feeds:
            with self._storage.database.reading() as connection:
                first = list(about(connection))
            yield from first
            yield from self._results_recorded()
        for start in range(0, len(ids), AT_ONCE):
            with self._storage.database.reading() as connection:
                some = list(articles(connection, ids[start : start + AT_ONCE]))
            yield from some

    def _results_recorded(self) -> Iterator[Record]:
        last = 0
        while True:
            with self._storage.database.reading() as connection:
                some = recorded(connection, last, AT_ONCE)
            if not some:
                return
            yield from (record for _, record in some)
            last = some[-1][0]

    def bring_records(self, records: Iterable[Record]) -> Carried:
        """Take records, all or none; on disk when this returns.

        Raises:
            NotARecord: one of them is none.
            LibraryError: they could not be kept.
        """
        with self._storage.database.writing() as connection:
            return bring(connection, records)

    def told_matches(self, ids: Sequence[int]) -> Iterator[Record]:
        """The matches that articles tell, the main one of each first: names with | between them, "" for the untold."""
        statement = """
            SELECT s.day, s.year, s.event_name AS event, s.round, s.first AS winner, s.second AS loser, s.score,
                s.status, s.main, a.id AS article, coalesce(a.title, a.headline, a.opening) AS title, a.source, a.url
            FROM scorecard s JOIN article a ON a.id = s.article
            WHERE s.article IN (SELECT value FROM json_each(?)) ORDER BY s.article, s.main DESC, s.id
        """
        for start in range(0, len(ids), AT_ONCE):
            with self._storage.database.reading() as connection:
                some = list(_rows(connection, statement, (json.dumps(list(ids[start : start + AT_ONCE])),)))
            yield from some

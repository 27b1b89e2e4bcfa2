"""How an article is written, read again and removed: its rows, and what the full-text indexes are told of them.

Everything here runs inside a transaction of somebody else's, and leaves the library as true as it was.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tui.library import fulltext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.database import Connection
    from tui.library.tellings import Telling


class Stored(NamedTuple):
    """An article as it is written: every column but those of the parser and of the reader."""

    key: str
    title: str | None
    opening: str
    source: str
    url: str | None
    published: str | None
    day: str | None
    words: int
    text: str
    note: str
    partial: bool = False


class Found(NamedTuple):
    """What the parser found in an article, as it is written."""

    parser: int
    trouble: str
    headline: str | None
    day: str | None
    findings: str  # JSON
    tellings: Sequence[Telling]
    quotes: Sequence[tuple[str, int, int]] = ()  # speaker, beginning and end


def keep_document(connection: Connection, path: bytes, stamp: str, article: Stored) -> int:
    """Keep the article of a file; one of a known key keeps its number and its marks. Returns its number."""
    known = connection.execute("SELECT id FROM article WHERE key = ?", (article.key,)).fetchone()
    if known is None:
        [id_] = add(connection, [article], arrived=None)
    else:
        [id_] = known
        replace(connection, id_, article)
    connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", (path, stamp, id_))
    return int(id_)


def add(connection: Connection, articles: Sequence[Stored], arrived: str | None) -> list[int]:
    """Write new articles; returns their numbers, in order."""
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM article").fetchone()[0]
    numbers = list(range(first, first + len(articles)))
    connection.executemany(
        """
        INSERT INTO article (id, key, title, opening, source, url, published, day, words, partial, arrived)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            (id_, one.key, one.title, one.opening, one.source, one.url, one.published, one.day, one.words,
             one.partial, arrived)
            for id_, one in zip(numbers, articles, strict=True)
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO body VALUES (?, ?, ?)",
        ((id_, one.text, one.note) for id_, one in zip(numbers, articles, strict=True)),
    )
    fulltext.add_new(connection, ((id_, one.title or "", one.text) for id_, one in zip(numbers, articles, strict=True)))
    return numbers


def replace(connection: Connection, id_: int, article: Stored) -> bool:
    """Write an article again under its number; whether its text or its day is another.

    Then what was found in it is forgotten. Its key and its marks stay.
    """
    known = "SELECT text, published FROM article JOIN body ON article = id WHERE id = ?"
    other: bool = connection.execute(known, (id_,)).fetchone() != (article.text, article.published)
    if other:
        forget_findings(connection, id_)
        connection.execute("UPDATE article SET day = ? WHERE id = ?", (article.day, id_))
    fulltext.remove(connection, [id_])
    statement = """
        UPDATE article SET title = :title, opening = :opening, source = :source, url = :url, published = :published,
            words = :words, partial = :partial
        WHERE id = :id
    """
    connection.execute(statement, {**article._asdict(), "id": id_})
    connection.execute("UPDATE body SET text = ?, note = ? WHERE article = ?", (article.text, article.note, id_))
    fulltext.add(connection, [id_])
    return other


def remove(connection: Connection, articles: Iterable[int]) -> None:
    """Remove articles and all that belongs to them."""
    gone = list(articles)
    fulltext.remove_quotes(connection, gone)
    fulltext.remove_matches(connection, gone)
    fulltext.remove(connection, gone)
    connection.execute("DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(gone),))


def forget_findings(connection: Connection, id_: int) -> None:
    """Forget what was found in an article."""
    fulltext.remove_quotes(connection, [id_])
    fulltext.remove_matches(connection, [id_])
    connection.execute("UPDATE article SET parser = 0, headline = NULL, trouble = '' WHERE id = ?", (id_,))
    connection.execute("DELETE FROM finding WHERE article = ?", (id_,))


def keep_findings(connection: Connection, id_: int, found: Found) -> None:
    """Keep what was found in an article, in place of what was found before."""
    if connection.execute("SELECT parser FROM article WHERE id = ?", (id_,)).fetchone() != (0,):
        forget_findings(connection, id_)
    connection.execute(
        "UPDATE article SET parser = ?, headline = ?, trouble = ?, day = ? WHERE id = ?",
        (found.parser, found.headline, found.trouble, found.day, id_),
    )
    connection.execute("INSERT INTO finding VALUES (?, ?)", (id_, found.findings))
    fulltext.add_quotes(connection, id_, found.quotes)
    for telling in found.tellings:
        statement = """
            INSERT INTO scorecard (article, main, status, pair, initials, first, second, open, line, score, event,
                event_name, round, year, day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
        number = connection.execute(statement, (id_, *telling[:14])).lastrowid
        players = (
            (surname, telling.event, telling.year, initial, number, telling.day) for surname, initial in telling.players
        )
        connection.executemany("INSERT INTO player VALUES (?, ?, ?, ?, ?, ?)", players)
    fulltext.add_matches(connection, id_)

"""The full-text indexes: of titles and texts, of what was said and by whom, and of the matches that are told.

An index has no text of its own. It is told of every row that comes, and with the same words of every row that goes; a
row that went unsaid would be found for ever after. So everything that writes or removes a text comes through here, in
the transaction of the text itself.

    fulltext    title, text       rowid: article.id
    quoted      speaker, words    rowid: quote.id
    told        first, second, event, event_name, round, year, score    rowid: scorecard.id
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.database import Connection

INDEXES = ("fulltext", "quoted", "told")
_MATCH = "first, second, event, event_name, round, year, score"


def add_new(connection: Connection, articles: Iterable[tuple[int, str, str]]) -> None:
    """Index new articles: the number, the title and the text of each, as they have just been written."""
    connection.executemany("INSERT INTO fulltext (rowid, title, text) VALUES (?, ?, ?)", articles)


def add(connection: Connection, articles: Sequence[int]) -> None:
    """Index articles that have been written again."""
    statement = """
        INSERT INTO fulltext (rowid, title, text)
        SELECT id, title, text FROM fulltext_row WHERE id IN (SELECT value FROM json_each(?))
    """
    connection.execute(statement, (json.dumps(articles),))


def remove(connection: Connection, articles: Sequence[int]) -> None:
    """Take articles out, before they are changed or removed."""
    statement = """
        INSERT INTO fulltext (fulltext, rowid, title, text)
        SELECT 'delete', id, title, text FROM fulltext_row WHERE id IN (SELECT value FROM json_each(?))
    """
    connection.execute(statement, (json.dumps(articles),))


def add_quotes(connection: Connection, article: int, quotes: Sequence[tuple[str, int, int]]) -> None:
    """Keep and index the quotations of an article: who speaks, and where in its text they begin and end."""
    if not quotes:
        return
    connection.executemany(
        "INSERT INTO quote (article, speaker, first, last) VALUES (?, ?, ?, ?)",
        ((article, *quote) for quote in quotes),
    )
    statement = """
        INSERT INTO quoted (rowid, speaker, words)
        SELECT id, speaker, words FROM quoted_row WHERE id IN (SELECT id FROM quote WHERE article = ?)
    """
    connection.execute(statement, (article,))


def remove_quotes(connection: Connection, articles: Sequence[int]) -> None:
    """Forget the quotations of articles."""
    of_these = "(SELECT value FROM json_each(?))"
    statement = f"""
        INSERT INTO quoted (quoted, rowid, speaker, words)
        SELECT 'delete', id, speaker, words FROM quoted_row
        WHERE id IN (SELECT id FROM quote WHERE article IN {of_these})
    """  # noqa: S608 - of constants
    connection.execute(statement, (json.dumps(articles),))
    connection.execute(f"DELETE FROM quote WHERE article IN {of_these}", (json.dumps(articles),))  # noqa: S608


def add_matches(connection: Connection, article: int) -> None:
    """Index the matches of an article, which have just been written."""
    statement = f"INSERT INTO told (rowid, {_MATCH}) SELECT id, {_MATCH} FROM scorecard WHERE article = ?"  # noqa: S608
    connection.execute(statement, (article,))


def remove_matches(connection: Connection, articles: Sequence[int]) -> None:
    """Forget the matches of articles."""
    of_these = "article IN (SELECT value FROM json_each(?))"
    statement = f"""
        INSERT INTO told (told, rowid, {_MATCH}) SELECT 'delete', id, {_MATCH} FROM scorecard WHERE {of_these}
    """  # noqa: S608
    connection.execute(statement, (json.dumps(articles),))
    connection.execute(f"DELETE FROM scorecard WHERE {of_these}", (json.dumps(articles),))  # noqa: S608


def rebuild(connection: Connection, index: str) -> None:
    """Index everything anew."""
    connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608

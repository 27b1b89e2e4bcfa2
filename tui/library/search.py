"""The articles that a query asks for, best or newest first, as one statement over the tables and their indexes.

Decides what is looked at, so that an answer is there while one types, in a library of any size: the CAP articles that
came last among those that fit. They are ranked by how well their words fit, a headline's counting more, or by day; what
is left out is only ever older, and said. Whatever is asked of a match is asked of one and the same match, and of a
quotation likewise.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tui.library import hits, keys
from tui.library.query import OF_A_MATCH, OF_A_QUOTE, OF_THE_READER, Field, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.library.database import Connection
    from tui.library.query import Filter, Query, Words

CAP = 20_000
"""How many articles are looked at: ranking them takes 25 ms, and nobody reads as far.

Words that more articles than that have tell none from another, and to weigh them takes a look at every one (150 ms in a
million articles): those with the words in their headline come first then, and of each the newest.
"""
_HEADLINE_COUNTS = 5.0  # times as much as a word of the text

_STATES = {
    "unread": "a.read = 0",
    "read": "a.read <> 0",
    "starred": "a.starred = 1",
    "edited": "a.edited IS NOT NULL",
    "noted": "a.id IN (SELECT article FROM note)",
    "tagged": "a.id IN (SELECT article FROM tag)",
}


_FITTING = "SELECT rowid FROM fulltext WHERE fulltext MATCH ?"


class Found(NamedTuple):
    """Articles in their order, and whether older ones that fit were left out."""

    ids: list[int]
    capped: bool


class _Condition(NamedTuple):
    """A part of a statement, and the values of its question marks."""

    sql: str
    values: tuple[str | int, ...] = ()


def find(connection: Connection, query: Query, listed: str = "", staying: Sequence[int] = ()) -> Found:
    """The articles that a query asks for; `listed` is a table of those that may be found, "" where all may.

    Those that are `staying` are found however they are marked.
    """
    match = expression(query.words)
    conditions = [_condition(connection, one, staying) for one in _grouped(query.filters)]
    if not match:
        conditions += [_Condition(f"a.id NOT IN ({_FITTING})", (excluded,)) for excluded in _excluded(query.words)]
    if listed:
        conditions.append(_Condition(f"a.id IN (SELECT article FROM {listed})"))  # noqa: S608
    oldest_first = query.sort is Sort.OLDEST
    if not match:
        return _by_day(connection, conditions, oldest_first)
    ids = _matching(connection, match, conditions, oldest_first)
    capped = len(ids) > CAP
    del ids[CAP:]
    if query.sort_by_day:
        return Found(_in_order(connection, ids, oldest_first), capped)
    return Found((_headlines_first if capped else _ranked)(connection, match, ids), capped)


def days(connection: Connection, ids: Sequence[int]) -> list[str | None]:
    """The days of articles, in their order."""
    found = connection.execute(
        "SELECT id, day FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    known = dict(found.fetchall())
    return [known[id_] for id_ in ids]


def expression(words: Iterable[Words]) -> str:
    """What the full-text index is asked for; "" where there are no words but excluded ones.

    Nothing that was typed is taken for the index's own language: every word is quoted.
    """
    words = list(words)
    asked = [_quoted(one.text, one.begins) for one in words if not one.excluded and hits.tokens(one.text)]
    return " NOT ".join([f"({' AND '.join(asked)})", *_excluded(words)]) if asked else ""


def _excluded(words: Iterable[Words]) -> list[str]:
    return [_quoted(one.text, one.begins) for one in words if one.excluded and hits.tokens(one.text)]


def _quoted(text: str, begins: bool) -> str:
    words = hits.tokens(text)
    return f'"{" ".join(words)}"' + ("*" if begins else "")


# ── What was found, in order ──────────────────────────────────────────────────────────────────────────────────────────


def _matching(connection: Connection, match: str, conditions: Sequence[_Condition], oldest_first: bool) -> list[int]:
    """CAP articles with these words and one more where there are more: those that came last, or first."""
    join = "JOIN article a ON a.id = fulltext.rowid" if conditions else ""
    where, values = _all(conditions)
    order = "" if oldest_first else "DESC"
    statement = f"""
        SELECT fulltext.rowid FROM fulltext {join} WHERE fulltext MATCH ? AND {where}
        ORDER BY fulltext.rowid {order} LIMIT {CAP + 1}
    """  # noqa: S608 - of constants and question marks, as are all statements here
    return _numbers(connection, statement, (match, *values))


def _ranked(connection: Connection, match: str, ids: list[int]) -> list[int]:
    """These articles, the one that the words fit best first."""
    if not ids:
        return []
    statement = f"""
        SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY bm25(fulltext, {_HEADLINE_COUNTS}), rowid DESC LIMIT -1
    """  # noqa: S608
    wanted = set(ids)
    return [id_ for id_ in _numbers(connection, statement, (match, min(ids), max(ids))) if id_ in wanted]


def _numbers(connection: Connection, statement: str, values: Sequence[str | int]) -> list[int]:
    """The numbers that a statement with a limit finds, in its order.

    They come as one row: of thousands, each would have this thread wait for one that draws.
    """
    gathered = f"SELECT json_group_array(rowid) FROM ({statement})"  # noqa: S608
    [(numbers,)] = connection.execute(gathered, values)
    found: list[int] = json.loads(numbers)
    return found


def _headlines_first(connection: Connection, match: str, ids: list[int]) -> list[int]:
    """These articles, those with the words in their headline first; they are in the order of their numbers."""
    statement = f"{_FITTING} AND rowid BETWEEN ? AND ?"
    headed = {id_ for (id_,) in connection.execute(statement, (f"{{title}} : ({match})", min(ids), max(ids)))}
    return [*(id_ for id_ in ids if id_ in headed), *(id_ for id_ in ids if id_ not in headed)]


def _in_order(connection: Connection, ids: list[int], oldest_first: bool) -> list[int]:
    """These articles by day, as a list of the library has them."""
    statement = f"SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) {_order(oldest_first)}"  # noqa: S608
    return [id_ for (id_,) in connection.execute(statement, (json.dumps(ids),))]


def _by_day(connection: Connection, conditions: Sequence[_Condition], oldest_first: bool) -> Found:
    """The articles that fit by day, of which no words are asked."""
    where, values = _all(conditions)
    statement = f"SELECT id FROM article a WHERE {where} {_order(oldest_first)} LIMIT {CAP + 1}"  # noqa: S608
    ids = [id_ for (id_,) in connection.execute(statement, values)]
    return Found(ids[:CAP], len(ids) > CAP)


def _order(oldest_first: bool) -> str:
    """The order of a list, or that from its other end; what has no day comes last in both."""
    if oldest_first:
        return "ORDER BY day IS NULL, day, published, id DESC"
    return "ORDER BY day DESC, published DESC, id"


def _all(conditions: Sequence[_Condition]) -> tuple[str, list[str | int]]:
    where = " AND ".join(one.sql for one in conditions) or "1"
    return where, [value for one in conditions for value in one.values]


# ── Filters ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _grouped(filters: Iterable[Filter]) -> list[list[Filter]]:
    """The filters that speak of one thing together: all of a match, all of a quotation, each other by itself."""
    of_a_match = [one for one in filters if one.field in OF_A_MATCH and not one.excluded]
    of_a_quote = [one for one in filters if one.field in OF_A_QUOTE and not one.excluded]
    others = [[one] for one in filters if one not in of_a_match and one not in of_a_quote]
    return [group for group in (of_a_match, of_a_quote, *others) if group]


def _condition(connection: Connection, group: Sequence[Filter], staying: Sequence[int]) -> _Condition:
    """What filters that speak of one thing ask of an article; of its marks, where it is not staying."""
    first = group[0]
    if first.field in OF_A_MATCH:
        sql, values = _of_a_match(group)
    elif first.field in OF_A_QUOTE:
        sql, values = _of_a_quote(group)
    else:
        sql, values = _of_an_article(connection, first)
    if first.excluded:
        sql = f"NOT ({sql})"
    if staying and first.field in OF_THE_READER:
        sql = f"({sql} OR a.id IN (SELECT value FROM json_each(?)))"  # noqa: S608
        values = (*values, json.dumps(list(staying)))
    return _Condition(sql, values)


def _of_an_article(connection: Connection, one: Filter) -> _Condition:
    match one.field:
        case Field.IS:
            return _Condition(_STATES[one.value])
        case Field.SOURCE:
            sources = [source for source in _sources(connection) if keys.fold(one.value) in keys.fold(source)]
            return _Condition(f"a.source IN ({', '.join('?' * len(sources))})", tuple(sources))
        case Field.FEED | Field.FOLDER:
            column = "coalesce(nullif(name, ''), title)" if one.field is Field.FEED else "folder"
            rows = connection.execute(f"SELECT id, {column} FROM feed")  # noqa: S608
            feeds = [id_ for id_, name in rows if keys.fold(one.value) in keys.fold(name)]
            marks = ", ".join("?" * len(feeds))
            return _Condition(f"a.id IN (SELECT article FROM entry WHERE feed IN ({marks}))", tuple(feeds))  # noqa: S608
        case Field.TAG:
            return _Condition("a.id IN (SELECT article FROM tag WHERE tag LIKE ? ESCAPE '\\')", (_like(one),))
        case Field.BEFORE:
            return _Condition("a.day < ?", (one.value,))
        case Field.AFTER:
            return _Condition("a.day > ?", (one.value,))
        case _:
            first, last = one.value.split("/")
            return _Condition("a.day BETWEEN ? AND ?", (first, last))


def _of_a_match(group: Sequence[Filter]) -> _Condition:
    """That an article tells a match of which all this is true."""
    asked, checks, values = [], [], []
    for one in group:
        match one.field:
            case Field.PLAYER:
                asked.append(f"{{first second}} : {_quoted(one.value, one.begins)}")
            case Field.EVENT:
                named = f"{{event_name}} : {_quoted(one.value, one.begins)}"
                known = f" OR {{event}} : {_quoted(key, begins=False)}" if (key := keys.event(one.value)) else ""
                asked.append(f"({named}{known})")
            case Field.ROUND:
                asked.append(f"{{round}} : {_quoted(one.value, begins=False)}")
            case Field.YEAR:
                asked.append(f"{{year}} : {_quoted(one.value, begins=False)}")
            case _:
                asked += [f"{{score}} : {_quoted(games, begins=False)}" for games in one.value.split()]
                # The index has the games without their hyphens: 6-7 6-4 holds a 7 before a 6, and no 7-6.
                checks.append("AND ' ' || s.score || ' ' GLOB ?")
                values.append(f"* {one.value.replace(' ', '*')}[ (]*")
    told = "SELECT s.article FROM told JOIN scorecard s ON s.id = told.rowid WHERE told MATCH ?"
    return _Condition(f"a.id IN ({told} {' '.join(checks)})", (" AND ".join(asked), *values))


def _of_a_quote(group: Sequence[Filter]) -> _Condition:
    """That an article has a quotation of which all this is true."""
    column = {Field.QUOTE: "words", Field.BY: "speaker"}
    asked = " AND ".join(f"{{{column[one.field]}}} : {_quoted(one.value, one.begins)}" for one in group)
    said = "SELECT q.article FROM quoted JOIN quote q ON q.id = quoted.rowid WHERE quoted MATCH ?"
    return _Condition(f"a.id IN ({said})", (asked,))


def _like(one: Filter) -> str:
    escaped = one.value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"{escaped}%" if one.begins else escaped


def _sources(connection: Connection) -> list[str]:
    """What articles have for a source, every outlet named, by one step in the index each."""
    statement = """
        WITH RECURSIVE outlet (name) AS (
            SELECT min(source) FROM article
            UNION ALL SELECT (SELECT min(source) FROM article WHERE source > name) FROM outlet WHERE name IS NOT NULL
        )
        SELECT name FROM outlet WHERE name IS NOT NULL
    """
    return [name for (name,) in connection.execute(statement)]

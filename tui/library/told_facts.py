"""What articles tell of players, read out of what the parser found in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.database import Connection
    from tui.terms import FactField

_FACTS = """
    SELECT json_extract(fact.value, '$.player'), json_extract(fact.value, '$.field') field,
        json_extract(fact.value, '$.value'), coalesce(a.day, ''), a.id, json_extract(fact.value, '$.span.start'),
        json_extract(fact.value, '$.span.end')
    FROM finding f JOIN article a ON a.id = f.article
        JOIN json_each(CASE WHEN json_valid(findings) THEN findings ELSE '{}' END, '$.facts') fact
    WHERE f.article IN (SELECT value FROM json_each(?)) AND field IN (SELECT value FROM json_each(?))
"""


class ToldFact(NamedTuple):
    """A fact of a player, with the article that tells it and where, in code points."""

    player: str
    field: str
    value: int | str
    day: str  # of the article, ISO 8601; "" of one without
    article: int
    start: int
    end: int


def told_facts(connection: Connection, articles: Sequence[int], *fields: FactField) -> list[ToldFact]:
    """What these articles tell of these fields."""
    return [ToldFact._make(row) for row in connection.execute(_FACTS, (json.dumps(articles), json.dumps(fields)))]

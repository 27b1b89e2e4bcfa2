"""The list of a whole library, of which only the part that is looked at is read.

Decides how a place in the list is found: a table has how many articles each day has, so the day is found by counting
days, and the article by an index from the beginning of the day. The end is as near as the beginning, and a list of a
million articles is made as fast as one of ten.

A listing stays as it was when it was made, as far as a reader can tell: what has arrived since is not in it, and what
was read or lost its star since keeps its place.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tui.library.database import Database

NEWEST_FIRST = "ORDER BY day DESC, published DESC, id"
"""What has no day comes last, in the order it came in."""
WHICH = {"all": "TRUE", "unread": "read = 0", "starred": "starred = 1"}
_COUNTED = {"all": "articles", "unread": "unread", "starred": "starred"}
_KEPT = "id IN (SELECT value FROM json_each(:kept))"
_AT_ONCE = 256  # articles read at once
_HELD = 16  # such pages


class Listing(Sequence[int]):
    """The ids of all, the unread or the starred articles of a library, newest first."""

    def __init__(self, database: Database, scope: str, kept: Iterable[int] = ()) -> None:
        """`kept` are articles that are in it even where they are no longer what this is a list of."""
        self._database = database
        self.scope = scope
        self._kept = set(kept)
        self.days: list[tuple[str | None, int]] = []
        """The days in order, and how many articles each has."""
        count = _COUNTED[scope]
        counted = f"SELECT day, {count} AS articles FROM tally WHERE {count} > 0"  # noqa: S608 - of constants, as all below
        if self._kept:
            others = f"SELECT coalesce(day, ''), count(*) FROM article WHERE {_KEPT} AND NOT {WHICH[scope]} GROUP BY 1"  # noqa: S608
            counted = f"SELECT day, sum(articles) AS articles FROM ({counted} UNION ALL {others}) GROUP BY day"  # noqa: S608
        statement = f"SELECT day, articles, (SELECT max(id) FROM article) FROM ({counted}) ORDER BY day DESC"  # noqa: S608
        with database.reading() as connection:
            found = connection.execute(statement, {"kept": json.dumps(list(self._kept))}).fetchall()
        self.days = [(day or None, articles) for day, articles, _ in found]
        self.newest = found[0][2] if found else 0
        """What has come later has a greater number."""
        self._firsts = [0, *accumulate(articles for _, articles in self.days)]
        self._pages: dict[int, list[int]] = {}

    # ── As a sequence ─────────────────────────────────────────────────────────────────────────────────────────────────

    def __len__(self) -> int:
        return self._firsts[-1]

    def __eq__(self, other: object) -> bool:
        """Whether nothing has come, gone or moved between the two."""
        if not isinstance(other, Listing):
            return NotImplemented
        ours, theirs = ((one.scope, one.newest, one.days, one._kept) for one in (self, other))
        return ours == theirs

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        number, index = divmod(place % len(self), _AT_ONCE)
        page = self._page(number)
        return page[min(index, len(page) - 1)]

    def __contains__(self, article: object) -> bool:
        return isinstance(article, int) and (self._in_sight(article) is not None or self._has(article))

    def index(self, article: int, start: int = 0, stop: int | None = None) -> int:
        """The place of an article.

        Raises:
            ValueError: it is not in this list.
        """
        place = self._in_sight(article)
        if place is None:
            if not self._has(article):
                raise ValueError(article)
            place = self.before(article)
        if not start <= place < (len(self) if stop is None else stop):
            raise ValueError(article)
        return place

    # ── Beyond one ────────────────────────────────────────────────────────────────────────────────────────────────────

    def before(self, article: int) -> int:
        """How many articles of this list stand before one, which need not be in it itself."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT day, published FROM article WHERE id = ?", (article,)).fetchone()
            if found is None:
                return len(self)
            day, published = found
            number = bisect_right(self.days, -_number(day), key=lambda counted: -_number(counted[0]))
            same = number > 0 and self.days[number - 1][0] == day
            if not same:
                return self._firsts[number]
            earlier = "(coalesce(published, ''), -id) > (coalesce(:published, ''), -:id)"
            statement = f"SELECT count(*) FROM ({self._articles('day IS :day')}) WHERE {earlier}"  # noqa: S608
            values = self._values(day=day, published=published, id=article)
            return int(self._firsts[number - 1] + connection.execute(statement, values).fetchone()[0])

    @property
    def kept(self) -> Collection[int]:
        """The articles that were left where they are."""
        return self._kept

    def keep(self, articles: Iterable[int]) -> None:
        """Leave these where they are, though they are no longer what this is a list of."""
        if self.scope != "all":
            self._kept.update(article for article in articles if article in self)

    # ── Within ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _in_sight(self, article: int) -> int | None:
        """The place of an article that is held."""
        for number, page in tuple(self._pages.items()):  # another thread may ask at the same time
            if article in page:
                return number * _AT_ONCE + page.index(article)
        return None

    def _has(self, article: int) -> bool:
        if article in self._kept:
            return True
        statement = f"SELECT 1 FROM article WHERE id = ? AND id <= ? AND {WHICH[self.scope]}"  # noqa: S608
        with self._database.reading() as connection:
            return connection.execute(statement, (article, self.newest)).fetchone() is not None

    def _page(self, number: int) -> list[int]:
        """A page of ids, held with the last ones that were asked for."""
        page = self._pages.pop(number, None)
        if page is None:
            page = self._read(number * _AT_ONCE) or [0]  # 0: a place that another program has emptied
            if len(self._pages) >= _HELD:
                del self._pages[next(iter(self._pages))]
        self._pages[number] = page
        return page

    def _read(self, first: int) -> list[int]:
        """The ids from a place on."""
        number = bisect_right(self._firsts, first, hi=len(self.days)) - 1
        day, offset = self.days[number][0], first - self._firsts[number]
        ids: list[int] = []
        with self._database.reading() as connection:
            for span in ("day IS NULL",) if day is None else ("day <= :day", "day IS NULL"):
                statement = f"SELECT id FROM ({self._articles(span)} {NEWEST_FIRST} LIMIT :count OFFSET :offset)"  # noqa: S608
                values = self._values(day=day, count=_AT_ONCE - len(ids), offset=0 if ids else offset)
                ids += [id_ for (id_,) in connection.execute(statement, values)]
                if len(ids) == _AT_ONCE:
                    break
        return ids

    def _articles(self, span: str) -> str:
        """The articles of this list in a span of days, as a statement without an order."""
        those = f"SELECT id, day, published FROM article WHERE {WHICH[self.scope]} AND {span} AND id <= :newest"  # noqa: S608
        if not self._kept:
            return those
        others = f"SELECT id, day, published FROM article WHERE {_KEPT} AND NOT {WHICH[self.scope]} AND {span}"  # noqa: S608
        return f"{those} UNION ALL {others}"

    def _values(self, **values: Any) -> dict[str, Any]:
        return {**values, "newest": self.newest, "kept": json.dumps(list(self._kept))}


def _number(day: str | None) -> int:
    """A day as a number that grows with it; 0 of none."""
    return int(day.replace("-", "")) if day else 0

"""What a library answers to whoever looks for something, and the searches that its reader keeps.

Decides in what form an answer comes: the articles in their order, under the headings of a list, and the words around
the first hit of those that are looked at.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from tui.library import hits, intake, search
from tui.library.query import Query, read
from tui.library.words import Results, SavedSearch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.storage import Storage
    from tui.library.words import Row

_EXCERPT = 160  # code points: more than a row shows


class Finding:
    """The searches of a library."""

    _storage: Storage

    if TYPE_CHECKING:

        def rows(self, ids: Sequence[int]) -> list[Row]: ...  # noqa: D102 - as Library has them

    def search(self, text: str, *, typing: bool = False, staying: Sequence[int] = ()) -> Results:
        """What a text finds among the listed articles; while it is being typed, its last word may be a beginning.

        What is `staying`, found by the same text before, is found however it was marked since.
        """
        query = read(text, date.today(), typing=typing)
        if not query:
            return Results(query, (), (), capped=False)
        with self._storage.reading() as connection:
            found = search.find(connection, query, self._storage.listed_by, staying)
            days = search.days(connection, found.ids) if query.sort_by_day else ()
        if query.sort_by_day:
            counted = [(intake.day_of(day), len(list(same))) for day, same in groupby(days)]
            return Results(query, found.ids, counted, found.capped)
        heading = [("Best first", len(found.ids))] if found.ids else []
        return Results(query, found.ids, heading, found.capped)

    def interrupt(self, thread: int) -> None:
        """End the search of a thread, which raises errors.Interrupted there."""
        self._storage.database.interrupt(thread)

    def unread_in(self, text: str) -> int:
        """How many of the articles that a text finds are not read."""
        query = read(f"is:unread {text}", date.today())
        with self._storage.reading() as connection:
            return len(search.find(connection, query, self._storage.listed_by).ids)

    def found_rows(self, ids: Sequence[int], query: Query) -> list[Row]:
        """What the list shows of articles that were found, with the words around the first hit."""
        asked = query.marked
        texts = self._storage.texts(ids) if asked else {}
        rows = self.rows(ids)
        bodies = (texts.get(row.id, "").removeprefix(row.title) for row in rows)  # a title is seen anyway
        found = (hits.snippet(body, asked, _EXCERPT) for body in bodies)
        return [row._replace(excerpt=one.text if one else "") for row, one in zip(rows, found, strict=True)]

    # ── Kept searches ─────────────────────────────────────────────────────────────────────────────────────────────────

    def saved_searches(self) -> list[SavedSearch]:
        """The searches that are kept, by name."""
        with self._storage.database.reading() as connection:
            found = connection.execute("SELECT name, text FROM saved_search ORDER BY name")
            return [SavedSearch(*row) for row in found]

    def save_search(self, name: str, text: str) -> None:
        """Keep a search; one of this name is replaced.

        Raises:
            LibraryError: it could not be kept.
        """
        with self._storage.database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO saved_search VALUES (?, ?)", (name, text))

    def forget_search(self, name: str) -> bool:
        """Keep a search no longer; whether there was one of this name.

        Raises:
            LibraryError: it could not be forgotten.
        """
        with self._storage.database.writing() as connection:
            return connection.execute("DELETE FROM saved_search WHERE name = ?", (name,)).rowcount > 0

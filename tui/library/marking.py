"""What a reader marks: read, starred, tags and notes, each on disk before the key is forgotten, and how that is undone.

A change is written down in the transaction that makes it, so it can be undone when the program has been left and opened
again. What is read because it was opened is nothing that anybody would undo.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui.library import sweeping
from tui.library.listing import Listing
from tui.library.words import Change, Mark, Swept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library.database import Connection
    from tui.library.storage import Storage

NAMED = 1000  # articles that a change names; of more, the articles themselves say what marked them
_THESE = "id IN (SELECT value FROM json_each(?))"


class Marking:
    """The marks on a library's articles.

    Every method returns when what it says is on disk, and raises a LibraryError where that could not be done.
    """

    _storage: Storage

    def mark_read(self, id: int, read: bool) -> None:  # noqa: A002
        """An article was opened, or is as if it had not been; this is not undone.

        Raises:
            LookupError: there is no such article.
        """
        self._storage.keep_in_sight([id])
        with self._storage.database.writing() as connection:
            statement = "UPDATE article SET read = ?, changed = 0 WHERE id = ?"
            if not connection.execute(statement, (read, id)).rowcount:
                raise LookupError(id)

    def mark_all_read(self, ids: Sequence[int], read: bool) -> Change:
        """Mark articles read or unread; returns what has changed. A listing is marked in parts, others all or none."""
        if isinstance(ids, Listing) and read:
            return self._swept(self.begin_all_read(ids)).change
        if len(ids) <= NAMED:
            self._storage.keep_in_sight(ids)
        with self._storage.database.writing() as connection:
            change = _record(connection, Mark.READ, read)
            changed: list[int] = []
            for start in range(0, len(ids), NAMED):
                some = (read, json.dumps(list(ids[start : start + NAMED])))
                those = f"(read = 0) = ? AND {_THESE}"
                found = connection.execute(f"SELECT id FROM article WHERE {those}", some)  # noqa: S608
                changed += [id_ for (id_,) in found]
                statement = f"UPDATE article SET read = ? WHERE {those}"  # noqa: S608
                connection.execute(statement, (change if read else 0, *some))
            return _recorded(connection, change, len(changed), None if read and len(changed) > NAMED else changed)

    def begin_all_read(self, listing: Listing) -> Swept:
        """Mark the first part of a listing as read, after whatever else was begun; `sweep` marks the others."""
        if begun := self.sweep():
            self._swept(begun)
        if len(listing) <= NAMED:
            self._storage.keep_in_sight(listing)
        with self._storage.database.writing() as connection:
            change = _record(connection, Mark.READ, True)
            return sweeping.begin(connection, change, listing.scope, listing.newest)

    def sweep(self) -> Swept | None:
        """Make the next part of a change that was begun, perhaps in an earlier session; None where nothing was."""
        with self._storage.database.writing() as connection:
            return sweeping.go_on(connection)

    @property
    def is_sweeping(self) -> bool:
        """Whether a change was begun of which a part is left to be made."""
        with self._storage.database.reading() as connection:
            return sweeping.is_begun(connection)

    def star(self, id: int, starred: bool) -> Change:  # noqa: A002
        """Give an article its star or take it.

        Raises:
            LookupError: there is no such article.
        """
        self._storage.keep_in_sight([id])
        with self._storage.database.writing() as connection:
            change = _record(connection, Mark.STAR, starred)
            if not connection.execute("UPDATE article SET starred = ? WHERE id = ?", (starred, id)).rowcount:
                raise LookupError(id)
            return _recorded(connection, change, 1, [id])

    def tag(self, ids: Sequence[int], tag: str, set: bool) -> Change:  # noqa: A002
        """Give articles a tag or take it; a tag is the same however it is capitalised."""
        with self._storage.database.writing() as connection:
            change = _record(connection, Mark.TAG, set, tag)
            changed = [id_ for id_ in ids if _tag(connection, id_, tag, set)]
            return _recorded(connection, change, len(changed), changed)

    def note(self, id: int, text: str) -> Change:  # noqa: A002
        """Write a note about an article; "" takes it away."""
        with self._storage.database.writing() as connection:
            before = _note(connection, id, text)
            change = _record(connection, Mark.NOTE, bool(text), before)
            return _recorded(connection, change, int(before != text), [id])

    def tags(self) -> list[tuple[str, int]]:
        """All tags in the order of the alphabet, and how many articles each is on."""
        with self._storage.database.reading() as connection:
            return connection.execute("SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY tag").fetchall()

    def undo(self) -> Change | None:
        """Take the last change back, also one of an earlier session; None where there is none left.

        Returns what that has changed. An article that is gone meanwhile is left out.
        """
        begun = self.begin_undo()
        return None if begun is None else self._swept(begun).change

    def begin_undo(self) -> Swept | None:
        """Take the last change back, or of one of very many articles the first part: `sweep` makes the others."""
        with self._storage.database.writing() as connection:
            statement = "SELECT id, mark, word, is_set, count, articles FROM change ORDER BY id DESC LIMIT 1"
            found = connection.execute(statement).fetchone()
            if found is None:
                return None
            number, mark, word, is_set, count, named = found
            if named is None:
                return sweeping.begin_back(connection, number)
            articles = json.loads(named)
            if mark == Mark.READ:
                connection.execute(f"UPDATE article SET read = ? WHERE {_THESE}", (not is_set, named))  # noqa: S608
            elif mark == Mark.STAR:
                connection.execute(f"UPDATE article SET starred = ? WHERE {_THESE}", (not is_set, named))  # noqa: S608
            elif mark == Mark.TAG:
                for id_ in articles:
                    _tag(connection, id_, word, not is_set)
            else:
                _note(connection, articles[0], word)
            connection.execute("DELETE FROM change WHERE id = ?", (number,))
        back = bool(word) if mark == Mark.NOTE else not is_set
        return Swept(Change(Mark(mark), count, back, tuple(articles), word if mark == Mark.TAG else ""), done=True)

    def _swept(self, swept: Swept) -> Swept:
        """What was begun, made to its end."""
        while not swept.done:
            swept = self.sweep() or swept._replace(done=True)  # another program has made the last part
        return swept


def _record(connection: Connection, mark: Mark, is_set: bool, word: str = "") -> int:
    """Write down what is about to change; returns its number."""
    statement = "INSERT INTO change (made, mark, word, is_set, count) VALUES (?, ?, ?, ?, 0)"
    made = datetime.now(UTC).isoformat(timespec="seconds")
    return int(connection.execute(statement, (made, mark, word, is_set)).lastrowid or 0)


def _recorded(connection: Connection, number: int, count: int, articles: Sequence[int] | None = None) -> Change:
    """Complete what is written of a change; of one that changed nothing, nothing is."""
    if count:
        named = None if articles is None else json.dumps(articles)
        connection.execute("UPDATE change SET count = ?, articles = ? WHERE id = ?", (count, named, number))
    found = connection.execute("SELECT mark, word, is_set FROM change WHERE id = ?", (number,)).fetchone()
    if not count:
        connection.execute("DELETE FROM change WHERE id = ?", (number,))
    mark, word, is_set = found
    return Change(Mark(mark), count, bool(is_set), tuple(articles or ()), word if mark == Mark.TAG else "")


def _tag(connection: Connection, id_: int, tag: str, is_set: bool) -> bool:
    """Set a tag or take it away; whether it was otherwise, and the article is there."""
    if is_set:
        statement = "INSERT OR IGNORE INTO tag SELECT ?, id FROM article WHERE id = ?"
    else:
        statement = "DELETE FROM tag WHERE tag = ? AND article = ?"
    return bool(connection.execute(statement, (tag, id_)).rowcount)


def _note(connection: Connection, id_: int, text: str) -> str:
    """Set a note or take it away; returns the one before."""
    [(before,)] = connection.execute("SELECT coalesce((SELECT text FROM note WHERE article = ?), '')", (id_,))
    if text:
        connection.execute("INSERT OR REPLACE INTO note SELECT id, ? FROM article WHERE id = ?", (text, id_))
    else:
        connection.execute("DELETE FROM note WHERE article = ?", (id_,))
    return str(before)

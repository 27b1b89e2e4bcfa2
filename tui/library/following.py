"""The feeds that a library follows: which there are, when each is to be asked, and what came of asking.

Decides that whatever a feed brings is kept whole or not at all, its articles with what its server wants to be told
next time, and that an article outlives its feed unless its reader says otherwise.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui.library import intake, shelving
from tui.library.words import Arrivals, Due, FeedRow, LeftOut

if TYPE_CHECKING:
    from tui.article import Article
    from tui.library.database import Connection
    from tui.library.storage import Storage
    from tui.library.words import Fetched

_CALLED = "coalesce(nullif(feed.name, ''), nullif(feed.title, ''), feed.url)"


class Following:
    """The feeds of a library. What changes one that is not there raises a LookupError."""

    _storage: Storage

    def feeds(self) -> list[FeedRow]:
        """Every feed, by folder and name."""
        statement = f"""
            SELECT feed.id, feed.url, {_CALLED} AS called, folder, paused, gone, worked, checked, next_check,
                feed.trouble, total(read = 0), count(article.id), tennis_only
            FROM feed LEFT JOIN entry ON feed = feed.id LEFT JOIN article ON article.id = entry.article
            GROUP BY feed.id ORDER BY folder COLLATE NOCASE, called COLLATE NOCASE, feed.id
        """  # noqa: S608 - of constants, as all below
        with self._storage.database.reading() as connection:
            return [
                FeedRow(
                    id_, url, name, folder, bool(paused), bool(gone), _time(worked), _time(checked), _time(due),
                    trouble, int(unread), articles, bool(tennis_only),
                )
                for id_, url, name, folder, paused, gone, worked, checked, due, trouble, unread, articles, tennis_only
                in connection.execute(statement)
            ]  # fmt: skip

    def add_feed(
        self, url: str, name: str = "", folder: str = "", *, tennis_only: bool = False, typed: bool = False
    ) -> int:
        """Follow a feed; one that is followed already stays as it is. Returns its number.

        One that its reader has `typed` himself may be a file, or of his own network.
        """
        with self._storage.database.writing() as connection:
            known = connection.execute("SELECT id FROM feed WHERE url = ?", (url,)).fetchone()
            if known is not None:
                return int(known[0])
            statement = "INSERT INTO feed (url, name, folder, tennis_only, typed, added) VALUES (?, ?, ?, ?, ?, ?)"
            values = (url, name, folder, tennis_only, typed, _written(datetime.now(UTC)))
            return int(connection.execute(statement, values).lastrowid or 0)

    def rename_feed(self, id: int, name: str) -> None:  # noqa: A002
        """Call a feed something; "" as it calls itself."""
        self._set(id, "name", name)

    def move_feed(self, id: int, folder: str) -> None:  # noqa: A002
        """Put a feed into a folder; "" into none."""
        self._set(id, "folder", folder)

    def pause_feed(self, id: int, paused: bool) -> None:  # noqa: A002
        """Ask a feed no more until further notice, or again."""
        self._set(id, "paused", paused)

    def filter_feed(self, id: int, tennis_only: bool) -> None:  # noqa: A002
        """Leave out what is not about tennis of what the feed brings from now on, or nothing.

        What it brought already and was left out comes with the next answer, for which all of the feed is asked again.
        """
        with self._storage.database.writing() as connection:
            statement = "UPDATE feed SET tennis_only = ?, etag = NULL, modified = NULL WHERE id = ?"
            if not connection.execute(statement, (tennis_only, id)).rowcount:
                raise LookupError(id)
            connection.execute("DELETE FROM left_out WHERE feed = ?", (id,))

    def remove_feed(self, id: int, *, with_articles: bool = False) -> None:  # noqa: A002
        """Follow a feed no more; its articles stay unless asked, and those that another feed has too stay anyway."""
        with self._storage.database.writing() as connection:
            if with_articles:
                only_here = """
                    SELECT article FROM entry AS one WHERE feed = ?1
                    AND NOT EXISTS (SELECT 1 FROM entry WHERE article = one.article AND feed <> ?1)
                """
                shelving.remove(connection, [article for (article,) in connection.execute(only_here, (id,))])
            if not connection.execute("DELETE FROM feed WHERE id = ?", (id,)).rowcount:
                raise LookupError(id)

    def due_feeds(self, now: datetime, *, all: bool = False) -> list[Due]:  # noqa: A002
        """The feeds to be asked, those that have waited longest first; `all` also those whose time has not come.

        None whose server is busy. A feed that was asked in the future, by a clock that was wrong, is asked now.
        """
        when = "TRUE" if all else "(coalesce(next_check, '') <= ?1 OR checked > ?1)"
        statement = f"""
            SELECT id, url, {_CALLED}, etag, modified, failures, tennis_only, typed, ttl FROM feed
            WHERE NOT paused AND NOT gone AND (coalesce(held, '') <= ?1 OR checked > ?1) AND {when}
            ORDER BY coalesce(next_check, ''), id
        """  # noqa: S608
        with self._storage.database.reading() as connection:
            return [
                Due(id_, url, name, etag, modified, failures, bool(tennis_only), bool(typed), ttl)
                for id_, url, name, etag, modified, failures, tennis_only, typed, ttl in connection.execute(
                    statement, (_written(now),)
                )
            ]

    def store(self, feed: int, fetched: Fetched) -> Arrivals:
        """Keep what came of asking a feed, all or nothing; on disk when this returns.

        Raises:
            LookupError: the feed is not followed any more.
            LibraryError: it could not be kept.
        """
        from tui.library import arriving  # with what comes from feeds, which a start does without

        arrivals = arriving.prepare(fetched).arrivals
        with self._storage.database.writing() as connection:
            found = connection.execute("SELECT url FROM feed WHERE id = ?", (feed,)).fetchone()
            if found is None:
                raise LookupError(feed)
            now = _written(fetched.checked)
            counts = arriving.keep(connection, feed, found[0], arrivals, now) if arrivals else Arrivals()
            _note_left_out(connection, feed, fetched, now)
            _note_checked(connection, feed, fetched, now)
        return counts

    def left_out(self, feed: int | None = None) -> list[tuple[str, LeftOut]]:
        """What was left out of a feed, or of all, the last first: the name of the feed, and the item."""
        statement = f"""
            SELECT {_CALLED}, guid, left_out.title, left_out.url, published, why
            FROM left_out JOIN feed ON feed.id = feed WHERE ?1 IS NULL OR feed = ?1
            ORDER BY coalesce(published, seen) DESC LIMIT 1000
        """  # noqa: S608
        with self._storage.database.reading() as connection:
            return [
                (name, LeftOut(guid, title, url, published and datetime.fromisoformat(published), why))
                for name, guid, title, url, published, why in connection.execute(statement, (feed,))
            ]

    # ── Pages ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def keep(self, article: Article) -> int:
        """Keep a page that is no feed's; returns the number of its article, which may be known already."""
        from tui.library import arriving

        with self._storage.database.writing() as connection:
            return arriving.keep_one(connection, article, datetime.now(UTC))

    def summaries(self, at_most: int) -> list[tuple[int, str]]:
        """The newest articles that are only a summary and whose page was not asked for: number and address."""
        statement = """
            SELECT id, url FROM article WHERE partial = 1 AND url IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM page WHERE article = id) ORDER BY day DESC, id LIMIT ?
        """
        with self._storage.database.reading() as connection:
            return connection.execute(statement, (at_most,)).fetchall()

    def complete(self, id: int, article: Article | None, trouble: str = "") -> None:  # noqa: A002
        """Give an article that was a summary the words of its page, or say why there is no more than the summary."""
        with self._storage.database.writing() as connection:
            if article is not None:
                from tui.library import arriving

                arriving.complete(connection, id, article)
            values = (id, _written(datetime.now(UTC)), trouble)
            connection.execute("INSERT OR REPLACE INTO page SELECT id, ?2, ?3 FROM article WHERE id = ?1", values)

    # ── Within ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _set(self, feed: int, column: str, value: str | bool) -> None:
        with self._storage.database.writing() as connection:
            statement = f"UPDATE feed SET {column} = ? WHERE id = ?"  # noqa: S608
            if not connection.execute(statement, (value, feed)).rowcount:
                raise LookupError(feed)


def _note_left_out(connection: Connection, feed: int, fetched: Fetched, now: str) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO left_out VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (feed, one.guid, one.title, one.url, one.published and intake.written(one.published), one.why, now)
            for one in fetched.left_out
        ),
    )


def _note_checked(connection: Connection, feed: int, fetched: Fetched, now: str) -> None:
    """Keep how a feed answered; a feed that failed keeps the validators of the last time it did not."""
    failed = bool(fetched.trouble)
    statement = """
        UPDATE feed SET checked = :now, next_check = :next, held = :held, trouble = :trouble, gone = :gone,
            worked = CASE WHEN :failed THEN worked ELSE :now END,
            failures = CASE WHEN :failed THEN failures + 1 ELSE 0 END,
            etag = CASE WHEN :failed THEN etag ELSE :etag END,
            modified = CASE WHEN :failed THEN modified ELSE :modified END,
            ttl = coalesce(:ttl, ttl),
            title = coalesce(nullif(:title, ''), title), site = coalesce(nullif(:site, ''), site)
        WHERE id = :feed
    """
    values = fetched._asdict() | {
        "now": now, "next": fetched.next_check and _written(fetched.next_check),
        "held": fetched.held and _written(fetched.held), "failed": failed, "feed": feed,
    }  # fmt: skip
    del values["entries"], values["arrivals"], values["left_out"], values["checked"], values["next_check"]
    connection.execute(statement, values)
    if fetched.url:  # where two feeds have moved to one address, both stay as they are
        connection.execute("UPDATE OR IGNORE feed SET url = ? WHERE id = ?", (fetched.url, feed))


def _written(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="seconds")


def _time(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)

"""The library: what a reader has, with the marks set on it, what is found in it, and the matches around a match.

Decides what is listed (the documents brought last; every article kept, until some are brought), what is read again
(what changed) and what happens where nothing can be kept: the library then is in memory, says so, and the file that
cannot be used stays as it is. An article on which the parser fails is read like any other; its page and the notice say
that it did.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui import wording
from tui.library import backups, intake, samples
from tui.library.database import Database
from tui.library.errors import LibraryError, NoAccess
from tui.library.finding import Finding
from tui.library.following import Following
from tui.library.listing import Listing
from tui.library.marking import Marking
from tui.library.parsed import Parsed
from tui.library.storage import Storage
from tui.library.transfer import Transferring
from tui.library.viewing import Viewing
from tui.library.words import Page, Row, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from tui.library.matches import Match
    from tui.library.record import Record
    from tui.library.shelving import Stored
    from tui.library.words import Related
    from tui.sources.errors import SourceError
    from tui.sources.files import Document

AT_ONCE = 200  # documents in one transaction: few enough that another program that writes waits for a moment only
_NOT_KEPT = "What you read and mark this time is not kept."


class Library(Parsed, Following, Marking, Finding, Transferring, Viewing):
    """Articles, with one connection a thread: every method may be called from any."""

    def __init__(self, storage: Storage, notice: str = "") -> None:
        self._storage = storage
        self._samples: list[Document] = []
        self.notice = notice  # what its user should know, and what to do about it; "" where all is well

    @classmethod
    def at(cls, path: Path) -> Library:
        """The library in this file, made where there is none.

        Raises:
            LibraryError: it cannot be used.
        """
        return cls(Storage(Database(path)))

    @classmethod
    def open(cls, path: Path | None) -> Library:
        """The library in this file, made where there is none; in memory, with a notice, where it cannot be used."""
        try:
            return cls.to_read(path)
        except LibraryError as error:
            return cls(Storage(Database(None)), f"{error} {_NOT_KEPT}")

    @classmethod
    def to_read(cls, path: Path | None) -> Library:
        """The library in this file, made where there is none; in memory, with a notice, where it cannot be written.

        Raises:
            LibraryError: what is in it cannot be read.
        """
        if path is None:
            return cls(Storage(Database(None)), f"There is no folder to keep a library in. {_NOT_KEPT}")
        try:
            return cls.at(path)
        except NoAccess as error:
            return cls(_copy_of(path), f"{error} {_NOT_KEPT}")

    @property
    def path(self) -> Path | None:
        """The file it is in; None where it is in memory."""
        return self._storage.database.path

    @property
    def record(self) -> Record:
        """The official results that were imported."""
        from tui.library.record import Record

        return Record(self._storage.database)

    def back_up_weekly(self) -> None:
        """Copy the library where the last copy is a week old; the notice says so where that cannot be done."""
        if self.path is None:
            return
        try:
            with self._storage.database.reading() as connection:
                backups.back_up_weekly(self.path, connection, datetime.now(UTC))
        except (LibraryError, OSError) as error:
            self.notice = f"The weekly copy of your library could not be made. {error}"

    def close(self) -> None:
        """Close the file; nothing else may be asked afterwards."""
        self._storage.close()

    # ── What is listed ────────────────────────────────────────────────────────────────────────────────────────────────

    def bring(self, documents: Sequence[Document]) -> list[SourceError]:
        """List these documents and no others; read and keep those that are new or changed.

        Returns what is wrong with those that cannot be read, which are not listed. Nothing that was kept is forgotten.
        """
        try:
            return self._bring(documents)
        except LibraryError as error:
            return self._without_a_place(error, documents)

    def bring_samples(self, documents: Sequence[Document]) -> list[SourceError]:
        """List the whole library, these samples in it unless they were put away; as `bring` otherwise."""
        self._samples = list(documents)
        problems: list[SourceError] = []
        if not self.samples_hidden:
            try:
                self._kept_of(documents, problems)
            except LibraryError as error:
                return self._without_a_place(error, documents)
        self._storage.list_all()
        return problems

    def hide_samples(self) -> None:
        """Put the samples away, for this time and all later ones; their marks are remembered.

        Raises:
            LibraryError: that could not be kept.
        """
        with self._storage.database.writing() as connection:
            samples.hide(connection, [os.fsencode(document.path) for document in self._samples])

    def show_samples(self) -> list[SourceError]:
        """Have the samples in the library again; returns what is wrong with those that cannot be read.

        Raises:
            LibraryError: that could not be kept.
        """
        problems: list[SourceError] = []
        self._kept_of(self._samples, problems)
        with self._storage.database.writing() as connection:
            if samples.are_hidden(connection):
                samples.show(connection)
        return problems

    @property
    def samples_hidden(self) -> bool:
        """Whether the samples were put away."""
        with self._storage.database.reading() as connection:
            return samples.are_hidden(connection)

    def ids(self, scope: Scope = Scope.ALL) -> Sequence[int]:
        """The listed articles, newest first; those without a day last."""
        return self._storage.ids(scope.value)

    def days(self, scope: Scope = Scope.ALL) -> list[tuple[date | None, int]]:
        """The days of the listed articles in the order of `ids`, and how many articles each has."""
        return _days(self._storage.days(scope.value))

    def listed(
        self, scope: Scope = Scope.ALL, staying: Sequence[int] = ()
    ) -> tuple[Sequence[int], list[tuple[date | None, int]]]:
        """What is listed and its days, which fit each other whatever another program does meanwhile.

        What is `staying`, a list of this scope, is among it though it was read or lost its star since.
        """
        ids = self._storage.ids(scope.value, staying)
        return ids, _days(ids.days if isinstance(ids, Listing) else self._storage.days(scope.value, staying))

    def counts(self) -> dict[Scope, int]:
        """How many of the listed articles there are of each scope."""
        return dict(zip(Scope, self._storage.counts(), strict=True))

    def next_unread(self, ids: Sequence[int], place: int) -> int | None:
        """The place of the next article of a list that is not read, after a place and then from the top."""
        if isinstance(ids, Listing) and ids.scope != Scope.STARRED:
            unread = Listing(self._storage.database, Scope.UNREAD)
            first = unread.before(ids[place]) + (ids[place] in unread)
            following = (unread[number % len(unread)] for number in range(first, first + len(unread)))
            return next((ids.index(article) for article in following if article in ids), None)
        for start, end in ((place + 1, len(ids)), (0, place + 1)):
            for first in range(start, end, AT_ONCE):
                some = ids[first : min(first + AT_ONCE, end)]
                if unread_here := set(self._storage.unread_of(some)):
                    return first + next(index for index, one in enumerate(some) if one in unread_here)
        return None

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """What the list shows of these articles, in this order."""
        ids = list(ids)
        found = {row[0]: row for row in self._storage.rows(ids)}
        reports = self._reports(ids)
        return [
            Row(
                id_,
                title,
                source,
                intake.day_of(day),
                line,
                not read,
                bool(starred),
                reports.get(id_, 0),
                bool(changed),
            )
            for id_, title, source, day, line, read, starred, changed in (found.get(one, _gone(one)) for one in ids)
        ]

    def page(self, id: int) -> Page:  # noqa: A002
        """An article to read.

        Raises:
            LookupError: there is no such article.
        """
        *known, text, words, partial, tags, remark, note, trouble, edited = self._storage.page(id)
        number, key, title, source, day, url = known
        last = intake.day_of(edited)
        changed = "" if last is None else f"its source has changed it, last on {wording.day(last)}"
        told = "; ".join(filter(None, (note, trouble, changed)))
        day = intake.day_of(day)
        return Page(
            number, key, title, source, day, url, text, told, words, bool(partial), tuple(json.loads(tags)), remark
        )

    def matches(self) -> Iterator[Match]:
        """All matches that the listed articles tell, pair by pair."""
        from tui.library.joining import joined

        return joined(self._storage.tellings())

    def related(self, id: int) -> list[Related]:  # noqa: A002
        """The matches around the one an article is about, and those it mentions, among the articles listed."""
        from tui.library.relations import related

        return related(self._storage, id)

    # ── Within ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _bring(self, documents: Sequence[Document]) -> list[SourceError]:
        problems: list[SourceError] = []
        self._storage.list_only(self._kept_of(documents, problems))
        return problems

    def _without_a_place(self, error: LibraryError, documents: Sequence[Document]) -> list[SourceError]:
        """Go on in memory, and say so; the file stays as it is."""
        self.close()
        self._storage = Storage(Database(None))
        self.notice = f"{error} {_NOT_KEPT}"
        return self._bring(documents)

    def _kept_of(self, documents: Sequence[Document], problems: list[SourceError]) -> list[int]:
        """The articles of documents, each read and kept if it is new or changed."""
        ids: list[int] = []
        for start in range(0, len(documents), AT_ONCE):
            ids += self._bring_some(documents[start : start + AT_ONCE], problems)
        return ids

    def _bring_some(self, documents: Sequence[Document], problems: list[SourceError]) -> list[int]:
        """The articles of some documents, in their order; what cannot be read is added to the problems."""
        paths = [os.fsencode(document.path) for document in documents]
        known = self._storage.documents(paths)
        numbers: dict[bytes, int] = {}
        changed: list[tuple[bytes, str, Stored]] = []
        for document, path in zip(documents, paths, strict=True):
            stamp, id_ = known.get(path, ("", 0))
            if stamp == document.stamp:
                numbers[path] = id_
            elif (article := _read(document, problems)) is not None:
                changed.append((path, document.stamp, article))
        if changed:
            numbers.update(zip((path for path, _, _ in changed), self._storage.keep(changed), strict=True))
        return [numbers[path] for path in paths if path in numbers]

    def _reports(self, ids: Sequence[int]) -> dict[int, int]:
        """Of each article that is about a match, how many are about the same."""
        from tui.library.keys import Pair
        from tui.library.matches import matches

        asked = {(Pair(one.pair, one.initials), one.year) for one in self._storage.reports_of(ids)}
        reports: dict[int, int] = {}
        for pair, year in asked:
            for match in matches(self._storage.reports(pair, (0, year) if year else ())):
                reports |= dict.fromkeys(match.reports, len(match.reports))
        return reports


def _copy_of(path: Path) -> Storage:
    """What a library that cannot be written has, in memory; nothing where it cannot be read either."""
    try:
        return Storage(Database(None, path))
    except LibraryError:
        return Storage(Database(None))


def _days(counted: Sequence[tuple[str | None, int]]) -> list[tuple[date | None, int]]:
    return [(intake.day_of(day), count) for day, count in counted]


def _gone(id_: int) -> tuple[int, str, str, None, str, int, int, int]:
    """The row of an article that another program has removed since it was listed."""
    return id_, "This article is gone.", "", None, "", 1, 0, 0


def _read(document: Document, problems: list[SourceError]) -> Stored | None:
    """The article of a document; None, and one more problem, where it cannot be read."""
    from tui.sources import files
    from tui.sources.errors import SourceError

    try:
        return intake.stored(files.read(document.path))
    except SourceError as problem:
        problems.append(problem)
        return None

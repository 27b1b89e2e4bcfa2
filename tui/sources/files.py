"""Articles from files and folders: what is a document, and what each one says.

`find` looks without opening: it lists what could be read and returns what is wrong as values, so that one bad path
never hides the others. `read` opens one document, a regular file and nothing else (a pipe would wait for ever, a
device never end), takes no more of it than an article can have, and makes an Article of it. What it had to guess or
leave out stands in the article's note.
"""

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, NamedTuple

from tui.article import Article
from tui.sources import cleaning, decoding, errors
from tui.sources.front_matter import About, split

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})
MAX_BYTES = 8_000_000  # a page saved with everything inside has 1–5 MB; a text of cleaning.MAX_CHARACTERS 4 MB at most
READER = 1  # raised when documents are read differently than before, so that the old ones are read again


class Document(NamedTuple):
    """A file that may hold an article. The same stamp means the same text: it need not be read again."""

    path: Path
    stamp: str


def find(paths: Iterable[str | Path]) -> tuple[list[Document], list[errors.SourceError]]:
    """The documents at these paths, in their order, folders searched to the bottom and sorted; and what is wrong.

    A file that is named is taken whatever its ending; in a folder only SUFFIXES count, and names that begin with a
    dot are passed over. A document reached twice is listed once.
    """
    search = _Search()
    for path in paths:
        search.look(Path(os.path.abspath(path)))  # noqa: PTH100 - Path.absolute keeps "..", and a document's key must not
    return search.documents, search.problems


def read(path: Path) -> Article:
    """The article in a file.

    Raises:
        SourceError: of the class that says why it cannot be read.
    """
    return _article(str(path), path.suffix.lower(), *_content(path))


def read_stream(stream: BinaryIO, name: str) -> Article:
    """The article in a stream, read to its end or to MAX_BYTES; `name` stands for its path, a page is known by its tag.

    Raises:
        SourceError: of the class that says why it cannot be read.
    """
    try:
        data, notes = _bounded(stream)
    except OSError as refusal:
        raise refused(name, refusal) from refusal
    page = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html"))
    return _article(name, ".html" if page else "", data, notes)


def _article(name: str, suffix: str, data: bytes, notes: list[str]) -> Article:
    """The article in a document's bytes, read as the ending of its name says."""
    decoded = decoding.decode(data)
    if decoded is None:
        raise errors.NotText(name)
    said, body = _parts(suffix, decoded.text)
    whole = headed(said.title, cleaning.harmless(body))
    if not whole.strip():
        raise errors.EmptyDocument(name)
    text = cleaning.shorten(whole)
    if text != whole:
        notes = [f"shortened to its first {len(text):,} characters"]
    return Article(
        key=cleaning.spelt_out(name).encode("utf-8", "replace").decode(),
        text=text,
        title=said.title,
        source=said.source,
        url=said.url,
        published=said.published,
        note=cleaning.one_line("; ".join(note for note in (*notes, decoded.note, said.note) if note)),
    )


class _Search:
    """What a walk over paths has found so far."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.problems: list[errors.SourceError] = []
        self._seen: set[tuple[int, int]] = set()  # device and inode: what a link leads to, and a loop comes back to

    def look(self, path: Path) -> None:
        """Take a path that was named: a file, or all that is in a folder."""
        status = self._status(path)
        if status is None:
            return
        if not stat.S_ISDIR(status.st_mode):
            self._take(path, status)
            return
        problems = len(self.problems)
        found = sorted(self._below(path))
        if not found and len(self.problems) == problems:
            self.problems.append(errors.NoDocuments(path))
        for document in found:
            status = self._status(document)
            if status is not None:
                self._take(document, status)

    def _below(self, top: Path) -> list[Path]:
        """What has a document's ending in a folder and the folders in it."""
        found: list[Path] = []
        folders, entered = [top], set[tuple[int, int]]()
        while folders:
            folder = folders.pop()
            try:
                status = folder.stat()
                if (status.st_dev, status.st_ino) in entered:
                    continue
                entered.add((status.st_dev, status.st_ino))
                with os.scandir(folder) as entries:
                    for entry in entries:
                        if entry.name.startswith("."):
                            continue
                        path = folder / entry.name
                        if path.is_dir():
                            folders.append(path)
                        elif path.suffix.lower() in SUFFIXES:
                            found.append(path)
            except OSError as refusal:
                self.problems.append(refused(folder, refusal))
        return found

    def _take(self, path: Path, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            self.problems.append(errors.NotAFile(path))
        elif (status.st_dev, status.st_ino) not in self._seen:
            self._seen.add((status.st_dev, status.st_ino))
            self.documents.append(Document(path, f"{READER}-{status.st_size}-{status.st_mtime_ns}"))

    def _status(self, path: Path) -> os.stat_result | None:
        try:
            return path.stat()
        except (OSError, ValueError) as refusal:
            self.problems.append(refused(path, refusal))
            return None


def _content(path: Path) -> tuple[bytes, list[str]]:
    """The bytes of a regular file, at most MAX_BYTES, and a note where there are more."""
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to waits for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no Path
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise errors.NotAFile(path)
            return _bounded(file)
    except (OSError, ValueError) as refusal:
        raise refused(path, refusal) from refusal


def _bounded(stream: BinaryIO) -> tuple[bytes, list[str]]:
    """The bytes of a stream, at most MAX_BYTES, and a note where there are more."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return data[:MAX_BYTES], [f"only its first {MAX_BYTES // 1_000_000} MB were read"]
    return data, []


def _parts(suffix: str, text: str) -> tuple[About, str]:
    """What a document says of itself, and its prose, by the kind its name's ending gives it."""
    if suffix in (".html", ".htm"):
        from tui.sources import pages

        return pages.read(text)
    about, body = split(cleaning.harmless(text))
    if suffix != ".md":
        return about, body
    from tui.sources import markdown

    prose = markdown.read(body)
    title = about.title or cleaning.one_line(prose.title or "") or None
    return about._replace(title=title, note=about.note or prose.note), prose.text


def headed(title: str | None, body: str) -> str:
    """A document's text with its headline as the first line."""
    if title is None or cleaning.one_line(body.lstrip().split("\n", 1)[0]) == title:
        return body
    return "\n\n".join((title, body.lstrip("\n"))) if body.strip() else body


def refused(path: Path | str, refusal: OSError | ValueError) -> errors.SourceError:
    """The system's refusal as the error of its cause."""
    if isinstance(refusal, FileNotFoundError) and os.path.islink(path):  # noqa: PTH114 - it may be a stream's name
        return errors.BrokenLink(path)
    if isinstance(refusal, ValueError | FileNotFoundError | NotADirectoryError):  # a name with a NUL is a ValueError
        return errors.MissingPath(path)
    if isinstance(refusal, PermissionError):
        return errors.NoPermission(path)
    if isinstance(refusal, IsADirectoryError) or refusal.errno == errno.ENXIO:  # ENXIO: a socket
        return errors.NotAFile(path)
    if refusal.errno == errno.ELOOP:
        return errors.LinkLoop(path)
    return errors.Unreadable(path, f"the system cannot read it ({refusal.strerror}).")

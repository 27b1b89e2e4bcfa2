"""What somebody adds, by an address or a path: a feed, a list of feeds, a page, documents.

Decides what it is by looking at it, and asks for it once: what came is kept with the feed it belongs to. A page leads
to the feeds it names, and is kept as an article where it names none. Whatever is named here was typed by the reader, so
it may be a file or of his own network; what a list or a page names may not, unless it is of the same host.
"""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import unquote, urlsplit

from tui import fetched
from tui.sources import catalogue, decoding, discovery, errors, feeds, files, opml
from tui.sources.fetch import Answer, Fetcher, Outcome
from tui.sources.worker import Stopped, Worker

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from tui.library import Library
    from tui.sources.discovery import Found

T = TypeVar("T")


class Wish(NamedTuple):
    """How a feed is to be kept that is added."""

    name: str = ""
    folder: str = ""
    tennis_only: bool = False


class Added(NamedTuple):
    """What was added."""

    feeds: list[int]  # their numbers
    articles: int  # how many were kept: documents and pages, and what the feeds brought that is new
    also: list[Found]  # other feeds that a page names
    refused: list[str]  # a line each
    waiting: Sequence[int] = ()  # feeds that were not asked yet


_WISH = Wish()
_HOST_AND_PORT = re.compile(r"[\w.-]+:\d{1,5}(?:/|\Z)")  # localhost:8080/feed
_OTHER_SCHEME = re.compile(
    r"(?!https?:|file:)[a-z][a-z+-]*:(?!\d)", re.IGNORECASE
)  # the 8080 of localhost:8080 is a port


def add(
    library: Library,
    word: str,
    wish: Wish = _WISH,
    *,
    fetcher: Fetcher | None = None,
    choose: Callable[[list[Found]], list[Found]] = lambda found: found[:1],
) -> Added:
    """Add what a word names; of several feeds that a page has, those that are chosen.

    Raises:
        SourceError: there is nothing there that can be added.
        LibraryError: it could not be kept.
    """
    path = _path(word)
    if path is not None:
        return _add_path(library, path, wish)
    return asyncio.run(_add_address(library, _address(word), wish, fetcher or Fetcher(), choose))


def _path(word: str) -> Path | None:
    """The file or folder that a word names; None where it names an address.

    Raises:
        RefusedAddress: it names something else, such as a command.
    """
    if word.startswith("file:"):
        return Path(unquote(urlsplit(word).path))
    path = Path(word).expanduser()
    try:
        is_there = path.exists()
    except (OSError, ValueError):
        is_there = False
    if not is_there and _OTHER_SCHEME.match(word):
        raise errors.RefusedAddress(word, "only addresses of http and https and files can be added.")
    return path if is_there or not _looks_like_an_address(word) else None


def _looks_like_an_address(word: str) -> bool:
    """Whether a word is an address, perhaps without its https://."""
    if word.startswith(("http://", "https://")):
        return True
    if _HOST_AND_PORT.match(word):
        return True
    host = word.partition("/")[0].partition(":")[0]
    return not word.startswith((".", "/", "~")) and "." in host and Path(word).suffix.lower() not in files.SUFFIXES


def _address(word: str) -> str:
    """The address with its scheme; what names its port is a server of one's own, which seldom has a certificate."""
    if word.startswith(("http://", "https://")):
        return word
    return f"{'http' if _HOST_AND_PORT.match(word) else 'https'}://{word}"


# ── Files ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _add_path(library: Library, path: Path, wish: Wish) -> Added:
    """Add a list of feeds, a feed in a file, or documents."""
    if path.is_file() and path.suffix.lower() not in files.SUFFIXES:
        url = path.absolute().as_uri()
        answer = asyncio.run(Fetcher().fetch(url, typed=True))
        if opml.is_opml(answer.data):
            return add_list(library, opml.read(answer.data, str(path)))
        if b"<" in answer.data[:512] or b"{" in answer.data[:512]:
            return asyncio.run(_add_feed(library, url, answer, wish, typed=True))
    documents, problems = files.find([path])
    kept = 0
    for document in documents:
        try:
            library.keep(files.read(document.path))
            kept += 1
        except errors.SourceError as problem:
            problems.append(problem)
    if problems and not kept:
        raise problems[0]
    return Added([], kept, [], [str(problem) for problem in problems])


def add_list(library: Library, listing: opml.Listing) -> Added:
    """Follow the feeds of a list; none is asked yet."""
    known = {feed.url for feed in library.feeds()}
    added = []
    for listed in listing.feeds:
        if listed.url in known:
            continue
        number = library.add_feed(listed.url, listed.name, listed.folder, tennis_only=listed.tennis_only)
        if listed.paused:
            library.pause_feed(number, True)
        added.append(number)
    return Added(added, 0, [], listing.refused, added)


def add_known(library: Library, known: catalogue.Known, wish: Wish = _WISH) -> Added:
    """Follow a feed of the catalogue; it is not asked yet."""
    tennis_only = known.mixed or wish.tennis_only
    number = library.add_feed(known.url, wish.name or known.name, wish.folder, tennis_only=tennis_only)
    return Added([number], 0, [], [], [number])


# ── Addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _add_address(
    library: Library, url: str, wish: Wish, fetcher: Fetcher, choose: Callable[[list[Found]], list[Found]]
) -> Added:
    """Add what an address leads to."""
    answer = await _fetched(fetcher, url, typed=True)
    if opml.is_opml(answer.data):
        return add_list(library, opml.read(answer.data, url))
    if not feeds.is_page(answer.data):
        try:
            return await _add_feed(library, answer.moved or url, answer, wish, typed=True)
        except errors.NotAFeed:
            if decoding.decode(answer.data) is None:
                raise
    decoded = decoding.decode(answer.data)
    found = discovery.feeds(decoded.text if decoded else "", answer.url)
    if not found:
        return await _keep_page(library, answer)
    chosen = choose(found)
    added = Added([], 0, [one for one in found if one not in chosen], [])
    for one in chosen:
        typed = urlsplit(one.url).hostname == urlsplit(url).hostname
        feed = await _fetched(fetcher, one.url, typed=typed)
        more = await _add_feed(library, feed.moved or one.url, feed, wish, typed=typed)
        added = added._replace(
            feeds=added.feeds + more.feeds,
            articles=added.articles + more.articles,
            refused=added.refused + more.refused,
        )
    return added


async def _fetched(fetcher: Fetcher, url: str, *, typed: bool) -> Answer:
    """What is at an address.

    Raises:
        NotFetched: nothing usable, or nothing any more.
    """
    answer = await fetcher.fetch(url, typed=typed)
    if answer.outcome is Outcome.GONE:
        raise errors.Refusal(url, 410, "its server says that it is gone for good; look for its new address.")
    return answer


async def _add_feed(library: Library, url: str, answer: Answer, wish: Wish, *, typed: bool) -> Added:
    """Follow the feed that is in an answer, and keep what it brought."""
    now = datetime.now(UTC)
    data = feeds.in_declared_charset(answer.data, answer.headers.get("content-type", ""))
    outline = feeds.read_fast(data)
    if outline is None and not feeds.is_page(data):
        outline = await _by_worker(lambda worker: worker.feed(data), url)
    if outline is None:
        raise feeds.no_feed(data, url)
    feed = feeds.feed(outline, answer.url, now)
    tennis_only = wish.tennis_only or any(known.url == url and known.mixed for known in catalogue.known())
    number = library.add_feed(url, wish.name, wish.folder, tennis_only=tennis_only, typed=typed)
    [kept] = [one for one in library.feeds() if one.id == number]  # one that was followed already is as it was
    read = fetched.read(feed, now, tennis_only=kept.tennis_only)
    arrivals = library.store(number, fetched.brought(answer, read, now)._replace(url=""))
    return Added([number], arrivals.new, [], feed.refused)


async def _keep_page(library: Library, answer: Answer) -> Added:
    """Keep a page as an article."""
    kind = answer.headers.get("content-type", "")
    article = await _by_worker(lambda worker: worker.document(answer.data, kind, answer.url), answer.url)
    if article is None:
        raise errors.EmptyDocument(answer.url, "no text is found there; open it in a browser to see what it is.")
    library.keep(article)
    return Added([], 1, [], [])


async def _by_worker(work: Callable[[Worker], Awaitable[T]], url: str) -> T:
    """What the process that may be stopped makes of something.

    Raises:
        Unreadable: it took too much.
    """
    worker = Worker()
    try:
        return await work(worker)
    except Stopped:
        raise errors.Unreadable(url, fetched.TANGLED) from None
    finally:
        await worker.close()

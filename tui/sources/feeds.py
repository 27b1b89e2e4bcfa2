"""Bytes in, a Feed out: RSS 0.9 to 2.0, Atom and JSON Feed, its items as Articles.

Decides which reader gets the bytes (the fast one, then the lenient one, which must agree with it), what an item is
known by, which links and dates are believed, and whether an item is the whole article or only the beginning of one.
Everything in a Feed is cleaned; what had to be refused is told by name.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from html import unescape
from typing import NamedTuple
from urllib.parse import urljoin

from tui.addresses import is_web
from tui.article import Article
from tui.sources import decoding, jsonfeed, pages
from tui.sources.cleaning import clean, one_line, spelt_out
from tui.sources.errors import NotAFeed
from tui.sources.outline import Item, Outline, plain

PARTIAL_WORDS = 120  # a summary of more words, or of PARTIAL_PARAGRAPHS, is taken for the article itself
PARTIAL_PARAGRAPHS = 4
EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)  # there was no feed of news before
AHEAD = timedelta(days=1)  # of our clock: a paper in Auckland may date an article tomorrow
MAX_GUID = 200
MAX_TTL = 7 * 24 * 60

_MARKUP = re.compile(r"</?(?:p|br|div|li|h[1-6])(?:[\s/][^<>]*)?>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:\w{1,32}|#\d{1,8}|#[xX][0-9a-fA-F]{1,8});")  # not "Q&A", nor "AT&T"
_PLAIN_ADDRESS = re.compile(r"https?://[a-zA-Z0-9.-]+(?:/[!-\[\]-~]*)?")  # most are, and need not be taken apart
# How publishers say that the rest is on their page, and the line that WordPress writes below.
_GOES_ON = re.compile(
    r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.)\s*\]|\[[^\[\]]{0,20}\bmore\b[^\[\]]{0,20}\]"
    r"|\b(?:continue reading|read more|read on|(?:read|view) the (?:full|rest)[^.!?]{0,60}))\W{0,5}\Z",
    re.IGNORECASE,
)
_MAY_GO_ON = re.compile(r"(?:…|\.\.\.|[\]»›→>]|reading|more|read on|full [a-z]+|of the [a-z]+)\W{0,5}\Z", re.IGNORECASE)
_ADDED = re.compile(
    r"(?:\n\n|\A)(?:(?:continue reading|read more|(?:read|view) the full (?:story|article))\W{0,5}"
    r"|The post [^\n]{1,400} (?:appeared first|first appeared) on [^\n]{1,200})\Z",
    re.IGNORECASE,
)
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_OWN_CHARSET = re.compile(
    rb"\xef\xbb\xbf|\xff\xfe|\xfe\xff|.{0,1}<.{0,1}\0|\s*<\?xml[^>]{0,100}encoding",
    re.DOTALL,  # a mark, or UTF-16
)


class Entry(NamedTuple):
    """An item of a feed: what it is known by there, and what it says."""

    guid: str
    article: Article


class Feed(NamedTuple):
    """A feed as it can be kept."""

    title: str
    site: str | None  # the address of the pages it is about
    ttl: int  # for how many minutes it asks to be left alone; 0 where it does not say
    entries: list[Entry]
    refused: list[str]  # what was left out, a line each: a link that is no web address, an item without words
    note: str = ""


def read(data: bytes, url: str, *, now: datetime, content_type: str = "") -> Feed:
    """The feed in these bytes, which came from `url` at this moment; of this type, where a server told it.

    Raises:
        NotAFeed: they are something else.
    """
    data = in_declared_charset(data, content_type)
    outline = read_fast(data) or read_lenient(data)
    if outline is None:
        raise no_feed(data, url)
    return feed(outline, url, now)


def no_feed(data: bytes, url: str) -> NotAFeed:
    """What is wrong with bytes that are no feed."""
    page = "this is a web page and no feed; add the page, and the feeds it names can be picked."
    return NotAFeed(url, page if is_page(data) else None)


def is_page(data: bytes) -> bool:
    """Whether the bytes begin as a web page does."""
    return _PAGE.match(data) is not None


def in_declared_charset(data: bytes, content_type: str) -> bytes:
    """The bytes in UTF-8 where only the header that came with them tells their charset.

    What a document says of itself is believed first: its author wrote it, and the header is the server's guess.
    """
    found = _CHARSET.search(content_type)
    charset = decoding.declarable(found[1]) if found else None
    if charset is None or _OWN_CHARSET.match(data):
        return data
    return data.decode(charset, "replace").encode()


def read_fast(data: bytes) -> Outline | None:
    """The feed in bytes that are written as they should be: milliseconds for a thousand items; None for all others."""
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return jsonfeed.read(data)
    from tui.sources import wellformed

    return wellformed.read(data)


def read_lenient(data: bytes) -> Outline | None:
    """The feed in bytes as they are; a hostile one can take minutes. None where they are no feed."""
    if not data.strip() or is_page(data):
        return None
    from tui.sources import lenient

    return lenient.read(data)


def feed(outline: Outline, url: str, now: datetime) -> Feed:
    """What can be kept of a feed that came from `url` at this moment."""
    source = headline(outline.title)
    site = _address(url, outline.site)
    shared = {guid for guid, count in Counter(item.guid for item in outline.items).items() if count > 1}
    entries: dict[str, Entry] = {}
    refused: list[str] = []
    repeated = 0
    for item in outline.items:
        entry = _entry(item, url, source, now, shared, refused)
        if entry is not None:
            repeated += entry.guid in entries
            entries.setdefault(entry.guid, entry)
    notes = [outline.note] if outline.note else []
    if repeated:
        notes.append(f"{repeated} of its items repeat another")
    return Feed(
        source,
        site if is_web(site) else None,
        min(outline.ttl, MAX_TTL),
        [*entries.values()],
        refused,
        "; ".join(notes),
    )


def headline(markup: str) -> str:
    """A title without its mark-up, on one line; brackets that are no tags of HTML stay."""
    if "<" in markup:
        markup = _MARKUP.sub(" ", pages.INLINE.sub("", markup))
    return one_line(_REFERENCE.sub(lambda reference: unescape(reference[0]), markup) if "&" in markup else markup)


def _entry(item: Item, url: str, source: str, now: datetime, shared: set[str], refused: list[str]) -> Entry | None:
    """An item as it can be kept; None, and one more line of what was refused, where it has no words."""
    title = headline(item.title)
    body, partial = _body(item)
    if not title and not body:
        refused.append(f"an item without words ({_known_by(item.guid or item.link) or 'and without a link'})")
        return None
    link = _address(url, item.link)
    if link and not _PLAIN_ADDRESS.fullmatch(link) and not is_web(link):
        if item.link != item.guid:  # a guid that stands in for a link may be anything
            refused.append(one_line(f"{title or body[:60]}: its link was refused ({spelt_out(link)[:100]})"))
        link = ""
    guid = _known_by(link if link and item.guid in shared else item.guid) or _known_by(link) or _digest(title, body)
    published, note = _believed(item.moment, now)
    text = body if not title or body.split("\n", 1)[0] == title else f"{title}\n\n{body}" if body else title
    return Entry(
        guid, Article(guid, text, title or None, source, link or None, published, note, bool(partial and link))
    )


def _body(item: Item) -> tuple[str, bool]:
    """An item's text in paragraphs, and whether it is only the beginning of its page's."""
    markup = item.content if len(item.content) >= len(item.summary) else item.summary
    if "<" not in markup and "\n" in markup:
        markup = plain(unescape(markup))
    text = clean(pages.without_tags(markup))
    text, cut = _without_what_was_added(text)
    whole = bool(item.content) or text.count("\n\n") >= PARTIAL_PARAGRAPHS - 1 or text.count(" ") >= PARTIAL_WORDS
    return text, cut or not whole


def _without_what_was_added(text: str) -> tuple[str, bool]:
    """A text without "Read more" below it, and whether its words say that it goes on elsewhere."""
    last = text.rfind("\n") + 1
    if not _MAY_GO_ON.search(text, max(0, len(text) - 25)) and not text.startswith("The post ", last):
        return text, False
    kept = text
    while added := _ADDED.search(kept, max(0, kept.rfind("\n\n"))):
        kept = kept[: added.start()]
    more = kept != text and "The post " not in text[len(kept) :]
    return kept, more or _GOES_ON.search(kept[-80:].rpartition("\n")[2]) is not None


def _address(url: str, link: str) -> str:
    """The address that a link on this page leads to, still to be judged; empty where there is none."""
    link = link.strip()
    if not link or link.startswith(("http://", "https://")):
        return link
    try:
        return urljoin(url, link)
    except ValueError:  # a bracket that opens no IPv6 address
        return link


def _known_by(name: str) -> str:
    """What an item is known by: its name where it is short and harmless, else a digest of it."""
    if not name or (len(name) <= MAX_GUID and name.isprintable()):
        return name.strip()
    return _digest(name)


def _digest(*texts: str) -> str:
    return sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()[:32]


def _believed(moment: datetime | None, now: datetime) -> tuple[datetime | None, str]:
    """The moment where it can be true, so that no article is pinned to the top for ever; else a note."""
    if moment is None or EARLIEST <= moment <= now + AHEAD:
        return moment, ""
    return None, f"its date is not believed: {moment:%Y-%m-%d}"

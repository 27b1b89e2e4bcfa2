"""Which feeds a web page says that it has, the best first."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

from tui.addresses import is_web
from tui.sources.cleaning import one_line

MAX_CHARACTERS = 500_000  # a page names its feeds in its head, which some put after a lot of styles
MAX_FEEDS = 30
_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml")
_COMMENTS = ("comments", "comment-feed")


class Found(NamedTuple):
    """A feed that a page names."""

    url: str
    title: str


def feeds(markup: str, url: str) -> list[Found]:
    """The feeds that a page at this address names; those of its readers' comments last."""
    page = _Head()
    page.feed(markup[:MAX_CHARACTERS])
    base = _joined(url, page.base) or url
    found: dict[str, Found] = {}
    for href, title in page.links:
        target = _joined(base, href)
        if target and target != url:
            found.setdefault(target, Found(target, one_line(title)))
    return sorted(found.values(), key=_is_of_comments)[:MAX_FEEDS]


class _Head(HTMLParser):
    """Collects what the <link>s of a page say, and what its addresses are relative to."""

    def __init__(self) -> None:
        super().__init__()
        self.base = ""
        self.links: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a <link> to a feed, and the first <base>."""
        about = {name: value or "" for name, value in attrs}
        href = about.get("href", "").strip()
        if tag == "base" and not self.base:
            self.base = href
        if tag != "link" or not href or "alternate" not in about.get("rel", "").lower().split():
            return
        if about.get("type", "").partition(";")[0].strip().lower() in _TYPES:
            self.links.append((href, about.get("title", "")))

    handle_startendtag = handle_starttag


def _joined(base: str, link: str) -> str:
    """The web address that a link leads to; "" where it is none."""
    try:
        target = urljoin(base, link)
    except ValueError:
        return ""
    return target if is_web(target) else ""


def _is_of_comments(found: Found) -> bool:
    return any(word in found.url.lower() or word in found.title.lower() for word in _COMMENTS)

"""The whole text of an article of which a feed has only a summary: what its page says, or why it says no more.

A page that asks for consent, money or proof of being human first is recognised by its words, which are in walls.toml,
and by what it tells search engines. Then the summary stays, and its reader is told: half an article that looks whole
would be worse.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from tui.sources import decoding, feeds, files, pages
from tui.sources.cleaning import clean, one_line

if TYPE_CHECKING:
    from tui.article import Article

SHORT = 1_500  # characters: a text below it may be what stands on a wall
END = 400  # characters, in which a text that breaks off says why
_LOCKED = re.compile(r"[\"']isAccessibleForFree[\"']\s*:\s*[\"']?false", re.IGNORECASE)
_SAID = {
    "consent": "its page asks for consent to cookies first",
    "pay": "its page is for subscribers",
    "robot": "its page lets no reader in but a browser",
}


class Told(NamedTuple):
    """What a page tells: the text of its article, and why that is not all; one of them may be empty."""

    text: str
    wall: str


def prepare() -> None:
    """Load what `read` needs."""
    import trafilatura

    _ = trafilatura
    _walls()


def read(data: bytes, content_type: str = "") -> Told:
    """What the page in these bytes tells, which came as this type."""
    decoded = decoding.decode(feeds.in_declared_charset(data, content_type))
    if decoded is None:
        return Told("", "its page is no text")
    text = clean(pages.article(decoded.text))
    if kind := _wall(decoded.text, text):
        return Told(text, _SAID[kind])
    return Told(text, "" if text else "its page has no article in it that can be found")


def document(data: bytes, content_type: str = "") -> tuple[str | None, str, str | None, str | None, str, str]:
    """What a page is as an article by itself: title, outlet, date in ISO 8601, its own address, a note, its text."""
    decoded = decoding.decode(feeds.in_declared_charset(data, content_type))
    if decoded is None:
        return None, "", None, None, "", ""
    about, body = pages.read(decoded.text)
    text = files.headed(about.title, clean(body))
    kind = _wall(decoded.text, body)
    note = f"{_SAID[kind]}, so that this may not be all" if kind else about.note
    published = None if about.published is None else about.published.isoformat()
    return about.title, about.source, published, about.url, note, text


def page_job(about: dict[str, str], data: bytes) -> Told:
    """`read`, as a worker calls it."""
    return read(data, about["type"])


def document_job(about: dict[str, str], data: bytes) -> tuple[str | None, str, str | None, str | None, str, str]:
    """`document`, as a worker calls it."""
    return document(data, about["type"])


def completed(summary: Article, told: Told) -> tuple[Article | None, str]:
    """The article with the words of its page, where they are more than its summary's; else None, and why not."""
    title = summary.title or ""
    known = summary.text.removeprefix(title).strip()
    body = told.text.removeprefix(title).strip()
    if told.wall:
        return None, f"{told.wall}; this is the summary in its feed"
    if len(body) <= len(known):
        return None, "its page has no more than this summary"
    text = f"{title}\n\n{body}" if title else body
    return replace(summary, text=clean(text), partial=False, note=one_line(summary.note)), ""


def _wall(markup: str, text: str) -> str:
    """What stands between a reader and the article, as walls.toml calls it; "" where nothing does."""
    short = len(text) < SHORT
    # A short article on a page with a banner is an article: only what was taken for its text is looked through.
    words = (text or pages.without_tags(markup)).lower() if short else text[-END:].lower()
    for kind, phrases in _walls().items():
        if kind == "pay" and short and _LOCKED.search(markup):
            return kind
        count = sum(phrase in words for phrase in phrases)
        if count >= (1 if kind != "consent" or not text else 2):
            return kind
    return ""


@cache
def _walls() -> dict[str, tuple[str, ...]]:
    with resources.files(__package__).joinpath("walls.toml").open("rb") as file:
        return {kind: tuple(phrases) for kind, phrases in tomllib.load(file).items()}

"""Feeds as they really are: broken XML, every older format, dates of every form, the charset that was not declared.

feedparser reads them, which has seen more broken feeds than anybody. It gets bytes and never a string, which it would
open as a path; and none of the references that it stumbles over.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tui.sources.outline import Item, Outline, plain

if TYPE_CHECKING:
    from time import struct_time

_REFERENCE = re.compile(rb"&#(?:[xX]0*([0-9a-fA-F]{1,8})|0*([0-9]{1,9}));")
_END = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_START = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_ROOT = re.compile(rb"<([A-Za-z][\w.:-]*)")
_HTML_TYPES = ("text/html", "application/xhtml+xml")


def prepare() -> None:
    """Load what `read` needs."""
    import feedparser

    _ = feedparser


def job(about: dict[str, Any], data: bytes) -> Outline | None:
    """`read`, as a worker calls it."""
    return read(data)


def read(data: bytes) -> Outline | None:
    """The feed in these bytes; None where they are no feed.

    A feed that was cut short keeps its complete items. Addresses stay relative, as those that the fast reader finds.
    """
    import feedparser

    whole = _complete(data)
    try:
        found = feedparser.parse(
            BytesIO(_without_bad_references(whole)),
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception:  # noqa: BLE001 - whatever it stumbles over, it is no feed that can be read
        return None
    version = str(dict.get(found, "version") or "")  # which is missing where nothing was left to read
    if not version and not found["entries"]:
        return None
    channel = found["feed"]
    typed = version.startswith("atom")
    return Outline(
        title=_text(channel, "title", typed),
        site=str(dict.get(channel, "link") or ""),
        ttl=_minutes(str(dict.get(channel, "ttl") or "")),
        items=[_item(entry, typed) for entry in found["entries"]],
        note="it was cut short, and its complete items were kept" if len(whole) < len(data) else "",
    )


def _complete(data: bytes) -> bytes:
    """A feed without the item in which it ends."""
    root = _ROOT.search(data)
    if root is None or b"\0" in data or b"</" + root[1] in data[-4096:]:  # UTF-16 is left as it is
        return data
    ends = [end.end() for end in _END.finditer(data)]
    first = _START.search(data)
    return data[: ends[-1]] if ends else data[: first.start()] if first else data


def _without_bad_references(data: bytes) -> bytes:
    """A feed without references to what is no character, as `&#0;` and `&#xD800;`."""

    def kept(reference: re.Match[bytes]) -> bytes:
        value = int(reference[1], 16) if reference[1] else int(reference[2])
        good = value in (9, 10, 13) or 32 <= value < 0xD800 or 0xDFFF < value <= 0x10FFFF
        return reference[0] if good else b""

    return _REFERENCE.sub(kept, data)


def _item(entry: dict[str, Any], typed: bool) -> Item:
    contents = dict.get(entry, "content") or []
    return Item(
        guid=str(dict.get(entry, "id") or ""),
        link=str(dict.get(entry, "link") or ""),
        title=_text(entry, "title", typed),
        moment=_moment(dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")),
        content=max((_html(content, typed) for content in contents), key=len, default=""),
        summary=_text(entry, "summary", typed),
    )


def _text(holder: dict[str, Any], name: str, typed: bool) -> str:
    """A text as HTML."""
    detail = dict.get(holder, name + "_detail") or {"value": dict.get(holder, name)}
    return _html(detail, typed)


def _html(detail: dict[str, Any], typed: bool) -> str:
    """A text as HTML. Only a feed whose texts are typed is believed that one is none: feedparser guesses elsewhere."""
    value = str(dict.get(detail, "value") or "")
    return plain(value) if typed and dict.get(detail, "type") not in _HTML_TYPES else value


def _moment(parsed: struct_time | None) -> datetime | None:
    try:
        return None if parsed is None else datetime(*parsed[:6], tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _minutes(written: str) -> int:
    return int(written) if written.strip().isdecimal() and len(written) < 9 else 0

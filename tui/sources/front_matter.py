"""What a document says of itself above its text: the `---` block that Jekyll, Hugo and web clippers write.

Only four things are asked of it — title, source, date, address — so it is read line by line and not as YAML, whose
types, anchors and tags a document from outside has no business with. Other keys are passed over; a block that is not
made of keys and values is not front matter but text, and stays.
"""

import re
from datetime import date, datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from tui.sources.cleaning import one_line

_FENCE = "---"
_MAX_LINES = 200  # of a block; a longer one is somebody's text between two rules
_ENTRY = re.compile(r"([A-Za-z_][\w-]*)\s*:(?:\s+(.*))?")
_CONTINUED = re.compile(r"\s|- |-$|#|$")  # indented, a list's item, a comment, a blank line
_BLOCK_SCALAR = re.compile(r"[>|][+-]?")
_COMMENT = re.compile(r"\s#\s.*")  # YAML's begins without the space after it, and would cut "No. #1 falls"
# What other tools call the same thing: Hugo, Jekyll, Obsidian's clipper, Pelican.
_KEYS = {
    "title": "title",
    "headline": "title",
    "source": "source",
    "site": "source",
    "publication": "source",
    "date": "date",
    "published": "date",
    "url": "url",
    "link": "url",
    "canonical_url": "url",
}


class About(NamedTuple):
    """What a document says of itself, and what went wrong in reading that; None or empty where there is nothing."""

    title: str | None = None
    source: str = ""
    published: date | datetime | None = None
    url: str | None = None
    note: str = ""


def split(text: str) -> tuple[About, str]:
    """A document's front matter and the text below it; the whole text where there is none or it is broken."""
    block = _block(text)
    if block is None:
        return About(), text
    lines, body = block
    values = _values(lines)
    if values is None:
        return About(), text
    return _said(values), body.lstrip("\n")


def _block(text: str) -> tuple[list[str], str] | None:
    """The lines between the two fences, and what comes after; None where there are no two fences."""
    if not text.startswith(_FENCE):
        return None
    first, *lines = text.split("\n", _MAX_LINES)
    if first.rstrip() != _FENCE:
        return None
    for number, line in enumerate(lines):
        if line.rstrip() in (_FENCE, "..."):
            return lines[:number], "\n".join(lines[number + 1 :])
    return None


def _values(lines: list[str]) -> dict[str, str] | None:
    """Each key's value as one string; None where a line is neither a key with its value nor part of one."""
    values: dict[str, str] = {}
    key = ""
    for line in lines:
        if entry := _ENTRY.fullmatch(line.rstrip()):
            key = entry[1].lower()
            values[key] = (entry[2] or "").strip()
        elif not _CONTINUED.match(line):
            return None
        elif key and line[:1].isspace():
            start = "" if _BLOCK_SCALAR.fullmatch(values[key]) else values[key]
            values[key] = f"{start} {line.strip()}".strip()
    return values or None


def _said(values: dict[str, str]) -> About:
    """The values in their types; the first of two keys that mean the same counts."""
    known: dict[str, str] = {}
    for key, value in values.items():
        if key in _KEYS and value:
            known.setdefault(_KEYS[key], one_line(_unquoted(value)))
    source, url = known.get("source", ""), web_address(known.get("url", ""))
    if where := web_address(source):  # web clippers write the address there
        source, url = urlsplit(where).hostname or "", url or where
    written = known.get("date", "")
    published = day(written)
    note = f"its date is not understood: {written} (write it as 2025-10-28)" if written and not published else ""
    return About(known.get("title") or None, source, published, url, note)


def _unquoted(value: str) -> str:
    """A value without YAML's quotation marks or a comment after it."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return _COMMENT.sub("", value)


def day(written: str) -> date | datetime | None:
    """A date, or a moment, as ISO 8601 and its common variants write it (`2025-10-28 19:30:00 +0100`)."""
    compact = re.sub(r"\s+(?=[+-]\d\d:?\d\d$)", "", written.strip())
    try:
        return date.fromisoformat(compact) if len(compact) <= len("2025-10-28") else datetime.fromisoformat(compact)
    except ValueError:
        return None


def web_address(text: str) -> str | None:
    """The text where it is a web address that may be opened: http or https, with a host, and nothing odd in it."""
    if not re.fullmatch(r"https?://[^\s\\\x00-\x20\x7f-\x9f]+", text, re.IGNORECASE):
        return None
    try:
        return text if urlsplit(text).hostname else None
    except ValueError:  # a bracket that opens no IPv6 address
        return None

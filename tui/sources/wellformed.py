"""Feeds that are written as they should be, read fast: RSS 0.9 to 2.0 and Atom 1.0.

It takes only what it understands to the last word, and gives up on everything else: XML with an error in it, a date of
a third form, two titles in one item, a title in a namespace it does not know. Whoever calls it then asks
`tui.sources.lenient`, which is fifty times slower and makes the same of what both of them read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from tui.sources.outline import Item, Outline, moment, plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

ATOM = "{http://www.w3.org/2005/Atom}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_SYNDICATION = "{http://purl.org/rss/1.0/modules/syndication/}"
_RSS = ("", "{http://purl.org/rss/1.0/}", "{http://my.netscape.com/rdf/simple/0.9/}")

# What decides over an item's title, link, date and text, by the element's name; each may stand in an item once.
_RSS_NAMES = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "pubDate": "published",
    "description": "summary",
}
_RSS_FIELDS = {space + name: field for space in _RSS for name, field in _RSS_NAMES.items()} | {
    _CONTENT: "content",
    _DC + "date": "updated",
}
_ATOM_FIELDS = {ATOM + name: name for name in ("title", "link", "id", "published", "updated", "summary", "content")}
# Elements of other vocabularies that have such a name and mean something else: a picture's title, an author's name.
_ELSEWHERE = (
    "{http://search.yahoo.com/mrss",
    "{http://www.itunes.com/dtds/",
    "{http://www.w3.org/2005/Atom}source",
)
# Names that older and looser feeds use for the same things, and elements with fields of their own within.
_WOULD_MATTER = re.compile(
    r"title|link|guid|id|pubdate|published|issued|updated|modified|lastbuilddate|created|date|description|summary"
    r"|abstract|content|body|fullitem|encoded|item|entry|image|textinput|source",
    re.IGNORECASE,
)
_START_OF_ITEM = re.compile(rb"<(?:[Ii]tem|[Ee]ntry|ITEM|ENTRY)[\s>/]")
# An address that others are relative to, and entities of the feed's own: both rare, and both change meanings.
_BEYOND = (b"xml:base", b"<!DOCTYPE")
# The controls of ISO 8859, which stand for the letters that windows-1252 has in their place.
_MISTAKEN = (re.compile(rb"\xc2[\x80-\x9f]"), re.compile(rb"&#(?:1[2-5]\d|[xX][89][0-9a-fA-F]);"))
_HTML_TYPES = (None, "text/html", "application/xhtml+xml")


class _NotPlainError(Exception):
    """Something that only the lenient reader should judge."""


def read(data: bytes) -> Outline | None:
    """The feed in these bytes; None where they are not a feed that is written as it should be."""
    if any(words in data for words in _BEYOND) or any(control.search(data) for control in _MISTAKEN):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
        outline = _feed(root)
    except (etree.XMLSyntaxError, ValueError, _NotPlainError):  # ValueError: an encoding that does not exist
        return None
    # Items in places where none should be, or in a text that quotes a feed: not for this reader to tell apart.
    return outline if len(_START_OF_ITEM.findall(data)) == len(outline.items) else None


def _feed(root: etree._Element) -> Outline:
    if root.tag == ATOM + "feed":
        return _atom(root)
    if root.tag == "rss":
        channels = list(root)
        if len(channels) == 1 and channels[0].tag == "channel":
            return _rss("", channels[0], channels[0].iterchildren("item"))
    if root.tag == _RDF + "RDF":
        for space in _RSS[1:]:
            channel = root.find(space + "channel")
            if channel is not None:
                return _rss(space, channel, root.iterchildren(space + "item"))
    raise _NotPlainError


# ── RSS ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rss(space: str, channel: etree._Element, items: Iterable[etree._Element]) -> Outline:
    return Outline(
        title=channel.findtext(space + "title") or "",
        site=(channel.findtext(space + "link") or "").strip(),
        ttl=_minutes(channel, space),
        items=[_rss_item(element) for element in items],
    )


def _rss_item(element: etree._Element) -> Item:
    found: dict[str, str] = {}
    permalink = True
    for child in element:
        field = _RSS_FIELDS.get(child.tag)
        if field is None:
            _pass_over(child)
            continue
        if field in found or len(child):
            raise _NotPlainError
        if attributes := child.keys():
            if field != "guid" or attributes != ["isPermaLink"]:
                raise _NotPlainError
            permalink = child.get("isPermaLink") == "true"
        found[field] = (child.text or "").strip()
    guid, link = found.get("guid", ""), found.get("link", "")
    if not found.get("title") or ("link" in found and not link):
        raise _NotPlainError  # another element may stand in for it, as media:title does
    return _item(found, guid or element.get(_RDF + "about", ""), link or (guid if permalink else ""))


def _minutes(channel: etree._Element, space: str) -> int:
    """For how long a channel asks to be left alone, by its `ttl` or RSS 1.0's `updatePeriod`."""
    written = (channel.findtext(space + "ttl") or "").strip()
    if written.isdecimal() and len(written) < 9:
        return int(written)
    period = (channel.findtext(_SYNDICATION + "updatePeriod") or "").strip()
    times = (channel.findtext(_SYNDICATION + "updateFrequency") or "1").strip()
    each = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}.get(period, 0)
    return each // max(1, int(times)) if times.isdecimal() and len(times) < 9 else each


# ── Atom ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _atom(root: etree._Element) -> Outline:
    title = root.find(ATOM + "title")
    links = [child for child in root.iterchildren(ATOM + "link") if _alternate(child)]
    return Outline(
        title="" if title is None else _text(title),
        site=links[-1].get("href", "").strip() if links else "",
        ttl=0,
        items=[_atom_entry(element) for element in root.iterchildren(ATOM + "entry")],
    )


def _atom_entry(element: etree._Element) -> Item:
    found: dict[str, str] = {}
    link = ""
    for child in element:
        field = _ATOM_FIELDS.get(child.tag)
        if field is None:
            _pass_over(child)
        elif field == "link":
            if not child.get("href"):
                raise _NotPlainError
            link = child.get("href", "").strip() if _alternate(child) else link
        elif field in found:
            raise _NotPlainError
        elif field in ("title", "summary", "content"):
            found[field] = _text(child)
        elif len(child) or child.attrib:
            raise _NotPlainError
        else:
            found[field] = (child.text or "").strip()
    return _item(found, found.get("id", ""), link or found.get("id", ""))


def _alternate(link: etree._Element) -> bool:
    """Whether a link leads to the page that an entry or a feed is about."""
    return link.get("rel", "alternate") == "alternate" and link.get("type") in _HTML_TYPES


def _text(element: etree._Element) -> str:
    """What a text of Atom says, as HTML."""
    kind = element.get("type", "text")
    if not set(element.attrib) <= {"type", "{http://www.w3.org/XML/1998/namespace}lang"}:
        raise _NotPlainError
    if kind == "xhtml":
        return _within(element)
    if kind not in ("text", "html") or len(element):
        raise _NotPlainError
    text = (element.text or "").strip()
    return text if kind == "html" else plain(text)


def _within(element: etree._Element) -> str:
    """The <div> that XHTML in Atom stands in."""
    if len(element) != 1 or element[0].prefix is not None or (element.text or "").strip():
        raise _NotPlainError
    return str(etree.tostring(element[0], encoding="unicode", method="html", with_tail=False))


# ── Both ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _item(found: dict[str, str], guid: str, link: str) -> Item:
    title = found.get("title", "")
    return Item(guid, link, title, _when(found), found.get("content", ""), found.get("summary", ""))


def _when(found: dict[str, str]) -> datetime | None:
    written = found.get("published") or found.get("updated")
    if not written:
        return None
    if (when := moment(written)) is None:
        raise _NotPlainError
    return when


def _pass_over(child: etree._Element) -> None:
    """Nothing, where an element that has no field here cannot be meant as one."""
    if _matters(child.tag) and (child.tag != ATOM + "link" or child.get("rel", "alternate") == "alternate"):
        raise _NotPlainError


@lru_cache(1024)
def _matters(tag: str) -> bool:
    """Whether an element of this name might be meant as a field of its item."""
    return not tag.startswith(_ELSEWHERE) and _WOULD_MATTER.fullmatch(tag.rpartition("}")[2]) is not None

"""Lists of feeds as every reader trades them: OPML in and out, names and folders kept.

A list from elsewhere is hostile until it is read: other readers run the `exec:` and `filter:` lines in one. Here a line
that is no web address, or that leads into the reader's own network, is refused and told; nothing is ever started.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.addresses import is_web
from tui.sources.cleaning import one_line, spelt_out
from tui.sources.errors import SourceError
from tui.sources.reach import is_of_own_network

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

MAX_FEEDS = 5_000
_OURS = "{urn:tennis-tui}"  # what OPML has no attributes for
_BETWEEN_FOLDERS = " / "


class NotOpml(SourceError):  # noqa: N818 - as the errors of sources are named
    """A file that is no list of feeds."""

    advice = "this is no OPML; export your feeds from the other reader once more, as OPML."


class Listed(NamedTuple):
    """A feed in a list."""

    url: str
    name: str = ""
    folder: str = ""  # "" where it is in none; folders within folders have " / " between them
    tennis_only: bool = False
    paused: bool = False


class Listing(NamedTuple):
    """What a list holds that can be followed, and what was refused, a line each."""

    feeds: list[Listed]
    refused: list[str]


def is_opml(data: bytes) -> bool:
    """Whether the bytes look like a list of feeds, so that it is worth reading them as one."""
    return b"<opml" in data[:4096].lower()


def read(data: bytes, where: str) -> Listing:
    """The feeds in a list, each once; `where` names it.

    Raises:
        NotOpml: it is something else.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data)
    except (ParseError, ValueError, LookupError, DefusedXmlException) as error:
        raise NotOpml(where) from error
    if root.tag.lower() != "opml":
        raise NotOpml(where)
    found: dict[str, Listed] = {}
    refused: list[str] = []
    waiting = [(outline, "") for body in root.iter("body") for outline in reversed(body.findall("outline"))]
    while waiting:  # and no recursion: a list can be nested a thousand deep
        outline, folder = waiting.pop()
        name = one_line(outline.get("text") or outline.get("title") or "")
        url = _address(outline)
        within = outline.findall("outline")
        if url is None:
            deeper = one_line(_BETWEEN_FOLDERS.join(filter(None, (folder, name))))
            waiting += [(child, deeper) for child in reversed(within)]
            if not within:
                refused.append(f"{name or 'a line without a name'}: it has no address of a feed")
        elif why := _refused(url, len(found)):
            refused.append(one_line(f"{name or 'a feed'}: {why} ({spelt_out(url)[:120]})"))
        else:
            listed = Listed(
                url, "" if name == url else name, folder, _is_set(outline, "tennisOnly"), _is_set(outline, "paused")
            )
            found.setdefault(url, listed)
    return Listing(list(found.values()), refused)


def write(feeds: Iterable[Listed]) -> bytes:
    """A list of these feeds, which `read` reads back as they were."""
    from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

    register_namespace("tennis", _OURS.strip("{}"))
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = "Feeds of tennis-tui"
    body = SubElement(root, "body")
    folders: dict[str, Element] = {"": body}
    for feed in feeds:
        if feed.folder not in folders:
            folders[feed.folder] = SubElement(body, "outline", text=feed.folder)
        about = {"type": "rss", "text": feed.name or feed.url, "xmlUrl": feed.url}
        about |= {_OURS + "tennisOnly": "true"} if feed.tennis_only else {}
        about |= {_OURS + "paused": "true"} if feed.paused else {}
        SubElement(folders[feed.folder], "outline", about)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _address(outline: Element) -> str | None:
    """Where a line's feed is; None of a folder. Readers do not agree on the spelling of the attribute."""
    for name, value in outline.attrib.items():
        if name.lower() == "xmlurl" and value.strip():
            return value.strip()
    return None


def _refused(url: str, count: int) -> str:
    """Why an address is not followed; "" where it is."""
    from urllib.parse import urlsplit

    if not is_web(url):
        return "no web address"
    if is_of_own_network(urlsplit(url).hostname or ""):
        return "an address of your own network, which only you can add"
    return f"only the first {MAX_FEEDS:,} are followed" if count >= MAX_FEEDS else ""


def _is_set(outline: Element, name: str) -> bool:
    return outline.get(_OURS + name) == "true"

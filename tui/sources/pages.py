"""A saved web page as an article: its text without the menus and scripts around it, and what it says of itself.

trafilatura finds the article. It is asked to read dates only where a page states them, never to guess one from the
text. Where it finds nothing, or the page is too big for it, the tags are taken off and all the words stay: a page
read badly can still be read. It is imported only when a page is.
"""

import logging
import re
from collections.abc import Iterable
from html import unescape

from tui.sources.cleaning import harmless, one_line
from tui.sources.front_matter import About, day, web_address

# trafilatura's time grows with the square of a page's elements: 20,000 paragraphs take it a second, 100,000 twenty.
MAX_TAGS = 30_000
MIN_ARTICLE = 250  # characters; below it, trafilatura no longer tells an article from what stands around it
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?")
# No step back over what was read: unclosed comments and scripts run to the end, as they do in a browser.
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|template|title)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup"
    r"|time|tt|u|var|wbr)(?:[\s/][^<>]*)?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
_MORE_THAN_PARAGRAPHS = re.compile(r"<(?!/?(?:p|br|div|li)\b)")


def read(markup: str) -> tuple[About, str]:
    """What a page says of itself, and the text of its article; empty where it has no words at all."""
    markup = harmless(_without_control_references(markup))
    about, text = _extracted(markup) if markup.count("<") <= MAX_TAGS else (About(), "")
    if len(text) >= MIN_ARTICLE:
        return about, text
    words = without_tags(markup)
    note = "all of the page is shown: its article was not found" if len(words) >= MIN_ARTICLE else ""
    return about._replace(title=about.title or _titled(markup), note=note), words


def article(markup: str) -> str:
    """The text of the article in a page; empty where none is found."""
    _, text = _extracted(harmless(_without_control_references(markup))) if markup.count("<") <= MAX_TAGS else ("", "")
    return text if len(text) >= MIN_ARTICLE else ""


def without_tags(markup: str) -> str:
    """The words of HTML, a line for each block, without scripts and styles."""
    markup = markup.replace("\n", " ")
    if _MORE_THAN_PARAGRAPHS.search(markup):
        markup = INLINE.sub("", _UNSEEN.sub("\n", markup))
    words = unescape(_TAG.sub("\n", markup))
    lines: Iterable[str] = map(str.strip, words.split("\n"))
    if "  " in words or "\t" in words or "\xa0" in words or "\r" in words:
        lines = (" ".join(line.split()) for line in lines)
    return "\n\n".join(filter(None, lines))


def _extracted(markup: str) -> tuple[About, str]:
    """What trafilatura finds in a page."""
    for library in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(library).addHandler(logging.NullHandler())  # else their warnings are written onto the screen
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    stated = {"original_date": True, "extensive_search": False}
    try:
        found = bare_extraction(markup, with_metadata=True, include_comments=False, date_extraction_params=stated)
    except Exception:  # noqa: BLE001 - whatever a page makes it stumble over (a root of <svg>, say), its words can be read
        return About(), ""
    if not isinstance(found, Document):
        return About(), ""
    url = web_address(found.url or "")
    source = one_line(found.sitename or (found.hostname if url else "") or "")
    paragraphs = [line for line in (found.text or "").split("\n") if line.strip()]
    return About(one_line(found.title or "") or None, source, day(found.date or ""), url), "\n\n".join(paragraphs)


def _without_control_references(markup: str) -> str:
    """HTML without references to what is cleaned away: one `&#27;`, and trafilatura finds nothing in a page."""

    def kept(reference: re.Match[str]) -> str:
        value = int(reference[1], 16) if reference[1] else int(reference[2])
        return reference[0] if 0 < value <= 0x10FFFF and harmless(chr(value)) else ""

    return _REFERENCE.sub(kept, markup)


def _titled(markup: str) -> str | None:
    """What a page's <title> says."""
    found = re.search(r"<title[^>]{0,200}>([^<]{1,2000})</title", markup, re.IGNORECASE)
    return one_line(without_tags(found[1])) or None if found else None

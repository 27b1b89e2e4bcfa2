"""Markdown as prose: the words without the marks, one line a paragraph, as a newspaper would print them.

markdown-it reads it; here is only decided what each part becomes. Nothing written is dropped except what Markdown
itself hides: a link's address, a picture's, a rule, HTML tags.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.sources.pages import without_tags

if TYPE_CHECKING:
    from markdown_it.token import Token

# Purpose-built brackets and stars take markdown-it more than linear time; the longest articles have half of this.
MAX_CHARACTERS = 400_000
_CELLS_APART = "  "


class Markdown(NamedTuple):
    """A Markdown document's prose, and the first-level heading it opens with."""

    text: str
    title: str | None = None


class _Block(NamedTuple):
    text: str
    close: bool = False  # follows a close one without a blank line: a list's items, a table's rows


def read(source: str) -> Markdown:
    """The prose of a Markdown document; the document as it stands where it is too long to be an article."""
    from markdown_it import MarkdownIt

    if len(source) > MAX_CHARACTERS:
        return Markdown(source)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    text, last = "", _Block("")
    for block in _blocks(tokens):
        text += ("\n" if block.close and last.close else "\n\n" if text else "") + block.text
        last = block
    headed = bool(tokens) and tokens[0].type == "heading_open" and tokens[0].tag == "h1"
    return Markdown(text, _words(tokens[1]).strip() or None if headed else None)


def _blocks(tokens: "list[Token]") -> Iterator[_Block]:
    """What stands on lines of its own: paragraphs, headings, list items, table rows, code."""
    marker, close = "", False
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "list_item_open":
                marker = f"{token.info}{token.markup} " if token.info else "• "
            case "paragraph_open":
                close = token.hidden  # so markdown-it marks the items of a list without blank lines
            case "heading_open":
                close = False
            case "tr_open":
                row = []
            case "tr_close":
                yield _Block(_CELLS_APART.join(row or ()), close=True)
                row = None
            case "inline" if row is not None:
                row.append(_words(token))
            case "inline":
                yield _Block(marker + _words(token), close)
                marker = ""
            case "fence" | "code_block":
                yield _Block(token.content.rstrip("\n"))
            case "html_block" if words := without_tags(token.content):
                yield _Block(words)


def _words(inline: "Token") -> str:
    """The words of a stretch of text, a picture's description included."""
    words = []
    for token in inline.children or ():
        match token.type:
            case "softbreak":
                words.append(" ")
            case "hardbreak":
                words.append("\n")
            case "image":
                words.append(_words(token))
            case "html_inline":
                words.append("\n" if token.content.lower().startswith("<br") else "")
            case _:
                words.append(token.content)
    return "".join(words)

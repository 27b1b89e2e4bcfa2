"""Markdown as prose: the words without the marks, one line a paragraph, as a newspaper would print them.

markdown-it reads it; here is only decided what each part becomes. Nothing written is dropped except what Markdown
itself hides: a link's address, a picture's, a rule, HTML tags.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.sources.pages import without_tags

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_CHARACTERS = 200_000  # the longest articles; purpose-built brackets and stars take markdown-it seconds beyond it
_CELLS_APART = "  "


class Markdown(NamedTuple):
    """A Markdown document's prose, the first-level heading it opens with, and a note where its marks had to stay."""

    text: str
    title: str | None = None
    note: str = ""


class _Line(NamedTuple):
    text: str
    apart: bool  # stands after a blank line; the next of a list's items and a table's rows do not


def read(source: str) -> Markdown:
    """The prose of a Markdown document; the document as it stands where it is too long or too deeply nested for one."""
    from markdown_it import MarkdownIt

    as_written = Markdown(source, note="shown with its Markdown as it was written: too long or too nested to be read")
    if len(source) > MAX_CHARACTERS:
        return as_written
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(source)
    if any(token.level >= parser.options.maxNesting - 1 for token in tokens):
        return as_written  # markdown-it drops what lies deeper
    text = "".join(("\n\n" if line.apart else "\n") + line.text for line in _lines(tokens)).lstrip("\n")
    headed = bool(tokens) and tokens[0].type == "heading_open" and tokens[0].tag == "h1"
    return Markdown(text, _words(tokens[1]).strip() or None if headed else None)


def _lines(tokens: "list[Token]") -> Iterator[_Line]:
    """What stands on lines of its own: paragraphs, headings, list items, table rows, code, HTML."""
    marker, apart = "", True
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "list_item_open":
                marker = f"{token.info}{token.markup} " if token.info else "• "
            case "bullet_list_open" | "ordered_list_open":
                apart = apart or token.level == 0
            case "paragraph_open":
                apart = apart or not token.hidden  # markdown-it hides the paragraphs of a list without blank lines
            case "heading_open" | "table_open":
                apart = True
            case "tr_open":
                row = []
            case "inline" if row is not None:
                row.append(_words(token))
            case "inline":
                yield _Line(marker + _words(token), apart)
                marker, apart = "", False
            case "tr_close":
                yield _Line(_CELLS_APART.join(row or ()), apart)
                row, apart = None, False
            case "fence" | "code_block":
                yield _Line(token.content.rstrip("\n"), apart=True)
            case "html_block" if words := without_tags(token.content):
                yield _Line(words, apart=True)


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

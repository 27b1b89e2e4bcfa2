"""Lines as Textual draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from tui.lines import Line


def content(line: Line) -> Content:
    """The line as it is drawn; nothing in it is markup."""
    return Content.assemble(*((piece.text, piece.style) for piece in line))

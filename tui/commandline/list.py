"""`tennis-tui list`: a line an article, newest first."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library import Library
    from tui.sources.errors import SourceError


def run(words: list[str]) -> int:
    """Prints a line a document, newest first: day, a mark where it is unread, source, title, score."""
    parser = shell.Parser(
        "tennis-tui list",
        "tennis-tui list [--library FILE] [--json] [PATH …]",
        "Print a line an article, newest first: its number, day, ● where it is unread,\nsource, "
        "title, score of its match. Without a PATH it lists your library.",
    )
    shell.add_paths(parser)
    parser.add_argument("--json", action="store_true", help="a JSON array of the lines")
    shell.add_library(parser)
    options = parser.parse_args(words)

    def show(library: Library, problems: Sequence[SourceError]) -> int:
        from tui import listing

        with closing(library):
            listing.show(library, library.ids(), as_json=options.json)
        shell.complain(*filter(None, [library.notice]), *problems)
        return shell.UNUSABLE if problems else shell.DONE

    return shell.with_documents(options, show, strictly=True)

"""`tennis-tui show`: one article of the library, with what is found in it."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from tui.commandline import shell

if TYPE_CHECKING:
    from tui.article import Article
    from tui.library import Library, Page


def run(words: list[str]) -> int:
    """Prints the articles of these numbers."""
    parser = shell.Parser(
        "tennis-tui show",
        "tennis-tui show [--library FILE] [--json] ID …",
        "Print articles with what is found in them, by their numbers in `tennis-tui list`.",
    )
    parser.add_argument("ids", nargs="+", type=_number, metavar="ID", help="the number of an article")
    parser.add_argument("--json", action="store_true", help="a JSON object a line, as parse prints it, with the marks")
    shell.add_library(parser)
    options = parser.parse_args(words)
    return shell.with_library(options, lambda library: _show(library, options))


def _show(library: Library, options: argparse.Namespace) -> int:
    missing = []
    for number, id_ in enumerate(options.ids):
        try:
            page = library.page(id_)
        except LookupError:
            missing.append(f"there is no article {id_}; `tennis-tui list` prints their numbers.")
            continue
        if options.json:
            print(json.dumps(_record(library, page), ensure_ascii=False))
        else:
            print("\n" * (number > 0) + _sheet(library, page))
    return shell.complain(*missing) if missing else shell.DONE


def _sheet(library: Library, page: Page) -> str:
    """What is found in an article, and its text."""
    from tui import sheet

    paper = sheet.Paper.of(sys.stdout)
    body = page.text.removeprefix(page.title or "").strip()
    paragraphs = ("\n".join(paper.wrap(line)) for line in body.split("\n") if line.strip())
    told = sheet.sheet(f"article {page.id}", _article(page), library.findings(page.id), paper)
    mine = [f"tags: {', '.join(page.tags)}"] if page.tags else []
    mine += [f"note: {page.remark}"] if page.remark else []
    return "\n\n".join([told.rstrip(), *mine, *paragraphs])


def _record(library: Library, page: Page) -> dict[str, Any]:
    from tui.records import record

    [row] = library.rows([page.id])
    return {
        "id": page.id,
        "title": row.title,
        "source": page.source,
        "url": page.url,
        "date": None if page.day is None else page.day.isoformat(),
        "unread": row.unread,
        "starred": row.starred,
        "tags": page.tags,
        "note": page.remark,
        **record(page.key, _article(page), library.findings(page.id)),
    }


def _article(page: Page) -> Article:
    from tui.article import Article

    return Article(page.key, page.text, page.title, page.source, page.url, page.day, page.note)


def _number(word: str) -> int:
    if not word.isdecimal():
        raise argparse.ArgumentTypeError(f"{word} is no number; `tennis-tui list` prints those of your articles")
    return int(word)

"""`tennis-tui export`: the library, or what a search finds in it, for other programs.

Decides that nothing that is there is ever written over: a file is whole before it has its name, and has it only where
there was none.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.library import Library

MORE = """\
jsonl     everything: articles with marks, tags and notes, feeds, kept searches;
          `tennis-tui import` makes the same library of it
markdown  the articles, to read or to keep elsewhere
csv       the matches they tell, a line each, winner first
opml      the feeds, for any other reader
WORDS are a search, as `tennis-tui search` takes it: only what it finds is
exported, and no feeds."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def run(words: list[str]) -> int:
    """Prints the export, or writes it to a new file."""
    parser = shell.Parser(
        "tennis-tui export",
        "tennis-tui export [--library FILE] [--format FORMAT] [--output FILE] [WORDS…]",
        "Export your library.",
        MORE,
    )
    parser.add_argument("words", nargs="*", metavar="WORDS", help="a search; everything where not given")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="jsonl", help="jsonl where not given")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a new file; standard output where not given")
    shell.add_library(parser)
    options = parser.parse_args(words)
    return shell.with_library(options, lambda library: _export(library, options))


def _export(library: Library, options: argparse.Namespace) -> int:
    ids: Sequence[int] = library.ids()
    if options.words:
        from tui.commandline.search import found

        results = found(library, options.words)
        if results.query.problems:
            return shell.complain(*results.query.problems)
        ids = results.ids
    lines = _FORMATS[options.format](library, ids, not options.words)
    if options.output is None:
        shell.speak_utf_8()
        sys.stdout.writelines(lines)
        return shell.DONE
    return _write(options.output, lines)


def _write(path: Path, lines: Iterator[str]) -> int:
    """Writes a new file, whole or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with open(draft, "x", encoding="utf-8", newline="") as file:  # noqa: PTH123 - as `x` says
            _write_through(file, lines)
        os.link(draft, path)  # unlike a rename, never in the place of something else, be it only a link
    except FileExistsError:
        return shell.complain(f"{path}: there is something at this path already. Name a new file.")
    except OSError as error:
        return shell.complain(f"{path}: it cannot be written: {error.strerror}. Name another file.")
    finally:
        draft.unlink(missing_ok=True)
    return shell.DONE


def _write_through(file: TextIO, lines: Iterator[str]) -> None:
    file.writelines(lines)
    file.flush()
    os.fsync(file.fileno())


# ── Formats ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _jsonl(library: Library, ids: Sequence[int], everything: bool) -> Iterator[str]:
    for record in library.records(ids, with_feeds=everything):
        yield json.dumps(record, ensure_ascii=False) + "\n"


def _markdown(library: Library, ids: Sequence[int], _: bool) -> Iterator[str]:
    """Each article under its headline, with what it is and what its reader thinks of it."""
    between = ""
    for id_ in ids:
        page = library.page(id_)
        title = page.title or library.rows([id_])[0].title
        about = " · ".join(filter(None, (page.source, page.day.isoformat() if page.day else "", page.url or "")))
        mine = [f"*{words}*" for words in (", ".join(page.tags), page.remark) if words]
        body = page.text.removeprefix(page.title or "").strip()
        yield between + "\n\n".join([f"# {_plain(title)}", _plain(about), *map(_plain, mine), _plain(body)]) + "\n"
        between = "\n---\n\n"


def _plain(text: str) -> str:
    """A text that Markdown takes for itself: no line of it a heading, a rule or a fence."""
    return "\n".join(f"\\{line}" if line[:1] in tuple("#>-=+`~|") else line for line in text.split("\n"))


def _csv(library: Library, ids: Sequence[int], _: bool) -> Iterator[str]:
    while unparsed := library.unparsed():
        library.parse(*unparsed)
    names = None
    for match in library.told_matches(ids):
        if names is None:
            names = list(match)
            yield _csv_line(names)
        yield _csv_line([_cell(value) for value in match.values()])


def _csv_line(cells: Sequence[Any]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(value: Any) -> Any:
    """A value that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _opml(library: Library, _: Sequence[int], __: bool) -> Iterator[str]:
    from tui.sources import opml

    feeds = library.feeds()
    listed = [opml.Listed(feed.url, feed.name, feed.folder, feed.tennis_only, feed.paused) for feed in feeds]
    yield opml.write(listed).decode()


_FORMATS: dict[str, Callable[[Library, Sequence[int], bool], Iterator[str]]] = {
    "jsonl": _jsonl,
    "markdown": _markdown,
    "csv": _csv,
    "opml": _opml,
}

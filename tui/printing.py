"""Printing what is found in documents, for a person or for a program.

Decides the order (that of the arguments, a folder's documents sorted by path) and what stands in the place of one that
cannot be read: for programs a record that says so, so that every other record keeps its place. Each such document is
named on standard error as well. What is found is printed as soon as it is there.
"""

from __future__ import annotations

import json
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from tui.sources import files
from tui.sources.cleaning import spelt_out
from tui.sources.errors import EmptyDocument, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.article import Article
    from tui.model import Findings
    from tui.records import Record

STANDARD_INPUT = "-"

# JSON carries these as they are and a terminal obeys them. A text is clean of them, a file's name may not be.
_OBEYED = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}


def articles(words: Iterable[str]) -> Iterator[tuple[str, Article | SourceError]]:
    """Each document the words name, as it is named, and the article in it or why there is none."""
    for word in words:
        if word == STANDARD_INPUT:
            yield word, _attempt(None)
            continue
        documents, problems = files.find([word])
        for document in documents:
            yield _as_named(word, document.path), _attempt(document.path)
        for problem in problems:
            yield problem.where, problem


def findings(article: Article) -> Findings:
    """What the parser finds in the article, told the day it is from."""
    from tui.parse import parse

    return parse(article.text, article.day)


def jsonl(words: Iterable[str]) -> bool:
    """Prints a record a line; returns whether every document could be read."""
    every = True
    _speak_utf_8()
    for record, readable in _records(words):
        print(_encoded(record), flush=True)  # who reads the pipe may work on it while the next is parsed
        every &= readable
    return every


def pretty(words: Iterable[str]) -> bool:
    """Prints one JSON array of the records, indented; returns whether every document could be read."""
    every, before = True, ""
    _speak_utf_8()
    print("[")
    for record, readable in _records(words):
        print(before, _encoded(record, indent=2), sep="", end="")
        before, every = ",\n", every and readable
    print("\n]")
    return every


def text(words: Iterable[str]) -> bool:
    """Prints a sheet a document, to read; returns whether every document could be read."""
    from tui import sheet

    every, paper, before = True, sheet.Paper.of(sys.stdout), ""
    for where, article in articles(words):
        if isinstance(article, SourceError):
            every = False
            _report(article)
            continue
        name = "standard input" if where == STANDARD_INPUT else spelt_out(where)
        print(before, sheet.sheet(name, article, findings(article), paper), sep="")
        before = "\n"
    return every


FORMATS = {"text": text, "json": pretty, "jsonl": jsonl}


def _as_named(word: str, path: Path) -> str:
    """The path of a document that was found at `word`, written as the user writes it: relative where the word is."""
    below = path.relative_to(os.path.abspath(word))  # noqa: PTH100 - as files.find does it, ".." taken out
    return str(Path(word) / below)


def _records(words: Iterable[str]) -> Iterator[tuple[Record, bool]]:
    from tui.records import record, unreadable

    for where, article in articles(words):
        if isinstance(article, SourceError):
            _report(article)
            yield unreadable(where, article.problem), False
        else:
            yield record(where, article, findings(article)), True


def _attempt(path: Path | None) -> Article | SourceError:
    """The article at the path, on standard input where none is given."""
    if path is None and sys.stdin is None:  # closed by the shell: `<&-`
        return EmptyDocument("standard input")
    try:
        return files.read_stream(sys.stdin.buffer, "standard input") if path is None else files.read(path)
    except SourceError as problem:
        return problem


def _report(problem: SourceError) -> None:
    """Names the document on standard error, after what is already printed."""
    sys.stdout.flush()
    print(f"tennis-tui: {problem}", file=sys.stderr)


def _speak_utf_8() -> None:
    """JSON is UTF-8 whatever the locale; a byte of a file's name that is none becomes an escape, which JSON has too."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _encoded(record: Record, indent: int | None = None) -> str:
    return json.dumps(record, ensure_ascii=False, indent=indent).translate(_OBEYED)

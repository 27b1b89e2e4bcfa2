"""`tennis-tui import`: the records that `export` has written, into a library.

Decides what becomes of a line that is no record: it is named by file and number, and the others are brought.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.library import Library
    from tui.library.transfer import Carried, Record

_TOLD = 20  # lines that are named one by one


def run(words: list[str]) -> int:
    """Brings the records of files; the exit code says whether every line could be."""
    from pathlib import Path

    parser = shell.Parser(
        "tennis-tui import",
        "tennis-tui import [--library FILE] FILE …",
        "Bring what `tennis-tui export` has written into your library. What is there\nalready stays, with marks, "
        "tags and notes added.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a JSONL file of tennis-tui export")
    shell.add_library(parser)
    options = parser.parse_args(words)
    return shell.with_library(options, lambda library: _import(library, options.files))


def _import(library: Library, files: list[Path]) -> int:
    from tui.library.transfer import AT_ONCE, Carried

    problems: list[str] = []
    sums = Carried()
    for path in files:
        some: list[tuple[int, Record]] = []
        for numbered in _records(path, problems):
            some.append(numbered)
            if len(some) == AT_ONCE:
                sums = _bring(library, path, some, problems, sums)
                some.clear()
        sums = _bring(library, path, some, problems, sums)
    results = f", {sums.results:,} official results" if sums.results else ""
    print(f"{sums.new:,} articles brought, {sums.known:,} were there already{results}")
    left = len(problems) - _TOLD
    shell.complain(*problems[:_TOLD], *([f"{left:,} lines more could not be brought"] if left > 0 else []))
    return shell.UNUSABLE if problems else shell.DONE


def _bring(library: Library, path: Path, some: list[tuple[int, Record]], problems: list[str], sums: Carried) -> Carried:
    """Brings some records at once; one by one where that fails, so that the one it fails for is known."""
    from tui.library.transfer import Carried, NotARecord

    try:
        brought = library.bring_records(record for _, record in some)
        return Carried(*map(sum, zip(sums, brought, strict=True)))
    except NotARecord as why:
        if len(some) == 1:
            problems.append(f"{path}, line {some[0][0]}: {why}")
            return sums
    for one in some:
        sums = _bring(library, path, [one], problems, sums)
    return sums


def _records(path: Path, problems: list[str]) -> Iterator[tuple[int, Record]]:
    """The records of a file with the numbers of their lines; what cannot be read is added to the problems."""
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                try:
                    record = json.loads(line)
                except ValueError:
                    problems.append(f"{path}, line {number}: this is no record of a library")
                else:
                    yield number, _harmless(record)
    except UnicodeDecodeError:
        problems.append(f"{path}: this is no text; give a file that `tennis-tui export` has written")
    except OSError as error:
        problems.append(f"{path}: it cannot be read: {error.strerror}. Check the path.")


def _harmless(value: Any) -> Any:
    """A record of which a terminal would obey nothing, whoever wrote it."""
    from tui.sources.cleaning import harmless

    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, list):
        return [_harmless(one) for one in value]
    return {name: _harmless(one) for name, one in value.items()} if isinstance(value, dict) else value

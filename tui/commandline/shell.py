"""What the commands share: how arguments are read, what is told on standard error, and how a library is opened.

Exit codes: 0 done; 2 something cannot be used, an option, a document, the library or this terminal; 130 interrupted and
141 the reader of a pipe went away, as a shell reports those two signals. 1 is left to Python: a fault of the program.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tui import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.library import Library
    from tui.sources.errors import SourceError

DONE, UNUSABLE, INTERRUPTED, PIPE_CLOSED = 0, 2, 130, 141


class Parser(argparse.ArgumentParser):
    """A parser of arguments that never guesses a shortened option and says in two lines what is wrong."""

    def __init__(self, prog: str, usage: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Ends with exit code 2."""
        self.exit(UNUSABLE, f"{self.prog}: {message}\nTry '{self.prog} --help'.\n")


def complain(*problems: object) -> int:
    """Tells on standard error what is wrong, a line each, after all that is printed; returns the exit code for it."""
    sys.stdout.flush()
    for problem in problems:
        print(f"tennis-tui: {problem}", file=sys.stderr)
    return UNUSABLE


def speak_utf_8() -> None:
    """Prints UTF-8 whatever the locale: what other programs read."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def named(word: str) -> str:
    """The path a word gives. An empty one, of a variable that is not set, would be the working folder and all below."""
    if not word:
        raise argparse.ArgumentTypeError("an empty word names no document")
    return word


def add_paths(parser: Parser) -> None:
    """Has a command take documents."""
    parser.add_argument("paths", nargs="*", type=named, metavar="PATH", help="a document, or a folder of documents")


def add_library(parser: Parser) -> None:
    """Has a command take the file of a library."""
    parser.add_argument("--library", type=Path, metavar="FILE", help="the library; yours where not given")


def with_library(options: argparse.Namespace, use: Callable[[Library], int]) -> int:
    """Uses the library that the options name, and closes it; returns the exit code.

    A library that cannot be used is told of, and nothing is done: what should be kept must be kept.
    """
    from tui.library import Library, LibraryError

    path = options.library or paths.library()
    if path is None:
        return complain("there is no folder to keep a library in. Name a file with --library FILE.")
    try:
        with closing(Library.at(path)) as library:
            return use(library)
    except LibraryError as problem:
        return complain(problem)


def with_documents(
    options: argparse.Namespace, show: Callable[[Library, Sequence[SourceError]], int], *, strictly: bool = False
) -> int:
    """Shows the documents that are named, the whole library where none is; returns the exit code.

    Where nothing is left to show, what is wrong is told here. `strictly`, a library that is to be shown has to be
    readable; else it begins empty.
    """
    from tui.sources import files

    documents, problems = files.find(options.paths or [paths.SEEDS])
    if options.paths and not documents:
        return complain(*problems)
    from tui.library import Library, LibraryError

    try:
        path = options.library or paths.library()
        library = Library.to_read(path) if strictly and not options.paths else Library.open(path)
        problems += library.bring(documents) if options.paths else library.bring_samples(documents)
        return show(library, problems) if library.ids() or not options.paths else complain(*problems)
    except LibraryError as problem:
        return complain(*problems, problem)

"""The command line: which words open the reader, which print and end, and what a shell is told by the exit code.

Decides what a word means (a command, an option or a document) and in which order the work of a start is done; what is
shown or printed is decided elsewhere. The first word that is no option is a command where it is the name of one, and a
document everywhere else: a folder of the name `parse` is opened by `tennis-tui ./parse`. A command imports what it
needs when it runs, so that nothing on the way to `--help`, `parse` and `list` knows a screen.

Exit codes: 0 done; 2 something cannot be used, an option, a document, the library or this terminal; 130 interrupted and
141 the reader of a pipe went away, as a shell reports those two signals. 1 is left to Python: a fault of the program.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from contextlib import closing
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tui import __version__, paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.library import Library
    from tui.sources.errors import SourceError

DONE, UNUSABLE, INTERRUPTED, PIPE_CLOSED = 0, 2, 130, 141

HELP = """\
A terminal reader for tennis news that understands what it reads.

Without a PATH the reader opens on its samples. A PATH is a document (.txt, .md,
.html) or a folder, searched to the bottom."""

MORE = """\
commands:
  parse [--format text|json|jsonl] PATH|- …
                  print what is found in documents: matches, quotes, facts
  list [--json] [PATH …]
                  print a line a document, newest first
  Each has its own --help. A document with the name of a command is ./parse.

files and environment:
  library.db in your data folder keeps what was read, marked and found.
  TENNIS_TUI_HOME   the folder to use in its place
  NO_COLOR          no colours

exit codes:
  0 done   1 a fault of the program   130 interrupted
  2 an argument, a document, the library or the terminal cannot be used
"""

PARSE_MORE = """\
Documents are printed in the order of the arguments, a folder's sorted by path.

jsonl prints an object a line for each document, json an array of the same:
  path      the document as it was named
  text      its text; every start and end counts code points of it
  matches   winner, loser, score, status, event, round, year, main, start, end
  quotes    start, end, speaker, kind
  facts     player, field, value, start, end; with h2h also opponent
A document that cannot be read is named on standard error, and the exit code is
2 at the end. In its place stands an object of path and error, so that the
others keep theirs."""

WITHOUT_A_TERMINAL = """\
  tennis-tui parse PATH …    prints what is found in documents
  tennis-tui list [PATH …]   prints a line a document"""


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that the arguments ask for, those of the process where none are given; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if sys.stdout is None:  # closed by the shell: `>&-`
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - it stays open to the end
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a locale without "é" prints "?", and the rest
    try:
        try:
            return run(words)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _give_up_output()
        return PIPE_CLOSED
    except OSError as error:
        if error.filename is not None:
            raise
        _give_up_output()
        return complain(f"what is printed cannot be written: {error.strerror}. Make room, or print it elsewhere.")


def _give_up_output() -> None:
    """Lets go of what is still to be printed, which would fail once more, and loudly, when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(words: list[str]) -> int:
    """Hands the words to the command among them; the reader where there is none."""
    place = command_place(words)
    if place is None:
        return open_reader(words)
    command = COMMANDS[words[place]]
    return command(words[:place] + words[place + 1 :])


def command_place(words: Sequence[str]) -> int | None:
    """Where the command stands: the first word that is neither an option nor an option's value, if it names one."""
    value = False
    for place, word in enumerate(words):
        if value:
            value = False
        elif word == "--":
            return None
        elif word == "--library":
            value = True
        elif not word.startswith("-") or word == "-":
            return place if word in COMMANDS else None
    return None


# ── The reader ────────────────────────────────────────────────────────────────────────────────────────────────────────


def open_reader(words: list[str]) -> int:
    """Opens the reader on the documents named, on the samples where none is.

    The list can be drawn as soon as the library knows the documents, so they are brought first and the screen's code is
    loaded last. What could not be read is told on the screen; only where nothing is left to show it is told here.
    """
    parser = Parser("tennis-tui", "tennis-tui [--library FILE] [PATH …]\n       tennis-tui COMMAND …", HELP, MORE)
    _add_paths(parser)
    _add_library(parser)
    parser.add_argument("--version", action="version", version=f"tennis-tui {__version__}")
    options = parser.parse_args(words)
    if why := no_terminal():
        return complain(f"{why}, and the reader needs one.\n{WITHOUT_A_TERMINAL}")
    return _with_library(options, _read)


def _read(library: Library, problems: Sequence[SourceError]) -> int:
    """Runs the reader to its end; returns its exit code."""
    # What the import makes stays for good: looking through it for garbage takes 10 ms of 190, and freezing it spares
    # every later look.
    gc.disable()
    from tui.app import TennisApp

    gc.freeze()
    gc.enable()
    app = TennisApp(library, [str(problem) for problem in problems])
    app.run()
    return app.return_code or DONE


def no_terminal() -> str | None:
    """Why a screen cannot be drawn here; None where it can.

    The screen is drawn on standard error and the keys are read from standard input, as Textual does; standard output is
    asked too, because who pipes it on wants text.
    """
    if os.environ.get("TERM") in ("dumb", "unknown"):
        return f"this is a terminal that draws no screen (TERM={os.environ['TERM']})"
    for name, stream in (("input", sys.stdin), ("output", sys.stdout), ("error", sys.stderr)):
        if stream is None or not stream.isatty():
            return f"standard {name} is no terminal"
    return None


# ── Commands that print and end ───────────────────────────────────────────────────────────────────────────────────────


def parse(words: list[str]) -> int:
    """Prints what is found in documents, in the order of the arguments, the documents of a folder sorted by path."""
    parser = Parser(
        "tennis-tui parse",
        "tennis-tui parse [--format text|json|jsonl] PATH|- …",
        "Print what is found in documents: scorecard, quotes by speaker, matches\nmentioned.",
        PARSE_MORE,
    )
    parser.add_argument(
        "paths", nargs="+", type=_named, metavar="PATH", help="a document, a folder, or - for standard input"
    )
    parser.add_argument("--format", choices=("text", "json", "jsonl"), default="text", help="text where not given")
    options = parser.parse_args(words)
    from tui import printing

    return DONE if printing.FORMATS[options.format](options.paths) else UNUSABLE


def show_list(words: list[str]) -> int:
    """Prints a line a document, newest first: day, a mark where it is unread, source, title, score."""
    parser = Parser(
        "tennis-tui list",
        "tennis-tui list [--library FILE] [--json] [PATH …]",
        "Print a line a document, newest first: day, ● where it is unread, source,\ntitle, score of its match.",
    )
    _add_paths(parser)
    parser.add_argument("--json", action="store_true", help="a JSON array of the lines")
    _add_library(parser)
    options = parser.parse_args(words)

    def show(library: Library, problems: Sequence[SourceError]) -> int:
        from tui import listing

        with closing(library):
            listing.show(library, as_json=options.json)
        complain(*filter(None, [library.notice]), *problems)
        return UNUSABLE if problems else DONE

    return _with_library(options, show)


COMMANDS: dict[str, Callable[[list[str]], int]] = {"parse": parse, "list": show_list}


# ── What several of them do ───────────────────────────────────────────────────────────────────────────────────────────


def complain(*problems: object) -> int:
    """Tells on standard error what is wrong, a line each, after all that is printed; returns the exit code for it."""
    sys.stdout.flush()
    for problem in problems:
        print(f"tennis-tui: {problem}", file=sys.stderr)
    return UNUSABLE


def _add_paths(parser: Parser) -> None:
    parser.add_argument("paths", nargs="*", type=_named, metavar="PATH", help="a document, or a folder of documents")


def _named(word: str) -> str:
    """The path a word gives. An empty one, of a variable that is not set, would be the working folder and all below."""
    if not word:
        raise argparse.ArgumentTypeError("an empty word names no document")
    return word


def _add_library(parser: Parser) -> None:
    parser.add_argument("--library", type=Path, metavar="FILE", help="keep what is read and found in this file")


def _with_library(options: argparse.Namespace, show: Callable[[Library, Sequence[SourceError]], int]) -> int:
    """Shows the library with the documents named brought to it, and what could not be read; returns the exit code.

    Where nothing is left to show, what is wrong is told here.
    """
    from tui.sources import files

    documents, problems = files.find(options.paths or [paths.SEEDS])
    if not documents:
        return complain(*problems)
    from tui.library import Library
    from tui.library.errors import LibraryError

    try:
        library = Library.open(options.library or paths.library())
        problems += library.bring(documents)
        return show(library, problems) if library.ids() else complain(*problems)
    except LibraryError as problem:
        return complain(*problems, problem)

"""The reader: what it needs of a terminal, and in which order the work of its start is done."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

from tui import __version__
from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library import Library
    from tui.sources.errors import SourceError

HELP = """\
A terminal reader for tennis news that understands what it reads.

Without a PATH the reader opens on your library, on the samples at first. A PATH
is a document (.txt, .md, .html) or a folder, searched to the bottom."""

_LONGEST = 10_080  # minutes: a week
_TURN = 0.001  # seconds that a thread in the background may keep a key waiting; else it is five times as much

WITHOUT_A_TERMINAL = """\
  tennis-tui parse PATH …    prints what is found in documents
  tennis-tui list [PATH …]   prints a line a document"""


def run(words: list[str], about: str) -> int:
    """Opens the reader on the documents named, on the whole library where none is.

    The list can be drawn as soon as the library knows the documents, so they are brought first and the screen's code is
    loaded last. What could not be read is told on the screen; only where nothing is left to show it is told here.
    """
    parser = shell.Parser(
        "tennis-tui",
        "tennis-tui [--library FILE] [--refresh MINUTES] [PATH …]\n       tennis-tui COMMAND …",
        HELP,
        about,
    )
    shell.add_paths(parser)
    shell.add_library(parser)
    parser.add_argument(
        "--refresh", type=_minutes, metavar="MINUTES", help="ask the feeds that are due now, and again so often"
    )
    parser.add_argument("--version", action="version", version=f"tennis-tui {__version__}")
    options = parser.parse_args(words)
    if why := no_terminal():
        return shell.complain(f"{why}, and the reader needs one.\n{WITHOUT_A_TERMINAL}")
    return shell.with_documents(options, lambda library, problems: _read(library, problems, options.refresh))


def _minutes(word: str) -> timedelta:
    if not word.isdecimal() or not 0 < int(word) <= _LONGEST:
        raise argparse.ArgumentTypeError(f"{word} is no number of minutes from 1 to {_LONGEST}")
    return timedelta(minutes=int(word))


def _read(library: Library, problems: Sequence[SourceError], refresh_every: timedelta | None) -> int:
    """Runs the reader to its end; returns its exit code."""
    # What the import makes stays for good: looking through it for garbage takes 10 ms of 190, and freezing it spares
    # every later look.
    gc.disable()
    from tui.app import TennisApp

    gc.freeze()
    gc.enable()
    sys.setswitchinterval(_TURN)
    app = TennisApp(library, [str(problem) for problem in problems], refresh_every)
    app.run()
    return app.return_code or shell.DONE


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

"""What the commands that print a view share: their options, and how a view is printed, for people or for programs."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.library import Library
    from tui.library.views import View
    from tui.lines import Line

WIDEST = 240  # columns: more than a draw of seven rounds takes


def parser(name: str, words: str, description: str, epilog: str = "") -> shell.Parser:
    """The parser of a command that prints a view."""
    made = shell.Parser(
        f"tennis-tui {name}", f"tennis-tui {name} [--library FILE] [--json] {words}", description, epilog
    )
    made.add_argument("--json", action="store_true", help="a JSON object")
    shell.add_library(made)
    return made


def with_everything(options: argparse.Namespace, use: Callable[[Library], int]) -> int:
    """Uses the library that the options name, once all that is in it is parsed; returns the exit code."""
    from tui.library.errors import Unknown

    def parsed(library: Library, _: object) -> int:
        while unparsed := library.unparsed():
            library.parse(*unparsed)
        try:
            return use(library)
        except Unknown as problem:
            return shell.complain(problem)

    options.paths = []
    return shell.with_documents(options, parsed, strictly=True)


def show(view: View, options: argparse.Namespace, lay_out: Callable[[int], list[Line]]) -> int:
    """Prints a view, laid out in as many columns as there are; returns the exit code."""
    if options.json:
        shell.speak_utf_8()
        print(json.dumps(record(view), ensure_ascii=False))
        return shell.DONE
    from tui.layouts.plain import plain
    from tui.sheet import Paper

    paper = Paper.of(sys.stdout, WIDEST)
    print(plain(lay_out(paper.width), paper))
    return shell.DONE


def record(value: Any) -> Any:
    """A value of a view as plain data: what has fields is an object, a day is ISO 8601."""
    if hasattr(value, "_asdict"):
        return {name: record(one) for name, one in value._asdict().items()}
    if isinstance(value, tuple):
        return [record(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value

"""The command line: which word calls which command, and what is told when it ends.

The first word that is no option is a command where it is the name of one, and a document everywhere else: a folder of
the name `parse` is opened by `tennis-tui ./parse`. A command is loaded when it is called, so that nothing on the way to
one that prints and ends knows a screen.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, NamedTuple

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Sequence


class Command(NamedTuple):
    """A command: how its words go on, and what it does."""

    usage: str
    help: str
    module: str = ""  # in tui.commandline; "" is called as the command is

    def run(self, name: str, words: list[str]) -> int:
        """Calls it; returns its exit code."""
        module = import_module(f"tui.commandline.{self.module or name}")
        return int(module.run(words))


COMMANDS = {
    "add": Command("[URL|PATH|OPML …]", "follow feeds, keep pages; lists known feeds without a word"),
    "refresh": Command("[--all] [--json] [FEED …]", "ask the feeds that are due, and keep what they bring"),
    "feeds": Command("[--json] [ACTION FEED …]", "print your feeds and how they are, or change one"),
    "parse": Command("[--format text|json|jsonl] PATH|- …", "print what is found in documents: matches, quotes, facts"),
    "list": Command("[--json] [PATH …]", "print a line an article, newest first"),
    "search": Command("[--json] WORDS…", "print what is found in your library, best or newest first"),
    "matches": Command("[--format text|jsonl] [PATH …]", "print every match, each with all who tell it"),
    "match": Command("[--json] ID|WORDS…", "print a match as everybody tells it, and what the record says"),
    "player": Command("[--json] NAME…", "print a player's matches, ranking, opponents and quotes"),
    "h2h": Command("[--json] NAME… [v] NAME…", "print the meetings of two players"),
    "draw": Command("[--json] [--from ROUND] EVENT… [YEAR]", "print the bracket of an event"),
    "export": Command(
        "[--format FORMAT] [--output FILE] [WORDS…]", "write your library as JSONL, Markdown, CSV or OPML"
    ),
    "import": Command("FILE …", "bring what export has written into your library", "bring"),
    "results": Command("[import CSV|FOLDER … | forget]", "what official results are known; bring tables of them"),
    "show": Command("[--json] ID …", "print articles of your library with what is found in them"),
    "samples": Command("hide|show", "put the samples away, or have them again"),
    "doctor": Command("[--backup]", "check your library and mend it, or copy it"),
}

_ABOUT = """\
  Each has its own --help. A document with the name of a command is ./parse.

files and environment:
  library.db in your data folder keeps what was read, marked and found.
  TENNIS_TUI_HOME   the folder to use in its place
  NO_COLOR          no colours

exit codes:
  0 done   1 a fault of the program   130 interrupted
  2 an argument, a document, the library or the terminal cannot be used
"""


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
        return shell.INTERRUPTED
    except BrokenPipeError:
        _give_up_output()
        return shell.PIPE_CLOSED
    except OSError as error:
        if error.filename is not None:
            raise
        _give_up_output()
        return shell.complain(f"what is printed cannot be written: {error.strerror}. Make room, or print it elsewhere.")


def _give_up_output() -> None:
    """Lets go of what is still to be printed, which would fail once more, and loudly, when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(words: list[str]) -> int:
    """Hands the words to the command among them; to the reader where there is none."""
    place = command_place(words)
    if place is None:
        from tui.commandline import reader

        return reader.run(words, about())
    name = words[place]
    return COMMANDS[name].run(name, words[:place] + words[place + 1 :])


def about() -> str:
    """The commands, the files and the exit codes, in words."""
    commands = (f"  {name} {command.usage}\n{' ' * 18}{command.help}\n" for name, command in COMMANDS.items())
    return f"commands:\n{''.join(commands)}{_ABOUT}"


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

"""`tennis-tui doctor`: looks the library through, mends it, and says what it did; `--backup` copies it."""

import argparse

from tui import paths
from tui.commandline import shell

MORE = """\
It checks the file, the search index, the counts, and what belongs to nothing.
What it mends it copies first; a file that is damaged is set aside, never
removed, and the newest sound copy takes its place. Copies lie in the folder
backups beside the library: one a week, one before each change of its form, and
the last three are kept."""


def run(words: list[str]) -> int:
    """Treats the library; the exit code says whether it can be used."""
    parser = shell.Parser(
        "tennis-tui doctor",
        "tennis-tui doctor [--library FILE] [--backup]",
        "Check your library, and mend what can be mended.",
        MORE,
    )
    parser.add_argument("--backup", action="store_true", help="only copy it, and say where the copy is")
    shell.add_library(parser)
    return _treat(parser.parse_args(words))


def _treat(options: argparse.Namespace) -> int:
    from tui.library import LibraryError, doctor

    path = options.library or paths.library()
    if path is None or not path.exists():
        return shell.complain(f"{path or 'your data folder'}: there is no library here yet.")
    try:
        if options.backup:
            print(doctor.back_up(path))
            return shell.DONE
        for remark in doctor.treat(path):
            print(f"{'!' if remark.amiss else '✓'} {remark.words}")
    except LibraryError as problem:
        return shell.complain(problem)
    return shell.DONE

"""`tennis-tui samples`: puts the samples away, or has them in the library again."""

import argparse

from tui import paths
from tui.commandline import shell
from tui.library import Library


def run(words: list[str]) -> int:
    """Hides or shows them; they stay so."""
    parser = shell.Parser(
        "tennis-tui samples",
        "tennis-tui samples [--library FILE] hide|show",
        "Put the samples away, or have them in your library again; their marks stay.",
    )
    parser.add_argument("what", choices=("hide", "show"), metavar="hide|show", help="what to do with them")
    shell.add_library(parser)
    options = parser.parse_args(words)
    return shell.with_library(options, lambda library: _change(library, options))


def _change(library: Library, options: argparse.Namespace) -> int:
    from tui.sources import files

    documents, problems = files.find([paths.SEEDS])
    problems += library.bring_samples(documents)
    if options.what == "hide":
        library.hide_samples()
    else:
        problems += library.show_samples()
    return shell.complain(*problems) if problems else shell.DONE

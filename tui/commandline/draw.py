"""`tennis-tui draw`: the bracket of an event, as far as the library knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commandline import shell, views

if TYPE_CHECKING:
    import argparse

    from tui.library import Library


def run(words: list[str]) -> int:
    """Prints a draw; the exit code says whether the event is known."""
    parser = views.parser(
        "draw",
        "[--player NAME] [--from ROUND] EVENT… [YEAR]",
        "Print the bracket of an event, the last one that is known where no year is given.",
        "For example: tennis-tui draw paris masters 2025 --from QF\n"
        "             tennis-tui draw us open 2025 --player osaka",
    )
    parser.add_argument("words", nargs="+", metavar="EVENT", help="an event, and a year")
    parser.add_argument("--player", default="", metavar="NAME", help="the draw that this player is in, of several")
    parser.add_argument("--from", dest="first", default="", metavar="ROUND", help="from this round on: QF, R16, R32")
    options = parser.parse_args(words)
    return views.with_everything(options, lambda library: _show(library, options))


def _show(library: Library, options: argparse.Namespace) -> int:
    from tui.layouts import draw
    from tui.library import keys
    from tui.library.views import Edition

    *event, last = options.words
    year = int(last) if event and last.isdecimal() and len(last) == 4 else 0
    words = " ".join(event if year else options.words)
    view = library.draw(Edition(keys.event(words), year, options.player))
    rounds = [name for name, _ in view.rounds]
    first = options.first.upper()
    if first and first not in rounds:
        return shell.complain(f"{options.first} is no round of this draw. It has {', '.join(rounds) or 'none'}.")
    start = rounds.index(first) if first else 0
    return views.show(view, options, lambda width: draw.lay_out_whole(view, width, start))

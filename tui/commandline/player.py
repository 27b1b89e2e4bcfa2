"""`tennis-tui player`: what the library knows of a player."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commandline import shell, views

if TYPE_CHECKING:
    import argparse

    from tui.library import Library

_CLEARLY = 3  # times as much that must be told of one of several who bear a name


def run(words: list[str]) -> int:
    """Prints a player; the exit code says whether it is clear who is meant."""
    parser = views.parser(
        "player",
        "NAME…",
        "Print what is known of a player: matches, ranking, opponents, quotes, articles.",
        "A surname is enough where one bears it, or is told of far more than others.",
    )
    parser.add_argument("words", nargs="+", metavar="NAME", help="a name, accents and capitals aside")
    options = parser.parse_args(words)
    return views.with_everything(options, lambda library: _show(library, options))


def _show(library: Library, options: argparse.Namespace) -> int:
    from tui.layouts import player
    from tui.library.views import PlayerId

    name = " ".join(options.words)
    people = library.players_named(name)
    if len(people) > 1 and people[0].told < _CLEARLY * people[1].told:
        several = ", ".join(person.name for person in people)
        return shell.complain(f"{name} may be one of several: {several}. Say which one.")
    view = library.player(PlayerId(people[0].name))
    return views.show(view, options, lambda width: player.lay_out(view, width))

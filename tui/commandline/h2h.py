"""`tennis-tui h2h`: the meetings of two players, or of two pairs.

Decides where the first name ends: at "v", "vs", "and" or a comma, else where both parts are names of somebody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.commandline import shell, views

if TYPE_CHECKING:
    import argparse

    from tui.library import Library

_BETWEEN = re.compile(r"\s+(?:v\.?|vs\.?|against|and|-|–)\s+|\s*,\s*", re.IGNORECASE)


def run(words: list[str]) -> int:
    """Prints a head-to-head; the exit code says whether both are known."""
    parser = views.parser(
        "h2h",
        "NAME… [v] NAME…",
        "Print the meetings of two players, the last one first, and how it stands.",
        "For example: tennis-tui h2h norrie alcaraz\n"
        '             tennis-tui h2h "alex de minaur" v fritz\n'
        "             tennis-tui h2h bopanna/ebden v granollers/zeballos",
    )
    parser.add_argument("words", nargs="+", metavar="NAME", help="two names; v between them where it is not clear")
    options = parser.parse_args(words)
    return views.with_everything(options, lambda library: _show(library, options))


def _show(library: Library, options: argparse.Namespace) -> int:
    from tui.layouts import head_to_head
    from tui.library.views import PairId

    both = names(library, options.words)
    if both is None:
        return shell.complain(f"{' '.join(options.words)} are no two names. Put v between them.")
    view = library.head_to_head(PairId(*(re.sub(r"\s*/\s*", "|", side) for side in both)))
    return views.show(view, options, lambda width: head_to_head.lay_out(view, width))


def names(library: Library, words: list[str]) -> tuple[str, str] | None:
    """The two names that the words say; None where they say one, or more than two."""
    told = _BETWEEN.split(" ".join(words))
    if len(told) == 2:
        return told[0].strip(), told[1].strip()
    if len(told) > 2 or len(words) < 2:
        return None
    splits = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
    return next((split for split in splits if all(_is_known(library, name) for name in split)), splits[0])


def _is_known(library: Library, name: str) -> bool:
    from tui.library.errors import Unknown

    try:
        return bool(library.players_named(name))
    except Unknown:
        return False

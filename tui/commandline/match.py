"""`tennis-tui match`: one match as everybody tells it.

Decides which match is meant: that of an article by its number, else the one of the players named that has all the other
words: an event, a round, a year, a day, a surface.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commandline import shell, views

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from tui.library import Library
    from tui.library.views import MatchRow

_NAMED = 12  # matches that are named to choose from
_LONGEST = 3  # words of a name that are looked up together


def run(words: list[str]) -> int:
    """Prints a match; the exit code says whether one and only one is meant."""
    parser = views.parser(
        "match",
        "ID|WORDS…",
        "Print a match as everybody tells it: who does, where they agree and what the\n"
        "record says, what was said, the way to it and on from it.",
        "ID is the number of an article about it in `tennis-tui list`. WORDS are the names\n"
        "of one or both players, and an event, a round or a year where they met more often:\n"
        "             tennis-tui match norrie alcaraz paris 2025",
    )
    parser.add_argument("words", nargs="+", metavar="WORDS", help="an article's number, or names, event, round, year")
    options = parser.parse_args(words)
    return views.with_everything(options, lambda library: _show(library, options))


def _show(library: Library, options: argparse.Namespace) -> int:
    from tui.layouts import match

    said = " ".join(options.words)
    if said.isdecimal():
        own = library.match_of(int(said))
        if own is None:
            return shell.complain(
                f"there is no article {said} about one match; `tennis-tui list` prints their numbers."
            )
        found = [own]
    else:
        found = meant(library, options.words)
    if len(found) != 1:
        return shell.complain(*_asked_back(said, found))
    view = library.match(found[0].id)
    return views.show(view, options, lambda width: match.lay_out(view, width))


def meant(library: Library, words: Sequence[str]) -> list[MatchRow]:
    """The matches of the players named that have every word, the newest first.

    Raises:
        Unknown: no word is a player's name.
    """
    from tui.library import keys
    from tui.library.views import PairId, PlayerId

    asked = [word for word in keys.fold(" ".join(words)).split() if word not in ("v", "vs", "d")]
    named = list(_names(library, asked))
    if len(named) > 1:
        rows = library.head_to_head(PairId(named[0], named[1])).meetings
    else:
        rows = library.player(PlayerId(named[0] if named else asked[0])).matches
    return [row for row in rows if _words(row).issuperset(asked)]


def _names(library: Library, words: Sequence[str]) -> Iterator[str]:
    """The names of players among the words, the longest that somebody bears."""
    from tui.library.errors import Unknown

    place = 0
    while place < len(words):
        for end in range(min(place + _LONGEST, len(words)), place, -1):
            name = " ".join(words[place:end])
            try:
                if not name.isdecimal() and library.players_named(name):
                    yield name
                    place = end - 1
                    break
            except Unknown:
                continue
        place += 1


def _words(row: MatchRow) -> set[str]:
    """The words that a match may be asked for by."""
    from tui import wording
    from tui.library import keys

    event = (row.event_name, row.edition.event if row.edition else "")
    round_ = (row.round, wording.round_name(row.round) if row.round else "")
    told = (*row.first, *row.second, *event, *round_, str(row.year or ""), row.day, row.surface)
    return {*keys.fold(" ".join(told)).split(), row.day}


def _asked_back(said: str, found: Sequence[MatchRow]) -> Iterator[str]:
    """What to say where no match is meant, or several may be."""
    from tui.layouts import listing

    if not found:
        yield f"no match is known that {said} means. Leave a word out, or see `tennis-tui matches`."
        return
    yield f"{said} may be one of {len(found)} matches. Add an event, a round or a year:"
    for row in found[:_NAMED]:
        sides = f" {'d.' if row.decided else 'v'} ".join(map(listing.side, (row.first, row.second)))
        yield "  ".join(filter(None, [listing.when(row), f"{sides} {row.score}".strip(), row.event_name, row.round]))

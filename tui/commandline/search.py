"""`tennis-tui search`: what a search finds in the library, a line an article."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from tui.commandline import shell

if TYPE_CHECKING:
    from tui.library import Library, Results

MORE = """\
Words are looked for in headlines and texts, whatever their accents; "a phrase"
as it stands; nor* as a beginning; -word leaves out. Filters:
  is:unread is:starred  source: feed: folder: tag:
  player: event: round: year: score:      all of one and the same match
  quote: by:                              all of one and the same quotation
  before: after: on:   a day, month or year, today, yesterday, 7d, 2w, 3m, 1y
  sort:best sort:newest sort:oldest
For example: tennis-tui search norrie is:unread event:"us open" before:2025-11"""

_FILTER = re.compile(r"(-?[^\W\d_]+:)(.*\s.*)", re.DOTALL)


def run(words: list[str]) -> int:
    """Prints what is found; the exit code says whether every filter means something."""
    parser = shell.Parser(
        "tennis-tui search",
        "tennis-tui search [--library FILE] [--json] [--most N] WORDS…",
        "Print a line an article that is found, the best first where words are looked\nfor, else the newest.",
        MORE,
    )
    parser.add_argument("words", nargs="+", metavar="WORDS", help="what to look for")
    parser.add_argument("--json", action="store_true", help="a JSON array of the lines")
    parser.add_argument("--most", type=_count, default=100, metavar="N", help="so many articles; 100 where not given")
    shell.add_library(parser)
    options = parser.parse_args(words)
    return shell.with_library(options, lambda library: _search(library, options))


def found(library: Library, words: list[str]) -> Results:
    """What words of the command line find."""
    from tui.library.query import OF_A_MATCH, OF_A_QUOTE

    text = " ".join(map(_quoted, words))
    results = library.search(text)
    if any(one.field in OF_A_MATCH | OF_A_QUOTE for one in results.query.filters):
        while unparsed := library.unparsed():  # their matches and quotations are not known yet
            library.parse(*unparsed)
        results = library.search(text)
    return results


def _search(library: Library, options: argparse.Namespace) -> int:
    from tui import listing

    results = found(library, options.words)
    listing.show(library, results.ids[: options.most], as_json=options.json, found_by=results.query)
    if len(results.ids) > options.most:
        shell.complain(f"these are {options.most} of {len(results.ids):,}; --most {len(results.ids)} prints them all")
    return shell.complain(*results.query.problems) if results.query.problems else shell.DONE


def _quoted(word: str) -> str:
    """A word as it was typed: the shell takes the marks from event:"us open"."""
    found = _FILTER.fullmatch(word)
    return f'{found[1]}"{found[2]}"' if found and not re.search(r'["“]|\s-?[^\W\d_]+:', found[2]) else word


def _count(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise argparse.ArgumentTypeError(f"{word} is no number of articles")
    return int(word)

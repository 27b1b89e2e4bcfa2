"""`tennis-tui results`: what official results the library knows, and the tables that bring them.

Decides what is amiss: a table that was named and is none, and a row that tells no match. In a folder there are other
tables beside those of results; they are named and passed over.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.library import Library
    from tui.library.results import Kept
    from tui.result import Result
    from tui.sources.errors import SourceError

_TOLD = 20  # problems that are named one by one

MORE = """\
  tennis-tui results                     how many are known of each year
  tennis-tui results import FOLDER …     bring tables, and all in a folder
  tennis-tui results forget              remove every result

A table is a CSV file with a row a match, in the layout of the public match
files of the ATP and WTA tours. Its header names, in any order, tourney_id,
tourney_name, tourney_date, round, score, winner_name and loser_name (of
doubles winner1_name, winner2_name, …); what else it has of these files is
read too. A table can be brought again: what has changed in it is changed.

exit codes: 0 all was read   2 some was not, which is named"""


def run(words: list[str]) -> int:
    """Does what the words ask; the exit code says whether everything could be read."""
    parser = shell.Parser(
        "tennis-tui results",
        "tennis-tui results [--library FILE] [--json] [import CSV|FOLDER … | forget]",
        "Print what official results your library knows, or bring tables of them.",
        MORE,
    )
    parser.add_argument("action", nargs="?", choices=("import", "forget"), help="what to do")
    parser.add_argument("paths", nargs="*", type=shell.named, metavar="CSV|FOLDER", help="a table, or a folder of some")
    parser.add_argument("--json", action="store_true", help="what is known as a JSON array, an object a year")
    shell.add_library(parser)
    options = parser.parse_args(words)
    if (options.action == "import") != bool(options.paths):
        parser.error("import takes tables or folders" if options.action == "import" else "only import takes paths")
    actions = {None: _list, "import": _import, "forget": _forget}
    return shell.with_library(options, lambda library: actions[options.action](library, options))


def _list(library: Library, options: argparse.Namespace) -> int:
    years = library.record.years()
    if options.json:
        print(json.dumps([year._asdict() for year in years], indent=2))
    elif not years:
        print("No result is known; `tennis-tui results import` brings tables of them.")
    for year in () if options.json else years:
        print(f"{year.year}  {_counted(year.results, 'result'):>14}  {_counted(year.events, 'event'):>10}")
    return shell.DONE


def _forget(library: Library, _: argparse.Namespace) -> int:
    print(f"{_counted(library.record.forget(), 'result')} forgotten")
    return shell.DONE


def _import(library: Library, options: argparse.Namespace) -> int:
    from tui.library.results import Kept
    from tui.sources import errors, results

    tables, problems = results.find(options.paths)
    named = set(map(Path, options.paths))
    every: list[Kept] = []
    for path in tables:
        bad_rows: list[SourceError] = []
        try:
            every.append(_bring(library, path, bad_rows))
        except errors.NotATable as why:
            if path in named:
                problems.append(why)
            else:
                print(f"{why.where}: passed over; {why.problem}")
        except errors.SourceError as why:
            problems.append(why)
        problems += bad_rows[:_TOLD]
        if left := bad_rows[_TOLD:]:
            problems.append(errors.BadRow(path, f"{_counted(len(left), 'row')} more are left out."))
    new, changed, known = map(sum, zip(Kept(), *every, strict=True))
    print(f"{_counted(len(every), 'table')} read: {new:,} new results, {changed:,} changed, {known:,} known before")
    return shell.complain(*problems) if problems else shell.DONE


def _bring(library: Library, path: Path, bad_rows: list[SourceError]) -> Kept:
    """Brings the results of a table, and says how far it is where somebody looks on."""
    from tui.library.results import Kept
    from tui.sources.cleaning import spelt_out

    watched = sys.stderr.isatty()
    sums = Kept()
    for kept in library.record.keep(_good(path, bad_rows)):
        sums = Kept(*map(sum, zip(sums, kept, strict=True)))
        if watched:
            print(f"\r{sum(sums):,} results of {spelt_out(path.name)}", end="\033[K", file=sys.stderr, flush=True)
    if watched:
        print("\r", end="\033[K", file=sys.stderr, flush=True)
    return sums


def _good(path: Path, bad_rows: list[SourceError]) -> Iterator[Result]:
    """The results of a table; what is wrong with its other rows is added to the bad ones."""
    from tui.result import Result
    from tui.sources import results

    for row in results.read(path):
        if isinstance(row, Result):
            yield row
        else:
            bad_rows.append(row)


def _counted(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {what}s"

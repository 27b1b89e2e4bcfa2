"""`tennis-tui refresh`: ask the feeds that are due, and keep what they bring."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.library import Library
    from tui.refreshing import Progress

MORE = """\
A feed is asked at most once an hour, and as seldom as it wants to be; --all asks
the others too, but not those whose server wants to be left alone.
Articles that are only a summary get the words of their pages, 40 at a time.

exit codes: 0 all could be read   2 some could not, which are named"""


def run(words: list[str]) -> int:
    """Prints what each feed brought; the exit code says whether all could be read."""
    parser = shell.Parser(
        "tennis-tui refresh",
        "tennis-tui refresh [--library FILE] [--all] [--json] [--no-pages] [FEED …]",
        "Ask the feeds that are due, or those that are named, and keep what they bring.",
        MORE,
    )
    parser.add_argument("feeds", nargs="*", metavar="FEED", help="the number, name or address of a feed")
    parser.add_argument("--all", action="store_true", help="also those whose time has not come")
    parser.add_argument("--no-pages", action="store_true", help="leave summaries as they are")
    parser.add_argument("--json", action="store_true", help="a JSON array of what each feed brought")
    shell.add_library(parser)
    options = parser.parse_args(words)
    return shell.with_library(options, lambda library: _refresh(library, options))


def _refresh(library: Library, options: argparse.Namespace) -> int:
    from tui.commandline.feeds import number
    from tui.refreshing import MAX_PAGES

    only: list[int] = []
    for word in options.feeds:
        if (one := number(library, word)) is None:
            return shell.complain(f"there is no feed {word}; `tennis-tui feeds` prints them.")
        only.append(one)
    pages = 0 if options.no_pages else MAX_PAGES
    everything = options.all or bool(only)
    return ask(library, only or None, everything=everything, pages=pages, as_json=options.json)


def ask(
    library: Library,
    only: Collection[int] | None,
    *,
    everything: bool,
    pages: int,
    as_json: bool = False,
    quiet: bool = False,
) -> int:
    """Refreshes and prints what happens as it does, but for what fails nothing where it is `quiet`.

    Returns the exit code.
    """
    from tui.refreshing import Refresh, State

    records: list[dict[str, object]] = []
    failures: list[str] = []

    def told(progress: Progress) -> None:
        if progress.state is State.ASKED or progress.state is State.COMPLETED:
            return
        if progress.trouble:
            failures.append(f"{progress.name}: {progress.trouble}")
        records.append(_record(progress))
        if not as_json and not quiet:
            _print(progress)

    totals = Refresh(library, told, pages=pages).run(everything=everything, only=only)
    if as_json:
        print(json.dumps(records, ensure_ascii=False, indent=2))
    elif quiet:
        pass
    elif not totals.feeds:
        print("No feed is due; --all asks them all." if library.feeds() else "You follow no feed; see tennis-tui add.")
    else:
        changed = f", {totals.changed:,} changed" if totals.changed else ""
        completed = f", {totals.completed:,} completed from their pages" if totals.completed else ""
        new = "1 new article" if totals.new == 1 else f"{totals.new:,} new articles"
        print(f"{totals.feeds:,} asked, {new}{changed}{completed}, {totals.failed:,} failed")
    return shell.complain(*failures) if failures else shell.DONE


def _print(progress: Progress) -> None:
    """A line of what a feed brought; what failed is told at the end."""
    counts = progress.arrivals
    told = [
        f"{count:,} {what}"
        for count, what in ((counts.new, "new"), (counts.changed, "changed"), (counts.reprints, "in other feeds too"))
        if count
    ]
    if not progress.trouble:
        print(f"{progress.name}: {', '.join(told) or 'nothing new'}", flush=True)
    for note in progress.notes:
        print(f"  {note}", flush=True)


def _record(progress: Progress) -> dict[str, object]:
    """What a feed brought, for programs."""
    return {
        "feed": progress.feed,
        "name": progress.name,
        "state": progress.state.value,
        **progress.arrivals._asdict(),
        "trouble": progress.trouble or None,
        "notes": list(progress.notes),
    }

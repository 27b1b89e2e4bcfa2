"""`tennis-tui feeds`: the feeds that are followed, how they are, and what can be done with one."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from tui.commandline import shell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.library import Library
    from tui.library.words import FeedRow

MORE = """\
Without an action each feed is a line: its number, name and folder, how many of
its articles are unread, when it last worked, and below it why it failed last.

actions; FEED is a number, a name or an address:
  rename FEED NAME      call it so; "" as it calls itself
  folder FEED FOLDER    put it into a folder; "" into none
  pause FEED …          ask it no more;  resume FEED … asks it again
  tennis-only FEED …    leave out what is about other sports; everything FEED …
  remove FEED …         follow it no more; its articles stay
  remove-all FEED …     and take its articles away
  left-out [FEED]       what was left out as not being about tennis, and why
  opml                  print a list of the feeds, for other readers"""


def run(words: list[str]) -> int:
    """Prints the feeds, or does something with some."""
    parser = shell.Parser(
        "tennis-tui feeds",
        "tennis-tui feeds [--library FILE] [--json] [ACTION FEED …]",
        "Print the feeds that you follow, or change one.",
        MORE,
    )
    parser.add_argument("words", nargs="*", metavar="ACTION", help="what to do, and with which feed; see below")
    parser.add_argument("--json", action="store_true", help="a JSON array of the feeds")
    shell.add_library(parser)
    options = parser.parse_args(words)
    return shell.with_library(options, lambda library: _run(library, options))


def number(library: Library, word: str) -> int | None:
    """The number of the feed that is called so: its number, name or address."""
    feeds = library.feeds()
    for feed in feeds:
        if word in (str(feed.id), feed.url):
            return feed.id
    named = [feed.id for feed in feeds if feed.name.casefold() == word.casefold()]
    return named[0] if len(named) == 1 else None


def _run(library: Library, options: argparse.Namespace) -> int:
    if not options.words:
        return _list(library, as_json=options.json)
    action, *rest = options.words
    if action == "opml":
        return _print_opml(library)
    if action == "left-out":
        return _print_left_out(library, rest)
    if action in ("rename", "folder"):
        if len(rest) != 2:
            return shell.complain(f"{action} takes a feed and a {'name' if action == 'rename' else 'folder'}.")
        change = library.rename_feed if action == "rename" else library.move_feed
        from tui.sources.cleaning import one_line

        return _each(library, rest[:1], lambda feed: change(feed, one_line(rest[1])))
    changes: dict[str, Callable[[int], None]] = {
        "pause": lambda feed: library.pause_feed(feed, True),
        "resume": lambda feed: library.pause_feed(feed, False),
        "tennis-only": lambda feed: library.filter_feed(feed, True),
        "everything": lambda feed: library.filter_feed(feed, False),
        "remove": library.remove_feed,
        "remove-all": lambda feed: library.remove_feed(feed, with_articles=True),
    }
    if action not in changes:
        return shell.complain(f"there is no action {action}; `tennis-tui feeds --help` names them.")
    if not rest:
        return shell.complain(f"{action} takes a feed; `tennis-tui feeds` prints them.")
    return _each(library, rest, changes[action])


def _each(library: Library, words: list[str], change: Callable[[int], None]) -> int:
    """Changes the feeds that are named, all or none."""
    found = [(word, number(library, word)) for word in words]
    if missing := [word for word, feed in found if feed is None]:
        return shell.complain(
            *(f"there is no feed {word}, or several; `tennis-tui feeds` prints them." for word in missing)
        )
    for feed in dict.fromkeys(feed for _, feed in found if feed is not None):
        change(feed)
    return shell.DONE


# ── What is printed ───────────────────────────────────────────────────────────────────────────────────────────────────


def _list(library: Library, *, as_json: bool) -> int:
    feeds = library.feeds()
    if as_json:
        print(json.dumps([_record(feed) for feed in feeds], ensure_ascii=False, indent=2))
    elif not feeds:
        print("You follow no feed. `tennis-tui add` lists some to pick from.")
    else:
        _print_lines(feeds)
    return shell.DONE


def _print_lines(feeds: Sequence[FeedRow]) -> None:
    """A line a feed, in columns, and under it why it failed last."""
    lines = [_columns(feed) for feed in feeds]
    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    for feed, line in zip(feeds, lines, strict=True):
        print("  ".join(set_cell_size(word, width) for word, width in zip(line, widths, strict=True)).rstrip())
        if feed.trouble:
            print(f"{' ' * widths[0]}  {feed.trouble}")


def _columns(feed: FeedRow) -> list[str]:
    """Number, name, folder, how many articles, when it worked, and what is particular about it."""
    worked = "never worked" if feed.worked is None else f"worked {feed.worked.astimezone():%Y-%m-%d %H:%M}"
    state = {"paused": feed.paused, "gone": feed.gone, "tennis only": feed.tennis_only}
    return [
        str(feed.id),
        feed.name,
        f"[{feed.folder}]" if feed.folder else "",
        f"{feed.unread:,} unread of {feed.articles:,}",
        worked,
        ", ".join(word for word, is_so in state.items() if is_so),
    ]


def _record(feed: FeedRow) -> dict[str, object]:
    """A feed for programs; times in ISO 8601."""
    record: dict[str, object] = feed._asdict() | {"trouble": feed.trouble or None}
    for name in ("worked", "checked", "next_check"):
        time = getattr(feed, name)
        record[name] = None if time is None else time.isoformat()
    return record


def _print_opml(library: Library) -> int:
    from tui.sources import opml

    feeds = (opml.Listed(feed.url, feed.name, feed.folder, feed.tennis_only, feed.paused) for feed in library.feeds())
    sys.stdout.write(opml.write(feeds).decode())
    return shell.DONE


def _print_left_out(library: Library, words: list[str]) -> int:
    feed = number(library, words[0]) if words else None
    if words and feed is None:
        return shell.complain(f"there is no feed {words[0]}; `tennis-tui feeds` prints them.")
    for name, item in library.left_out(feed):
        day = f"{item.published:%Y-%m-%d}" if item.published else ""
        print("  ".join([f"{day:10}", name, item.title, f"({item.why})", *filter(None, [item.url])]))
    return shell.DONE

"""`tennis-tui add`: follow a feed, a list of feeds or the feeds of a page; keep a page or documents."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from tui.commandline import shell

if TYPE_CHECKING:
    from tui.adding import Added
    from tui.library import Library

MORE = """\
Without a word it lists the tennis feeds that are known, to pick from with
--known NAME or its number. Nothing is asked that you did not add.

  tennis-tui add https://www.theguardian.com/sport/tennis/rss
  tennis-tui add https://example.org        the first feed that the page names
  tennis-tui add feeds.opml                 the feeds of another reader
  tennis-tui add --known bbcsport --folder Papers
  tennis-tui add reports/                   documents, kept in your library"""


def run(words: list[str]) -> int:
    """Adds what the words name; without any, prints what can be picked."""
    parser = shell.Parser(
        "tennis-tui add",
        "tennis-tui add [--library FILE] [--name NAME] [--folder FOLDER] [--tennis-only]\n"
        "                      [--json] [--known NAME] [URL|PATH|OPML …]",
        "Follow feeds; keep pages and documents.",
        MORE,
    )
    parser.add_argument("words", nargs="*", type=shell.named, metavar="URL|PATH|OPML", help="what to add")
    parser.add_argument("--known", action="append", default=[], metavar="NAME", help="a feed that is known")
    parser.add_argument("--name", default="", help="what to call the feed")
    parser.add_argument("--folder", default="", help="where to put it")
    parser.add_argument("--tennis-only", action="store_true", help="leave out what is about other sports")
    parser.add_argument("--json", action="store_true", help="a JSON array of what was added, or can be")
    shell.add_library(parser)
    options = parser.parse_args(words)
    if options.name and len(options.words) + len(options.known) > 1:
        parser.error("--name is for one feed")
    return shell.with_library(options, lambda library: _add(library, options))


def _add(library: Library, options: argparse.Namespace) -> int:
    if not options.words and not options.known:
        return _list_known(library, as_json=options.json)
    from tui import adding
    from tui.sources import catalogue
    from tui.sources.cleaning import one_line
    from tui.sources.errors import SourceError

    wish = adding.Wish(one_line(options.name), one_line(options.folder), options.tennis_only)
    records: list[dict[str, object]] = []
    problems: list[object] = []
    waiting: list[int] = []
    for name in options.known:
        known = catalogue.named(name)
        if known is None:
            meant = f" Did you mean {' or '.join(catalogue.similar(name))}?" if catalogue.similar(name) else ""
            problems.append(f"no known feed is called {name}; `tennis-tui add` lists them.{meant}")
            continue
        added = adding.add_known(library, known, wish)
        waiting += added.waiting
        records.append(_told(library, known.name, added, as_json=options.json))
    for word in options.words:
        try:
            added = adding.add(library, word, wish)
        except SourceError as problem:
            problems.append(problem)
            continue
        waiting += added.waiting
        problems += [f"{word}: {line}" for line in added.refused]
        records.append(_told(library, word, added, as_json=options.json))
    if options.json:
        print(json.dumps(records, ensure_ascii=False, indent=2))
    code = shell.DONE
    if waiting:
        from tui.commandline import refresh

        code = refresh.ask(library, waiting, everything=True, pages=0, quiet=options.json)
    return shell.complain(*problems) if problems else code


def _told(library: Library, word: str, added: Added, *, as_json: bool) -> dict[str, object]:
    """Prints what was added; returns it for programs."""
    feeds = [feed for feed in library.feeds() if feed.id in added.feeds]
    if not as_json:
        if len(feeds) == 1:
            [feed] = feeds
            new = "1 new article" if added.articles == 1 else f"{added.articles:,} new articles"
            print(f"following {feed.name} (feed {feed.id})" + f", {new}" * (not added.waiting))
        elif feeds:
            print(f"following {len(feeds):,} feeds of {word}")
        elif added.articles:
            print(f"kept {added.articles:,} {'article' if added.articles == 1 else 'articles'} of {word}")
        else:
            print(f"nothing new in {word}")
        for found in added.also:
            print(f"  it has another feed: {found.url}  {found.title}".rstrip())
    return {
        "added": word,
        "feeds": [{"id": feed.id, "url": feed.url, "name": feed.name, "folder": feed.folder} for feed in feeds],
        "articles": added.articles,
        "also": [found._asdict() for found in added.also],
        "refused": added.refused,
    }


def _list_known(library: Library, *, as_json: bool) -> int:
    """Prints the known feeds, and which of them are followed."""
    from tui.sources import catalogue

    followed = {feed.url for feed in library.feeds()}
    known = catalogue.known()
    if as_json:
        print(
            json.dumps(
                [one._asdict() | {"followed": one.url in followed} for one in known], ensure_ascii=False, indent=2
            )
        )
        return shell.DONE
    wide = max(len(one.name) for one in known)
    for number, one in enumerate(known, 1):
        print(f"{number:>3} {'✓' if one.url in followed else ' '} {one.name:{wide}}  {one.says}")
    print("\nPick with: tennis-tui add --known NAME, or its number.")
    return shell.DONE

"""`tennis-tui matches`: the matches that articles tell, each once, with all the articles that tell it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.commandline import shell

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from tui.library import Library
    from tui.library.matches import Match

    Name = Callable[[int], str | int]  # of an article
    Show = Callable[[Match, Name], str]

MORE = """\
With PATHs the matches of these documents are printed, without one those of your
library. What different articles tell is one match by its players, its winner
or score, its event or round, and its day; never by how it is worded.

jsonl prints an object a line for each match:
  sides     both sides, the winner's first; the players of a pair with / between
  winner    null where nobody has won it
  score, event, round, year, date   null where nobody tells it
  articles  the documents as they were named, or the numbers of your articles;
            those that are about the match before those that mention it
  previews  those that only tell that it is to be played; [] before it is over"""


def run(words: list[str]) -> int:
    """Prints matches, pair by pair in the order of the alphabet, those of a pair in the order of time."""
    parser = shell.Parser(
        "tennis-tui matches",
        "tennis-tui matches [--library FILE] [--format text|jsonl] [PATH …]",
        "Print the matches that articles tell, each with all who tell it.",
        MORE,
    )
    shell.add_paths(parser)
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text where not given")
    shell.add_library(parser)
    options = parser.parse_args(words)
    show = _jsonl if options.format == "jsonl" else _line
    return _of_documents(options, show) if options.paths else shell.with_library(options, lambda one: _all(one, show))


def _all(library: Library, show: Show) -> int:
    """Prints those of a library, where what was not parsed yet is parsed first."""
    while unparsed := library.unparsed():
        library.parse(*unparsed)
    for match in library.matches():
        print(show(match, int))
    return shell.complain(library.notice) if library.notice else shell.DONE


def _of_documents(options: argparse.Namespace, show: Show) -> int:
    """Prints those of documents, which are kept nowhere."""
    from tui import printing
    from tui.library import joining
    from tui.sources.errors import SourceError

    names, found, problems = [], [], []
    for where, article in printing.articles(options.paths):
        if isinstance(article, SourceError):
            problems.append(article)
        else:
            names.append(where)
            found.append((printing.findings(article), article))
    for match in joining.of_articles(found):
        print(show(match, names.__getitem__))
    return shell.complain(*problems) if problems else shell.DONE


def _jsonl(match: Match, name: Name) -> str:
    """The match as an object on one line."""
    first, second = map(_side, match.sides)
    previews = match.awaited_by
    record: dict[str, Any] = {
        "sides": [first, second],
        "winner": first if match.decided else None,
        "score": match.best.score or None,
        "event": match.event_name or None,
        "round": match.round or None,
        "year": match.year or None,
        "date": match.day or None,
        "articles": [name(article) for article in match.told_by if article not in previews],
        "previews": [name(article) for article in previews],
    }
    return json.dumps(record, ensure_ascii=False)


def _line(match: Match, name: Name) -> str:
    """Day or year, the match, where it was played, and who tells it."""
    from tui import wording

    when = match.day or str(match.year or "")
    where = " · ".join(filter(None, (match.event_name, wording.round_name(match.round) if match.round else "")))
    tellers = ", ".join(str(name(article)) for article in match.told_by)
    return "  ".join(filter(None, (f"{when:10}", match.best.line, where, f"[{tellers}]")))


def _side(players: Iterable[str]) -> str:
    return " / ".join(players)

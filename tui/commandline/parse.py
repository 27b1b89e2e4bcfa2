"""`tennis-tui parse`: what is found in documents, for people and for programs."""

from tui.commandline import shell

MORE = """\
Documents are printed in the order of the arguments, a folder's sorted by path.

jsonl prints an object a line for each document, json an array of the same:
  path      the document as it was named
  text      its text; every start and end counts code points of it
  matches   winner, loser, score, status, event, round, year, main, start, end
  quotes    start, end, speaker, kind
  facts     player, field, value, start, end; with h2h also opponent
A document that cannot be read is named on standard error, and the exit code is
2 at the end. In its place stands an object of path and error, so that the
others keep theirs."""


def run(words: list[str]) -> int:
    """Prints what is found in documents, in the order of the arguments, the documents of a folder sorted by path."""
    parser = shell.Parser(
        "tennis-tui parse",
        "tennis-tui parse [--format text|json|jsonl] PATH|- …",
        "Print what is found in documents: scorecard, quotes by speaker, matches\nmentioned.",
        MORE,
    )
    parser.add_argument(
        "paths", nargs="+", type=shell.named, metavar="PATH", help="a document, a folder, or - for standard input"
    )
    parser.add_argument("--format", choices=("text", "json", "jsonl"), default="text", help="text where not given")
    options = parser.parse_args(words)
    from tui import printing

    return shell.DONE if printing.FORMATS[options.format](options.paths) else shell.UNUSABLE

"""Articles that tell their matches in one line each, so that a test shows everything the library can know.

    = Ruud d. Fils 6-4 7-6(5) @ Oslo Open 2R 2025-03-04     the match the article is about
    Casper Ruud d. Arthur Fils @ Bergen Open 2024           a match it mentions
    Ruud v Holger Rune or Arthur Rinderknech @ Oslo Open    a match to come, one side still open

A stand-in for the parser reads these lines; the files, the cleaning and the library are the real ones.
"""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tui import terms
from tui.library import Library
from tui.model import Block, BlockKind, Findings, Round, Score, Scorecard, SetScore, Side, Span, Status, Told
from tui.sources import files

LINE = re.compile(
    r"(?P<main>= )?(?P<first>[^@\d]+?) (?P<verb>d\.|v) (?P<second>[^@\d]+?)"
    r"(?P<score>(?: \[?\d+-\d+(?:\(\d+\))?\]?)*)(?P<end> RET| W/O)?"
    r"(?: @(?: (?P<event>[A-Z][^\d]*?))?(?: (?P<round>F|SF|QF|R\d+|[1-4]R|RR|Q|BR))?"
    r"(?: (?P<time>\d{4}(?:-\d\d-\d\d)?))?)?"
)
ENDS = {" RET": Status.RETIRED, " W/O": Status.WALKOVER, None: Status.COMPLETED}


def findings(text: str, published: date | None = None) -> Findings:
    """What the lines of a text tell; a line that begins with a hash is its headline."""
    cards: list[Scorecard] = []
    blocks: list[Block] = []
    for line in re.finditer(r"[^\n]+", text):
        span = Span(start=line.start(), end=line.end())
        told = LINE.fullmatch(line[0])
        kind = BlockKind.HEADLINE if line[0].startswith("#") else BlockKind.PARAGRAPH
        blocks.append(Block(kind=kind, span=span))
        if told is not None:
            cards.insert(0 if told["main"] else len(cards), card(told, span))
    main = any(line.startswith("= ") for line in text.split("\n"))
    return Findings(parser=terms.PARSER, blocks=tuple(blocks), scorecards=tuple(cards), has_main=main)


def card(told: re.Match[str], span: Span) -> Scorecard:
    """The scorecard that a line tells."""
    status = Status.UPCOMING if told["verb"] == "v" else ENDS[told["end"]]
    time = told["time"] or ""
    return Scorecard(
        sides=(side(told["first"]), side(told["second"])),
        status=status,
        span=span,
        score=Told(value=Score(sets=tuple(map(games, told["score"].split())), status=status), span=span)
        if told["score"]
        else None,
        event=Told(value=told["event"], span=span) if told["event"] else None,
        round=Told(value=Round(told["round"]), span=span) if told["round"] else None,
        year=Told(value=int(time), span=span) if len(time) == 4 else None,
        date=Told(value=date.fromisoformat(time), span=span) if len(time) > 4 else None,
    )


def side(words: str) -> Side:
    """The side these words name."""
    return Side(players=tuple(re.split(r" or |/", words)), open=" or " in words)


def games(words: str) -> SetScore:
    """One set: "6-4", "7-6(5)", "[10-8]"."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    return SetScore(
        games=(numbers[0], numbers[1]),
        tiebreak=numbers[2] if len(numbers) > 2 else None,
        match_tiebreak=words.startswith("["),
    )


class Shelf:
    """A folder of documents, and a library in a file beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "documents"
        self.folder.mkdir()
        self.path = folder / "library.db"
        self.library = Library.open(self.path)

    def put(self, name: str, text: str, day: str | None = None, title: str | None = None) -> Path:
        """Write a document; `day` and `title` are said above its text."""
        about = [f"{key}: {value}" for key, value in (("title", title), ("date", day)) if value]
        path = self.folder / f"{name}.txt"
        path.write_text("\n".join(["---", *about, "---", text]) if about else text, encoding="utf-8")
        return path

    def bring(self) -> Library:
        """List every document and parse them, as the app does in the background."""
        documents, problems = files.find([self.folder])
        problems += self.library.bring(documents)
        assert problems == []
        self.library.parse(*self.library.unparsed())
        return self.library

    def id(self, name: str) -> int:
        """The number of a document's article."""
        return next(id_ for id_ in self.library.ids() if Path(self.library.page(id_).key).stem == name)

    def names(self, ids: Sequence[int]) -> list[str]:
        """The documents of these articles."""
        return [Path(self.library.page(id_).key).stem for id_ in ids]

    def related(self, name: str) -> list[tuple[str, str, list[str]]]:
        """The label, the line and the documents of every match around a document's own."""
        return [(one.label, one.line, self.names(one.articles)) for one in self.library.related(self.id(name))]

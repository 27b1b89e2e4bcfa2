"""What is found in one document, as a sheet of plain text.

The match stands first as a board, then what is told of its players side by side, the quotes by speaker and the other
matches. Only the layout is decided here. Nothing that was found is left out except where each value stands, which is
for the screen and for programs. Bold and dim are the only styles, and without them the sheet says the same.
"""

from __future__ import annotations

import os
import shutil
import textwrap
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, NamedTuple, TextIO

from rich.cells import cell_len

from tui import wording
from tui.terms import ENDING, FactField, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.article import Article
    from tui.model import Fact, Findings, Quote, Scorecard, Side

WIDEST = 80  # columns; a longer line is harder to read, whatever the terminal has
NARROWEST = 20
UNTOLD = "·"
INDENT = "  "
GAP = "  "


class Paper(NamedTuple):
    """What a sheet is printed on: how wide it is, in columns, and whether it shows bold and dim."""

    width: int = WIDEST
    styled: bool = False

    @classmethod
    def of(cls, stream: TextIO, widest: int = WIDEST) -> Paper:
        """The paper that a stream is: as wide as the terminal, or WIDEST and plain where it is a pipe or a file."""
        if not stream.isatty():
            return cls()
        width = max(NARROWEST, min(widest, shutil.get_terminal_size().columns))
        return cls(width, os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR"))

    def bold(self, text: str) -> str:
        """The text as what matters most."""
        return f"\x1b[1m{text}\x1b[m" if self.styled else text

    def dim(self, text: str) -> str:
        """The text as what matters least."""
        return f"\x1b[2m{text}\x1b[m" if self.styled else text

    def wrap(self, text: str, indent: str = "", hanging: str = "") -> list[str]:
        """The text in lines no longer than the width, broken at spaces; `hanging` begins those after the first."""
        unbroken = " ".join(text.split()).replace(" · ", "\xa0· ")  # a dot stays at the end of its line
        lines = textwrap.wrap(unbroken, self.width, initial_indent=indent, subsequent_indent=hanging or indent)
        return [line.replace("\xa0", " ") for line in lines]


def sheet(where: str, article: Article, findings: Findings, paper: Paper) -> str:
    """The sheet of the document at `where`, without a line end after its last line."""
    main, others = findings.main, findings.scorecards[findings.has_main :]
    playing = () if main is None else main.sides[0].players + main.sides[1].players
    told = [fact for fact in findings.facts if fact.player not in playing]
    parts: tuple[Iterable[str], ...] = (
        _head(where, article, findings, paper),
        [] if main is None else board(main, findings.facts, paper),
        [] if main is None else _table(main, findings.facts, paper),
        _quotes(article.text, findings.quotes, paper),
        _matches(others, "Other matches" if main else "Matches", paper),
        _told(told, "Other players" if main else "Players", paper),
    )
    written = ["\n".join(lines) for part in parts if (lines := list(part))]
    return "\n\n".join(written if len(written) > 1 else [*written, "No match, player or speaker is found in it."])


def _head(where: str, article: Article, findings: Findings, paper: Paper) -> Iterator[str]:
    """The headline, the match where there is none, and where it comes from."""
    title = article.title or ("" if findings.main is None else wording.one_line(findings.main)) or where
    yield from map(paper.bold, paper.wrap(title))
    day = "" if article.published is None else wording.day(article.published)
    origin = " · ".join(word for word in (article.source, day, where if where != title else "") if word)
    yield from map(paper.dim, paper.wrap(origin) + paper.wrap(article.note))


# ── The match ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def board(card: Scorecard, facts: Sequence[Fact], paper: Paper) -> Iterator[str]:
    """The match as people know it from television: event and day, then a row for each side, the winner ticked.

    Where full names are too long for the paper, surnames stand alone, without countries.
    """
    where, when = wording.scorecard_title(card), " · ".join(_when(card))
    gap = paper.width - cell_len(where) - cell_len(when)
    if where and when and gap >= len(GAP):
        yield paper.bold(where) + " " * gap + when
    else:
        yield from [*map(paper.bold, paper.wrap(where)), *paper.wrap(when)]
    rows = _rows(card, facts, full=True)
    if max(map(cell_len, rows)) > paper.width:
        rows = _rows(card, facts, full=False)
    yield paper.bold(rows[0]) if card.decided else rows[0]
    yield rows[1]
    for doubt in card.doubts:
        yield from paper.wrap(f"? {doubt.value}", hanging=INDENT)


def _rows(card: Scorecard, facts: Sequence[Fact], *, full: bool) -> list[str]:
    """The two rows, in columns: tick and name, country, seed or rank, a column a set, how it ended."""
    rows = []
    for place, side in enumerate(card.sides):
        tick = "✓" if card.decided and place == 0 else " "
        countries = [str(fact.value) for fact in _countries(side, facts)] if full else []
        marks = [_mark(fact) for fact in _marks(side, facts)]
        ending = ENDING.get(card.status, "") if place == 1 else ""
        named = f"{tick} {wording.side(side, full)}"
        rows.append([named, "/".join(countries), "/".join(marks), *_games(card, place), ending])
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return [
        GAP.join(_padded(cell, width) for cell, width in zip(row, widths, strict=True) if width).rstrip()
        for row in rows
    ]


def _games(card: Scorecard, place: int) -> list[str]:
    """The games of a side, a set each, the tie-break points beside those of whoever lost it."""
    if card.score is None or not card.score.value.sets:
        return [UNTOLD] if card.decided and card.status is not Status.WALKOVER else []
    cells = []
    for score in card.score.value.sets:
        mine, theirs = score.games[place], score.games[1 - place]
        points = "" if score.tiebreak is None or mine > theirs else wording.superscript(score.tiebreak)
        cells.append(f"{mine}{points}")
    return cells


def _when(card: Scorecard) -> Iterator[str]:
    """How it stands where nobody has won, the day or the year, how long it took, and where and on what."""
    if not card.decided:
        yield card.status.value
    if card.date is not None:
        yield wording.day(card.date.value)
    elif card.year is not None:
        yield str(card.year.value)
    if card.duration is not None:
        yield wording.duration(card.duration.value)
    yield from (told.value for told in (card.surface, card.venue) if told is not None)


def _countries(side: Side, facts: Sequence[Fact]) -> list[Fact]:
    """What the board says of where the players of a side are from: the first that is told of each."""
    return _first(side, facts, FactField.NATIONALITY)


def _marks(side: Side, facts: Sequence[Fact]) -> list[Fact]:
    """What the board says of a side beside its country: seeds, else how the players entered, else their ranks."""
    fields = (FactField.SEED, FactField.ENTRY, FactField.RANK)
    return next((told for field in fields if (told := _first(side, facts, field))), [])


def _first(side: Side, facts: Sequence[Fact], field: FactField) -> list[Fact]:
    """The first that is told of the field of each player of a side; nothing of players of whom one is still to come."""
    players = () if side.open else side.players
    told = (next((fact for fact in facts if fact.player == player and fact.field is field), None) for player in players)
    return [fact for fact in told if fact is not None]


def _mark(fact: Fact) -> str:
    return f"[{fact.value}]" if fact.field is FactField.SEED else str(fact.value)


# ── The players ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _table(card: Scorecard, facts: Sequence[Fact], paper: Paper) -> Iterator[str]:
    """What is told of the players of the match, side by side, in the order of the fields, where the board says less."""
    of_sides = [[fact for fact in facts if fact.player in side.players] for side in card.sides]
    on_board = [fact for side in card.sides for fact in (*_countries(side, facts), *_marks(side, facts))]
    rows = [["", *(wording.side(side) for side in card.sides)]]
    for field in FactField:
        if any(fact.field is field and fact not in on_board for fact in chain(*of_sides)):
            values = [", ".join(_values(card, told, field)) or UNTOLD for told in of_sides]
            rows.append([wording.fact_name(field).capitalize(), *values])
    if len(rows) > 1:
        yield from _in_columns(rows, paper.width)


def _in_columns(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Rows of three cells in columns that fit the width: the second and third share what the first leaves."""
    labels, second, third = (max(map(cell_len, column)) for column in zip(*rows, strict=True))
    half = max(6, (width - labels - 2 * len(GAP)) // 2)
    widths = (labels, min(second, half), min(third, half))
    for row in rows:
        wrapped = [textwrap.wrap(cell, size) for cell, size in zip(row, widths, strict=True)]
        for parts in zip_longest(*wrapped, fillvalue=""):
            yield GAP.join(_padded(part, size) for part, size in zip(parts, widths, strict=True)).rstrip()


def _values(card: Scorecard, facts: Iterable[Fact], field: FactField) -> list[str]:
    """The values of the field, each once; with the name of the player where a side has two."""
    told = []
    for fact in facts:
        if fact.field is field:
            pair = any(len(side.players) > 1 and fact.player in side.players for side in card.sides)
            told.append(f"{wording.surname(fact.player)} {_value(fact, card)}" if pair else _value(fact, card))
    return list(dict.fromkeys(told))


def _value(fact: Fact, card: Scorecard | None = None) -> str:
    """The value, and against whom it counts where that is not the other side of the match."""
    value = wording.fact_value(fact)
    met = card is not None and any(fact.opponent in side.players for side in card.sides)
    return value if fact.opponent is None or met else f"{value} v {wording.surname(fact.opponent)}"


def _told(facts: Iterable[Fact], title: str, paper: Paper) -> Iterator[str]:
    """What is told of players who do not stand in the table, a paragraph each."""
    players: dict[str, list[str]] = {}
    for fact in facts:
        players.setdefault(fact.player, []).append(f"{wording.fact_name(fact.field)} {_value(fact)}")
    if players:
        yield paper.bold(title)
    for player, told in players.items():
        yield from paper.wrap(f"{player}: {', '.join(dict.fromkeys(told))}", INDENT, INDENT * 2)


# ── Quotes and other matches ──────────────────────────────────────────────────────────────────────────────────────────


def _quotes(text: str, quotes: Iterable[Quote], paper: Paper) -> Iterator[str]:
    """What each speaker says, in the order in which they first speak."""
    speakers: dict[str, list[Quote]] = {}
    for quote in quotes:
        speakers.setdefault(quote.speaker or "Speaker not named", []).append(quote)
    for number, (speaker, said) in enumerate(speakers.items()):
        if number:
            yield ""
        yield from map(paper.bold, paper.wrap(speaker))
        for quote in said:
            yield from paper.wrap(quote.span.of(text), INDENT)


def _matches(cards: Iterable[Scorecard], title: str, paper: Paper) -> Iterator[str]:
    """Each match in a line: who beat whom, where and when."""
    for number, card in enumerate(cards):
        if not number:
            yield paper.bold(title)
        words = (wording.one_line(card), wording.scorecard_title(card), *_when(card))
        yield from paper.wrap(" · ".join(word for word in words if word), INDENT, INDENT * 2)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))

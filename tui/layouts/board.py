"""The board: a match in two rows, as people know it from television.

It decides what stands where, and what goes first when there is little room: given names become initials, then go, then
the country goes, then seed and rank, then tie-break points; the games always stay. `·` stands for what the text does
not tell, and nothing is made up: the tick stands only beside a winner, a tie-break only beside games that one can have
decided. Where the score is hidden the rows are in the order of the alphabet, since a scorecard's own tells the winner.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui import wording
from tui.lines import MUTED, Line, Piece, Target, at, cells, cut, fit, right
from tui.terms import ENDING, FactField, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model import Fact, Score, Scorecard, SetScore, Side

UNTOLD = "·"
TICK = "✓"


def board_lines(card: Scorecard, facts: Sequence[Fact], width: int, hidden: bool = False) -> list[Line]:
    """The match in at most `width` cells (20 or more): a line of where and when, then a row for each side.

    `facts` are those of the article: seeds, ranks, countries and entries are looked up in them. `hidden` leaves out
    everything that was not known before the match. The values point at the words of evidence.
    """
    return [*head(card, width, hidden), *rows(card, facts, width, hidden)]


def in_order(card: Scorecard, hidden: bool) -> tuple[Side, ...]:
    """The sides as the rows have them: the winner first, or by the alphabet where nobody is to see who that is."""
    if not _veiled(card, hidden):
        return card.sides
    return tuple(sorted(card.sides, key=lambda side: wording.surname(side.players[0]).casefold()))


def _veiled(card: Scorecard, hidden: bool) -> bool:
    """Whether something is hidden: of a match to come there is nothing to hide."""
    return hidden and card.status is not Status.UPCOMING


# ── Where and when ────────────────────────────────────────────────────────────────────────────────────────────────────


def head(card: Scorecard, width: int, hidden: bool) -> list[Line]:
    """Event and round on the left, on the right as much of day and duration as fits; no line where nothing is told."""
    where = _held(_where(card, width), width)
    when = _held(_when(card, hidden), width - cells(where) - (2 if where else 0))
    if where and when:
        return [(*where, Piece(" " * (width - cells(where) - cells(when))), *when)]
    return [line for line in (where, when) if line]


def whole_head(card: Scorecard, width: int, hidden: bool) -> list[Line]:
    """The same without loss: what does not fit on the right has a line of its own."""
    where, when = _held(_where(card, width), width), _joined(_when(card, hidden))
    if where and when and cells(where) + 2 + cells(when) > width:
        return [where, _held(_when(card, hidden), width)]
    return head(card, width, hidden)


def _where(card: Scorecard, width: int) -> list[Piece]:
    """Event and round; the round in letters where words are too long."""
    where: list[Piece] = []
    if card.event:
        where.append(Piece(cut(card.event.value, width), "bold", at(card.event.span)))
    if card.round:
        name = wording.round_name(card.round.value)
        if sum(cell_len(piece.text) for piece in where) + 3 + cell_len(name) > width:
            name = str(card.round.value)
        where.append(Piece(name, "", at(card.round.span)))
    return where


def _when(card: Scorecard, hidden: bool) -> list[Piece]:
    """How it stands where neither row can say it, the day or what is known of it, and how long it took."""
    when: list[Piece] = []
    if _veiled(card, hidden):
        when.append(Piece("score hidden", MUTED))
    elif card.status is Status.UNFINISHED:
        when.append(Piece("unfinished", "$text-warning"))
    if card.date:
        when.append(Piece(wording.day(card.date.value), MUTED, at(card.date.span)))
    elif card.year:
        when.append(Piece(str(card.year.value), MUTED, at(card.year.span)))
    if card.duration and not _veiled(card, hidden):
        when.append(Piece(wording.duration(card.duration.value), MUTED, at(card.duration.span)))
    return when


def _held(pieces: list[Piece], width: int) -> Line:
    """As many of the pieces as the width holds: the last go first."""
    while pieces and cells(_joined(pieces)) > width:
        pieces = pieces[:-1]
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> Line:
    """The pieces with dots between them."""
    return tuple(part for piece in pieces for part in (Piece(" · ", MUTED), piece))[1:]


# ── Who, and how it stood ─────────────────────────────────────────────────────────────────────────────────────────────


class Form(IntEnum):
    """How a player is named, from the longest to the shortest."""

    FULL = 0  # Cameron NORRIE
    INITIAL = 1  # C. NORRIE
    SURNAME = 2  # NORRIE


class Shape(NamedTuple):
    """What a row shows, and how far apart."""

    form: Form
    gap: int
    country: bool = True
    mark: bool = True
    points: bool = True


# The first shape that fits the width is taken; a name that is too long for the last one is cut.
_SHAPES = (
    Shape(Form.FULL, gap=2),
    Shape(Form.INITIAL, gap=2),
    Shape(Form.SURNAME, gap=2),
    Shape(Form.SURNAME, gap=1),
    Shape(Form.SURNAME, gap=1, country=False),
    Shape(Form.SURNAME, gap=1, country=False, mark=False),
    Shape(Form.SURNAME, gap=1, country=False, mark=False, points=False),
)


class Row(NamedTuple):
    """What is known of one side, before it is known how wide the board is."""

    players: tuple[str, ...]
    lead: Piece  # the tick, or the "v" of a match to come
    open: bool = False  # whether one of the players is still to come through
    style: str = ""
    country: str = ""
    mark: str = ""
    sets: tuple[Line, ...] = ()
    chip: str = ""
    result: Target | None = None  # where the name leads
    score: Target | None = None


def rows(card: Scorecard, facts: Sequence[Fact], width: int, hidden: bool) -> list[Line]:
    """The two sides, in the longest shape that fits."""
    sides = _bare(card) if _veiled(card, hidden) else _told(card)
    return in_shape(
        [row._replace(country=_country(row, facts), mark=_mark(row, facts)) for row in sides],
        width,
    )


def in_shape(sides: Sequence[Row], width: int) -> list[Line]:
    """The rows in the longest shape that fits; a dot stands for what is known of one side only."""
    countries, marks = [row.country for row in sides], [row.mark for row in sides]
    full = [
        row if row.open else row._replace(country=_dotted(row.country, countries), mark=_dotted(row.mark, marks))
        for row in sides
    ]
    shape = next((shape for shape in _SHAPES if _width(full, shape) <= width), _SHAPES[-1])
    over = max(0, _width(full, shape) - width)
    return [_row(row, full, shape, over) for row in full]


def _bare(card: Scorecard) -> list[Row]:
    """The sides alone."""
    return [Row(side.players, Piece(" "), side.open) for side in in_order(card, hidden=True)]


def _told(card: Scorecard) -> list[Row]:
    """The sides and how it ended: who could not go on has the chip."""
    told, score = _sets(card), at(card.score.span) if card.score else None
    tick = Piece(TICK, "$text-success bold") if card.decided else Piece(" ")
    versus = Piece("v", MUTED) if card.status is Status.UPCOMING else Piece(" ")
    first, second = card.sides
    return [
        Row(
            first.players,
            tick,
            first.open,
            style="bold" if card.decided else "",
            sets=tuple(upper for upper, _ in told),
            result=at(card.span),
            score=score,
        ),
        Row(
            second.players,
            versus,
            second.open,
            sets=tuple(lower for _, lower in told),
            chip=ENDING.get(card.status, ""),
        ),
    ]


def _dotted(value: str, values: list[str]) -> str:
    """A dot for what is told of the other side only."""
    return value or (UNTOLD if any(values) else "")


def _width(rows: list[Row], shape: Shape) -> int:
    """How wide the wider row is."""
    return max(cells(_row(row, rows, shape, 0)) for row in rows)


def _row(row: Row, rows: list[Row], shape: Shape, over: int) -> Line:
    """The row, its columns as wide as all the rows need them, and the name `over` cells shorter than that."""
    space = Piece(" " * shape.gap)
    width = max(1, max(cell_len(_name(other, shape.form)) for other in rows) - over)
    name = cut(_name(row, shape.form), width)
    line = [row.lead, Piece(" "), Piece(name, row.style, row.result), Piece(" " * (width - cell_len(name)))]
    if shape.country and (wide := max(cell_len(other.country) for other in rows)):
        line += [space, Piece(fit(row.country, wide), MUTED)]
    if shape.mark and (wide := max(cell_len(other.mark) for other in rows)):
        line += [space, Piece(right(row.mark, wide), "" if row.mark.startswith("[") else MUTED)]
    if row.sets:
        line += [Piece(" " * (2 * shape.gap)), *_block(row, rows, shape)]
    if row.chip:
        line += [Piece("") if row.sets else space, Piece(row.chip, "$text-warning bold")]
    return _trimmed(line)


def _block(row: Row, rows: list[Row], shape: Shape) -> list[Piece]:
    """The sets of a row, in columns; on the winner's row one value, whose words of evidence are those of the score."""
    block: list[Piece] = []
    told = None if shape.points else 1
    for number, games in enumerate(row.sets):
        wide = max(cells(other.sets[number][:told]) for other in rows)
        block += [*games[:told], Piece(" " * (wide - cells(games[:told]) + shape.gap))]
    return [piece._replace(target=row.score) for piece in block]


def _trimmed(line: list[Piece]) -> Line:
    """The line without blanks at its end."""
    while not line[-1].text.strip():
        line.pop()
    return (*line[:-1], line[-1]._replace(text=line[-1].text.rstrip()))


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _name(row: Row, form: Form) -> str:
    """The side's name: a pair with initials at most, the players who are still open by surname."""
    if len(row.players) > 1:
        form = Form.SURNAME if row.open else max(form, Form.INITIAL)
    return (" or " if row.open else " / ").join(player_name(player, form) for player in row.players)


def player_name(name: str, form: Form) -> str:
    """The name with its surname in capitals: "Alex DE MINAUR", "A. DE MINAUR", "DE MINAUR", "ZHENG Qinwen"."""
    surname, given = wording.surname(name), wording.given(name)
    if not given or form is Form.SURNAME:
        return capitals(surname)
    if form is Form.INITIAL:
        return f"{_initials(given)} {capitals(surname)}"
    return f"{capitals(surname)} {given}" if name.startswith(surname) else f"{given} {capitals(surname)}"


def _initials(given: str) -> str:
    """The initials of given names: "J.-W." of Jo-Wilfried, "J. M." of Juan Martin."""
    return " ".join("-".join(f"{part[:1]}." for part in word.split("-")) for word in given.split())


def capitals(surname: str) -> str:
    """The surname in capitals; "McEnroe" keeps the letter that says how it is built."""
    return " ".join(f"Mc{word[2:].upper()}" if word.startswith("Mc") else word.upper() for word in surname.split())


# ── What is told of a side ────────────────────────────────────────────────────────────────────────────────────────────


def _values(row: Row, field: FactField, facts: Sequence[Fact]) -> list[str]:
    """The first value that is told of each player of the side, without repetition; nothing of players still open."""
    if row.open:
        return []
    first = {fact.player: str(fact.value) for fact in reversed(facts) if fact.field is field}
    return list(dict.fromkeys(first[player] for player in row.players if player in first))


def _country(row: Row, facts: Sequence[Fact]) -> str:
    return "/".join(_values(row, FactField.NATIONALITY, facts))


def _mark(row: Row, facts: Sequence[Fact]) -> str:
    """What stands beside a name on the board: the seed, else how the player entered, else the rank."""
    seed, entry, rank = (_values(row, field, facts)[:1] for field in (FactField.SEED, FactField.ENTRY, FactField.RANK))
    return mark(*("".join(told) for told in (seed, entry, rank)))


def mark(seed: str, entry: str, rank: str) -> str:
    """What stands beside a name: the first of these that is known, a seed in brackets."""
    return f"[{seed}]" if seed else entry or rank


# ── The sets ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _sets(card: Scorecard) -> list[tuple[Line, Line]]:
    """A column for each set; one of dots where there should be a score and none is told."""
    if card.score is None or not card.score.value.sets:
        untold = (Piece(UNTOLD, MUTED),)
        return [] if card.status in (Status.UPCOMING, Status.WALKOVER) else [(untold, untold)]
    return sets(card.score.value, card.status)


def sets(score: Score, status: Status) -> list[tuple[Line, Line]]:
    """A column for each set of a score."""
    return [_column(games, _over(status, score, number)) for number, games in enumerate(score.sets)]


def _column(score: SetScore, over: bool) -> tuple[Line, Line]:
    """The two cells of a set: the games, dim for whoever lost it, and his tie-break points beside them."""
    games = score.games
    texts = [f"[{number}]" if score.match_tiebreak else str(number) for number in games]
    width = max(map(len, texts))
    loser = None if not over or games[0] == games[1] else games.index(min(games))
    first, second = (Piece(right(text, width), MUTED if place == loser else "bold") for place, text in enumerate(texts))
    if loser is None or score.tiebreak is None or score.match_tiebreak or abs(games[0] - games[1]) != 1:
        return (first,), (second,)
    points = Piece(wording.superscript(score.tiebreak), MUTED)
    return ((first, points), (second,)) if loser == 0 else ((first,), (second, points))


def _over(status: Status, score: Score, number: int) -> bool:
    """Whether the set was played to its end: all are but the last of a match that was broken off."""
    if status is Status.COMPLETED or number < len(score.sets) - 1:
        return True
    last = score.sets[number]
    more, fewer = max(last.games), min(last.games)
    return more >= 6 and (more - fewer >= 2 or (more, fewer) == (7, 6))

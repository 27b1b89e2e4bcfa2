"""The layout of a match: the board, who tells it, what they agree on, what was said, the way to it and on from it.

Where scores are hidden, everything that gives the match away stays out: who won, headlines, answers, and who plays on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui import wording
from tui.layouts import board, listing
from tui.layouts.agreement import agreement, said
from tui.layouts.answers import answers
from tui.layouts.related import related
from tui.library.views import MatchId, Passage, PlayerId
from tui.lines import MUTED, Line, Piece, cells, clip, cut, flow
from tui.model import Score
from tui.terms import ENDING, FactField, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.library import Related
    from tui.library.views import MatchView, Teller
    from tui.lines import Target

WIDEST = 130
"""Cells beyond which nothing spreads: the eye has to find from one end of a line to the other."""

_NARROW = 70  # cells, below which a headline and where it is from take a line each


def lay_out(view: MatchView, width: int, hidden: bool = False) -> list[Line]:
    """The match in lines of at most so many cells; `hidden` leaves out what came of it."""
    width = min(width, WIDEST)
    hidden = hidden and view.row.decided
    sections = (
        ("Told by", [line for teller in view.tellers for line in _teller(teller, width, hidden)]),
        ("What is told", agreement(view.compared, width, hidden=hidden)),
        ("What was said", [] if hidden else answers(view.answers, width)),
        ("Here and on", [] if hidden else related(view.way, width, _there)),
    )
    lines = [*_occasion(view, width, hidden), (), *_board(view, width, hidden)]
    for title, section in sections:
        lines += [(), listing.heading(title, width), *section] if section else []
    return [clip(line, width) for line in lines]


def _there(match: Related) -> Target:
    """Where a match around this one leads: to its view, or to an article where it has none."""
    return match.match if match.match != MatchId() else Passage(match.articles[0])


# ── The match ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _occasion(view: MatchView, width: int, hidden: bool) -> list[Line]:
    """Event, which leads to its draw, round, surface, day and duration."""
    row = view.row
    told = [
        Piece(row.event_name, "bold", row.edition),
        Piece(wording.round_name(row.round) if row.round else ""),
        Piece(_of_match(view, "venue"), MUTED),
        Piece(row.surface or _of_match(view, "surface"), MUTED),
        Piece(listing.when(row), MUTED),
        Piece("score hidden" if hidden else said("duration", _of_match(view, "duration")), MUTED),
    ]
    return flow((), ((piece,) for piece in told if piece.text), width)


def _board(view: MatchView, width: int, hidden: bool) -> list[Line]:
    """The two rows; each name leads to its player, the games to the words that tell them."""
    row = view.row
    score = None if hidden else _score(row.score)
    status = score.status if score else Status.COMPLETED
    told = board.sets(score, status) if score else []
    where = next(
        (one.values[0].voices[0].passage for one in view.compared if one.field == "score" and one.values), None
    )
    won = row.decided and not hidden
    upper = board.Row(
        row.first,
        Piece(board.TICK, "$text-success bold") if won else Piece(" "),
        style="bold" if won else "",
        sets=tuple(games for games, _ in told),
        score=where,
    )
    chip = ENDING.get(status, "") if score else ""
    lower = board.Row(row.second, Piece(" "), sets=tuple(games for _, games in told), chip=chip)
    if not row.decided:
        lower = lower._replace(lead=Piece("v", MUTED))
    rows = [_with_marks(view, one) for one in (upper, lower)]
    if hidden:
        rows.sort(key=lambda one: wording.surname(one.players[0]).casefold())
    return board.in_shape(rows, width)


def _with_marks(view: MatchView, row: board.Row) -> board.Row:
    """A side with its country, its seed or rank, and where its name leads."""
    country, seed, entry, rank = (
        "/".join(dict.fromkeys(_of_player(view, player, field) for player in row.players)).strip("/")
        for field in (FactField.NATIONALITY, FactField.SEED, FactField.ENTRY, FactField.RANK)
    )
    leads = PlayerId(row.players[0]) if len(row.players) == 1 else None
    return row._replace(country=country, mark=board.mark(seed, entry, rank), result=leads)


def _of_match(view: MatchView, field: str) -> str:
    return _of_player(view, "", field)


def _of_player(view: MatchView, player: str, field: str) -> str:
    """What most tell, or the record has where nobody does; "" where it has not either."""
    told = next((one for one in view.compared if (one.field, one.player) == (field, player)), None)
    return "" if told is None else told.values[0].value if told.values else told.record


def _score(words: str) -> Score | None:
    return Score.read(words) if words else None


# ── Who tells it ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _teller(teller: Teller, width: int, hidden: bool) -> Iterator[Line]:
    """Whether it is read, the headline, and who has it and when; without a headline where that says too much."""
    mark = Piece("● " if teller.unread else "  ", "$primary")
    where = " · ".join(_where(teller))
    if hidden:
        yield (mark, Piece(cut(where, width - 2), "", Passage(teller.article)))
        return
    title = Piece(teller.title, "bold" if teller.unread else "", Passage(teller.article))
    if width < _NARROW:
        yield clip((mark, title), width)
        yield (Piece("  "), Piece(cut(where, width - 2), MUTED))
        return
    room = width - 4 - cell_len(where)
    title = title._replace(text=cut(title.text, max(room, 10)))
    yield (mark, title, Piece(" " * (width - 2 - cells((title,)) - cell_len(where))), Piece(where, MUTED))


def _where(teller: Teller) -> Iterable[str]:
    if teller.reprint:
        yield "the same words"
    elif not teller.main:
        yield "mentions it"
    if teller.outlet != teller.title:
        yield teller.outlet
    if teller.day:
        yield wording.day(teller.day)

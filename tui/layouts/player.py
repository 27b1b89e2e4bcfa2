"""The layout of a player: rankings as a line, matches, whom he met, what he said and who writes of him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import wording
from tui.layouts import listing
from tui.layouts.ranking import plot
from tui.library import keys
from tui.library.views import Passage
from tui.lines import MUTED, Line, Piece, cells, clip, flow, spread, wrapped

if TYPE_CHECKING:
    from tui.library.views import MatchRow, Opponent, PlayerView, Ranked, Said, Teller

_COLUMNS = 140  # cells from which on the matches stand beside all else
_BESIDE = 84  # cells of the matches there
_GAP = "   "
_TOLD = 6  # rankings that stand under the line


def lay_out(view: PlayerView, width: int) -> list[Line]:
    """The player in lines of at most so many cells."""
    lines = _head(view, width)
    if width < _COLUMNS:
        return [*lines, *_rankings(view, width), *_matches(view, width), *_others(view, width)]
    right = width - _BESIDE - len(_GAP)
    return [*lines, *_beside(_matches(view, _BESIDE), [*_rankings(view, right), *_others(view, right)])]


def _head(view: PlayerView, width: int) -> list[Line]:
    title: Line = (Piece(view.name, "bold"), Piece(f"  {view.country}" if view.country else ""))
    return [clip(title, width), *((Piece(words, MUTED),) for words in wrapped(view.why, width))]


def _beside(left: list[Line], right: list[Line]) -> list[Line]:
    """Two columns."""
    lines = []
    for number in range(max(len(left), len(right))):
        first = left[number] if number < len(left) else ()
        second = right[number] if number < len(right) else ()
        lines.append((*first, Piece(" " * (_BESIDE - cells(first)) + _GAP), *second) if second else first)
    return lines


def _rankings(view: PlayerView, width: int) -> list[Line]:
    """The line of them, and under it the last ones that articles tell, which lead to their words."""
    told = [one for one in view.rankings if one.passage][-_TOLD:]
    lines = [*plot(view.rankings, width), *flow((), map(_ranking, reversed(told)), width)]
    return [(), listing.heading("Ranking", width), *lines] if lines else []


def _ranking(one: Ranked) -> Line:
    return (Piece(f"No. {one.rank}", "", one.passage), Piece(f" {listing.day(one.day)}", MUTED))


def _matches(view: PlayerView, width: int) -> list[Line]:
    if not view.matches:
        return []
    him = keys.name(view.name)
    lines = listing.matches(view.matches, width, lambda row: _outcome(row, him))
    if view.more:
        lines.append(clip((Piece(f"and older ones, told {view.more:,} times", MUTED),), width))
    return [(), listing.heading("Matches", width), *lines]


def _outcome(row: MatchRow, him: keys.Name) -> Line:
    """How the match ended for the player, the winner's games first."""
    first, second = row.first, row.second
    is_first = any(keys.same_person(keys.name(name), him) for name in first)
    opponent = listing.side(second if is_first else first)
    score = f"  {wording.raised(row.score)}" if row.score else ""
    if not row.decided:
        return (Piece(f"  to play {opponent}{score}", "", row.id),)
    if is_first:
        return (Piece(f"✓ d. {opponent}{score}", "", row.id),)
    return (Piece(f"  lost to {opponent}{score}", "", row.id),)


def _others(view: PlayerView, width: int) -> list[Line]:
    """What stands under the matches, or beside them."""
    parts = (
        ("Opponents", flow((), map(_opponent, view.opponents), width)),
        ("Quotes", [line for said in view.quotes for line in _quote(said, width)]),
        ("Articles", [_article(teller, width) for teller in view.articles]),
    )
    return [line for name, lines in parts if lines for line in ((), listing.heading(name, width), *lines)]


def _opponent(opponent: Opponent) -> Line:
    return (Piece(f"{wording.surname(opponent.pair.second)} {opponent.won}–{opponent.lost}", "", opponent.pair),)


def _quote(said: Said, width: int) -> list[Line]:
    """The words, and under them who printed them and when."""
    where = " · ".join(word for word in (said.outlet, wording.day(said.day) if said.day else "") if word)
    words = " ".join(said.words.split())
    return [*spread(words, width, said.passage), *([clip((Piece(f"  {where}", MUTED),), width)] if where else [])]


def _article(teller: Teller, width: int) -> Line:
    """Unread mark, day and headline."""
    day = wording.day(teller.day) if teller.day else ""
    mark = "● " if teller.unread else "  "
    about = Piece(teller.title, "", Passage(teller.article))
    return clip((Piece(mark), Piece(f"{day:{listing.DAY}}  ", MUTED), about, Piece(f"  {teller.outlet}", MUTED)), width)

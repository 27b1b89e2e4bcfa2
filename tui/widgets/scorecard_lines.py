"""The scorecard as lines: everything one article tells of its match, each value pointing at the words that tell it.

It decides the order of the sections, and what of them is known before a match and so may be seen where scores are
hidden. It works nothing out: no value is added up, taken from another article or chosen between two that differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui import wording
from tui.layouts.board import rows, whole_head
from tui.layouts.related import related as lines_of
from tui.library import Relation
from tui.lines import MUTED, Elsewhere, Line, Piece, Spoken, at, cells, clip, flow, spread
from tui.terms import BEFORE, FactField
from tui.widgets.scorecard_agreement import told_by_others
from tui.widgets.scorecard_table import columns, coming_up, table, value
from tui.widgets.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library import Related
    from tui.library.views import Compared
    from tui.model import Fact, Findings, Quote, Scorecard

WIDEST = 52
"""The cells beyond which nothing spreads: the eye has to find from a label to its value."""

# What a value is called after a player's name, where "54 unforced errors" would not do.
_PHRASES = {
    FactField.RANK: "No. {value}",
    FactField.FORMER_RANK: "once No. {value}",
    FactField.SEED: "seed {value}",
    FactField.ENTRY: "{value}",
    FactField.AGE: "aged {value}",
    FactField.NATIONALITY: "{value}",
    FactField.HANDED: "{value}-handed",
    FactField.COACH: "coach {value}",
    FactField.INJURY: "injury: {value}",
    FactField.FIRST_WIN: "first win {value}",
    FactField.TITLES: "titles: {value}",
}


def lay_out(
    findings: Findings,
    related: Sequence[Related],
    width: int,
    hidden: bool = False,
    others: tuple[Sequence[Compared], int] = ((), 0),
) -> list[Line]:
    """The lines of the scorecard in `width` cells (12 or more); `hidden` leaves out what came of the match.

    `others` is what everybody tells of the match, and the number of this article among them.
    """
    main, width = findings.main, min(width, WIDEST)
    sections = [
        ("", _match(main, findings.facts, width, hidden) if main else _no_match(findings)),
        ("The text contradicts itself", _doubts(main, width) if main and not hidden else []),
        ("", table(findings, main, width, hidden) if main else []),
        ("Agreement", told_by_others(*others, width, hidden=hidden) if main else []),
        ("Others" if main else "Players", _others(findings.facts, main, width, hidden)),
        ("Quotes", _quotes(findings.quotes, width)),
        ("Matches mentioned", _mentioned(findings, width) if not hidden else []),
        ("Related", _related(related, width, hidden)),
    ]
    lines: list[Line] = []
    for title, section in sections:
        if section:
            lines += [()] if lines else []
            lines += [_title(title, width)] if title else []
            lines += section
    return [clip(line, width) for line in lines]


def _title(title: str, width: int) -> Line:
    return (Piece(title, MUTED), Piece(" " + "─" * (width - cell_len(title) - 1), "$rule"))


# ── The match ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _match(main: Scorecard, facts: Sequence[Fact], width: int, hidden: bool) -> list[Line]:
    """The board, on what and where it was played told with where and when."""
    above = whole_head(main, width, hidden)
    if ground := [Piece(told.value, MUTED, at(told.span)) for told in (main.surface, main.venue) if told]:
        above += flow((), ((piece,) for piece in ground), width)
    return [*above, *([()] if above else []), *rows(main, facts, width, hidden)]


def _no_match(findings: Findings) -> list[Line]:
    """What stands where the board would."""
    return [(Piece("This is not about one match." if findings.scorecards else "No match is told here.", MUTED),)]


def _doubts(main: Scorecard, width: int) -> list[Line]:
    """What the text tells in two ways, or in one that cannot be."""
    return [line for doubt in main.doubts for line in spread(doubt.value, width, at(doubt.span))]


# ── Everybody else, and what they say ─────────────────────────────────────────────────────────────────────────────────


def _others(facts: Sequence[Fact], main: Scorecard | None, width: int, hidden: bool) -> list[Line]:
    """What is told of players without a column, shortly: a name, and values after it."""
    players: dict[str, dict[str, Piece]] = {}
    for fact in facts:
        if fact.field in BEFORE or not hidden:
            piece = Piece(_phrase(fact), "", at(fact.span))
            players.setdefault(fact.player, {}).setdefault(piece.text, piece)
    lines: list[Line] = []
    for player, told in players.items():
        if main is None or player not in columns(main, hidden):
            name = Piece(wording.surname(player), MUTED)
            lines += flow((name,), ((piece,) for piece in told.values()), width)
    return lines


def _phrase(fact: Fact) -> str:
    """A fact as it reads after a name."""
    if fact.field is FactField.HEAD_TO_HEAD:
        return f"{value(fact)} v {wording.surname(fact.opponent)}" if fact.opponent else f"head-to-head {value(fact)}"
    return _PHRASES.get(fact.field, "{value} {name}").format(value=value(fact), name=wording.fact_name(fact.field))


def _quotes(quotes: Sequence[Quote], width: int) -> list[Line]:
    """The speakers in the order of the text, as the article shows them, and how often each is quoted."""
    speakers = [
        (
            Piece(f"{speaker.bar} ", f"{speaker.colour} bold"),
            Piece(speaker.label, speaker.style, Spoken(speaker.quotes)),
            Piece(f" {len(speaker.quotes)}", MUTED),
        )
        for speaker in Speakers(quotes)
    ]
    return flow((), speakers, width, between="   ")


# ── Other matches ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _mentioned(findings: Findings, width: int) -> list[Line]:
    """The other matches, each in one line, and where and when as far as that is not where and when the main one was."""
    lines: list[Line] = []
    main, elsewhere = findings.main, coming_up(findings)
    for card in findings.scorecards[findings.has_main :]:
        if card in elsewhere:
            continue
        lines += spread(wording.one_line(card), width, at(card.span))
        occasion = _occasion(card, main)
        if occasion and cells(lines[-1]) + 2 + cell_len(occasion) <= width:
            lines[-1] = (*lines[-1], Piece("  "), Piece(occasion, MUTED))
        elif occasion:
            lines.append((Piece("  "), Piece(occasion, MUTED)))
    return lines


def _occasion(card: Scorecard, main: Scorecard | None) -> str:
    """Event, round and year of a match, but for what is the same as of the main one."""
    parts = []
    if card.event and not (main and main.event and main.event.value == card.event.value):
        parts.append(card.event.value)
    if card.round:
        parts.append(wording.round_name(card.round.value))
    year = _year(card)
    if year and not (main and _year(main) == year):
        parts.append(str(year))
    return " · ".join(parts)


def _year(card: Scorecard) -> int | None:
    if card.year:
        return card.year.value
    return card.date.value.year if card.date else None


def _related(related: Sequence[Related], width: int, hidden: bool) -> list[Line]:
    """The matches around this one under what each is, and how many articles tell it.

    Where scores are hidden only further reports are left: who plays whom next says who won.
    """
    shown = [match for match in related if match.relation is Relation.SAME] if hidden else related
    return lines_of(shown, width, lambda match: Elsewhere(match.articles, match.match), hidden=hidden)

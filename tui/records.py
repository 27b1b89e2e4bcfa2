"""Findings as plain records, for programs: what `tennis-tui parse --format jsonl` prints of a document.

Decides how a value is written where JSON has no word for it (a side, a score, a length of time). It leaves nothing out
for being unlikely and adds nothing the findings do not say. Offsets count code points of the record's own `text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.article import Article
    from tui.model import Fact, Findings, Quote, Scorecard, Span

Record = dict[str, Any]


def record(where: str, article: Article, findings: Findings) -> Record:
    """What was found in the document at `where`, main match first, then in the order of the text."""
    return {
        "path": where,
        "text": article.text,
        "matches": [
            _match(card, main=findings.has_main and number == 0) for number, card in enumerate(findings.scorecards)
        ],
        "quotes": [_quote(quote) for quote in findings.quotes],
        "facts": [*map(_fact, findings.facts), *_durations(findings.scorecards)],
    }


def unreadable(where: str, problem: str) -> Record:
    """What stands in the place of a document that could not be read, so that the ones after it keep their place."""
    return {"path": where, "error": problem}


def written_score(card: Scorecard) -> str | None:
    """The sets and how they ended, winner's games first: "6-2 3-0 RET"; None where the text tells no set.

    A walkover is told whole by its ending; a retirement without a set is no score.
    """
    if card.score is not None and card.score.value.sets:
        return str(card.score.value)
    return "W/O" if card.status == "walkover" else None


def year(card: Scorecard) -> int | None:
    """The year a match was played in, by its year or its day."""
    if card.year is not None:
        return card.year.value
    return None if card.date is None else card.date.value.year


def _match(card: Scorecard, *, main: bool) -> Record:
    winner, loser = card.sides
    return {
        "winner": str(winner),
        "loser": str(loser),
        "score": written_score(card),
        "status": card.status.value,
        "event": None if card.event is None else card.event.value,
        "round": None if card.round is None else card.round.value.value,
        "year": year(card),
        "main": main,
        **_ends(card.span),
    }


def _quote(quote: Quote) -> Record:
    return {**_ends(quote.span), "speaker": quote.speaker, "kind": quote.kind.value}


def _fact(fact: Fact) -> Record:
    told: Record = {"player": fact.player, "field": fact.field.value, "value": fact.value, **_ends(fact.span)}
    if fact.opponent is not None:
        told["opponent"] = fact.opponent
    return told


def _durations(cards: tuple[Scorecard, ...]) -> Iterator[Record]:
    """How long matches took: facts of nobody, and so without a player."""
    for card in cards:
        if card.duration is not None:
            value = card.duration.value
            yield {"player": None, "field": "duration_minutes", "value": value, **_ends(card.duration.span)}


def _ends(span: Span) -> Record:
    return {"start": span.start, "end": span.end}

"""Findings for tests, made of words of their own text: what is told is where the text tells it."""

from datetime import date
from typing import TypeVar

from tui.article import Article
from tui.model import (
    Fact,
    FactField,
    Findings,
    Quote,
    QuoteKind,
    Round,
    Score,
    Scorecard,
    SetScore,
    Side,
    Span,
    Status,
    Told,
)

Value = TypeVar("Value")

TEXT = """Bell stuns top seed Dell in Lyon

Ann Bell of Britain beat Catherine Dell-Winter 6-7 (4), 7-6 (10), 6-3 in 2 hours and 22 minutes at the Lyon Open.
"I played so well," said Bell, the world number 31. "And nobody knew how I felt," she said.
"Great," Dell-Winter said after 54 errors; she leads their meetings 5-3.
Eve Fox beat Gil Hart in the 2024 final. One of them comes next.
"""


def span(words: str) -> Span:
    """Where TEXT says these words first."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def told(value: Value, words: str) -> Told[Value]:
    """A value that TEXT tells with these words."""
    return Told(value=value, span=span(words))


def fact(player: str, field: FactField, value: int | str, words: str, opponent: str | None = None) -> Fact:
    """A fact that TEXT tells with these words."""
    return Fact(player=player, field=field, value=value, span=span(words), opponent=opponent)


def quote(words: str, speaker: str | None) -> Quote:
    """A quotation of TEXT."""
    return Quote(span=span(words), kind=QuoteKind.SPEECH, speaker=speaker)


def side(*players: str, undecided: bool = False) -> Side:
    """A side of these players."""
    return Side(players=players, open=undecided)


BELL, DELL, FOX, HART = "Ann Bell", "Catherine Dell-Winter", "Eve Fox", "Gil Hart"

ARTICLE = Article(
    key="bell.md",
    text=TEXT,
    title="Bell stuns top seed Dell in Lyon",
    source="The Rally",
    published=date(2025, 10, 28),
)

MAIN = Scorecard(
    sides=(side(BELL), side(DELL)),
    span=span("Ann Bell of Britain beat Catherine Dell-Winter"),
    score=told(
        Score(
            sets=(
                SetScore(games=(6, 7), tiebreak=4),
                SetScore(games=(7, 6), tiebreak=10),
                SetScore(games=(6, 3)),
            )
        ),
        "6-7 (4), 7-6 (10), 6-3",
    ),
    event=told("Lyon Open", "Lyon Open"),
    round=told(Round.SECOND, "Bell"),
    date=told(date(2025, 10, 27), "Bell"),
    duration=told(142, "2 hours and 22 minutes"),
)
FINAL = Scorecard(
    sides=(side(FOX), side(HART)),
    span=span("Eve Fox beat Gil Hart"),
    event=told("Lyon Open", "Lyon Open"),
    round=told(Round.FINAL, "final"),
    year=told(2024, "2024"),
)
NEXT = Scorecard(
    sides=(side(BELL), side(FOX, HART, undecided=True)),
    span=span("One of them comes next"),
    status=Status.UPCOMING,
)

FINDINGS = Findings(
    parser=1,
    scorecards=(MAIN, FINAL, NEXT),
    has_main=True,
    quotes=(
        quote('"I played so well,"', BELL),
        quote('"And nobody knew how I felt,"', BELL),
        quote('"Great,"', DELL),
    ),
    facts=(
        fact(DELL, FactField.SEED, 1, "top seed"),
        fact(BELL, FactField.NATIONALITY, "GBR", "of Britain"),
        fact(BELL, FactField.RANK, 31, "world number 31"),
        fact(DELL, FactField.UNFORCED_ERRORS, 54, "54 errors"),
        fact(DELL, FactField.HEAD_TO_HEAD, "5-3", "5-3", BELL),
        fact(FOX, FactField.NATIONALITY, "MON", "Eve Fox"),
    ),
)

"""What the steps read, as the models that everybody else reads: names for numbers, spans for offsets.

Nothing is decided here and nothing left out. A player is called by the fullest form of the name that the text gives.
"""

from collections.abc import Iterable
from typing import Any

from tui.model import (
    Block,
    Fact,
    Findings,
    Quote,
    Score,
    Scorecard,
    SetScore,
    Side,
    Span,
    Told,
)
from tui.parse.reading import Card, Cards, Games, People, Prose, Read, Team


def findings(
    parser: int, prose: Prose, people: People, cards: Cards, facts: Iterable[Fact], dated: Read | None
) -> Findings:
    """Everything found in a text."""
    return Findings(
        parser=parser,
        blocks=tuple(Block(kind=p.kind, span=Span(start=p.start, end=p.end)) for p in prose.pieces),
        scorecards=tuple(_scorecard(card, people) for card in cards.cards),
        has_main=cards.has_main,
        quotes=tuple(
            Quote(
                span=Span(start=s.start, end=s.end),
                kind=s.kind,
                speaker=s.speaker,
                attribution=None if s.cue is None else Span(start=s.cue[0], end=s.cue[1]),
            )
            for s in prose.speech
        ),
        facts=tuple(facts),
        dated=_told(dated),
    )


def _scorecard(card: Card, people: People) -> Scorecard:
    score = None
    if card.score is not None:
        sets = tuple(map(_set_score, card.sets))
        score = Told(value=Score(sets=sets, status=card.status), span=Span(start=card.score[0], end=card.score[1]))
    first, second = card.sides
    return Scorecard(
        sides=(_side(first, people), _side(second, people)),
        status=card.status,
        span=Span(start=card.start, end=card.end),
        score=score,
        event=_told(card.event),
        round=_told(card.round),
        year=_told(card.year),
        date=_told(card.date),
        duration=_told(card.duration),
        surface=_told(card.surface),
        venue=_told(card.venue),
        doubts=tuple(told for doubt in card.doubts if (told := _told(doubt))),
    )


def _side(team: Team, people: People) -> Side:
    return Side(players=tuple(people.persons[player].name for player in team.players), open=team.open)


def _set_score(games: Games) -> SetScore:
    return SetScore(games=games[:2], tiebreak=games.tiebreak, match_tiebreak=games.match_tiebreak)


def _told(read: Read | None) -> Told[Any] | None:
    return None if read is None else Told(value=read.value, span=Span(start=read.start, end=read.end))

"""What the steps read, as the models that everybody else reads: names for numbers, spans for offsets.

Nothing is decided here and nothing left out. A player is called by the fullest form of the name that the text gives.
The findings are put together as a tree of plain values and become models all at once, which costs half as much as one
model after the other. The models are loaded with the first article: pydantic takes longer to load than the parser.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from tui.parse.reading import Card, Cards, Games, People, Prose, Read, Team
from tui.parse.statements import Told

if TYPE_CHECKING:
    from tui.model import Findings

Tree = dict[str, Any]


def findings(
    parser: int, prose: Prose, people: People, cards: Cards, facts: Iterable[Told], dated: Read | None
) -> "Findings":
    """Everything found in a text."""
    from tui.model import Findings

    return Findings.model_validate(
        {
            "parser": parser,
            "blocks": [{"kind": p.kind, "span": _span(p.start, p.end)} for p in prose.pieces],
            "scorecards": [_scorecard(card, people) for card in cards.cards],
            "has_main": cards.has_main,
            "quotes": [
                {
                    "span": _span(s.start, s.end),
                    "kind": s.kind,
                    "speaker": s.speaker,
                    "attribution": None if s.cue is None else _span(*s.cue),
                }
                for s in prose.speech
            ],
            "facts": [_fact(fact, people) for fact in facts],
            "dated": _told(dated),
        }
    )


def _span(start: int, end: int) -> Tree:
    return {"start": start, "end": end}


def _told(read: Read | None) -> Tree | None:
    return None if read is None else {"value": read.value, "span": _span(read.start, read.end)}


def _fact(fact: Told, people: People) -> Tree:
    return {
        "player": people.persons[fact.person].name,
        "field": fact.field,
        "value": fact.value,
        "span": _span(fact.start, fact.end),
        "opponent": None if fact.opponent is None else people.persons[fact.opponent].name,
    }


def _scorecard(card: Card, people: People) -> Tree:
    score = None
    if card.score is not None:
        score = {"value": {"sets": [_set(s) for s in card.sets], "status": card.status}, "span": _span(*card.score)}
    return {
        "sides": [_side(team, people) for team in card.sides],
        "status": card.status,
        "span": _span(card.start, card.end),
        "score": score,
        "event": _told(card.event),
        "round": _told(card.round),
        "year": _told(card.year),
        "date": _told(card.date),
        "duration": _told(card.duration),
        "surface": _told(card.surface),
        "venue": _told(card.venue),
        "doubts": [_told(doubt) for doubt in card.doubts],
    }


def _side(team: Team, people: People) -> Tree:
    return {"players": [people.persons[player].name for player in team.players], "open": team.open}


def _set(games: Games) -> Tree:
    return {"games": games[:2], "tiebreak": games.tiebreak, "match_tiebreak": games.match_tiebreak}

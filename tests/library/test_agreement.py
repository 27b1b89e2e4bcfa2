"""What the articles about a match agree on, and where they differ."""

from collections.abc import Iterable
from datetime import date

import pytest

from tui.library.agreement import Source, compared
from tui.model import Fact, Round, Score, Scorecard, SetScore, Side, Span, Told
from tui.terms import FactField, Status

SIDES = (("Ann Bell",), ("Eve Fox",))
SPAN = Span(start=3, end=9)


def card(score: str = "", event: str = "", round: str = "", day: str = "", minutes: int = 0) -> Scorecard:  # noqa: A002
    sets = tuple(SetScore(games=(int(one[0]), int(one[2])), tiebreak=_points(one)) for one in score.split())
    return Scorecard(
        sides=(Side(players=("Bell",)), Side(players=("Fox",))),
        span=SPAN,
        score=Told(value=Score(sets=sets, status=Status.COMPLETED), span=SPAN) if score else None,
        event=Told(value=event, span=SPAN) if event else None,
        round=Told(value=Round(round), span=SPAN) if round else None,
        date=Told(value=date.fromisoformat(day), span=SPAN) if day else None,
        duration=Told(value=minutes, span=SPAN) if minutes else None,
    )


def _points(one: str) -> int | None:
    return int(one[4:-1]) if "(" in one else None


def fact(player: str, field: FactField, value: int | str, opponent: str | None = None) -> Fact:
    return Fact(player=player, field=field, value=value, span=SPAN, opponent=opponent)


def values(sources: Iterable[Source], field: str, player: str = "", event: str = "oslo") -> list[tuple[str, str]]:
    """The values of a field and who tells each."""
    found = compared(list(sources), SIDES, event, decided=True)
    return [
        (value.value, "".join(voice.outlet for voice in value.voices))
        for one in found
        if (one.field, one.player) == (field, player)
        for value in one.values
    ]


OF_THE_MATCH: dict[str, tuple[str, list[Scorecard], list[tuple[str, str]]]] = {
    "a tie-break without its points": ("score", [card("7-6 6-4"), card("7-6(5) 6-4")], [("7-6(5) 6-4", "AB")]),
    "another game": ("score", [card("6-4 6-4"), *[card("6-4 6-3")] * 2], [("6-4 6-3", "BC"), ("6-4 6-4", "A")]),
    "other points": ("score", [card("7-6(5) 6-4"), card("7-6(6) 6-4")], [("7-6(5) 6-4", "A"), ("7-6(6) 6-4", "B")]),
    "a round by number and by who is left": ("round", [card(round="3R"), card(round="R16")], [("R16", "AB")]),
    "two rounds": ("round", [card(round="QF"), card(round="SF")], [("QF", "A"), ("SF", "B")]),
    "an event with its sponsor": (
        "event",
        [card(event="Rolex Paris Masters"), card(event="Paris"), card(event="Paris")],
        [("Paris", "ABC")],
    ),
    "minutes": ("duration", [card(minutes=142), card(minutes=142), card()], [("142", "AB")]),
    "days": ("date", [card(day="2025-10-28"), card(day="2025-10-29")], [("2025-10-28", "A"), ("2025-10-29", "B")]),
}  # fmt: skip


@pytest.mark.parametrize("case", OF_THE_MATCH)
def test_the_match(case: str) -> None:
    field, cards, expected = OF_THE_MATCH[case]
    sources = (Source(outlet, number, one, ()) for number, (outlet, one) in enumerate(zip("ABC", cards, strict=False)))
    assert values(sources, field) == expected


H2H = FactField.HEAD_TO_HEAD
OF_A_PLAYER: dict[str, tuple[list[Fact], list[tuple[str, str]]]] = {
    "full name and surname": ([fact("Ann Bell", FactField.RANK, 31), fact("Bell", FactField.RANK, 31)], [("31", "AB")]),
    "two rankings": ([fact("Bell", FactField.RANK, 31), fact("Bell", FactField.RANK, 30)], [("31", "A"), ("30", "B")]),
    "meetings told of either": ([fact("Bell", H2H, "3-5", "Fox"), fact("Fox", H2H, "5-3", "Bell")], [("3-5", "AB")]),
    "meetings before the match and after it": (
        [fact("Bell", H2H, "2-5", "Fox"), fact("Bell", H2H, "3-5", "Fox")],
        [("3-5", "AB")],
    ),
    "what the match cannot have changed": (
        [fact("Bell", H2H, "3-4", "Fox"), fact("Bell", H2H, "3-5", "Fox")],
        [("3-4", "A"), ("3-5", "B")],
    ),
    "a first win over the other": ([fact("Bell", FactField.FIRST_WIN, 1, "Eve Fox")], [("over Fox", "A")]),
    "a first win over somebody else": ([fact("Bell", FactField.FIRST_WIN, 1, "Hart")], []),
    "meetings with somebody else": ([fact("Bell", H2H, "3-5", "Hart")], []),
}


@pytest.mark.parametrize("case", OF_A_PLAYER)
def test_a_player(case: str) -> None:
    facts, expected = OF_A_PLAYER[case]
    sources = [
        Source(outlet, number, card(), [one]) for number, (outlet, one) in enumerate(zip("AB", facts, strict=False))
    ]
    assert values(sources, facts[0].field, "Ann Bell") == expected


def test_one_article_is_one_voice() -> None:
    twice = [fact("Bell", FactField.ACES, 9), fact("Ann Bell", FactField.ACES, 9)]
    assert values([Source("A", 1, card(), twice)], "aces", "Ann Bell") == [("9", "A")]


def test_a_value_says_where_it_stands() -> None:
    [score] = compared([Source("A", 7, card("6-4 6-4"), ())], SIDES, "", decided=True)
    [voice] = score.values[0].voices
    assert tuple(voice.passage) == (7, 3, 9)

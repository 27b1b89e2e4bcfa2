"""Rounds in the plural that were not played once: a streak of finals is no final."""

import pytest

from tui.parse import rounds


@pytest.mark.parametrize(
    "text",
    [
        "It ended a run of nine consecutive tour finals.",
        "She has reached three straight semi-finals.",
    ],
)
def test_a_streak_of_rounds_is_no_round(text: str) -> None:
    assert rounds.rounds(text) == []


def test_one_round_in_the_plural_is_one() -> None:
    assert [named.round for named in rounds.rounds("He won in the quarter-finals in straight sets.")] == ["QF"]

"""Paragraphs that have lost their subject, and whom they are about."""

import pytest

from tui.parse import parse
from tui.wording import one_line

LEAD = "Top seed Ann Bell beat Eve Fox 6-2 6-4 in Lyon. Former champion\n\n"


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (  # whom the rest names as the other player
            (
                "powered her way into the last 16 with a straight sets win over Ida Costa. The third seed stuck with "
                "Ruiz until 3-3. Mia Ruiz plays next on Monday."
            ),
            ["Bell d. Fox 6-2 6-4", "Ruiz d. Costa"],
        ),
        (  # the first of whom a verb is told
            "beat Ida Costa in a long match. Ruiz came through 7-5 5-7 6-4.\n\nMia Ruiz now meets Jo Marr.",
            ["Bell d. Fox 6-2 6-4", "Ruiz d. Costa 7-5 5-7 6-4", "Ruiz v Marr"],
        ),
        (  # who goes through without playing
            (
                "received a free ride into the last 16 after Ida Costa was forced to withdraw. Costa was ill. "
                "Mia Ruiz, the third seed, now plays Jo Marr."
            ),
            ["Bell d. Fox 6-2 6-4", "Ruiz d. Costa W/O", "Ruiz v Marr"],
        ),
        (  # no verb begins it
            "after the Swede had beaten Ida Costa. Mia Ruiz looked on, and Jo Marr left.",
            ["Bell d. Fox 6-2 6-4"],
        ),
    ],
)
def test_the_subject_is_found_in_what_follows(text: str, matches: list[str]) -> None:
    assert sorted(one_line(card) for card in parse(LEAD + text).scorecards) == matches

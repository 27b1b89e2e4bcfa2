"""Round-ups, team ties and lists: each text stands beside the matches it tells, the winner first."""

import pytest

from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


def told(text: str) -> list[str]:
    """The matches of a text about four players who are known, in order of their words."""
    return sorted(one_line(card) for card in parse(KNOWN + text).scorecards)


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        # a loss in the words of a win
        ("Bell lost early in Nice via a 6-1, 6-2 decision against Fox.", ["Fox d. Bell 6-1 6-2"]),
        ("Bell came back from a set down against Fox, only to fall short.", ["Fox d. Bell"]),
        ("Bell rallied against Fox but lost 6-4 3-6 7-5.", ["Fox d. Bell 6-4 3-6 7-5"]),
        # whom a list of rivals brings in wins nothing
        (
            "Bell caught up with her rivals, Chile's Ruiz and Spain's Costa, whom she met, in a 6-4 6-3 win over Fox.",
            ["Bell d. Fox 6-4 6-3"],
        ),
        ("Fox was run over by Bell.", ["Bell d. Fox"]),
        ("The second seed, Fox, was picked off by Bell.", ["Bell d. Fox"]),
    ],
)
def test_who_won_by_more_words(text: str, matches: list[str]) -> None:
    assert told(text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            "As expected two-time doubles winners Bell and Ruiz needed an hour to blitz Fox and Costa 6-1 6-2.",
            ["Bell / Ruiz d. Fox / Costa 6-1 6-2"],
        ),
        (
            "Bell along with her partner Ruiz made it to the semi-finals as they outplayed Fox and Costa 6-4 6-3.",
            ["Bell / Ruiz d. Fox / Costa 6-4 6-3"],
        ),
        (
            "Welsh girls Bell and Ruiz won against Eve Fox (Chile)/Ida Costa (Peru) 6-4, 7-5.",
            ["Bell / Ruiz d. Fox / Costa 6-4 7-5"],
        ),
        (
            "Bell and partner Ruiz won in Nice. The Welsh duo had beaten the Chilean pair of Fox and Costa 6-4, 7-6.",
            ["Bell / Ruiz d. Fox / Costa 6-4 7-6"],
        ),
        (
            "Bell lost to Fox while Ruiz lost to Costa. The duo then combined to beat Ann Ito and Mae Berg 6-1 6-1.",
            ["Costa d. Ruiz", "Fox d. Bell"],
        ),
    ],
)
def test_who_plays_with_whom(text: str, matches: list[str]) -> None:
    assert told(text) == matches


@pytest.mark.parametrize(
    "text",
    ["Bell must wait for Fox.", "Bell had to wait for Fox to arrive."],
)
def test_whom_somebody_has_to_wait_for_is_no_opponent(text: str) -> None:
    assert told(text) == []

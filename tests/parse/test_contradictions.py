"""What a text tells twice and differently, or against the arithmetic: one value stands, and the doubt is said."""

import pytest

from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


@pytest.mark.parametrize(
    ("text", "match", "doubt", "words"),
    [
        (
            "Bell beat Fox 7-6 (4-7) 6-3.",
            "Bell d. Fox 7-6⁴ 6-3",
            "the tie-break of 7-6 (4-7) is printed the wrong way round",
            "7-6 (4-7) 6-3",
        ),
        ("Bell beat Fox 7-6 (5-3) 6-3.", "Bell d. Fox 7-6³ 6-3", "no tie-break ends 5-3", "7-6 (5-3) 6-3"),
        ("Bell beat Fox 4-6 3-6.", "Bell d. Fox 6-4 6-3", "the sets as printed favour the loser", "4-6 3-6"),
        (
            "Bell beat Fox 6-4 6-3. It was the day on which Bell beat Fox 6-4 6-2.",
            "Bell d. Fox 6-4 6-3",
            "told elsewhere as 6-4 6-2",
            "6-4 6-2",
        ),
        (
            "Bell beat Fox 6-4 6-3. Fox beat Bell 6-4 6-3.",
            "Bell d. Fox 6-4 6-3",
            "told elsewhere with the other side as the winner",
            "Fox beat Bell",
        ),
        (
            "Bell beat Fox 6-4 6-3.\n\nFox won 6-4 6-3.",
            "Bell d. Fox 6-4 6-3",
            "told elsewhere with the other side as the winner",
            "6-4 6-3",
        ),
        (
            "Bell beat Fox in straight sets, 6-4 3-6 6-2.",
            "Bell d. Fox 6-4 3-6 6-2",
            "told as won in straight sets",
            "in straight sets",
        ),
        ("Bell beat Fox in three sets, 6-4 6-2.", "Bell d. Fox 6-4 6-2", "told as won in three sets", "in three sets"),
    ],
)
def test_a_contradiction_is_said_and_both_values_stay(text: str, match: str, doubt: str, words: str) -> None:
    text = KNOWN + text
    (card,) = parse(text).scorecards
    assert one_line(card) == match
    assert [(told.value, told.span.of(text)) for told in card.doubts] == [(doubt, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Bell lost to Fox 6-4 6-3.",
        "Fox went down 4-6 3-6 to Bell.",
        "Bell beat Fox in straight sets, 6-4 6-2.",
        "Bell beat Fox in three sets, 6-4 3-6 6-2.",
        "Bell beat Fox 6-4 6-3 in Lyon. In Paris last month Fox beat Bell 6-4 6-3.",
        "Bell, who beat Ruiz in three sets, needed two to beat Fox 6-4 6-2, and Costa beat Ruiz 6-1 6-1.",
    ],
)
def test_what_agrees_raises_no_doubt(text: str) -> None:
    assert [told.value for card in parse(KNOWN + text).scorecards for told in card.doubts] == []

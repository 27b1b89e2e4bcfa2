"""What a number, a dash and a number are: a lone pair is a set only where its words say so."""

import pytest

from tui.parse import numbers, prose


def kinds(text: str) -> list[str]:
    return [run.kind.name for run in numbers.pairs(prose.lay_out(text))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She won 6-4 3-6 7-5 in Lyon.", "MATCH"),
        ("She took the first set 6-4 in Lyon.", "SET"),
        ("She led 4-1 in the opener.", "GAMES"),
        ("She saved a break point at 0-40.", "POINTS"),
        ("The second set ended 6-3.", "SET"),
        ("The first set went to Bell 6-4.", "SET"),
        ("She dropped the opener 6-4.", "SET"),
        ("At 2-2 she was broken.", "GAMES"),
        ("In that 4-3 game she saved three points.", "GAMES"),
        ("She served for the set at 5-4.", "GAMES"),
        ("She came from 5-1 down.", "GAMES"),
        ("A 5-1 lead slipped away.", "GAMES"),
        ("She levelled at 6-6.", "GAMES"),
        ("At 6-5, 30-0, rain fell.", "GAMES"),
        ("At 40-15 she served an ace.", "POINTS"),
        ("Spain lead the tie 2-1.", "TIE"),
        ("Spain beat France 3-2.", "TIE"),
        ("Their head-to-head stands at 5-3 in her favour.", "MEETINGS"),
        ("She leads Fox 6-4 in career meetings.", "MEETINGS"),
        ("She leads the series 7-5.", "MEETINGS"),
        ("She has a 6-2 record against Fox.", "MEETINGS"),
        ("The event runs from March 4-6.", "DATE"),
        ("She is 6-4 on clay this year.", "RECORD"),
        ("She improved to 6-3 this season.", "RECORD"),
        ("She is 7-5 in finals.", "RECORD"),
        ("She won the tie-break 7-5.", "TIEBREAK"),
        ("She took the tie-break 10-8.", "TIEBREAK"),
        ("At 6-4 in the breaker she missed.", "TIEBREAK"),
    ],
)
def test_a_pair_is_what_its_words_say(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "She leads their head-to-head 5-3.",
        "She plays in Lyon on 4-6 March.",
        "She is 12-3 this year.",
        "Her country won the tie 3-2.",
        "She held at 2-2 in the second set.",
        "She moved to 7-5 for the year.",
        "The 6-4 American won.",
        "At 6-3 tall he serves well.",
        "The odds were 6-4.",
        "She was a 6-4 favourite.",
        "It was a 50-50 call.",
        "She is 6-2 against left-handers.",
        "In the 2019-20 season she won.",
        "The final is on 6-4-2019.",
        "She outaced her 7-5.",
        "She was 7-6 up in the tie-break.",
    ],
)
def test_a_pair_that_is_no_set_is_never_one(text: str) -> None:
    assert not {"MATCH", "PART", "SET"} & set(kinds(text))

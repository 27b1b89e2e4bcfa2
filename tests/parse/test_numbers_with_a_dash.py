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
    ],
)
def test_a_pair_that_is_no_set_is_never_one(text: str) -> None:
    assert not {"MATCH", "PART", "SET"} & set(kinds(text))

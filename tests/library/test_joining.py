"""Which articles tell one match, pair by pair."""

import pytest

from tests.library.shelf import Shelf

Text = str | tuple[str, str]  # with the day it is from

JOINED: dict[str, tuple[list[Text], list[list[str]]]] = {
    "two outlets, one score": (
        ["= Bell d. Fox 6-4 7-6 @ Oslo Open F 2025", "= Ann Bell d. Eve Fox 6-4 7-6(5) @ Oslo 2025"],
        [["1", "2"]],
    ),
    "a mention joins the report": (
        ["= Bell d. Fox 6-4 6-4 @ Oslo Open F 2025", "= Bell d. Hart 6-1 6-1\nBell d. Fox @ Oslo Open 2025"],
        [["1", "2"], ["2"]],
    ),
    "who met twice": (
        ["= Bell d. Fox 6-4 6-4 @ Oslo Open F 2025\nBell d. Fox @ Lyon Open F 2025"],
        [["1"], ["1"]],
    ),
    "the other won": (
        ["= Bell d. Fox 6-4 6-4 @ Oslo Open F 2025", "= Fox d. Bell 6-4 6-4 @ Oslo Open F 2025"],
        [["1"], ["2"]],
    ),
    "two of one surname": (
        [
            "= Serena Hart d. Ann Bell 6-4 6-4 @ Oslo Open SF 2025",
            "= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open SF 2025",
        ],
        [["1"], ["2"]],
    ),
    "many who tell the same are joined as one": (
        ["= Bell d. Fox 6-4 6-4 @ Oslo Open F 2025"] * 5,
        [["1", "2", "3", "4", "5"]],
    ),
    "a pairing is joined by the match that came of it": (
        ["= Hart d. Iver 6-1 6-1\nBell v Fox @ Oslo Open F 2025", "= Bell d. Fox 6-4 6-4 @ Oslo Open F 2025"],
        [["2", "1"], ["1"]],
    ),
    "a long score that two events are named for": (
        ["= Bell d. Fox 6-4 3-6 7-5 @ Harbour Challenge", "= Bell d. Fox 6-4 3-6 7-5 @ Oslo Open"],
        [["1", "2"]],
    ),
    "a short one may be of two matches": (
        ["= Bell d. Fox 6-4 6-4 @ Lyon Open", "= Bell d. Fox 6-4 6-4 @ Oslo Open"],
        [["1"], ["2"]],
    ),
    "a long one of two years": (
        ["= Bell d. Fox 6-4 3-6 7-5 @ Oslo Open 2024", "= Bell d. Fox 6-4 3-6 7-5 @ Oslo Open 2025"],
        [["1"], ["2"]],
    ),
    "a name from another alphabet": (
        ["= Nikolay Bell d. Fox 6-4 6-4 @ Oslo Open", "= Nikolai Bell d. Fox 6-4 6-4 @ Oslo Open"],
        [["1", "2"]],
    ),
    "brothers": (
        ["= Olivier Bell d. Fox 6-4 6-4 @ Oslo Open", "= Christophe Bell d. Fox 6-4 6-4 @ Oslo Open"],
        [["1"], ["2"]],
    ),
    "an event by its town, a round by the players left": (
        [
            "= Bell d. Fox 6-4 6-4 6-4 @ Australian Open 3R",
            "= Hart d. Bell 6-1 6-1 6-1\nBell d. Fox @ Melbourne R32",
            "= Bell d. Fox @ Melbourne R16",
        ],
        [["1", "2"], ["2"], ["3"]],
    ),
    "the last 16 is a fourth round": (
        ["= Bell d. Fox 6-4 6-4 @ Australian Open 4R", "= Bell d. Fox 6-4 6-4 @ Australian Open R16"],
        [["1", "2"]],
    ),
    "in a group and in the final": (
        [
            "= Bell d. Fox 6-4 6-4 @ Masters Cup RR 2004",
            "= Bell d. Fox 6-3 6-4 @ Masters Cup F 2004",
            "= Hart d. Iver\nBell d. Fox @ Masters Cup F 2004",
            "= Hart d. Dell\nBell d. Fox @ Masters Cup 2004",
        ],
        [["1"], ["2", "3"], ["3"], ["4"], ["4"]],
    ),
    "in this year's final, before which last year's is told": (
        [
            ("= Bell d. Fox 6-4 6-4 @ Oslo Open F", "2025-05-05"),
            ("= Bell d. Hart 6-4 6-4 @ Oslo Open SF\nBell d. Fox @ Oslo Open F 2024", "2025-05-04"),
            ("= Bell d. Fox 6-1 6-1 @ Oslo Open F", "2024-05-05"),
        ],
        [["1"], ["2"], ["3", "2"]],
    ),
    "a week later, in passing": (
        [
            ("= Bell d. Fox 6-4 6-4 @ Oslo Open F", "2025-05-05"),
            ("= Hart d. Bell @ Lyon Open\nBell d. Fox", "2025-05-11"),
        ],
        [["1", "2"], ["2"]],
    ),
    "a year later, in passing": (
        [
            ("= Bell d. Fox 6-4 6-4 @ Oslo Open F", "2025-05-05"),
            ("= Hart d. Bell @ Lyon Open\nBell d. Fox", "2026-05-11"),
        ],
        [["1"], ["2"], ["2"]],
    ),
    "on the last evening of a year": (
        [("= Bell d. Fox 6-4 6-4 @ Oslo Open F", "2025-12-31"), ("= Bell d. Fox 6-4 6-4 @ Oslo Open F", "2026-01-01")],
        [["1", "2"]],
    ),
    "of one who gave up": (
        ["= Bell d. Fox 6-2 3-0 RET @ Oslo Open QF", "= Bell d. Fox @ Oslo Open QF"],
        [["1", "2"]],
    ),
    "of which one set is told": (
        ["= Bell d. Fox 6-2 @ Oslo Open QF", "= Bell d. Fox 6-2 7-5 @ Oslo Open QF"],
        [["2", "1"]],
    ),
    "of which two outlets have two points of a tie-break": (
        ["= Bell d. Fox 7-6(6) 6-2 @ Oslo Open F", "= Bell d. Fox 7-6(7) 6-2 @ Oslo Open F"],
        [["1", "2"]],
    ),
    "of two editions without a year": (
        ["= Bell d. Fox 7-6(6) 6-2 @ Oslo Open F", "= Bell d. Fox 6-1 3-6 7-5 @ Oslo Open F"],
        [["1"], ["2"]],
    ),
    "placed by another match of its event": (
        [
            "= Bell d. Fox 6-2 6-2 @ Oslo Open QF\nBell d. Hart 6-1 6-1 @ Oslo Open R16",
            ("= Bell d. Hart 6-1 6-1 @ Oslo Open R16", "2025-05-03"),
            ("= Bell d. Fox 7-5 7-5 @ Oslo Open QF", "2024-05-04"),
            "= Iver d. Dell\nBell d. Fox @ Oslo Open QF 2025",
        ],
        [["1", "4"], ["2", "1"], ["3"], ["4"]],
    ),
    "of two pairs, in any order": (
        ["= Bell/Dell d. Fox/Hart 6-2 6-2 @ Oslo Open F", "= Dell/Bell d. Hart/Fox 6-2 6-2 @ Oslo Open F"],
        [["1", "2"]],
    ),
    "of a side still open there is no match": (
        ["= Hart d. Iver 6-1 6-1\nBell v Fox or Ruiz @ Oslo Open F 2025"],
        [["1"]],
    ),
}


@pytest.mark.parametrize("case", JOINED)
def test_who_tells_each_match(shelf: Shelf, case: str) -> None:
    articles, expected = JOINED[case]
    for number, said in enumerate(articles, 1):
        text, day = said if isinstance(said, tuple) else (said, None)
        shelf.put(str(number), text, day)
    shelf.bring()
    told = [shelf.names(match.told_by) for match in shelf.library.matches()]
    assert sorted(told) == sorted(expected)


def test_the_fullest_names_are_told(shelf: Shelf) -> None:
    shelf.put("1", "= A. Bell d. Fox 6-4 7-6 @ Oslo Open F 2025")
    shelf.put("2", "= Bell d. Eve Fox 6-4 7-6(5) @ Oslo Open F 2025")
    shelf.bring()
    [match] = shelf.library.matches()
    assert match.sides == (("A. Bell",), ("Eve Fox",))

"""Which articles tell one match, pair by pair."""

import pytest

from tests.library.shelf import Shelf

JOINED: dict[str, tuple[list[str], list[list[str]]]] = {
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
    "of a side still open there is no match": (
        ["= Hart d. Iver 6-1 6-1\nBell v Fox or Ruiz @ Oslo Open F 2025"],
        [["1"]],
    ),
}


@pytest.mark.parametrize("case", JOINED)
def test_who_tells_each_match(shelf: Shelf, case: str) -> None:
    articles, expected = JOINED[case]
    for number, text in enumerate(articles, 1):
        shelf.put(str(number), text)
    shelf.bring()
    told = [shelf.names(match.told_by) for match in shelf.library.matches()]
    assert sorted(told) == sorted(expected)


def test_the_fullest_names_are_told(shelf: Shelf) -> None:
    shelf.put("1", "= A. Bell d. Fox 6-4 7-6 @ Oslo Open F 2025")
    shelf.put("2", "= Bell d. Eve Fox 6-4 7-6(5) @ Oslo Open F 2025")
    shelf.bring()
    [match] = shelf.library.matches()
    assert match.sides == (("A. Bell",), ("Eve Fox",))

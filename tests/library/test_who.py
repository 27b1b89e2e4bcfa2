"""Which player is meant by a name."""

import pytest

from tests.library.shelf import Shelf
from tui.library.errors import Unknown
from tui.library.who import Person

ARTICLES = {
    "one": "= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open 2025\nVenus Hart d. Eve Fox 6-4 6-4 @ Lyon Open 2025",
    "two": "= Serena Hart d. A. Bell 6-4 6-4 @ Oslo Open 2025\nHart d. Ida Moss 6-1 6-1 @ Bergen Open 2025",
}


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("HART", ["Venus Hart", "Serena Hart"]),  # most is told of Venus
        ("S. Hart", ["Serena Hart"]),
        ("Bell", ["Ann Bell"]),  # who is A. Bell as well
        ("Moss", ["Ida Moss"]),
    ],
)
def test_everybody_who_may_be_meant(shelf: Shelf, name: str, people: list[str]) -> None:
    for document, text in ARTICLES.items():
        shelf.put(document, text)
    assert [person.name for person in shelf.bring().players_named(name)] == people


def test_all_spellings_of_a_name_are_counted_together(shelf: Shelf) -> None:
    for document, text in ARTICLES.items():
        shelf.put(document, text)
    assert shelf.bring().players_named("bell") == [Person("Ann Bell", 2)]


def test_nobody_is_meant_by_a_name_that_nobody_bears(shelf: Shelf) -> None:
    shelf.put("one", ARTICLES["one"])
    library = shelf.bring()
    with pytest.raises(Unknown) as raised:
        library.players_named("Venus Hard")
    assert raised.value.near == ["Venus Hart"]

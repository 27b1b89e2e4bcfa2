"""Numbers as prose writes them."""

import pytest

from tui.parse import figures


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7", 7),
        ("7th", 7),
        ("1,204", 1204),
        ("two", 2),
        ("Second", 2),
        ("twenty-one", 21),
        ("forty-third", 43),
        ("ninetieth", 90),
        ("zero", 0),
    ],
)
def test_a_number_is_read_in_figures_and_words(written: str, value: int) -> None:
    assert figures.number(written) == value


@pytest.mark.parametrize("written", ["", "dozens", "6-4", "7x", "1,20", "hundred-odd"])
def test_what_is_no_number_is_none(written: str) -> None:
    assert figures.number(written) is None


@pytest.mark.parametrize(("written", "value"), [("third", 3), ("22nd", 22), ("three", None), ("22", None)])
def test_a_place_is_an_ordinal(written: str, value: int | None) -> None:
    assert figures.place(written) == value


@pytest.mark.parametrize(
    ("written", "value"), [("both", 2), ("none", 0), ("a", 1), ("once", 1), ("Twice", 2), ("54", 54), ("third", None)]
)
def test_an_amount_is_no_ordinal(written: str, value: int | None) -> None:
    assert figures.amount(written) == value

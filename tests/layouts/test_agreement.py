"""What is told of a match, as lines: who tells it, and what the record says."""

from tui.layouts.agreement import agreement
from tui.library.views import Compared, Passage, Standing, ToldValue, Voice


def lines(*told: Compared) -> list[str]:
    return ["".join(piece.text for piece in line).rstrip() for line in agreement(told, 60)]


def test_the_tick_stands_beside_the_value_that_the_record_confirms() -> None:
    values = (
        ToldValue("104", (Voice("The Rally", Passage(1)),), Standing.DIFFERS),
        ToldValue("101", (Voice("Net", Passage(2)),), Standing.CONFIRMED),
    )
    first, second, third = lines(Compared("duration", "", values, "101", Standing.DIFFERS))
    assert first.endswith("The Rally")
    assert second.endswith("Net ✓")
    assert third.strip() == "record: 1h 41m"


def test_what_only_the_record_has_is_marked_as_its() -> None:
    [line] = lines(Compared("surface", "", (), "hard", Standing.OPEN))
    assert line.split() == ["Surface", "hard", "record"]

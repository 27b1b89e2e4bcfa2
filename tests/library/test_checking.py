"""What the record says of what articles tell: ticks, crosses, and what only it has."""

import pytest

from tests.library.tables import keep, row
from tests.library.test_official import match
from tui.library import Library
from tui.library.checking import checked
from tui.library.official import official
from tui.library.views import Compared, PairId, Passage, Standing, ToldValue, Voice
from tui.result import Performance, Result

BELL = Performance("Ann Bell", 1, "", "R", "NOR", 24.97, 8, 3200, "5,2,70,44,35,14,11,4,5")
FOX = Performance("Eve Fox", None, "WC", "L", "IRL", 26.1, 21, 1500, "3,4,72,40,27,15,11,6,9")
FINAL = row("Ann Bell d. Eve Fox 7-6(5) 6-3 @ Oslo R16 2024-03-04", winner=BELL, loser=FOX, minutes=101, draw_size=56)
REPORT = "= Ann Bell d. Eve Fox 7-6(5) 6-3 @ Oslo Open 3R 2024-03-07"


def told(field: str, player: str, *values: str, opponent: str = "") -> Compared:
    """Values that an article each tells."""
    voices = [ToldValue(value, (Voice("The Rally", Passage(place)),)) for place, value in enumerate(values, 1)]
    return Compared(field, player, tuple(voices), "", Standing.OPEN, opponent=opponent)


def held(library: Library, *compared: Compared) -> tuple[Compared, ...]:
    """What becomes of what is told of the report's match."""
    report = match(REPORT)
    return checked(library.record, report, official(library.record, report), compared)


@pytest.fixture
def library() -> Library:
    """A library in memory with the result of the report."""
    library = Library.open(None)
    keep(library, FINAL)
    return library


@pytest.mark.parametrize(
    ("field", "player", "value", "standing", "record"),
    [
        ("score", "", "7-6(5) 6-3", "confirmed", "7-6(5) 6-3"),
        ("score", "", "7-6 6-3", "confirmed", "7-6(5) 6-3"),
        ("score", "", "7-6(6) 6-3", "differs", "7-6(5) 6-3"),
        ("score", "", "7-6(5) 6-3 RET", "differs", "7-6(5) 6-3"),
        ("score", "", "7-6(5)", "open", ""),
        ("round", "", "3R", "confirmed", "R16"),
        ("round", "", "R16", "confirmed", "R16"),
        ("round", "", "QF", "differs", "R16"),
        ("event", "", "Oslo Open", "confirmed", "Oslo"),
        ("year", "", "2024", "confirmed", "2024"),
        ("date", "", "2024-03-07", "open", ""),
        ("duration", "", "101", "confirmed", "101"),
        ("duration", "", "104", "differs", "101"),
        ("duration", "", "90", "differs", "101"),
        ("surface", "", "hard", "confirmed", "hard"),
        ("surface", "", "clay", "differs", "hard"),
        ("venue", "", "Centre Court", "open", ""),
        ("rank", "Ann Bell", "8", "confirmed", "8"),
        ("rank", "Bell", "9", "differs", "8"),
        ("seed", "Ann Bell", "1", "confirmed", "1"),
        ("seed", "Eve Fox", "4", "open", ""),
        ("entry", "Eve Fox", "WC", "confirmed", "WC"),
        ("nationality", "Eve Fox", "IRL", "confirmed", "IRL"),
        ("handed", "Eve Fox", "R", "differs", "L"),
        ("age", "Ann Bell", "24", "confirmed", "24"),
        ("age", "Ann Bell", "25", "confirmed", "24"),
        ("age", "Ann Bell", "26", "differs", "24"),
        ("aces", "Ann Bell", "5", "confirmed", "5"),
        ("double_faults", "Eve Fox", "3", "differs", "4"),
        ("break_points", "Ann Bell", "3/9", "confirmed", "3/9"),
        ("break_points", "Eve Fox", "1/4", "differs", "1/5"),
        ("break_points_saved", "Eve Fox", "6", "confirmed", "6"),
        ("break_points_saved", "Eve Fox", "2", "open", ""),
        ("break_points_saved", "Eve Fox", "7", "differs", "6"),
        ("break_points_saved", "Eve Fox", "6/9", "confirmed", "6/9"),
        ("breaks", "Ann Bell", "3", "confirmed", "3"),
        ("breaks", "Ann Bell", "2", "open", ""),
        ("breaks", "Ann Bell", "4", "differs", "3"),
        ("winners", "Ann Bell", "30", "open", ""),
        ("rank", "Gil Hart", "30", "open", ""),
    ],
)
def test_a_value_is_held_against_the_result(
    library: Library, field: str, player: str, value: str, standing: str, record: str
) -> None:
    first, *_ = held(library, told(field, player, value))
    assert (first.standing, first.record, first.values[0].value) == (standing, record, value)


def test_half_hours_are_told_for_what_was_nearly_so_long() -> None:
    library = Library.open(None)
    keep(library, FINAL._replace(minutes=115))
    first, *_ = held(library, told("duration", "", "120"))
    assert first.standing is Standing.OPEN


def test_each_value_has_its_own_standing(library: Library) -> None:
    first, *_ = held(library, told("duration", "", "101", "104"))
    assert [value.standing for value in first.values] == [Standing.CONFIRMED, Standing.DIFFERS]
    assert (first.standing, first.record) == (Standing.DIFFERS, "101")


def test_what_no_article_tells_is_the_records(library: Library) -> None:
    compared = held(library, told("score", "", "7-6(5) 6-3"), told("rank", "Bell", "8"))
    own = {(one.field, one.player): one.record for one in compared if not one.values}
    assert own == {
        ("event", ""): "Oslo",
        ("round", ""): "R16",
        ("duration", ""): "101",
        ("surface", ""): "hard",
        ("seed", "Ann Bell"): "1",
        ("nationality", "Ann Bell"): "NOR",
        ("age", "Ann Bell"): "24",
        ("aces", "Ann Bell"): "5",
        ("double_faults", "Ann Bell"): "2",
        ("break_points", "Ann Bell"): "3/9",
        ("rank", "Eve Fox"): "21",
        ("entry", "Eve Fox"): "WC",
        ("nationality", "Eve Fox"): "IRL",
        ("age", "Eve Fox"): "26",
        ("aces", "Eve Fox"): "3",
        ("double_faults", "Eve Fox"): "4",
        ("break_points", "Eve Fox"): "1/5",
    }
    assert {one.standing for one in compared if not one.values} == {Standing.OPEN}


def test_of_a_match_that_the_record_does_not_have_nothing_is_said() -> None:
    library = Library.open(None)
    value = told("score", "", "7-6(5) 6-3")
    assert held(library, value) == (value,)


# ── Claims ──

EARLIER = (
    row("Ann Bell d. Eve Fox 6-4 6-4 @ Lyon F 2023-05-01"),
    row("Eve Fox d. Ann Bell 6-4 6-4 @ Bergen F 2023-08-07"),
    row("Ann Bell d. Eve Fox W/O @ Nice SF 2023-10-02"),
    row("Eve Fox d. Ann Bell 6-4 6-4 @ Turku F 2023-11-06", level="C"),
    row("Eve Fox d. Ann Bell 6-4 6-4 @ Rome F 2024-05-06"),
)


@pytest.mark.parametrize(
    ("player", "value", "standing", "record"),
    [
        ("Ann Bell", "2-1", "confirmed", "2-1"),  # with the match, the tours' draws alone
        ("Eve Fox", "1-2", "confirmed", "1-2"),
        ("Ann Bell", "1-1", "confirmed", "1-1"),  # before it
        ("Ann Bell", "2-2", "confirmed", "2-2"),  # with the Challenger
        ("Ann Bell", "5-1", "open", ""),  # the record may lack some
        ("Ann Bell", "3-0", "differs", "2-2"),  # it has a win that this leaves no room for
    ],
)
def test_a_head_to_head_is_counted_up_to_the_match(
    library: Library, player: str, value: str, standing: str, record: str
) -> None:
    keep(library, *EARLIER)
    first, *_ = held(library, told("h2h", player, value))
    other = "Eve Fox" if player == "Ann Bell" else "Ann Bell"
    assert (first.standing, first.record, first.because) == (standing, record, PairId(player, other))


@pytest.mark.parametrize(
    ("earlier", "standing", "record"),
    [
        (EARLIER[1:], "confirmed", ""),  # she had lost, and once she had not to play
        (EARLIER, "differs", "won in 2023"),
        ((), "open", ""),  # nothing tells whether the record goes back far enough
    ],
)
def test_a_first_win(library: Library, earlier: tuple[Result, ...], standing: str, record: str) -> None:
    keep(library, *earlier)
    first, *_ = held(library, told("first_win", "Ann Bell", "over Fox"))
    assert (first.standing, first.record) == (standing, record)


def test_a_head_to_head_with_somebody_else(library: Library) -> None:
    keep(library, row("Ann Bell d. Gil Hart 6-4 6-4 @ Lyon F 2023-05-01"))
    first, *_ = held(library, told("h2h", "Ann Bell", "1-0", opponent="Gil Hart"))
    assert (first.standing, first.because) == (Standing.CONFIRMED, PairId("Ann Bell", "Gil Hart"))


def test_nothing_is_counted_where_two_bear_a_name(library: Library) -> None:
    keep(
        library,
        row("Ida Fox d. Gil Hart 6-4 6-4 @ Lyon F 2023-05-01"),
        row("Eve Fox d. Gil Hart 6-4 6-4 @ Nice F 2023-06-05"),
    )
    first, *_ = held(library, told("h2h", "Fox", "2-0", opponent="Gil Hart"))
    assert (first.standing, first.because) == (Standing.OPEN, None)


@pytest.mark.parametrize(
    ("field", "player", "value", "standing"),
    [
        ("win_streak", "Eve Fox", "6", "confirmed"),
        ("win_streak", "Ann Bell", "3", "open"),
        ("win_streak", "Eve Fox", "5", "confirmed"),  # at events of the match's level
        ("win_streak", "Eve Fox", "4", "open"),  # so few may be meant of anything
        ("titles_season", "Eve Fox", "2", "confirmed"),
        ("titles", "Eve Fox", "3", "confirmed"),
        ("titles", "Eve Fox", "9", "open"),
    ],
)
def test_runs_and_titles_are_ticked_where_they_come_out(
    library: Library, field: str, player: str, value: str, standing: str
) -> None:
    keep(
        library,
        row("Eve Fox d. Ida Jansen 6-4 6-4 @ Lyon F 2023-05-01"),
        row("Ida Lund d. Eve Fox 6-4 6-4 @ Nice QF 2023-09-04"),
        row("Eve Fox d. Ida Jansen 6-4 6-4 @ Nantes F 2024-01-01"),
        row("Eve Fox d. Ida Jansen 6-4 6-4 @ Turku F 2024-01-15", level="M"),
        *(row(f"Eve Fox d. Ida Jansen 6-4 6-4 @ Bari R{2**place} 2024-01-22") for place in (4, 5, 6, 7)),
    )
    first, *_ = held(library, told(field, player, value))
    assert first.standing == standing

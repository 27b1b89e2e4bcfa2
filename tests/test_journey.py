"""Where the reader has been: back and forward, as in a browser."""

from tui.journey import Journey
from tui.library.views import Destination, MatchId, Passage, PlayerId

ONE, TWO, THREE, FOUR = Passage(1), MatchId(2), Passage(3), PlayerId("Ann Bell")


def been(*stations: Destination, looked_at: Destination | None = None) -> Journey:
    """A journey through articles and views, opened one from the other; the first from one that was only looked at."""
    journey = Journey()
    shown = looked_at
    for station in stations:
        journey.go(shown, station)
        shown = station
    return journey


def test_the_way_back_is_the_way_there() -> None:
    journey = been(ONE, TWO, THREE)
    assert [journey.travel(-1, THREE), journey.travel(-1, TWO), journey.travel(-1, ONE)] == [TWO, ONE, None]
    assert [journey.travel(1, ONE), journey.travel(1, TWO), journey.travel(1, THREE)] == [TWO, THREE, None]


def test_one_who_goes_another_way_forgets_what_lay_ahead() -> None:
    journey = been(ONE, TWO, THREE)
    journey.travel(-1, THREE)
    journey.go(TWO, FOUR)
    assert journey.travel(1, FOUR) is None
    assert journey.travel(-1, FOUR) == TWO


def test_an_article_looked_at_is_a_station_once_one_goes_on_from_it() -> None:
    assert been(TWO, looked_at=ONE).travel(-1, TWO) == ONE


def test_back_from_an_article_only_looked_at_is_the_last_one_opened() -> None:
    journey = been(ONE, TWO)
    assert journey.travel(-1, Passage(7)) == TWO
    assert journey.travel(-1, TWO) == ONE


def test_opening_the_same_article_again_is_no_step() -> None:
    assert been(ONE, TWO, TWO).travel(-1, TWO) == ONE


def test_who_has_been_nowhere_goes_nowhere() -> None:
    assert Journey().travel(-1, None) is None
    assert Journey().travel(1, Passage(5)) is None

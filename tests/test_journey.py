"""Where the reader has been: back and forward, as in a browser."""

from tui.journey import Journey


def been(*articles: int, looked_at: int | None = None) -> Journey:
    """A journey through articles, opened one from the other; the first from one that was only looked at."""
    journey = Journey()
    shown = looked_at
    for article in articles:
        journey.go(shown, article)
        shown = article
    return journey


def test_the_way_back_is_the_way_there() -> None:
    journey = been(1, 2, 3)
    assert [journey.travel(-1, 3), journey.travel(-1, 2), journey.travel(-1, 1)] == [2, 1, None]
    assert [journey.travel(1, 1), journey.travel(1, 2), journey.travel(1, 3)] == [2, 3, None]


def test_one_who_goes_another_way_forgets_what_lay_ahead() -> None:
    journey = been(1, 2, 3)
    journey.travel(-1, 3)
    journey.go(2, 4)
    assert journey.travel(1, 4) is None
    assert journey.travel(-1, 4) == 2


def test_an_article_looked_at_is_a_station_once_one_goes_on_from_it() -> None:
    assert been(2, looked_at=1).travel(-1, 2) == 1


def test_back_from_an_article_only_looked_at_is_the_last_one_opened() -> None:
    journey = been(1, 2)
    assert journey.travel(-1, 7) == 2
    assert journey.travel(-1, 2) == 1


def test_opening_the_same_article_again_is_no_step() -> None:
    assert been(1, 2, 2).travel(-1, 2) == 1


def test_who_has_been_nowhere_goes_nowhere() -> None:
    assert Journey().travel(-1, None) is None
    assert Journey().travel(1, 5) is None

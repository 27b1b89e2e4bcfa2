"""Where and when a match was played: what follows a win stands beside what is read of it."""

from datetime import date

import pytest

from tui.model import Scorecard
from tui.parse import parse

THURSDAY = date(2025, 10, 30)


def card(text: str) -> Scorecard:
    """The only match of a text that came out on a Thursday."""
    (found,) = parse(text, THURSDAY).scorecards
    return found


def after_win(words: str) -> Scorecard:
    return card(f"Ann Bell beat Eve Fox 6-4 6-4 {words}.")


# ── Events ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("at the Rolex Paris Masters", "Paris Masters"),
        ("at the Mutua Madrid Open", "Madrid Open"),
        ("at the Madrid Open", "Madrid Open"),
        ("in Madrid", "Madrid"),
        ("at the BNP Paribas Open in Indian Wells", "BNP Paribas Open"),
        ("at Indian Wells", "Indian Wells"),
        ("at Roland Garros", "French Open"),
        ("at Roland-Garros", "French Open"),
        ("at the French Open", "French Open"),
        ("at the All England Club", "Wimbledon"),
        ("at Flushing Meadows", "US Open"),
        ("at the U.S. Open", "US Open"),
        ("at Melbourne Park", "Australian Open"),
        ("at the Internazionali BNL d'Italia", "Italian Open"),
        ("at the Foro Italico", "Italian Open"),
        ("at the Rolex Monte-Carlo Masters", "Monte Carlo Masters"),
        ("in the Davis Cup", "Davis Cup"),
        ("in the Billie Jean King Cup", "Billie Jean King Cup"),
        ("at the Acme Harbour Classic", "Acme Harbour Classic"),
        ("at the inaugural Ghent Ladies Open", "Ghent Ladies Open"),
        ("at the Ghent Open presented by Acme", "Ghent Open"),
        ("at the WTA 500 event in Ghent", "Ghent"),
        ("at the ATP 250 tournament in Ghent", "Ghent"),
        ("at the Olympic Games in Paris", "Olympics"),
        ("in Lyon", "Lyon"),
    ],
)
def test_an_event_is_known_by_all_its_names(words: str, event: str) -> None:
    told = after_win(words).event
    assert told is not None
    assert told.value == event


@pytest.mark.parametrize(
    "text",
    [
        "Wimbledon champion Ann Bell beat Eve Fox 6-4 6-4.",
        "Ann Bell beat Eve Fox 6-4 6-4 in her first match since the US Open.",
        "Ann Bell beat Eve Fox 6-4 6-4 ahead of next week's Wimbledon.",
        "Ann Bell prepared for Wimbledon by beating Eve Fox 6-4 6-4.",
        "Ann Bell beat Eve Fox 6-4 6-4 and won praise from Sofia Lind.",
    ],
)
def test_an_event_of_another_time_is_not_where_a_match_was_played(text: str) -> None:
    assert card(text).event is None


# ── Rounds ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("in the first round", "1R"),
        ("in the opening round", "1R"),
        ("in round one", "1R"),
        ("in the 2nd round", "2R"),
        ("in the third round", "3R"),
        ("in the fourth round", "4R"),
        ("in the last 16", "R16"),
        ("in the round of 16", "R16"),
        ("in the round of sixteen", "R16"),
        ("in the quarter-finals", "QF"),
        ("in the quarterfinals", "QF"),
        ("in the last eight", "QF"),
        ("in the semis", "SF"),
        ("in the last four", "SF"),
        ("in the final", "F"),
        ("in the title match", "F"),
        ("in the gold medal match", "F"),
        ("in the bronze medal match", "BR"),
        ("in the round-robin stage", "RR"),
        ("in the group stage", "RR"),
        ("in the first round of qualifying", "Q"),
        # by what it led to
        ("to win the title", "F"),
        ("to lift the trophy", "F"),
        ("to reach the final", "SF"),
        ("to reach the last four", "QF"),
        ("for a place in the semi-finals", "QF"),
        ("to move into the last eight", "R16"),
        ("to reach the last 16", "R32"),
        ("to reach the third round", "2R"),
        ("to advance to the second round", "1R"),
    ],
)
def test_a_round_is_known_by_all_its_names(words: str, letters: str) -> None:
    told = after_win(words).round
    assert told is not None
    assert told.value == letters


@pytest.mark.parametrize(
    "text",
    [
        "Last year's semi-finalist Ann Bell beat Eve Fox 6-4 6-4.",
        "Ann Bell won the final set to beat Eve Fox 6-4 3-6 6-4.",
        "Ann Bell took the final game and beat Eve Fox 6-4 6-4.",
        "Ann Bell beat Eve Fox 6-4 6-4 to end a run of three final defeats.",
        "Ann Bell beat Eve Fox 6-4 6-4 in her first match since losing in the final of Lyon.",
    ],
)
def test_a_round_of_another_match_is_not_the_one_that_was_played(text: str) -> None:
    assert card(text).round is None


# ── Days and years ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Monday", date(2025, 10, 27)),
        ("on Thursday", THURSDAY),
        ("on Friday", date(2025, 10, 24)),
        ("in Wednesday's second round", date(2025, 10, 29)),
        ("yesterday", date(2025, 10, 29)),
        ("tonight", THURSDAY),
        ("on 28 October", date(2025, 10, 28)),
        ("on October 28", date(2025, 10, 28)),
        ("on October 28th, 2025", date(2025, 10, 28)),
        ("on Oct. 28", date(2025, 10, 28)),
        ("on 2 November", None),  # still to come
        ("on 28 March", None),  # too long ago to be of this year's for sure
        ("in Lyon on 27-29 October", None),  # which of them
    ],
)
def test_a_day_is_counted_from_the_articles(words: str, day: date | None) -> None:
    told = after_win(words).date
    assert (told.value if told else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ann Bell will play Eve Fox on Saturday.", date(2025, 11, 1)),
        ("Ann Bell plays Eve Fox tomorrow.", date(2025, 10, 31)),
        ("Ann Bell will play Eve Fox on 2 November.", date(2025, 11, 2)),
        ("Ann Bell will play Eve Fox on 3 January.", None),
    ],
)
def test_a_match_to_come_is_on_the_next_such_day(text: str, day: date | None) -> None:
    told = card(text).date
    assert (told.value if told else None) == day


@pytest.mark.parametrize(
    ("words", "year"),
    [("in the 2019 final", 2019), ("in last year's final", 2024), ("three years ago", 2022), ("in 2019", 2019)],
)
def test_a_former_year_is_told_or_counted_back(words: str, year: int) -> None:
    told = card(f"Ann Bell beat Eve Fox {words}.").year
    assert told is not None
    assert told.value == year


# ── Settings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("in two hours and 22 minutes", 142),
        ("in 2 hours 22 minutes", 142),
        ("in 2h 22m", 142),
        ("in 142 minutes", 142),
        ("in an hour and a half", 90),
        ("in one hour, 22 minutes", 82),
        ("in just 58 minutes", 58),
        ("after two and a half hours", 150),
        ("in a two-hour, 22-minute match", 142),
        ("in more than two hours", None),
        ("in just under two hours", None),
        ("after a two hour rain delay", None),
    ],
)
def test_a_duration_is_exact_or_none(words: str, minutes: int | None) -> None:
    told = after_win(words).duration
    assert (told.value if told else None) == minutes


@pytest.mark.parametrize(
    ("words", "surface"),
    [
        ("on clay", "clay"),
        ("on the grass", "grass"),
        ("on a hard court", "hard"),
        ("on indoor hard courts", "indoor hard"),
    ],
)
def test_a_surface_is_what_a_match_was_played_on(words: str, surface: str) -> None:
    told = after_win(words).surface
    assert told is not None
    assert told.value == surface

from datetime import UTC, datetime, timedelta

import pytest

from tui.sources import freshness

NOW = datetime(2025, 10, 26, 19, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("headers", "ttl", "hours"),
    [
        ({}, 0, 1),
        ({"cache-control": "max-age=60"}, 0, 1),
        ({"cache-control": "public, Max-Age=7200"}, 0, 2),
        ({"cache-control": 'max-age="10800"'}, 90, 3),
        ({"cache-control": "max-age=7200"}, 180, 3),
        ({"expires": "Sun, 26 Oct 2025 23:00:00 GMT"}, 0, 4),
        ({"expires": "Sun, 26 Oct 2025 23:00:00 GMT", "date": "Sun, 26 Oct 2025 21:00:00 GMT"}, 0, 2),
        ({"expires": "0"}, 0, 1),
        ({"expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0, 1),
        ({"cache-control": "max-age=999999999"}, 0, 24),
        ({"cache-control": "max-age=-1, no-cache"}, 0, 1),
        ({"cache-control": "max-age=" + "9" * 40}, 0, 1),
        ({"expires": "Fri, 31 Dec 9999 23:59:59 GMT"}, 0, 24),
        ({}, 10**12, 24),
    ],
)
def test_when_to_ask_again_after_an_answer(headers: dict[str, str], ttl: int, hours: int) -> None:
    assert freshness.after_answer(NOW, headers, ttl) == NOW + hours * HOUR


def test_what_was_asked_together_is_spread_over_five_minutes() -> None:
    assert freshness.after_answer(NOW, {}, 0, 1.0) - freshness.after_answer(NOW, {}, 0) == timedelta(minutes=5)
    assert freshness.after_failure(NOW, 1, 1.0) - freshness.after_failure(NOW, 1) == timedelta(minutes=5)


@pytest.mark.parametrize(("failures", "hours"), [(0, 1), (1, 1), (2, 2), (3, 4), (5, 16), (6, 24), (10_000, 24)])
def test_what_fails_is_asked_less_and_less_often(failures: int, hours: int) -> None:
    assert freshness.after_failure(NOW, failures) == NOW + hours * HOUR


@pytest.mark.parametrize(
    ("retry_after", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("Sun, 26 Oct 2025 21:00:00 GMT", 2 * HOUR),
        ("", 4 * HOUR),
        ("soon", 4 * HOUR),
        ("0", 4 * HOUR),
        ("-5", 4 * HOUR),
        ("Sun, 26 Oct 2015 21:00:00 GMT", 4 * HOUR),
        ("315360000", 48 * HOUR),
        ("9" * 30, 4 * HOUR),
        ("Sun, 26 Oct 2035 21:00:00 GMT", 48 * HOUR),
    ],
)
def test_a_busy_server_is_left_alone_for_as_long_as_it_says(retry_after: str, wait: timedelta) -> None:
    assert freshness.busy_until(NOW, retry_after) == NOW + wait

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tui.sources.front_matter import About, day, split, web_address

BODY = "Norrie won 6-4 6-3.\n"


def test_our_own_documents() -> None:
    text = f"---\ntitle: Norrie wins in Lyon\nsource: tennis-tui samples\ndate: 2025-10-30\nurl: https://a.example/1\n---\n\n{BODY}"
    about = About("Norrie wins in Lyon", "tennis-tui samples", date(2025, 10, 30), "https://a.example/1")
    assert split(text) == (about, BODY)


@pytest.mark.parametrize(
    ("block", "about"),
    [
        ('title: "Norrie: \\"a day\\"" \nlayout: post', About('Norrie: "a day"')),
        ("title: 'It''s over'\n", About("It's over")),
        ("title: Norrie wins # draft", About("Norrie wins")),
        ("title: No. #1 falls: what now?", About("No. #1 falls: what now?")),
        ("title: >-\n  Norrie wins\n  in Lyon\ntags:\n- tennis\n  - lyon\n", About("Norrie wins in Lyon")),
        ("# a comment\nheadline: Norrie wins\n\nauthor: {name: X}\n", About("Norrie wins")),
        ("title:\nsource: The Baseline", About(None, "The Baseline")),
        ("title: Norrie [/] [WC]\x1b", About("Norrie [/] [WC]")),
        (
            "source: https://www.a.example/news/1\npublished: 2025-10-30T18:00:00Z",
            About(None, "www.a.example", datetime(2025, 10, 30, 18, tzinfo=UTC), "https://www.a.example/news/1"),
        ),
        ("url: javascript:alert(1)", About()),
        (
            "date: last Tuesday",
            About(note="its date is not understood: last Tuesday (write it as 2025-10-28)"),
        ),
        ("layout: post", About()),
    ],
)
def test_common_documents(block: str, about: About) -> None:
    assert split(f"---\n{block}\n---\n{BODY}") == (about, BODY)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"---\ntitle: Norrie wins\n{BODY}",
        f"---\nNorrie said: a day\n---\n{BODY}",
        f"---\n---\n{BODY}",
        f"----\ntitle: x\n---\n{BODY}",
        "---\n" + "k: v\n" * 500 + f"---\n{BODY}",
        "---",
        "",
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    assert split(text) == (About(), text)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2025-10-28", date(2025, 10, 28)),
        ("2025-10-28 19:30", datetime(2025, 10, 28, 19, 30)),
        ("2025-10-28 19:30:00 +0100", datetime(2025, 10, 28, 19, 30, tzinfo=timezone(timedelta(hours=1)))),
        ("2025-02-30", None),
        ("28/10/2025", None),
        ("", None),
        ("9" * 100_000, None),
    ],
)
def test_dates(written: str, value: date | None) -> None:
    assert day(written) == value


@pytest.mark.parametrize("address", ["https://a.example/x?y=1#z", "http://127.0.0.1:80/", "HTTPS://A.example"])
def test_web_addresses(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a.example",
        "//h",
        "-x",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "https://a b",
        "https://a\\b",
        "https://a\x1b[2J",
        "ssh://-oX",
        "http://[::1",
        "data:text/html,x",
    ],
)
def test_no_other_address_is_kept(address: str) -> None:
    assert web_address(address) is None

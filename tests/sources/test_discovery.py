import pytest

from tui.sources import discovery
from tui.sources.discovery import Found

URL = "https://baseline.example/news/"


def link(href: str, kind: str = "application/rss+xml", rel: str = "alternate", title: str = "") -> str:
    return f'<link rel="{rel}" type="{kind}" href="{href}" title="{title}">'


def test_the_feeds_that_a_page_names() -> None:
    page = (
        "<html><head>"
        + link("/comments/feed/", title="Comments")
        + link("rss.xml", title="News &amp; [b]")
        + link("https://else.example/atom", "application/atom+xml; charset=utf-8", "ALTERNATE home")
        + link("/feed.json", "application/feed+json")
        + link("rss.xml", title="again")
    )
    assert discovery.feeds(page, URL) == [
        Found("https://baseline.example/news/rss.xml", "News & [b]"),
        Found("https://else.example/atom", ""),
        Found("https://baseline.example/feed.json", ""),
        Found("https://baseline.example/comments/feed/", "Comments"),
    ]


def test_what_addresses_are_relative_to() -> None:
    assert discovery.feeds('<base href="https://else.example/a/">' + link("rss"), URL) == [
        Found("https://else.example/a/rss", "")
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "",
        link("/style.css", "text/css"),
        link("/fr/", "text/html"),
        link("/feed", rel="stylesheet"),
        link("javascript:alert(1)"),
        link("file:///etc/passwd"),
        link("http://[::1"),
        link(""),
        "<link" * 10_000,
        "<link rel=alternate type=application/rss+xml",
    ],
)
def test_a_page_that_names_none(markup: str) -> None:
    assert discovery.feeds(markup, URL) == []

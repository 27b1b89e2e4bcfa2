"""What becomes of a feed, whoever wrote it: two readers that agree, and what is believed of what they find."""

import json
from datetime import UTC, datetime, timedelta
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile import ORDERS
from tui.sources import feeds, jsonfeed, lenient, wellformed
from tui.sources.cleaning import harmless
from tui.sources.errors import NotAFeed

URL = "https://baseline.example/feed.xml"
NOW = datetime(2025, 10, 28, 12, tzinfo=UTC)
WRITTEN = "Sun, 26 Oct 2025 19:00:00 GMT"
MOMENT = datetime(2025, 10, 26, 19, tzinfo=UTC)
REPORT = "".join(f"<p>Paragraph {n}: Cora Bell beat Ines Dell 6-4, 7-6(4) in Lyon.</p>" for n in range(4))


def item(**fields: str) -> str:
    """An item of RSS; each field is its text, or XML where it begins with a tag."""
    return "<item>" + "".join(f"<{name}>{value}</{name}>" for name, value in fields.items()) + "</item>"


def rss(*items: str, channel: str = "") -> bytes:
    """A feed of RSS 2.0 with these items."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel><title>The Baseline</title><link>https://baseline.example/</link>{channel}{''.join(items)}"
        "</channel></rss>"
    ).encode()


BELL = item(
    title="Bell wins in Lyon",
    link="https://baseline.example/bell",
    guid="https://baseline.example/?p=1",
    pubDate=WRITTEN,
    description=escape(REPORT),
)
DELL = item(title="Dell is out", link="/dell", pubDate=WRITTEN, description="She lost 6-4, 7-6(4).")
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>The Baseline</title><link href="https://baseline.example/"/><link rel="self" href="/feed"/><id>urn:b</id>
<entry><title type="html">Bell &amp;amp; Dell</title><id>urn:b:1</id><link href="/bell"/>
<published>2025-10-26T20:00:00+01:00</published><updated>2025-10-27T08:00:00Z</updated>
<content type="html">{escape(REPORT)}</content></entry>
<entry><title>6 &lt; 7</title><id>urn:b:2</id><link rel="alternate" type="text/html" href="/dell"/>
<updated>2025-10-26T19:00:00.5Z</updated><author><name>Ada</name></author>
<summary type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>She lost.</p></div></summary></entry></feed>""".encode()
RDF = f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="https://baseline.example/"><title>The Baseline</title><link>https://baseline.example/</link>
<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
<item rdf:about="https://baseline.example/1"><title>Bell wins</title><link>https://baseline.example/bell</link>
<dc:date>2025-10-26T19:00:00Z</dc:date><description>{escape(REPORT)}</description></item></rdf:RDF>""".encode()
OLDEST = (
    b'<rss version="0.91"><channel><title>Old</title><link>http://old.example/</link><description>d</description>'
    b"<item><title>Bell wins</title><link>http://old.example/1</link><description>She won.</description></item>"
    b"</channel></rss>"
)


def read(data: bytes, **about: str) -> feeds.Feed:
    return feeds.read(data, URL, now=NOW, **about)


def only(data: bytes) -> feeds.Entry:
    """The one entry of a feed."""
    (entry,) = read(data).entries
    return entry


# ── What is in a feed ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_item_of_rss() -> None:
    found = read(rss(BELL, channel="<ttl>90</ttl>"))

    assert (found.title, found.site, found.ttl, found.refused, found.note) == (
        "The Baseline",
        "https://baseline.example/",
        90,
        [],
        "",
    )
    (entry,) = found.entries
    assert entry.guid == entry.article.key == "https://baseline.example/?p=1"
    article = entry.article
    assert article.text.split("\n\n")[:2] == [
        "Bell wins in Lyon",
        "Paragraph 0: Cora Bell beat Ines Dell 6-4, 7-6(4) in Lyon.",
    ]
    assert (article.title, article.source, article.url) == (
        "Bell wins in Lyon",
        "The Baseline",
        "https://baseline.example/bell",
    )
    assert (article.published, article.note, article.partial) == (MOMENT, "", False)


def test_atom() -> None:
    found = read(ATOM)

    assert [entry.guid for entry in found.entries] == ["urn:b:1", "urn:b:2"]
    assert [entry.article.title for entry in found.entries] == ["Bell & Dell", "6 < 7"]
    assert [entry.article.published for entry in found.entries] == [MOMENT, MOMENT.replace(microsecond=500_000)]
    assert found.entries[1].article.text == "6 < 7\n\nShe lost."
    assert found.entries[1].article.url == "https://baseline.example/dell"


@pytest.mark.parametrize(("data", "title", "ttl"), [(RDF, "Bell wins", 360), (OLDEST, "Bell wins", 0)])
def test_older_kinds_of_rss(data: bytes, title: str, ttl: int) -> None:
    assert only(data).article.title == title
    assert read(data).ttl == ttl


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"])
def test_json_feed(version: str) -> None:
    one = {
        "id": 7,
        "url": "/bell",
        "title": "Bell <3 Lyon",
        "content_html": REPORT,
        "date_published": "2025-10-26T19:00Z",
    }
    two = {"id": "8", "external_url": "https://else.example/", "summary": "She lost.", "date_modified": "never"}
    document = {"version": version, "title": "The Baseline", "home_page_url": "/", "items": [one, two, 3, None]}
    found = read(json.dumps(document).encode())

    assert (found.title, found.site) == ("The Baseline", "https://baseline.example/")
    assert [entry.guid for entry in found.entries] == ["7", "8"]
    assert (found.entries[0].article.title, found.entries[0].article.published) == ("Bell <3 Lyon", MOMENT)
    assert (found.entries[1].article.text, found.entries[1].article.published) == ("She lost.", None)


@pytest.mark.parametrize(
    "document",
    [b"{", b"{}", b"[" * 200_000, b'{"version": 1}', b'{"version": "https://jsonfeed.org/version/1", "items": {}}'],
)
def test_json_that_is_no_feed_or_an_empty_one(document: bytes) -> None:
    outline = jsonfeed.read(document)
    assert outline is None or outline.items == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n",
        b"<!doctype html><html><body><h1>Log in</h1></body></html>",
        b"<html><head><title>x</title></head></html>",
        b'{"error": "not found"}',
        b"%PDF-1.7\n%\xe2\xe3",
        b"\x1f\x8b\x08\x00" + bytes(range(256)),
        b"Norrie won 6-4 6-3.",
        b"<opml><body/></opml>",
        b"&#0;",
    ],
)
def test_what_is_no_feed(data: bytes) -> None:
    with pytest.raises(NotAFeed, match=r"^https://baseline\.example/feed\.xml: this is "):
        read(data)


# ── Two readers, one result ───────────────────────────────────────────────────────────────────────────────────────────

PLAIN = {
    "rss": rss(BELL, DELL),
    "atom": ATOM,
    "rdf": RDF,
    "oldest": OLDEST,
    "a guid that is a link": rss(item(title="T", guid="https://baseline.example/1")),
    "a guid that is none": rss("<item><title>T</title><guid isPermaLink='false'>7</guid></item>"),
    "CDATA": rss(item(title="<![CDATA[Bell & <b>Dell</b>]]>", description="<![CDATA[<p>She won.</p>]]>")),
    "characters": rss(item(title="Świątek &amp;amp; Bell &#8217;s &lt;WC&gt; &amp;lt;3")),
    "other vocabularies": rss(
        "<item><media:content url='x'><media:title>No</media:title></media:content><dc:creator>Ada</dc:creator>"
        "<title>Yes</title><content:encoded>whole</content:encoded><atom:link rel='self' href='/x'/></item>"
    ),
    "a zone": rss(item(title="T", pubDate="26 Oct 2025 14:30:00 -0430")),
    "a zone by name": rss(item(title="T", pubDate="Sun, 26 Oct 2025 19:00 UT")),
    "no such day": rss(item(title="T", description="no date")),
}
ODD = {
    "two titles": rss(item(title="One").replace("</item>", "<title>Two</title></item>")),
    "only a title for its picture": rss(
        "<item><media:title>Picture</media:title><link>https://a.example/</link></item>"
    ),
    "a date in words": rss(item(title="T", pubDate="October 26th, 2025")),
    "a date with a slip": rss(item(title="T", pubDate="Sun, 32 Oct 2025 19:00:00 GMT")),
    "a stray ampersand": rss(item(title="Bell & Dell")),
    "an undeclared prefix": rss(item(title="T").replace("</item>", "<x:y>z</x:y></item>")),
    "a base": rss(item(title="T", link="/1")).replace(b"<channel>", b"<channel xml:base='https://else.example/'>"),
    "an entity of its own": b"<!DOCTYPE rss [<!ENTITY e 'x'>]>" + rss(item(title="T &e;")).partition(b"?>")[2],
    "junk before it": b"\n\n  " + rss(BELL),
    "an item in a channel in a channel": rss("<channel><item><title>T</title></item></channel>"),
    "Atom 0.3": b'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title></entry></feed>',
    "names in capitals": rss(item(title="T")).replace(b"item", b"ITEM"),
}


@pytest.mark.parametrize("name", PLAIN)
def test_the_fast_reader_makes_of_a_feed_what_feedparser_makes(name: str) -> None:
    fast, slow = wellformed.read(PLAIN[name]), lenient.read(PLAIN[name])
    assert fast is not None
    assert slow is not None
    for one, other in zip(fast.items, slow.items, strict=True):
        assert feeds.headline(one.title) == feeds.headline(other.title)
        assert (one.guid, one.moment and one.moment.replace(microsecond=0)) == (other.guid, other.moment)
        assert one.link == other.link


@pytest.mark.parametrize("name", ODD)
def test_the_fast_reader_leaves_what_is_odd_to_the_lenient_one(name: str) -> None:
    assert wellformed.read(ODD[name]) is None
    assert only(ODD[name]).article.text


def test_a_text_that_quotes_a_feed_is_one_item() -> None:
    quoting = rss(item(title="How feeds work", description="<![CDATA[An <item> has a <title>.]]>"))
    assert wellformed.read(quoting) is None
    assert len(read(quoting).entries) == 1


@pytest.mark.parametrize("cut", [1, 5, 40, len(DELL) - 3])
def test_of_a_feed_that_was_cut_short_the_complete_items_stay(cut: int) -> None:
    whole = rss(BELL, DELL)
    end = whole.index(b"</item></channel>") + len(b"</item>")
    found = read(whole[: end - cut])

    assert [entry.article.title for entry in found.entries] == ["Bell wins in Lyon"]
    assert found.note == "it was cut short, and its complete items were kept"
    assert len(read(whole[:end]).entries) == 2


@pytest.mark.parametrize("reference", ["&#0;", "&#27;", "&#xD800;", "&#x110000;", "&#99999999;", "&#8238;", "&#155;"])
def test_a_reference_to_no_character_costs_nothing_but_itself(reference: str) -> None:
    title = only(rss(item(title=f"Bell{reference} wins", description="x"))).article.title
    assert title in ("Bell wins", "Bell› wins")  # 155 is "›" in windows-1252, as browsers read it


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("field", ["title", "description", "link", "guid"])
def test_no_order_to_a_terminal_gets_through(field: str, order: str) -> None:
    fields = {"title": "Bell", "description": "She won.", "link": "https://a.example/1", "guid": "1"}
    fields[field] += order.encode("utf-8", "replace").decode()
    for data in (rss(item(**fields)), json.dumps(_as_json(fields)).encode()):
        found = read(data)
        for guid, article in found.entries:
            for text in (guid, article.key, article.text, article.title or "", article.url or "", *found.refused):
                assert harmless(text) == text


def _as_json(fields: dict[str, str]) -> dict[str, object]:
    item = {
        "id": fields["guid"],
        "url": fields["link"],
        "title": fields["title"],
        "content_text": fields["description"],
    }
    return {"version": jsonfeed.VERSION, "title": fields["title"], "items": [item]}


@pytest.mark.parametrize("charset", ["iso-8859-2", "windows-1250", "utf-16", "utf-8-sig"])
def test_a_feed_in_another_charset(charset: str) -> None:
    declared = charset.removesuffix("-sig")
    text = rss(item(title="Świątek wygrała")).decode().replace('encoding="utf-8"', f'encoding="{declared}"')
    assert only(text.encode(charset)).article.title == "Świątek wygrała"


def test_a_charset_that_only_the_header_tells() -> None:
    data = rss(item(title="Świątek")).decode().replace(' encoding="utf-8"', "").encode("iso-8859-2")
    (entry,) = read(data, content_type="application/xml; charset=iso-8859-2").entries
    assert entry.article.title == "Świątek"


# ── What is believed ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ssh://-oProxyCommand=x",
        "https://",
        "mailto:a@b",
    ],
)
def test_a_link_that_is_no_web_address_is_refused_by_name(link: str) -> None:
    found = read(rss(item(title="Bell wins", link=link, guid="1")))

    assert found.entries[0].article.url is None
    assert found.refused == [f"Bell wins: its link was refused ({link})"]


def test_a_guid_that_is_no_address_is_no_link_and_no_complaint() -> None:
    found = read(rss(item(title="Bell wins", guid="tag:baseline.example,2025:1")))
    assert found.entries[0].article.url is None
    assert found.refused == []


def test_an_item_without_words_is_refused() -> None:
    found = read(rss(item(guid="1", description="&lt;img src='x'&gt;"), DELL))
    assert len(found.entries) == 1
    assert found.refused == ["an item without words (1)"]


@pytest.mark.parametrize("year", ["0001", "0900", "2100", "9999"])
def test_a_date_that_cannot_be_pins_nothing_to_the_top(year: str) -> None:
    article = only(rss(item(title="Bell", pubDate=f"26 Oct {year} 19:00:00 GMT", guid="1"))).article
    assert article.published is None


def test_what_is_dated_a_little_ahead_is_believed() -> None:
    tomorrow = (NOW + timedelta(hours=13)).strftime("%d %b %Y %H:%M:%S GMT")
    assert only(rss(item(title="Bell", pubDate=tomorrow, guid="1"))).article.published == NOW + timedelta(hours=13)


def test_the_same_name_twice_is_one_entry() -> None:
    found = read(rss(BELL, BELL))
    assert len(found.entries) == 1
    assert found.note == "1 of its items repeat another"


def test_a_name_that_all_items_share_does_not_hide_them() -> None:
    found = read(rss(*(item(title=f"No. {n}", link=f"/{n}", guid="https://baseline.example/") for n in range(3))))
    assert [entry.guid for entry in found.entries] == [f"https://baseline.example/{n}" for n in range(3)]


def test_an_item_without_name_and_link_is_known_by_its_words() -> None:
    assert only(rss(item(title="Bell wins"))).guid == only(rss(item(title="Bell wins"))).guid
    assert only(rss(item(title="Bell wins"))).guid != only(rss(item(title="Dell wins"))).guid


@pytest.mark.parametrize(
    ("description", "text", "partial"),
    [
        ("<p>Bell won.</p>", "Bell won.", True),
        (REPORT, REPORT.replace("<p>", "").replace("</p>", "\n\n").strip(), False),
        (f"<p>{'word ' * 130}</p>", ("word " * 130).strip(), False),
        (REPORT + "<p>And then she said …</p>", None, True),
        (REPORT + "<p>And then [...]</p>", None, True),
        (
            REPORT + '<a href="/bell">Continue reading...</a>',
            REPORT.replace("<p>", "").replace("</p>", "\n\n").strip(),
            True,
        ),
        (
            REPORT + "<p>The post Bell wins appeared first on The Baseline.</p>",
            REPORT.replace("<p>", "").replace("</p>", "\n\n").strip(),
            False,
        ),
        ("One line\nof two.\n\nAnother.", "One line\n\nof two.\n\nAnother.", True),
        ("6 &lt; 7 &amp; more to come", "6 < 7 & more to come", True),
    ],
)
def test_the_prose_of_an_item_and_whether_there_is_more(description: str, text: str | None, partial: bool) -> None:
    article = only(rss(item(link="https://a.example/1", description=escape(description)))).article
    assert article.partial is partial
    assert text is None or article.text == text


def test_the_whole_text_is_taken_where_there_is_one() -> None:
    article = only(
        rss(
            "<item><link>/1</link><description>Short.</description>"
            "<content:encoded>The whole, at length.</content:encoded></item>"
        )
    ).article
    assert (article.text, article.partial) == ("The whole, at length.", False)


def test_an_item_of_a_megabyte_is_shortened() -> None:
    found = only(rss(item(title="Long", description="word " * 300_000))).article
    assert len(found.text) <= 1_000_100


# ── Whatever comes ────────────────────────────────────────────────────────────────────────────────────────────────────

_PIECES = [
    *(bytes([byte]) for byte in b"<>&;\"'\x00\xff\x9b"),
    b"<item>",
    b"</item>",
    b"]]>",
    b"&#27;",
    b"<![CDATA[",
    b"<title>",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=st.sampled_from([rss(BELL, DELL), ATOM, RDF, OLDEST]),
    cuts=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 40), st.sampled_from(_PIECES)), max_size=6),
)
def test_a_damaged_feed_is_read_or_refused(data: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for place, length, piece in cuts:
        data = data[:place] + piece + data[place + length :]
    try:
        found = read(data)
    except NotAFeed:
        return
    for guid, article in found.entries:
        for text in (guid, article.text, article.title or "", article.source, article.url or "", *found.refused):
            assert harmless(text) == text
        assert article.text.strip()

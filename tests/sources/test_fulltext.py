"""The page of an article of which a feed tells only the beginning; every page is invented."""

import asyncio
from datetime import UTC, datetime

import pytest

from tui.article import Article
from tui.sources import fulltext
from tui.sources.fulltext import Told
from tui.sources.outline import Item, Outline
from tui.sources.worker import Bounds, Stopped, Worker

PARAGRAPHS = [
    f"Cora Bell won game {n} of the deciding set against Ines Dell of Norway, who had led by a break and served for it."
    for n in range(8)
]
TEXT = "\n\n".join(PARAGRAPHS)
SUMMARY = Article("1", "Bell wins in Lyon\n\nShe beat Dell 6-4, 7-6(4).", "Bell wins in Lyon", partial=True)
BANNER = "<div>We value your privacy. We and our partners use cookies. <button>Accept all</button></div>"


def page(*paragraphs: str, head: str = "", around: str = "") -> bytes:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<!doctype html><html><head><title>Bell wins</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Bell wins in Lyon</h1>{body}</article>{around}</body></html>"
    ).encode()


def test_a_page_tells_the_whole() -> None:
    told = fulltext.read(page(*PARAGRAPHS, around=BANNER))
    article, why = fulltext.completed(SUMMARY, told)

    assert why == told.wall == ""
    assert article is not None
    assert article.text.startswith("Bell wins in Lyon\n\nCora Bell won game 0")
    assert article.text.count("Bell wins in Lyon") == 1
    assert article.text.endswith(PARAGRAPHS[-1])
    assert (article.key, article.partial) == ("1", False)


@pytest.mark.parametrize(
    ("data", "wall"),
    [
        (page(head="<title>Before you continue</title>", around=BANNER), "its page asks for consent to cookies first"),
        (page("We value your privacy. " * 10, "Accept all here. " * 5), "its page asks for consent to cookies first"),
        (page(*PARAGRAPHS[:3], "Subscribe to continue."), "its page is for subscribers"),
        (page(*PARAGRAPHS * 3, "Already a subscriber? Log in."), "its page is for subscribers"),
        (
            page(*PARAGRAPHS[:3], head='<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>'),
            "its page is for subscribers",
        ),
        (page("Just a moment. Checking your browser before you go on."), "its page lets no reader in but a browser"),
        (page(), "its page has no article in it that can be found"),
        (b"%PDF-1.7", "its page is no text"),
    ],
)  # fmt: skip
def test_a_wall_is_recognised_and_the_summary_kept(data: bytes, wall: str) -> None:
    told = fulltext.read(data)
    assert told.wall == wall
    assert fulltext.completed(SUMMARY, told) == (None, f"{wall}; this is the summary in its feed")


def test_a_long_article_that_is_free_to_read_is_behind_no_wall() -> None:
    head = '<script type="application/ld+json">{"isAccessibleForFree": true}</script>'
    assert fulltext.read(page(*PARAGRAPHS, "Subscribers of the tour may enter for free.", head=head)).wall == ""


def test_a_page_that_tells_less_than_the_feed() -> None:
    longer = Article("1", f"Bell wins\n\n{TEXT} And more.", "Bell wins", partial=True)
    assert fulltext.completed(longer, Told(TEXT, "")) == (None, "its page has no more than this summary")


# ── In a process of its own ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_worker_does_what_would_be_done_here() -> None:
    async def work() -> tuple[Told, Outline | None, Outline | None]:
        worker = Worker()
        try:
            told = await worker.page(page(*PARAGRAPHS), "text/html; charset=utf-8")
            feed = await worker.feed(
                b"<rss><channel><title>B</title><item><title>Bell & Dell</title>"
                b"<pubDate>Sun, 26 Oct 2025 19:00:00 GMT</pubDate></item></channel></rss>",
            )
            return told, feed, await worker.feed(b"nothing")
        finally:
            await worker.close()

    told, feed, nothing = asyncio.run(work())
    assert told.text.endswith(TEXT)
    assert feed is not None
    assert (feed.title, feed.items) == ("B", [Item(title="Bell & Dell", moment=datetime(2025, 10, 26, 19, tzinfo=UTC))])
    assert nothing is None


HUGE = page(*(f"Paragraph {n} of very many." for n in range(14_000)))


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    async def work() -> Told:
        worker = Worker(Bounds(seconds=0.2))
        try:
            with pytest.raises(Stopped):
                await worker.page(HUGE, "")
            worker._bounds = Bounds()
            return await worker.page(page(*PARAGRAPHS), "")
        finally:
            await worker.close()

    assert asyncio.run(work()).text.endswith(TEXT)


def test_a_page_that_takes_too_much_memory_tells_nothing() -> None:
    async def work() -> str:
        worker = Worker(Bounds(memory=64 * 1024**2))
        try:
            return (await worker.page(HUGE, "")).text
        except Stopped:
            return ""
        finally:
            await worker.close()

    assert asyncio.run(work()) == ""


def test_the_process_ends_with_its_worker() -> None:
    async def work() -> asyncio.subprocess.Process:
        worker = Worker()
        await worker.page(page(*PARAGRAPHS), "")
        process = worker._process
        assert process is not None
        await worker.close()
        return process

    assert asyncio.run(work()).returncode is not None

"""An article and what is found in it, in the form that is written down.

Decides what a list can show without the text: the first words, which stand for a headline where there is none, and the
day. That is when the article was published; else the day its text gives for itself, else that of the match it is about.
An article that gives none has none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from tui.library.shelving import Found, Stored
from tui.library.tellings import tellings

if TYPE_CHECKING:
    from tui.article import Article
    from tui.model import Findings

OPENING = 100  # code points of the first words


def stored(article: Article) -> Stored:
    """The article as it is written."""
    published = None if article.published is None else written(article.published)
    return Stored(
        key=article.key,
        title=article.title,
        opening=opening(article.text),
        source=article.source,
        url=article.url,
        published=published,
        day=published and published[:10],
        words=_words(article.text),
        text=article.text,
        note=article.note,
        partial=article.partial,
    )


def written(published: date | datetime) -> str:
    """A day or a time in ISO 8601; one with a time zone in UTC, so that times are in order as they are written."""
    if isinstance(published, datetime) and published.tzinfo is not None:
        if published.tzinfo is not UTC:
            published = published.astimezone(UTC)
        return published.isoformat().removesuffix("+00:00")
    return published.isoformat()


def found(findings: Findings, text: str, published: date | None) -> Found:
    """What was found in a text that was published on that day, as it is written."""
    first = findings.blocks[0] if findings.blocks else None
    day = published
    if day is None and findings.dated is not None:
        day = findings.dated.value
    told = list(tellings(findings, day))
    if day is None and findings.main is not None and findings.main.date is not None:
        day = findings.main.date.value
    return Found(
        parser=findings.parser,
        trouble="",
        headline=first.span.of(text) if first is not None and first.kind == "headline" else None,
        day=None if day is None else day.isoformat(),
        findings=findings.model_dump_json(exclude_defaults=True),
        tellings=told,
        quotes=[(quote.speaker or "", quote.span.start, quote.span.end) for quote in findings.quotes],
    )


def failed(parser: int, error: Exception, published: date | None) -> Found:
    """What is written of an article on which the parser failed."""
    trouble = f"the parser failed here ({type(error).__name__}), so there is no scorecard; please report it"
    return Found(parser, trouble, None, None if published is None else published.isoformat(), "", ())


def day_of(published: str | None) -> date | None:
    """The day of an ISO 8601 date or time."""
    return None if published is None else date.fromisoformat(published[:10])


def _words(text: str) -> int:
    """About how many words a text has, by the gaps between them: to take them apart would cost twice as much."""
    return text.count(" ") + text.count("\n") - text.count("\n\n") + 1


def opening(text: str) -> str:
    """The first words of a text, with an ellipsis where more follow on the line."""
    line = text.lstrip().partition("\n")[0].rstrip()
    return line if len(line) <= OPENING else line[:OPENING].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"

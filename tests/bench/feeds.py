"""Runs the readers of feeds over folders of public test feeds; prints the figures.

    python tests/bench/feeds.py FOLDER …

Such folders are the `tests` of feedparser and the `testcases` of W3C's feed validator. Every file is read as if it came
from the web: none may raise, take two seconds, or leave in what is kept a character that a terminal would obey. Where
the fast reader takes a file, it must agree with feedparser on the number of items and on title, link and date of each.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.sources import feeds, lenient
from tui.sources.cleaning import harmless
from tui.sources.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.sources.outline import Item, Outline

SUFFIXES = (".xml", ".json", ".rss", ".atom", ".rdf", ".opml")
SLOW = 2.0  # seconds


class Figures(NamedTuple):
    """What was found in some files."""

    files: int = 0
    items: int = 0
    no_feeds: int = 0
    fast: int = 0  # files that the fast reader takes
    raised: int = 0
    slow: int = 0
    dirty: int = 0  # files of which something is kept that a terminal would obey
    differing: int = 0  # files of which the two readers make something else
    slowest: float = 0.0


def measure(paths: Iterator[Path]) -> Figures:
    """The figures of some files; what is wrong with one is printed."""
    figures = Figures()
    for path in paths:
        data = path.read_bytes()
        began = time.perf_counter()
        items, wrong = _read(data)
        took = time.perf_counter() - began
        fast = feeds.read_fast(data)
        differs = fast is not None and not data.lstrip().startswith(b"{") and _differ(fast, lenient.read(data))
        for name, is_so in ((wrong, bool(wrong)), ("slow", took > SLOW), ("differs", differs)):
            if is_so and name != "no feed":
                print(f"{name}: {path}")
        figures = Figures(
            figures.files + 1,
            figures.items + items,
            figures.no_feeds + (wrong == "no feed"),
            figures.fast + (fast is not None),
            figures.raised + (wrong == "raised"),
            figures.slow + (took > SLOW),
            figures.dirty + (wrong == "dirty"),
            figures.differing + differs,
            max(figures.slowest, took),
        )
    return figures


def _read(data: bytes) -> tuple[int, str]:
    """How many items are kept of a file, and what is wrong with that."""
    try:
        found = feeds.read(data, "https://feed.example/", now=datetime.now(UTC))
    except SourceError:
        return 0, "no feed"
    except Exception:  # noqa: BLE001 - that is what is counted here
        return 0, "raised"
    texts = [found.title, found.note, *found.refused]
    for guid, article in found.entries:
        texts += [guid, article.key, article.text, article.title or "", article.source, article.url or "", article.note]
    return len(found.entries), "" if all(harmless(text) == text for text in texts) else "dirty"


def _differ(fast: Outline, slow: Outline | None) -> bool:
    """Whether two readers make something else of a file."""
    return list(map(_said, fast.items)) != list(map(_said, slow.items if slow else []))


def _said(item: Item) -> tuple[str, str, datetime | None]:
    """What must be the same of an item, whoever read it; feedparser drops what is less than a second."""
    return feeds.headline(item.title), item.link, item.moment and item.moment.replace(microsecond=0)


def main() -> int:
    """Prints the figures of the folders that are named; returns 1 where something is wrong."""
    paths = (path for folder in sys.argv[1:] for path in sorted(Path(folder).rglob("*")) if path.suffix in SUFFIXES)
    figures = measure(paths)
    for name, figure in figures._asdict().items():
        print(f"{name:10} {figure:,.3f}" if isinstance(figure, float) else f"{name:10} {figure:,}")
    return int(figures.raised + figures.slow + figures.dirty + figures.differing > 0)


if __name__ == "__main__":
    sys.exit(main())

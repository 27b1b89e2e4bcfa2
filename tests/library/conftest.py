"""A library to put articles in, and a stand-in for the parser that reads one match a line (tests.library.shelf)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.library.shelf import Shelf, findings
from tui import parse as parser


@pytest.fixture(autouse=True)
def _parser_of_lines(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in for the parser, for every test here that does not ask for the real one."""
    if "real_parser" not in request.fixturenames:
        monkeypatch.setattr(parser, "parse", findings)


@pytest.fixture
def real_parser() -> None:
    """Leaves the parser as it is."""


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An empty folder of documents and an empty library."""
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.library.close()


@pytest.fixture
def related(shelf: Shelf) -> Callable[..., list[tuple[str, str, list[str]]]]:
    """What is around the first of some articles, each given as a name and its lines."""

    def around(**articles: str | tuple[str, str]) -> list[tuple[str, str, list[str]]]:
        for name, said in articles.items():
            text, day = said if isinstance(said, tuple) else (said, None)
            shelf.put(name, text, day)
        shelf.bring()
        return shelf.related(next(iter(articles)))

    return around

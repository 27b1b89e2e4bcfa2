"""What is found away from the screen: the shown article first, and never a crash."""

from threading import Event
from typing import cast

from tests.screens.fakes import ARTICLES, FakeLibrary
from tui.library import Library
from tui.understanding import Understanding

PATIENCE = 30.0


class Noting(FakeLibrary):
    """Notes in which order articles are parsed; begins when told to."""

    def __init__(self) -> None:
        super().__init__(ARTICLES, parsed=False)
        self.order: list[int] = []
        self.begin = Event()

    def unparsed(self, at_most: int = 1000) -> list[int]:
        self.begin.wait(PATIENCE)
        return super().unparsed(at_most)

    def parse(self, one: int) -> None:
        super().parse(one)
        self.order.append(one)


def understanding(library: FakeLibrary, told: list[int] | None = None) -> Understanding:
    """Of a fake library."""
    return Understanding(cast("Library", library), lambda: (told if told is not None else []).append(1))


def test_nothing_is_known_before_it_is_looked_for() -> None:
    assert understanding(FakeLibrary()).findings(1) is None


def test_the_shown_article_is_parsed_first() -> None:
    library = Noting()
    works = understanding(library)
    works.findings(3)
    works.start()
    library.begin.set()
    assert works.done.wait(PATIENCE)
    assert library.order[0] == 3
    assert sorted(library.order) == [1, 2, 3, 4]
    assert works.findings(3) == ARTICLES[2].findings


def test_news_are_told() -> None:
    told: list[int] = []
    works = understanding(FakeLibrary(), told)
    works.start()
    assert works.done.wait(PATIENCE)
    assert told


def test_what_goes_wrong_is_kept_to_be_said() -> None:
    class Broken(FakeLibrary):
        def parse(self, one: int) -> None:
            raise ValueError("no such text")

    works = understanding(Broken(ARTICLES, parsed=False))
    works.start()
    assert works.done.wait(PATIENCE)
    assert str(works.trouble) == "no such text"


def test_it_stops_when_told_to() -> None:
    library = Noting()
    works = understanding(library)
    works.start()
    works._stop.set()
    library.begin.set()
    assert works.done.wait(PATIENCE)
    assert library.order == []

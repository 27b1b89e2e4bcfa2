"""A test of the screen fails where the app does: a picture of an app that crashed is no picture of the app."""

import pytest

from tests.screens.conftest import Snap
from tests.screens.fakes import FakeLibrary, app_on
from tui.library import Page


class Broken(FakeLibrary):
    """A library that loses an article."""

    def page(self, one: int) -> Page:
        raise LookupError(one)


class BrokenLate(Broken):
    """A library that loses an article while it is drawn."""

    def page(self, one: int) -> Page:
        return FakeLibrary.page(self, one)._replace(words="many")  # type: ignore[arg-type]


@pytest.mark.parametrize("library", [Broken, BrokenLate])
def test_no_picture_is_taken_of_an_app_that_crashed(library: type[FakeLibrary], snap: Snap) -> None:
    with pytest.raises((LookupError, TypeError)):
        snap("crash", app_on(library()), size=(100, 30))

"""The line one searches on: what is typed, and beside it how many articles were found or what is wrong with a filter.

It decides nothing of a search; it says what was typed, and shows what it is told. It is loaded when it is first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.commands import Place, bindings
from tui.widgets.drawable import drawable

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.library.query import Query

_HINT = 'words, "a phrase", player:norrie  round:final  is:unread  quote:pressure  sort:oldest'


class SearchInput(Input):
    """What is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SEARCH)]


class SearchLine(Horizontal):
    """A search, and what came of it."""

    typed = getters.query_one(SearchInput)
    said = getters.query_one("#found", Static)

    def compose(self) -> ComposeResult:
        """The words and what is said of them."""
        yield Static("/", id="slash")
        yield SearchInput(placeholder=_HINT, id="asked", compact=True, select_on_focus=False)
        yield Static(id="found", markup=False)

    def tell(self, query: Query, found: int, capped: bool) -> None:
        """Say how many articles were found, or what in the query means nothing."""
        if query.problems:
            self.said.update(Content.styled(drawable("; ".join(query.problems)), "$text-warning"))
        else:
            self.said.update(Content.styled(count(found, capped) if query else "", "$text-muted"))

    def warn(self, words: str) -> None:
        """Say why nothing can be found."""
        self.said.update(Content.styled(drawable(words), "$text-warning"))


def count(found: int, capped: bool) -> str:
    """How many articles were found, in words."""
    if capped:
        return f"the last {found:,} of more"
    return "1 article" if found == 1 else f"{found:,} articles" if found else "nothing found"

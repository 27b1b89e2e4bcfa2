"""Searching on the reading screen: what is typed is looked up as it is typed, and listed in place of a scope.

An article that is found is read like any other, with what was searched for marked in it. The search ends where the
reader leaves it; the list is then the one it was. A search that is kept stands among the lists, with what is unread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from tui.commands import Place
from tui.library import LibraryError, Scope
from tui.screens.stage import Stage
from tui.seeking import Seeker
from tui.widgets.panes import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widgets import Input

    from tui.library import Library, Results
    from tui.widgets.search_line import SearchLine


class Searching(Stage):
    """The reading screen as far as one searches on it."""

    @dataclass
    class Found(Message):
        """A search has an answer."""

        results: Results

    @dataclass
    class FoundAgain(Message):
        """What was found before has been looked up again."""

        results: Results

    @dataclass
    class NotFound(Message):
        """A search cannot be answered."""

        why: str

    @dataclass
    class Counted(Message):
        """What is unread in the kept searches is known."""

        counts: dict[str, int]

    def __init__(self, library: Library, problems: Sequence[str] = ()) -> None:
        super().__init__(library, problems)
        self.seeker = Seeker(library, self)

    def on_mount(self) -> None:
        """Show the kept searches once the articles are on the screen."""
        self.call_after_refresh(self.count_kept)

    # ── From the thread that looks things up ──────────────────────────────────────────────────────────────────────────

    def found(self, results: Results) -> None:
        """What was typed last has found this."""
        self.post_message(self.Found(results))

    def found_again(self, results: Results) -> None:
        """What was found before has been looked up again."""
        self.post_message(self.FoundAgain(results))

    def failed(self, why: str) -> None:
        """What was typed last cannot be looked up."""
        self.post_message(self.NotFound(why))

    def counted(self, counts: dict[str, int]) -> None:
        """So many unread articles are in each kept search."""
        self.post_message(self.Counted(counts))

    @on(Found)
    def _show_found(self, message: Found) -> None:
        line, results = self.search_line, message.results
        if line is None:
            return
        line.tell(results.query, len(results.ids), results.capped)
        if not results.query:
            self._list_scope_again()
            return
        self.results = results
        self.articles.nothing = "Nothing is found.\n\nesc ends the search."
        self.articles.show(results.ids, results.days, found_by=results.query)
        if self.articles.article is not None:
            self._look(self.articles.article)
        self._say_head()
        self.say_hints()

    @on(FoundAgain)
    def _show_found_again(self, message: FoundAgain) -> None:
        line, results = self.search_line, message.results
        if line is None or self.results is None or self.results.query.text != results.query.text:
            return
        line.tell(results.query, len(results.ids), results.capped)
        self.results = results
        self.articles.show_again(results.ids, results.days)

    @on(NotFound)
    def _say_why(self, message: NotFound) -> None:
        if self.search_line:
            self.search_line.warn(message.why)

    @on(Counted)
    def _say_counts(self, message: Counted) -> None:
        self.kept_counts = message.counts
        self._say_head()

    # ── The line one searches on ──────────────────────────────────────────────────────────────────────────────────────

    @property
    def search_line(self) -> SearchLine | None:
        """The line one searches on, while it is there."""
        if not self.is_searching:
            return None
        from tui.widgets.search_line import SearchLine

        return self.query_one(SearchLine)

    @property
    def place(self) -> Place:
        """Where the keys are heard."""
        line = self.search_line
        return Place.SEARCH if line and line.typed.has_focus else super().place

    def on_descendant_focus(self) -> None:
        """Say what the keys do where one types, and where one does so no longer."""
        self.say_hints()

    async def action_search(self, text: str | None = None) -> None:
        """Search: in the words that are there, or in these."""
        from tui.widgets.search_line import SearchLine

        self.panes.go(Pane.LIST)
        line = self.search_line
        if line is None:
            line = SearchLine(id="search")
            self.is_searching = True
            await self.mount(line, after=self.head)
        if text is None:
            self.set_focus(line.typed)  # at once: what is typed next is for it
        elif text == line.typed.value:
            self.seeker.ask(text)
        else:
            line.typed.value = text

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look up what is typed."""
        if self.is_searching:
            self.seeker.ask(event.value)

    def action_to_hits(self) -> None:
        """From the words to what was found."""
        self.panes.go(Pane.LIST)

    def action_end_search(self) -> None:
        """List what was listed before, the cursor on the article that is shown where it is among them."""
        self._put_line_away()
        self._list_scope_again()
        self.panes.go(Pane.LIST)

    def renew_list(self) -> None:
        """List what has come or changed, also among what was found; neither the cursor nor the text moves."""
        super().renew_list()
        if self.results:
            self.seeker.ask_again(self.results)

    def list_scope(self, scope: Scope) -> None:
        """List a scope, and search no longer."""
        self._put_line_away()
        super().list_scope(scope)

    def _put_line_away(self) -> None:
        self.seeker.forget()
        if line := self.search_line:
            self.is_searching = False
            line.remove()

    def _list_scope_again(self) -> None:
        if self.results:
            super().list_scope(self.scope)

    # ── Hits ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_hit(self, step: int) -> None:
        """Go to the next hit, in this article or the next that was found; or to the one before."""
        if not self.results:
            self.say("There are hits while something is searched for: / searches.")
            return
        self.show_text()
        while not self.text.go_to_hit(step):
            place = self.articles.cursor + step
            if not 0 <= place < len(self.articles.ids):
                self.say("That was the last hit." if step > 0 else "That was the first hit.")
                return
            self.open(self.articles.ids[place])
            if step < 0:
                self.text.action_end()
            if self.text.marks.hits:
                self.text.mark(self.text.marks.hits[0 if step > 0 else -1])
                return
        self.has_read()

    # ── Kept searches ─────────────────────────────────────────────────────────────────────────────────────────────────

    def action_keep_search(self) -> None:
        """Keep the search among the lists, or keep it no longer."""
        text = self.results.query.text.strip() if self.results else ""
        if not text:
            self.say("There is a search to keep while something is searched for: / searches.")
            return
        try:
            forgotten = self.library.forget_search(text)
            if not forgotten:
                self.library.save_search(text, text)
        except LibraryError as error:
            self.say(str(error), warning=True)
            return
        self.count_kept()
        self.say(f"Kept no longer: {text}" if forgotten else f"Kept among the lists: {text}")

    async def action_kept(self, number: int) -> None:
        """Search again for what was kept, by its place among the lists."""
        if number < len(self.kept):
            await self.action_search(self.kept[number].text)
        else:
            self.say("ctrl+s keeps a search among the lists.")

    def _count(self) -> None:
        """Count the kept searches with the scopes."""
        super()._count()
        self.seeker.count(self.kept)

    def count_kept(self) -> None:
        """Read which searches are kept, and have what is unread in them counted."""
        self.kept = self.library.saved_searches()
        self.seeker.count(self.kept)
        self._say_head()

"""The screen one reads on: what every key does on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui import wording
from tui.addresses import is_web
from tui.commands import Place, bindings
from tui.library import Scope
from tui.screens.annotating import Annotating
from tui.screens.following import Following
from tui.screens.sweeping import Sweeping
from tui.screens.viewing import Viewing
from tui.widgets.panes import Pane

if TYPE_CHECKING:
    from textual.binding import BindingType


class ReadingScreen(Following, Annotating, Sweeping, Viewing):
    """The list of a library's articles, one article's text, and its scorecard."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.EVERYWHERE)]

    # ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_article(self, step: int) -> None:
        """Open the next article of the list, or the one before."""
        place = self.articles.cursor + step
        if 0 <= place < len(self.articles.ids):
            self.open(self.articles.ids[place])
            self.show_text()

    def action_unread(self) -> None:
        """Open the next article that is not read, from the cursor on and then from the top; in a search, a hit."""
        if self.results:
            self.action_hit(1)
            return
        ids = self.articles.ids
        place = self.library.next_unread(ids, self.articles.cursor) if ids else None
        if place is None:
            self.say("Every article of this list is read.")
        else:
            self.open(ids[place])
            self.show_text()

    def action_scroll(self, pages: float) -> None:
        """Scroll the article, whichever pane has the keys; where it is hidden, show it first."""
        if not self.show_text():
            self.text.scroll_pages(pages)
            self.has_read()

    def action_quote(self, step: int) -> None:
        """Go to the next quotation, or the one before."""
        self.show_text()
        self.has_read()
        (self.text.next_quote if step > 0 else self.text.previous_quote)()

    def action_related(self) -> None:
        """Go to the matches around this one."""
        if self.page and self.findings is None:
            self.say("This article could not be parsed." if self.understanding.trouble else "This is being parsed.")
            return
        self.panes.go(Pane.CARD)
        if not self.card.focus_related():
            self.say("No other match is known around this one.")

    # ── Out of here ───────────────────────────────────────────────────────────────────────────────────────────────────

    def action_copy(self) -> None:
        """Copy the article's address; on the scorecard, or where there is no address, the match in one line."""
        main = self.findings.main if self.findings else None
        address = self.page.url if self.page else None
        score = wording.one_line(main, raised=False) if main else None
        copied = score or address if self.panes.active is Pane.CARD else address or score
        if copied:
            self.app.copy_to_clipboard(copied)
            self.say(f"Sent to the clipboard: {copied}")
        else:
            self.say("This article has neither an address nor a score to copy.")

    def action_browser(self) -> None:
        """Open the article's address in the browser, if it is a web address."""
        from webbrowser import Error  # 11 ms that only this key has to spend

        address = self.page.url if self.page else None
        if not address:
            self.say("This article has no web address.")
        elif not is_web(address):
            self.say(f"Not opened, for it is no web address: {address}", warning=True)
        else:
            try:
                self.app.open_url(address)
                self.say(f"Sent to the browser: {address}")
            except Error:
                self.say("No browser is found here; y copies the address.", warning=True)

    def action_help(self) -> None:
        """Show all keys."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.panes.active.commands))

    def action_problems(self) -> None:
        """Show what could not be read."""
        from tui.screens.problems import ProblemsScreen

        self.app.push_screen(ProblemsScreen(self.problems))

    # ── Panes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_on(self) -> None:
        """From the article to the scorecard."""
        self.panes.go(Pane.CARD)

    def action_pane(self, step: int) -> None:
        """Give the keys to the next pane, or the one before."""
        self.panes.step(step)
        self._put_evidence_away()

    def action_back(self) -> bool:
        """One pane back, or out of a search; whether there was somewhere to go."""
        moved = self.panes.back()
        if not moved and self.is_searching:
            self.action_end_search()
            moved = True
        self._put_evidence_away()
        return moved

    def action_leave(self) -> None:
        """One pane back; out of the program where there is none."""
        if not self.action_back():
            self.app.exit()

    def _put_evidence_away(self) -> None:
        if self.panes.active is not Pane.CARD:
            self.text.mark(None)

    def action_zen(self) -> None:
        """Show only the text, or all panes again."""
        self.panes.zen()

    def action_scores(self) -> None:
        """Hide what would give a match away, or show it again."""
        self.hide_scores(not self.scores_hidden)

    def action_samples(self) -> None:
        """Put the samples away, or have them again."""
        hidden = self.library.samples_hidden

        def change() -> None:
            if not hidden:
                self.library.hide_samples()
                return
            for problem in self.library.show_samples():
                self.note_problem(str(problem))

        if self.mark([], change):
            self.list_scope(self.scope)
            self.say("The samples are back." if hidden else "The samples are put away; the palette has them again.")

    def action_scope(self, name: str) -> None:
        """List all articles, the unread or the starred ones."""
        self.list_scope(Scope(name))
        self.panes.go(Pane.LIST)

    # ── Marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_star(self) -> None:
        """Star the article, or take its star away."""
        if self.page:
            article = self.page.id
            starred = self.library.rows([article])[0].starred
            self.mark([article], lambda: self.library.star(article, not starred))

    def action_toggle_read(self) -> None:
        """Mark the article as read, or as unread."""
        if self.page:
            article = self.page.id
            unread = self.library.rows([article])[0].unread
            self.left_unread = None if unread else article
            self.mark([article], lambda: self.library.mark_all_read([article], unread))

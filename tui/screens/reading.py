"""The screen one reads on: list, article and scorecard, and what every key does with them.

It brings the parts together and decides nothing that can be decided without a screen: where the reader has been is for
the journey to say, what an article tells for the understanding. An article beside the list is looked at; it counts as
read when the reader goes to it, scrolls it, or comes to it by `J`, `K`, `n` or a related match.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen

from tui import wording
from tui.addresses import is_web
from tui.commands import Place, bindings
from tui.journey import Journey
from tui.library import LibraryError, Scope
from tui.marks import Change, Mark, ReaderMarks
from tui.understanding import Understanding
from tui.widgets import bars
from tui.widgets.article_list import ArticleList
from tui.widgets.article_text import ArticleText
from tui.widgets.bars import Bar, Hints
from tui.widgets.board_above import BoardAbove
from tui.widgets.drawable import drawable
from tui.widgets.panes import Pane, Panes
from tui.widgets.scorecard import ScorecardPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.geometry import Size

    from tui.library import Library, Page
    from tui.model import Findings

NOTHING = {
    Scope.ALL: "No articles.\n\nOpen some with:\ntennis-tui PATH …",
    Scope.UNREAD: "Nothing is unread.\n\n1 lists all articles.",
    Scope.STARRED: "Nothing is starred.\n\n1 lists all articles.",
}


class ReadingScreen(Screen[None]):
    """The list of a library's articles, one article's text, and its scorecard."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.EVERYWHERE)]
    AUTO_FOCUS = None

    class Understood(Message):
        """More is known of the articles than before."""

        def can_replace(self, message: Message) -> bool:
            """Several at once say no more than one."""
            return isinstance(message, ReadingScreen.Understood)

    head = getters.query_one("#head", Bar)
    panes = getters.query_one(Panes)
    articles = getters.query_one(ArticleList)
    board = getters.query_one(BoardAbove)
    text = getters.query_one(ArticleText)
    voices = getters.query_one("#voices", Bar)
    card = getters.query_one(ScorecardPane)
    hints = getters.query_one(Hints)

    def __init__(self, library: Library, problems: Sequence[str] = ()) -> None:
        """`problems` are what could not be read, in words."""
        super().__init__()
        self.library = library
        self.problems = list(problems)
        self.understanding = Understanding(library, lambda: self.post_message(self.Understood()))
        self.journey = Journey()
        self.marks = ReaderMarks(library)
        self.scope = Scope.ALL
        self.page: Page | None = None
        """The article that is shown."""
        self.findings: Findings | None = None
        """What it tells, as soon as that is known."""
        self._counts: list[tuple[Scope, int]] = []
        self._places: dict[int, int] = {}  # where in each article the reader was
        self._scores_hidden = False

    def compose(self) -> ComposeResult:
        """The panes between a line at the head and one at the foot."""
        self._fit(self.app.size)
        yield Bar(id="head")
        with Panes(id="panes"):
            yield ArticleList(self.library.rows, id=Pane.LIST)
            with Vertical(id="article"):
                yield BoardAbove()
                yield ArticleText(id=Pane.TEXT)
                yield Bar(id="voices")
            yield ScorecardPane(id=Pane.CARD)
        yield Hints(id="hints")

    def _fit(self, size: Size) -> None:
        """Have the classes of the size from the first frame on; Textual sets them after it, and draws again."""
        for points, cells in (
            (self.app.HORIZONTAL_BREAKPOINTS, size.width),
            (self.app.VERTICAL_BREAKPOINTS, size.height),
        ):
            self.add_class(next(name for least, name in reversed(points or [(0, "")]) if cells >= least), update=False)

    def on_mount(self) -> None:
        """Show the newest article beside the list; what it tells is looked for once it is on the screen."""
        self.panes.go(Pane.LIST)
        self._list(Scope.ALL)
        self.watch(self.text, "scroll_y", self._say_voices, init=False)
        self.call_after_refresh(self.understanding.start)

    def on_unmount(self) -> None:
        """Leave nothing running."""
        self.understanding.stop()

    # ── What is shown ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _list(self, scope: Scope) -> None:
        """List a scope, the cursor on the article that is shown where it is among them."""
        self.scope = scope
        ids = self.library.ids(scope)
        self.articles.nothing = NOTHING[scope]
        shown = self.page.id if self.page else None
        self.articles.show(ids, self.library.days(scope), ids.index(shown) if shown in ids else 0)
        if self.articles.article not in (None, shown):
            self._look(self.articles.article)
        self._count()

    def _look(self, article: int) -> None:
        """Show an article where the reader was in it."""
        if self.page:
            self._places[self.page.id] = self.text.place
        self.page = self.library.page(article)
        self.text.show(self.page, self._places.get(article, 0))
        self._tell()

    def open(self, article: int) -> None:
        """Show an article to be read, and remember where the reader comes from."""
        self.journey.go(self.page.id if self.page else None, article)
        self._go_to(article)
        self._has_read()

    def _go_to(self, article: int) -> None:
        """Show an article, the list's cursor on it."""
        if article not in self.articles.ids:
            self._list(Scope.ALL)
        if article in self.articles.ids:
            self.articles.go_to(self.articles.ids.index(article))
        self._look(article)

    def _tell(self) -> None:
        """Show what the article tells, as far as that is known."""
        if not self.page:
            return
        self.findings = self.understanding.findings(self.page.id)
        related = None
        if self.findings:
            self.text.tell(self.findings)
            related = self.library.related(self.page.id)
        self.card.show(self.page.text, self.findings, related)
        self.board.show(self.findings, self._scores_hidden)
        self._say_head()
        self._say_voices()

    def _count(self) -> None:
        """Count the articles of each scope, and say so."""
        self._counts = [(scope, sum(count for _, count in self.library.days(scope))) for scope in Scope]
        self._say_head()

    def _say_head(self) -> None:
        """Say what is listed, what could not be read, and what the match is."""
        main = self.findings.main if self.findings else None
        occasion = wording.scorecard_title(main) if main else ""
        self.head.show(bars.scopes(self._counts, self.scope), bars.occasion(occasion, len(self.problems)))

    def _say_voices(self) -> None:
        """Say who speaks, and how far the reader is."""
        text = self.text
        progress = bars.progress(text.speaker, text.marks.quote, len(text.marks.quotes), text.seen)
        self.voices.show(bars.legend(text.marks.speakers), progress)

    @on(Understood)
    def _understand(self) -> None:
        """Show what is newly known; neither the cursor nor the text moves."""
        if self.understanding.trouble:
            self.problems.append(str(self.understanding.trouble))
        if self.scope is Scope.ALL:
            self.articles.show_again(self.library.ids(), self.library.days())
        else:  # what has been read meanwhile does not vanish under the reader's eyes
            self.articles.renew()
        self._count()
        if self.findings is None:
            self._tell()

    @on(ArticleList.Moved)
    def _moved(self, message: ArticleList.Moved) -> None:
        self._look(message.article)

    @on(ArticleList.Opened)
    def _opened(self, message: ArticleList.Opened) -> None:
        self.open(message.article)
        self.panes.go(Pane.TEXT)

    @on(ArticleText.QuoteShown)
    def _quote_shown(self) -> None:
        self._say_voices()

    @on(Panes.Changed)
    def _pane_changed(self) -> None:
        self.hints.tell(self.panes.active.commands)
        if self.panes.active is Pane.TEXT:
            self._has_read()

    @on(ScorecardPane.Marked)
    def _mark_evidence(self, message: ScorecardPane.Marked) -> None:
        self.text.mark(message.span, message.scroll)

    @on(ScorecardPane.Jumped)
    def _jump(self, message: ScorecardPane.Jumped) -> None:
        self.panes.go(Pane.TEXT)
        self.text.mark(message.span)

    @on(ScorecardPane.QuoteChosen)
    def _jump_to_quote(self, message: ScorecardPane.QuoteChosen) -> None:
        self.panes.go(Pane.TEXT)
        self.text.go_to_quote(message.index)

    @on(ScorecardPane.RelatedChosen)
    def _go_to_related(self, message: ScorecardPane.RelatedChosen) -> None:
        others = [article for article in message.articles if self.page and article != self.page.id]
        if others:
            self.open(others[0])
            self.panes.go(Pane.TEXT)
        else:
            self._say("No article here tells this match.")

    @on(Bar.Chosen)
    async def _do(self, message: Bar.Chosen) -> None:
        await self.run_action(message.action)

    def _say(self, words: str, *, warning: bool = False) -> None:
        """Tell the reader something, for three seconds."""
        self.notify(drawable(words), severity="warning" if warning else "information", timeout=3, markup=False)

    # ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_article(self, step: int) -> None:
        """Open the next article of the list, or the one before."""
        place = self.articles.cursor + step
        if 0 <= place < len(self.articles.ids):
            self.open(self.articles.ids[place])
            self.show_text()

    def action_unread(self) -> None:
        """Open the next article that is not read, from the cursor on and then from the top."""
        unread = set(self.library.ids(Scope.UNREAD))
        ids, cursor = self.articles.ids, self.articles.cursor
        order = (*range(cursor + 1, len(ids)), *range(min(cursor + 1, len(ids))))
        if (place := next((place for place in order if ids[place] in unread), None)) is None:
            self._say("Every article of this list is read.")
        else:
            self.open(ids[place])
            self.show_text()

    def action_scroll(self, pages: float) -> None:
        """Scroll the article, whichever pane has the keys; where it is hidden, show it first."""
        if not self.show_text():
            self.text.scroll_pages(pages)
            self._has_read()

    def action_quote(self, step: int) -> None:
        """Go to the next quotation, or the one before."""
        self.show_text()
        (self.text.next_quote if step > 0 else self.text.previous_quote)()

    def show_text(self) -> bool:
        """Show the article where one pane is shown at a time; whether it was hidden."""
        hidden = self.has_class("-narrow") and self.panes.active is not Pane.TEXT
        if hidden:
            self.panes.go(Pane.TEXT)
        return hidden

    def action_related(self) -> None:
        """Go to the matches around this one."""
        if self.findings is None:
            self._say("This article could not be parsed." if self.understanding.trouble else "This is being parsed.")
            return
        self.panes.go(Pane.CARD)
        if not self.card.focus_related():
            self._say("No other match is known around this one.")

    def action_travel(self, step: int) -> None:
        """Go back or forward through the articles opened."""
        article = self.journey.travel(step, self.page.id if self.page else None)
        if article is None:
            self._say("There is nothing further back." if step < 0 else "There is nothing ahead.")
        else:
            self._go_to(article)
            self.show_text()

    # ── Out of here ───────────────────────────────────────────────────────────────────────────────────────────────────

    def action_copy(self) -> None:
        """Copy the article's address; on the scorecard, or where there is no address, the match in one line."""
        main = self.findings.main if self.findings else None
        address = self.page.url if self.page else None
        score = wording.one_line(main, raised=False) if main else None
        copied = score or address if self.panes.active is Pane.CARD else address or score
        if copied:
            self.app.copy_to_clipboard(copied)
            self._say(f"Sent to the clipboard: {copied}")
        else:
            self._say("This article has neither an address nor a score to copy.")

    def action_browser(self) -> None:
        """Open the article's address in the browser, if it is a web address."""
        address = self.page.url if self.page else None
        if not address:
            self._say("This article has no web address.")
        elif not is_web(address):
            self._say(f"Not opened, for it is no web address: {address}", warning=True)
        else:
            self.app.open_url(address)
            self._say(f"Sent to the browser: {address}")

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
        """One pane back; whether there was one."""
        moved = self.panes.back()
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
        self._scores_hidden = not self._scores_hidden
        self.articles.scores_hidden = self.card.scores_hidden = self._scores_hidden
        self.board.show(self.findings, self._scores_hidden)
        self._say("Scores are hidden; x shows them." if self._scores_hidden else "Scores are shown.")

    def action_scope(self, name: str) -> None:
        """List all articles, the unread or the starred ones."""
        self._list(Scope(name))
        if self.has_class("-narrow"):
            self.panes.go(Pane.LIST)

    # ── Marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_star(self) -> None:
        """Star the article, or take its star away."""
        if self.page:
            article = self.page.id
            starred = self.library.rows([article])[0].starred
            self._mark([article], lambda: self.marks.change(Mark.STAR, [article], not starred))

    def action_toggle_read(self) -> None:
        """Mark the article as read, or as unread."""
        if self.page:
            article = self.page.id
            unread = self.library.rows([article])[0].unread
            self._mark([article], lambda: self.marks.change(Mark.READ, [article], unread))

    def action_all_read(self) -> None:
        """Mark every article of the list as read."""
        listed = set(self.articles.ids)
        unread = [article for article in self.library.ids(Scope.UNREAD) if article in listed]
        if self._mark([], lambda: self.marks.change(Mark.READ, unread, True)):
            self._say(f"{len(unread)} marked as read; ctrl+z undoes it.")

    def action_undo(self) -> None:
        """Take back the last change of marks."""
        undone: list[Change | None] = []
        if self._mark([], lambda: undone.append(self.marks.undo())):
            self._say(f"Undone: {undone[0].said()}." if undone[0] else "There is nothing to undo.")

    def _has_read(self) -> None:
        """The shown article is being read."""
        if self.page and self.library.rows([self.page.id])[0].unread:
            article = self.page.id
            self._mark([article], lambda: self.marks.has_read(article))

    def _mark(self, articles: Sequence[int], change: Callable[[], object]) -> bool:
        """Change marks of these articles, of any where none is named, and show it; or say why that cannot be kept."""
        try:
            change()
        except LibraryError as error:
            self._say(str(error), warning=True)
            return False
        self.articles.renew(*articles)
        self._count()
        return True

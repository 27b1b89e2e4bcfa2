"""What stands on the reading screen, and how it is shown there: list, article and scorecard, a line above and below.

It brings the parts together and decides nothing that can be decided without a screen. An article beside the list is
looked at; it counts as read when the reader goes to it, scrolls it, or opens it from another. When more is known of the
articles the rows change, and neither the cursor nor the text moves. What the keys do is in `reading`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import getters, on
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen

from tui import wording
from tui.journey import Journey
from tui.library import LibraryError, Scope
from tui.library.views import Passage
from tui.scribe import Scribe
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
    from textual.content import Content
    from textual.geometry import Size

    from tui.commands import Place
    from tui.library import Library, Page, Results, SavedSearch
    from tui.library.views import Destination
    from tui.model import Findings

SAID = 3.0
"""Seconds for which something is told."""

NOTHING = {
    Scope.ALL: "No articles.\n\nOpen some with:\ntennis-tui PATH …",
    Scope.UNREAD: "Nothing is unread.\n\n1 lists all articles.",
    Scope.STARRED: "Nothing is starred.\n\n1 lists all articles.",
}


class Stage(Screen[None]):
    """The panes of the reading screen, and what is shown in them."""

    AUTO_FOCUS = None

    class Understood(Message):
        """More is known of the articles than before."""

        def can_replace(self, message: Message) -> bool:
            """Several at once say no more than one."""
            return isinstance(message, Stage.Understood)

    @dataclass
    class Written(Message):
        """That an article is read is on disk now, or why it is not."""

        article: int
        trouble: str

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
        self.scribe = Scribe(library, lambda article, trouble: self.post_message(self.Written(article, trouble)))
        self.journey = Journey()
        self.scope = Scope.ALL
        self.results: Results | None = None
        """What a search has found, while that is listed in place of the scope."""
        self.is_searching = False  # whether the line one searches on is there
        self.kept: list[SavedSearch] = []
        """The searches that stand among the lists."""
        self.kept_counts: dict[str, int] = {}  # what is unread in each, by its name
        self.page: Page | None = None
        """The article that is shown."""
        self.findings: Findings | None = None
        """What it tells, as soon as that is known."""
        self._counts: list[tuple[Scope, int]] = []
        self._places: dict[int, int] = {}  # where in each article the reader was
        self.left_unread: int | None = None  # the article that the reader has marked as unread while it was shown
        self.scores_hidden = False
        self.refresh_says = ""
        """How far the feeds are that are being asked; "" while none is."""

    def compose(self) -> ComposeResult:
        """The panes between a line at the head and one at the foot."""
        self._fit(self.app.size)
        yield Bar(id="head")
        with Panes(id="panes"):
            yield ArticleList(self.library.rows, self.library.found_rows, id=Pane.LIST)
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
        self.list_scope(Scope.ALL)
        self.call_after_refresh(self.understanding.start)

    def on_unmount(self) -> None:
        """Leave nothing running, and nothing unwritten."""
        self.scribe.finish()
        self.understanding.stop()

    @property
    def place(self) -> Place:
        """Where the keys are heard."""
        return self.panes.active.commands

    def say_hints(self) -> None:
        """Say what the keys do where the reader is."""
        self.hints.tell(self.place, in_search=self.results is not None)

    # ── What is shown ─────────────────────────────────────────────────────────────────────────────────────────────────

    def list_scope(self, scope: Scope) -> None:
        """List a scope, the cursor on the article that is shown where it is among them."""
        self.scope, self.results = scope, None
        ids, days = self.library.listed(scope)
        self.articles.nothing = NOTHING[scope]
        shown = self.page.id if self.page else None
        self.articles.show(ids, days, ids.index(shown) if shown in ids else 0)
        if self.articles.article not in (None, shown):
            self._look(self.articles.article)
        self._count()
        self.say_hints()

    def _look(self, article: int) -> None:
        """Show an article where the reader was in it."""
        if self.page:
            self._places[self.page.id] = self.text.place
        self.page, self.findings, self.left_unread = self.library.page(article), None, None
        self.text.show(self.page, self._places.get(article, 0))
        if self.results:
            from tui.library import hits

            self.text.mark_hits(hits.places(self.page.text, self.results.query.marked))
        self._tell()

    @property
    def shown(self) -> Destination | None:
        """Where the reader is."""
        return Passage(self.page.id) if self.page else None

    def open(self, article: int) -> None:
        """Show an article to be read, and remember where the reader comes from."""
        self.journey.go(self.shown, Passage(article))
        self.go_to(article)
        self.has_read()

    def go_to(self, article: int) -> None:
        """Show an article, the list's cursor on it."""
        if article not in self.articles.ids:
            self.list_scope(Scope.ALL)
        if article in self.articles.ids:
            self.articles.go_to(self.articles.ids.index(article))
        self._look(article)

    def show_text(self) -> bool:
        """Show the article where one pane is shown at a time; whether it was hidden."""
        hidden = self.has_class("-narrow") and self.panes.active is not Pane.TEXT
        if hidden:
            self.panes.go(Pane.TEXT)
        return hidden

    def _tell(self) -> None:
        """Show what the article tells, as far as that is known."""
        if not self.page:
            return
        if self.findings is None and (found := self.understanding.findings(self.page.id)):
            self.findings = found
            self.text.tell(found)
        article, findings = self.page.id, self.findings
        related = self.library.related(article) if findings else ()
        compared = self.library.agreement(article) if findings and findings.main else ()
        self.card.show(self.page.text, findings, related, (compared, article))
        self.board.show(self.findings, self.scores_hidden)
        self._say_head()
        self._say_voices()

    def hide_scores(self, hidden: bool) -> None:
        """Leave out what would give a match away, or show it again."""
        self.scores_hidden = self.articles.scores_hidden = self.card.scores_hidden = hidden
        self.board.show(self.findings, hidden)
        self.say("Scores are hidden; x shows them." if hidden else "Scores are shown.")

    def _count(self) -> None:
        """Count the articles of each scope, and say so."""
        self._counts = list(self.library.counts().items())
        self._say_head()

    def _say_head(self) -> None:
        """Say what is listed, what could not be read, and what the match is."""
        main = self.findings.main if self.findings else None
        occasion = wording.scorecard_title(main) if main else ""
        self.head.show(self._lists(), bars.occasion(occasion, len(self.problems), self.refresh_says))

    def _lists(self) -> Content:
        """What can be listed, and what is."""
        scopes = [bars.Listed(f"{scope.capitalize()} {count}", f"scope('{scope}')") for scope, count in self._counts]
        kept = [
            bars.Listed(f"{search.name} {self.kept_counts.get(search.name, '')}".rstrip(), f"kept({number})")
            for number, search in enumerate(self.kept)
        ]
        if self.results is None:
            return bars.lists([*scopes, *kept], f"scope('{self.scope}')")
        texts = [search.text for search in self.kept]
        text = self.results.query.text.strip()
        return bars.lists([*scopes, *kept], f"kept({texts.index(text)})" if text in texts else "")

    @on(ArticleText.Moved)
    def _say_voices(self) -> None:
        """Say who speaks, and how far the reader is."""
        text = self.text
        progress = bars.progress(text.speaker, text.marks.quote, len(text.marks.quotes), text.seen)
        self.voices.show(bars.legend(text.marks.speakers), progress)

    @on(Understood)
    def _understand(self) -> None:
        """Show what is newly known; neither the cursor nor the text moves."""
        for problem in filter(None, (self.understanding.trouble, self.library.notice)):
            self.note_problem(str(problem))
        self.renew_list()
        self._tell()

    def note_problem(self, words: str) -> None:
        """Keep what went wrong, to be read when somebody asks."""
        if words not in self.problems:
            self.problems.append(words)

    def renew_list(self) -> None:
        """List what has come or changed; neither the cursor nor the text moves."""
        if self.results is None:  # what has been read meanwhile does not vanish under the reader's eyes
            self.articles.show_again(*self.library.listed(self.scope, self.articles.ids))
        else:
            self.articles.renew()
        if self.page is None and self.articles.article is not None:
            self._look(self.articles.article)
        self._count()

    def show_page_again(self) -> None:
        """Show the article with what its reader has added to it."""
        if self.page:
            page = self.library.page(self.page.id)
            if page != self.page:
                self.page = page
                self.text.show(page, self.text.place)
                if self.findings:
                    self.text.tell(self.findings)

    @on(ArticleList.Moved)
    def _moved(self, message: ArticleList.Moved) -> None:
        self._look(message.article)

    @on(ArticleList.Opened)
    def _opened(self, message: ArticleList.Opened) -> None:
        self.open(message.article)
        self.panes.go(Pane.TEXT)

    @on(Panes.Changed)
    def _pane_changed(self) -> None:
        self.say_hints()
        if self.panes.active is Pane.TEXT:
            self.has_read()

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

    @on(Bar.Chosen)
    async def _do(self, message: Bar.Chosen) -> None:
        await self.run_action(message.action)

    def say(self, words: str, *, warning: bool = False) -> None:
        """Tell the reader something, for a moment."""
        self.notify(drawable(words), severity="warning" if warning else "information", timeout=SAID, markup=False)

    # ── Marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def has_read(self) -> None:
        """The shown article is being read; one that was marked as unread meanwhile is left so."""
        if self.page and self.page.id != self.left_unread and self._is_news(self.page.id):
            article = self.page.id
            if self.scribe.read(article):
                self._show_marks([article])

    def _is_news(self, article: int) -> bool:
        """Whether it is unread, or was changed by its source since it was read."""
        [row] = self.library.rows([article])
        return row.unread or row.changed

    def mark(self, articles: Sequence[int], change: Callable[[], object]) -> bool:
        """Change marks of these articles, of any where none is named, and show it; or say why that cannot be kept."""
        self.scribe.finish()
        try:
            change()
        except LibraryError as error:
            self.say(str(error), warning=True)
            return False
        self._show_marks(articles)
        return True

    def _show_marks(self, articles: Sequence[int]) -> None:
        self.articles.renew(*articles)
        self._count()

    @on(Written)
    def _show_written(self, message: Written) -> None:
        if message.trouble:
            self.say(message.trouble, warning=True)
        else:
            self._show_marks([message.article])

"""From article to match, player, head-to-head and draw, and on from each: where the reader goes, and the way back.

One journey leads through articles and views alike. A view lies over the reading screen, which stays as it was left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tui.library.views import MatchId, PairId, Passage, PlayerId
from tui.lines import Elsewhere, Evidence, Spoken
from tui.screens.stage import Stage
from tui.widgets.panes import Pane
from tui.widgets.scorecard import ScorecardPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.library import Library
    from tui.library.views import Destination, MatchRow
    from tui.lines import Target
    from tui.screens.view import ViewScreen
    from tui.widgets.view_pane import Left


class Viewing(Stage):
    """The reading screen as far as one goes from it to views, and travels through where one has been."""

    def __init__(self, library: Library, problems: Sequence[str] = ()) -> None:
        super().__init__(library, problems)
        self.view: ViewScreen | None = None
        """The screen of the view that is shown; None while an article is."""
        self.views_left: dict[Destination, Left] = {}
        self.reasons: dict[Destination, str] = {}
        """Why each view was shown last."""
        self.players_at_hand: list[str] = []
        """Who is gone through by one key after the other."""

    # ── Where to go ───────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def shown(self) -> Destination | None:
        """The view that is shown, or the article."""
        return super().shown if self.view is None else self.view.destination

    def visit(self, there: Destination, why: str = "", came_from: Target | None = None) -> None:
        """Go to a view, and remember where the reader comes from."""
        came_from = came_from or self.shown
        self.journey.go(self.shown, there)
        self.reasons[there] = why
        self._arrive(there, came_from)

    def follow(self, target: Target, why: str, match: MatchId | None) -> None:
        """Go where a value of a view leads; `match` is what the cursor is on there."""
        match target:
            case Passage():
                self._read(target)
            case Elsewhere() | Evidence() | Spoken():  # of a scorecard, which has its own article beside it
                return
            case _ if target != self.shown:
                self.visit(target, why, match)

    def _read(self, passage: Passage) -> None:
        """Open the article of a passage, the words marked."""
        self.open(passage.article)
        self.leave_view()
        self.panes.go(Pane.TEXT)
        if passage.end:
            self.text.mark((passage.start, passage.end))

    def _arrive(self, there: Destination, came_from: Target | None) -> None:
        """Show a view, over the reading screen where none is shown yet."""
        if self.view is None:
            from tui.screens.view import ViewScreen  # and the model, which the first frame does without

            self.view = ViewScreen(self.library, self, there)
            self.app.push_screen(self.view)
        self.view.show(there, came_from)

    def leave_view(self) -> None:
        """Put the view away; the reading screen is as it was left."""
        if self.view is not None:
            self.view.keep_place()
            self.view.dismiss()
            self.view = None

    # ── The way back ──────────────────────────────────────────────────────────────────────────────────────────────────

    def action_travel(self, step: int) -> None:
        """Go back or forward through the articles and views opened."""
        there = self.journey.travel(step, self.shown)
        if there is None:
            self.say("There is nothing further back." if step < 0 else "There is nothing ahead.")
        elif not isinstance(there, Passage):
            self._arrive(there, None)
        else:
            self._return(there.article)

    def _return(self, article: int) -> None:
        """Go to an article; the one under the view is as it was left."""
        was_left = self.view is not None and self.page is not None and self.page.id == article
        self.leave_view()
        if not was_left:
            self.go_to(article)
            self.show_text()

    def step_back(self) -> None:
        """Go back a step from a view; to the articles where nothing lies further back."""
        there = self.journey.travel(-1, self.shown)
        if there is None:
            self.leave_view()
        elif isinstance(there, Passage):
            self._return(there.article)
        else:
            self._arrive(there, None)

    @on(Stage.Understood)
    def _look_again(self) -> None:
        """Show in the view what is newly known."""
        if self.view is not None and self.view.is_mounted:
            self.view.look_up()

    # ── What the keys do ──────────────────────────────────────────────────────────────────────────────────────────────

    @on(ScorecardPane.RelatedChosen)
    def _go_to_related(self, message: ScorecardPane.RelatedChosen) -> None:
        """Open the best article about a match around this one; the match itself where none tells it."""
        related = message.related
        others = [article for article in related.articles if self.page and article != self.page.id]
        if others:
            self.open(others[0])
            self.panes.go(Pane.TEXT)
        elif related.match != MatchId():
            self.visit(related.match, self._label_of(related.match))
        else:
            self.say("No article here tells this match.")

    def _label_of(self, match: MatchId) -> str:
        """What a match is to that of the article that is shown."""
        around = self.library.related(self.page.id) if self.page else []
        return next((related.label for related in around if related.match == match), "")

    @on(ScorecardPane.Followed)
    def _follow_value(self, message: ScorecardPane.Followed) -> None:
        self.follow(message.target, "", None)

    def action_match(self) -> None:
        """Show the match as everybody tells it; on the scorecard a related one, where the cursor is on it."""
        target = self.card.stop.target if self.panes.active is Pane.CARD and self.card.stop else None
        if isinstance(target, Elsewhere) and target.match != MatchId():
            self.visit(target.match, self._label_of(target.match))
        elif row := self._own_match():
            self.visit(row.id, "the match of this article")

    def action_player(self) -> None:
        """Show the player of the value under the cursor, else one of the match, and from him the other."""
        if (name := self._player_at_cursor()) is not None:
            self.players_at_hand = []
            self.visit(PlayerId(name))
        elif row := self._own_match():
            self.players_at_hand = [*row.first, *row.second]
            self.show_another_player(row.id)

    def show_another_player(self, match: MatchId | None = None) -> None:
        """Show the first of the players at hand, or the one after the one that is shown; he is found in `match`."""
        from tui.layouts.views import another

        shown = self.shown.name if isinstance(self.shown, PlayerId) else ""
        if name := another(self.players_at_hand, shown):
            self.visit(PlayerId(name), came_from=match)
        else:
            self.say("The cursor is on no player and no match.")

    def action_head_to_head(self) -> None:
        """Show the meetings of the two sides of the match."""
        if row := self._own_match():
            self.visit(PairId("|".join(row.first), "|".join(row.second)), came_from=row.id)

    def action_draw(self) -> None:
        """Show the draw that the match was played in."""
        if row := self._own_match():
            if row.edition:
                self.visit(row.edition, came_from=row.id)
            else:
                self.say("It is not known where this match was played.")

    def _own_match(self) -> MatchRow | None:
        """The match that the article shown is about; says so where it is about none."""
        if self.page is None:
            return None
        if self.findings is None:
            self.say("This article could not be parsed." if self.understanding.trouble else "This is being parsed.")
            return None
        row = self.library.match_of(self.page.id)
        if row is None:
            self.say("This article is not about one match.")
        return row

    def _player_at_cursor(self) -> str | None:
        """Whose value the cursor is on, on the scorecard."""
        if self.panes.active is not Pane.CARD or self.card.stop is None or self.findings is None:
            return None
        match self.card.stop.target:
            case Evidence(start, end):
                told = (fact.player for fact in self.findings.facts if (fact.span.start, fact.span.end) == (start, end))
                return next(told, None)
            case Spoken(quotes):
                return self.findings.quotes[quotes[0]].speaker
        return None

"""What others tell of the match of the article that is shown: asked for beside the screen, and shown when it is there.

Who goes quickly from article to article waits for nothing: only what is still shown after a moment is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import sleep
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from tui.library import LibraryError
from tui.screens.viewing import Viewing
from tui.widgets.scorecard import ScorecardPane

if TYPE_CHECKING:
    from tui.library.views import Compared

MOMENT = 0.05  # seconds


class Comparing(Viewing):
    """The reading screen as far as its scorecard is compared with those of other articles, and with the record."""

    @dataclass
    class Told(Message):
        """What all tell of the match of an article."""

        article: int
        compared: tuple[Compared, ...]

    _asked = 0  # how often others were asked; only the last answer is waited for

    def _tell(self) -> None:
        """Show what the article tells, and ask what others do."""
        super()._tell()
        if self.page and self.findings and self.findings.main:
            self._asked += 1
            self._compare(self.page.id, self._asked)

    @work(thread=True, group="compare")
    def _compare(self, article: int, number: int) -> None:
        sleep(MOMENT)
        if number != self._asked or get_current_worker().is_cancelled:
            return
        try:
            compared = self.library.agreement(article)
        except (LookupError, LibraryError):
            return  # it is gone, or cannot be read now; the article's own scorecard stands there
        self.post_message(self.Told(article, compared))

    @on(Told)
    def _show_told(self, message: Told) -> None:
        if self.page and self.page.id == message.article:
            self.card.compare(message.compared, message.article)

    @on(ScorecardPane.Followed)
    def _follow_value(self, message: ScorecardPane.Followed) -> None:
        self.follow(message.target, "", None)

"""What a reader adds to an article on the reading screen: tags, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screens.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMED = 8  # tags that are named to choose from


class Annotating(Stage):
    """The reading screen as far as one writes on it."""

    def action_tag(self) -> None:
        """Tag the article that is shown, or take a tag away."""
        page = self.page
        if page is None:
            return
        has = {tag.casefold() for tag in page.tags}
        known = ", ".join(name for name, _ in self.library.tags()[:_NAMED]) or "none"
        hint = f"On this article: {', '.join(page.tags) or 'none'}; given again, a tag is taken away.\nIn use: {known}."
        self._ask(
            "Tag", "", hint, lambda tag: self.library.tag([page.id], tag, tag.casefold() not in has) if tag else None
        )

    def action_note(self) -> None:
        """Write a note to the article that is shown."""
        page = self.page
        if page is not None:
            self._ask("Note", page.remark, "Empty: no note.", lambda note: self.library.note(page.id, note))

    def _ask(self, question: str, now: str, hint: str, change: Callable[[str], object]) -> None:
        """Ask for something to add to the article that is shown."""
        from tui.screens.ask import AskScreen

        def answered(answer: str | None) -> None:
            if answer is not None and self.page and self.mark([self.page.id], lambda: change(answer)):
                self.show_page_again()

        self.app.push_screen(AskScreen(question, now, hint), answered)

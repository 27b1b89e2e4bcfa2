"""The reader's program: its colours, what it hands to the system, and the screens it goes to.

What the first frame does not need — the parser, the model, the help, the palette — is loaded when it is asked for.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.reactive import Reactive

from tui import themes
from tui.paths import STYLES
from tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import timedelta

    from textual.app import SystemCommand
    from textual.command import Provider
    from textual.screen import Screen
    from textual.theme import Theme

    from tui.library import Library

_CHOSEN = os.environ.get("TEXTUAL_THEME", "")
"""The theme the user wants, "" for ours: Textual's own variable."""


def _provider(name: str) -> Callable[[], type[Provider]]:
    """What the palette searches, loaded when the palette is opened."""

    def load() -> type[Provider]:
        from tui import palette

        provider: type[Provider] = getattr(palette, name)
        return provider

    return load


class TennisApp(App[None]):
    """The reader on a library."""

    TITLE = "tennis-tui"
    CSS_PATH: ClassVar = [STYLES / name for name in ("reading.tcss", "lines.tcss")]
    COMMANDS: ClassVar = {_provider("Commands"), _provider("Articles")}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (120, "-wide")]  # noqa: RUF012 - as Textual types it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high")]  # noqa: RUF012
    theme: Reactive[str] = Reactive(_CHOSEN or themes.DARK.name)

    def __init__(self, library: Library, problems: Sequence[str] = (), refresh_every: timedelta | None = None) -> None:
        """`problems` are what could not be read, in words a reader understands.

        `refresh_every` is how often the feeds that are due are asked; None: when the reader says so.
        """
        super().__init__()
        self.library = library
        self.refresh_every = refresh_every
        self.problems = [*filter(None, [library.notice]), *problems]
        self.animation_level = "none"
        if self.console.color_system == "standard" and not self.no_color and not _CHOSEN:
            self.theme = themes.SIXTEEN.name

    def get_default_screen(self) -> Screen[None]:
        """The screen one reads on."""
        return ReadingScreen(self.library, self.problems, self.refresh_every)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Ours, from the first moment on: a theme that is registered later makes Textual read every style twice."""
        return {**super().available_themes, **{theme.name: theme for theme in themes.OURS}}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our styles use and another's theme does not define."""
        return themes.defaults(self.current_theme)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None of Textual's own: the commands are those of the registry."""
        return ()

    def on_key(self, event: events.Key) -> None:
        """Hand a letter that was typed before a line was there to that line, which has the keys by now."""
        line = self.focused
        if line is not None and line.check_consume_key(event.key, event.character):
            event.prevent_default()
            line.post_message(events.Key(event.key, event.character))

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open a web address; a browser that draws in the terminal has the terminal to itself meanwhile.

        Raises:
            webbrowser.Error: there is no browser.
        """
        import webbrowser  # 11 ms that only this has to spend

        if not self.is_web and type(webbrowser.get()) is webbrowser.GenericBrowser:
            with self.suspend():
                super().open_url(url, new_tab=new_tab)
        else:
            super().open_url(url, new_tab=new_tab)

    def action_command_palette(self) -> None:
        """Find a command or an article by name."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="A command, or words of a headline"))

    def action_light_or_dark(self) -> None:
        """Change between the light and the dark theme."""
        self.theme = themes.LIGHT.name if self.current_theme.dark else themes.DARK.name

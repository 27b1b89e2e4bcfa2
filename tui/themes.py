"""The colours: a light and a dark theme of our own, one for terminals of 16 colours, and what every theme must define.

Text is never told apart by colour alone: a speaker also has a label, a bar and an underline, an unread article a dot, a
cursor a bar. On its background every colour of text here has a contrast of 4.5 or more (WCAG AA); a test computes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

SPEAKERS = 6
"""How many speakers have a colour of their own; the seventh has the first one's again."""


def _named(
    speakers: Sequence[str], rule: str, aside: str, evidence: tuple[str, str], cursor: tuple[str, str]
) -> dict[str, str]:
    """The variables that our styles use beside Textual's own."""
    return {
        **{f"speaker-{number}": colour for number, colour in enumerate(speakers, 1)},
        "rule": rule,
        "aside": aside,  # always drawn dim
        "evidence": evidence[0],
        "evidence-text": evidence[1],
        "row-cursor": cursor[0],
        "row-cursor-blurred": cursor[1],
    }


DARK = Theme(
    name="tennis-dark",
    primary="#c3d263",
    secondary="#8fb2cf",
    accent="#c3d263",
    warning="#e0a963",
    error="#e5847f",
    success="#8fc38a",
    foreground="#d9d6ce",
    background="#14171a",
    surface="#1a1e22",
    panel="#20252a",
    variables={
        "text": "#d9d6ce",
        "text-muted": "#979a9e",
        "text-disabled": "#7d8186",
        "text-primary": "#c3d263",
        "text-secondary": "#8fb2cf",
        "text-accent": "#c3d263",
        "text-warning": "#e0a963",
        "text-error": "#e5847f",
        "text-success": "#8fc38a",
        "block-cursor-background": "#283026",
        "block-cursor-foreground": "#eeebe2",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#1e2327",
        "footer-key-foreground": "#c3d263",
        "border": "#5d6a3a",
        "border-blurred": "#2a2f35",
        "scrollbar": "#343a41",
        "scrollbar-hover": "#454c54",
        "scrollbar-active": "#5d6a3a",
        "scrollbar-background": "#1a1e22",
        "scrollbar-background-hover": "#1a1e22",
        "scrollbar-background-active": "#1a1e22",
        "input-selection-background": "#c3d263 30%",
        **_named(
            ("#86b7e8", "#e3aa72", "#9ccb8b", "#e793a8", "#bda6ea", "#74c9bf"),
            rule="#2e343a",
            aside="#b8babd",
            evidence=("#d8c25a", "#14171a"),
            cursor=("#283026", "#1e2327"),
        ),
    },
)

LIGHT = Theme(
    name="tennis-light",
    primary="#566a0c",
    secondary="#35607f",
    accent="#566a0c",
    warning="#8a5200",
    error="#a8322d",
    success="#2f6b2c",
    foreground="#24272a",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#ebe8df",
    dark=False,
    variables={
        "text": "#24272a",
        "text-muted": "#62656a",
        "text-disabled": "#707376",
        "text-primary": "#566a0c",
        "text-secondary": "#35607f",
        "text-accent": "#566a0c",
        "text-warning": "#8a5200",
        "text-error": "#a8322d",
        "text-success": "#2f6b2c",
        "block-cursor-background": "#e6ead0",
        "block-cursor-foreground": "#15181a",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#f0eee6",
        "footer-key-foreground": "#566a0c",
        "border": "#9aa861",
        "border-blurred": "#dcd8cc",
        "scrollbar": "#d5d1c4",
        "scrollbar-hover": "#c2beb0",
        "scrollbar-active": "#9aa861",
        "scrollbar-background": "#f3f1ea",
        "scrollbar-background-hover": "#f3f1ea",
        "scrollbar-background-active": "#f3f1ea",
        "input-selection-background": "#566a0c 25%",
        **_named(
            ("#1d5fa6", "#97480d", "#3a6a1f", "#a3285a", "#6840ad", "#0d6662"),
            rule="#d8d4c8",
            aside="#24272a",
            evidence=("#f2d64b", "#1c1e20"),
            cursor=("#e6ead0", "#f0eee6"),
        ),
    },
)

SIXTEEN = Theme(
    name="tennis-16",
    ansi=True,
    primary="ansi_green",
    secondary="ansi_cyan",
    accent="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "text-muted": "ansi_default",
        "text-disabled": "ansi_default",
        "border": "ansi_green",
        "border-blurred": "ansi_bright_black",
        "block-cursor-background": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-text-style": "bold reverse",
        "footer-key-foreground": "ansi_green",
        **_named(
            ("ansi_cyan", "ansi_yellow", "ansi_green", "ansi_magenta", "ansi_red", "ansi_bright_blue"),
            rule="ansi_bright_black",
            aside="ansi_default",
            evidence=("ansi_yellow", "ansi_black"),
            cursor=("ansi_default", "ansi_default"),
        ),
    },
)

OURS = (DARK, LIGHT, SIXTEEN)


def defaults(theme: Theme) -> dict[str, str]:
    """Our variables for a theme that is not ours, so that it draws everything that ours do."""
    if theme.ansi:
        nearest = SIXTEEN
    elif theme.dark:
        nearest = DARK
    else:
        nearest = LIGHT
    ours = _named(("",) * SPEAKERS, "", "", ("", ""), ("", ""))
    return {name: nearest.variables[name] for name in ours}

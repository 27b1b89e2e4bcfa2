"""The colours: every theme draws everything, and text can be read on every ground it stands on."""

import pytest
from textual.color import Color
from textual.constants import DIM_FACTOR
from textual.theme import BUILTIN_THEMES, Theme

from tui.themes import DARK, LIGHT, OURS, SIXTEEN, SPEAKERS, defaults

READABLE = 4.5  # WCAG 2.1, level AA

TEXT = ("text", "text-muted", "text-primary", "text-secondary", "text-warning", "text-error", "text-success")
SPOKEN = tuple(f"speaker-{number}" for number in range(1, SPEAKERS + 1))


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.1."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2.1."""
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", [*TEXT, *SPOKEN])
@pytest.mark.parametrize("ground", ["background", "surface", "row-cursor", "row-cursor-blurred"])
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_text_can_be_read_on_its_ground(theme: Theme, ground: str, name: str) -> None:
    colours = theme.to_color_system().generate() | theme.variables
    assert contrast(Color.parse(colours[name]), Color.parse(colours[ground])) >= READABLE


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_what_is_dimmed_can_be_read(theme: Theme) -> None:
    ground, text = Color.parse(theme.background or ""), Color.parse(theme.variables["aside"])
    assert contrast(ground, ground.blend(text, DIM_FACTOR)) >= READABLE


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_evidence_can_be_read(theme: Theme) -> None:
    ground, text = (Color.parse(theme.variables[name]) for name in ("evidence", "evidence-text"))
    assert contrast(ground, text) >= READABLE


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_speakers_have_six_colours(theme: Theme) -> None:
    assert len({theme.variables[name] for name in SPOKEN}) == SPEAKERS


def test_sixteen_colours_are_the_terminals_own() -> None:
    assert SIXTEEN.ansi
    assert all(SIXTEEN.variables[name].startswith("ansi_") for name in SPOKEN)


@pytest.mark.parametrize("theme", [*BUILTIN_THEMES.values(), *OURS], ids=lambda theme: theme.name)
def test_every_theme_knows_our_names(theme: Theme) -> None:
    ours = defaults(theme)
    assert set(ours) == set(defaults(DARK))
    assert all(value.startswith("ansi_") for value in ours.values()) is theme.ansi

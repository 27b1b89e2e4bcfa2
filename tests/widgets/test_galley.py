"""How the lines of an article look: who speaks, what is evidence, what is no plain paragraph."""

from datetime import date

import pytest
from rich.cells import cell_len

from tests.findings import FINDINGS, TEXT, span
from tui.library import Page
from tui.model import Block, BlockKind, Findings
from tui.widgets.galley import Galley, Marks, meta

PAGE = Page(1, "bell.md", "Bell stuns top seed Dell in Lyon", "The Rally", date(2025, 10, 28), None, TEXT, "", 460)


def drawn(width: int = 60, marks: Marks | None = None, page: Page = PAGE) -> list[str]:
    """The lines as they are seen."""
    galley = Galley(page, width)
    marks = marks or Marks(FINDINGS)
    return [galley.draw(number, marks).plain.rstrip() for number in range(len(galley.lines))]


def styled(words: str, marks: Marks, width: int = 100) -> set[str]:
    """The styles of the stretches that are drawn over these words."""
    galley = Galley(PAGE, width)
    styles: set[str] = set()
    for number in range(len(galley.lines)):
        line = galley.draw(number, marks)
        if words in line.plain:
            place = line.plain.index(words)
            styles |= {str(s.style) for s in line.spans if s.start <= place and place + len(words) <= s.end}
    return styles


def test_the_headline_stands_over_source_day_and_minutes() -> None:
    lines = [line.strip() for line in drawn()]
    assert lines[:3] == ["Bell stuns top seed Dell in Lyon", "The Rally · 28 Oct 2025 · 2 min", ""]
    assert styled("Bell stuns", Marks()) == {"$text bold"}


def test_a_text_without_headline_begins_with_them() -> None:
    assert drawn(page=PAGE._replace(title=None))[0].strip().startswith("The Rally")


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (60, "The Rally · 28 Oct 2025 · 2 min"),
        (28, "The R… · 28 Oct 2025 · 2 min"),
        (20, "28 Oct 2025 · 2 min"),
        (12, "28 Oct 2025…"),
    ],
)
def test_the_source_gives_way_first(width: int, said: str) -> None:
    assert meta(PAGE, width) == said


def test_what_happened_while_it_was_read_in_is_told_in_full() -> None:
    lines = [line.strip() for line in drawn(30, page=PAGE._replace(note="shortened to its first million characters"))]
    assert lines[2:6] == ["The… · 28 Oct 2025 · 2 min", "shortened to its first", "million characters", ""]


@pytest.mark.parametrize("width", [1, 2, 5, 29, 30, 60, 79, 80, 84, 85, 100, 200])
def test_the_column_is_centred_and_at_most_80_cells_wide(width: int) -> None:
    lines = [line for line in drawn(width, Marks()) if line.strip()]
    assert max(map(cell_len, lines)) <= width
    assert max(len(line.strip()) for line in lines) <= 80
    left = {len(line) - len(line.lstrip()) for line in lines}
    assert len(left) == 1
    assert left.pop() == max(2 if width >= 30 else 0, (width - 80) // 2)


# ── Who speaks ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_speakers_differ_in_colour_underline_and_bar() -> None:
    marks = Marks(FINDINGS)
    assert styled("I played so well", marks) == {"$speaker-1 underline"}
    assert styled("Great", marks) == {"$speaker-2 underline underline2"}
    lines = drawn(100)
    assert next(line for line in lines if "played" in line).lstrip().startswith("┃ ")
    assert next(line for line in lines if "Great" in line).lstrip().startswith("║ ")
    assert not next(line for line in lines if "Fox beat" in line).lstrip().startswith(("┃", "║"))


def test_a_quotation_over_several_lines_has_its_bar_on_each() -> None:
    lines = [line for line in drawn(34) if "knew" in line or "nobody" in line or "felt" in line]
    assert lines
    assert all(line.startswith("┃ ") for line in lines)


def test_the_speaker_of_the_current_quotation_is_named_under_its_paragraph() -> None:
    marks = Marks(FINDINGS)
    assert not any("—" in line for line in drawn(60, marks))
    marks.quote = 1
    lines = drawn(60, marks)
    number = next(number for number, line in enumerate(lines) if "— Ann Bell" in line)
    assert lines[number - 1].endswith("she said.")
    assert styled("And nobody", marks) == {"$speaker-1 underline bold"}


def test_a_speaker_who_is_not_told_is_named_so() -> None:
    quotes = (FINDINGS.quotes[0].model_copy(update={"speaker": None}),)
    marks = Marks(FINDINGS.model_copy(update={"quotes": quotes}))
    marks.quote = 0
    assert any("— not told who" in line for line in drawn(60, marks))


# ── Evidence, and what is no paragraph ────────────────────────────────────────────────────────────────────────────────


def test_evidence_stands_over_a_quotation() -> None:
    marks = Marks(FINDINGS)
    marks.evidence = (span("so well").start, span("so well").end)
    assert any("$evidence" in style for style in styled("so well", marks))
    assert not any("$evidence" in style for style in styled("I played", marks))


def test_captions_tweets_and_boilerplate_are_quiet() -> None:
    marks = Marks(
        Findings(parser=1, blocks=(Block(kind=BlockKind.TWEET, span=span("Eve Fox beat Gil Hart in the 2024 final.")),))
    )
    assert styled("Eve Fox beat", marks) == {"$aside dim"}
    assert styled("Ann Bell of", marks) == set()


def test_no_line_moves_when_findings_arrive() -> None:
    assert [line.strip("┃║ ") for line in drawn(50, Marks())] == [line.strip("┃║ ") for line in drawn(50)]


# ── Characters ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_changes_the_width_of_a_character_is_not_drawn() -> None:
    text = "I ❤\ufe0f it, 👍\U0001f3fd said Bell."
    marks = Marks()
    marks.evidence = (text.index("said"), text.index("said") + 4)
    galley = Galley(PAGE._replace(text=text, title=None), 60)
    line = galley.draw(2, marks)
    assert line.plain.strip() == "I ❤ it, 👍 said Bell."
    assert [line.plain[span.start : span.end] for span in line.spans] == ["said"]


@pytest.mark.parametrize(
    "hostile", ["[Jannik] Sinner [7-6]", "[/]", "[@click=app.quit]x[/]", "[b", "$text [red]", "\\[x]"]
)
def test_nothing_in_a_text_is_markup(hostile: str) -> None:
    assert hostile in drawn(60, Marks(), PAGE._replace(text=hostile, title=None, source=hostile))[2]


def test_what_was_searched_for_stands_out_in_a_quotation_too() -> None:
    marks = Marks(FINDINGS)
    words = span("so well")
    marks.hits = [(words.start, words.end)]
    assert "$text-primary reverse" in styled("so well", marks)
    assert "$text-primary reverse" not in styled("I played", marks)

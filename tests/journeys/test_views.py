"""From an article through matches and the draw to the final and back, in a real terminal, by what stands on the screen.

Once on the samples of this project, and once on four documents that are no part of it, where they are there.
"""

from pathlib import Path

import pytest

from tests.journeys.conftest import Start
from tests.terminal import Terminal
from tui.cli import main


def go_to_the_final_and_back(terminal: Terminal) -> None:
    """From the report of Norrie's win over Alcaraz, which is shown: the next match, the draw, the final, and back."""
    terminal.press("M")
    terminal.wait_for("Told by")
    terminal.press("G")
    screen = terminal.wait_gone("Told by")
    while "▌   Vacherot d. Norrie" not in screen:
        assert "Told by" not in screen, "the cursor has come past what follows"
        screen = terminal.answer("k")
    terminal.press("enter")
    terminal.wait_for("next match of Norrie in Paris")
    terminal.press("t")
    terminal.wait_for("Paris Masters 2025")
    for _ in range(4):
        terminal.press("right")
    terminal.wait_for("Final")
    terminal.press("enter")
    terminal.wait_for("Paris Masters · final")
    terminal.wait_for("Jannik SINNER")
    terminal.press("H")
    terminal.wait_for("Paris Masters 2025")
    terminal.press("H")
    terminal.wait_for("Valentin VACHEROT")
    terminal.press("H", "H")
    terminal.wait_for("J next")


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (50, 24)])
def test_from_an_article_of_the_samples_to_the_final_and_back(start: Start, size: tuple[int, int]) -> None:
    assert main(["match", "norrie", "alcaraz", "paris"]) == 0  # every sample is parsed by then
    with start(size=size) as terminal:
        terminal.wait_for("Sinner wins the Paris")
        terminal.press(":")
        terminal.wait_for("A command, or words")
        terminal.press("knocks world")
        terminal.wait_for("Norrie knocks world No. 1")
        terminal.press("enter")
        terminal.wait_for("PARIS, Oct 28")
        terminal.wait_for("Paris Masters · 2nd round")
        go_to_the_final_and_back(terminal)


def test_from_an_article_of_the_four_documents_to_the_final_and_back(start: Start, shared: Path) -> None:
    assert main(["results", "import", str(shared / "seeds" / "results.csv")]) == 0
    with start(*sorted((shared / "seeds").glob("*.txt")), size=(160, 45)) as terminal:
        terminal.wait_for("All 4")
        terminal.settle(2)
        while "Carlos ALCARAZ" not in terminal.settle(0.3):
            terminal.press("j")
        go_to_the_final_and_back(terminal)

"""The figures the parser reaches on annotated articles, by the scorer that came with them, and the floors it keeps."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# The least precision and recall on the four documents the project starts from, and on the annotated articles.
STARTING = {
    "matches with a score": (1.0, 1.0),
    "who beat whom": (0.95, 1.0),
    "upcoming matches": (1.0, 1.0),
    "main match": (1.0, 0),
    "event of a match": (0.95, 0),
    "round of a match": (0.95, 0),
    "year of a match": (1.0, 0),
    "quotes": (1.0, 1.0),
    "speaker of a quote": (1.0, 0),
    "facts found": (0, 0.9),
}
ANNOTATED = {
    "matches with a score": (0.98, 0.95),
    "who beat whom": (0.95, 0.90),
    "upcoming matches": (0.92, 0.85),
    "main match": (0.96, 0),
    "event of a match": (0.95, 0),
    "round of a match": (0.95, 0),  # years are stated four times in all there: too few for a floor
    "quotes": (0.98, 0.98),
    "speaker of a quote": (0.96, 0),
    "facts found": (0, 0.88),
}
CONTRADICTED = {"seeds": 0.0, "bbc": 0.01}  # of all facts, how many may say another value than the article


def score(shared: Path, gold: str, texts: str) -> dict[str, dict[str, float]]:
    """The scorer's figures for every measure."""
    folders = [str(shared / "gold" / gold), str(shared / texts)]
    parser = f"{sys.executable} -m tui parse --format jsonl"
    command = [sys.executable, str(shared / "gold" / "score.py"), *folders, "--json", "--command", parser]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    figures: dict[str, dict[str, float]] = json.loads(run.stdout)
    return figures


@pytest.mark.parametrize(("gold", "texts", "floors"), [("seeds", "seeds", STARTING), ("bbc", "corpus/bbc", ANNOTATED)])
def test_what_is_annotated_is_found(
    shared: Path, gold: str, texts: str, floors: dict[str, tuple[float, float]]
) -> None:
    figures = score(shared, gold, texts)
    below = {
        measure: (figures[measure]["precision"], figures[measure]["recall"])
        for measure, (precision, recall) in floors.items()
        if figures[measure]["precision"] < precision or figures[measure]["recall"] < recall
    }
    assert below == {}
    assert figures["facts contradicted"]["precision"] <= CONTRADICTED[gold]

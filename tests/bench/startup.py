"""How long the reader takes to show its first article and to go to the next, beside the smallest app of its shape.

    python tests/bench/startup.py [--runs 9] [PATH …]

A bench, not a test: it drives both programs in a pseudo-terminal with `../shared/bench/ptybench.py` and prints what a
person would wait for as a ratio to `../shared/bench/mini.py`, a list beside a text without anything in it. Milliseconds
change with the machine, the ratio hardly does. The library has been opened once before, as on every day but the first.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tui.paths import SEEDS
from tui.sources import files

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench"
FIGURES = re.compile(r"\s+([\d.]+)\s+([\d.]+)\s+([\d.]+) (?:ms|MiB)")
QUIET = 150  # milliseconds without a byte drawn: the screen has settled


def newest_words(paths: list[str]) -> str:
    """Words that stand on the screen once the newest article does, and not before: some of its last short paragraph."""
    documents, problems = files.find(paths)
    assert not problems, problems[0]
    articles = [files.read(document.path) for document in documents]
    newest = max(articles, key=lambda article: str(article.published or ""))
    return " ".join(newest.text.strip().split("\n\n")[1].split()[:5])


def measure(command: list[str], runs: int, shown: str, key: str) -> list[float]:
    """Median milliseconds to see the text and to settle after the key, and MiB at the most."""
    steps = [f"wait:{shown}", f"settle:{QUIET}", f"key:{key}", f"settle:{QUIET}"]
    options = [word for step in steps for word in ("--step", step)]
    bench = [sys.executable, str(BENCH / "ptybench.py"), "--runs", str(runs), "--size", "120x40", *options]
    done = subprocess.run([*bench, "--", *command], capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.stderr or done.stdout)
    medians = [float(found[2]) for line in done.stdout.splitlines() if (found := FIGURES.search(line))]
    return [medians[0], medians[2], medians[3]]


def main() -> None:
    """Prints a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=[str(SEEDS)])
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    if not BENCH.is_dir():
        sys.exit(f"this bench needs {BENCH}")
    with tempfile.TemporaryDirectory() as home:
        os.environ["TENNIS_TUI_HOME"] = home
        reader = [sys.executable, "-m", "tui", *options.paths]
        subprocess.run([sys.executable, "-m", "tui", "list", *options.paths], stdout=subprocess.DEVNULL, check=True)
        ours = measure(reader, options.runs, newest_words(options.paths), "J")
    floor = measure([sys.executable, str(BENCH / "mini.py")], options.runs, "Ready text", "\\x1b[B")
    for name, unit, mine, least in zip(
        ("start to the first article", "J to a screen at rest", "memory"), ("ms", "ms", "MiB"), ours, floor, strict=True
    ):
        print(f"{name:28} {mine:7.0f} {unit}, {mine / least:.2f} x the floor of {least:.0f} {unit}")


if __name__ == "__main__":
    main()

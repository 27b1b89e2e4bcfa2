"""What a person waits for, beside the smallest app of the reader's shape and, where it is installed, beside newsboat.

    python tests/bench/reader.py [--articles 1000 100000 1000000] [--folder FOLDER] [--runs 5]

A bench, not a test: it drives each program in a pseudo-terminal with `../shared/bench/ptybench.py` and prints what is
seen when, as a ratio to `../shared/bench/mini.py`, a list beside a text without anything in it. Milliseconds change
with the machine, the ratio hardly does. Without --articles the library holds the samples; else so many articles of
`make_corpus.py` beside them, kept in the folder for the next time (a million take three minutes to make, and 2.5 GB).
Nothing is parsed meanwhile: the articles are marked as parsed, but for those that are shown.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from tui.article import Article
from tui.library import Library
from tui.library.words import Fetched
from tui.terms import PARSER

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench"
FIGURES = re.compile(r"\s+([\d.]+)\s+([\d.]+)\s+([\d.]+) (?:ms|MiB)")
SETTLED = "settle:150"  # milliseconds without a byte drawn
IDLE = "settle:800"  # so long that what is loaded behind the first frame is there
PER_FEED = 1000
SHOWN = "PARIS, Nov 2"  # words of the newest sample

# What is done, and which figure of it is told: the last of its steps.
STEPS = {
    "start to the first rows and the text": ("wait:" + SHOWN,),
    "J to a screen at rest": (IDLE, "key:J", SETTLED),
    "cursor to a screen at rest": ("key:\\x1b", SETTLED, "key:j", SETTLED),
    "end of the list to a screen at rest": ("key:G", SETTLED),
    "a search typed to its hits at rest": ("key:/", SETTLED, "key:abara", SETTLED),
}
MINI = ("wait:Ready text", SETTLED, "key:\\x1b[B", SETTLED)
NEWSBOAT = ("wait:Tennis wire", SETTLED)


class Figures(NamedTuple):
    """Median milliseconds of each wait or rest, and MiB of the whole tree at the most."""

    times: list[float]
    memory: float


def drive(command: list[str], steps: tuple[str, ...], runs: int) -> Figures:
    """Have a program do these steps."""
    options = [word for step in steps for word in ("--step", step)]
    bench = [sys.executable, str(BENCH / "ptybench.py"), "--runs", str(runs), "--size", "120x40", *options]
    done = subprocess.run([*bench, "--", *command], capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.stderr or done.stdout)
    medians = [float(found[2]) for line in done.stdout.splitlines() if (found := FIGURES.search(line))]
    return Figures(medians[:-1], medians[-1])


def made(folder: Path, count: int) -> Path:
    """A library of so many articles, made where it is not there yet."""
    path = folder / f"{count}.db"
    if path.exists():
        return path
    sys.path.insert(0, str(BENCH))
    from make_corpus import article  # type: ignore[import-not-found]

    draft, rng, day = path.with_suffix(".draft"), random.Random(7), datetime(2025, 10, 1, tzinfo=UTC)
    library = Library.at(draft)
    for first in range(0, count, PER_FEED):
        entries = []
        for number in range(first, min(first + PER_FEED, count)):
            title, body, fact = article(rng, number)
            text = "\n\n".join([title, *body])
            told = day - timedelta(minutes=7 * number)
            entries.append((fact["guid"], Article(fact["guid"], text, title, "Tennis wire", published=told)))
        feed = library.add_feed(f"https://feed{first}.example/")
        library.store(feed, Fetched(day, day, entries=entries))
    with library._storage.database.writing() as connection:
        connection.execute("UPDATE article SET parser = ?", (PARSER,))
    library.close()
    draft.rename(path)
    return path


def show(name: str, figures: Figures, floor: Figures) -> None:
    """Print a table of what the reader took."""
    print(f"\n{name}")
    rests = iter(figures.times)
    for what, steps in STEPS.items():
        [*_, took] = [next(rests) for step in steps if not step.startswith("key:")]
        least = floor.times[0] if what.startswith("start") else floor.times[-1]
        print(f"{what:40} {took:7.0f} ms, {took / least:5.2f} x the floor of {least:.0f} ms")
    print(f"{'memory at the most':40} {figures.memory:7.0f} MiB, the floor takes {floor.memory:.0f} MiB")


def newsboat(folder: Path, count: int, runs: int) -> None:
    """Print how long newsboat takes to start on as many articles, which it has read before."""
    if shutil.which("newsboat") is None:
        print("newsboat is not installed here")
        return
    feeds, cache = folder / f"feeds-{count}", folder / f"newsboat-{count}.db"
    if not feeds.exists():
        corpus = [sys.executable, str(BENCH / "make_corpus.py"), str(feeds), "--articles", str(count)]
        subprocess.run(corpus, check=True, stdout=subprocess.DEVNULL)
    command = ["newsboat", "-u", str(feeds / "urls"), "-c", str(cache), "-C", os.devnull]
    if not cache.exists():
        subprocess.run([*command, "-x", "reload"], check=True, stdout=subprocess.DEVNULL)
    figures = drive(command, NEWSBOAT, runs)
    print(f"{'newsboat: start to its list':40} {figures.times[0]:7.0f} ms, {figures.memory:.0f} MiB")


def main() -> None:
    """Prints a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", nargs="*", type=int, default=[])
    parser.add_argument("--folder", type=Path, help="where the libraries are kept; a new one where not given")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    if not BENCH.is_dir():
        sys.exit(f"this bench needs {BENCH}")
    with tempfile.TemporaryDirectory() as home:
        folder = options.folder or Path(home)
        folder.mkdir(parents=True, exist_ok=True)
        steps = tuple(step for some in STEPS.values() for step in some)
        for count in options.articles or [0]:
            path = made(folder, count) if count else folder / "samples.db"
            reader = [sys.executable, "-m", "tui", "--library", str(path)]
            drive(reader, ("wait:" + SHOWN, "wait:1h 52m"), 1)  # what is shown at first is parsed once
            floor = drive([sys.executable, str(BENCH / "mini.py")], MINI, options.runs)
            show(f"{count:,} articles" if count else "the samples", drive(reader, steps, options.runs), floor)
            if count >= 100_000:
                newsboat(folder, count, options.runs)


if __name__ == "__main__":
    main()

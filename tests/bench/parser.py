"""How fast the parser reads, and that neither long nor hostile text slows it down.

    python tests/bench/parser.py [--runs 15] [PATH …]

A bench, not a test. Without a PATH it reads `../shared/corpus/bbc`, or the samples where that is absent. The ratio says
how many bare passes of a regular expression over the same texts a parse costs: it hardly changes with the machine, as
each article is parsed and passed over in turn. Each figure is the best of the runs, of the time this process had on a
core, with the lexicon loaded.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from tui.parse import parse
from tui.paths import SEEDS
from tui.sources import files

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "bbc"
BARE = re.compile(r"\w+|[^\w\s]")
MEGABYTE = 1_000_000
HOSTILE = {
    "6-4 6-4 …": "6-4 ",
    '""""…': '"',
    "' ' ' …": "' ",
    '"A. "A. …': '"A. ',
    "Capital Words …": "Norrie Alcaraz Paris Masters ",
    "beat beat …": "beat ",
    "he said he said …": '"I," he said. ',
    "“I” “I” …": "“I” ",
    "he said, on a line each": '"I won," said Ada Okafor.\n',
    "one unbroken line": "a",
    "one unbroken capital line": "A",
    "spaces": " ",
    "line ends": "a.\n",
    "empty lines": "\n",
    "sentences": "He won. ",
    "brackets": "([{",
    "the the …": "the Spaniard ",
    "A beat B. …": "Ada Okafor beat Mia Lindqvist 6-4 7-6 (7-4) in the second round. ",
    "one sentence without end": "Ada Okafor beat Mia Lindqvist 6-4 7-6 (7-4), ",
    "who beat X, …": "who beat Ada Okafor, ",
    "when she lost, …": "when she lost, ",
    "X will face Y and …": "Ada Okafor will face Mia Lindqvist and ",
    "retired, …": "Ada Okafor retired, ",
    "digits": "7",
    "years": "2004 ",
    "hours": "two hours ",
    "ranked": "ranked 5 in the world ",
    "the first set …": "the first set ",
    "dashes": "— ",
    "No. No. …": "No. ",
    "@ #": "@a #b ",
}


def best(work: Callable[[], object], runs: int) -> float:
    """Seconds of the fastest of the runs."""
    times = []
    for _ in range(runs):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return min(times)


def filled(words: str, size: int) -> str:
    """The words again and again, up to a size."""
    return (words * (size // len(words) + 1))[:size]


def speed(texts: list[str], runs: int) -> None:
    """Prints articles and megabytes a second, and the ratio to a bare pass."""
    for text in texts:
        parse(text)
    ours = bare = 0.0
    for text in texts:
        ours += best(lambda: parse(text), runs)  # noqa: B023 - called at once
        bare += best(lambda: BARE.findall(text), runs)  # noqa: B023 - called at once
    size = sum(len(text.encode()) for text in texts)
    print(f"{len(texts)} articles of {size / len(texts) / 1000:.1f} kB")
    print(f"{len(texts) / ours:12,.0f} articles/s")
    print(f"{size / ours / MEGABYTE:12.2f} MB/s")
    print(f"{ours / bare:12.1f} × one bare pass ({len(texts) / bare:,.0f} articles/s)")


def growth(texts: list[str]) -> None:
    """Prints how the time grows with the length of ordinary prose."""
    prose = "\n\n".join(texts)
    print("\nprose, ten times as long each")
    before = 0.0
    for size in (MEGABYTE // 100, MEGABYTE // 10, MEGABYTE):
        text = filled(prose, size)
        taken = best(lambda: parse(text), 3 if size < MEGABYTE else 1)  # noqa: B023 - called at once
        print(f"{size / 1000:9.0f} kB {taken:8.3f} s" + (f"   × {taken / before:.1f}" if before else ""))
        before = taken


def hostile() -> None:
    """Prints the seconds for a megabyte of what no article holds, and how they grow from a tenth of it."""
    print("\nhostile text, 1 MB each")
    for name, words in HOSTILE.items():
        tenth, whole = filled(words, MEGABYTE // 10), filled(words, MEGABYTE)
        short, long = best(lambda: parse(tenth), 2), best(lambda: parse(whole), 1)  # noqa: B023 - called at once
        print(f"{long:12.2f} s   × {long / short:4.1f}   {name}")


def start() -> None:
    """Prints the milliseconds to import the parser and to read a first article, in a fresh interpreter.

    With bytecode, as an installed package has it, wherever this process may write none.
    """
    script = (
        "from time import process_time as t; a = t(); import tui.parse; b = t(); "
        "tui.parse.parse('Ada Okafor beat Mia Lindqvist 6-4 6-4.'); print(b - a, t() - b)"
    )
    with TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        command = [sys.executable, "-c", script]
        runs = [subprocess.run(command, capture_output=True, text=True, check=True, env=environment) for _ in range(7)]
    times = [[1000 * float(time) for time in run.stdout.split()] for run in runs]
    imports, first = (min(column) for column in zip(*times, strict=True))
    print(f"\n{imports:12.0f} ms to import tui.parse, {first:.0f} ms for its first article")


def main() -> None:
    """Prints every figure."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", nargs="*", default=[CORPUS if CORPUS.is_dir() else SEEDS])
    arguments.add_argument("--runs", type=int, default=15)
    options = arguments.parse_args()
    documents, problems = files.find(options.paths)
    for problem in problems:
        print(problem, file=sys.stderr)
    texts = [files.read(document.path).text for document in documents]
    if not texts:
        sys.exit("nothing to read")
    speed(texts, options.runs)
    growth(texts)
    hostile()
    start()


if __name__ == "__main__":
    main()

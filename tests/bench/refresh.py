"""How long a refresh of a large corpus takes, from files to stored and searchable, beside newsboat on the same files.

    python tests/bench/refresh.py [--articles 100000] [--runs 1]

A bench, not a test: the corpus is that of `../shared/bench/make_corpus.py`, both programs begin with an empty folder,
and they take turns. Seconds change with the machine, the ratio less so. newsboat is left out where it is not installed.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from tui.library import Library

MAKE_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "bench" / "make_corpus.py"


def ours(urls: list[str], home: Path) -> float:
    """The seconds that `tennis-tui refresh` takes, and what it kept is checked."""
    with closing(Library.at(home / "library.db")) as library:
        for url in urls:
            library.add_feed(url, typed=True)
    command = [sys.executable, "-m", "tui", "refresh", "--no-pages", "--library", str(home / "library.db")]
    began = time.monotonic()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    took = time.monotonic() - began
    print(f"  {done.stdout.splitlines()[-1]}")
    return took


def newsboats(urls: list[str], home: Path) -> float:
    """The seconds that newsboat takes."""
    (home / "urls").write_text("\n".join(urls) + "\n")
    (home / "config").write_text("")
    files = ["-u", str(home / "urls"), "-c", str(home / "cache.db"), "-C", str(home / "config")]
    began = time.monotonic()
    subprocess.run(["newsboat", *files, "-x", "reload"], check=True, capture_output=True)
    return time.monotonic() - began


def main() -> None:
    """Prints the seconds of each run and the ratio of the best two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    programs = {"tennis-tui": ours} | ({"newsboat": newsboats} if shutil.which("newsboat") else {})
    best: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        subprocess.run([sys.executable, str(MAKE_CORPUS), str(corpus), "--articles", str(options.articles)], check=True)
        urls = (corpus / "urls").read_text().split()
        for number in range(options.runs):
            for name, program in programs.items():
                home = Path(folder) / f"{name}-{number}"
                home.mkdir()
                took = program(urls, home)
                best[name] = min(took, best.get(name, took))
                print(f"{name:11} {took:6.1f} s")
                shutil.rmtree(home)
    if "newsboat" in best:
        print(f"newsboat takes {best['newsboat'] / best['tennis-tui']:.1f} times as long")


if __name__ == "__main__":
    main()

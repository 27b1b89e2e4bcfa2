"""How long `J` takes while the reader refreshes and parses as many articles as it has, beside a reader at rest.

    python tests/bench/busy.py [--articles 100000] [--folder FOLDER] [--keys 60]

A bench, not a test. The library is that of `tests/bench/reader.py`, of which the newest fifth is unparsed here; the
feeds are files of `../shared/bench/make_corpus.py`, a thousand articles each. A key is timed until the text of another
article is on the screen, and pressed every quarter of a second.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from reader import BENCH, SHOWN, made  # type: ignore[import-not-found]

from tui.library import Library

GAP = 250  # milliseconds between two keys
TEXT = slice(46, 76)  # columns in which only the article stands
LIMIT = 20.0  # seconds


def ready(folder: Path, count: int) -> Path:
    """A library with a fifth to be parsed and as much to be refreshed as it has."""
    feeds = folder / f"more-{count}"
    if not feeds.exists():
        corpus = [sys.executable, str(BENCH / "make_corpus.py"), str(feeds), "--articles", str(count), "--seed", "8"]
        subprocess.run(corpus, check=True, stdout=subprocess.DEVNULL)
    path = folder / "busy.db"
    for leftover in folder.glob("busy.db*"):
        leftover.unlink()
    shutil.copy(made(folder, count), path)
    with closing(Library.at(path)) as library:
        with library._storage.database.writing() as connection:
            connection.execute("DELETE FROM feed")
            connection.execute("UPDATE article SET parser = 0 WHERE id < ?", (count // 5,))
        for url in (feeds / "urls").read_text().split():
            library.add_feed(url, typed=True)
    return path


def main() -> None:
    """Prints a line for each reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the libraries are kept; a new one where not given")
    parser.add_argument("--keys", type=int, default=60)
    options = parser.parse_args()
    sys.path.insert(0, str(BENCH))
    from ptybench import Terminal  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory() as home:
        folder = options.folder or Path(home)
        folder.mkdir(parents=True, exist_ok=True)
        path = ready(folder, options.articles)
        rested = made(folder, options.articles)
        for name, library, begin in (("at rest", rested, ""), ("busy", path, "R")):
            terminal = Terminal([sys.executable, "-m", "tui", "--library", str(library)], 120, 40)

            def text(terminal: Terminal = terminal) -> list[str]:
                return [row[TEXT] for row in terminal.screen.display[3:30]]

            terminal.until(lambda terminal=terminal: SHOWN in terminal.text(), LIMIT)
            terminal.settle(800, LIMIT)
            if begin:
                terminal.key(begin)
                terminal.until(lambda terminal=terminal: " of 1" in terminal.screen.display[0], LIMIT)
            times, refreshing = [], 0
            for _ in range(options.keys):
                before = text()
                terminal.key("J")
                times.append(terminal.until(lambda before=before, text=text: text() != before, LIMIT))
                refreshing += " of 1" in terminal.screen.display[0]
                while (terminal.until(lambda: True, LIMIT)) < GAP:
                    terminal.pump(0.01)
            terminal.close()
            spread = f"{statistics.median(times):5.0f} ms, the slowest {max(times):5.0f} ms"
            print(f"J {name:8} {spread}; {refreshing} of {len(times)} while feeds were asked")


if __name__ == "__main__":
    main()

"""How long a large results table takes to import, to import again, and to be asked.

    python tests/bench/results.py [--results 1000000] [--folder FOLDER]

A bench, not a test: the table is made up, with the columns of the public match files, twenty thousand players and a
draw of 32 for every event. Seconds are of the processor, so that other work on the machine does not count.
"""

import argparse
import csv
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from tui.commandline import results as command
from tui.library import Library
from tui.library.views import Edition

OF_MATCH = [
    "tourney_id",
    "tourney_name",
    "surface",
    "draw_size",
    "tourney_level",
    "indoor",
    "tourney_date",
    "match_num",
]
OF_SIDE = ["id", "seed", "entry", "name", "hand", "ht", "ioc", "age", "rank", "rank_points"]
SERVE = ["ace", "df", "svpt", "1stIn", "1stWon", "2ndWon", "SvGms", "bpSaved", "bpFaced"]
SIDES = [f"{side}_{column}" for side in ("winner", "loser") for column in OF_SIDE]
HEADER = [
    *OF_MATCH,
    *SIDES,
    "score",
    "best_of",
    "round",
    "minutes",
    *(f"{s}_{column}" for s in "wl" for column in SERVE),
]
SYLLABLES = ("ba", "do", "fen", "gri", "hal", "jo", "ka", "len", "mar", "no", "pe", "ros", "sto", "ti", "vu", "wen")
ROUNDS = ["R32"] * 16 + ["R16"] * 8 + ["QF"] * 4 + ["SF"] * 2 + ["F"]
FIRST_YEAR, YEARS = 1968, 58
ASKED = 500


def names(chance: random.Random, count: int) -> list[str]:
    """So many different names."""
    found: dict[str, None] = {}
    while len(found) < count:
        given, family = ("".join(chance.choices(SYLLABLES, k=size)).title() for size in (2, chance.choice((3, 4))))
        found[f"{given} {family}"] = None
    return list(found)


def rows(count: int, players: list[str], chance: random.Random) -> Iterator[list[object]]:
    """A draw after the other, spread over the years."""
    events = [f"{''.join(chance.choices(SYLLABLES, k=3)).title()} Open" for _ in range(300)]
    for start in range(0, count, len(ROUNDS)):
        year = FIRST_YEAR + start * YEARS // count
        number = start // len(ROUNDS)
        began = date(year, 1, 1) + timedelta(days=7 * chance.randrange(50))
        draw = chance.sample(players, 32)
        ranks = {name: chance.randrange(1, 900) for name in draw}
        for match, round_ in enumerate(ROUNDS[: count - start]):
            winner, loser, *others = draw
            draw = [*others, winner]
            sides = [
                [100_000 + ranks[name], "", "", name, "R", 185, "FRA", 25.4, ranks[name], 700]
                for name in (winner, loser)
            ]
            serve = [[chance.randrange(12), 3, 80, 50, 38, 15, 12, 4, 7] for _ in sides]
            score = f"6-{chance.randrange(5)} 7-6({chance.randrange(6)})"
            event = [f"{year}-{number}", events[number % len(events)], "Hard", 32, "A", "O", f"{began:%Y%m%d}", match]
            yield [*event, *sides[0], *sides[1], score, 3, round_, chance.randrange(60, 200), *serve[0], *serve[1]]


def took(work: Callable[[], object]) -> float:
    """Seconds of the processor."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Prints what each thing takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--results", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the table and the library go, and stay")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        chance = random.Random(1)  # the same table each time
        players = names(chance, 20_000)
        table, library = folder / "results.csv", folder / "library.db"
        with table.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([HEADER, *rows(options.results, players, chance)])
        words = ["--library", str(library), "import", str(table)]
        for what in ("import", "again"):
            seconds = took(lambda: command.run(words))
            print(f"{what:10} {seconds:6.1f} s   {options.results / seconds:10,.0f} results a second")
        print(f"{'file':10} {library.stat().st_size / 2**20:6.0f} MiB")
        with closing(Library.at(library)) as asked:
            lookups(asked, chance.sample(players, ASKED), options.results)


def lookups(library: Library, players: list[str], count: int) -> None:
    """Prints the median and the slowest milliseconds of what a view asks."""
    some = [library.record.result(1 + place * count // ASKED) for place in range(ASKED)]
    editions = [Edition(one.event, one.result.year, one.names[0]) for one in some]
    questions: dict[str, Sequence[Callable[[], object]]] = {
        "a pair": [partial(library.record.of_pair, *one.names) for one in some],
        "a player": [partial(library.record.of_player, name) for name in players],
        "50 of one": [partial(library.record.of_player, name, 50) for name in players],
        "an edition": [partial(library.record.of_edition, edition) for edition in editions],
    }
    for what, asked in questions.items():
        times = sorted(took(question) * 1000 for question in asked)
        print(f"{what:10} {statistics.median(times):6.2f} ms   {times[-1]:.2f} ms at the most")


if __name__ == "__main__":
    main()

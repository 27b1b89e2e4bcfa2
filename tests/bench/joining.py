"""How fast the matches of a library are joined, and one match of many articles is put together.

    python tests/bench/joining.py [--articles 100000] [--folder FOLDER]

A bench, not a test: the articles are made up, four outlets to a match; each is about it and mentions two earlier ones,
half of them without a year. The ratio says how many bare readings of the same rows in the same order the join costs: it
hardly changes with the machine. Seconds are of the processor; a match is the median of a hundred, each asked for once.
"""

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from tui.library import Library, keys
from tui.library.views import MatchId
from tui.model import Findings, Round, Score, Scorecard, SetScore, Side, Span, Told
from tui.terms import PARSER

OUTLETS = 4
PLAYERS = 4000
EVENTS = ("Paris Masters", "Wimbledon", "US Open", "Dubai Championships", "Qatar Open", "Oslo Open", "Lyon Open")
ROUNDS = (Round.FIRST, Round.LAST_32, Round.LAST_16, Round.QUARTER_FINAL, Round.SEMI_FINAL, Round.FINAL)
WORDS = Span(start=0, end=20)
FIRST_DAY, DAYS = date(2015, 1, 1), 3900
A_MATCH = "SELECT id FROM scorecard WHERE main = 1 ORDER BY id LIMIT 1 OFFSET ?"
MATCHES = 100


def surname(number: int) -> str:
    """A surname of its own for every number."""
    letters = "".join(chr(ord("a") + number // 26**place % 26) for place in range(4))
    return f"{letters.capitalize()}son"


def played(rng: random.Random, day: date) -> Scorecard:
    """A match of a day, with all that is told of it."""
    first, second = rng.sample(range(PLAYERS), 2)
    sets = tuple(SetScore(games=(6, rng.randrange(5))) for _ in range(2))
    return Scorecard(
        sides=(Side(players=(f"Ann {surname(first)}",)), Side(players=(f"Eve {surname(second)}",))),
        span=WORDS,
        score=Told(value=Score(sets=sets), span=WORDS),
        event=Told(value=rng.choice(EVENTS), span=WORDS),
        round=Told(value=rng.choice(ROUNDS), span=WORDS),
        date=Told(value=day, span=WORDS),
    )


def mentioned(card: Scorecard, *, dated: bool) -> Scorecard:
    """A match as another article mentions it."""
    year = Told(value=card.date.value.year, span=WORDS) if dated and card.date else None
    return Scorecard(sides=card.sides, span=WORDS, event=card.event, year=year)


def articles(count: int) -> Iterator[tuple[date, Findings]]:
    """So many articles, by day and what is found in each."""
    rng = random.Random(7)
    known: list[Scorecard] = []
    for number in range(count // OUTLETS):
        day = FIRST_DAY + timedelta(days=number * DAYS * OUTLETS // count)
        card = played(rng, day)
        known.append(card)
        for outlet in range(OUTLETS):
            past = (mentioned(rng.choice(known[:-1] or known), dated=place == 0) for place in range(2))
            yield (
                day + timedelta(days=outlet % 2),
                Findings(parser=PARSER, scorecards=(card, *past), has_main=True),
            )


def made(folder: Path, count: int) -> Path:
    """A library of so many articles, made where it is not there yet."""
    from tui.library import shelving
    from tui.library.intake import found

    path = folder / f"joining-{count}.db"
    if path.exists():
        return path
    draft = path.with_suffix(".draft")
    with closing(Library.at(draft)) as library, library._storage.database.writing() as connection:
        for number, (day, findings) in enumerate(articles(count), 1):
            connection.execute(
                "INSERT INTO article (id, key, opening, source, day, words, parser) VALUES (?, ?, '', ?, ?, ?, ?)",
                (number, str(number), f"Outlet {number % OUTLETS}", day.isoformat(), 300 + number % 400, PARSER),
            )
            connection.execute("INSERT INTO body VALUES (?, ?, '')", (number, f"What outlet {number} has to tell."))
            shelving.keep_findings(connection, number, found(findings, "", day))
    draft.rename(path)
    return path


def main() -> None:
    """Prints a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the library is kept; a new one where not given")
    options = parser.parse_args()
    keys.event("Paris")  # the lexicon is loaded once, whatever comes
    with tempfile.TemporaryDirectory() as home:
        folder = options.folder or Path(home)
        with closing(Library.at(made(folder, options.articles))) as library:
            joining(library, options.articles)
            one_match(library, options.articles)


def joining(library: Library, count: int) -> None:
    """Prints articles a second, and the ratio to reading the rows."""
    begun = process_time()
    rows = sum(1 for _ in library._storage.tellings())
    read = process_time() - begun
    begun = process_time()
    matches = sum(1 for _ in library.matches())
    joined = process_time() - begun
    print(f"{count:,} articles tell {matches:,} matches in {rows:,} scorecards")
    print(f"{count / joined:12,.0f} articles/s")
    print(f"{joined / read:12.1f} × reading the rows ({count / read:,.0f} articles/s)")


def one_match(library: Library, count: int) -> None:
    """Prints what a match takes that is asked for."""
    times = []
    for number in random.Random(3).sample(range(count), MATCHES):
        with library._storage.reading() as connection:
            [(telling,)] = connection.execute(A_MATCH, (number,)).fetchall()
        begun = process_time()
        library.match(MatchId(telling))
        times.append(process_time() - begun)
    print(f"{1000 * statistics.median(times):12.1f} ms a match, {1000 * max(times):.1f} ms the slowest of {MATCHES}")


if __name__ == "__main__":
    main()

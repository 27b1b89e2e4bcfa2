"""How long the views of a player, a head-to-head and a draw take to be built, in a large library with a large record.

    python tests/bench/views.py [--articles 1000000] [--results 1000000] [--folder FOLDER]

A bench, not a test: an invented tour plays draws of 128 and of 32, in which the better player mostly wins, and its last
years are told by several outlets, each of which looks back on two matches of the winner. So a few players and draws are
told of far more than others; those are asked for. Milliseconds are of the processor. A library in the folder is kept
for the next time; a million articles and a million results take several minutes and 5 GB.
"""

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from time import process_time

from tui.library import Library, shelving
from tui.library.tellings import tellings
from tui.library.views import Edition, PairId, PlayerId
from tui.model import Fact, Findings, Quote, Round, Score, Scorecard, SetScore, Side, Span, Told
from tui.result import Performance, Result
from tui.terms import PARSER, FactField, QuoteKind

LAST_YEAR, TOLD_YEARS = 2025, 10  # the years that articles tell
PLAYERS, CAREER = 600, 12  # who play in a year, and for how many years
LARGE, SMALL = 4, 60  # draws of 128 and of 32 in a year that articles tell
MINOR = 400  # draws of 32 a year that only the record has
ROUNDS = (Round.FINAL, Round.SEMI_FINAL, Round.QUARTER_FINAL, Round.LAST_16, Round.LAST_32, Round.LAST_64, "R128")
ASKED = 40
AT_ONCE = 1000


def word(number: int) -> str:
    """A word of its own for every number."""
    return "".join("bdfgklmnprst"[number // 12**place % 12] + "aeiou"[number // 5**place % 5] for place in range(4))


def player(number: int) -> str:
    """A full name."""
    return f"{word(number * 7919 % 9973)[:4].title()} {word(number).title()}ev"


def draw(rng: random.Random, year: int, event: int, size: int) -> Iterator[Result]:
    """The matches of an event, the first round first; whoever has the lower number is the better player."""
    began = date(year, 1, 1) + timedelta(days=event * 350 // (LARGE + SMALL + MINOR))
    first = (year - 1900) * PLAYERS // CAREER
    field = rng.sample(range(first, first + PLAYERS), size)
    ranks = {number: place for place, number in enumerate(sorted(field, key=lambda one: one % PLAYERS), 1)}
    name = f"{word(event).title()} Open"
    while len(field) > 1:
        winners = []
        for pair in zip(field[::2], field[1::2], strict=True):
            better, other = sorted(pair, key=ranks.__getitem__)
            winner, loser = (better, other) if rng.random() < 0.8 else (other, better)
            sides = [Performance(player(one), seed_of(ranks[one]), rank=ranks[one]) for one in (winner, loser)]
            score = f"6-{rng.randrange(5)} 6-{rng.randrange(5)}"
            round_ = str(ROUNDS[len(field).bit_length() - 2])
            yield Result(
                f"{year}-{event}", None, name, began.isoformat(), year, "A", "hard", None, size, round_, 3, score, 90,
                *sides,
            )  # fmt: skip
            winners.append(winner)
        field = winners


def seed_of(rank: int) -> int | None:
    """The seed of a player of this rank in the field."""
    return rank if rank <= 8 else None


def tour(rng: random.Random, count: int) -> Iterator[Result]:
    """So many matches, the last year first."""
    year = LAST_YEAR
    while count > 0:
        for event in range(LARGE + SMALL + MINOR):
            for result in draw(rng, year, event, 128 if event < LARGE else 32):
                count -= 1
                yield result
        year -= 1


# ── What is written of it ─────────────────────────────────────────────────────────────────────────────────────────────


def card(result: Result, span: Span, *, main: bool) -> Scorecard:
    """A match as an article tells it; one that is looked back on without its day."""
    sets = tuple(SetScore(games=(int(one[0]), int(one[2]))) for one in result.score.split())
    return Scorecard(
        sides=(Side(players=(result.winner.names,)), Side(players=(result.loser.names,))),
        span=span,
        score=Told(value=Score(sets=sets), span=span) if main else None,
        event=Told(value=result.event_name, span=span),
        round=Told(value=Round(result.round), span=span),
        year=Told(value=result.year, span=span),
    )


def article(result: Result, earlier: Sequence[Result]) -> tuple[str, Findings]:
    """The text of a report, and what is found in it."""
    told = f"{result.winner.names} beat {result.loser.names} {result.score} in {result.event_name}."
    said = "“I stayed calm and took my chances,”"
    span, quote = Span(start=0, end=len(told)), Span(start=len(told) + 1, end=len(told) + 1 + len(said))
    facts = [
        Fact(player=side.names, field=field, value=value, span=span)
        for side in (result.winner, result.loser)
        for field, value in ((FactField.RANK, side.rank), (FactField.SEED, side.seed))
        if value
    ]
    findings = Findings(
        parser=PARSER,
        scorecards=(card(result, span, main=True), *(card(one, span, main=False) for one in earlier)),
        has_main=True,
        quotes=(Quote(span=quote, kind=QuoteKind.SPEECH, speaker=result.winner.names),),
        facts=tuple(facts),
    )
    return f"{told} {said} said the winner. {'It was a long afternoon. ' * 8}", findings


def press(results: Sequence[Result], count: int) -> Iterator[tuple[shelving.Stored, shelving.Found]]:
    """So many articles on these matches, the same number on each, with what is found in them."""
    outlets = -(-count // len(results))
    won: dict[str, list[Result]] = {}
    number = 0
    for result in reversed(results):
        before = won.setdefault(result.winner.names, [])
        text, findings = article(result, before[-2:])
        before.append(result)
        day = date.fromisoformat(result.day) + timedelta(days=14 - len(ROUNDS) + ROUNDS.index(result.round))
        cards, json = list(tellings(findings, day)), findings.model_dump_json()
        speaker = [(one.speaker or "", one.span.start, one.span.end) for one in findings.quotes]
        for outlet in range(min(outlets, count - number)):
            number += 1
            title = f"{result.winner.names} wins, says outlet {outlet}"
            yield (
                shelving.Stored(
                    str(number), title, text[:60], f"Outlet {outlet}", None, str(day), str(day), 60, text, ""
                ),
                shelving.Found(PARSER, "", None, str(day), json, cards, speaker),
            )


def made(folder: Path, articles: int, results: int) -> Path:
    """A library of so many articles and results, made where it is not there yet."""
    path = folder / f"views-{articles}-{results}.db"
    if path.exists():
        return path
    draft = path.with_suffix(".draft")
    with closing(Library.at(draft)) as library:
        for _ in library.record.keep(tour(random.Random(7), results)):
            pass
        told = [one for one in tour(random.Random(7), results) if is_told(one)]
        coming = press(told, articles)
        while some := list(islice(coming, AT_ONCE)):
            with library._storage.database.writing() as connection:
                numbers = shelving.add(connection, [stored for stored, _ in some], None)
                for number, (_, found) in zip(numbers, some, strict=True):
                    shelving.keep_findings(connection, number, found)
    draft.rename(path)
    return path


def is_told(result: Result) -> bool:
    """Whether articles tell it."""
    return result.year > LAST_YEAR - TOLD_YEARS and int(result.tourney.partition("-")[2]) < LARGE + SMALL


# ── What is asked ─────────────────────────────────────────────────────────────────────────────────────────────────────


def questions(library: Library, results: int) -> dict[str, list[Callable[[], object]]]:
    """What is asked for, by what it is: each once, so that nothing is known from before."""
    told = [one for one in tour(random.Random(7), results) if is_told(one)]
    won = Counter(one.winner.names for one in told)
    met = Counter(frozenset((one.winner.names, one.loser.names)) for one in told)
    best = [name for name, _ in won.most_common(ASKED)]
    some = random.Random(1).sample(sorted(won), ASKED)
    pairs = [sorted(pair) for pair, _ in met.most_common(ASKED)]
    large = [(one.event_name, one.year) for one in told if one.draw_size == 128 and one.round == "F"]
    small = [(one.event_name, one.year) for one in told if one.draw_size == 32 and one.round == "F"]
    keys = [[Edition(name.casefold().removesuffix(" open"), year) for name, year in of] for of in (large, small)]
    return {
        "a player most is told of": [partial(library.player, PlayerId(name)) for name in best],
        "any player": [partial(library.player, PlayerId(name)) for name in some],
        "a head-to-head": [partial(library.head_to_head, PairId(*pair)) for pair in pairs],
        "a draw of 128": [partial(library.draw, edition) for edition in keys[0][:ASKED]],
        "a draw of 32": [partial(library.draw, edition) for edition in keys[1][:ASKED]],
    }


def took(work: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    began = process_time()
    work()
    return (process_time() - began) * 1000


def main() -> None:
    """Prints a line a view."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--results", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the library is kept; a new one where not given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        with closing(Library.at(made(folder, options.articles, options.results))) as library:
            print(f"{options.articles:,} articles, {options.results:,} results")
            for what, asked in questions(library, options.results).items():
                asked[0]()  # loads what is needed
                times = sorted(took(question) for question in asked[1:])
                print(f"{what:26} {median(times):6.1f} ms   {times[-1]:6.1f} ms at the most")


if __name__ == "__main__":
    main()

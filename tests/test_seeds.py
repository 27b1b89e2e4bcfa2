"""The samples are true: every figure in them is in a table of facts, and nobody is quoted who is not reported."""

import csv
import re
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.samples import MATCHES, REPORTS, SAMPLES, article, matches
from tui import paths

NUMBERS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
WORDS = {word: number for number, word in enumerate(NUMBERS.split())} | {"fifty-four": 54, "once": 1, "twice": 2}

# ── Figures ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class Figures(NamedTuple):
    """What a text says in numbers, by what the words around them make of them."""

    scores: set[str]  # runs of two sets or more, as results tables write them
    pairs: set[tuple[int, int]]  # a single pair with a dash: a set, a game, points, meetings
    shares: set[tuple[int, int]]  # 32 of 39
    minutes: set[int]  # of a duration
    aces: set[int]
    double_faults: set[int]
    break_points: set[int]
    ranks: set[int]
    shares_in_hundred: set[int]
    plain: set[int]  # every number that is none of these, nor in the name of a round

    def untrue(self, facts: "Figures") -> dict[str, set[Any]]:
        """What is said here and no fact holds."""
        missing = {name: getattr(self, name) - getattr(facts, name) for name in self._fields}
        return {name: values for name, values in missing.items() if values}


SET = r"(\d{1,2})-(\d{1,2})(?: ?\((\d{1,2})(?:-(\d{1,2}))?\))?"


def figures(text: str) -> Figures:
    """The figures of a text; what one kind has read, the next does not see."""
    text = text.replace("–", "-").replace("0/40", "0-40").replace("No. 1", "No 1").lower()
    text = re.sub(r"\b(?:[a-z]+-[a-z]+|[a-z]+)\b", lambda word: str(WORDS.get(word[0], word[0])), text)
    text = re.sub(r"\b(?:an|the) hour\b", "1 hour", text)
    scores, pairs, shares, minutes = set[str](), set[tuple[int, int]](), set[tuple[int, int]](), set[int]()

    def take(pattern: str, kept: Any) -> None:
        nonlocal text

        def one(found: re.Match[str]) -> str:
            kept(found)
            return " | "

        text = re.sub(pattern, one, text)

    def score(run: re.Match[str]) -> None:
        sets = [re.fullmatch(SET, part) for part in re.split(r"(?<=[\d)]),? (?=\d)", run[0])]
        scores.add(
            " ".join(f"{s[1]}-{s[2]}" + (f"({min(int(s[3]), int(s[4] or s[3]))})" if s[3] else "") for s in sets if s)
        )

    def number(kept: set[int]) -> Any:
        return lambda found: kept.update(int(group) for group in found.groups() if group)

    aces, faults, chances, ranks, hundredths, plain = (set[int]() for _ in range(6))
    take(rf"{SET}(?:,? {SET})+", score)
    take(rf"{SET}", lambda found: pairs.add((int(found[1]), int(found[2]))))
    take(
        r"(\d+) hours?(?:(?:,| and) (\d+) minutes)?",
        lambda found: minutes.add(60 * int(found[1]) + int(found[2] or 0)) if found[2] else plain.add(int(found[1])),
    )
    counted = "points|times|service points|first serves|of the points"
    take(
        rf"\b(\d+)(?: (?:{counted}))? (?:out of|of|from) (?:(?:the|his|its|their) )?(\d+)",
        lambda found: shares.add((int(found[1]), int(found[2]))),
    )
    take(r"\b(\d+) minutes", number(minutes))
    take(r"\b(\d+) aces?\b", number(aces))
    take(r"\b(\d+) double faults?\b", number(faults))
    take(r"\b(\d+) break points?\b", number(chances))
    take(r"\b(?:ranked|number|no) (\d+)(?:st|nd|rd|th)?\b", number(ranks))
    take(r"\b(\d+) per cent", number(hundredths))
    take(r"\b(\d+)(?:st|nd|rd|th)?(?![\d-])", number(plain))
    return Figures(scores, pairs, shares, minutes, aces, faults, chances, ranks, hundredths, plain)


def known(name: str) -> Figures:
    """Every figure that the facts of a sample allow."""
    facts = figures(" | ".join(SAMPLES[name].get("told", ())))
    for match in matches(name):
        _add(match, facts)
    facts.plain.update(*facts.shares, *facts.pairs, facts.minutes, facts.aces, facts.double_faults, facts.break_points)
    facts.plain.update(facts.ranks, {1, 2}, {minute // 60 for minute in facts.minutes}, {m % 60 for m in facts.minutes})
    return facts


def _add(match: dict[str, Any], facts: Figures) -> None:
    """What one match allows to be said."""
    sets = [(int(a), int(b)) for a, b in re.findall(r"(\d+)-(\d+)", match["score"])]
    facts.scores.add(match["score"])
    facts.pairs.update((a, b) if a > b else (b, a) for a, b in sets)
    facts.minutes.add(match["minutes"])
    facts.plain.update((match["week"].year, match["week"].year - 1))
    facts.plain.update(int(n) for n in re.findall(r"\d+", match["score"]))
    sides = [Serve(*match[side]["serve"]) for side in ("winner", "loser")]
    for side, serve, other in zip(("winner", "loser"), sides, reversed(sides), strict=True):
        player = match[side]
        facts.ranks.add(player["rank"])
        facts.plain.update((player["age"], player["height"], player.get("seed", 0)))
        facts.aces.add(serve.aces)
        facts.double_faults.add(serve.double_faults)
        lost = serve.faced - serve.saved
        facts.break_points.update((serve.faced, serve.saved, lost))
        shares = [
            (serve.won, serve.points),
            (serve.first_in, serve.points),
            (serve.first_won, serve.first_in),
            (serve.second_won, serve.points - serve.first_in),
            (serve.saved, serve.faced),
            (lost, serve.games),
        ]
        for part, whole in shares:
            facts.shares.update(((part, whole), (whole - part, whole)))
            facts.plain.update((part, whole, whole - part))
            facts.shares_in_hundred.add(round(100 * part / whole) if whole else 0)
        facts.plain.add(serve.won + other.points - other.won)
    facts.aces.add(sides[0].aces + sides[1].aces)
    facts.double_faults.add(sides[0].double_faults + sides[1].double_faults)
    for one, two in combinations([serve.points for serve in sides] + [serve.aces for serve in sides], 2):
        facts.plain.add(abs(one - two))


class Serve(NamedTuple):
    """A player's serve in a match, as results tables count it."""

    aces: int
    double_faults: int
    points: int
    first_in: int
    first_won: int
    second_won: int
    games: int
    saved: int
    faced: int

    @property
    def won(self) -> int:
        """Points won on serve."""
        return self.first_won + self.second_won


@pytest.mark.parametrize("name", SAMPLES)
def test_every_figure_of_a_sample_is_a_fact(name: str) -> None:
    assert figures(article(name).text).untrue(known(name)) == {}


@pytest.mark.parametrize(
    ("untrue", "where"),
    [
        ("Rosset won 6-4 6-3.", "scores"),
        ("He hit 21 aces.", "aces"),
        ("He saved seven of eight.", "shares"),
        ("It took an hour and 17 minutes.", "minutes"),
        ("Rosset, ranked 22nd,", "ranks"),
        ("He won 73 points.", "plain"),
    ],
)
def test_an_untrue_figure_is_caught(untrue: str, where: str) -> None:
    assert where in figures(untrue).untrue(known("1996-10-31-rosset-sampras.md"))


# ── Sources, days, quotations ─────────────────────────────────────────────────────────────────────────────────────────


def test_every_sample_is_in_the_table_and_every_entry_is_a_sample() -> None:
    assert {path.name for path in paths.SEEDS.iterdir()} == set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_says_what_it_is(name: str) -> None:
    sample = article(name)

    assert sample.title
    assert sample.source.startswith("tennis-tui samples · ")
    assert sample.published is not None
    assert name.startswith(sample.published.isoformat())
    assert sample.note == ""
    assert 120 <= len(sample.text.split()) <= 620


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_dated_on_the_day_of_its_match_or_soon_after(name: str) -> None:
    match, published = matches(name)[0], article(name).published
    assert isinstance(published, date)
    assert not isinstance(published, datetime)
    if "date" in match:
        assert timedelta(0) <= published - match["date"] <= timedelta(days=1)
    assert timedelta(0) <= published - match["week"] <= timedelta(days=21)


def test_the_table_agrees_with_the_official_results(shared: Path) -> None:
    with (shared / "seeds" / "results.csv").open(encoding="utf-8") as file:
        official = {_official(row) for row in csv.DictReader(file)}
    assert {_ours(match) for match in MATCHES.values()} == official


SERVE = ("ace", "df", "svpt", "1stIn", "1stWon", "2ndWon", "SvGms", "bpSaved", "bpFaced")


def _official(row: dict[str, str]) -> tuple[Any, ...]:
    """A row of a results table as the values that our table holds."""
    values: list[Any] = [row["tourney_date"], row["round"], row["score"], int(row["minutes"])]
    for side in ("winner", "loser"):
        values += [row[f"{side}_name"], row[f"{side}_ioc"], int(float(row[f"{side}_age"])), int(row[f"{side}_ht"])]
        values += [int(row[f"{side}_rank"]), row[f"{side}_seed"], *(int(row[f"{side[0]}_{name}"]) for name in SERVE)]
    return tuple(values)


def _ours(match: dict[str, Any]) -> tuple[Any, ...]:
    values = [f"{match['week']:%Y%m%d}", match["round"][0], match["score"], match["minutes"]]
    for player in (match["winner"], match["loser"]):
        values += [player["name"], player["country"], player["age"], player["height"], player["rank"]]
        values += [str(player.get("seed", "")), *player["serve"]]
    return tuple(values)


def spoken(text: str) -> list[str]:
    """The words between quotation marks; a paragraph that opens with a mark, or a new mark, ends a quotation."""
    return [a or b for line in text.split("\n") for a, b in re.findall(r'“([^“”]*)|"([^"]*)"', line)]


def bare(text: str) -> str:
    """The words of a text, without marks and cases."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"[’']", "", text.lower())))


@pytest.mark.parametrize("name", SAMPLES)
def test_nobody_is_quoted_who_is_not_reported_to_have_said_it(shared: Path, name: str) -> None:
    said = bare(" ".join(path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt"))))
    assert [words for words in spoken(article(name).text) if bare(words) not in said] == []

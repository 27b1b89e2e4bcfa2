"""What the parser makes of the samples, of which every fact is known."""

import unicodedata
from collections import Counter
from datetime import datetime
from functools import cache
from typing import Any

import pytest

from tests.samples import PREVIEWS, REPORTS, SAMPLES, article, matches
from tui.model import Fact, Findings, Status
from tui.parse import parse


def folded(name: str) -> str:
    """A name without accents: "Félix" and "Felix" are one man."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


@cache
def findings(name: str) -> Findings:
    sample = article(name)
    published = sample.published
    return parse(sample.text, published.date() if isinstance(published, datetime) else published)


@pytest.mark.parametrize("name", REPORTS)
def test_the_parser_finds_the_match_a_sample_is_about(name: str) -> None:
    match, card = matches(name)[0], findings(name).main

    assert card is not None
    assert [folded(str(side)) for side in card.sides] == [match["winner"]["name"], match["loser"]["name"]]
    assert card.score is not None
    assert str(card.score.value) == match["score"]
    assert card.event is not None
    assert match["event"].split()[0] in card.event.value
    assert card.round is None or card.round.value in match["round"]
    assert card.year is None or card.year.value == match["week"].year
    assert card.date is None or card.date.value == match.get("date")
    assert card.duration is None or card.duration.value == match["minutes"]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_parser_finds_no_score_that_was_not_played(name: str) -> None:
    played = {(match["winner"]["name"], match["loser"]["name"], match["score"]) for match in matches(name)}
    found = [
        (*(folded(str(side)) for side in c.sides), str(c.score.value)) for c in findings(name).scorecards if c.score
    ]
    assert [card for card in found if card not in played] == []


@pytest.mark.parametrize("name", PREVIEWS)
def test_the_parser_finds_the_match_a_preview_is_about(name: str) -> None:
    *players, event = SAMPLES[name]["coming"]
    card = findings(name).main

    assert card is not None
    assert card.status is Status.UPCOMING
    assert sorted(map(str, card.sides)) == sorted(players)
    assert card.event is not None
    assert card.event.value == event


@pytest.mark.parametrize("name", SAMPLES)
def test_the_parser_knows_who_speaks(name: str) -> None:
    assert Counter(quote.speaker for quote in findings(name).quotes) == SAMPLES[name].get("said", {})


def _holds(fact: Fact, player: dict[str, Any]) -> bool:
    """Whether a fact is what the table says of a player; what the table does not say, it does not contradict."""
    serve = dict(zip(("aces", "double_faults"), player["serve"], strict=False))
    known = {"rank": player["rank"], "seed": player.get("seed"), "age": player["age"], "nationality": player["country"]}
    return bool((known | serve).get(fact.field.value, fact.value) == fact.value)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_parser_tells_nothing_of_a_player_that_is_not_so(name: str) -> None:
    told = [match[side] for match in matches(name) for side in ("winner", "loser")]
    for fact in findings(name).facts:
        known = [player for player in told if player["name"] == folded(fact.player)]
        assert not known or any(_holds(fact, player) for player in known), fact

"""How a player is described: each text stands beside what its descriptions say."""

import pytest

from tui.model import FactField
from tui.parse import descriptions, parse
from tui.parse.descriptions import Phrase
from tui.parse.reading import Prose


def phrases(text: str) -> list[Phrase]:
    """The descriptions of a text."""
    return descriptions.phrases(Prose(text, [], text, text, []))


def said(text: str) -> list[tuple[str, int | str]]:
    """Everything that the descriptions of a text say."""
    return [(thing.field.value, thing.value) for phrase in phrases(text) for thing in phrase.said]


def only(text: str) -> Phrase:
    """The one description of a text."""
    (phrase,) = phrases(text)
    return phrase


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("World number 46 Okafor", [("rank", 46)]),
        ("World No. 31 Okafor", [("rank", 31)]),
        ("world No1 Okafor", [("rank", 1)]),
        ("the world's number two", [("rank", 2)]),
        ("the 187th-ranked Okafor", [("rank", 187)]),
        ("former world number one Okafor", [("former_rank", 1)]),
        ("Okafor, then World No. 204, won", [("former_rank", 204)]),
        ("the top seed", [("seed", 1)]),
        ("seventh-seeded Okafor", [("seed", 7)]),
        ("No. 8 seed Okafor", [("seed", 8)]),
        ("the 25th seeded Swede", [("seed", 25), ("nationality", "SWE")]),
        ("Number one men's seed Okafor", [("seed", 1)]),
        ("Okafor, seeded three, won", [("seed", 3)]),
        ("an 18-year-old", [("age", 18)]),
        ("fifteen-year-old Okafor", [("age", 15)]),
        ("Argentine wild card Okafor", [("nationality", "ARG"), ("entry", "WC")]),
        ("the Canadian qualifier", [("nationality", "CAN"), ("entry", "Q")]),
        ("a lucky loser", [("entry", "LL")]),
        ("the British lefty", [("nationality", "GBR"), ("handed", "L")]),
        ("Slovakia's Okafor", [("nationality", "SVK")]),
        ("Okafor of the Czech Republic", [("nationality", "CZE")]),
        ("Okafor of Serbia and Montenegro", [("nationality", "SCG")]),
        ("South Korean Okafor", [("nationality", "KOR")]),
        ("the Monégasque", [("nationality", "MON")]),
        ("two Frenchmen", [("nationality", "FRA")]),
        ("the Peruvian American player", [("nationality", "USA")]),
        ("the 18-year-olds Okafor and Ruiz", [("age", 18)]),
        ("the American top seed and defending champion", [("nationality", "USA"), ("seed", 1)]),
    ],
)
def test_a_description_says_what_it_says(text: str, things: list[tuple[str, int | str]]) -> None:
    assert said(text) == things


@pytest.mark.parametrize(
    "text",
    [
        "the junior world number one",
        "the doubles world number one",
        "the British number one",
        "her year-end world number one",
        "the world number one doubles pair",
    ],
)
def test_another_list_is_no_world_ranking(text: str) -> None:
    assert FactField.RANK.value not in dict(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "the Australian Open",
        "the French Davis Cup",
        "German-born Okafor",
        "Indian Wells champion Okafor",
        "Jordan Okafor",
        "a Swiss-based Okafor",
        "an all-American final",
        "no seeds at all",
    ],
)
def test_what_only_looks_like_a_description_says_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the defending champion won", "defending champion"),
        ("Australian Open champion Okafor", "australian open champion"),
        ("the 2003 French Open champion", "2003 french open champion"),
        ("But former Wimbledon finalist Okafor", "former wimbledon finalist"),
        ("American Wimbledon champion Okafor", "wimbledon champion"),
    ],
)
def test_a_title_is_read_with_its_words(text: str, title: str) -> None:
    assert [title for phrase in phrases(text) for title in phrase.titles] == [title]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("the Spaniard won", True),
        ("the Spanish won", False),
        ("the German won", True),
        ("the German crowd", False),
        ("the German's serve", True),
        ("the 26-year-old was", True),
        ("the 26-year-old racket", False),
        ("the British number one", True),
        ("the top seed", True),
        ("the top-seeded pair", False),
        ("Spain and", False),
    ],
)
def test_some_descriptions_can_stand_for_a_person(text: str, stands: bool) -> None:
    assert only(text).stands is stands


@pytest.mark.parametrize(
    ("text", "determiner"),
    [
        ("the Swede", "the"),
        ("The tireless Swede", "the"),
        ("a first-time qualifier", "a"),
        ("his compatriot, a Swede", "a"),
        ("fellow Swede Okafor", "fellow"),
        ("the first Swede", ""),
        ("the best Swede", ""),
        ("Swede Okafor", ""),
    ],
)
def test_a_description_knows_what_stands_before_it(text: str, determiner: str) -> None:
    assert only(text).determiner == determiner


def test_words_apart_are_two_descriptions() -> None:
    assert len(phrases("The Swede beat the third seed. Spain\n\nTop seed Okafor")) == 4


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (  # named in the next sentence
            "Hooper went out in Nice, losing to an 18-year-old Russian making his debut. He lost 6-2 6-2 to Omar Ito.",
            [("Ito", "age", 18), ("Ito", "nationality", "RUS")],
        ),
        (  # of two whom the article is about
            "Hooper fought against a Brazilian qualifier. Omar Ito led. Hooper broke Ito. Hooper led. Ito served.",
            [("Ito", "nationality", "BRA"), ("Ito", "entry", "Q")],
        ),
        ("Hooper lost to a Russian qualifier. The court was wet. Omar Ito beat Nils Berg 6-4 6-4.", []),
    ],
)
def test_an_opponent_may_be_described_before_he_is_named(text: str, facts: list[tuple[str, str, int | str]]) -> None:
    found = parse(f"Dale Hooper is in Nice.\n\n{text}").facts
    assert [(fact.player.split()[-1], fact.field.value, fact.value) for fact in found] == facts

"""The event, the round and the year of a match, where they stand far from the words that tell who won."""

from datetime import date

import pytest

from tui.parse import parse

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are here. "
BEFORE_CHRISTMAS = date(2024, 12, 25)


def places(text: str, published: date | None = None) -> list[tuple[str, str | None, str | None]]:
    """Whoever each match is told of first, where it was, and in which round."""
    cards = parse(text, published).scorecards
    return sorted(
        (
            card.sides[0].players[0].split()[-1],
            card.event.value if card.event else None,
            card.round.value if card.round else None,
        )
        for card in cards
    )


def years(text: str, published: date | None = None) -> set[int | None]:
    """The years of the matches."""
    return {card.year.value if card.year else None for card in parse(text, published).scorecards}


@pytest.mark.parametrize(
    ("sentence", "round_"),
    [
        ("Bell reached the semi-finals, where she lost to Fox.", "SF"),
        ("Bell reached the semi-finals of the Harbour Open in May, where she lost to Fox.", "SF"),
        ("Bell won three times on her way to the quarter-finals, where she was beaten by Fox.", "QF"),
        ("Bell went on to the second round of Harbour Open qualifying with a win over Fox.", "Q"),
        ("Bell lost to Fox in the first round of qualifying.", "Q"),
    ],
)
def test_a_round_that_stands_apart(sentence: str, round_: str) -> None:
    assert [place[2] for place in places(KNOWN + sentence)] == [round_]


def test_a_round_before_a_list_holds_for_all_of_it() -> None:
    text = (
        KNOWN + "\n\nQuarter-finals: Bell (Spain) beat Fox (Chile) 6-4, 6-3; Ruiz (Peru) beat Costa (Italy) 6-4, 6-4."
    )
    assert [place[2] for place in places(text)] == ["QF", "QF"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (  # another dateline
            (
                "LYON, July 14: Ann Bell beat Eve Fox 6-4 6-4 at the Harbour Open.\n\n"
                "GHENT (Belgium): Mia Ruiz beat Ida Costa 6-1 6-1 at the Canal Open.\n\nAda Lund beat Lea Moor 6-0 6-0."
            ),
            ["Harbour Open", "Canal Open", "Canal Open"],
        ),
        (  # nations meet in several towns
            "Ann Bell beat Eve Fox 6-4 6-4 in Perth for Spain in the United Cup. Mia Ruiz beat Ida Costa in Sydney.",
            ["United Cup", "United Cup"],
        ),
        (  # a person named as a town is
            "Ann Bell lost 6-4 6-4 to Sofia Costa at the Harbour Open.",
            ["Harbour Open"],
        ),
        (  # what somebody won is not where this is
            "Ann Bell, the recent winner of a W60 tournament in Glasgow, beat Eve Fox 6-4 6-4.",
            [None],
        ),
        (  # an event that is still to come
            "Ann Bell beat Eve Fox 6-4 6-4 in Eastbourne, the last stop before Wimbledon.",
            ["Eastbourne"],
        ),
        (  # the town of the first sentence, before another event is named
            "Ann Bell beat Eve Fox 6-4 6-4 in Antwerp on Sunday. Fox had beaten Mia Ruiz at the US Open.",
            ["Antwerp", "US Open"],
        ),
    ],
)
def test_the_event_of_what_follows(text: str, events: list[str | None]) -> None:
    cards = sorted(parse(text).scorecards, key=lambda card: card.span.start)
    told = [card.event.value if card.event else None for card in cards]
    assert told == events


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("Harbour Open 2025: Bell is out\n\nAnn Bell lost 6-4 6-4 to Eve Fox at the Harbour Open.", None, 2025),
        ("Ann Bell will play Eve Fox at the 2025 United Cup.", BEFORE_CHRISTMAS, 2025),
        ("Ann Bell, the champion in 2008, has a tie with Eve Fox at the Harbour Open.", None, None),
        ("Ann Bell has not won since beating Eve Fox in Lyon, France, in 2019.", BEFORE_CHRISTMAS, 2019),
    ],
)
def test_the_year_of_a_match(text: str, published: date | None, year: int | None) -> None:
    assert years(text, published) == {year}


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Bell hardly played in the second half of 2012.", 2012),
        ("Bell hurt her knee in the early part of 2012, having won five titles in 2011.", 2012),
        ("Bell hardly played in the second half of 2011, and won five titles in 2012.", None),
        ("Bell won five titles in 2012.", None),
    ],
)
def test_an_article_without_a_day_is_of_the_season_it_looks_back_on(sentence: str, year: int | None) -> None:
    assert years(f"{KNOWN}Bell lost 6-2 6-4 to Fox in Ghent on Sunday. {sentence}") == {year}

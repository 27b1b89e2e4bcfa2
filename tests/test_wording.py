"""How values are said."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tui import wording
from tui.model import Fact, FactField, Round, Score, Scorecard, SetScore, Side, Span, Status, Told

HERE = Span(start=0, end=1)


def sets(text: str) -> tuple[SetScore, ...]:
    """The sets of "7-6(4) 6-4 [10-8]"."""
    read = []
    for one in text.split():
        games, _, tiebreak = one.strip("[]").removesuffix(")").partition("(")
        first, second = games.split("-")
        points = int(tiebreak) if tiebreak else None
        read.append(SetScore(games=(int(first), int(second)), tiebreak=points, match_tiebreak=one.startswith("[")))
    return tuple(read)


def card(first: Side, second: Side, score: str = "", status: Status = Status.COMPLETED) -> Scorecard:
    told = Told[Score](value=Score(sets=sets(score), status=status), span=HERE) if score else None
    return Scorecard(sides=(first, second), status=status, span=HERE, score=told)


def player(*names: str, open: bool = False) -> Side:  # noqa: A002
    return Side(players=names, open=open)


@pytest.mark.parametrize(
    ("name", "given", "surname"),
    [
        ("Iga Swiatek", "Iga", "Swiatek"),
        ("Swiatek", "", "Swiatek"),
        ("Alex de Minaur", "Alex", "de Minaur"),
        ("De Minaur", "", "De Minaur"),
        ("Juan Martin del Potro", "Juan Martin", "del Potro"),
        ("J. M. del Potro", "J. M.", "del Potro"),
        ("Botic van de Zandschulp", "Botic", "van de Zandschulp"),
        ("Felix Auger-Aliassime", "Felix", "Auger-Aliassime"),
        ("Roberto Bautista Agut", "Roberto", "Bautista Agut"),
        ("Maria Jose Martinez Sanchez", "Maria Jose", "Martinez Sanchez"),
        ("Tomas Martin Etcheverry", "Tomas Martin", "Etcheverry"),
        ("C. J. Ruud", "C. J.", "Ruud"),
        ("Frances Tiafoe Jr.", "Frances", "Tiafoe"),
        ("Zheng Qinwen", "Qinwen", "Zheng"),
        ("Qinwen Zheng", "Qinwen", "Zheng"),
        ("Kim Clijsters", "Kim", "Clijsters"),
        ("", "", ""),
    ],
)
def test_a_surname_keeps_its_particles_and_its_second_half(name: str, given: str, surname: str) -> None:
    assert (wording.given(name), wording.surname(name)) == (given, surname)


@pytest.mark.parametrize(
    ("match", "line"),
    [
        (card(player("Alex de Minaur"), player("Casper Ruud"), "7-6(4) 6-7(10)"), "de Minaur d. Ruud 7-6⁴ 6-7¹⁰"),
        (card(player("Alex de Minaur"), player("Casper Ruud")), "de Minaur d. Ruud"),
        (card(player("Ruud"), player("Fils"), "6-2 3-0", Status.RETIRED), "Ruud d. Fils 6-2 3-0 RET"),
        (card(player("Ruud"), player("Fils"), status=Status.RETIRED), "Ruud d. Fils RET"),
        (card(player("Ruud"), player("Fils"), status=Status.WALKOVER), "Ruud d. Fils W/O"),
        (card(player("Ruud"), player("Fils"), "6-2 3-3", Status.UNFINISHED), "Ruud v Fils 6-2 3-3"),
        (
            card(player("Casper Ruud"), player("Arthur Fils", "Ugo Humbert", open=True), status=Status.UPCOMING),
            "Ruud v Fils or Humbert",
        ),
        (
            card(player("R. Bopanna", "M. Ebden"), player("A. Vavassori", "S. Bolelli"), "6-4 6-7 [10-8]"),
            "Bopanna / Ebden d. Vavassori / Bolelli 6-4 6-7 [10-8]",
        ),
    ],
)
def test_a_match_in_one_line(match: Scorecard, line: str) -> None:
    assert wording.one_line(match) == line


def test_brackets_where_raised_digits_cannot_be_typed() -> None:
    match = card(player("Alex de Minaur"), player("Casper Ruud"), "7-6(4) 6-4")
    assert wording.one_line(match, raised=False) == "de Minaur d. Ruud 7-6(4) 6-4"
    assert wording.score(Score(sets=sets("6-2 3-0"), status=Status.RETIRED)) == "6-2 3-0 RET"


@pytest.mark.parametrize(
    ("written", "said"), [("7-6(10) 3-6 [10-8]", "7-6¹⁰ 3-6 [10-8]"), ("6-4 1-0 RET", "6-4 1-0 RET"), ("", "")]
)
def test_a_written_score_is_raised(written: str, said: str) -> None:
    assert wording.raised(written) == said


@pytest.mark.parametrize("round_", Round)
def test_every_round_has_a_name(round_: Round) -> None:
    assert wording.round_name(round_) != round_.value


@pytest.mark.parametrize("field", FactField)
def test_every_field_has_a_name_without_underscores(field: FactField) -> None:
    assert field.value in wording.FIELD_NAMES
    assert "_" not in wording.fact_name(field)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (FactField.RANK, 31, "No. 31"),
        (FactField.SEED, 9, "[9]"),
        (FactField.HANDED, "L", "left-handed"),
        (FactField.BREAK_POINTS, "2/5", "2/5"),
        (FactField.ACES, 7, "7"),
    ],
)
def test_a_fact_is_said_with_its_sign(field: FactField, value: int | str, said: str) -> None:
    assert wording.fact_value(Fact(player="Ruud", field=field, value=value, span=HERE)) == said


def test_where_a_match_was_played() -> None:
    match = card(player("Ruud"), player("Fils"))
    assert wording.scorecard_title(match) == ""
    event = Told[str](value="Oslo Open", span=HERE)
    round_ = Told[Round](value=Round.SECOND, span=HERE)
    assert wording.scorecard_title(match.model_copy(update={"event": event})) == "Oslo Open"
    assert (
        wording.scorecard_title(match.model_copy(update={"event": event, "round": round_})) == "Oslo Open · 2nd round"
    )


def test_days_do_not_follow_the_locale() -> None:
    assert wording.day(date(2025, 3, 2)) == "2 Mar 2025"
    assert wording.weekday(date(2025, 10, 28)) == "Tue 28 Oct 2025"


@pytest.mark.parametrize(("minutes", "said"), [(142, "2h 22m"), (65, "1h 05m"), (120, "2h 00m"), (58, "58m")])
def test_a_duration(minutes: int, said: str) -> None:
    assert wording.duration(minutes) == said


@pytest.mark.parametrize(("words", "said"), [(0, "1 min"), (230, "1 min"), (1_000, "4 min")])
def test_reading_time(words: int, said: str) -> None:
    assert wording.reading_time(words) == said


@pytest.mark.parametrize(
    ("event", "words", "name", "place"),
    [
        ("Rolex Paris Masters", "Paris", "Paris", "in Paris"),
        ("2025 Paris Masters", "Paris", "Paris", "in Paris"),
        ("Paris", "Paris", "Paris", "in Paris"),
        ("Indian Wells", "Indian Wells", "Indian Wells", "in Indian Wells"),
        ("Monte-Carlo Masters", "Monte-Carlo", "Monte-Carlo", "in Monte-Carlo"),
        ("Dubai Duty Free Tennis Championships", "Dubai", "Dubai", "in Dubai"),
        ("BNP Paribas Open", "BNP Paribas Open", "BNP Paribas Open", "at the BNP Paribas Open"),
        ("US Open", "US", "US Open", "at the US Open"),
        ("the Australian Open", "Australian", "Australian Open", "at the Australian Open"),
        ("Swiss Indoors", "Swiss", "Swiss Indoors", "at the Swiss Indoors"),
        ("Wimbledon", "Wimbledon", "Wimbledon", "at Wimbledon"),
        ("Roland Garros", "Roland Garros", "Roland Garros", "at Roland Garros"),
        ("Davis Cup", "Davis", "Davis Cup", "at the Davis Cup"),
        ("ATP Finals", "ATP Finals", "ATP Finals", "at the ATP Finals"),
        ("WTA Championships", "WTA Championships", "WTA Championships", "at the WTA Championships"),
        ("Masters Cup", "Masters Cup", "Masters Cup", "at the Masters Cup"),
    ],
)
def test_an_event_by_what_tells_it_from_others(event: str, words: str, name: str, place: str) -> None:
    assert wording.event_words(event) == words
    assert wording.event_name(event) == name
    assert wording.at_event(event) == place


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (timedelta(seconds=30), "just now"),
        (timedelta(seconds=-30), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=2), "2 hours ago"),
        (timedelta(days=1, hours=3), "1 day ago"),
        (timedelta(days=40), "on 24 Sep 2025"),
    ],
)
def test_how_long_ago(then: timedelta, said: str) -> None:
    now = datetime(2025, 11, 3, 12, tzinfo=UTC)
    assert wording.ago(now - then, now) == said

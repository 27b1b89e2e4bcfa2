"""What others tell of a match, beside one article's scorecard: shortly what they agree on, in full what differs."""

from rich.cells import cell_len

from tui.library.views import Compared, PairId, Passage, Standing, ToldValue, Voice
from tui.lines import Line
from tui.widgets.scorecard_agreement import told_by_others

OWN = 1


def voice(article: int) -> Voice:
    return Voice(f"Outlet {article}", Passage(article, 10, 20))


def value(words: str, *articles: int) -> ToldValue:
    return ToldValue(words, tuple(map(voice, articles)))


def told(
    field: str, *values: ToldValue, player: str = "", record: str = "", standing: Standing = Standing.OPEN
) -> Compared:
    return Compared(field, player, values, record, standing)


def words(lines: list[Line]) -> list[str]:
    return ["".join(piece.text for piece in line).rstrip() for line in lines]


def shown(*compared: Compared, width: int = 60, hidden: bool = False) -> list[str]:
    return words(told_by_others(compared, OWN, width, hidden=hidden))


def test_what_all_tell_alike_stands_under_how_many_do() -> None:
    assert shown(
        told("score", value("6-4 6-4", 1, 2, 3), record="6-4 6-4", standing=Standing.CONFIRMED),
        told("round", value("SF", 1, 2)),
        told("rank", value("31", 1, 2, 3), player="Ann Bell"),
    ) == ["3 of 3 agree  score ✓ · Bell ranking", "2 of 2 agree  round"]


def test_what_one_article_tells_alone_is_said_where_the_record_has_it() -> None:
    assert shown(told("duration", value("142", 1), record="142", standing=Standing.CONFIRMED)) == [
        "as in the record  duration ✓"
    ]
    assert shown(told("duration", value("142", 1))) == []


def test_where_they_differ_every_value_has_its_sources() -> None:
    lines = told_by_others([told("round", value("SF", 1, 2), value("F", 3))], OWN, 60, hidden=False)
    assert words(lines) == ["Round  semi-final  Outlet 1, Outlet 2", "       final       Outlet 3"]
    targets = [piece.target for line in lines for piece in line if piece.text.startswith("Outlet")]
    assert targets == [voice(number).passage for number in (1, 2, 3)]


def test_the_records_own_value_stands_beside_one_that_differs() -> None:
    lines = shown(told("score", value("7-6(4) 6-4", 1, 2), record="7-6(6) 6-4", standing=Standing.DIFFERS))
    assert any("record: 7-6⁶ 6-4" in line for line in lines)


def test_a_value_leads_to_the_words_of_another_article() -> None:
    [line] = told_by_others([told("score", value("6-4 6-4", OWN, 2))], OWN, 60, hidden=False)
    assert [piece.target for piece in line if piece.target] == [Passage(2, 10, 20)]


def test_a_claim_leads_to_the_meetings_it_was_checked_by() -> None:
    pair = PairId("Ann Bell", "Eve Fox")
    claim = told("head-to-head", value("3-5", OWN), player="Ann Bell", record="3-5", standing=Standing.CONFIRMED)
    [line] = told_by_others([claim._replace(because=pair)], OWN, 60, hidden=False)
    assert [piece.target for piece in line if piece.target] == [pair]


def test_nothing_that_came_of_the_match_is_seen_where_scores_are_hidden() -> None:
    compared = (told("score", value("6-4 6-4", 1, 2)), told("round", value("SF", 1, 2)))
    assert shown(*compared, hidden=True) == ["2 of 2 agree  round"]


def test_no_line_is_wider_than_the_pane() -> None:
    compared = [
        told("score", value("6-4 6-4", 1, 2)),
        told("date", value("2025-10-28", 1), value("2025-10-29", 2)),
        told("unforced errors", value("54", 1, 2), player="Ann Bell-Winterbottom"),
    ]
    for width in range(24, 60):
        assert all(cell_len(line) <= width for line in shown(*compared, width=width))

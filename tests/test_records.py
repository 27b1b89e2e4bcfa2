"""Records: the shape programs rely on, each key and each value where JSON has no word for ours."""

from tests.findings import ARTICLE, FINAL, FINDINGS, MAIN, TEXT, side, told
from tui.model import Findings, Score, Scorecard, SetScore, Status
from tui.records import record, unreadable, written_score

RECORD = record("bell.md", ARTICLE, FINDINGS)


def test_a_record_has_the_documented_keys() -> None:
    assert list(RECORD) == ["path", "text", "matches", "quotes", "facts"]
    assert RECORD["path"] == "bell.md"
    assert RECORD["text"] == TEXT


def test_a_match_says_who_beat_whom_where_and_when() -> None:
    start, end = MAIN.span.start, MAIN.span.end
    assert RECORD["matches"][0] == {
        "winner": "Ann Bell",
        "loser": "Catherine Dell-Winter",
        "score": "6-7(4) 7-6(10) 6-3",
        "status": "completed",
        "event": "Lyon Open",
        "round": "2R",
        "year": 2025,
        "main": True,
        "start": start,
        "end": end,
    }


def test_what_the_text_does_not_tell_is_null() -> None:
    final, coming = RECORD["matches"][1:]
    assert (final["score"], final["year"], final["main"]) == (None, 2024, False)
    assert (coming["event"], coming["round"], coming["year"]) == (None, None, None)


def test_a_side_that_is_still_open_names_both() -> None:
    coming = RECORD["matches"][2]
    assert (coming["winner"], coming["loser"], coming["status"]) == ("Ann Bell", "Eve Fox | Gil Hart", "upcoming")


def test_without_a_main_match_none_is_marked() -> None:
    findings = Findings(parser=1, scorecards=(FINAL,))
    assert [match["main"] for match in record("a.txt", ARTICLE, findings)["matches"]] == [False]


def test_a_quote_is_where_it_stands() -> None:
    first = RECORD["quotes"][0]
    assert TEXT[first["start"] : first["end"]] == '"I played so well,"'
    assert (first["speaker"], first["kind"]) == ("Ann Bell", "speech")


def test_a_fact_names_its_player_and_a_head_to_head_its_opponent() -> None:
    errors, meetings = RECORD["facts"][3:5]
    assert (errors["player"], errors["field"], errors["value"]) == ("Catherine Dell-Winter", "unforced_errors", 54)
    assert "opponent" not in errors
    assert (meetings["field"], meetings["value"], meetings["opponent"]) == ("h2h", "5-3", "Ann Bell")


def test_a_duration_is_a_fact_of_nobody() -> None:
    duration = RECORD["facts"][-1]
    assert (duration["player"], duration["field"], duration["value"]) == (None, "duration_minutes", 142)
    assert TEXT[duration["start"] : duration["end"]] == "2 hours and 22 minutes"


def card(status: Status, *sets: SetScore, scored: bool = True) -> Scorecard:
    score = told(Score(sets=sets, status=status), "6-3") if scored else None
    return Scorecard(sides=(side("A"), side("B")), span=MAIN.span, status=status, score=score)


def test_a_score_ends_as_the_match_did() -> None:
    assert written_score(card(Status.RETIRED, SetScore(games=(6, 2)), SetScore(games=(3, 0)))) == "6-2 3-0 RET"
    assert written_score(card(Status.RETIRED)) is None
    assert written_score(card(Status.WALKOVER)) == "W/O"
    assert written_score(card(Status.WALKOVER, scored=False)) == "W/O"
    assert written_score(card(Status.COMPLETED, scored=False)) is None


def test_a_document_that_cannot_be_read_keeps_its_place() -> None:
    assert unreadable("a.pdf", "it is not text") == {"path": "a.pdf", "error": "it is not text"}

"""Matches that ended early or not at all: each sentence stands beside the matches it tells, the winner first."""

import pytest

from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


def told(sentence: str) -> list[str]:
    """The matches of a sentence about four players who are known."""
    return [one_line(card) for card in parse(KNOWN + sentence).scorecards]


@pytest.mark.parametrize(
    ("sentence", "match"),
    [
        # beside a score
        ("Bell beat Fox 4-6 6-4 ret.", "Bell d. Fox 4-6 6-4 RET"),
        ("Bell beat Fox 6-4 3-0 (ret).", "Bell d. Fox 6-4 3-0 RET"),
        ("Bell beat Fox 6-4, 3-0, retired.", "Bell d. Fox 6-4 3-0 RET"),
        ("Bell won 7-5 2-0 ret against Fox.", "Bell d. Fox 7-5 2-0 RET"),
        ("Bell beat Fox 7-6 (7-4) 2-0, her opponent retiring hurt.", "Bell d. Fox 7-6⁴ 2-0 RET"),
        # by whom it helps
        ("Bell went through when Fox retired with a sore knee while trailing 6-2 3-0.", "Bell d. Fox 6-2 3-0 RET"),
        ("Bell advanced after Fox quit in the second set.", "Bell d. Fox RET"),
        ("Bell was leading 6-3 5-2 when Fox pulled out.", "Bell d. Fox 6-3 5-2 RET"),
        ("Bell was leading Fox 6-3 5-2 when her opponent pulled out.", "Bell d. Fox 6-3 5-2 RET"),
        ("Bell was a set up at 6-4 1-0 when Fox retired.", "Bell d. Fox 6-4 1-0 RET"),
        ("Bell won 6-3 4-1 when Fox retired.", "Bell d. Fox 6-3 4-1 RET"),
        ("Bell won 6-3, 4-1 after the retirement of Fox.", "Bell d. Fox 6-3 4-1 RET"),
        ("Fox's retirement with the score at 6-3 4-1 sent Bell into the last eight.", "Bell d. Fox 6-3 4-1 RET"),
        ("Bell reached the semi-finals after Fox was unable to continue at 6-2 2-1 down.", "Bell d. Fox 6-2 2-1 RET"),
        # from the loser's view
        ("Fox was forced to retire when 6-2 3-0 down to Bell.", "Bell d. Fox 6-2 3-0 RET"),
        ("An ankle injury forced Fox to retire at 6-3 4-1 down against Bell.", "Bell d. Fox 6-3 4-1 RET"),
        ("Fox retired injured when trailing Bell 6-3, 2-0.", "Bell d. Fox 6-3 2-0 RET"),
        ("Fox, trailing Bell 6-3, 2-0, retired with a bad back.", "Bell d. Fox 6-3 2-0 RET"),
        ("Trailing Bell 6-3 2-0, Fox called it quits.", "Bell d. Fox 6-3 2-0 RET"),
        ("Fox was 6-2 3-0 down to Bell when she retired.", "Bell d. Fox 6-2 3-0 RET"),
        ("Fox threw in the towel against Bell at 6-3 4-1.", "Bell d. Fox 6-3 4-1 RET"),
        ("Fox retired at 4-6 1-2 against Bell.", "Bell d. Fox 6-4 2-1 RET"),
        ("Fox retired while leading 6-4 2-1 against Bell.", "Bell d. Fox 4-6 1-2 RET"),
        ("Fox led 6-4 2-1 but had to retire against Bell.", "Bell d. Fox 4-6 1-2 RET"),
        ("Fox retired from her match against Bell with a back injury.", "Bell d. Fox RET"),
        ("Fox retired at 3-3 in the first set to Bell.", "Bell d. Fox RET"),
        ("Bell extended her stay in Lyon when Fox, tired and hurt, quit in the third set.", "Bell d. Fox RET"),
        ("Bell benefited from a retirement when Fox had to forfeit their third-round match.", "Bell d. Fox RET"),
        # with the sets told one by one, or a sentence later
        ("Bell advanced when Fox retired with a sore back after losing the opening set 6-4.", "Bell d. Fox 6-4 RET"),
        ("Bell advanced when Fox retired. Bell took the first set 6-2 in 50 minutes.", "Bell d. Fox 6-2 RET"),
        ("Bell advanced when Fox retired. Fox won the first set 7-5.", "Bell d. Fox 5-7 RET"),
        (
            "Fox retired from her match against Bell. Despite trying to continue, Fox withdrew while trailing 7-5 2-1.",
            "Bell d. Fox 7-5 2-1 RET",
        ),
    ],
)
def test_who_retires_has_lost(sentence: str, match: str) -> None:
    assert told(sentence) == [match]


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("The win sent Fox into retirement.", []),
        ("Bell will retire after the season.", []),
        ("Bell plans to retire after the match against Fox.", []),
        ("Bell came out of retirement to play Fox.", []),
        ("Bell came out of retirement to beat Fox 6-4 6-4.", ["Bell d. Fox 6-4 6-4"]),
        ("Bell announced her retirement after beating Fox 6-4 6-3.", ["Bell d. Fox 6-4 6-3"]),
        ("Fox retired from tennis in May after losing to Bell.", ["Bell d. Fox"]),
        ("Bell beat Fox, who retired last year, 6-4 6-4.", ["Bell d. Fox 6-4 6-4"]),
        ("Bell, who lost to Fox 6-4 6-4, retired last month.", ["Fox d. Bell 6-4 6-4"]),
        ("Bell beat Fox and pulled out of the doubles.", ["Bell d. Fox"]),
        ("Fox conceded just two games against Bell.", []),
        ("Fox gave up a break lead against Bell.", []),
        ("Fox pulled out a great shot against Bell.", []),
        ("Bell nearly quit against Fox.", []),
        ("Bell refused to quit against Fox.", []),
        ("Bell was close to retirement in her match against Fox.", []),
        ("Bell withdrew from Wimbledon, where she had been drawn against Fox.", []),
        ("Fox withdrew from the tournament with a sore hip.", []),
        ("Bell beat Fox after Ruiz withdrew with a wrist injury.", ["Bell d. Fox"]),
        ("Bell might have benefited from better seeding after Fox withdrew.", []),
        ("Bell could well have advanced if she had been there after Fox withdrew.", []),
    ],
)
def test_what_ends_no_match_is_no_retirement(sentence: str, matches: list[str]) -> None:
    assert told(sentence) == matches


@pytest.mark.parametrize(
    "sentence",
    [
        "Bell beat Fox w/o.",
        "Bell received a walkover against Fox.",
        "Bell received a walkover when Fox withdrew with illness.",
        "Bell advanced by walkover over Fox.",
        "Bell got a free ride into the last 16 when Fox withdrew.",
        "Bell received a free ride into the last 16 after Fox pulled out with flu.",
        "Bell moved into the final without hitting a ball after Fox withdrew.",
        "Fox gave Bell a walkover.",
        "Fox handed Bell a walkover into the semi-finals.",
        "Fox scratched, handing Bell a walkover.",
        "Fox conceded a walkover to Bell.",
        "Bell was given a walkover by Fox.",
        "Bell was handed a walkover after Fox pulled out.",
        "Fox withdrew before her match with Bell because of a sore hip.",
        "Fox withdrew from her match against Bell.",
        "Fox pulled out of her semi-final against Bell.",
        "Bell was scheduled to play Fox, but Fox pulled out with a foot injury.",
        "Bell of Spain was scheduled to play Fox, but the Dutchwoman pulled out with a foot injury.",
        "Bell had a bye before second-round opponent Fox withdrew through injury.",
    ],
)
def test_a_walkover_is_won_by_whoever_stays(sentence: str) -> None:
    assert told(sentence) == ["Bell d. Fox W/O"]


@pytest.mark.parametrize(
    ("sentence", "match"),
    [
        ("Fox was defaulted from her match against Bell after hitting a ball at a judge.", "Bell d. Fox DEF"),
        ("Bell won when Fox was disqualified for hitting a line judge.", "Bell d. Fox DEF"),
        ("Fox was disqualified while trailing 6-3 4-1 against Bell.", "Bell d. Fox 6-3 4-1 DEF"),
        ("Bell advanced after the default of Fox.", "Bell d. Fox DEF"),
        ("Bell won by default against Fox.", "Bell d. Fox DEF"),
    ],
)
def test_who_is_defaulted_has_lost(sentence: str, match: str) -> None:
    assert told(sentence) == [match]


@pytest.mark.parametrize(
    ("sentence", "match"),
    [
        ("Bell was leading Fox 6-4 3-2 when rain stopped play.", "Bell v Fox 6-4 3-2"),
        ("Bell led Fox 6-4 3-6 2-1 when play was suspended because of darkness.", "Bell v Fox 6-4 3-6 2-1"),
        ("Rain stopped play with Bell leading Fox 6-4 2-2.", "Bell v Fox 6-4 2-2"),
        ("Bell was 6-4 3-2 up on Fox when play was halted for the day.", "Bell v Fox 6-4 3-2"),
        ("Bell trailed Fox 4-6 2-3 when darkness fell.", "Fox v Bell 6-4 3-2"),
        ("The match between Bell and Fox was suspended at 6-4 3-2.", "Bell v Fox 6-4 3-2"),
        ("Bell and Fox were level at 6-4 4-6 when rain halted play.", "Bell v Fox 6-4 4-6"),
    ],
)
def test_nobody_has_won_a_match_that_was_stopped(sentence: str, match: str) -> None:
    assert told(sentence) == [match]

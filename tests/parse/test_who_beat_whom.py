"""What clauses tell: each sentence stands beside the matches it tells, the winner first."""

import pytest

from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


def told(sentence: str) -> list[str]:
    """The matches of a sentence about four players who are known."""
    return [one_line(card) for card in parse(KNOWN + sentence).scorecards]


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Bell beat Fox 6-4 6-4.", ["Bell d. Fox 6-4 6-4"]),
        ("Bell saw off Fox 6-4, 3-6, 6-2.", ["Bell d. Fox 6-4 3-6 6-2"]),
        ("Bell was too strong for Fox.", ["Bell d. Fox"]),
        ("Bell got the better of Fox.", ["Bell d. Fox"]),
        ("Bell upset Fox in three sets.", ["Bell d. Fox"]),
        ("Bell lost to Fox.", ["Fox d. Bell"]),
        ("Bell fell to Fox 6-1 6-1.", ["Fox d. Bell 6-1 6-1"]),
        ("Bell was beaten by Fox.", ["Fox d. Bell"]),
        ("Bell bowed out against Fox.", ["Fox d. Bell"]),
        ("Bell reached the last eight with a 6-4 7-5 win over Fox.", ["Bell d. Fox 6-4 7-5"]),
        ("It was Bell's first victory over Fox.", ["Bell d. Fox"]),
        ("Bell suffered a 6-2 6-3 defeat by Fox.", ["Fox d. Bell 6-2 6-3"]),
        ("Bell, a 6-4 7-5 winner over Fox, is through.", ["Bell d. Fox 6-4 7-5"]),
        ("Bell was edged by Fox.", ["Fox d. Bell"]),
        ("Bell beat Fox to win her first title at the Masters 1000 event in Nice.", ["Bell d. Fox"]),
        ("Bell was swept by Fox.", ["Fox d. Bell"]),
        ("Bell was victorious over Fox.", ["Bell d. Fox"]),
        ("Bell met her match in Fox.", ["Fox d. Bell"]),
        ("Bell was shown the door by Fox.", ["Fox d. Bell"]),
        ("Bell ended the run of Fox.", ["Bell d. Fox"]),
        ("Bell inflicted a heavy defeat on Fox.", ["Bell d. Fox"]),
        ("There was a win for Bell over Fox.", ["Bell d. Fox"]),
        ("Victory over Fox took Bell into the last eight.", ["Bell d. Fox"]),
        ("A 6-4 6-3 win over Fox took Bell into the last eight.", ["Bell d. Fox 6-4 6-3"]),
        ("Having beaten Fox, Bell rested.", ["Bell d. Fox"]),
        ("Bell beat Fox, Ruiz and Costa on her way to the final.", ["Bell d. Fox", "Bell d. Ruiz", "Bell d. Costa"]),
        ("There were wins for Bell over Fox and Ruiz over Costa.", ["Bell d. Fox", "Ruiz d. Costa"]),
        (
            "Third seed Bell beat compatriot and fourth seed Fox 6-4 6-2 to set up a meeting with Costa.",
            ["Bell d. Fox 6-4 6-2", "Bell v Costa"],
        ),
        ("Bell beat Fox, conqueror in the third round of Ruiz, 6-4 6-4.", ["Bell d. Fox 6-4 6-4", "Fox d. Ruiz"]),
        (
            "Bell has lost three times, including defeats by Fox in Nice and by Ruiz in May.",
            ["Fox d. Bell", "Ruiz d. Bell"],
        ),
        ("Bell has beaten players seeded No. 8 (Fox) and No. 10 (Ruiz).", ["Bell d. Fox", "Bell d. Ruiz"]),
        (
            "Bell was down 5-2 in the second set to Fox, but Bell hit back for a 6-3 7-5 victory.",
            ["Bell d. Fox 6-3 7-5"],
        ),
        ("Bell, unable to cope with the shots of the left-hander Fox, was defeated 6-4 6-2.", ["Fox d. Bell 6-4 6-2"]),
        (
            "Bell had a hard task against Fox. Bell forced a decider before succumbing 4-6 7-5 3-6.",
            ["Fox d. Bell 6-4 5-7 6-3"],
        ),
        (
            "Bell was beaten by Fox. She had beaten Costa before adding Bell to her list.",
            ["Fox d. Bell", "Fox d. Costa"],
        ),
        ("Bell, who will meet Fox after the Pole's 6-1 7-5 win over Ruiz, won.", ["Bell v Fox", "Fox d. Ruiz 6-1 7-5"]),
        ("Bell saw off Fox's conqueror, Spain's Mia Ruiz, 6-1 6-3.", ["Bell d. Ruiz 6-1 6-3", "Ruiz d. Fox"]),
        (
            "Bell has three wins over Fox in Nice, Ruiz in Rome and Costa in May.",
            ["Bell d. Fox", "Bell d. Ruiz", "Bell d. Costa"],
        ),
        ("It was no day for Bell _ she lost to Fox 7-6 (6), 4-6, 6-1.", ["Fox d. Bell 7-6⁶ 4-6 6-1"]),
        ("Bell, however, couldn't topple Fox – losing 6-2 6-2.", ["Fox d. Bell 6-2 6-2"]),
        ("Bell lost the opening rubber 6-4 7-6 (3) to Fox.", ["Fox d. Bell 6-4 7-6³"]),
        ("Bell had provided Spain with a 1-0 lead by beating Fox 6-4 6-2.", ["Bell d. Fox 6-4 6-2"]),
        (
            "Costa rested. It posed no problem for Bell. After a day off, she saw off Fox 6-1 6-1.",
            ["Bell d. Fox 6-1 6-1"],
        ),
        (
            "Bell beat Fox. Monday's 7-6 (5) 6-2 win was Bell's first since she lost to Ruiz in Rome.",
            ["Bell d. Fox 7-6⁵ 6-2", "Ruiz d. Bell"],
        ),
        (
            "Bell beat Ruiz 6-4 6-4 in the semi-finals. Bell will play Fox in the final. She beat Costa 6-1 6-1.",
            ["Bell d. Ruiz 6-4 6-4", "Bell v Fox", "Fox d. Costa 6-1 6-1"],
        ),
        ("Bell now faces Fox, who knocked her out of the Lyon Open in May.", ["Bell v Fox", "Fox d. Bell"]),
        ("Bell and Ruiz won. On Tuesday Bell-Ruiz beat Fox and Costa 6-4 6-4.", ["Bell / Ruiz d. Fox / Costa 6-4 6-4"]),
        ("Bell withdrew in the last eight in 2018 and lost in the last 16 in 2019 to Fox.", ["Fox d. Bell"]),
        ("With Bell withdrawing through injury, Fox is the top seed and opens against Ruiz.", ["Fox v Ruiz"]),
        ("Bell withdrew before her match against Fox.", ["Fox d. Bell W/O"]),
        ("Bell beat Fox, conqueror of Ruiz, 6-4 6-4.", ["Bell d. Fox 6-4 6-4", "Fox d. Ruiz"]),
        ("Bell, who was beaten by Ruiz at Wimbledon, beat Fox 6-4 6-4.", ["Ruiz d. Bell", "Bell d. Fox 6-4 6-4"]),
        (
            "Late substitute Bell and partner Ruiz kept Spain alive, beating Fox and Costa 6-4 6-4.",
            ["Bell / Ruiz d. Fox / Costa 6-4 6-4"],
        ),
        (
            "The pair of Bell and Ruiz won the doubles. The duo were cheered as they overcame Fox and Costa 6-4 6-4.",
            ["Bell / Ruiz d. Fox / Costa 6-4 6-4"],
        ),
        ("Bell beat Fox 6-4 6-4 and Ruiz lost to Costa 6-1 6-0.", ["Bell d. Fox 6-4 6-4", "Costa d. Ruiz 6-1 6-0"]),
    ],
)
def test_a_clause_tells_a_match(sentence: str, matches: list[str]) -> None:
    assert sorted(told(sentence)) == sorted(matches)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bell could beat Fox.",
        "Bell hopes to beat Fox.",
        "Bell did not beat Fox.",
        "If Bell beats Fox, she is number one.",
        "Bell led Fox 4-1 in the first set.",
        "Bell took the first set 6-4 and the second 6-3 against Fox, but lost the third.",
        "Bell expects to beat Fox.",
        "Bell beat Fox with a passing shot.",
        "Whoever beats Fox will meet Bell.",
        "Bell pulled out before meeting Fox.",
    ],
)
def test_what_is_only_supposed_tells_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Bell will face Fox next.", ["Bell v Fox"]),
        ("Bell takes on Fox on Friday.", ["Bell v Fox"]),
        ("Bell next plays Fox or Ruiz.", ["Bell v Fox or Ruiz"]),
        ("Bell could face Fox next.", []),
    ],
)
def test_who_is_to_meet_whom(sentence: str, matches: list[str]) -> None:
    assert told(sentence) == matches


@pytest.mark.parametrize(
    ("sentence", "match"),
    [
        ("Bell beat Fox 7-6(4) 6-4.", "Bell d. Fox 7-6⁴ 6-4"),
        ("Bell beat Fox 7-6 (7-4) 6-4.", "Bell d. Fox 7-6⁴ 6-4"),
        ("Bell beat Fox 7-6 (8/6), 6-4.", "Bell d. Fox 7-6⁶ 6-4"),
        ("Bell beat Fox 6–4, 6–3.", "Bell d. Fox 6-4 6-3"),
        ("Bell beat Fox 6/4 6/3.", "Bell d. Fox 6-4 6-3"),
        ("Bell lost to Fox 1-6,4-6.", "Fox d. Bell 6-1 6-4"),
        ("Bell beat Fox 6-4 3-6 [10-8].", "Bell d. Fox 6-4 3-6 [10-8]"),
        ("Bell beat Fox 6-4 3-6 (10-8).", "Bell d. Fox 6-4 3-6 [10-8]"),
        ("Bell beat Fox 6-4 3-6 1-0 (10-8).", "Bell d. Fox 6-4 3-6 [10-8]"),
        ("Bell beat Fox 6-4 3-6 1-0(12).", "Bell d. Fox 6-4 3-6 [14-12]"),
        ("Bell and Ruiz beat Fox and Costa 6-4 3-6 10-7.", "Bell / Ruiz d. Fox / Costa 6-4 3-6 [10-7]"),
        ("Bell/Ruiz beat Fox/Costa 6-4 6-4.", "Bell / Ruiz d. Fox / Costa 6-4 6-4"),
        ("Bell, partnering Ruiz, beat Fox and Costa 6-4 6-4.", "Bell / Ruiz d. Fox / Costa 6-4 6-4"),
        ("Bell beat Fox 3-6 6-4 12-10.", "Bell d. Fox 3-6 6-4 12-10"),
        ("Bell beat Fox 6-4 3-6 6-7 (4-7) 7-6 (7-2) 16-14.", "Bell d. Fox 6-4 3-6 6-7⁴ 7-6² 16-14"),
        ("Bell beat Fox 7-6 [4] 7-6[10-8].", "Bell d. Fox 7-6⁴ 7-6⁸"),
        ("Bell beat Fox 7-6⁴ 6-3.", "Bell d. Fox 7-6⁴ 6-3"),
        ("Bell beat Fox 6—4, 6−3.", "Bell d. Fox 6-4 6-3"),
        ("Bell beat Fox in straight sets, 6-4 and 6-3.", "Bell d. Fox 6-4 6-3"),
        ("Bell beat Fox by scores of 6-4, 6-3.", "Bell d. Fox 6-4 6-3"),
        ("Fox suffered a 2-6, 5-7 defeat by Bell.", "Bell d. Fox 6-2 7-5"),
        ("Fox lost 6-3 7-6 (7-3) to Bell.", "Bell d. Fox 6-3 7-6³"),
        ("Bell defeated Fox 6-4 in the first set and 6-3 in the second.", "Bell d. Fox 6-4 6-3"),
        ("Bell took the first set 6-4 and the second 6-3 to beat Fox.", "Bell d. Fox 6-4 6-3"),
        ("Bell dropped the first set 6-4 and lost the second 6-3 to Fox.", "Fox d. Bell 6-4 6-3"),
        ("Bell was forced to retire when 6-2 3-0 down to Fox.", "Fox d. Bell 6-2 3-0 RET"),
    ],
)
def test_every_written_form_of_a_score(sentence: str, match: str) -> None:
    assert told(sentence) == [match]


def test_a_pair_after_a_dateline_is_the_subject() -> None:
    text = "LYON, France – Late entry Ann Bell and partner Mia Ruiz went on, beating Eve Fox and Ida Costa 6-4 6-4."
    assert [one_line(card) for card in parse(text).scorecards] == ["Bell / Ruiz d. Fox / Costa 6-4 6-4"]


@pytest.mark.parametrize(
    ("sentences", "matches"),
    [
        ("Bell beat Fox. She was taken to three sets by Ruiz in the first round.", ["Bell d. Fox", "Bell d. Ruiz"]),
        ("Bell beat Fox. Bell was forced to go the distance against Ruiz.", ["Bell d. Fox", "Bell d. Ruiz"]),
        ("Bell has been pushed all the way by Fox before losing 6-4 4-6 6-4.", ["Fox d. Bell 6-4 4-6 6-4"]),
        ("Bell was taken to five sets by Fox.", []),
    ],
)
def test_who_was_taken_far_has_won_where_she_played_on(sentences: str, matches: list[str]) -> None:
    assert told(sentences) == matches


@pytest.mark.parametrize(
    ("said", "matches"),
    [
        ("I was so tight when I served for the match against [Mia] Ruiz yesterday", ["Bell d. Fox", "Bell d. Ruiz"]),
        ("I had two match points against Ruiz in the first round", ["Bell d. Fox", "Bell d. Ruiz"]),
        ("I served for the match against Ruiz once, and it was years ago", ["Bell d. Fox"]),
        ("I practised hard against Ruiz yesterday", ["Bell d. Fox"]),
        ("I served for the match against Fox yesterday", ["Bell d. Fox"]),
    ],
)
def test_who_plays_here_has_won_the_match_of_yesterday(said: str, matches: list[str]) -> None:
    assert told(f'Bell beat Fox. "{said}," Bell said.') == matches


def test_the_same_woman_may_have_been_beaten_twice() -> None:
    text = (
        "The win in Lyon extended a good season for Ann Bell after she saw off Eve Fox in the previous round – the "
        "same woman she defeated to win her first title at the Masters 1000 event in Nice last month."
    )
    assert [card.event and card.event.value for card in parse(text).scorecards] == ["Lyon", "Nice"]

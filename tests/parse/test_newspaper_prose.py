"""How newspapers tell a match: subjects after an opening, resistance overcome, pairs, scores a sentence off."""

import pytest

from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


def told(text: str) -> list[str]:
    """The matches of a text, each in a line."""
    return sorted(one_line(card) for card in parse(text).scorecards)


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        (
            "For the third year running Bell shook off a slow start to claim a memorable victory over Fox.",
            ["Bell d. Fox"],
        ),
        ("Bell weathered the wind and a Fox fightback, winning 7-6 6-4.", []),
        ("Out went Bell after being beaten by the number two seed, Eve Fox, from Sweden.", ["Fox d. Bell"]),
        ("Ruiz, the world number nine whose ranking has dropped, beat Fox 6-2 6-3.", ["Ruiz d. Fox 6-2 6-3"]),
    ],
)
def test_the_subject_of_a_clause(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Bell went through, seeing off a determined challenge from Fox 7-6 3-6 6-4.", ["Bell d. Fox 7-6 3-6 6-4"]),
        ("Bell withstood a late fightback from Fox.", ["Bell d. Fox"]),
        ("Bell left behind Fox 6-4 6-4.", ["Bell d. Fox 6-4 6-4"]),
        ("Bell snuck past Fox 4-6 6-1 6-3.", ["Bell d. Fox 4-6 6-1 6-3"]),
        ("Bell took her first title over Fox 6-4 6-3.", ["Bell d. Fox 6-4 6-3"]),
        ("Bell's conqueror Eve Fox lost to Ruiz.", ["Fox d. Bell", "Ruiz d. Fox"]),
        ("Bell took a 6-1 6-2 spanking from Fox.", ["Fox d. Bell 6-1 6-2"]),
        ("Bell beat Ruiz's compatriot, Ida Costa, in the first round.", ["Bell d. Costa"]),
        (
            "Bell ran into form by beating Fox, a finalist last year, and Ruiz, who won it.",
            ["Bell d. Fox", "Bell d. Ruiz"],
        ),
    ],
)
def test_more_ways_of_winning(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


@pytest.mark.parametrize(
    "sentence",
    [
        "Bell powered past Fox's defence for a 3-2 lead.",
        "Bell showed glimpses of a fightback against Fox.",
    ],
)
def test_what_is_no_win(sentence: str) -> None:
    assert told(KNOWN + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Bell and Fox beat Ruiz and Swede Costa 6-4 6-4.", ["Bell / Fox d. Ruiz / Costa 6-4 6-4"]),
        (
            "Bell and Fox capped a fine week in the doubles when they edged Ruiz and Costa 6-7(5), 6-4, 10-6.",
            ["Bell / Fox d. Ruiz / Costa 6-7⁵ 6-4 [10-6]"],
        ),
        (
            "Bell found form as she partnered Fox to ease past Ruiz and Costa 6-2 6-2.",
            ["Bell / Fox d. Ruiz / Costa 6-2 6-2"],
        ),
    ],
)
def test_pairs(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


def test_who_is_let_through_by_a_retirement() -> None:
    assert told(KNOWN + "Bell retired with a sore back on Thursday, allowing Fox to advance.") == ["Fox d. Bell RET"]
    assert told(KNOWN + "Bell retired with a sore back, allowing Fox some rest.") == []


def test_the_score_at_which_somebody_gave_up() -> None:
    text = "Ann Bell went through when Eve Fox was forced to retire.\n\nIt ended with Bell leading 6-3 7-6(2) 3-0."
    assert told(text) == ["Bell d. Fox 6-3 7-6² 3-0 RET"]


def test_a_score_before_somebody_else_is_named() -> None:
    text = (
        "Ann Bell was knocked out of the Lyon Open by Eve Fox.\n\n"
        "The left-hander ultimately went down 7-6 (6) 6-4 to miss out on a meeting with Mia Ruiz."
    )
    assert told(text) == ["Fox d. Bell 7-6⁶ 6-4"]


def test_a_given_name_before_an_unknown_surname() -> None:
    text = "Ann Bell plays Eve Fox next, after the Dane held off a late surge from Ann Marlow 6-4 6-4."
    assert "Fox d. Bell 6-4 6-4" not in told(text)


def test_the_main_match_is_of_somebody_the_headline_names() -> None:
    text = (
        "Fox weaves her magic\n\nOn a night for the home crowd Ann Bell lost to Mia Ruiz. "
        "Later Eve Fox beat Ida Costa 6-4 6-3."
    )
    first = parse(text).scorecards[0]
    assert one_line(first) == "Fox d. Costa 6-4 6-3"


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        (
            "Norway also hit back, with Bell and Fox, both beaten on Friday, beating Ruiz and Costa 7-6 6-3.",
            ["Bell / Fox d. Ruiz / Costa 7-6 6-3"],
        ),
        (
            "Ruiz won twice today. She and partner Ann Bell defeated Eve Fox and Ida Costa 6-7 6-3 10-6.",
            ["Ruiz / Bell d. Fox / Costa 6-7 6-3 [10-6]"],
        ),
        (
            "With victories over Fox and Ruiz already behind her, Bell will not be afraid.",
            ["Bell d. Fox", "Bell d. Ruiz"],
        ),
        ("Bell knocks out Fox, faces Ruiz in the final.", ["Bell d. Fox", "Bell v Ruiz"]),
        ("Bell reached the last four when injury-plagued Eve Fox was forced to retire.", ["Bell d. Fox RET"]),
    ],
)
def test_who_did_it(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


def test_a_score_is_none_of_a_longer_match_or_of_another_event() -> None:
    longer = "This time Bell clinched a 6-3 6-4 victory. It followed her three-set win over Eve Fox in May."
    assert "Bell d. Fox 6-3 6-4" not in told(KNOWN + longer)
    elsewhere = (
        "Ann Bell lost to Eve Fox at the Lyon Open on Friday. Ida Costa had knocked Bell out of the Lisbon Open.\n\n"
        "Friday's defeat, 7-6 6-3, was her third in a row."
    )
    assert "Fox d. Bell 7-6 6-3" in told(elsewhere)


def test_a_headline_may_describe_its_player() -> None:
    text = "Marvellous Bell knocks out Fox\n\nBritain's Ann Bell beat Eve Fox 7-5 7-5 at the Lyon Open."
    assert told(text) == ["Bell d. Fox 7-5 7-5"]


def test_the_only_match_of_the_headline_is_the_main_one() -> None:
    text = (
        "Top seed Bell knocks out Eve Fox\n\nNobody at the Lyon Open had seen a day like it.\n\n"
        "Mia Ruiz beat Ida Costa 6-4 1-6 6-4 in the rain, and Ann Bell was happy to follow her."
    )
    assert one_line(parse(text).scorecards[0]) == "Bell d. Fox"


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Bell went out after Fox pulled off a stunning upset.", ["Fox d. Bell"]),
        ("Bell's victory eliminated Fox from the group.", []),
        ("Bell dismissed Fox as a nuisance.", []),
        (
            "While opponent Eve Fox was dismantling Bell just as breezily in the rain, Ruiz was on her way home.",
            ["Fox d. Bell"],
        ),
        (
            "Bell meets Fox, who advanced when fellow Swede, Mia Ruiz, retired with Fox leading 6-2 1-0.",
            ["Bell v Fox", "Fox d. Ruiz 6-2 1-0 RET"],
        ),
        ("Ruiz is joined by Bell, who had a fine day, saving a match point before beating Fox.", ["Bell d. Fox"]),
        ("Bell overcame her Danish opponent Eve Fox 2-6 6-1 6-4.", ["Bell d. Fox 2-6 6-1 6-4"]),
        ("Ruiz went through but an out-of-sorts Ann Bell lost to Fox.", ["Fox d. Bell"]),
        ("Bell earned a semi-final berth when Fox retired with a sore back.", ["Bell d. Fox RET"]),
        (
            "Bell and Fox reached the doubles final. The third seeds upset second seeds Ruiz and Costa 6-4 6-4.",
            ["Bell / Fox d. Ruiz / Costa 6-4 6-4"],
        ),
    ],
)
def test_whose_win_it_was(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            "Ann Bell found herself facing Eve Fox for a place in the draw. She won through in three sets 6-2 6-7 6-2.",
            ["Bell d. Fox 6-2 6-7 6-2"],
        ),
        (
            "Ann Bell was up against Eve Fox. Mia Ruiz looked on. She won 6-2 6-2.",
            [],
        ),
        (
            "Ann Bell had lost to Eve Fox last year, as she had to when playing Ida Costa. She won 6-2 6-2.",
            ["Fox d. Bell"],
        ),
    ],
)
def test_whom_somebody_played(text: str, matches: list[str]) -> None:
    assert told(text) == matches


def test_both_players_of_a_headline_may_have_lost() -> None:
    text = (
        "Bell, Fox sent packing\n\nAnn Bell was upset 6-4 6-4 in Lyon by another qualifier, and Eve Fox lost as well."
    )
    assert told(text) == []


def test_a_name_in_capitals_opens_an_article() -> None:
    text = "ANNA OKAFOR beat Eve Fox 6-4 6-3 in Lyon.\n\nOkafor plays Mia Ruiz next."
    assert "Okafor d. Fox 6-4 6-3" in told(text)


def test_the_main_match_is_of_the_first_whom_the_headline_names() -> None:
    text = (
        "Bell and Fox through but Ruiz suffers early exit\n\nMia Ruiz lost to Ida Costa in Lyon on Friday. "
        "Ann Bell beat Jo Marr 6-4 6-2."
    )
    assert one_line(parse(text).scorecards[0]) == "Bell d. Marr 6-4 6-2"


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        (
            "Bell, who lost the final to Fox in 2001, dismissed former champion Mia Ruiz 6-2 6-1.",
            ["Bell d. Ruiz 6-2 6-1", "Fox d. Bell"],
        ),
        ("Bell meets Fox after the Zorbian's 6-1, 7-5 win over Ida Costa.", ["Bell v Fox"]),
        ("Bell is out. Having lost to Ruiz, she was beaten 6-1 6-4 by Fox.", ["Fox d. Bell 6-1 6-4"]),
        (
            "Bell plays Fox, who avenged a defeat by Costa by winning their duel, 7-6 6-2.",
            ["Bell v Fox", "Costa d. Fox", "Fox d. Costa 7-6 6-2"],
        ),
        (
            "Bell shocked Fox in straight sets, with the lopsided score—6-3, 6-2—leaving no doubt.",
            ["Bell d. Fox 6-3 6-2"],
        ),
        ("Bell came from two sets down to beat Fox. She won 4-6 3-6 6-1 6-2 6-2.", ["Bell d. Fox 4-6 3-6 6-1 6-2 6-2"]),
        ("Bell beat Fox on her four-victory path to the final against Ruiz.", ["Bell d. Fox"]),
        (
            "Bell beat the two home favourites — Fox in the quarter-finals and Ruiz in the semis.",
            ["Bell d. Fox", "Bell d. Ruiz"],
        ),
        ("Bell - who lost to Fox in 1999 - is through.", ["Fox d. Bell"]),
        ("Bell reached the last four when Fox withdrew 90 minutes before the start.", ["Bell d. Fox W/O"]),
    ],
)
def test_what_stands_between(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


def test_she_is_whose_display_it_was() -> None:
    text = "Ann Bell’s display against Eve Fox was better than the last one. She won 6-2 6-3."
    assert "Fox d. Bell 6-2 6-3" not in told(text)
    assert "Bell d. Fox 6-2 6-3" in told(text + " Bell beat Fox for the first time.")


def test_whom_somebody_played_may_be_told_from_the_other_side() -> None:
    text = (
        "Ann Bell played her old rival, Eve Fox. For a set it was the Bell of old. Fox won 7-6 6-2, and meets Mia Ruiz."
    )
    assert "Fox d. Bell 7-6 6-2" in told(text)


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        (
            "Bell defeated third seed Eve Fox, three-time winner Mia Ruiz of Spain and qualifier Ida Costa.",
            ["Bell d. Costa", "Bell d. Fox", "Bell d. Ruiz"],
        ),
        ("Bell had three matches. Her second contest featured a 7-6 7-6 victory over Fox.", ["Bell d. Fox 7-6 7-6"]),
        ("Bell beat Fox in straight sets. To lose both on a tie-break (5-7, 6-8) hurt.", ["Bell d. Fox"]),
    ],
)
def test_lists_and_possessors(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches

"""How short reports tell a match: by whom it was played before, by who gave up, by whom is to be beaten next."""

import pytest

from tui.parse import parse
from tui.terms import Round
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


def told(text: str) -> list[str]:
    """The matches of a text, each in a line."""
    return sorted(one_line(card) for card in parse(text).scorecards)


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            "Bell meets Fox in the final. Bell leads 2-1 in their series but lost their last meeting, in Nice.",
            ["Bell v Fox", "Fox d. Bell"],
        ),
        (
            "Bell was stunned by Fox. Bell had taken charge early on. Bell won their only previous match in Nice.",
            ["Bell d. Fox", "Fox d. Bell"],
        ),
        (
            "Bell plays Fox next after the teenager beat Ruiz 6-4 6-4. Bell won their most recent encounter.",
            ["Bell d. Fox", "Bell v Fox", "Fox d. Ruiz 6-4 6-4"],
        ),
        (
            "Bell will face Fox next in a repeat of last year's Nice final, won by Fox.",
            ["Bell v Fox", "Fox d. Bell"],
        ),
        ("Bell won their last meeting.", []),  # whose is not told
        ("Bell beat Fox 6-4 6-4. She lost their last meeting to Fox in Nice.", ["Bell d. Fox 6-4 6-4", "Fox d. Bell"]),
        ("Bell will face Fox. Bell won their last two meetings.", ["Bell v Fox"]),  # several are none
    ],
)
def test_a_match_of_two_who_meet_again(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Bell triumphed 6-4, 2-0, with Fox retiring midway through the second set.", ["Bell d. Fox 6-4 2-0 RET"]),
        ("Bell moved through when Fox quit with cramp at 6-3 4-1 down.", ["Bell d. Fox 6-3 4-1 RET"]),
        ("Bell advanced to the semi-finals thanks to Fox's withdrawal.", ["Bell d. Fox W/O"]),
        ("Bell practised with Fox retiring to the shade.", []),
        ("Bell spoke of her hopes after Fox's withdrawal.", []),
    ],
)
def test_who_goes_through_beside_one_who_gives_up(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Bell trailed Fox by a set before turning it around to win 4-6 7-5 6-2.", ["Bell d. Fox 4-6 7-5 6-2"]),
        ("Bell was given a scare by Fox before squeezing through 3-6 6-4 7-5.", ["Bell d. Fox 3-6 6-4 7-5"]),
        (
            "Bell had to contend with a spirited effort by 18-year-old Eve Fox, but prevailed 6-4 6-3.",
            ["Bell d. Fox 6-4 6-3"],
        ),
        ("Bell meets Ruiz, who put out fifth seed Eve Fox 6-4 6-2.", ["Bell v Ruiz", "Ruiz d. Fox 6-4 6-2"]),
        ("Bell put out a statement about Fox.", []),
        ("Bell was bounced out of Nice by Fox.", ["Fox d. Bell"]),
    ],
)
def test_whom_somebody_only_just_got_past(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Bell won a tight first set but will now have to beat Fox on Friday.", ["Bell v Fox"]),
        ("Bell must now beat Fox to top the group.", ["Bell v Fox"]),
        ("Bell had to beat Fox to top the group.", ["Bell d. Fox"]),
        ("Bell will have to beat better players than Fox.", []),
        ("Bell will now have to beat Fox if both come through.", []),
        ("Bell is through.\n\nThe home favourite takes on Fox in the second round.", ["Bell v Fox"]),
    ],
)
def test_who_is_to_be_met_next(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        # what is told of somebody between commas is not told of the match
        ("Bell, three times a winner in Nice, had gone out to Fox.", ["Fox d. Bell"]),
        (
            "Bell won both her singles, defeating Fox 6-4 6-2 and Ruiz in straight sets.",
            ["Bell d. Fox 6-4 6-2", "Bell d. Ruiz"],
        ),
        ("In their three meetings, Bell beat Fox three times.", []),
        # who was the last to do a thing does nothing here
        ("Bell hopes to be the first winner from Lyon since Fox when she plays Ruiz.", ["Bell v Ruiz"]),
        # whom she beat who is only described is not "she"
        (
            "Bell is in form.\n\nIt was her first win over a top-ten player since May, when she beat Fox.",
            ["Bell d. Fox"],
        ),
        # nor is "he" the other one, where nobody is known by whom the sentence begins
        ("The Spanish world No. 3 fell to Fox in May, and this time she crashed out to Ruiz.", []),
        (
            "Nice champion Ann Bell and Team Lyon rookie Eve Fox lost the doubles match to Ruiz and Costa 6-3 6-4.",
            ["Ruiz / Costa d. Bell / Fox 6-3 6-4"],
        ),
    ],
)
def test_of_whom_a_word_is_told(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Fox's run came to an end against Bell.", ["Bell d. Fox"]),
        ("Fox's hopes of a title came to an end.", []),
        ("Bell brought Fox's run to an end, winning 6-4 6-2.", ["Bell d. Fox 6-4 6-2"]),
        ("Bell brought Fox's bid some cheer, winning 6-4 6-2.", []),
        ("Bell was a set and a break down to Fox but won 3-6 7-5 6-1.", ["Bell d. Fox 3-6 7-5 6-1"]),
        (
            "Bell dropped the first set to Fox but fought back to triumph 3-6 6-4 6-3.",
            ["Bell d. Fox 3-6 6-4 6-3"],
        ),
        (
            "Bell gained revenge for her defeat by Fox in Nice with a 6-4 6-2 win.",
            ["Bell d. Fox 6-4 6-2", "Fox d. Bell"],
        ),
        ("There were wins for Bell over Fox and for Ruiz against Costa.", ["Bell d. Fox", "Ruiz d. Costa"]),
        ("Bell has lost only once this year, to Fox in Nice.", ["Fox d. Bell"]),
        ("Fox conceded her match with Bell because of illness when 6-2 3-1 down.", ["Bell d. Fox 6-2 3-1 RET"]),
    ],
)
def test_more_ways_of_ending_a_run(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("She must next face Ruiz.", ["Bell v Ruiz"]),
        ("She now goes on to play the fifth seed, Ruiz.", ["Bell v Ruiz"]),
        ("Waiting for her in the last eight is Ruiz.", ["Bell v Ruiz"]),
        ("Next in line is Ruiz.", ["Bell v Ruiz"]),
        ("She has earned a crack at Ruiz.", ["Bell v Ruiz"]),
        ("She was handed a tough opener against Ruiz.", ["Bell v Ruiz"]),
        ("She gets her campaign under way against Ruiz on Monday.", ["Bell v Ruiz"]),
        ("Sunday's final will be contested by Bell and Ruiz.", ["Bell v Ruiz"]),
        ("Ruiz plays in the first singles with Costa up against Ito in the second.", ["Costa v Ito"]),
    ],
)
def test_more_ways_of_meeting(text: str, matches: list[str]) -> None:
    assert told(f"{KNOWN}Bell beat Fox 6-4 6-4. {text}") == ["Bell d. Fox 6-4 6-4", *matches]


def test_a_verb_after_a_win_goes_on_to_no_other() -> None:
    assert told(KNOWN + "Bell beat Fox 6-4 6-4 and must play Ruiz.") == ["Bell d. Fox 6-4 6-4", "Bell v Ruiz"]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Fox had no answer to the power of Bell and went down 6-4 6-2.", ["Bell d. Fox 6-4 6-2"]),
        ("Fox had no answer to Bell, who won 6-4 6-2.", ["Bell d. Fox 6-4 6-2"]),
        ("Fox spoke warmly of Bell, who won 6-4 6-2.", []),
        ("Bell broke Fox five times in a 6-1 6-2 win.", ["Bell d. Fox 6-1 6-2"]),
        ("Bell came close to beating Fox but lost 7-5 7-6 (7-5).", ["Fox d. Bell 7-5 7-6⁵"]),
        ("Bell prevented Fox from taking a third title with a 6-4 6-2 victory.", ["Bell d. Fox 6-4 6-2"]),
        ("Bell reached round three after Fox retired when trailing 6-2 1-0.", ["Bell d. Fox 6-2 1-0 RET"]),
        ("Bell and Fox both lost, to Ruiz and Costa respectively.", ["Costa d. Fox", "Ruiz d. Bell"]),
        ("Bell hopes to avenge her defeat by Fox in last year's final.", ["Fox d. Bell"]),
        ("Bell is chasing a first win over Fox.", []),
        ("Bell, chasing a third title, opened with a win over Fox.", ["Bell d. Fox"]),
    ],
)
def test_what_is_told_of_the_loser_or_only_wished_for(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Bell will play Fox, who she beat in Nice, in the final.", ["Bell d. Fox", "Bell v Fox"]),
        ("Bell will play Fox, who beat her in Nice.", ["Bell v Fox", "Fox d. Bell"]),
        ("Bell will play Fox, who knocked her out last year.", ["Bell v Fox", "Fox d. Bell"]),
        ("Bell will play Fox, her conqueror in last year's final.", ["Bell v Fox", "Fox d. Bell"]),
        ("Bell will play Fox, whom she has never beaten.", ["Bell v Fox"]),
    ],
)
def test_the_last_match_of_those_who_meet_next(text: str, matches: list[str]) -> None:
    assert told(KNOWN + text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("She dropped only four games against Fox in a 6-2 6-2 win.", ["Bell d. Fox 6-2 6-2"]),
        ("She lost only four games to Fox, winning 6-2 6-2.", ["Bell d. Fox 6-2 6-2"]),
        ("The upset of the day saw Bell lose 6-4 6-2 to Fox.", ["Fox d. Bell 6-4 6-2"]),
        ("Bell and Fox last met in Nice, where Bell won in three sets.", ["Bell d. Fox"]),
        ("Bell and Fox last met in Nice, where Ruiz won the title.", []),
        (
            "Ruiz beat Fox 6-4 6-2, with Costa also through after beating Ito 6-1 6-1.",
            ["Costa d. Ito 6-1 6-1", "Ruiz d. Fox 6-4 6-2"],
        ),
        ("Bell beat Fox 6-4 6-4, joining Mia Ruiz in the quarter-finals.", ["Bell d. Fox 6-4 6-4"]),
        ("Bell beat Fox, defending champion Mia Ruiz and Costa.", ["Bell d. Costa", "Bell d. Fox", "Bell d. Ruiz"]),
        (
            "Bell beat Fox 6-4 6-2, following up her win over Ruiz.",
            ["Bell d. Fox 6-4 6-2", "Bell d. Ruiz"],
        ),
        # of two who meet, "she" may be either
        ("Bell faces Ruiz next after she came through 6-4 6-2 against Costa.", ["Bell v Ruiz"]),
    ],
)
def test_who_won_where_another_verb_is_near(text: str, matches: list[str]) -> None:
    assert told(f"{KNOWN}Bell was in fine form on Monday. {text}") == matches


@pytest.mark.parametrize("words", ["just 17,", "still only 17,", "aged 17,"])
def test_an_age_after_a_name(words: str) -> None:
    (fact,) = parse(f"{KNOWN}Bell, {words} lost to Fox.").facts
    assert (fact.player, fact.value) == ("Ann Bell", 17)


def test_a_seed_and_why() -> None:
    (fact,) = parse(f"{KNOWN}Bell, seeded 29th because of her lay-off, lost to Fox.").facts
    assert (fact.player, fact.value) == ("Ann Bell", 29)


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("Bell joined Ruiz in the last four by beating Fox 6-4 6-4.", Round.QUARTER_FINAL),
        ("Bell beat Fox 6-4 6-4, joining Mia Ruiz in the quarter-finals.", Round.LAST_16),
        ("Bell beat Fox 6-4 6-4 in the last four.", Round.SEMI_FINAL),
    ],
)
def test_the_round_before_the_one_where_somebody_joins_another(text: str, round_: Round) -> None:
    (card,) = parse(KNOWN + text).scorecards
    assert card.round is not None
    assert card.round.value is round_

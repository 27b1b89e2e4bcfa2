"""Round-ups, team ties and lists: each text stands beside the matches it tells, the winner first."""

import pytest

from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


def told(text: str) -> list[str]:
    """The matches of a text about four players who are known, in order of their words."""
    return sorted(one_line(card) for card in parse(KNOWN + text).scorecards)


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        # a loss in the words of a win
        ("Bell lost early in Nice via a 6-1, 6-2 decision against Fox.", ["Fox d. Bell 6-1 6-2"]),
        ("Bell came back from a set down against Fox, only to fall short.", ["Fox d. Bell"]),
        ("Bell rallied against Fox but lost 6-4 3-6 7-5.", ["Fox d. Bell 6-4 3-6 7-5"]),
        # whom a list of rivals brings in wins nothing
        (
            "Bell caught up with her rivals, Chile's Ruiz and Spain's Costa, whom she met, in a 6-4 6-3 win over Fox.",
            ["Bell d. Fox 6-4 6-3"],
        ),
        ("Fox was run over by Bell.", ["Bell d. Fox"]),
        ("It was a gritty 6-4, 7-5 victory over Fox by Bell.", ["Bell d. Fox 6-4 7-5"]),
        ("Fox was runner-up to Bell in Nice.", ["Bell d. Fox"]),
        ("Bell took control of her match with Fox and cruised to a 7-6 (7-2), 6-0 victory.", ["Bell d. Fox 7-6² 6-0"]),
        (
            "Bell, who won in 1991 and 1992, was pushed by Fox, but prevailed 6-3, 4-6, 6-4.",
            ["Bell d. Fox 6-3 4-6 6-4"],
        ),
        ("In singles, senior Bell avenged a loss to Fox with a 6-3, 6-2 win.", ["Bell d. Fox 6-3 6-2", "Fox d. Bell"]),
        ("The second seed, Fox, was picked off by Bell.", ["Bell d. Fox"]),
    ],
)
def test_who_won_by_more_words(text: str, matches: list[str]) -> None:
    assert told(text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            "As expected two-time doubles winners Bell and Ruiz needed an hour to blitz Fox and Costa 6-1 6-2.",
            ["Bell / Ruiz d. Fox / Costa 6-1 6-2"],
        ),
        (
            "Bell along with her partner Ruiz made it to the semi-finals as they outplayed Fox and Costa 6-4 6-3.",
            ["Bell / Ruiz d. Fox / Costa 6-4 6-3"],
        ),
        (
            "Welsh girls Bell and Ruiz won against Eve Fox (Chile)/Ida Costa (Peru) 6-4, 7-5.",
            ["Bell / Ruiz d. Fox / Costa 6-4 7-5"],
        ),
        (
            "Bell and partner Ruiz won in Nice. The Welsh duo had beaten the Chilean pair of Fox and Costa 6-4, 7-6.",
            ["Bell / Ruiz d. Fox / Costa 6-4 7-6"],
        ),
        (
            "Bell lost to Fox while Ruiz lost to Costa. The duo then combined to beat Ann Ito and Mae Berg 6-1 6-1.",
            ["Costa d. Ruiz", "Fox d. Bell"],
        ),
    ],
)
def test_who_plays_with_whom(text: str, matches: list[str]) -> None:
    assert told(text) == matches


@pytest.mark.parametrize(
    "text",
    ["Bell must wait for Fox.", "Bell had to wait for Fox to arrive."],
)
def test_whom_somebody_has_to_wait_for_is_no_opponent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("3 - Ann Bell (Chile) beat Eve Fox (Peru) 6-4 6-4", "Bell d. Fox 6-4 6-4"),
        ("Ann Bell (Chile) beat 6 - Eve Fox (Peru) 6-4 6-4", "Bell d. Fox 6-4 6-4"),
        ("1 - Ann Bell (U.S.) beat 12-Eve Fox (U.S.) 6-2 3-1 retired (thigh injury)", "Bell d. Fox 6-2 3-1 RET"),
        ("Ann Bell/Mia Ruiz (Chile) beat Eve Fox/Ida Costa (Peru) 6-4 6-4", "Bell / Ruiz d. Fox / Costa 6-4 6-4"),
    ],
)
def test_lines_of_a_list_of_results(line: str, match: str) -> None:
    assert told(f"\n\nThird round\n\n{line}\n") == [match]


def rounds(text: str) -> dict[str, str | None]:
    """The round of each match of a text, in the letters of official results."""
    return {one_line(card): None if card.round is None else card.round.value.value for card in parse(text).scorecards}


def test_a_heading_tells_the_round_of_what_is_listed_under_it() -> None:
    text = (
        "Results from the Harbour Open:\n\nWomen's singles, third round\n\nAnn Bell (Chile) beat Eve Fox (Peru) 6-4 6-4"
        "\n\nQuarter-finals:\n\nMia Ruiz (Chile) beat Ida Costa (Peru) 6-3 6-3\n\nOther news\n\n"
        "Pia Lind beat Ada Mori 6-2 6-2.\n"
    )
    assert rounds(text) == {"Bell d. Fox 6-4 6-4": "3R", "Ruiz d. Costa 6-3 6-3": "QF", "Lind d. Mori 6-2 6-2": None}


@pytest.mark.parametrize(
    ("text", "told_rounds"),
    [
        (  # of a day's matches several tell it
            (
                "Ann Bell reached the last eight in Nice by beating Eve Fox 6-4 6-4. Mia Ruiz beat Ida Costa 6-1 6-1 "
                "in the last 16. Pia Lind beat Ada Mori 6-2 6-2."
            ),
            ["R16", "R16", "R16"],
        ),
        ("Ann Bell reached the second round of the Harbour Open. She beat Eve Fox 6-4 6-4.", ["1R"]),
        (
            "Both Welsh players lost in the first round of the Harbour Open. Ann Bell beat Eve Fox 6-4 6-4.",
            ["1R"],
        ),
        ("Ann Bell reached the last four of the Harbour Open before losing to Eve Fox.", ["SF"]),
        ("Ann Bell reached the semi-finals in Nice in 2019, losing to Eve Fox.", ["SF"]),
        ("Ann Bell was runner-up to Eve Fox in Nice.", ["F"]),
        ("Ann Bell edged out Eve Fox 6-4 6-3 to arrange a quarter-final with Mia Ruiz.", ["R16", "QF"]),
    ],
)
def test_a_round_may_follow_from_what_stands_beside(text: str, told_rounds: list[str]) -> None:
    assert list(rounds(text).values()) == told_rounds


def test_the_first_line_of_a_list_may_tell_the_round() -> None:
    text = (
        "Results of first round matches on Monday in the Harbour Open:\n\nWomen's singles\n\nAnn Bell (Chile) beat "
        "Eve Fox (Peru) 6-4 6-4\n\nMen's singles\n\nOmar Ito (Japan) beat Nils Berg (Peru) 6-4 6-4\n"
    )
    assert list(rounds(text).values()) == ["1R", "1R"]


def events(text: str) -> list[str | None]:
    """The event of each match of a text."""
    return [None if card.event is None else card.event.value for card in parse(text).scorecards]


@pytest.mark.parametrize(
    ("text", "played_at"),
    [
        (  # of a paragraph that says where somebody plays
            (
                "Ann Bell beat Eve Fox 6-4 6-4 in Nice.\n\nMia Ruiz reached the second round of the $60,000 ITF event "
                "in Istanbul. The sixth seed beat Ida Costa 6-1, 6-0.\n\nPia Lind beat Ada Mori 6-2 6-2."
            ),
            ["Nice", "Istanbul", "Nice"],
        ),
        (
            "Ann Bell beat Eve Fox 6-4 6-4 in Nice.\n\nAt the Egypt F18 Futures, Dale Ito lost 3-6, 0-6 to Nils Berg.",
            ["Nice", "Egypt F18 Futures"],
        ),
        (
            "Ann Bell beat Eve Fox 6-4 6-4 in the Harbour 25K ITF tennis tournament.",
            ["Harbour 25K ITF tennis tournament"],
        ),
        (  # of a clause that goes on from an event
            "Ann Bell beat Eve Fox 6-4 6-4 in Nice. It was her first since Stuttgart, where she lost to Ida Ruiz.",
            ["Nice", "Stuttgart"],
        ),
        (
            "Dale Ito – a finalist in Nice in 2022 – stunned Nils Berg 6-2 7-5. It was a good day at the Harbour Open.",
            None,
        ),
    ],
)
def test_where_a_match_of_a_round_up_was_played(text: str, played_at: list[str] | None) -> None:
    assert events(text) == (played_at or ["Harbour Open"])


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            (
                "It was not meant to be hard for champion Ann Bell. But Eve Fox tore the script up. Bell, of course, "
                "prevailed 6-3 7-6."
            ),
            ["Bell d. Fox 6-3 7-6"],
        ),
        ("Ann Bell likes Eve Fox and Mia Ruiz. Bell prevailed 6-3 7-6.", []),
        ("Ann Bell will meet Eve Fox next. She prevailed 6-3 7-6.", ["Bell v Fox"]),
    ],
)
def test_whom_a_lead_names_alone_has_been_played(text: str, matches: list[str]) -> None:
    assert sorted(one_line(card) for card in parse(text).scorecards) == matches


@pytest.mark.parametrize(
    "text",
    [
        "Bob and Max Ruiz beat Omar Ito and Nils Berg 6-2 6-3. The Ruiz brothers served well.",
        "The doubles went on with Bob Ruiz and Max Ruiz teaming up for Chile to beat Omar Ito and Nils Berg 6-2 6-3.",
    ],
)
def test_brothers_share_a_surname(text: str) -> None:
    assert [one_line(card) for card in parse(text).scorecards] == ["Ruiz / Ruiz d. Ito / Berg 6-2 6-3"]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            "Bell downed Fox 6-3 6-2 while Ruiz was made to work by Costa before coming away with a 4-6 6-4 6-4 win.",
            ["Bell d. Fox 6-3 6-2", "Ruiz d. Costa 4-6 6-4 6-4"],
        ),
        ("Ruiz gave no chance to compatriot Costa and thrashed her 6-0, 6-0.", ["Ruiz d. Costa 6-0 6-0"]),
        (
            "Bell was beaten. The hosts did well, with Ruiz leading the way. She beat Fox 6-0 6-1.",
            ["Ruiz d. Fox 6-0 6-1"],
        ),
        ("Bell bt Fox (4) 4-3, retd; Ruiz bt Costa 6-1, 6-3.", ["Bell d. Fox 4-3 RET", "Ruiz d. Costa 6-1 6-3"]),
        (
            "Bell was also playing in the doubles alongside Ruiz. The pair had to grant a walkover to Fox and Costa.",
            ["Fox / Costa d. Bell / Ruiz W/O"],
        ),
        ("Ann Bell–USA vs. Eve Fox–SUI–Bell will try to improve.", ["Bell v Fox"]),
        # whom a pronoun means after "there was", and who did what follows
        (
            "Bell was beaten by Fox 6-4 6-4, and there was worse for Ruiz as she suffered a shock exit to Costa.",
            ["Costa d. Ruiz", "Fox d. Bell 6-4 6-4"],
        ),
        (
            "Bell beat Fox 6-4 6-4 after a rain delay and Ruiz won her match, eliminating Costa 6-3 6-4.",
            ["Bell d. Fox 6-4 6-4", "Ruiz d. Costa 6-3 6-4"],
        ),
        ("Bell was tipped as a candidate to possibly beat Fox.", []),
        ("Bell doused the hopes of Fox with a 6-4 6-4 victory.", ["Bell d. Fox 6-4 6-4"]),
        # a score beside somebody who is only described
        (
            "Fox ran into a wall named Bell, who beat her. Bell powered past her fellow Spaniard 6-4 6-2.",
            ["Bell d. Fox 6-4 6-2"],
        ),
        ("Bell disposed of Fox. Bell beat her Japanese challenger 6-4 5-7 7-5.", ["Bell d. Fox 6-4 5-7 7-5"]),
        ("Bell moved to easily handle Fox 6-2, 6-2.", ["Bell d. Fox 6-2 6-2"]),
        (
            "Bell meets Fox in the semi-finals, who recovered to stun Ruiz 1-6, 6-3, 6-2.",
            ["Bell v Fox", "Fox d. Ruiz 1-6 6-3 6-2"],
        ),
        ("Bell came from behind and was leading 4-6, 6-3, 3-0 when Fox retired.", ["Bell d. Fox 4-6 6-3 3-0 RET"]),
        # another meeting of the same two
        (
            "Bell beat Fox 6-4 6-4 in Nice. Bell, who beat Fox 6-0, 6-0 in their only previous encounter, was glad.",
            ["Bell d. Fox 6-0 6-0", "Bell d. Fox 6-4 6-4"],
        ),
        # to come
        ("Next up is Bell against Fox.", ["Bell v Fox"]),
        ("Two Welsh players, Bell and the unseeded Fox, will meet on Friday.", ["Bell v Fox"]),
        ("Bell and Ruiz are slated to play doubles against Fox and Costa.", ["Bell / Ruiz v Fox / Costa"]),
        ("Bell advanced to a last-eight meeting with friend and Davis Cup teammate Fox.", ["Bell v Fox"]),
    ],
)
def test_several_matches_of_a_day(text: str, matches: list[str]) -> None:
    assert told(text) == matches


def test_a_preview_is_about_the_match_to_come() -> None:
    text = (
        "Picks for day two, including Bell vs. Fox\n\nAnn Bell meets Eve Fox in Nice on Tuesday. Bell beat Fox 6-4 6-4 "
        "in Madrid.\n"
    )
    main = parse(text).main
    assert main is not None
    assert one_line(main) == "Bell v Fox"

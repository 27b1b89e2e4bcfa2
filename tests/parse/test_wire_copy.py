"""Results as agencies and tours tell them: each sentence stands beside the matches it tells, the winner first."""

import pytest

from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz and Ida Costa are in Lyon. "


def told(sentence: str) -> list[str]:
    """The matches of a sentence about four players who are known, in order of their text."""
    return sorted(one_line(card) for card in parse(KNOWN + sentence).scorecards)


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        # verbs that need no score to tell a win, and those that need one or the number of sets
        ("Bell topped Fox.", ["Bell d. Fox"]),
        ("Top seed Fox is here.", []),
        ("Bell swept Fox in straight sets.", ["Bell d. Fox"]),
        ("Bell dropped Fox 6-2, 6-2.", ["Bell d. Fox 6-2 6-2"]),
        ("Bell dropped Fox a line.", []),
        ("Bell surprised Fox.", []),
        # nouns that need a score
        ("Bell earned a 6-4, 6-3 decision over Fox.", ["Bell d. Fox 6-4 6-3"]),
        ("Bell's clinical 6-3 6-1 result over Fox was her best.", ["Bell d. Fox 6-3 6-1"]),
        ("Bell's result against Fox was long ago.", []),
        # lists of results
        ("Ann Bell d. Eve Fox 6-4, 6-2.", ["Bell d. Fox 6-4 6-2"]),
        ("Ann Bell def. (3) Eve Fox, 6-4, 6-2", ["Bell d. Fox 6-4 6-2"]),
        ("(2) Ann Bell d. Eve Fox; 6-4, 6-2", ["Bell d. Fox 6-4 6-2"]),
        ("Bell beat Fox, Ruiz and Costa on her way.", ["Bell d. Costa", "Bell d. Fox", "Bell d. Ruiz"]),
        # a match that is won
        ("Bell edged a tight contest 7-6 (7-3) 7-6 (7-2) against Fox.", ["Bell d. Fox 7-6³ 7-6²"]),
        ("Bell won an all-French encounter with Fox 6-4, 6-3.", ["Bell d. Fox 6-4 6-3"]),
        ("Bell took the first set against Fox.", []),
        # a win that does something for its winner
        ("A 6-4 6-3 win over Fox sent Bell into the final.", ["Bell d. Fox 6-4 6-3"]),
        ("The 6-4 6-3 victory over Fox was Bell's first of the year.", ["Bell d. Fox 6-4 6-3"]),
        ("A win over Fox would send Bell into the final.", []),
        ("Bell went through 6-4 6-3 at the expense of Fox.", ["Bell d. Fox 6-4 6-3"]),
        ("It took Bell only 54 minutes to beat Fox 6-0, 6-1.", ["Bell d. Fox 6-0 6-1"]),
        ("Bell handed Fox a 6-0, 6-1 thrashing.", ["Bell d. Fox 6-0 6-1"]),
        # what ended, said the other way about
        ("Bell overcame the challenge of French number two Fox 6-4, 6-3.", ["Bell d. Fox 6-4 6-3"]),
        ("Bell snapped the winning streak of Fox with a 6-4, 6-3 win.", ["Bell d. Fox 6-4 6-3"]),
        # a score with the opponent elsewhere in its sentence
        ("Bell took on Fox, dominating from the start for a 6-3 6-1 win.", ["Bell d. Fox 6-3 6-1"]),
        ("Bell had little trouble with Fox, winning 6-4, 6-3.", ["Bell d. Fox 6-4 6-3"]),
        ("Against Fox, Bell won 6-4 6-3.", ["Bell d. Fox 6-4 6-3"]),
        ("Bell avoided an upset against Fox, prevailing 6-4, 4-6, 7-5.", ["Bell d. Fox 6-4 4-6 7-5"]),
        ("Bell led by a set before Fox came back to win 4-6 6-3 6-2.", ["Fox d. Bell 4-6 6-3 6-2"]),
        ("Fox also lost, with Bell posting a 6-3, 3-6, 6-4 victory.", ["Bell d. Fox 6-3 3-6 6-4"]),
        # a loss that is avenged: the score is that of the win
        ("Bell avenged a loss to Fox with a 6-4 6-3 win.", ["Bell d. Fox 6-4 6-3", "Fox d. Bell"]),
    ],
)
def test_a_win_is_told_in_the_words_of_wire_copy(sentence: str, matches: list[str]) -> None:
    assert told(sentence) == matches


@pytest.mark.parametrize(
    "sentence",
    [
        "Bell and Fox defeated Ruiz and Costa, respectively.",
        "Bell and Fox are through after respective wins over Ruiz and Costa.",
        "Ann Bell of Spain and seventh seed Eve Fox of Latvia, downed Mia Ruiz and Ida Costa, respectively.",
    ],
)
def test_two_who_each_beat_another_are_no_pairs(sentence: str) -> None:
    assert told(sentence) == ["Bell d. Ruiz", "Fox d. Costa"]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        # datelines without a dash
        ("Lyon, Nov 6 (ABCD) Ann Bell of Spain beat Eve Fox 6-4, 6-4.", ["Bell d. Fox 6-4 6-4"]),
        ("LYON, France, June 3 (ABC) -- Ann Bell beat Eve Fox 6-4, 6-4.", ["Bell d. Fox 6-4 6-4"]),
        # surnames that are also parts of other names
        ("The United States' Lena Davis beat Spain's Eve Park 7-5, 6-0.", ["Davis d. Park 7-5 6-0"]),
        ("Ann Bell [5] d. Eve Fox [Q] 6-0, 6-1", ["Bell d. Fox 6-0 6-1"]),
        # a description that can only mean whom the sentence began with
        ("Ann Bell made a winning return as the Olympic champion defeated Eve Fox 6-1 6-3.", ["Bell d. Fox 6-1 6-3"]),
        ("Ann Bell made it as the top seed Ida Costa lost to Eve Fox 6-1 6-3.", ["Fox d. Costa 6-1 6-3"]),
        ("Ann Bell next meets Eve Fox, who the Swiss lost to in Lyon last year.", ["Fox d. Bell", "Bell v Fox"]),
        # somebody new between a comma and a verb
        ("Ann Bell goes on, teenage qualifier ousts Eve Fox in Lyon.", []),
        (
            "First up was Ann Bell, making her debut, who advanced after beating Eve Fox 6-4, 6-2.",
            ["Bell d. Fox 6-4 6-2"],
        ),
        # how long it took takes nothing back
        ("Ann Bell needed almost three hours to beat Eve Fox 6-4 3-6 6-2.", ["Bell d. Fox 6-4 3-6 6-2"]),
        ("Ann Bell almost beat Eve Fox.", []),
        # losers by name
        ("Out went fifth seed Ann Bell, a 6-3, 6-2 loser to Eve Fox.", ["Fox d. Bell 6-3 6-2"]),
        ("Victory over Eve Fox, 6-3 6-2, took Ann Bell into the final.", ["Bell d. Fox 6-3 6-2"]),
        # a space lost between sentences
        (
            "Ida Costa plays Eve Fox.Ann Bell saw off Mia Ruiz, winning 6-3 6-2.",
            ["Bell d. Ruiz 6-3 6-2", "Costa v Fox"],
        ),
        # one match by its score, wherever it is told
        (
            (
                "Ann Bell beat Eve Fox 6-3, 6-7, 7-6 in Lyon.\n\nBell also beat Ida Costa 6-0 6-1 in the third round."
                "\n\nIn the last match of the second round Bell downed Fox 6-3, 6-7, 7-6 before midnight."
            ),
            ["Bell d. Costa 6-0 6-1", "Bell d. Fox 6-3 6-7 7-6"],
        ),
        # pairs that only the verb makes pairs
        (
            (
                "Ann Bell and Eve Fox won the doubles title in Lyon. The friends beat Mia Ruiz and Ida Costa in the "
                "first round, fifth seeds Lea Roth and Kim Lund in the final."
            ),
            ["Bell / Fox d. Roth / Lund", "Bell / Fox d. Ruiz / Costa"],
        ),
        (
            "Fifth seed Ann Bell and No. 6 Eve Fox of Spain, beat two Brits, Mia Ruiz and Ida Costa, respectively.",
            ["Bell d. Ruiz", "Fox d. Costa"],
        ),
        # a win that is still to come is none
        (
            "Ann Bell goes for victory No. 99 on Friday against Eve Fox, the No. 2 seed who ousted Ida Costa 6-3, 6-3.",
            ["Fox d. Costa 6-3 6-3"],
        ),
        # a score between commas closes no clause
        (
            "The draw is open after No. 1 Ann Bell of Spain was upset, 6-4, 6-2, on Monday night by Eve Fox.",
            ["Fox d. Bell 6-4 6-2"],
        ),
        # two wins in one clause, the score before the second
        (
            "Ann Bell backed up a five-set win over Eve Fox in the first round with a 6-3, 6-4 win over Ida Costa.",
            ["Bell d. Costa 6-3 6-4", "Bell d. Fox"],
        ),
        # a name that nobody is called by is another subject all the same
        ("Ann Bell beat Eve Fox 6-4 6-1 while Elsewhere upset Ida Costa 7-6 6-4.", ["Bell d. Fox 6-4 6-1"]),
        (
            "Juan Monaco is here. Ann Bell beat Eve Fox while Monaco upset Ida Costa.",
            ["Bell d. Fox", "Monaco d. Costa"],
        ),
        # a list whose first is of a country
        (
            (
                "Ann Bell had got the better of Eve Fox of Canada in the second round and home favourite Ida Costa "
                "in the semi-finals."
            ),
            ["Bell d. Costa", "Bell d. Fox"],
        ),
        # who joined whom is a pair in the sentence after
        (
            (
                "Ann Bell joined hands with Eve Fox to win the doubles title in Lyon. It was a treat. The top-seeded "
                "pair defeated the fifth-seeded duo Mia Ruiz and Ida Costa 6-3, 6-7(4), 10-7."
            ),
            ["Bell / Fox d. Ruiz / Costa 6-3 6-7⁴ [10-7]"],
        ),
        # the next opponent stands after the score
        (
            "Ann Bell lost the first set against Eve Fox but came back to win 1-6, 7-5, 6-3 and plays Ida Costa next.",
            ["Bell d. Fox 1-6 7-5 6-3", "Bell v Costa"],
        ),
        # two describing words joined before a name
        (
            "Ann Bell produced a display to oust last year's finalist and No. 15 seed Eve Fox 6-3, 6-3.",
            ["Bell d. Fox 6-3 6-3"],
        ),
        ("Ann Bell is through. The hard-hitting Belarusian beat Eve Fox 6-0, 6-3 in Lyon.", ["Bell d. Fox 6-0 6-3"]),
        ("With Ann Bell of USA breezing past lucky loser Eve Fox, there was no upset.", ["Bell d. Fox"]),
        # where somebody won something else is not where the score was played
        (
            (
                "Ann Bell beat Eve Fox in the final of the Lyon Open on Sunday. The seventh seed Bell, whose last "
                "title came at the Nice Open, relied on her serve to win 4-6, 6-3, 6-3."
            ),
            ["Bell d. Fox 4-6 6-3 6-3"],
        ),
        # a teenager is one of whom such an age is told
        (
            "Bell reaches her first final\n\nAnn Bell, 15, beat Eve Fox, 24.\n\nThe teenager saw off Ida Costa too.",
            ["Bell d. Costa", "Bell d. Fox"],
        ),
        # of two who will meet, a pronoun may be either
        ("Ann Bell will play Eve Fox in the final after she defeated Ida Costa.", ["Bell v Fox"]),
        ("Ann Bell outlasted U.S. qualifier Eve Fox 6-4, 4-6, 6-2.", ["Bell d. Fox 6-4 4-6 6-2"]),
        ("Bell and Fox may meet, provided they win their matches against Mia Ruiz and Ida Costa, respectively.", []),
        # work named in the line above is nobody's in this one
        ("Costa on umpires: I beat her and the umpire\n\nAnn Bell beat Eve Fox 6-3 6-2.", ["Bell d. Fox 6-3 6-2"]),
    ],
)
def test_a_report_names_its_players_as_it_goes(text: str, matches: list[str]) -> None:
    assert sorted(one_line(card) for card in parse(text).scorecards) == sorted(matches)

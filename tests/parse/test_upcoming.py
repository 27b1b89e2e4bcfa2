"""Who is to meet whom: each phrase stands beside the matches to come that it names.

"Bell v Fox" gives who is told of first; "Bell v Fox or Ruiz" leaves open who of two will come through.
"""

import pytest

from tui.model import Scorecard, Status
from tui.parse import parse
from tui.wording import one_line

KNOWN = "Ann Bell, Eve Fox, Mia Ruiz, Ida Costa, Lea Moor and Zoe Pitt are in Lyon. "
LED = KNOWN + "Bell beat Costa 6-4 6-4. "


def coming(text: str) -> list[Scorecard]:
    """The matches to come of a text."""
    return [card for card in parse(text).scorecards if card.status is Status.UPCOMING]


def told(text: str) -> list[str]:
    """Who is to meet whom in a text, by surnames."""
    return sorted(" v ".join(_side(card, at) for at in (0, 1)) for card in coming(text))


def _side(card: Scorecard, at: int) -> str:
    side = card.sides[at]
    return (" or " if side.open else "/").join(player.split()[-1] for player in side.players)


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Bell will face Fox next.", ["Bell v Fox"]),
        ("Bell faces off against Fox on Friday.", ["Bell v Fox"]),
        ("Bell is up against Fox.", ["Bell v Fox"]),
        ("Bell next will face off with Fox.", ["Bell v Fox"]),
        ("Bell will compete against Fox for a place in the final.", ["Bell v Fox"]),
        ("Bell will compete with Fox in the second round.", ["Bell v Fox"]),
        ("Bell will be opposed to Fox.", ["Bell v Fox"]),
        ("Bell will make her debut against Fox.", ["Bell v Fox"]),
        ("Bell was handed a tough opener, facing Fox.", ["Bell v Fox"]),
        (
            "With Costa withdrawing, Bell has a new start that begins with a first-round clash against Fox.",
            ["Bell v Fox"],
        ),
        ("Bell and second-seeded Fox won on Thursday to set up a semi-final in the Harbour Open.", ["Bell v Fox"]),
        ("The pair of Bell and Ruiz beat Moor and Pitt. They will next play Fox and Costa.", ["Bell/Ruiz v Fox/Costa"]),
        ("While Ruiz and Costa could meet, Bell has an easier path. She will face Fox.", ["Bell v Fox"]),
        ("Bell defeated Costa in one hour and 37 minutes to face Fox in the second round.", ["Bell v Fox"]),
        ("Bell was rested ahead of taking on Fox on Sunday.", ["Bell v Fox"]),
        ("Bell continues her mixed-doubles pairing with Fox.", []),
        ("Bell faces a tough challenge in fifth seed Fox on Friday.", ["Bell v Fox"]),
        ("Bell faces a tricky first-round opponent in world number 35 Fox.", ["Bell v Fox"]),
        ("Bell faces a tough challenge in Lyon.", []),
        ("Bell and Fox will play each other, Ruiz having lost.", ["Bell v Fox"]),
        ("Bell — the British No. 2 and the champion of 2019 — will next play Fox.", ["Bell v Fox"]),
        ("Bell has been drawn against Fox.", ["Bell v Fox"]),
        ("Bell was drawn to face Fox in the first round.", ["Bell v Fox"]),
        ("Bell starts with Fox, while Ruiz opens against Costa.", ["Bell v Fox", "Ruiz v Costa"]),
        ("Bell has the daunting task of tackling Fox.", ["Bell v Fox"]),
        ("Bell and Fox will contest the final.", ["Bell v Fox"]),
        ("Bell and Fox won on Thursday to set up a semi-final in the Harbour Open.", ["Bell v Fox"]),
        ("Bell beat Costa, booking a tie against Fox afterwards.", ["Bell v Fox"]),
        ("Bell will battle against Fox in the last eight.", ["Bell v Fox"]),
        ("Bell won to set up a clash with Fox, a player she has beaten in their previous meetings.", ["Bell v Fox"]),
        ("Ruiz and Costa won a doubles clash on Saturday.", []),
        ("Bell and Fox gave their side a 2-0 lead in the contest.", []),
    ],
)
def test_a_verb_of_meeting(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Sunday's final will be between Bell and Fox.", ["Bell v Fox"]),
        ("The tie will hinge on the rubber between Bell and world No. 5 Eve Fox.", ["Bell v Fox"]),
        ("Among the highlights are clashes between Bell and Fox; and Ruiz and Costa.", ["Bell v Fox", "Ruiz v Costa"]),
        ("The first semi-final between Bell and Fox takes place on Friday.", ["Bell v Fox"]),
        ("The final between Bell and Fox lasted two hours.", []),
        ("It was the third meeting between Bell and Fox.", []),
    ],
)
def test_a_match_between_two(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("The other semi-final will feature Bell of Spain and Fox of Chile.", ["Bell v Fox"]),
        ("The night match features Bell against Fox.", ["Bell v Fox"]),
        ("The draw sees second seed Bell, beaten last year, playing Fox as she bids for the title.", ["Bell v Fox"]),
        ("The best match of the round includes Bell, a former champion, taking on Fox.", ["Bell v Fox"]),
        ("The draw sees second seed Bell, beaten by Costa last year, playing Fox.", ["Bell v Fox"]),
        ("The second semi-final will be equally enticing between Bell and Fox.", ["Bell v Fox"]),
        ("The first match will feature Bell/Ruiz against Fox/Costa.", ["Bell/Ruiz v Fox/Costa"]),
        ("The other quarter-finals see top seed Bell up against sixth seed Fox.", ["Bell v Fox"]),
        ("The story of the day will be second-seed Bell taking on Fox.", ["Bell v Fox"]),
        ("The tie resumes on Sunday, with Bell playing Fox.", ["Bell v Fox"]),
        ("The draw pits Bell against Fox and fifth seed Ruiz against Costa.", ["Bell v Fox", "Ruiz v Costa"]),
        ("Bell has a hard draw which pits her against Fox.", ["Bell v Fox"]),
        ("The week featured Bell and Fox.", []),
    ],
)
def test_a_round_that_brings_two_together(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Fox awaits in the semi-finals.", ["Bell v Fox"]),
        ("She goes on to the last four, where Fox awaits.", ["Bell v Fox"]),
        ("Fox or Ruiz awaits in the next round.", ["Bell v Fox or Ruiz"]),
        ("Bell now awaits the winner of Fox and Ruiz.", ["Bell v Fox or Ruiz"]),
        ("Awaiting Bell in the last four is Fox.", ["Bell v Fox"]),
        ("Next up for Bell is Fox.", ["Bell v Fox"]),
        ("Next up for Bell is a semi-final matchup with Fox.", ["Bell v Fox"]),
        ("Next up is Fox.", ["Bell v Fox"]),
        ("Standing in her way is Fox.", ["Bell v Fox"]),
        ("Her next match is against Fox.", ["Bell v Fox"]),
        ("Her next opponent will be Fox.", ["Bell v Fox"]),
        ("Fox will be her next opponent.", ["Bell v Fox"]),
        ("A meeting with Fox awaits her.", ["Bell v Fox"]),
        ("Bell had no easy day, with a first-up date against Fox awaiting her.", ["Bell v Fox"]),
        ("After beating Ruiz 6-2 6-2, she saw off Moor 6-1 6-1 to book a semi-final against Fox.", ["Bell v Fox"]),
        ("In the final on Sunday, she will face Fox.", ["Bell v Fox"]),
        ("In the Harbour Open final she will face Fox.", ["Bell v Fox"]),
    ],
)
def test_who_awaits_the_winner(sentence: str, matches: list[str]) -> None:
    assert told(LED + sentence) == matches


@pytest.mark.parametrize(
    "sentence",
    [
        "Bell could face Fox next.",
        "If she beats Ruiz, Bell will face Fox.",
        "Should she come past Ruiz, Bell will play Fox.",
        "A win over Ruiz will set up a final with Fox.",
        "Bell might then meet Fox.",
        "Bell has a potential clash with Fox.",
        "Bell was to face Fox but pulled out.",
        "The possible quarter-finals are Bell v Fox and Ruiz v Costa.",
        "Bell has the weapons to beat Fox.",
        "Bell may find Fox awaits in the final.",
        "Bell will face Fox if both win.",
    ],
)
def test_what_is_only_supposed_is_no_match_to_come(sentence: str) -> None:
    assert told(KNOWN + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Bell will face Ruiz first, but is then due to play Fox in the second round.", ["Bell v Ruiz"]),
        ("Bell starts against Ruiz before a potential clash with Fox.", ["Bell v Ruiz"]),
        ("Bell plays Ruiz, before taking on Fox in a potential semi-final.", ["Bell v Ruiz"]),
        ("Bell faces Ruiz next and, if she wins, could meet Fox.", ["Bell v Ruiz"]),
        ("Bell is to play Ruiz, and then Costa is set to take on Fox.", ["Bell v Ruiz", "Costa v Fox"]),
    ],
)
def test_only_the_next_match_of_somebody_is_sure(sentence: str, matches: list[str]) -> None:
    assert told(KNOWN + sentence) == matches


@pytest.mark.parametrize(
    ("line", "matches"),
    [
        ("Ann Bell v Eve Fox", ["Bell v Fox"]),
        ("(8) Ann Bell (Fra) v (2) Eve Fox (Czech Republic)", ["Bell v Fox"]),
        ("• 8-Ann Bell (France) vs 2-Eve Fox (U.S.)", ["Bell v Fox"]),
        ("Match 4 - Ann Bell/Mia Ruiz vs. Eve Fox/Ida Costa", ["Bell/Ruiz v Fox/Costa"]),
        ("13:30: Ann Bell & Mia Ruiz v (3) Eve Fox & Ida Costa", ["Bell/Ruiz v Fox/Costa"]),
        ("Watch Ann Bell v Eve Fox again", []),
    ],
)
def test_a_line_of_the_order_of_play(line: str, matches: list[str]) -> None:
    text = f"{KNOWN}\n\nOrder of play\n\nCentre Court\n\n{line}\n\nPlay begins at noon."
    assert told(text) == matches


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            "Bell beat Fox 6-4 6-2. Fox led early on. Next, she will face Costa.",
            ["Bell d. Fox 6-4 6-2", "Bell v Costa"],
        ),
        (
            "Bell beat Ruiz in the first round and champion Fox in the second, and will now face Costa.",
            ["Bell d. Ruiz", "Bell d. Fox", "Bell v Costa"],
        ),
        ("Bell beat Fox 6-4 6-2. In Lyon Fox will face Costa.", ["Bell d. Fox 6-4 6-2", "Fox v Costa"]),
        (
            "Bell beat Fox 6-4 6-2 in the group. Fox led early on. Next, she will face Costa.",
            ["Bell d. Fox 6-4 6-2", "Fox v Costa"],
        ),
    ],
)
def test_who_was_knocked_out_plays_no_next_match(text: str, matches: list[str]) -> None:
    assert [one_line(card) for card in parse(KNOWN + text).scorecards] == matches


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Next up: the third seed, Fox.", ["Bell v Fox"]),
        ("Fox is next.", ["Bell v Fox"]),
        ("Fox is next to Ruiz in the stand.", []),
        ("Bell now faces a formidable foe in Fox.", ["Bell v Fox"]),
        ("Bell will now face another foe in Fox.", ["Bell v Fox"]),
        ("Bell advances to the semifinals against Fox.", ["Bell v Fox"]),
        ("Bell lost in the semifinals against Fox.", []),
    ],
)
def test_who_comes_next(sentence: str, matches: list[str]) -> None:
    assert told(LED + sentence) == matches

"""Who speaks: each text stands beside the speaker of every quotation in it."""

import pytest

from tui.parse import names, prose, references, speakers
from tui.parse.reading import Prose


def read(text: str) -> Prose:
    laid = prose.lay_out(text)
    people = names.people(laid)
    references.resolve(people, laid)
    speakers.attribute(laid, people)
    return laid


def who(text: str) -> list[str | None]:
    return [speech.speaker for speech in read(text).speech]


LEAD = "Ada Okafor beat Mia Lindqvist in Lyon on Friday. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"I was calm," Okafor said.', "Ada Okafor"),
        ('"I was calm," said Okafor.', "Ada Okafor"),
        ('Okafor said: "I was calm."', "Ada Okafor"),
        ('Okafor told reporters: "I was calm."', "Ada Okafor"),
        ('Okafor said, "I was calm."', "Ada Okafor"),
        ('Speaking to Jo Marr on court, Okafor added: "I was calm."', "Ada Okafor"),
        ('Okafor, who had led Lindqvist 3-0, said: "I was calm."', "Ada Okafor"),
        ('Okafor, ranked 31st, told the crowd: "I was calm."', "Ada Okafor"),
        ('Asked about Lindqvist, Okafor replied: "I was calm."', "Ada Okafor"),
        ('Okafor denied Lindqvist had been hurt, saying: "I was calm."', "Ada Okafor"),
        ('Okafor praised Lindqvist and added: "I was calm."', "Ada Okafor"),
        ('And Lindqvist was sorry for herself: "I was not calm."', "Mia Lindqvist"),
        ('"I was not calm," said Lindqvist after losing to Okafor.', "Mia Lindqvist"),
        ('"I was not calm," Lindqvist later admitted.', "Mia Lindqvist"),
        ('"Was I calm?" Okafor said. ', "Ada Okafor"),
        ('"I was calm," according to Okafor.', "Ada Okafor"),
        ('"I was calm." -- Ada Okafor after her win.', "Ada Okafor"),
        ('Okafor: "I was calm."', "Ada Okafor"),
        ('"I was calm" - Ada Okafor on her win', "Ada Okafor"),
        ('According to Okafor, "it was the best week of my life".', "Ada Okafor"),
        ('Okafor, meanwhile, was happy. Her verdict: "I was calm."', "Ada Okafor"),
        ('Lindqvist was beaten, but Okafor\'s message was kind: "I was lucky."', "Ada Okafor"),
        ('Lindqvist was hurt when she fell: "It was a shock to see," Okafor said.', "Ada Okafor"),
        ('Okafor (pictured) said: "I was calm."', "Ada Okafor"),
        ('Okafor - who had led Lindqvist 3-0 - said: "I was calm."', "Ada Okafor"),
    ],
)
def test_by_name(text: str, speaker: str) -> None:
    assert who(LEAD + text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"She was calm," said her coach, Jo Marr.', "Jo Marr"),
        ('"She was calm," said Okafor\'s coach Jo Marr.', "Jo Marr"),
        ('"She was calm," said Okafor\'s coach.', "Okafor's coach"),
        ('"She was calm," her coach said.', "her coach"),
        ('The tournament director, Jo Marr, added: "She was calm."', "Jo Marr"),
        ('"She will rest," a statement on her website said.', "a statement on her website"),
        ('A spokesman for the tour denied Okafor was hurt, insisting: "She is fine."', "a spokesman for the tour"),
        ('The statement added: "She is fine."', "the statement"),
        ('In a letter to the players, the ATP said: "She is fine."', "the ATP"),
    ],
)
def test_by_relation_and_by_body(text: str, speaker: str) -> None:
    assert who(LEAD + text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Okafor was pleased. "I was calm," she said.', "Ada Okafor"),
        ('Lindqvist had chances. "I was not calm," she said.', "Mia Lindqvist"),
        ('France\'s Okafor will face Jo Marr of Sweden next. "I was calm," said the Frenchwoman.', "Ada Okafor"),
        ('Okafor never faced a break point. "I was not calm," said her opponent.', "Mia Lindqvist"),
        ('Okafor beat Jo Marr too. She will meet Eve Fox. "I was calm," she said.', "Ada Okafor"),
        ('Okafor was fined. She conceded Lindqvist had a point. "I was late," she said.', "Ada Okafor"),
    ],
)
def test_by_pronoun_and_by_description(text: str, speaker: str) -> None:
    assert who(LEAD + text) == [speaker]


def test_by_the_pronoun_of_the_one_spoken_of() -> None:
    assert who(LEAD + 'Okafor was too good for Lindqvist, who said: "I was tired."') == ["Mia Lindqvist"]
    text = '"I was calm," said Okafor. Next up is Eve Fox. "She is a fine player," she said.'
    assert who(LEAD + text) == ["Ada Okafor", "Ada Okafor"]
    text = '"I was calm," said Okafor. Of her next opponent, Eve Fox, she said: "She is a fine player."'
    assert who(LEAD + text) == ["Ada Okafor", "Ada Okafor"]
    text = 'A match point went on Okafor\'s serve before Lindqvist had two more. "Why now?" she yelled.'
    assert who(LEAD + text) == ["Mia Lindqvist"]


def test_who_is_met_next_does_not_speak_yet() -> None:
    text = '"I was calm," said Okafor. She will play Eve Fox next. "She is a fine player," added the champion.'
    assert who(LEAD + text) == ["Ada Okafor", None]


def test_a_quotation_that_is_summed_up() -> None:
    text = 'Players are "losing all their faith" in the tour. That was the view of Jo Marr of the players\' union.'
    assert who(text) == ["Jo Marr"]


def test_who_alone_speaks_in_an_article_goes_on_speaking() -> None:
    text = '"I was calm," said Okafor. It rained. "It paid," she said. Lindqvist had a point to help Okafor forget.\n\n'
    assert who(LEAD + text + 'The swell grew: "I was trying hard."')[-1] == "Ada Okafor"
    assert who(LEAD + text + 'Lindqvist then won a set. The swell grew: "I was trying hard."')[-1] is None
    assert who(LEAD + '"I was calm," said Okafor. The swell grew: "I was trying hard."')[-1] is None


def test_who_is_said_to_speak_in_the_paragraph_above() -> None:
    laid = read(LEAD + 'Lindqvist was tired.\n\nOkafor said:\n\n"I was calm."\n\n"It paid."')
    assert [(s.speaker, s.cue and laid.text[slice(*s.cue)]) for s in laid.speech] == [("Ada Okafor", "Okafor said")] * 2


def test_the_turn_goes_on() -> None:
    assert who(LEAD + '"I was calm," Okafor said. "I had to be. "It paid."') == ["Ada Okafor"] * 3
    assert who(LEAD + 'Okafor said: "I was calm.\n\n"I had to be.\n\nTennis News\n\n"It paid."') == ["Ada Okafor"] * 3


def test_the_turn_goes_on_until_somebody_else_is_named() -> None:
    text = '"I was calm," Okafor said. "I had to be." "I was not," said Lindqvist. "I was tired."'
    assert who(LEAD + text) == ["Ada Okafor", "Ada Okafor", "Mia Lindqvist", "Mia Lindqvist"]


def test_a_turn_that_is_named_at_its_end() -> None:
    assert who(LEAD + 'It rained. "I was calm. "I had to be," Okafor said.') == ["Ada Okafor", "Ada Okafor"]


def test_a_new_sentence_brings_its_own_subject_in() -> None:
    text = '"I was calm," Okafor said. But Lindqvist was unhappy with her serve. "I missed too many."'
    assert who(LEAD + text) == ["Ada Okafor", "Mia Lindqvist"]


def test_who_is_spoken_of_does_not_speak() -> None:
    text = 'Okafor urged Lindqvist to go on. "Mia is a fine player and I hope she does."'
    assert who(LEAD + text) == ["Ada Okafor"]
    text = 'Okafor was praised. "Ada is a fine player and I hope she goes on."'
    assert who(LEAD + text) == [None]


def test_nobody_is_guessed() -> None:
    assert who(LEAD + 'It was late. "What a night."') == [None]
    assert who('The pair split "for private reasons" in May.') == [None]


def test_nobody_is_looked_for_inside_a_quotation() -> None:
    assert who(LEAD + '"Marr said I was calm," Okafor said.') == ["Ada Okafor"]


def test_a_fragment_is_whose_the_sentence_is() -> None:
    assert who(LEAD + "Okafor called it “the best day of my life” after beating Lindqvist.") == ["Ada Okafor"]
    assert who(LEAD + "Okafor spoke up, demanding to know why “nobody on our side told us”.") == ["Ada Okafor"]
    assert who(LEAD + "Lindqvist admitted she was 'disappointed' with her level.") == ["Mia Lindqvist"]


def test_more_fragments_of_one_sentence_are_of_one_speaker() -> None:
    text = 'Okafor called it a "hard decision", because it was "the end of a journey".'
    assert who(LEAD + text) == ["Ada Okafor", "Ada Okafor"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Okafor was asked: "Are you calm?"', [None]),
        ('Okafor was then asked, "Are you calm?" She said: "I am."', [None, "Ada Okafor"]),
        ('Okafor was told: "You are out."', [None]),
        ('Okafor was asked about Lindqvist and said: "I was calm."', ["Ada Okafor"]),
        ('Okafor asked: "Am I calm?"', ["Ada Okafor"]),
    ],
)
def test_who_is_asked_does_not_speak(text: str, speakers: list[str | None]) -> None:
    assert who(LEAD + text) == speakers


@pytest.mark.parametrize(
    "text",
    ['Her post read: "I was calm."', 'Her tweet read, "I was calm."', 'Her message on Monday said: "I was calm."'],
)
def test_what_somebody_posts_is_his_own_words(text: str) -> None:
    assert who("Ada Okafor is out. " + text) == ["Ada Okafor"]


def test_a_cue_that_brings_in_what_follows_is_none_of_what_was_said_before() -> None:
    assert who('In Lyon it was hot. "Was she calm?" Ada Okafor said: "I was."') == [None, "Ada Okafor"]


def test_a_line_under_a_quotation_signs_it() -> None:
    text = LEAD + '\n\n"I was calm."\n\n-- Defending champion Ada Okafor after beating Mia Lindqvist'
    assert who(text) == ["Ada Okafor"]


def test_a_surname_that_is_one_letter_off_is_a_slip() -> None:
    text = 'Mia Lindqvist lost in Lyon. "I was tired," said Linqvist. "I will be back," said Lindqvist.'
    assert who(text) == ["Mia Lindqvist", "Mia Lindqvist"]


def test_the_cue_is_the_words_that_tell() -> None:
    laid = read(LEAD + '"I was calm," Okafor said.')
    (speech,) = laid.speech
    assert speech.cue is not None
    assert laid.text[slice(*speech.cue)] == "Okafor said"


@pytest.mark.parametrize(
    "text",
    [
        'Okafor broke Lindqvist and Lindqvist broke back. "I had fun."',
        'Neither Okafor nor Lindqvist came off happy. "I will rest."',
        'The crowd was glad. "I will rest."',
        'It was over. "I am glad," said the winner.',
    ],
)
def test_nobody_speaks_for_being_near(text: str) -> None:
    assert who(LEAD + text) == [None]


def test_a_name_in_a_side_clause_or_as_an_object_leaves_the_subject_his_words() -> None:
    assert who(LEAD + 'Okafor was too good for Lindqvist in Lyon. "I was calm."') == ["Ada Okafor"]
    assert who(LEAD + 'While Lindqvist rests at home, Okafor will play again. "I am glad."') == ["Ada Okafor"]

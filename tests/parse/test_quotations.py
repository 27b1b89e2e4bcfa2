"""What is quoted, whatever the marks: each text stands beside the stretches it holds."""

import pytest

from tui.model import QuoteKind
from tui.parse import prose


def quoted(text: str) -> list[str]:
    return [text[speech.start : speech.end] for speech in prose.lay_out(text).speech]


def kinds(text: str) -> list[QuoteKind]:
    return [speech.kind for speech in prose.lay_out(text).speech]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('"I was calm," Marr said. "It paid."', ['"I was calm,"', '"It paid."']),
        ("“I was calm,” Marr said. “It paid.”", ["“I was calm,”", "“It paid.”"]),
        ("'I was calm,' Marr said. 'It paid.'", ["'I was calm,'", "'It paid.'"]),
        ("‘I was calm,’ Marr said. ‘It paid.’", ["‘I was calm,’", "‘It paid.’"]),
        ("''I was calm,'' Marr said. ''It paid.''", ["''I was calm,''", "''It paid.''"]),
        ('“I was calm," Marr said. "It paid.”', ['“I was calm,"', '"It paid.”']),
        ("”I was calm,“ Marr said. ”It paid.“", ["”I was calm,“", "”It paid.“"]),
        ("«I was calm,» Marr said.", ["«I was calm,»"]),
    ],
)
def test_whatever_the_marks_are(text: str, stretches: list[str]) -> None:
    assert quoted(text) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("'I've had Marr's number, and he's had mine,' Okafor said.", ["'I've had Marr's number, and he's had mine,'"]),
        ("'I love the players' lounge here,' Okafor said.", ["'I love the players' lounge here,'"]),
        ("The players' lounge was full in the '90s, and Lopez' box was not.", []),
        ("It was rock 'n' roll, and they gave 'em a show.", []),
        ("Okafor's a 6'4\" right-hander.", []),
    ],
)
def test_an_apostrophe_is_no_mark(text: str, stretches: list[str]) -> None:
    assert quoted(text) == stretches


def test_a_paragraph_that_opens_with_a_mark_goes_on() -> None:
    text = "He said: “I was calm.\n\n“I had to be.\n\n“It paid.”\n\nMarr plays on Sunday."
    assert quoted(text) == ["“I was calm.", "“I had to be.", "“It paid.”"]


def test_single_marks_go_on_as_well() -> None:
    text = "'I was calm,' he said. 'We talked about it.\n\n'I told myself I'd earned it.'\n\nMarr plays on Sunday."
    assert quoted(text) == ["'I was calm,'", "'We talked about it.", "'I told myself I'd earned it.'"]


def test_paragraphs_that_were_run_together_are_still_apart() -> None:
    text = '"I was calm," he said. "I had to be. "It paid. "Now I rest."'
    assert quoted(text) == ['"I was calm,"', '"I had to be.', '"It paid.', '"Now I rest."']


def test_a_link_between_two_paragraphs_of_an_answer_is_not_quoted() -> None:
    text = "“I was calm.\n\nTennis News\n\nWhy Marr changed his coach and his racket this year\n\n“It paid.”"
    assert quoted(text) == ["“I was calm.", "“It paid.”"]


def test_a_closing_mark_that_is_lost_ends_the_quotation_where_the_writer_goes_on() -> None:
    text = 'Marr said: "I am giving my prize away. I hope we can help. His gift follows three others.\n\nIt rained.'
    assert quoted(text) == ['"I am giving my prize away. I hope we can help.']


def test_a_closing_mark_that_is_lost_before_who_said_it() -> None:
    assert quoted('"I was calm, he said of the last game.\n\nIt rained.') == ['"I was calm,']


def test_closing_marks_that_are_all_lost() -> None:
    text = "It was late. 'I was calm. It paid, Marr said. 'I had to be.\n\nIt rained."
    assert quoted(text) == ["'I was calm. It paid,", "'I had to be."]
    assert quoted("It was late. 'Twas cold in Lyon. The rain fell, and Marr was glad.") == []


def test_an_opening_mark_that_is_lost_was_at_the_start_of_the_paragraph() -> None:
    assert quoted("I was calm all day,” Marr said.") == ["I was calm all day,”"]


def test_marks_within_a_quotation_are_part_of_it() -> None:
    text = "\"They ask: 'What are you doing there?'\" Marr said. \"I say 'nothing' to them.\""
    assert quoted(text) == ["\"They ask: 'What are you doing there?'\"", "\"I say 'nothing' to them.\""]
    text = "'They ask: \"What are you doing there?\"' Marr said. 'I say \"nothing\" to them.'"
    assert quoted(text) == ["'They ask: \"What are you doing there?\"'", "'I say \"nothing\" to them.'"]


def test_what_is_put_in_brackets_stays_inside() -> None:
    assert quoted("“I knew [Jo] Marr would be hard (on clay),” he said.") == [
        "“I knew [Jo] Marr would be hard (on clay),”"
    ]


def test_two_speakers_back_to_back_are_two_stretches() -> None:
    assert quoted('"It was fun." "It was not," said Marr.') == ['"It was fun."', '"It was not,"']


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('Marr said: "I was calm."', QuoteKind.SPEECH),
        ('"Vamos!" Marr shouted.', QuoteKind.SPEECH),
        ('"I think," Marr said, "that we can win."', QuoteKind.SPEECH),
        ('Marr called it "the best day of my life" after the match.', QuoteKind.FRAGMENT),
        ("Marr admitted he was 'disappointed' with his level.", QuoteKind.FRAGMENT),
        ('He was "very happy" with his serve.', QuoteKind.FRAGMENT),
        ('The pair split "for private reasons" in May.', QuoteKind.FRAGMENT),
    ],
)
def test_speech_and_fragments(text: str, kind: QuoteKind) -> None:
    assert kinds(text)[-1] is kind


@pytest.mark.parametrize(
    "text",
    [
        'He is one of the so-called "Big Four" of the game.',
        "Jo 'The Wall' Marr is back.",
        'Marr appears in the series "Break Point" on television.',
        'It was billed as a "battle".',
        'Marr has been called the "new Okafor".',
        'Marr said the "Battle of Lyon" was fun.',
        "Marr 'failed a test'\n\nJo Marr has been tested.",
    ],
)
def test_a_title_a_nickname_and_a_scare_quote_are_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_what_is_said_in_a_headline_is_a_quotation() -> None:
    assert quoted("Marr: 'I was never afraid'\n\nJo Marr won in Lyon.") == ["'I was never afraid'"]


def test_text_without_marks_quotes_nobody() -> None:
    assert quoted("Marr won.") == []

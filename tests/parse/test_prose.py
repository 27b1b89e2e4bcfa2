"""What the lines of a text are, and where its sentences end."""

import pytest

from tui.model import BlockKind
from tui.parse import prose

REPORT = """Okafor stuns Lindqvist in Lyon

Jo Marr
Jo Marr in action on Friday (Photo by Pat Doe/Getty Images)

Ada Okafor beat the top seed in three sets. She had lost their five earlier meetings.

More tennis news

Why Lindqvist changed her racket and what she thinks of it now

“I was calm,” Okafor said.

How the match was won

She broke twice in the decider.

What a night for Ada! 🎾 @adaokafor #Lyon
— The Tour (@thetour) March 4, 2024

Read more: Okafor beats Lindqvist 6-4 6-4"""


def kinds(text: str) -> list[BlockKind]:
    return [piece.kind for piece in prose.lay_out(text).pieces]


def test_every_line_of_a_report_is_told() -> None:
    assert kinds(REPORT) == [
        BlockKind.HEADLINE,
        BlockKind.CAPTION,
        BlockKind.CAPTION,
        BlockKind.PARAGRAPH,
        BlockKind.BOILERPLATE,
        BlockKind.BOILERPLATE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.TWEET,
        BlockKind.TWEET,
        BlockKind.BOILERPLATE,
    ]


def test_pieces_cover_every_line_that_is_not_blank() -> None:
    laid = prose.lay_out(REPORT)
    assert "\n".join(REPORT[p.start : p.end] for p in laid.pieces).split() == REPORT.split()


def test_what_is_no_prose_is_blank_in_it_and_everything_stays_where_it_was() -> None:
    laid = prose.lay_out(REPORT)
    assert len(laid.prose) == len(laid.narrative) == len(REPORT)
    assert "Lindqvist changed" not in laid.prose
    assert laid.prose.count("\n") == REPORT.count("\n")
    assert laid.narrative.find("She broke") == REPORT.find("She broke")
    assert "calm" in laid.prose
    assert "calm" not in laid.narrative


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ada Okafor hits a forehand during her win in Lyon. Photo: Jo Marr", BlockKind.CAPTION),
        ("Ada Okafor celebrates in Lyon Reuters", BlockKind.CAPTION),
        ("Sign up to our weekly email for more tennis.", BlockKind.BOILERPLATE),
        ("Get the best of the tour in your inbox every Monday.", BlockKind.BOILERPLATE),
        ("By Jo Marr in Lyon", BlockKind.BOILERPLATE),
        ("(Reporting by Jo Marr; editing by Pat Doe)", BlockKind.BOILERPLATE),
        ("___", BlockKind.BOILERPLATE),
        ("By the end of the evening she had won.", BlockKind.PARAGRAPH),
        ("Second round: Ada Okafor (FRA) bt Mia Lindqvist (SWE) 6-4 6-4", BlockKind.PARAGRAPH),
        ("A Night to Remember", BlockKind.HEADING),
        ("What comes next?", BlockKind.HEADING),
        ("“I have waited so long for this and now it is here", BlockKind.PARAGRAPH),
        ("pic.twitter.com/abcdef", BlockKind.TWEET),
    ],
)
def test_a_line_between_two_paragraphs(line: str, kind: BlockKind) -> None:
    assert kinds(f"Okafor won again.\n\n{line}\n\nShe was happy with it.")[1] is kind


@pytest.mark.parametrize("headline", ["Okafor wins", "Is Okafor the best of all?", "Okafor: 'I was never afraid'"])
def test_a_first_line_that_ends_as_no_sentence_is_the_headline(headline: str) -> None:
    assert kinds(f"{headline}\nAda Okafor won in Lyon on Friday.") == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]


def test_a_report_may_begin_without_a_headline() -> None:
    assert kinds("Ada Okafor won in Lyon.\nShe is 19.") == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_a_date_before_the_first_words_is_not_part_of_them() -> None:
    laid = prose.lay_out(" date 2024-03-04 Ada Okafor won in Lyon.")
    assert [p.kind for p in laid.pieces] == [BlockKind.BOILERPLATE, BlockKind.PARAGRAPH]
    assert laid.prose.strip() == "Ada Okafor won in Lyon."


def test_a_paragraph_wrapped_at_a_column_is_one() -> None:
    text = (
        "Okafor wins in Lyon\n\nAda Okafor came back from a set down on Friday to beat the top\n"
        "seed Mia Lindqvist and to reach the first final of her life in\nLyon.\n\n"
        "She had not won a match on this surface for more than a year.\n"
    )
    laid = prose.lay_out(text)
    assert [p.kind for p in laid.pieces] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert len(laid.sentences) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "She is No. 31 in the world.",
        "He won in St. Petersburg.",
        "J. P. Marr beat A. Okafor.",
        "She hit 1.5 aces a game.",
        "It was Marr vs. Okafor again.",
        "It was odd . . . Really odd.",
        "“Was it luck?” she asked.",
        "Mr. Marr met Dr. Okafor.",
    ],
)
def test_a_stop_that_ends_no_sentence(sentence: str) -> None:
    laid = prose.lay_out(f"Marr won. {sentence} Then it rained.")
    assert [laid.text[start:end] for start, end in laid.sentences] == ["Marr won.", sentence, "Then it rained."]


def test_an_opening_mark_belongs_to_its_sentence() -> None:
    laid = prose.lay_out('Marr won. "I am glad. "I was not sure."')
    assert [laid.text[start:end] for start, end in laid.sentences] == ["Marr won.", '"I am glad.', '"I was not sure."']


def test_labels_over_the_headline_and_a_headline_printed_twice() -> None:
    text = "Tennis\nSport > Tennis\nOkafor wins her first title\nOkafor wins her first title\n\nAda Okafor won in Lyon."
    assert kinds(text)[2:] == [BlockKind.HEADLINE, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH]


def test_the_name_of_a_picture_over_its_caption_is_no_headline() -> None:
    text = "Ada Okafor\nAda Okafor after her win in Lyon\n\nAda Okafor won in Lyon."
    assert kinds(text)[0] is BlockKind.CAPTION


def test_a_caption_on_the_line_under_its_label() -> None:
    text = "Okafor wins again\n\nImage caption,\nAda Okafor had never won there.\n\nShe won in Lyon."
    assert kinds(text)[1:3] == [BlockKind.CAPTION, BlockKind.CAPTION]


def test_a_caption_printed_twice() -> None:
    caption = "Up and away: Okafor on the way to her 6-4, 6-4 win over Lindqvist"
    text = f"Okafor wins again\n\n{caption}\n{caption}\n\nShe won in Lyon."
    assert kinds(text)[1:3] == [BlockKind.CAPTION, BlockKind.CAPTION]


@pytest.mark.parametrize(
    ("text", "prose_of_it"),
    [
        ("Marr won 7–6 6−4.", "Marr won 7-6 6-4."),
        ("Marr – who is 19 – won.", "Marr – who is 19 – won."),
        ("No.\xa031 won.", "No. 31 won."),
        ("Marr won.\r\n\r\nShe rests.", "Marr won.  \n\nShe rests."),
        ("Marr won.\u2028She rests.", "Marr won.\nShe rests."),
    ],
)
def test_line_ends_spaces_and_hyphens_of_every_kind_are_one(text: str, prose_of_it: str) -> None:
    assert prose.lay_out(text).prose == prose_of_it


@pytest.mark.parametrize("text", ["Marr`s serve", "Marr´s serve", "Marr‘s serve"])
def test_whatever_is_set_for_an_apostrophe_is_one(text: str) -> None:
    assert prose.lay_out(text).text == "Marr's serve"


def test_a_sentence_without_end_is_cut_where_it_pauses() -> None:
    words = "Okafor beat Lindqvist 6-4 7-5 and won, "
    laid = prose.lay_out(words * 200 + "she said.")
    assert all(end - start <= prose.LONGEST for start, end in laid.sentences)
    assert [laid.text[start:].startswith("Okafor") for start, _ in laid.sentences] == [True] * len(laid.sentences)
    assert "".join(laid.text[start:end] for start, end in laid.sentences) == laid.text


def test_a_word_without_end_is_cut_too() -> None:
    laid = prose.lay_out("a" * 5000 + ".")
    assert all(end - start <= prose.LONGEST for start, end in laid.sentences)
    assert laid.sentences[-1][1] == len(laid.text)

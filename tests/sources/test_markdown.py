import pytest

from tui.sources.markdown import MAX_CHARACTERS, read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Norrie **beat** [the Spaniard](http://a.example) *again*.", "Norrie beat the Spaniard again."),
        ("one line\nof a paragraph\n\nand another", "one line of a paragraph\n\nand another"),
        ("first  \nsecond<br>third", "first\nsecond\nthird"),
        ("## What next\ntext", "What next\n\ntext"),
        ("- one\n- two\n\n1. first\n2. second\n\nend", "• one\n• two\n\n1. first\n2. second\n\nend"),
        ("* loose\n\n* list", "• loose\n\n• list"),
        ('> "I won," he said.\n>\n> "And again."', '"I won," he said.\n\n"And again."'),
        ("| set | score |\n|---|---|\n| 1 | 6-4 |\n\nend", "set  score\n1  6-4\n\nend"),
        ("    6-4 6-3\n\n```\n7-6(4)\n```", "6-4 6-3\n\n7-6(4)"),
        ("![Norrie serves](a.png)\n\n---\n\n~~lost~~ won", "Norrie serves\n\nlost won"),
        ("<div>Norrie <i>won</i></div>\n\nand <b>left</b> &amp; rested", "Norrie won\n\nand left & rested"),
        ("[Jannik] Sinner [WC] [6] [/] [@click=app.quit]x[/]", "[Jannik] Sinner [WC] [6] [/] [@click=app.quit]x[/]"),
        ("6\\*4 and 7-6(4), 6_4_6", "6*4 and 7-6(4), 6_4_6"),
        ("", ""),
    ],
)
def test_markdown_becomes_prose(source: str, text: str) -> None:
    assert read(source).text == text


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("# Norrie *wins*\n\ntext", "Norrie wins"),
        ("Norrie wins\n===\n\ntext", "Norrie wins"),
        ("## Norrie wins\n\ntext", None),
        ("text\n\n# Norrie wins", None),
        ("#\n\ntext", None),
    ],
)
def test_a_first_level_heading_at_the_top_is_the_title(source: str, title: str | None) -> None:
    assert read(source).title == title


@pytest.mark.parametrize("source", ["> " * 30 + "Norrie won.", "- " * 30 + "Norrie won.", "[" * (MAX_CHARACTERS + 1)])
def test_what_markdown_cannot_hold_is_shown_as_written(source: str) -> None:
    page = read(source)
    assert page.text == source
    assert "as it was written" in page.note

"""Whom a pronoun means: the word in question stands in brackets, beside the person it means."""

import pytest

from tui.parse import discourse, names, prose, references
from tui.parse.reading import People, Prose


def read(text: str) -> tuple[People, Prose]:
    laid = prose.lay_out(text)
    people = names.people(laid)
    references.resolve(people, laid)
    return people, laid


def ask(marked: str) -> tuple[People, Prose, int]:
    """An article, and the place that is marked in it with «."""
    position = marked.index("«")
    people, laid = read(marked.replace("«", ""))
    return people, laid, position


def name(people: People, who: int | None) -> str | None:
    return None if who is None else people.persons[who].name


MEN = "In Lyon Dale Hooper met Ivan Medvedenko. "


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hooper won in two sets. «He was glad.", "Dale Hooper"),
        ("Hooper beat Medvedenko. «He was glad.", "Dale Hooper"),
        ("After Hooper had missed, Medvedenko served out. «He was glad.", "Ivan Medvedenko"),
        ("Hooper, who had lost to Medvedenko in May, won. «He was glad.", "Dale Hooper"),
        ("Hooper won. «His serve was good.", "Dale Hooper"),
        ("Hooper said «he was tired.", "Dale Hooper"),
        ("Medvedenko's serve was broken and «he threw his racket.", "Ivan Medvedenko"),
        ('"It was hard," said Hooper. "I was lucky." «He now rests.', "Dale Hooper"),
        ("For Hooper, «he won most of his points at the net.", "Dale Hooper"),
        ("Hooper took five chances, while «his opponent had none.", "Ivan Medvedenko"),
        ("Hooper served well. He hit ten aces. He was calm. «He won.", "Dale Hooper"),
    ],
)
def test_a_pronoun_takes_up_the_subject(text: str, meant: str) -> None:
    people, laid, position = ask(MEN + text)
    assert name(people, discourse.subject(people, laid, position)) == meant


def test_a_pronoun_takes_up_a_person_of_its_sex() -> None:
    text = "Dale Hooper won, and he was glad. Ada Okafor won, and she was glad. Hooper and Okafor met. He lost to «her."
    people, laid, position = ask(text)
    assert name(people, discourse.subject(people, laid, position)) == "Ada Okafor"


@pytest.mark.parametrize(
    "text",
    [
        "won in two sets over Hooper. «He was glad.",  # the paragraph has lost its beginning
        "Dale Hooper and Ivan Medvedenko won. «He was glad.",
    ],
)
def test_a_pronoun_stays_open_where_the_text_leaves_it_open(text: str) -> None:
    people, laid, position = ask(f"In Lyon it rained.\n\n{text}")
    assert discourse.subject(people, laid, position) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hooper beat Medvedenko, who «hit 30 winners.", "Ivan Medvedenko"),
        ("Hooper, who «hit 30 winners, beat Medvedenko.", "Dale Hooper"),
        ("Hooper beat Medvedenko but «hit few winners.", "Dale Hooper"),
        ("Hooper won, while Medvedenko «hit few winners.", "Ivan Medvedenko"),
        ("Hooper won because he «hit few errors.", "Dale Hooper"),
        ("Hooper won, while his opponent «hit few winners.", "Ivan Medvedenko"),
        ("Hooper won. The crowd «hit the roof.", None),
        ("Hooper, a two-time champion «ranked third, beat Medvedenko.", "Dale Hooper"),
        ("Hooper met Medvedenko, a player he has «beaten twice.", "Dale Hooper"),
        ("Hooper broke and he held, with seven aces «to show for it.", "Dale Hooper"),
        ("Hooper won. Kowalski «hit the roof.", None),
    ],
)
def test_a_verb_is_told_of_the_subject_of_its_clause(text: str, meant: str | None) -> None:
    people, laid, position = ask(MEN + text)
    assert name(people, discourse.doer(people, laid, position)) == meant


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Hooper won, but «Medvedenko was close.", "Medvedenko was close"),
        ("Hooper, «seeded third, won.", "seeded third"),
    ],
)
def test_a_clause_ends_at_marks_and_conjunctions(text: str, clause: str) -> None:
    position = text.index("«")
    laid = prose.lay_out(text.replace("«", ""))
    start, end = discourse.clause_at(laid, position)
    assert laid.text[start:end].strip(" .") == clause


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("Okafor beat the fourth seed, Swede «Mia Lindqvist.", ""),
        ("Okafor beat fourth seed «Mia Lindqvist.", "beat"),
        ("A win over Sweden's «Mia Lindqvist was hers.", "over"),
        ("She won. «Mia Lindqvist lost.", ""),
        ('"No," said «Mia Lindqvist.', "said"),
    ],
)
def test_a_mention_knows_the_word_that_leads_up_to_it(text: str, led: str) -> None:
    position = text.index("«")
    people, laid = read(text.replace("«", ""))
    (mention,) = (m for m in people.mentions if m.start == position)
    assert discourse.role(people, laid, mention).led == led

"""Who is named: each text stands beside the persons in it, or beside the words that name them."""

import unicodedata

import pytest

from tui.parse import names, prose
from tui.parse.reading import Form, People


def read(text: str) -> People:
    return names.people(prose.lay_out(text))


def persons(text: str) -> set[str]:
    return {person.name for person in read(text).persons}


def named(text: str) -> list[tuple[str, str]]:
    """Every mention: the words, and whom they name."""
    people = read(text)
    return [(text[m.start : m.end], people.persons[m.person].name) for m in people.mentions]


def words(text: str, name: str) -> list[str]:
    """The words that name one person."""
    return [said for said, person in named(text) if person == name]


# ── Full names ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday Ada Okafor won.", "Ada Okafor"),
        ("On Monday it was Ben Okafor who won.", "Ben Okafor"),
        ("A set was taken from Ada Okafor on Monday. Okafor hit back.", "Ada Okafor"),
        ("A set was taken from Ada Okafor Bello on Monday. Okafor Bello hit back.", "Ada Okafor Bello"),
        ("On Monday Korean So-Yun Park won.", "So-Yun Park"),
        ("On Monday Ada OKAFOR-LIND won.", "Ada Okafor-Lind"),
        ("A set was taken from Zheng Qiwen on Monday. But Zheng hit back.", "Zheng Qiwen"),
        ("So-Yun Park won on Monday. But Park was tired.", "So-Yun Park"),
        ("Ada Okafor won on Monday.", "Ada Okafor"),
        ("On Monday it was Jo-Anne Mac-Lean who won.", "Jo-Anne Mac-Lean"),
        ("On Monday Conor O'Dwyer won.", "Conor O'Dwyer"),
        ("On Monday Conor O’Dwyer won.", "Conor O’Dwyer"),
        ("On Monday Šárka Křižánková won.", "Šárka Křižánková"),
        ("On Monday Thijs van de Berkel won.", "Thijs van de Berkel"),
        ("On Monday Juan Martín del Campo won.", "Juan Martín del Campo"),
        ("On Monday J.J. Hooper won.", "J.J. Hooper"),
        ("On Monday Na-young Seo won.", "Na-young Seo"),
        ("On Monday Peter Young won.", "Peter Young"),
        ("On Monday Emma Day won.", "Emma Day"),
        ("On Monday Naomi Osaka won.", "Naomi Osaka"),
        ("On Monday Victoria Lindqvist won.", "Victoria Lindqvist"),
        ("She lost to world No 1 Mia Lindqvist.", "Mia Lindqvist"),
        ("The Swede beat American Dale Hooper.", "Dale Hooper"),
        ("It was a win for Sir Alan Hooper.", "Alan Hooper"),
        ("He came back against [Dale] Hooper.", "[Dale] Hooper"),
        ("MARTA Kowal stunned the favourite.", "Marta Kowal"),
    ],
)
def test_a_full_name_is_a_person(text: str, name: str) -> None:
    assert persons(text) == {name.replace("[", "").replace("]", "")}


@pytest.mark.parametrize(
    "text",
    [
        "He plays in the Rolex Paris Masters next.",
        "He plays at the Mutua Madrid Open next.",
        "It was played on Court Suzanne Lenglen and in the Rod Laver Arena.",
        "The tie is part of the Davis Cup and the Billie Jean King Cup.",
        "They train at the Rafael Nadal Academy.",
        "The Lawn Tennis Association and the All England Club agreed.",
        "She has been World No. 1 since Roland Garros.",
        "They flew from Buenos Aires to San Jose and Tel Aviv.",
        "Great Britain meet South Korea on Centre Court.",
        "He told the Associated Press and Sky Sports.",
        "It was Boxing Day in New South Wales.",
        "Rain Delays Play On Day Two",
        "The German-born champion, US-based, beat two Russians.",
        "She flew to the American Midwest.",
    ],
)
def test_what_is_no_person_is_none(text: str) -> None:
    assert persons(text) == set()


def test_a_headline_in_title_case_names_only_who_is_known() -> None:
    text = "Okafor Stuns Lindqvist In Paris Thriller\n\nOn Friday Ada Okafor beat Mia Lindqvist."
    assert named(text)[:2] == [("Okafor", "Ada Okafor"), ("Lindqvist", "Mia Lindqvist")]
    assert persons(text) == {"Ada Okafor", "Mia Lindqvist"}


def test_a_word_that_opens_a_sentence_is_no_given_name_of_somebody_known() -> None:
    text = "Prodigy Okafor won. It was the first title of Ada Okafor, a prodigy."
    assert persons(text) == {"Ada Okafor"}


def test_a_name_over_a_part_of_an_article_is_learned() -> None:
    parts = ["Ada Okafor", "Okafor needed 63 minutes.", "Mia Lindqvist", "Lindqvist lost."]
    text = "\n\n".join(["Two went through on a long day in Lyon, and one did not.", *parts])
    assert persons(text) == {"Ada Okafor", "Mia Lindqvist"}


def test_a_name_may_run_over_the_end_of_a_wrapped_line() -> None:
    lines = [
        "It had been raining in Lyon all through the afternoon when finally Ada",
        "Okafor, who had waited for it since noon, came out to play, and the crowd",
        "rose to its feet and cheered her on until she had taken the match at last.",
    ]
    assert persons("\n".join(lines)) == {"Ada Okafor"}


# ── Parts of names ────────────────────────────────────────────────────────────────────────────────────────────────────

LEAD = "On Monday Ada Okafor beat Juan Carlos Ibarra and Sofia Farina Elia lost to Thijs de Wildt. "


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("It was Okafor's day.", "Ada Okafor", "Okafor"),
        ("Okafor’s serve was broken.", "Ada Okafor", "Okafor"),
        ("Ada was calm.", "Ada Okafor", "Ada"),
        ("She is still the same Ada.", "Ada Okafor", "Ada"),
        ("This was the old Juan Carlos again.", "Juan Carlos Ibarra", "Juan Carlos"),
        ("It is a loss for Farina Elia.", "Sofia Farina Elia", "Farina Elia"),
        ("The crowd saw de Wildt rise.", "Thijs de Wildt", "de Wildt"),
        ("De Wildt rose.", "Thijs de Wildt", "De Wildt"),
        ("OKAFOR WON.", "Ada Okafor", "OKAFOR"),
        ('"She (Okafor) was good," he said.', "Ada Okafor", "Okafor"),
        ('"I beat [Okafor] again," he said.', "Ada Okafor", "[Okafor]"),
    ],
)
def test_a_part_of_a_name_stands_for_its_bearer(text: str, name: str, said: str) -> None:
    assert words(LEAD + text, name)[1:] == [said]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zheng Lan", "Lan Zheng"),
        ("Félix Auger", "Felix Auger"),
        ("Jo Auger-Simon", "Jo Auger Simon"),
        ("Ons Ben Salah", "ONS Ben Salah"),
    ],
)
def test_two_spellings_of_a_name_are_one_person(first: str, second: str) -> None:
    assert len(persons(f"On Monday {first} won. On Tuesday {second} lost.")) == 1


def test_accents_may_be_letters_of_their_own() -> None:
    text = "On Monday Šárka Křižánková won. Křižánková was glad."
    assert len(persons(unicodedata.normalize("NFD", text))) == 1


def test_a_family_name_that_comes_first_is_the_surname() -> None:
    assert [person.surname for person in read("On Monday Zheng Qinya beat Mia Lindqvist.").persons] == [
        "Zheng",
        "Lindqvist",
    ]


def test_a_place_before_a_name_is_no_part_of_it() -> None:
    assert persons("Ada Okafor won. Speaking in Torontoh Okafor admitted to luck, said Okafor.") == {"Ada Okafor"}


def test_one_slip_of_the_pen_is_the_same_person() -> None:
    assert words("On Monday Ada Davenpoort won. Davenport was glad.", "Ada Davenpoort") == [
        "Ada Davenpoort",
        "Davenport",
    ]


def test_a_slip_in_a_full_name_is_the_same_person_as_it_is_mostly_spelt() -> None:
    text = "In Lyon Ada Lindkvist won. Ada Lindqvist had met Eva Lindquist. Lindqvist led 3-0."
    assert persons(text) == {"Ada Lindqvist", "Eva Lindquist"}
    assert words(text, "Ada Lindqvist") == ["Ada Lindkvist", "Ada Lindqvist", "Lindqvist"]


def test_a_man_and_a_woman_of_one_family_are_two_persons() -> None:
    assert persons("On Monday Ivan Medvedenko won, and lost to Ada Okafor, who had beaten qualifier Medvedenkova.") >= {
        "Ivan Medvedenko",
        "Medvedenkova",
    }


def test_a_surname_two_share_is_the_one_named_last() -> None:
    text = "On Monday Ada Rowe won. Rowe was glad. On Tuesday Mia Rowe lost. Rowe was sad."
    assert words(text, "Ada Rowe") == ["Ada Rowe", "Rowe"]
    assert words(text, "Mia Rowe") == ["Mia Rowe", "Rowe"]


def test_a_surname_two_share_in_one_sentence_is_neither() -> None:
    assert words("In Lyon Ada Rowe beat Mia Rowe. Rowe was glad.", "Mia Rowe") == ["Mia Rowe"]


# ── A lone capital ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "She was too good and beat Okafor.",
        "She played well against Okafor.",
        "He had France's Okafor to beat.",
        "He lost to wild card Okafor.",
        "In the end Okafor said it was luck.",
        "By then Okafor's serve had gone.",
        "It was Spaniard Okafor who rallied.",
        "But Okafor will open, while Okafor was ill.",
        "Okafor, the third seed, won.",
    ],
)
def test_a_lone_name_is_somebody_where_its_neighbours_say_so(text: str) -> None:
    assert persons(text) == {"Okafor"}


@pytest.mark.parametrize("text", ["She flew to Wollongong.", "A title in Wollongong followed.", "Massive, it was."])
def test_a_lone_capital_is_nobody_else(text: str) -> None:
    assert persons(text) == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Young won 6-4.", ["Peter Young", "Young"]),
        ("Then Young won 6-4.", ["Peter Young", "Young"]),
        ("Young players won.", ["Peter Young"]),
        ("Young Spaniard Ibarra won.", ["Peter Young"]),
    ],
)
def test_a_surname_that_is_a_word_is_told_from_the_word(text: str, said: list[str]) -> None:
    assert words(f"On Monday Peter Young lost. {text}", "Peter Young") == said


# ── Staff and forms ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "player"),
    [
        ("She thanked coach Dale Hooper.", False),
        ("It was said by Dale Hooper, the tournament director.", False),
        ("Davis Cup captain Dale Hooper agreed.", False),
        ("Chief executive, Dale Hooper, agreed.", False),
        ("It was hard for Dale Hooper, the top seed.", True),
    ],
)
def test_who_has_another_work_is_no_player(text: str, player: bool) -> None:
    (person,) = read(text).persons
    assert person.player is player


def test_a_mention_knows_its_form() -> None:
    people = read("On Monday Ada Okafor won. Okafor was glad. Ada laughed.")
    assert [mention.form for mention in people.mentions] == [Form.FULL, Form.SURNAME, Form.GIVEN]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Okafor beat Costa 6-4 6-2 on Monday.", {"Okafor", "Costa"}),
        ("Second round: Okafor bt Costa 6-4 6-2; (3) Ruiz bt (WC) Fox 7-6 6-3.", {"Okafor", "Costa", "Ruiz", "Fox"}),
        ("Results\n\nSecond round\nOkafor (5) def. Costa (Esp) 7-6 (7-4) 6-3", {"Okafor", "Costa"}),
        ("A Okafor (Gbr) bt L Costa (Esp) 6-4 6-2", {"Okafor", "L Costa"}),
        ("Okafor went down to Costa in the semi-finals.", {"Okafor", "Costa"}),
        ("Okafor (3) v Costa is the match of the day.", {"Okafor", "Costa"}),
        ("On Monday Ada Okafor lost 6-4 6-2 to Costa.", {"Ada Okafor", "Costa"}),
        ("It was a good day for Ada Okafor after a win over Costa.", {"Ada Okafor", "Costa"}),
        ("Okafor ended a good day with a 7-5 6-3 win against Lia Costa.", {"Okafor", "Lia Costa"}),
        ("On Monday JJ Okafor won.", {"JJ Okafor"}),
        ("Nerves beat Ada Okafor in the end.", {"Ada Okafor"}),
    ],
)
def test_a_surname_beside_a_result_is_somebody(text: str, who: set[str]) -> None:
    assert persons(text) == who

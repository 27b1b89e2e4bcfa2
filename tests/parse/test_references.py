"""Whom descriptions are about: each text stands beside what is known of whom, or whom a description means."""

import pytest

from tui.model import FactField
from tui.parse import names, prose, references
from tui.parse.reading import Form, People


def read(text: str) -> People:
    laid = prose.lay_out(text)
    people = names.people(laid)
    references.resolve(people, laid)
    return people


def known(text: str) -> set[tuple[str, str, int | str]]:
    """What descriptions say of whom."""
    people = read(text)
    return {(people.persons[t.person].surname, t.field.value, t.value) for t in people.traits}


def meant(text: str) -> list[tuple[str, str]]:
    """The descriptions that stand for a person, and for whom."""
    people = read(text)
    return [
        (text[m.start : m.end], people.persons[m.person].surname) for m in people.mentions if m.form is Form.DESCRIPTION
    ]


# ── Beside a name ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("It went to American Dale Hooper.", {("Hooper", "nationality", "USA")}),
        ("It went to Britain's Dale Hooper.", {("Hooper", "nationality", "GBR")}),
        ("It went to Dale Hooper of Britain.", {("Hooper", "nationality", "GBR")}),
        (
            "It went to Dale Hooper, a 17-year-old from Wales.",
            {("Hooper", "age", 17), ("Hooper", "nationality", "GBR")},
        ),
        ("It went to Dale Hooper, the third seed.", {("Hooper", "seed", 3)}),
        ("Dale Hooper - the third seed - won.", {("Hooper", "seed", 3)}),
        ("Dale Hooper, seeded three, won.", {("Hooper", "seed", 3)}),
        (
            "Dale Hooper led. The top seed and defending champion, Hooper will meet Alan Marsh next.",
            {("Hooper", "seed", 1)},
        ),
        (
            "The seventh seed, Dale Hooper of Wales, won in Lyon.",
            {("Hooper", "seed", 7), ("Hooper", "nationality", "GBR")},
        ),
        (
            "The seventh seed, Britain's Dale Hooper, won in Lyon.",
            {("Hooper", "seed", 7), ("Hooper", "nationality", "GBR")},
        ),
        (
            "Only one Briton, world number four Dale Hooper, won.",
            {("Hooper", "nationality", "GBR"), ("Hooper", "rank", 4)},
        ),
        ("In Lyon Australian Jordan Hooper won.", {("Hooper", "nationality", "AUS")}),
        ("The former world number one, Dale Hooper, won.", {("Hooper", "former_rank", 1)}),
        ("It went to world number 46 and former finalist Dale Hooper.", {("Hooper", "rank", 46)}),
        ("Dale Hooper is the third seed.", {("Hooper", "seed", 3)}),
        ("Dale Hooper is a former world No. 3.", {("Hooper", "former_rank", 3)}),
        ("Dale Hooper came to Lyon as the third seed.", {("Hooper", "seed", 3)}),
        ("It went to Dale Hooper, 37, of Switzerland.", {("Hooper", "age", 37), ("Hooper", "nationality", "SUI")}),
        ("Dale Hooper, also a wild card, won.", {("Hooper", "entry", "WC")}),
        ("In Lyon wild card, Dale Hooper, won.", {("Hooper", "entry", "WC")}),
        ("Dale Hooper was the third seed.", set()),
        ("The win came in Britain. Dale Hooper was glad.", set()),
        ("It is on in Mexico\n\nDale Hooper won in Mexico.", set()),
        ("After beating Dale Hooper, the third seed sat down.", set()),
        ("Dale Hooper won the Swiss Indoors.", set()),
    ],
)
def test_what_stands_beside_a_name_is_said_of_its_bearer(text: str, things: set[tuple[str, str, int | str]]) -> None:
    assert known(text) == things


def test_a_list_of_a_nation_makes_each_of_them_one() -> None:
    text = "There were wins for two Russians, Ivan Medvedenko and seventh seed Oleg Baranov, and for Mia Lindqvist."
    assert known(text) >= {("Medvedenko", "nationality", "RUS"), ("Baranov", "nationality", "RUS")}
    assert ("Lindqvist", "nationality", "RUS") not in known(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dale Hooper of Britain lost to compatriot Alan Marsh.",
        "Dale Hooper lost to his compatriot Alan Marsh of Britain.",
        "Dale Hooper lost to fellow Briton Alan Marsh.",
        "Dale Hooper of Britain is out. Hooper's compatriot, second seed Alan Marsh, won.",
        "Dale Hooper won the all-British match with Alan Marsh.",
        "In the doubles they meet Britain's Dale Hooper and Alan Marsh.",
        "In Lyon the Britons Dale Hooper and Alan Marsh won.",
    ],
)
def test_a_nation_goes_over_to_a_compatriot(text: str) -> None:
    assert known(text) >= {("Hooper", "nationality", "GBR"), ("Marsh", "nationality", "GBR")}


@pytest.mark.parametrize(
    "text",
    [
        "In Lyon British women Ann Bell and Eve Fox lost.",
        "It was a bad day for the in-form British pair Ann Bell and Eve Fox.",
        "Three British hopefuls – Ann Bell, Eve Fox and Joan Marsh – are in Lyon.",
    ],
)
def test_players_of_a_nation_are_each_of_it(text: str) -> None:
    assert known(text) >= {("Bell", "nationality", "GBR"), ("Fox", "nationality", "GBR")}


@pytest.mark.parametrize(
    "text",
    ["In Lyon 17-year-olds Ann Bell and Eve Fox lost.", "Two British 17-year-olds – Ann Bell and Eve Fox – lost."],
)
def test_players_of_an_age_are_each_of_it(text: str) -> None:
    assert known(text) >= {("Bell", "age", 17), ("Fox", "age", 17)}


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Dale Hooper lost. The world number two, Hooper, was sad.", {("Hooper", "rank", 2)}),
        ("Dale Hooper lost. World number two, Hooper who had led, was sad.", {("Hooper", "rank", 2)}),
        ("Alan Marsh met Dale Hooper. Beaten by the world number two, Hooper sat down.", set()),
    ],
)
def test_what_opens_a_sentence_is_said_of_the_name_after_its_comma(
    text: str, things: set[tuple[str, str, int | str]]
) -> None:
    assert {thing for thing in known(text) if thing[0] == "Hooper"} == things


def test_a_country_before_two_names_is_that_of_the_first() -> None:
    assert known("In Lyon Spain's Juan Ibarra and Mia Lindqvist won.") == {("Ibarra", "nationality", "ESP")}


def test_a_person_knows_the_country() -> None:
    (person,) = read("It went to American Dale Hooper.").persons
    assert person.country == "USA"


def test_what_is_said_points_at_its_words() -> None:
    text = "It went to the third seed, American Dale Hooper."
    said = {t.field: text[t.start : t.end] for t in read(text).traits}
    assert said[FactField.NATIONALITY] == "American"


# ── Alone ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

ONE_KNOWN = "In Lyon Spain's Juan Ibarra beat Dale Hooper in two sets. "


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (ONE_KNOWN + "The Spaniard was glad.", "Ibarra"),
        (ONE_KNOWN + "Hooper had chances against the Spaniard.", "Ibarra"),
        (ONE_KNOWN + "Hooper served well. He broke once. But the Spaniard's return was better.", "Ibarra"),
        ("In Lyon top seed Juan Ibarra beat Dale Hooper. The top seed was glad.", "Ibarra"),
        ("In Lyon Juan Ibarra, 26, beat Dale Hooper, 31. The 31-year-old was sad.", "Hooper"),
        ("In Lyon French Open champion Juan Ibarra beat Dale Hooper. The French Open champion was glad.", "Ibarra"),
        (
            "In Lyon world number four Juan Ibarra beat Dale Hooper. Hooper then praised the world number four.",
            "Ibarra",
        ),
        ("In Lyon Juan Ibarra of Spain beat Alan Marsh of Spain. Marsh lost to the Spaniard.", "Ibarra"),
        (
            "In Lyon Ada Okafor met Italy's Mia Bianchi. Okafor did well against Bianchi, breaking the Italian twice.",
            "Bianchi",
        ),
        (
            "In Lyon Dale Hooper of Britain met Alan Marsh. Marsh saw off Oleg Baranov, ranked below the Briton.",
            "Hooper",
        ),
    ],
)
def test_a_description_is_whom_it_is_known_to_fit(text: str, person: str) -> None:
    assert [who for _, who in meant(text)] == [person]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Ibarra eases through\n\nJuan Ibarra went on by beating Dale Hooper. The Spaniard was glad.",
            "Ibarra",
        ),
        ("Juan Ibarra won again. The Spaniard was glad.", "Ibarra"),
        ("Juan Ibarra met Dale Hooper. Hooper was broken, but the Briton hit back.", "Hooper"),
        ("Juan Ibarra met Dale Hooper. He now plays Oleg Baranov, with the Russian's form a worry.", "Baranov"),
        (
            "Juan Ibarra met Dale Hooper. Ibarra will face Alan Marsh after the Briton beat Oleg Baranov.",
            "Marsh",
        ),
        (
            "Ibarra is out\n\nJuan Ibarra lost to Dale Hooper. Ibarra said little after losing to the Briton.",
            "Hooper",
        ),
        ("Juan Ibarra beat Dale Hooper 6-2, 6-3. The Spaniard now plays Oleg Baranov.", "Ibarra"),
        ("Dale Hooper was stunned by Juan Ibarra in Lyon. The Spaniard will next face Oleg Baranov.", "Ibarra"),
        ("Juan Ibarra lost 6-4, 6-2 to Dale Hooper. The top seed was a favourite but went down in an hour.", "Ibarra"),
        ("Juan Ibarra beat Dale Hooper. The Spaniard, who lost here in May, advanced to the last four.", "Ibarra"),
        ("Dale Hooper beat Juan Ibarra in Lyon. The Briton needed 69 minutes.", "Hooper"),
        ("Dale Hooper beat Juan Ibarra in Lyon. The Briton won 6-4 6-4.", "Hooper"),
        ("Juan del Campo is out.\n\ndel Campo is hurt again. The Spaniard had surgery in May.", "del Campo"),
        ("Juan Ibarra, 31, misses Dale Hooper, who is out as the 20-year-old has a bad knee.", "Hooper"),
        ("Juan Ibarra beat Oleg Baranov. Next up is a clash with Dale Hooper after the Briton won.", "Hooper"),
        ("Ibarra too good for Hooper\n\nThe ninth seed beat Dale Hooper. Juan Ibarra was glad.", "Ibarra"),
        ("Hooper saw off Ibarra in Lyon\n\nDale Hooper eased past the ninth seed. Juan Ibarra was sad.", "Ibarra"),
        ("Juan Ibarra lost to Dale Hooper in Lyon. And the Spaniard has to rest now.", "Ibarra"),
        (
            "Juan Ibarra won again. With a 7-6(1), 6-4 victory against Dale Hooper, the 34-year-old took the title.",
            "Ibarra",
        ),
        (
            "In Lyon Ann Bell won. Bell denied Eve Fox a win that would have been the first for the 19-year-old.",
            "Fox",
        ),
        (
            "In Lyon Juan Ibarra was missed, although captain Alan Marsh was coy about the 23-year-old's plans.",
            "Ibarra",
        ),
        (
            "Juan Ibarra, who had qualified, went on when Alan Marsh withdrew. The world number 74 beat Dale Hooper.",
            "Ibarra",
        ),
        (
            "In Lyon Juan Ibarra beat Dale Hooper. Ibarra won again. Ibarra was glad. The 31-year-old rested.",
            "Ibarra",
        ),
        ("Juan Ibarra is done. The 41-year-old winner of 20 titles had been hurt.", "Ibarra"),
        ("Juan Ibarra is done. The 31-year-old Spanish professional tennis player won 20 titles.", "Ibarra"),
    ],
)
def test_a_description_that_is_news_is_somebody_near(text: str, person: str) -> None:
    assert [who for _, who in meant(text)] == [person]


@pytest.mark.parametrize(
    "text",
    [
        "Juan Ibarra lost to Dale Hooper in Lyon. The Spaniard was sad.",
        "In Lyon Juan Ibarra met Dale Hooper. Ibarra had beaten him in May. It did not take the Briton long.",
        "In Lyon Juan Ibarra met Dale Hooper. Ibarra won the first set and the second seed the next.",
        "In Lyon Juan Ibarra of Spain met Alan Marsh of Spain. Both had chances. The Spaniard took one.",
        "Juan Ibarra won. He had beaten the 14th seed before that.",
        "Juan Ibarra beat Dale Hooper in Lyon. The Spaniard won the first set.",
        "Juan Ibarra met Dale Hooper in Lyon. The Spaniard now plays Oleg Baranov.",
        "Dale Hooper won. There were cheers for the first Briton in the last four.",
        "won in two sets over Juan Ibarra. The 14th seed was glad.",
        "Coach Dale Hooper won them over. The Briton was glad.",
        "Marsh ends Ibarra's run\n\nTwo days after he beat the world No. 1, Juan Ibarra lost to Alan Marsh.",
    ],
)
def test_a_description_stays_open_where_the_text_leaves_it_open(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("In Lyon Spain's Juan Ibarra beat Dale Hooper. The Spaniard broke Ibarra twice.", "Hooper"),
        ("In Lyon Juan Ibarra beat seventh seed Dale Hooper. The third seed was glad.", "Ibarra"),
        ("In Lyon Juan Ibarra beat qualifier Dale Hooper. The third seed was glad.", "Ibarra"),
        ("In Lyon British number two Dale Hooper beat Alan Marsh. The British number four was sad.", "Marsh"),
    ],
)
def test_a_description_is_nobody_whom_it_contradicts(text: str, person: str) -> None:
    assert [who for _, who in meant(text)] == [person]


def test_an_opponent_is_the_one_across_the_net() -> None:
    text = "In Lyon Ada Okafor met Mia Lindqvist. Okafor had too much power for her 15-year-old opponent."
    assert meant(text) == [("her 15-year-old opponent", "Lindqvist")]
    assert ("Lindqvist", "age", 15) in known(text)


def test_what_explains_a_description_is_said_of_whom_it_means() -> None:
    text = "In Lyon Spain's Juan Ibarra beat Dale Hooper. The Spaniard, the third seed, was glad."
    assert ("Ibarra", "seed", 3) in known(text)


def test_what_stands_for_nobody_known_is_kept_as_that() -> None:
    text = "Juan Ibarra lost to Dale Hooper in Lyon. The Spaniard was sad."
    people = read(text)
    assert [text[start:end] for start, end in people.unknown] == ["The Spaniard"]


# ── Sexes ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "women"),
    [
        ("In Lyon Ada Okafor beat Mia Lindqvist. She was glad.", {"Okafor": True, "Lindqvist": True}),
        ("In Lyon Dale Hooper beat Juan Ibarra. He was glad.", {"Hooper": False, "Ibarra": False}),
        ("In Lyon Ada Okafor beat Mia Lindqvist.", {"Okafor": None, "Lindqvist": None}),
        (
            "In Lyon Ada Okafor won. She was glad. Dale Hooper won in the men's draw. He was glad.",
            {"Okafor": True, "Hooper": False},
        ),
        (
            "In Lyon Ada Okafor has lost her way. Jo Marr spoke after helping Okafor until she won. He will go on.",
            {"Okafor": True, "Marr": False},
        ),
        ('In Lyon Ada Okafor beat Mia Lindqvist. "He is my coach," said Okafor.', {"Okafor": None, "Lindqvist": None}),
    ],
)
def test_pronouns_tell_a_sex(text: str, women: dict[str, bool | None]) -> None:
    assert {person.surname: person.woman for person in read(text).persons} == women


def test_a_win_that_is_taken_up_again_is_the_winners() -> None:
    text = (
        "Ann Bell met Eve Fox in Lyon.\n\nBell was broken again, with Fox cheered on as she stormed to victory. "
        "The win was a first for the 19-year-old."
    )
    assert ("the 19-year-old", "Fox") in meant(text)


def test_a_winner_and_a_loser_who_are_both_described() -> None:
    text = "Juan Ibarra beat Dale Hooper in Lyon. The world number two beat the world number nine 6-2 6-2."
    assert [who for _, who in meant(text)] == ["Ibarra", "Hooper"]


def test_the_other_of_two_is_meant_where_the_one_is_named_beside_it() -> None:
    text = (
        "In Lyon Juan Ibarra met Dale Hooper. Ibarra served well. Hooper did not. Ibarra broke. It rained, and Hooper "
        "had a break. Ibarra was too strong for the Briton."
    )
    assert ("the Briton", "Hooper") in meant(text)


def test_what_opens_a_sentence_is_the_only_one_whom_the_sentence_before_names() -> None:
    text = (
        "Ann Bell beat Eve Fox in Lyon. Bell and Fox rested, and Fox said Bell was better.\n\n"
        "Ada Okafor came from behind in Nice. The world number seven beat Mia Ruiz of Spain."
    )
    assert ("The world number seven", "Okafor") in meant(text)

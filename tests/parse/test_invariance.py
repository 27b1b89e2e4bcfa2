"""What says the same is read the same: other names, other marks, other dashes, other lines between paragraphs."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import cycle, pairwise

import pytest

from tests.parse.documents import DOCUMENTS, Sample
from tests.parse.edits import Edit, Edited, differences, moved, plain
from tui.model import BlockKind
from tui.parse import lexicon, names, parse, prose

PARAGRAPHS = (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=str)


def same(document: Sample, edits: list[Edit]) -> list[str]:
    """What an edit changed in the findings."""
    edited = Edited(document.text, edits)
    return differences(moved(parse(document.text), edited), plain(parse(edited.text)))


# ── Marks, dashes and line ends ───────────────────────────────────────────────────────────────────────────────────────


def each(pattern: str, text: str, replacement: str) -> list[Edit]:
    return [Edit(*match.span(), match.expand(replacement)) for match in re.finditer(pattern, text)]


@every_document
def test_curly_marks_read_like_straight_ones(document: Sample) -> None:
    edits = each("[“”]", document.text, '"') + each("[‘’]", document.text, "'")
    assert same(document, edits) == []


@every_document
def test_straight_marks_read_like_curly_ones(document: Sample) -> None:
    opening = each(r'(?<![^\s(\[—–-])"(?=\S)', document.text, "“")
    closing = each(r'(?<=[^\s(\[—–-])"', document.text, "”")
    apostrophes = each(r"(?<=\w)'(?=\w)", document.text, "’")
    assert same(document, opening + closing + apostrophes) == []


def can_have_single_marks(text: str) -> bool:
    """Whether single marks for double ones leave a text's meaning clear: each stretch closes, none is nested."""
    closed = all(text[speech.end - 1] in '"”' for speech in prose.lay_out(text).speech)
    return closed and not re.search(r"(?<!\w)['‘]|['’](?!\w)", text)


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if can_have_single_marks(d.text)], ids=str)
def test_single_marks_read_like_double_ones(document: Sample) -> None:
    text = document.text
    assert same(document, each(r'"', text, "'") + each("“", text, "‘") + each("”", text, "’")) == []


@every_document
def test_an_en_dash_reads_like_a_hyphen(document: Sample) -> None:
    pair = r"(?<![\d{0}])(\d{{1,2}}){0}(?=\d{{1,2}}(?![\d{0}]))"  # a date in full is no pair
    assert same(document, each(pair.format("-"), document.text, r"\1–")) == []
    assert same(document, each(pair.format("–"), document.text, r"\1-")) == []


@every_document
def test_the_points_of_a_tie_break_however_they_are_printed(document: Sample) -> None:
    def both(match: re.Match[str]) -> Edit:
        lost = int(match[1])
        won = max(7, lost + 2)
        points = f"{won}-{lost}" if match[0][0] == "7" else f"{lost}-{won}"
        return Edit(*match.span(), f"{match[0][:3]} ({points})")

    loser_only = re.finditer(r"\b(?:7[-–]6|6[-–]7) ?\((\d+)\)", document.text)
    assert same(document, [both(match) for match in loser_only]) == []
    both_told = re.finditer(r"\b(7[-–]6|6[-–]7)( \((\d+)[-–/](\d+)\))", document.text)
    told = [(match, int(match[3]), int(match[4])) for match in both_told]
    edits = [
        Edit(*match.span(2), f"({min(first, second)})")
        for match, first, second in told
        if (match[1][0] == "7") == (first > second)  # one printed the wrong way round has more to say
    ]
    assert same(document, edits) == []


@every_document
def test_line_ends_of_windows(document: Sample) -> None:
    assert same(document, each(r"\n", document.text, "\r\n")) == []


@every_document
def test_accents_in_two_parts(document: Sample) -> None:
    edits = [
        Edit(index, index + 1, apart)
        for index, letter in enumerate(document.text)
        if (apart := unicodedata.normalize("NFD", letter)) != letter
    ]
    assert same(document, edits) == []


# ── What outlets put between paragraphs ───────────────────────────────────────────────────────────────────────────────

FURNITURE = {
    "caption": "Rudi Vess lost to Ola Brandt 6-1 6-2 in Ghent. (Photo by Lou Ames/Getty Images)",
    "link": "Read more: Ola Brandt beats Rudi Vess 6-1 6-2 in Ghent",
    "label and link": "More tennis news\n\nOla Brandt stuns top seed Rudi Vess 6-1 6-2 to win the Ghent Open title",
    "newsletter": "Sign up to our newsletter and be the first to hear what Ola Brandt said about the 2019 final.",
    "tweet": "6-1 6-2! What a win for Ola Brandt 🎾 @brandt #Ghent pic.twitter.com/AbCdEfGhIj",
}


@pytest.mark.parametrize("furniture", FURNITURE.values(), ids=FURNITURE.keys())
@every_document
def test_what_stands_between_two_paragraphs_is_not_read(document: Sample, furniture: str) -> None:
    pieces = prose.lay_out(document.text).pieces
    gaps = [
        before.end
        for before, after in pairwise(pieces)
        if (before.kind, after.kind) == PARAGRAPHS and "\n" in document.text[before.end : after.start]
    ]
    for gap in gaps:
        assert same(document, [Edit(gap, gap, f"\n\n{furniture}")]) == []


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

MIXED = [
    "Teodorescu-Banu", "O'Dwyer", "Křižánek", "de_Wildt", "Field", "Kerbrat", "Zabaleta", "van_Loon",
    "Kanamori", "Çelebi", "Haddadi", "Nygård", "Bell", "Moreau-Petit", "Sjöberg", "O'Hara", "de_la_Torre",
    "Brook", "Tanimoto", "Kowalczyk", "Abadi", "Lindqvist", "Ferreira", "Štěpánová", "Winter", "Okonkwo",
    "Marchetti", "Vandersteen", "Ólafsdóttir", "Park", "Guerin", "Rautio", "Bianchi", "Szabó", "Fox",
    "Delacroix",
]  # fmt: skip
SURNAMES = {
    "one of each kind": MIXED,
    "words of the language": ["Young", "King", "Day", "Fish", "Wood", "Rose", "Power", "Park", "Knight", "Rice", "Cash",
                              "Grant", "Prince", "Queen", *MIXED],
    "given names": ["Thomas", "Martin", "Simon", "Paul", "Henry", "Roger", "Felix", "Gilles", "Richard", "Vincent",
                    "Oliver", "Nicolai", *MIXED],
    "short ones": ["Li", "Na", "Wu", "Hsu", "Ng", "Oh", "Xu", "Bu", "Ma", "Yi", "Cho", "Ito", *MIXED],
    "double ones": ["Kerr-Lyall", "Carro_Balda", "O'Brien-Voss", "Bautin_Aguto", "Bell-Fox", "Garza_Lopera",
                    "Costa-Ruiz", "Ramot_Vinol", "Dahl-Ames", "Sorri_Besso", *MIXED],
}  # fmt: skip
IN_S = [
    "Meyers", "Boateng-Rhys", "Varnas", "Prakis", "Woods", "Adomaitis", "Gyürkis", "Fields", "Peeters",
    "Santos",
]  # fmt: skip
GIVEN = [
    "Aurel", "Conor", "Jiří", "Joost", "Dustin", "Malo", "Iker", "Piet", "Yoshi", "Émile", "Tariq", "Sven",
    "Ian", "Luc", "Björn", "Sean", "Pilar", "Ned", "Aoi", "Jan", "Amir",
]  # fmt: skip


def other_names(text: str, surnames: list[str]) -> dict[str, str]:
    """Another name for every full name, surname and given name of the persons in a text."""
    in_s, given_names = iter(IN_S), cycle(GIVEN)
    left = list(dict.fromkeys(surnames))
    others: dict[str, str] = {}
    for person in names.people(prose.lay_out(text)).persons:
        given = person.name.removesuffix(person.surname).strip()
        if person.surname not in others:
            if person.surname.endswith("s"):
                other = next(in_s)
            else:
                other = next(name for name in left if given or stands_alone(name))
                left.remove(other)
            others[person.surname] = other.replace("_", " ")
        if given and given != person.name:
            others.setdefault(given, next(given_names))
            others[person.name] = f"{others[given]} {others[person.surname]}"
    return {capital(name): capital(other) for name, other in others.items()} | others


def stands_alone(name: str) -> bool:
    """Whether a surname tells a person by itself: one that is a word, or several words, needs a given name."""
    return "_" not in name and name not in lexicon.words("people")["names_too"]


def capital(words: str) -> str:
    return words[0].upper() + words[1:]


def spelt_right(text: str) -> bool:
    """Whether no name in a text is a slip for another: it would have to slip alike after the change."""
    named = names.people(prose.lay_out(text)).persons
    known = {word for person in named for word in person.name.split()}
    return not any(get_close_matches(word, known - {word}, 1, 0.92) for word in set(re.findall(r"\b[A-Z]\w{5,}", text)))


def renamings(text: str, others: dict[str, str]) -> Iterator[Edit]:
    """The edits that rename everybody, a name at the start of a sentence with a capital."""
    longest_first = sorted(others, key=len, reverse=True)
    openings = {start for start, _ in prose.lay_out(text).sentences}
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if others else r"(?!)"
    for match in re.finditer(pattern, text):
        before = match.start() - 1
        opens = match.start() in openings or (before in openings and not text[before].isalnum())
        yield Edit(*match.span(), capital(others[match.group()]) if opens else others[match.group()])


@pytest.mark.parametrize("surnames", SURNAMES.values(), ids=SURNAMES.keys())
@pytest.mark.parametrize("document", [d for d in DOCUMENTS if spelt_right(d.text)], ids=str)
def test_other_people_do_the_same(document: Sample, surnames: list[str]) -> None:
    others = other_names(document.text, surnames)

    def rename(words: str) -> str:
        return Edited(words, renamings(words, others)).text if words not in others else others[words]

    edited = Edited(document.text, renamings(document.text, others))
    assert differences(moved(parse(document.text), edited, rename), plain(parse(edited.text))) == []


# ── One at a time ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_no_text_leaves_anything_behind() -> None:
    alone = {document: parse(document.text) for document in DOCUMENTS}
    for document in reversed(DOCUMENTS):
        assert parse(document.text) == alone[document]

"""What stands in brackets beside a name: "Hooper (ESP)", "Hooper [3]", "Hooper (WC)", "Hooper (Spain, 14)".

A nation, a seed, a way into the draw. A round-bracketed number from fifteen up may be an age as well as a seed, and
says neither.
"""

from functools import cache

from tui.parse.figures import number
from tui.parse.knowledge import Knowledge
from tui.parse.lexicon import words
from tui.parse.nations import nations
from tui.parse.patterns import lazy
from tui.parse.reading import Mention, Trait
from tui.terms import FactField

BRACKET = lazy(r"\s?(?P<open>[(\[])(?P<inside>[A-Za-z\d][\w '’.-]*(?:[,/;]\s?[\w '’.-]+)?)[)\]]")
OF_PLACE = lazy(r"\sof\s(?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w+)?(?=\s\()")
SEEDED = lazy(r"seeded\s(?:No\.?\s)?(\w+)|(\w+)\sseed")
SEED_BEFORE = lazy(  # in lists: "(2) Hooper", "beat 16 - Hooper"
    r"(?:(?<!.)|(?<=\bv )|(?<=\bvs )|(?<=\bvs\. )|(?<=\bbeat )|(?<=\bbt )|(?<=\bdef\. ))"
    r"(?:\((\d\d?)\)\s|(\d\d?)\s?[-–]\s?)\Z"
)
BACK = 12  # code points before a name in which its seed stands
PART = lazy(r"[A-Z]{3}(?=\sx\d)|(?<=[A-Z]{3}\s)x\d+|[^,/;]+")  # "USA x13" are two
SEEDS = range(1, 34)
AGES = range(15, 60)  # what a number in round brackets may be instead of a seed


def read(knowledge: Knowledge) -> None:
    """Lay what stands in the brackets after each name to its bearer."""
    for mention in list(knowledge.people.mentions):
        if knowledge.text.startswith(("(", "[", " (", " ["), mention.end):
            _beside(knowledge, mention, mention.end)
        elif knowledge.text.startswith(" of ", mention.end) and (place := OF_PLACE.match(knowledge.text, mention.end)):
            _beside(knowledge, mention, place.end())
        if not knowledge.text[max(0, mention.start - 2) : mention.start].rstrip().endswith((")", "-", "–")):
            continue
        seeded = knowledge.text[max(0, mention.start - 2) : mention.start].rstrip().endswith((")", "-", "–"))
        before = SEED_BEFORE.search(knowledge.text, max(0, mention.start - BACK), mention.start) if seeded else None
        if before is not None and int(before[1] or before[2]) in SEEDS:
            knowledge.tell(
                Trait(mention.person, FactField.SEED, int(before[1] or before[2]), *before.span(1 if before[1] else 2))
            )


def _beside(knowledge: Knowledge, mention: Mention, end: int) -> None:
    bracket = BRACKET.match(knowledge.text, end)
    if bracket is None:
        return
    start, square = bracket.start("inside"), bracket["open"] == "["
    parts = list(PART.finditer(bracket["inside"]))
    said = [(part, _said(part[0].strip(), square=square)) for part in parts]
    if not all(one for _, one in said):
        return
    for part, one in said:
        if one is not None:
            begin = start + part.start() + len(part[0]) - len(part[0].lstrip())
            knowledge.tell(Trait(mention.person, *one, begin, begin + len(part[0].strip())))


def _said(inside: str, *, square: bool) -> tuple[FactField, int | str] | None:
    """What one thing in brackets says; None where it may be anything."""
    if (seeded := SEEDED.fullmatch(inside)) is not None:
        seed_told = number(seeded[1] or seeded[2])
        return None if seed_told is None else (FactField.SEED, seed_told)
    if inside.startswith("x") and inside[1:].isdigit():
        return FactField.SEED, int(inside[1:])
    if inside.isdigit():
        seed = int(inside) in SEEDS and (square or int(inside) not in AGES)
        return (FactField.SEED, int(inside)) if seed else None
    if (entry := _entries().get(inside.casefold())) is not None:
        return FactField.ENTRY, entry
    code = inside.upper()
    if inside == code and code in words("places")["nations"]:
        return FactField.NATIONALITY, code
    nation = nations().get(inside)
    return (FactField.NATIONALITY, nation) if nation else None


@cache
def _entries() -> dict[str, str]:
    """Ways into the draw, as draws print them."""
    spelt = words("facts")["said_by_noun"]["entry"]
    return {spelling: entry for entry, spellings in spelt.items() for spelling in (entry.casefold(), *spellings)}

"""Who an article names: the persons, and every place where a name of theirs stands.

Names are learned before they are looked for. A full name is two or more capitalised words in a row that the lexicon
does not know for something else; a lone capitalised word is somebody only where its neighbours say so ("beat Norrie",
"Norrie said", "France's Rinderknech"). What has been learned is then found wherever it stands: in a headline in title
case, at the start of a sentence, in a quotation, as a surname or given name alone. A headline in title case teaches
nothing, and a surname that two persons share is left alone where neither is nearer than the other.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.parse.capitals import Run, also_names, runs
from tui.parse.full_names import LONGEST, learn_full_names, learn_headings
from tui.parse.lexicon import either, words
from tui.parse.lone_names import learn_lone_names
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention, People, Person, Prose
from tui.parse.register import Nearest, Register, fold
from tui.parse.staff import tell_staff

_WORDS = lazy(r"[^\s\[\]]+")


def people(prose: Prose) -> People:
    """The persons of an article and the places where they are named."""
    text = _unwrapped(prose)
    found = list(runs(text, prose))
    register = Register()
    learn_headings(prose, register)
    learn_full_names(found, text, register)
    learn_lone_names(found, text, register)
    register.join_slips(text)
    register.settle()
    mentions = list(_spot(found, text, prose, register))
    tell_staff(mentions, prose, text, register.persons)
    return _named(register.persons, mentions)


def _named(persons: list[Person], mentions: list[Mention]) -> People:
    """The persons that are mentioned, without those who turned out to be somebody else."""
    kept = sorted({mention.person for mention in mentions})
    if len(kept) == len(persons):
        return People(persons, mentions)
    index = {who: i for i, who in enumerate(kept)}
    return People([persons[who] for who in kept], [Mention(m.start, m.end, index[m.person], m.form) for m in mentions])


def _unwrapped(prose: Prose) -> str:
    """The prose with spaces for the line ends inside a paragraph, so that a name may run over one."""
    text = prose.prose
    wrapped = [piece for piece in prose.pieces if "\n" in text[piece.start : piece.end]]
    for piece in wrapped:
        text = text[: piece.start] + text[piece.start : piece.end].replace("\n", " ") + text[piece.end :]
    return text


def _spot(found: list[Run], text: str, prose: Prose, register: Register) -> Iterator[Mention]:
    """Every place where somebody known is named."""
    nearest = Nearest(prose)
    for run in found:
        if run.opens and len(run.words) == 1 and run.words[0] in also_names() and _ordinary().match(text, run.end):
            continue
        spots: list[re.Match[str]] = []
        i = 0
        while i < len(run.words):
            for j in range(min(len(run.words), i + LONGEST), i, -1):
                who, form = register.meant(fold(" ".join(run.words[i:j])), nearest)
                if form is Form.GIVEN and (i == 0 and _is_of_another(run.words[j:], register)):
                    continue  # Ada Okafor is no other Ada
                if form is Form.GIVEN and j == len(run.words) and text.startswith(("–", "‑"), run.end):
                    continue  # nor is Ada–Maria
                if who is not None:
                    start, end = run.start, run.end
                    if j - i < len(run.words):
                        spots = spots or list(_WORDS.finditer(text, run.start, run.end))
                        start, end = spots[i].start(), spots[j - 1].end()
                    start = (
                        _with_particles(text, start, register.persons[who].surname) if form is Form.SURNAME else start
                    )
                    nearest.named[who] = start
                    yield Mention(start, end, who, form)
                    i = j - 1
                    break
            else:
                if "-" in run.words[i] and len(run.words) == 1:
                    yield from _pair(run, register, nearest)
            i += 1


def _pair(run: Run, register: Register, nearest: Nearest) -> Iterator[Mention]:
    """Two who play together and are written as one word: "Okafor-Ruiz"."""
    first, _, second = run.words[0].partition("-")
    one, other = (register.meant(fold(name), nearest)[0] for name in (first, second))
    if one is not None and other is not None and one != other:
        yield Mention(run.start, run.start + len(first), one, Form.SURNAME)
        yield Mention(run.end - len(second), run.end, other, Form.SURNAME)


def _is_of_another(rest: Sequence[str], register: Register) -> bool:
    """Whether a given name is that of somebody unknown: a surname that nobody has follows it."""
    return bool(rest) and fold(rest[0]) not in register.full.keys() | register.short.keys() | register.given.keys()


@cache
def _ordinary() -> re.Pattern[str]:
    """What follows a word at the start of a sentence that is no name there: "Young players", "Day two"."""
    return re.compile(rf"\s+(?:[A-Z]|\d|{either(words('people')['ordinary_before']['words'])}\b)")


def _with_particles(text: str, start: int, surname: str) -> int:
    """Where a surname starts, with the small words that belong to it."""
    small = surname.rpartition(" ")[0]
    if small and text[max(0, start - len(small) - 1) : start].casefold() == small.casefold() + " ":
        return start - len(small) - 1
    return start

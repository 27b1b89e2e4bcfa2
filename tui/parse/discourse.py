"""What a clause is about: which person its verb is told of, and whom "he", "she" and "his opponent" mean there.

The subject of a sentence is the person its main verb follows, not one it brings in with a preposition or owns something
in it. A pronoun means the subject before it, in its own sentence or in one of the few before, of the right sex; where a
sentence has lost its subject, or two persons share one, nobody is meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from tui.parse.figures import counted
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention, People, Prose, Role

FEMALE = frozenset(("she", "her", "hers", "herself"))
BACK = 5  # sentences that a pronoun reaches over, its own included
FARTHEST = 60  # sentences, quoted ones included, that are looked through for so many of the writer's
LONGEST = 1000  # code points of a sentence that are looked at: what is longer is none
_PRONOUN = lazy(r"(?:[Ss]he|[Hh]ers?|herself|[Hh]e|[Hh]im|[Hh]is|himself)\b")
_ACTING_PRONOUN = lazy(r"\b(?:[Ss]?he|She|He)\b")
_OPPONENT = lazy(r"(?:[Hh]is|[Hh]er)\s+(?:[\w-]+\s+)?(?:opponent|rival|adversary|foe)\b")
_BOUNDARY = lazy(  # the mark or the space comes first, so that the matcher looks no further at a letter
    r"[;:()—–,\s](?:(?<=[;:()—–])|(?<=,)(?=\s)"
    r"|(?<=\s)(?:but|while|when|before|after|although|though|because|since|until|who|if|as)(?=\s))"
)
_SAID_OF = lazy(r",\s(?:an?|the|ranked|seeded)\s[^,;]{1,80},")
_WITH_DOING = lazy(r"\s+[a-z]+ing\s")
_RELATIVE = lazy(r",?\s(?:who|whose)\s?\Z")
_APPOSED = lazy(r",\s(?:an?|the)\s[^,.;:()\n]{1,50},?\swho(?:se)?\s?")  # "Hooper, a former finalist who |…"
_ASIDE = lazy(r"\b(?:who|when|after|before|while|because|since|until|where|which|that)\s")
_TOPIC = lazy(r"\W*(?:As\s+for|For)\s+")
_FOR_ALONE = lazy(r"\bfor\s+\Z")  # "It was a good day for Ruiz."
_FIRST_WORD = lazy(r"[^\W\d_][\w’'-]*")
_OPENED = lazy(
    r"\W*(?:Of|On|About|Asked|Regarding|Against|Facing)\s[^,.;]{1,40},\s"
)  # "Of her next opponent, |Ruiz, she …"
_ANEW = lazy(r"[;:—–]|\b(?:and|but|while|as)\s+(?:this|that|it|he|she|they|there|the|his|her|now|then|when|if)\b")
_THINGS = frozenset(
    ("the", "a", "an", "it", "that", "this", "there", "they", "both", "neither", "each", "all", "some", "most")
)
_EXPLAINS = lazy(r"\s+(?:an?|the)\s")
_OWNS = lazy(r"['’]s?(?!\w)")
SUBORDINATE = frozenset(
    ("after", "when", "as", "before", "while", "although", "though", "because", "since", "until", "if", "that", "once")
) | frozenset(("whom", "where", "than"))
FACED = frozenset(("against", "over"))
SAID = frozenset(("said", "says", "added", "admitted", "explained", "insisted", "conceded", "joked", "replied"))


def sentence_at(prose: Prose, position: int) -> int:
    """The index of the sentence that holds a position, or of the last one before it; -1 before the first."""
    return bisect_right(prose.starts, position) - 1


def sentence_of(prose: Prose, position: int) -> tuple[int, int]:
    """The sentence that holds a position, or of one without an end the part around it."""
    index = sentence_at(prose, position)
    start, end = prose.sentences[index] if index >= 0 else (0, len(prose.text))
    return max(start, position - LONGEST), min(end, position + LONGEST)


def clause_at(prose: Prose, position: int) -> tuple[int, int]:
    """The clause that holds a position: the part of its sentence between commas and conjunctions."""
    start, end = sentence_of(prose, position)
    for boundary in _BOUNDARY.finditer(prose.narrative, start, end):
        if boundary.start() >= position:
            return start, boundary.start()
        start = boundary.end()
    return start, end


def told_before(prose: Prose, position: int, count: int = BACK) -> Iterator[tuple[int, int]]:
    """The writer's own sentences up to a position, the last one first; what is all quotation does not count."""
    end = position
    index = sentence_at(prose, position)
    for at in range(index, max(-1, index - FARTHEST), -1):
        start = max(prose.sentences[at][0], end - LONGEST)
        if not prose.narrative[start:end].isspace():
            yield start, end
            count -= 1
            if not count:
                return
        end = prose.sentences[at][0]


# ── Roles ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def role(people: People, prose: Prose, mention: Mention) -> Role:
    """How a mention stands in its clause."""
    known = people.roles.get(mention)
    if known is None:
        text = prose.narrative
        owns = text.startswith(("'", "’"), mention.end) and _OWNS.match(text, mention.end) is not None
        verb = not owns and acts().match(text, mention.end) is not None
        led = _led(text, mention.start)
        known = people.roles[mention] = Role(led, verb, owns, _aside(prose, mention.start, led))
    return known


def _led(text: str, start: int) -> str:
    """The word that leads up to a name; "" where a mark or nothing does."""
    left = text[max(0, start - 60) : start].rpartition("\n")[2]
    if left[-1:].isalnum() or left[-1:] not in (" ", "\xa0"):
        return ""
    leading = _leading()
    for word in reversed(left.split()):
        plain = word.casefold()
        if plain in leading:
            return plain
        if not word[-1].isalnum() and plain != "no.":
            return ""
        if not (
            word[0].isupper()
            or word[0].isdigit()
            or "-" in word
            or plain in _describing()
            or plain.endswith(("'s", "’s"))
        ):
            return plain
    return ""


@cache
def _leading() -> frozenset[str]:
    """Words that say how somebody comes into a clause."""
    return brings_in() | SUBORDINATE | SAID


@cache
def brings_in() -> frozenset[str]:
    """Words that bring a person in who is not what the clause is about: "against", "beat"."""
    return frozenset(words("facts")["brings_in"]["words"])


@cache
def _describing() -> frozenset[str]:
    facts = words("facts")
    nouns = [part for noun in facts["nouns"]["words"] for part in noun.split()]
    return frozenset(
        [
            *nouns,
            *facts["filler"]["words"],
            *counted(),
            "the",
            "a",
            "seed",
            "seeded",
            "number",
            "no.",
            "top",
            "compatriot",
            "opponent",
            "rival",
        ]
    )


@cache
def acts() -> re.Pattern[str]:
    """What follows a person of whom a verb is told."""
    verb = rf"(?:{either(words('facts')['verbs']['words'])}|[a-z]+ed)\b"
    adverb = (
        r"(?:(?:then|also|now|never|still|again|even|soon|once|twice|always|just|only|himself|herself|[a-z]+ly)\s+)?"
    )
    return re.compile(rf"(?:\s+{adverb}|\s*,[^,.;]{{1,120}},\s+{adverb}|\s+\([^)]{{1,20}}\)\s+){verb}")


def _aside(prose: Prose, start: int, led: str) -> bool:
    """Whether a person is only brought in by a side clause: "who had beaten Martin", "when he met Martin"."""
    if led not in brings_in() or led == "by":
        return False
    clause, _ = clause_at(prose, start)
    return _ASIDE.search(prose.narrative, max(0, clause - 12), clause + 8) is not None


# ── Subjects ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def subject(people: People, prose: Prose, position: int) -> int | None:
    """Whom "he", "she", "his opponent" or a verb without a subject means at a position; None where that is open."""
    pronoun = _PRONOUN.match(prose.text, position)
    woman = None if pronoun is None else pronoun.group().casefold() in FEMALE
    who = None
    for start, end in told_before(prose, position):
        who, closed = subject_within(people, prose, start, end, woman)
        if who is not None or closed:
            break
    if pronoun and who is not None and _is_named_later(people, prose, position, who):
        first, _ = sentence_of(prose, position)
        here = any(mention.person == who for mention in people.within(first, position))
        return None if here else _opponent(people, prose, position, who, standing=True)
    if pronoun and _OPPONENT.match(prose.text, position):
        return _opponent(people, prose, position, who)
    return who


def _is_named_later(people: People, prose: Prose, position: int, who: int) -> bool:
    """Whether the sentence of a pronoun goes on to name somebody, who is another then: "She won before Ruiz led"."""
    if prose.text[position : position + 3].casefold().strip() not in ("he", "she"):
        return False
    first, last_ = sentence_of(prose, position)
    anew = _ANEW.search(prose.text, position, last_)
    begun = max(first, prose.text.rfind(",", first, position) + 1)
    if not SUBORDINATE.isdisjoint(prose.text[begun:position].casefold().split()):
        return False  # "When she won, Ruiz wept"
    return any(
        m.person == who and m.form is not Form.DESCRIPTION and not prose.narrative[m.start].isspace()
        for m in people.within(position, anew.start() if anew else last_)
    )


def subject_within(
    people: People, prose: Prose, start: int, end: int, woman: bool | None = None
) -> tuple[int | None, bool]:
    """The subject of a stretch of a sentence, and whether to look no further back where it has none."""
    text = prose.narrative
    standing = free = None
    stranger = next((u for u in people.unknown if start <= u[0] < end and acts().match(text, u[1])), None)
    for mention in people.within(start, end):
        if stranger and mention.start > stranger[0]:
            break
        known = people.persons[mention.person].woman
        if text[mention.start].isspace() or (woman is not None and known is not None and known != woman):
            continue
        stands = role(people, prose, mention)
        if stands.owns and woman is not None and free is None and stands.led not in brings_in():
            free = mention.person  # "Norrie's serve was broken and he …", but not "A break on Norrie's serve …"
        of_another = stands.led in FACED and free is not None  # "Norrie's display against Ruiz was …"
        if stands.owns or of_another or _is_told_of(text, start, mention, stands):
            continue
        partner = _partner(people, text, mention)
        if partner is not None and (woman is None or people.persons[partner].woman in (None, woman)):
            if stands.acts and not _is_aside_for_two(people, prose, mention):
                return None, True
            continue
        if stands.led in SAID or (stands.acts and stands.led not in SUBORDINATE):
            return mention.person, True
        if standing is None and (stands.acts or _leads_the_way(text, mention, stands)):
            standing = mention.person
        elif free is None and (
            stands.led not in brings_in() | SUBORDINATE
            or (
                _FOR_ALONE.search(text, start, mention.start)
                and len({m.person for m in people.within(start, end)}) == 1
            )
            or _TOPIC.fullmatch(text, start, mention.start)
        ):
            free = mention.person
    who = free if free is not None else standing
    if who is not None or stranger:
        return (None if stranger else who), True
    return None, text[start : start + 1].islower() and text[max(0, start - 1) : start] == "\n"


def _leads_the_way(text: str, mention: Mention, stands: Role) -> bool:
    """Whether "with" brings in who does something: "the hosts did well, with Ruiz leading the way"."""
    return stands.led == "with" and _WITH_DOING.match(text, mention.end) is not None


def _is_told_of(text: str, start: int, mention: Mention, stands: Role) -> bool:
    """Whether somebody is what a sentence comes to, opens with or is about, and no subject: "Next up is Ruiz"."""
    if stands.acts and stands.led.endswith("ing") and stands.led in brings_in():
        return True  # "the joy of beating Ruiz was"
    if stands.led in ("is", "was", "are", "were"):
        return not text.startswith((" who ", ", who "), mention.end)  # "it is Ruiz who …"
    return text.startswith(",", mention.end) and _OPENED.fullmatch(text, start, mention.start) is not None


def _partner(people: People, text: str, mention: Mention) -> int | None:
    """Who shares what is told of somebody: "Hantuchova and Hrbaty won"; None where he is alone."""
    before = people.before(mention.start)
    if before is not None and text[before.end : mention.start].strip() in ("and", "&"):
        return before.person
    after = people.within(mention.end + 5, mention.end + 6) if text.startswith(" and ", mention.end) else ()
    return next((other.person for other in after), None)


def _is_aside_for_two(people: People, prose: Prose, second: Mention) -> bool:
    """Whether two who share a verb stand in a side clause: "While Ruiz and Costa may meet, Bell …"."""
    first = people.before(second.start)
    return first is not None and role(people, prose, first).led in SUBORDINATE


def doer(people: People, prose: Prose, position: int) -> int | None:
    """Whom the verb at a position is told of: the subject of its clause, or the one that the clause goes on with."""
    text = prose.narrative
    start, _ = clause_at(prose, position)
    if _RELATIVE.search(text, max(0, start - 9), start):
        owner = people.before(start)
        near = owner is not None and (start - owner.end < 10 or _APPOSED.fullmatch(text, owner.end, start) is not None)
        return owner.person if owner and near else None
    if rival := last(_OPPONENT, text, start, position):
        return subject(people, prose, rival.start())
    who, closed = subject_within(people, prose, start, position)
    if who is not None or closed:
        return who
    if pronoun := last(_ACTING_PRONOUN, text, start, position):
        return subject(people, prose, pronoun.start())
    if _EXPLAINS.match(text, start) and (owner := people.before(start)) and owner.end == start - 1:
        return owner.person  # "Federer, a two-time champion ranked third, …"
    if _has_own_subject(text[start:position]):
        return None
    first, _ = sentence_of(prose, position)
    if text[start - 1 : start] == "," and (apposed := _before_apposition(people, text, first, start)) is not None:
        return apposed
    pronoun = last(_ACTING_PRONOUN, text, first, start)
    return subject(people, prose, start if pronoun is None else pronoun.start())


def _before_apposition(people: People, text: str, first: int, start: int) -> int | None:
    """Whom a clause goes on with after what is said of him between commas: "Ruiz, a teenager ranked 80th, |hit"."""
    for mention in reversed(people.within(first, start)):
        if mention.form is not Form.DESCRIPTION:
            return mention.person if _SAID_OF.fullmatch(text, mention.end, start) else None
    return None


def _has_own_subject(clause: str) -> bool:
    """Whether a clause opens with a thing or an unknown name, of which its verb is told."""
    first = _FIRST_WORD.search(clause)
    if first is None:
        return False
    word = first.group()
    if word.casefold() in _THINGS:
        return True
    return (
        word[0].isupper() and word not in words("people")["never"] and word not in words("facts")["openings"]["words"]
    )


def last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match of a pattern in a stretch."""
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


def _opponent(people: People, prose: Prose, position: int, who: int | None, *, standing: bool = False) -> int | None:
    """The person across the net from another: who was named beside him last; where `standing`, in no side clause."""
    if who is None:
        return None
    first = prose.sentences[max(0, sentence_at(prose, position) - BACK)][0]
    for mention in reversed(people.within(first, position)):
        if (
            mention.person != who
            and people.persons[mention.person].player
            and not prose.narrative[mention.start].isspace()
            and not (standing and role(people, prose, mention).aside)
        ):
            return mention.person
    return None

"""The players of a sentence, one group for each: a name with its apposition, or two names that play together.

"the top seed, Ruiz" is one person, and "Ruiz and Costa" a pair where the sentence speaks of doubles or a verb is told
of both: in "beat Ruiz and Costa won" they are two. Nobody here knows who won; only who is named, and with whom.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention, People

NEAR = 60  # code points before a name in which its clause begins
OF_PLACE = r"(?:\s+(?:of|from)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?"  # "Ruiz of Spain"
BRACKET = r"(?:\s\([^()]{1,24}\))?"  # "Ruiz (Spain)"
APPOSED = lazy(r"\s*(?:,\s*|\s)")
TOGETHER = lazy(r",?\s+both\b|\s+[a-z]+ing\b")  # "with Ruiz and Costa beating …"
OWNS = lazy(r"['’](?:s\b|(?=\s))")


class Group(NamedTuple):
    """Words that stand for one person, or for two who play together: "Ruiz", "the top seed, Ruiz", "Ruiz and Costa"."""

    start: int
    end: int
    persons: tuple[int, ...]
    owns: bool = False  # followed by 's
    second: int = 0  # where the second of two begins


def groups(text: str, people: People, start: int, end: int) -> list[Group]:
    """The players of a stretch of narrative, in order."""
    found: list[Group] = []
    last: Mention | None = None
    doubles = False  # two who play together have been named
    for mention in people.within(start, end):
        if text[mention.start].isspace() or not people.persons[mention.person].player:
            last = None
            continue
        owns = text.startswith(("'", "’"), mention.end) and OWNS.match(text, mention.end) is not None
        if last is not None and _apposed(text, last, mention):
            found[-1] = found[-1]._replace(end=mention.end, owns=owns)
        elif (
            last is not None
            and last.person != mention.person
            and _paired(text, found[-1], mention, start, end, doubles)
        ):
            doubles = True
            both = (*found[-1].persons, mention.person)
            found[-1] = Group(found[-1].start, mention.end, both, owns, mention.start)
        else:
            found.append(Group(mention.start, mention.end, (mention.person,), owns))
        last = mention
    return found


def apart(group: Group) -> tuple[Group, ...]:
    """The persons of a group one by one."""
    if len(group.persons) == 1:
        return (group,)
    first = Group(group.start, group.second, group.persons[:1])
    return first, Group(group.second, group.end, group.persons[1:], group.owns)


def is_team_of(before: str) -> bool:
    """Whether the words before two names make a team of them: "the Spanish pair of"."""
    return _team_of().search(before) is not None


@cache
def describing() -> str:
    """A pattern for words that may stand before a name and describe its bearer: "Spain's former champion"."""
    words = lexicon.words("grammar")["describing"]
    listed = lexicon.either([*words["words"], *(word.capitalize() for word in words["words"])])
    hyphened = rf"[\w-]+{lexicon.either(words['ends'])}"
    capital = r"(?!With\b)[A-Z](?!\w*ing\b)[\w.’'-]*"
    return rf"(?:(?:{listed}|{capital}|\d[\w.-]*|[(\[]\d{{1,2}}[)\]]|{hyphened}|[A-Za-z]+ly),?\s+)*+"


def _apposed(text: str, last: Mention, mention: Mention) -> bool:
    """Whether two mentions in a row are one person, named and described."""
    described = Form.DESCRIPTION in (last.form, mention.form)
    return described and last.person == mention.person and APPOSED.fullmatch(text, last.end, mention.start) is not None


def _paired(text: str, group: Group, mention: Mention, start: int, end: int, doubles: bool) -> bool:
    """Whether two who are joined belong together; more readily where two others of the sentence do."""
    if len(group.persons) > 1 or group.owns or not _joined().fullmatch(text, group.end, mention.start):
        return False
    if text[group.end : mention.start] == "-":
        return True  # "Okafor-Ruiz"
    doubles = doubles or _speaks_of_doubles(text, start, end)
    acting = _acts().match(text, mention.end, end) is not None
    if text.startswith("partner ", mention.start - len("partner ")):
        return True
    if doubles and (not acting or is_team_of(text[max(start, group.start - NEAR) : group.start])):
        return True
    before = text[max(start, group.start - NEAR) : group.start]
    if before.endswith(("with ", "With ")) and TOGETHER.match(text, mention.end):
        return doubles or not _against_two().match(text, mention.end, end)  # "… beating Ito and Mori" in the singles
    if _two().search(before):
        return True
    opens = _opens_clause().search(before)
    return opens is not None and (acting or opens["comma"] is None)  # one of a list: "…, Ruiz and Costa"


@cache
def _joined() -> re.Pattern[str]:
    """What stands between two who play together: "and", "and his Belgian partner"."""
    described = (
        r"(?:[A-Z][a-z]+\s+)?(?:mixed\s+)?(?:doubles\s+)?[\w-]*partner\s+",
        r"(?:(?:[A-Z][a-z]+\s)?[A-Z][a-z]+(?:['’]s?)?\s+)?(?:gold\s+|silver\s+|top\s+)?(?:medallist\s+|medalist\s+|seed\s+|champion\s+)?",
        r"(?:[A-Z][\w’'-]*\s+){0,2}(?:debutante?|newcomer|qualifier|rookie|teenager|veteran|wild\s?card)\s+",
        r"(?:the\s+)?(?:unseeded|[\w-]+-(?:ranked|seeded))\s+(?:[A-Z][a-z]+\s+)?",
        r"(?:freshman|sophomore|junior|senior)\s+",
        r"(?:sister|brother|compatriot|fellow\s+[\w-]+)\s+",
        r"(?:[a-z]+(?:-|\s+)seed(?:ed)?|No\.\s\d+)\s+(?:[A-Z][a-z]+\s+)?",
    )
    partner = r"(?=\s+(?:(?:his|her)\s+)?(?:[\w-]+\s+){0,2}partner\s)"
    beside = rf",?\s+(?:(?:along|together)\s+with|alongside){partner}"
    joint = rf"(?:{BRACKET}\s*(?:/|&|(?<!\s)-)|{BRACKET}\s+and\b|{beside})"
    return re.compile(rf"{OF_PLACE}{joint}\s*(?:(?:his|her|their)\s+)?(?:{'|'.join(described)})?")


@lru_cache(maxsize=4)  # every two who are joined in a sentence ask
def _speaks_of_doubles(text: str, start: int, end: int) -> bool:
    """Whether a sentence speaks of two against two."""
    return _doubles().search(text, start, end) is not None


@cache
def _doubles() -> re.Pattern[str]:
    """That a sentence speaks of two against two."""
    words = lexicon.words("grammar")["doubles"]
    name = r"(?:[A-Z][\w’-]+\s)"
    both = rf"{name}{{1,2}}and\s{name}{{1,3}}{lexicon.either(words['verbs'])}"
    seeds = rf"{lexicon.either(words['seeds'])}\s(?=[A-Z])"  # "fourth seeds Ruiz and Costa" share a number
    unnamed = rf"[Tt]he\s(?:[\w-]+\s){{1,2}}(?:seeds|champions)\s(?:\w+\s)?(?:{lexicon.either(words['verbs'])}|upset)"
    return re.compile(
        rf"\b(?:{lexicon.either(words['words'])}|partner\w*|{both}|{unnamed})\b|\b(?:{seeds})|\w/\s?[A-Z]"
    )


@cache
def _team_of() -> re.Pattern[str]:
    teams = lexicon.either(lexicon.words("grammar")["doubles"]["teams"])
    return re.compile(rf"\b{teams}\s+of\s+(?:[A-Z]\w+\s+)?\Z")


@cache
def _against_two() -> re.Pattern[str]:
    """What two did to two others: " upsetting Ito and Mori"."""
    name = r"(?:[A-Z][\w’'-]+\s+){1,3}"
    return re.compile(rf"\s+[a-z]+ing\s+(?:[a-z]+\s+){{0,2}}{name}and\s+[A-Z]")


@cache
def _acts() -> re.Pattern[str]:
    """A verb that the words before it are told of: a small word that is none of those that begin a phrase."""
    phrase = lexicon.either(lexicon.words("grammar")["doubles"]["no_verbs"])
    return re.compile(rf"\s+(?:(?:also|then|both|now|later|[a-z]+ly)\s+)?(?!{phrase}\b)[a-z]+\b")


@cache
def _two() -> re.Pattern[str]:
    """That two are named as such: "Two Americans, Ruiz and the unseeded Costa, will meet"."""
    return re.compile(rf"\b(?:[Tt]wo|[Bb]oth)\s+(?:[\w-]+\s+){{0,2}}[\w-]+s,\s+{describing()}\Z")


@cache
def _opens_clause() -> re.Pattern[str]:
    """That only describing words stand between the start of a clause and a name."""
    begins = r"\A|[.;:!?–—]\s|(?P<comma>,\s)|\s[–-]\s?|\b(?:and|but|while|after|when|as|before|where|that)\s"
    return re.compile(rf"(?:{begins})[\s\"“‘'#]*{describing()}\Z")

"""Who is a woman and who a man, by the pronouns that take them up; nothing is read from a name.

An article with pronouns of one sex only, and no word of the other's tennis, is about players of that sex. In any other
the pronouns vote, each for whom it takes up: those first that stand behind the only name of their sentence.
"""

import re
from collections import defaultdict
from functools import cache

from tui.parse.discourse import FEMALE, clause_at, sentence_of, subject, subject_within
from tui.parse.reading import People, Prose
from tui.parse.tokens import Vocabulary, tokens

PRONOUNS = Vocabulary(lambda: ("he", "him", "himself", "his", *FEMALE))


def tell_sexes(people: People, prose: Prose) -> None:
    """Set `woman` of every person whose sex the text tells."""
    text = prose.narrative
    # A word all in capitals is rather an acronym.
    pronouns = [
        (start, word) for start, word in tokens(prose.prose).places(PRONOUNS) if text.startswith(word[1:], start + 1)
    ]
    if not pronouns:
        return
    women = sum(word in FEMALE for _, word in pronouns)
    if women in (0, len(pronouns)) and not _of_both(prose, bool(women)):
        for person in people.persons:
            person.woman = bool(women) if person.player else None
        return
    alone = [_alone(people, prose, start) for start, _ in pronouns]
    _vote(people, [(who, word) for who, (_, word) in zip(alone, pronouns, strict=True)])
    unsure = [pronoun for who, pronoun in zip(alone, pronouns, strict=True) if who is None]
    _vote(people, [(_taken_up(people, prose, start, word), word) for start, word in unsure])


def _vote(people: People, taken: list[tuple[int | None, str]]) -> None:
    """Let pronouns tell the sex of those whom they take up and whose sex is not told yet."""
    votes: defaultdict[int, int] = defaultdict(int)
    for who, word in taken:
        if who is not None and people.persons[who].woman is None:
            votes[who] += 1 if word in FEMALE else -1
    for who, vote in votes.items():
        if vote:
            people.persons[who].woman = vote > 0


def _alone(people: People, prose: Prose, position: int) -> int | None:
    """The one person whom a sentence names, all of it before its pronoun: that is who is taken up."""
    start, end = sentence_of(prose, position)
    mentions = [m for m in people.within(start, end) if not prose.narrative[m.start].isspace()]
    named = {m.person for m in mentions}
    return mentions[0].person if len(named) == 1 and mentions[-1].start < position else None


def _taken_up(people: People, prose: Prose, position: int, pronoun: str) -> int | None:
    """Whom a pronoun takes up: "he" the subject before, "his" that of its own clause; nobody where another may be."""
    first, _ = sentence_of(prose, position)
    if any(people.persons[m.person].woman is (pronoun in FEMALE) for m in people.within(first, position)):
        return None
    if pronoun in ("he", "she"):
        return subject(people, prose, position)
    start, _ = clause_at(prose, position)
    return subject_within(people, prose, start, position)[0]


OF_MEN = Vocabulary(lambda: ("men", "atp"))
OF_WOMEN = Vocabulary(lambda: ("woman", "women", "wta", "ladies"))


def _of_both(prose: Prose, women: bool) -> bool:
    """Whether an article whose pronouns are of one sex has a word of the other's tennis."""
    vocabulary, pattern = (OF_MEN, _of_men()) if women else (OF_WOMEN, _of_women())
    return bool(tokens(prose.prose).places(vocabulary)) and pattern.search(prose.narrative) is not None


@cache
def _of_men() -> re.Pattern[str]:
    return re.compile(r"[MmA](?<!\w.)(?:(?<=[Mm])en['’]s|(?<=A)TP)\b")  # a bare letter first is found ten times as fast


@cache
def _of_women() -> re.Pattern[str]:
    return re.compile(r"[WwLl](?<!\w.)(?:(?<=[Ww])om[ae]n['’]s|(?<=W)TA|(?<=[Ll])adies['’]?)\b")

"""Who is a woman and who a man, by the pronouns that take them up; nothing is read from a name.

An article with pronouns of one sex only, and no word of the other's tennis, is about players of that sex. In any other
the pronouns vote, each for the subject that it takes up.
"""

import re
from collections import defaultdict
from functools import cache

from tui.parse.discourse import FEMALE, clause_at, subject, subject_within
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
    others = (_of_men() if women else _of_women()).search(text)
    if women in (0, len(pronouns)) and others is None:
        for person in people.persons:
            person.woman = bool(women) if person.player else None
        return
    votes: defaultdict[int, int] = defaultdict(int)
    for start, word in pronouns:
        who = _taken_up(people, prose, start, word)
        if who is not None:
            votes[who] += 1 if word in FEMALE else -1
    for who, vote in votes.items():
        if vote:
            people.persons[who].woman = vote > 0


def _taken_up(people: People, prose: Prose, position: int, pronoun: str) -> int | None:
    """Whom a pronoun takes up: "he" the subject before, "his" the one of its own clause."""
    if pronoun in ("he", "she"):
        return subject(people, prose, position)
    start, _ = clause_at(prose, position)
    return subject_within(people, prose, start, position)[0]


@cache
def _of_men() -> re.Pattern[str]:
    return re.compile(r"[MmA](?<!\w.)(?:(?<=[Mm])en['’]s|(?<=A)TP)\b")  # a bare letter first is found ten times as fast


@cache
def _of_women() -> re.Pattern[str]:
    return re.compile(r"[WwLl](?<!\w.)(?:(?<=[Ww])om[ae]n['’]s|(?<=W)TA|(?<=[Ll])adies['’]?)\b")

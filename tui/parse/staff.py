"""Who has no side in a match because the text gives them another work: "coach Jo Marr", "Jo Marr, the umpire"."""

import re
from functools import cache

from tui.parse.lexicon import either, words
from tui.parse.reading import Mention, Person, Prose
from tui.parse.tokens import Vocabulary, tokens

STAFF = Vocabulary(lambda: words("people")["staff"])
AROUND_STAFF = 100  # code points around a name in which another work is told


def tell_staff(mentions: list[Mention], prose: Prose, text: str, persons: list[Person]) -> None:
    """Tell who has no side in a match because the text gives them another work."""
    found = tokens(prose.prose)
    for mention in mentions:
        if not found.some(STAFF, mention.start - AROUND_STAFF, mention.end + AROUND_STAFF):
            continue
        line = text[max(0, mention.start - 36) : mention.start].rpartition("\n")[2]
        before = line.rstrip(" ,").casefold().split()[-3:]
        called = (
            bool(before) and before[-1] in _ends_of_work() and any(" ".join(before[i:]) in _staff() for i in range(3))
        )
        if called or (text[mention.end : mention.end + 2] == ", " and _work_after().match(text, mention.end)):
            persons[mention.person].player = False


@cache
def _staff() -> frozenset[str]:
    return frozenset(title.casefold() for title in words("people")["staff"])


@cache
def _ends_of_work() -> frozenset[str]:
    return frozenset(title.split()[-1] for title in _staff())


@cache
def _work_after() -> re.Pattern[str]:
    staff = either([form for title in words("people")["staff"] for form in (title, title.capitalize(), title.title())])
    return re.compile(rf",\s+(?:(?:the|his|her|a|an)\s+)?(?:[\w’'-]+\s+){{0,3}}?{staff}\b")

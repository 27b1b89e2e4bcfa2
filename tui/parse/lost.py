"""Subjects that a text has lost: a paragraph that begins with its verb, "powered her way into the last 16 …".

Where a name was a link or a heading, some archives keep the rest of the sentence alone. Whom it is about is told by
what follows, up to the next such paragraph: the first player of whom a verb is told, or the only one who is named.
"""

import re
from functools import cache
from itertools import pairwise

from tui.parse import discourse
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention, People, Prose
from tui.terms import BlockKind

NAMELESS = lazy(r"[a-z]+")


def restore(prose: Prose, people: People) -> None:
    """Let the place before a verb that opens a paragraph stand for whoever is its subject."""
    begun = [
        piece.start
        for piece in prose.pieces
        if piece.kind is BlockKind.PARAGRAPH and prose.text[piece.start].islower() and _verb(prose.text, piece.start)
    ]
    for start, end in pairwise((*begun, len(prose.text))):
        who = _subject(prose, people, start, end)
        if who is not None:
            people.add(Mention(start, start, who, Form.SURNAME))


def _verb(text: str, start: int) -> bool:
    """Whether a paragraph begins with a verb told of somebody."""
    word = NAMELESS.match(text, start)
    return word is not None and _told().fullmatch(word[0]) is not None


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words('facts')['verbs']['words'])}|[a-z]+ed)")


def _subject(prose: Prose, people: People, start: int, end: int) -> int | None:
    """Whom the paragraphs from one that has lost its subject to the next are about."""
    _, first = discourse.sentence_of(prose, start)
    here = {mention.person for mention in people.within(start, first)}
    following = [
        mention
        for mention in people.within(first, end)
        if mention.person not in here
        and people.persons[mention.person].player
        and not prose.narrative[mention.start].isspace()
    ]
    for mention in following:
        stands = discourse.role(people, prose, mention)
        if stands.acts and stands.led not in discourse.brings_in():
            return mention.person
    named = {mention.person for mention in following}
    return named.pop() if len(named) == 1 else None

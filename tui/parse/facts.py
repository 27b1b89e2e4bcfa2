"""What an article tells of each player, in normal form: "could not take any of his five break points" is 0/5.

What descriptions say (seed, ranking, age, nation …) was laid to its persons before; the readers of statements add what
a player hit, saved and won, where he stands, and how often he has met whom. Each value is kept once; where an article
tells two, both stay. Of somebody who does not play nothing is kept.
"""

import re
from collections.abc import Callable, Iterator

from tui.model import Fact, FactField, Span
from tui.parse import counts, persons, standings
from tui.parse.reading import Cards, People, Prose
from tui.parse.statements import Article, Told

Reader = Callable[[Article, re.Match[str]], Iterator[Told]]

READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (counts.STROKES, counts.strokes),
    (counts.BREAK_POINTS, counts.break_points),
    (counts.ONLY_ONE, counts.only_one),
    (counts.MATCH_POINTS, counts.match_points),
    (counts.SETS, counts.sets_dropped),
    (counts.BREAKS, counts.breaks),
    (standings.RANKED, standings.ranked),
    (standings.IN_THE_WORLD, standings.in_the_world),
    (standings.MOVED_TO, standings.moved_to),
    (standings.WORLD_NUMBER, standings.world_number),
    (standings.TOP_SPOT, standings.top_spot),
    (standings.RECORD, standings.record),
    (standings.MEETINGS, standings.meetings),
    (standings.STREAK, standings.streak),
    (standings.TITLES, standings.titles),
    (persons.AGED, persons.age),
    (persons.ENTRY, persons.entry),
    (persons.FIRST_OF, persons.first_of),
    (persons.COACH, persons.coach),
    (persons.INJURY, persons.injury),
)


def facts(prose: Prose, people: People, cards: Cards) -> list[Fact]:
    """Everything an article tells of its players, in the order of the text, each value once."""
    article = Article(prose, people)
    told = [Told(*trait) for trait in people.traits]
    for anchor, read in READERS:
        for match in anchor.finditer(article.text):
            told += read(article, match)
    told.sort(key=lambda fact: (fact.start, fact.end))
    kept: dict[tuple[int, FactField, int | str], Told] = {}
    for fact in told:
        if people.persons[fact.person].player:
            kept.setdefault((fact.person, fact.field, fact.value), fact)
    return [_fact(people, fact, _rival(fact, cards)) for fact in kept.values()]


def _rival(fact: Told, cards: Cards) -> int | None:
    """Whom meetings were with, where the words leave it open: the other player of the main match."""
    if fact.field is not FactField.HEAD_TO_HEAD or fact.opponent is not None or cards.main is None:
        return fact.opponent
    players = [side.players for side in cards.main.sides if not side.open]
    others = [
        who for side in players for who in side if (fact.person,) in players and len(side) == 1 and who != fact.person
    ]
    return others[0] if len(others) == 1 else None


def _fact(people: People, fact: Told, opponent: int | None) -> Fact:
    persons = people.persons
    return Fact(
        player=persons[fact.person].name,
        field=fact.field,
        value=fact.value,
        span=Span(start=fact.start, end=fact.end),
        opponent=None if opponent is None else persons[opponent].name,
    )

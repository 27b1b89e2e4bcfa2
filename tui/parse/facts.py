"""What an article tells of each player, in normal form: "could not take any of his five break points" is 0/5.

What descriptions say (seed, ranking, age, nation …) was laid to its persons before; the readers of statements add what
a player hit, saved and won, where he stands, and how often he has met whom. Each value is kept once; where an article
tells two, both stay. Of somebody who does not play nothing is kept.
"""

import re
from collections.abc import Callable
from functools import cache

from tui.parse import break_points, counts, first_wins, head_to_head, persons, standings, strokes
from tui.parse.lexicon import either, words
from tui.parse.reading import Cards, People, Prose
from tui.parse.statements import Article, Reading, Told
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import FactField

Reader = Callable[[Article, int, int], Reading]

# What reads the statements that a word is found in; `lexicon/facts.toml` holds the words.
READERS: dict[str, Reader] = {
    "strokes": strokes.strokes,
    "double_faulted": strokes.double_faulted,
    "break_points": break_points.break_points,
    "only_one": break_points.only_one,
    "match_points": counts.match_points,
    "sets_dropped": counts.sets_dropped,
    "breaks": break_points.breaks,
    "points_won": counts.points_won,
    "ranked": standings.ranked,
    "in_the_world": standings.in_the_world,
    "ranked_by": standings.ranked_by,
    "rankings": standings.rankings,
    "world_number": standings.world_number,
    "top_spot": standings.top_spot,
    "record": head_to_head.record,
    "meetings": head_to_head.meetings,
    "meeting": head_to_head.only_meeting,
    "met": head_to_head.met,
    "improved": head_to_head.improved,
    "lead": head_to_head.lead,
    "without_a_win": head_to_head.without_a_win,
    "first_win": first_wins.first_win,
    "first_time": first_wins.first_time,
    "streak": standings.streak,
    "titles": standings.titles,
    "age_of": persons.age_of,
    "opening_age": persons.opening_age,
    "birthday": persons.birthday,
    "qualified": persons.qualified,
    "entry": persons.entry,
    "first_of": persons.first_of,
    "coach": persons.coach,
    "injury": persons.injury,
}


def facts(prose: Prose, people: People, cards: Cards) -> list[Told]:
    """Everything an article tells of its players, in the order of the text, each value once."""
    told = [Told(*trait) for trait in people.traits]
    article = Article(prose, people)
    pattern = _pattern()
    reached = 0
    for start, _ in tokens(prose.prose).places(PHRASES):
        if start >= reached and (match := pattern.match(article.text, start)):
            reached = match.end()
            told += _readers()[" ".join(match.group().split())](article, start, reached)
    told.sort(key=lambda fact: (fact.start, fact.end))
    kept: dict[tuple[object, ...], Told] = {}
    for fact in (_of_rival(fact, cards) for fact in told):
        if people.persons[fact.person].player:
            kept.setdefault((fact.person, fact.field, fact.value, fact.opponent), fact)
    return list(kept.values())


@cache
def _readers() -> dict[str, Reader]:
    """Every word that a statement is found by, and what reads it."""
    return {word: READERS[kind] for kind, found in words("facts")["found_by"].items() for word in found}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{either(_readers())}(?!\w)")


PHRASES = Vocabulary(_readers)


def _of_rival(fact: Told, cards: Cards) -> Told:
    """A fact; meetings are, where the words leave it open with whom, those with the other player of the main match."""
    if fact.field is not FactField.HEAD_TO_HEAD or fact.opponent is not None or cards.main is None:
        return fact
    players = [side.players for side in cards.main.sides if not side.open and len(side.players) == 1]
    others = [who for (who,) in players if who != fact.person]
    return fact._replace(opponent=others[0]) if (fact.person,) in players and len(others) == 1 else fact

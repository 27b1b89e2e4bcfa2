"""What the library knows of a player: matches, rankings, words, opponents and articles.

Decides how far back is read: the matches that were played last, whoever they are told by, and of the articles those
that came last. What only a surname connects is left out where several who bear it are told of.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from tui import wording
from tui.library import intake, keys, who
from tui.library.errors import Unknown
from tui.library.known import known, newest_first
from tui.library.record import Record
from tui.library.told_facts import told_facts
from tui.library.views import Opponent, PairId, Passage, PlayerView, Ranked, Said, Teller
from tui.terms import FactField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.library.database import Connection
    from tui.library.known import Known
    from tui.library.matches import Match
    from tui.library.results import Recorded
    from tui.library.storage import Storage
    from tui.library.told_facts import ToldFact
    from tui.library.views import MatchRow, PlayerId
    from tui.result import Performance

RESULTS = 2000
TELLINGS = 500  # that are read: so many by day, and as many that are told without one
ARTICLES = 60  # that are listed, and read for rankings
QUOTES = 40

_ARTICLES = """
    SELECT id, coalesce(title, headline, opening), source, day, words, read FROM article
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY day DESC, published DESC, id LIMIT ?
"""
_QUOTES = """
    SELECT q.speaker, substr(text, first + 1, last - first), source, day, q.article, first, last
    FROM (SELECT rowid FROM quoted WHERE quoted MATCH ? ORDER BY rowid DESC LIMIT ?) found
        JOIN quote q ON q.id = found.rowid JOIN listed ON listed.article = q.article
        JOIN article a ON a.id = q.article JOIN body b ON b.article = q.article
    ORDER BY day DESC, q.id
"""


def player_view(storage: Storage, player: PlayerId) -> PlayerView:
    """What is known of a player; of several who bear the name, of the one that most is told of.

    Raises:
        Unknown: nobody of this name is told of.
    """
    with storage.reading() as connection:
        people = who.bearers(connection, player.name)
        if not people:
            raise Unknown(player.name, who.names_like(connection, player.name))
        him = keys.name(people[0].name)
        told = storage.last_of(him, TELLINGS)
        results = Record(storage.database).of_player(people[0].name, RESULTS)
        found = _of_player(known(told, results), him, alone=len(people) == 1)
        rows = newest_first(found)
        articles = _articles_of(connection, found)
        facts = _facts_of(connection, him, [article.article for article in articles])
        quotes = tuple(_said_by(connection, him))
    read = sum(len(telling.told_by) for telling in told)
    return PlayerView(
        name=people[0].name,
        why=_why(people, rows),
        country=_country(facts, him, results),
        matches=tuple(rows),
        rankings=tuple(_ranked(facts, him, results)),
        quotes=quotes,
        opponents=tuple(_opponents(people[0].name, him, rows)),
        articles=tuple(articles),
        more=max(0, people[0].told - read - len(results)) if read >= TELLINGS else 0,
    )


# ── Whose matches ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_player(found: Iterable[Known], him: keys.Name, *, alone: bool) -> list[Known]:
    """The matches of a player; one in which only a surname may be his only where he is alone in bearing it."""
    return [one for one in found if one.result or any(_is(him, name, alone=alone) for name in _names(one.match))]


def _names(match: Match | None) -> Iterable[keys.Name]:
    tellings = match.tellings if match else ()
    return (name for told in tellings for name in keys.side(f"{told.first}|{told.second}"))


def _is(him: keys.Name, name: keys.Name, *, alone: bool) -> bool:
    return keys.same_person(name, him) and (alone or bool(name.others))


# ── What articles tell ────────────────────────────────────────────────────────────────────────────────────────────────


def _articles_of(connection: Connection, found: Sequence[Known]) -> list[Teller]:
    """The articles that tell these matches, the newest first."""
    reports = {article for one in found for article in one.reports}
    tellers = {article for one in found if one.match for article in one.match.told_by}
    return [
        Teller(id_, title, source, intake.day_of(day), words, not read, id_ in reports, reprint=False)
        for id_, title, source, day, words, read in connection.execute(_ARTICLES, (json.dumps([*tellers]), ARTICLES))
    ]


def _facts_of(connection: Connection, him: keys.Name, articles: Sequence[int]) -> list[ToldFact]:
    """The rankings and nationalities that articles tell of a player."""
    facts = told_facts(connection, articles, FactField.RANK, FactField.NATIONALITY)
    return [fact for fact in facts if keys.same_person(keys.name(fact.player), him)]


def _country(facts: Iterable[ToldFact], him: keys.Name, results: Sequence[Recorded]) -> str:
    """The country that most articles name, else the one that the record has last."""
    told = Counter(str(fact.value) for fact in facts if fact.field == FactField.NATIONALITY)
    recorded = (side.country for one in results[:1] if (side := _performance(one, him)))
    return next((country for country, _ in told.most_common(1)), next(recorded, ""))


def _ranked(facts: Iterable[ToldFact], him: keys.Name, results: Iterable[Recorded]) -> list[Ranked]:
    """The rankings that are told and recorded, each once a day, the oldest first."""
    ranked: dict[tuple[str, int], Ranked] = {}
    for fact in facts:
        if fact.field == FactField.RANK and fact.day:
            passage = Passage(fact.article, fact.start, fact.end)
            ranked.setdefault((fact.day, int(fact.value)), Ranked(fact.day, int(fact.value), False, passage))
    for one in results:
        side = _performance(one, him)
        if side and side.rank:
            ranked[one.result.day, side.rank] = Ranked(one.result.day, side.rank, recorded=True)
    return [ranked[key] for key in sorted(ranked)]


def _performance(one: Recorded, him: keys.Name) -> Performance | None:
    """What the player brought to a match of singles."""
    sides = (one.result.winner, one.result.loser)
    return next((side for side in sides if keys.same_person(keys.name(side.names), him)), None)


def _said_by(connection: Connection, him: keys.Name) -> Iterator[Said]:
    """The quotations of a player that came last, the newest first."""
    rows = connection.execute(_QUOTES, (f'speaker : "{him.surname}"', QUOTES))
    for speaker, words, source, day, article, first, last in rows:
        if keys.same_person(keys.name(speaker), him):
            yield Said(words, source, intake.day_of(day), Passage(article, first, last))


# ── What follows from the matches ─────────────────────────────────────────────────────────────────────────────────────


def _opponents(name: str, him: keys.Name, rows: Iterable[MatchRow]) -> list[Opponent]:
    """Whom the player has met in singles, who was met most often first."""
    won, lost, names = Counter[str](), Counter[str](), dict[str, str]()
    for one in rows:
        if not one.decided or len(one.first) > 1 or len(one.second) > 1:
            continue
        has_won = keys.same_person(keys.name(one.first[0]), him)
        opponent = (one.second if has_won else one.first)[0]
        key = keys.fold(wording.surname(opponent))
        names[key] = max(names.get(key, ""), opponent, key=len)
        (won if has_won else lost)[key] += 1
    met = won + lost
    return [Opponent(PairId(name, names[key]), won[key], lost[key]) for key, _ in met.most_common()]


def _why(people: Sequence[who.Person], rows: Sequence[MatchRow]) -> str:
    """How much is known, and who else may have been meant."""
    count = "one match" if len(rows) == 1 else f"{len(rows)} matches"
    others = ", ".join(person.name for person in people[1:])
    return f"{people[0].name}, of whom most is told; also {others}" if others else f"{people[0].name} in {count}"

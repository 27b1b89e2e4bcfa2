"""The matches around an article's own: which they are, in plain words, and which articles tell them.

Decides what may be said of two matches. "Next" and "previous" are said only where nothing can lie between: one round
follows the other in one event, or the player was out of the first event before the other began; else it is a later or
an earlier match. What only a surname connects is left out where several who bear it are told of. A match appears once,
under the first of its relations; one that the text mentions and no article tells is shown as such.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cmp_to_key
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui import wording
from tui.library import chronology, keys
from tui.library.matches import ENOUGH, Match, matches
from tui.library.words import Related, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.library.storage import Storage
    from tui.library.tellings import Telling

NEARBY = 21  # days to a player's match at another event; in a longer pause there may be one that no article here tells


def related(storage: Storage, article: int) -> list[Related]:
    """The matches around the one an article is about, and those it mentions, in the order of Relation."""
    at_hand = around(storage, article)
    found = _each_once(at_hand, _links(at_hand), article)
    # The article's own match is the first link, so that no other relation shows it; it is none where no other has it.
    return [one for one in found if one.relation is not Relation.SAME or one.articles]


def way(around: Around) -> list[Related]:
    """The matches around one, whoever tells it: before and after it, what comes of it, and the other meetings."""
    links = (link for link in _links(around) if link.relation is not Relation.MENTIONED)
    return [one for one in _each_once(around, links) if one.relation is not Relation.SAME]


def _each_once(around: Around, links: Iterable[_Link], article: int = 0) -> list[Related]:
    """Each match under the first of its relations; `article` is not named among those that tell it."""
    seen: set[int] = set()  # tellings
    found: list[Related] = []
    for link in sorted(links, key=lambda link: _ORDER[link.relation]):
        if seen.isdisjoint(link.match.ids):
            seen |= link.match.ids
            line, articles = _line(link, around.main), link.match.articles(article)
            found.append(Related(link.relation, link.label, line, articles, link.match.id))
    return found


class _Link(NamedTuple):
    """A match, and what it is to the article's own."""

    relation: Relation
    label: str
    match: Match


class Around:
    """A match, what is told beside it, and the matches near it, read from the library when they are asked for."""

    def __init__(self, storage: Storage, tellings: list[Telling], about: Telling | None) -> None:
        """`tellings` are those of an article, `about` the one of the match that is meant; None where it is of none."""
        self._storage = storage
        self._pairs: dict[tuple[keys.Pair, int], list[Match]] = {}
        self._match_of: dict[int, Match] = {}  # by the number of a telling
        self.tellings = tellings
        self.pair = [] if about is None else self.meetings(keys.Pair(about.pair, about.initials))
        self.main = None if about is None else self.match_of(about)
        if self.main is not None and not self.main.year:
            self.main.year = self._year_beside(self.main.event)

    def meetings(self, pair: keys.Pair, year: int = 0) -> list[Match]:
        """Every match of a pair, or those of one year."""
        if (pair, year) not in self._pairs:
            years = (0, year) if year else ()
            told = self._storage.reports(pair, years) + self._storage.mentions(pair, years)
            known = {one.id for telling in told for one in telling.told_by}
            own = (telling for telling in self.tellings if telling.pair == pair.surnames)
            told += (telling for telling in own if known.isdisjoint(one.id for one in telling.told_by))
            self._pairs[pair, year] = matches(told)
            for match in self._pairs[pair, year]:
                self._match_of = dict.fromkeys(match.ids, match) | self._match_of
        return self._pairs[pair, year]

    def match_of(self, telling: Telling) -> Match:
        """The match that a telling is one of."""
        number = telling.told_by[0].id
        if number not in self._match_of:
            self.meetings(keys.Pair(telling.pair, telling.initials), telling.year)
        return self._match_of.get(number) or Match(telling)  # of a pair of whom more is written than is read

    def of_player(self, player: keys.Name) -> list[Match]:
        """The player's other matches at the main match's event and in the weeks around it, as they are told there."""
        main = self.main
        if main is None:
            return []
        years = (0, main.year) if main.year else ()
        told = self._storage.at_event(player, main.event, years) if main.event else []
        if main.day:
            told += self._storage.between(player, *_weeks_around(main.day))
        initials = self._storage.initials(player.surname, main.event, years) - {keys.UNKNOWN, player.initial}
        bearers = {name for telling in told for name in keys.side(f"{telling.first}|{telling.second}")}
        shared = _shared_surnames({*bearers, *(keys.Name(player.surname, frozenset({i}), i) for i in initials)})
        if _is_ambiguous(player, shared):
            return []
        his: dict[str, dict[Telling, None]] = {}  # by pair, each once
        for telling in told:
            names = keys.side(f"{telling.first}|{telling.second}")
            if any(keys.same_person(name, player) and not _is_ambiguous(name, shared) for name in names):
                his.setdefault(telling.pair, {})[telling] = None
        found = [match for pair in his.values() for match in matches(pair)]
        return [match for match in found if match.decided and match.ids.isdisjoint(main.ids)]

    def _year_beside(self, event: str) -> int:
        """The year that another match of the event has which the article tells as well."""
        beside = (self.match_of(telling) for telling in self.tellings if telling.event == event != "")
        return next((match.year for match in beside if match.year), 0)


def around(storage: Storage, article: int) -> Around:
    """The match that an article is about, if it is about one, and what it tells beside it."""
    tellings = storage.tellings_of(article)
    return Around(storage, tellings, next((telling for telling in tellings if telling.main), None))


# ── Which matches there are ───────────────────────────────────────────────────────────────────────────────────────────

_ORDER = {relation: place for place, relation in enumerate(Relation)}


def _links(around: Around) -> Iterator[_Link]:
    """Every link, a match with several relations several times."""
    if around.main is not None:
        yield _Link(Relation.SAME, "same match", around.main)
    mentioned = [telling for telling in around.tellings if not telling.main]
    for telling in mentioned:  # before what rounds and days tell: the text says that it is the next one
        if telling.status == "upcoming":
            yield _coming(around, telling)
    if around.main is not None:
        for player in _players(around.main):
            yield from _way(around, around.main, player)
        yield from _meetings(around, around.main)
    for telling in mentioned:
        if telling.status != "upcoming":
            yield _Link(Relation.MENTIONED, "mentioned here", around.match_of(telling))


def _way(around: Around, main: Match, player: keys.Name) -> Iterator[_Link]:
    """The player's match after the main one, and the one before it."""
    known = around.of_player(player)
    for relation, direction in ((Relation.NEXT, 1), (Relation.PREVIOUS, -1)):
        there = [match for match in known if chronology.order(match, main, player) == direction]
        at_event = [match for match in there if chronology.same_edition(match, main)]
        if at_event:
            match = _first(at_event, direction, player)
            sure = chronology.adjacent(match, main)
        elif near := [match for match in there if chronology.nearby(match, main, NEARBY)]:
            match = _first(near, direction, player)
            sure = chronology.last_at_event(main if direction > 0 else match, player)
        else:
            continue
        yield _Link(relation, _way_label(match, player, direction, sure), around.match_of(match.tellings[0]))


def _first(candidates: list[Match], direction: int, player: keys.Name) -> Match:
    """The one that comes first in the direction; of two at once the one that more is told of."""
    known_best = sorted(candidates, key=lambda match: (not match.year, -len(match.reports)))

    def compare(one: Match, other: Match) -> int:
        return direction * chronology.order(one, other, player)

    return min(known_best, key=cmp_to_key(compare))


def _meetings(around: Around, main: Match) -> Iterator[_Link]:
    """The other meetings of the two sides, newest first."""
    labels = {1: "later meeting", -1: "earlier meeting", 0: "another meeting"}
    shared = _shared_surnames({name for match in around.pair for name in _players(match)})
    clear = [match for match in around.pair if not any(_is_ambiguous(name, shared) for name in _players(match))]
    others = [m for m in clear if m is not main and m.decided and _same_two(m, main)] if main in clear else []
    for match in sorted(others, key=lambda match: match.day or str(match.year or ""), reverse=True):
        yield _Link(Relation.MEETING, labels[chronology.order(match, main)], match)


def _coming(around: Around, pairing: Telling) -> _Link:
    """The match that came of a pairing still to be played, where one is told; else the pairing."""
    waiting = around.match_of(pairing)
    came = [waiting] if waiting.decided else [match for one in _closed(pairing) for match in _fitting(around, one)]
    match = max(came, key=lambda match: len(match.reports), default=waiting)
    ours = () if around.main is None else _players(around.main)
    player = next((one for one in ours for name in _players(match) if keys.same_person(name, one)), None)
    if not came:
        return _Link(Relation.COMING, _label("coming match", match, player), match)
    if player is None:
        return _Link(Relation.COMING, _label("what came of it", match), match)
    return _Link(Relation.NEXT, _way_label(match, player, 1, sure=True), match)


def _closed(pairing: Telling) -> Iterator[Telling]:
    """The pairings that an open one may come to: "Vacherot or Rinderknech v Norrie" is two."""
    still_open, known = (pairing.first, pairing.second) if pairing.open == 1 else (pairing.second, pairing.first)
    for player in still_open.split("|") if pairing.open else ():
        pair, initials = keys.pair(player.split("/"), known.split("|"))
        yield pairing._replace(pair=pair, initials=initials, first=player, second=known, open=0)


def _fitting(around: Around, pairing: Telling) -> list[Match]:
    meetings = around.meetings(keys.Pair(pairing.pair, pairing.initials))
    return [match for match in meetings if match.decided and match.fits(pairing) >= ENOUGH]


# ── In plain words ────────────────────────────────────────────────────────────────────────────────────────────────────


def _way_label(match: Match, player: keys.Name, direction: int, sure: bool) -> str:
    order = {(1, True): "next", (1, False): "later", (-1, True): "previous", (-1, False): "earlier"}[direction, sure]
    return _label(f"{order} match", match, player)


def _label(what: str, match: Match, player: keys.Name | None = None) -> str:
    """What the match is, whose, and where: "next match of Norrie in Paris"."""
    whose = "" if player is None else f" of {_surname(match, player)}"
    where = f" {wording.at_event(match.event_name)}" if match.event_name else ""
    return what + whose + where


def _surname(match: Match, player: keys.Name) -> str:
    """The player's surname as the match's articles write it."""
    names = f"{match.first}|{match.second}".split("|")
    return next(wording.surname(name) for name in names if keys.same_person(keys.name(name), player))


def _line(link: _Link, main: Match | None) -> str:
    """The match in one line; where its label does not say so, with the event and the year if they are others."""
    match = link.match
    if link.relation not in (Relation.MEETING, Relation.MENTIONED):
        return match.best.line
    occasion = []
    if match.event_name and not (main and main.event and keys.same_event(match.event, main.event)):
        occasion.append(wording.event_name(match.event_name))
    if match.year and not (main and main.year == match.year):
        occasion.append(str(match.year))
    return f"{match.best.line} ({', '.join(occasion)})" if occasion else match.best.line


# ── Within ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _players(match: Match) -> tuple[keys.Name, ...]:
    """Who plays in it; nobody of a side still open."""
    if match.tellings[0].open and not match.decided:
        return keys.side(match.second if match.tellings[0].open == 1 else match.first)
    return keys.side(f"{match.first}|{match.second}")


def _shared_surnames(names: Iterable[keys.Name]) -> frozenset[str]:
    """The surnames that several of these bear, by the given names they are told with."""
    told = combinations((name for name in names if name.others), 2)
    return frozenset(a.surname for a, b in told if a.surname == b.surname and not keys.same_person(a, b))


def _is_ambiguous(name: keys.Name, shared: frozenset[str]) -> bool:
    return not name.others and name.surname in shared


def _same_two(first: Match, second: Match) -> bool:
    """Whether the same two sides met in both, whoever won."""
    straight = keys.same_side(first.first, second.first) and keys.same_side(first.second, second.second)
    return straight or (keys.same_side(first.first, second.second) and keys.same_side(first.second, second.first))


def _weeks_around(day: str) -> tuple[str, str]:
    """The days between which a match is near, ISO 8601."""
    middle, weeks = date.fromisoformat(day), timedelta(days=NEARBY)
    return (middle - weeks).isoformat(), (middle + weeks).isoformat()

"""The matches of an article, and which of them it is about.

Every result is laid to its match, every score to its result; sets told one by one, matches told again ("a re-run of
last week's final") and matches still to be finished come to those. The main match is the first that headline and lead
tell as news; where they tell none, the one they announce; in a round-up, the first that has a score. An article that
opens with neither has none.
"""

from tui.model import Status
from tui.parse import halves, implied, retirements, sets_told, settings
from tui.parse.events import Occasions
from tui.parse.grammar import Link
from tui.parse.matches import Match, Matches, same
from tui.parse.numbers import Run
from tui.parse.placing import place
from tui.parse.reading import Card, Cards, People, Prose, Read
from tui.parse.results import Pairing, Results

LEAD = 4  # sentences, the headline included, that tell what an article is about
OPENING = 8  # sentences in which a round-up comes to its first score


def assemble(
    prose: Prose,
    people: People,
    told: Results,
    coming: list[Pairing],
    runs: list[Run],
    occasions: Occasions,
) -> Cards:
    """The matches of an article, the main one first."""
    found = Matches(told, coming, runs, occasions)
    whole = [result for result in told.results if result.whole]
    for result in whole:
        if not result.several:
            found.tell(result)
    for result in whole:
        if result.several:
            found.confirm(result)
    halves.join(found, prose)
    _tell_unfinished(found)
    _tell_by_sets(found, _end_of(prose, LEAD))
    _tell_again(found)
    upcoming = _upcoming(found)
    main = _main(found, upcoming, prose)
    implied.imply(found, main, upcoming, _end_of(prose, LEAD))
    ordered = sorted([*found.matches, *upcoming], key=lambda match: (match is not main, match.card.start))
    cards = Cards([match.card for match in ordered], main is not None)
    settings.settle(prose, cards, told)
    return cards


def _end_of(prose: Prose, sentences: int) -> int:
    """Where the first sentences end."""
    return prose.sentences[min(sentences, len(prose.sentences)) - 1][1] if prose.sentences else 0


def _tell_unfinished(found: Matches) -> None:
    """Matches that stand where play was stopped."""
    for result, run in retirements.unfinished(found.told, found.runs):
        sides = (result.winner, result.loser)
        if not any(match.current and (match.joins(*sides) or match.joins(*sides[::-1])) for match in found.matches):
            match = found.add(result, found.place(result), Status.UNFINISHED)
            match.card.sets, match.card.score = run.sets, (run.start, run.end)


def _tell_by_sets(found: Matches, lead_end: int) -> None:
    """A match whose sets are told one by one, with or without a word of who won it."""
    if any(match.current and match.card.sets and match.card.start < lead_end for match in found.matches):
        return
    told = sets_told.match(found.told, found.runs)
    if told is None:
        return
    match = next((m for m in found.matches if m.current and m.joins(told.winner, told.loser)), None)
    if match is None:
        opposed = any(m.current and m.tells(lead_end) and m.joins(told.loser, told.winner) for m in found.matches)
        if told.start >= lead_end or opposed:
            return
        where = place(told.clause, told.sentence, told.start, (), found.occasions)
        match = Match(Card((told.winner, told.loser), told.start, told.end), where)
        found.merge(match, None, where)
        match.card.tellings.append((told.start, told.end))
        found.matches.append(match)
    if match.unscored:
        match.card.sets, match.card.score = told.sets, (told.start, told.end)


def _tell_again(found: Matches) -> None:
    """The same two players, another match: "a re-run of last week's final, where Ruiz won"."""
    for result, event in sets_told.replays(found.told, found.occasions):
        winner = result.winner
        first = next((m for m in found.matches if m.current and winner is not None and winner in m.card.sides), None)
        if first is None:
            continue
        result.loser = first.card.sides[1] if first.card.sides[0] == winner else first.card.sides[0]
        where = found.place(result)._replace(past=True)
        if event is not None:
            where = where._replace(event=Read(event.name, event.start, event.end), key=event.key)
        found.add(result, where)


def _upcoming(found: Matches) -> list[Match]:
    """The matches to come, each once; what was played in the meantime is none."""
    matches: list[Match] = []
    for pairing in found.coming:
        where = found.place(pairing)
        twin = next((m for m in matches if _same_pair(m.card, pairing)), None)
        if twin is None:
            twin = Match(Card(pairing.sides, pairing.start, pairing.end, Status.UPCOMING), where)
            matches.append(twin)
        twin.card.tellings.append((pairing.start, pairing.end))
        found.merge(twin, None, where)
    return [match for match in matches if not any(_has_been(match, other) for other in found.matches)]


def _has_been(match: Match, other: Match) -> bool:
    """Whether a match to come is told elsewhere as played."""
    here = not other.place.key or not match.place.key or other.place.key & match.place.key
    return other.current and bool(here) and _same_pair(match.card, other.card)


def _same_pair(first: Card | Pairing, second: Card | Pairing) -> bool:
    one, two = first.sides
    return any(same(one, sides[0]) and same(two, sides[1]) for sides in (second.sides, second.sides[::-1]))


def _main(found: Matches, upcoming: list[Match], prose: Prose) -> Match | None:
    """The match that headline and lead tell as news, else announce; else the first with a score of a round-up."""
    current = [match for match in found.matches if match.current]
    scored = [match for match in current if match.card.score is not None]
    title = prose.headline.end if prose.headline else 0
    lead, opening = _end_of(prose, LEAD), _end_of(prose, OPENING)
    titled = [match for match in current if match.tells(title)]
    for matches, start, end in ((current, title, lead), (current, 0, lead), (upcoming, 0, lead), (scored, 0, opening)):
        told = [(at, match) for match in matches for at, _ in match.card.tellings if start <= at < end]
        if len(titled) == 1 and any(match is titled[0] for _, match in told):
            return titled[0]
        if told:
            return min(told, key=lambda pair: (_is_aside(pair[1], pair[0]), pair[0]))[1]
    return None


def _is_aside(match: Match, start: int) -> bool:
    """Whether a telling only adds something to somebody: "Ruiz, who beat Costa on Monday, …"."""
    return any(result.start == start and result.clause.link is Link.RELATIVE for result in match.results)

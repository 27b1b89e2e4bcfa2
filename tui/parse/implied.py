"""Rounds that follow from others: a match was played in the round before the one its winner plays next.

What is told of one player alone in the lead ("suffered a first-round defeat") is the round of the main match; the
matches of a tie between nations were played in the round of the tie; "the previous round" is the one before the main
match's. Where a player has won several matches here, it is not known which of them came last, and nothing follows.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from tui.parse import rounds
from tui.parse.events import is_tie
from tui.parse.matches import Match, Matches
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Read
from tui.parse.rounds import Stage
from tui.parse.spans import within
from tui.terms import Round, Status

SEVERAL = 2  # matches that tell one round
LOST = lazy(r"\b(?:lost|losing|bowed\s+out|went\s+out|crashed\s+out|exited|beaten|fell|eliminated)\b")
SEVERAL_DID = lazy(r"\b(?:[Bb]oth|[Aa]ll|trio|[Tt]hree|[Ff]our)\b")
ROUNDS = frozenset(Round) - {Round.FINAL, Round.BRONZE, Round.QUALIFYING, Round.ROUND_ROBIN}  # of several matches a day


def imply(
    found: Matches, main: Match | None, coming: Sequence[Match], prose: Prose, people: People, lead_end: int
) -> None:
    """Fill in the rounds that follow from what is told."""
    if main is not None and main.card.status is not Status.UPCOMING:
        _by_halves(found, main, lead_end)
    _by_next_match(found, coming)
    _by_sentence_before(found, prose, people)
    _by_tie(found, lead_end)
    _by_the_others(found)
    _by_main(main, [*found.matches, *coming])


def _by_halves(found: Matches, main: Match, lead_end: int) -> None:
    """The round that the lead tells of one player of the main match alone."""
    for result in found.told.results:
        alone = (result.winner is None) != (result.loser is None)
        if not alone or result.start >= lead_end or (result.winner or result.loser) not in main.card.sides:
            continue
        where = found.place(result)
        if not where.past and (not where.key or not main.place.key or where.key & main.place.key):
            found.merge(main, None, where)


def _by_next_match(found: Matches, coming: Sequence[Match]) -> None:
    """The round before the one that the winner plays next."""
    wins = Counter(match.card.sides[0] for match in found.matches if match.current)
    by_player: dict[int, list[Match]] = {}
    for following in coming:
        for team in following.card.sides:
            for player in () if team.open else team.players:
                by_player.setdefault(player, []).append(following)
    for match in found.matches:
        winner = match.card.sides[0]
        if match.card.round is not None or not match.current or wins[winner] > 1:
            continue
        for following in by_player.get(winner.players[0], ()):
            told = following.card.round
            if told is None or not isinstance(told.value, Round) or following.place.key != match.place.key:
                continue
            earlier = rounds.before(told.value)
            if earlier is not None:
                match.card.round = told._replace(value=earlier)
                break


def _by_sentence_before(found: Matches, prose: Prose, people: People) -> None:
    """The round that the sentence before says one player reached, or several lost in, where it tells no match itself.

    "Ruiz reached the second round. She beat Costa 6-4 6-4."; "Both lost in the first round. Fox beat Ruiz …".
    """
    text = prose.narrative
    told = sorted(at for match in found.matches for at in match.told_at)
    for match in found.matches:
        if match.card.round is not None or not match.current or not match.results:
            continue
        index = bisect_left(prose.starts, match.results[0].sentence.start) - 1
        if index < 0 or "\n" in text[prose.starts[index] : match.results[0].sentence.start]:
            continue
        start, end = prose.sentences[index]
        named = [one for one in within(found.occasions.rounds, start, end) if one.round is not None]
        if len(named) != 1 or bisect_left(told, start) < bisect_left(told, end):
            continue
        round_, players = named[0], {mention.person for mention in people.within(start, end)}
        value = rounds.before(round_.round) if round_.stage is Stage.REACHED and round_.round else round_.round
        winner, loser = (set(side.players) for side in match.card.sides)
        if round_.stage is Stage.REACHED:
            fits = winner <= players
        else:
            fits = round_.stage is Stage.PLAYED and LOST.search(text, start, round_.start) is not None
            fits = fits and (loser <= players or SEVERAL_DID.search(text, start, end) is not None)
        if fits and value is not None:
            match.card.round = Read(value, round_.start, round_.end)


def _by_tie(found: Matches, lead_end: int) -> None:
    """The round of the tie, which the lead tells, for its matches."""
    own = found.occasions.own
    if own is None or not is_tie(own.key):
        return
    played = (r for r in found.occasions.rounds if r.start < lead_end and r.stage is Stage.PLAYED and r.round)
    told = next(played, None)
    for match in found.matches:
        if told is not None and match.current and match.card.round is None and match.place.key & own.key:
            match.card.round = Read(told.round, told.start, told.end)


def _by_the_others(found: Matches) -> None:
    """The round of a day's matches at one event, where several tell it, all the same, and one does not."""
    by_event: dict[frozenset[str], list[Match]] = {}
    for match in found.matches:
        if match.current and match.place.key and match.card.sets:
            by_event.setdefault(match.place.key, []).append(match)
    for matches in by_event.values():
        told = [match.card.round for match in matches if match.card.round is not None]
        players = Counter(player for match in matches for side in match.card.sides for player in side.players)
        several = len(told) >= SEVERAL and len({one.value for one in told}) == 1
        if several and told[0].value in ROUNDS and max(players.values()) == 1:
            for match in matches:
                match.card.round = match.card.round or told[0]


def _by_main(main: Match | None, matches: Iterable[Match]) -> None:
    """Resolve "the previous round" and "the next round", counted from the main match's; left out where that is open."""
    known = main.card.round if main is not None and main.card.status is not Status.UPCOMING else None
    for match in matches:
        relative = match.card.round
        if relative is None or isinstance(relative.value, Round):
            continue
        told = None
        if known is not None and isinstance(known.value, Round) and match is not main:
            told = rounds.before(known.value) if relative.value is Stage.PREVIOUS else rounds.after(known.value)
        match.card.round = None if told is None else relative._replace(value=told)

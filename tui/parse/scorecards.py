"""The matches of an article, and which of them it is about.

Every result is laid to its match, every score to its result; sets told one by one, matches told again ("a re-run of
last week's final") and matches still to be finished come to those. The main match is the first that headline and lead
tell as news; where they tell none, the one they announce; in a round-up, the first that has a score. A headline that
names both sides of one match alone decides it. An article that opens with none of these has no main match.
"""

from bisect import bisect_left
from operator import itemgetter

from tui.parse import halves, implied, met_next, replays, sets_told, settings, suspensions
from tui.parse.events import Occasions, is_tie
from tui.parse.grammar import Link
from tui.parse.halves import LEAD, NEAR, OPENING, end_of
from tui.parse.matches import Match, Matches, sides
from tui.parse.numbers import Run
from tui.parse.patterns import lazy
from tui.parse.placing import Place, Telling, place
from tui.parse.reading import Card, Cards, Form, People, Prose, Read, Team
from tui.parse.results import Pairing, Result, Results
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import Status

GROUPS = Vocabulary(lambda: ("group", "round robin"))
GROUP = lazy(r"\b(?:round[- ]robin|[Gg]roup)\b")


def assemble(
    prose: Prose,
    people: People,
    told: Results,
    coming: list[Pairing],
    runs: list[Run],
    occasions: Occasions,
) -> Cards:
    """The matches of an article, the main one first."""
    met_next.settle(told, coming, prose)
    found = Matches(told, coming, runs, occasions)
    whole = [result for result in told.results if result.whole]
    for result in whole:
        if not result.several:
            found.tell(result)
    for result in whole:
        if result.several:
            found.confirm(result)
    halves.join(found, prose, people)
    _tell_begun(found)
    _tell_unfinished(found)
    _tell_by_sets(found, end_of(prose, LEAD))
    _tell_again(found, prose)
    upcoming = _upcoming(found, prose, people)
    main = _headlined(found, upcoming, prose, people) or _main(found, upcoming, prose, people)
    halves.finish(found, main, prose)
    implied.imply(found, main, upcoming, prose, people, end_of(prose, LEAD))
    ordered = sorted([*found.matches, *upcoming], key=lambda match: (match is not main, match.card.start))
    cards = Cards([match.card for match in ordered], main is not None)
    settings.settle(prose, cards, told, occasions)
    return cards


def _tell_begun(found: Matches) -> None:
    """How a match stood that was given up, where its sentence or the next tells the sets."""
    starts = sorted(found.told.sentences)
    for match in found.matches:
        card = match.card
        if card.status is not Status.RETIRED or card.sets or not match.current:
            continue
        for result in match.results:
            index = bisect_left(starts, result.sentence.start)
            near = [found.told.sentences[start] for start in starts[index : index + 2]]
            told = sets_told.begun(near, found.runs, *card.sides)
            if told is not None:
                card.sets, card.score = told.sets, (told.start, told.end)
                break


def _tell_unfinished(found: Matches) -> None:
    """Matches that stand where play was stopped."""
    for result, run, sets in suspensions.unfinished(found.told, found.runs):
        told = found.current(result.winner, result.loser) or found.current(result.loser, result.winner)
        if told is None:
            match = found.add(result, found.place(result), Status.UNFINISHED)
            match.card.sets, match.card.score = sets, (run.start, run.end)


def _tell_by_sets(found: Matches, lead_end: int) -> None:
    """A match whose sets are told one by one, with or without a word of who won it."""
    if any(match.current and match.card.sets and match.card.start < lead_end for match in found.matches):
        return
    told = sets_told.match(found.told, found.runs)
    if told is None:
        return
    match = found.current(told.winner, told.loser)
    if match is None:
        opposed = found.current(told.loser, told.winner)
        if told.start >= lead_end or (opposed is not None and opposed.tells(lead_end)):
            return
        where = place(Telling(told.clause, told.sentence, told.start), found.occasions)
        match = Match(Card((told.winner, told.loser), told.start, told.end), where)
        found.merge(match, None, where)
        match.card.tellings.append((told.start, told.end))
        found.keep(match)
    if match.unscored:
        match.card.sets, match.card.score = told.sets, (told.start, told.end)


def _tell_again(found: Matches, prose: Prose) -> None:
    """The same two players, another match: "a re-run of last week's final, where Ruiz won"."""
    for result, event in replays.replays(prose, found.told, found.occasions):
        team = result.winner or result.loser
        other = None if team is None or result.whole else _across(found, prose, team, result)
        result.winner, result.loser = result.winner or other, result.loser or other
        if not result.whole:
            continue
        where = found.place(result)._replace(past=True)
        if event is not None:
            where = where._replace(event=Read(event.name, event.start, event.end), key=event.key)
        if not found.knows(result, where):
            found.add(result, where)


def _across(found: Matches, prose: Prose, team: Team, result: Result) -> Team | None:
    """Whom a player is said to meet in or shortly before a sentence, else has met, else meets first of all."""
    index = bisect_left(prose.sentences, (result.sentence.start,))
    floor, end = prose.sentences[max(0, index - NEAR)][0], result.sentence.end
    coming = [(pairing.at, pairing.sides) for pairing in found.coming if team in pairing.sides]
    current = [(m.card.start, m.card.sides) for m in found.matches if m.current and team in m.card.sides]
    told = [*sorted(coming, key=itemgetter(0), reverse=True), *sorted(current, key=itemgetter(0), reverse=True)]
    near = [both for at, both in told if floor <= at < end]
    if not near and result.winner is not None:
        near = [both for _, both in sorted(current, key=itemgetter(0))]
    other = next((side for side in near[0] if side != team), None) if near else None
    return None if other is None or other.open else other


def _upcoming(found: Matches, prose: Prose, people: People) -> list[Match]:
    """The matches to come, each once; what was played in the meantime is none."""
    matches: dict[frozenset[frozenset[int]], Match] = {}
    tie = found.occasions.own is not None and is_tie(found.occasions.own.key)
    grouped = any(GROUP.match(prose.prose, start) for start, _ in tokens(prose.prose).places(GROUPS))
    knocked_out = not (tie or grouped)  # a match lost in a group or a tie ends nothing
    for pairing in found.coming:
        where = found.place(pairing)
        if knocked_out:
            _leave_out_beaten(found, pairing, where, prose, people)
        both = frozenset(sides(*pairing.sides))
        if both not in matches:
            card = Card(pairing.sides, pairing.start, pairing.end, Status.UPCOMING)
            matches[both] = Match(card, where)
        matches[both].card.tellings.append((pairing.start, pairing.end))
        found.merge(matches[both], None, where)
    return [match for match in matches.values() if not _has_been(found, match)]


def _leave_out_beaten(found: Matches, pairing: Pairing, where: Place, prose: Prose, people: People) -> None:
    """Let who won go on where a pronoun seems to mean who lost: "Ruiz beat Costa. Costa led. Next she faces Ito"."""
    if found.current(*pairing.sides) or found.current(*reversed(pairing.sides)):
        return  # played already
    one, two = pairing.sides
    for side, other in ((one, two), (two, one)):
        lost = [m for m in found.of(1, side) if m.current and m.card.start < pairing.at]
        if not lost or side.open or found.of(0, side):
            continue
        named = _is_named(pairing, side, people, prose) and not _is_beaten_here(lost[0], pairing)
        if named or (where.key and lost[0].place.key and not where.key & lost[0].place.key):
            continue
        winner = lost[0].card.sides[0]
        if set(winner.players).isdisjoint(other.players) and len(winner.players) == len(side.players):
            pairing.sides = (winner, other) if side is one else (other, winner)


def _is_beaten_here(lost: Match, pairing: Pairing) -> bool:
    """Whether a clause names somebody as beaten: "beat Ruiz in Nice and Costa in Lyon, and will face"."""
    subject = pairing.clause.subject
    begun = pairing.clause.start if subject is None else min(pairing.clause.start, subject.start)
    return any(r.sentence is pairing.sentence and begun < r.end <= pairing.at for r in lost.results)


def _is_named(pairing: Pairing, side: Team, people: People, prose: Prose) -> bool:
    """Whether a clause, or what is its subject, names one of a side in other words than a description."""
    subject = pairing.clause.subject
    spans = [*pairing.clause.parts, *([(subject.start, subject.end)] if subject is not None else [])]
    return any(
        mention.person in side.players
        and mention.form is not Form.DESCRIPTION
        and not prose.narrative[mention.start].isspace()
        for start, end in spans
        for mention in people.within(start, end)
    )


def _has_been(found: Matches, match: Match) -> bool:
    """Whether a match to come is told elsewhere as played."""
    one, two = match.card.sides
    told = (found.current(one, two), found.current(two, one))
    others = (m for m in told if m is not None and not _is_said_of(m, match.card.start))
    here = match.place.key
    return any(not m.place.key or not here or bool(m.place.key & here) for m in others)


def _is_said_of(match: Match, position: int) -> bool:
    """Whether a match is only said of who is named in a sentence: "will face Ruiz, who knocked her out in May"."""
    return bool(match.results) and all(
        r.clause.link is Link.RELATIVE and r.sentence.start <= position < r.sentence.end for r in match.results
    )


def _headlined(found: Matches, upcoming: list[Match], prose: Prose, people: People) -> Match | None:
    """The only match of the opening that has both its sides in the headline, played or to come."""
    if prose.headline is None:
        return None
    named = {mention.person for mention in people.within(0, prose.headline.end)}
    opening = end_of(prose, OPENING)
    both = [
        match
        for match in (*(match for match in found.matches if match.current), *upcoming)
        if match.tells(opening) and not any(named.isdisjoint(side.players) for side in match.card.sides)
    ]
    if len(both) > 1:  # "Ruiz v Costa: a preview" is about the one to come, whatever they have played before
        both = [match for match in both if match in upcoming and match.tells(prose.headline.end)]
    if len(both) != 1:
        return None
    return (
        (_earned(found, both[0], prose.headline.end, end_of(prose, LEAD)) or both[0])
        if both[0] in upcoming
        else both[0]
    )


def _earned(found: Matches, coming: Match, title: int, lead: int) -> Match | None:
    """The match whose winner goes on to the one of the headline, where the lead tells its score before that one."""
    told = min((end for start, end in coming.card.tellings if start >= title), default=lead)
    for match in found.matches:
        won = any(set(match.card.sides[0].players) <= set(side.players) for side in coming.card.sides)
        begun = min((at for at in match.told_at if at >= title), default=lead)
        score = match.card.score
        news = match.current and won and score is not None and score[0] < min(told, lead)
        if news and not _is_aside(match, begun):
            return match
    return None


def _main(found: Matches, upcoming: list[Match], prose: Prose, people: People) -> Match | None:
    """The match that headline and lead tell as news, else announce; else the first with a score of a round-up.

    One of somebody whom the headline names comes before one of others.
    """
    current = [match for match in found.matches if match.current]
    scored = [match for match in current if match.card.score is not None]
    title = prose.headline.end if prose.headline else 0
    lead, opening = end_of(prose, LEAD), end_of(prose, OPENING)
    titled = [match for match in current if match.tells(title)]
    named = {mention.person for mention in people.within(0, title)}
    first = next((mention.person for mention in people.within(0, title)), None)
    if len(titled) == 1:
        return titled[0]
    headlined = [match for match in current if named & match.players]
    for matches, start, end in (
        (headlined, title, lead),
        (headlined, title, opening),
        (current, title, lead),
        (current, 0, lead),
        (upcoming, 0, lead),
        (scored, 0, opening),
    ):
        told = [(at, match) for match in matches for at in match.told_at if start <= at < end]
        if told:
            return min(told, key=lambda pair: (_is_aside(pair[1], pair[0]), first not in pair[1].players, pair[0]))[1]
    return None


def _is_aside(match: Match, start: int) -> bool:
    """Whether a telling only adds something to somebody: "Ruiz, who beat Costa on Monday, …"."""
    return any(result.start == start and result.clause.link is Link.RELATIVE for result in match.results)

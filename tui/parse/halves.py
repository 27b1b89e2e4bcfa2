"""Scores that stand with one player alone: "won 6-4 3-6 6-1" finds the match it can only mean, or is dropped.

It is the match without a score that this player won or lost, the last one told before or else the next; or, where the
sentence says against whom ("saved all he faced against Costa to advance 6-4 6-4"), or the headline names just the two,
a match of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.parse import scores
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group
from tui.parse.matches import Match, Matches
from tui.parse.numbers import RunKind, turned
from tui.parse.patterns import lazy
from tui.parse.placing import Telling, place
from tui.parse.reading import People, Prose, Read, Team
from tui.parse.results import Result
from tui.parse.rounds import Stage
from tui.parse.scores import Scored
from tui.terms import Status

NEAR = 3  # sentences from a match to a score that names nobody
FACED_BACK = 8  # sentences back in which it is told against whom a score was played
AHEAD = 3  # sentences from a score to the match it is the score of, where that is told later
LEAD = 4  # sentences, the headline included, that tell what an article is about
OPENS = 24  # code points of a sentence within which a score is what it is about
OPENING = 8  # sentences in which a round-up comes to its first score


def end_of(prose: Prose, sentences: int) -> int:
    """Where the first sentences end."""
    return prose.sentences[min(sentences, len(prose.sentences)) - 1][1] if prose.sentences else 0


def join(found: Matches, prose: Prose, people: People) -> None:
    """Give every score that stands with one player to its match."""
    told = sorted((start, i) for i, m in enumerate(found.matches) if m.current for start, _ in m.card.tellings)
    for half in found.halves:
        if half.run.kind is not RunKind.MATCH:
            _join_given_up(found, half)
            continue
        team, won = _side(half)
        match = (
            _match_of(found, prose, people, team, won, half)
            if team is not None
            else _just_told(found, told, prose, half)
        )
        if match is None and team is not None and _contradicts(found, half, team, won):
            continue
        if match is None and team is not None:
            match = _made(found, prose, people, half, team, won)
        if match is None or match.card.sets:
            continue
        doubts: list[Read] = []
        sets = scores.as_played(scores.from_winner(half, not won, doubts), match.card.sides[0])
        sets = scores.with_tiebreak(sets, found.runs, half.run.end, half.sentence.end)
        found.score(match, sets, (half.run.start, half.run.end), doubts)
        where = place(Telling(half.clause, half.sentence, half.run.start), found.occasions)
        if match.card.round is None and where.stage is Stage.PLAYED and not where.past:
            match.card.round = where.round


def _contradicts(found: Matches, half: Scored, team: Team, won: bool) -> bool:
    """Whether somebody is said to have won with the score that he lost with elsewhere; says so on that match."""
    for match in found.of(1 if won else 0, team):
        if match.current and match.card.sets in (half.run.sets, turned(half.run.sets)):
            doubt = "told elsewhere with the other side as the winner"
            match.card.doubts.append(Read(doubt, half.run.start, half.run.end))
            return True
    return False


def _side(half: Scored) -> tuple[Team | None, bool]:
    """Who stands with a score, and whether he won."""
    if half.result is not None:
        return (half.result.winner, True) if half.result.winner else (half.result.loser, False)
    return half.player, half.won


def _match_of(found: Matches, prose: Prose, people: People, team: Team, won: bool, half: Scored) -> Match | None:
    """The match without a score that this side won, or lost: the last one told before, else the next."""
    side, at = 0 if won else 1, half.run.start
    fitting = [m for m in found.of(side, team) if m.unscored and m.current and not _is_another(found, m, half)]
    before = [(max(start for start, _ in m.card.tellings if start <= at), m) for m in fitting if m.tells(at + 1)]
    if before:
        return max(before, key=lambda told: told[0])[1]
    index = bisect_left(prose.sentences, (at,))
    begun, _ = prose.sentences[max(0, index - NEAR)]
    named = {mention.person for mention in people.within(begun, half.sentence.end)}
    met = [match for match in fitting if match.players <= named]
    if len(fitting) > 1 or met:
        return met[0] if len(met) == 1 else None
    ahead = [m for m in fitting if bisect_left(prose.sentences, (m.card.start,)) - index <= AHEAD]
    return next(iter(ahead), None)


def _just_told(found: Matches, told: Sequence[tuple[int, int]], prose: Prose, half: Scored) -> Match | None:
    """The match without a score told last before a sentence that names nobody else: "The second seed won 6-4 6-3."."""
    opens = half.run.start - half.sentence.start < OPENS  # "Monday's 6-4 6-3 win was her first since she lost to Ruiz"
    everybody = {person for group in half.sentence.groups for person in group.persons}
    named = {p for group in half.sentence.groups if not opens or group.start < half.run.start for p in group.persons}
    later = set() if SETS_UP.match(half.sentence.text, half.run.end, half.sentence.end) else everybody - named
    here = bisect_right(prose.sentences, (half.sentence.start, len(prose.text)))
    for start, index in reversed(told[: bisect_left(told, (half.run.start,))]):
        if here - bisect_left(prose.sentences, (start + 1,)) > NEAR:
            return None
        match = found.matches[index]
        if later and later.isdisjoint(match.players):
            continue
        if not _is_another(found, match, half):
            return match if named <= match.players and match.unscored else None
    return None


SETS_UP = lazy(r"\s+to\s+(?:set\s+up|book|earn|arrange|advance)\b")  # whoever is named next is met next
ALIKE = lazy(r"\s*(?:,|and|&)\s*")
BOTH_DID = lazy(r"\s+[a-z]+")
LENGTH = lazy(
    r"\b(?:(two|three|four|five)[- ](?:long\s+)?(?:straight\s+)?set(?:s|ters?)?|(straight)[- ]sets?)\b"
    r"(?![- ](?:down|up|to|behind|ahead|all|adrift|clear|lead|deficit|points?)\b)"
)
SETS = {"two": 2, "three": 3, "four": 4, "five": 5}


def _is_another(found: Matches, match: Match, half: Scored) -> bool:
    """Whether a score is none of a match: it is told of another event, or the match was longer or shorter."""
    where = place(Telling(half.clause, half.sentence, half.run.start), found.occasions)
    aside = where.event is not None and _is_aside(half, where.event.start)
    if match.place.key and where.key and not match.place.key & where.key and not aside:
        return True
    sets = half.run.sets
    for result in match.results:
        told = LENGTH.search(result.sentence.text, max(result.sentence.start, result.at - 30), result.end + 30)
        if told is None:
            continue
        straight = abs(sum((s.first > s.second) - (s.first < s.second) for s in sets)) == len(sets)
        if not straight if told[2] else SETS[told[1]] != len(sets):
            return True
    return False


def _is_aside(half: Scored, position: int) -> bool:
    """Whether what stands at a position is said of somebody only, and not of the score: "Ruiz, who won in Nice, …"."""
    clause = half.sentence.clause(position)
    return clause.link is Link.RELATIVE and clause is not half.clause


def _join_given_up(found: Matches, half: Scored) -> None:
    """The score at which somebody gave up, told a sentence later: "He withdrew while trailing 7-5 2-1."."""
    text, start = half.sentence.text, half.sentence.start
    told = scores.DOWN.search(text, start, half.run.end) or scores.UP.search(text, start, half.run.end)
    if told is not None:
        left = half.sentence.before(told.start())
        right_before = left is not None and not left.owns and text[left.end : told.start()].isspace()
        subject = left if right_before else half.clause.subject  # "with Ruiz leading 6-4 3-0"
    elif half.won and scores.is_of_win(half):
        subject = half.clause.subject  # "she said of her 6-4 3-6 2-0 victory"
    else:
        return
    team = half.player or (None if subject is None else Team(subject.persons))
    for match in () if team is None else (*found.of(0, team), *found.of(1, team)):
        card = match.card
        retired = card.status is Status.RETIRED and not card.sets and match.current
        if retired and card.start < half.run.start:
            card.sets = scores.unfinished_from_winner(half.sentence, half.run, team == card.sides[1])
            card.score = (half.run.start, half.run.end)
            return


def _made(found: Matches, prose: Prose, people: People, half: Scored, team: Team, won: bool) -> Match | None:
    """A match that two halves make: the score's sentence, the one before it, or the headline tells the other side."""
    result = (
        (_without_winner(found, prose, half, team) if won else None)
        or _across_the_net(half, team, won)
        or (_lost_alone(found, half, team) if won else None)
        or _headlined(found, prose, people, half, team, won)
        or _faced(found, prose, people, half, team, won)
        or _alone_in_lead(found, prose, people, half, team, won)
    )
    if result is None or not result.whole:
        return None
    twin = found.current(result.winner, result.loser)
    if twin is None:
        return found.add(result, found.place(result))
    twin.card.tellings.append((result.start, result.end))
    return twin


def _without_winner(found: Matches, prose: Prose, half: Scored, team: Team) -> Result | None:
    """The loss told in the sentence before, which lacks its subject: "beat Costa in three sets. Ruiz came …"."""
    index = bisect_left(prose.sentences, (half.sentence.start,)) - 1
    if index < 0 or not prose.text[prose.sentences[index][0]].islower():
        return None
    first = bisect_left(found.told.results, prose.sentences[index][0], key=lambda result: result.at)
    for result in found.told.results[first:]:
        if result.at >= half.sentence.start:
            break
        if result.winner is None and result.loser not in (None, team):
            result.winner = team
            return result
    return None


def _headlined(found: Matches, prose: Prose, people: People, half: Scored, team: Team, won: bool) -> Result | None:
    """The one other player of the headline, where the lead tells the first score and of no other match."""
    headline = prose.headline
    if headline is None or len(team.players) > 1 or half.sentence.start >= end_of(prose, LEAD):
        return None
    if any(match.current and (match.card.sets or match.tells(half.run.start)) for match in found.matches):
        return None
    mentions = people.within(headline.start, headline.end)
    joined = len(mentions) == 2 and ALIKE.fullmatch(prose.text, mentions[0].end, mentions[1].start)
    if joined and BOTH_DID.match(prose.text, mentions[1].end):
        return None  # "Ruiz and Costa sent packing"
    named = {mention.person for mention in mentions}
    in_sentence = {person for group in half.sentence.groups for person in group.persons}
    others = named - set(team.players)
    if len(named) != 2 or len(others) != 1 or not in_sentence <= named:
        return None
    other = Team((others.pop(),))
    winner, loser = (team, other) if won else (other, team)
    return Result(winner, loser, half.run.start, half.run.end, half.run.start, half.clause, half.sentence)


FACED = lazy(
    r"\b(?:against|facing|faced|met|took\s+on|taking\s+on|playing|played|up\s+against|opponent,?)\s+(?:[\w’'.,-]+\s+){0,6}\Z"
)


BEFORE = lazy(
    r"\b(?:had(?!\s+(?:an?|the|his|her|no|to|little|plenty)\b)"
    r"|last|previous|earlier|ago|since|opening[- ]round|first[- ]round)\b"
)
NEXT = 30  # code points after whom somebody played in which it may be said that it was another time


def _faced(found: Matches, prose: Prose, people: People, half: Scored, team: Team, won: bool) -> Result | None:
    """Whom the sentences before say that somebody played: "She was up against Ruiz. … She won 6-4 3-6 6-2."."""
    index = bisect_left(prose.sentences, (half.sentence.start,))
    named = {p for group in half.sentence.groups if group.start < half.run.start for p in group.persons}
    line = prose.text.rfind("\n\n", 0, half.sentence.start)
    for start, end in reversed(prose.sentences[max(0, index - FACED_BACK) : index]):
        mentions = [m for m in people.within(start, end) if people.persons[m.person].player]
        named |= {mention.person for mention in mentions}
        others = named - set(team.players)
        if len(others) > 1 or start < prose.text.rfind("\n\n", 0, max(0, line)):
            return None
        other = next((mention for mention in mentions if mention.person in others), None)
        if other is None:
            continue
        met = [
            FACED.search(prose.narrative, start, m.start) for m in mentions if m.person in (*team.players, other.person)
        ]
        if not any(met[1:]) and met[0] is None:
            continue
        if len(team.players) > 1 or BEFORE.search(prose.narrative, start, min(end, other.end + NEXT)):
            return None
        across = Team((other.person,))
        both = (team, across) if won else (across, team)
        told = any(match.tells(half.run.start) and match.card.start >= start for match in found.matches)
        return None if told else Result(*both, half.run.start, half.run.end, half.run.start, half.clause, half.sentence)
    return None


def _alone_in_lead(found: Matches, prose: Prose, people: People, half: Scored, team: Team, won: bool) -> Result | None:
    """The one other player that the lead names before its first score, where it tells of no other match."""
    title = prose.headline.end if prose.headline else 0
    if len(team.players) > 1 or half.sentence.start >= end_of(prose, LEAD):
        return None
    named = {m.person for m in people.within(title, half.run.start) if people.persons[m.person].player}
    others = named - set(team.players)
    here = {person for group in half.sentence.groups for person in group.persons}
    if len(named) != 2 or len(others) != 1 or not here <= named:
        return None
    other = Team((others.pop(),))
    told = any(match.tells(half.run.start) for match in found.matches)
    if told or any(other in pairing.sides for pairing in found.coming if pairing.at < half.run.start):
        return None
    both = (team, other) if won else (other, team)
    return Result(*both, half.run.start, half.run.end, half.run.start, half.clause, half.sentence)


def finish(found: Matches, main: Match | None, prose: Prose) -> None:
    """Give the first score of the opening that nobody has claimed to the main match, where that lacks one.

    "It finished 7-6 6-4 after two hours": the sentence names nobody else, and the article has told who won.
    """
    if main is None or not main.unscored or main.card.status is not Status.COMPLETED:
        return
    claimed = {match.card.score for match in found.matches}
    sides = {person for side in main.card.sides for person in side.players}
    for half in found.halves:
        span = (half.run.start, half.run.end)
        if half.run.kind is not RunKind.MATCH or span in claimed or half.run.start >= end_of(prose, OPENING):
            continue
        named = {person for group in half.sentence.groups if group.start < half.run.start for person in group.persons}
        if half.run.favours and named <= sides and not _is_another(found, main, half):
            doubts: list[Read] = []
            sets = scores.from_winner(half, loser_speaks=True, doubts=doubts)
            found.score(main, sets, span, doubts)
            return


LED = lazy(r"\b(?:led|leading|lead|ahead|up|won|took|set|break|points?|serv\w+)\b")


def _told_of(sentence: Sentence, clause: Clause, position: int) -> list[Group]:
    """Whom a score may be against: those of its clause or since its subject, if any are named, or anybody."""
    if clause.named and clause.subject is not None:
        start = max(start for start, _ in clause.parts if start <= position)
        here = [group for group in sentence.groups if start <= group.start < position and group != clause.subject]
        if here:
            return here
    if clause.subject is not None and clause.subject.start >= sentence.start:
        since = [group for group in sentence.groups if clause.subject.start < group.start < position]
        if since:
            return since  # "… while Ruiz was made to work by Costa before coming away with a 6-4 6-4 win"
    return sentence.groups


def _led(sentence: Sentence, clause: Clause | None) -> bool:
    """Whether a clause tells only how a match stood."""
    return clause is not None and any(LED.search(sentence.text, *part) for part in clause.parts)


def _lost_alone(found: Matches, half: Scored, team: Team) -> Result | None:
    """The loss that the sentence tells of another player alone: "Costa also lost, with Ruiz posting a 6-4 6-4 win"."""
    here = [r for r in found.told.results if r.clause is half.clause and r.winner is None and r.at < half.run.start]
    if len(here) != 1 or here[0].several or here[0].loser in (None, team):
        return None
    here[0].winner = team
    return here[0]


def _across_the_net(half: Scored, team: Team, won: bool) -> Result | None:
    """The one other player of the sentence, where it says that he was played."""
    sentence, clause, at = half.sentence, half.clause, half.run.start
    told = [group for group in _told_of(sentence, clause, at) if group.start < at]
    others = [group for group in told if not set(group.persons) & set(team.players)]
    if len(others) != 1 or len(others[0].persons) != len(team.players):
        return None
    above = clause.parent
    turned = clause.word == "but" or (clause.word in ("before", "until", "only") and _led(sentence, above))
    contrasted = turned and clause.named and above is not None and above.subject is others[0]
    if clause.link is Link.RELATIVE and clause.head is not None and above is not None and above.subject is others[0]:
        before = sentence.text[max(sentence.start, clause.head.start - 60) : clause.head.start]
        contrasted = scores.AGAINST.search(before) is not None  # "Costa had no answer to Ruiz, who won 6-4 6-2"
    before = sentence.text[max(sentence.start, others[0].start - 60) : others[0].start]
    if not contrasted and not scores.AGAINST.search(before):
        return None
    other = Team(others[0].persons)
    winner, loser = (team, other) if won else (other, team)
    return Result(winner, loser, others[0].start, half.run.end, at, clause, sentence)

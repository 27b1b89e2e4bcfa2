"""Where and when the match of a clause was played: what the clause tells, or can only mean.

A match without an event of its own was played at the article's, unless the clause speaks of former times: "lost to
him six years ago" was not played at this year's event, while "lost in last year's final" was played at the last
edition of it. The round is the one the match was played in, else the one before the round it led to.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.parse import dates, rounds
from tui.parse.dates import Tense, When
from tui.parse.event_names import Event, Role
from tui.parse.events import Occasions
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.patterns import lazy
from tui.parse.reading import Read
from tui.parse.rounds import RoundNamed, Stage
from tui.parse.spans import within
from tui.parse.territory import Territory, own, territory
from tui.terms import Round

YEAR = 12  # code points before an event in which its year stands
NEAR = 300  # code points back to an event that a former year is told of
PLAYED = (Stage.PLAYED, Stage.PREVIOUS, Stage.NEXT)
REACHED = (Stage.REACHED, Stage.AT_STAKE)
TOLD_AT = (Role.PLACE, Role.PAST)
ROUNDS = (Stage.PLAYED, Stage.REACHED, Stage.BOUND)
THERE = lazy(r"(?:\s+(?:of|at|in)\s[\w\s.’'-]{1,60})?,?\s*")  # between a round and "where"
BY_WINNING = ("as", "after", "when", "once", "because")
LOSING = lazy(r"(?:losing|falling|bowing\s+out|going\s+down|succumbing|crashing)\b")  # "reached the final, losing to"
RUNNER_UP = lazy(r"runner[- ]up\b")
FORMER = lazy(
    r"\bin\s+their\s+(?:(?:only|last|first|one|most\s+recent|previous|earlier|prior)\s+){1,2}(?:meeting|encounter|clash|match)\b"
)
LATE = {Round.FINAL, Round.SEMI_FINAL, Round.QUARTER_FINAL}


class Place(NamedTuple):
    """Where and when a match was played, as far as it is told."""

    event: Read | None = None
    round: Read | None = None
    year: Read | None = None
    date: Read | None = None
    past: bool = False  # not one of the matches the article reports
    key: frozenset[str] = frozenset()
    stage: Stage | None = None


class Telling(NamedTuple):
    """Where a match is told: its word in its clause, and what else is told around it."""

    clause: Clause
    sentence: Sentence
    at: int
    coming: bool = False
    taken: Sequence[Clause] = ()  # clauses of the sentence that tell other matches
    beside: Sequence[int] = ()  # words of the clause that do


def place(telling: Telling, occasions: Occasions) -> Place:
    """Where and when the match of a telling was played, or will be."""
    clause, sentence, at, coming, taken, beside = telling
    words = territory(clause, sentence, at, taken, beside, coming)
    times = words.of(occasions.times)
    if coming:  # "Ruiz, the champion in 2008, has a first-round tie with"
        times = [when for when in times if when.tense is not Tense.YEAR or when.start > at]
    event = _event(words.of(occasions.events), at, occasions)
    antecedent = _antecedent(telling, occasions) if event is None else None
    if antecedent is not None:
        event = antecedent
        before = within(occasions.times, event.start - YEAR, event.start)
        times = [*(when for when in before if when.end + 1 == event.start), *times]
    past = _is_past(times, event, occasions) or (not coming and _is_former(telling))
    found = (
        _where(telling, occasions)
        or _round(words.of(occasions.rounds), telling)
        or _reached_above(telling, occasions)
        or _runner_up(telling)
        or _labelled(telling, occasions, past)
    )
    if event is None and (not past or found is not None):
        event = occasions.at(at)
    if event is None and past and any(when.tense is Tense.YEAR for when in times):
        event = _event_before(sentence, occasions)  # "… in the history of the Lisbon Open. Ruiz beat Costa in 1996."
    days = [when for when in times if when.start > at or not (coming and beside)]
    date = None if past else _date(days, occasions, coming)
    year = _year(times, occasions, past) or (None if past else occasions.year)
    return Place(
        None if event is None else Read(event.name, event.start, event.end),
        None if found is None else found[0],
        year or (None if date is None else date._replace(value=date.value.year)),
        date,
        past,
        frozenset() if event is None else event.key,
        None if found is None else found[1],
    )


def compatible(first: Round | None, second: Round | None) -> bool:
    """Whether two names of a round may be one round: the third round may be the last 16, and is no final."""
    return first is None or second is None or first is second or not {first, second} & LATE


# ── Events and times ──────────────────────────────────────────────────────────────────────────────────────────────────


def _event(named: Sequence[Event], at: int, occasions: Occasions) -> Event | None:
    """The nearest event: one told by its name before one told by its town, one after the word before one before it."""
    own_key = occasions.own.key if occasions.own else frozenset[str]()
    told = [event for event in named if event.role in TOLD_AT]
    return min(told, key=lambda e: (e.town and not e.key & own_key, e.start < at, abs(e.start - at)), default=None)


def _antecedent(telling: Telling, occasions: Occasions) -> Event | None:
    """The event that a clause goes on from: "since Lisbon, where she lost", "the 2016 Lisbon Open, which she lost"."""
    start = telling.clause.start
    if telling.clause.word not in ("where", "which"):
        return None
    before = within(occasions.events, telling.sentence.start, start)
    return before[-1] if before and THERE.fullmatch(telling.sentence.text, before[-1].end, start) else None


def _event_before(sentence: Sentence, occasions: Occasions) -> Event | None:
    """The event that the sentences before name, in the same paragraph."""
    line = sentence.text.rfind("\n", 0, sentence.start) + 1
    named = within(occasions.events, max(line, sentence.start - NEAR), sentence.start)
    return next((event for event in reversed(named) if event.role in TOLD_AT), None)


def _this_year(occasions: Occasions) -> int | None:
    if occasions.year is not None:
        return int(occasions.year.value)
    return occasions.today.year if occasions.today else None


def _is_past(times: Sequence[When], event: Event | None, occasions: Occasions) -> bool:
    """Whether the clause tells of another time than the article's."""
    own_event = occasions.own
    elsewhere = event is not None and own_event is not None and not event.key & own_event.key
    if elsewhere and event is not None and event.role is Role.PAST:
        return True
    this = _this_year(occasions)
    for when in times:
        if when.tense is Tense.PAST or (when.tense is Tense.SEASON and when.value > 0):
            return True
        if when.tense is Tense.YEAR and when.value != this:
            its_own = this is None and event is not None and event.start == when.end + 1 and not elsewhere
            if not its_own:  # "the 2004 Lisbon Open", where the article's own year is not told
                return True
    return False


def _is_former(telling: Telling) -> bool:
    """Whether the clause tells an earlier meeting: "beat Ruiz 6-0 6-0 in their only previous encounter"."""
    end = next((end for start, end in telling.clause.parts if start <= telling.at < end), telling.at)
    return FORMER.search(telling.sentence.text, telling.at, end) is not None


def _year(times: Sequence[When], occasions: Occasions, past: bool) -> Read | None:
    this = _this_year(occasions)
    for when in times:
        year = dates.year(when, this)
        if year is not None and (when.tense is Tense.YEAR or past):
            return Read(year, when.start, when.end)
    return None


def _date(times: Sequence[When], occasions: Occasions, coming: bool) -> Read | None:
    for when in times if occasions.today is not None else ():
        day = dates.day(when, occasions.today, coming) if occasions.today else None
        if day is not None:
            return Read(day, when.start, when.end)
    return None


# ── Rounds ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _round(named: Sequence[RoundNamed], telling: Telling) -> tuple[Read, Stage] | None:
    """The round of the match, and how it is told."""
    at, coming = telling.at, telling.coming
    titles = set(own(telling.clause).of(named))
    for stages in [(*PLAYED, *REACHED)] if coming else [PLAYED, REACHED, (Stage.TITLE,)]:
        fitting = [r for r in named if r.stage in stages and (r.stage is not Stage.TITLE or r in titles)]
        if not fitting:
            continue
        found = min(fitting, key=lambda r: (not coming and r.start < at, abs(r.start - at)))
        lost = found.stage is Stage.REACHED and found.start < at and LOSING.match(telling.sentence.text, at)
        value = found.round if lost else _meant(found, coming)
        if value is not None:
            return Read(value, found.start, found.end), found.stage
    return None


def _meant(found: RoundNamed, coming: bool) -> Round | Stage | None:
    """The round that is meant; "the previous one" stays what it is until the others are known."""
    if found.stage in (Stage.PREVIOUS, Stage.NEXT):
        return found.stage
    if found.round is Round.QUALIFYING:
        return found.round  # all its rounds have one name
    if found.stage is Stage.AT_STAKE or (found.stage is Stage.REACHED and not coming):
        return rounds.before(found.round) if found.round else None
    return found.round


def _where(telling: Telling, occasions: Occasions) -> tuple[Read, Stage] | None:
    """The round in which a "where" clause goes on: "on her way to the semi-finals, where she lost"."""
    clause, sentence = telling.clause, telling.sentence
    if clause.word != "where":
        return None
    for named in reversed(within(occasions.rounds, sentence.start, clause.start)):
        if named.round and named.stage in ROUNDS and THERE.fullmatch(sentence.text, named.end, clause.start):
            return Read(named.round, named.start, named.end), Stage.PLAYED
    return None


def _runner_up(telling: Telling) -> tuple[Read, Stage] | None:
    """The final, whose loser is the runner-up."""
    told = RUNNER_UP.match(telling.sentence.text, telling.at)
    return None if told is None else (Read(Round.FINAL, *told.span()), Stage.PLAYED)


def _labelled(telling: Telling, occasions: Occasions, past: bool) -> tuple[Read, Stage] | None:
    """The round that stands before a list of results, or over it: "Quarter-finals: Ruiz beat Costa 6-4 6-4; …"."""
    text, at = telling.sentence.text, telling.at
    line = text.rfind("\n", 0, at) + 1 if occasions.rounds else at
    for named in reversed(within(occasions.rounds, line, at)):
        if named.round and text.startswith(":", named.end):
            return Read(named.round, named.start, named.end), Stage.PLAYED
    over = None if past else occasions.label(at)
    return None if over is None else (Read(over.round, over.start, over.end), Stage.PLAYED)


def _reached_above(telling: Telling, occasions: Occasions) -> tuple[Read, Stage] | None:
    """The round that the clause above says was reached by this win: "qualified for the last eight as she beat …"."""
    clause, above = telling.clause, telling.clause.parent
    if telling.coming or above is None:
        return None
    named = Territory(tuple(above.parts)).of(occasions.rounds)
    if clause.link is Link.JOIN and not clause.named and above not in telling.taken:
        title = next((r for r in reversed(named) if r.stage is Stage.TITLE), None)
        if title is not None:  # "won her fifth title and second crown by beating …"
            return Read(title.round, title.start, title.end), Stage.TITLE
    if clause.link is not Link.SUB or clause.word not in (*BY_WINNING, "before"):
        return None
    if clause.subject is not None and above.subject is not None and clause.subject.persons != above.subject.persons:
        return None
    reached = next((r for r in reversed(named) if r.stage is Stage.REACHED and r.round), None)
    if clause.word == "before":  # "reached the last four before losing to …"
        return None if reached is None else (Read(reached.round, reached.start, reached.end), Stage.PLAYED)
    earlier = rounds.before(reached.round) if reached is not None and reached.round else None
    return None if earlier is None or reached is None else (Read(earlier, reached.start, reached.end), Stage.REACHED)

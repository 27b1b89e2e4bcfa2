"""Where and when the match of a clause was played: the event, round, year and day that the clause tells, or that it can
only mean.

What a clause says itself counts first, then what the clauses joined to it say that tell no match of their own. A
match without an event of its own was played at the article's, unless the clause speaks of former times: "lost to him
six years ago" was not played at this year's event, while "lost in last year's final" was played at the last edition
of it.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.model import Round
from tui.parse import dates, rounds
from tui.parse.dates import Tense, When
from tui.parse.events import Event, Occasions, Role
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group
from tui.parse.reading import Read
from tui.parse.rounds import Stage


class Place(NamedTuple):
    """Where and when a match was played, as far as it is told."""

    event: Read | None = None
    round: Read | None = None
    year: Read | None = None
    date: Read | None = None
    past: bool = False  # not one of the matches the article reports
    key: frozenset[str] = frozenset()
    stage: Stage | None = None


APPOSED = re.compile(r"(?:\s+(?:of|from)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?,")
CLOSING = re.compile(r"(?<!\d),(?=\s)")
NEAR = 300  # code points back to an event that a former year is told of


def place(
    clause: Clause,
    sentence: Sentence,
    at: int,
    taken: Sequence[Clause],
    occasions: Occasions,
    coming: bool = False,
    beside: Sequence[int] = (),
) -> Place:
    """Where and when the match told at a position in a clause was played.

    Clauses in `taken` tell other matches, and so do the words at the positions `beside` in its own clause.
    """
    parts = _own_share(territory(clause, sentence, at, taken), at, beside, coming)
    times = [t for t in occasions.times if _inside(t.start, parts)]
    event = _event(parts, at, occasions)
    past = _past(times, event, occasions)
    round_ = _round(parts, clause, at, occasions, coming) or _reached_above(clause, taken, occasions, coming)
    year = _year(times, occasions, past)
    if event is None and (not past or round_ is not None):
        event = occasions.at(at)
    if event is None and past and any(t.tense is Tense.YEAR for t in times):
        event = _event_before(sentence, occasions)  # "… in the history of the Lisbon Open. Ruiz beat Costa in 1996."
    if event is None:
        key = frozenset[str]()
    else:
        key = event.key
    if year is None and not past:
        year = occasions.year
    return Place(
        None if event is None else Read(event.name, event.start, event.end),
        None if round_ is None else round_[0],
        year,
        _date([t for t in times if not coming or not beside or t.start > at], occasions, coming) if not past else None,
        past,
        key,
        None if round_ is None else round_[1],
    )


def territory(clause: Clause, sentence: Sentence, at: int, taken: Iterable[Clause]) -> list[tuple[int, int]]:
    """The parts of a clause, and of those joined to it that tell no match of their own.

    What is put in after the subject ("Ruiz, who won the title in Lisbon last week, beat …") tells of the subject, not of the match;
    what a relative or "when" clause explains ("her last event was in Lisbon, when she lost …") belongs to it.
    """
    parts = [part for whole in clause.parts for part in _without_apposition(whole, clause.subject, sentence.text, at)]
    others = list(taken)
    if clause.link is Link.RELATIVE and clause.head is not None:
        parts.append((clause.head.end, clause.start))
    if (
        clause.word in ("when", "where")
        and clause.parent is not None
        and not any(clause.parent is other for other in others)
    ):
        base = max(
            (
                c.start
                for c in sentence.clauses
                if c.link in (Link.FIRST, Link.JOIN, Link.STOP) and c.start < clause.start
            ),
            default=sentence.start,
        )
        parts += _without_apposition((base, clause.start), clause.parent.subject, sentence.text, clause.start)
    joined = clause
    for following in sentence.clauses[sentence.clauses.index(clause) + 1 :] if clause in sentence.clauses else ():
        if (
            following.link in (Link.JOIN, Link.STOP)
            and following.parent in (joined, clause.parent)
            and not following.named
        ):
            if any(following is other for other in others):
                break
            parts += following.parts
            joined = following
    return sorted(parts)


def _own_share(parts: list[tuple[int, int]], at: int, beside: Sequence[int], coming: bool) -> list[tuple[int, int]]:
    """What of a clause belongs to one of several matches told in it: from its word to the next one's.

    A match to come has what stands before its word too: "to set up a second-round clash with".
    """
    before = max((b for b in beside if b < at), default=None)
    after = min((b for b in beside if b > at), default=None)
    last = None if after is None else after + 1  # "a semi-final with" is a round and a match to come
    if before is not None and not coming:
        before = at
    return [
        (start if before is None else max(start, before), end if last is None else min(end, last))
        for start, end in parts
        if (last is None or start < last) and (before is None or end > before)
    ]


def _without_apposition(part: tuple[int, int], subject: Group | None, text: str, at: int) -> list[tuple[int, int]]:
    start, end = part
    if subject is None or not start <= subject.start < at <= end or APPOSED.match(text, subject.end) is None:
        return [part]
    closing = CLOSING.search(text, text.index(",", subject.end) + 1, at)
    return [part] if closing is None else [(start, subject.end), (closing.start(), end)]


def _inside(position: int, parts: Sequence[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in parts)


def _event(parts: Sequence[tuple[int, int]], at: int, occasions: Occasions) -> Event | None:
    """The event of the clause: the nearest one, one that is named by its name before one by its town."""
    named = [e for e in occasions.events if _inside(e.start, parts) and e.role in (Role.PLACE, Role.PAST)]
    return min(
        named,
        key=lambda e: (
            e.town and not e.key & (occasions.own.key if occasions.own else frozenset()),
            e.start < at,
            abs(e.start - at),
        ),
        default=None,
    )


def _event_before(sentence: Sentence, occasions: Occasions) -> Event | None:
    """The event that the sentence before names, in the same paragraph."""
    line = sentence.text.rfind("\n", 0, sentence.start) + 1
    named = [e for e in occasions.events if line <= e.start < sentence.start and e.role in (Role.PLACE, Role.PAST)]
    return named[-1] if named and sentence.start - named[-1].start < NEAR else None


def _past(times: Sequence[When], event: Event | None, occasions: Occasions) -> bool:
    """Whether the clause tells of another time than the article's."""
    this = occasions.year.value if occasions.year else occasions.today.year if occasions.today else None
    for when in times:
        if when.tense is Tense.PAST or (when.tense is Tense.SEASON and when.value > 0):
            return True
        if (
            when.tense is Tense.YEAR
            and when.value != this
            and not (
                this is None
                and event is not None
                and event.start == when.end + 1
                and occasions.own is not None
                and event.key & occasions.own.key
            )
        ):
            return True
    return (
        event is not None
        and occasions.own is not None
        and not event.key & occasions.own.key
        and event.role is Role.PAST
    )


def _round(
    parts: Sequence[tuple[int, int]], clause: Clause, at: int, occasions: Occasions, coming: bool
) -> tuple[Read, Stage] | None:
    """The round of the match: the one it was played in, else the one before the one it led to."""
    named = [r for r in occasions.rounds if _inside(r.start, parts)]
    played, reached = (Stage.PLAYED, Stage.PREVIOUS, Stage.NEXT), (Stage.REACHED, Stage.AT_STAKE)
    for stages in [(*played, *reached)] if coming else [played, reached, (Stage.TITLE,)]:
        candidates = [
            r for r in named if r.stage in stages and (r.stage is not Stage.TITLE or _inside(r.start, clause.parts))
        ]
        if not candidates:
            continue
        found = min(candidates, key=lambda r: (not coming and r.start < at, abs(r.start - at)))
        value: Round | Stage | None = found.round
        if found.stage is Stage.AT_STAKE or (found.stage is Stage.REACHED and not coming):
            value = rounds.before(found.round) if found.round else None
        elif found.stage in (Stage.PREVIOUS, Stage.NEXT):
            value = found.stage
        if value is not None:
            return Read(value, found.start, found.end), found.stage
    return None


def _reached_above(
    clause: Clause, taken: Sequence[Clause], occasions: Occasions, coming: bool
) -> tuple[Read, Stage] | None:
    """The round that the clause above says was reached by this win: "qualified for the last eight as she beat …"."""
    above = clause.parent
    if coming or above is None:
        return None
    if clause.link is Link.JOIN and not clause.named and not any(above is other for other in taken):
        titles = [r for r in occasions.rounds if r.stage is Stage.TITLE and _inside(r.start, above.parts)]
        if titles:  # "won her fifth title and second crown by beating …"
            return Read(titles[-1].round, titles[-1].start, titles[-1].end), Stage.TITLE
    if clause.link is not Link.SUB or clause.word not in ("as", "after", "when", "once", "because"):
        return None
    if clause.subject is not None and above.subject is not None and clause.subject.persons != above.subject.persons:
        return None
    reached = [r for r in occasions.rounds if r.stage is Stage.REACHED and r.round and _inside(r.start, above.parts)]
    earlier = rounds.before(reached[-1].round) if reached and reached[-1].round else None
    return None if earlier is None else (Read(earlier, reached[-1].start, reached[-1].end), Stage.REACHED)


def _year(times: Sequence[When], occasions: Occasions, past: bool) -> Read | None:
    this = occasions.year.value if occasions.year else occasions.today.year if occasions.today else None
    for when in times:
        year = dates.year(when, this)
        if year is not None and (when.tense is Tense.YEAR or past):
            return Read(year, when.start, when.end)
    return None


def _date(times: Sequence[When], occasions: Occasions, coming: bool) -> Read | None:
    if occasions.today is None:
        return None
    for when in times:
        day = dates.day(when, occasions.today, coming)
        if day is not None:
            return Read(day, when.start, when.end)
    return None


def compatible(first: Round | None, second: Round | None) -> bool:
    """Whether two names of a round may be one round: the third round may be the last 16, and is no final."""
    if first is None or second is None or first is second:
        return True
    late = {Round.FINAL, Round.SEMI_FINAL, Round.QUARTER_FINAL}
    return not (first in late or second in late)

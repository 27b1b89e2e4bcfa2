"""Which words of a sentence tell where and when the match of a clause was played.

They are the clause's own, and those of the clauses joined to it that tell no match themselves. What is put in after
the subject ("Ruiz, who won the title in Lisbon last week, beat …") tells of the subject, not of the match. Where one
clause tells several matches, each has the words from its own on to the next one's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import OF_PLACE, Group
from tui.parse.patterns import lazy
from tui.parse.spans import Item, within

APPOSED = lazy(rf"{OF_PLACE}(?:,|\s(?P<dash>[–—-])(?=\s))")
CLOSING = lazy(r"(?<!\d),(?=\s)")  # a comma that is none between sets


class Territory(NamedTuple):
    """Parts of a sentence, in order."""

    parts: tuple[tuple[int, int], ...]

    def of(self, items: Sequence[Item]) -> list[Item]:
        """Those that begin in it, of items in the order of the text."""
        return [item for start, end in self.parts for item in within(items, start, end)]


def territory(
    clause: Clause, sentence: Sentence, at: int, taken: Sequence[Clause], beside: Sequence[int], coming: bool
) -> Territory:
    """The words that place the match told at a position; those in `taken`, and at `beside`, tell other matches."""
    parts = _own_parts(clause, sentence, at)
    if clause.link is Link.RELATIVE and clause.head is not None:
        parts.append((clause.head.end, clause.start))  # "Ruiz, a wild card in Lisbon, who lost"
    if clause.word in ("when", "where") and clause.parent is not None and clause.parent not in taken:
        parts += _explained(clause, clause.parent, sentence)
    parts += _joined(clause, sentence, taken)
    return Territory(tuple(_share(sorted(parts), at, beside, coming)))


def own(clause: Clause) -> Territory:
    """The words of a clause itself."""
    return Territory(tuple(clause.parts))


def _own_parts(clause: Clause, sentence: Sentence, at: int) -> list[tuple[int, int]]:
    parts = (_without_apposition(part, clause.subject, sentence.text, at) for part in clause.parts)
    return [part for pieces in parts for part in pieces]


def _without_apposition(part: tuple[int, int], subject: Group | None, text: str, at: int) -> list[tuple[int, int]]:
    start, end = part
    opening = None
    if subject is not None and start <= subject.start < at <= end:
        opening = APPOSED.match(text, subject.end)
    if subject is None or opening is None:
        return [part]
    if opening["dash"]:
        closed = text.find(f" {opening['dash']} ", opening.end(), at)
    else:
        closing = CLOSING.search(text, opening.end(), at)
        closed = -1 if closing is None else closing.start()
    return [part] if closed < 0 else [(start, subject.end), (closed, end)]


def _explained(clause: Clause, above: Clause, sentence: Sentence) -> list[tuple[int, int]]:
    """What a "when" clause belongs to: "her last event was in Lisbon, when she lost …"."""
    main = (Link.FIRST, Link.JOIN, Link.STOP)
    starts = (c.start for c in sentence.clauses if c.link in main and c.start < clause.start)
    base = max(starts, default=sentence.start)
    return _without_apposition((base, clause.start), above.subject, sentence.text, clause.start)


def _joined(clause: Clause, sentence: Sentence, taken: Sequence[Clause]) -> list[tuple[int, int]]:
    """The clauses that go on from this one without a subject, up to one that tells a match."""
    parts: list[tuple[int, int]] = []
    last = clause
    for following in sentence.clauses[clause.index + 1 :]:
        if following.named or following.link not in (Link.JOIN, Link.STOP):
            continue
        if following.parent is last or following.parent is clause.parent:
            if following in taken:
                break
            parts += following.parts
            last = following
    return parts


def _share(parts: list[tuple[int, int]], at: int, beside: Sequence[int], coming: bool) -> list[tuple[int, int]]:
    """What belongs to one of several matches; one to come has what stands before it too: "set up a semi-final with"."""
    before = max((other for other in beside if other < at), default=0)
    floor = at if before and not coming else before
    ceiling = min((other for other in beside if other > at), default=parts[-1][1]) + 1
    return [(max(start, floor), min(end, ceiling)) for start, end in parts if start < ceiling and end > floor]

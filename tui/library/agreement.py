"""What the articles about one match tell of it, each value with everyone who tells it.

Decides when two articles tell the same: values are compared in normal form, whatever their words. A score without the
points of a tie-break is the one that has them; the last 16 is the third round where a draw makes it so; a head-to-head
is the same before the match and after it, when the winner's one lies between. Where values differ all stay, those that
most tell first, and nothing is chosen between them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui import wording
from tui.library import keys
from tui.library.views import Compared, Passage, Standing, ToldValue, Voice
from tui.terms import FactField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.library.views import Sides
    from tui.model import Fact, Scorecard, Span

OF_MATCH = ("event", "round", "year", "date", "score", "duration", "surface", "venue")
OF_PLAYERS = tuple(field for field in FactField if field not in (FactField.COACH, FactField.INJURY))


class Source(NamedTuple):
    """An article that tells the match: how it does, and what it tells of the players where it is about it."""

    outlet: str
    article: int
    card: Scorecard
    facts: Sequence[Fact]


class _Told(NamedTuple):
    """A value in normal form, as one article tells it."""

    value: str
    voice: Voice


def compared(sources: Sequence[Source], sides: Sides, event: str, *, decided: bool) -> tuple[Compared, ...]:
    """What is told of a match at an event (a key) between these sides, by their fullest names, the winner's first."""
    found = []
    for field in OF_MATCH:
        values = _values(_of_match(sources, field), _kind(field, event))
        found.append(Compared(field, "", values, "", Standing.OPEN))
    for field in OF_PLAYERS:
        for place, side in enumerate(sides):
            for player in side:
                told = _of_player(sources, player, sides[1 - place], field)
                kind = _head_to_head(won=place == 0, decided=decided) if field is FactField.HEAD_TO_HEAD else _PLAIN
                found.append(Compared(field.value, player, _values(told, kind), "", Standing.OPEN))
    return tuple(one for one in found if one.values)


# ── What the articles tell ────────────────────────────────────────────────────────────────────────────────────────────


def _of_match(sources: Sequence[Source], field: str) -> Iterator[_Told]:
    for source in sources:
        if (told := getattr(source.card, field)) is not None:
            yield _Told(str(told.value), _voice(source, told.span))


def _of_player(sources: Sequence[Source], player: str, opponents: Sequence[str], field: FactField) -> Iterator[_Told]:
    """What is told of a player; his record against these opponents, whichever of them it is told of."""
    for source in sources:
        for fact in source.facts:
            if fact.field is not field:
                continue
            if field is FactField.FIRST_WIN:
                if fact.opponent and _is(fact.player, player) and any(_is(fact.opponent, one) for one in opponents):
                    yield _Told(wording.fact_value(fact), _voice(source, fact.span))
            elif field is not FactField.HEAD_TO_HEAD:
                if _is(fact.player, player):
                    yield _Told(str(fact.value), _voice(source, fact.span))
            elif fact.opponent is not None:
                for other in opponents:
                    if _is(fact.player, player) and _is(fact.opponent, other):
                        yield _Told(str(fact.value), _voice(source, fact.span))
                    elif _is(fact.player, other) and _is(fact.opponent, player):
                        yield _Told("-".join(reversed(str(fact.value).split("-"))), _voice(source, fact.span))


def _is(name: str, player: str) -> bool:
    return keys.same_person(keys.name(name), keys.name(player))


def _voice(source: Source, span: Span) -> Voice:
    return Voice(source.outlet, Passage(source.article, span.start, span.end))


def _values(told: Iterable[_Told], kind: _Kind) -> tuple[ToldValue, ...]:
    """The values that differ, each with those who tell it, one voice an article; first what most tell."""
    groups: list[list[_Told]] = []
    for one in told:
        group = next((group for group in groups if kind.same(group[0].value, one.value)), None)
        if group is None:
            groups.append([one])
        elif all(one.voice.passage.article != other.voice.passage.article for other in group):
            group.append(one)
    groups.sort(key=len, reverse=True)
    return tuple(
        ToldValue(kind.best([one.value for one in group]), tuple(one.voice for one in group)) for group in groups
    )


# ── What is the same ──────────────────────────────────────────────────────────────────────────────────────────────────


class _Kind(NamedTuple):
    """How values of one kind are compared, and which of those that are the same says most."""

    same: Callable[[str, str], bool]
    best: Callable[[list[str]], str]


def _most_told(values: list[str]) -> str:
    return Counter(values).most_common(1)[0][0]


_PLAIN = _Kind(lambda one, other: keys.fold(one) == keys.fold(other), _most_told)
_SCORE = _Kind(
    lambda one, other: one == other or keys.same_score(one, other) is not False, lambda values: max(values, key=len)
)
_EVENT = _Kind(lambda one, other: keys.same_event(keys.event(one), keys.event(other)), _most_told)


def _kind(field: str, event: str) -> _Kind:
    """How a value of the match is compared, which was played at an event (a key)."""
    if field == "round":
        return _Kind(lambda one, other: bool(keys.depths(one, event) & keys.depths(other, event)), _deepest)
    return {"score": _SCORE, "event": _EVENT}.get(field, _PLAIN)


def _deepest(rounds: list[str]) -> str:
    """The round that says how many players are left, where one does."""
    told = [one for one in rounds if not one[0].isdigit()]
    return _most_told(told or rounds)


def _head_to_head(*, won: bool, decided: bool) -> _Kind:
    """The record of a player who has won the match or lost it, before it and after it."""

    def same(one: str, other: str) -> bool:
        before, after = sorted((_meetings(one), _meetings(other)), key=sum)
        grown = (before[0] + won, before[1] + (not won))
        return before == after or (decided and grown == after)

    return _Kind(same, lambda values: max(values, key=lambda value: sum(_meetings(value))))


def _meetings(value: str) -> tuple[int, ...]:
    """Matches won and lost."""
    return tuple(int(part) for part in value.split("-") if part.isdecimal())

"""Where a match was played: the events, rounds and times an article names, and which event is the article's own.

Its own is the first event of headline and lead where matches are told, not somebody's title and not another time. A
heading, or a sentence that begins with another event ("In Lisbon, …"), makes that one the event of what follows. What
is left without any of these has no event: it is never borrowed from another match.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from tui.parse import dates, event_names, lexicon, rounds
from tui.parse.dates import Tense, When
from tui.parse.event_names import Event, Role, key
from tui.parse.labels import labels
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Read
from tui.parse.rounds import RoundNamed
from tui.parse.spans import within
from tui.parse.tokens import Vocabulary, tokens
from tui.terms import BlockKind

OPENING = 1  # sentences that say where an article plays before they name other events
LEAD = 4  # sentences that tell what an article is about
PART = lazy(r"\b(?:first|second|latter|early|later|last)\s+(?:half|part|months|weeks)\s+of\s+\Z")  # of a year
SOON = timedelta(days=45)  # an event may be announced in the year before
DATELINE = lazy(  # "LISBON (Portugal): ", "LISBON, June 3 (Agency) -"
    r"[A-Z][A-Z .'-]{2,30}(?:,\s[A-Z][a-z]+\.?(?:\s\d{1,2})?)?(?:\s\([\w/ .]{2,30}\))?\s?(?:[-–—]+|:)\s"
)
BEGINS = lazy(r"\W*(?:Also\s+|Meanwhile,?\s+|Elsewhere,?\s+)?(?:[Aa]t|[Ii]n)\s+(?:the\s+)?(?:[A-Z\d]\S*\s+){0,3}")
FOLLOWS = lazy(r"(?:\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?,")
STAGES = Vocabulary(
    lambda: (
        *("round", "rounds", "final", "finals", "semifinal", "semifinals", "quarterfinal", "quarterfinals"),
        *("quarters", "semis", "last", "draw", "campaign", "opener"),
    )
)
STAGED = lazy(  # before an event: somebody plays there now
    r"(?:(?!\b(?:who|whose|had|has|have|after|since|before|when|where|last|previous|earlier|for|ahead|if|will|would)\b)[^;:])*"
    r"\b(?:rounds?|finals?|semi-?finals?|quarter-?finals?|quarters|semis|last\s\w+|draw|campaign|opener)\s+(?:of|at|in)\s+"
    r"(?:the\s+)?(?:ongoing\s+|main\s+|an?\s+)?(?:[$€£][\d,.]+K?\s+)?(?:[A-Z][\w&’'-]*\s+){0,3}(?:event\s+in\s+|in\s+)?"
)
GOES_ON = lazy(r"In\s+(?:the\s+)?(?:women['’]s\s+|men['’]s\s+|mixed\s+)?doubles\b")  # at the event just told
REST_OF_HEADING = lazy(r"[\s\d:.–-]*(?:in\s.*|[A-Z]\w+)?")


class Occasions(NamedTuple):
    """Where and when the matches of an article were played: what it names, in the order of the text."""

    events: list[Event]
    rounds: list[RoundNamed]
    times: list[When]
    own: Event | None  # the event the article is about
    sections: list[tuple[int, Event | None]]  # from where another event is the one that is told; None for its own
    dated: Read | None  # the day the text gives for itself
    today: date | None  # the day it was published, or gives for itself
    year: Read | None  # of the article's own event
    labels: list[tuple[int, RoundNamed | None]]  # from where a heading tells the round of what is listed under it

    def at(self, position: int) -> Event | None:
        """The event whose matches are being told at a position."""
        index = bisect_right(self.sections, position, key=lambda section: section[0]) - 1
        return (self.sections[index][1] if index >= 0 else None) or self.own

    def label(self, position: int) -> RoundNamed | None:
        """The round that the heading over a position tells."""
        index = bisect_right(self.labels, position, key=lambda label: label[0]) - 1
        return self.labels[index][1] if index >= 0 else None


def occasions(prose: Prose, people: People, published: date | None = None) -> Occasions:
    """Every event, round and time that the prose names, and the article's own."""
    headings = list(_headings(prose))
    told = [event for event in event_names.names(prose.prose) if not (event.town and _is_name(people, event))]
    named = _settled(told, [event for _, event in headings])
    lead_end = prose.sentences[min(LEAD, len(prose.sentences)) - 1][1] if prose.sentences else 0
    opening_end = prose.sentences[min(OPENING, len(prose.sentences)) - 1][1] if prose.sentences else 0
    openings = list(_openings(prose, named))
    beside = {event.start for start, event in openings if BEGINS.match(prose.prose, start, event.start)}
    own = _own([e for e in named if e.start not in beside or e.start < opening_end], opening_end, lead_end)
    own = own or _own(named, opening_end, lead_end)
    if own is not None and not own.town:
        named = _at_home(named, own, lead_end)
        own = next(event for event in named if event.start == own.start)
    edges = {edge for event in named for edge in (event.start, event.end)}
    played = [r for r in rounds.rounds(prose.prose) if r.end not in edges]  # the ATP Finals are no round
    times = dates.times(prose.prose)
    dated = dates.dated(prose)
    today = published or (dated.value if dated else None)
    year = _year(own, named, times, today, dated, lead_end) or (None if today else _season(prose.prose, times))
    settled = {event.start: event for event in named}
    opened = [(start, settled[event.start]) for start, event in openings]
    sections = sorted([*headings, *opened, *_staged(prose, named, times)], key=itemgetter(0))
    return Occasions(named, played, times, own, sections, dated, today, year, list(labels(prose)))


def _is_name(people: People, town: Event) -> bool:
    """Whether a town is somebody's name: "Sofia Lind"."""
    mention = people.before(town.end)
    return mention is not None and mention.start <= town.start < mention.end


def is_tie(key_: frozenset[str]) -> bool:
    """Whether nations meet at the event."""
    return not _ties().isdisjoint(key_)


@cache
def _ties() -> frozenset[str]:
    """What tells the events at which nations meet."""
    return frozenset[str]().union(*(key(name) for name in lexicon.words("events")["teams"]["names"]))


def _settled(named: list[Event], headings: list[Event]) -> list[Event]:
    """The events, a town standing for the event of that town which the article names."""
    whole: dict[str, Event] = {}
    for event in (*named, *headings):
        for word in () if event.town else event.key:
            whole.setdefault(word, event)
    settled = []
    for event in named:
        if event.town:
            place = event_names.event_of(event.name)
            words = [*sorted(event.key), *sorted(key(place) if place else ())]
            twin = next((whole[word] for word in words if word in whole), None)
            if twin is not None:
                event = event._replace(name=twin.name, key=event.key | twin.key)
        settled.append(event)
    return settled


def _own(named: list[Event], opening_end: int, lead_end: int) -> Event | None:
    """The first event of headline and lead where matches are played, before its town; else the one named most."""
    places = [event for event in named if event.role is Role.PLACE]
    lead = [event for event in places if event.start < lead_end]
    first = next((event for event in lead if not event.town), lead[0] if lead else None)
    if first is not None:
        return lead[0] if first.start >= opening_end and _is_elsewhere(lead[0], first) else first
    counts = Counter(event.name for event in named)
    rest = [event for event in places if not event.town] or places
    return max(rest, key=lambda event: (counts[event.name], -event.start), default=None)


def _is_elsewhere(town: Event, event: Event) -> bool:
    """Whether a town has an event of its own, and one that is named later is played in another."""
    home = event_names.event_of(event.name) if event.town else event.name
    return town.town and event_names.event_of(town.name) is not None and event_names.has_place(home or event.name)


def _at_home(named: list[Event], own: Event, lead_end: int) -> list[Event]:
    """The town that the lead names beside an event whose town nobody knows is its own; nations meet in several."""
    if event_names.is_known(own.name) and not is_tie(own.key):
        return named
    towns = [e for e in named if e.town and e.role is Role.PLACE and e.start < lead_end and not e.key & own.key]
    if not towns:
        return named
    both = own.key.union(*(town.key for town in (towns if is_tie(own.key) else towns[:1])))
    return [e._replace(name=own.name if e.town else e.name, key=e.key | both) if e.key & both else e for e in named]


def _headings(prose: Prose) -> Iterator[tuple[int, Event]]:
    """The headings that name an event and nothing else, and from where they hold."""
    for piece in prose.pieces:
        if piece.kind is BlockKind.HEADING:
            line = prose.text[piece.start : piece.end]
            event = next(event_names.names(line), None)
            if event is not None and event.start == 0 and REST_OF_HEADING.fullmatch(line, event.end):
                end = piece.start + event.end
                yield piece.start, event._replace(start=piece.start, end=end, role=Role.PLACE)


def _openings(prose: Prose, named: list[Event]) -> Iterator[tuple[int, Event]]:
    """The sentences that begin with an event, and from where they hold: "In Lisbon, …"; another dateline does too."""
    for index, (start, end) in enumerate(prose.sentences):
        here = within(named, start, end)
        if not here:
            continue
        event = here[0]
        if index and prose.prose[start - 1] == "\n" and DATELINE.match(prose.prose, start, end):
            event = next((event for event in here if event.role is Role.PLACE and not event.town), event)
            if event.role is Role.PLACE:
                yield start, event
                continue
        if event.role is not Role.PLACE:
            continue
        if BEGINS.fullmatch(prose.prose, start, event.start) and FOLLOWS.match(prose.prose, event.end):
            yield start, event


def _staged(prose: Prose, named: list[Event], times: Sequence[When]) -> Iterator[tuple[int, Event | None]]:
    """The sentences that say where somebody plays, and the rest of their paragraph, which tells of that event.

    "Ruiz reached the second round of the Harbour event in Lisbon. She beat Costa 6-4 6-4."
    """
    text, words, last = prose.narrative, tokens(prose.prose), None
    for start, end in prose.sentences:
        if last is not None and text[start - 1] == "\n" and not GOES_ON.match(text, start, end):
            yield start, None
            last = None
        for event in within(named, start, end):
            if event.role is not Role.PLACE or (last is not None and last.key & event.key):
                continue
            staged = words.some(STAGES, start, event.start) and STAGED.fullmatch(text, start, event.start)
            if staged and not _is_former(start, end, times):
                last = event
                yield end, event
                break


def _is_former(start: int, end: int, times: Sequence[When]) -> bool:
    """Whether a sentence speaks of other years or seasons."""
    return any(when.tense in (Tense.PAST, Tense.YEAR, Tense.SEASON) for when in within(times, start, end))


def _year(
    own: Event | None, named: list[Event], times: Sequence[When], today: date | None, dated: Read | None, lead_end: int
) -> Read | None:
    """The year of the article's own event: printed with it ("the 2025 Lisbon Open"), or of the article's day."""
    years = [when for when in times if when.tense is Tense.YEAR]
    latest = max((when.value for when in years), default=0)
    before = {when.end: when for when in years if when.value == latest}
    after = {when.end - 4: when for when in before.values() if when.end < lead_end}
    for event in named:
        when = before.get(event.start - 1) or after.get(event.end + 1)
        if own is None or when is None or not event.key & own.key:
            continue
        if today is None or when.value in (today.year, (today + SOON).year):
            return Read(when.value, when.end - 4, when.end)
    if dated is not None and today is not None and dated.value.year == today.year:
        return Read(today.year, dated.start, dated.end)
    return None


def _season(text: str, times: Sequence[When]) -> Read | None:
    """The season that an article without a day looks back on: the last year it names, a part of which it tells of."""
    years = [when for when in times if when.tense is Tense.YEAR]
    latest = max((when.value for when in years), default=0)
    parts = (
        when for when in years if when.value == latest and PART.search(text, max(0, when.start - 40), when.end - 4)
    )
    return next((Read(when.value, when.end - 4, when.end) for when in parts), None)

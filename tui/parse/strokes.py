"""What a player hit in a match: aces, double faults, unforced errors and winners.

Each reader starts from the word for the stroke and reads the figure that stands before it. A few are told of a game
and not of a match; whose they are has to be told ("seven aces kept him in it" does not say who served them).
"""

import re

from tui.parse.figures import amount
from tui.parse.lexicon import words
from tui.parse.patterns import lazy
from tui.parse.reading import Mention
from tui.parse.statements import Article, Reading, Tail, Told
from tui.terms import FactField

STROKES = {
    "ace": FactField.ACES,
    "aces": FactField.ACES,
    "double fault": FactField.DOUBLE_FAULTS,
    "double faults": FactField.DOUBLE_FAULTS,
    "double-faults": FactField.DOUBLE_FAULTS,
    "unforced error": FactField.UNFORCED_ERRORS,
    "unforced errors": FactField.UNFORCED_ERRORS,
    "winners": FactField.WINNERS,
}
FEWEST = {
    FactField.WINNERS: 6,
    FactField.UNFORCED_ERRORS: 4,
    FactField.ACES: 2,
    FactField.DOUBLE_FAULTS: 2,
}  # fewer are told of a game
_TOGETHER = lazy(r"\b(?:between them|combined|both players|shared|apiece|each)\b")
_HIT = lazy(r"\s+(?:had\s+)?(?:hit|served|fired|struck|made|committed|produced|sent)\b")
_AND = lazy(r",?\s+(?:and|while|but|with|to)\s+")
_HAD = lazy(
    r"\s+(?:(?:hit|had|made|managed|served|committed|produced|struck|with)\s+)?(?:just\s+|only\s+)?(\w[\w-]*)(?=[.,;)]|\s*\Z)"
)
_OF_OTHER = (
    "by",
    "survived",
    "surviving",
    "survives",
    "faced",
    "facing",
    "withstood",
    "weathered",
    "weathering",
    "against",
)
_LAST_OF = lazy(r"\b(?:clinch|seal|finish|clos|wrap|complet|secur|won|ended|end(?:ing|s)?)")
_BY = lazy(r"\s+(?:from|by|off)\s+(?:the\s+racket\s+of\s+)?")
_DESCRIBED = lazy(r"(?:the\s+)?(?:[\w-]+\s+){0,3}(?=[A-Z])")
_KEPT = lazy(r"\s+(?:count\s+)?(?:down\s+)?to\s+(?:(?:just|only|a\s+mere)\s+)?(\w+)\b")
_STROKE = frozenset(("errors", "winners", "aces", "faults"))
_COMPARED = lazy(r"\s\((\d+)[-–](\d+)\)")
_AGAINST = lazy(r"\s+(?:compared\s+)?(?:to|with)\s+(?:just\s+|only\s+)?(\w+)\s+(?:for|by|from)\s+")
_TO = lazy(r"\s+(?:to|against|compared (?:to|with))\s+")
_THEIRS = lazy(r"['’]s?\s+(\w[\w-]*)")
_TIMES = lazy(r"\s+(\w[\w-]*)(?:\s+times)?")


def strokes(article: Article, start: int, end: int) -> Reading:
    """Aces, double faults, unforced errors and winners: "hit 54 unforced errors"."""
    field = STROKES[article.text[start:end].casefold()]
    tail = article.tail(start)
    tail.over(words("facts")["part"]["of_all"], 2)
    if compared := _COMPARED.match(article.text, end):
        yield from _more(article, field, tail, compared)
        return
    value = tail.amount()
    if value is None and (kept := _KEPT.match(article.text, end)) and tail.over(("his", "her")):
        yield from _kept(article, field, start, kept)
        return
    if value is not None and tail.last == "against" and tail.words[-2:-1] and tail.words[-2] in _STROKE:
        tail.over(("against",))  # "12 errors against 49 winners" are of one player
    if value is None and field is FactField.ACES and (nth := tail.place()):
        yield from _last_ace(article, tail, nth, start, end)
        return
    if value is None or value < FEWEST.get(field, 1) or tail.last.endswith(("-", "/")):
        return
    begin = tail.start
    by = _BY.match(article.text, end)
    named = _named_soon(article, by.end()) if by else _who_hit(article, end)
    if not named and (not tail.words or tail.last in _OF_OTHER):
        return  # "Seven aces kept him in it", "helped by five double faults": whose they are is not told
    tail.over(("total", "of", "staggering", "whopping", "a", "mere", "just", "only", "massive", "some"), 4)
    if article.partial(begin, end) or _TOGETHER.search(article.text, *article.sentence(start)):
        return
    who = named.person if named else article.owner(tail)
    others = list(_compared(article, field, end))
    if who is not None and all(other.person != who for other in others):  # nobody is compared with himself
        yield Told(who, field, value, begin, end)
        yield from _of_other(article, field, who, end)
    yield from others


def _named_soon(article: Article, position: int) -> Mention | None:
    """Who is named at a position, or after a few words that describe him: "|the American Ruiz"."""
    described = _DESCRIBED.match(article.text, position)
    return next(iter(article.people.within(position, described.end() + 1)), None) if described else None


def _compared(article: Article, field: FactField, end: int) -> Reading:
    """What another had of the same by comparison: "to Ruiz's three", "compared to just two for Ruiz"."""
    if compared := _AGAINST.match(article.text, end):
        other = article.named_at(compared.end())
        many = amount(compared[1])
        if other and many is not None:
            yield Told(other.person, field, many, *compared.span(1))
        return
    to = _TO.match(article.text, end)
    other = article.named_at(to.end()) if to else None
    theirs = _THEIRS.match(article.text, other.end) if other else None
    many = amount(theirs[1]) if theirs else None
    if other and theirs and many is not None:
        yield Told(other.person, field, many, *theirs.span(1))


def _kept(article: Article, field: FactField, start: int, kept: re.Match[str]) -> Reading:
    """How few somebody kept something to: "kept her unforced errors down to 12"."""
    many, who = amount(kept[1]), article.doer(start)
    if many is not None and who is not None and not article.partial(start, kept.end()):
        yield Told(who, field, many, start, kept.end())


def _last_ace(article: Article, tail: Tail, nth: int, start: int, end: int) -> Reading:
    """The ace that ended a match, by its number: "sealed victory with his 13th ace"."""
    begin, whose = tail.start, tail.last
    if not tail.over(("his", "her", "a")) or not tail.over(("with", "on", "by")):
        return
    first, _ = article.sentence(start)
    if nth >= FEWEST[FactField.ACES] and whose and _LAST_OF.search(article.text, first, begin):
        who = article.doer(tail.start)
        if who is not None and not article.partial(start, end):
            yield Told(who, FactField.ACES, nth, begin, end)


def _who_hit(article: Article, end: int) -> Mention | None:
    """Who is told of right after what he hit: "the 15 aces |Okafor served"."""
    mention = article.named_at(end + 1)
    return mention if mention and _HIT.match(article.text, mention.end) else None


def _of_other(article: Article, field: FactField, who: int, end: int) -> Reading:
    """What the other of two had of the same: "hit 20 winners |and Ruiz 25", "…, while Ruiz made just 12"."""
    link = _AND.match(article.text, end)
    other = article.named_at(link.end()) if link else None
    had = _HAD.match(article.text, other.end) if other and other.person != who else None
    many = amount(had[1]) if had else None
    if other and had and many is not None:
        yield Told(other.person, field, many, *had.span(1))


def _more(article: Article, field: FactField, tail: Tail, compared: re.Match[str]) -> Reading:
    """What the one of two had of something who had more: "hit more winners (61-44)"."""
    if not tail.over(("more", "fewer", "less")):
        return
    who = article.doer(tail.start)
    if who is not None:
        yield Told(who, field, int(compared[1]), *compared.span(1))


def double_faulted(article: Article, start: int, end: int) -> Reading:
    """Double faults as a verb: "double-faulted six times"."""
    times = _TIMES.match(article.text, end)
    value = amount(times[1]) if times else None
    who = article.doer(start) if value else None
    if times and value and who is not None and not article.partial(start, times.end()):
        yield Told(who, FactField.DOUBLE_FAULTS, value, start, times.end())

"""What a player did in a match, in figures: aces, errors, winners, break points, match points, sets dropped.

Each reader starts from the word for the thing that is counted and reads the figure that stands before it. Break points
are won/faced: "took two of five" is 2/5, "failed to take any of five" 0/5, "the only one" 1/1; saved ones are a figure
of their own. What is told of a set or a game is no figure of the match.
"""

import re
from functools import cache

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
FEWEST_POINTS = 20  # fewer are told of a stretch
_OF_PART = lazy(r"\s+(?:of|on|out\s+of|behind|with|from|in\s+a\s+row|more|fewer)\b")
_TO_OTHER = lazy(r",?\s+(?:to|and|against)\s+")
_ALL_WEEK = lazy(r"\s+(?:all|so\s+far|en\s+route|on\s+(?:his|her)\s+way|this\s+week|in\s+the\s+tournament)\b")
_OTHERS = lazy(r"(?:['’]s?|\s+won)?\s+(\d{2,3})\b(?!\s+(?:of|on))")
_WHOSE = ("the", "his", "her", "their", "its")
_OF = ("of", "from")
_RATIO = lazy(r"(\w+)[-\s]?(?:for|of|from|/)[-\s]?(\w+)")
_REST_OF_BREAK_POINTS = lazy(r"(?:[-\s]?points?)?(?:\s(?:chances?|opportunit(?:y|ies)))?(?!\w)")
_AND_TOOK = lazy(
    r",?\s+(?:and|but)\s+(?:\w+\s+)?(?:took|taking|converted|converting|won|made)\s+(?:only\s+|just\s+)?(?P<won>\w[\w-]*)(?!\s+set)"
    r"|,\s+(?P<none>none|one|two|three|four|five)\s+(?:of\s+which\s+|of\s+them\s+)?(?:were\s+|was\s+)?(?:converted|taken)\b"
)
_FROM = lazy(r"\s+(?:from|in|of|with)\s+(\w[\w-]*)\s+(?:chances|opportunities|break\s+points|attempts)\b")
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
_COMPARED = lazy(r"\s\((\d+)[-–](\d+)\)")
_AGAINST = lazy(r"\s+(?:compared\s+)?(?:to|with)\s+(?:just\s+|only\s+)?(\w+)\s+(?:for|by|from)\s+")
_TO = lazy(r"\s+(?:to|against|compared (?:to|with))\s+")
_THEIRS = lazy(r"['’]s?\s+(\w[\w-]*)")
_TIMES = lazy(r"\s+(\w[\w-]*)(?:\s+times)?")
_OBJECT_TIMES = lazy(r"\s+(?:[\w'’-]+\s+){0,4}?(once|twice|thrice|(\w+)\s+times)\b")


# ── Strokes ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def strokes(article: Article, start: int, end: int) -> Reading:
    """Aces, double faults, unforced errors and winners: "hit 54 unforced errors"."""
    field = STROKES[article.text[start:end].casefold()]
    tail = article.tail(start)
    tail.over(words("facts")["part"]["of_all"], 2)
    if compared := _COMPARED.match(article.text, end):
        yield from _more(article, field, tail, compared)
        return
    value = tail.amount()
    if value is None and field is FactField.ACES and (nth := tail.place()):
        yield from _last_ace(article, tail, nth, start, end)
        return
    if value is None or value < FEWEST.get(field, 1) or tail.last.endswith(("-", "/")):
        return
    begin = tail.start
    by = _BY.match(article.text, end)
    named = article.named_at(by.end()) if by else _who_hit(article, end)
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


# ── Break points ──────────────────────────────────────────────────────────────────────────────────────────────────────


def break_points(article: Article, start: int, _: int) -> Reading:
    """Break points won or saved: "converted five of her 10 break points", "saved all six break points"."""
    rest = _REST_OF_BREAK_POINTS.match(article.text, start + len("break"))
    if rest is None or rest.end() == rest.start():
        return
    tail = article.tail(start)
    yield from _had_and_took(article, start, rest.end())
    ratio = _ratio(tail)
    part, whole = ratio or _share(tail)
    verb, denied = _verb(tail)
    if not part or not (verb or ratio):
        return
    won, faced = _won(part, whole, verb, denied=denied)
    who = article.doer(tail.start) if won is not None else None
    if who is None or article.supposed(tail.start) or article.partial(tail.start, rest.end()):
        return
    field = FactField.BREAK_POINTS_SAVED if verb in ("saving", "facing") else FactField.BREAK_POINTS
    if faced is not None or field is FactField.BREAK_POINTS_SAVED:
        yield Told(who, field, str(won) if faced is None else f"{won}/{faced}", tail.start, rest.end())


def _had_and_took(article: Article, start: int, end: int) -> Reading:
    """Break points told in two steps: "earned ten break points and took six", "five break points, none converted"."""
    took = _AND_TOOK.match(article.text, end)
    won = amount(took["won"] or took["none"]) if took else None
    tail = article.tail(start)
    faced = tail.amount() if took else None
    tail.over(("just", "only"))
    if took is None or won is None or faced is None or won > faced or article.partial(start, took.end()):
        return
    who = article.doer(tail.start)
    if who is not None and not article.supposed(tail.start):
        yield Told(who, FactField.BREAK_POINTS, f"{won}/{faced}", tail.start, took.end())


def _ratio(tail: Tail) -> tuple[str, str] | None:
    """A share in one word or three: "two-for-seven on", "3/8 on", "two of five on"."""
    if not tail.over(("on", "in")):
        joined = _RATIO.fullmatch(tail.last) if "/" in tail.last else None
        if joined is None or amount(joined[1]) is None:
            return None
        tail.step()
        return joined[1], joined[2]
    if tail.words[-2:-1] == ["for"] and amount(tail.last) is not None and amount(tail.words[-3]) is not None:
        faced = tail.step()
        tail.step()
        return tail.step(), faced
    if (joined := _RATIO.fullmatch(tail.last)) and amount(joined[1]) is not None:
        tail.step()
        return joined[1], joined[2]
    part, whole = _share(tail)
    return (part, whole) if part and whole else None


def _share(tail: Tail) -> tuple[str, str]:
    """The part and the whole of "five of her 10", "any of his five", "all six", "the only"; "" for what is not told."""
    if tail.last in ("only", "lone", "sole"):
        tail.step()
        return ("only", "1") if tail.over(_WHOSE) else ("", "")
    last = tail.step() if amount(tail.last) is not None or tail.last in ("all", "both", "every", "any") else ""
    tail.over(_WHOSE)
    if tail.over(_OF):
        tail.over(("out",))
        part = tail.step()
        return (part, last) if amount(part) is not None or part in ("all", "any") else ("", "")
    if tail.last in ("all", "both", "any"):
        return tail.step(), last
    return last, ""


@cache
def _verbs() -> dict[str, str]:
    """What is done with break points, and the kind of each such verb."""
    verbs = words("facts")["break_points"]
    return {verb: kind for kind in ("saving", "taking", "wasting", "facing") for verb in verbs[kind]}


def _verb(tail: Tail) -> tuple[str, bool]:
    """The kind of the verb before a figure of break points, "" where none stands, and whether it is denied."""
    mark = tail.start
    tail.over(("on", "in", "up", "just", "only", "a", "mere", "out"), 3)
    verb = tail.phrase(_verbs())
    if not verb:
        tail.start = mark
        return "", False
    return _verbs()[verb], bool(tail.phrase(words("facts")["break_points"]["not"]))


def _won(part: str, whole: str, verb: str, *, denied: bool) -> tuple[int | None, int | None]:
    """How many of how many: "two of five" is (2, 5), "all six" (6, 6), "not any of five" (0, 5)."""
    faced = amount(whole) if whole else None
    if part == "both":
        faced = 2
    none = part in ("any", "all", "both", "only", "a", "one", "either") and (denied or verb == "wasting")
    if verb == "facing":
        return (0, 0) if denied or part in ("no", "none") else (None, None)
    if none or (denied and part == whole):
        return 0, faced
    if verb == "wasting" and faced is not None and not denied and (missed := amount(part)) is not None:
        return faced - missed, faced  # "squandered 10 of 11"
    if denied or verb == "wasting":
        return None, None
    if part in ("all", "both", "every", "only"):
        return faced, faced
    return amount(part), faced


def only_one(article: Article, start: int, end: int) -> Reading:
    """The only chance taken, where the sentence speaks of break points: "his opponent took the only one"."""
    tail = article.tail(start)
    first, _ = article.sentence(start)
    if not tail.over(_WHOSE) or _verbs().get(tail.last) != "taking" or article.text.find("break", first, start) < 0:
        return
    tail.step()
    who = article.doer(tail.start)
    if who is not None and not article.supposed(tail.start):
        yield Told(who, FactField.BREAK_POINTS, "1/1", tail.start, end)


# ── Match points, sets, breaks ────────────────────────────────────────────────────────────────────────────────────────


def match_points(article: Article, start: int, end: int) -> Reading:
    """Match points had or saved: "saved two match points", "the first of his three match points"."""
    tail = article.tail(start)
    nth = tail.place()
    if nth is not None:
        placed = tail.over(("his", "her", "a", "the", "their")) and tail.over(
            ("on", "with", "at", "took", "needed", "needing", "converted", "converting")
        )
        field, value = (FactField.MATCH_POINTS, nth) if placed else (None, None)
    else:
        field, value = _had_or_saved(tail, several=article.text[start:end].endswith("s"))
    who = article.doer(tail.start) if field and value else None
    if field and value and who is not None and not article.supposed(tail.start):
        yield Told(who, field, value, tail.start, end)


def _had_or_saved(tail: Tail, *, several: bool) -> tuple[FactField | None, int | None]:
    """Whether match points were had or saved, and how many."""
    value = tail.amount()
    if several and value is None:
        return None, None  # "after saving match points": how many is not told
    if tail.over(("his", "her")) and tail.over(_OF) and tail.place() is not None:
        return FactField.MATCH_POINTS, value
    tail.over(("of", "all"), 2)
    facts = words("facts")
    if tail.phrase(facts["break_points"]["saving"]):
        return FactField.MATCH_POINTS_SAVED, value or 1
    return (FactField.MATCH_POINTS, value or 1) if tail.phrase(facts["match_points"]["having"]) else (None, None)


def sets_dropped(article: Article, start: int, end: int) -> Reading:
    """Sets lost on the way: "without dropping a set", "after dropping only one set all week"."""
    tail = article.tail(start, 40)
    many = tail.amount()
    just = tail.over(("just", "only"))
    if many is None or not tail.over(words("facts")["sets"]["dropping"]):
        return
    begin = tail.start
    tail.over(("even", "yet", "so", "far"), 2)
    denied = tail.phrase(words("facts")["sets"]["not"])
    if not denied and not just and not _ALL_WEEK.match(article.text, end):
        return
    who = article.doer(begin)
    if who is not None and not article.supposed(begin):
        yield Told(who, FactField.SETS_DROPPED, 0 if denied else many, tail.start, end)


def breaks(article: Article, start: int, end: int) -> Reading:
    """Breaks of serve: "broke Williams three times"."""
    told = _OBJECT_TIMES.match(article.text, end)
    value = amount(told[2] or told[1]) if told else None
    if told is None or not value or article.partial(start, told.end()) or article.supposed(start):
        return
    tail = article.tail(start, 24)
    who = None if tail.last in ("was", "were", "been", "being") else article.doer(start)
    if who is None:
        return
    yield Told(who, FactField.BREAKS, value, start, told.end())
    chances = _FROM.match(article.text, told.end())
    faced = amount(chances[1]) if chances else None
    if chances and faced is not None and faced >= value:
        yield Told(who, FactField.BREAK_POINTS, f"{value}/{faced}", start, chances.end())


# ── Points ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def points_won(article: Article, start: int, end: int) -> Reading:
    """All the points of a match: "won 73 points to Giron's 65", "won 94 points and Norrie 65"."""
    tail = article.tail(start, 40)
    value = tail.amount()
    if (
        value is None
        or value < FEWEST_POINTS
        or tail.last not in ("won", "had", "winning", "took")
        or _OF_PART.match(article.text, end)
    ):
        return
    who = article.doer(tail.at)
    if who is None or article.partial(tail.start, end):
        return
    yield Told(who, FactField.POINTS_WON, value, tail.start, end)
    link = _TO_OTHER.match(article.text, end)
    other = next((m for m in article.people.within(link.end(), link.end() + 24)), None) if link else None
    others = _OTHERS.match(article.text, other.end) if other else None
    if other and others and other.person != who:
        yield Told(other.person, FactField.POINTS_WON, int(others[1]), *others.span(1))

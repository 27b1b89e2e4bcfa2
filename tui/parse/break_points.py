"""Break points and breaks of serve: won/faced, or saved, as the words tell them.

"took two of five" is 2/5, "failed to take any of five" 0/5, "the only one" 1/1; those that were saved are a figure of
their own. A share is read back from its word through its verb, and what is denied or wasted is counted from the other
end: "squandered 10 of 11" is 1/11. Breaks of serve are read from the verb: "broke Ruiz three times".
"""

from functools import cache

from tui.parse.figures import amount
from tui.parse.lexicon import words
from tui.parse.patterns import lazy
from tui.parse.statements import Article, Reading, Tail, Told
from tui.terms import FactField

_OF = ("of", "from")
_WHOSE = ("the", "his", "her", "their", "its")
_RATIO = lazy(r"(\w+)[-\s]?(?:for|of|from|/)[-\s]?(\w+)")
_REST_OF_BREAK_POINTS = lazy(r"(?:[-\s]?points?)?(?:\s(?:chances?|opportunit(?:y|ies)))?(?!\w)")
_AND_TOOK = lazy(
    r",?\s+(?:and|but)\s+(?:\w+\s+)?(?:took|taking|converted|converting|won|made)\s+(?:only\s+|just\s+)?(?P<won>\w[\w-]*)(?!\s+set)"
    r"|,\s+(?P<none>none|one|two|three|four|five)\s+(?:of\s+which\s+|of\s+them\s+)?(?:were\s+|was\s+)?(?:converted|taken)\b"
)
_FROM = lazy(r"\s+(?:from|in|of|with)\s+(\w[\w-]*)\s+(?:chances|opportunities|break\s+points|attempts)\b")
_OBJECT_TIMES = lazy(r"\s+(?:[\w'’-]+\s+){0,4}?(once|twice|thrice|(\w+)\s+times)\b")


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

"""What a player did in a match, in figures: aces, errors, winners, break points, match points, sets dropped.

Each reader starts from the word for the thing that is counted and looks at what stands before it. Break points are
won/faced: "took two of five" is 2/5, "failed to take any of five" 0/5, "the only one" 1/1; saved ones are a figure of
their own. What is told of a set or a game is no figure of the match.
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.model import FactField
from tui.parse.lexicon import either, words
from tui.parse.statements import Article, Told, count, figure, nth

FIELDS = {
    "ace": FactField.ACES,
    "double": FactField.DOUBLE_FAULTS,
    "unforced": FactField.UNFORCED_ERRORS,
    "winner": FactField.WINNERS,
}
FEWEST_WINNERS = 6  # fewer are told of a game or a stretch of one
STROKES = re.compile(r"\b(?:aces?|unforced(?:\serrors?)?|double[-\s]fault(?:s|ed)?|winners?)\b")
BREAK_POINTS = re.compile(
    r"\bbreak[-\s]?(?:points?(?:\s(?:chances?|opportunit(?:y|ies)))?|chances?|opportunit(?:y|ies))\b"
)
MATCH_POINTS = re.compile(r"\b(?:match|championship)[-\s]points?\b")
SETS = re.compile(r"\bsets?\b")
ONLY_ONE = re.compile(
    r"\b(?:took|taking|converted|converting|seized|grabbed)\s+(?:the|his|her)\s+(?:only|lone|sole|one)\s+(?:one|chance|opportunity)\b"
)
BREAKS = re.compile(r"\b(?:broke|breaking|broken|breaks|break)\b")


def strokes(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Aces, double faults, unforced errors and winners: "hit 54 unforced errors", "double-faulted six times"."""
    field = next(FIELDS[word] for word in FIELDS if match.group().startswith(word))
    if match.group().endswith("ed"):
        times = _times().match(article.text, match.end())
        value, start, end = (figure(times[1]), match.start(), times.end()) if times else (None, 0, 0)
    else:
        before, begin = article.before(match.start())
        counted = _counted().search(before)
        value, start, end = (figure(counted[1]), begin + counted.start(1), match.end()) if counted else (None, 0, 0)
    if value is None or article.partial(start, end) or (field is FactField.WINNERS and value < FEWEST_WINNERS):
        return
    if field is FactField.UNFORCED_ERRORS and "error" not in article.text[match.start() : match.end() + 8]:
        return
    if _together().search(article.text, *article.sentence(start)):
        return
    by = re.compile(r"\s+(?:from|by|off|to)\s+(?:the\s+racket\s+of\s+)?").match(article.text, end)
    named = next((m for m in article.people.within(by.end(), by.end() + 1)), None) if by else None
    who = named.person if named else article.owner(start)
    if who is not None:
        yield Told(who, field, value, start, end)


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"\s+({count()})(?:\s+times)?\b")


@cache
def _counted() -> re.Pattern[str]:
    """A number right before what is counted, or with a word between that says how good or bad it is."""
    return re.compile(rf"(?<![\w.,-])({count()})\s+(?:{either(words('facts')['part']['of_all'])}\s+){{0,2}}\Z")


@cache
def _together() -> re.Pattern[str]:
    return re.compile(r"\b(?:between them|combined|both players|the pair|shared|in total between)\b")


def break_points(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Break points won or saved: "converted five of her 10 break points", "saved all six break points"."""
    before, begin = article.before(match.start())
    share = _share().search(before)
    if share is None:
        return
    verb = _verb().search(before[: share.start()])
    if verb is None and not share["on"]:
        return
    start, end = begin + (verb or share).start(), match.end()
    won, faced = _won_of(share, verb)
    who = article.doer(start) if won is not None else None
    if who is None or article.partial(start, end) or article.supposed(start):
        return
    if verb and verb["saving"]:
        yield Told(who, FactField.BREAK_POINTS_SAVED, f"{won}/{faced}" if faced is not None else str(won), start, end)
    elif faced is not None:
        yield Told(who, FactField.BREAK_POINTS, f"{won}/{faced}", start, end)


def _won_of(share: re.Match[str], verb: re.Match[str] | None) -> tuple[int | None, int | None]:
    """How many of how many: "two of five" is (2, 5), "all six" (6, 6); "any of five" after a "not" and "all five" wasted (0, 5)."""
    part, whole = share["part"].casefold(), share["whole"]
    faced = figure(whole) if whole else None
    if part in ("all", "both", "every"):
        faced = won = 2 if part == "both" else faced
    elif part.endswith(("only", "lone", "sole")):
        faced = won = 1
    else:
        won = figure(part)
    if verb and verb["facing"]:
        return (0, 0) if verb["not"] or won == 0 else (None, None)
    if verb and (verb["not"] or verb["wasting"]):
        return (0, faced) if part in ("any", "all", "both") or part.endswith("only") else (None, None)
    return won, faced


@cache
def _share() -> re.Pattern[str]:
    """The part and the whole at the end of what stands before "break points"."""
    part = rf"(?P<part>all|both|every|(?:the|his|her)\s(?:only|lone|sole)|{count()})"
    of = r"(?:(?:\s+out)?\s+(?:of|from)|[\s-](?:of|for|from)[\s-])"
    whose = r"(?:\s*(?:the|his|her|their|its|[\w-]+['’]s?)(?=\s))?"
    return re.compile(
        rf"\b{part}(?:{of}{whose})?(?:[\s-]*(?P<whole>{count()}))?(?P<on>\s+(?:on|in))?\s+(?:[a-z-]+\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def _verb() -> re.Pattern[str]:
    """The verb right before the figure of break points, and whether it is denied."""
    verbs = words("facts")["break_points"]
    kinds = "|".join(rf"(?P<{kind}>{either(verbs[kind])})" for kind in ("saving", "taking", "wasting", "facing"))
    return re.compile(
        rf"\b(?:(?P<not>{either(verbs['not'])})\s+)?(?:{kinds})(?:\s+(?:on|in|up|just|only|a\s+mere))*\s+\Z",
        re.IGNORECASE,
    )


def only_one(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """ "His opponent took the only one", where the sentence speaks of break points."""
    start, _ = article.sentence(match.start())
    if BREAK_POINTS.search(article.text, start, match.start()) is None:
        return
    who = article.doer(match.start())
    if who is not None:
        yield Told(who, FactField.BREAK_POINTS, "1/1", match.start(), match.end())


def match_points(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Match points had or saved: "saved two match points", "the first of his three match points"."""
    before, begin = article.before(match.start())
    told = _of_match_points().search(before)
    if told is None or article.supposed(begin + told.start()):
        return
    start = begin + told.start()
    field = FactField.MATCH_POINTS_SAVED if told["saved"] else FactField.MATCH_POINTS
    written = told["of"] or told["many"] or told["nth"]
    value = figure(written) if written else 1
    who = article.doer(start)
    if who is not None and value:
        yield Told(who, field, value, start, match.end())


@cache
def _of_match_points() -> re.Pattern[str]:
    verbs = words("facts")["match_points"]
    saving = rf"(?P<saved>{either(words('facts')['break_points']['saving'])})\s+"
    having = rf"(?:{either(verbs['having'])})\s+"
    of_many = rf"(?:(?:first|second|third|fourth|fifth|sixth|\d+\w\w)\s+of\s+(?:his|her)\s+(?P<of>{count()}))"
    place = rf"(?:(?:on|with|at|took|needed)\s+(?:his|her|a|the)\s+(?P<nth>{nth()}))"
    return re.compile(
        rf"\b(?:(?:{saving}|{having})(?:(?P<many>{count()})\s+)?|{of_many}\s+|{place}\s+)\Z", re.IGNORECASE
    )


def sets_dropped(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Sets lost on the way: "without dropping a set", "after dropping only one set all week"."""
    before, begin = article.before(match.start())
    told = _of_sets().search(before)
    if told is None or re.compile(r"\s+point").match(article.text, match.end()):
        return
    value = 0 if told["not"] else figure(told["many"])
    start = begin + told.start()
    who = article.doer(start)
    if who is not None and value is not None and (told["not"] or told["just"]) and not article.supposed(start):
        yield Told(who, FactField.SETS_DROPPED, value, start, match.end())


@cache
def _of_sets() -> re.Pattern[str]:
    refusing = r"(?:(?P<not>without|not|n['’]t|yet to|never)\s+(?:even\s+|yet\s+|so far\s+)?)"
    dropping = r"(?:dropping|dropped|drop|losing|lost|lose|conceding|conceded|concede)\s+"
    return re.compile(rf"{refusing}?{dropping}(?P<just>just\s+|only\s+)?(?P<many>{count()})\s+\Z", re.IGNORECASE)


def breaks(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Breaks of serve: "broke Williams three times"."""
    told = _of_breaks().match(article.text, match.end())
    if match.group() == "broken" or told is None or article.partial(match.start(), told.end()):
        return
    value = figure(told[1])
    who = article.doer(match.start())
    if who is not None and value and not article.supposed(match.start()):
        yield Told(who, FactField.BREAKS, value, match.start(), told.end())


@cache
def _of_breaks() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:[\w'’-]+\s+){{1,3}}?({count()})(?:\s+times\b|(?<=ice)\b)")

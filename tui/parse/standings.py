"""Where a player stands, as statements tell it: rankings, streaks, titles.

A ranking is one of the world's singles players, now or before; a race, a junior, doubles or national list is another.
"""

import re
from functools import cache

from tui.parse.figures import amount, number
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.statements import Article, Reading, Tail, Told
from tui.terms import FactField

LIST = 200  # code points after a ranking in which the sentence goes on with others
_SIGN = r"(?:number\s|[Nn]o\.?\s?|#)"
_RANKED_AT = lazy(
    rf"\s+(?:currently\s+|just\s+|only\s+)?(?P<low>as\s+(?:low|high)\s+(?:as|at)\s+)?(?:at\s+)?(?:world\s+)?{_SIGN}?"
    r"(?P<place>\w[\w-]*)(?!\s+(?:places?|spots?|positions?|seed|and|or|to|among)\b)(?!\w)"
)
_IS_NTH = lazy(r"\s+(is|was)\s+(\d+(?:st|nd|rd|th))\b(?!\s+(?:seed|in\s+the\s+race))")
_MOVED_TO = lazy(
    rf"\bto\s+(?:(?:world\s+)?{_SIGN}(?P<number>\w[\w-]*)|(?P<place>\d+(?:st|nd|rd|th)))"
    r"(?!\s+(?:round|seed|set|game|time)\b)(?!\w)"
)
_WORLD_LIST = lazy(r"\s+(?:world\b|(?:[\w’'-]+\s+){0,3}(?:[Rr]ankings?|entry\s+list)\b)")
_HELD = (
    "to",
    "at",
    "is",
    "are",
    "remains",
    "remain",
    "remained",
    "lies",
    "sits",
    "stands",
    "now",
    "currently",
    "still",
    "up",
    "back",
    "down",
    "ranked",
)
_SOMEBODY = (
    "man",
    "woman",
    "player",
    "players",
    "opponent",
    "opponents",
    "rival",
    "somebody",
    "someone",
    "anyone",
    "one",
)
_SIGNS = ("number", "no", "no.", "#")
_THEN = lazy(
    r"(?:\s+in\s+the\s+world)?\s+(?:when|at\s+the\s+time|before|until|last|earlier|a\s+year\s+ago|in\s+[A-Z]\w+)\b"
)
_SEASON = lazy(r"\s+(?:(?:of|in|this|for)\s+(?:the\s+|this\s+)?(?:season|year|20\d\d|19\d\d)\b|so\s+far)")
_WIN = lazy(r"\s+(?:(?:tour|match|ATP|WTA)\s+)?(?:wins?|victory|victories|matches)\b(?!\s+(?:over|against))")


# ── Rankings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def ranked(article: Article, start: int, end: int) -> Reading:
    """Statements with "ranked": "ranked 158th in the world", "was ranked as low as 91st but is now back up to 31st"."""
    told = _RANKED_AT.match(article.text, end)
    value = number(told["place"]) if told else None
    if told is None or not value or article.text[start - 1 : start] == "-":
        return
    tail = article.tail(start, 40)
    past = (
        told["low"]
        or _THEN.match(article.text, told.end())
        or tail.last in ("was", "were", "then", "once", "been", "ago")
    )
    if tail.last in _SOMEBODY:
        return
    who = article.explained(tail)
    opens = article.text[start].isupper()  # "Ranked 14th, Okafor …", but not "Facing somebody ranked 14th, Okafor …"
    who = article.doer(start, headed=opens) if who is None else who
    if who is not None and not article.supposed(start):
        yield Told(who, FactField.FORMER_RANK if past else FactField.RANK, value, start, told.end())
    yield from _moved(article, told.end())
    for mention in article.people.within(told.end(), min(article.sentence(start)[1], told.end() + LIST)):
        too = _IS_NTH.match(article.text, mention.end)  # "Haas is ranked 23rd, Moya is 31st"
        if too and (place := number(too[2])):
            field = FactField.RANK if too[1] == "is" else FactField.FORMER_RANK
            yield Told(mention.person, field, place, *too.span(2))


def in_the_world(article: Article, start: int, end: int) -> Reading:
    """Statements with "in the world" or "in the rankings": "has slipped to 64 in the world", "remains fourth"."""
    rest = _WORLD_LIST.match(article.text, end)
    if rest is None or _other_list().search(rest.group()):
        return
    tail = article.tail(start, 40)
    value = number(tail.last) if tail.last else None
    if value and "ranked" not in tail.words:
        tail.step()
        begin = tail.start
        signed = tail.over(_SIGNS)
        tail.over(("a", "new", "career-high", "career-best"), 3)
        held = tail.last in _HELD and (signed or tail.last != "ranked")
        who = article.doer(begin) if (signed and tail.last != "from") or held else None
        if who is not None and not article.supposed(start):
            yield Told(who, FactField.RANK, value, begin, rest.end())
    yield from _moved(article, rest.end())


def ranked_by(article: Article, start: int, end: int) -> Reading:
    """A ranking by its distance from another: "ranked two places above Ruiz", where one of the two is known."""
    other = article.named_at(end + 1)
    tail = article.tail(start)
    places = tail.amount()
    begin = tail.start
    if tail.last in ("than", "about", "around", "almost", "nearly", "some", "over"):
        return  # no exact distance
    ranked = tail.over(("ranked",))
    if other is None or places is None or not (ranked or article.of_rankings):
        return
    who = article.explained(tail)
    who = article.doer(begin) if who is None else who
    if who is None or who == other.person:
        return
    higher = article.text[start:end].split()[1] in ("above", "higher")
    known = {t.person: t.value for t in article.people.traits if t.field is FactField.RANK}
    if isinstance(rank := known.get(other.person), int) and (told := rank - places if higher else rank + places) > 0:
        yield Told(who, FactField.RANK, told, begin, other.end)
    if isinstance(rank := known.get(who), int) and (told := rank + places if higher else rank - places) > 0:
        yield Told(other.person, FactField.RANK, told, begin, other.end)


def rankings(article: Article, _: int, end: int) -> Reading:
    """Moves that a sentence about the rankings tells."""
    yield from _moved(article, end)


def _moved(article: Article, position: int) -> Reading:
    """Where a move in the rankings ends in the same sentence: "… to number 22", "is back up to 31st"."""
    _, end = article.sentence(position)
    told = _MOVED_TO.search(article.text, position, min(end, position + LIST))
    value = number(told["number"] or told["place"]) if told else None
    who = article.doer(told.start()) if told and value and not article.supposed(told.start()) else None
    if told and value and who is not None:
        yield Told(who, FactField.RANK, value, told.start("number" if told["number"] else "place"), told.end())


@cache
def _other_list() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words('facts')['rank']['other'])}\b")


def world_number(article: Article, start: int, end: int) -> Reading:
    """Who is or becomes number so-and-so: "becomes world number two", "replaces Roddick as world number two"."""
    figure = re.compile(r"\s?(\w[\w-]*)").match(article.text, end)
    value = number(figure[1]) if figure else None
    if figure is None or not value or article.supposed(start):
        return
    tail = article.tail(start, 50)
    tail.over(("the", "new"), 2)
    if tail.last == "as":
        tail.step()
        replaced = article.ends.get(tail.end) if tail.words else None
        verb = article.tail(replaced.start, 24).last if replaced else ""
        if replaced is None or verb not in ("replaces", "replaced", "replace", "replacing", "succeeds", "succeeded"):
            return
        yield Told(replaced.person, FactField.FORMER_RANK, value, start, figure.end())
        who = article.doer(replaced.start)
    elif tail.phrase(("is now", "becomes", "became", "is", "remains", "has become")):
        who = article.doer(tail.start)
    else:
        return
    if who is not None:
        yield Told(who, FactField.RANK, value, start, figure.end())


def top_spot(article: Article, start: int, end: int) -> Reading:
    """Who is number one because he keeps the top spot of the rankings, or stands to lose it."""
    tail = article.tail(start, 40)
    tail.over(("the", "his", "her", "world", "no", "no.", "1", "one", "number"), 4)
    if tail.phrase(words("facts")["top_spot"]["verbs"]) and article.of_rankings:
        who = article.doer(tail.start)
        if who is not None:
            yield Told(who, FactField.RANK, 1, tail.start, end)


# ── Streaks and titles ────────────────────────────────────────────────────────────────────────────────────────────────


def streak(article: Article, start: int, end: int) -> Reading:
    """Wins in a row: "a 17-match winning streak", "her sixth straight victory", "won his last 17 matches"."""
    tail = article.tail(start, 60)
    word = article.text[start:end]
    if word.endswith(("streak", "run")):
        value = _matches(tail)
    elif word == "matches":
        value = tail.amount() if not article.text.startswith((" with ", " against "), end) else None
        won_last = (
            value
            and tail.over(("last", "past", "previous"))
            and tail.over(("his", "her"))
            and tail.last in ("won", "winning")
        )
        value = value if won_last else None
    elif word == "in a row":
        named = tail.over(("matches", "games", "match", "win", "victory"))
        nth = tail.place() if named else None
        value = nth if nth is not None else tail.amount()
        value = value if nth is not None or (value and tail.last in ("won", "winning")) else None
    else:
        value = (
            (tail.place() or (tail.amount() if tail.words[-2:-1] in (["won"], ["winning"]) else None))
            if _WIN.match(article.text, end)
            else None
        )
    who = article.owner(tail) if value and value > 1 else None
    if who is not None and value and not article.supposed(tail.start):
        yield Told(who, FactField.WIN_STREAK, value, tail.start, end)


def _matches(tail: Tail) -> int | None:
    """The 17 of "17-match" or of "17 match"."""
    many, _, unit = tail.last.rpartition("-")
    if unit in ("match", "game"):
        tail.step()
        return amount(many)
    return tail.amount() if tail.over(("match", "game")) else None


def titles(article: Article, start: int, end: int) -> Reading:
    """Titles won: "his eighth title of the season", "winner of eight titles this year", "his second career title"."""
    tail = article.tail(start, 60)
    tail.over(("singles",))
    career = tail.phrase(words("facts")["titles"]["career"])
    nth = 1 if tail.over(("maiden",)) else tail.place()
    value = nth if nth is not None else tail.amount()
    begin = tail.start
    season = _SEASON.match(article.text, end)
    if not value or not (season or (career and nth)) or article.supposed(start):
        return
    if tail.last.endswith("-leading"):
        tail.step()
    tail.over(("his", "her", "a", "the"))
    if tail.over(("of",)) and tail.over(("winner",)):
        tail.over(("the", "a"))
        who = article.explained(tail)
    elif tail.last in words("facts")["titles"]["won"]:
        who = article.doer(tail.at)
    else:
        return
    if who is not None:
        yield Told(
            who, FactField.TITLES_SEASON if season else FactField.TITLES, value, begin, season.end() if season else end
        )

"""Where a player stands, as statements tell it: rankings, meetings with another, streaks, titles.

A ranking is one of the world's singles players, now or before; a race, a junior, doubles or national list is another.
Meetings are told as wins and losses of the one they are told of: "the third time in eight meetings" is 3-5, "lost all
nine" 0-9. What tells one side only ("his sixth win over Rusedski") is no head-to-head.
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
_WORLD_LIST = lazy(r"\s+(?:world\b|(?:[\w’'-]+\s+){0,3}(?:rankings?|entry\s+list)\b)")
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
_SIGNS = ("number", "no", "no.", "#")
_PAIR = lazy(r"(?<![\d–-])(\d{1,2})[-–](\d{1,2})(?![\d–-])")
_AGAINST = lazy(r"\s+(?:(?:advantage|edge|lead|record)\s+)?(?:against|over|with)\s+")
_THEN = lazy(
    r"(?:\s+in\s+the\s+world)?\s+(?:when|at\s+the\s+time|before|until|last|earlier|a\s+year\s+ago|in\s+[A-Z]\w+)\b"
)
_THEM = lazy(r"(?:him|her|his|the\s+\w+)\b")
_TO = lazy(r"\s+(?:to|for|in\s+favou?r\s+of)\s+")
_MET = lazy(r"\b(?:met|meetings|head-to-head|played)\b")
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
    past = told["low"] or _THEN.match(article.text, told.end()) or tail.last in ("was", "were", "then", "once", "been")
    who = article.explained(tail)
    who = article.doer(start) if who is None else who
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
        held = tail.last in _HELD and (signed or tail.last != "ranked")
        who = article.doer(begin) if (signed and tail.last != "from") or held else None
        if who is not None and not article.supposed(start):
            yield Told(who, FactField.RANK, value, begin, rest.end())
    yield from _moved(article, rest.end())


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
        replaced = article.ends.get(tail.ends[-1]) if tail.ends else None
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


# ── Meetings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def record(article: Article, start: int, end: int) -> Reading:
    """Meetings in figures: "5-3 in Alcaraz's favour", "leads their head-to-head 5-3", "holds a 3-0 record over …"."""
    first, last = article.sentence(start)
    pairs = list(_PAIR.finditer(article.text, end, min(last, end + 45)))
    pairs = pairs or list(_PAIR.finditer(article.text, max(first, start - 40), start))
    if len(pairs) != 1:
        return
    pair = pairs[0]
    wins, losses = int(pair[1]), int(pair[2])
    to = _TO.match(article.text, pair.end())
    leader = article.named_at(to.end()) if to else None
    if leader and _about_meetings(article, start, end, last):
        who: int | None = leader.person
        wins, losses = max(wins, losses), min(wins, losses)
    elif article.text.startswith("favo", start):
        named = article.players(pair.end(), start)
        who = named[0] if len(named) == 1 else None
        wins, losses = max(wins, losses), min(wins, losses)
    elif _about_meetings(article, start, end, last) and (
        verb := _holds(article.text, max(first, min(pair.start(), start) - 60), end)
    ):
        who = article.doer(verb.start())
        over = _AGAINST.match(article.text, end)
        if over and who in article.players(over.end(), min(last, over.end() + 24)):
            return  # nobody leads over himself: the doer was misread
        if verb["trails"]:
            wins, losses = min(wins, losses), max(wins, losses)
    else:
        return
    if who is not None:
        against = article.another(who, pair.start(), last)
        against = article.another(who, first, last) if against is None else against
        yield Told(who, FactField.HEAD_TO_HEAD, f"{wins}-{losses}", pair.start(), max(pair.end(), end), against)


def _about_meetings(article: Article, start: int, end: int, last: int) -> bool:
    """Whether a record is one of two players: a head-to-head, or "against" somebody named."""
    if article.text.startswith("edge", start):
        return _MET.search(article.text, *article.sentence(start)) is not None
    if article.text[start:end].casefold().startswith(("head", "h2h", "rivalry", "series", "meetings")):
        return True
    against = _AGAINST.match(article.text, end)
    return against is not None and bool(article.players(against.end(), min(last, against.end() + 24)))


def _holds(text: str, start: int, end: int) -> re.Match[str] | None:
    """The verb that says who leads or trails."""
    verbs = words("facts")["meetings"]
    return _compiled(rf"\b(?:{either(verbs['leads'])}|(?P<trails>{either(verbs['trails'])}))\b").search(
        text, start, end
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def meetings(article: Article, start: int, end: int) -> Reading:
    """Meetings told in words: "the third time in eight meetings", "lost all nine of her previous meetings"."""
    yield from record(article, start, end)
    tail = article.tail(start, 110)
    if tail.over(words("facts")["meetings"]["recent"]):
        return
    tail.over(words("facts")["meetings"]["before"], 3)
    counted = len(tail.words) > 2 and tail.words[-2] == "in" and tail.words[-3] in ("time", "win", "victory")
    yield from (_nth_time if counted else _won_or_lost)(article, tail, start, end)


def _nth_time(article: Article, tail: Tail, start: int, end: int) -> Reading:
    """Wins so far: "beat him for the third time in eight meetings", "it is the third time in eight meetings that …"."""
    whole = tail.amount()
    tail.over(("in",))
    first, last = article.sentence(start)
    if not _beats().search(article.text, first, last):
        return
    wins = tail.place() if tail.over(("time", "win", "victory")) else None
    if whole is None or wins is None or wins > whole:
        return
    after = article.players(end, last)
    if article.text.startswith((" that ", " in which "), end) and after:
        who: int | None = after[0]
        against = after[1] if len(after) == 2 else None
    else:
        who = article.doer(tail.start)
        against = None if who is None else article.another(who, *article.sentence(start))
    if who is not None and not _lost_by(tail):
        yield Told(who, FactField.HEAD_TO_HEAD, f"{wins}-{whole - wins}", tail.start, end, against)


@cache
def _beats() -> re.Pattern[str]:
    verbs = words("facts")["meetings"]
    return re.compile(
        rf"\b{either([*verbs['won'], *verbs['lost'], 'beats', 'beating', 'victory', 'win over', 'defeating'])}\b"
    )


def _lost_by(tail: Tail) -> bool:
    """Whether what stands before is told by the loser."""
    return any(word in words("facts")["meetings"]["lost"] for word in tail.words)


def _won_or_lost(article: Article, tail: Tail, start: int, end: int) -> Reading:
    """A share of all meetings: "lost all nine", "beaten Agassi in two of their three", "never beaten him in five"."""
    part, whole = _share(tail)
    tail.over(("in",))
    verb = _verb_of(tail)
    never = tail.last == "never"
    who = article.doer(tail.start) if verb and whole is not None and (part is not None or never) else None
    if who is None or whole is None or not _of_one(article, end):
        return
    lost = verb in words("facts")["meetings"]["lost"]
    wins = (whole if lost else 0) if part is None else whole - part if lost else part
    against = article.another(who, tail.start, article.sentence(start)[1])
    if 0 <= wins <= whole:
        yield Told(who, FactField.HEAD_TO_HEAD, f"{wins}-{whole - wins}", tail.start, end, against)


def _share(tail: Tail) -> tuple[int | None, int | None]:
    """The part and the whole of "all nine of her", "two of their three", "both of his"; no part in a bare "five"."""
    if tail.over(("both",)):
        return 2, 2
    whole = tail.amount()
    tail.over(("his", "her", "their", "the"))
    if not tail.over(("of",)):
        return (whole if tail.over(("all",)) else None), whole
    tail.over(("out",))
    if tail.over(("both",)):
        return 2, 2
    part = whole if tail.over(("all", "each")) else tail.amount()
    if whole is None:
        return (part, part) if tail.over(("all",)) else (None, None)
    return part, whole


def _of_one(article: Article, end: int) -> bool:
    """Whether meetings are all those with one other: not "with top-50 players", not "at Wimbledon"."""
    if article.text.startswith((" this ", " at ", " in ", " on "), end):
        return False
    others = _AGAINST.match(article.text, end)
    if others is None:
        return True
    named = bool(article.players(others.end(), others.end() + 30))
    return named or _THEM.match(article.text, others.end()) is not None


def _verb_of(tail: Tail) -> str:
    """Step back to the verb of meetings, over a name that is its object."""
    known = (*words("facts")["meetings"]["won"], *words("facts")["meetings"]["lost"])
    for _ in range(4):
        if tail.last in known:
            verb = tail.step()
            return "beaten by" if verb == "beaten" and tail.last == "been" else verb
        if not tail.words:
            return ""
        tail.step()
    return ""


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
        tail.over(("matches", "games", "match"))
        value = tail.amount()
        value = value if value and tail.last in ("won", "winning") else None
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
        who = article.doer(tail.starts[-1])
    else:
        return
    if who is not None:
        yield Told(
            who, FactField.TITLES_SEASON if season else FactField.TITLES, value, begin, season.end() if season else end
        )

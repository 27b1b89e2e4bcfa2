"""How often two players have met and who won: the head-to-head, as statements tell it.

Meetings are told as wins and losses of the one they are told of: "the third time in eight meetings" is 3-5, "lost all
nine" 0-9, "won their only meeting" 1-0. What tells one side only ("his sixth win over Rusedski") is no head-to-head.
"""

import re
from functools import cache

from tui.parse.figures import amount
from tui.parse.lexicon import either, words
from tui.parse.patterns import lazy
from tui.parse.statements import Article, Reading, Tail, Told
from tui.terms import FactField

_PAIR = lazy(r"(?<![\d–-])(\d{1,2})[-–](\d{1,2})(?![\d–-])")
_AGAINST = lazy(r"\s+(?:(?:advantage|edge|lead|record)\s+)?(?:against|over|with)\s+")
_OF_SETS = lazy(r"\s+(?:in\s+)?(?:sets|games|points|finals|tie-?breaks)\b")
_THEM = lazy(r"(?:him|her|his|the\s+\w+)\b")
_TO = lazy(r"\s+(?:to|for|in\s+favou?r\s+of)\s+")
_NEXT_PAIR = lazy(r"\s+(\d{1,2})[-–](\d{1,2})(?![\d–-])")
_MET_TIMES = lazy(
    r"\s+(?:[a-z]+\s+)?(?P<times>once|twice|\w+(?=\s+times))(?:\s+times)?(?:\s+(?:before|previously))?,?\s+(?:with\s+|and\s+)?"
)
_WINNING = lazy(
    r"\s+(?:(?:has|had)\s+)?(?:winning|won|coming\s+out\s+on\s+top|prevailing|leading)\s+(?:on\s+)?"
    r"(?:(?P<all>both|all|each(?:\s+time)?|every(?:\s+time)?)\b|(?P<part>\w+)(?=[.,;]|\s+(?:of|times)\b))"
)
_IN_MEETINGS = lazy(
    r"\bin\s+(?:their\s+|his\s+|her\s+)?(?P<times>\w+)\s+(?:(?:previous|prior|career|earlier|past)\s+)?(?:meetings|encounters|matches|attempts)\b"
)
_NEAR = 24  # code points from "against" in which the name begins that it brings in
_MET = lazy(r"\b(?:met|meetings|head-to-head|played)\b")


def record(article: Article, start: int, end: int) -> Reading:
    """Meetings in figures: "5-3 in Alcaraz's favour", "leads their head-to-head 5-3", "holds a 3-0 record over …"."""
    first, last = article.sentence(start)
    pairs = list(_PAIR.finditer(article.text, end, min(last, end + 45)))
    pairs = pairs or list(_PAIR.finditer(article.text, max(first, start - 40), start))
    if len(pairs) != 1 or _OF_SETS.match(article.text, pairs[0].end()):
        return
    pair = pairs[0]
    wins, losses = int(pair[1]), int(pair[2])
    to = _TO.match(article.text, pair.end())
    leader = article.named_at(to.end()) if to else None
    if leader and _about_meetings(article, start, end, last, pair.end()):
        who: int | None = leader.person
        wins, losses = max(wins, losses), min(wins, losses)
    elif article.text.startswith("favo", start):
        named = article.players(pair.end(), start)
        who = named[0] if len(named) == 1 else None
        wins, losses = max(wins, losses), min(wins, losses)
    elif _about_meetings(article, start, end, last, pair.end()) and (
        verb := _holds(article.text, max(first, min(pair.start(), start) - 60), max(end, pair.start()))
    ):
        who = article.doer(verb.start())
        over = _AGAINST.match(article.text, end)
        if over and who in article.players(over.end(), min(last, over.end() + _NEAR)):
            return  # nobody leads over himself: the doer was misread
        if verb["trails"]:
            wins, losses = min(wins, losses), max(wins, losses)
    elif wins == losses and _about_meetings(article, start, end, last, pair.end()):
        who = next(iter(article.players(first, last)), None)
    else:
        return
    if who is not None:
        over = _AGAINST.match(article.text, end) or _AGAINST.match(article.text, pair.end())
        nearest = article.players(over.end(), min(last, over.end() + _NEAR))[:1] if over else []
        against = next((other for other in nearest if other != who), None)
        against = article.another(who, pair.start(), last) if against is None else against
        against = article.another(who, first, last) if against is None else against
        yield Told(who, FactField.HEAD_TO_HEAD, f"{wins}-{losses}", pair.start(), max(pair.end(), end), against)


def _about_meetings(article: Article, start: int, end: int, last: int, pair: int) -> bool:
    """Whether a record is one of two players: a head-to-head, or "against" somebody named, after it or its figures."""
    if article.text.startswith("edge", start):
        return _MET.search(article.text, *article.sentence(start)) is not None
    if article.text[start:end].casefold().startswith(("head", "h2h", "rivalry", "series", "meetings")):
        return True
    against = _AGAINST.match(article.text, end) or _AGAINST.match(article.text, pair)
    return against is not None and bool(article.players(against.end(), min(last, against.end() + _NEAR)))


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
    if tail.last == "time" and not _beats().search(article.text, first, last):
        return
    wins = tail.place() if tail.over(("time", "win", "victory")) else None
    if whole is None or wins is None or wins > whole or not _of_one(article, end):
        return
    after = article.players(end, last)
    if article.text.startswith((" that ", " in which "), end) and after:
        who: int | None = after[0]
        against = after[1] if len(after) == 2 else None
    else:
        who = article.owner(tail)
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


# ── In other words ────────────────────────────────────────────────────────────────────────────────────────────────────


def only_meeting(article: Article, start: int, end: int) -> Reading:
    """A single meeting: "won their only previous meeting", "beat Ruiz in their only meeting"."""
    tail = article.tail(start)
    if not tail.over(("their", "the", "his", "her")):
        return
    tail.over(("in",))
    verb = _verb_of(tail)
    who = article.doer(tail.start) if verb else None
    if who is None or article.supposed(start):
        return
    told = "0-1" if verb in words("facts")["meetings"]["lost"] else "1-0"
    against = article.another(who, *article.sentence(start))
    yield Told(who, FactField.HEAD_TO_HEAD, told, tail.start, end, against)


def met(article: Article, _: int, end: int) -> Reading:
    """How often two have met, and who won: "have met six times, with Okafor winning four", "…, Okafor winning both"."""
    told = _MET_TIMES.match(article.text, end)
    whole = amount(told["times"]) if told else None
    winner = article.named_at(told.end()) if told else None
    won = _WINNING.match(article.text, winner.end) if winner else None
    if told is None or whole is None or winner is None or won is None:
        return
    wins = whole if won["all"] else amount(won["part"])
    if wins is None or wins > whole:
        return
    against = article.another(winner.person, *article.sentence(winner.start))
    yield Told(winner.person, FactField.HEAD_TO_HEAD, f"{wins}-{whole - wins}", told.start(), won.end(), against)


def improved(article: Article, start: int, end: int) -> Reading:
    """Meetings as a win leaves them: "improved to 5-0 against Ruiz"."""
    pair = _NEXT_PAIR.match(article.text, end)
    over = _AGAINST.match(article.text, pair.end()) if pair else None
    other = article.named_at(over.end()) if over else None
    who = article.doer(start) if other else None
    if pair and other and who is not None and who != other.person:
        yield Told(who, FactField.HEAD_TO_HEAD, f"{int(pair[1])}-{int(pair[2])}", *pair.span(), other.person)


def lead(article: Article, start: int, end: int) -> Reading:
    """A lead that somebody has, not one that he took in a match: "holds a 4-2 lead over Ruiz"."""
    tail = article.tail(start, 40)
    pair = _PAIR.fullmatch(tail.last)
    other = article.named_at(end + 1)
    if pair is None or other is None:
        return
    tail.step()
    tail.over(("a", "the", "career", "slim", "narrow"), 3)
    who = article.doer(tail.start) if tail.last in words("facts")["meetings"]["having"] else None
    if who is not None and who != other.person:
        wins, losses = int(pair[1]), int(pair[2])
        yield Told(who, FactField.HEAD_TO_HEAD, f"{wins}-{losses}", tail.start, other.end, other.person)


def without_a_win(article: Article, start: int, end: int) -> Reading:
    """Meetings none of which was won: "winless in five meetings with Ruiz", "yet to beat Ruiz in five attempts"."""
    first, last = article.sentence(start)
    told = _IN_MEETINGS.search(article.text, end, min(last, end + 50))
    whole = amount(told["times"]) if told else None
    who = article.doer(start) if whole else None
    if told and who is not None and not article.supposed(start):
        against = article.another(who, first, last)
        yield Told(who, FactField.HEAD_TO_HEAD, f"0-{whole}", start, told.end(), against)

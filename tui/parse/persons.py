"""What statements tell of a player himself: his age, how he came into the draw, his nation, coach and injury.

A wild card is his who was given it; a coach his beside whose name or deed he is named. An injury is the part of the
body that hurts.
"""

import re
from functools import cache

from tui.parse.lexicon import either, words
from tui.parse.nations import nations
from tui.parse.patterns import lazy
from tui.parse.references import AGES
from tui.parse.statements import Article, Reading, Told
from tui.terms import FactField

_YEARS = lazy(r"\s+(\d\d)(?![\w-])")
_AT_AGE = lazy(r"\s(?:the\sage\sof\s|just\s|only\s)?(\d\d),\s")
_IS_NOW = lazy(r"\s+(?:is|has|becomes|remains|will)\b")
_CELEBRATES = ("celebrated", "celebrates", "celebrating", "marked", "marks", "marking", "after", "since", "turned")
_LATER = lazy(r"\s+(?:at|in|of)\s+(?:the\s+)?(?:\d{4}|last)")  # at another event or in another year
_FORCED = lazy(r"\s+(?:has\s+|had\s+)?(?:forced|ruled|kept|left|sidelined|hampered|forces|rules)\s+")


def age_of(article: Article, start: int, end: int) -> Reading:
    """An age that somebody does something at: "defends her decision to go on at the age of 48"."""
    told = _YEARS.match(article.text, end)
    tail = article.tail(start)
    if told and tail.over(("the",)) and tail.over(("at",)) and {"has", "have", "is"} & set(tail.words):
        who = article.doer(start)
        if who is not None and int(told[1]) in AGES:
            yield Told(who, FactField.AGE, int(told[1]), *told.span(1))


def opening_age(article: Article, start: int, end: int) -> Reading:
    """An age that opens a sentence about now: "At 19, Okafor is the youngest"."""
    told = _AT_AGE.match(article.text, end)
    mention = article.named_at(told.end()) if told else None
    if told and mention and _IS_NOW.match(article.text, mention.end) and int(told[1]) in AGES:
        yield Told(mention.person, FactField.AGE, int(told[1]), *told.span(1))


def birthday(article: Article, start: int, end: int) -> Reading:
    """An age that somebody has just come to: "celebrated her 19th birthday", "a day after his 30th birthday"."""
    tail = article.tail(start, 40)
    years = tail.place()
    whose = tail.at if tail.words else start
    if not years or years not in AGES or tail.last not in ("his", "her"):
        return
    begin, who = tail.start, article.owner(tail)
    tail.step()
    tail.over(("with", "on"), 1)
    if (
        who is not None
        and tail.last in _CELEBRATES
        and not article.supposed(whose)
        and not _LATER.match(article.text, end)
    ):
        yield Told(who, FactField.AGE, years, begin, end)


def qualified(article: Article, start: int, end: int) -> Reading:
    """Who came through qualifying: "who came through three rounds of qualifying to reach the main draw"."""
    tail = article.tail(start, 60)
    tail.over(("of",))
    if tail.over(("rounds", "matches")):
        tail.amount()
    tail.over(("the",))
    if not tail.over(("through",)) or tail.step() not in words("facts")["given"]["coming"]:
        return
    tail.over(("has", "had"), 1)
    who = article.explained(tail) if tail.last == "who" else None
    who = article.doer(tail.start) if who is None else who
    if who is not None and not article.supposed(start) and not _LATER.match(article.text, end):
        yield Told(who, FactField.ENTRY, "Q", tail.start, end)


def entry(article: Article, start: int, end: int) -> Reading:
    """Wild cards that were given: "who was handed a wild card into the tournament"."""
    tail = article.tail(start, 40)
    tail.over(("late", "main-draw"))
    if tail.over(("a", "the", "his", "her")) and tail.last in words("facts")["given"]["words"]:
        tail.step()
        who = article.doer(tail.start)
        if who is not None and not article.supposed(start):
            yield Told(who, FactField.ENTRY, "WC", start, end)


def first_of(article: Article, start: int, end: int) -> Reading:
    """The nation of one who is the first of it: "the first Indian woman to …", "becomes Britain's youngest …"."""
    tail = article.tail(start, 50)
    country = tail.last.removesuffix("'s").removesuffix("’s")
    if country != tail.last:
        told = _country().match(article.text, tail.at)
        tail.step()
    else:
        tail.over(("the", "only"), 2)
        told = _of_nation().match(article.text, end)
    if told is None:
        return
    if tail.over(("is", "was", "became", "becomes", "become", "becoming", "remains", "as")):
        who = article.doer(tail.start)
    elif tail.last.endswith(","):
        who = article.explained(tail)
    else:
        who = _named_after_is(article, told.end())
    if who is not None:
        yield Told(who, FactField.NATIONALITY, nations()[" ".join(told[1].split())], *told.span(1))


def _named_after_is(article: Article, position: int) -> int | None:
    """Who a sentence ends by naming: "the only Indian woman to win one is Vaidyanathan"."""
    _, end = article.sentence(position)
    link = re.compile(r"\b(?:is|was|being)\s+").search(article.text, position, end)
    mention = article.named_at(link.end()) if link else None
    return mention.person if mention else None


@cache
def _country() -> re.Pattern[str]:
    return re.compile(rf"({either(nations())})['’]s")


@cache
def _of_nation() -> re.Pattern[str]:
    noun = r"(?:man|woman|player|male|female|teenager|wild card|qualifier|tennis player)"
    ends = r"(?=\s+(?:to|since|in|at|ever)\b)"
    return re.compile(rf"\s(?:other\s)?(?:{noun}\s+from\s+)?({either(nations())})(?:\s+{noun})?{ends}")


def coach(article: Article, start: int, end: int) -> Reading:
    """Coaches: "with coach Juan Carlos Ferrero", "Alcaraz's coach Ferrero", "coached by Ferrero"."""
    mention = article.named_at(end + (4 if article.text.startswith(" by ", end) else 1))
    tail = article.tail(start, 24)
    if mention is None or tail.last in words("facts")["coach"]["not"] or tail.last.endswith("ing"):
        return
    previous = article.text[tail.at] if tail.words else ""
    if previous.isupper() and not tail.last.endswith(("'s", "’s")):
        return  # "Great Britain coach", "Davis Cup coach"
    who = article.owner(tail)
    if who is not None and who != mention.person:
        yield Told(who, FactField.COACH, article.people.persons[mention.person].name, start, mention.end)


def injury(article: Article, start: int, end: int) -> Reading:
    """Injuries by what hurts: "withdrew with a groin injury", "a knee injury has forced Parmar out"."""
    tail = article.tail(start, 50)
    tail.over(("muscle",))
    table = words("facts")["injury"]
    if tail.last not in table["parts"]:
        return
    part = tail.step()
    while tail.last in table["sides"] or tail.last in table["parts"]:
        part = f"{tail.step()} {part}"
    begin = tail.start
    tail.over(("a", "an", "the", "recurring", "serious", "persistent", "minor", "nagging", "long-term"), 3)
    forced = _FORCED.match(article.text, end)
    named = article.named_at(forced.end()) if forced else None
    who = named.person if named else article.owner(tail)
    if who is not None and not article.supposed(start):
        yield Told(who, FactField.INJURY, part, begin, end)

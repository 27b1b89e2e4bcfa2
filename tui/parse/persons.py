"""What statements tell of a player himself: his age, how he came into the draw, his nation, coach and injury.

A wild card is his who was given it; a coach his beside whose name or deed he is named. An injury is the part of the
body that hurts.
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.model import FactField
from tui.parse.descriptions import nations
from tui.parse.lexicon import either, words
from tui.parse.statements import Article, Told, figure

AGED = re.compile(r"(?:,\s+|\s\(|\baged?\s+|\bage\s+of\s+|\bis\s+(?:just\s+|only\s+)?)(\d\d)(?![\w-]|[.,]\d)")
ENTRY = re.compile(r"\bwild[-\s]?card\b")
FIRST_OF = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|only|youngest|oldest|youngest-ever)\s+(?=[A-Z])"
)
COACH = re.compile(r"\bcoach(?:ed\sby)?\s+(?=\S)")
INJURY = re.compile(r"\b(?:injury|injuries|surgery|strain|problem|operation|muscle\s+tear)\b")


def age(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Ages beside a name or told of somebody: "Martinez, 32, beat …", "aged 24", "at the age of 48"."""
    value = int(match[1])
    lead = match.group()[: -len(match[1])].strip()
    after = article.text[match.end() : match.end() + 1]
    if not 12 <= value <= 55:
        return
    if lead in (",", "("):
        mention = article.ends.get(match.start())
        who = mention.person if mention and after in ",)." and after else None
    elif lead.startswith("is"):
        who = article.explained(match.start(1)) if after in ",.)" else None
    elif "age of" in lead:
        told = re.search(r"\bat\s+the\s+\Z", article.before(match.start())[0])
        present = re.search(
            r"\b(?:has|have|is|will)\b", article.text[article.sentence(match.start())[0] : match.start()]
        )
        who = article.doer(match.start()) if told and present else None
    else:
        who = article.explained(match.start())
    if who is not None:
        yield Told(who, FactField.AGE, value, match.start(1), match.end())


def entry(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Wild cards that were given: "who was handed a wild card into the tournament"."""
    before, begin = article.before(match.start(), 40)
    given = _given().search(before)
    who = article.doer(begin + given.start()) if given else None
    if who is not None and not article.supposed(match.start()):
        yield Told(who, FactField.ENTRY, "WC", match.start(), match.end())


@cache
def _given() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:given|got|received|handed|awarded|granted|accepted|earned|offered|with)\s+(?:a|the|his|her)\s+(?:late\s+)?\Z"
    )


def first_of(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """The nation of one who is the first of it: "Mirza, the first Indian woman to …", "becoming the first Swiss to …"."""
    told = _of_nation().match(article.text, match.end())
    if told is None or article.supposed(match.start()):
        return
    before, begin = article.before(match.start(), 30)
    apposed = re.search(r",\s+(?:the\s+)?\Z", before)
    mention = article.ends.get(begin + apposed.start()) if apposed else None
    becoming = re.search(r"\b(?:becom(?:e|es|ing)|became|is|was)\s+(?:the\s+|only\s+the\s+)?\Z", before)
    who = mention.person if mention else article.doer(begin + becoming.start()) if becoming else None
    if who is not None:
        yield Told(who, FactField.NATIONALITY, nations()[told[1]], match.end(), told.end())


@cache
def _of_nation() -> re.Pattern[str]:
    return re.compile(
        rf"({either(nations())})\b(?:\s+(?:man|woman|player|male|female|teenager|wild card|qualifier|tennis player))?(?=\s+(?:to|since|in|ever)\b)"
    )


def coach(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Coaches: "with coach Juan Carlos Ferrero", "Alcaraz's coach Ferrero"."""
    mention = article.next_named(match.end(), 1)
    if mention is None or mention.start != match.end():
        return
    before, _ = article.before(match.start(), 24)
    if re.search(r"(?:\b(?:former|ex|old|previous|Cup|national|then|\w+ing|fitness|team)[\s-]+|[A-Z]\w+\s+)\Z", before):
        return
    who = article.owner(match.start())
    if who is not None and who != mention.person:
        yield Told(who, FactField.COACH, article.people.persons[mention.person].name, match.start(), mention.end)


def injury(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Injuries by what hurts: "withdrew with a groin injury", "a knee injury has forced Parmar out"."""
    before, begin = article.before(match.start(), 50)
    told = _hurts().search(before)
    if told is None or article.supposed(match.start()):
        return
    start = begin + told.start("body")
    forced = re.compile(r"\s+(?:has\s+|had\s+)?(?:forced|ruled|kept|left|sidelined|hampered|forces|rules)\s+").match(
        article.text, match.end()
    )
    named = article.next_named(forced.end(), 1) if forced else None
    who = named.person if named else article.owner(begin + told.start())
    if who is not None:
        yield Told(who, FactField.INJURY, " ".join(told["body"].casefold().split()), start, match.end())


@cache
def _hurts() -> re.Pattern[str]:
    body = words("facts")["injury"]
    return re.compile(
        rf"\b(?P<body>(?:{either(body['sides'])}\s+)*{either(body['parts'])}(?:\s+muscle)?)\s+\Z", re.IGNORECASE
    )

"""Where a player stands, as statements tell it: rankings, meetings with another, streaks, titles.

A ranking is one of the world's singles players, now or before; a race, a junior, doubles or national list is another.
Meetings are told as wins and losses of the one they are told of: "the third time in eight meetings" is 3-5, "lost all
nine" 0-9. What tells one side only ("his sixth win over Rusedski") is no head-to-head.
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.model import FactField
from tui.parse.lexicon import either, words
from tui.parse.statements import Article, Told, count, figure, nth

RANKED = re.compile(r"(?<![\w-])ranked\b")
IN_THE_WORLD = re.compile(r"\bin\s+the\s+(?:world\b|(?:[\w’'-]+\s+){0,3}(?:rankings?|entry\s+list)\b)")
WORLD_NUMBER = re.compile(r"\bworld(?:['’]s)?\s(?:number|[Nn]o\.?)\s?(\w[\w-]*)")
TOP_SPOT = re.compile(r"\b(?:top|number one|No\.? ?1)\s+(?:spot|ranking|position)\b")
MOVED_TO = re.compile(r"\bto\s+(?=number\b|[Nn]o\b|\d+(?:st|nd|rd|th)\b|#)")
PAIR = re.compile(r"(?<![\d–-])(\d{1,2})[-–](\d{1,2})(?![\d–-])")
RECORD = re.compile(
    r"\b(?:head[-\s]to[-\s]heads?|[Hh]ead2[Hh]ead|H2H|favou?r|series|rivalry|record|meetings|matches|encounters|advantage)\b"
)
MEETINGS = re.compile(r"\b(?:meetings|matches|encounters|clashes|contests|attempts|match-ups|matchups)\b")
STREAK = re.compile(
    r"\b(?:winning\s(?:streak|run)|win\sstreak|unbeaten\s(?:run|streak)|straight|consecutive|successive|in\sa\srow|matches)\b"
)
TITLES = re.compile(r"\btitles?\b")


# ── Rankings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def ranked(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Statements with "ranked": "ranked 158th in the world", "was ranked as low as 91st"."""
    told = _place_after().match(article.text, match.end())
    if told is None:
        return
    before, _ = article.before(match.start(), 24)
    past = told["low"] or re.search(r"\b(?:was|were|then|once|been)\s+\Z", before)
    who = article.explained(match.start())
    who = article.doer(match.start()) if who is None else who
    value = figure(told["place"])
    if who is not None and value and not article.supposed(match.start()):
        yield Told(who, FactField.FORMER_RANK if past else FactField.RANK, value, match.start(), told.end())


@cache
def _place_after() -> re.Pattern[str]:
    sign = r"(?:(?:world\s+)?(?:number\s|[Nn]o\.?\s?|#))?"
    low = r"(?:as\s+(?P<low>low|high)\s+(?:as|at)\s+)?"
    return re.compile(
        rf"\s+(?:currently\s+|just\s+|only\s+)?{low}(?:at\s+)?{sign}(?P<place>{nth()}|{count()})\b(?!\s+(?:places?|spots?|positions?|seed|and|or|to|among)\b)"
    )


def in_the_world(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Statements with "in the world" or "in the rankings": "has slipped to 64 in the world", "remains fourth"."""
    if _other_list().search(match.group()):
        return
    before, begin = article.before(match.start(), 24)
    told = _place_before().search(before)
    if told is None or article.supposed(match.start()):
        return
    start = begin + told.start("place")
    value = figure(told["place"])
    who = article.doer(start)
    if who is not None and value:
        yield Told(who, FactField.RANK, value, start, match.end())


@cache
def _other_list() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words('facts')['rank']['other'])}\b", re.IGNORECASE)


@cache
def _place_before() -> re.Pattern[str]:
    """A place that somebody holds or has come to; none that he has come from."""
    sign = r"(?:number\s|[Nn]o\.?\s?|#)"
    held = r"(?:to|at|is|are|remains?|lies|sits|stands|now|currently|still|up|back|down)\s+"
    return re.compile(rf"(?:{held}(?:{sign})?|{sign})(?P<place>{nth()}|{count()})\s+\Z")


def moved_to(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Where a move in the rankings ends: "from 31 in the world to number 22", "is back up to 31st"."""
    told = _place_moved().match(article.text, match.end())
    start, end = article.sentence(match.start())
    if told is None or article.supposed(match.start()) or not _of_rankings().search(article.text, start, end):
        return
    value = figure(told["place"])
    who = article.doer(match.start())
    if who is not None and value:
        yield Told(who, FactField.RANK, value, match.end(), told.end())


@cache
def _place_moved() -> re.Pattern[str]:
    return re.compile(
        rf"(?:number\s|[Nn]o\.?\s?|#)?(?P<place>{nth()}|{count()})\b(?!\s+(?:round|seed|set|game|in the group|in the race))"
    )


@cache
def _of_rankings() -> re.Pattern[str]:
    return re.compile(r"\b(?:(?<!junior )(?<!doubles )rankings?|ranked|in the world)\b")


def world_number(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Who is or becomes number so-and-so: "becomes world number two", "replaces Roddick as world number two"."""
    value = figure(match[1])
    before, begin = article.before(match.start(), 50)
    told = _becomes().search(before)
    if told is None or not value or article.supposed(match.start()):
        return
    replaced = article.ends.get(begin + told.start()) if told["as"] else None
    who = article.doer(begin + told.start())
    if told["as"] and (
        replaced is None or not re.search(r"\breplace[sd]?\s+(?:[\w’'-]+\s+){1,3}\Z", before[: told.end("gap")])
    ):
        return
    if who is not None:
        yield Told(who, FactField.RANK, value, match.start(), match.end())
    if replaced is not None:
        yield Told(replaced.person, FactField.FORMER_RANK, value, match.start(), match.end())


@cache
def _becomes() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:becomes|became|is|remains|is now)|(?P<gap>\s+)(?P<as>as))\s+(?:the\s+)?(?:new\s+)?\Z")


def top_spot(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Who is number one because he keeps the top spot or stands to lose it."""
    before, begin = article.before(match.start(), 40)
    told = _holds().search(before)
    if told is None or not _of_rankings().search(article.text, *article.sentence(match.start())):
        return
    who = article.doer(begin + told.start())
    if who is not None:
        yield Told(who, FactField.RANK, 1, begin + told.start(), match.end())


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words('facts')['top_spot']['verbs'])}\s+(?:(?:the|his|her)\s+)?(?:world\s+)?\Z")


# ── Meetings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def record(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Meetings in figures: "5-3 in Alcaraz's favour", "leads their head-to-head 5-3", "holds a 3-0 record over …"."""
    start, end = article.sentence(match.start())
    near = max(start, match.start() - 40), min(end, match.end() + 30)
    pairs = list(PAIR.finditer(article.text, *near))
    if len(pairs) != 1:
        return
    pair = pairs[0]
    first, second = int(pair[1]), int(pair[2])
    if match.group().startswith("favo"):
        named = article.people.within(pair.end(), match.start())
        who = named[0].person if len(named) == 1 else None
        first, second = max(first, second), min(first, second)
    else:
        verb = _leads().search(article.text, max(start, pair.start() - LOOK_BACK), match.end())
        if verb is None or not _about_meetings(article, match, end):
            return
        who = article.doer(verb.start())
        if verb["trails"]:
            first, second = min(first, second), max(first, second)
    if who is None:
        return
    against = article.another(who, pair.start(), end)
    against = article.another(who, start, end) if against is None else against
    yield Told(who, FactField.HEAD_TO_HEAD, f"{first}-{second}", pair.start(), max(pair.end(), match.end()), against)


LOOK_BACK = 60


def _about_meetings(article: Article, match: re.Match[str], end: int) -> bool:
    """Whether a record is one of two players: a head-to-head, or "against" somebody named."""
    if match.group().casefold().startswith(("head", "h2h", "rivalry", "series", "meetings")):
        return True
    against = re.compile(r"\s+(?:against|over|with)\s+").match(article.text, match.end())
    return against is not None and bool(article.people.within(against.end(), min(end, against.end() + 24)))


@cache
def _leads() -> re.Pattern[str]:
    verbs = words("facts")["meetings"]
    return re.compile(rf"\b(?:{either(verbs['leads'])}|(?P<trails>{either(verbs['trails'])}))\b")


def meetings(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Meetings told in words: "the third time in eight meetings", "lost all nine of her previous meetings"."""
    before, begin = article.before(match.start(), 110)
    _, end = article.sentence(match.start())
    if told := _nth_in().search(before):
        wins, whole = figure(told["nth"]), figure(told["whole"])
        start, verb = begin + told.start(), begin + told.start()
        after = article.people.within(match.end(), end)
        if re.compile(r"\s+(?:that|in which)\s").match(article.text, match.end()) and after:
            who, lost = after[0].person, False
            against = after[1].person if len(after) > 1 and after[1].person != who else None
        else:
            who, lost = article.doer(verb), _lost_to().search(before[: told.start()]) is not None
            against = None if who is None else article.another(who, begin, end)
    elif told := _share_of().search(before):
        part, whole = told["part"].casefold(), figure(told["whole"] or told["all"] or "")
        wins = whole if part in ("all", "each", "every") else figure(part)
        if part == "both":
            wins = whole = 2
        start = begin + told.start()
        who, lost = article.doer(start), told["lost"] is not None
        if told["never"]:
            wins, lost = (0, False) if told["won"] else (whole, False)
        against = None if who is None else article.another(who, start, end)
    else:
        return
    if (
        who is None
        or wins is None
        or whole is None
        or wins > whole
        or _recent().search(article.text, start, match.end())
    ):
        return
    if against is None and _with_whom().match(article.text, match.end()):
        return
    won = whole - wins if lost else wins
    yield Told(who, FactField.HEAD_TO_HEAD, f"{won}-{whole - won}", start, match.end(), against)


@cache
def _nth_in() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<nth>{nth()})\s+(?:time|win|victory)\s+in\s+(?:their\s+)?(?P<whole>{count()})\s+(?:career\s+|tour\s+)?\Z"
    )


@cache
def _lost_to() -> re.Pattern[str]:
    return re.compile(r"\b(?:lost|losing|fell|beaten\s+by|defeated\s+by|went\s+down)\b")


@cache
def _share_of() -> re.Pattern[str]:
    """Verb, part and whole before "meetings": "beaten Agassi in two of their three"."""
    won = r"(?P<won>won|beaten|beat|taken|winning|defeated)"
    lost = r"(?P<lost>lost|losing|been\s+beaten)"
    part = rf"(?P<part>all|both|each|every|{count()})"
    whose = r"(?:his|her|their|the)\s+"
    return re.compile(
        rf"\b(?P<never>never\s+)?(?:{lost}|{won})\b(?:\s+(?:to|by))?(?:\s+[\w’'-]+){{0,3}}?(?:\s+in)?\s+{part}"
        rf"(?:\s+(?:out\s+)?of\s+(?:{whose})?(?P<whole>{count()})?|(?:\s+(?P<all>{count()})(?:\s+of\s+{whose})?)?)"
        rf"(?:\s+of\s+{whose})?\s*(?:(?:previous|past|prior|career|earlier|last|recent|tour|tour-level)\s+){{0,2}}\Z"
    )


@cache
def _recent() -> re.Pattern[str]:
    return re.compile(r"\b(?:last|recent|top|five-set|tie-break|singles)\b")


@cache
def _with_whom() -> re.Pattern[str]:
    return re.compile(r"\s+(?:against|with)\s+(?:top|players|the\s+top|left|seeded|opponents)")


# ── Streaks and titles ────────────────────────────────────────────────────────────────────────────────────────────────


def streak(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Wins in a row: "a 17-match winning streak", "her sixth straight victory", "won his last 17 matches"."""
    before, begin = article.before(match.start(), 60)
    kind = match.group()
    if kind.endswith(("streak", "run")):
        told = re.search(rf"(?P<many>{count()})[-\s](?:match|game)(?:es)?\s+\Z", before)
    elif kind in ("straight", "consecutive", "successive"):
        if not re.compile(
            r"\s+(?:(?:tour|match|ATP|WTA)\s+)?(?:wins?|victory|victories|matches)\b(?!\s+(?:over|against))"
        ).match(article.text, match.end()):
            return
        told = re.search(
            rf"\b(?:(?P<many>{nth()})|won\s+(?:his\s+last\s+|her\s+last\s+)?(?P<of>{count()}))\s+\Z", before
        )
    elif kind == "matches":
        told = re.search(
            rf"\b(?:won|winning)\s+(?:his|her)\s+(?:last|past|previous)\s+(?P<many>{count()})\s+\Z", before
        )
        if re.compile(r"\s+(?:against|with)\b").match(article.text, match.end()):
            return
    else:
        told = re.search(rf"\b(?:won|winning)\s+(?P<many>{count()})\s+(?:(?:tour\s+)?matches\s+)?\Z", before)
    if told is None:
        return
    value = figure(told["many"] or told["of"])
    start = begin + told.start("many" if told["many"] else "of")
    who = article.owner(begin + told.start())
    if who is not None and value and value > 1:
        yield Told(who, FactField.WIN_STREAK, value, start, match.end())


def titles(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """Titles won: "his eighth title of the season", "winner of eight titles this year", "his second career title"."""
    before, begin = article.before(match.start(), 60)
    told = _of_titles().search(before)
    season = re.compile(r"\s+(?:of|in|this|for)\s+(?:the\s+|this\s+)?(?:season|year|20\d\d)\b|\s+so\s+far").match(
        article.text, match.end()
    )
    if told is None or article.supposed(match.start()):
        return
    value = figure(told["nth"] or told["many"])
    start = begin + told.start("nth" if told["nth"] else "many")
    who = article.explained(begin + told.start()) if told["of"] else None
    who = article.owner(begin + told.start()) if who is None else who
    if who is None or not value:
        return
    if season:
        yield Told(who, FactField.TITLES_SEASON, value, start, season.end())
    elif told["career"] and told["nth"]:
        yield Told(who, FactField.TITLES, value, start, match.end())


@cache
def _of_titles() -> re.Pattern[str]:
    won = rf"(?:{either(words('facts')['titles']['won'])}|(?P<of>winner\s+of))"
    whose = r"(?:(?:his|her|a|the)\s+)?(?:[\w-]+-leading\s+)?"
    career = r"(?:(?P<career>career|ATP|WTA|ATP Tour|WTA Tour|tour|tour-level|singles|professional|main tour)\s+)?"
    return re.compile(rf"\b{won}\s+{whose}(?:(?P<nth>{nth()}|maiden)|(?P<many>{count()}))\s+{career}(?:singles\s+)?\Z")

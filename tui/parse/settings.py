"""How long a match took, on what surface and in which place, where the text says so.

A duration belongs to the match told with it in its sentence, else to the one told last before it; how long a set, a
game or an interruption took is no duration of a match. Surface and venue are those of the main match.
"""

import re
from functools import cache

from tui.model import Status
from tui.parse import lexicon
from tui.parse.reading import Card, Cards, Prose, Read
from tui.parse.results import Results

WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "half": 0}
SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty")


def settle(prose: Prose, cards: Cards, told: Results) -> None:
    """Add to the matches how long they took, and to the main one where it was played."""
    for start, end, minutes in durations(prose.narrative):
        card = _timed(prose, cards, told, start)
        if card is not None and card.duration is None:
            card.duration = Read(minutes, start, end)
    main = cards.main
    if main is not None and main.status is not Status.UPCOMING:
        main.surface = _surface(prose.narrative)
        main.venue = _venue(prose.narrative)


# ── Durations ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _pattern() -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(SMALL[1:10])}))?|{'|'.join(SMALL[1:])})"
    hours = r"(?P<hours>\d|an|one|two|three|four|five|six)"
    return re.compile(
        rf"(?<![/\d.-])\b{hours}(?:(?P<half1>-and-a-half)|\s+and\s+a\s+(?P<half2>half)|\s+and\s+(?P<half3>half))\s+hours?\b"
        rf"|(?<![/\d.-])\b{hours.replace('hours', 'hours2')}[- ]?(?:hours?|hrs?|h)\b(?:(?:,?\s+and\s+|,\s*|\s+)?(?:(?P<minutes>{number})[- ]?(?:minutes?|mins?|m)\b|(?P<half4>a\s+half)\b)|(?=[\s.,;)-]))"
        rf"|\b(?P<only>{number})[- ]?(?:minutes?|mins?)\b",
        re.IGNORECASE,
    )


NOT_MATCH = re.compile(
    r"[\s-]*(?:(?:first|second|third|fourth|fifth|opening|final|deciding)[\s-])?(?:set|game|break|delay|rain|interruption|walk|drive|flight|later|before|earlier|ago|of\s+play|medical|away|warm-up|practice|late|into|treatment|to\s+(?:win|take|lose|claim|clinch|wrap\s+up|seal)\s+the\s+(?:first|opening|second|third|opener|set))\b",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(
    r"\b(?:set|opener|game|tie-?break|delay|delayed|interrupted|suspended|break|lasted\s+for|every|within|last|next|for\s+the\s+(?:first|last|next)|almost|nearly|about|around|over|under|more\s+than|less\s+than|just\s+over|just\s+under|another|rain)\s+(?:in\s+|for\s+|of\s+|took\s+|lasted\s+|by\s+|after\s+|lasting\s+|taking\s+)?(?:just\s+|only\s+|exactly\s+|a\s+|some\s+)?\Z",
    re.IGNORECASE,
)
OF_SET = re.compile(r"\b(?:set|opener|tie-?break)\b[^.;]{0,24}\Z")
TIMES = re.compile(
    r"\b(?:in|after|took|takes|taking|needed|needing|needs|lasted|lasting|lasts|required|requiring|spent|just|only|exactly|duration|during|a|an|the|clock|for)\s+(?:just\s+|only\s+|exactly\s+|a\s+mere\s+|a\s+marathon\s+|a\s+gruelling\s+|[a-z]+ing\s+)?\Z|[(—–-]\s*\Z",
    re.IGNORECASE,
)
CLASH = re.compile(
    r"[\s-]+(?:[\w-]+\s+){0,3}?(?:match|encounter|contest|battle|clash|final|semi-?final|quarter-?final|epic|marathon|thriller|meeting|affair|win|victory|defeat|duel|tussle|slugfest|struggle)\b",
    re.IGNORECASE,
)


UNIT = re.compile(r"[\s\d-](?:hours?|hrs?|minutes?|mins?|h)\b")
AROUND = 30  # code points of a duration on each side of its unit


def durations(text: str) -> list[tuple[int, int, int]]:
    """Every duration that may be a match's: where it stands, and its minutes."""
    found: list[tuple[int, int, int]] = []
    reached = 0
    for unit in UNIT.finditer(text):
        match = (
            _pattern().search(text, max(reached, unit.start() - AROUND), unit.end() + AROUND)
            if unit.start() >= reached
            else None
        )
        if match is None:
            continue
        reached = match.end()
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
        if (
            NOT_MATCH.match(after)
            or NOT_BEFORE.search(before)
            or OF_SET.search(before)
            or not (TIMES.search(before) or CLASH.match(after))
        ):
            continue
        minutes = _minutes(match)
        if 20 <= minutes <= 700:
            found.append((match.start(), match.end(), minutes))
    return found


def _minutes(match: re.Match[str]) -> int:
    if match["only"]:
        return _number(match["only"])
    hours = _number(match["hours"] or match["hours2"])
    half = any(match[f"half{n}"] for n in range(1, 5))
    return hours * 60 + (30 if half else 0) + (_number(match["minutes"]) if match["minutes"] else 0)


def _number(word: str) -> int:
    word = word.lower()
    if word.isdigit():
        return int(word)
    if word in WORDS:
        return WORDS[word]
    if word in SMALL:
        return SMALL.index(word)
    tens, _, ones = word.replace("-", " ").partition(" ")
    return 20 + 10 * TENS.index(tens) + (SMALL.index(ones) if ones else 0)


def _timed(prose: Prose, cards: Cards, told: Results, position: int) -> Card | None:
    """The match that a duration belongs to: one told in its sentence, the last with a score in its paragraph, or the main one."""
    start, end = next(((s, e) for s, e in prose.sentences if s <= position < e), (0, 0))
    played = [c for c in cards.cards if c.status is not Status.UPCOMING]
    here = [(abs(s - position), c) for c in played for s, _ in c.tellings if start <= s < end]
    if here:
        return min(here, key=lambda found: found[0])[1]
    if any(start <= result.at < end for result in told.results):
        return None  # of a match that is told by half
    line = prose.text.rfind("\n", 0, position)
    before = [
        (position - s, c)
        for c in played
        if c.score is not None
        for s in (*(t[0] for t in c.tellings), c.score[0])
        if line < s < position
    ]
    if before:
        return min(before, key=lambda found: found[0])[1]
    main = cards.main
    return main if main in played and main.start < position else None


# ── Surface and venue ─────────────────────────────────────────────────────────────────────────────────────────────────


SURFACE = re.compile(
    r"\b(?:on|the)\s+(?:the\s+)?(?:(?P<indoor>indoor|outdoor)\s+)?(?P<surface>clay|grass|hard\s?court|hard-court|hard|carpet)s?(?:[\s-]+courts?)?\b(?!\s+(?:season|swing|title|specialist|player|campaign|record|event|tournament|this|since|for\s+the\s+first))"
)


def _surface(text: str) -> Read | None:
    """The surface, where one alone is spoken of."""
    named: dict[str, Read] = {}
    for match in SURFACE.finditer(text):
        surface = "hard" if match["surface"].lower().startswith("hard") else match["surface"].lower()
        named.setdefault(
            surface, Read(f"indoor {surface}" if match["indoor"] == "indoor" else surface, match.start(), match.end())
        )
    return next(iter(named.values())) if len(named) == 1 else None


@cache
def _venues() -> re.Pattern[str]:
    table = lexicon.words("events")["venues"]
    shape = rf"(?:[A-Z][\w’'-]+\s+){{1,4}}{lexicon.either(table['heads'])}"
    return re.compile(
        rf"\b(?:on|at|inside|in|under\s+the\s+roof\s+(?:on|of))\s+(?:the\s+)?(?:packed\s+|iconic\s+|famous\s+)?(?P<venue>{lexicon.either(table['known'])}|{shape})\b(?!\s+(?:final|title|champion))"
    )


def _venue(text: str) -> Read | None:
    match = _venues().search(text)
    return None if match is None else Read(match["venue"], match.start("venue"), match.end("venue"))

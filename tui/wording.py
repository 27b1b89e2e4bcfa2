"""How values are said: one match in one line, a score, a round, a day, a name by its surname.

Decides the words and nothing else: every function is from a value to a string, and a value that an article did not tell
is not made up. Names are as the article told them. It costs nothing to import, so that a list can say a day before
anything of an article is known.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.terms import ENDING

if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.model import Fact, Score, Scorecard, SetScore, Side
    from tui.terms import FactField, Round

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

# Not by `strftime`: a day reads the same whatever the user's locale, as the rest of the screen does.
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ROUND_NAMES = {
    "F": "final",
    "SF": "semi-final",
    "QF": "quarter-final",
    "R16": "last 16",
    "R32": "last 32",
    "R64": "last 64",
    "R128": "last 128",
    "1R": "1st round",
    "2R": "2nd round",
    "3R": "3rd round",
    "4R": "4th round",
    "RR": "round robin",
    "Q": "qualifying",
    "BR": "bronze-medal match",
}

FIELD_NAMES = {
    "rank": "ranking",
    "former_rank": "former ranking",
    "seed": "seed",
    "entry": "entry",
    "age": "age",
    "nationality": "country",
    "handed": "plays",
    "aces": "aces",
    "double_faults": "double faults",
    "winners": "winners",
    "unforced_errors": "unforced errors",
    "break_points": "break points",
    "break_points_saved": "break points saved",
    "breaks": "breaks of serve",
    "match_points": "match points",
    "match_points_saved": "match points saved",
    "points_won": "points won",
    "sets_dropped": "sets dropped",
    "h2h": "head-to-head",
    "first_win": "first win",
    "win_streak": "wins in a row",
    "titles_season": "titles this season",
    "titles": "titles",
    "coach": "coach",
    "injury": "injury",
}


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARTICLES = _set("da dal das de del della dello den der des di do dos du el la le ten ter van von zu")
_GENERATIONS = _set("jr jr. sr sr. ii iii")

# Second given names. A longer name than two words is taken to end in a double surname ("Roberto Bautista Agut"), unless
# the words between are some of these ("Tomas Martin Etcheverry").
_SECOND_GIVEN = _set(
    "alejandro andrea andres ann anna anne antonio beth camelia camila carlos caroline christophe cruz eduardo elena "
    "elizabeth francisco gabriel gabriela henri ignacio isabel james jean jo joe john jose juan julien karolina lee "
    "lena lennard lou louis luis luisa lynn manuel maria marie martin michael miguel pablo paul paula pedro pierre "
    "sofia son teresa tomas victoria wilfried"
)

# Chinese, Taiwanese and Korean family names, which come first where a name is written as it is at home: "Zheng Qinwen".
# Those that are given names elsewhere (Kim, Lee) are left out: better one such name said wrongly than a Clijsters.
_FAMILY_FIRST = _set(
    "bai bu cao chan choi chuang chung duan feng gao guo han hsieh hsu huang hwang jang jeong jiang kwon liang liu ma "
    "niu park peng qi shang sun tang tian tseng wang wei wu xu yan yang ye you yuan zhang zhao zheng zhou zhu"
)


@lru_cache(4096)
def surname(name: str) -> str:
    """The surname, with its particles: "de Minaur", "Auger-Aliassime", "Bautista Agut", "Zheng" of "Zheng Qinwen"."""
    words = name.split()
    while len(words) > 1 and words[-1].casefold() in _GENERATIONS:
        words.pop()
    if len(words) < 2:
        return " ".join(words)
    if words[0].casefold() in _FAMILY_FIRST and words[-1].casefold() not in _FAMILY_FIRST:
        return words[0]
    for place, word in enumerate(words[:-1]):
        if word.casefold() in _PARTICLES:
            return " ".join(words[place:])
    start = 1
    while start < len(words) - 1 and (_is_initial(words[start]) or words[start].casefold() in _SECOND_GIVEN):
        start += 1
    return " ".join(words[start:])


def given(name: str) -> str:
    """The name without its surname: "Alex" of "Alex de Minaur", "Qinwen" of "Zheng Qinwen", "" of "Norrie"."""
    words, family = name.split(), surname(name).split()
    while len(words) > len(family) and words[-1].casefold() in _GENERATIONS:
        words.pop()
    return " ".join(words[len(family) :] if words[: len(family)] == family else words[: -len(family)])


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def side(side: Side, full: bool = False) -> str:
    """A side by its surnames, or its full names: "Norrie", "Bopanna / Ebden", "Vacherot or Rinderknech"."""
    return (" or " if side.open else " / ").join(player if full else surname(player) for player in side.players)


# ── A match ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def superscript(number: int) -> str:
    """The number in raised digits: ⁴."""
    return str(number).translate(_SUPERSCRIPT)


def set_score(games: SetScore, raised: bool = True) -> str:
    """One set: "6-4", "7-6⁴" ("7-6(4)" where nothing is raised), a match tie-break "[10-8]"."""
    if not raised or games.match_tiebreak or games.tiebreak is None:
        return str(games)
    return f"{games.games[0]}-{games.games[1]}{superscript(games.tiebreak)}"


def raised(score: str) -> str:
    """A score that is written as str(Score) is, its tie-breaks raised: "7-6⁴ 6-4"."""
    return re.sub(r"\((\d+)\)", lambda points: superscript(int(points[1])), score)


def score(score: Score, raised: bool = True) -> str:
    """The sets and how they ended: "7-6⁴ 6-4", "6-2 3-0 RET"."""
    parts = [set_score(games, raised) for games in score.sets]
    return " ".join([*parts, ENDING[score.status]] if score.status in ENDING else parts)


def one_line(card: Scorecard, raised: bool = True) -> str:
    """The match in one line: "Vacherot d. Norrie 7-6⁴ 6-4", "Norrie d. Baez", "Norrie v Vacherot or Rinderknech"."""
    first, second = (side(one) for one in card.sides)
    words = [first, "d." if card.decided else "v", second]
    if card.score is not None:
        words += [set_score(games, raised) for games in card.score.value.sets]
    if card.status in ENDING:
        words.append(ENDING[card.status])
    return " ".join(words)


def round_name(round: Round | str) -> str:  # noqa: A002 - the sport's word
    """The round in words: "2nd round", "last 16", "quarter-final"; its letters where no words are known."""
    return ROUND_NAMES.get(round, str(round))


def scorecard_title(card: Scorecard) -> str:
    """Where the match was played: "Paris Masters · 2nd round"; "" where the article tells neither."""
    parts = []
    if card.event is not None:
        parts.append(card.event.value)
    if card.round is not None:
        parts.append(round_name(card.round.value))
    return " · ".join(parts)


def fact_name(field: FactField | str) -> str:
    """What a fact is about: "unforced errors", "head-to-head"."""
    return FIELD_NAMES.get(field, str(field).replace("_", " "))


def fact_value(fact: Fact) -> str:
    """A fact's value, with its sign where a bare number would say nothing: "No. 31", "[1]", "left-handed", "2/5"."""
    value = str(fact.value)
    if fact.field in ("rank", "former_rank"):
        return f"No. {value}"
    if fact.field == "seed":
        return f"[{value}]"
    if fact.field == "first_win":
        return f"over {surname(fact.opponent)}" if fact.opponent else value
    if fact.field == "handed":
        return {"L": "left-handed", "R": "right-handed"}.get(value, value)
    return value


# ── Time ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def day(day: date) -> str:
    """A day: "28 Oct 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday(day_: date) -> str:
    """A day with its weekday: "Tue 28 Oct 2025"."""
    return f"{_WEEKDAYS[day_.weekday()]} {day(day_)}"


def ago(then: datetime, now: datetime) -> str:
    """How long ago something was: "just now", "5 minutes ago", "2 hours ago", "3 days ago", then the day."""
    seconds = (now - then).total_seconds()
    for least, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= least:
            count = int(seconds // least)
            if unit == "day" and count > 30:
                return f"on {day(then.date())}"
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return "just now"


def duration(minutes: int) -> str:
    """How long it took, from minutes: "2h 22m", "1h 05m", "58m"."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}h {rest:02}m" if hours else f"{rest}m"


def reading_time(words: int) -> str:
    """How long a text of so many words takes to read, at 230 words a minute (Brysbaert 2019: 238 for non-fiction)."""
    return f"{max(1, round(words / 230))} min"


# ── Events ────────────────────────────────────────────────────────────────────────────────────────────────────────────

# What an event's name has beside the words that tell it from others: its sponsor, its class, what every event is.
_SPONSORS = (
    "abn amro|bnp paribas|cinch|claro|credit agricole|duty free|emirates|ericsson|erste bank|heineken|hsbc|itau|lexus"
    r"|mubadala|mutua|nasdaq(?:-100)?|nitto|pif|pilot pen|porsche|presented by [\w ]+|rolex|rothesay|siebel|sony"
)
_CLASSES = (
    "1000|500|250|125|atp|wta|itf|championships?|classic|cup|event|indoors?|internationals?|ladies|masters|men(?:'s|’s)?"
    "|open|series|singles|tennis|the|tournament|tour|trophy|women(?:'s|’s)?|world"
)
# Named for a country or a people and not for the city where they are: "the US Open", and never "in US".
_NATIONAL = _set(
    "american argentina asian australian austrian british canadian china croatia dutch european french german italian "
    "japan korea mexican portuguese qatar serbia swedish swiss uk us usa"
)
_WITHOUT_ARTICLE = frozenset({"wimbledon", "roland garros", "queen's", "queen’s", "queen's club", "queen’s club"})
_WITH_ARTICLE = ("cup", "finals", "games", "league", "olympics", "paralympics", "slam")
_KINDS = (*_WITH_ARTICLE, "championships", "classic", "indoors", "international", "masters", "open")


@lru_cache(1024)
def event_words(event: str) -> str:
    """What tells an event from others: "Paris" of "Rolex Paris Masters"; all of it where that would say nothing."""
    words = re.sub(rf"\b(?:{_SPONSORS})\b", " ", event, flags=re.IGNORECASE)
    words = re.sub(rf"(?<![\w-])(?:{_CLASSES})(?![\w-])", " ", words, flags=re.IGNORECASE)
    words = re.sub(r"(?:^|(?<= ))(?:19|20)\d\d(?= |$)", " ", words)
    words = " ".join(words.split())
    return event if words.casefold() in ("", "finals") else words


def event_name(event: str) -> str:
    """An event as short as a sentence takes it: "Paris" of "Rolex Paris Masters", but "US Open" and "Davis Cup"."""
    words, name = event_words(event), event.removeprefix("The ").removeprefix("the ")
    return name if words.casefold() in _NATIONAL or name.casefold().endswith(_WITH_ARTICLE) else words


def at_event(event: str) -> str:
    """Where that is, as a part of a sentence: "in Paris", "at Wimbledon", "at the US Open", "at the Davis Cup"."""
    name = event_name(event)
    if name.casefold() in _WITHOUT_ARTICLE:
        return f"at {name}"
    if name.casefold().endswith(_KINDS):
        return f"at the {name}"
    return f"in {name}"

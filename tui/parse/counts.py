"""What else is counted of a player in a match: match points had or saved, sets dropped on the way, points won.

Each reader starts from the word for the thing that is counted and reads the figure that stands before it. What is told
of a set or a game is no figure of the match.
"""

from tui.parse.lexicon import words
from tui.parse.patterns import lazy
from tui.parse.statements import Article, Reading, Tail, Told
from tui.terms import FactField

FEWEST_POINTS = 20  # fewer are told of a stretch
_OF_PART = lazy(r"\s+(?:of|on|out\s+of|behind|with|from|in\s+a\s+row|more|fewer)\b")
_TO_OTHER = lazy(r",?\s+(?:to|and|against)\s+")
_ALL_WEEK = lazy(r"\s+(?:all|so\s+far|en\s+route|on\s+(?:his|her)\s+way|this\s+week|in\s+the\s+tournament)\b")
_OTHERS = lazy(r"(?:['’]s?|\s+won)?\s+(\d{2,3})\b(?!\s+(?:of|on))")


def match_points(article: Article, start: int, end: int) -> Reading:
    """Match points had or saved: "saved two match points", "the first of his three match points"."""
    tail = article.tail(start)
    nth = tail.place()
    if nth is not None:
        placed = tail.over(("his", "her", "a", "the", "their")) and tail.over(
            ("on", "with", "at", "took", "needed", "needing", "converted", "converting")
        )
        field, value = (FactField.MATCH_POINTS, nth) if placed else (None, None)
    else:
        field, value = _had_or_saved(tail, several=article.text[start:end].endswith("s"))
    who = article.doer(tail.start) if field and value else None
    if field and value and who is not None and not article.supposed(tail.start):
        yield Told(who, field, value, tail.start, end)


def _had_or_saved(tail: Tail, *, several: bool) -> tuple[FactField | None, int | None]:
    """Whether match points were had or saved, and how many."""
    value = tail.amount()
    if several and value is None:
        return None, None  # "after saving match points": how many is not told
    if tail.over(("his", "her")) and tail.over(("of", "from")) and tail.place() is not None:
        return FactField.MATCH_POINTS, value
    tail.over(("of", "all"), 2)
    facts = words("facts")
    if tail.phrase(facts["break_points"]["saving"]):
        return FactField.MATCH_POINTS_SAVED, value or 1
    return (FactField.MATCH_POINTS, value or 1) if tail.phrase(facts["match_points"]["having"]) else (None, None)


def sets_dropped(article: Article, start: int, end: int) -> Reading:
    """Sets lost on the way: "without dropping a set", "after dropping only one set all week"."""
    tail = article.tail(start, 40)
    many = tail.amount()
    just = tail.over(("just", "only"))
    if many is None or not tail.over(words("facts")["sets"]["dropping"]):
        return
    begin = tail.start
    tail.over(("even", "yet", "so", "far"), 2)
    denied = tail.phrase(words("facts")["sets"]["not"])
    if not denied and not just and not _ALL_WEEK.match(article.text, end):
        return
    who = article.doer(begin)
    if who is not None and not article.supposed(begin):
        yield Told(who, FactField.SETS_DROPPED, 0 if denied else many, tail.start, end)


def points_won(article: Article, start: int, end: int) -> Reading:
    """All the points of a match: "won 73 points to Giron's 65", "won 94 points and Norrie 65"."""
    tail = article.tail(start, 40)
    value = tail.amount()
    if (
        value is None
        or value < FEWEST_POINTS
        or tail.last not in ("won", "had", "winning", "took")
        or _OF_PART.match(article.text, end)
    ):
        return
    who = article.doer(tail.at)
    if who is None or article.partial(tail.start, end):
        return
    yield Told(who, FactField.POINTS_WON, value, tail.start, end)
    link = _TO_OTHER.match(article.text, end)
    other = next((m for m in article.people.within(link.end(), link.end() + 24)), None) if link else None
    others = _OTHERS.match(article.text, other.end) if other else None
    if other and others and other.person != who:
        yield Told(other.person, FactField.POINTS_WON, int(others[1]), *others.span(1))

"""A library that is a few lists: the screen's tests say what it holds, and look at what became of it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple, cast

from tests.findings import FINDINGS, TEXT
from tui.app import TennisApp
from tui.library import Library, Page, Related, Relation, Results, Row, SavedSearch, Scope
from tui.library.hits import places, snippet
from tui.library.query import Query, read
from tui.library.views import (
    Answer,
    Compared,
    DrawView,
    Edition,
    HeadToHeadView,
    MatchId,
    MatchRow,
    MatchView,
    PairId,
    Passage,
    Phrase,
    PlayerId,
    PlayerView,
    Rendering,
    Slot,
    Standing,
    Teller,
    ToldValue,
    Voice,
)
from tui.library.words import Change, FeedRow, Mark, Swept
from tui.model import Findings

NOTHING_FOUND = Findings(parser=1)


class Given(NamedTuple):
    """An article as a test gives it."""

    title: str
    text: str
    day: date | None = date(2025, 10, 28)
    source: str = "The Rally"
    line: str = ""
    url: str | None = "https://news.example/article"
    findings: Findings = NOTHING_FOUND
    related: tuple[Related, ...] = ()
    reports: int = 1
    headline: bool = True


def related(relation: Relation, line: str, *articles: int, match: int = 0) -> Related:
    """A match around another one."""
    return Related(relation, str(relation), line, articles, MatchId(match))


BELL = Given(
    "Bell stuns top seed Dell in Lyon",
    TEXT,
    line="Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3",
    findings=FINDINGS,
    related=(related(Relation.NEXT, "Fox d. Bell 6-1 6-1", 1), related(Relation.MENTIONED, "Fox d. Hart (2024)")),
    reports=2,
)
FOX = Given(
    "Fox ends Bell's run",
    "Fox ends Bell's run\n\nEve Fox beat Ann Bell 6-1, 6-1.",
    date(2025, 10, 30),
    line="Fox d. Bell 6-1 6-1",
)
ARTICLES = (
    FOX,
    BELL,
    Given(
        "Hart d. Iver 7-5 6-4",
        "Gil Hart beat Pia Iver 7-5, 6-4.",
        line="Hart d. Iver 7-5 6-4",
        url=None,
        headline=False,
    ),
    Given(
        "Rain delays Lyon",
        "Rain delays Lyon\n\n" + "It rained. " * 400,
        date(2025, 10, 26),
        source="Court Side",
        url="javascript:alert(1)",
    ),
)


LYON = Edition("lyon", 2025, "Ann Bell")
LOST = MatchId(99)
FIRST = MatchRow(
    MatchId(20), ("Ann Bell",), ("Catherine Dell-Winter",), True, "6-7(4) 7-6(10) 6-3", "Lyon Open", LYON, "SF",
    "2025-10-28", 2025, "hard", (2,), False,
)  # fmt: skip
LAST = FIRST._replace(
    id=MatchId(10),
    first=("Eve Fox",),
    second=("Ann Bell",),
    score="6-1 6-1",
    round="F",
    day="2025-10-30",
    articles=(1,),
)
VOICE = Voice("The Rally", Passage(2, 0, 10))


class FakeLibrary:
    """What `tui.library.Library` is to the screen; the ids of the articles given count from 1."""

    notice = ""
    path = None

    def __init__(self, articles: Sequence[Given] = ARTICLES, parsed: bool = True) -> None:
        self.articles = dict(enumerate(articles, 1))
        self.unread = set(self.articles)
        self.starred: set[int] = set()
        self.todo = [] if parsed else list(self.articles)
        self.saved: dict[str, str] = {}
        self.changes: list[Change] = []
        self.compared: dict[int, tuple[Compared, ...]] = {}  # what all tell, by article

    def ids(self, scope: Scope = Scope.ALL) -> Sequence[int]:
        """Newest first, those without a day last."""
        wanted = {Scope.ALL: set(self.articles), Scope.UNREAD: self.unread, Scope.STARRED: self.starred}[scope]
        return sorted(wanted, key=lambda one: (self.articles[one].day or date.min).toordinal(), reverse=True)

    def days(self, scope: Scope = Scope.ALL) -> list[tuple[date | None, int]]:
        """The days of `ids`, and how many of them each has."""
        return [(day, len(list(group))) for day, group in groupby(self.articles[one].day for one in self.ids(scope))]

    def listed(
        self, scope: Scope = Scope.ALL, staying: Sequence[int] = ()
    ) -> tuple[Sequence[int], list[tuple[date | None, int]]]:
        """Both at once, with what was of the scope before."""
        ids = [one for one in self.ids() if one in self.ids(scope) or one in staying]
        return ids, [(day, len(list(group))) for day, group in groupby(self.articles[one].day for one in ids)]

    def counts(self) -> dict[Scope, int]:
        """How many there are."""
        return {scope: len(self.ids(scope)) for scope in Scope}

    def next_unread(self, ids: Sequence[int], place: int) -> int | None:
        """The next that is not read, and then from the top."""
        order = (*range(place + 1, len(ids)), *range(place + 1))
        return next((one for one in order if ids[one] in self.unread), None)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """What the list shows of them."""
        return [self._row(one, self.articles[one]) for one in ids]

    def _row(self, one: int, given: Given) -> Row:
        line = "" if one in self.todo else given.line
        return Row(
            one, given.title, given.source, given.day, line, one in self.unread, one in self.starred, given.reports
        )

    def search(self, text: str, *, typing: bool = False, staying: Sequence[int] = ()) -> Results:
        """What has every word that is looked for."""
        query = read(text, date(2025, 11, 8), typing=typing)
        found = [one for one in self.ids() if all(places(self.articles[one].text, [words]) for words in query.words)]
        ids = found if query else []
        return Results(query, ids, [("Best first", len(ids))] if ids else [], capped=False)

    def found_rows(self, ids: Sequence[int], query: Query) -> list[Row]:
        """As `rows`, with the words around the first hit."""
        excerpts = (snippet(self.articles[one].text, query.marked, 80) for one in ids)
        return [
            row._replace(excerpt=excerpt.text if excerpt else "")
            for row, excerpt in zip(self.rows(ids), excerpts, strict=True)
        ]

    def feeds(self) -> list[FeedRow]:
        """Feeds in every state."""
        now = datetime.now(UTC)
        one = FeedRow(1, "https://rally.example", "The Rally", "", False, False, now, now, None, "", 0, 40, False)
        return [
            one._replace(unread=12),
            one._replace(id=5, name="Quiet please", worked=None, trouble="there is no quiet.example here."),
            one._replace(id=2, name="Net [cord] wire", worked=now - timedelta(hours=5), folder="Tour", unread=1_204),
            one._replace(id=3, name="Baseline", paused=True, worked=now - timedelta(days=3), folder="Tour"),
            one._replace(id=4, name="Old court", gone=True, worked=now - timedelta(days=20, hours=1), folder="Tour"),
        ]

    def unread_in(self, text: str) -> int:
        """How many unread ones a search finds."""
        return len(self.unread.intersection(self.search(text).ids))

    def interrupt(self, thread: int) -> None:
        """Nothing: what it has is found at once."""

    def saved_searches(self) -> list[SavedSearch]:
        """Those that are kept."""
        return [SavedSearch(*one) for one in sorted(self.saved.items())]

    def save_search(self, name: str, text: str) -> None:
        """Keep one."""
        self.saved[name] = text

    def forget_search(self, name: str) -> bool:
        """Keep one no longer."""
        return self.saved.pop(name, None) is not None

    def page(self, one: int) -> Page:
        """What the article pane shows of it."""
        given = self.articles[one]
        title = given.title if given.headline else None
        return Page(
            one, f"{one}.md", title, given.source, given.day, given.url, given.text, "", len(given.text.split())
        )

    def findings(self, one: int) -> Findings:
        """What it tells."""
        return self.articles[one].findings

    def known(self, one: int) -> Findings | None:
        """What it tells, if anybody has asked."""
        return None if one in self.todo else self.findings(one)

    def unparsed(self, at_most: int = 1000) -> list[int]:
        """Those of which nobody has asked what they tell."""
        return self.todo[:at_most]

    def parse(self, one: int) -> None:
        """Find what it tells."""
        self.todo.remove(one)

    def related(self, one: int) -> list[Related]:
        """The matches around it."""
        return list(self.articles[one].related)

    def match_of(self, one: int) -> MatchRow | None:
        """The match that an article is about."""
        return {1: LAST, 2: FIRST}.get(one)

    def agreement(self, article: int) -> tuple[Compared, ...]:
        """What is told of the match that an article is about."""
        return self.compared.get(article, ())

    def match(self, match: MatchId) -> MatchView:
        """One of the two matches that views are shown of."""
        if match == LOST:
            raise LookupError
        row = FIRST if match == FIRST.id else LAST
        tellers = tuple(self._teller(one, self.articles[one]) for one in row.articles if one in self.articles)
        way = (Related(Relation.NEXT, "next match of Bell in Lyon", "Fox d. Bell 6-1 6-1", (1,), LAST.id),)
        score = Compared("score", "", (ToldValue(row.score, (VOICE,)),), "", Standing.OPEN)
        said = Answer("Ann Bell", (Rendering("The Rally", VOICE.passage, (Phrase("So big for me", False),)),), 0)
        return MatchView(row, "", tellers, (score,), (said,), way if row is FIRST else ())

    def _teller(self, one: int, given: Given) -> Teller:
        return Teller(one, given.title, given.source, given.day, 100, one in self.unread, True, False)

    def player(self, player: PlayerId) -> PlayerView:
        """Both matches as those of anybody."""
        return PlayerView(player.name, f"{player.name} in 2 matches", "", (LAST, FIRST), (), (), (), ())

    def head_to_head(self, pair: PairId) -> HeadToHeadView:
        """The first match as the one meeting."""
        return HeadToHeadView(pair, "They met once", (1, 0), (FIRST,))

    def draw(self, edition: Edition) -> DrawView:
        """Two rounds, the last match the final."""
        before = (Slot(FIRST, "Ann Bell", "Catherine Dell-Winter"), Slot(None, "Eve Fox"))
        rounds = (("SF", before), ("F", (Slot(LAST, "Ann Bell", "Eve Fox"),)))
        return DrawView(edition, "Lyon Open", "2 matches are known", rounds, ())

    def mark_read(self, one: int, read: bool) -> None:
        """Keep that it was read, or that it was not."""
        (self.unread.discard if read else self.unread.add)(one)

    def mark_all_read(self, ids: Sequence[int], read: bool) -> Change:
        """Keep it of several."""
        changed = tuple(one for one in ids if (one in self.unread) is read)
        for one in changed:
            self.mark_read(one, read)
        return self._changed(Change(Mark.READ, len(changed), read, changed))

    def star(self, one: int, starred: bool) -> Change:
        """Keep its star, or that it has none."""
        (self.starred.add if starred else self.starred.discard)(one)
        return self._changed(Change(Mark.STAR, 1, starred, (one,)))

    is_sweeping = False

    def begin_undo(self) -> Swept | None:
        """Take the last change back, all of it."""
        change = self.undo()
        return change and Swept(change, done=True)

    def undo(self) -> Change | None:
        """Take the last change back."""
        if not self.changes:
            return None
        change = self.changes.pop()
        kept = list(self.changes)
        for one in change.articles:
            (self.star if change.mark is Mark.STAR else self.mark_read)(one, not change.set)
        self.changes = kept
        return change._replace(set=not change.set)

    def _changed(self, change: Change) -> Change:
        if change.size:
            self.changes.append(change)
        return change


def app_on(library: FakeLibrary, problems: Sequence[str] = ()) -> TennisApp:
    """The app on a library that is no more than it asks for."""
    return TennisApp(cast("Library", library), problems)

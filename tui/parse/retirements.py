"""Matches that ended early: whose opponent gave up, did not come on court, or was ruled out.

"retired" is said of a match as well as of a career, so a word of giving up makes a result only where somebody goes
through by it ("progressed after Costa retired", "leading 6-3 5-2 when Costa pulled out") or is named as the opponent
("retired when 6-2 3-0 down to Ruiz"). Beside a result that is told anyway it only says how that match ended. A
walkover is told by either side: by whom it is given ("gave Ruiz a walkover"), or who has it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from tui.parse import discourse, lexicon, outcomes
from tui.parse.grammar import Clause, Link
from tui.parse.groups import OF_PLACE, Group, describing
from tui.parse.numbers import Run, RunKind
from tui.parse.objects import brought, direct, phrase
from tui.parse.outcomes import Form, Frame
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose, Team
from tui.parse.results import Result, Results
from tui.parse.spans import within
from tui.parse.subjects import Reading
from tui.terms import Status

STOPS = frozenset({Frame.STOPS})
CAREER = lazy(  # "retired from tennis", "retired last year"
    r"\s+(?:(?:\w+\s+)?(?:in|since)\s+(?:19|20)\d\d|(?:\w+\s+){0,2}last\s+(?:year|season|month|week)|\w+\s+(?:years?|months?|weeks?)\s+ago"
    r"|from\s+(?:\w+\s+)?(?:tennis|(?:the\s+)?(?:sport|game|tour|doubles|mixed|davis|competit\w+|professional|international|singles|playing))"
    r"|(?:from|at)\s+(?:the\s+end|all)\b)",
    re.IGNORECASE,
)
NEVER = lazy(r"\b(?:might|could|would|should|may)\s+(?:\w+\s+)?have\b")
SOMETHING = lazy(
    r"\s+(?:an?|some|another|every|one|two|three|\d+)\b(?!\s+(?:minutes|hours|days|games|points)\b)"
)  # "pulled out a win"
ELSEWHERE = lazy(
    r"\b(?:next|will|face|faces|drawn|where|from\s+(?:tennis|the\s+(?:sport|game|tour)|davis|competit\w+|professional|international|singles|doubles|playing))\b",
    re.IGNORECASE,
)
FORCED = lazy(
    r"\b(?:had|having|has|have|forc\w+|obliged|compelled|decided|chose|opted|made|saw|elected)\b[^.;,]{0,40}\Z"
)
TO = ("to",)
AT_SCORE = lazy(
    r"(?:\s+(?:hurt|injured|ill))?\s+(?:at|on|when|with|while)\b[^.;,]{0,20}\d[-–]\d[^.;,]{0,30}"
)  # "… to Ruiz"
AGAINST = ("match with", "final with", "against", "down to", "trailing", "behind", "versus")
REACH = 120  # code points after the word in which the opponent is named


def settled(told: Results, prose: Prose, people: People, runs: Sequence[Run]) -> Results:
    """The results with how each match ended, and with those that only a word of giving up tells."""
    found: list[Result] = []
    starts = sorted(told.sentences)
    whole: dict[int, list[Result]] = {}
    for result in told.results:
        if result.whole and not result.before:
            whole.setdefault(id(result.sentence), []).append(result)
    for cue in told.cues:
        if not outcomes.has(cue.words, STOPS):
            continue
        index = bisect_right(starts, cue.start) - 1
        if index < 0:
            continue
        sentence = told.sentences[starts[index]]
        if cue.start >= sentence.end:
            continue
        added = _GivingUp(prose, people, sentence, cue).result(whole.get(id(sentence), []), runs)
        if added is not None:
            found.append(added)
    told.results += found
    told.results.sort(key=lambda result: result.at)
    return told


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    table = lexicon.words("outcomes")["stops"]
    withdraw = [*(form for verb in table["withdraw"] for form in outcomes.forms(verb)), *table["barred"]]
    nouns = {kind: [noun for noun, of in table["nouns"].items() if of == kind] for kind in ("default", "withdraw")}
    given = rf"\b{lexicon.either(table['giving'])}\s+"
    return {
        "default": re.compile(lexicon.either([*table["default"], *nouns["default"]]), re.IGNORECASE),
        "withdraw": re.compile(lexicon.either([*withdraw, *nouns["withdraw"]]), re.IGNORECASE),
        "walkover": re.compile(rf"\b{lexicon.either(table['walkover'])}\b", re.IGNORECASE),
        "noun": re.compile(lexicon.either(table["nouns"])),
        "advances": re.compile(rf"\b{lexicon.either(table['advances'])}\b"),
        "allows": re.compile(rf"\b{lexicon.either(table['allows'])}\b"),
        "goes through": re.compile(rf"\s+(?:to\s+)?(?:a\s+|the\s+)?{lexicon.either(table['advances'])}\b"),
        "given": re.compile(rf"{given}(?P<whom>{phrase()})\Z"),
        "given to": re.compile(rf"{given}(?:an?|her|his|the)\s+(?:[\w-]+\s+)?\Z"),
        "behind": re.compile(rf"\b(?:[Tt]railing|[Tt]railed|down\s+to|behind)\s+{phrase()}\Z"),
        "opponent": re.compile(rf"\b(?:opponent|rival|foe),?\s+{describing()}\Z"),
        "was to play": re.compile(rf"\b{lexicon.either(table['was_to'])}\s+{lexicon.either(table['play'])}\s+"),
        "had": re.compile(rf"\b{lexicon.either(table['having'])}\s+(?:an?|the|by)\s+(?:[\w-]+\s+){{0,2}}\Z"),
    }


DURING = lazy(r"\b(?:trailing|trailed|leading|led|down|ahead|\d-\d|games?|sets?)\b")
BEFORE_MATCH = lazy(
    r"\s+(?:of|from)\s+(?:(?:his|her|their|the|a)\s+)(?:[\w-]+\s+){0,4}?(?:match|clash|meeting|tie|final|[\w-]+-final)\b"
)
OF = lazy(r"\s+of\s")
A = lazy(rf"{OF_PLACE}\s+an?\s+(?:[\w-]+\s+)?")
OPPONENT = lazy(
    r"\b(?:his|her)\s+(?:[\w-]+\s+)?(?:opponent|rival|adversary|foe)\s+(?:\w+ly\s+|then\s+|had\s+|later\s+)?\Z"
)
BESIDE = lazy(r"(?P<score>[\d)\]])?\s*[,–-]?\s*[(\[]?\s*(?P<by>(?:by|through|via|on)\s+(?:an?\s+)?)?\Z")
NEAR = 40  # code points from a result to a word that says how it ended
WON = lazy(
    r"\b(?:won|wins|winning|victory|prevailed|triumphed|leading|led|ahead|up)\b"
    r"(?!\s+(?:the|a|an|her|his)\s+(?:[\w-]+\s+){0,3}?(?:title|trophy|crown|tournament|event|cup)\b)"
)
WITH = lazy(rf"\bwith\s+{describing()}\Z")
THANKS_TO = lazy(rf"\b(?:via|through|thanks\s+to|courtesy\s+of|after|following|because\s+of)\s+{describing()}\Z")
SENDS = (
    "sent",
    "sends",
    "put",
    "puts",
    "took",
    "takes",
    "handed",
    "hands",
    "gave",
    "gives",
    "meant",
    "lifted",
    "allowed",
)


class _GivingUp(Reading):
    """A word of giving up in its sentence: whose match it ended, and how."""

    def result(self, known: Sequence[Result], runs: Sequence[Run]) -> Result | None:
        """The result that only this word tells; where another tells it, that one is said how it ended."""
        if CAREER.match(self.text, self.cue.end) or SOMETHING.match(self.text, self.cue.end) or not self._is_meant():
            return None
        status = self._status()
        match = next((r for r in known if self._is_told_with(r, runs)), None)
        if match is not None:
            match.status = status
            return None
        if any(use.form == Form.NOUN for use in self.cue.uses) and _lists()["walkover"].fullmatch(self.cue.words):
            return self._walkover()
        who = None if self.cue.words in lexicon.words("outcomes")["stops"]["abbreviated"] else self._who()
        who = who or self._stranger()
        if who is None:
            return None
        lost = next((r for r in known if r.loser and who.persons == r.loser.players and not self._is_apart(r)), None)
        if lost is None:
            return self._lost_by(who, status)
        lost.status = status
        return None

    def _is_meant(self) -> bool:
        """Whether the clause says that it happened: "to retire" only of somebody who had to."""
        return self.is_real() and (not self.is_infinitive() or FORCED.search(self.before) is not None)

    def _status(self) -> Status:
        sentence, lists = self.sentence, _lists()
        if lists["default"].fullmatch(self.cue.words):
            return Status.DEFAULT
        if lists["walkover"].search(self.text, sentence.start, sentence.end):
            return Status.WALKOVER
        above = self.clause.parent
        if above is not None and self._was_to_meet(above) is not None:
            return Status.WALKOVER
        if DURING.search(self.text, sentence.start, sentence.end):
            return Status.RETIRED
        out = self.cue.words.endswith(" out") and BEFORE_MATCH.match(self.text, self.cue.end) is not None
        return Status.WALKOVER if out or lists["withdraw"].fullmatch(self.cue.words) else Status.RETIRED

    def _is_told_with(self, result: Result, runs: Sequence[Run]) -> bool:
        """Whether the word stands in a result or next to one: "won 6-4 3-0 (ret.)", "by walkover over Ruiz"."""
        if result.at == self.cue.start:
            return True
        inside = result.at < self.cue.start < result.end
        if not inside and not 0 <= self.cue.start - result.end < NEAR:
            return False
        beside = BESIDE.search(self.text, result.at if inside else result.end, self.cue.start)
        if beside is None or beside["by"] or self._abbreviates():
            return beside is not None
        return not inside and beside["score"] is not None and not _is_whole(runs, result.at, self.cue.start)

    def _is_apart(self, result: Result) -> bool:
        """Whether a result is told as another thing: "withdrew in 2018 and lost to Ruiz in 2019"."""
        return result.clause is not self.clause and result.clause.link is Link.JOIN and result.at > self.cue.start

    def _abbreviates(self) -> bool:
        return len(self.cue.words) <= len("retd")

    # ── Who gave up, and to whom ──

    def _who(self) -> Group | None:
        """Who gave up."""
        if _lists()["noun"].fullmatch(self.cue.words):
            of = OF.match(self.text, self.cue.end)
            left = self.sentence.before(self.cue.start)
            owns = left is not None and left.owns and self._belongs_to(left.end)
            return left if owns else direct(self.sentence, of.end() - 1) if of else None
        rival = OPPONENT.search(self.text, max(self.sentence.start, self.cue.start - NEAR), self.cue.start)
        if rival is not None:
            who = discourse.subject(self.people, self.prose, rival.start())
            return None if who is None else Group(rival.start(), rival.end(), (who,))
        left = self.sentence.before(self.cue.start)
        if left is not None and self.text[left.end : self.cue.start].isspace() and self.cue.words.endswith("ing"):
            return left  # "with Ruiz retiring"
        return self.sentence.acting(self.cue.start)

    def _lost_by(self, who: Group, status: Status) -> Result | None:
        """The result where the opponent is named, or goes through by it."""
        end = min(self.sentence.end, self.cue.end + REACH)
        against = ("with", *AGAINST) if self.cue.words.endswith("match") else AGAINST
        other = brought(self.sentence, self.cue.end, against, end) or self._behind(who) or self._at_score(end)
        if other is not None and len(other[0].persons) == len(who.persons) and other[0].persons != who.persons:
            between = (g for g in self.sentence.after(self.cue.end) if g.start < other[0].start)
            if ELSEWHERE.search(self.text, self.cue.end, other[1]) or any(g.persons != who.persons for g in between):
                return None  # "with Costa withdrawing, Ruiz opens against Ito"
            return self._made(other[0], who, status, max(other[0].end, self.cue.end))
        winner = self._gains(status, who)
        return None if winner is None else self._made(winner, who, status, max(winner.end, self.cue.end))

    def _behind(self, who: Group) -> tuple[Group, int] | None:
        """Whom somebody trailed who gave up: "Costa, trailing Ruiz 6-3 2-0, retired", "was 6-3 down to Ruiz when"."""
        start = max(self.sentence.start, self.cue.start - REACH)
        for group in self.sentence.after(start):
            if group.start >= self.cue.start or group.persons == who.persons:
                continue
            before = self.text[start : group.start]
            if _lists()["behind"].search(before):
                return group, group.start
        return None

    def _at_score(self, end: int) -> tuple[Group, int] | None:
        """To whom somebody retired: "Costa retired at 3-3 in the first set to Ruiz"."""
        other = brought(self.sentence, self.cue.end, TO, end)
        return other if other is not None and AT_SCORE.fullmatch(self.text, self.cue.end, other[1] - 1) else None

    def _gains(self, status: Status, who: Group) -> Group | None:
        """Who goes through because somebody gave up: the subject of the clause that this one explains."""
        sent = self._sent() or self._let_through(who) or self._beside(who, status)
        if sent is not None:
            return sent
        clause = self.clause
        while clause.link is Link.JOIN and not clause.named and clause.parent is not None:
            clause = clause.parent  # "when Ruiz, tired and hurt, retired"
        above = clause.parent
        if above is None or above.subject is None or len(above.subject.persons) != len(who.persons):
            return None
        words = " ".join(self.text[start:end] for start, end in above.parts)
        explains = clause.link is Link.SUB and clause.word in ("after", "when", "as", "because", "once")
        gained = (explains and self._gained(words, status)) or self._was_to_play(above, who)
        return above.subject if gained and above.subject.persons != who.persons else None

    def _was_to_play(self, above: Clause, who: Group) -> bool:
        """Whether who gave up is told to be the opponent: "Ruiz was to play Costa, but he withdrew"."""
        lists = _lists()
        if above.word in ("if", "unless") or self.clause.word not in ("but", "before", "when", "after", "until", "as"):
            return False
        if lists["opponent"].search(self.text, above.start, who.start) is not None:
            return True
        other = self._was_to_meet(above)
        return other is not None and other.persons == who.persons

    def _was_to_meet(self, above: Clause) -> Group | None:
        """Whom somebody was to play, as the clause above tells."""
        meets = _lists()["was to play"].search(self.text, above.start, self.clause.start)
        return direct(self.sentence, meets.end()) if meets is not None else None

    def _stranger(self) -> Group | None:
        """Who gave up by what fits nobody else: "Ruiz of Spain was to play Costa, but the Dane withdrew"."""
        above = self.clause.parent
        if not self.clause.strange or self.clause.word != "but" or above is None or above.subject is None:
            return None
        known = self.people.persons[above.subject.persons[0]].country is not None
        return self._was_to_meet(above) if known else None

    def _gained(self, words: str, status: Status) -> bool:
        """Whether words tell that somebody went through, or won what was begun."""
        begun = status in (Status.RETIRED, Status.DEFAULT)
        if NEVER.search(words) is not None:
            return False  # "Ruiz might have benefited after Costa withdrew"
        return _lists()["advances"].search(words) is not None or (begun and WON.search(words) is not None)

    def _beside(self, who: Group, status: Status) -> Group | None:
        """Who goes through beside it: "Ruiz won 6-4 2-0, with Costa retiring", "advanced thanks to Costa's injury"."""
        before = self.text[self.part_start : who.start]
        noun = _lists()["noun"].fullmatch(self.cue.words) is not None
        led = (THANKS_TO if noun else WITH).search(before)
        above = self.clause.subject
        if led is None or above is None or above.persons == who.persons or len(above.persons) != len(who.persons):
            return None
        return above if above.start < who.start and self._gained(before[: led.start()], status) else None

    def _sent(self) -> Group | None:
        """Who is sent through by it: "Costa's retirement sent Ruiz into the last eight"."""
        if not _lists()["noun"].fullmatch(self.cue.words):
            return None
        other = brought(self.sentence, self.cue.end, SENDS, self.part_end)
        return other[0] if other and _lists()["advances"].search(self.text, other[0].end, self.part_end) else None

    def _let_through(self, who: Group) -> Group | None:
        """Who is let through by it: "Costa retired with a sore back, allowing Ruiz to advance"."""
        lists, end = _lists(), min(self.sentence.end, self.cue.end + REACH)
        allows = lists["allows"].search(self.text, self.cue.end, end)
        gainer = direct(self.sentence, allows.end()) if allows is not None else None
        if gainer is None or gainer.persons == who.persons or len(gainer.persons) != len(who.persons):
            return None
        return gainer if lists["goes through"].match(self.text, gainer.end, end) else None

    def _walkover(self) -> Result | None:
        """The match that was not played, by who gave it or had it."""
        lists, left = _lists(), self.sentence.before(self.cue.start)
        winner: Group | None = None
        loser: Group | None = None
        if left is not None and A.fullmatch(self.text, left.end, self.cue.start):
            gives = lists["given"].search(self.text, self.part_start, left.start)
            winner, loser = left, self.sentence.acting(gives.start()) if gives else None
        elif lists["given to"].search(self.before) and (to := brought(self.sentence, self.cue.end, TO, self.part_end)):
            winner, loser = to[0], self.sentence.acting(self.cue.start) or self.subject(Form.PAST)
        elif lists["had"].search(self.before):
            by = brought(self.sentence, self.cue.end, ("by", "from", "against"), self.part_end)
            winner, loser = self.sentence.acting(self.cue.start), by[0] if by else None
        if winner is None or loser is None or winner.persons == loser.persons:
            return None
        return self._made(winner, loser, Status.WALKOVER, max(winner.end, loser.end, self.cue.end))

    def _made(self, winner: Group, loser: Group, status: Status, end: int) -> Result:
        start = max(min(winner.start, loser.start, self.cue.start), self.sentence.start)
        sides = Team(winner.persons), Team(loser.persons)
        return Result(*sides, start, end, self.cue.start, self.clause, self.sentence, status=status)


def _is_whole(runs: Sequence[Run], start: int, end: int) -> bool:
    """Whether a score between two places is one of a match played to its end."""
    return any(run.kind is RunKind.MATCH for run in within(runs, start, end))

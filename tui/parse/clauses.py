"""Who beat whom, clause by clause.

Every word of winning and losing has a frame that says where winner and loser stand: the subject of its clause on one
side, and on the other the person it brings in, by itself or by a preposition. What a clause takes back ("could beat",
"hopes of beating", "had never beaten") is no result; neither is a set, a game or a ranking won. A side that the
clause leaves out stays open: such a half result helps to place a score or a round, and is never filled by guessing.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from tui.parse import lexicon, outcomes, said
from tui.parse.bounds import bounds
from tui.parse.cutting import sentence
from tui.parse.numbers import Run
from tui.parse.outcome_nouns import OutcomeNoun
from tui.parse.outcome_verbs import OutcomeVerb
from tui.parse.outcomes import Cue, Frame
from tui.parse.reading import People, Prose, Team
from tui.parse.results import Result, Results

TURNING = frozenset({Frame.BEATS, Frame.LOSES, Frame.WIN, Frame.LOSS, Frame.OPENS})

TAKEN = frozenset({Frame.TAKEN})


def results(prose: Prose, people: People, runs: Sequence[Run]) -> Results:
    """Every result the narrative tells, and those that speakers tell of themselves."""
    cues = [cue for cue in outcomes.cues(prose) if not _is_name(people, cue)]
    found = Results([], {}, cues)
    starts = [cue.start for cue in cues]
    clause_marks = bounds(prose)
    turns = [cue.start for cue in cues if _turns(cue)]
    marks = sorted([*starts, *(run.start for run in runs if not run.said)])
    for start, end in prose.sentences:
        if bisect_left(marks, start) == bisect_left(marks, end):
            continue
        one = found.sentences[start] = sentence(prose, people, runs, clause_marks, start, end)
        if not people.within(start, end):
            continue  # who won and lost has to be named
        for cue in cues[bisect_left(starts, start) : bisect_left(starts, end)]:
            if outcomes.has(cue.words, FRAMES):
                found.results += _Outcome(prose, people, one, cue, turns).results()
    found.results = _without_supposed(found.results, cues)
    found.results += list(said.results(prose, people, found.results))
    found.results.sort(key=lambda result: result.at)
    return found


def _without_supposed(found: list[Result], cues: Sequence[Cue]) -> list[Result]:
    """The results but for wins that are only supposed, unless the winner met another: then he has come through them."""
    taken = {cue.start for cue in cues if outcomes.has(cue.words, TAKEN)}
    if not taken:
        return found
    met = said.met(result for result in found if result.at not in taken)

    def came_through(one: Result) -> bool:
        winner, loser = (one.winner or Team(())).players[:1], (one.loser or Team(())).players
        others = met.get(winner[0], set()) if winner else set()
        return bool(others) and others.isdisjoint(loser)

    return [one for one in found if one.at not in taken or came_through(one)]


def _is_name(people: People, cue: Cue) -> bool:
    mention = people.before(cue.end)
    return mention is not None and mention.start < cue.end and cue.start < mention.end


def _turns(cue: Cue) -> bool:
    """Whether a word tells of another win or loss where it stands between a verb and its preposition."""
    return outcomes.has(cue.words, TURNING) and cue.words not in lexicon.words("outcomes")["not_match"]["no_turn"]


class _Outcome(OutcomeVerb, OutcomeNoun):
    """A word of winning or losing, which may be both: "a defeat" and "to defeat"."""

    def results(self) -> list[Result]:
        """What the word tells in the first of its frames that names both sides, else in the first that fits."""
        half: list[Result] = []
        for use in self.cue.uses:
            reader = READERS.get(use.frame)
            if reader and (found := reader(self, use.form)):
                told = [result for result in found if result.winner != result.loser]
                if any(result.winner and result.loser for result in told):
                    return told
                half = half or told
        return half


# What reads a word in each of its frames.
READERS: dict[Frame, Callable[[_Outcome, int], list[Result]]] = {
    Frame.BEATS: _Outcome.beats,
    Frame.WEAK: _Outcome.weak,
    Frame.PAST: _Outcome.past,
    Frame.TAKEN: _Outcome.taken,
    Frame.CONTESTS: _Outcome.contests,
    Frame.WINS: _Outcome.wins,
    Frame.LOSES: _Outcome.loses,
    Frame.HANDS_OF: _Outcome.hands_of,
    Frame.SPLIT: _Outcome.split,
    Frame.ENDS: _Outcome.ends,
    Frame.HANDS: _Outcome.hands,
    Frame.WIN: _Outcome.win,
    Frame.LOSS: _Outcome.loss,
}
FRAMES = frozenset(READERS)

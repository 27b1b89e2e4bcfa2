"""What one speaker said of a match, as every outlet renders it: the same answer, sentence by sentence.

Each outlet cuts, smooths and translates an answer in its own way, so that hardly a sentence is the same in two. Decides
which sentences are one by the words they share in the same order: most of the words of both, or, where one outlet makes
two sentences of one, most of those of the shorter in one stretch of the longer. Small words prove nothing, for anybody
is "really happy with that" after a win: some that mean something must be shared as well.

The figures are those of three reports of one match that were aligned by hand (0.5 to 0.98 for what is the same).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from tui.library import keys
from tui.library.views import Answer, Passage, Phrase, Rendering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SAME, PARAPHRASED = 0.6, 0.4  # of the words of both, in order; below, one is a part of the other
_PART = 0.8  # of the shorter's words, in a stretch of its length of the longer
_SHORTEST = 6  # words of a part; fewer are found anywhere
_TELLING = 3  # words that mean something and are shared, or half of those of the sentence that has fewer

_FEWEST = 3  # words of a quotation; fewer are said by anybody

_SENTENCE = re.compile(
    r"""
    [^\s"“”‘’'] [^\n]*?
    (?: [.!?…]{1,4} (?= ["”’')\]]{0,3} \s{1,4} ["“‘'(\[]{0,3} [A-Z] )  # the next one begins with a capital
      | (?=\n) | \Z
    )
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\[[^\[\]]{0,60}\]|[^\W_]+(?:['’][^\W_]+)?")
_ENDS = " \"“”‘’'.,;:–—-"
_SHORT = {"'ve": "have", "'m": "am", "'re": "are", "'ll": "will", "'s": "is", "'d": "would"}


class Report(NamedTuple):
    """An article that tells the match, and what is quoted in it."""

    outlet: str
    article: int
    text: str
    quotes: Sequence[tuple[str, int, int]]  # speaker, and [start, end) of his words in code points


class _Sentence(NamedTuple):
    """A sentence of one speaker in one article."""

    report: int  # its place among the reports
    start: int
    end: int
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]  # where each word stands
    telling: frozenset[str]  # the words that mean something


def answers(reports: Sequence[Report]) -> tuple[Answer, ...]:
    """What each speaker says in the reports: first what several have, in the order of the first, then the rest."""
    found = []
    for speaker, sentences in _by_speaker(reports).items():
        groups = [[sentences[place] for place in sorted(group)] for group in _aligned(sentences)]
        groups.sort(key=lambda group: group[0].report == group[-1].report)
        found += [_answer(speaker, group, reports) for group in groups]
    return tuple(found)


def similarity(words: Sequence[str], others: Sequence[str]) -> float:
    """Of the words of both, how many stand in both in the same order: 0 to 1."""
    return LCSseq.similarity(words, others) * 2 / ((len(words) + len(others)) or 1)


# ── Whose sentences ───────────────────────────────────────────────────────────────────────────────────────────────────


def _by_speaker(reports: Sequence[Report]) -> dict[str, list[_Sentence]]:
    """The speakers in the order in which they come, and their sentences in order."""
    speakers: dict[str, list[_Sentence]] = {}
    for place, report in enumerate(reports):
        for speaker, first, last in report.quotes:
            if speaker and (sentences := list(_sentences(place, report.text, first, last))):
                same = (name for name in speakers if keys.same_person(keys.name(name), keys.name(speaker)))
                speakers.setdefault(next(same, speaker), []).extend(sentences)
    return speakers


def _sentences(report: int, text: str, first: int, last: int) -> Iterator[_Sentence]:
    """The sentences of a quotation; none of one that is a few words only."""
    if len(text[first:last].split()) < _FEWEST:
        return
    small = _small_words()
    for match in _SENTENCE.finditer(text, first, last):
        start, end = match.start(), match.start() + len(match[0].rstrip(_ENDS))
        found = [(plain, word.span()) for word in _WORD.finditer(text, start, end) for plain in _plain(word[0])]
        if found:
            words, places = zip(*found, strict=True)
            yield _Sentence(report, start, end, words, places, frozenset(words) - small)


@cache
def _small_words() -> frozenset[str]:
    """The words that anybody uses in any answer."""
    from tui.parse import lexicon  # with the parser, which a list of articles does without

    return frozenset(lexicon.words("small_words")["said"])


def _plain(word: str) -> tuple[str, ...]:
    """A word as it is compared: "I've" is two, and what an editor has put in brackets is none of the speaker's."""
    small = word.casefold().replace("’", "'")
    if small.startswith("["):
        return ()
    if small.endswith("n't"):
        return ({"wo": "will", "ca": "can"}.get(small[:-3], small[:-3]), "not")
    stem, mark, end = small.partition("'")
    return (stem, _SHORT[mark + end]) if mark + end in _SHORT else (stem + end,)


# ── Which are one ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _aligned(sentences: Sequence[_Sentence]) -> list[set[int]]:
    """The places of sentences that say the same, in the order of the first; those of one report stand side by side."""
    links = []
    for first, second in combinations(range(len(sentences)), 2):
        if likeness := _likeness(sentences[first], sentences[second]):
            links.append((-likeness, first, second))
    group_of = [{place} for place in range(len(sentences))]
    for _, first, second in sorted(links):
        if second not in group_of[first]:
            joined = _joined(group_of[first] | group_of[second], group_of, sentences)
            for place in joined:
                group_of[place] = joined
    return [group for place, group in enumerate(group_of) if place == min(group)]


def _likeness(first: _Sentence, second: _Sentence) -> float:
    """How much two sentences are one, more for what is most alike; 0 where they are not."""
    shared = len(first.telling & second.telling)
    if first.report == second.report or not shared:
        return 0.0
    shorter, longer = sorted((first, second), key=lambda sentence: len(sentence.words))
    if shared < min(_TELLING, len(shorter.telling) / 2, len(longer.telling) / 2):
        return 0.0
    alike = similarity(shorter.words, longer.words)
    if alike >= PARAPHRASED:
        return alike
    if len(shorter.words) < _SHORTEST:
        return 0.0
    part = fuzz.partial_ratio(shorter.words, longer.words) / 100
    return part * PARAPHRASED if part >= _PART else 0.0


def _joined(group: set[int], group_of: list[set[int]], sentences: Sequence[_Sentence]) -> set[int]:
    """The group with what stands between two of its sentences; empty where that is too much, or is said elsewhere."""
    whole = set(group)
    for _, some in groupby(sorted(group), key=lambda place: sentences[place].report):
        said = list(some)
        between = set(range(said[0], said[-1])).difference(group)
        if len(between) > 1 or any(len(group_of[place]) > 1 for place in between):
            return set()
        whole |= between
    return whole


# ── How it is shown ───────────────────────────────────────────────────────────────────────────────────────────────────


def _answer(speaker: str, group: list[_Sentence], reports: Sequence[Report]) -> Answer:
    by_report = [list(said) for _, said in groupby(group, key=lambda sentence: sentence.report)]
    words = [[word for sentence in said for word in sentence.words] for said in by_report]
    most = max((similarity(a, b) for a, b in combinations(words, 2)), default=0.0)
    renderings = []
    for place, said in enumerate(by_report):
        report = reports[said[0].report]
        shared = _shared(words[place], words[:place] + words[place + 1 :])
        places = [at for sentence in said for at in sentence.places]
        passage = Passage(report.article, said[0].start, said[-1].end)
        held = {at for at, is_shared in zip(places, shared, strict=True) if is_shared}
        renderings.append(Rendering(report.outlet, passage, tuple(_phrases(report.text, passage, places, held))))
    return Answer(speaker, tuple(renderings), most)


def _shared(words: list[str], others: Iterable[list[str]]) -> list[bool]:
    """Of each word whether another has it, in the same order."""
    shared = [False] * len(words)
    for other in others:
        for start, _, length in LCSseq.opcodes(words, other).as_matching_blocks():
            shared[start : start + length] = [True] * length
    return shared


def _phrases(
    text: str, passage: Passage, places: list[tuple[int, int]], held: set[tuple[int, int]]
) -> Iterator[Phrase]:
    """The passage in stretches that others have and stretches that they have not; marks go with the word before."""
    starts = [(start, (start, end) in held) for start, end in dict.fromkeys(places)]
    runs = [(is_held, next(run)[0]) for is_held, run in groupby(starts, key=lambda start: start[1])]
    ends = [start for _, start in runs[1:]] + [passage.end]
    begin = passage.start
    for (is_held, _), end in zip(runs, ends, strict=True):
        yield Phrase(" ".join(text[begin:end].split()) + (" " if end < passage.end else ""), is_held)
        begin = end

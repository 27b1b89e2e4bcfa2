"""A sentence on its way to being cut: the clause that is being read, and where the words before its subject begin.

The dateline of an agency, which a sentence may begin with, belongs to no clause and is passed over.
"""

import re
from collections.abc import Sequence
from functools import cache

from tui.parse import lexicon
from tui.parse.grammar import Clause, Link, Sentence
from tui.parse.groups import Group
from tui.parse.numbers import Run
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose
from tui.parse.spans import within

AFTER_THING = r"(?:at|by|for|from|in|of|on|to|with)"  # "the final on Sunday" is nobody
SIGNED = lazy(  # "Lyon, June 3 (AGENCY) Ruiz beat …", without a dash
    r"\s*[A-Z][\w.’' -]{2,30}(?:,\s[A-Z][\w. ]{2,12})?\s*\([A-Z]{2,6}(?:/[A-Z]{2,6})?\)\.?\s*-?\s+(?=[A-Z])"
)
DATELINE = lazy(  # "LONDON, June 3 (Agency) -"
    r"\s*[A-Z][A-Z .,'-]{2,30}(?:,\s[A-Z][a-z]+(?:\s\d{1,2})?)?\s*(?:\([A-Z][A-Za-z/ ]+\)\s*)?(?:[-–—]|:(?=\s[A-Z]))\s*"
)
DATELINE_ENDS = 50  # code points from the start of a sentence


@cache
def somebody() -> re.Pattern[str]:
    """Somebody described: "the tall Serb", "a 20-year-old"."""
    words = lexicon.either(lexicon.words("grammar")["described"]["words"])
    return re.compile(
        rf"\s*\b(?:the|a|an|another)\s+(?:(?!{AFTER_THING}\b)[a-z\d][\w-]*\s+){{0,4}}?"
        rf"(?:{words}|[\w-]+-year-old|[A-Z][a-z]+)\b(?!['’-]|\s[A-Z])"
    )


class ClauseReader:
    """How far a sentence has been read from left to right."""

    def __init__(self, found: Sentence, prose: Prose, people: People, runs: Sequence[Run]) -> None:
        self.found, self.prose, self.people = found, prose, people
        self.text = found.text
        self.runs = within(runs, found.start, found.end)
        self.clause = Clause(Link.FIRST, [(found.start, found.start)], None)
        found.clauses.append(self.clause)
        found.cuts.append((found.start, 0))
        self.open: list[tuple[Clause, Clause]] = []  # the clause that a comma closes, and the one it goes back to
        shouts = found.text[found.start : found.start + 3].isupper()
        opening = DATELINE if shouts else SIGNED
        dateline = opening.match(found.text, found.start, found.end) if shouts or self._is_signed() else None
        self.cut = dateline.end() if dateline else found.start  # where the words before a subject begin
        self.begun = self.cut  # past a dateline
        self.last: Group | None = None
        self.apposed = False  # between the commas of "when Ruiz, the champion, lost"
        self.bracket = self.cut  # where the last bracket closes, or the dateline ends

    def _is_signed(self) -> bool:
        """Whether a bracket stands near the beginning, as that of an agency does."""
        return self.text.find("(", self.found.start, min(self.found.end, self.found.start + DATELINE_ENDS)) > 0

    def end_part(self, position: int) -> None:
        """Let the part of the clause that is being read end here."""
        start, _ = self.clause.parts[-1]
        self.clause.parts[-1] = (start, position)

    def begin(self, position: int, clause: Clause) -> None:
        """Leave the clause that is being read for another, new or interrupted."""
        self.end_part(position)
        if not clause.parts:
            clause.index = len(self.found.clauses)
            self.found.clauses.append(clause)
        clause.parts.append((position, position))
        self.found.cuts.append((position, clause.index))
        self.clause = clause

    def is_known(self, stranger: re.Match[str]) -> bool:
        """Whether a description is one of the persons of the sentence."""
        return any(g.start < stranger.end() and stranger.start() < g.end for g in self.found.groups)

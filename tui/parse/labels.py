"""Headings that say in which round the results were played that are listed under them.

"Third round", "Women's singles, quarter-finals" and "Semi-finals:" are such headings; a line that says anything else
is none, and any other heading ends what the last one said.
"""

import re
from collections.abc import Iterator
from functools import cache

from tui.parse import lexicon, rounds
from tui.parse.patterns import lazy
from tui.parse.reading import Prose
from tui.parse.rounds import RoundNamed
from tui.terms import BlockKind

OVER = lazy(
    r"(?:Collated\s+)?[Rr]esults\s+(?:of|from)\s+(?:the\s+)?[\w-]+[\s-](?:round|finals?)\b"
)  # "Results of first round matches"
MAYBE = lazy(r"round|final|quarters|semis|last|decider", re.IGNORECASE)  # no other line names a round
SHORT = 60  # code points: a longer line is no heading of a list


def labels(prose: Prose) -> Iterator[tuple[int, RoundNamed | None]]:
    """From where each heading holds, and the round it tells; None where it tells none."""
    for piece in prose.pieces:
        if piece.kind is BlockKind.PARAGRAPH and (over := OVER.match(prose.text, piece.start, piece.end)):
            one = next((one for one in rounds.rounds(over[0]) if one.round is not None), None)
            if one is not None:
                yield piece.end, one._replace(start=piece.start + one.start, end=piece.start + one.end)
            continue
        if piece.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or piece.end - piece.start > SHORT:
            continue
        if piece.kind is BlockKind.PARAGRAPH and prose.text[piece.end - 1] in '.!?"”':
            continue  # a sentence
        line = prose.text[piece.start : piece.end]
        if MAYBE.search(line) is None:
            if piece.kind is BlockKind.HEADING and not _rest().fullmatch(line):
                yield piece.end, None
            continue
        named = [one for one in rounds.rounds(line) if one.round is not None]
        if len(named) == 1 and _rest().fullmatch(f"{line[: named[0].start]}|{line[named[0].end :]}"):
            one = named[0]
            yield piece.end, one._replace(start=piece.start + one.start, end=piece.start + one.end)
        elif piece.kind is BlockKind.HEADING:
            yield piece.end, None


@cache
def _rest() -> re.Pattern[str]:
    """What may stand in such a heading besides the round, which a stroke stands for."""
    words = lexicon.either(lexicon.words("rounds")["label"]["words"])
    return re.compile(rf"(?i:(?:{words}|\W)*)")

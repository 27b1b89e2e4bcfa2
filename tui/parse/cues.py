"""Who the words beside a quotation say is speaking: "Norrie said", "said the Spaniard", "her coach, who …, added".

A cue is a verb of saying and its subject, which `voices` finds. Whoever was only told something is none, and where two
verbs may govern a quotation, the nearer one does. Nothing is looked for inside a quotation.
"""

import re
from bisect import bisect_left
from functools import cache

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import People, Prose
from tui.parse.voices import NEAR, Cue, following, preceding, topic

HEARS = lazy(r"(?<!\w)(?:was|were|is|are|been|being)(?:\s+(?:then|also|later|even|\w+ly))?\s*\Z")
SIGNED = lazy(r"\s*[—–-]{1,2}\s*")
SIGNED_OFF = lazy(r"\s*(?:\Z|[,.(]|(?:on|after|when|before|as|who|\w+ing)\b)")
BRINGS_IN = lazy(r"\s*[,:]\s*")
ALONE = lazy(r"\s*(?:[.,]|\Z|(?:after|afterwards|in|on|at|when|following|reporters)(?!\w))")
COORDINATED = lazy(r"(?<!\w)(?:and|but|or|then|before)\s*\Z")


# ── The words of saying ───────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _verbs(*tables: str) -> re.Pattern[str]:
    """Every verb of these tables."""
    speech = lexicon.words("speech")
    verbs = [verb for table in tables for verb in speech[table]["verbs"]]
    return re.compile(rf"(?<![\w'’-]){lexicon.either(verbs)}(?![\w-])")


def _governing(felt: bool) -> re.Pattern[str]:
    """Verbs that govern a quotation; those of feeling too, where only a few words are quoted."""
    return _verbs("said", "loose", "felt") if felt else _verbs("said", "loose")


@cache
def _through() -> re.Pattern[str]:
    return re.compile(lexicon.either(lexicon.words("speech")["through"]["phrases"]) + r"(?!\w)", re.IGNORECASE)


@cache
def _hearing() -> frozenset[str]:
    return frozenset(lexicon.words("speech")["hearing"]["verbs"])


@cache
def _summing_up() -> re.Pattern[str]:
    words = lexicon.either(lexicon.words("speech")["utterance"]["words"])
    return re.compile(rf"\s*(?:That|This|Those|These|Such)\s+(?:is|was|are|were)\s+(?:the\s+)?{words}\s+(?:of|from)\s")


# ── Beside a quotation ────────────────────────────────────────────────────────────────────────────────────────────────


def after(prose: Prose, people: People, position: int, stop: int, *, felt: bool, ended: bool) -> Cue | None:
    """Who spoke the quotation that ends at `position`, by the words up to `stop`.

    `ended` says that the quotation closes a sentence of its own: then only words that can do nothing else are its cue.
    """
    text, end = prose.narrative, position
    while position < stop and (text[position].isspace() or text[position] == ","):
        position += 1
    if signed := SIGNED.match(text, position, stop):
        cue = following(prose, people, signed.end(), stop)
        return cue if cue and SIGNED_OFF.match(text, cue.end, stop) else None
    if position >= stop or "\n" in text[end:position]:
        return None
    if verb := _governing(felt).match(text, position, stop) or _through().match(text, position, stop):
        cue = following(prose, people, verb.end(), stop)
        return cue and cue._replace(start=verb.start())
    anew = ended and text[position].isupper()  # a sentence that has only these words to it
    verbs = _verbs("said") if anew else _governing(felt)
    verb = verbs.search(text, position, min(stop, position + NEAR))
    if verb is None or (anew and not ALONE.match(text, verb.end(), stop)):
        return None
    if anew and BRINGS_IN.fullmatch(text, verb.end(), stop):
        return None  # '"Was she calm?" Okafor said: "Yes."': of what follows
    cue = preceding(prose, people, position, verb.start())
    return cue and cue._replace(end=verb.end())


def before(prose: Prose, people: People, start: int, position: int, *, felt: bool) -> Cue | None:
    """Who speaks the quotation that begins at `position`, by the words of its sentence from `start` on."""
    text = prose.narrative
    verbs = list(_governing(felt).finditer(text, max(start, position - 2 * NEAR), position))
    for verb in reversed(verbs):
        if verb.group() in _hearing() and HEARS.search(text, start, verb.start()):
            return Cue(*verb.span()) if verb is verbs[-1] else None  # who is asked hears what is quoted
        if not verb.group().endswith("ing") and not COORDINATED.search(text, start, verb.start()):
            cue = preceding(prose, people, start, verb.start())
            if cue is not None:
                return cue._replace(end=verb.end())
    if through := _through().search(text, start, position):
        cue = following(prose, people, through.end(), position)
        return cue and cue._replace(start=through.start())
    if verbs or text[start:position].rstrip().endswith(":"):
        return topic(prose, people, start, position)
    return None


def summed_up(prose: Prose, people: People, position: int) -> Cue | None:
    """Who spoke a quotation before `position` by the sentence after its own: "That was the verdict of Jo Marr"."""
    index = bisect_left(prose.sentences, (position,))
    if index == len(prose.sentences):
        return None
    start, end = prose.sentences[index]
    if prose.narrative[start:end].isspace():
        return None
    match = _summing_up().match(prose.narrative, start, end)
    return following(prose, people, match.end(), end) if match else None


def says(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells that somebody says or feels something."""
    return _governing(felt=True).search(text, start, end) is not None


# ── Subjects ──────────────────────────────────────────────────────────────────────────────────────────────────────────

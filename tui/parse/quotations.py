"""What is quoted in a text: where somebody speaks, where the writer borrows words, and where marks mean neither.

Each mark is judged by its neighbours, never by parity: outlets lose closing marks, mix curly with straight ones, set
them the wrong way round, and a paragraph that continues an answer opens with a mark that nothing closed. The glyph only
breaks a tie. Marks also stand around titles, nicknames and words the writer keeps at a distance: those are not quoted.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from tui.parse import lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import Piece, Speech
from tui.terms import BlockKind, QuoteKind

OPENING = "“„«‘‛`"
CLOSING = "”»’´"
DOUBLE, SINGLE = '"“”„«»', "'‘’‛`´"
MARKS = DOUBLE + SINGLE
STOPS = ",.!?…"
SENTENCE_STOPS = ".!?…"
NESTED = 3  # marks that may stand together: ?'"
SENTENCE_STOP = lazy(r"[.!?…]+(?=\s|\Z)")
TITLE_WORD = 4  # letters from which a word has a capital in a title
FRAGMENT_WORDS = 3  # so many words in marks are hardly a nickname
SAYING = ("said", "loose", "felt")
FAR = 600  # code points of somebody's words after which the writer may say whose they are
CONTEXT = 300  # code points of its sentence that tell what a quotation is
DETERMINERS = (" the", " a", " an", " his", " her", " their", " this", " that")
OF_HIMSELF = lazy(r"(?i)\b(?:he|she|they)(?:['’]s| is| was| were| felt| feels| (?:has|had) been)\Z")
AFTER = lazy(r"[^.!?\"“”]*")
ANY_MARK = lazy(rf"[{DOUBLE}{SINGLE}]")  # a bare class of characters is found ten times as fast as the rest of it
MARK = lazy(
    rf"([{DOUBLE}]{{3,}}|[{DOUBLE}]|''|‘‘|’’|``)"  # 1: a double mark, or two single ones set for it
    rf"|[{SINGLE}](?<![\w\u0300-\u036f].)(?=[\w(\[\"“…£$€])"  # a single one that may open,
    r"(?!\d0s\b|(?:em|til|n|cause|tis|twas)\b)"  # and is no elision,
    rf"|[{SINGLE}](?<=\S.)(?!\w)"  # or close; one inside a word is an apostrophe
)


class Turn(Enum):
    """Which way a mark faces."""

    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


class Mark(NamedTuple):
    """A quotation mark, and what its neighbours make of it."""

    start: int
    end: int
    double: bool
    turn: Turn
    sure: bool  # a single mark that closes after a letter may be an apostrophe: the players' lounge


class Stretch(NamedTuple):
    """What lies between two marks, the marks included."""

    start: int
    end: int
    closed: bool


def stretches(prose: str, pieces: Sequence[Piece]) -> list[Speech]:
    """Everything quoted in the prose of a text, in its order, speakers not known yet."""
    lines = [p for p in pieces if p.kind in (BlockKind.HEADLINE, BlockKind.PARAGRAPH)]
    found: list[Speech] = []
    for index, line in enumerate(lines):
        marks = list(_marks(prose, line))
        if not marks:
            continue
        goes_on = index + 1 < len(lines) and _opens(prose, lines[index + 1])
        previous = line.start
        for stretch in _paired(prose, line, marks, goes_on):
            kind = _kind(prose, line, stretch, previous)
            if kind is not None:
                found.append(Speech(stretch.start, stretch.end, kind))
            previous = stretch.end
    return found


# ── Marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _marks(text: str, line: Piece) -> Iterator[Mark]:
    """The marks of a paragraph, apostrophes left out."""
    end = line.start
    for found in ANY_MARK.finditer(text, line.start, line.end):
        if found.start() >= end and (match := MARK.match(text, found.start(), line.end)):
            end = match.end()
            yield _mark(text, match, line)


def _mark(text: str, match: re.Match[str], line: Piece) -> Mark:
    """Judge a mark by what stands beside it, marks nested with it left out."""
    start, end = match.span()
    before, after = start - 1, end
    while before >= max(line.start, start - NESTED) and text[before] in MARKS:
        before -= 1
    while after < min(line.end, end + NESTED) and text[after] in MARKS:
        after += 1
    left = text[before] if before >= line.start else " "
    right = text[after] if after < line.end else " "
    return Mark(start, end, match[1] is not None, _turn(left, right, text[start]), not left.isalpha())


def _turn(left: str, right: str, glyph: str) -> Turn:
    if left.isspace() != right.isspace():
        return Turn.OPENS if left.isspace() else Turn.CLOSES
    if not left.isspace():
        if left in "([{—–-:/" and right not in STOPS:
            return Turn.OPENS
        if left in STOPS or right in ",.;:!?…)]}—–-/":
            return Turn.CLOSES
    return Turn.OPENS if glyph in OPENING else Turn.CLOSES if glyph in CLOSING else Turn.EITHER


def _opens(text: str, line: Piece) -> bool:
    """Whether a paragraph begins with a mark that opens."""
    match = MARK.match(text, line.start, line.end)
    return match is not None and _mark(text, match, line).turn is not Turn.CLOSES


def _stop_before(text: str, position: int, start: int) -> int:
    """Where the words before a position end."""
    while position > start and text[position - 1].isspace():
        position -= 1
    return position


# ── Pairs ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _paired(text: str, line: Piece, marks: Sequence[Mark], goes_on: bool) -> Iterator[Stretch]:
    """The quoted stretches of one paragraph. Inside one, marks of the other kind are nested."""
    closes_later, sure_close_next = _ahead(marks)
    opened: Mark | None = None
    nested = 0
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.turn is not Turn.CLOSES and (
                mark.double or closes_later[index] or _begins_turn(text, line, mark, goes_on)
            ):
                opened, nested = mark, 0
            elif mark.turn is Turn.CLOSES and mark.double and index == 0 and text[mark.start - 1] in STOPS:
                yield Stretch(_lost_opening(text, line, mark), mark.end, closed=True)
        elif mark.double is not opened.double:
            continue
        elif mark.turn is Turn.OPENS:
            stop = _stop_before(text, mark.start, opened.end)
            if text[stop - 1] in SENTENCE_STOPS:
                yield Stretch(opened.start, _broken_off(text, opened.end, stop), closed=False)
                opened, nested = mark, 0
            else:
                nested += 1
        elif nested:
            nested -= 1
        elif mark.double or mark.sure or not sure_close_next[index]:
            yield Stretch(opened.start, mark.end, closed=True)
            opened = None
    if opened is not None:
        yield Stretch(opened.start, _unclosed_end(text, line, opened, goes_on), closed=False)


def _ahead(marks: Sequence[Mark]) -> tuple[list[bool], list[bool]]:
    """For each mark: whether a single one closes after it, and whether one surely does before another opens."""
    closes_later, sure_close_next = [False] * len(marks), [False] * len(marks)
    closes = sure = False
    for index in range(len(marks) - 1, -1, -1):
        closes_later[index], sure_close_next[index] = closes, sure
        mark = marks[index]
        if not mark.double:
            closes = closes or mark.turn is Turn.CLOSES
            sure = mark.turn is Turn.CLOSES and (mark.sure or sure)
    return closes_later, sure_close_next


def _begins_turn(text: str, line: Piece, mark: Mark, goes_on: bool) -> bool:
    """Whether a single mark that nothing closes still begins somebody's words, and is no apostrophe."""
    if not text[mark.end : mark.end + 1].isupper():
        return False
    stop = _stop_before(text, mark.start, line.start)
    if stop == line.start or text[stop - 1] == ":":
        return True
    # After a full stop it does where the paragraph goes on, or where the writer says who has been speaking.
    goes_on = goes_on or _breaks_off().search(text, mark.end, min(line.end, mark.end + FAR)) is not None
    return goes_on and text[stop - 1] in SENTENCE_STOPS


def _lost_opening(text: str, line: Piece, mark: Mark) -> int:
    """Where a quotation begins whose opening mark is lost: with its paragraph, or after the colon that brings it in."""
    colon = text.find(": ", line.start, mark.start)
    return line.start if colon < 0 else colon + 2


@cache
def _breaks_off() -> re.Pattern[str]:
    """A comma after which the writer says who has been speaking."""
    verbs = lexicon.either(lexicon.words("speech")["said"]["verbs"])
    return re.compile(rf",\s(?=(?:he|she|they|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s{verbs}\b|said\s)")


def _broken_off(text: str, start: int, end: int) -> int:
    """Where somebody's words end at the latest that nothing closes: before the writer says whose they are."""
    broken = _breaks_off().search(text, start, end)
    return broken.start() + 1 if broken else end


@cache
def _own_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){lexicon.either(lexicon.words('speech')['own']['words'])}(?!\w)", re.IGNORECASE)


def in_first_person(text: str, start: int, end: int) -> bool:
    """Whether somebody says these words of himself."""
    return _own_words().search(text, start, end) is not None


def _unclosed_end(text: str, line: Piece, opened: Mark, goes_on: bool) -> int:
    """Where a quotation ends that nothing closes: with its paragraph, or as soon as the writer plainly goes on."""
    if goes_on:
        return line.end
    end = line.end if opened.start == line.start else _own_sentences(text, opened.end, line.end)
    return _broken_off(text, opened.end, end)


def _own_sentences(text: str, start: int, end: int) -> int:
    """The end of the first sentence and of those after it that a speaker says of himself."""
    stop = start
    for match in SENTENCE_STOP.finditer(text, start, end):
        if stop > start and not in_first_person(text, stop, match.end()):
            return stop
        stop = match.end()
    return stop if stop > start else end


# ── What the marks mean ───────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _saying() -> re.Pattern[str]:
    """Words that make a few quoted words in their sentence somebody's."""
    speech = lexicon.words("speech")
    return re.compile(
        rf"(?<![\w-]){lexicon.either(verb for table in SAYING for verb in speech[table]['verbs'])}(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _naming() -> re.Pattern[str]:
    """Words that bring in a title, a nickname or a slogan."""
    return re.compile(rf"(?<!\w){lexicon.either(lexicon.words('speech')['called']['words'])}[\s,:]*\Z", re.IGNORECASE)


@cache
def _given() -> re.Pattern[str]:
    """Words before a name that others give somebody."""
    return re.compile(lexicon.words("speech")["passive"]["pattern"])


def _kind(text: str, line: Piece, stretch: Stretch, previous: int) -> QuoteKind | None:
    """Speech, a fragment, or None for a title, a nickname and words kept at a distance."""
    words = text[stretch.start : stretch.end].strip(MARKS + " ")
    first = next((c for c in words if c.isalnum()), "")
    if not first:
        return None
    if not stretch.closed:
        return QuoteKind.SPEECH
    left = _sentence_before(text, max(line.start, previous, stretch.start - CONTEXT), stretch.start)
    opens, ends = left[-1:] in ":,", words[-1] in STOPS
    title = _is_title(words, left)
    if opens and ends and not first.islower() and not title:
        return QuoteKind.SPEECH
    right = _sentence_after(text, stretch.end, min(line.end, stretch.end + CONTEXT))
    own = in_first_person(words, 0, len(words))
    said = _saying().search(left) is not None or _saying().search(right) is not None
    count = words.count(" ") + 1
    if first.islower():
        goes_on = previous > line.start and left.endswith(",") and said
        return QuoteKind.SPEECH if goes_on else _fragment(line, left, count, own, said)
    if title and (not said or left.lower().endswith(DETERMINERS) or _naming().search(left)):
        return None
    if opens and (left.endswith(":") or ends or own or said or count > FRAGMENT_WORDS):
        return QuoteKind.SPEECH
    return QuoteKind.SPEECH if own or (said and ends) else _fragment(line, left, count, own, said)


def _is_title(words: str, left: str) -> bool:
    """Whether words are the name of a thing: capitals on all but the small ones, within a sentence."""
    if left.endswith(":") or (not left and words[-1] in SENTENCE_STOPS):
        return False
    long_words = [word for word in words.split() if len(word) >= TITLE_WORD]
    return bool(long_words) and all(word[0].isupper() for word in long_words)


def _fragment(line: Piece, left: str, count: int, own: bool, said: bool) -> QuoteKind | None:
    """Whether a few words in the writer's sentence are somebody's: his own by their pronouns, or by who says so."""
    if own:
        return QuoteKind.FRAGMENT
    short = count < FRAGMENT_WORDS
    if line.kind is BlockKind.HEADLINE or _naming().search(left) or (short and _given().search(left)):
        return None
    if said or OF_HIMSELF.search(left):
        return QuoteKind.FRAGMENT
    return None if short or left.lower().endswith(DETERMINERS) else QuoteKind.FRAGMENT


def _sentence_before(text: str, start: int, position: int) -> str:
    """What the sentence holds before a position."""
    begun = max(text.rfind(stop, start, position) for stop in (". ", "? ", "! "))
    return text[start if begun < 0 else begun + 2 : position].strip()


def _sentence_after(text: str, position: int, end: int) -> str:
    """What the sentence holds after a position, as far as the next mark."""
    match = AFTER.match(text, position, end)
    return match[0] if match else ""

"""What of a text is prose: its lines told apart, its sentences, and what the writer says himself.

A line is judged by how it begins, how it ends and what stands around it: outlets deliver captions, cross-links,
by-lines and embedded tweets between the paragraphs of a report, and a score read off a cross-link would be a false one.
Where nothing tells that a line is something else it is a paragraph: losing a paragraph costs more than reading a line
too many.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tui.parse import lexicon, quotations
from tui.parse.patterns import lazy
from tui.parse.reading import Piece, Prose
from tui.terms import BlockKind

PROSE = (BlockKind.HEADLINE, BlockKind.PARAGRAPH)
SPACE = lazy("[\xa0\u2000-\u200a\u202f\u205f\u3000]")
APOSTROPHE = lazy(r"(?<=\w)[`´‘](?=\w)")  # what a keyboard or a converter sets for one: "Marr`s"
HYPHEN = lazy(r"[\u2010\u2011]|[\u2012-\u2015\u2212](?<=\d.)(?=\d)")  # a dash is one between two numbers
LINE = lazy(r"\S(?:.*\S)?")
WORD = lazy(r"[^\W_]")
FINISHED = lazy(r"[.!?…:;,][\"'“”‘’»)\]]*\Z")
SENTENCE_INSIDE = lazy(r"[^\W\d_]{3}[.!?][\"'”’)]*\s+[\"'“‘(]*[^\W\d_a-z]")
SCORE = lazy(r"(?<!\d)[0-7][-–/][0-7](?:\s?[(\[]\d+(?:[-–/]\d+)?[)\]])?,?\s[0-7][-–/][0-7](?!\d)")
CAPITAL = r"[^\W\d_a-z][\w’'.-]*"
ASIDE = r"\([^()]{1,24}\)"  # a seed, a country
PLAYER = (
    rf"(?:{ASIDE}\s*|\d{{1,2}}-)?{CAPITAL}(?:\s(?:(?:da|de|del|den|der|di|du|la|le|van|von)\s)*{CAPITAL}){{0,3}}"
    rf"(?:\s?{ASIDE})*"
)
SIDE = rf"{PLAYER}(?:\s?(?:/|&|and)\s?{PLAYER})?"
FIXTURE = lazy(  # "Match 1 - (3) Mia Ruiz (Esp) v Ida Costa (Por)"
    r"(?:[*•·–—-]\s*)?(?:(?:[Mm]atch\s+\d|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?)\s*[:.–—-]+\s+)?"
    rf"{SIDE}\s+vs?\.?\s+{SIDE}\.?"
)
HEADING_WORDS = 10  # a line between paragraphs without a full stop and with no more words is a heading
HEADLINE_WORDS = 30
LABEL = lazy(r"\S+(?: \S+)?|.* > .*")  # "Tennis", "Home > Sport > Tennis"
BULLETS = "([*•·-–—>»▶ "
ENDED = (".", ":", ",", ";", '."', ".”", ".'", ".’")
SIGNS = ("--", "—", "–")  # "-- Jo Marr on her first final", under what she said
LONGEST = 1000  # code points of a sentence
MANY = 100  # lines: in a text with more it pays to look first which words of furniture it has at all
FURNITURE = 400  # code points: a longer line is a paragraph, whatever it begins with
WRAP = range(40, 121)  # the columns at which people wrap a text
WRAPPED, WRAPPED_SHARE = (
    2,
    0.6,
)  # how many lines, and what share of them, end for want of room in a text that is wrapped
DATE_PREFIX = lazy(r"date \d{4}-\d\d-\d\d\b")
SIGNATURE = lazy(r"(?:.*\s)?[—–-]+\s?.{1,60}\(@\w+\)")


def lay_out(text: str) -> Prose:
    """The lines of a text, each with its kind, and what is prose in them."""
    text = _plain(text)
    pieces = _pieces(text)
    prose = _hide(text, [(p.start, p.end) for p in pieces if p.kind not in PROSE])
    speech = quotations.stretches(prose, pieces)
    narrative = _hide(prose, [(s.start, s.end) for s in speech])
    sentences = [s for p in pieces if p.kind in PROSE for s in _sentences(text, p.start, p.end)]
    return Prose(text, pieces, prose, narrative, sentences, speech)


def _plain(text: str) -> str:
    """The text with one code point for each kind of line end, space, hyphen and apostrophe, all else where it was."""
    if "\r\n" in text:
        text = re.sub("(?:\r\n)+", lambda ends: " " * (len(ends[0]) // 2) + "\n" * (len(ends[0]) // 2), text)
    text = "\n".join((text + "$").splitlines())[:-1]
    if "`" in text or not text.isascii():
        text = APOSTROPHE.sub("'", text)
    return text if text.isascii() else HYPHEN.sub("-", SPACE.sub(" ", text))


def _hide(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with spaces for what lies in the spans, line ends kept."""
    parts, position = [], 0
    for start, end in spans:
        hidden = text[start:end]
        parts += [text[position:start], re.sub(".", " ", hidden) if "\n" in hidden else " " * (end - start)]
        position = end
    return "".join([*parts, text[position:]])


# ── Lines ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _lines(text: str) -> list[tuple[int, int]]:
    """Where the lines lie that are not blank; the lines of a paragraph that was wrapped at a column count as one."""
    lines = [match.span() for match in LINE.finditer(text)]
    width = max((end - start for start, end in lines), default=0)
    if len(lines) < 3 or width not in WRAP:
        return lines
    wrapped = [_wraps(text, above, line, width) for above, line in pairwise(lines)]
    breaks = sum(text[above[1] : line[0]].count("\n") == 1 for above, line in pairwise(lines))
    if sum(wrapped) < max(WRAPPED, WRAPPED_SHARE * breaks):
        return lines
    joined = lines[:1]
    for line, wraps in zip(lines[1:], wrapped, strict=True):
        joined[-1:] = [(joined[-1][0], line[1])] if wraps else [joined[-1], line]
    return joined


def _wraps(text: str, above: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Whether a line ends because the first word of the next had no room."""
    word = text.find(" ", *line)
    no_room = above[1] - above[0] + 1 + (line[1] if word < 0 else word) - line[0] > width
    return no_room and above[1] - above[0] > width // 2 and text[above[1] : line[0]].count("\n") == 1


class _Furniture(NamedTuple):
    """The words that tell lines which are no prose."""

    begins: re.Pattern[str]
    holds: tuple[str, ...]
    labels: frozenset[str]
    caption_begins: tuple[str, ...]
    caption_holds: tuple[str, ...]
    credits: tuple[str, ...]
    tweet_holds: tuple[str, ...]


@cache
def _furniture() -> _Furniture:
    words = lexicon.words("prose")
    boilerplate, caption = words["boilerplate"], words["caption"]
    return _Furniture(
        re.compile(lexicon.either(boilerplate["begins"])),
        tuple(boilerplate["holds"]),
        frozenset(boilerplate["labels"]),
        tuple(caption["begins"]),
        tuple(caption["holds"]),
        tuple(caption["credits"]),
        tuple(words["tweet"]["holds"]),
    )


def _furniture_of(text: str) -> _Furniture:
    """The words that tell lines which are no prose, without those that no line of a text holds."""
    low, words = text.lower(), _furniture()
    return words._replace(
        holds=tuple(held for held in words.holds if held in low),
        caption_holds=tuple(held for held in words.caption_holds if held in low),
        tweet_holds=tuple(held for held in words.tweet_holds if held in low),
    )


def _pieces(text: str) -> list[Piece]:
    lines = _lines(text)
    pieces: list[Piece] = []
    if lines and (prefix := DATE_PREFIX.match(text, lines[0][0])):
        pieces.append(Piece(BlockKind.BOILERPLATE, *prefix.span()))
        rest = LINE.search(text, prefix.end(), lines[0][1])
        lines[:1] = [rest.span()] if rest else []
    words = _furniture() if len(lines) < MANY else _furniture_of(text)
    told = [_told(text[start:end], words) for start, end in lines]
    _tell_tweets(text, lines, told)
    _tell_headline(text, lines, told)
    _tell_captions(text, lines, told)
    links = False  # under a label such as "Related": what has no full stop is a link
    body = False  # a paragraph has come
    for (start, end), kind in zip(lines, told, strict=True):
        if kind is None:
            kind = _by_ending(text[start:end], links, body)
            body = body or kind is BlockKind.PARAGRAPH
        links = kind is BlockKind.BOILERPLATE and (links or _is_label(text[start:end]))
        pieces.append(Piece(kind, start, end))
    return pieces


def _is_label(line: str) -> bool:
    return line.lower().strip(" :,") in _furniture().labels


def _told(line: str, words: _Furniture) -> BlockKind | None:
    """What a line is by its own words, None where they do not tell."""
    if len(line) > FURNITURE:
        return BlockKind.PARAGRAPH
    low = line.lower()
    if words.begins.match(low.lstrip(BULLETS)) or any(map(low.__contains__, words.holds)) or _is_label(line):
        return BlockKind.BOILERPLATE
    if any(map(low.__contains__, words.tweet_holds)):
        return BlockKind.TWEET
    if (
        low.startswith(words.caption_begins)
        or any(map(low.__contains__, words.caption_holds))
        or low.rstrip(")] ").endswith(words.credits)
    ):
        return BlockKind.CAPTION
    if low.startswith("by ") and not FINISHED.search(line) and line.count(" ") < HEADING_WORDS:
        return BlockKind.BOILERPLATE
    return None


def _tell_tweets(text: str, lines: list[tuple[int, int]], told: list[BlockKind | None]) -> None:
    """A tweet is its signature, the line before, and the lines before that hold handles and tags."""
    if "(@" not in text:
        return
    for index, (start, end) in enumerate(lines):
        if end - start > FURNITURE or "(@" not in text[start:end] or not SIGNATURE.match(text, start, end):
            continue
        told[index] = BlockKind.TWEET
        above = index - 1
        while above >= 0 and lines[above][1] - lines[above][0] < FURNITURE:
            words = text[slice(*lines[above])]
            if above < index - 1 and "#" not in words and "@" not in words:
                break
            told[above] = BlockKind.TWEET
            above -= 1


def _tell_headline(text: str, lines: list[tuple[int, int]], told: list[BlockKind | None]) -> None:
    """The headline is the first line that does not end as a sentence does, and is longer than a label if one is."""
    titles: list[int] = []
    for index, ((start, end), kind) in enumerate(zip(lines[:-1], told, strict=False)):
        line = text[start:end]
        if kind is BlockKind.PARAGRAPH or (
            kind is None and (line.endswith(ENDED) or line.count(" ") >= HEADLINE_WORDS)
        ):
            break
        if kind is None and line.istitle() and text.startswith(line, lines[index + 1][0]):
            told[index] = BlockKind.CAPTION  # the name of a picture, over its caption
        elif kind is None:
            titles.append(index)
    title = next((i for i in titles if not LABEL.fullmatch(text, *lines[i])), titles[0] if titles else None)
    if title is not None:
        for index in titles:
            if text[slice(*lines[index])] == text[slice(*lines[title])]:
                told[index] = BlockKind.BOILERPLATE  # printed twice
        told[title] = BlockKind.HEADLINE


def _tell_captions(text: str, lines: list[tuple[int, int]], told: list[BlockKind | None]) -> None:
    """A caption may stand under its label, "Image caption,", and be printed twice, once as the words of the picture."""
    for index in range(1, len(lines)):
        if told[index] is None:
            above, line = lines[index - 1], lines[index]
            if told[index - 1] is BlockKind.CAPTION and text[above[1] - 1] in ",:":
                told[index] = BlockKind.CAPTION
            elif line[1] - line[0] == above[1] - above[0] and text[slice(*line)] == text[slice(*above)]:
                told[index - 1] = told[index] = BlockKind.CAPTION


def _by_ending(line: str, links: bool, body: bool) -> BlockKind:
    """What a line is that its own words do not tell: prose ends as a sentence does."""
    words = line.count(" ") + 1
    if not WORD.search(line):
        return BlockKind.BOILERPLATE  # a rule, a row of stars
    if FINISHED.search(line):
        title = line.endswith(("?", "!")) and words <= HEADING_WORDS // 2 and line[0] not in "\"'“‘"
        return BlockKind.HEADING if title else BlockKind.PARAGRAPH
    if line[0].islower() or words > HEADLINE_WORDS:
        return BlockKind.PARAGRAPH
    if (
        line[0] in "\"'“‘’”"
        or SENTENCE_INSIDE.search(line)
        or SCORE.search(line)
        or (" v" in line and FIXTURE.fullmatch(line))
        or line.lower().startswith(("head-to-head:", "h2h:"))
    ):
        return BlockKind.BOILERPLATE if links else BlockKind.PARAGRAPH
    if line.startswith(SIGNS):
        return BlockKind.PARAGRAPH
    if links:
        return BlockKind.BOILERPLATE
    if words <= HEADING_WORDS:
        return BlockKind.HEADING
    return BlockKind.BOILERPLATE if body else BlockKind.PARAGRAPH


# ── Sentences ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _sentence_end() -> re.Pattern[str]:
    """Where a sentence may end: a stop, closing marks, white space unless it is lost, and how a sentence begins."""
    return re.compile(
        r"[.!?…][\"'“”‘’»)\]]*(\s+|(?<=[a-zß-öø-ÿ]{3}[.!?])(?=[A-Z][a-z]))(?=[\"'“”‘’«(\[]*[^\W_a-zß-öø-ÿ])"
    )


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(lexicon.words("prose")["sentence"]["abbreviations"])


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph."""
    begun = start
    for match in _sentence_end().finditer(text, start, end):
        stop = match.start()
        ends = text[stop + 1].isspace() or (text[stop + 1] == ")" and text[match.end()].isdigit())  # "(U.S.) 6-4"
        if text[stop] == "." and ends and _abbreviates(text, begun, stop):
            continue
        yield from _cut(text, begun, match.start(1))
        begun = match.end()
    if begun < end:
        yield from _cut(text, begun, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or the parts of one without end: every step may then look at all that a sentence holds."""
    while end - start > LONGEST:
        half, whole = start + LONGEST // 2, start + LONGEST
        pauses = (at + len(mark) for mark in ("; ", ", ", " ") if (at := text.rfind(mark, half, whole)) >= 0)
        cut = next(pauses, whole)
        yield start, cut
        start = cut
    yield start, end


def _abbreviates(text: str, begun: int, stop: int) -> bool:
    """Whether the full stop belongs to the word before it: No. 31, St. Petersburg, J. McEnroe, a . . . gap."""
    word = max(begun, stop - 6)
    if not text[word:stop].isalpha():
        word = stop
        while word > begun and text[word - 1].isalpha():
            word -= 1
    if word == stop:
        return text[stop - 1].isspace()
    return text[word:stop].lower() in _abbreviations() or (
        stop - word == 1 and text[word].isupper() and text[word] != "I"
    )

"""What may stay in a text: everything a person reads, nothing a terminal obeys.

Terminals take orders in the text they print: an escape sequence sets the window's title, writes to the clipboard, or
makes the terminal "type" an answer that the reader would take for keys; a bidi control shows a name backwards. All of
that goes, and so do stacks of combining marks and texts without end. What stays is in NFC, so that "Świątek" is one
word however it was typed. Nothing is judged here: brackets, odd spaces and misspelt words are the writer's, and stay.
"""

import re
from functools import cache
from unicodedata import category, normalize

MAX_CHARACTERS = 1_000_000  # the longest magazine pieces have 200,000; a screen lays out this much in under a second
MAX_LINES = 5_000  # 50,000 lines hold a screen up for seconds, and no article has a tenth of these
MAX_TITLE = 500
MAX_MARKS = 8  # Vietnamese stacks two, the fullest scripts five; beyond that it is a prank, and slow to draw
TAB = "    "

# A sequence is dropped whole only where it is long enough to be no accident and ends as it should; else only the escape
# character goes, and the words after it, which a terminal would have swallowed, are kept for the reader.
_SEQUENCE = (
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, modes, queries
    r"|\x9b[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\n\r\x80-\x9f]*(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, SOS, PM, APC
    r"|\x1b[()][0AB]"  # character sets: what `tput sgr0` leaves in a logged session
)
_LINE_END = r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]"
_FORBIDDEN = (
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 but for the line feed, DEL, C1
    r"\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # soft hyphen; bidi and shaping controls
    r"\u2028\u2029\ufeff\ud800-\udfff"  # line separators, byte order mark, lone surrogates
    r"\U000e0000-\U000e007f]"  # tags, which hide a text in a text (and make three flags)
)
_ODD_IN_WESTERN = bytes({*range(32), 127, 0xAD} - {ord("\n")})


@cache
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def clean(text: str) -> str:
    """The text as it may be kept: harmless, and at most MAX_LINES lines and MAX_CHARACTERS code points. Idempotent."""
    return shorten(harmless(text))


def harmless(text: str) -> str:
    """The text with nothing in it that a terminal would obey; lines end in a line feed, tabs are spaces; in NFC."""
    if _is_western(text):
        return text
    if not text.replace("\n", "").isprintable():  # whatever is forbidden is not
        text = _pattern(_SEQUENCE).sub("", text)
        text = _pattern(_LINE_END).sub("\n", text).replace("\t", TAB)
        text = _pattern(_FORBIDDEN).sub("", text)
    return _thinned(normalize("NFC", text))


def shorten(text: str) -> str:
    """As much of the text as is kept: its first MAX_LINES lines and MAX_CHARACTERS code points."""
    text = text[:MAX_CHARACTERS]
    return text if text.count("\n") < MAX_LINES else "\n".join(text.split("\n", MAX_LINES)[:MAX_LINES])


def one_line(text: str) -> str:
    """A headline, a name, a message: cleaned, on one line, at most MAX_TITLE code points (an ellipsis where cut)."""
    line = " ".join(clean(text).split())
    return line if len(line) <= MAX_TITLE else line[: MAX_TITLE - 1].rstrip() + "…"


def spelt_out(name: str) -> str:
    r"""A file's name or an address that still names it: what a terminal would obey is written out, as `\x1b`."""
    return _pattern(_FORBIDDEN[:-1] + r"\n]").sub(lambda found: ascii(found[0])[1:-1], name)


def _thinned(text: str) -> str:
    """At most MAX_MARKS combining marks and invisible joiners in a row; looked for only where a run could hold more."""
    return _pattern(rf"[\u0300-\U0010ffff]{{{MAX_MARKS + 1},}}").sub(_thin_run, text)


def _is_western(text: str) -> bool:
    """Whether it is made of what English is written with, of which nothing is forbidden; ten times as fast as the rest.

    Windows-1252 has no marks, and of the controls only those of ASCII and the soft hyphen.
    """
    try:
        data = text.encode("ascii" if text.isascii() else "cp1252")
    except UnicodeEncodeError:
        return False
    return len(data.translate(None, _ODD_IN_WESTERN)) == len(data)


def _thin_run(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in run[0]:
        marks = marks + 1 if category(character) in ("Mn", "Me", "Cf") else 0
        if marks <= MAX_MARKS:
            kept.append(character)
    return "".join(kept)

"""Bytes in, text out: which encoding a file is in, or that it is no text at all.

A byte order mark is believed; after it, what is valid UTF-8 is UTF-8, since no other encoding gets there by accident
and pages saved by a browser often still declare the one they were sent in. Then a page's own declaration counts, then
UTF-8 with a few damaged bytes, and windows-1252 is the last resort: every byte means something in it, so that
choosing it is a guess, and the note says so. UTF-16 without its mark is recognised for Latin letters only, by their
zero bytes.
"""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w-]+)", re.IGNORECASE
)
_DECLARATION_WITHIN = 4096  # bytes; the HTML standard asks for the first 1024
# Encodings a page may declare. Python knows others (idna, unicode-escape …) that a hostile page could abuse.
_DECLARABLE = re.compile(
    r"iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|gbk|gb2312|gb18030|big5|shift_jis|euc-jp|euc-kr|macintosh", re.IGNORECASE
)
_WESTERN = {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}  # what browsers read as windows-1252

# Bytes that begin files people do try to open: PDF; zip, and so docx, odt and epub; gzip; RTF.
_NOT_TEXT = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"{\\rtf")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # without ESC: a logged terminal session is text
_BEYOND_ASCII = re.compile("[^\x00-\x7f\ufffd]")
_SAMPLE = 65_536
_ODD_IN_TEXT = 0.3  # the share of control characters that perl's -T test lets pass
_ODD_IN_A_GUESS = 0.02  # compressed data has a tenth, windows-1252 prose none


class Decoded(NamedTuple):
    """A file's text and what a reader should know of how it was read; an empty note where nothing was guessed."""

    text: str
    note: str = ""


def decode(data: bytes) -> Decoded | None:
    """The text of a file's bytes; None where they are no text."""
    if data.startswith(_NOT_TEXT):
        return None
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _unless_binary(Decoded(data[len(mark) :].decode(encoding, "replace")), _ODD_IN_TEXT)
    if order := _unmarked_utf_16(data):
        return _unless_binary(Decoded(data.decode(order, "replace"), "read as UTF-16"), _ODD_IN_A_GUESS)
    try:
        return _unless_binary(Decoded(data.decode("utf-8")), _ODD_IN_TEXT)
    except UnicodeDecodeError:
        return _unless_binary(_not_utf_8(data), _ODD_IN_A_GUESS)


def _not_utf_8(data: bytes) -> Decoded:
    """The text of bytes that are not valid UTF-8: as declared, as damaged UTF-8, or as windows-1252."""
    if declared := _declared(data):
        return Decoded(data.decode(declared, "replace"))
    repaired = data.decode("utf-8", "replace")
    damaged = repaired.count("\ufffd")
    if len(_BEYOND_ASCII.findall(repaired)) > damaged:
        return Decoded(repaired, f"{damaged} damaged {'character' if damaged == 1 else 'characters'} shown as \ufffd")
    return Decoded(data.decode("cp1252", "replace"), "read as windows-1252")


def _declared(data: bytes) -> str | None:
    """The encoding a page declares for itself, where it is one that pages use."""
    found = _DECLARATION.search(data, 0, _DECLARATION_WITHIN)
    return declarable((found[1] or found[2]).decode("ascii", "replace")) if found else None


def declarable(label: str) -> str | None:
    """The encoding that pages and servers call so, in Python's words; None where they should not."""
    label = label.lower()
    if label in _WESTERN:
        return "cp1252"
    try:
        return codecs.lookup(label).name if _DECLARABLE.fullmatch(label) else None
    except LookupError:  # iso-8859-12 and the like, which never were
        return None


def _unmarked_utf_16(data: bytes) -> str | None:
    """The byte order of Latin text in UTF-16 without a mark: nearly every other byte is zero."""
    sample = data[: min(len(data), _SAMPLE) // 2 * 2]
    half = len(sample) // 2
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if second > 0.7 * half and first < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if first > 0.7 * half and second < 0.05 * half else None


def _unless_binary(decoded: Decoded, odd: float) -> Decoded | None:
    sample = decoded.text[:_SAMPLE]
    return None if len(_CONTROL.findall(sample)) > odd * len(sample) else decoded

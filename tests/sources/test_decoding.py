import codecs

import pytest

from tests.hostile import READABLE, REFUSED
from tui.sources.decoding import decode

WORDS = "“Świątek” won 6–4, 6–3 in Łódź."
WESTERN = "“A café”, said Gaël – 6–4 …"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"),
    ],
)
def test_unicode_is_read_without_a_word(data: bytes) -> None:
    assert decode(data) == (WORDS, "")


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_known_by_its_zeros(order: str) -> None:
    words = "Norrie won 6–4, 6–3 in Lyon, “a good day”."
    assert decode(words.encode(order)) == (words, "read as UTF-16")


def test_windows_1252_is_the_last_resort_and_said() -> None:
    assert decode(WESTERN.encode("cp1252")) == (WESTERN, "read as windows-1252")
    assert decode(b"caf\xe9 \x81") == ("café \ufffd", "read as windows-1252")


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=iso-8859-2>", "iso-8859-2"),
        ("<META http-equiv='Content-Type' content='text/html; charset=windows-1250'>", "cp1250"),
        ("<?xml version='1.0' encoding='iso-8859-15'?>", "iso-8859-15"),
        ("<meta charset='ISO-8859-1'>", "cp1252"),
    ],
)
def test_a_page_is_read_as_it_declares(head: str, encoding: str) -> None:
    page = head + "<p>Gaël 6:4 – é</p>".replace("–", "–" if encoding.startswith("cp") else "-")
    assert decode(page.encode(encoding)) == (page, "")


def test_what_is_valid_utf_8_is_utf_8_whatever_a_page_declares() -> None:
    page = f"<meta charset=iso-8859-1>{WORDS}"
    assert decode(page.encode()) == (page, "")


@pytest.mark.parametrize("label", ["idna", "unicode-escape", "zip", "utf-7", "utf-16", "iso-8859-12", "nonsense"])
def test_a_declaration_opens_no_odd_codec(label: str) -> None:
    page = f"<meta charset={label}>caf".encode() + b"\xe9"
    assert decode(page) == (f"<meta charset={label}>café", "read as windows-1252")


def test_one_damaged_byte_does_not_spoil_the_rest() -> None:
    damaged = WORDS.encode().replace(b"won", b"w\xffn")
    assert decode(damaged) == (WORDS.replace("won", "w\ufffdn"), "1 damaged character shown as \ufffd")


@pytest.mark.parametrize("name", ["picture.txt", "paper.md", "zeros.html"])
def test_what_is_no_text_is_refused(name: str) -> None:
    assert decode(REFUSED[name]) is None


@pytest.mark.parametrize("data", [b"PK\x03\x04docx", b"\x1f\x8b\x08text", b"{\\rtf1 Norrie}", bytes(range(256)) * 9])
def test_documents_of_other_programs_are_refused(data: bytes) -> None:
    assert decode(data) is None


@pytest.mark.parametrize("name", ["orders.txt", "marks.txt", "carriage.txt"])
def test_text_with_control_codes_is_still_text(name: str) -> None:
    assert decode(READABLE[name]) is not None

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.hostile import BODY, CLIPBOARD, ORDERS, TITLE
from tui.sources.cleaning import MAX_CHARACTERS, MAX_LINES, MAX_MARKS, MAX_TITLE, clean, one_line, spelt_out

# Written apart from the code that is tested: C0 but LF, DEL, C1, soft hyphen, bidi and shaping controls, line and
# paragraph separators, byte order mark, surrogates, tags.
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
ODD_TEXT = st.text(
    st.one_of(
        st.characters(codec=None),
        st.sampled_from("\x1b\x9b\x9d\x9c\x07[]()PX^_\\0;AB \t\r\n\x85\u2028\u0301\u0344\u0958\u200d\u202e\ud800e"),
    )
)


@given(ODD_TEXT)
@example("e\t\u0301")
@example("\x1b\x1b[[2J]0;x\x07\x07")
@example("a" + "\u0344" * 9)
@example("\u09c7" + "\u0301" * 12 + "\u09be")
@example("\r\x00\n")
def test_nothing_obeyed_survives_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean(text)

    assert not OBEYED.search(cleaned)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert one_line(one_line(text)) == one_line(text)
    assert not OBEYED.search(spelt_out(text))


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS.keys())
def test_an_order_to_the_terminal_goes_and_the_words_beside_it_stay(order: str) -> None:
    cleaned = clean(f"Norrie {order} won 6-4 6-3.")

    assert not OBEYED.search(cleaned)
    assert cleaned.startswith("Norrie ")
    assert cleaned.endswith(" won 6-4 6-3.")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("one\r\ntwo\rthree\x85four\u2028five\x0csix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("6-4\t6-3", "6-4    6-3"),
        ("S\u0301wia\u0328tek", "Świątek"),
        ("\x1b[1;31mred\x1b[0m \x1b(Bplain", "red plain"),
        (f"\x1b]52;c;{CLIPBOARD}\nHe won.", f"]52;c;{CLIPBOARD}\nHe won."),
        ("Nor\x1brie, \x1bDjokovic, \x1b7-6", "Norrie, Djokovic, 7-6"),
        ("co\u00adope\ufeffration", "cooperation"),
        ("👨\u200d👩\u200d👧 🇫🇷 zero\u200bwidth ½ 🎾", "👨\u200d👩\u200d👧 🇫🇷 zero\u200bwidth ½ 🎾"),
        (f"{TITLE}\n{BODY}", f"{TITLE}\n{BODY}"),
        ("  date 2025-10-28 \n\n\n", "  date 2025-10-28 \n\n\n"),
    ],
)
def test_what_a_person_reads_stays(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_marks_are_stacked_no_higher_than_a_script_needs() -> None:
    assert clean("Z" + "\u0352" * 100_000 + "al") == "Z" + "\u0352" * MAX_MARKS + "al"
    assert clean("Z" + "\u200d" * 100_000 + "al") == "Z" + "\u200d" * MAX_MARKS + "al"


def test_a_text_has_an_end() -> None:
    assert len(clean("6-4 " * MAX_CHARACTERS)) == MAX_CHARACTERS
    assert clean("6-4\n" * MAX_LINES * 2).count("\n") == MAX_LINES - 1
    assert clean("6-4\n" * (MAX_LINES - 1)) == "6-4\n" * (MAX_LINES - 1)


def test_a_headline_is_one_line() -> None:
    assert one_line("  Norrie\n wins \t in\u2028Paris ") == "Norrie wins in Paris"
    assert one_line("x" * MAX_TITLE) == "x" * MAX_TITLE
    assert one_line("x" * 100_000) == "x" * (MAX_TITLE - 1) + "…"


def test_an_odd_name_still_names_its_file() -> None:
    assert spelt_out("/tmp/a\x1b[2J\nb\u202e\udc80.txt") == r"/tmp/a\x1b[2J\nb\u202e\udc80.txt"
    assert spelt_out("/tmp/Świątek é.txt") == "/tmp/Świątek é.txt"

"""What holds for any text at all: it is read without a fault, and what was found is in it."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from tests.parse.documents import DOCUMENTS, Sample
from tests.parse.evidence import without_evidence
from tui.model import Findings, Span
from tui.parse import parse

PEOPLE = [
    "Ada Okafor",
    "Mia Lindqvist",
    "Okafor",
    "the Spaniard",
    "her coach",
    "the top seed",
    "she",
    "he",
    "and",
    "who",
]
VERBS = ["beat", "lost to", "was beaten by", "will face", "retired", "said", "said:", "added", "won", "defeat", "led"]
NUMBERS = [
    "6-4",
    "7-6 (7-4)",
    "7-6(4)",
    "6-3,",
    "0-40",
    "5-3",
    "4-6 March",
    "2005",
    "No. 31",
    "54 unforced errors",
    "aged 24",
]
OCCASIONS = [
    "in the second round",
    "of the Lyon Open",
    "final",
    "on Tuesday",
    "two hours and 22 minutes",
    "world number 46",
]
MARKS = [*"\"“”'‘’.,:;?…—-()[]", "''"]
LINES = [
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u2028",
    "@tour",
    "#Lyon",
    "pic.twitter.com/x",
    "— Tour (@tour) May 5, 2019",
    "Read more",
]
WORDS = [*PEOPLE, *VERBS, *NUMBERS, *OCCASIONS, *MARKS, *LINES, "date 2025-10-28"]

tennis = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=60).map(" ".join)


def spans(value: object) -> Iterator[Span]:
    """Every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from spans(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)


def check(text: str, findings: Findings) -> None:
    """Fails where a span points at nothing."""
    for span in spans(findings):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip()
    position = 0
    for block in findings.blocks:
        assert not text[position : block.span.start].strip()
        position = block.span.end
    assert not text[position:].strip()
    assert not findings.has_main or findings.scorecards


@settings(max_examples=300, deadline=None)
@given(tennis)
def test_no_words_of_tennis_break_the_parser(text: str) -> None:
    check(text, parse(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_no_text_breaks_the_parser(text: str) -> None:
    check(text, parse(text))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_piece_of_an_article_breaks_the_parser(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(DOCUMENTS)).text
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    check(text[start:end], parse(text[start:end]))


def test_a_last_set_told_alone_is_no_match() -> None:
    assert parse("Ada Okafor, who beat Mia Lindqvist on Monday, won the deciding set 6-3.").scorecards[0].score is None


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_every_value_points_at_its_words(document: Sample) -> None:
    findings = parse(document.text)
    check(document.text, findings)
    assert without_evidence(document.text, findings) == []


@pytest.mark.parametrize(
    "words", ["6-4 ", '"', "' ", '"A. ', "Norrie Alcaraz ", "beat ", '"I," he said. ', "a", " ", "(", "the Spaniard "]
)
def test_much_of_the_same_is_read(words: str) -> None:
    text = words * (20_000 // len(words))
    check(text, parse(text))


def test_the_same_text_is_read_the_same_everywhere() -> None:
    program = (
        "import sys; sys.path.insert(0, '.')\n"
        "from tests.parse.documents import DOCUMENTS; from tui.parse import parse\n"
        "print(*[parse(document.text).model_dump_json() for document in DOCUMENTS], sep='\\n')"
    )
    printed = set()
    for seed, locale in (("1", "C"), ("2", "C.UTF-8"), ("77", "tr_TR.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
        run = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        printed.add(run.stdout)
    assert len(printed) == 1

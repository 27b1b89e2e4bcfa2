"""An article's text in, what it tells out: pure, without clock, file, network or database.

The pipeline reads top to bottom in `parse`; each step is a file, and begins by saying what it decides.
"""

from datetime import date

from tui.model import Findings
from tui.parse import findings, names, references, speakers
from tui.parse import prose as proses
from tui.parse.reading import Cards

PARSER = 1  # goes up whenever the same text may give other findings


def parse(text: str, published: date | None = None) -> Findings:
    """What an article's text tells, each step standing on the ones before it; `published` is the day it came out."""
    prose = proses.lay_out(text)  # lines, sentences, and what is quoted
    people = names.people(prose)  # who is named, and where
    references.resolve(people, prose)  # whom "the Spaniard" and "the top seed" stand for
    speakers.attribute(prose, people)  # whose words the quoted ones are
    return findings.findings(PARSER, prose, people, Cards([]), (), None)

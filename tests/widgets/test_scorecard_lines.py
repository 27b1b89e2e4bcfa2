"""The scorecard's lines: what is found in a text, beside the lines a reader sees."""

import pytest
from rich.cells import cell_len

from tests.findings import BELL, DELL, FINDINGS, FOX, HART, MAIN, NEXT, TEXT, fact, side, told
from tui.library import Related, Relation
from tui.lines import Elsewhere, Evidence, Line, Spoken, stops
from tui.model import Fact, FactField, Findings, Scorecard, Status
from tui.widgets.scorecard_lines import lay_out

RELATED = (
    Related(Relation.SAME, "same match", "Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3", (2, 3)),
    Related(Relation.MENTIONED, "past match mentioned", "Fox d. Hart (2024)", ()),
    Related(Relation.MENTIONED, "past match mentioned", "Fox d. Ivy (2023)", (4,)),
)

WIDE = """\
Lyon Open · 2nd round   27 Oct 2025 · 2h 22m

✓ A. BELL         GBR   31    6⁴  7    6
  C. DELL-WINTER  ·    [1]    7   6¹⁰  3

                           BELL  DELL-WINTER
Ranking                      31            ·
Seed                          ·            1
Country                     GBR            ·
Unforced errors               ·           54
Head-to-head                  3            5
Next                             Fox or Hart

Others ─────────────────────────────────────
Fox  MON

Quotes ─────────────────────────────────────
┃ Bell 2   ║ Dell-Winter 1

Matches mentioned ──────────────────────────
Fox d. Hart  final · 2024

Related ────────────────────────────────────
same match
  Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3      ×2
past match mentioned
  Fox d. Hart (2024)         no article here
  Fox d. Ivy (2023)                       ×1"""

NARROW = """\
Lyon Open · 2nd round
27 Oct 2025 · 2h 22m

✓ BELL         6⁴ 7   6
  DELL-WINTER  7  6¹⁰ 3

                  BEL  DEL
Ranking            31    ·
Seed                ·    1
Country           GBR    ·
Unforced errors     ·   54
Head-to-head        3    5
Next           Fox or Hart

Others ───────────────────
Fox  MON

Quotes ───────────────────
┃ Bell 2   ║ Dell-Winter 1

Matches mentioned ────────
Fox d. Hart  final · 2024

Related ──────────────────
same match
  Bell d. Dell-Winter 6-7⁴
  7-6¹⁰ 6-3             ×2
past match mentioned
  Fox d. Hart (2024)
           no article here
  Fox d. Ivy (2023)     ×1"""

HIDDEN = """\
Lyon Open · 2nd round
score hidden · 27 Oct 2025

  Ann BELL               GBR   31
  Catherine DELL-WINTER  ·    [1]

                           BELL  DELL-WINTER
Ranking                      31            ·
Seed                          ·            1
Country                     GBR            ·

Others ─────────────────────────────────────
Fox  MON

Quotes ─────────────────────────────────────
┃ Bell 2   ║ Dell-Winter 1

Related ────────────────────────────────────
same match
  more reports                            ×2"""


def plain(lines: list[Line]) -> str:
    """The lines as text."""
    return "\n".join("".join(piece.text for piece in line) for line in lines)


def section(lines: list[Line], title: str) -> list[str]:
    """The lines under a title."""
    parts = [part.split("\n") for part in plain(lines).split("\n\n")]
    return next(part[1:] for part in parts if part[0].startswith(f"{title} ─"))


@pytest.mark.parametrize(
    ("width", "hidden", "expected"), [(44, False, WIDE), (26, False, NARROW), (44, True, HIDDEN)], ids=str
)
def test_a_scorecard(width: int, hidden: bool, expected: str) -> None:
    assert plain(lay_out(FINDINGS, RELATED, width, hidden)) == expected


def test_no_line_is_wider_than_it_may_be() -> None:
    long = "a shoulder that has hurt since the spring and a back that nobody understands"
    facts = (*FINDINGS.facts, fact(BELL, FactField.INJURY, long, "Bell"), fact(FOX, FactField.COACH, "Jo " * 9, "Fox"))
    venue = MAIN.model_copy(update={"venue": told("Court Number One of the Lawn Tennis Club", "Lyon")})
    findings = FINDINGS.model_copy(update={"facts": facts, "scorecards": (venue, *FINDINGS.scorecards[1:])})
    for width in range(12, 81):
        for hidden in (False, True):
            lines = plain(lay_out(findings, RELATED, width, hidden)).split("\n")
            assert max(map(cell_len, lines)) <= width


def test_every_value_points_at_the_words_that_tell_it() -> None:
    lines = lay_out(FINDINGS, RELATED, 44)
    words = plain(lines).split("\n")
    values = {}
    for stop in stops(lines):
        shown = words[stop.line][stop.start : stop.end]
        values[shown] = TEXT[slice(*stop.target)] if isinstance(stop.target, Evidence) else stop.target
    assert values == {
        "Lyon Open": "Lyon Open",
        "2nd round": "Bell",
        "27 Oct 2025": "Bell",
        "2h 22m": "2 hours and 22 minutes",
        "A. BELL": "Ann Bell of Britain beat Catherine Dell-Winter",
        "6⁴  7    6": "6-7 (4), 7-6 (10), 6-3",
        "31": "world number 31",
        "1": "top seed",
        "GBR": "of Britain",
        "54": "54 errors",
        "3            5": "5-3",
        "Fox or Hart": "One of them comes next",
        "MON": "Eve Fox",
        "Bell": Spoken((0, 1)),
        "Dell-Winter": Spoken((2,)),
        "Fox d. Hart": "Eve Fox beat Gil Hart",
        "Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3": Elsewhere((2, 3)),
        "Fox d. Hart (2024)": Elsewhere(()),
        "Fox d. Ivy (2023)": Elsewhere((4,)),
    }


def with_facts(*facts: Fact) -> list[Line]:
    """The lines of the match of FINDINGS with these facts alone."""
    return lay_out(Findings(parser=1, scorecards=(MAIN,), has_main=True, facts=facts), (), 44)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        # two values that differ are both shown, one that is told twice is shown once
        (
            [
                fact(BELL, FactField.AGE, 21, "Bell"),
                fact(BELL, FactField.AGE, 22, "Ann"),
                fact(BELL, FactField.AGE, 21, "Lyon"),
            ],
            ["Age                          21            ·", "                             22            ·"],
        ),
        # the head-to-head from the loser's side, and the same from the winner's
        (
            [
                fact(DELL, FactField.HEAD_TO_HEAD, "5-3", "5-3", BELL),
                fact(BELL, FactField.HEAD_TO_HEAD, "3-5", "Bell", DELL),
            ],
            ["Head-to-head                  3            5"],
        ),
        # against somebody else
        (
            [fact(BELL, FactField.HEAD_TO_HEAD, "3-0", "5-3", HART)],
            ["Against Hart                3–0            ·"],
        ),
        # nobody knows against whom
        ([fact(DELL, FactField.HEAD_TO_HEAD, "3-0", "5-3")], ["Head-to-head                  ·          3–0"]),
        (
            [fact(BELL, FactField.HANDED, "L", "Bell"), fact(DELL, FactField.ENTRY, "WC", "Dell")],
            ["Entry                         ·           WC", "Plays                      left            ·"],
        ),
        # too long for a column, and for a line
        ([fact(BELL, FactField.COACH, "Jo van der Hal", "Bell")], ["Coach                   Bell  Jo van der Hal"]),
        (
            [fact(DELL, FactField.INJURY, "a shoulder that has hurt since the spring", "Bell")],
            ["Injury  Dell-Winter", "  a shoulder that has hurt since the spring"],
        ),
    ],
)
def test_the_players_stand_side_by_side(facts: list[Fact], expected: list[str]) -> None:
    table = plain(with_facts(*facts)).split("\n\n")[2].split("\n")
    assert [line for line in table if not line.strip().startswith("BELL")] == expected


def test_what_is_told_of_others_stands_shortly_below() -> None:
    lines = with_facts(
        fact(FOX, FactField.SEED, 4, "Fox"),
        fact(FOX, FactField.RANK, 9, "Fox"),
        fact(FOX, FactField.FORMER_RANK, 2, "Fox"),
        fact(FOX, FactField.HANDED, "L", "Fox"),
        fact(FOX, FactField.UNFORCED_ERRORS, 30, "Fox"),
        fact(FOX, FactField.HEAD_TO_HEAD, "2-1", "Fox", HART),
        fact(HART, FactField.AGE, 19, "Hart"),
        fact(HART, FactField.AGE, 19, "Hart"),
        fact(HART, FactField.HEAD_TO_HEAD, "2-1", "Hart"),
    )
    assert section(lines, "Others") == [
        "Fox  seed 4 · No. 9 · once No. 2",
        "  left-handed · 30 unforced errors",
        "  2–1 v Hart",
        "Hart  aged 19 · head-to-head 2–1",
    ]


def test_a_pair_has_no_column_since_a_value_belongs_to_one_player() -> None:
    main = MAIN.model_copy(update={"sides": (side(BELL, FOX), side(DELL, HART))})
    facts = (fact(BELL, FactField.RANK, 31, "Bell"), fact(FOX, FactField.AGE, 20, "Fox"))
    lines = lay_out(Findings(parser=1, scorecards=(main,), has_main=True, facts=facts), (), 44)
    assert section(lines, "Others") == ["Bell  No. 31", "Fox  aged 20"]


def test_surface_and_venue_stand_with_where_and_when() -> None:
    main = MAIN.model_copy(update={"surface": told("indoor hard", "Lyon"), "venue": told("Centre Court", "Open")})
    lines = lay_out(Findings(parser=1, scorecards=(main,), has_main=True), (), 44)
    assert plain(lines[:2]) == "Lyon Open · 2nd round   27 Oct 2025 · 2h 22m\nindoor hard · Centre Court"


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        (NEXT, "Next                             Fox or Hart"),
        # that it is the loser who plays on is not what anybody expects
        (
            Scorecard(sides=(side(FOX), side(DELL)), span=NEXT.span, status=Status.UPCOMING),
            "Next                        Dell-Winter  Fox",
        ),
    ],
)
def test_who_comes_next(card: Scorecard, expected: str) -> None:
    findings = Findings(parser=1, scorecards=(MAIN, card), has_main=True)
    assert plain(lay_out(findings, (), 44)).split("\n")[-1] == expected


def test_both_values_of_a_doubt_are_shown() -> None:
    doubts = (told("6-3 in the headline, 6-4 in the text", "6-3"), told("two hours", "2 hours"))
    main = MAIN.model_copy(update={"doubts": doubts})
    findings = Findings(parser=1, scorecards=(main,), has_main=True)
    lines = lay_out(findings, (), 44)
    assert section(lines, "The text contradicts itself") == ["6-3 in the headline, 6-4 in the text", "two hours"]
    assert "contradicts" not in plain(lay_out(findings, (), 44, hidden=True))


def test_a_match_says_where_and_when_as_far_as_that_differs_from_the_main_one() -> None:
    again = MAIN.model_copy(update={"sides": (side(FOX), side(HART))})
    findings = Findings(parser=1, scorecards=(MAIN, again, *FINDINGS.scorecards[1:2]), has_main=True)
    assert section(lay_out(findings, (), 44), "Matches mentioned") == [
        "Fox d. Hart 6-7⁴ 7-6¹⁰ 6-3  2nd round",
        "Fox d. Hart  final · 2024",
    ]
    assert section(lay_out(findings, (), 30), "Matches mentioned") == [
        "Fox d. Hart 6-7⁴ 7-6¹⁰ 6-3",
        "  2nd round",
        "Fox d. Hart  final · 2024",
    ]


WITHOUT_A_MATCH = """\
This is not about one match.

Players ────────────────────────────────────
Dell-Winter  seed 1 · 54 unforced errors
  5–3 v Bell
Bell  GBR · No. 31
Fox  MON

Quotes ─────────────────────────────────────
┃ Bell 2   ║ Dell-Winter 1

Matches mentioned ──────────────────────────
Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3
  Lyon Open · 2nd round · 2025
Fox d. Hart  Lyon Open · final · 2024
Bell v Fox or Hart

Related ────────────────────────────────────
past match mentioned
  Fox d. Ivy (2023)                       ×1"""


def test_an_article_about_no_one_match_still_shows_all_that_is_found() -> None:
    assert plain(lay_out(FINDINGS.model_copy(update={"has_main": False}), RELATED[2:], 44)) == WITHOUT_A_MATCH


def test_an_article_in_which_nothing_is_found_says_so() -> None:
    assert plain(lay_out(Findings(parser=1), (), 44)) == "No match is told here."


def test_a_speaker_who_is_not_told_is_counted_too() -> None:
    quotes = (FINDINGS.quotes[0], FINDINGS.quotes[1].model_copy(update={"speaker": None}))
    lines = lay_out(FINDINGS.model_copy(update={"quotes": quotes}), (), 44)
    assert section(lines, "Quotes") == ["┃ Bell 1   ╎ not told who 1"]


def test_a_line_does_not_break_within_brackets() -> None:
    line = "Bell d. Dell-Winter 6-4 6-4 (Buenos Aires, 2023)"
    related = (Related(Relation.MEETING, "earlier meeting", line, (7,)),)
    assert section(lay_out(Findings(parser=1), related, 36), "Related") == [
        "earlier meeting",
        "  Bell d. Dell-Winter 6-4 6-4",
        "  (Buenos Aires, 2023)            ×1",
    ]

"""What is told of a player: each text stands beside the facts in it."""

import pytest

from tui.model import Fact
from tui.parse import facts, findings, names, prose, references
from tui.parse.reading import Card, Cards, Team

LEAD = "In Lyon Dale Hooper met Ivan Medvedenko. "


def read(text: str, *sides: int) -> tuple[Fact, ...]:
    laid = prose.lay_out(text)
    people = names.people(laid)
    references.resolve(people, laid)
    cards = Cards([Card((Team((sides[0],)), Team((sides[1],))), 0, 1)], has_main=True) if sides else Cards([])
    return findings.findings(0, laid, people, cards, facts.facts(laid, people, cards), None).facts


def told(text: str) -> list[tuple[str, str, int | str]]:
    return [(fact.player.split()[-1], fact.field.value, fact.value) for fact in read(text)]


def of(text: str, field: str) -> list[tuple[str, int | str]]:
    """The facts of one field that follow the lead."""
    return [(player, value) for player, kind, value in told(LEAD + text) if kind == field]


# ── Strokes ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "field", "facts"),
    [
        ("Hooper hit 54 unforced errors.", "unforced_errors", [("Hooper", 54)]),
        ("Hooper, usually so neat, hit a staggering 54 unforced errors.", "unforced_errors", [("Hooper", 54)]),
        ("Hooper won despite his 54 unforced errors.", "unforced_errors", [("Hooper", 54)]),
        ("Hooper won thanks to Medvedenko's 54 unforced errors.", "unforced_errors", [("Medvedenko", 54)]),
        ("There were 54 unforced errors from Medvedenko.", "unforced_errors", [("Medvedenko", 54)]),
        ("Hooper hit 28 winners and 42 unforced errors.", "winners", [("Hooper", 28)]),
        ("Hooper survived a barrage of 23 aces from the American Medvedenko.", "aces", [("Medvedenko", 23)]),
        ("Hooper kept his unforced errors down to just 12.", "unforced_errors", [("Hooper", 12)]),
        (
            "Hooper led as Medvedenko, a teenager ranked No. 80, made 38 unforced errors.",
            "unforced_errors",
            [("Medvedenko", 38)],
        ),
        ("Hooper hit 28 winners and 42 unforced errors.", "unforced_errors", [("Hooper", 42)]),
        ("Hooper hit more winners (61-44).", "winners", [("Hooper", 61)]),
        ("Hooper served 13 aces to Medvedenko's three.", "aces", [("Hooper", 13), ("Medvedenko", 3)]),
        ("Hooper served 10 aces compared to just two for Medvedenko.", "aces", [("Hooper", 10), ("Medvedenko", 2)]),
        ("Hooper double-faulted six times.", "double_faults", [("Hooper", 6)]),
        ("Hooper had six double faults.", "double_faults", [("Hooper", 6)]),
        ("Hooper won. His opponent served 13 aces.", "aces", [("Medvedenko", 13)]),
        ("Hooper hit a dozen aces.", "aces", [("Hooper", 12)]),
        (
            "Medvedenko was hurt. It was the tall man who led, with 20 aces to Medvedenko's 10.",
            "aces",
            [("Medvedenko", 10)],
        ),
        ("Hitting 15 aces, Hooper won.", "aces", [("Hooper", 15)]),
        ("Finishing with 15 aces and 20 winners, Hooper was the better man.", "winners", [("Hooper", 20)]),
        ("Eight double faults from Medvedenko did not help.", "double_faults", [("Medvedenko", 8)]),
        ("The 15 aces Hooper served made the difference.", "aces", [("Hooper", 15)]),
        ("Hooper sealed victory with his 13th ace.", "aces", [("Hooper", 13)]),
        ("Hooper hit 20 winners and Medvedenko 25.", "winners", [("Hooper", 20), ("Medvedenko", 25)]),
        (
            "Hooper made 20 unforced errors, while Medvedenko made just 12.",
            "unforced_errors",
            [("Hooper", 20), ("Medvedenko", 12)],
        ),
    ],
)
def test_what_is_hit_in_a_match_is_counted(text: str, field: str, facts: list[tuple[str, int]]) -> None:
    assert of(text, field) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Hooper hit four winners to hold.",
        "Hooper served three aces in the opening game.",
        "Hooper hit 12 winners in the first set.",
        "Hooper hit 20 winners and Medvedenko 20: they had 40 winners between them.",
        "Hooper was helped by five double faults.",
        "Seven aces kept Hooper in it.",
        "Hooper served an ace.",
        "Hooper survived a dozen aces.",
        "Hooper saved a set point with his fifth ace.",
        "Hooper hit 12 winners in the first set and Medvedenko 15.",
        "The crowd saw 30 winners.",
    ],
)
def test_what_is_told_of_a_part_or_of_nobody_is_no_total(text: str) -> None:
    assert not {field for _, field, _ in told(LEAD + text)} & {"aces", "winners", "double_faults", "unforced_errors"}


# ── Break points ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Hooper converted five of his 10 break points.", [("Hooper", "5/10")]),
        ("Hooper took two out of five break point chances.", [("Hooper", "2/5")]),
        ("Hooper could not take any of his five break point opportunities.", [("Hooper", "0/5")]),
        ("Hooper failed to convert any of seven break points.", [("Hooper", "0/7")]),
        ("Hooper took none of his five break points.", [("Hooper", "0/5")]),
        ("Hooper wasted all four break points.", [("Hooper", "0/4")]),
        ("Hooper converted all three break points.", [("Hooper", "3/3")]),
        ("Hooper converted both of his break points.", [("Hooper", "2/2")]),
        ("Hooper converted the only break point.", [("Hooper", "1/1")]),
        ("Hooper was two-for-seven on break points.", [("Hooper", "2/7")]),
        ("Hooper earned ten break points and took six.", [("Hooper", "6/10")]),
        ("Hooper had five break points, none converted.", [("Hooper", "0/5")]),
        ("Hooper broke four times from seven chances.", [("Hooper", "4/7")]),
        ("Hooper missed five break points, while his opponent took the only one.", [("Medvedenko", "1/1")]),
        ("Hooper squandered 10 of 11 break points.", [("Hooper", "1/11")]),
        ("Hooper had one break point in the first set and took it.", []),
        ("Hooper could convert five of his 10 break points.", []),
    ],
)
def test_break_points_are_won_and_faced(text: str, facts: list[tuple[str, str]]) -> None:
    assert of(text, "break_points") == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Hooper saved all six break points.", [("Hooper", "6/6")]),
        ("Hooper won, saving seven of his 10 break points.", [("Hooper", "7/10")]),
        ("Hooper fended off three of the four break points against him.", [("Hooper", "3/4")]),
        ("Hooper saved five break points.", [("Hooper", "5")]),
        ("Hooper won without facing a break point.", [("Hooper", "0/0")]),
        ("Hooper faced no break points.", [("Hooper", "0/0")]),
        ("Hooper broke twice in each set, while conceding no break point.", [("Hooper", "0/0")]),
        ("Hooper saved two break points in the third game.", []),
    ],
)
def test_break_points_saved_are_a_figure_of_their_own(text: str, facts: list[tuple[str, str]]) -> None:
    assert of(text, "break_points_saved") == facts


# ── Match points, sets, breaks, points ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "field", "facts"),
    [
        ("Hooper saved a match point before he won.", "match_points_saved", [("Hooper", 1)]),
        ("Hooper had to save two match points.", "match_points_saved", [("Hooper", 2)]),
        ("Medvedenko lost after saving three championship points.", "match_points_saved", [("Medvedenko", 3)]),
        ("Hooper won after saving match points.", "match_points_saved", []),
        ("Hooper had match point at 6-5.", "match_points", [("Hooper", 1)]),
        ("Hooper took the first of his three match points.", "match_points", [("Hooper", 3)]),
        ("Hooper won on his second match point.", "match_points", [("Hooper", 2)]),
        ("Hooper needed nine match points.", "match_points", [("Hooper", 9)]),
        ("Hooper won the title without dropping a set.", "sets_dropped", [("Hooper", 0)]),
        ("Hooper has not lost a set this week.", "sets_dropped", [("Hooper", 0)]),
        ("Hooper won after dropping only one set all week.", "sets_dropped", [("Hooper", 1)]),
        ("Hooper won after dropping the opening set.", "sets_dropped", []),
        ("Hooper won after losing a set.", "sets_dropped", []),
        ("Hooper broke Medvedenko three times.", "breaks", [("Hooper", 3)]),
        ("Hooper won, breaking serve twice.", "breaks", [("Hooper", 2)]),
        ("Hooper broke Medvedenko three times in the second set.", "breaks", []),
        ("Hooper went ahead in the second, where he broke three times.", "breaks", []),
        ("Hooper was broken three times.", "breaks", []),
        ("Hooper won 73 points to Medvedenko's 65.", "points_won", [("Hooper", 73), ("Medvedenko", 65)]),
        ("Hooper won 94 points and Medvedenko 65.", "points_won", [("Hooper", 94), ("Medvedenko", 65)]),
        ("Hooper won 40 points of 58 on serve.", "points_won", []),
        ("Hooper won four more points than Medvedenko.", "points_won", []),
    ],
)
def test_the_other_figures_of_a_match_are_counted(text: str, field: str, facts: list[tuple[str, int]]) -> None:
    assert of(text, field) == facts


# ── Rankings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Hooper, ranked 158th in the world, won.", [("Hooper", "rank", 158)]),
        ("Hooper — ranked No. 42 — won.", [("Hooper", "rank", 42)]),
        ("Hooper is ranked sixth in the world.", [("Hooper", "rank", 6)]),
        ("Hooper, who is ranked 31st, won.", [("Hooper", "rank", 31)]),
        ("Hooper is ranked 23rd, Medvedenko is 31st.", [("Hooper", "rank", 23), ("Medvedenko", "rank", 31)]),
        ("Hooper has slipped to 64 in the world.", [("Hooper", "rank", 64)]),
        ("Hooper remains fourth in the rankings.", [("Hooper", "rank", 4)]),
        ("Hooper has risen from 31 in the world to number 22.", [("Hooper", "rank", 22)]),
        ("Hooper has leapt up the world rankings, from 204th in May to 40th.", [("Hooper", "rank", 40)]),
        (
            "Hooper was ranked as low as 91st in the world but is now back up to 31st.",
            [("Hooper", "former_rank", 91), ("Hooper", "rank", 31)],
        ),
        ("Hooper, ranked 204th when he came to Lyon, won.", [("Hooper", "former_rank", 204)]),
        ("Hooper becomes world number two.", [("Hooper", "rank", 2)]),
        (
            "Hooper replaces Medvedenko as world number two.",
            [("Hooper", "rank", 2), ("Medvedenko", "former_rank", 2)],
        ),
        ("Hooper retains top spot in the rankings.", [("Hooper", "rank", 1)]),
        ("Ranked 14th in the world, Hooper won.", [("Hooper", "rank", 14)]),
        ("Hooper, at a career-high 45th in the world, won.", [("Hooper", "rank", 45)]),
        ("Hooper has moved up to No. 45 in the ATP Live Rankings.", [("Hooper", "rank", 45)]),
        ("It went to Hooper, a former finalist who is now No. 9 in the ATP rankings.", [("Hooper", "rank", 9)]),
        ("No. 117 Hooper won.", [("Hooper", "rank", 117)]),
        (
            "World number 31 Hooper, ranked two places above Medvedenko, won.",
            [("Hooper", "rank", 31), ("Medvedenko", "rank", 33)],
        ),
        (
            "Hooper is 40 places below world number 12 Medvedenko. Hooper is ranked 40 places below Medvedenko.",
            [("Hooper", "rank", 52), ("Medvedenko", "rank", 12)],
        ),
        ("Medvedenko is ranked sixth. No. 7 Hooper won.", [("Hooper", "rank", 7), ("Medvedenko", "rank", 6)]),
        ("Medvedenko is ranked sixth. Britain's No. 7 Hooper won.", [("Medvedenko", "rank", 6)]),
        ("Medvedenko is ranked sixth. The top seed lost. No. 7 Hooper won.", [("Medvedenko", "rank", 6)]),
        ("Hooper ended the year as the world No. 1.", [("Hooper", "rank", 1)]),
        ("Hooper came to Lyon a year ago ranked 196 in the world.", [("Hooper", "former_rank", 196)]),
        ("No. 7 Hooper won.", []),
        ("Facing a man ranked 45th in the world, Hooper won.", []),
        ("Hooper could rise to 12 in the world.", []),
        ("Hooper is ranked 184 places below Medvedenko.", []),
        ("World number six Hooper is more than 700 places above Medvedenko.", [("Hooper", "rank", 6)]),
        ("Denmark's top-ranked player Hooper won.", []),
        ("Hooper looked like the world's No. 1.", []),
        ("Hooper is third in the junior rankings.", []),
        ("Hooper is second in the doubles rankings.", []),
        ("Hooper beat two players ranked in the top 200.", []),
        ("Hooper is one of the best in the world.", []),
        ("Hooper would become world number two.", []),
    ],
)
def test_a_ranking_is_read_where_it_is_one(text: str, facts: list[tuple[str, str, int]]) -> None:
    found = [fact for fact in told(LEAD + text) if fact[1].endswith("rank")]
    assert sorted(found) == sorted(facts)


# ── Meetings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "player", "value"),
    [
        ("It was their eighth meeting (5-3 in Hooper's favour).", "Hooper", "5-3"),
        ("Hooper leads their head-to-head 5-3.", "Hooper", "5-3"),
        ("Hooper trails 3-5 in the head-to-head.", "Hooper", "3-5"),
        ("Hooper holds a 3–0 head-to-head record over Medvedenko.", "Hooper", "3-0"),
        ("Hooper has a 4-1 record against Medvedenko.", "Hooper", "4-1"),
        ("The head-to-head now stands at 5-2 to Hooper.", "Hooper", "5-2"),
        ("Hooper won 6-4 6-2, extending his head-to-head record against Medvedenko to 7-0.", "Hooper", "7-0"),
        ("They have met five times, with Hooper holding a 3-2 edge.", "Hooper", "3-2"),
        ("It is the third time in eight meetings that Hooper has beaten Medvedenko.", "Hooper", "3-5"),
        ("Hooper beat Medvedenko for the third time in eight meetings.", "Hooper", "3-5"),
        ("Hooper had lost all nine of his previous meetings with Medvedenko.", "Hooper", "0-9"),
        ("Hooper has won all four of their previous meetings.", "Hooper", "4-0"),
        ("Hooper has now beaten Medvedenko in two of their three meetings.", "Hooper", "2-1"),
        ("Hooper has won six of their nine meetings.", "Hooper", "6-3"),
        ("Hooper has lost both of his meetings with Medvedenko.", "Hooper", "0-2"),
        ("Hooper has never beaten Medvedenko in five meetings.", "Hooper", "0-5"),
        ("Hooper has beaten Medvedenko four of the six times they have met.", "Hooper", "4-2"),
        ("It was Hooper's third win in four meetings with Medvedenko.", "Hooper", "3-1"),
        ("Hooper won their only previous meeting.", "Hooper", "1-0"),
        ("Hooper beat Medvedenko in their only previous meeting.", "Hooper", "1-0"),
        ("Medvedenko lost their only meeting.", "Medvedenko", "0-1"),
        ("The pair have met six times, with Hooper winning four.", "Hooper", "4-2"),
        ("They had met twice before, Hooper winning both.", "Hooper", "2-0"),
        ("Hooper improved to 5-0 against Medvedenko.", "Hooper", "5-0"),
        ("Hooper improved his record to 6-0 against Medvedenko.", "Hooper", "6-0"),
        ("Hooper holds a 4-2 lead over Medvedenko.", "Hooper", "4-2"),
        ("Hooper levelled their head-to-head at 2-2.", "Hooper", "2-2"),
        ("\n\nHooper v Medvedenko\n\nHead-to-head: Hooper leads 1-0\n\nThey met in May.", "Hooper", "1-0"),
        ("Medvedenko is winless in five meetings with Hooper.", "Medvedenko", "0-5"),
        ("Hooper has yet to beat Medvedenko in five meetings.", "Hooper", "0-5"),
    ],
)
def test_meetings_are_told_as_wins_and_losses(text: str, player: str, value: str) -> None:
    assert of(text, "h2h") == [(player, value)]


@pytest.mark.parametrize(
    "text",
    [
        "It was Hooper's sixth win over Medvedenko.",
        "Hooper has won ten of his 12 meetings with top-50 players.",
        "It was Hooper's first win in five attempts against a World No. 1.",
        "Hooper has won his last five meetings with Medvedenko.",
        "Hooper is 12-3 this year.",
        "Hooper took a 4-2 lead over Medvedenko.",
        "Hooper improved to 12-3 this year.",
        "Hooper improved to 5-0 against players in the top ten.",
        "They have met six times, with Hooper glad of it.",
        "Hooper has a 4-1 record against players in the top ten.",
        "Hooper won 6-4 in the series of matches.",
        "Hooper reached the last 16 for the first time in six attempts.",
        "Hooper won two of her seven matches.",
        "When Hooper beat Medvedenko, he improved his head-to-head lead over Hooper to 9-0.",
    ],
)
def test_one_side_of_the_meetings_is_no_head_to_head(text: str) -> None:
    assert of(text, "h2h") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was Hooper's first win over Medvedenko.",
        "Hooper earned his first victory against Russia's Medvedenko.",
        "Hooper took his first win over Medvedenko in five meetings.",
        "Hooper beat Medvedenko for the first time.",
        "Hooper has beaten Medvedenko for the first time in his career.",
    ],
)
def test_a_first_win(text: str) -> None:
    told = [(fact.player, fact.opponent) for fact in read(LEAD + text) if fact.field == "first_win"]
    assert told == [("Dale Hooper", "Ivan Medvedenko")]


@pytest.mark.parametrize(
    "text",
    [
        "Hooper beat Medvedenko for the first time this year.",
        "It was Hooper's first win over Medvedenko since 2019.",
        "It was Hooper's first win over Medvedenko on clay.",
        "It was Hooper's first win over a world No. 1.",
        "Hooper reached the final for the first time.",
        "Hooper hopes for a first win over Medvedenko.",
        "Hooper lost to Medvedenko for the first time.",
    ],
)
def test_no_first_win(text: str) -> None:
    assert [fact for fact in read(LEAD + text) if fact.field == "first_win"] == []


def test_a_head_to_head_names_the_other() -> None:
    (fact,) = read(LEAD + "Hooper had lost all nine of his previous meetings with Medvedenko.")
    assert fact.opponent == "Ivan Medvedenko"


def test_the_other_is_the_one_of_the_main_match_where_the_words_leave_it_open() -> None:
    text = "In Lyon Dale Hooper met Ivan Medvedenko, not Alan Marsh. Hooper leads the head-to-head 5-3."
    (fact,) = read(text, 0, 1)
    assert fact.opponent == "Ivan Medvedenko"


# ── Streaks and titles ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "field", "facts"),
    [
        ("The defeat ends Hooper's 17-match winning streak.", "win_streak", [("Hooper", 17)]),
        ("Hooper is on a 12-match winning run.", "win_streak", [("Hooper", 12)]),
        ("Hooper had won his last 17 matches.", "win_streak", [("Hooper", 17)]),
        ("It was Hooper's sixth straight victory.", "win_streak", [("Hooper", 6)]),
        ("Hooper has won 14 in a row.", "win_streak", [("Hooper", 14)]),
        ("Hooper took a fourth straight win over Medvedenko.", "win_streak", []),
        ("Hooper won his last five matches with Medvedenko.", "win_streak", []),
        ("Hooper won his eighth title of the season.", "titles_season", [("Hooper", 8)]),
        ("Hooper, the winner of eight titles this season, won.", "titles_season", [("Hooper", 8)]),
        ("Hooper has won four titles this year.", "titles_season", [("Hooper", 4)]),
        ("Hooper won his second career title.", "titles", [("Hooper", 2)]),
        ("Hooper won his maiden ATP title.", "titles", [("Hooper", 1)]),
        ("Hooper is in search of his 24th career title.", "titles", []),
        ("Hooper won his second Lyon title.", "titles", []),
    ],
)
def test_streaks_and_titles_are_counted(text: str, field: str, facts: list[tuple[str, int]]) -> None:
    assert of(text, field) == facts


# ── The player himself ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "field", "facts"),
    [
        ("Hooper, 32, won.", "age", [("Hooper", 32)]),
        ("Hooper, 27 and ranked 50th, won.", "age", [("Hooper", 27)]),
        ("Hooper, aged 24, won.", "age", [("Hooper", 24)]),
        ("Hooper, a Briton of 34, won.", "age", [("Hooper", 34)]),
        ("Hooper, who turned 36 on Tuesday, won.", "age", [("Hooper", 36)]),
        ("Hooper is 18 years old.", "age", [("Hooper", 18)]),
        ("It went to Hooper, who is 22.", "age", [("Hooper", 22)]),
        ("Hooper has defended his decision to go on at the age of 48.", "age", [("Hooper", 48)]),
        ("At 19, Hooper is the youngest here.", "age", [("Hooper", 19)]),
        ("At the age of 19, Hooper has won it all.", "age", [("Hooper", 19)]),
        ("Hooper celebrated his 19th birthday on Friday.", "age", [("Hooper", 19)]),
        ("Hooper won a day after his 30th birthday.", "age", [("Hooper", 30)]),
        ("Hooper, from Wales, won.", "nationality", [("Hooper", "GBR")]),
        ("Hooper (GBR) won.", "nationality", [("Hooper", "GBR")]),
        ("Hooper (Britain) won.", "nationality", [("Hooper", "GBR")]),
        ("Britain No. 1 Hooper won.", "nationality", [("Hooper", "GBR")]),
        ("Hooper, the first man from Wales to win here, was glad.", "nationality", [("Hooper", "GBR")]),
        ("Hooper played as the youngest British player at the event.", "nationality", [("Hooper", "GBR")]),
        ("[4] Hooper won.", "seed", [("Hooper", 4)]),
        ("Seeded fourth, Hooper won.", "seed", [("Hooper", 4)]),
        ("The set went 7-6 [4] Hooper said.", "seed", []),
        ("Hooper (WC) won.", "entry", [("Hooper", "WC")]),
        ("Hooper, playing on a wild card, won.", "entry", [("Hooper", "WC")]),
        ("Hooper, who came through qualifying, won.", "entry", [("Hooper", "Q")]),
        ("Hooper has come through three rounds of qualifying.", "entry", [("Hooper", "Q")]),
        ("Hooper came through qualifying in 2019.", "entry", []),
        ("At 19, Hooper won the title.", "age", []),
        ("Hooper will retire next year at the age of 34.", "age", []),
        ("Hooper will celebrate his 19th birthday on Friday.", "age", []),
        ("Hooper was 22 when he retired.", "age", []),
        ("Hooper won 46 points and Medvedenko 42.", "age", []),
        ("Hooper was just 14 then.", "age", []),
        ("Hooper, 7-5 up, won.", "age", []),
        ("Hooper, who was given a wild card into the event, won.", "entry", [("Hooper", "WC")]),
        ("Hooper received a wildcard for Lyon.", "entry", [("Hooper", "WC")]),
        ("Hooper could receive a wildcard for Lyon.", "entry", []),
        ("Hooper, the first Swiss man to win here, was glad.", "nationality", [("Hooper", "SUI")]),
        ("Hooper won, becoming the seventh Swiss man to win here.", "nationality", [("Hooper", "SUI")]),
        ("Hooper will become Britain's youngest winner.", "nationality", [("Hooper", "GBR")]),
        ("The only other Swiss man to win here is Medvedenko.", "nationality", [("Medvedenko", "SUI")]),
        ("Hooper spoke with coach Alan Marsh.", "coach", [("Hooper", "Alan Marsh")]),
        ("Hooper's coach Alan Marsh was glad.", "coach", [("Hooper", "Alan Marsh")]),
        ("Hooper is coached by Alan Marsh.", "coach", [("Hooper", "Alan Marsh")]),
        ("Hooper met former coach Alan Marsh.", "coach", []),
        ("Hooper met Great Britain coach Alan Marsh.", "coach", []),
        ("Hooper withdrew with a groin injury.", "injury", [("Hooper", "groin")]),
        ("A left knee injury has forced Hooper out.", "injury", [("Hooper", "left knee")]),
        ("Hooper missed May with a left forearm injury.", "injury", [("Hooper", "left forearm")]),
    ],
)
def test_what_is_told_of_the_player_himself_is_kept(text: str, field: str, facts: list[tuple[str, int | str]]) -> None:
    assert of(text, field) == facts


# ── All together ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_descriptions_say_are_facts_too() -> None:
    assert told("It went to world number four and third seed Juan Ibarra of Spain.") == [
        ("Ibarra", "rank", 4),
        ("Ibarra", "seed", 3),
        ("Ibarra", "nationality", "ESP"),
    ]


def test_a_value_is_kept_once_and_two_values_both() -> None:
    text = (
        "In Lyon third seed Juan Ibarra beat Dale Hooper. It was hard for the third seed. But fourth seed Ibarra won."
    )
    assert [value for player, field, value in told(text) if field == "seed"] == [3, 4]


def test_of_somebody_who_does_not_play_nothing_is_kept() -> None:
    assert told("It was said by British coach Alan Marsh, 54, the first Briton to do so.") == []


def test_nothing_is_read_from_what_is_quoted() -> None:
    assert told(LEAD + '"Hooper hit 50 unforced errors," said Medvedenko.') == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hooper hit 54 unforced errors.", "54 unforced errors"),
        ("Hooper could not take any of his five break points.", "could not take any of his five break points"),
        ("Hooper, ranked 158th in the world, won.", "ranked 158th"),
        ("Hooper leads their head-to-head 5-3.", "head-to-head 5-3"),
    ],
)
def test_a_fact_points_at_its_words(text: str, words: str) -> None:
    (fact,) = read(LEAD + text)
    assert words in fact.span.of(LEAD + text) or fact.span.of(LEAD + text) in words


# ── In brackets ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Hooper (Spain) won.", [("nationality", "ESP")]),
        ("Hooper (ESP) won.", [("nationality", "ESP")]),
        ("Hooper [14] won.", [("seed", 14)]),
        ("Hooper (3) won.", [("seed", 3)]),
        ("Hooper (WC) won.", [("entry", "WC")]),
        ("Hooper (Q) won.", [("entry", "Q")]),
        ("Hooper (LL) won.", [("entry", "LL")]),
        ("Hooper (ESP, 3) won.", [("nationality", "ESP"), ("seed", 3)]),
        ("Hooper (24) won.", []),  # an age, or a seed
        ("Hooper (who lost the first set) won.", []),
        ("Hooper (TBC) won.", []),
        ("Hooper (seeded third) won.", [("seed", 3)]),
        ("Hooper of Spain (3) won.", [("nationality", "ESP"), ("seed", 3)]),
        ("The draw:\n\n(2) Hooper v Medvedenko\n", [("seed", 2)]),
        ("Results:\n\n3 - Hooper (Spain) beat Medvedenko 6-4 6-4\n", [("seed", 3), ("nationality", "ESP")]),
        ("Spain No 1 Hooper won.", [("nationality", "ESP")]),
        ("Spain fourth seed Hooper won.", [("nationality", "ESP"), ("seed", 4)]),
        ("Hooper (ESP x26) won.", [("nationality", "ESP"), ("seed", 26)]),
    ],
)
def test_what_stands_in_brackets_after_a_name_is_said_of_its_bearer(
    text: str, facts: list[tuple[str, int | str]]
) -> None:
    assert [(field, value) for who, field, value in told(LEAD + text) if who == "Hooper"] == facts


@pytest.mark.parametrize(
    ("text", "field", "facts"),
    [
        ("The world No.31, Hooper, won.", "rank", [("Hooper", 31)]),
        ("Hooper beat the world number four last year.", "rank", []),
        ("Hooper, from Spain, won.", "nationality", [("Hooper", "ESP")]),
        ("Southpaw Hooper won.", "handed", [("Hooper", "L")]),
        ("Hooper sent down a dozen aces.", "aces", [("Hooper", 12)]),
        ("Hooper converted 4/9 break points.", "break_points", [("Hooper", "4/9")]),
        ("Hooper went four for nine on break points.", "break_points", [("Hooper", "4/9")]),
        ("Hooper converted his third match point.", "match_points", [("Hooper", 3)]),
        ("Hooper has dropped one set all tournament.", "sets_dropped", [("Hooper", 1)]),
        ("It was Hooper's 10th win in a row.", "win_streak", [("Hooper", 10)]),
    ],
)
def test_what_is_told_in_other_words_is_the_same(text: str, field: str, facts: list[tuple[str, int | str]]) -> None:
    assert of(text, field) == facts


def test_a_head_to_head_over_somebody_is_with_him_whoever_else_is_named_after_him() -> None:
    text = "Hooper holds a 3-0 head-to-head record over Spain's Ruiz, who lost to Costa, while Medvedenko waits."
    [fact] = [one for one in read(LEAD + text) if one.field == "h2h"]
    assert (fact.value, fact.opponent) == ("3-0", "Ruiz")

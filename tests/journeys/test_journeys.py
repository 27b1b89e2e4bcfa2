"""What a person does with the reader, from the first key to the last, in a real terminal.

The small steps are tested below the screen and on it; here the whole is walked through, on samples of this project and
files that try to break it.
"""

import re
import signal
from pathlib import Path

import pytest

from tests.hostile import READABLE, REFUSED, write
from tests.journeys.conftest import Start
from tests.terminal import Terminal
from tui.paths import SEEDS

BEFORE, REPORT, AFTER = (
    SEEDS / name
    for name in ("2025-10-27-norrie-baez.md", "2025-10-28-norrie-alcaraz.md", "2025-10-30-vacherot-norrie.md")
)
WORDS = "unforced errors."  # in REPORT: "He made 54 unforced errors."
STORY = (BEFORE, REPORT, AFTER)

# What leaves the alternate screen and gives the cursor back, and what stops the reports of the mouse.
RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")
# Orders that only a document could have given: OSC, DCS and others of their kind, queries, C1, bidi and tag characters.
ORDERS = re.compile(
    rb"\x1b[\]PX^_]|\x1b\[(?:0?c|6n|21t)|[\x00\x07\x0e\x0f]|\xc2[\x80-\x9f]"
    rb"|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xaf]|\xf3\xa0[\x80\x81]"
)
POINTER = re.compile(rb"\x1b\]22;[a-z-]+\x07")  # the shape of the mouse's pointer, which Textual sets


def open_report(terminal: Terminal) -> None:
    """Go to the report of the first match and wait until what it tells is found."""
    terminal.wait_for("Vacherot d. Norrie 7-6⁴ 6-4")
    terminal.press("J")
    terminal.wait_for("Norrie knocks world No. 1 Alcaraz out of the Paris")
    terminal.wait_for("Carlos ALCARAZ")


def looks(terminal: Terminal, words: str) -> set[tuple[object, ...]]:
    """How the words look: colours, bold, underline, reverse."""
    return {(cell.fg, cell.bg, cell.bold, cell.underscore, cell.reverse) for cell in terminal.cells(words)}


# ── Reading ──


def test_open_read_and_quit(start: Start) -> None:
    with start(*STORY) as terminal:
        terminal.wait_for("Unread 3")
        terminal.wait_for("Vacherot takes his one chance")
        terminal.press("j", "enter")
        terminal.wait_for("Unread 2")
        terminal.press("q")
        terminal.settle()
        terminal.press("q")
        assert terminal.ended() == 0
        assert all(sequence in terminal.output for sequence in RESTORED)


def test_what_was_read_and_starred_is_so_the_next_day(start: Start) -> None:
    with start(*STORY) as terminal:
        open_report(terminal)
        terminal.press("s")
        terminal.wait_for("Starred 1")
        terminal.close()
    with start(*STORY) as terminal:
        terminal.wait_for("Starred 1")
        terminal.wait_for("Unread 2")


def test_quotations_one_after_the_other_each_with_its_speaker(start: Start) -> None:
    with start(REPORT) as terminal:
        terminal.wait_for("Carlos ALCARAZ")
        terminal.press("]")
        terminal.wait_for("Alcaraz 1 of")
        terminal.press("]")
        terminal.wait_for("Norrie 2 of")
        terminal.press("[")
        terminal.wait_for("Alcaraz 1 of")


def test_from_a_value_to_its_words_and_back(start: Start) -> None:
    """In a terminal so low that the words are out of sight at first; the full stop after them is no evidence."""
    with start(REPORT, size=(140, 14)) as terminal:
        assert WORDS not in terminal.wait_for("Carlos ALCARAZ")
        terminal.answer("tab")
        terminal.answer("tab")
        while not (WORDS in terminal.answer("j") and len(looks(terminal, WORDS)) == 2):
            assert "Related" not in terminal.screen(), "the cursor has come past the last value"
        terminal.press("enter")
        terminal.wait_for("enter scorecard")
        assert len(looks(terminal, WORDS)) == 2
        terminal.press("enter")
        terminal.wait_for("enter go there")
        terminal.answer("j")
        assert WORDS not in terminal.screen() or len(looks(terminal, WORDS)) == 1


def test_from_a_match_to_the_next_one_and_back(start: Start) -> None:
    with start(*STORY) as terminal:
        open_report(terminal)
        terminal.press("m")
        terminal.wait_for("next match of Norrie in Paris")
        terminal.press("enter")
        terminal.wait_for("Valentin VACHEROT")
        terminal.press("H")
        terminal.wait_for("Carlos ALCARAZ")
        terminal.press("L")
        terminal.wait_for("Valentin VACHEROT")


def test_what_is_typed_faster_than_the_line_opens_is_searched_for(start: Start) -> None:
    """As a quick hand or a paste does; no letter is taken for a command."""
    with start(*STORY) as terminal:
        terminal.wait_for("Vacherot d. Norrie 7-6⁴ 6-4")
        terminal.settle()
        terminal.press("/jamaica")  # j, m and a are keys of the list
        terminal.wait_for("/ jamaica")
        terminal.wait_for("nothing found")
        terminal.wait_for("Unread 3")


def test_the_samples_are_there_at_the_first_start(start: Start) -> None:
    with start(size=(160, 45)) as terminal:
        terminal.wait_for(f"All {len(list(SEEDS.iterdir()))}")
        terminal.press("?")
        terminal.wait_for("Everywhere")
        terminal.press("escape")
        terminal.wait_gone("Everywhere")


# ── Following ──


FEED = """<rss version="2.0"><channel><title>The Rally</title>{}</channel></rss>"""
ITEM = """<item><title>{0} through in Lyon</title><guid>{0}</guid><pubDate>Mon, 3 Nov 2025 10:00:00 GMT</pubDate>
<description>{0} beat Eve Fox 6-4, 6-3 in the second round of the Lyon Open. {1}</description></item>"""


def write_feed(path: Path, *players: str) -> None:
    told = "She held to love in every other service game and never faced a break point after the third. " * 8
    path.write_text(FEED.format("".join(ITEM.format(player, told) for player in players)))


def test_from_a_feed_that_is_added_to_a_star_that_is_undone_the_next_day(start: Start, tmp_path: Path) -> None:
    """The cursor and the open article stay where they are, whatever comes."""
    feed = tmp_path / "rally.xml"
    write_feed(feed, "Ann Bell")
    with start() as terminal:
        terminal.wait_for("Sinner wins the Paris Masters")
        terminal.press("a")
        terminal.wait_for("enter adds")
        terminal.press(str(feed), "enter")
        terminal.wait_for("Added: 1 feed and 1 article.")
        terminal.press("g")
        terminal.wait_for("Bell d. Fox 6-4 6-3")
        terminal.press("enter")
        terminal.wait_for("Ann BELL")
        write_feed(feed, "Cora Dell", "Ann Bell")
        terminal.press("R")
        terminal.wait_for("1 new article")
        terminal.wait_for("Dell d. Fox 6-4 6-3")
        assert "Ann BELL" in terminal.screen()

        terminal.press("/")
        terminal.wait_for("esc end")
        terminal.press("player:dell lyon")
        terminal.wait_for("1 article ")
        terminal.wait_for("Cora DELL")
        terminal.press("enter")
        terminal.wait_for("n hit")
        terminal.press("n", "s")
        terminal.wait_for("Starred 1")
        terminal.press("escape")
        terminal.settle()
        terminal.press("q")
        terminal.settle()
        terminal.press("q")
        assert terminal.ended() == 0
    with start() as terminal:
        terminal.wait_for("Starred 1")
        terminal.press("F")
        terminal.wait_for("worked")
        terminal.press("escape")
        terminal.wait_gone("worked")
        terminal.press("ctrl+z")
        terminal.wait_for("Starred 0")


# ── Terminals ──


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (100, 30), (80, 24), (60, 20), (20, 6), (1, 1)])
def test_every_size_can_be_read_and_left(start: Start, size: tuple[int, int]) -> None:
    with start(*STORY, size=size) as terminal:
        if size[0] >= 20:
            terminal.wait_for("Vacherot takes")
        terminal.settle()
        terminal.press("J", "]", "tab", "j", "m")
        terminal.settle()
        for _ in range(6):
            terminal.press("q")
            terminal.settle(0.1)
        assert terminal.ended() == 0


def test_a_window_that_is_dragged_keeps_the_article(start: Start) -> None:
    with start(*STORY) as terminal:
        open_report(terminal)
        for size in ((40, 10), (1, 1), (100, 30), (220, 60), (79, 24)):
            terminal.resize(*size)
            terminal.settle(0.1)
        terminal.resize(140, 32)
        terminal.wait_for("Norrie knocks world No. 1 Alcaraz out of the Paris")
        terminal.wait_for("Carlos ALCARAZ")


@pytest.mark.parametrize(
    "env", [{"TERM": "xterm", "COLORTERM": ""}, {"NO_COLOR": "1"}, {"TERM": "linux", "COLORTERM": ""}]
)
def test_a_terminal_of_few_colours_shows_speakers_by_their_lines(start: Start, env: dict[str, str]) -> None:
    with start(REPORT, env=env) as terminal:
        terminal.wait_for("Carlos ALCARAZ")
        terminal.wait_for("┃ Alcaraz 1")
        terminal.wait_for("║ Norrie")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_reader_that_is_told_to_end_ends(start: Start, number: int) -> None:
    with start(REPORT) as terminal:
        terminal.wait_for("Carlos ALCARAZ")
        terminal.signal(number)
        assert terminal.ended() != 0


# ── Bad input ──


@pytest.fixture
def near(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with so short a path that a message about a file in it is not broken within the path."""
    return tmp_path_factory.mktemp("x")


def test_what_cannot_be_read_is_told_and_the_rest_is_listed(start: Start, near: Path) -> None:
    write(near / "bad", REFUSED)
    with start(REPORT, near / "bad", near / "gone.txt", size=(200, 40)) as terminal:
        terminal.wait_for("All 1 ")
        terminal.press("!")
        for name in (*REFUSED, "gone.txt"):
            terminal.wait_for(f"{name}: ")


def test_a_file_that_is_no_library_is_left_alone_and_told(start: Start, near: Path) -> None:
    other = near / "notes.db"
    other.write_text("These are notes, and no library.\n" * 50, encoding="utf-8")
    before = other.read_bytes()
    with start("--library", other, REPORT, size=(200, 40)) as terminal:
        terminal.wait_for("Carlos ALCARAZ")
        terminal.press("!")
        terminal.wait_for("notes.db: this is no library")
        terminal.press("escape")
        terminal.settle()
        terminal.press("s", "q", "q")
        assert terminal.ended() == 0
    assert other.read_bytes() == before


def test_no_document_gives_the_terminal_an_order(start: Start, tmp_path: Path) -> None:
    folder = write(tmp_path / "hostile", READABLE, REFUSED)
    with start(folder, size=(160, 45)) as terminal:
        terminal.wait_for(f"All {len(READABLE)} ")
        for _ in READABLE:
            terminal.settle(0.1)
            terminal.press("]", "m", "J")
        for keys in (("!",), ("?",), (":", "o", "r", "d"), ("tab", "tab")):
            terminal.press(*keys)
            terminal.settle()
            terminal.press("escape")
            terminal.settle()
        assert ORDERS.findall(POINTER.sub(b"", terminal.output)) == []


def test_brackets_are_shown_and_never_obeyed(start: Start, tmp_path: Path) -> None:
    folder = write(tmp_path / "hostile", {"brackets.md": READABLE["brackets.md"]})
    with start(folder, size=(160, 45)) as terminal:
        terminal.wait_for("[/] Norrie [WC] beats [6] Vacherot")
        terminal.wait_for("[@click=app.quit]x[/]")
        terminal.wait_for("[b [/foo] [LL] [1/WC]")
        terminal.wait_for("[link='http://a.b'] beat [Jannik] Sinner")

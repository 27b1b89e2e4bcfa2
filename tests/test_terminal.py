"""The terminal of the journeys: it answers what programs ask, follows a resize, and shows what it saw when it fails."""

import sys

import pytest

from tests.terminal import Terminal


def python(program: str, size: tuple[int, int] = (60, 10)) -> Terminal:
    return Terminal([sys.executable, "-c", program], size)


def test_what_a_program_asks_a_terminal_is_answered_and_not_shown() -> None:
    program = (
        "import sys, tty; tty.setraw(0)\n"
        "sys.stdout.write('\\x1b[?2026$p\\x1b[6n\\x1b[>1u\\x1b[c'); sys.stdout.flush()\n"
        "answer = ''\n"
        "while not answer.endswith('c'): answer += sys.stdin.read(1)\n"
        "print(ascii(answer), end='')"
    )
    with python(program) as terminal:
        screen = terminal.wait_for("2026")
        assert screen.split("\n")[0].strip() == r"'\x1b[?2026;2$y\x1b[1;1R\x1b[?62;22c'"
        assert terminal.ended() == 0


def test_keys_reach_the_program_by_name() -> None:
    program = "import sys, tty; tty.setraw(0); print('ready', flush=True); print(ascii(sys.stdin.read(5)), flush=True)"
    with python(program) as terminal:
        terminal.wait_for("ready")
        terminal.press("j", "up", "enter")
        terminal.wait_for(r"'j\x1b[A\r'")


def test_a_resize_reaches_the_program() -> None:
    program = (
        "import os, signal\n"
        "signal.signal(signal.SIGWINCH, lambda *_: print('now', *os.get_terminal_size(), flush=True))\n"
        "print('ready', *os.get_terminal_size(), flush=True)\n"
        "while True: signal.pause()"
    )
    with python(program) as terminal:
        terminal.wait_for("ready 60 10")
        terminal.resize(40, 8)
        assert len(terminal.wait_for("now 40 8").split("\n")) == 8


def test_a_text_that_does_not_come_fails_with_the_screen() -> None:
    with python("input('what is there')") as terminal:
        terminal.wait_for("what is there")
        with pytest.raises(AssertionError, match=r"did not show 'nothing'.*\n│what is there"):
            terminal.wait_for("nothing", timeout=0.1)


def test_a_program_that_ends_early_fails_with_its_status() -> None:
    with python("raise SystemExit(7)") as terminal:
        with pytest.raises(AssertionError, match=r"ended \(7\)"):
            terminal.wait_for("anything")
        assert terminal.close() == 7


def test_cells_tell_how_a_text_looks() -> None:
    with python(r"print('plain \x1b[1;4mstrong\x1b[m', flush=True); input()") as terminal:
        assert all(cell.bold and cell.underscore for cell in terminal.cells("strong"))
        assert not any(cell.bold for cell in terminal.cells("plain"))


def test_a_sequence_that_comes_in_two_parts_is_one() -> None:
    program = (
        "import sys, time\n"
        "for part in ('a\\x1b[?20', '26$pb\\x1b]0;ti', 'tle\\x07c'):\n"
        "    sys.stdout.write(part); sys.stdout.flush(); time.sleep(0.1)\n"
        "input()"
    )
    with python(program) as terminal:
        terminal.wait_for("abc")

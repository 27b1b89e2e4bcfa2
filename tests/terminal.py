"""A real pseudo-terminal with a screen, to drive a program as a person does: type, look, and never know its insides.

The screen is kept by pyte, which stands for a plain terminal without extensions. Programs ask a terminal what it can do
and wait for the answer, so the questions are answered here; what pyte would print instead of obey is taken out first.
Whatever takes too long fails with the screen in the message.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING, NoReturn, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pyte.screens import Char

PATIENCE = 30.0  # seconds a machine under load may take for what takes a tenth of one

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}

# What programs ask: where the cursor is, what kind of terminal it is, whether it can do a mode.
QUESTION = re.compile(rb"\x1b\[(?:(?P<cursor>6n)|(?P<kind>0?c)|\?(?P<mode>\d+)\$p)")
# pyte prints the end of: a mode question, a private sequence of kitty's keys or xterm's versions, a device string.
NOT_FOR_PYTE = re.compile(rb"\x1b\[\?[0-9;]*\$p|\x1b\[[<>=][0-9;]*[ -/]*[@-~]|\x1b[P_^X][^\x1b]*\x1b\\")
# The end of what was read, where it may be the beginning of a sequence.
UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P_^X\]][^\x07\x1b]*\x1b?)?\Z")


class Terminal:
    """A program in a terminal of `size` columns and rows; ends the program when left as a context."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int] = (120, 40),
        env: Mapping[str, str | None] | None = None,
    ) -> None:
        """Starts the program; `env` is laid over the test's own environment, None takes a variable away."""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._held = b""
        self.output = bytearray()
        """Every byte the program wrote, as it wrote it."""
        changed = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": None, "LINES": None, **(env or {})}
        kept = {name: value for name, value in os.environ.items() if name not in changed}
        self._master, slave = pty.openpty()
        _set_size(slave, size)
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=kept | {name: value for name, value in changed.items() if value is not None},
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ── Looking ──

    def screen(self) -> str:
        """What is on the screen now, a line a row."""
        while self._pump(0):
            pass
        return self._shown()

    def wait_for(self, text: str, timeout: float = PATIENCE) -> str:
        """The screen once the text is on one row of it."""
        return self.wait_until(lambda screen: any(text in row for row in screen.split("\n")), repr(text), timeout)

    def wait_gone(self, text: str, timeout: float = PATIENCE) -> str:
        """The screen once the text is on no row of it."""
        return self.wait_until(lambda screen: text not in screen, f"no {text!r}", timeout)

    def wait_until(self, seen: Callable[[str], bool], what: str, timeout: float = PATIENCE) -> str:
        """The screen once `seen` is true of it; `what` says in a failure what was waited for."""
        deadline = time.monotonic() + timeout
        while not seen(screen := self.screen()):
            if self._ended():
                self._fail(f"the program ended ({self._process.wait()}) before the screen showed {what}")
            if time.monotonic() > deadline:
                self._fail(f"the screen did not show {what} within {timeout:g} s")
            self._pump(0.05)
        return screen

    def settle(self, quiet: float = 0.3, timeout: float = PATIENCE) -> str:
        """The screen once nothing was drawn for `quiet` seconds."""
        deadline = time.monotonic() + timeout
        while self._pump(quiet):
            if time.monotonic() > deadline:
                self._fail(f"the screen was not quiet for {quiet:g} s within {timeout:g} s")
        return self._shown()

    def cells(self, text: str) -> list[Char]:
        """The cells of the text where it is first on the screen, each with its colours and `bold`, `underscore` …"""
        rows = self.wait_for(text).split("\n")
        y = next(y for y, row in enumerate(rows) if text in row)
        x = rows[y].index(text)
        return [self._screen.buffer[y][column] for column in range(x, x + len(text))]

    # ── Doing ──

    def press(self, *keys: str) -> None:
        """Types each key: a name of KEYS, or characters as they are."""
        for key in keys:
            os.write(self._master, KEYS.get(key, key).encode())

    def answer(self, key: str, quiet: float = 0.25) -> str:
        """The screen once the program has drawn something for the key, and then nothing for `quiet` seconds."""
        self.screen()
        drawn = len(self.output)
        self.press(key)
        self.wait_until(lambda _: len(self.output) > drawn, f"an answer to {key!r}")
        return self.settle(quiet)

    def resize(self, columns: int, rows: int) -> None:
        """Changes the size; the program is told as by a window that is dragged."""
        self.screen()
        self._screen.resize(rows, columns)
        _set_size(self._master, (columns, rows))

    def signal(self, number: int) -> None:
        """Sends the program a signal."""
        self._process.send_signal(number)

    def ended(self, timeout: float = PATIENCE) -> int:
        """The exit status of the program, which is about to end by itself; minus the signal, where one ended it."""
        deadline = time.monotonic() + timeout
        while not self._ended():
            self._pump(0.05)
            if time.monotonic() > deadline:
                self._fail(f"the program did not end within {timeout:g} s")
        self.screen()
        return self._process.returncode

    def close(self) -> int:
        """The exit status of the program; one that still runs is told to end, and killed where it does not."""
        if self._master < 0:
            return self._process.wait()
        if not self._ended():
            self._process.terminate()
        try:
            return self.ended(5)
        except AssertionError:
            self._process.kill()
            return self._process.wait()
        finally:
            os.close(self._master)
            self._master = -1

    # ── The wire ──

    def _ended(self) -> bool:
        return self._process.poll() is not None

    def _pump(self, timeout: float) -> bool:
        """Feeds the screen what the program wrote within `timeout` seconds; False where that was nothing."""
        ready, _, _ = select.select([self._master], [], [], timeout)
        if not ready:
            return False
        try:
            read = os.read(self._master, 1 << 16)
        except OSError:  # Linux says so when the last program has left the terminal
            read = b""
        if not read:
            time.sleep(min(timeout, 0.01))
            return False
        self.output += read
        self._feed(self._held + read)
        return True

    def _feed(self, data: bytes) -> None:
        unfinished = UNFINISHED.search(data)
        self._held = b"" if unfinished is None else unfinished[0]
        data = data[: len(data) - len(self._held)]
        for question in QUESTION.finditer(data):
            os.write(self._master, _answer(question))
        self._stream.feed(NOT_FOR_PYTE.sub(b"", data))

    def _shown(self) -> str:
        return "\n".join(self._screen.display)

    def _fail(self, what: str) -> NoReturn:
        rows = "\n".join(f"│{row}│" for row in self._screen.display)
        raise AssertionError(f"{what}; it showed:\n{rows}")


def _answer(question: re.Match[bytes]) -> bytes:
    """What a terminal without extensions answers: of the modes it knows synchronised output (2026), which is off."""
    if question["cursor"]:
        return b"\x1b[1;1R"
    if question["kind"]:
        return b"\x1b[?62;22c"
    return b"\x1b[?%b;%b$y" % (question["mode"], b"2" if question["mode"] == b"2026" else b"0")


def _take_terminal() -> None:
    """Makes the standard input the terminal that controls the program, so that it is told of sizes and interrupts."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _set_size(terminal: int, size: tuple[int, int]) -> None:
    columns, rows = size
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

"""The reader as a person starts it, in a terminal of its own."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def start() -> Start:
    """Start the reader with these arguments; its library is the test's, and stays from one start to the next."""

    def start(*arguments: str | Path, size: tuple[int, int] = (140, 32), env: dict[str, str] | None = None) -> Terminal:
        return Terminal([sys.executable, "-m", "tui", *map(str, arguments)], size, env)

    return start

"""How the screen is tested: keys are pressed on an app that never sees a terminal, and its screen is looked at.

A test either asks for a few words and values (`play`) or compares the whole screen with the picture saved beside it
(`snap`; `pytest --update` saves the pictures anew). Both fail where the app does.
"""

import asyncio
import re
from collections.abc import Callable
from time import monotonic
from typing import Any, NamedTuple, cast

import pytest
from textual.app import App
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from tests.screens.fakes import FakeLibrary, app_on
from tui.app import TennisApp
from tui.library.views import Destination
from tui.screens.reading import ReadingScreen
from tui.widgets.panes import Pane

IDLE_ROUNDS = 3  # of the event loop in which nothing was run: what comes from a thread takes one to be noticed
PATIENCE = 30.0  # seconds for what takes a tenth of one


class Seen(NamedTuple):
    """What became of the app when the last key was pressed."""

    text: str  # the screen's rows
    article: int | None  # the id of the article that is shown
    pane: Pane
    cursor: int
    place: int  # where in the article's text the reader is
    top: int  # the first line of the article on the screen
    quote: int | None
    evidence: tuple[int, int] | None
    running: bool
    clipboard: str
    shown: Destination | None  # the article, or the view that lies over it


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of all colours, whatever the test runs in."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


async def idle(*_: float) -> None:
    """Wait until the event loop has nothing to run."""
    ready = cast("Any", asyncio.get_running_loop())._ready
    rounds = 0
    while rounds < IDLE_ROUNDS:
        await asyncio.sleep(0)
        rounds = 0 if ready else rounds + 1


@pytest.fixture(autouse=True)
def untimed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing goes by the clock: what is said stays, and an app is at rest when it has nothing to do.

    Textual takes an app for resting while its process gets no time, which is often so on a machine that is busy.
    """
    monkeypatch.setattr("textual.app.wait_for_idle", idle)
    monkeypatch.setattr("textual.pilot.wait_for_idle", idle)
    monkeypatch.setattr("tui.screens.stage.SAID", 2 * PATIENCE)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything is found that can be, and the screen shows it."""
    await pilot.pause()
    app = pilot.app
    for screen in app.screen_stack:
        if isinstance(screen, ReadingScreen):
            limit = monotonic() + PATIENCE
            while not at_rest(screen) and app._exception is None and monotonic() < limit:
                await asyncio.sleep(0.005)
    await drawn(pilot)
    while list(app.workers):  # what they tell may have others begin
        await app.workers.wait_for_complete()
        await drawn(pilot)


async def drawn(pilot: Pilot[None]) -> None:
    """Wait until the screen shows what the app has done."""
    before, limit = None, monotonic() + PATIENCE
    while (before != (before := rows(pilot.app)) or to_be_drawn(pilot.app)) and monotonic() < limit:
        await pilot.pause()


def to_be_drawn(app: App[None]) -> bool:
    """Whether the app has a new size, or something of its screen is to be laid out or drawn at the next frame."""
    if app._exit or app._exception:
        return False
    screen = app.screen
    asked = screen._layout_required, screen._scroll_required, screen._repaint_required, screen._recompose_required
    return any(asked) or bool(screen._dirty_widgets or screen._callbacks or app._resize_event)


def at_rest(screen: ReadingScreen) -> bool:
    """Whether no thread of the screen's has anything left to do."""
    busy = screen.refreshing is not None or screen.adding or screen.sweeper is not None
    busy = busy or (screen.view is not None and not screen.view.at_rest)
    return screen.understanding.done.is_set() and screen.seeker.at_rest and screen.scribe.at_rest and not busy


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys; `WxH` resizes the terminal instead, `wait` waits for what the keys before it set off.

    `at_once:A,B` presses several without waiting for what they set off.
    `open:NAME` opens the article of a document of that name; `click:X,Y` and `wheel:X,Y` are the mouse's.
    """
    for key in keys:
        if size := re.fullmatch(r"(\d+)x(\d+)", key):
            await pilot.resize_terminal(int(size[1]), int(size[2]))
            await drawn(pilot)
        elif key == "wait":
            await settle(pilot)
        elif mouse := re.fullmatch(r"(click|wheel):(\d+),(\d+)", key):
            place = (int(mouse[2]), int(mouse[3]))
            await (pilot.click(offset=place) if mouse[1] == "click" else wheel(pilot, place))
        elif key.startswith("open:"):
            screen = reader(cast("TennisApp", pilot.app))
            ids = screen.library.ids()
            screen.open(next(one for one in ids if screen.library.page(one).key.endswith(key.removeprefix("open:"))))
        elif key.startswith("at_once:"):
            await pilot.press(*key.removeprefix("at_once:").split(","))
        else:
            await pilot.press(key)
            await looked_up(pilot)
    if keys:
        await settle(pilot)


async def looked_up(pilot: Pilot[None]) -> None:
    """Wait until the view is there that a key has asked for, as a person does before the next key."""
    view = reader(cast("TennisApp", pilot.app)).view if isinstance(pilot.app.screen_stack[0], ReadingScreen) else None
    limit = monotonic() + PATIENCE
    while view is not None and not view.at_rest and monotonic() < limit:
        await asyncio.sleep(0.002)


async def wheel(pilot: Pilot[None], place: tuple[int, int]) -> None:
    """Turn the wheel down by a notch."""
    await pilot._post_mouse_events([MouseScrollDown], offset=place)


def rows(app: App[None]) -> str:
    """What is on the screen, without colours."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def reader(app: TennisApp) -> ReadingScreen:
    """The screen under whatever lies over it."""
    screen = app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


Play = Callable[..., Seen]


@pytest.fixture
def play() -> Play:
    """Press keys on the app on a library, and say what is seen then."""

    def play(
        *keys: str,
        library: FakeLibrary | None = None,
        problems: tuple[str, ...] = (),
        size: tuple[int, int] = (160, 45),
    ) -> Seen:
        app = app_on(FakeLibrary() if library is None else library, problems)

        async def run() -> Seen:
            async with app.run_test(size=size, notifications=True) as pilot:
                await settle(pilot)
                await press(pilot, *keys)
                screen = reader(app)
                return Seen(
                    rows(app),
                    screen.page.id if screen.page else None,
                    screen.panes.active,
                    screen.articles.cursor,
                    screen.text.place,
                    screen.text.scroll_offset.y,
                    screen.text.marks.quote,
                    screen.text.marks.evidence,
                    app.is_running and not app._exit,
                    app.clipboard,
                    screen.shown,
                )

        return asyncio.run(run())

    return play


Snap = Callable[..., None]


@pytest.fixture
def snap(request: pytest.FixtureRequest) -> Snap:
    """Press keys on an app at a fixed size, and compare the screen with the picture saved beside the test."""

    def snap(name: str, app: TennisApp, *keys: str, size: tuple[int, int]) -> None:
        async def run() -> str:
            async with app.run_test(size=size, notifications=True) as pilot:
                await settle(pilot)
                await press(pilot, *keys)
                app.clear_notifications()  # they go by the clock
                await settle(pilot)
                return re.sub(r"terminal-\d+", "terminal", app.export_screenshot(simplify=True))

        actual = asyncio.run(run())
        saved = request.path.parent / "pictures" / f"{name}.svg"
        if request.config.getoption("--update"):
            saved.parent.mkdir(exist_ok=True)
            saved.write_text(actual, encoding="utf-8")
        elif not saved.exists() or saved.read_text(encoding="utf-8") != actual:
            saved.with_suffix(".new.svg").write_text(actual, encoding="utf-8")
            pytest.fail(
                f"the screen is not the one saved: compare {saved.name} with {saved.stem}.new.svg, in {saved.parent}"
            )

    return snap

"""Articles that try to command the screen or the terminal: they are read as they stand, and nothing else happens."""

import re
from pathlib import Path

import pytest

from tests import hostile
from tests.screens.conftest import Play
from tests.screens.fakes import FakeLibrary, Given, related
from tui.library import Library, Relation
from tui.sources import files

OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff\U000e0000-\U000e007f]")
WORDS = hostile.BODY
EVIL = Given(
    hostile.TITLE,
    f"{hostile.TITLE}\n\n{WORDS}\n\n" + "\n\n".join(hostile.ORDERS.values()),
    source="".join(hostile.ORDERS.values()) + "[/]",
    line="[/] d. [@click=app.quit]x[/] 6-4",
    url="\x1b]52;c;x\x07",
    related=(related(Relation.SAME, "[/] d. [b", 1),),
)
VIEWS = {
    "list": (),
    "article": ("enter",),
    "scorecard": ("tab", "tab"),
    "related": ("m",),
    "zen": ("z",),
    "help": ("?",),
    "problems": ("!",),
    "palette": (":", *"norrie", "wait"),
    "refused address": ("o",),
    "copied": ("y",),
}


@pytest.mark.parametrize("size", [(160, 45), (50, 20)])
@pytest.mark.parametrize("keys", VIEWS.values(), ids=VIEWS)
def test_nothing_reaches_the_terminal_that_it_would_obey(
    play: Play, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    seen = play(*keys, library=FakeLibrary((EVIL, EVIL)), problems=("".join(hostile.ORDERS.values()), "[/]"), size=size)
    assert seen.running
    assert OBEYED.findall(seen.text) == []


def test_brackets_stand_as_they_were_written(play: Play) -> None:
    text = " ".join(play("enter", "z", library=FakeLibrary((EVIL,)), size=(100, 40)).text.split())
    assert hostile.TITLE in text
    assert hostile.BODY in text


def test_brackets_stand_in_the_list_and_in_the_palette(play: Play) -> None:
    assert "[/] Norrie [WC] beats [6] Va" in play(library=FakeLibrary((EVIL,))).text
    assert hostile.TITLE in play(*VIEWS["palette"], library=FakeLibrary((EVIL,))).text


def test_whole_folders_of_them_can_be_read(play: Play, tmp_path: Path) -> None:
    documents, problems = files.find([hostile.write(tmp_path)])
    library = Library.open(None)
    problems += library.bring(documents)
    through = ("J",) * len(hostile.READABLE)
    seen = play(
        *through,
        *("m", "?", "escape", "wait", "!"),  # a key that comes before the help has gone is the help's
        library=library,
        problems=[str(one) for one in problems],
        size=(120, 30),
    )
    assert seen.running
    assert OBEYED.findall(seen.text) == []
    assert "it has no text; add some" in seen.text

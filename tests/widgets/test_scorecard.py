"""The scorecard pane: a cursor on its values, and what it tells the screen about them."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.message import Message
from textual.pilot import Pilot

from tests.findings import BELL, DELL, FINDINGS, FOX, MAIN, TEXT, fact, side
from tests.hostile import BODY, TITLE
from tests.test_import_hygiene import loaded
from tests.widgets.test_scorecard_lines import RELATED
from tui import themes
from tui.library import Related, Relation
from tui.lines import Elsewhere
from tui.model import FactField, Findings
from tui.paths import STYLES
from tui.widgets.scorecard import ScorecardPane

Marked, Jumped = ScorecardPane.Marked, ScorecardPane.Jumped
QuoteChosen, RelatedChosen = ScorecardPane.QuoteChosen, ScorecardPane.RelatedChosen


class Stage(App[None]):
    """The pane alone, and what it says."""

    CSS_PATH = STYLES / "lines.tcss"
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Message] = []
        self.pane = ScorecardPane()
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        self.theme = themes.DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.defaults(self.current_theme)

    def compose(self) -> ComposeResult:
        yield self.pane

    @on(ScorecardPane.Marked)
    @on(ScorecardPane.Jumped)
    @on(ScorecardPane.QuoteChosen)
    @on(ScorecardPane.RelatedChosen)
    def hear(self, message: Message) -> None:
        self.said.append(message)

    @property
    def screen_text(self) -> str:
        """What can be read in the pane."""
        return "\n".join(self.pane.render_line(y).text.rstrip() for y in range(self.pane.size.height))


def words(message: Message) -> str | None:
    """The words of TEXT that a message means."""
    assert isinstance(message, Marked | Jumped)
    return message.span and TEXT[slice(*message.span)]


def act(play: Callable[[Stage, Pilot[None]], Awaitable[None]], size: tuple[int, int] = (50, 40)) -> Stage:
    """Do something with the pane at a size, FINDINGS shown in it."""
    stage = Stage()

    async def run() -> None:
        async with stage.run_test(size=size) as pilot:
            stage.pane.show(TEXT, FINDINGS, RELATED)
            await pilot.pause()
            await play(stage, pilot)
            await pilot.pause()

    asyncio.run(run())
    return stage


def press(*keys: str) -> list[Message]:
    """What the pane says when it gets the focus and then these keys."""

    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.focus()
        await pilot.pause()
        await pilot.press(*keys)

    return act(play).said


def test_every_move_tells_the_words_of_the_value() -> None:
    said = press("j", "down", "k", "G", "g")
    assert [words(message) for message in said] == ["Lyon Open", "Bell", "Bell", "Bell", None, "Lyon Open"]


def test_the_cursor_stays_at_the_ends() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.action_move(-1)
        assert stage.pane.cursor == 0
        stage.pane.action_last()
        last = stage.pane.cursor
        stage.pane.action_move(1)
        assert stage.pane.cursor == last

    act(play)


def test_taking_the_focus_marks_without_scrolling() -> None:
    said = press("j")
    assert [message.scroll for message in said if isinstance(message, Marked)] == [False, True]


@pytest.mark.parametrize("key", ["enter", "l", "right"])
def test_a_value_jumps_to_its_words(key: str) -> None:
    jumped = press("j", key)[-1]
    assert isinstance(jumped, Jumped)
    assert words(jumped) == "Bell"


def test_a_speaker_leads_to_one_quotation_after_the_other() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.focus()
        while not (
            stage.said and isinstance(stage.said[-1], Marked) and words(stage.said[-1]) == '"I played so well,"'
        ):
            await pilot.press("j")
        stage.said.clear()
        await pilot.press("enter", "enter", "j", "enter", "k", "enter")

    assert act(play).said == [
        QuoteChosen(0),
        QuoteChosen(1),
        Marked((FINDINGS.quotes[2].span.start, FINDINGS.quotes[2].span.end)),
        QuoteChosen(2),
        Marked((FINDINGS.quotes[0].span.start, FINDINGS.quotes[0].span.end)),
        QuoteChosen(0),
    ]


def test_a_related_match_leads_to_its_articles_and_one_that_nobody_tells_says_so() -> None:
    assert press("G", "enter", "k", "enter", "k", "enter")[-5:] == [
        RelatedChosen(Elsewhere((4,))),
        Marked(None),
        RelatedChosen(Elsewhere(())),
        Marked(None),
        RelatedChosen(Elsewhere((2, 3))),
    ]


def test_the_related_matches_can_be_gone_to_at_once() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        assert stage.pane.focus_related()
        await pilot.press("enter")

    stage = act(play)
    assert stage.said[-1] == RelatedChosen(Elsewhere((2, 3)))


def test_without_related_matches_the_pane_has_the_focus_and_says_there_are_none() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.show(TEXT, FINDINGS, ())
        assert not stage.pane.focus_related()
        await pilot.pause()
        assert stage.pane.has_focus

    act(play)


def cursor(stage: Stage) -> str:
    """The line that the cursor's mark is on."""
    return next((line[2:] for line in stage.screen_text.split("\n") if line.startswith("▌")), "")


def test_the_cursor_is_marked_by_more_than_a_colour_while_the_pane_has_the_focus() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        assert cursor(stage) == ""
        stage.pane.focus()
        await pilot.press(*"jjjjjj")
        assert cursor(stage).startswith("Ranking")
        stage.screen.set_focus(None)
        await pilot.pause()
        assert cursor(stage) == ""

    act(play)


def test_more_being_known_of_the_same_article_leaves_the_cursor_on_its_value() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.show(TEXT, FINDINGS, ())
        stage.pane.focus()
        await pilot.press(*"jjjjjjjjj")
        assert cursor(stage).startswith("Unforced errors")
        stage.said.clear()
        more = fact(DELL, FactField.AGE, 25, "Dell")
        stage.pane.show(TEXT, FINDINGS.model_copy(update={"facts": (*FINDINGS.facts, more)}), RELATED)
        await pilot.pause()
        assert cursor(stage).startswith("Unforced errors")
        assert stage.said == []

    act(play)


def test_another_article_begins_at_its_first_value() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.focus()
        await pilot.press("G")
        stage.pane.show("another", FINDINGS, ())
        await pilot.pause()
        assert cursor(stage).startswith("Lyon Open")
        assert stage.pane.scroll_offset.y == 0

    act(play, size=(50, 12))


def test_the_cursor_is_always_in_sight() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.focus()
        for step in [1] * 20 + [-1] * 20:
            stage.pane.action_move(step)
            await pilot.pause()
            assert cursor(stage)
        assert stage.pane.scroll_offset.y == 0

    act(play, size=(40, 8))


def test_until_the_article_is_understood_there_is_a_quiet_word_and_no_value() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.focus()
        stage.said.clear()
        stage.pane.show("another", None)
        assert stage.screen_text.strip() == "Reading …"
        await pilot.press("j", "enter", "G")
        assert stage.said == []

    act(play)


def test_a_click_moves_the_cursor_and_a_second_one_chooses() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        row = next(y for y, line in enumerate(stage.screen_text.split("\n")) if "Unforced" in line)
        column = stage.screen_text.split("\n")[row].index("54")
        spot = Offset(column, row + stage.pane.content_region.y)
        await pilot.click(offset=spot)
        await pilot.click(offset=spot)
        await pilot.click(offset=Offset(0, 0))

    said = act(play).said
    assert [words(message) for message in said[-2:]] == ["54 errors", "54 errors"]
    assert isinstance(said[-1], Jumped)


def test_hidden_scores_leave_the_cursor_in_the_pane() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.focus()
        await pilot.press("G")
        stage.pane.scores_hidden = True
        await pilot.pause()
        assert "score hidden" in stage.screen_text
        assert "Head-to-head" not in stage.screen_text
        assert cursor(stage)
        stage.pane.scores_hidden = False
        await pilot.pause()
        assert "Head-to-head" in stage.screen_text

    act(play)


def test_nothing_of_a_text_is_markup() -> None:
    hostile = (fact(TITLE, FactField.RANK, 9, "Bell"), fact(BELL, FactField.COACH, BODY, "Bell"))
    card = MAIN.model_copy(update={"sides": (side(TITLE), side(FOX))})
    findings = Findings(parser=1, scorecards=(MAIN, card), has_main=True, facts=hostile)
    related = (Related(Relation.MENTIONED, "[b]past[/]", "[@click=app.quit]x[/] d. [/]", (1,)),)

    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.show("hostile", findings, related)
        await pilot.pause()
        for shown in ("[b]past[/]", "[@click=app.quit]x[/] d. [/]", "[LL] [1/WC]", "[Jannik] Sinner"):
            assert shown in " ".join(stage.screen_text.split())
        row = next(y for y, line in enumerate(stage.screen_text.split("\n")) if "x[/] d." in line)
        await pilot.click(offset=Offset(20, row + stage.pane.content_region.y))
        assert stage.is_running

    act(play, size=(110, 40))


@pytest.mark.parametrize("size", [(1, 1), (2, 5), (20, 6), (200, 60)])
def test_any_size_will_do(size: tuple[int, int]) -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        stage.pane.focus()
        await pilot.press("j", "G", "g")
        await pilot.resize_terminal(30, 10)
        await pilot.pause()
        assert "Lyon Open" in stage.screen_text

    act(play, size)


def test_another_theme_is_drawn_in_its_own_colours() -> None:
    async def play(stage: Stage, pilot: Pilot[None]) -> None:
        before = stage.pane.render_line(0)
        stage.theme = themes.LIGHT.name
        await pilot.pause()
        after = stage.pane.render_line(0)
        assert before.text == after.text
        assert [segment.style for segment in before] != [segment.style for segment in after]

    act(play)


def test_the_pane_is_there_before_any_model_is_loaded() -> None:
    assert "pydantic" not in loaded("import tui.widgets.scorecard")

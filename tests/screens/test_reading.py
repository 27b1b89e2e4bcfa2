"""What the keys do: one thing each, seen on a small library."""

import webbrowser

import pytest

from tests.findings import TEXT
from tests.screens.conftest import Play
from tests.screens.fakes import ARTICLES, BELL, FakeLibrary, Given
from tui.library import Related
from tui.library.errors import DiskFull
from tui.library.words import Change
from tui.widgets.panes import Pane

FOX, STUNS, HART, RAIN = 1, 2, 3, 4  # the articles' ids, newest first


# ── The list ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_newest_article_is_shown_at_first(play: Play) -> None:
    assert play().article == FOX


@pytest.mark.parametrize(
    ("keys", "article"), [("j", STUNS), ("jj", HART), ("jk", FOX), ("G", RAIN), ("Gg", FOX), ("k", FOX)]
)
def test_the_article_under_the_cursor_is_shown(play: Play, keys: str, article: int) -> None:
    assert play(*keys).article == article


def test_articles_stand_under_their_days(play: Play) -> None:
    text = play().text
    assert (
        text.index("Thu 30 Oct 2025")
        < text.index("Fox ends")
        < text.index("Tue 28 Oct 2025")
        < text.index("Bell stuns")
    )


def test_a_row_tells_score_source_and_how_many_tell_the_match(play: Play) -> None:
    text = play().text
    assert "Bell d. Dell-Winter 6-7⁴ 7-6¹⁰ 6-3" in text
    assert "Court Side" in text
    assert "×2" in text


def test_a_library_without_articles_says_how_to_open_some(play: Play) -> None:
    assert "tennis-tui PATH" in play(library=FakeLibrary(())).text


@pytest.mark.parametrize(
    "keys", [("j",), ("enter",), ("]",), ("m",), ("s",), ("A",), ("y",), ("n",), ("J",), ("space",)]
)
def test_no_key_breaks_an_empty_library(play: Play, keys: tuple[str, ...]) -> None:
    assert play(*keys, library=FakeLibrary(())).running


# ── Panes ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("keys", "pane"),
    [
        ((), Pane.LIST),
        (("enter",), Pane.TEXT),
        (("l",), Pane.TEXT),
        (("enter", "enter"), Pane.CARD),
        (("tab",), Pane.TEXT),
        (("tab", "tab"), Pane.CARD),
        (("tab", "tab", "tab"), Pane.LIST),
        (("shift+tab",), Pane.CARD),
        (("enter", "h"), Pane.LIST),
        (("enter", "escape"), Pane.LIST),
        (("enter", "q"), Pane.LIST),
        (("tab", "tab", "h"), Pane.TEXT),
    ],
)
def test_the_keys_are_heard_where_one_went(play: Play, keys: tuple[str, ...], pane: Pane) -> None:
    assert play(*keys).pane is pane


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20), (20, 6)])
def test_the_way_through_the_panes_is_the_same_at_every_size(play: Play, size: tuple[int, int]) -> None:
    assert play("enter", "enter", size=size).pane is Pane.CARD
    assert play("enter", "enter", "h", "h", size=size).pane is Pane.LIST


def test_q_quits_in_the_list_only(play: Play) -> None:
    assert not play("q").running
    assert play("enter", "q").running


@pytest.mark.parametrize("key", ["h", "escape"])
def test_going_back_from_the_list_stays(play: Play, key: str) -> None:
    assert play(key).running


def test_a_narrow_screen_shows_one_pane_at_a_time(play: Play) -> None:
    assert "1 min" not in play(size=(60, 20)).text
    assert "1 min" in play("enter", size=(60, 20)).text
    assert "Unread" not in play("enter", "tab", size=(60, 20)).text.splitlines()[1]


def test_the_scorecard_takes_the_place_of_the_list(play: Play) -> None:
    assert "Rain delays Lyon" in play("J", size=(100, 30)).text
    assert "Rain delays Lyon" not in play("J", "tab", "tab", size=(100, 30)).text


@pytest.mark.parametrize("size", [(80, 24), (84, 24), (100, 30), (119, 40)])
def test_the_board_over_the_text_shows_both_players(play: Play, size: tuple[int, int]) -> None:
    board = play("J", size=size).text.split("Bell stuns top seed Dell in Lyon")[0]
    assert "BELL" in board
    assert "DELL" in board


def test_zen_leaves_only_the_text(play: Play) -> None:
    assert "Rain delays Lyon" not in play("z").text
    assert "Rain delays Lyon" in play("z", "z").text
    assert "Rain delays Lyon" in play("z", "escape").text


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("keys", "article"), [("J", STUNS), ("JJ", HART), ("JJK", STUNS), ("K", FOX), ("n", STUNS)])
def test_articles_are_opened_one_after_another(play: Play, keys: str, article: int) -> None:
    assert play(*keys).article == article


def test_what_is_only_looked_at_stays_unread(play: Play) -> None:
    library = FakeLibrary()
    play("j", "j", library=library)
    assert library.unread == {FOX, STUNS, HART, RAIN}


@pytest.mark.parametrize("keys", [("enter",), ("tab",), ("space",), ("J", "K")])
def test_what_is_read_is_marked_read(play: Play, keys: tuple[str, ...]) -> None:
    library = FakeLibrary()
    play(*keys, library=library)
    assert FOX not in library.unread


def test_the_next_unread_article_is_looked_for_from_the_cursor_on(play: Play) -> None:
    library = FakeLibrary()
    library.unread = {FOX, RAIN}
    assert play("n", library=library).article == RAIN
    assert play("n", "n", library=library).article == FOX


def test_a_place_in_an_article_is_found_again(play: Play) -> None:
    there = play("G", "space", size=(80, 20)).place
    assert there > 0
    assert play("G", "space", "k", "j", size=(80, 20)).place == there


@pytest.mark.parametrize("key", ["space", "d", "ctrl+d", "pagedown"])
def test_the_text_scrolls_from_the_list(play: Play, key: str) -> None:
    keys = ("G", "enter", key) if key == "pagedown" else ("G", key)
    assert play(*keys, size=(80, 20)).top > 0


@pytest.mark.parametrize("keys", [["G", "space", "space"], ["G", "enter", "G"]])
def test_the_line_at_the_top_stays_there_through_resizes(play: Play, keys: list[str]) -> None:
    sizes = ["60x20", "33x9", "200x50", "20x6", "47x30", "1x1", "80x20"]
    assert play(*keys, *sizes, *sizes, size=(80, 20)).place == play(*keys, size=(80, 20)).place


# ── Quotations ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_next_quotation_names_its_speaker(play: Play) -> None:
    assert "— Ann Bell" in play("J", "]").text
    assert "— Catherine Dell-Winter" in play("J", "]", "]", "]").text


def test_who_goes_to_a_quotation_reads_the_article(play: Play) -> None:
    library = FakeLibrary()
    play("j", "]", library=library)
    assert STUNS not in library.unread


@pytest.mark.parametrize(("keys", "quote"), [("]", 0), ("]]", 1), ("]]]]]", 2), ("]][", 0), ("[", None)])
def test_quotations_are_gone_through_in_order(play: Play, keys: str, quote: int | None) -> None:
    assert play("J", *keys).quote == quote


def test_the_legend_counts_what_each_speaker_says(play: Play) -> None:
    legend = play("J").text.splitlines()[-2]
    assert "Bell 2" in legend
    assert "Dell-Winter 1" in legend


# ── From a value to its words and back ────────────────────────────────────────────────────────────────────────────────


def test_a_value_marks_its_words_in_the_text(play: Play) -> None:
    seen = play("J", "tab", "tab", "j")
    assert seen.evidence is not None
    assert TEXT[slice(*seen.evidence)] in TEXT


def test_enter_jumps_to_the_words_of_a_value_and_back_to_it(play: Play) -> None:
    there = play("J", "tab", "tab", "j", "enter")
    assert there.pane is Pane.TEXT
    assert there.evidence is not None
    back = play("J", "tab", "tab", "j", "enter", "enter")
    assert back.pane is Pane.CARD
    assert back.evidence == there.evidence


def test_the_words_are_scrolled_to(play: Play) -> None:
    text = "\n".join(f"Paragraph {number}." for number in range(200)) + "\n" + TEXT
    moved = len(text) - len(TEXT)
    found = BELL.findings.model_copy(
        update={"quotes": tuple(q.model_copy(update={"span": span_moved(q.span, moved)}) for q in BELL.findings.quotes)}
    )
    library = FakeLibrary((Given("Long", text, findings=found, headline=False),))
    assert play("]", library=library, size=(60, 20)).top > 300


def span_moved(of: object, by: int) -> object:
    """The same words, further on."""
    return type(of)(start=of.start + by, end=of.end + by)  # type: ignore[attr-defined, call-arg]


# ── Matches around a match ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_related_match_is_one_step_away_and_one_step_back(play: Play) -> None:
    assert play("J", "m", "enter").article == FOX
    assert play("J", "m", "enter", "H").article == STUNS
    assert play("J", "m", "enter", "H", "L").article == FOX


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20), (20, 6)])
def test_related_matches_are_one_key_away_at_every_size(play: Play, size: tuple[int, int]) -> None:
    assert play("J", "m", "enter", size=size).article == FOX


def test_a_match_that_no_article_tells_is_said_to_be_one(play: Play) -> None:
    seen = play("J", "m", "j", "enter")
    assert seen.article == STUNS
    assert "No article here tells this match" in seen.text


def test_an_article_without_matches_around_it_says_so(play: Play) -> None:
    assert "No other match is known" in play("G", "m").text


# ── Marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_star_is_set_and_taken_away(play: Play) -> None:
    library = FakeLibrary()
    assert "★" in play("s", library=library).text
    assert library.starred == {FOX}
    play("s", library=library)
    assert not library.starred


def test_read_is_toggled(play: Play) -> None:
    library = FakeLibrary()
    play("u", library=library)
    assert FOX not in library.unread
    play("u", library=library)
    assert FOX in library.unread


def test_what_is_marked_as_unread_while_it_is_read_stays_so(play: Play) -> None:
    library = FakeLibrary()
    play("enter", "u", "space", "d", library=library)
    assert FOX in library.unread


def test_a_full_disk_is_said_and_nothing_breaks(play: Play) -> None:
    class Full(FakeLibrary):
        def star(self, one: int, starred: bool) -> Change:
            raise DiskFull(None)

    seen = play("s", library=Full())
    assert seen.running
    assert "there is no room to keep this" in " ".join(seen.text.split())


def test_all_read_is_undone_by_one_key(play: Play) -> None:
    library = FakeLibrary()
    library.unread = {STUNS, RAIN}
    play("A", library=library)
    assert not library.unread
    library.unread = {STUNS, RAIN}
    play("A", "ctrl+z", library=library)
    assert library.unread == {STUNS, RAIN}


def test_what_was_read_does_not_vanish_under_the_cursor(play: Play) -> None:
    seen = play("2", "enter")
    assert "Fox ends Bell's run" in seen.text.split("│")[0] + seen.text


def test_a_scope_lists_its_own(play: Play) -> None:
    library = FakeLibrary()
    library.starred = {HART}
    assert play("3", library=library).article == HART
    assert "Nothing is unread" in play("A", "2", library=library).text


# ── Spoilers ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_hidden_scores_are_nowhere_beside_the_text(play: Play) -> None:
    shown, hidden = play("j", "j").text, play("j", "j", "x").text
    assert "Hart d. Iver 7-5 6-4" in shown
    assert "Hart v Iver" in hidden
    assert " d. " not in hidden.replace("Hart beat Pia Iver", "")


# ── Out of here ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_address_is_copied(play: Play) -> None:
    assert play("y").clipboard == "https://news.example/article"


def test_on_the_scorecard_the_score_is_copied_in_one_line(play: Play) -> None:
    assert play("J", "tab", "tab", "y").clipboard == "Bell d. Dell-Winter 6-7(4) 7-6(10) 6-3"


def test_without_a_browser_it_says_so(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.get", none_found)
    assert "No browser is found" in play("o").text


def none_found(*_: object) -> None:
    """As `webbrowser.get` does where there is none."""
    raise webbrowser.Error("could not locate runnable browser")


def test_only_web_addresses_are_opened(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("tui.app.TennisApp.open_url", lambda app, url, **kwargs: opened.append(url))
    assert "no web address" in play("G", "o").text
    assert "has no web address" in play("j", "j", "o").text
    play("o")
    assert opened == ["https://news.example/article"]


# ── What is found later ───────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_found_after_the_first_frame_is_shown(play: Play) -> None:
    library = FakeLibrary(ARTICLES[1:2], parsed=False)
    seen = play("]", library=library)
    assert "Bell d. Dell-Winter" in seen.text
    assert seen.quote == 0


def test_related_matches_that_are_found_later_are_shown(play: Play) -> None:
    class Later(FakeLibrary):
        def related(self, one: int) -> list[Related]:
            return [] if self.todo else super().related(one)

    assert "Fox d. Bell 6-1 6-1" in play("j", library=Later(ARTICLES, parsed=False)).text.split("Related")[1]


def test_a_parser_that_fails_is_a_problem_and_no_crash(play: Play) -> None:
    class Failing(FakeLibrary):
        def unparsed(self, at_most: int = 1000) -> list[int]:
            raise RuntimeError("the disk is gone")

    seen = play("!", library=Failing())
    assert "the disk is gone" in seen.text


def test_problems_are_counted_and_told(play: Play) -> None:
    assert "! 1 problem" in play(problems=("a.txt: this file is empty.",)).text
    assert "a.txt: this file is empty." in play("!", problems=("a.txt: this file is empty.",)).text


# ── Help and palette ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_help_tells_every_key(play: Play) -> None:
    assert "Go to the next quotation" in play("?", size=(100, 80)).text


def test_the_help_is_searched(play: Play) -> None:
    text = play("?", "slash", *"star").text
    assert "Star the article" in text
    assert "Go to the next quotation" not in text


def test_the_help_is_closed_where_it_was_opened(play: Play) -> None:
    assert play("enter", "?", "escape", "j").pane is Pane.TEXT


def test_the_palette_does_a_command(play: Play) -> None:
    library = FakeLibrary()
    play("ctrl+p", *"all read", "wait", "enter", library=library)
    assert not library.unread


def test_the_palette_finds_an_article(play: Play) -> None:
    assert play(":", *"rain", "wait", "enter").article == RAIN


# ── The mouse ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_wheel_scrolls_the_pane_under_it(play: Play) -> None:
    assert play("G", "wheel:50,10", "wheel:50,10", size=(80, 20)).top > 0


def test_a_click_moves_the_cursor_and_a_second_one_opens(play: Play) -> None:
    assert play("click:5,5").article == STUNS
    assert play("click:5,5").pane is Pane.LIST
    assert play("click:5,5", "click:5,5").pane is Pane.TEXT


def test_a_click_on_a_quotation_names_its_speaker(play: Play) -> None:
    row = next(row for row, line in enumerate(play("J").text.splitlines()) if "I played so well" in line)
    assert play("J", f"click:50,{row}").quote == 0


def test_the_words_at_the_foot_and_at_the_head_can_be_clicked(play: Play) -> None:
    assert play("click:3,44").pane is Pane.TEXT
    assert "Nothing is starred" in play("click:32,0").text

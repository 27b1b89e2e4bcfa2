"""What a feed of all sports keeps; every item is invented."""

import pytest

from tui.article import Article
from tui.sources import tennis


def why_not(title: str, text: str = "", url: str | None = None) -> str:
    return tennis.why_not(Article("1", f"{title}\n\n{text}", title, url=url))


@pytest.mark.parametrize(
    ("title", "text", "url"),
    [
        ("Bell wins in Lyon", "", "https://a.example/sport/tennis/123"),
        ("Bell out of Wimbledon", "", None),
        ("Bell splits from coach", "The ATP said on Monday that he would keep his ranking.", None),
        ("Bell beats Dell", "She won 6-4, 7-6(4) with eleven aces.", None),
        ("Bell beats Dell", "She saved two match points, hit a forehand wide and served it out.", None),
        ("Top seed Bell through in straight sets", "", "https://a.example/sport/olympics/2"),
    ],
)
def test_what_is_about_tennis(title: str, text: str, url: str | None) -> None:
    assert why_not(title, text, url) == ""


@pytest.mark.parametrize(
    ("title", "text", "url", "why"),
    [
        ("Rovers draw", "The defender served a ban.", None, "little in it is about tennis (served)"),
        ("Rovers draw 2-2", "A late goal.", None, "nothing in it is about tennis"),
        ("Rovers at the top", "They won 7-6 on penalties in Athens.", None, "nothing in it is about tennis"),
        ("World table tennis title for Bell", "", None, "nothing in it is about tennis"),
        (
            "Bell on the ball",
            "She plays tennis in her free time.",
            "https://a.example/sport/football/1",
            "its address says football",
        ),
        ("Rugby", "[b]", "https://a.example/rugby-union/x/y", "its address says rugby-union"),
    ],
)
def test_what_is_not(title: str, text: str, url: str | None, why: str) -> None:
    assert why_not(title, text, url) == why

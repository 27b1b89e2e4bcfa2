"""Which match an article is about: each text stands beside it."""

import pytest

from tui.parse import parse
from tui.wording import one_line


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (  # a headline that names both sides of a match to come
            (
                "Bell and Fox meet again, with Ruiz waiting\n\nAnn Bell plays Eve Fox in the second round in Lyon. "
                "The prize is Mia Ruiz, who beat Ida Costa on Tuesday."
            ),
            "Bell v Fox",
        ),
        (  # matches of earlier rounds are told before the one that the headline names
            (
                "Fox recovers to stop Bell\n\nAnn Bell took the first set in Lyon, and it suggested a third win to go "
                "with those over Mia Ruiz and Ida Costa.\n\nEve Fox beat Bell 3-6, 6-3, 6-2."
            ),
            "Fox d. Bell 3-6 6-3 6-2",
        ),
        (  # a score is told before anybody is said to have beaten anybody
            (
                "An hour is all Bell needs\n\nEve Fox, the 14th seed, won seven points on Ann Bell's serve in Lyon, in "
                "a match which Bell won 6-1, 6-3. It was soon over. Nobody stayed. Few had come. Rain fell. The "
                "tram was late. The bar was shut. Then it was dark.\n\n"
                "The 26-year-old Bell beat Fox as if it were nothing."
            ),
            "Bell d. Fox 6-1 6-3",
        ),
        (  # a headline that names who meets next tells of the win that led there
            (
                "Bell to face Ruiz in the semi-finals\n\nAnn Bell was in no mood for drama. The Serb subdued Eve "
                "Fox, 6-1, 3-6, 6-0, to set up a semi-final with Mia Ruiz."
            ),
            "Bell d. Fox 6-1 3-6 6-0",
        ),
        (  # the headline alone says whom the winner beat
            (
                "Bell turns it round against Fox\n\nEve Fox took the first set of Friday's match 6-2.\n\n"
                "Bell won, 2-6 6-3 7-6 (7-5), and is in the semi-finals in Lyon. Ann Bell is ranked third."
            ),
            "Bell d. Fox 2-6 6-3 7-6⁵",
        ),
        (  # "him" is the subject of the sentence before
            ("One game for Fox\n\nEve Fox served seven times in Lyon. She held once.\n\nAnn Bell beat her 6-0, 6-1."),
            "Bell d. Fox 6-0 6-1",
        ),
        (  # the score stands in a sentence that names nobody
            (
                "Bell ousts Fox\n\nAnn Bell had played Eve Fox before. Of course this is the one she won.\n\n"
                "It finished 7-6 (4), 6-7 (4), 6-4 after three hours."
            ),
            "Bell d. Fox 7-6⁴ 6-7⁴ 6-4",
        ),
    ],
)
def test_the_match_an_article_is_about(text: str, match: str) -> None:
    main = parse(text).main
    assert main is not None
    assert one_line(main) == match


def test_a_time_at_another_event_is_no_time_of_the_main_match() -> None:
    main = parse("Ann Bell beat Eve Fox 6-4 6-4 in Paris.\n\nBell won in Cincinnati too, in three hours.").main
    assert main is not None
    assert main.duration is None


def test_an_event_of_once_is_not_the_articles_own() -> None:
    text = "Ann Bell had lost to Eve Fox, once this summer at Wimbledon. Bell beat Fox 6-4 6-4 at the Paris Masters."
    main = parse(text).main
    assert main is not None
    assert main.event is not None
    assert main.event.value == "Paris Masters"

"""Who speaks in an article, and how each of them looks."""

from tests.findings import BELL, DELL, FINDINGS, quote
from tui.model import Quote
from tui.widgets.speakers import Speakers


def speaking(*names: str | None) -> list[Quote]:
    """A quotation by each of these."""
    return [quote("Great", name) for name in names]


def test_speakers_come_in_the_order_in_which_they_first_speak() -> None:
    speakers = Speakers(FINDINGS.quotes)
    assert [(speaker.label, speaker.quotes) for speaker in speakers] == [("Bell", (0, 1)), ("Dell-Winter", (2,))]


def test_no_two_of_six_speakers_look_alike_with_or_without_colour() -> None:
    speakers = list(Speakers(speaking("A A", "B B", "C C", "D D", "E E", "F F")))
    assert len({speaker.colour for speaker in speakers}) == 6
    assert len({speaker.bar for speaker in speakers}) == 6
    assert len({speaker.style.partition(" ")[2] for speaker in speakers}) == 2
    assert all("underline" in speaker.style.split() for speaker in speakers)


def test_a_seventh_speaker_has_the_looks_of_the_first() -> None:
    speakers = list(Speakers(speaking(*(f"{letter} {letter}" for letter in "ABCDEFG"))))
    assert speakers[6].style == speakers[0].style


def test_two_of_one_surname_are_told_apart_by_their_full_names() -> None:
    assert [speaker.label for speaker in Speakers(speaking("Ann Bell", "Eve Bell", DELL))] == [
        "Ann Bell",
        "Eve Bell",
        "Dell-Winter",
    ]


def test_quotations_of_nobody_told_come_last() -> None:
    speakers = Speakers(speaking(None, BELL))
    assert [speaker.name for speaker in speakers] == [BELL, None]
    assert speakers[None].label == "not told who"


def test_somebody_who_does_not_speak_looks_like_nobody_told() -> None:
    speakers = Speakers(speaking(BELL))
    assert speakers.style("Eve Fox") == speakers.style(None) != speakers.style(BELL)

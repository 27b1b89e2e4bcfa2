"""Where the words of a vocabulary stand in a text."""

from tui.parse.rounds import PHRASES
from tui.parse.tokens import Tokens, Vocabulary, backwards


def places(text: str) -> list[str]:
    """The text from each place on where a round may be named."""
    return [text[start:] for start, _ in Tokens(text).places(PHRASES)]


def test_a_phrase_is_found_where_its_first_two_words_stand() -> None:
    assert places("In the last 16; the last lorry.") == ["last 16; the last lorry."]


def test_a_phrase_is_found_whatever_its_case_and_the_letters_before_it() -> None:
    assert places("É, İ and ﬁ: the FINAL") == ["FINAL"]


def test_a_second_word_behind_several_marks_may_still_be_the_one() -> None:
    assert places("the last  \n 16") == ["last  \n 16"]


def test_a_stretch_has_some_where_one_begins_in_it() -> None:
    words = Tokens("the final, then")
    assert words.some(PHRASES, 0, 5)
    assert words.some(PHRASES, 4, 15)
    assert not words.some(PHRASES, 0, 4)
    assert not words.some(PHRASES, 5, 15)


def test_a_word_that_is_a_phrase_alone_needs_no_second() -> None:
    begins = Vocabulary.begins(PHRASES)
    assert begins["final"] is None
    assert begins["semi"] is not None


def test_words_are_read_backwards_with_their_places() -> None:
    assert list(backwards("beat the  top top seed", 5, 17)) == [(14, "top"), (10, "top"), (5, "the")]

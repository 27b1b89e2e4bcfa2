import pytest

from tui.addresses import is_web
from tui.sources import catalogue


def test_every_known_feed_can_be_followed_and_is_named_once() -> None:
    known = catalogue.known()
    assert len(known) >= 20
    assert all(is_web(one.url) and one.name and one.says for one in known)
    assert len({one.url for one in known}) == len({catalogue._plain(one.name) for one in known}) == len(known)


@pytest.mark.parametrize(
    ("said", "name"),
    [("The Guardian", "The Guardian"), ("guardian", "The Guardian"), ("bbc sport", "BBC Sport"), ("2", "BBC Sport")],
)
def test_a_known_feed_by_its_name_or_number(said: str, name: str) -> None:
    found = catalogue.named(said)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("said", ["", "0", "999", "Gardian", "[b]"])
def test_a_name_that_is_not_known(said: str) -> None:
    assert catalogue.named(said) is None


def test_what_somebody_may_have_meant() -> None:
    assert catalogue.similar("Gardian") == ["The Guardian"]

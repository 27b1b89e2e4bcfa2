"""The words for a country and its people: "Spain", "Spanish", "Spaniard", "Spaniards", and the IOC code behind each."""

from functools import cache

from tui.parse.capitals import many
from tui.parse.lexicon import words


@cache
def nations() -> dict[str, str]:
    """The IOC code behind every word for a country or its people, as written."""
    table = words("places")["nations"]
    return {
        word.removeprefix("the "): code for code, forms in table.items() for kind in forms.values() for word in kind
    }


def _of_nations(*kinds: str) -> frozenset[str]:
    return frozenset(
        word for forms in words("places")["nations"].values() for kind in kinds for word in forms.get(kind, ())
    )


@cache
def people_words() -> frozenset[str]:
    """The words for one person of a nation."""
    return _of_nations("both", "noun")


@cache
def nations_of_many() -> dict[str, str]:
    """The IOC code behind every word for several persons of a nation: "Russians", "Frenchmen"."""
    return {plural: nations()[word] for word in people_words() if (plural := many(word)) != word}


@cache
def always_nouns() -> frozenset[str]:
    """Of these, the ones that are no adjectives: "Spaniard", "Briton"."""
    return _of_nations("noun")


@cache
def nation_adjectives() -> frozenset[str]:
    """The words that only qualify: "Spanish", "British"."""
    return _of_nations("adjective")

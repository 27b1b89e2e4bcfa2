"""The known tennis feeds, to pick from: a list that is shipped, read when somebody asks for it."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from functools import cache
from importlib import resources
from typing import NamedTuple


class Known(NamedTuple):
    """A feed that can be picked."""

    name: str
    url: str
    says: str  # what a reader should know before
    mixed: bool  # whether it has other sports too


@cache
def known() -> tuple[Known, ...]:
    """The known feeds, the richest first."""
    with resources.files(__package__).joinpath("catalogue.toml").open("rb") as file:
        found = tomllib.load(file)["feed"]
    return tuple(Known(one["name"], one["url"], one["says"], one.get("mixed", False)) for one in found)


def named(name: str) -> Known | None:
    """The known feed that is called so: its name without its article or capitals, or its number in the list."""
    if name.isdecimal() and len(name) < 4:
        return known()[int(name) - 1] if 0 < int(name) <= len(known()) else None
    return next((one for one in known() if _plain(one.name) == _plain(name)), None)


def similar(name: str) -> list[str]:
    """The names that somebody may have meant."""
    names = {_plain(one.name): one.name for one in known()}
    return [names[match] for match in get_close_matches(_plain(name), names, n=3, cutoff=0.5)]


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").replace(" ", "").replace("'", "").replace("’", "")

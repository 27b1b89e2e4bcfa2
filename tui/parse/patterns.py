"""Regular expressions that are compiled when they are first used: all at once they cost 20 ms of every start."""

import re
from typing import Any, cast


class _Lazy:
    """Stands for a pattern, and keeps each of its methods once it was asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._written), name)  # `re` keeps what it has compiled
        setattr(self, name, found)
        return found


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, to be used as if it had been compiled."""
    return cast(re.Pattern[str], _Lazy(pattern, flags))

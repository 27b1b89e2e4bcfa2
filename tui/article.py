"""An article as a source yields it.

It stands beside the model, not in it: reading documents before the first frame must not load pydantic, which takes as
long as everything else at the start. There is nothing in it to validate; `tui.sources` has cleaned every field.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Article:
    """A text with where and when it came from.

    `text` is the whole of it, a known headline as its first line, cleaned of everything a terminal would obey; every
    Span counts its code points.
    """

    key: str  # what stays the same when the article is read again: its path, its URL, or its name in its feed
    text: str
    title: str | None = None
    source: str = ""  # the outlet as a reader knows it
    url: str | None = None
    published: date | datetime | None = None
    note: str = ""  # what happened while it was read: "shortened to 1 MB", "read as windows-1252"
    partial: bool = False  # only the beginning or a summary: its page tells more

    @property
    def day(self) -> date | None:
        """The day it was published."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

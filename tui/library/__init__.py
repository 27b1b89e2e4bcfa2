"""What is kept: articles, what is found in them, the marks a reader sets, and how matches hang together.

`Library` is all that others need, and its answers are in `words`. Below it each file knows only those before it here:
`schema` (tables), `database` (the file), `keys` (what names are compared by), `tellings` (a match as one article tells
it), `storage` (rows), `intake` (articles to rows), `matches` (which tellings are of one), `chronology`, `relations`,
and for the views `who` (which player a name means), `field`, `draws`, `bracket` and a file for each view.
"""

from tui.library.errors import LibraryError
from tui.library.library import Library
from tui.library.words import Page, Related, Relation, Results, Row, SavedSearch, Scope

__all__ = ["Library", "LibraryError", "Page", "Related", "Relation", "Results", "Row", "SavedSearch", "Scope"]

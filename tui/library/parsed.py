"""What is found in a library's articles: kept with the version of the parser that found it, found again by a newer.

An article on which the parser fails is read like any other; its page and the notice say that it did.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui import terms
from tui.library import intake

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui.library.shelving import Found
    from tui.library.storage import Storage
    from tui.model import Findings


class Parsed:
    """The findings in a library's articles."""

    _storage: Storage
    _failures = 0  # of the parser
    notice: str

    def findings(self, id: int) -> Findings:  # noqa: A002
        """What the parser finds in an article, as it was kept; parsed now where this version has not done so."""
        from tui.model import Findings

        found = self.known(id)
        if found is None:
            self.parse(id)
            found = self.known(id)
        return found or Findings(parser=terms.PARSER)  # its text was changed while it was parsed

    def known(self, id: int) -> Findings | None:  # noqa: A002
        """What this version of the parser found in an article; None where it has not read it, or in other words."""
        from tui.model import Findings

        parser, found = self._storage.findings(id)
        if parser != terms.PARSER or found is None:
            return None
        try:
            return Findings.model_validate_json(found) if found else Findings(parser=terms.PARSER)
        except ValueError:
            return None

    def unparsed(self, at_most: int = 1000) -> list[int]:
        """Of the listed articles that this version of the parser has not read, so many, newest first."""
        return self._storage.unparsed(terms.PARSER, at_most)

    def unparsed_of(self, ids: Sequence[int]) -> list[int]:
        """Which of these articles this version of the parser has not read."""
        return self._storage.unparsed_of(ids, terms.PARSER)

    def parse(self, *ids: int) -> None:
        """Parse articles and keep what is found, in one transaction; nothing of one whose text changes meanwhile.

        Raises:
            LibraryError: it could not be kept.
        """
        found = []
        for id_ in ids:
            text, published = self._storage.to_parse(id_)
            found.append((id_, text, self._found(text, intake.day_of(published))))
        self._storage.keep_findings(found)

    def parse_some(self, ids: Sequence[int]) -> None:
        """Parse those of some articles that are still there."""
        try:
            self.parse(*ids)
        except LookupError:
            for id_ in ids:
                with suppress(LookupError):
                    self.parse(id_)

    def give_up(self, id: int) -> None:  # noqa: A002
        """Keep that the parser does not come to an end with an article."""
        with suppress(LookupError):
            text, published = self._storage.to_parse(id)
            error = RuntimeError("killed")
            self._storage.keep_findings([(id, text, intake.failed(terms.PARSER, error, intake.day_of(published)))])

    def _found(self, text: str, published: date | None) -> Found:
        """What the parser finds in a text, or how it fails."""
        from tui.parse import parse

        try:
            return intake.found(parse(text, published), text, published)
        except Exception as error:  # noqa: BLE001 - whatever it is, the article can be read, and its reader is told
            found = intake.failed(terms.PARSER, error, published)
            self._failures += 1
            others = f" The same of {self._failures - 1} more." if self._failures > 1 else ""
            self.notice = f"{intake.opening(text)}: {found.trouble}.{others}"
            return found

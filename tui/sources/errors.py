"""What can be wrong with something a reader asks for: one class per cause, and each says what to do about it.

An error names the place and the problem in one line, and nothing in that line is obeyed by a terminal, whatever the
place is called. Finding and fetching return these as values, so that one bad document never hides the others.
"""

# ruff: noqa: N818 - they are named for what is wrong (`MissingPath`), and the base class says that it is an error

from os import PathLike

from tui.sources.cleaning import one_line, spelt_out


class SourceError(Exception):
    """A document that cannot be read: `where` it is, and the `problem` with what to do about it."""

    advice = "it cannot be read."

    def __init__(self, where: str | PathLike[str], problem: str | None = None) -> None:
        self.where = spelt_out(str(where))
        self.problem = one_line(problem or self.advice)
        super().__init__(f"{self.where}: {self.problem}")


class MissingPath(SourceError):
    """There is no such file or folder."""

    advice = "there is nothing at this path; check its spelling and the folder you are in."


class NoPermission(SourceError):
    """It is there, and this user may not read it."""

    advice = "you may not read it; `ls -l` shows who may, `chmod u+r` lets its owner (a folder: `chmod u+rx`)."


class NotAFile(SourceError):
    """A pipe, a device, a socket, or a folder where a file was expected: nothing with an end to read to."""

    advice = "it is not a file; save its text in a file first, or pipe it to `tennis-tui parse -`."


class BrokenLink(SourceError):
    """A symbolic link to what is no longer there."""

    advice = "this link leads to nothing; remove it or point it at a file."


class LinkLoop(SourceError):
    """A symbolic link that leads back to itself."""

    advice = "this link leads back to itself; remove it or point it at a file."


class Unreadable(SourceError):
    """The system refuses it for a reason of its own, which the problem repeats."""


class NotText(SourceError):
    """Its bytes are no text: a picture, a PDF, an archive."""

    advice = "it is not text; export or save it as .txt, .md or .html."


class EmptyDocument(SourceError):
    """It has no words, or none are left without its mark-up and control codes."""

    advice = "it has no text; add some, or leave it out."


class NoDocuments(SourceError):
    """A folder without a document in it or below it."""

    advice = "no .txt, .md, .html or .htm file is in this folder or below it; name another folder, or a file."


class NotAFeed(SourceError):
    """Bytes that are no feed of any kind."""

    advice = "this is no feed; open it in a browser to see what it is, and name the address of its feed."


class NotATable(SourceError):
    """A file whose header is not that of a results table, or lacks a column that is needed."""

    advice = "its header is not that of a results table; `tennis-tui results --help` says which columns are needed."


class BadRow(SourceError):
    """A row of a results table that tells no match."""


# ── What is fetched ───────────────────────────────────────────────────────────────────────────────────────────────────


class NotFetched(SourceError):
    """A web address from which nothing usable came."""


class NoAnswer(NotFetched):
    """No connection, or one that broke off."""

    advice = "it does not answer; check the address and your connection."


class NoSuchHost(NoAnswer):
    """A name that stands for no machine; so do all of them where there is no connection."""


class TooSlow(NotFetched):
    """An answer that had not come to its end in time."""

    advice = "it answers too slowly now; it may be quicker later."


class TooBig(NotFetched):
    """An answer with more in it than any feed or page has."""

    advice = "its answer is too big to be a feed or a page."


class BadAnswer(NotFetched):
    """An answer that breaks the rules of HTTP, or is packed in a way that was not asked for."""

    advice = "its answer cannot be understood; tell whoever runs the site."


class TooManyRedirects(NotFetched):
    """An address that leads to another, and that to the next."""

    advice = "it leads from one address to the next without an end; look for its new address in a browser."


class RefusedAddress(NotFetched):
    """An address that may not be reached: of another kind than http, or of the reader's own network."""

    advice = "this address may not be reached from a feed; add it yourself if you trust it."


class Refusal(NotFetched):
    """The server says no, with a code of HTTP."""

    def __init__(self, where: str, status: int, problem: str) -> None:
        super().__init__(where, problem)
        self.status = status


class ServerBusy(Refusal):
    """The server wants to be left alone for a time, which its Retry-After header may tell."""

    def __init__(self, where: str, status: int, retry_after: str) -> None:
        super().__init__(where, status, "its server is busy; it is left alone for a while.")
        self.retry_after = retry_after

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

"""What can be wrong with the library's file, or with what it is asked for: one class a cause, each says what to do."""

# ruff: noqa: N818 - they are named for what is wrong (`DiskFull`), and the base class says that it is an error

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BUSY_SECONDS = 5.0  # how long one program waits for another that writes


class LibraryError(Exception):
    """The library's file cannot be used as it should be; the message says why and what to do."""

    advice = "it cannot be used."

    def __init__(self, path: Path | None, advice: str | None = None) -> None:
        self.path = path
        super().__init__(f"{path or 'the library in memory'}: {advice or self.advice}")


class NotALibrary(LibraryError):
    """A file of something else where the library should be."""

    advice = "this is no library of tennis-tui, or its beginning is overwritten. Move it away, or name another file."


class MadeByNewer(LibraryError):
    """A library that a newer version has changed in a way this one does not know."""

    advice = "a newer tennis-tui made this library. Update tennis-tui, or name another file."


class Damaged(LibraryError):
    """A library of which a part is missing or overwritten."""

    advice = "this library is damaged. tennis-tui doctor sets it aside and puts the last copy in its place."


class IndexDamaged(LibraryError):
    """A full-text index that does not fit what it is an index of; every article is there."""

    advice = "what is searched does not fit the articles any more. tennis-tui doctor makes it anew; no article is lost."


class NoAccess(LibraryError):
    """A place where this user may not write, or none at all."""

    advice = "the library cannot be written here. Make the file and its folder writable, or name another file."


class DiskFull(LibraryError):
    """There is no room for what should be kept."""

    advice = "there is no room to keep this. Make room on the disk and try again."


class DiskFailed(LibraryError):
    """The system could not read or write what it should."""

    advice = "the system could not read or write the library. Check the disk it is on."


class Interrupted(LibraryError):
    """What was read is not wanted any more."""

    advice = "what was looked up is not wanted any more."


class Busy(LibraryError):
    """Another program has held the file for longer than this one waits."""

    advice = f"another program has kept this library to itself for {BUSY_SECONDS:.0f} seconds. Close it and try again."


class Unknown(LookupError):
    """A name of which nothing is known; `near` are known ones that are written much like it."""

    def __init__(self, name: str, near: list[str]) -> None:
        self.name, self.near = name, near
        offered = f" Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"nothing is known of {name}.{offered}")

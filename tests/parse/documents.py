"""The documents that whole-parser tests run over: the project's samples, and the annotated articles where they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.paths import SEEDS
from tui.sources import files

SHARED = Path(__file__).resolve().parents[3] / "shared"
ANNOTATED = (SHARED / "seeds", SHARED / "corpus" / "bbc")
ABSENT = f"there is no {SHARED.name} folder with annotated articles beside the project"


class Sample(NamedTuple):
    """A document to parse."""

    name: str
    text: str

    def __str__(self) -> str:
        return self.name


def samples() -> list[Sample]:
    """The project's own samples."""
    found, _ = files.find([SEEDS])
    return [Sample(document.path.stem, files.read(document.path).text) for document in found]


def annotated() -> list[Sample]:
    """The annotated articles; none where they are absent."""
    return list(_annotated())


def _annotated() -> Iterator[Sample]:
    for folder in ANNOTATED:
        for path in sorted(folder.glob("*.txt")) if folder.is_dir() else ():
            raw = path.read_bytes()
            try:
                yield Sample(path.stem, raw.decode("utf-8"))
            except UnicodeDecodeError:
                yield Sample(path.stem, raw.decode("latin-1"))


DOCUMENTS = [*samples(), *annotated()]

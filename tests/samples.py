"""The sample articles, and the table of facts they were written from."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from tui import paths
from tui.article import Article
from tui.sources import files

_DATA = Path(__file__).parent / "data"
MATCHES: dict[str, dict[str, Any]] = tomllib.loads((_DATA / "matches.toml").read_text(encoding="utf-8"))
SAMPLES: dict[str, dict[str, Any]] = tomllib.loads((_DATA / "samples.toml").read_text(encoding="utf-8"))
REPORTS = [name for name, sample in SAMPLES.items() if "main" in sample]
PREVIEWS = [name for name, sample in SAMPLES.items() if "coming" in sample]


@cache
def article(name: str) -> Article:
    """A sample as the reader reads it."""
    return files.read(paths.SEEDS / name)


def matches(name: str) -> list[dict[str, Any]]:
    """The matches a sample tells: the one it is about first."""
    sample = SAMPLES[name]
    main = [sample["main"]] if "main" in sample else []
    return [MATCHES[match] for match in (*main, *sample.get("others", ()))]

"""Official results from tables in the layout of the public ATP and WTA match files, a row a match.

Decides what is a results table (its header names the columns that a match cannot do without, in any order), which of
its rows can be used, and how they are read: a number that is none is not told, while a day that does not exist, a score
that cannot be read or a side without a name makes a row that is refused by file and line. Older tables lack columns,
tables of doubles have two for each player; both are fine.
"""

from __future__ import annotations

import csv
import os
import re
from codecs import getincrementaldecoder
from datetime import date
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from tui.result import Performance, Result
from tui.sources import cleaning, errors, files

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Callable, Iterable, Iterator

_NEEDED = ("tourney_id", "tourney_name", "tourney_date", "round", "score", "winner_name", "loser_name")
_OF_EDITION = (
    "tourney_id", "tourney_name", "tourney_date", "tourney_level", "surface", "indoor", "draw_size", "best_of",
)  # fmt: skip
_OF_MATCH = (*_OF_EDITION, "match_num", "round", "score", "minutes")
_OF_SIDE = ("seed", "entry", "hand", "ioc", "age", "rank", "rank_points")
_SERVE = ("ace", "df", "svpt", "1stIn", "1stWon", "2ndWon", "SvGms", "bpSaved", "bpFaced")
_MANY = 4  # of the columns that are needed: whoever has so many is meant to be a results table

_SET = re.compile(r"(\[\d{1,3}-\d{1,3}\]|\d{1,3}-\d{1,3})\s?(\(\d{1,3}\))?", re.ASCII)
_SCORE = re.compile(rf"(?:{_SET.pattern}|\s)*", re.ASCII)
_ENDINGS = {
    "RET": "RET", "RETD": "RET", "RETIRED": "RET", "W/O": "W/O", "WO": "W/O", "WALKOVER": "W/O", "DEF": "DEF",
    "DEFAULT": "DEF", "ABN": "ABN", "ABD": "ABN", "ABANDONED": "ABN", "UNP": "ABN", "PLAYED AND ABANDONED": "ABN",
    "PLAYED AND UNFINISHED": "ABN", "UNFINISHED": "ABN",
}  # fmt: skip
_ENDING = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(_ENDINGS, key=len, reverse=True)))})\.?$", re.IGNORECASE)
_SURFACES = frozenset({"hard", "clay", "grass", "carpet"})
_INDOOR = {"I": True, "O": False}
_NOTHING = frozenset({"", "none", "na", "nan", "unknown", "unk"})


def find(paths: Iterable[str | Path]) -> tuple[list[Path], list[errors.SourceError]]:
    """The tables at these paths, in their order; of a folder every .csv file in it and below, sorted; what is wrong."""
    found: dict[Path, None] = {}
    problems: list[errors.SourceError] = []
    for path in map(Path, paths):
        if not path.is_dir():
            found[path] = None
            continue
        refusals: list[OSError] = []
        below = [
            Path(folder, name)
            for folder, _, names in os.walk(path, onerror=refusals.append)
            for name in names
            if name.lower().endswith(".csv") and not name.startswith(".")
        ]
        problems += [files.refused(refusal.filename, refusal) for refusal in refusals]
        if not below and not refusals:
            problems.append(errors.NoDocuments(path, "no .csv file is in this folder or below it; name another."))
        found |= dict.fromkeys(sorted(below))
    return list(found), problems


def read(path: Path) -> Iterator[Result | errors.BadRow]:
    """The results in a table, and what is wrong with each row that is none.

    Raises:
        errors.NotATable: it is none, or lacks columns that are needed.
        errors.SourceError: of the class that says why it cannot be read.
    """
    try:
        with path.open(encoding=_encoding(path), errors="replace", newline="") as file:
            rows = csv.reader(file)
            yield from _results(path, rows, _layout(path, next(rows, [])))
    except (OSError, ValueError) as refusal:
        raise files.refused(path, refusal) from refusal
    except csv.Error as error:  # in the header
        raise errors.NotATable(path) from error


def _encoding(path: Path) -> str:
    """UTF-8 where all of it is, with or without a byte order mark; else windows-1252, which older tables are in."""
    decoder = getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while data := file.read(1 << 20):
                decoder.decode(data)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


# ── Which columns are where ───────────────────────────────────────────────────────────────────────────────────────────


class _Layout(NamedTuple):
    """Where in a row is what is read; of a column that the table does not have, in a field after the last."""

    width: int
    match: Callable[[list[str]], tuple[str, ...]]
    winner: Callable[[list[str]], tuple[str, ...]]  # the names of a player, or of two; then what belongs to the side
    loser: Callable[[list[str]], tuple[str, ...]]
    players: int  # of a side


def _layout(path: Path, header: list[str]) -> _Layout:
    """The layout that a header describes.

    Raises:
        errors.NotATable: it describes none.
    """
    places = {name.strip().removeprefix("\ufeff").casefold(): place for place, name in enumerate(header)}
    doubles = "winner_name" not in places and "winner1_name" in places
    named = {side: [f"{side}1_name", f"{side}2_name"] if doubles else [f"{side}_name"] for side in ("winner", "loser")}
    needed = [name for name in _NEEDED if not name.endswith("r_name")] + named["winner"] + named["loser"]
    missing = [name for name in needed if name not in places]
    if missing:
        meant = len(needed) - len(missing) >= _MANY
        problem = f"its header lacks {', '.join(missing)}; nothing can be read without." if meant else None
        raise errors.NotATable(path, problem)

    def fields(columns: Iterable[str]) -> Callable[[list[str]], tuple[str, ...]]:
        return itemgetter(*(places.get(column.casefold(), -1) for column in columns))

    def side(name: str) -> Callable[[list[str]], tuple[str, ...]]:
        others = chain((f"{name}_{one}" for one in _OF_SIDE), (f"{name[0]}_{one}" for one in _SERVE))
        return fields((*named[name], *others))

    return _Layout(len(header), fields(_OF_MATCH), side("winner"), side("loser"), 2 if doubles else 1)


_Player = tuple[str, int | None, str, str, str, float | None, int | None, int | None]
_Edition = tuple[str, str, str, int, str, str, bool | None, int | None, int | None]

# ── Rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _RowError(ValueError):
    """Why a row is no result."""


def _results(path: Path, rows: Reader, layout: _Layout) -> Iterator[Result | errors.BadRow]:
    while True:
        try:
            for row in rows:
                if row:  # a blank line is none
                    yield _result(row, layout)
        except (_RowError, csv.Error) as why:
            yield errors.BadRow(f"{path}, line {rows.line_num}", f"{why}; the row is left out.")
        else:
            return


def _result(row: list[str], layout: _Layout) -> Result:
    if len(row) != layout.width:
        raise _RowError(f"it has {len(row)} fields, the header {layout.width}")
    row.append("")  # what a column that the table does not have tells
    *edition, number, round_, score, minutes = layout.match(row)
    tourney, event_name, day, year, level, surface, indoor, draw_size, best_of = _edition(*edition)
    return Result(
        tourney,
        _NUMBERS[number],
        event_name,
        day,
        year,
        level,
        surface,
        indoor,
        draw_size,
        _LETTERS[round_],
        best_of,
        _score(score),
        _NUMBERS[minutes] or None,
        _performance(layout.winner(row), layout.players, "winner"),
        _performance(layout.loser(row), layout.players, "loser"),
    )


@lru_cache(1024)
def _edition(
    tourney: str, name: str, began: str, level: str, surface: str, indoor: str, size: str, best_of: str
) -> _Edition:
    """What the matches of an edition have in common, which is read once."""
    tourney, day, surface = _WORDS[tourney], _day(began), _WORDS[surface].casefold()
    return (
        tourney,
        _WORDS[name],
        day,
        _year(tourney, day),
        _LETTERS[level],
        surface if surface in _SURFACES else "",
        _INDOOR.get(indoor),
        _NUMBERS[size] or None,
        _NUMBERS[best_of] or None,
    )


def _performance(fields: tuple[str, ...], players: int, side: str) -> Performance:
    serve = ",".join(fields[-len(_SERVE) :])
    player = _player(fields[: -len(_SERVE)], players)
    if not player[0]:
        raise _RowError(f"it names no {side}")
    return Performance(*player, serve if serve.replace(",", "").replace(".", "").isdecimal() else "")


def _player(fields: tuple[str, ...], players: int) -> _Player:
    """What a side brings to the match, in the fields of a Performance; without a name where one is missing."""
    names = [_WORDS[field] for field in fields[:players]]
    seed, entry, hand, country, age, rank, points = fields[players:]
    return (
        "|".join(names) if all(names) else "",
        _NUMBERS[seed] or None,
        _LETTERS[entry],
        _LETTERS[hand],
        _LETTERS[country],
        _AGES[age],
        _NUMBERS[rank] or None,
        _NUMBERS[points],
    )


# ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────────

# A million rows have a few thousand different values of each kind, so that each is read once.


class _Words(dict[str, str]):
    """A field as it may be kept, "" where it says that nothing is known."""

    def __missing__(self, field: str) -> str:
        words = cleaning.one_line(field)
        self[field] = "" if words.casefold() in _NOTHING else words
        return self[field]


class _Letters(dict[str, str]):
    """A field that is an abbreviation, in capital letters."""

    def __missing__(self, field: str) -> str:
        self[field] = _WORDS[field].upper()
        return self[field]


class _Numbers(dict[str, int | None]):
    """A number of a field, which other programs may have written as "12.0"; None where it is none."""

    def __missing__(self, field: str) -> int | None:
        found = re.fullmatch(r"\s*(\d{1,9})(?:\.0*)?\s*", field, re.ASCII)
        self[field] = int(found[1]) if found else None
        return self[field]


class _Ages(dict[str, float | None]):
    """Years of a field, with parts of one; None where it tells none."""

    def __missing__(self, field: str) -> float | None:
        self[field] = float(field) if re.fullmatch(r"\d{1,2}(?:\.\d{1,20})?", field, re.ASCII) else None
        return self[field]


_WORDS, _LETTERS, _NUMBERS, _AGES = _Words(), _Letters(), _Numbers(), _Ages()


def _day(field: str) -> str:
    """The day of "20251027" or "2025-10-27", ISO 8601."""
    found = re.fullmatch(r"\s*(\d{4})(-?)(\d\d)\2(\d\d)(?:\.0)?\s*", field, re.ASCII)
    try:
        return date(*map(int, found.group(1, 3, 4))).isoformat() if found else _no_day(field)
    except ValueError:
        return _no_day(field)


def _no_day(field: str) -> NoReturn:
    raise _RowError(f"there is no day {_WORDS[field] or 'in it'}")


def _year(tourney: str, began: str) -> int:
    """The year of the edition, which its name begins with; an event of January may begin in December."""
    year, named = int(began[:4]), tourney[:4]
    return int(named) if named in (str(year - 1), str(year + 1)) else year


@lru_cache(65536)
def _score(field: str) -> str:
    """The score as str(Score) says it: "7-6(4) 6-4", "6-2 3-0 RET"; "" where the table has none."""
    words = _WORDS[field]
    letters = _ENDING.search(words)
    ending = _ENDINGS[letters[0].upper().rstrip(".")] if letters else ""
    played = words[: letters.start()] if letters else words
    if not _SCORE.fullmatch(played):
        raise _RowError(f"its score cannot be read: {words}")
    return " ".join([*(games + points for games, points in _SET.findall(played)), *filter(None, [ending])])

"""Four real reports held against the results of their matches, where both are at hand beside the repository."""

import json
from pathlib import Path

import pytest

from tui.library import Library, keys
from tui.library.matches import Match
from tui.library.official import official_of
from tui.result import Result
from tui.sources import files, results

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = SHARED / "seeds"
GOLD = SHARED / "gold" / "seeds"

pytestmark = pytest.mark.skipif(not (SEEDS / "results.csv").exists(), reason="the real texts are not beside this")


@pytest.mark.usefixtures("real_parser")
@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_every_verified_match_of_a_report_has_its_result(number: str) -> None:
    library = Library.open(None)
    list(library.record.keep(row for row in results.read(SEEDS / "results.csv") if isinstance(row, Result)))
    library.bring(files.find(SEEDS.glob(f"{number}_*.txt"))[0])
    [article] = library.ids()
    library.parse(article)
    found = set()
    for telling in library._storage.tellings_of(article):
        one = official_of(library._storage, Match(telling))
        if one is not None:
            found.add((keys.name(one.names[0]), keys.name(one.names[1]), one.result.day.replace("-", ""), one.round))
    verified = [
        match["db_ref"] for match in json.loads((GOLD / f"{number}.json").read_text())["matches"] if "db_ref" in match
    ]
    assert found >= {(keys.name(m["winner"]), keys.name(m["loser"]), m["date"], m["round"]) for m in verified}

"""The story of one October, from match to match: as annotated by hand, and as the parser finds it."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tui import parse as parser
from tui import paths, terms
from tui.library import Library, Relation
from tui.model import Findings, Round, Score, Scorecard, SetScore, Side, Span, Status, Told
from tui.sources import files


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.db")
    yield library
    library.close()


def brought(library: Library, folder: Path) -> dict[str, int]:
    """The articles of a folder's documents by the beginning of their names, parsed."""
    documents, problems = files.find([folder])
    assert problems + library.bring(documents) == []
    library.parse(*library.unparsed())
    assert library.notice == ""
    return {Path(library.page(id_).key).stem: id_ for id_ in library.ids()}


def annotated(folder: Path) -> dict[str, Findings]:
    """Findings of the hand-made annotations, by the text they annotate."""
    found = {}
    for path in sorted((folder / "gold" / "seeds").glob("[0-9]*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        cards = tuple(_scorecard(match) for match in gold["matches"])
        text = (folder / "seeds" / gold["file"]).read_text(encoding="utf-8")
        found[text.strip()] = Findings(parser=terms.PARSER, scorecards=cards, has_main=True)
    return found


def _scorecard(match: dict[str, Any]) -> Scorecard:
    span = Span(start=match["span"][0], end=match["span"][1])
    return Scorecard(
        sides=(_side(match["winner"]), _side(match["loser"])),
        status=Status(match["status"]),
        span=span,
        score=Told(value=_score(match["score"]), span=span) if match["score"] else None,
        event=Told(value=match["event"], span=span) if match["event"] else None,
        round=Told(value=Round(match["round"]), span=span) if match["round"] else None,
    )


def _side(name: str) -> Side:
    return Side(players=tuple(name.split(" | ")), open="|" in name)


def _score(words: str) -> Score:
    return Score(sets=tuple(map(_games, words.split())))


def _games(words: str) -> SetScore:
    games, _, points = words.rstrip(")").partition("(")
    first, _, second = games.partition("-")
    return SetScore(games=(int(first), int(second)), tiebreak=int(points) if points else None)


def test_the_four_documents_are_one_step_apart_without_a_year_in_any(
    library: Library, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = annotated(shared)

    def parse(text: str, published: date | None = None) -> Findings:
        return known[text.strip()]

    monkeypatch.setattr(parser, "parse", parse)
    ids = {name[:3]: id_ for name, id_ in brought(library, shared / "seeds").items()}
    assert [(one.label, one.line, one.articles) for one in library.related(ids["000"])] == [
        ("same match", "Norrie d. Alcaraz 4-6 6-3 6-4", (ids["001"], ids["002"])),
        ("next match of Norrie in Paris", "Vacherot d. Norrie 7-6⁴ 6-4", (ids["003"],)),
        ("previous match of Norrie in Paris", "Norrie d. Baez", (ids["001"], ids["002"])),
        ("earlier meeting", "Alcaraz d. Norrie (Wimbledon)", (ids["001"],)),
        ("mentioned here", "Vacherot d. Rinderknech (Shanghai)", (ids["003"],)),
        ("mentioned here", "Benneteau d. Federer", ()),
        ("mentioned here", "Rosset d. Sampras", ()),
    ]
    back = library.related(ids["003"])
    assert [(one.label, one.line, one.articles) for one in back][:2] == [
        ("previous match of Vacherot in Paris", "Vacherot d. Rinderknech", ()),
        ("previous match of Norrie in Paris", "Norrie d. Alcaraz 4-6 6-3 6-4", (ids["000"], ids["001"], ids["002"])),
    ]


def leads_to(library: Library, start: int) -> dict[tuple[Relation, str], tuple[int, ...]]:
    """The articles around an article, by what their match is to its own, and by who beats whom."""
    return {(one.relation, one.line): one.articles for one in library.related(start)}


@pytest.mark.usefixtures("real_parser")
def test_from_the_upset_to_what_came_of_it_and_back_in_one_step(library: Library, shared: Path) -> None:
    ids = {name[:3]: id_ for name, id_ in brought(library, shared / "seeds").items()}
    upset, came = "Norrie d. Alcaraz 4-6 6-3 6-4", "Vacherot d. Norrie 7-6⁴ 6-4"
    reports = [ids["000"], ids["001"], ids["002"]]
    assert [row.reports for row in library.rows(reports)] == [3, 3, 3]
    for report in reports:
        around = leads_to(library, report)
        assert set(around[Relation.SAME, upset]) == set(reports) - {report}
        assert around[Relation.NEXT, came] == (ids["003"],)
    assert leads_to(library, ids["003"])[Relation.PREVIOUS, upset] == tuple(reports)


@pytest.mark.usefixtures("real_parser")
def test_the_samples_tell_one_story(library: Library) -> None:
    ids = brought(library, paths.SEEDS)
    report = next(id_ for name, id_ in ids.items() if name.endswith("-28-norrie-alcaraz"))
    came = next(id_ for name, id_ in ids.items() if name.endswith("-vacherot-norrie"))
    around = leads_to(library, report)
    assert around[Relation.NEXT, "Vacherot d. Norrie 7-6⁴ 6-4"][0] == came
    assert (Relation.SAME, "Norrie d. Alcaraz 4-6 6-3 6-4") in around
    back = leads_to(library, came)
    assert report in back[Relation.PREVIOUS, "Norrie d. Alcaraz 4-6 6-3 6-4"]

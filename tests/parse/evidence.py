"""Whether the words a value points at are those it came from: "two hours and 22 minutes" for 142, "Swiss" for SUI."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from tui.model import Fact, FactField, Findings, Score
from tui.parse import dates, durations, event_names, figures, rounds
from tui.parse.lexicon import words as lexicon
from tui.parse.nations import nations

NONE = re.compile(
    r"\b(?:no|not|none|without|never|yet|failed|failing|unable|wasted|squandered|missed)\b|n['’]t\b", re.IGNORECASE
)
ONE = re.compile(r"\b(?:an?|only|lone|sole|maiden|had match point|top|retains|keeps|held)\b", re.IGNORECASE)
ALL = re.compile(r"\b(?:all|both|every|only)\b", re.IGNORECASE)
FELLOW = re.compile(r"\b(?:compatriot|fellow|country(?:man|woman))", re.IGNORECASE)
PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir|[Ww]ho|[Ww]hom|I|[Mm]y)\b")


def without_evidence(text: str, findings: Findings) -> list[str]:
    """The values of an article whose words do not hold them, one a line."""
    return [f"{what} {value!r}: {words!r}" for what, value, words, held in _values(text, findings) if not held]


def _values(text: str, findings: Findings) -> Iterator[tuple[str, object, str, bool]]:
    """Each value with its kind and its words, and whether these hold it."""
    for card in findings.scorecards:
        words = card.span.of(text)
        named = any(_names(player, words) for side in card.sides for player in side.players)
        yield "match", str(card.sides), words, named or (card.score is not None and card.score.span == card.span)
        if card.score is not None:
            words = card.score.span.of(text)
            yield "score", str(card.score.value), words, _score(card.score.value, words)
        for told, holds in ((card.event, _event), (card.surface, _last), (card.venue, _last)):
            if told is not None:
                yield "value", told.value, told.span.of(text), holds(told.value, told.span.of(text))
        if card.round is not None:
            words = card.round.span.of(text)
            yield "round", card.round.value, words, bool(rounds.rounds(f"won {words}"))
        for when in (card.year, card.date, findings.dated):
            if when is not None:
                words = when.span.of(text)
                yield "time", when.value, words, bool(dates.times(words) or re.search(r"\d{4}", words))
        if card.duration is not None:
            words = card.duration.span.of(text)
            yield "duration", card.duration.value, words, _minutes(words) == card.duration.value
    for fact in findings.facts:
        yield fact.field, fact.value, fact.span.of(text), _fact(fact, fact.span.of(text))
    for quote in findings.quotes:
        if quote.attribution is not None and quote.speaker is not None:
            words = quote.attribution.of(text)
            yield "speaker", quote.speaker, words, _names(quote.speaker, words)


def _names(person: str, words: str) -> bool:
    """Whether words name somebody, if by a slip of a letter, or can mean anybody: a pronoun, a description."""
    return PERSON.search(words) is not None or any(get_close_matches(w, person.split(), 1, 0.8) for w in words.split())


def _score(score: Score, words: str) -> bool:
    """Whether every set is printed in the words, from whichever side; a set told in words has no games there."""
    printed = {frozenset(map(int, pair)) for pair in re.findall(r"(\d+)[-‐‑‒–—−/](\d+)", words)}
    told = [frozenset(games.games) in printed for games in score.sets]
    return all(told) or (any(told) and "set" in words) or not score.sets


def _event(name: str, words: str) -> bool:
    return event_names.same(name, words) or name.startswith(words)  # an exhibition has no name but its place


def _last(value: str, words: str) -> bool:
    return value.split()[-1] in words


def _minutes(words: str) -> int | None:
    """The minutes of a duration, read by itself."""
    return next((told.minutes for told in durations.durations(f"It took {words}.")), None)


def _numbers(words: str) -> set[int | None]:
    parts = [part for word in re.findall(r"[\w’'-]+", words) for part in (word, *re.split(r"[-–/]", word))]
    return {read(part) for part in parts for read in (figures.number, figures.amount)}


def _fact(fact: Fact, words: str) -> bool:
    """Whether words hold the value of a fact."""
    if fact.field is FactField.NATIONALITY:
        named = (nations().get(word) for word in nations() if word in words)
        return fact.value in (*named, *re.findall(r"[A-Z]{3}", words)) or FELLOW.search(words) is not None
    if fact.field in (FactField.ENTRY, FactField.HANDED):
        spelt = lexicon("facts")["said_by_noun"][fact.field.value][str(fact.value)]
        return any(word in words.lower() for word in spelt) or str(fact.value) in words
    if fact.field in (FactField.COACH, FactField.INJURY):
        return str(fact.value).split()[-1] in words
    if fact.field is FactField.HEAD_TO_HEAD:
        wins, losses = map(int, str(fact.value).split("-"))
        return {wins, losses} <= _numbers(words) or wins + losses in _numbers(words)
    if fact.field is FactField.RANK and " places " in words:
        return True  # counted from another's: "two places below Ruiz"
    won, _, whole = str(fact.value).partition("/")
    if whole and won == whole and (ALL.search(words) or (whole == "0" and NONE.search(words))):
        return True
    return all(_number(int(part), words) for part in (won, whole) if part)


def _number(value: int, words: str) -> bool:
    special = {0: NONE, 1: ONE}.get(value)
    return value in _numbers(words) or (special is not None and special.search(words) is not None)

"""Of which of two who will meet a sentence goes on to tell: "Ruiz will play Costa in the final. She beat Ito 6-4 6-2.".

The pronoun may be either's. Where the win that took one of them there has been told before, it is the other's.
"""

from bisect import bisect_left
from collections.abc import Sequence

from tui.parse.reading import Prose, Team
from tui.parse.results import Pairing, Result, Results

PRONOUNS = ("he", "she")
OPENING = 3  # code points of a sentence in which a pronoun opens it


def settle(told: Results, coming: Sequence[Pairing], prose: Prose) -> None:
    """Give the win of a pronoun right after a match to come to the one of the two whose way there is still untold."""
    announced = {pairing.sentence.start: pairing for pairing in coming if not any(side.open for side in pairing.sides)}
    for result in told.results if announced else ():
        index = bisect_left(prose.starts, result.sentence.start)
        pairing = announced.get(prose.starts[index - 1]) if index and _is_pronoun(result) else None
        if pairing is None or result.winner not in pairing.sides:
            continue
        one, two = pairing.sides
        other = two if result.winner == one else one
        untold = _has_won(told, result.winner, pairing.at) and not _has_won(told, other, pairing.at)
        if untold and result.loser != other:
            result.winner = other


def _is_pronoun(result: Result) -> bool:
    """Whether the winner is a pronoun that opens its sentence."""
    subject, sentence = result.clause.subject, result.sentence
    if subject is None or result.winner is None or subject.persons != result.winner.players:
        return False
    opens = sentence.start <= subject.start < sentence.start + OPENING
    return opens and sentence.text[subject.start : subject.end].lower() in PRONOUNS


def _has_won(told: Results, team: Team | None, before: int) -> bool:
    """Whether somebody has been told before a place to have won a match, here and now."""
    return any(r.winner == team and r.whole and not (r.before or r.several) and r.at < before for r in told.results)

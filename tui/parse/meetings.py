"""How the words of meeting are read: whom "faces", "awaits", "a clash with" and "v" bring together.

Each word has a frame that says where the two sides stand: around a verb ("X faces Y"), after it ("the draw pits X
against Y", "the final will feature X and Y"), or around a noun that other words say is to come ("set up a clash with
Y", "her next opponent will be Y"). One side may be left out where the text goes on from it: "Y awaits in the final".
"""

from collections.abc import Callable, Iterator

from tui.parse.meeting_nouns import MeetingNoun
from tui.parse.meeting_verbs import TASK, MeetingVerb
from tui.parse.outcomes import Frame
from tui.parse.patterns import lazy
from tui.parse.results import Pairing

GONE = lazy(r"\b(?:pulled\s+out|retired|withdrawn|withdrew|scratched)\b")


class Meeting(MeetingVerb, MeetingNoun):
    """A word of meeting, which may be both: "a clash" and "to clash"."""

    def pairings(self) -> list[Pairing]:
        """What the word tells in the first of its frames that fits."""
        if self.clause.word in ("if", "unless", "once") or self.may_be():
            return []
        if self.clause.word == "before" and GONE.search(self.text, self.sentence.start, self.clause.start):
            return []  # "pulled out before meeting Ruiz"
        for use in self.cue.uses:
            reader = READERS.get(use.frame)
            if reader and (found := list(reader(self, use.form))):
                return found
        return []


# What reads a word in each of its frames.
READERS: dict[Frame, Callable[[Meeting, int], Iterator[Pairing]]] = {
    Frame.MEETS: Meeting.meets,
    Frame.OPENS: Meeting.opens,
    Frame.PAIRS: Meeting.pairs,
    Frame.FEATURES: Meeting.features,
    Frame.AWAITS: Meeting.awaits,
    Frame.NEXT: Meeting.next,
    Frame.VERSUS: Meeting.versus,
    Frame.MEETING: Meeting.meeting,
    Frame.BEATS: Meeting.beats,
}
FRAMES = frozenset(READERS) - TASK

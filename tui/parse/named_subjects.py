"""Whether somebody named is who a clause is about.

The subject is the person a clause begins with, articles and descriptions aside. A name that goes on a list, only
explains the one before it, or is brought in by "since" is no subject; one that stands further on is where the clause
is inverted ("Also through is Ruiz") or the first person of a sentence is told a verb of.
"""

import re
from functools import cache

from tui.parse import discourse, lexicon, outcomes
from tui.parse.clause_reader import ClauseReader
from tui.parse.groups import Group, describing, is_team_of
from tui.parse.patterns import lazy

SINCE_WHOM = lazy(r"\s*(?:[.,;)]|\Z|(?:in|at|back|when|if)\b)")
NOUN_NEXT = lazy(r"\s+[a-z]+\b")  # "a Ruiz fightback"


@cache
def before_subject() -> re.Pattern[str]:
    """What may stand between the start of a clause and the name of its subject."""
    return re.compile(rf"[\s\"“‘'#]*{describing()}")


@cache
def _inverted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon.words("grammar")["inverted"]
    described = r"(?:(?!by\b|with\b|to\b|from\b|against\b|over\b)[\w.’'-]+\s+){0,6}"
    return (
        re.compile(rf"\W*(?:Also\s+|Elsewhere\s+)?(?:[A-Z][a-z]+ing|{lexicon.either(words['opens'])})\b"),
        re.compile(rf"\b{lexicon.either(words['verbs'])}\s+{described}\Z"),
    )


class NamedSubjects(ClauseReader):
    """Takes in the persons that a sentence names."""

    def name(self, group: Group) -> None:
        """Take in somebody named: whether the clause is about her."""
        if group.start < self.bracket:
            return
        first = self.last is None or self.last.start < self.cut
        beside = self._explains(group) or self._dates(group) or self._is_listed(group)
        if first and self._opens(group) and not beside:
            self.clause.subject, self.clause.named, self.clause.strange = group, True, False
        self.last = group

    def _is_listed(self, group: Group) -> bool:
        """Whether a name after a comma goes on a list, and nothing is told of it: "wins over Ruiz, Costa and"."""
        last, subject = self.last, self.clause.subject
        if (
            last is None
            or subject is None
            or last is subject
            or not self.clause.named
            or last.start < self.clause.start
        ):
            return False
        return self.text[last.end : self.cut].rstrip().endswith(",") and not discourse.acts().match(
            self.text, group.end
        )

    def _dates(self, group: Group) -> bool:
        """Whether "since" brings in only who was the last: "the first winner from Lyon since Ruiz in 1990"."""
        return self.clause.word == "since" and SINCE_WHOM.match(self.text, group.end, self.found.end) is not None

    def _opens(self, group: Group) -> bool:
        """Whether only what may describe a subject stands between the start of its clause and a person."""
        opening, begin = before_subject(), self.cut
        before = self.text[begin : group.start]
        if opening.fullmatch(before):
            return not (before.endswith((" a ", " an ")) and NOUN_NEXT.match(self.text, group.end))
        if is_team_of(before) and not any(map(outcomes.uses, before.split()[:-2])):
            return True
        if self.clause.subject is not None:
            return False
        first, last = _inverted()
        whole = self.text[self.found.start : group.start]
        if first.match(whole) is not None and last.search(whole) is not None:
            return True
        return self._describes(before) or self._acts_first(group)

    def _acts_first(self, group: Group) -> bool:
        """Whether the first person of a sentence is told a verb of: "For the second year running Ruiz shook off …"."""
        if self.last is not None or self.cut != self.begun or len(group.persons) > 1:
            return False
        mention = self.people.before(group.end)
        if mention is None or mention.end != group.end:
            return False
        stands = discourse.role(self.people, self.prose, mention)
        return stands.acts and stands.led not in discourse.brings_in() | discourse.SUBORDINATE

    def _describes(self, before: str) -> bool:
        """Whether words at the start of a sentence may describe the first person named: no verb, nothing brought in."""
        if self.last is not None or self.cut != self.begun:
            return False
        words, stop = before.split(), lexicon.words("grammar")["stop"]["words"]
        if not 0 < len(words) <= 7 or not words[0][0].isupper() or words[0].endswith(("ing", "ed")):
            return False
        if any(word.lower() in stop or word.endswith(",") for word in words):
            return False
        return not any(outcomes.is_verb(word) for word in words[1:])

    def _explains(self, group: Group) -> bool:
        """Whether a name only explains the one before it: "her cousin, Ruiz, …"."""
        last, subject = self.last, self.clause.subject
        if last is None or subject is None or subject is last or last.end >= self.cut:
            return False
        return self.text[last.end : self.cut].strip() == "," and group is not last

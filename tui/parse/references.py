"""What descriptions say of whom, and whom they mean.

A description that stands beside a name is laid to that name: "American Taylor Dent", "Dent, the American", "Dechy of
France", "Slovakia's Hantuchova", "Ferrer is a former world No. 3". From what is known then, those that stand alone find
their persons (`standing`). A nation goes over to a compatriot, and a list of Russians makes each of them one.
"""

import re
from collections.abc import Iterable
from functools import cache

from tui.parse import brackets, descriptions
from tui.parse.capitals import nation_words
from tui.parse.descriptions import Phrase
from tui.parse.discourse import acts, brings_in, clause_at, doer, sentence_at, sentence_of, subject, subject_within
from tui.parse.knowledge import Knowledge
from tui.parse.lexicon import either, words
from tui.parse.nations import nations
from tui.parse.patterns import lazy
from tui.parse.reading import Form, Mention, People, Prose, Trait
from tui.parse.sexes import tell_sexes
from tui.parse.standing import Standing
from tui.terms import FactField

__all__ = ["AGES", "resolve", "subject"]

AGES = range(12, 56)  # of players

_LINK = lazy(r"(?:,|\s[-–—])\s(?:(?:also|now|then|still|once|himself|herself)\s)?\Z")
_ENDS_APPOSITION = lazy(
    r"\s*[,.;)—–]|\s-\s|\s+(?:who|whose|from|in|at|of|when|because|despite|here|ranked|seeded)\b|\s*\Z"
)
_EXPLAINED = lazy(r"(?:\s(?:of|from)\s[A-Z]\w+)?[,.;]|\swho\b")
_DESCRIBED = lazy(
    r"(?:the\s)?(?:world\s(?:number\s|[Nn]o\.?\s?)[\w-]+|[\w-]+\sseed|\d\d-year-old|[\w-]+-seeded|\w+['’]s)\s",
    re.IGNORECASE,
)
_DASH = lazy(r"\s*(?::|\s[-–—])\s+")
LEAD = 5  # sentences in which an opponent is brought in before he is named
_OPPOSED = lazy(
    r"\b(?:against|beaten\s+by|stunned\s+by|upset\s+by|defeat\s+(?:by|to)|los[st]\w*\s+to|losing\s+to|fell\s+to)\s+\Z"
)
_LIST = lazy(r"(?:,|,?\s+and)\s+(?:[\w’'-]+\s+){0,4}")
_DOUBLES = lazy(r"\b(?:doubles|pair|duo|team|alongside)\b")
_OPPONENT = lazy(r"\s+(?:opponent|rival|adversary)\b")
_IS = lazy(r"\b(?:is|remains|was|were|as|be|became|become|becomes)\s+(?:(?:now|also|still|currently)\s+)?\Z")
_COMES = lazy(
    r"\b(?:ended|ends|finished|finishes|came|comes|arrived|arrives|entered|enters|started|starts|went|plays|playing|played)\b"
)
_IS_NOW = ("is", "remains", "becomes")
_AGE = lazy(
    r",\s+(?:aged\s+|at\s+|just\s+|(?:still\s+)?only\s+|still\s+)?(\d\d)(?=[,.;)]|\s+and\b)|,\s+aged\s+(\d\d)\b"
    r"|(?:,\s+who)?\s+(?:is|turned)\s+(?:just\s+|only\s+|now\s+|still\s+)?(\d\d)(?:\s+years?\s+old)?(?=[,.;]|\s+(?:and|on|last|this)\b|\s*\Z)"
    r"|,\s+an?\s+[A-Z][a-z]+\s+of\s+(\d\d)\b"
)
_AGED = lazy(r",\s\d\d,\Z")
_ALL = lazy(r"ll-([A-Z]\w+)")
_BRACKETS_AFTER = lazy(r"\s[(\[](?P<held>[A-Z]{1,3}|\d{1,2}|[A-Z][\w ]{3,24})[)\]]")
_BRACKETS_BEFORE = lazy(r"(?<!\w)(?<!\d\s)[(\[](?P<held>[A-Z]{1,3}|\d{1,2})[)\]]\s\Z")
_COMPATRIOT = lazy(
    rf"{either(('compatriot', 'countryman', 'countrywoman'))},?\s+(?:(?:the\s+)?[\w.-]+\s+seed(?:ed)?\s+)?"
)


def resolve(people: People, prose: Prose) -> None:
    """Add the descriptions that stand for a person as mentions, and lay what they say to their persons."""
    laying = _Laying(Knowledge(people, prose))
    brackets.read(laying.knowledge)
    alone = [phrase for phrase in descriptions.phrases(prose) if not laying.beside_name(phrase)]
    tell_sexes(people, prose)
    laying.ages(people.mentions)
    laying.brackets()
    laying.to_both_of_a_nation()
    alone = [phrase for phrase in alone if not (laying.to_subject(phrase) or laying.to_opponent(phrase))]
    standing = Standing(laying.knowledge, alone)
    for phrase in alone:
        laying.to_newcomer(phrase, standing.main)
    standing.settle()
    for phrase in alone:
        laying.beside_description(phrase)
    laying.ages(mention for mention in people.mentions if mention.form is Form.DESCRIPTION)
    laying.to_fellows()
    laying.to_compatriots()
    people.unknown = [(phrase.begin, phrase.end) for phrase in standing.open]
    people.traits.sort(key=lambda trait: trait.start)
    for trait in reversed(people.traits):
        if trait.field is FactField.NATIONALITY:
            people.persons[trait.person].country = str(trait.value)


class _Laying:
    """Lays descriptions to the persons whom the words beside them name."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.people, self.prose, self.text = knowledge.people, knowledge.prose, knowledge.text
        self.laid: dict[int, Mention] = {}  # by the end of a phrase, the name that it explains
        self.shared: list[tuple[Phrase, int]] = []  # what is said of a fellow of somebody

    # Beside a name

    def beside_name(self, phrase: Phrase) -> bool:
        """Lay a phrase to the name it stands before or after; False where it stands alone."""
        mention = self._name_after(phrase) or self._name_before(phrase)
        if mention is None:
            return False
        self.knowledge.note(phrase, mention.person)
        self.laid[phrase.end] = mention
        if phrase.many or self._is_pair(phrase, mention):
            for other in self._listed(mention, 5 if phrase.many else 1):
                self.knowledge.note(phrase, other.person)
        if phrase.determiner == "fellow":
            self.shared.append((phrase, mention.person))
        return True

    def _name_after(self, phrase: Phrase) -> Mention | None:
        """The name that a phrase leads up to: "World number 46 Rusedski", "former champion, Conchita Martinez,"."""
        starts = self.knowledge.starts
        if not phrase.leads:
            return None
        if self.text.startswith(", ", phrase.end):
            mention = starts.get(phrase.end + 2)
            opens = mention and phrase.begin == sentence_of(self.prose, phrase.begin)[0]  # no opening ends in its comma
            if mention is None and (between := _DESCRIBED.match(self.text, phrase.end + 2)):
                mention = starts.get(between.end())  # "the Briton, world number four Dale Hooper, …"
            if mention is None or phrase.many or (opens and self.text.startswith("Seeded", phrase.start)):
                return mention
            brought = self.text[max(0, phrase.begin - 12) : phrase.begin].split()[-1:]
            brought_in = bool(brought) and brought[0] in brings_in()  # "plays the fifth seed, Ruiz."
            named = opens or brought_in or mention.form is Form.FULL
            explained = named and _EXPLAINED.match(self.text, mention.end)
            return mention if explained or (opens and acts().match(self.text, mention.end)) else None
        if phrase.many and (dash := _DASH.match(self.text, phrase.end)):
            return starts.get(dash.end())
        gap = _leads_to_name().match(self.text, phrase.end)
        return starts.get(gap.end()) if gap else None

    def _name_before(self, phrase: Phrase) -> Mention | None:
        """The name that a phrase explains: "Dechy of France", "Haas, the third seed,"."""
        before = self.text[max(0, phrase.begin - 12) : phrase.begin]
        ends = self.knowledge.ends
        if before.endswith((" of ", " from ")) and phrase.said and not phrase.titles:
            end = phrase.begin - (4 if before.endswith(" of ") else 6)
            aged = _AGED.search(self.text, max(0, end - 6), end)
            if aged:
                end = aged.start()
            elif self.text[end - 1] == "," and _ENDS_APPOSITION.match(self.text, phrase.end):
                end -= 1  # "Hooper, from Wales, won"
            return ends.get(end) or self.laid.get(end)
        link = _LINK.search(before)
        mention = ends.get(phrase.begin - len(before) + link.start()) if link else None
        if mention is None or not _ENDS_APPOSITION.match(self.text, phrase.end) or phrase.determiner == "another":
            return None
        return None if self.knowledge.contradicts(phrase, mention.person) or self._leads_in(mention) else mention

    def _leads_in(self, mention: Mention) -> bool:
        """Whether a comma after a name ends an opening such as "After beating Nadal, the Swiss …"."""
        start, _ = sentence_of(self.prose, mention.start)
        return _opening().match(self.text, start) is not None and "," not in self.text[start : mention.start]

    def _is_pair(self, phrase: Phrase, mention: Mention) -> bool:
        """Whether a country's name leads up to a doubles pair: "Israel's Jonathan Erlich and Andy Ram"."""
        if not self.text.startswith(("'s ", "’s "), phrase.end - 2) or not self.text.startswith(" and ", mention.end):
            return False
        return _DOUBLES.search(self.text, *sentence_of(self.prose, phrase.start)) is not None

    def _listed(self, mention: Mention, count: int) -> list[Mention]:
        """The names that go on a list: "Andreev, Safin and seventh seed Youzhny"."""
        listed: list[Mention] = []
        for following in self.people.within(mention.end, mention.end + 200)[:count]:
            last = (listed[-1] if listed else mention).end
            if not _LIST.fullmatch(self.text, last, following.start):
                break
            between = self.text[last : following.start].split()
            if nation_words().intersection(between) or brings_in().intersection(between):
                break
            listed.append(following)
        return listed

    def ages(self, mentions: Iterable[Mention]) -> None:
        """Lay the figure of an age to whom it follows: "Martinez, 32, beat …", "the right-hander, aged 24, …"."""
        for mention in mentions:
            follows = self.text.startswith((",", " is", " turned", "\nis", "\nturned"), mention.end)
            told = _AGE.match(self.text, mention.end) if follows else None
            if told and int(told[told.lastindex or 1]) in AGES:
                value = int(told[told.lastindex or 1])
                self.knowledge.tell(Trait(mention.person, FactField.AGE, value, *told.span(told.lastindex or 1)))

    def brackets(self) -> None:
        """Lay to a name what stands in brackets beside it: "Hooper (GBR)", "Hooper (WC)", "[4] Hooper"."""
        for mention in list(self.people.mentions):
            match = None
            if self.text[mention.end : mention.end + 2] in (" (", " ["):
                match = _BRACKETS_AFTER.match(self.text, mention.end)
            elif mention.start > 1 and self.text[mention.start - 2] in ")]":
                match = _BRACKETS_BEFORE.search(self.text, max(0, mention.start - 8), mention.start)
            said = self._bracketed(match) if match else None
            if match and said:
                self.knowledge.tell(Trait(mention.person, *said, *match.span("held")))

    def _bracketed(self, match: re.Match[str]) -> tuple[FactField, str | int] | None:
        """What stands in brackets: a country, how somebody came into the draw, or in square ones a seed."""
        held = match["held"]
        if held in words("places")["nations"]:
            return FactField.NATIONALITY, held
        if held in nations():
            return FactField.NATIONALITY, nations()[held]
        if held in words("facts")["said_by_noun"]["entry"]:
            return FactField.ENTRY, held
        return (FactField.SEED, int(held)) if held.isdigit() and match.group().strip().startswith("[") else None

    # Of another than it stands beside

    def to_fellows(self) -> None:
        """Lay "fellow American", said of one person, to the other whom the sentence is about."""
        for phrase, of in self.shared:
            first, _ = sentence_of(self.prose, phrase.begin)
            who, _ = subject_within(self.people, self.prose, first, phrase.begin)
            nation = next((said for said in phrase.said if said.field is FactField.NATIONALITY), None)
            if nation and who is not None and who != of and not self.knowledge.contradicts(phrase, who):
                self.knowledge.tell(Trait(who, *nation))

    def to_both_of_a_nation(self) -> None:
        """Lay an "all-British" to the two who meet."""
        for match in _ALL.finditer(self.text):
            nation = nations().get(match[1])
            players = list(dict.fromkeys(m.person for m in self.people.within(*clause_at(self.prose, match.start()))))
            if nation and len(players) == 2:
                for who in players:
                    self.knowledge.tell(Trait(who, FactField.NATIONALITY, nation, match.start() - 1, match.end()))

    def to_subject(self, phrase: Phrase) -> bool:
        """Lay what a sentence says somebody is: "Ferrer is a former world No. 3"; whether it says so of anybody."""
        told = _IS.search(self.text, max(0, phrase.begin - 16), phrase.begin)
        if told is None:
            return False
        word = told.group().split()[0]
        if word == "as" and acts().match(self.text, phrase.end):
            return False  # "as the 20-year-old struggled on"
        now = word in _IS_NOW or (word == "as" and _COMES.search(self.text, max(0, told.start() - 40), told.start()))
        who = doer(self.people, self.prose, told.start() - 1) if phrase.said and now else None
        if who is not None and not self.knowledge.contradicts(phrase, who):
            self.knowledge.note(phrase, who)
        return True

    def to_opponent(self, phrase: Phrase) -> bool:
        """Lay "her 15-year-old opponent" to the one across the net; whether there is one."""
        rival = _OPPONENT.match(self.text, phrase.end) if phrase.determiner in ("his", "her") else None
        who = subject(self.people, self.prose, phrase.begin) if rival else None
        if rival is None or who is None or self.knowledge.contradicts(phrase, who):
            return False
        named = self.knowledge.starts.get(rival.end() + (2 if self.text.startswith(", ", rival.end()) else 1))
        if named is not None and named.form is Form.FULL:
            self.knowledge.note(phrase, named.person)  # "his Dutch opponent, Ada Okafor"
            return True
        self.knowledge.note(phrase, who)
        self.knowledge.mention(Mention(phrase.begin, rival.end(), who, Form.DESCRIPTION))
        return True

    def to_newcomer(self, phrase: Phrase, main: set[int]) -> None:
        """Lay what the lead says of an opponent whom it names later: "lost to a young Swede. … Ruiz, who …"."""
        sentences = self.prose.sentences
        index = sentence_at(self.prose, phrase.begin)
        if phrase.determiner not in ("a", "an") or not phrase.said or not 0 <= index < LEAD:
            return
        if _OPPOSED.search(self.text, max(0, phrase.begin - 60), phrase.begin) is None:
            return
        start, end = sentences[index]
        here = {mention.person for mention in self.people.within(start, end)}
        if len(here) != 1:
            return
        others = main - here
        if not here <= main or len(others) != 1:
            following = sentences[index + 1][1] if index + 1 < len(sentences) else end
            before = {mention.person for mention in self.people.within(0, end)}
            others = {
                m.person for m in self.people.within(end, following) if self.people.persons[m.person].player
            } - before
        for who in others if len(others) == 1 else ():
            if not self.knowledge.contradicts(phrase, who):
                self.knowledge.note(phrase, who)

    def beside_description(self, phrase: Phrase) -> None:
        """Lay a phrase to the description it explains: "The Russian, ranked sixth in the world"."""
        if not self.text.startswith(", ", phrase.begin - 2) or not _ENDS_APPOSITION.match(self.text, phrase.end):
            return
        mention = self.knowledge.ends.get(phrase.begin - 2)
        if mention and mention.form is Form.DESCRIPTION and not self.knowledge.contradicts(phrase, mention.person):
            self.knowledge.note(phrase, mention.person)

    def to_compatriots(self) -> None:
        """Give compatriots one nation: "beat compatriot Enqvist"."""
        nation = FactField.NATIONALITY
        for match in _COMPATRIOT.finditer(self.text):
            mention = self.knowledge.starts.get(match.end())
            whose = self.knowledge.ends.get(match.start() - 3)  # "Okafor's compatriot"
            owner = whose if whose and self.text.startswith(("'s ", "’s "), whose.end) else None
            who = owner.person if owner else doer(self.people, self.prose, match.start()) if mention else None
            if mention is None or who is None or who == mention.person:
                continue
            for one, other in ((who, mention.person), (mention.person, who)):
                known = self.knowledge.of(one, nation)
                if known is not None and self.knowledge.of(other, nation) is None:
                    self.knowledge.tell(Trait(other, nation, known, match.start(), mention.end))


@cache
def _leads_to_name() -> re.Pattern[str]:
    """What may stand between a description and the name it leads up to."""
    filler = either(words("facts")["filler"]["words"])
    return re.compile(rf"[^\S\n]+(?:(?:{filler}|[a-z]+-[a-z]+)\s+){{0,2}}|\n(?!\n)")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\W*{either(words('facts')['openings']['words'])}\b")

"""Who the subject of a verb of saying is: a name, a pronoun, or a noun phrase of somebody who can speak.

The subject stands right before the verb or right after it, or, where something is put between them, before that. A
possessor is no subject ("said Norrie's coach"). Somebody who is no person named in the article is given in the words
of the text where they tell of somebody who can speak ("a statement on her website"), and as nobody otherwise.
"""

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from tui.parse import discourse, lexicon
from tui.parse.patterns import lazy
from tui.parse.reading import Mention, People, Prose

NEAR = 200  # code points of a sentence in which a verb looks for its subject, and a quotation for its verb
CHAIN = 6  # sentences back through which "he" may stand for "he"
PHRASE_WORDS = 9
POSSESSIVE = ("'s", "’s", "' ", "’ ")
WHO = lazy(r",?\s+who\Z")
PRONOUN_BEFORE = lazy(r"(?<!\w)(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\Z")
PRONOUN = lazy(r"(?<!\w)(?:[Hh]e|[Ss]he)(?!\w)")
ASIDE = lazy(r"\s*(?:\([^()]*\)|\s[—–-]{1,2}\s[^—–]*?\s?[—–-]{1,2})\s*\Z")
AGED = lazy(r"(?:the )?(?:\d\d|\w+teen|twenty\S*|thirty\S*)-year-old\Z", re.IGNORECASE)
OPPONENT = lazy(r"(?:his|her) (?:\w+ )?(?:opponent|rival)\Z", re.IGNORECASE)
ARTICLE = lazy(r"(?:an?|the|his|her|their|one)(?!\w)", re.IGNORECASE)
LEADING_PRONOUN = lazy(r"\s*(?:(?:And|But|Yet|So|However|Meanwhile|Then|Later|Still),?\s+)?([Hh]e|[Ss]he)(?!\w)")
CONJUNCTION = lazy(r"(?:And|But|Yet|So|However|Meanwhile|Afterwards|Later|Still),?\s+")
WORD = lazy(r"[^\W\d_]+")


class Cue(NamedTuple):
    """Who is said to speak: a person, or somebody in the words of the text; neither where the words do not tell who."""

    start: int
    end: int
    person: int | None = None
    phrase: str | None = None


@cache
def _between() -> re.Pattern[str]:
    """What may stand between a subject and its verb, at the end of the words before the verb."""
    return re.compile(rf"(?:\s+(?:{lexicon.either(lexicon.words('speech')['between']['words'])}|\w+ly))*\s*\Z")


@cache
def _pause() -> re.Pattern[str]:
    """Where the noun phrase after a verb ends."""
    return re.compile(
        rf"[,;:!?\n—–]|\((?![A-Z]{{2,6}}\))|(?<![A-Z]{{2}})\)|\.(?!\w)|\s-|\s{lexicon.either(lexicon.words('speech')['pause']['words'])}(?!\w)"
    )


@cache
def _clause() -> re.Pattern[str]:
    """Where the noun phrase before a verb begins: after what ends the clause before it."""
    return re.compile(r"[,;:!?()—–]\s*|(?<!\w)(?:and|but|as|while|when|that|because|after|before|however|then|so)\s+")


@cache
def _can_speak() -> re.Pattern[str]:
    """A noun phrase of somebody, or of something, that can say a thing."""
    who = lexicon.words("speech")["who"]
    of = r"(?: (?:on|from|of|for|by|in|at) [\w'’ -]{2,40})?"
    voices = rf"(?:{lexicon.either(who['heads'])}{of}|{lexicon.either(who['bodies'])})"
    return re.compile(rf"(?:[\w'’-]+ ){{0,8}}?{voices}\Z", re.IGNORECASE)


@cache
def _written() -> re.Pattern[str]:
    """What somebody writes himself, by its pronoun: "His post"."""
    words = lexicon.either(lexicon.words("speech")["who"]["written"])
    return re.compile(rf"(?:[Hh]is|[Hh]er)\s+(?:[\w-]+\s+){{0,2}}?{words}(?=\s*\Z|\s+(?:on|to|in|posted|from)(?!\w))")


@cache
def _leading() -> re.Pattern[str]:
    """A noun phrase at the start of a sentence that ends in somebody who can speak."""
    heads = lexicon.either(lexicon.words("speech")["who"]["heads"])
    return re.compile(rf"((?:An?|The|His|Her|Their|One) (?:[\w'’-]+ ){{0,6}}?{heads})(?!\w)")


@cache
def _utterance(*owners: str) -> re.Pattern[str]:
    """Words that somebody owns: "Norrie's verdict", "Her message to the crowd"."""
    words = lexicon.either(lexicon.words("speech")["utterance"]["words"])
    return re.compile(rf"(?:{'|'.join(owners)})\s+(?:[\w-]+\s+){{0,2}}?{words}(?!\w)")


@cache
def _word_set(table: str) -> frozenset[str]:
    return frozenset(lexicon.words("speech")[table]["words"])


def topic(prose: Prose, people: People, start: int, end: int) -> Cue | None:
    """The subject of the sentence [start, end): whom it tells of, not whom it names first."""
    text = prose.narrative
    start = _past_opening(text, start, end)
    owner = _utterance("His", "Her").match(text, start, end)
    if owner is None and (cue := _leading_phrase(people, text, start, end)):
        return cue
    pronoun = owner or PRONOUN.search(text, start, end)
    named = people.within(start, end)
    for mention in reversed(named):
        if _utterance("'s", "’s", "'", "’").match(text, mention.end, end):
            return Cue(mention.start, mention.end, mention.person)
    for mention in named:
        if pronoun and pronoun.start() < mention.start:
            break
        if not text.startswith(POSSESSIVE, mention.end) and not _under(text, start, mention.start):
            return Cue(mention.start, mention.end, mention.person)
    if pronoun is None:
        return None
    return Cue(*pronoun.span(), _meant(people, prose, pronoun.start()))


def _meant(people: People, prose: Prose, position: int) -> int | None:
    """Whom a pronoun means: who the sentence before is about, by the same pronoun again if need be."""
    text, sex = prose.narrative, PRONOUN.match(prose.narrative, position)
    index = discourse.sentence_at(prose, position)
    for start, end in reversed(prose.sentences[max(0, index - CHAIN) : max(0, index)]):
        leading = LEADING_PRONOUN.match(text, start, end)
        if leading and (sex is None or leading[1].lower() == sex.group().lower()):
            position = leading.start(1)
        elif not text[start:end].isspace():
            break
    return discourse.subject(people, prose, position)


def preceding(prose: Prose, people: People, floor: int, verb: int) -> Cue | None:
    """The subject that stands before a verb."""
    text = prose.narrative
    floor = max(floor, verb - NEAR)
    end = _between_from(text, floor, verb)
    if aside := ASIDE.search(text, floor, end):
        end = aside.start()
    if pronoun := PRONOUN_BEFORE.search(text, floor, end):
        person = _meant(people, prose, pronoun.start()) if PRONOUN.match(pronoun.group()) else None
        return Cue(pronoun.start(), verb, person)
    if whose := WHO.search(text, floor, end):  # "… for Ruiz, who said"
        end = whose.start()
    if mention := _ending_at(people, end):
        return Cue(mention.start, verb, mention.person)
    if end > floor and text[end - 1] == ",":
        return _before_insertion(prose, people, floor, end - 1)
    for clause in _clause().finditer(text, floor, end):
        floor = clause.end()
    return _phrase(prose, people, floor, end)


def _between_from(text: str, floor: int, verb: int) -> int:
    """Where the words begin that stand between a subject and its verb."""
    between = _between().search(text, floor, verb)
    return between.start() if between else verb


def _before_insertion(prose: Prose, people: People, floor: int, end: int) -> Cue | None:
    """The subject before what is put between commas: "Norrie, who had led 3-0," or "its chief, Jo Marr,"."""
    text = prose.narrative
    begun = floor
    comma = text.find(",", floor, end + 1)
    while comma >= 0:
        mention = _ending_at(people, comma)
        if mention and (mention.start == begun or not _opens_clause(text, begun)):
            return Cue(mention.start, end, mention.person)
        if cue := _phrase(prose, people, begun, comma):
            following = people.within(comma + 1, min(comma + 3, end))
            return Cue(*following[0][:3]) if following else cue
        begun = comma + 1
        while begun < end and text[begun].isspace():
            begun += 1
        comma = text.find(",", comma + 1, end + 1)
    return None


def following(prose: Prose, people: People, position: int, stop: int) -> Cue | None:
    """The subject after a verb: its noun phrase, or the name that explains it ("said his coach, Jo Marr")."""
    text = prose.narrative
    while position < stop and text[position].isspace():
        position += 1
    pause = _pause().search(text, position, stop)
    end = pause.start() if pause else stop
    for mention in people.within(position, end):
        if not text.startswith(POSSESSIVE, mention.end):
            return Cue(mention.start, mention.end, mention.person)
    if text[end : end + 2] == ", " and (named := _named_at(people, end + 2)):
        return named
    if pronoun := PRONOUN.match(text, position, end):
        return Cue(*pronoun.span(), _meant(people, prose, position))
    if text.startswith((" of ", " on ", " from ", " for "), end):  # a statement on her website
        longer = _pause().search(text, end + 1, stop)
        whole = longer.start() if longer else stop
        if cue := _phrase(prose, people, position, whole):
            return cue
    return _phrase(prose, people, position, end) or Cue(position, end)


def _phrase(prose: Prose, people: People, start: int, end: int) -> Cue | None:
    """Somebody in the words of the text, if they tell of somebody who can speak."""
    text = prose.narrative
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    words = text[start:end]
    if not words or words.count(" ") >= PHRASE_WORDS:
        return None
    if AGED.match(words):
        return Cue(start, end, _meant(people, prose, start))
    if OPPONENT.match(words):
        return Cue(start, end, discourse.subject(people, prose, start))
    if written := _written().match(text, start, end):
        return Cue(start, end, _meant(people, prose, written.start()))
    if not _can_speak().match(words):
        return None
    if ARTICLE.match(words) or words.lower() in lexicon.words("speech")["who"]["heads"]:
        words = words[0].lower() + words[1:]
    return Cue(start, end, phrase=words)


def _leading_phrase(people: People, text: str, start: int, end: int) -> Cue | None:
    """Somebody in the words of the text who begins a sentence: "A spokesman for the tour denied …"."""
    match = _leading().match(text, start, end)
    if match is None:
        return None
    for mention in people.within(match.start(1), min(match.end() + 3, end)):
        if not text.startswith(POSSESSIVE, mention.end):
            return Cue(mention.start, mention.end, mention.person)
    words = match[1]
    return Cue(*match.span(1), phrase=words[0].lower() + words[1:])


def _past_opening(text: str, start: int, end: int) -> int:
    """Where a sentence comes to its subject: after "But", and after "Speaking to reporters," or "Despite it all,"."""
    if conjunction := CONJUNCTION.match(text, start, end):
        start = conjunction.end()
    while _opens_clause(text, start):
        comma = text.find(",", start, end)
        if comma < 0:
            break
        start = comma + 1
        while start < end and text[start].isspace():
            start += 1
    return start


def _opens_clause(text: str, start: int) -> bool:
    """Whether what begins here comes before its sentence's own subject."""
    word = WORD.match(text, start)
    return word is not None and (word[0].endswith("ing") or word[0].lower() in _word_set("opening"))


def _under(text: str, start: int, position: int) -> bool:
    """Whether the word before a name makes it an object."""
    words = text[max(start, position - 20) : position].split()
    return bool(words) and words[-1].lower() in _word_set("under")


def _named_at(people: People, position: int) -> Cue | None:
    found = people.within(position, position + 1)
    return Cue(*found[0][:3]) if found else None


def _ending_at(people: People, position: int) -> Mention | None:
    index = bisect_left(people.mentions, (position,)) - 1
    return people.mentions[index] if index >= 0 and people.mentions[index].end == position else None

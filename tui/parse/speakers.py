"""Who speaks in each quotation: by the words beside it, else as the turn goes on, else by what brings it in.

A new cue starts a new turn, and what follows without one belongs to that turn until the writer says something of his
own. Then the subject of his last sentence speaks, if that sentence or the quotation is plainly his and the quotation
does not name him. Where nothing tells, the speaker stays unknown: being named nearest is no reason.
"""

from bisect import bisect_left, bisect_right

from tui.parse import cues, discourse, quotations, voices
from tui.parse.reading import Mention, People, Prose, Speech
from tui.parse.spelling import one_letter_off
from tui.parse.voices import Cue
from tui.terms import QuoteKind

MANY = 10_000  # quotations: a text with more is no article, and nobody is looked for who speaks in it
VOICES = 2  # quotations from which somebody who alone is quoted is taken to speak in others
MISSPELT = 6  # letters from which a surname that differs in one is taken for a slip of the pen


def attribute(prose: Prose, people: People) -> None:
    """Give every quotation of the prose its speaker and the words that name him."""
    speech = prose.speech
    if not speech or len(speech) > MANY:
        return
    told: list[Cue | None] = [_beside(prose, people, index) for index in range(len(speech))]
    later = _told_later(prose, told)
    for index, quote in enumerate(speech):
        if told[index] is None:
            if quote.kind is QuoteKind.SPEECH:
                told[index] = _of_the_turn(prose, told, index) or later[index] or _brought_in(prose, people, index)
            elif index and speech[index - 1].end > _sentence(prose, quote.start)[0]:
                told[index] = told[index - 1]  # more words of the same sentence
    voice = _only_voice(told)
    for index in [i for i, cue in enumerate(told) if cue is None]:
        told[index] = cues.summed_up(prose, people, speech[index].end) or _goes_on(prose, people, voice, speech[index])
    prose.speech = [_spoken(prose, people, quote, cue) for quote, cue in zip(speech, told, strict=True)]


def _spoken(prose: Prose, people: People, quote: Speech, cue: Cue | None) -> Speech:
    if cue is None:
        return quote
    name = cue.phrase if cue.person is None else _spelt(people, people.persons[cue.person].name)
    return quote._replace(speaker=name, cue=(cue.start, cue.end) if name and cue.start < cue.end else None)


def _spelt(people: People, name: str) -> str:
    """The name of a speaker, and where a lone surname is a slip of one letter for somebody's, that somebody's."""
    if " " in name or len(name) < MISSPELT:
        return name
    alike = [p.name for p in people.persons if p.name != name and " " in p.name and one_letter_off(name, p.surname)]
    return alike[0] if len(alike) == 1 else name


def _beside(prose: Prose, people: People, index: int) -> Cue | None:
    """Who the words of its own sentence say speaks a quotation."""
    speech, text = prose.speech, prose.narrative
    quote = speech[index]
    felt = quote.kind is QuoteKind.FRAGMENT
    start = max(_lead_start(prose, quote), speech[index - 1].end if index else 0)
    lead = text[start : quote.start].rstrip()
    if lead and (felt or (lead.endswith(":") and cues.says(text, start, quote.start))):
        cue = cues.before(prose, people, start, quote.start, felt=felt)
        if cue is not None:
            return cue
    following = speech[index + 1].start if index + 1 < len(speech) else len(text)
    stop = min(_sentence(prose, _next_word(text, quote.end, following))[1], following)
    cue = cues.after(prose, people, quote.end, stop, felt=felt, ended=_ends_sentence(prose.text, quote))
    if cue is None and lead:
        cue = cues.before(prose, people, start, quote.start, felt=felt)
    return cue


def _lead_start(prose: Prose, quote: Speech) -> int:
    """Where the sentence of a quotation begins, or the one before that ends in a colon: "He said:"."""
    start, _ = _sentence(prose, quote.start)
    if start < quote.start or not start:
        return start
    before, end = _sentence(prose, start - 1)
    return before if prose.narrative[before:end].rstrip().endswith(":") else start


def _told_later(prose: Prose, told: list[Cue | None]) -> list[Cue | None]:
    """For each quotation what is said of a later one that it runs on into: nothing closes it before that one opens."""
    later = list(told)
    for index in range(len(told) - 2, -1, -1):
        if later[index] is None and _runs_on(prose, prose.speech[index], prose.speech[index + 1]):
            later[index] = later[index + 1]
    return later


def _of_the_turn(prose: Prose, told: list[Cue | None], index: int) -> Cue | None:
    """Who speaks a quotation that nothing beside it gives to anybody: whoever was speaking."""
    if index and _follows(prose, prose.speech[index - 1], told[index - 1], prose.speech[index]):
        return told[index - 1]
    return None


def _follows(prose: Prose, previous: Speech, cue: Cue | None, quote: Speech) -> bool:
    """Whether the writer says nothing of his own between two quotations but who spoke the first."""
    begun = previous.end
    if cue is not None and begun <= cue.start < quote.start:
        begun = cue.end
    index = bisect_left(prose.sentences, (begun,))
    return index == len(prose.sentences) or prose.sentences[index][0] >= quote.start


def _runs_on(prose: Prose, quote: Speech, following: Speech) -> bool:
    """Whether nothing closes a quotation before the next one opens."""
    between = prose.text[quote.end : following.start]
    return prose.text[quote.end - 1] not in quotations.MARKS and (not between or between.isspace())


def _brought_in(prose: Prose, people: People, index: int) -> Cue | None:
    """The subject of the sentence before a quotation, where that sentence or the quotation is plainly his."""
    quote = prose.speech[index]
    start, end = _sentence(prose, quote.start)
    if start == quote.start:
        start, end = _sentence(prose, start - 1)
    else:
        end = quote.start
    if index:
        start = max(start, prose.speech[index - 1].end)
    cue = voices.topic(prose, people, start, end)
    if cue is None or cue.person is None:
        return None
    named = any(mention.person == cue.person for mention in people.within(quote.start, quote.end))
    others = any(
        mention.person != cue.person
        and discourse.role(people, prose, mention).acts
        and not _is_aside(people, prose, mention)
        for mention in people.within(start, end)
    )
    said = cues.says(prose.narrative, start, end) or (
        not others and quotations.in_first_person(prose.text, quote.start, quote.end)
    )
    return cue if said and not named else None


def _is_aside(people: People, prose: Prose, mention: Mention) -> bool:
    """Whether only a side clause tells of somebody: "while Lindqvist rests, Okafor …"."""
    return discourse.role(people, prose, mention).led in discourse.SUBORDINATE


def _only_voice(told: list[Cue | None]) -> int | None:
    """The one person who speaks in an article, if he does so often enough."""
    voices = [cue.person for cue in told if cue is not None]
    return voices[0] if len(voices) >= VOICES and len(set(voices)) == 1 else None


def _goes_on(prose: Prose, people: People, voice: int | None, quote: Speech) -> Cue | None:
    """That one person, where he was named last before a quotation in the first person that does not name him."""
    before = people.before(quote.start) if voice is not None and quote.kind is QuoteKind.SPEECH else None
    if before is None or before.person != voice:
        return None
    if not quotations.in_first_person(prose.text, quote.start, quote.end):
        return None
    named = any(mention.person == voice for mention in people.within(quote.start, quote.end))
    return None if named else Cue(before.start, before.end, voice)


def _sentence(prose: Prose, position: int) -> tuple[int, int]:
    """The sentence that a position lies in, or the one before it."""
    index = bisect_right(prose.starts, position) - 1
    return prose.sentences[index] if index >= 0 else (position, position)


def _next_word(text: str, position: int, end: int) -> int:
    while position < end and (text[position].isspace() or text[position] == ","):
        position += 1
    return position


def _ends_sentence(text: str, quote: Speech) -> bool:
    """Whether a quotation ends with a stop of its own."""
    last = quote.end
    while last > quote.start and (text[last - 1].isspace() or text[last - 1] in quotations.MARKS):
        last -= 1
    return text[last - 1] in quotations.SENTENCE_STOPS

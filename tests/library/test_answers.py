"""One answer in several outlets: which sentences are the same, what differs in them, and what only one has."""

from pathlib import Path

import pytest

from tui.library.answers import PARAPHRASED, SAME, Report, answers
from tui.library.views import Answer
from tui.parse import parse

BELL, FOX = "Ann Bell", "Eve Fox"


def report(outlet: str, *said: tuple[str, str]) -> Report:
    """An article that is made of what is said in it, each by its speaker."""
    text, quotes = "", []
    for speaker, words in said:
        quotes.append((speaker, len(text), len(text) + len(words)))
        text += f"{words}\n"
    return Report(outlet, 0, text, quotes)


def told(answer: Answer) -> list[str]:
    """Each rendering in one line, what no other outlet has in brackets."""
    return ["".join(p.text if p.shared else f"<{p.text}>" for p in one.phrases) for one in answer.renderings]


def lines(*reports: Report) -> list[list[str]]:
    """The answers of reports."""
    return [told(answer) for answer in answers(reports)]


ALIGNED: dict[str, tuple[str, str, list[str]]] = {
    "word for word": (
        "“The wind was awful.”",
        "“The wind was awful.”",
        ["The wind was awful", "The wind was awful"],
    ),
    "a word more": (
        "“The wind was awful out there.”",
        "“The wind was really awful out there.”",
        ["The wind was awful out there", "The wind was <really >awful out there"],
    ),
    "a contraction": (
        "“I've waited all year for this, and I didn't sleep.”",
        "“I have waited all year for this and I did not sleep.”",
        ["I've waited all year for this, and I didn't sleep", "I have waited all year for this and I did not sleep"],
    ),
    "what an editor put in": (
        "“I saw her coach [Dell] smile at me.”",
        "“I saw her coach smile at me.”",
        ["I saw her coach [Dell] smile at me", "I saw her coach smile at me"],
    ),
    "another mark between the points": (
        "“I was 0/40 down on serve.”",
        "“I was 0-40 down on serve.”",
        ["I was 0/40 down on serve", "I was 0-40 down on serve"],
    ),
    "two sentences made one": (
        "“My legs were heavy and my coach told me to stay calm.”",
        "“My legs were heavy. My coach told me to stay calm.”",
        [
            "My legs were heavy <and >my coach told me to stay calm",
            "My legs were heavy. My coach told me to stay calm",
        ],
    ),
    "only a part of it": (
        "“When it rained we sat in the gym for three hours and ate rice, so by then I was half asleep.”",
        "“We sat in the gym for three hours.”",
        [
            "<When it rained >we sat in the gym for three hours <and ate rice, so by then I was half asleep>",
            "We sat in the gym for three hours",
        ],
    ),
}


@pytest.mark.parametrize("case", ALIGNED)
def test_the_same_answer(case: str) -> None:
    """What one speaker says in two outlets is found together, and what differs is marked."""
    first, second, expected = ALIGNED[case]
    assert lines(report("A", (BELL, first)), report("B", ("Bell", second))) == [expected]


DIFFERENT: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "small words alone": ((BELL, "“I am really happy with that.”"), (BELL, "“I am really angry with it.”")),
    "another speaker": ((BELL, "“The wind was awful out there.”"), (FOX, "“The wind was awful out there.”")),
    "a speaker who is not known": (("", "“The wind was awful out there.”"), (BELL, "“The wind was awful out there.”")),
    "one word of many": (
        (BELL, "“My serve was what let me down all evening long.”"),
        (BELL, "“I practise my serve at home with both of my brothers.”"),
    ),
    "a few words of a long sentence": (
        (BELL, "“It was windy.”"),
        (
            BELL,
            "“It rained, it was dark, then it was windy, and nobody in the crowd wanted to stay for the last game.”",
        ),
    ),
}


@pytest.mark.parametrize("case", DIFFERENT)
def test_two_answers(case: str) -> None:
    """What merely sounds alike is never joined."""
    first, second = DIFFERENT[case]
    assert all(len(renderings) == 1 for renderings in lines(report("A", first), report("B", second)))


def test_one_outlet_does_not_repeat_itself() -> None:
    """Two sentences of one article are never one, however alike."""
    said = "“I wanted this title badly. I wanted this title badly.”"
    assert len(answers([report("A", (BELL, said))])) == 2


def test_several_have_it_first_then_what_only_one_carries() -> None:
    """The order is that of the first report; what no other has comes after what several have."""
    first = report("A", (BELL, "“Grass is new to me. The wind was awful.”"), (FOX, "“Ann served well.”"))
    second = report("B", (BELL, "“The wind was awful.”"), (FOX, "“My knee was sore.”"))
    assert lines(first, second) == [
        ["The wind was awful", "The wind was awful"],
        ["<Grass is new to me>"],
        ["<Ann served well>"],
        ["<My knee was sore>"],
    ]


def test_where_it_was_said() -> None:
    """A rendering says which words of which article it is."""
    one = report("A", (FOX, "“Hello.”"), (BELL, "“The wind was awful.”"))
    [answer] = answers([one._replace(article=7)])
    [rendering] = answer.renderings
    assert (rendering.outlet, rendering.passage.article) == ("A", 7)
    assert one.text[rendering.passage.start : rendering.passage.end] == "The wind was awful"


def test_a_few_words_are_nobodys_answer() -> None:
    """A fragment of a word or two is not listed as what only one outlet carries."""
    assert answers([report("A", (BELL, "“disappointed”"))]) == ()


def test_how_alike() -> None:
    """The same words are above one figure, a paraphrase between the two."""
    same = answers([report("A", (BELL, "“The wind was awful.”")), report("B", (BELL, "“The wind was so awful.”"))])
    told_anew = answers(
        [
            report("A", (BELL, "“I am pleased with how I handled the wind tonight.”")),
            report("B", (BELL, "“I was just so pleased with the way I handled it.”")),
        ]
    )
    assert [answer.similarity >= SAME for answer in same] == [True]
    assert [PARAPHRASED <= answer.similarity < SAME for answer in told_anew] == [True]


@pytest.mark.parametrize(
    "noise", [" " * 50_000, "." * 50_000, "“" * 50_000, "Bell won. " * 300, "a" * 50_000, "[" * 50_000]
)
def test_hostile_quotations_end(noise: str) -> None:
    """Whatever stands between the marks, an end is found, and every passage is one of its text."""
    one, other = report("A", (BELL, f"“{noise}”")), report("B", (BELL, f"“x {noise} The wind was awful.”"))
    for answer in answers([one, other]):
        for rendering in answer.renderings:
            assert 0 <= rendering.passage.start < rendering.passage.end


# Of two reports of one evening, by their first words: what a person who read both lays side by side.
PAIRS = (
    ("Massive, so", "Massive, it"),
    ("I have been coming", "I’ve been coming"),
    ("Last year, I", "Last year, you"),
    ("I have just tried", "I’ve just tried"),
    ("I am just so", "I was just so"),
    ("I had a lot", "Having a lot"),
    ("I played a really", "Honestly, I played"),
    ("He just took", "I felt I was"),
    ("I wanted to keep", "I just wanted"),
    ("I have been doing", "I’ve been doing"),
    ("So I think", "I think I felt"),
    ("That 4-3 game", "That 4-3 game"),
    ("I saved a couple", "I saved a couple"),
    ("I was 0/40", "I was 0-40"),
    ("I told myself", "I just told"),
)


def test_the_evening_of_three_reports(shared: Path) -> None:
    """Of the sentences that two of the documents share, all but one are found, and none is joined to another's."""
    reports = []
    for number, path in enumerate(sorted((shared / "seeds").glob("00[0-2]_*.txt"))):
        text = path.read_text(encoding="utf-8")
        quotes = [(quote.speaker or "", quote.span.start, quote.span.end) for quote in parse(text).quotes]
        reports.append(Report(str(number), number, text, quotes))
    both = []
    for answer in answers(reports):
        renderings = {one.outlet: "".join(phrase.text for phrase in one.phrases) for one in answer.renderings}
        if {"0", "2"} <= renderings.keys():
            both.append((renderings["0"], renderings["2"]))
    assert len(both) == len(PAIRS)
    for (first, second), (begins, other_begins) in zip(both, PAIRS, strict=True):
        assert first.startswith(begins)
        assert second.startswith(other_begins)

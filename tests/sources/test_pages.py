import logging
from datetime import date

import pytest

from tui.sources import pages
from tui.sources.front_matter import About

PARAGRAPHS = (
    "Cora Bell won the Lyon Open for the second time on Sunday, 6-4, 3-6, 7-6 (7-4), against Ines Dell of Norway.",
    "She had lost all four of their earlier meetings, the last of them in the spring, and no set in three.",
    "Dell, the top seed, led by a break in the third set and served for the match at 5-4 &#8212; but not for long.",
    "Bell moves up to the top twenty on Monday, and plays her next match in Basel, where she has a wild card [WC].",
)
PAGE = f"""<!doctype html>
<html><head><title>Bell wins Lyon again [/] | The Baseline</title>
<meta property="og:site_name" content="The Baseline">
<meta property="og:title" content="Bell wins Lyon again [/]">
<meta property="article:published_time" content="2025-10-26T19:00:00+01:00">
<link rel="canonical" href="https://baseline.example/bell">
<script>var advert = "<p>Buy a racket</p>";</script></head>
<body><nav><a href="/">Home</a> <a href="/scores">Scores</a></nav>
<article><h1>Bell wins Lyon again [/]</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}
<h2>What comes next</h2><p>Basel begins on Monday, the last event before the finals of the year in Turin.</p></article>
<footer>Copyright 2019 The Baseline</footer></body></html>"""
LINES = [p.replace("&#8212;", "—") for p in PARAGRAPHS]


def test_the_article_and_what_its_page_says_of_it() -> None:
    about, text = pages.read(PAGE)

    assert about == About(
        "Bell wins Lyon again [/]", "The Baseline", date(2025, 10, 26), "https://baseline.example/bell"
    )
    assert text.split("\n\n")[:5] == ["Bell wins Lyon again [/]", *LINES]
    assert "Scores" not in text
    assert "racket" not in text


@pytest.mark.parametrize(
    "reference", ["&#27;", "&#x1B;", "&#0;", "&#155;", "&#8238;", "&#xD800;", "&#99999999;", "&#27"]
)
def test_a_reference_to_a_control_code_does_not_cost_the_article(reference: str) -> None:
    _, text = pages.read(PAGE.replace("Lyon Open", f"Lyon{reference} Open"))
    assert text.split("\n\n")[1] == LINES[0]


def test_a_date_that_no_page_states_is_not_guessed() -> None:
    page = "\n".join(line for line in PAGE.split("\n") if "published_time" not in line)
    assert pages.read(page)[0].published is None


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            "<title>T</title><p>one<br>two<div>a <b>bold</b> w<i>or</i>d</div><p>x &lt; y</p>",
            "one|two|a bold word|x < y",
        ),
        ("<script>if (a < b) {}</script><style>p {}</style><p>Norrie won", "Norrie won"),
        ("<!-- <p>not this</p> --><p>this</p>", "this"),
        ("6 < 7 and 7 > 6", "6 < 7 and 7 > 6"),
        ("<p>a</p><!-- never ended <p>b</p>", "a"),
        ("", ""),
    ],
)
def test_tags_taken_off(markup: str, words: str) -> None:
    assert pages.without_tags(markup).split("\n\n") == words.split("|")


def test_a_page_without_an_article_shows_all_its_words_and_says_so() -> None:
    about, text = pages.read("<title>Scores</title>" + "<td>Bell 6-4 6-3 Dell</td>" * pages.MAX_TAGS)

    assert text.count("Bell 6-4 6-3 Dell") == pages.MAX_TAGS
    assert about.title == "Scores"
    assert about.note == "all of the page is shown: its article was not found"


@pytest.mark.parametrize("root", ["<svg>", "<math>"])
def test_a_page_that_trafilatura_stumbles_over_is_still_read(root: str) -> None:
    about, text = pages.read(root + "".join(f"<p>{p}</p>" for p in PARAGRAPHS))

    assert text.split("\n\n") == LINES
    assert about.note == "all of the page is shown: its article was not found"


def test_a_short_page_is_read_whole_without_fuss() -> None:
    assert pages.read("<p>Bell won <b>6-4 6-3</b>.</p>") == (About(), "Bell won 6-4 6-3.")


@pytest.mark.parametrize(
    "markup", ["<a " * 100_000, "<" * 100_000, "<!--" * 100_000, "<script" * 100_000, "&" * 100_000]
)
def test_unclosed_markup_ends(markup: str) -> None:
    pages.read(markup)


def test_a_library_that_complains_writes_nothing_on_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    pages.read(PAGE)
    logging.getLogger("trafilatura.core").error("a page was odd")
    pages.read("<html><body>" + "\x00<p>" * 10)
    assert capfd.readouterr().err == ""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import hostile
from tui.sources import cleaning, errors, files

OBEYED = [chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x202E, 0x2066, 0xE0041)]


# Pieces that a document could be made of, put together in any order.
PIECES = [
    "---\n",
    "title: x\n",
    "# ",
    "<p>",
    "</p>",
    "<title>",
    "&#27;",
    "\x1b]0;",
    "> ",
    "- ",
    "| a |\n|---|\n",
    "\r",
    "[/]",
    "`",
    "é",
]
ODD_DOCUMENT = st.lists(st.sampled_from([*PIECES, "Norrie won 6-4.\n"])).map(lambda pieces: "".join(pieces).encode())


def names(folder: Path, documents: list[files.Document]) -> list[str]:
    return [str(document.path.relative_to(folder)) for document in documents]


def write(path: Path, text: str = "Norrie won 6-4 6-3.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# ── Finding ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_is_searched_to_the_bottom_and_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.HTML", "sub/deep/d.htm", "results.csv", ".hidden.txt", ".git/x.md", "README"):
        write(tmp_path / name)
    documents, problems = files.find([tmp_path])

    assert names(tmp_path, documents) == ["a.md", "b.txt", "sub/c.HTML", "sub/deep/d.htm"]
    assert problems == []


def test_named_files_come_in_their_order_whatever_their_ending_and_once(tmp_path: Path) -> None:
    named = [write(tmp_path / name) for name in ("z.log", "a.txt", "b.txt")]
    documents, problems = files.find([*map(str, named), tmp_path, tmp_path / "sub" / ".." / "a.txt"])

    assert names(tmp_path, documents) == ["z.log", "a.txt", "b.txt"]
    assert problems == []


def test_a_stamp_changes_with_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    os.utime(path, ns=(1, 1))
    (before,), _ = files.find([path])
    (again,), _ = files.find([path])
    os.utime(path, ns=(2, 2))
    (after,), _ = files.find([path])

    assert before == again
    assert before.stamp != after.stamp


def test_what_is_wrong_is_told_and_hides_nothing(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt")
    empty = tmp_path / "empty"
    empty.mkdir()
    documents, problems = files.find([tmp_path / "missing", empty, good, "nul\x00.txt", good / "below.txt"])

    assert names(tmp_path, documents) == ["good.txt"]
    assert [type(problem) for problem in problems] == [
        errors.MissingPath,
        errors.NoDocuments,
        errors.MissingPath,
        errors.MissingPath,
    ]


def test_pipes_and_links_neither_block_nor_loop(tmp_path: Path) -> None:
    folder = hostile.write_traps(tmp_path / "traps")
    write(folder / "good.txt")
    documents, problems = files.find([folder, "/dev/null"])

    assert names(folder, documents) == ["good.txt"]
    assert [(Path(problem.where).name, type(problem)) for problem in problems] == [
        ("gone.txt", errors.BrokenLink),
        ("pipe.txt", errors.NotAFile),
        ("self.md", errors.LinkLoop),
        ("null", errors.NotAFile),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_without_permission_the_others_are_still_listed(tmp_path: Path) -> None:
    locked = write(tmp_path / "locked" / "a.txt").parent
    secret = write(tmp_path / "secret.txt")
    write(tmp_path / "good.txt")
    locked.chmod(0)
    secret.chmod(0)
    try:
        documents, problems = files.find([tmp_path])
        assert names(tmp_path, documents) == ["good.txt", "secret.txt"]
        assert [type(problem) for problem in problems] == [errors.NoPermission]
        with pytest.raises(errors.NoPermission, match="may not read it"):
            files.read(secret)
    finally:
        locked.chmod(0o700)


def test_a_refusal_of_permission_is_its_own_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path / "a.txt")
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(errors.NoPermission, match=r"a\.txt: you may not read it"):
        files.read(path)


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_text_is_the_file_as_it_is(tmp_path: Path) -> None:
    text = "  date 2025-10-28 Norrie won.\n\n“So good,” he said.   \n\n\n\n"
    article = files.read(write(tmp_path / "a.txt", text))

    assert article.text == text
    assert article.key == str(tmp_path / "a.txt")
    assert (article.title, article.source, article.published, article.note) == (None, "", None, "")


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_headline_is_the_first_line_and_stands_there_once(tmp_path: Path, name: str) -> None:
    head = "---\ntitle: Norrie wins\nsource: The Baseline\ndate: 2025-10-30\n---\n"
    for body in ("Lyon was his.\n", "Norrie wins\n\nLyon was his.\n"):
        article = files.read(write(tmp_path / name, head + body))

        assert article.text.rstrip() == "Norrie wins\n\nLyon was his."
        assert (article.title, article.source, article.published) == ("Norrie wins", "The Baseline", date(2025, 10, 30))


def test_only_markdown_is_read_as_markdown(tmp_path: Path) -> None:
    words = "Norrie **won** [again](http://a.example)."
    assert files.read(write(tmp_path / "a.txt", words)).text == words
    assert files.read(write(tmp_path / "a.md", words)).text == "Norrie won again."


def test_a_markdown_heading_is_a_headline(tmp_path: Path) -> None:
    article = files.read(write(tmp_path / "a.md", "# Norrie *wins*\n\nLyon was his.\n"))
    assert (article.title, article.text) == ("Norrie wins", "Norrie wins\n\nLyon was his.")


def test_front_matter_of_somebody_else_is_kept_as_text(tmp_path: Path) -> None:
    text = "---\ntitle: Norrie wins\nno end to this block\n"
    assert files.read(write(tmp_path / "a.txt", text)).text == text


@pytest.mark.parametrize("name", hostile.READABLE)
def test_hostile_documents_become_harmless_text(tmp_path: Path, name: str) -> None:
    hostile.write(tmp_path, hostile.READABLE)
    article = files.read(tmp_path / name)

    for value in (article.text, article.title or "", article.source, article.note):
        assert not [character for character in OBEYED if character in value]
    assert cleaning.clean(article.text) == article.text
    assert "6:4" in article.text or "6-4" in article.text or "6–4" in article.text


def test_brackets_are_shown_as_they_stand(tmp_path: Path) -> None:
    hostile.write(tmp_path, hostile.READABLE)
    for name in ("brackets.md", "brackets.txt"):
        assert files.read(tmp_path / name).text.rstrip("\n") == f"{hostile.TITLE}\n\n{hostile.BODY}"


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("empty.txt", errors.EmptyDocument),
        ("blank.md", errors.EmptyDocument),
        ("only-orders.txt", errors.EmptyDocument),
        ("picture.txt", errors.NotText),
        ("paper.md", errors.NotText),
        ("zeros.html", errors.NotText),
    ],
)
def test_what_has_no_words_is_refused(tmp_path: Path, name: str, error: type[errors.SourceError]) -> None:
    hostile.write(tmp_path, hostile.REFUSED)
    with pytest.raises(error) as told:
        files.read(tmp_path / name)
    assert str(told.value) == f"{tmp_path / name}: {error.advice}"


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("pipe.txt", errors.NotAFile),
        ("folder.md", errors.NotAFile),
        ("self.md", errors.LinkLoop),
        ("gone.txt", errors.BrokenLink),
        ("nul\x00.txt", errors.MissingPath),
        ("n" * 300 + ".txt", errors.Unreadable),
    ],
)
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, name: str, error: type[errors.SourceError]) -> None:
    folder = hostile.write_traps(tmp_path / "traps")
    with pytest.raises(error):
        files.read(folder / name)


@pytest.mark.parametrize(("name", "kept"), [("one-line.txt", 1_000_000), ("many-lines.txt", 4 * 5_000 - 1)])
def test_a_text_without_end_is_shortened_and_says_so(tmp_path: Path, name: str, kept: int) -> None:
    hostile.write(tmp_path, hostile.BIG)
    article = files.read(tmp_path / name)

    assert len(article.text) == kept
    assert article.note == f"shortened to its first {kept:,} characters"


def test_no_more_of_a_file_is_read_than_an_article_can_have(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<p>Norrie won.</p><!--")
    os.truncate(path, 10**12)  # a terabyte that takes no room on the disk
    with pytest.raises(errors.SourceError):
        files.read(path)
    path.write_bytes(b"<p>Norrie won.</p><!--" + b"x" * files.MAX_BYTES)
    article = files.read(path)
    assert (article.text, article.note) == ("Norrie won.", "only its first 8 MB were read")


def test_an_odd_name_is_spelt_out(tmp_path: Path) -> None:
    path = write(tmp_path / "a\x1b[2J\n.txt")
    assert files.read(path).key == f"{tmp_path}/a\\x1b[2J\\n.txt"
    assert str(errors.MissingPath(path)).startswith(f"{tmp_path}/a\\x1b[2J\\n.txt: ")


def test_the_four_documents_are_read_as_they_are(shared: Path) -> None:
    documents, problems = files.find([shared / "seeds"])

    assert len(documents) == 4
    assert problems == []
    for document in documents:
        assert files.read(document.path).text == document.path.read_text(encoding="utf-8")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(st.binary(max_size=400), ODD_DOCUMENT), name=st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_no_bytes_bring_anything_but_an_article_or_a_refusal(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    try:
        article = files.read(path)
    except errors.SourceError:
        return
    assert article.text.strip()
    assert cleaning.clean(article.text) == article.text
    assert cleaning.one_line(article.title or "") == (article.title or "")

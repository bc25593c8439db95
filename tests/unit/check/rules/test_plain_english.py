"""Rules of plain English: each catches the fault planted for it, and lets a clean briefing pass."""

from collections.abc import Callable

import pytest

from briefing.check.rules.plain_english import check_plain_english
from briefing.check.rules.plain_words import INSTEAD, MAINTAINED, check_words
from briefing.corpus import Corpus, assemble
from briefing.errors import Finding
from briefing.read.project import ProjectFiles
from briefing.read.registry import read_registry

TOPIC, EXCEPTIONS = "docs/topics/night-ferries.md", "registry/exceptions.yml"
HEAD = """---
title: Night ferries
description: What one report of 2019 says about who pays for boats that sail at night, beside the public record.
topic: night-ferries
edited: 2026-11-24
verdict: This briefing rests on one report that names few sources.
---

"""
THIRTY = " ".join(["Word", *["word"] * 29])
LONG = f"{THIRTY} word."
ALLOWED = (
    f"long-sentences:\n- page: topics/night-ferries.md\n  starts: {' '.join(LONG.split()[:5])}\n  reason: A law.\n"
)


@pytest.fixture
def briefing(files: ProjectFiles) -> Callable[..., Corpus]:
    """Return a function that gives the small project with another briefing, and perhaps exceptions."""

    def make(body: str, head: str = HEAD, exceptions: str = "long-sentences: []\n") -> Corpus:
        pages = {**files.pages, TOPIC: f"{head}{body}\n"}
        notes = {path: text.replace("author: null", "author: Ada Writer") for path, text in files.notes.items()}
        return assemble(ProjectFiles(pages, notes, {**files.registry, EXCEPTIONS: exceptions}), drafts=True)

    return make


def rules(found: list[Finding]) -> list[str]:
    """Return the rules that found something."""
    return [finding.rule for finding in found]


CLEAN = [
    f"{THIRTY}. [^harbour:1.1]",
    f"## Key points\n\n- {THIRTY}. [^harbour:1.1]",
    f"{THIRTY} – and. [^harbour:1.1]".replace("word –", "–"),
    "He says one thing. She holds another. It is so. [^harbour:1.1]",
    "| What | When |\n| --- | --- |\n| " + f"{THIRTY} | {THIRTY} [^harbour:1.1] |",
]


@pytest.mark.parametrize("body", CLEAN)
def test_a_clean_briefing_passes(briefing: Callable[..., Corpus], body: str) -> None:
    assert check_plain_english(briefing(body)) == []


FAULTS = {
    f"{LONG} [^harbour:1.1]": ["plain/long"],
    f"Short. {LONG} [^harbour:1.1]": ["plain/long"],
    f"- {LONG} [^harbour:1.1]": ["plain/long"],
    f"[{THIRTY}](/places/index.md) word. [^harbour:1.1]": ["plain/long"],
    f"## Key points\n\n- Short. {THIRTY}. [^harbour:1.1]\n\n## Rest": ["plain/key-point"],
    "He says this. So it is, says the author. Writer adds that. [^harbour:1.1]": ["plain/attribution"],
}


@pytest.mark.parametrize("body", FAULTS)
def test_a_fault_of_language_is_found(briefing: Callable[..., Corpus], body: str) -> None:
    assert rules(check_plain_english(briefing(body))) == FAULTS[body]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("verdict: This briefing rests on one report that names few sources.\n", "", "plain/verdict"),
        (" beside the public record", "", "plain/standfirst"),
        (" 2019 says", f" 2019 {'really ' * 10}says", "plain/standfirst"),
    ],
)
def test_the_head_of_a_briefing_is_looked_at(briefing: Callable[..., Corpus], old: str, new: str, rule: str) -> None:
    head = HEAD.replace(
        "What one report of 2019 says about who pays for boats", "What one report of 2019 says of boats"
    )
    assert rules(check_plain_english(briefing("", head))) == []
    assert old in head

    assert rules(check_plain_english(briefing("", head.replace(old, new)))) == [rule]


def test_a_draft_is_not_looked_at(briefing: Callable[..., Corpus]) -> None:
    assert check_plain_english(briefing(LONG, HEAD.replace("verdict:", "draft: true\n# verdict:"))) == []


def test_an_exception_lets_its_sentence_stand_and_is_found_where_nothing_needs_it(
    briefing: Callable[..., Corpus],
) -> None:
    assert check_plain_english(briefing(f"{LONG} [^harbour:1.1]", exceptions=ALLOWED)) == []

    (finding,) = check_plain_english(briefing("Short. [^harbour:1.1]", exceptions=ALLOWED))
    assert (finding.rule, finding.place.file, finding.place.line) == ("plain/exception", EXCEPTIONS, 2)


@pytest.mark.parametrize(
    "text",
    [
        "long-sentences: {a: b}\n",
        "short-sentences: []\n",
        "- a\n",
        "long-sentences:\n- page: topics/night-ferries.md\n  starts: One two\n",
        "long-sentences:\n- page: x\n  starts: a\n  reason: b\n  more: c\n",
    ],
)
def test_a_malformed_exception_is_refused(text: str) -> None:
    assert read_registry({EXCEPTIONS: text}).findings


WORDS = {
    "Nobody knows whence it came.": 1,
    "It hides lest it be seen.": 1,
    "All save one pay.": 1,
    "Nobody pays save for the port.": 1,
    "They save the harbour and save money.": 0,
    "The record bears it out.": 1,
    "Two people bear it.": 0,
    "The same is said of the port.": 1,
    "A list holds the same.": 1,
    "The port says the same.": 0,
    "It hopes to win people for a cause.": 1,
    "It hopes to win people over.": 0,
    "It is the same port.": 0,
    "The captured page names nobody.": 1,
    "The capture of the ship took a day.": 0,
    "The ship was captured in 2018.": 0,
    "He writes “lest we forget” on the quay.": 0,
    "Its hash is long.": 1,
    "Rehash the lampsave.": 0,
}


@pytest.mark.parametrize("text", WORDS)
def test_archaic_and_inner_words_are_found_in_what_readers_see(briefing: Callable[..., Corpus], text: str) -> None:
    assert len(check_words(briefing(f"{text} [^harbour:1.1]"))) == WORDS[text]


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("docs/sources/harbour.md", "In 2018 the port handed"),
        ("docs/sources/harbour.md", "No ruling was found in the court's list; compare"),
        ("docs/sources/harbour.md", "Opinion column;"),
        ("registry/organisations.yml", "description: "),
        ("registry/terms.yml", "definition: "),
    ],
)
def test_they_are_found_wherever_readers_meet_them(
    changed: Callable[[str, str, str], ProjectFiles], path: str, old: str
) -> None:
    (finding,) = check_words(assemble(changed(path, old, f"{old.removesuffix('compare')} whence compare ")))

    assert (finding.place.file, finding.rule) == (path, "plain/word")


def test_an_article_of_open_rights_keeps_its_own_words(changed: Callable[[str, str, str], ProjectFiles]) -> None:
    files = changed("docs/sources/harbour.md", "In 2018 the port", "In 2018, lest it rot, the port")
    notes = {path: text.replace("all-rights-reserved", "cc-by-4.0") for path, text in files.notes.items()}

    assert len(check_words(assemble(files))) == 1
    assert check_words(assemble(ProjectFiles(files.pages, notes, files.registry))) == []


def test_pages_for_maintainers_keep_their_words(files: ProjectFiles) -> None:
    page = "---\ntitle: T\ndescription: D.\n---\n\nThe hash of the capture.\n"
    inner, outer = (f"docs/{path}" for path in (min(MAINTAINED), "about/method.md"))
    corpus = assemble(ProjectFiles({**files.pages, inner: page, outer: page}, files.notes, files.registry))

    assert {finding.place.file for finding in check_words(corpus)} == {outer}


def test_every_word_has_something_in_its_place() -> None:
    assert all(INSTEAD.values())

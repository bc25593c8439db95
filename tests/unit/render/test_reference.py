"""What pages say of a reference: its title, its author's part in the matter, how much was seen, why it has no link."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.export.json_ld import page_data
from briefing.read.project import ProjectFiles
from briefing.render.footnotes import definition
from briefing.render.lists import references_page
from briefing.render.source_page import source_page
from tests.published import SITE

Changed = Callable[[str, str, str], ProjectFiles]


@pytest.fixture
def told(changed: Changed) -> Callable[..., Corpus]:
    """Return a function that gives the small project with more fields for its one reference."""

    def make(fields: str, *, url: bool = True) -> Corpus:
        files = changed("registry/references.yml", "  issued:", f"{fields}\n  issued:")
        text = files.registry["registry/references.yml"]
        text = text if url else text.replace("  URL: https://example.org/count\n", "")
        return assemble(ProjectFiles(files.pages, files.notes, {**files.registry, "registry/references.yml": text}))

    return make


def test_a_title_of_ours_stands_in_brackets_without_quotation_marks(told: Callable[..., Corpus]) -> None:
    corpus = told("  described: true")

    assert "“" not in definition(corpus, "port-2018")
    assert "&#91;Passenger count&#93;, [Port Authority" in definition(corpus, "port-2018")
    assert "[&#91;Passenger count&#93;](https://example.org/count)" in references_page(corpus)
    listed = page_data(corpus, SITE, "references.md", str) or {}
    assert [work["name"] for work in listed["hasPart"]] == ["[Passenger count]"]


def test_a_title_of_the_work_stands_in_quotation_marks(corpus: Corpus) -> None:
    assert "“Passenger count”" in definition(corpus, "port-2018")


def test_a_work_by_someone_involved_says_so_wherever_it_is_named(told: Callable[..., Corpus]) -> None:
    corpus = told("  party: by the harbour master")
    (source,) = corpus.sources.values()

    assert "2018](https://example.org/count), by the harbour master." in definition(corpus, "port-2018")
    assert "2018](https://example.org/count), by the harbour master)" in definition(corpus, "harbour:1.2")
    assert "December 2018, by the harbour master." in references_page(corpus)
    assert "[^port-2018]" in source_page(Derived(corpus), source, {})


@pytest.mark.parametrize(
    ("seen", "words"),
    [("whole", "Seen whole, 20"), ("part", "Seen in part, 20"), ("none", "Not seen, 20")],
)
def test_the_list_says_how_much_was_seen(told: Callable[..., Corpus], seen: str, words: str) -> None:
    assert f". {words} November 2026." in references_page(told(f"  seen: {seen}"))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("private-person", "No link, since it names or shows a relative, a child"),
        ("propaganda", "No link, since it shows propaganda or"),
        ("unknown", "No link, since its address is not known."),
    ],
)
def test_the_list_says_why_there_is_no_link(told: Callable[..., Corpus], reason: str, words: str) -> None:
    assert words in references_page(told(f"  withheld: {reason}", url=False))


def test_authors_are_people_or_bodies_to_machines(told: Callable[..., Corpus]) -> None:
    names = "  author: [{family: Al-Rawi, given: Ahmed}, {literal: Harbour Board}]"
    listed = page_data(told(names), SITE, "references.md", str) or {}

    assert listed["hasPart"][0]["author"] == [
        {"@type": "Person", "name": "Ahmed Al-Rawi", "familyName": "Al-Rawi", "givenName": "Ahmed"},
        {"@type": "Organization", "name": "Harbour Board"},
    ]

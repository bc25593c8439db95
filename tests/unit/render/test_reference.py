"""What pages say of a reference: its title, its author's part in the matter, how much was seen, why it has no link."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.export.json_ld import page_data
from briefing.read.project import ProjectFiles
from briefing.render.lists import references_block
from briefing.render.note import note
from briefing.render.source import source_page
from briefing.views.notes import note_of_citation
from briefing.views.references_list import reference_views
from briefing.views.source import source_view
from tests.made_html import authored, with_notes, without_parts
from tests.published import SITE

Changed = Callable[[str, str, str], ProjectFiles]


def noted(corpus: Corpus, citation: str) -> str:
    """Return the note that a citation opens."""
    return without_parts(note(note_of_citation(corpus, citation)))


def listed(corpus: Corpus) -> str:
    """Return the list of all references."""
    return references_block(reference_views(corpus))


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

    assert "“" not in noted(corpus, "port-2018")
    assert '<p>&#91;Passenger count&#93;, <a href="https://example.org/count">Port Authority' in noted(
        corpus, "port-2018"
    )
    assert "<p>&#91;Passenger count&#93;, <a" in with_notes(corpus, authored("Said. [^port-2018]"))
    assert '<a href="https://example.org/count">&#91;Passenger count&#93;</a>' in listed(corpus)
    data = page_data(corpus, SITE, "references.md", str) or {}
    assert [work["name"] for work in data["hasPart"]] == ["[Passenger count]"]


def test_a_title_of_the_work_stands_in_quotation_marks(corpus: Corpus) -> None:
    assert "“Passenger count”" in noted(corpus, "port-2018")


def test_a_work_by_someone_involved_says_so_wherever_it_is_named(told: Callable[..., Corpus]) -> None:
    corpus = told("  party: by the harbour master")
    (source,) = corpus.sources.values()

    link = '<a href="https://example.org/count">Port Authority, December 2018</a>'
    assert f"{link}, by the harbour master.</p>" in noted(corpus, "port-2018")
    assert f"({link}, by the harbour master)" in noted(corpus, "harbour:1.2")
    assert "December 2018, by the harbour master." in listed(corpus)
    page = with_notes(corpus, source_page(source_view(Derived(corpus), source, {})))
    assert f'<li id="fn:1"><p>“Passenger count”, {link}, by the harbour master.</p>' in page


@pytest.mark.parametrize(
    ("seen", "words"),
    [("whole", "Seen in full, 20"), ("part", "Seen in part, 20"), ("none", "Not seen, 20")],
)
def test_the_list_says_how_much_was_seen(told: Callable[..., Corpus], seen: str, words: str) -> None:
    assert f". {words} November 2026." in listed(told(f"  seen: {seen}"))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("private-person", "No link, since it names or shows a relative, a child"),
        ("propaganda", "No link, since it shows propaganda or"),
        ("unknown", "No link, since its address is not known."),
    ],
)
def test_the_list_says_why_there_is_no_link(told: Callable[..., Corpus], reason: str, words: str) -> None:
    assert words in listed(told(f"  withheld: {reason}", url=False))


def test_authors_are_people_or_bodies_to_machines(told: Callable[..., Corpus]) -> None:
    names = "  author: [{family: Al-Rawi, given: Ahmed}, {literal: Harbour Board}]"
    data = page_data(told(names), SITE, "references.md", str) or {}

    assert data["hasPart"][0]["author"] == [
        {"@type": "Person", "name": "Ahmed Al-Rawi", "familyName": "Al-Rawi", "givenName": "Ahmed"},
        {"@type": "Organization", "name": "Harbour Board"},
    ]

"""The opening words of a passage lead a reader to it in the original."""

from collections.abc import Callable

import pytest

from briefing.corpus import Corpus, assemble
from briefing.derive.derived import Derived
from briefing.export.rows import statement_rows
from briefing.links import original_link
from briefing.read.project import ProjectFiles
from briefing.render.note import note
from briefing.render.source import source_page
from briefing.views.notes import note_of_citation
from briefing.views.source import source_view
from tests.made_html import authored, with_notes, without_parts

Changed = Callable[[str, str, str], ProjectFiles]
NOTES = "docs/sources/harbour.md"
URL = "https://example.org/2019/03/04/harbour-lights"
FRAGMENT = f"{URL}#:~:text=Night%2C%20boats%20%26%20half%2Dlight"


@pytest.fixture
def opened(changed: Changed) -> ProjectFiles:
    """Return the small project whose first passage shows its opening words."""
    return changed(NOTES, 'words="84" }', 'words="84" opens="Night, boats & half-light" }')


def noted(corpus: Corpus, citation: str) -> str:
    """Return the note that a citation opens."""
    return without_parts(note(note_of_citation(corpus, citation)))


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.org/x", "https://a.org/x#:~:text=a%20b%2Dc"),
        ("https://a.org/x#part", "https://a.org/x#part:~:text=a%20b%2Dc"),
    ],
)
def test_the_address_is_a_text_fragment(url: str, address: str) -> None:
    assert original_link(url, "a b-c") == address


def test_a_source_page_shows_how_a_passage_begins_and_leads_to_it(opened: ProjectFiles) -> None:
    corpus = assemble(opened)
    (source,) = corpus.sources.values()
    page = source_page(source_view(Derived(corpus), source, {}))

    words = '<span class="opens">“Night, boats &amp; half-light …”</span>'
    assert f'Begins {words} · <a href="{FRAGMENT}">find it in the original</a>' in page
    assert page.count("Begins <span") == 1


def test_a_note_shows_it_after_the_passage(opened: ProjectFiles) -> None:
    corpus = assemble(opened)

    words = "(“Night, boats &amp; half-light …”)."
    assert f'#p1-1">passage 1, statement 1</a> {words}' in noted(corpus, "harbour:1.1")
    assert "half-light" not in noted(corpus, "harbour:2.1")
    assert "half-light" not in noted(corpus, "harbour:1-2")


def test_the_notes_of_a_page_give_the_words_of_a_passage_once(opened: ProjectFiles) -> None:
    shown = with_notes(assemble(opened), authored("One. [^harbour:1-2] Two. [^harbour:1.1] Three. [^harbour:1.2]"))

    assert shown.count("half-light") == 1
    assert shown.index("half-light") > shown.index('id="fn:2"')


def test_data_has_the_words_too(opened: ProjectFiles) -> None:
    rows = {row.id: row.opens for row in statement_rows(Derived(assemble(opened)), str)}

    assert (rows["harbour:1.1"], rows["harbour:2.1"]) == ("Night, boats & half-light", "")

"""What a reader meets on the way: an outline where the margin has no room, terms without echo, marked languages."""

from dataclasses import replace

from briefing.corpus import Corpus
from briefing.render.html import inline
from briefing.render.lists import glossary
from briefing.render.outline import FEW, outline
from briefing.views.names import terms_of
from briefing.views.references import reference_line
from tests.made_html import words


def test_a_title_in_another_language_is_marked(corpus: Corpus) -> None:
    reference = next(iter(corpus.references.values()))
    assert "lang=" not in inline(reference_line(reference))

    foreign = reference.model_copy(update={"data": reference.data.model_copy(update={"language": "it"})})
    title = '<a href="https://example.org/count"><bdi lang="it">Passenger count</bdi></a>'
    assert title in inline(reference_line(foreign))


def test_four_headings_have_an_outline_and_three_none() -> None:
    headings = [("a", "A"), ("b", "B"), ("c", "C"), ("d", "Who’s & who")]

    assert outline(headings).startswith('<details class="behind outline"><summary>On this page</summary><ul>')
    assert '<a href="#d">Who’s &amp; who</a>' in outline(headings)
    assert len(headings) == FEW
    assert outline(headings[:3]) == ""


def test_a_term_is_not_said_to_be_also_called_what_it_is_called(corpus: Corpus) -> None:
    """A form that differs from the term's own name in capitals alone is not shown as another name."""
    term = next(iter(corpus.terms.values()))
    data = term.data.model_copy(update={"names": (term.data.term.upper(), "quayage"), "unlinked": ()})
    terms = {term.id: term.model_copy(update={"data": data})}
    page = words(glossary(terms_of(replace(corpus, terms=terms))))
    assert "Also written: quayage." in page
    assert term.data.term.upper() not in page

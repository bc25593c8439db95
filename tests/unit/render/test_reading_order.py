"""What a reader meets on the way: typographic quotes, an outline where the margin has no room, terms without echo."""

from dataclasses import replace

import pytest

from briefing.corpus import Corpus
from briefing.render.lists import glossary_page
from briefing.render.outline import with_outline
from briefing.render.reference import reference_line
from briefing.render.typography import typographic, typographic_text

QUOTES = {
    '<p>He said "yes".</p>': "<p>He said “yes”.</p>",
    "<p>the port's ferries' crews</p>": "<p>the port’s ferries’ crews</p>",
    '<p>"<a href="x">Old Harbour</a>" sails</p>': '<p>“<a href="x">Old Harbour</a>” sails</p>',
    "<p>the <a>smugglers</a>' route, the <a>Board</a>'s</p>": "<p>the <a>smugglers</a>’ route, the <a>Board</a>’s</p>",
    "<td>&quot;safe&quot; is one man&#x27;s word</td>": "<td>“safe” is one man’s word</td>",
    "<code>a = 'b' + \"c\"</code>": "<code>a = 'b' + \"c\"</code>",
    '<a title="the port\'s &quot;own&quot;">x</a>': '<a title="the port\'s &quot;own&quot;">x</a>',
    "<b title='a&#x27; onclick=x y=&#x27;'>the port&#x27;s</b>": "<b title='a&#x27; onclick=x y=&#x27;'>the port’s</b>",
    "<p title='</a>'>'x' it's</p>": "<p title='</a>'>‘x’ it’s</p>",
    "<code title='</code>'>'</code>": "<code title='</code>'>'</code>",
    "<p>1 &lt; 2 -- and so on... </p>": "<p>1 &lt; 2 -- and so on... </p>",
}


@pytest.mark.parametrize(("typed", "shown"), QUOTES.items())
def test_quotes_are_set_in_text_alone(typed: str, shown: str) -> None:
    """Text gets typographic quotes; code, attributes, dashes and dots stay as typed."""
    assert typographic(typed) == shown


@pytest.mark.parametrize(("typed", "shown"), [
    ('He said "yes".', "He said “yes”."),
    ("1 < 2 & the port's <b>", "1 < 2 & the port’s <b>"),
    ("&quot; is code", "&quot; is code"),
])  # fmt: skip
def test_quotes_are_set_in_plain_text(typed: str, shown: str) -> None:
    """A script carries text to pages: what looks like a tag or an entity in it is none."""
    assert typographic_text(typed) == shown


def test_a_title_in_another_language_is_marked(corpus: Corpus) -> None:
    reference = next(iter(corpus.references.values()))
    assert "lang=" not in reference_line(reference)

    foreign = reference.model_copy(update={"data": reference.data.model_copy(update={"language": "it"})})
    assert '[<span lang="it">Passenger count</span>](' in reference_line(foreign)


def test_the_outline_stands_before_the_first_question_of_a_long_page() -> None:
    """Four headings get an outline, three none."""
    html = '<h1>Title</h1><p>Lead</p><h2 id="a">A</h2><h2 id="b">B</h2>'
    headings = [("a", "A"), ("b", "B"), ("c", "C"), ("d", "Who’s &amp; who")]
    lead, _, rest = with_outline(html, headings).partition("<details")
    assert lead == "<h1>Title</h1><p>Lead</p>"
    assert rest.index('<a href="#d">Who’s &amp; who</a>') < rest.index("</details>") < rest.index('<h2 id="a">')
    assert with_outline(html, headings[:3]) == html


def test_a_term_is_not_said_to_be_also_called_what_it_is_called(corpus: Corpus) -> None:
    """A form that differs from the term's own name in capitals alone is not shown as another name."""
    term = next(iter(corpus.terms.values()))
    data = term.data.model_copy(update={"names": (term.data.term.upper(), "quayage"), "unlinked": ()})
    page = glossary_page(replace(corpus, terms={term.id: term.model_copy(update={"data": data})}))
    assert "Also written: quayage." in page
    assert term.data.term.upper() not in page

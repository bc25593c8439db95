"""An example for those who come for the first time: a sentence, its note open, its correction."""

from briefing.corpus import Corpus
from briefing.ids import parse_citation
from briefing.links import citation_link
from briefing.render.html import inline, link, paragraph, wrapped
from briefing.render.marks import marks
from briefing.render.statement import REMARK, remark
from briefing.views.notes import in_brief
from briefing.views.statements import remark_of, sentence_of
from briefing.views.words import place_name, source_line


def example_block(corpus: Corpus, text: str) -> str:
    """Return the sentence of the statement that a citation names, its note and its first remark, all in sight.

    Raises:
        ValueError: the citation does not name one statement with a remark.

    """
    citation = parse_citation(text)
    statements = corpus.cited_statements(citation) if citation else ()
    if citation is None or citation.source is None or len(statements) != 1 or not statements[0].remarks:
        raise ValueError(f"the citation {text} does not name one statement with a remark")
    said, address = sentence_of(statements[0]), citation_link(citation)
    number = f"<sup>{link(address, '1', 'example-number')}</sup>"
    head = f"1 · {inline(source_line(corpus.sources[citation.source]))}, {link(address, place_name(citation))}."
    record = in_brief(corpus, remark_of(statements[0].remarks[0]))
    note = wrapped("example-note", paragraph(head) + paragraph(f"{REMARK}{remark(record)}"))
    sentence = paragraph(f"{inline(said.text)} {number}{marks(said.stand)}", "example-sentence")
    return wrapped("example", f"{sentence}{note}")

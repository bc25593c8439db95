"""An example for those who come for the first time: a sentence, its note open, its correction."""

from briefing.corpus import Corpus
from briefing.derive.standing import stand_of
from briefing.ids import parse_citation
from briefing.links import citation_link
from briefing.render.blocks import wrapped
from briefing.render.escape import inline
from briefing.render.footnotes import flat
from briefing.render.marks import marks
from briefing.render.statement import remark
from briefing.render.words import place_name, source_line


def example_block(corpus: Corpus, text: str) -> str:
    """Return the sentence of the statement that a citation names, its note and its first remark, all in sight.

    Raises:
        ValueError: the citation does not name one statement with a remark.

    """
    citation = parse_citation(text)
    statements = corpus.cited_statements(citation) if citation else ()
    if citation is None or citation.source is None or len(statements) != 1 or not statements[0].remarks:
        raise ValueError(f"the citation {text} does not name one statement with a remark")
    statement, address = statements[0], citation_link(citation)
    number = f"<sup>[1]({address}){{: .example-number }}</sup>"
    place = f"[{place_name(citation)}]({address})"
    said = f"{inline(statement.text)} {number}{marks(stand_of(statement))}\n{{: .example-sentence }}"
    head = f"1 · {source_line(corpus.sources[citation.source])}, {place}."
    record = f"**Remark.** {flat(corpus, remark(statement.remarks[0]))}"
    note = wrapped("example-note", f"{head}\n\n{record}")
    return wrapped("example", f"{said}\n\n{note}")

"""Where a citation becomes a footnote: the definitions of what a page cites, put at its end."""

import re

from briefing.corpus import Corpus
from briefing.ids import parse_citation
from briefing.read.markdown import citations, definitions, replace_runs
from briefing.render.blocks import NOTES_LINE, NOTES_PLACE, references_part
from briefing.render.footnotes import cited_together, definition
from briefing.render.words import counted

_ANCHOR = re.compile(r'<div [^>]*\bid="([^"]+)"')


def with_footnotes(corpus: Corpus, markdown: str) -> str:
    """Return a page's Markdown with the footnotes that it cites, in the order of their first citation.

    What the record says of a statement stands once on a page: where a block says it, the note leads there.
    A claim whose statements are alleged or in doubt has one mark, in words, after its citations.
    A page made from data that cites nothing loses its heading for references.
    """
    own = definitions(markdown)
    cited = dict.fromkeys(pointer.target for pointer in citations(markdown) if pointer.target not in own)
    if not cited and not own:
        return markdown.replace(references_part(), "").replace(NOTES_PLACE, "")
    number = counted(len(cited), "note", "notes")
    told = markdown.replace(f"<summary>{NOTES_LINE}", f"<summary>{number}{NOTES_LINE.removeprefix('Notes')}")
    marked = replace_runs(told, lambda texts: cited_together(corpus, texts))
    anchors = frozenset(_ANCHOR.findall(markdown))
    sources = [citation.source if (citation := parse_citation(text)) else None for text in cited]
    notes = [
        definition(corpus, text, anchors, named=source in sources[:number])
        for number, (text, source) in enumerate(zip(cited, sources, strict=True))
    ]
    return "\n\n".join([marked, *notes])

"""Where a citation becomes a footnote: the definitions of what a page cites, put at its end."""

import re

from briefing.corpus import Corpus
from briefing.ids import parse_citation
from briefing.read.markdown import citations, definitions, replace_citations
from briefing.render.blocks import NOTES_LINE, NOTES_PLACE, references_part
from briefing.render.footnotes import KEPT, citation_marks, definition
from briefing.render.words import counted

_ANCHOR = re.compile(r'<div [^>]*\bid="([^"]+)"')
_MARK = rf'{KEPT}<span class="standing[^>]*>\w+</span>'
_TWICE = re.compile(rf"(?P<marks>(?:{_MARK})+)(?P<next>\s*\[\^[^\]\s]+\](?P=marks))(?!{_MARK})")


def with_footnotes(corpus: Corpus, markdown: str) -> str:
    """Return a page's Markdown with the footnotes that it cites, in the order of their first citation.

    What the record says of a statement stands once on a page: where a block says it, the note leads there.
    A citation of a statement in doubt is followed by its standing, in words; several in a row that share theirs, once.
    A page made from data that cites nothing loses its heading for references.
    """
    own = definitions(markdown)
    cited = dict.fromkeys(pointer.target for pointer in citations(markdown) if pointer.target not in own)
    if not cited and not own:
        return markdown.replace(references_part(), "").replace(NOTES_PLACE, "")
    number = counted(len(cited), "note", "notes")
    told = markdown.replace(f"<summary>{NOTES_LINE}", f"<summary>{number}{NOTES_LINE.removeprefix('Notes')}")
    marked = replace_citations(told, lambda text: f"[^{text}]{citation_marks(corpus, text)}")
    anchors = frozenset(_ANCHOR.findall(markdown))
    sources = [citation.source if (citation := parse_citation(text)) else None for text in cited]
    notes = [
        definition(corpus, text, anchors, named=source in sources[:number])
        for number, (text, source) in enumerate(zip(cited, sources, strict=True))
    ]
    return "\n\n".join([_said_once(marked), *notes])


def _said_once(markdown: str) -> str:
    """Leave a standing out where the citation that follows at once has the very same."""
    while (shorter := _TWICE.sub(lambda match: match["next"], markdown)) != markdown:
        markdown = shorter
    return markdown

"""Where a citation becomes a footnote: the definitions of what a page cites, put at its end."""

from briefing.corpus import Corpus
from briefing.read.markdown import citations, definitions, replace_citations
from briefing.render.footnotes import citation_marks, definition

PLACE = "///Footnotes Go Here///"


def with_footnotes(corpus: Corpus, markdown: str) -> str:
    """Return a page's Markdown with the footnotes that it cites, in the order of their first citation.

    A citation of a statement in doubt is followed by its standing, in words.
    A page made from data that cites nothing loses its heading for references.
    """
    own = definitions(markdown)
    cited = dict.fromkeys(pointer.target for pointer in citations(markdown) if pointer.target not in own)
    if not cited and not own:
        return markdown.replace(f"## References\n\n{PLACE}", "").replace(PLACE, "")
    marked = replace_citations(markdown, lambda text: f"[^{text}]{citation_marks(corpus, text)}")
    return "\n\n".join([marked, *(definition(corpus, text) for text in cited)])

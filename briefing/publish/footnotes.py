"""Where a citation becomes a footnote: the definitions of what a page cites, put at its end."""

from briefing.corpus import Corpus
from briefing.read.markdown import citations, definitions
from briefing.render.footnotes import definition

PLACE = "///Footnotes Go Here///"


def with_footnotes(corpus: Corpus, markdown: str) -> str:
    """Return a page's Markdown with the footnotes that it cites, in the order of their first citation.

    A page made from data that cites nothing loses its heading for references.
    """
    own = definitions(markdown)
    cited = dict.fromkeys(pointer.target for pointer in citations(markdown) if pointer.target not in own)
    if not cited and not own:
        return markdown.replace(f"## References\n\n{PLACE}", "").replace(PLACE, "")
    return "\n\n".join([markdown, *(definition(corpus, text) for text in cited)])

"""`[^id]` in an authored page: Markdown keeps the place, and the page's notes are numbered when all of it is there."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from briefing.read.markdown import CITATION
from briefing.render.html import CITE

_BEFORE_LINKS = 178
"""Priority: after code (190) and escaped signs (180), before links (170 and less)."""


class Citations(Extension):
    """Reads citations."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the name that Python-Markdown calls
        """Register the inline processor."""
        md.inlinePatterns.register(_Citation(CITATION.pattern, md), "citation", _BEFORE_LINKS)


class _Citation(InlineProcessor):
    def handleMatch(  # type: ignore[override] # noqa: N802 # both as Python-Markdown has them
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 # as Python-Markdown calls it
    ) -> tuple[Element, int, int]:
        """Return the place of a citation."""
        return Element("sup", {CITE: m["id"]}), m.start(0), m.end(0)

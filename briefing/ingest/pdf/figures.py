"""Text within figures of a PDF: of one that is the page itself it is the page's; of a drawing it is counted."""

from collections.abc import Iterator

from pdfminer.layout import LTChar, LTFigure, LTPage

from briefing.ingest.pdf.tables import text_within
from briefing.text.words import count

_SHARE = 0.5
"""Share of a page's letters from which on those in a figure are the page's text."""


def take_figures(page: LTPage) -> int:
    """Put the letters of a figure that is the page itself into the page; return how many words the others hold."""
    own = sum(isinstance(part, LTChar) for part in page)
    words = 0
    for figure in [part for part in page if isinstance(part, LTFigure)]:
        chars = list(_letters(figure))
        if len(chars) > _SHARE * (own + len(chars)):
            page.extend(chars)
        elif chars:
            words += count(text_within(chars))
    return words


def _letters(figure: LTFigure) -> Iterator[LTChar]:
    for part in figure:
        if isinstance(part, LTChar):
            yield part
        elif isinstance(part, LTFigure):
            yield from _letters(part)

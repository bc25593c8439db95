"""Letters of a PDF that no reader sees: drawn invisible, or white on white."""

from collections.abc import Iterable, Sequence
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage, LTPage
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextSeq
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState

from briefing.ingest.pdf.tables import text_within
from briefing.text.words import count

_INVISIBLE = 3
"""The mode in which letters are drawn neither filled nor as lines."""
_SHARE = 0.5
"""Share of a page's letters from which on the invisible ones are those that a program read in a picture of the page."""
_WHITES = {(1.0,), (1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 0.0)}
"""White in grey, in red, green and blue, and in the colours of print."""


class Device(PDFPageAggregator):
    """A device that notes which letters of a page are drawn invisible."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, laparams=None)
        self.invisible: set[int] = set()

    def begin_page(self, page: Any, ctm: Any) -> None:  # noqa: ANN401 # as the device has them
        """Begin a page, of which nothing is noted yet."""
        self.invisible = set()
        super().begin_page(page, ctm)

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Render a string, and note its letters where they are invisible."""
        before = len(self.cur_item)
        super().render_string(textstate, seq, ncs, graphicstate)
        if textstate.render == _INVISIBLE:
            self.invisible |= {id(part) for part in list(self.cur_item)[before:]}


def take_hidden(page: LTPage, invisible: set[int]) -> int:
    """Empty the letters of a page that no reader sees; return how many words they hold."""
    chars = [part for part in page if isinstance(part, LTChar)]
    shapes = [part for part in page if _covers_anything(part)]
    veiled = [char for char in chars if id(char) in invisible]
    white = [char for char in chars if _is_white(_colour(char)) and not _is_on(char, shapes)]
    gone = [char for some in (veiled, white) if len(some) < _SHARE * len(chars) for char in some]
    if not gone:
        return 0
    words = count(text_within(gone))
    empty(gone)
    return words


def empty(chars: Iterable[LTChar]) -> None:
    """Leave letters where they stand, without what they say: the line in which they stand stays whole."""
    for char in chars:
        char._text = ""  # noqa: SLF001 # there is no other way


def _covers_anything(part: object) -> bool:
    """Return whether a part of a page is a ground on which white letters show."""
    if isinstance(part, LTCurve):
        return bool(part.fill) and not _is_white(part.non_stroking_color)
    return isinstance(part, LTFigure | LTImage)


def _is_on(char: LTChar, shapes: Sequence[Any]) -> bool:
    x, y = (char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2
    return any(shape.x0 <= x <= shape.x1 and shape.y0 <= y <= shape.y1 for shape in shapes)


def _colour(char: LTChar) -> object:
    return char.graphicstate.ncolor


def _is_white(colour: object) -> bool:
    values = colour if isinstance(colour, tuple | list) else (colour,)
    return all(isinstance(value, int | float) for value in values) and tuple(map(float, values)) in _WHITES

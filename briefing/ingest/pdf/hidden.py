"""Letters of a PDF that no reader sees: invisible, like their ground, covered, tiny, off the page; and those aslant."""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage, LTPage
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextSeq
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState

from briefing.ingest.pdf.grounds import on_their_ground
from briefing.ingest.pdf.tables import text_within
from briefing.text.words import count

_INVISIBLE = {3, 7}
"""The modes in which letters are drawn neither filled nor as lines."""
_SHARE = 0.5
"""Share of a page's letters from which on those that are white or covered are the text itself."""
_CELL = 6
"""Points of a square of the page in which an invisible letter and a visible one stand upon one another."""
_TINY = 2
"""Points of a letter that nobody can read."""
_BESIDE = 0.12
"""Sizes of a letter within which the same letter is drawn again."""
_LEVEL = 0.1
"""How much of its width a letter's foot rises, as a share, from which on it stands aslant or sideways."""
_BLACKS = {(0.0,), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0)}
"""Black in the same colours as white."""
_AROUND = tuple((dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
_MOST = 500
"""Black shapes of a page that are looked at; one with more is a drawing."""
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
        if textstate.render in _INVISIBLE:
            self.invisible |= {id(part) for part in list(self.cur_item)[before:]}


def take_hidden(page: LTPage, invisible: set[int]) -> int:
    """Empty the letters of a page that no reader sees; return how many words they hold."""
    chars = [part for part in page if isinstance(part, LTChar)]
    shapes = [part for part in page if _covers_anything(part)]
    veiled = [char for char in chars if id(char) in invisible]
    seen = [char for char in chars if id(char) not in invisible]
    white = [char for char in seen if _is_white(_colour(char)) and not _is_on(char, shapes)]
    alike = on_their_ground(page)
    unsure = [char for some in (white, alike, _covered(page)) if len(some) < _SHARE * len(chars) for char in some]
    lost = [char for char in seen if char.size < _TINY or not _is_on(char, [page])]
    lost = lost if len(lost) < _SHARE * len(chars) else []
    gone = list({id(char): char for char in (*_not_read(page, veiled, seen), *unsure, *lost)}.values())
    if not gone:
        return 0
    words = count(text_within(gone))
    empty(gone)
    return words


def _not_read(page: LTPage, veiled: Sequence[LTChar], seen: Sequence[LTChar]) -> list[LTChar]:
    """Return the invisible letters that are not what a program read in a picture: off it, or upon visible ones."""
    words = [char for char in seen if char.get_text().strip()]
    if not words:
        return []
    pictures = [
        part for part in page if isinstance(part, LTImage) or (isinstance(part, LTFigure) and _is_picture(part))
    ]
    taken = {(round(char.x0 / _CELL) + dx, round(char.y0 / _CELL) + dy) for char in words for dx, dy in _AROUND}
    return [
        char for char in veiled
        if not _is_on(char, pictures) or (round(char.x0 / _CELL), round(char.y0 / _CELL)) in taken
    ]  # fmt: skip


def _is_picture(figure: LTFigure) -> bool:
    return any(isinstance(part, LTImage) or (isinstance(part, LTFigure) and _is_picture(part)) for part in figure)


def _covered(page: LTPage) -> list[LTChar]:
    """Return the letters over which something black is drawn."""
    parts = list(page)
    blacks = [(at, part) for at, part in enumerate(parts) if isinstance(part, LTCurve) and _is_black(part)]
    return [
        char for at, char in enumerate(parts)
        if isinstance(char, LTChar) and any(later > at and _is_on(char, [shape]) for later, shape in blacks[:_MOST])
    ]  # fmt: skip


def _is_black(shape: LTCurve) -> bool:
    return bool(shape.fill) and shape.height > _TINY and _is_one_of(shape.non_stroking_color, _BLACKS)


def take_doubled(page: LTPage) -> None:
    """Take out the letters of a page that are drawn again upon or beside themselves, to look bold or shaded."""
    kept: dict[tuple[str, int, int], list[LTChar]] = {}
    gone = set[int]()
    for char in (part for part in page if isinstance(part, LTChar) and part.get_text().strip()):
        text, at = char.get_text(), (round(char.x0 / _CELL), round(char.y0 / _CELL))
        near = (other for dx, dy in _AROUND for other in kept.get((text, at[0] + dx, at[1] + dy), ()))
        if any(_is_same(char, other) for other in near):
            gone.add(id(char))
        else:
            kept.setdefault((text, *at), []).append(char)
    if gone:
        page._objs = [part for part in page if id(part) not in gone]  # noqa: SLF001 # there is no other way


def _is_same(char: LTChar, other: LTChar) -> bool:
    near = _BESIDE * char.size
    return abs(char.x0 - other.x0) < near and abs(char.y0 - other.y0) < near and abs(char.size - other.size) < near


def take_aslant(page: LTPage) -> int:
    """Take out the letters of a page that stand aslant where most do not; return how many words they hold."""
    chars = [part for part in page if isinstance(part, LTChar)]
    turned = [char for char in chars if abs(char.matrix[1]) > _LEVEL * abs(char.matrix[0])]
    if not turned or len(turned) >= _SHARE * len(chars):
        return 0
    drawn = groupby(turned, key=lambda char: char.matrix[:4])  # in the order in which they are drawn
    words = sum(count("".join(char.get_text() for char in part)) for _, part in drawn)
    gone = set(map(id, turned))
    page._objs = [part for part in page if id(part) not in gone]  # noqa: SLF001 # there is no other way
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
    return _is_one_of(colour, _WHITES)


def _is_one_of(colour: object, colours: Collection[tuple[float, ...]]) -> bool:
    values = colour if isinstance(colour, tuple | list) else (colour,)
    return all(isinstance(value, int | float) for value in values) and tuple(map(float, values)) in colours

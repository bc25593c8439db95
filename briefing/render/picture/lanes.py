"""A chart of lanes: one named band each, with marks on a common scale of years."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from briefing.dates import EARLIEST, LATEST, When
from briefing.render.picture.svg import WIDTH, Words, element, link, picture, text_link, text_width

_TOP = 20
_EDGE = 18.0
"""Units kept at the right, where a label of a year may reach beyond the last one."""
_NAME, _ROW, _GAP = 15, 10, 5
"""Heights in units: of a name above its lane, of each row of marks, and of what parts two lanes."""
_DOT = 3
_BAR = 4
_APART = 2
"""Units between two marks of a row."""
_TICK, _NOTE = 10.5, 9.0
"""Sizes of text in units, on a phone; as in the style sheet."""
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_TICKS = 7
_DAYS = 365.25


class Mark(NamedTuple):
    """One date on a lane."""

    when: When
    address: str
    label: str
    """Where it leads, in words."""
    note: str = ""
    """A few letters that stand after it, on a lane where it is alone."""
    square: bool = False
    """Whether it is drawn with corners, as what the record dates, and not round."""


class Lane(NamedTuple):
    """A band of the chart; its marks stand in as many rows as they need."""

    name: str
    address: str
    """Where its name leads; empty where it leads nowhere."""
    marks: tuple[Mark, ...]


class Scale(NamedTuple):
    """From years to units: linear, between two whole years."""

    first: int
    last: int

    def at(self, year: float) -> float:
        """Return where a year stands, kept within the scale."""
        share = (min(max(year, self.first), self.last) - self.first) / (self.last - self.first)
        return share * (WIDTH - _EDGE)

    def ticks(self) -> range:
        """Return the years to label: at most seven, at whole steps."""
        step = next((s for s in _STEPS if (self.last - self.first) / s <= _TICKS), _STEPS[-1])
        return range(-(-self.first // step) * step, self.last + 1, step)

    def span(self, when: When) -> tuple[int, int]:
        """Return from where to where a date is drawn, in whole units and at least as wide as a point."""
        start, end = self.at(_year(when.start, self.first)), self.at(_year(when.end, self.last))
        if end - start >= _BAR * 2:
            return round(start), round(end)
        middle = round((start + end) / 2)
        return middle - _DOT, middle + _DOT


def packed(row: Lane, scale: Scale) -> list[tuple[Mark, ...]]:
    """Return the marks of a lane in rows, so that no two marks of a row touch.

    Source of the method: greedy colouring of intervals in the order of their starts.
    """
    rows: list[list[Mark]] = []
    for mark in sorted(row.marks, key=lambda mark: (scale.span(mark.when), mark.when.text)):
        start = scale.span(mark.when)[0] - _APART
        free = next((each for each in rows if scale.span(each[-1].when)[1] <= start), None)
        if free is None:
            rows.append([mark])
        else:
            free.append(mark)
    return [tuple(each) for each in rows]


def scale_of(whens: Sequence[When]) -> Scale:
    """Return the scale that holds all dates, with a year to spare at each end that some date leaves open."""
    years = [day[0] for when in whens for day in (when.start, when.end) if day not in (EARLIEST, LATEST)]
    opens, stays = (any(when.start == EARLIEST for when in whens), any(when.end == LATEST for when in whens))
    return Scale(min(years) - opens, max(years) + 1 + stays)


def lanes(words: Words, rows: Sequence[Lane]) -> str:
    """Return a chart of lanes as a figure.

    Args:
        words: what is said about it.
        rows: its lanes, from the top.

    """
    scale = scale_of([mark.when for row in rows for mark in row.marks])
    drawn, top = list[Element](), _TOP
    for row in rows:
        bands = packed(row, scale) or [()]
        drawn += [_name(row, top + _NAME - 4), *_marks(bands, scale, top + _NAME)]
        top += _NAME + _ROW * len(bands) + _GAP
    return picture(words, top, [*_grid(scale, top), *drawn])


def _grid(scale: Scale, height: int) -> list[Element]:
    ticks = scale.ticks()
    lines = [element("line", x1=scale.at(y), x2=scale.at(y), y1=_TOP - 6, y2=height, class_="gridline") for y in ticks]
    return lines + [_tick(str(year), scale.at(year)) for year in ticks]


def _tick(year: str, x: float) -> Element:
    """Return the label of a year, in the middle of its line unless the edge is too near."""
    anchor = "middle" if x >= text_width(year, _TICK) / 2 else "start"
    return element("text", year, x=x, y=11.0, class_="tick", text_anchor=anchor)


def _name(row: Lane, base: int) -> Element:
    name = element("text", row.name, x=0.0, y=base, class_="name")
    return text_link(row.address, name) if row.address else name


def _marks(bands: Sequence[Sequence[Mark]], scale: Scale, top: int) -> list[Element]:
    drawn = [element("line", x1=0.0, x2=WIDTH - _EDGE, y1=top, y2=top, class_="lane")]
    for number, band in enumerate(bands):
        drawn += [_mark(mark, scale, top + _ROW * number + _ROW // 2) for mark in band]
    return [element("g", drawn, class_="square")] if any(mark.square for band in bands for mark in band) else drawn


def _mark(mark: Mark, scale: Scale, middle: int) -> Element:
    start, end = scale.span(mark.when)
    note = [_note(mark.note, start, end, middle + 3)] if mark.note else []
    return link(mark.address, mark.label, [_shape(mark, start, end, middle), *note])


def _shape(mark: Mark, start: int, end: int, middle: int) -> Element:
    style = "mark hedged" if any(sign in mark.when.text for sign in "~?%") else "mark"
    if end - start >= _BAR * 2:
        return _bar(mark, start, end, middle, style)
    if mark.square:
        return element("rect", x=start, y=middle - _DOT, width=_DOT * 2, height=_DOT * 2, class_=style)
    return element("circle", cx=start + _DOT, cy=middle, r=_DOT, class_=style)


def _note(text: str, start: int, end: int, base: int) -> Element:
    """Return the letters of a mark: after it, or before it where no room is left."""
    if end + 4 + text_width(text, _NOTE) < WIDTH:
        return element("text", text, x=end + 4, y=base, class_="quiet note")
    return element("text", text, x=start - 4, y=base, class_="quiet note", text_anchor="end")


def _bar(mark: Mark, start: int, end: int, middle: int, style: str) -> Element:
    """Return the bar of a time: round ends or corners, and an arrow's head where the time has no known end."""
    begins, ends = mark.when.start != EARLIEST, mark.when.end != LATEST
    if begins and ends:
        round_ = None if mark.square else _BAR // 2
        top, width = middle - _BAR // 2, end - start
        return element("rect", x=start, y=top, width=width, height=_BAR, rx=round_, class_=style)
    points = [*_end(start, middle, -1, known=begins), *_end(end, middle, 1, known=ends)]
    return element("polygon", points=" ".join(f"{x},{y}" for x, y in points), class_=style)


def _end(x: int, middle: int, way: int, *, known: bool) -> list[tuple[int, int]]:
    """Return the corners of one end of a bar, clockwise: two of a known end, and five of an arrow's head."""
    half = _BAR // 2
    if known:
        return [(x, middle - way * half), (x, middle + way * half)]
    neck = x - way * 3 * half
    above = [(neck, middle - way * half), (neck, middle - way * 2 * half)]
    return [*above, (x, middle), *((each, 2 * middle - y) for each, y in reversed(above))]


def _year(day: tuple[int, int, int], open_end: int) -> float:
    if day in (EARLIEST, LATEST):
        return float(open_end)
    year, month, date = day
    return year + ((month - 1) * 30.44 + date - 1) / _DAYS

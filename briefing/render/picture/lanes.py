"""A chart of lanes: one named row each, with marks on a common scale of years."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from briefing.dates import EARLIEST, LATEST, When
from briefing.render.picture.svg import WIDTH, Words, element, link, picture, text_link, text_width

LANE = 17.0
"""Height of a lane in units; a lane with its name above takes twice that."""
_TOP = 20.0
_EDGE = 18.0
"""Units kept at the right, where a number may follow a mark."""
_NAMES = 124.0
"""Units kept for names that stand to the left of their lanes."""
_DOT = 3.2
_BAR = 4.0
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
    """A few letters that stand after it."""


class Lane(NamedTuple):
    """A row of the chart."""

    name: str
    address: str
    marks: tuple[Mark, ...]

    def taller(self, *, above: bool) -> float:
        """Return its height in units; one without a name goes on with the lane above it."""
        if not self.name:
            return LANE / 2
        return LANE * 2 if above else LANE


class Scale(NamedTuple):
    """From years to units: linear, between two whole years."""

    first: int
    last: int
    left: float
    """Where the first year begins, in units."""

    def at(self, year: float) -> float:
        """Return where a year stands, kept within the scale."""
        share = (min(max(year, self.first), self.last) - self.first) / (self.last - self.first)
        return self.left + share * (WIDTH - _EDGE - self.left)

    def ticks(self) -> range:
        """Return the years to label: at most seven, at whole steps."""
        step = next((s for s in _STEPS if (self.last - self.first) / s <= _TICKS), _STEPS[-1])
        return range(-(-self.first // step) * step, self.last + 1, step)


def packed(row: Lane) -> list[Lane]:
    """Return a lane as one or more, so that no two marks of a lane share a year; the further ones have no name.

    Source of the method: greedy colouring of intervals in the order of their starts.
    """
    packs: list[list[Mark]] = []
    for mark in sorted(row.marks, key=lambda mark: (mark.when.start, mark.when.end)):
        free = next((pack for pack in packs if pack[-1].when.end[0] < mark.when.start[0]), None)
        if free is None:
            packs.append([mark])
        else:
            free.append(mark)
    return [Lane("" if number else row.name, row.address, tuple(pack)) for number, pack in enumerate(packs)]


def scale_of(whens: Sequence[When], left: float) -> Scale:
    """Return the scale that holds all dates, with a year to spare at each end that some date leaves open."""
    years = [day[0] for when in whens for day in (when.start, when.end) if day not in (EARLIEST, LATEST)]
    opens, stays = (any(when.start == EARLIEST for when in whens), any(when.end == LATEST for when in whens))
    return Scale(min(years) - opens, max(years) + 1 + stays, left)


def lanes(words: Words, rows: Sequence[Lane], *, above: bool = False) -> str:
    """Return a chart of lanes as a figure.

    Args:
        words: what is said about it.
        rows: its lanes, from the top.
        above: whether the names stand above their lanes rather than to the left.

    """
    scale = scale_of([mark.when for row in rows for mark in row.marks], 0.0 if above else _NAMES)
    height = _TOP + sum(row.taller(above=above) for row in rows) + 4
    drawn, top = [*_grid(scale, height)], _TOP
    for row in rows:
        top += row.taller(above=above)
        drawn += _lane(row, scale, top - LANE, above=above)
    return picture(words, height, drawn)


def _grid(scale: Scale, height: float) -> list[Element]:
    ticks = scale.ticks()
    lines = [element("line", x1=scale.at(y), x2=scale.at(y), y1=_TOP - 6, y2=height, class_="grid") for y in ticks]
    return lines + [_tick(str(year), scale.at(year)) for year in ticks]


def _tick(year: str, x: float) -> Element:
    """Return the label of a year, in the middle of its line unless the edge is too near."""
    anchor = "middle" if x >= text_width(year, _TICK) / 2 else "start"
    return element("text", year, x=x, y=11.0, class_="tick", text_anchor=anchor)


def _lane(row: Lane, scale: Scale, top: float, *, above: bool) -> list[Element]:
    middle = top + LANE / 2
    base = top - 2 if above else middle + 3.5
    drawn = [element("line", x1=scale.left, x2=WIDTH - _EDGE, y1=middle, y2=middle, class_="lane")]
    if row.name:
        drawn.append(text_link(row.address, element("text", row.name, x=0.0, y=base, class_="name")))
    return drawn + [_mark(mark, scale, middle) for mark in row.marks]


def _mark(mark: Mark, scale: Scale, middle: float) -> Element:
    start, end = _year(mark.when.start, scale.first), _year(mark.when.end, scale.last)
    x, width = scale.at(start), scale.at(end) - scale.at(start)
    style = "mark hedged" if any(sign in mark.when.text for sign in "~?%") else "mark"
    if width < _BAR * 2:
        shape = element("circle", cx=x + width / 2, cy=middle, r=_DOT, class_=style)
    else:
        shape = element("rect", x=x, y=middle - _BAR / 2, width=width, height=_BAR, rx=_BAR / 2, class_=style)
    reach = max(width / 2, _DOT)
    note = [_note(mark.note, x + width / 2 - reach, x + width / 2 + reach, middle + 3)] if mark.note else []
    return link(mark.address, mark.label, [shape, *note])


def _note(text: str, start: float, end: float, base: float) -> Element:
    """Return the letters of a mark: after it, or before it where no room is left."""
    if end + 4 + text_width(text, _NOTE) < WIDTH:
        return element("text", text, x=end + 4, y=base, class_="quiet note")
    return element("text", text, x=start - 4, y=base, class_="quiet note", text_anchor="end")


def _year(day: tuple[int, int, int], open_end: int) -> float:
    if day in (EARLIEST, LATEST):
        return float(open_end)
    year, month, date = day
    return year + ((month - 1) * 30.44 + date - 1) / _DAYS

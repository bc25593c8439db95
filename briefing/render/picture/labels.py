"""Where names and numbers stand so that none covers another: the best of a few places each.

Source of the method: greedy point-feature labelling (Christensen, Marks and Shieber, 1995), again with those first
that found no place.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

import shapely
from shapely.geometry.base import BaseGeometry

from briefing.render.picture.svg import WIDTH, element, text_width

NARROW, WIDE = 10.5, 7.2
"""Size of names in units, on a phone and on a wide screen; as in the style sheet."""
BADGE = 0.55
"""Radius of a number's circle, as a share of that size; as in the style sheet."""
_ABOVE, _BELOW = 0.95, 0.32
"""How far letters reach from their line, as shares of the size of the text."""
_LINE = 0.5
"""How far the circle's line reaches beyond it."""
_GAP = 2.0
"""Units between a dot and its name."""
_CLOSE = 1.5
"""Units that names keep from the dots of others, so that nobody takes them for theirs."""
_TRIES = 12

At = tuple[float, float]
"""A point, in units from the top left."""


class Box(NamedTuple):
    """A rectangle, in units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether the two share room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, point: At) -> bool:
        """Return whether a point lies in it."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def wider(self, by: float) -> "Box":
        """Return the rectangle that reaches further on all sides."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def around(point: At, reach: float) -> Box:
    """Return the square that reaches so far from a point."""
    x, y = point
    return Box(x - reach, y - reach, x + reach, y + reach)


class Place(NamedTuple):
    """Where a name or number may stand: its point, and which end of the text is there."""

    x: int
    y: int
    anchor: str
    boxes: tuple[tuple[float, Box], ...]
    """What it covers at each size in which it is shown, the largest first."""

    @property
    def wide(self) -> bool:
        """Return whether there is room for it on wide screens only."""
        return len(self.boxes) == 1


class Wish(NamedTuple):
    """A name or number that looks for its place."""

    places: Sequence[Place]
    """Where it may stand, the best first."""
    dot: Box | None = None
    """What it belongs to, which it alone may come close to."""


class Ground(NamedTuple):
    """What a picture holds before its names."""

    height: float
    dots: Sequence[Box]
    """What no name comes close to, save its own."""
    lines: Sequence[BaseGeometry]
    """What names keep clear of where they can."""


def wish_of_name(text: str, beside: At | None, upon: Sequence[At], dot: float) -> Wish:
    """Return the wish of a name to stand beside a point or right upon one of several.

    Args:
        text: what is written.
        beside: the point, if any, that it may stand beside.
        upon: what it may stand upon, the best first.
        dot: how far the dot at the point reaches.

    """
    width = text_width(text, 1)
    places = [
        _place(width, (x, y), anchor, sizes)
        for sizes in ((NARROW, WIDE), (WIDE,))
        for x, y, anchor in [
            *(_beside(beside, dot + _GAP, sizes[0]) if beside else []),
            *((x, y + sizes[0] * 0.35, "middle") for x, y in upon),
        ]
    ]
    return Wish(places, around(beside, dot) if beside else None)


def wish_of_number(points: Iterable[At]) -> Wish:
    """Return the wish of a number in its circle to stand at one of its points, the best first."""
    whole = [(round(x), round(y)) for x, y in points]
    return Wish([Place(*point, "middle", tuple(_circled(point, size) for size in (NARROW, WIDE))) for point in whole])


def _circled(point: At, size: float) -> tuple[float, Box]:
    return size, around(point, size * BADGE + _LINE)


def arranged(ground: Ground, wishes: Sequence[Wish]) -> list[Place | None]:
    """Return a place for each wish, or None where all are taken; earlier wishes go first while all find room.

    A name covers nothing that stands already, at either size in which a picture is read, and stands upon a line only
    where no place is free of lines. Where some find no room at a size, they go first and all are placed again.
    """
    best: list[Place | None] = []
    order, fewest = list(range(len(wishes))), len(wishes) + 1
    for _ in range(_TRIES):
        found = _once(ground, wishes, order)
        crowded = [at for at in order if (place := found[at]) is None or place.wide]
        if len(crowded) < fewest:
            best, fewest = found, len(crowded)
        if not crowded:
            break
        order = [*crowded, *(at for at in order if at not in crowded)]
    return best


def _once(ground: Ground, wishes: Sequence[Wish], order: Sequence[int]) -> list[Place | None]:
    taken: dict[float, list[Box]] = {NARROW: [], WIDE: []}
    found: list[Place | None] = [None] * len(wishes)
    around_dots = [(dot, dot.wider(_CLOSE)) for dot in ground.dots]
    for at in order:
        dots = [wider for dot, wider in around_dots if dot != wishes[at].dot]
        covered = {size: [*dots, *boxes] for size, boxes in taken.items()}
        free = (p for p in wishes[at].places if all(_is_free(box, covered[s], ground.height) for s, box in p.boxes))
        found[at] = _best(free, ground.lines)
        if place := found[at]:
            for size, box in place.boxes:
                taken[size].append(box)
    return found


def _best(places: Iterable[Place], lines: Sequence[BaseGeometry]) -> Place | None:
    """Return the first place that the fewest lines strike, at both sizes if one has room for both."""
    best, fewest = None, (True, len(lines) + 1)
    for place in places:
        struck = (place.wide, lines_under(place, lines))
        if struck < fewest:
            best, fewest = place, struck
        if fewest == (False, 0):
            break
    return best


def _is_free(box: Box, taken: Iterable[Box], height: float) -> bool:
    inside = box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= height
    return inside and not any(box.meets(other) for other in taken)


def lines_under(place: Place, lines: Sequence[BaseGeometry]) -> int:
    """Return how many lines strike a name, at the largest size in which it is shown."""
    return int(shapely.intersects(shapely.box(*place.boxes[0][1]), lines).sum())


def label(name: str, place: Place, *styles: str) -> Element:
    """Return a name where it was placed; one that has room on wide screens alone is shown on those alone."""
    classes = " ".join(["name", *styles, *(["wide"] if place.wide else [])])
    return element("text", name, x=place.x, y=place.y, text_anchor=place.anchor, class_=classes)


def _beside(point: At, gap: float, size: float) -> list[tuple[float, float, str]]:
    x, y = point
    middle = y + size * 0.35
    near, far, half = gap * 0.8, size * 0.85, size * 0.5
    return [
        (x + gap, middle, "start"), (x - gap, middle, "end"),
        (x, y - gap - 1, "middle"), (x, y + gap + far, "middle"),
        (x + near, y - near, "start"), (x - near, y - near, "end"),
        (x + near, y + near + far, "start"), (x - near, y + near + far, "end"),
        (x + gap, middle - half, "start"), (x - gap, middle - half, "end"),
        (x + gap, middle + half, "start"), (x - gap, middle + half, "end"),
        (x, y - gap - half, "start"), (x, y - gap - half, "end"),
        (x, y + gap + far + half, "start"), (x, y + gap + far + half, "end"),
    ]  # fmt: skip


def _place(relative: float, point: At, anchor: str, sizes: Iterable[float]) -> Place:
    """Return the place of a text so wide, as a share of its size."""
    x, y = round(point[0]), round(point[1])
    return Place(x, y, anchor, tuple((size, _box(relative * size, x, y, anchor, size)) for size in sizes))


def _box(width: float, x: float, y: float, anchor: str, size: float) -> Box:
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    return Box(left - 1, y - size * _ABOVE, left + width + 1, y + size * _BELOW)

"""Where names stand so that none covers another: the first free of a few places, in order of weight.

Source of the method: greedy point-feature labelling (Christensen, Marks and Shieber, 1995).
"""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from briefing.render.picture.svg import WIDTH, element, text_width

NARROW, WIDE = 10.5, 7.2
"""Size of names in units, on a phone and on a wide screen; as in the style sheet."""


class Box(NamedTuple):
    """A rectangle, in units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether the two share room."""
        return self.shared(other) > 0

    def shared(self, other: "Box") -> float:
        """Return how much room the two share, in square units."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(wide, 0.0) * max(high, 0.0)


class Placed(NamedTuple):
    """Where a name stands: its point, and which end of the text is there."""

    x: float
    y: float
    anchor: str
    wide: bool
    """Whether there is room for it on wide screens only."""


class Labeller:
    """Places names one after another, at both sizes in which a picture is read, and remembers what is taken."""

    def __init__(self, height: float) -> None:
        self._taken: dict[float, list[Box]] = {NARROW: [], WIDE: []}
        self._height = height

    def take(self, box: Box) -> None:
        """Keep a rectangle free of names."""
        for taken in self._taken.values():
            taken.append(box)

    def place(self, name: str, x: float, y: float, gap: float) -> Placed | None:
        """Return where `name` stands near a point, or None where every place is taken.

        Args:
            name: what is written.
            x: the point, in units from the left.
            y: the point, in units from the top.
            gap: how far from the point it begins; 0 puts it right upon it.

        """
        for sizes in ((NARROW, WIDE), (WIDE,)):
            for x_, y_, anchor in _places(x, y, gap, sizes[0]):
                placed = Placed(x_, y_, anchor, wide=sizes == (WIDE,))
                boxes = {size: _box(name, placed, size) for size in sizes}
                if all(self._free(box, size) for size, box in boxes.items()):
                    for size, box in boxes.items():
                        self._taken[size].append(box)
                    return placed
        return None

    def _free(self, box: Box, size: float) -> bool:
        inside = box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= self._height
        return inside and not any(box.meets(other) for other in self._taken[size])


def label(name: str, placed: Placed, *styles: str) -> Element:
    """Return a name where it was placed; one that has room on wide screens alone is shown on those alone."""
    classes = " ".join(["name", *styles, *(["wide"] if placed.wide else [])])
    return element("text", name, x=round(placed.x), y=round(placed.y), text_anchor=placed.anchor, class_=classes)


def _places(x: float, y: float, gap: float, size: float) -> list[tuple[float, float, str]]:
    middle = y + size * 0.35
    if not gap:
        return [(x, middle + shift * size, "middle") for shift in (0.0, -1.2, 1.2)]
    near, far = gap * 0.7, size * 0.85
    return [
        (x + gap, middle, "start"), (x - gap, middle, "end"),
        (x, y - gap, "middle"), (x, y + gap + far, "middle"),
        (x + near, y - near, "start"), (x - near, y - near, "end"),
        (x + near, y + near + far, "start"), (x - near, y + near + far, "end"),
    ]  # fmt: skip


def _box(name: str, placed: Placed, size: float) -> Box:
    width = text_width(name, size)
    left = placed.x - {"start": 0.0, "middle": width / 2, "end": width}[placed.anchor]
    return Box(left - 1, placed.y - size * 0.8, left + width + 1, placed.y + size * 0.25)

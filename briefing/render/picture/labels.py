"""Where names stand so that none covers another: the first free of a few places, in order of weight.

Source of the method: greedy point-feature labelling (Christensen, Marks and Shieber, 1995).
"""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.render.picture.svg import WIDTH, text_width


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


class Placed(NamedTuple):
    """Where a name stands: its point, and which end of the text is there."""

    x: float
    y: float
    anchor: str


class Labeller:
    """Places names one after another, and remembers what is taken."""

    def __init__(self, height: float, size: float) -> None:
        self._taken: list[Box] = []
        self._height = height
        self._size = size

    def take(self, box: Box) -> None:
        """Keep a rectangle free of names."""
        self._taken.append(box)

    def place(self, name: str, x: float, y: float, gap: float) -> Placed | None:
        """Return where `name` stands near a point, or None where every place is taken.

        Args:
            name: what is written.
            x: the point, in units from the left.
            y: the point, in units from the top.
            gap: how far from the point it begins; 0 puts it right upon it.

        """
        for placed in _places(x, y, gap, self._size):
            box = _box(name, placed, self._size)
            if self._inside(box) and not any(box.meets(other) for other in self._taken):
                self._taken.append(box)
                return placed
        return None

    def _inside(self, box: Box) -> bool:
        return box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= self._height


def _places(x: float, y: float, gap: float, size: float) -> Iterable[Placed]:
    middle = y + size * 0.35
    if not gap:
        return [Placed(x, middle + shift * size, "middle") for shift in (0.0, -1.2, 1.2)]
    near, far = gap * 0.7, size * 0.85
    return [
        Placed(x + gap, middle, "start"), Placed(x - gap, middle, "end"),
        Placed(x, y - gap, "middle"), Placed(x, y + gap + far, "middle"),
        Placed(x + near, y - near, "start"), Placed(x - near, y - near, "end"),
        Placed(x + near, y + near + far, "start"), Placed(x - near, y + near + far, "end"),
    ]  # fmt: skip


def _box(name: str, placed: Placed, size: float) -> Box:
    width = text_width(name, size)
    left = placed.x - {"start": 0.0, "middle": width / 2, "end": width}[placed.anchor]
    return Box(left - 1, placed.y - size * 0.8, left + width + 1, placed.y + size * 0.25)

"""The order in which the boxes of text on a page of a PDF are read: column by column, between what spans them."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

MOST_BOXES = 300
"""Boxes of a page that is looked at; one with more is no page of an article."""


class Box(Protocol):
    """What is known of a box: its edges in points, from the lower left corner of the page."""

    x0: float
    x1: float
    y0: float
    y1: float


B = TypeVar("B", bound=Box)


def in_order(boxes: Sequence[B]) -> list[B]:
    """Return the boxes as they are read; where no columns stand side by side, as they come."""
    gap = _gap(boxes)
    if gap is None:
        return list(boxes)
    out: list[B] = []
    left: list[B] = []
    right: list[B] = []
    for box in sorted(boxes, key=lambda box: -box.y1):
        if box.x0 < gap < box.x1:
            out += [*in_order(left), *in_order(right), box]
            left, right = [], []
        else:
            (left if box.x1 <= gap else right).append(box)
    return [*out, *in_order(left), *in_order(right)]


def _gap(boxes: Sequence[Box]) -> float | None:
    """Return where the fewest boxes cross from one column into the next; None where more cross than do not."""
    if len(boxes) > MOST_BOXES:
        return None
    beside = ((a, b) for a in boxes for b in boxes if a.x1 < b.x0 and a.y0 < b.y1 and b.y0 < a.y1)
    places = {(a.x1 + b.x0) / 2 for a, b in beside}
    crossed = {place: sum(box.y1 - box.y0 for box in boxes if box.x0 < place < box.x1) for place in places}
    best = min(sorted(crossed), key=crossed.__getitem__, default=None)
    whole = sum(box.y1 - box.y0 for box in boxes)
    return best if best is not None and crossed[best] < whole / 2 else None

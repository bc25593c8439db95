"""Colours of letters and of their grounds: whether a reader can tell one from the other."""

from collections.abc import Sequence

Colour = tuple[float, float, float]
WHITE: Colour = (255.0, 255.0, 255.0)
_ALIKE = 8
"""Steps of 255 by which two colours may differ in red, green and blue and still look the same."""


def of_hex(text: str) -> Colour | None:
    """Return the colour of six hexadecimal digits; None where they are none."""
    try:
        value = int(text, 16) if len(text) == 6 else None
    except ValueError:
        return None
    return None if value is None else (float(value >> 16), float(value >> 8 & 255), float(value & 255))


def are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    """Return whether nobody sees letters of one colour on a ground of the other."""
    return len(one) == len(other) and all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))

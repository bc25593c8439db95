"""Letters of a PDF in the colour of the box on which they are drawn, which no reader sees."""

from typing import Any

from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage, LTPage, LTRect

from briefing.ingest.colours import Colour, are_alike

_SPACES = frozenset({"DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased"})
"""Kinds of colours whose numbers say what they look like."""
_MOST = 5000
"""Shapes of a page that are looked at; one with more is a drawing."""


def on_their_ground(page: LTPage) -> list[LTChar]:
    """Return the letters whose colour is that of the topmost shape that is drawn below them, where that is a box."""
    grounds = [(at, part, _ground(part)) for at, part in enumerate(page) if _is_ground(part)][:_MOST]
    boxes = [colour for _, part, colour in grounds if isinstance(part, LTRect) and colour is not None]
    found = []
    sure: dict[Colour, bool] = {}
    for at, char in enumerate(page):
        colour = _letter(char) if isinstance(char, LTChar) else None
        if colour is None or not isinstance(char, LTChar):
            continue
        if colour not in sure:
            sure[colour] = any(are_alike(colour, box) for box in boxes)
        if sure[colour] and _is_lost(char, colour, at, grounds):
            found.append(char)
    return found


def _is_lost(char: LTChar, colour: Colour, at: int, grounds: list[tuple[int, Any, Colour | None]]) -> bool:
    x, y = (char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2
    below = (
        (part, ground) for place, part, ground in reversed(grounds)
        if place < at and part.x0 <= x <= part.x1 and part.y0 <= y <= part.y1
    )  # fmt: skip
    top, ground = next(below, (None, None))
    return isinstance(top, LTRect) and ground is not None and are_alike(colour, ground)


def _is_ground(part: object) -> bool:
    return isinstance(part, LTFigure | LTImage) or (isinstance(part, LTCurve) and bool(part.fill))


def _ground(part: object) -> Colour | None:
    return _seen(part.non_stroking_color) if isinstance(part, LTCurve) else None


def _letter(char: LTChar) -> Colour | None:
    return _seen(char.graphicstate.ncolor) if char.ncs.name in _SPACES else None


def _seen(given: object) -> Colour | None:
    """Return what a colour in grey, in red, green and blue, or in those of print looks like; None for another one."""
    values = given if isinstance(given, tuple | list) else (given,)
    if not all(isinstance(value, int | float) for value in values):
        return None
    shares = [float(value) for value in values]
    if len(shares) == 4:
        *inks, black = shares
        shares = [(1 - ink) * (1 - black) for ink in inks]
    if len(shares) not in {1, 3}:
        return None
    red, green, blue = shares * (3 // len(shares))
    return (red * 255, green * 255, blue * 255)

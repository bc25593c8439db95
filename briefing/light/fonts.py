"""Cuts fonts down to the characters that are written; their licence allows it, and lies beside them."""

import io

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

_FEATURES = ["kern", "liga", "lnum", "onum", "tnum"]
"""The OpenType features that text, and the figures of text and tables, ask for."""
_FEATURES_OF_ITALICS = ["liga", "onum"]
"""Italics stand in titles within notes; pairs of letters set closer would cost a quarter of the file."""
_WEIGHTS = (400, 600)
"""The weights that the style sheets ask of a variable font."""


def cut(font: bytes, characters: frozenset[str]) -> bytes:
    """Return a woff2 font with the glyphs of `characters` only; the same bytes for the same characters."""
    parsed = TTFont(io.BytesIO(font), recalcTimestamp=False)
    if "fvar" in parsed:
        parsed = instancer.instantiateVariableFont(parsed, {"wght": _WEIGHTS})
    features = _FEATURES if parsed["post"].italicAngle == 0 else _FEATURES_OF_ITALICS
    options = subset.Options(hinting=False, layout_features=features)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(parsed)
    parsed.flavor = "woff2"
    made = io.BytesIO()
    parsed.save(made, reorderTables=False)
    return made.getvalue()

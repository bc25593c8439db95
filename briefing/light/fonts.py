"""Cuts fonts down to the characters that are written; the licence of each font allows it and travels in the file."""

import io

from fontTools import subset
from fontTools.ttLib import TTFont

_LEFT_OUT = frozenset({"dnom", "frac", "numr", "sinf", "subs", "sups", "ordn", "zero", "c2sc", "smcp", "salt", "swsh"})
"""OpenType features that no style sheet of ours asks for."""


def cut(font: bytes, characters: frozenset[str]) -> bytes:
    """Return a woff2 font with the glyphs of `characters` only; the same bytes for the same characters."""
    parsed = TTFont(io.BytesIO(font), recalcTimestamp=False)
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"])
    options.layout_features = [*{*options.layout_features, "onum", "lnum", "tnum", "pnum"} - _LEFT_OUT]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(parsed)
    parsed.flavor = "woff2"
    made = io.BytesIO()
    parsed.save(made, reorderTables=False)
    return made.getvalue()

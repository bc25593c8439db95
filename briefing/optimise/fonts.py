"""Cuts fonts down to the characters that are written, and the pairs of them; their licence allows it."""

import io
from collections.abc import Iterator
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from briefing.optimise.used import Written

_FEATURES = ["kern", "liga", "lnum", "onum", "tnum"]
"""The OpenType features that text, and the figures of text and tables, ask for."""
_FEATURES_OF_ITALICS = ["onum"]
"""Italics stand in titles alone, where letters set closer in pairs, or joined, would cost a third of the file."""
_UNREAD = [*subset.Options().drop_tables, "BASE", "gasp"]
"""Tables that no browser reads for text that runs one way, unhinted."""
_WEIGHTS = (400, 600)
"""The weights that the style sheets ask of a variable font."""
_UNSEEN = 12
"""Thousandths of the size of text; letters moved by less, a quarter of a pixel, look the same."""
_PAIRS = 2
"""The kind of lookup that sets two letters closer or wider."""


def cut(font: bytes, written: Written) -> bytes:
    """Return a woff2 font with what `written` needs only; the same bytes for the same text."""
    parsed = TTFont(io.BytesIO(font), recalcTimestamp=False)
    if "fvar" in parsed and _weights(parsed) != _WEIGHTS:
        # A fifth of a build's time, which a font that comes with these weights alone does not cost.
        parsed = instancer.instantiateVariableFont(parsed, {"wght": _WEIGHTS})
    upright = parsed["post"].italicAngle == 0
    features = _FEATURES if upright else _FEATURES_OF_ITALICS
    options = subset.Options(hinting=False, layout_features=features, name_IDs=[], drop_tables=_UNREAD)
    subsetter = subset.Subsetter(options)
    # A font without a single letter is none that a browser reads.
    letters = (written.all if upright else written.italic) or {" "}
    subsetter.populate(unicodes=[ord(letter) for letter in letters])
    subsetter.subset(parsed)
    if "GPOS" in parsed:
        _drop_pairs(parsed, written)
    parsed.flavor = "woff2"
    made = io.BytesIO()
    parsed.save(made, reorderTables=False)
    return made.getvalue()


def _weights(font: TTFont) -> tuple[float, float]:
    axis = font["fvar"].axes[0]
    return axis.minValue, axis.maxValue


def _drop_pairs(font: TTFont, written: Written) -> None:
    """Take the distance out of pairs that stand nowhere side by side, or hardly move; zeros take no room in a file."""
    glyphs = font.getBestCmap() or {}
    kept = {(glyphs.get(ord(first)), glyphs.get(ord(second))) for first, second in written.pairs}
    joined = set(font.getGlyphOrder()) - set(glyphs.values())
    for first, second, value in _pairs(font):
        plain = not (first | second) & joined
        stands = not plain or any((one, other) in kept for one in first for other in second)
        if not stands or abs(getattr(value, "XAdvance", 0)) < _UNSEEN:
            value.XAdvance = 0
            value.XAdvDevice = None


def _pairs(font: TTFont) -> Iterator[tuple[set[str], set[str], Any]]:
    """Yield each value of kerning with the glyphs that may come first and second."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in (getattr(part, "ExtSubTable", part) for part in lookup.SubTable):
            if table.LookupType == _PAIRS:
                yield from _of_glyphs(table) if table.Format == 1 else _of_classes(table, font.getGlyphOrder())


def _of_glyphs(table: Any) -> Iterator[tuple[set[str], set[str], Any]]:  # noqa: ANN401 # fontTools has no types
    for first, pairs in zip(table.Coverage.glyphs, table.PairSet, strict=True):
        yield from (({first}, {record.SecondGlyph}, record.Value1) for record in pairs.PairValueRecord)


def _of_classes(table: Any, order: list[str]) -> Iterator[tuple[set[str], set[str], Any]]:  # noqa: ANN401 # as above
    firsts = _classes(table.ClassDef1, table.Coverage.glyphs)
    seconds = _classes(table.ClassDef2, order)
    for first, record in enumerate(table.Class1Record):
        for second, value in enumerate(record.Class2Record):
            yield firsts.get(first, set()), seconds.get(second, set()), value.Value1


def _classes(definition: Any, glyphs: list[str]) -> dict[int, set[str]]:  # noqa: ANN401 # as above
    made: dict[int, set[str]] = {}
    for glyph in glyphs:
        made.setdefault(definition.classDefs.get(glyph, 0), set()).add(glyph)
    return made

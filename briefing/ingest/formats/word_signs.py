"""Letters that stand for signs in fonts such as Symbol and Wingdings, as Unicode has these signs."""

import re
from collections.abc import Iterator

from lxml import etree
from mammoth.docx.dingbats import dingbats

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PRIVATE = 0xF000
"""Where Word puts the letters of such fonts, beyond those of any script."""
SIGNS = "signs of a font that is not known"
FONTS = frozenset({"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"})


def sign(code: int, font: str) -> str | None:
    """Return what a font of signs shows for a letter; None where it is not known."""
    found = dingbats.get((font, code - _PRIVATE if code >= _PRIVATE else code))
    return chr(found) if found else None


def as_signs(text: str, font: str) -> str:
    """Return what a text in a font of signs shows."""
    return "".join((sign(ord(letter), font) if not letter.isspace() else None) or letter for letter in text)


def settle_sign(node: etree._Element) -> Iterator[tuple[str, int]]:
    """Put the sign that an element names in its place; one that is not known is counted."""
    code, font = node.get(f"{{{_W}}}char") or "", node.get(f"{{{_W}}}font") or ""
    shown = sign(int(code, 16), font) if re.fullmatch(r"[0-9A-Fa-f]{1,6}", code) else None
    if shown is None:
        yield SIGNS, 1
        return
    node.tag = f"{{{_W}}}t"
    node.attrib.clear()
    node.text = shown

"""A chapter as EPUB has it: XHTML with notes that readers' programs can open in a box over the text."""

from lxml import etree

from briefing.editions.imprint import imprint_html
from briefing.editions.record import Imprint
from briefing.editions.tree import Tree, lead_back, notes_of
from briefing.render.html import text

XHTML, OPS, SVG = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops", "http://www.w3.org/2000/svg"
_TYPE = f"{{{OPS}}}type"
_SVG_NAMES = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}
"""Attributes of pictures whose capitals the parser of HTML takes away, and XML needs."""
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'


def document(title: str, body: str, language: str, *, of: str = "") -> str:
    """Return a whole XHTML file.

    Args:
        title: what it is called.
        body: its content as XHTML.
        language: its language tag.
        of: what kind of part it is, in the words of `epub:type`.

    """
    kind = f' epub:type="{of}"' if of else ""
    tag = text(language)
    return (
        f'{_HEAD}<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="{tag}" xml:lang="{tag}">\n'
        f'<head><title>{text(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>\n'
        f"<body{kind}>{body}</body>\n</html>\n"
    )


def chapter_body(root: Tree, imprint: Imprint) -> str:
    """Return the content of a chapter as XHTML; its tree is changed on the way."""
    body = etree.Element("div", nsmap={"epub": OPS})
    body.text = root.text
    body.extend(root)
    _open_notes(body)
    for picture in body.iter("svg"):
        picture.set("xmlns", SVG)
        for name, right in _SVG_NAMES.items():
            if (value := picture.attrib.pop(name, None)) is not None:
                picture.set(right, value)
    return f'{etree.tostring(body, encoding="unicode", method="xml")}<p class="imprint">{imprint_html(imprint)}</p>'


def _open_notes(root: Tree) -> None:
    """Make the notes such as programs open in place, each with its number and the way back."""
    for link in root.xpath(".//a[@class='footnote-ref']"):
        link.set(_TYPE, "noteref")
        link.set("role", "doc-noteref")
    back = lead_back(root)
    for number, note in enumerate(notes_of(root), 1):
        note.tag = "aside"
        note.set(_TYPE, "footnote")
        note.set("role", "doc-footnote")
        if id_ := back.get(note.get("id")):
            _number(note, number, id_)
    for block in root.xpath(".//div[@class='footnote']"):
        notes = block.find("ol")
        block.extend(list(notes))
        block.remove(notes)


def _number(note: Tree, number: int, back: str) -> None:
    link = etree.Element("a", {"href": f"#{back}", "role": "doc-backlink"})
    link.text = f"{number}."
    first = note[0] if len(note) else note
    link.tail = f" {first.text or ''}"
    first.text = None
    first.insert(0, link)

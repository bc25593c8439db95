"""What was deleted from a Word document with its changes tracked: it stands in the file and is no text of it."""

from collections.abc import Iterator

from lxml import etree

from briefing.ingest.equations import name_of
from briefing.ingest.left_out import STRUCK
from briefing.text.words import count

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Counts = Iterator[tuple[str, int]]


def without_deleted(tree: etree._Element) -> Counts:
    """Take out what was deleted, in equations and boxes too; what was moved stands where it was moved to."""
    for node in list(tree.iter(f"{{{_W}}}del", f"{{{_W}}}moveFrom")):
        if len(node) and node.getparent() is not None:  # a mark of a paragraph, a row or an equation holds nothing
            yield STRUCK, count(texts_in(node)) if name_of(node) == "del" else 0
            take_out(node)
    for mark in list(tree.iter(f"{{{_W}}}del")):
        structure = mark.getparent().getparent().getparent() if name_of(mark.getparent()) == "ctrlPr" else None
        if structure is not None and structure.getparent() is not None:
            yield STRUCK, count(texts_in(structure))
            take_out(structure)
    for mark in list(tree.iter(f"{{{_W}}}cellDel")):
        yield from _without_cell(mark.getparent().getparent())


def _without_cell(cell: etree._Element) -> Counts:
    """Take out a cell of a table; those behind it move up, and a row without any is none."""
    row = next(cell.iterancestors(f"{{{_W}}}tr"), None)
    yield STRUCK, count(texts_in(cell))
    take_out(cell)
    if row is not None and row.getparent() is not None and next(row.iter(f"{{{_W}}}tc"), None) is None:
        take_out(row)


def texts_in(node: etree._Element) -> str:
    """Return the words of an element, deleted ones and those of equations and boxes too."""
    return " ".join("".join(part.itertext()) for part in node.iter() if name_of(part) in {"t", "delText"})


def take_out(node: etree._Element) -> None:
    """Take an element out of its parent; the text behind it, which only space can be, goes too."""
    node.getparent().remove(node)

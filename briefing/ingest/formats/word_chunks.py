"""Documents that stand within a Word document: pages and texts are put in their place, others are counted."""

import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.word_fields import run_of
from briefing.ingest.html.page import page_text
from briefing.ingest.html.tree import plain_tree, rows_of
from briefing.ingest.left_out import LeftOut

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "word/_rels/document.xml.rels"
_PAGES, _TEXTS = (".html", ".htm", ".xhtml"), (".txt",)
WITHIN = "documents within it"


def chunks_of(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the names of the documents that stand within one, by the ids by which it calls them."""
    if _RELATIONS not in archive.namelist():
        return {}
    tree = etree.fromstring(archive.read(_RELATIONS), etree.XMLParser(resolve_entities=False, no_network=True))
    found = [node for node in tree if (node.get("Type") or "").lower().endswith("/afchunk")]
    paths = {node.get("Id") or "": posixpath.join("/word", node.get("Target") or "") for node in found}
    return {id_: posixpath.normpath(path).lstrip("/") for id_, path in paths.items()}


def settle_chunks(tree: etree._Element, archive: zipfile.ZipFile, chunks: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Put the paragraphs of documents within one in their places, in place; yield what cannot be read."""
    for node in list(tree.iter(f"{{{_W}}}altChunk")):
        id_ = next((value for name, value in node.attrib.items() if etree.QName(name).localname == "id"), "")
        name = chunks.get(str(id_), "")
        texts, lost = _read(archive.read(name), name) if name in archive.namelist() else ([], ((WITHIN, 1),))
        yield from lost
        for text in texts:
            paragraph = etree.Element(f"{{{_W}}}p")
            paragraph.append(run_of(text))
            node.addprevious(paragraph)
        node.getparent().remove(node)


def _read(data: bytes, name: str) -> tuple[list[str], LeftOut]:
    """Return the paragraphs of a document, and what is left out of it."""
    try:
        if name.lower().endswith(_TEXTS):
            return [line for line in data.decode("utf-8-sig").splitlines() if line.strip()], ()
        if name.lower().endswith(_PAGES):
            page, lost = plain_tree(page_text(data))
            return [row.text for row in rows_of(page)], lost
    except (UnicodeDecodeError, RefusedError):
        pass
    return [], ((WITHIN, 1),)

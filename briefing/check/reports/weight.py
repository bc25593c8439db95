"""What the first view of a built page takes over the wire: bytes are counted, not timed."""

import gzip
import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

_LOADS = "link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img[src]"
_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
_SOURCE = re.compile(r"url\(\"?([^\")]+)")
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
_TEXT = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml"})
"""What a host compresses."""
_HEADERS = 250
"""Bytes that the headers of one answer take, about."""


class Weight(NamedTuple):
    """What one page takes."""

    bytes: int
    requests: int


def first_view(tree: Path, page: str) -> Weight:
    """Return what a first visit to `page`, a path in `tree`, takes; a font counts where the page has text in it."""
    text = (tree / page).read_text("utf-8")
    document = LexborHTMLParser(text)
    italic = document.css_first("em, i, cite") is not None
    named = [node.attributes.get("src") or node.attributes.get("href") or "" for node in document.css(_LOADS)]
    files = {page, *(urljoin(page, name) for name in named if not name.startswith("data:"))}
    for sheet in [file for file in files if file.endswith(".css")]:
        found = _FACE.findall((tree / sheet).read_text("utf-8"))
        faces = [face for face in found if _is_needed(face, text, italic=italic)]
        files |= {urljoin(sheet, name) for face in faces for name in _SOURCE.findall(face)}
    return Weight(sum(_sent(tree / file) + _HEADERS for file in files), len(files))


def _is_needed(face: str, page: str, *, italic: bool) -> bool:
    if "font-style:italic" in face.replace(" ", "") and not italic:
        return False
    ranges = [(int(first, 16), int(last or first, 16)) for first, last in _RANGE.findall(face)]
    letters = {ord(letter) for letter in page}
    return not ranges or any(first <= letter <= last for first, last in ranges for letter in letters)


def _sent(path: Path) -> int:
    content = path.read_bytes()
    return len(gzip.compress(content, 6, mtime=0)) if path.suffix in _TEXT else len(content)

"""What the first view of a built page takes over the wire: bytes are counted, not timed."""

import gzip
import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

_LOADS = "link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img[src]"
_FACE = re.compile(r"@font-face\s*\{[^}]*url\(\"?([^\")]+)")
_TEXT = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml"})
"""What a host compresses."""
_HEADERS = 250
"""Bytes that the headers of one answer take, about."""


class Weight(NamedTuple):
    """What one page takes."""

    bytes: int
    requests: int


def first_view(tree: Path, page: str) -> Weight:
    """Return what a first visit to `page`, a path in `tree`, takes; every font that a style sheet names counts."""
    document = LexborHTMLParser((tree / page).read_text("utf-8"))
    named = [node.attributes.get("src") or node.attributes.get("href") or "" for node in document.css(_LOADS)]
    files = {page, *(urljoin(page, name) for name in named if not name.startswith("data:"))}
    for sheet in [file for file in files if file.endswith(".css")]:
        faces = _FACE.findall((tree / sheet).read_text("utf-8"))
        files |= {urljoin(sheet, face) for face in faces if not face.startswith("data:")}
    return Weight(sum(_sent(tree / file) + _HEADERS for file in files), len(files))


def _sent(path: Path) -> int:
    content = path.read_bytes()
    return len(gzip.compress(content, 6, mtime=0)) if path.suffix in _TEXT else len(content)

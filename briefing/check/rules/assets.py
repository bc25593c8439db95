"""Files that a site publishes as they are: none is a page of its own, no drawing runs, their texts are looked at."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from selectolax.lexbor import LexborHTMLParser

from briefing.check.gates.live import acting
from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.model.texts import Text
from briefing.read.tree import passed_over, scan

_PAGES = frozenset({".htm", ".html", ".shtml", ".xht", ".xhtml", ".mht", ".mhtml", ".hta", ".php"})
_DRAWINGS = frozenset({".svg"})
_TEXTS = frozenset({".csv", ".json", ".srt", ".svg", ".tsv", ".txt", ".vtt", ".xml", ".yml"})


def check_assets(root: Path) -> Iterator[Finding]:
    """Yield a finding for each file below `docs/` that would be a page of its own, or a drawing that acts."""
    for name in _published(root):
        kind = PurePosixPath(name).suffix.lower()
        if kind in _PAGES:
            yield finding("asset/page", Place(name, 1))
        elif kind in _DRAWINGS:
            for what in acting(LexborHTMLParser(_text(root / name))):
                yield finding("asset/drawing", Place(name, 1), name=what)


def asset_texts(root: Path) -> Iterator[Text]:
    """Yield the text of each file below `docs/` that is text and no page."""
    for name in _published(root):
        if PurePosixPath(name).suffix.lower() in _TEXTS:
            yield Text(_text(root / name), Place(name, 1), "file")


def _published(root: Path) -> Iterator[str]:
    return (name for name in scan(root).files if name.startswith("docs/") and not passed_over(name))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")

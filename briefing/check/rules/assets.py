"""Files that a site publishes as they are: of a kind that runs nothing, no drawing acts, their texts are looked at."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from briefing.check.rules.drawings import acting
from briefing.check.table import finding
from briefing.errors import Finding, Place
from briefing.model.texts import Text
from briefing.read.tree import passed_over, scan

_PAGES = frozenset({".htm", ".html", ".shtml", ".xht", ".xhtml", ".mht", ".mhtml", ".hta", ".php"})
_DRAWING = ".svg"
_TEXTS = frozenset({
    ".bib", ".css", ".csv", ".geojson", ".gpx", ".js", ".json", ".jsonl", ".map", ".mjs", ".ris", ".srt", ".svg",
    ".topojson", ".tsv", ".txt", ".vtt", ".webmanifest", ".yaml", ".yml",
})  # fmt: skip
_OTHERS = frozenset({
    ".avif", ".docx", ".epub", ".flac", ".gif", ".gz", ".ico", ".jpeg", ".jpg", ".m4a", ".md", ".mp3", ".mp4",
    ".odp", ".ods", ".odt", ".oga", ".ogg", ".ogv", ".opus", ".otf", ".parquet", ".pdf", ".png", ".pptx", ".sha256",
    ".tif", ".tiff", ".ttf", ".wav", ".webm", ".webp", ".woff", ".woff2", ".xlsx", ".zip",
})  # fmt: skip
"""Besides texts: what browsers show without running it, or leave to other programs. The list of what they run is
longer, and grows."""
_NAMED = frozenset({"docs/CNAME", "docs/_headers", "docs/_redirects"})
"""Files without an ending that hosts of sites read."""
_WORKED, _SITEMAP = frozenset({".html", ".py", ".yml"}), "overrides/sitemap.xml"
"""Templates, code and settings of a theme, which MkDocs works with and does not publish as they are."""


def check_assets(root: Path) -> Iterator[Finding]:
    """Yield a finding for each file that is published as it is and of no kind for that, or is a drawing that acts."""
    for name in (*_published(root), *_copied(root)):
        kind, place = PurePosixPath(name).suffix.lower(), Place(name, 1)
        if kind in _PAGES:
            yield finding("asset/page", place)
        elif kind not in _TEXTS | _OTHERS and name not in _NAMED:
            yield finding("asset/file", place)
        elif kind == _DRAWING:
            yield from _drawing((root / name).read_bytes(), place)


def asset_texts(root: Path) -> Iterator[Text]:
    """Yield the text of each file below `docs/` that is text and no page, and of each template of the site."""
    templates = (name for name in scan(root).files if name.startswith("overrides/"))
    for name in (*_published(root), *templates):
        if PurePosixPath(name).suffix.lower() in _TEXTS or name.startswith("overrides/"):
            yield Text((root / name).read_bytes().decode("utf-8", "replace"), Place(name, 1), "file")


def _drawing(drawing: bytes, place: Place) -> Iterator[Finding]:
    try:
        yield from (finding("asset/drawing", place, name=what) for what in acting(drawing))
    except ValueError as error:
        yield finding("asset/xml", place, problem=error)


def _published(root: Path) -> Iterator[str]:
    return (name for name in scan(root).files if name.startswith("docs/") and not passed_over(name))


def _copied(root: Path) -> Iterator[str]:
    """Yield what MkDocs publishes of the site's own theme files: all but templates, code and settings."""
    names = (name for name in scan(root).files if name.startswith("overrides/") and not passed_over(name))
    return (name for name in names if name != _SITEMAP and PurePosixPath(name).suffix not in _WORKED)

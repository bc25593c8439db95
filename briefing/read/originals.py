"""The originals on this machine: the articles' own text, which no published edition holds."""

import hashlib
from pathlib import Path

FOLDER = ".originals"


def read_originals(root: Path) -> dict[str, str]:
    """Return every paragraph of the originals in `.originals/`, by its SHA-256."""
    texts = (path.read_text("utf-8") for path in sorted((root / FOLDER).glob("*.txt")) if path.is_file())
    paragraphs = (paragraph for text in texts for paragraph in text.split("\n\n"))
    return {hashlib.sha256(paragraph.encode()).hexdigest(): paragraph for paragraph in paragraphs}

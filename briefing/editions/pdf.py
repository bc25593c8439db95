"""PDF made from a bound document: tagged, with bookmarks, in the engine's own typefaces and without a network."""

import hashlib
import logging
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from briefing.editions.bound import lost

_LOG = logging.getLogger("weasyprint")
_WAYS = ("", "html { orphans: 1; widows: 1; }", ".foot { footnote-policy: block; }")
"""What is added to the style sheet, tried in turn: WeasyPrint 70 now and then loses a note where a page breaks."""


class _Errors(logging.Handler):
    """Keeps what WeasyPrint could not do."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.told.append(" ".join(record.getMessage().split()))


def pdf(document: str, sheet: Path, name: str) -> bytes:
    """Return a PDF.

    Args:
        document: the whole as HTML; it loads nothing.
        sheet: the style sheet for print, beside the typefaces that it names.
        name: of the file, for findings.

    Raises:
        BriefingError: a link or a note of the document would be lost.

    """
    told: list[str] = []
    for way in _WAYS:
        made, told = _made(document, sheet, way)
        if not told:
            return made
    raise lost(name, told)


def _made(document: str, sheet: Path, way: str) -> tuple[bytes, list[str]]:
    errors = _Errors()
    _LOG.addHandler(errors)
    try:
        fonts, files = FontConfiguration(), URLFetcher(allowed_protocols=("file",))
        style = [
            CSS(filename=sheet, font_config=fonts, url_fetcher=files),
            CSS(string=way, font_config=fonts, url_fetcher=files),
        ]
        named = hashlib.sha256(document.encode() + sheet.read_bytes()).hexdigest()[:32]
        made = HTML(string=document, base_url=str(sheet), url_fetcher=files).write_pdf(
            font_config=fonts, stylesheets=style, pdf_tags=True, pdf_identifier=named.encode()
        )
    finally:
        _LOG.removeHandler(errors)
    return bytes(made), errors.told

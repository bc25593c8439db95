"""PDF made from a bound document: tagged, with bookmarks, in the engine's own typefaces and without a network."""

import gc
import hashlib
import logging
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from briefing.editions.bound import lost

_LOG = logging.getLogger("weasyprint")
_TRIES = 5
"""How often a document is laid out at most: WeasyPrint 70 loses the notes of a line for which it moves others on."""


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
    errors = _Errors()
    _LOG.addHandler(errors)
    # What a document is made of stays to its end: looking for garbage among it takes a tenth of the time.
    gc.disable()
    try:
        made = _made(document, sheet, errors)
    finally:
        gc.enable()
        _LOG.removeHandler(errors)
    if errors.told:
        raise lost(name, errors.told)
    return made


def _made(document: str, sheet: Path, errors: _Errors) -> bytes:
    fonts, files = FontConfiguration(), URLFetcher(allowed_protocols=("file",))
    page = HTML(string=document, base_url=str(sheet), url_fetcher=files)
    style = [CSS(filename=sheet, font_config=fonts, url_fetcher=files)]
    notes = [note.get("id", "") for note in page.etree_element.iterfind(".//*[@class='foot']")]
    kept: list[str] = []
    for _ in range(_TRIES):
        laid = page.render(font_config=fonts, stylesheets=[*style, CSS(string=_whole(kept))], pdf_tags=True)
        times = Counter(anchor for sheet_ in laid.pages for anchor in sheet_.anchors)
        if not (wrong := [note for note in notes if times[note] != 1]):
            break
        kept += wrong
    else:
        errors.told += [f"Note #{note} stands on {times[note]} pages" for note in wrong]
        return b""
    named = hashlib.sha256(document.encode() + sheet.read_bytes()).hexdigest()[:32]
    return bytes(laid.write_pdf(pdf_tags=True, pdf_identifier=named.encode()))


def _whole(notes: Iterable[str]) -> str:
    """Return a style sheet that keeps the lines of each block together that cites one of the notes."""
    return "".join(f':has(> [id="{note}"]) {{ orphans: 99; widows: 99 }}\n' for note in notes)

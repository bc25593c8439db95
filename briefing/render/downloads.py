"""The page of downloads, and the line under a briefing that offers its own page, its PDF and the book."""

from collections.abc import Iterable, Sequence

from briefing.links import DOWNLOADS_PATH
from briefing.render.html import heading, link, listed, paragraph, table, text
from briefing.views.downloads import EDITIONS, Download, EditionWords

_HEADS = ("File", "Size", "As of", "SHA-256")
_CHECKS = (
    ("Windows, in PowerShell", "Get-FileHash FILE"),
    ("macOS, in Terminal", "shasum -a 256 FILE"),
    ("Linux", "sha256sum FILE"),
)


def downloads_block(rows: Sequence[Download]) -> str:
    """Return every edition with its files, and how to check that a file arrived whole."""
    groups = ((words, [row for row in rows if row.edition == name]) for name, words in EDITIONS.items())
    return "".join(_edition(words, found) for words, found in groups if found) + _checking()


def _edition(words: EditionWords, rows: Iterable[Download]) -> str:
    told = paragraph(text(words.use)) + paragraph(text(words.opening))
    return heading(2, text(words.title)) + told + table(_HEADS, map(_row, rows))


def _row(row: Download) -> list[str]:
    shown = link(row.link, text(row.what or row.name), download=row.name)
    return [shown, text(row.size), text(row.day), f"<code>{text(row.sha256)}</code>"]


def _checking() -> str:
    told = "If a file arrived whole and unchanged, its SHA-256 sum is the one beside it. To compare them:"
    ways = listed(f"{text(where)}: <code>{text(command)}</code>" for where, command in _CHECKS)
    phone = "On a phone, an app that shows SHA-256 sums does the same."
    return heading(2, "How to check a file") + paragraph(text(told)) + ways + paragraph(text(phone))


def offer_line(rows: Iterable[Download]) -> str:
    """Return where a briefing can be downloaded; nothing where no edition was made."""
    named = ((EDITIONS[row.edition].called, row) for row in rows)
    shown = [f"{link(row.link, text(name), download=row.name)} ({text(row.size)})" for name, row in named if name]
    if not shown:
        return ""
    return paragraph(f"To download: {'; '.join(shown)}; {link(f'/{DOWNLOADS_PATH}', 'all downloads')}.", "facts")

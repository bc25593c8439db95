"""The editions that the hosted site offers: for each what it is for, how large, of which day, how to open it."""

from typing import NamedTuple


class EditionWords(NamedTuple):
    """What readers are told of an edition."""

    title: str
    use: str
    opening: str
    """How to open it on a phone, Windows, macOS and Linux."""
    called: str = ""
    """What a briefing's own line calls it; empty where that does not offer it."""


class Download(NamedTuple):
    """One file to download."""

    edition: str
    name: str
    """Of the file."""
    link: str
    what: str
    """The title of the briefing that it holds; empty where it holds them all."""
    size: str
    sha256: str
    day: str
    """The day of its content, in words."""


EDITIONS = {
    "page": EditionWords(
        "One briefing as one page",
        "One file with pictures, notes and sources inside, to send by email or messaging app.",
        "Open it in any web browser: double-click it on a computer, tap it on a phone.",
        "one page",
    ),
    "pdf": EditionWords(
        "One briefing as a PDF",
        "For printing on A4, with the notes at the foot of each page, and for reading as pages.",
        "Any phone, Windows and macOS open it by themselves; on Linux, the document viewer or a web browser does.",
        "PDF",
    ),
    "book": EditionWords(
        "All briefings as a book (EPUB)",
        "Everything with sources, names, timeline and glossary, to read on a phone or an e-reader.",
        "Open it in a program for books: Books on an iPhone or a Mac, a reader such as Thorium on Windows or Linux, "
        "and any EPUB reader on Android.",
        "all briefings as a book (EPUB)",
    ),
    "pdf-book": EditionWords(
        "Everything as a PDF",
        "The contents of the book as pages, for printing or for an archive that keeps PDFs.",
        "It opens like the PDF of one briefing; its bookmarks lead to every page.",
    ),
    "zim": EditionWords(
        "Everything for Kiwix (ZIM)",
        "Every page in one file with its own search, for a library of such files on a phone, a computer or a server.",
        "Open it with Kiwix, an app for Android, iPhone, Windows, macOS and Linux: copy the file to the device, then "
        "choose it in the app.",
    ),
    "html": EditionWords(
        "The whole site in a zip",
        "Every page with search, filters and pictures, for a computer without a network.",
        "Unpack it whole (“Extract all” on Windows, a double click on a Mac, the file manager on Linux), "
        "then open index.html. On a phone, use the book or a page instead.",
    ),
    "data": EditionWords(
        "The data in a zip",
        "Statements, names, dates and references as tables and JSON, with schemas and licence, for your own programs.",
        "Unpack it; tables open in a spreadsheet. README.txt says what each file holds.",
    ),
}
"""What readers are told of each edition, by its name, in the order of the page."""
_STEP = 1000
_UNITS = ("bytes", "kB", "MB", "GB")


def size_words(size: int) -> str:
    """Return a number of bytes as readers know it: `905 bytes`, `405 kB`, `1.4 MB`; both stay on one line."""
    value, unit = float(size), 0
    while value >= _STEP and unit < len(_UNITS) - 1:
        value, unit = value / _STEP, unit + 1
    shown = f"{value:.1f}" if unit > 1 else f"{value:.0f}"
    return f"{shown}\u00a0{_UNITS[unit]}"

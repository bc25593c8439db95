"""Pages whose article is known: those that other programs publish as their tests, and our own with invented text."""

import gzip
import json
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.compare.found import Cell, of_html

_TAGS = r"(?:\s|<[^>]+>)*"
_EDIT = re.compile(rf"\[{_TAGS}edit{_TAGS}\]")


@dataclass(frozen=True)
class Gold:
    """A page and what is known of its article; None where a set does not tell."""

    file: Path
    url: str = ""
    title: str = ""
    text: str | None = None
    held: tuple[str, ...] = ()
    """Phrases that the article holds."""
    foreign: tuple[str, ...] = ()
    """Phrases of the page that it does not hold."""
    headings: tuple[str, ...] | None = None
    cells: tuple[Cell, ...] | None = None
    author: str | None = None
    date: str | None = None
    captioned: bool = False
    """Whether captions are part of the text."""


def of_trafilatura(folder: Path) -> Iterator[Gold]:
    """Yield the pages of trafilatura's evaluation: phrases in and out of the article, author and day."""
    for url, told in json.loads((folder / "tests/evaldata.json").read_text("utf-8")).items():
        places = [folder / "tests" / part / told["file"] for part in ("cache", "eval")]
        if file := next((place for place in places if place.is_file()), None):
            author = told.get("author") or ""
            yield Gold(
                file, url, told.get("title") or "", held=tuple(told["with"]), foreign=tuple(told["without"]),
                author="; ".join(author) if isinstance(author, list) else author or None, date=told.get("date") or None,
            )  # fmt: skip


def of_readability(folder: Path) -> Iterator[Gold]:
    """Yield the pages of readability's tests: text, headings and tables that it is to give, byline and day."""
    for page in sorted(folder.glob("test/test-pages/*/source.html")):
        told = json.loads(page.with_name("expected-metadata.json").read_text("utf-8"))
        # Readability leaves Wikipedia's links to its editor in, which are no words of an article.
        found = of_html(_EDIT.sub("", page.with_name("expected.html").read_text("utf-8")))
        day = (told.get("publishedTime") or "")[:10]
        yield Gold(
            page, "http://fakehost/test/page.html", told.get("title") or "", found["text"],
            headings=tuple(found["headings"]), cells=tuple(found["cells"]), author=told.get("byline") or None,
            date=day if day[4:5] == "-" else None, captioned=True,
        )  # fmt: skip


def of_scrapinghub(folder: Path) -> Iterator[Gold]:
    """Yield the pages of Scrapinghub's benchmark: the text of each article."""
    unpacked = Path(tempfile.mkdtemp(prefix="compare-"))
    for name, told in json.loads((folder / "ground-truth.json").read_text("utf-8")).items():
        file = unpacked / f"{name}.html"
        file.write_bytes(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()))
        yield Gold(file, told.get("url") or "", text=told["articleBody"])

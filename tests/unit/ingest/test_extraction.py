"""Pages of many layouts: nothing of an article is lost that trafilatura finds, and nothing around it comes in.

In `pages/`, every sentence of the article holds a word `kept` with a number, every other one a word `left`.
"""

import re
from pathlib import Path

import pytest
import trafilatura

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))


def marks(word: str, text: str) -> set[str]:
    """Return the numbered words of one kind in a text."""
    return set(re.findall(rf"{word}\d+", text))


def article_of(page: Path) -> str:
    """Return the titles and blocks that ingest finds in a page."""
    return "\n".join(row.text for row in READERS[".html"](page.read_bytes()) if isinstance(row, Article))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_layout_is_read_whole_and_no_worse_than_by_trafilatura_alone(page: Path) -> None:
    source = page.read_text()
    alone = trafilatura.extract(source, include_comments=False, include_tables=True) or ""

    text = article_of(page)

    assert marks("kept", text) == marks("kept", source)
    assert marks("left", text) <= marks("left", alone)


def test_pages_have_both_kinds_of_words() -> None:
    sources = [page.read_text() for page in PAGES]

    assert len(sources) > 30
    assert all(marks("kept", source) for source in sources)
    assert sum(bool(marks("left", source)) for source in sources) > 25

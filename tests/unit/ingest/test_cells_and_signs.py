"""Cells that a table of Markdown has too many of, and signs of markup in the plain text of feeds, are words like others."""

import pytest

from briefing.ingest.article import Article
from briefing.ingest.formats.readers import READERS
from tests.unit.ingest.articles import FIRST, THIRD

ROWS = {
    "| Mill | 12|13 wet |": "Mill | 12 \\| 13 wet",
    "| Barn | 14 | twice | in May |": "Barn | 14 \\| twice \\| in May",
    "| Dyke | `p|q` |": "Dyke | p\\|q",
    "| Dyke | p \\| q |": "Dyke | p \\| q",
    "| Quay | 5 |": "Quay | 5",
}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_markdown_loses_no_cell(row: str) -> None:
    text = f"# Lamps\n\n{FIRST}\n\n| Farm | Lamps |\n|---|---|\n{row}\n\n{THIRD}\n"
    article = READERS[".md"](text.encode())[0]

    assert isinstance(article, Article)
    assert f"Farm | Lamps; {ROWS[row]}" in [block.text for block in article.blocks]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("text", "If lamps <twelve and oil >3 then"), ("html", "If lamps and oil >3 then")],
)
def test_plain_text_of_an_atom_feed_holds_signs_of_markup(kind: str, shown: str) -> None:
    entry = f'<title type="text">Of &lt;b and c&gt;</title><content type="{kind}">If lamps &lt;twelve and oil &gt;3 then {THIRD}</content>'
    if kind == "html":
        entry = entry.replace("&lt;twelve", "&lt;i&gt;&lt;/i&gt;")
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Quill</title><entry>{entry}</entry></feed>'
    article = READERS[".atom"](feed.encode())[0]

    assert isinstance(article, Article)
    assert article.title == "Of <b and c>"
    assert article.blocks[0].text.startswith(shown)

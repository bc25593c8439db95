"""Which reader takes which format, by the ending of the file's name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.ingest.article import Article, Refused, classify
from briefing.ingest.capture import read_capture, read_one
from briefing.ingest.documents import read_docx, read_pdf
from briefing.ingest.text import decode, normalise
from briefing.ingest.web import read_epub, read_feed, read_html

_HEADING = re.compile(r"^#{1,6} +(?P<title>.*?)(?: #+)?$", re.MULTILINE)
_MARKS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|^>+ ?|^ {0,3}[-+*] +", re.MULTILINE)
_LINK = re.compile(r"!?\[(?P<text>[^\]]*)\]\((?P<target>[^)]*)\)")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def read_text(data: bytes) -> list[Article | Refused]:
    """Return the articles of a plain text."""
    return read_capture(decode(data))


def read_markdown(data: bytes) -> list[Article]:
    """Return the article of a Markdown file: headings as headings, marks of emphasis and links as their text."""
    text = _LINK.sub(lambda match: match["text"], _FRONT_MATTER.sub("", decode(data)))
    headings = [normalise(_MARKS.sub("", match["title"])) for match in _HEADING.finditer(text)]
    article = read_one(_MARKS.sub("", _HEADING.sub(lambda match: f"\n\n{match['title']}\n\n", text)))
    blocks = classify([block.text for block in article.blocks], frozenset(headings))
    return [replace(article, blocks=blocks, format="markdown")]


READERS: dict[str, Callable[[bytes], Sequence[Article | Refused]]] = {
    ".txt": read_text, ".text": read_text, ".md": read_markdown, ".markdown": read_markdown,
    ".html": read_html, ".htm": read_html, ".xhtml": read_html, ".pdf": read_pdf, ".docx": read_docx,
    ".epub": read_epub, ".rss": read_feed, ".atom": read_feed, ".xml": read_feed,
}  # fmt: skip

"""Which reader takes which format, by the ending of the file's name."""

import re
import tomllib
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.superscript import superscript_plugin

from briefing.ingest.article import Article, Kind, Refused, whole
from briefing.ingest.byline.dates import read_day
from briefing.ingest.byline.head import take_head
from briefing.ingest.byline.people import people
from briefing.ingest.classify import classify
from briefing.ingest.errors import RefusedError
from briefing.ingest.formats.books import read_epub
from briefing.ingest.formats.capture import read_capture
from briefing.ingest.formats.feeds import read_feed, read_json_feed
from briefing.ingest.formats.mhtml import read_mhtml
from briefing.ingest.formats.word import read_docx
from briefing.ingest.html.article import read_html
from briefing.ingest.html.tree import plain_tree, rows_of
from briefing.ingest.left_out import UNCITED, left_out
from briefing.ingest.pdf.document import read_pdf
from briefing.ingest.text import decode, guess_language, known
from briefing.read.front_matter import FENCE, split_front_matter
from briefing.text.words import count

_TOML = re.compile(r"\+\+\+\n(?P<toml>.*?)^\+\+\+$", re.DOTALL | re.MULTILINE)
_NOTE = r"(?P<words>.*(?:\n(?:    |\t).*)*)"
_DEEPEST = 40
"""Levels of lists and quotations in a Markdown file; its parser drops what stands deeper."""


def read_text(data: bytes) -> list[Article | Refused]:
    """Return the articles of a plain text."""
    return read_capture(decode(data))


def read_markdown(data: bytes) -> list[Article]:
    """Return the article of a Markdown file, with what its front matter says of it."""
    text = decode(data)
    said, text = _front_matter(text)
    page, uncited = _rendered(text)
    tree, lost = plain_tree(f"<html><body>{page}</body></html>")
    rows = rows_of(tree)
    first = next((row for row in rows if row.kind is Kind.HEADING or not said.get("title")), None)
    title = said.get("title") or (first.text if first else "")
    head, body = take_head([row for row in rows if row.text != title])
    dated = read_day(said.get("date") or "")
    published = dated or head.published
    article = Article(
        title=title, blocks=classify(body), authors=people(said.get("author") or head.author), published=published,
        published_basis="metadata" if dated else "byline" if published else "unknown",
        publisher=said.get("publisher") or head.publisher,
        url=said.get("url") or head.url, format="markdown", left_out=left_out([*lost, (UNCITED, uncited)]),
        language=(said.get("language") or "").split("-")[0].lower() or guess_language(" ".join(r.text for r in body)),
    )  # fmt: skip
    return [whole(article)]


def _rendered(text: str) -> tuple[str, int]:
    """Return a text as HTML, and the words of its notes that nothing cites, which the renderer leaves out."""
    env: dict[str, dict[str, dict[str, int]]] = {}
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    tokens = parser.use(footnote_plugin).use(front_matter_plugin).use(superscript_plugin).parse(text, env)
    if max((token.level for token in tokens), default=0) >= _DEEPEST - 4:
        raise RefusedError("it is nested too deep, in lists or quotations; flatten it")
    labels = [label for label, place in env.get("footnotes", {}).get("refs", {}).items() if place < 0]
    notes = (re.search(rf"^ *\[\^{re.escape(label[1:])}\]:{_NOTE}", text, re.MULTILINE) for label in labels)
    return str(parser.renderer.render(tokens, parser.options, env)), sum(count(note["words"]) for note in notes if note)


_FIELDS = {
    "title": ("title",), "author": ("author", "authors", "by"), "date": ("date", "published", "pubdate", "created"),
    "publisher": ("publisher", "publication", "site", "source"), "url": ("url", "link", "canonical", "canonical_url"),
    "language": ("language", "lang"),
}  # fmt: skip


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return what front matter, in YAML or TOML, says, as words, and the text; nothing where it cannot be read."""
    if match := _TOML.match(text):
        return _fields(_toml(match["toml"])), text[match.end() :]
    parts = split_front_matter(text, "") if text.startswith(FENCE) else None
    return _fields(parts.data.value if parts and not parts.data.findings else None), text


def _toml(text: str) -> object:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _fields(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    given = {str(name).casefold(): _text(row) for name, row in value.items()}
    found = {field: next((given[n] for n in names if given.get(n)), None) for field, names in _FIELDS.items()}
    return {field: words for field, words in found.items() if words}


def _text(value: object) -> str | None:
    if isinstance(value, list):
        return "; ".join(text for row in value if (text := _text(row))) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    return known(value)


READERS: dict[str, Callable[[bytes], Sequence[Article | Refused]]] = {
    ".txt": read_text, ".text": read_text, ".md": read_markdown, ".markdown": read_markdown,
    ".html": read_html, ".htm": read_html, ".xhtml": read_html,
    ".mhtml": read_mhtml, ".mht": read_mhtml, ".pdf": read_pdf, ".docx": read_docx,
    ".epub": read_epub, ".rss": read_feed, ".atom": read_feed, ".xml": read_feed,
    ".json": read_json_feed,
}  # fmt: skip

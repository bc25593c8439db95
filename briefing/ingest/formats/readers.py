"""Which reader takes which format, by the ending of the file's name."""

import re
import tomllib
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
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
from briefing.ingest.formats.markdown_cells import keep_cells
from briefing.ingest.formats.mhtml import read_mhtml
from briefing.ingest.formats.word import read_docx
from briefing.ingest.html.article import read_html
from briefing.ingest.html.tree import plain_tree, rows_of
from briefing.ingest.left_out import HEAD, left_out
from briefing.ingest.pdf.document import read_pdf
from briefing.ingest.text import decode, guess_language, known
from briefing.read.front_matter import FENCE, split_front_matter

_TOML = re.compile(r"\+\+\+\n(?P<toml>.*?)^\+\+\+$", re.DOTALL | re.MULTILINE)
_DEEPEST = 40
"""Levels of lists and quotations in a Markdown file; its parser drops what stands deeper."""


def read_text(data: bytes) -> list[Article | Refused]:
    """Return the articles of a plain text."""
    return read_capture(decode(data))


def read_markdown(data: bytes) -> list[Article]:
    """Return the article of a Markdown file, with what its front matter says of it."""
    text = decode(data)
    said, text = _front_matter(text)
    tree, lost = plain_tree(f"<html><body>{_rendered(text)}</body></html>")
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
        url=said.get("url") or head.url, format="markdown", left_out=left_out([*lost, (HEAD, head.words)]),
        language=(said.get("language") or "").split("-")[0].lower() or guess_language(" ".join(r.text for r in body)),
    )  # fmt: skip
    return [whole(article)]


def _rendered(text: str) -> str:
    """Return a text as HTML, with the notes that nothing cites."""
    env: dict[str, dict[str, dict[str, int]]] = {}
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(front_matter_plugin).use(superscript_plugin)
    parser.core.ruler.after("block", "cells", keep_cells)
    parser.core.ruler.before("footnote_tail", "uncited", _keep_uncited)
    parser.core.ruler.push("products", _keep_products)
    tokens = parser.parse(text, env)
    if max((token.level for token in tokens), default=0) >= _DEEPEST - 4:
        raise RefusedError("it is nested too deep, in lists or quotations; flatten it")
    return str(parser.renderer.render(tokens, parser.options, env))


def _keep_uncited(state: StateCore) -> None:
    """List the notes that nothing cites after the others, since a list that does not name them drops them."""
    notes = state.env.get("footnotes", {})
    for label, number in notes.get("refs", {}).items():
        if number < 0:
            listed = notes.setdefault("list", {})
            notes["refs"][label] = len(listed)
            listed[len(listed)] = {"label": label.removeprefix(":"), "count": 0}


def _keep_products(state: StateCore) -> None:
    """Make the signs of a product such as 2*3*4 signs again, which stand for emphasis only between words."""
    for block in state.tokens:
        parts = block.children or []
        opened: list[int] = []
        for at, part in enumerate(parts):
            if part.type == "em_open":
                opened.append(at)
            elif part.type == "em_close" and opened:
                pair = opened.pop(), at
                for sign in (parts[n] for n in pair if all(_is_between_figures(parts, n) for n in pair)):
                    sign.type, sign.tag, sign.nesting, sign.content = "text", "", 0, sign.markup


def _is_between_figures(parts: Sequence[Token], at: int) -> bool:
    return 0 < at < len(parts) - 1 and (parts[at - 1].content[-1:] + parts[at + 1].content[:1]).isdecimal()


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

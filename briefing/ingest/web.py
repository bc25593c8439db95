"""Web pages, feeds and EPUB chapters: extraction is trafilatura's, feedparser's and lxml's."""

import io
import re
import zipfile
from dataclasses import replace
from html import escape
from pathlib import PurePosixPath

import feedparser
import trafilatura
from lxml import html
from trafilatura.settings import Document

from briefing.dates import DateError, read_when
from briefing.ingest.article import Article, Refused, classify, several, whole
from briefing.ingest.dates import date_in_address
from briefing.ingest.errors import RefusedError
from briefing.ingest.text import LARGEST, clean, decode, known, normalise, refuse_bomb

DEEPEST = 300
"""Levels of nesting in a page; beyond it a page is made to break readers."""
_NESTING = re.compile(
    r"<(?P<end>/)?(?:div|span|section|article|blockquote|ul|ol|table|b|i|em|strong|font|a)\b", re.IGNORECASE
)
_DATED = re.compile(r"article:published_time|datePublished|<time|dc\.date|pubdate", re.IGNORECASE)


def read_html(data: bytes) -> list[Article]:
    """Return the article of a web page, with the metadata that the page gives."""
    text = decode(_utf8(data))
    _refuse_deep(text)
    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=True, with_metadata=True)
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise RefusedError("no article found in the page")
    title = normalise(found.title or "")
    body = [line for line in map(normalise, clean(found.text or "").split("\n")) if line not in ("", title)]
    published, basis = _published(found.date, found.url or "", text)
    article = Article(
        title=title, blocks=classify(body, _headings(_tree(text))), author=known(found.author),
        published=published, published_basis=basis, publisher=known(found.sitename), url=known(found.url),
        language=_language(text), format="html",
    )  # fmt: skip
    return [whole(article)]


def read_epub(data: bytes) -> list[Article | Refused]:
    """Return the chapters of an EPUB, each as an article."""
    refuse_bomb(data)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = sorted(name for name in book.namelist() if name.lower().endswith((".xhtml", ".html", ".htm")))
        chapters = [(name, book.read(name)) for name in names if "nav" not in PurePosixPath(name).stem.lower()]
    articles = [replace(article, format="epub") for _, chapter in chapters for article in _chapter(chapter)]
    if not articles:
        raise RefusedError("no chapter with text found in the EPUB")
    return several(articles)


def read_feed(data: bytes) -> list[Article | Refused]:
    """Return the articles of an RSS or Atom file that carries them in full."""
    feed = feedparser.parse(io.BytesIO(_without_entities(data)))
    articles = []
    for entry in feed.entries:
        content = entry.content[0].value if entry.get("content") else entry.get("summary", "")
        page = f"<html><body><article><h1>{escape(entry.get('title', ''))}</h1>{content}</article></body></html>"
        body = [normalise(clean(text)) for text in _block_texts(_tree(page)) if text.strip()]
        day = entry.get("published_parsed")
        published = f"{day.tm_year:04d}-{day.tm_mon:02d}-{day.tm_mday:02d}" if day else None
        title = normalise(clean(entry.get("title", "")))
        article = Article(
            title=title, blocks=classify([text for text in body if text != title]), author=known(entry.get("author")),
            published=published, published_basis="byline" if published else "unknown",
            publisher=known(feed.feed.get("title")), url=known(entry.get("link")), format="feed",
        )  # fmt: skip
        articles.append(article)
    if not articles:
        raise RefusedError("no entry found in the feed")
    return several(articles)


def _chapter(data: bytes) -> list[Article]:
    tree = _tree(decode(_utf8(data)))
    texts = [normalise(clean(text)) for text in _block_texts(tree) if text.strip()]
    headings = [normalise(" ".join(node.itertext())) for node in tree.iter("h1", "h2", "h3", "h4")]
    if len(texts) < 2:
        return []
    title = headings[0] if headings else texts[0]
    return [Article(title=title, blocks=classify([t for t in texts if t != title], frozenset(headings)))]


def _block_texts(tree: html.HtmlElement) -> list[str]:
    for node in tree.xpath("//script|//style|//nav|//noscript"):
        node.drop_tree()
    blocks = tree.xpath("//p|//h1|//h2|//h3|//h4|//li|//figcaption")
    return ["".join(block.itertext()) for block in blocks] or ["".join(tree.itertext())]


def _tree(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    return html.document_fromstring(f"<!doctype html>{text}".encode(), parser=parser)


def _headings(tree: html.HtmlElement) -> frozenset[str]:
    return frozenset(normalise(" ".join(node.itertext())) for node in tree.iter("h1", "h2", "h3", "h4"))


def _refuse_deep(text: str) -> None:
    depth = 0
    for match in _NESTING.finditer(text):
        depth = max(0, depth + (-1 if match["end"] else 1))
        if depth > DEEPEST:
            raise RefusedError(f"the page is nested more than {DEEPEST} levels deep")


def _utf8(data: bytes) -> bytes:
    """Return a page's bytes in UTF-8, where it declares another encoding."""
    declared = re.search(rb"""charset=["']?([A-Za-z0-9_-]+)""", data[:4096])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name in {"utf-8", "utf8"} or len(data) > LARGEST:
        return data
    try:
        return data.decode(name).encode()
    except (LookupError, UnicodeDecodeError):
        raise RefusedError(f"the page says that it is {name}, and is not") from None


def _published(found: str | None, url: str, page: str) -> tuple[str | None, str]:
    in_address = date_in_address(url)
    if in_address and (not found or in_address.startswith(found[:7])):
        return in_address, "address"
    if found and _DATED.search(page):
        try:
            return read_when(found).text, "byline"
        except DateError:
            return None, "unknown"
    return None, "unknown"


def _language(page: str) -> str:
    match = re.search(r"<html[^>]*\blang=[\"']?([a-zA-Z]{2,3})", page)
    return match[1].lower() if match else "en"


def _without_entities(data: bytes) -> bytes:
    if b"<!ENTITY" in data[:100_000]:
        raise RefusedError("the feed declares entities; remove them")
    return data

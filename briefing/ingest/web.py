"""Web pages: trafilatura finds the article and its metadata, the page's own tree says what each paragraph is."""

import re
from collections.abc import Sequence

import trafilatura
from lxml import html
from trafilatura.settings import Document

from briefing.ingest.article import Article, Kind, Refused, Row, several
from briefing.ingest.classify import classify, is_chrome
from briefing.ingest.errors import RefusedError
from briefing.ingest.head import take_head
from briefing.ingest.page import language, page_text, published
from briefing.ingest.text import clean, known, normalise
from briefing.ingest.tree import parse, rows_of

_LONG = 40
_SOLID = 100
"""Words from which on an `article` of several in a page is an article, and no teaser."""
_KEPT_SHARE = 0.95


def read_html(data: bytes) -> list[Article | Refused]:
    """Return the article of a web page, or its articles where it holds several whole ones."""
    text = page_text(data)
    tree = parse(text)
    parts = _articles(tree)
    if len(parts) < 2:
        return several([_article(text, tree)])
    return several([_article(part, parse(part), text) for part in parts])


def _articles(tree: html.HtmlElement) -> list[str]:
    """Return the articles of a page that holds several, each as a page of its own."""
    found = [
        node for node in tree.xpath("//article[not(ancestor::article)][.//h1 or .//h2]")
        if len(" ".join(p.text_content() for p in node.iter("p")).split()) >= _SOLID
    ]  # fmt: skip
    return [f"<html><body>{html.tostring(node, encoding='unicode', with_tail=False)}</body></html>" for node in found]


def _article(text: str, tree: html.HtmlElement, around: str | None = None) -> Article:
    """Return one article; `around` is the whole page where it is one of several, and then has only its name to give."""
    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=True, with_metadata=True)
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise RefusedError("no article found in the page")
    page = _metadata(around) if around else found
    rows = rows_of(tree)
    title = _title(found, rows, one_of_several=around is not None)
    head, body = take_head(_chosen(rows, clean(found.text or ""), title))
    day, basis = published(tree, known(found.url) or "", head.published)
    return Article(
        title=title, blocks=classify(body), author=known(found.author) or head.author, published=day,
        published_basis=basis, publisher=known(page.sitename) or head.publisher, url=known(found.url),
        language=language(around or text, " ".join(row.text for row in body)), format="html",
    )  # fmt: skip


def _metadata(text: str) -> Document:
    found = trafilatura.extract_metadata(text)
    return found if isinstance(found, Document) else Document()


def _title(found: Document, rows: Sequence[Row], *, one_of_several: bool) -> str:
    headings = [row.text for row in rows if row.kind is Kind.HEADING]
    if one_of_several and headings:
        return headings[0]
    title, site = normalise(found.title or ""), normalise(found.sitename or "")
    for sign in ("|", "-", "–", "—", "·", "»", ":"):
        title = title.removesuffix(f" {sign} {site}") if site else title
    same = (text for text in headings if _squashed(text) == _squashed(title))
    begins = (text for text in headings if title.startswith(text) and len(text) > len(title) / 2)
    return next(same, None) or next(begins, title)


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _chosen(rows: Sequence[Row], found: str, title: str) -> list[Row]:
    """Return the rows of the article: those that trafilatura found, their siblings, and the captions and notes."""
    lines = {_squashed(line) for line in found.split("\n")} - {""}
    whole, wanted = _squashed(found), [_squashed(row.text) for row in rows]
    sure = [at for at, text in enumerate(wanted) if text in lines or (len(text) >= _LONG and text in whole)]
    if not sure:
        return _plain(found, title)
    heads = [at for at, text in enumerate(wanted) if text == _squashed(title) and at <= sure[-1]]
    span = range(min([*heads[-1:], next((at for at in sure if at not in heads), sure[0])]), sure[-1] + 1)
    groups = [rows[at].group for at in sure]
    homes = {group for group in groups if groups.count(group) > 2}
    noted = {at - 1 for at, row in enumerate(rows) if row.kind is Kind.REFERENCE and at > span.start}
    sure = [*sure, *(at for at in noted if rows[at].kind is Kind.HEADING)]
    kept = [
        row for at, row in enumerate(rows)
        if wanted[at] != _squashed(title) and not (row.linked and is_link_list(row, at in sure))
        and (at in set(sure) or _belongs(row, at, span, homes))
    ]  # fmt: skip
    held = [_squashed(row.text) for row in kept] + [_squashed(title)]
    lost = sum(_missing(line, held) for line in lines)
    return kept if lost <= (1 - _KEPT_SHARE) * len(whole) else _plain(found, title)


def _missing(line: str, held: Sequence[str]) -> int:
    """Return how many letters of a line that trafilatura found stand in none of the texts that are kept."""
    if any(line in text for text in held) or line in "".join(held):
        return 0
    return max(0, len(line) - sum(len(text) for text in held if text in line))


def is_link_list(row: Row, sure: bool) -> bool:  # noqa: FBT001 # a condition of the row
    """Return whether a row of links only leads elsewhere."""
    return not sure and row.kind is not Kind.REFERENCE


def _belongs(row: Row, at: int, span: range, homes: set[int]) -> bool:
    """Return whether a row that trafilatura left out is part of the article all the same."""
    if row.kind is Kind.REFERENCE:
        return at > span.start
    if at not in span:
        return row.group in homes and row.kind is Kind.PASSAGE and at > span.start and not is_chrome(row)
    return row.kind is Kind.CAPTION or (row.group in homes and not is_chrome(row))


def _plain(found: str, title: str) -> list[Row]:
    return [Row(line) for line in map(normalise, found.split("\n")) if line not in ("", title)]

"""Web pages: trafilatura finds the article and its metadata, the page's own tree says what each paragraph is."""

import itertools
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml import html
from lxml.html import HtmlElement
from trafilatura.settings import Document

from briefing.ingest.article import Article, Kind, Refused, Row, several
from briefing.ingest.byline.head import Head, led, line_head, merged, take_head
from briefing.ingest.byline.people import people
from briefing.ingest.classify import classify, is_chrome
from briefing.ingest.errors import RefusedError
from briefing.ingest.html.metadata import Metadata
from briefing.ingest.html.near import near
from briefing.ingest.html.page import language, page_text, saved_from
from briefing.ingest.html.settle import part_lines, settle, without_chrome
from briefing.ingest.html.tree import parse, rows_of
from briefing.ingest.left_out import BOXES, REORDERING, LeftOut, left_out
from briefing.ingest.text import BIDI, known, normalise, squashed
from briefing.ingest.words import count

_LONG = 40
_SOLID = 100
"""Words from which on an `article` of several in a page is an article, and no teaser."""
_KEPT_SHARE = 0.95
_BETWEEN, _BODY = 12, 200
"""Rows below a title in which a byline may stand, and letters from which on a row is of the body."""


def read_html(data: bytes, url: str | None = None, charset: str | None = None) -> list[Article | Refused]:
    """Return the article of a web page, or its articles where it holds several whole ones.

    Args:
        data: the page.
        url: where it was fetched, where that is known; the page's own word on it comes first.
        charset: the encoding that came with it, where one did; the page's own word comes first here too.

    """
    text = page_text(data, charset)
    tree = parse(text)
    part_lines(tree)
    metadata = Metadata(deepcopy(tree))
    reordering = sum(len(BIDI.findall(part)) for part in tree.xpath("//meta/@content | //script/text()"))
    lost = left_out([*settle(tree), *without_chrome(tree), (REORDERING, reordering)])
    page = _Page(lost, tree, metadata, url or saved_from(text))
    parts = _articles(tree)
    if len(parts) < 2:
        return several([_article(page)])
    return several([_article(page, part) for part in parts])


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with what it says of itself, and where it was fetched."""

    left_out: LeftOut
    tree: HtmlElement
    metadata: Metadata
    url: str | None


def _articles(tree: HtmlElement) -> list[str]:
    """Return the articles of a page that holds several, each as a page of its own."""
    found = [
        node for node in tree.xpath("//article[not(ancestor::article)][.//h1 or .//h2]")
        if len(" ".join(p.text_content() for p in node.iter("p")).split()) >= _SOLID
    ]  # fmt: skip
    return [f"<html><body>{html.tostring(node, encoding='unicode', with_tail=False)}</body></html>" for node in found]


def _article(page: _Page, part: str | None = None) -> Article:
    """Return the article of a page, or a part of it that is one of several; the page then has only its name to give."""
    found = trafilatura.bare_extraction(
        part or html.tostring(page.tree, encoding="unicode"),
        include_comments=False,
        include_tables=True,
        with_metadata=True,
    )
    found = found if isinstance(found, Document) else Document()
    tree = parse(part) if part else page.tree
    told = Metadata(tree) if part else page.metadata
    rows = rows_of(tree)
    text = (found.text or "").strip() or _long_rows(rows)
    url = known(found.url) or (None if part else page.url)
    publisher = page.metadata.publisher(found.sitename, url)
    title = _title(told, publisher, rows) or normalise(found.title or "")
    chosen, aside = _chosen(rows, text, title)
    head, body = take_head(chosen)
    below = _below_title(rows, title)
    author = "; ".join(people(told.author() or head.author or below.author or told.byline() or "")) or None
    day, basis = told.published(url or "", head.published or below.published)
    return Article(
        title=title, blocks=classify(body), author=author, published=day, published_basis=basis,
        publisher=publisher or head.publisher, url=url, format="html", section=head.section, bodies=told.bodies(),
        left_out=left_out([*page.left_out, (BOXES, aside)]),
        language=language(page.tree, " ".join(row.text for row in body)),
    )  # fmt: skip


def _long_rows(rows: Sequence[Row]) -> str:
    """Return the long paragraphs of a page in which trafilatura sees no article.

    Raises:
        RefusedError: they are too few to be one.

    """
    long = [row.text for row in rows if len(row.text) > _BODY and not row.linked and not row.hidden]
    if sum(len(text.split()) for text in long) < _SOLID:
        raise RefusedError("no article found in the page")
    return "\n".join(long)


def _below_title(rows: Sequence[Row], title: str) -> Head:
    """Return the author and the day that the lines between the title and the first long paragraph tell."""
    start = next((at for at, row in enumerate(rows) if squashed(row.text) == squashed(title)), len(rows))
    texts = (normalise(row.text) for row in rows[start + 1 : start + _BETWEEN])
    head, above = Head(), ""
    for text in itertools.takewhile(lambda text: len(text) < _BODY, texts):
        head = merged(head, line_head(text, above) or Head(author=led(text)))
        above = text
    return head


def _title(told: Metadata, site: str | None, rows: Sequence[Row]) -> str:
    """Return the heading that the page's own titles hold, the longest of them; else the first of those titles."""
    headings = [row.text for row in rows if row.kind is Kind.HEADING and squashed(row.text)]
    titles = told.titles()
    held = [
        text for text in headings
        if any(squashed(text) in squashed(title) and len(text) > len(title) / 3 for title in titles)
        and squashed(text) != squashed(site or "")
    ]  # fmt: skip
    if held or not titles:
        return max(held, key=len, default=next(iter(headings), ""))
    title = titles[0]
    for sign in ("|", "-", "–", "—", "·", "»", ":", "•"):
        title = title.removesuffix(f" {sign} {site}").removeprefix(f"{site} {sign} ")
    return title


def _chosen(rows: Sequence[Row], found: str, title: str) -> tuple[list[Row], int]:
    """Return the rows of the article, and how many words of others stand between them.

    Its rows are those that trafilatura found, their siblings, and the captions and notes.
    """
    wanted = [squashed(row.text) for row in rows]
    lines = {squashed(line) for line in found.split("\n")} - {""}
    sure, span = _sure(rows, wanted, found, squashed(title))
    if not sure:
        return _plain(found, title), 0
    homes = {group for group, size in Counter(rows[at].group for at in sure).items() if size > 2}
    noted = {at - 1 for at, row in enumerate(rows) if row.kind is Kind.REFERENCE and at > span.start}
    sure |= {at for at in noted if rows[at].kind is Kind.HEADING}
    chosen = [
        at for at, row in enumerate(rows)
        if wanted[at] != squashed(title) and not (row.linked and is_link_list(row, at in sure))
        and (at in sure or _belongs(row, at, span, homes, at + 1 in sure))
    ]  # fmt: skip
    kept = [rows[at] for at in chosen]
    first = min((at for at in chosen if len(wanted[at]) >= _LONG), default=span.stop)
    aside = {at for at in span if at > first and not is_chrome(rows[at])} - {*chosen}
    held = [squashed(row.text) for row in kept] + [squashed(title)]
    lost = sum(_missing(line, held) for line in lines)
    if lost > (1 - _KEPT_SHARE) * len(squashed(found)):
        return _plain(found, title), 0
    return kept, sum(count(rows[at].text) for at in aside)


def _sure(rows: Sequence[Row], wanted: list[str], found: str, title: str) -> tuple[set[int], range]:
    """Return which rows trafilatura found, and from where to where the article goes."""
    lines, whole = {squashed(line) for line in found.split("\n")} - {""}, squashed(found)
    alike = {at for at, text in enumerate(wanted) if text in lines or (len(text) >= _LONG and text in whole)}
    sure = _once(sorted(alike | near(rows, found)), wanted)
    if not sure:
        return set(), range(0)
    heads = [at for at, text in enumerate(wanted) if text == title and at <= sure[-1]]
    first = next((at for at in sure if at not in heads), sure[0])
    span = range(min([*heads[-1:], first]), sure[-1] + 1)
    return {*sure, *_short(rows, wanted, set(sure), span, found)}, span


def _once(sure: list[int], wanted: list[str]) -> list[int]:
    """Return the rows found, without short ones before or after the article that say again what it says: a menu's."""
    long = [at for at in sure if len(wanted[at]) >= _LONG] or sure
    body = range(min(long, default=0), max(long, default=0) + 1)
    inside = {wanted[at] for at in sure if at in body}
    return [at for at in sure if at in body or wanted[at] not in inside]


def _short(rows: Sequence[Row], wanted: list[str], sure: set[int], span: range, found: str) -> list[int]:
    """Return the short rows that trafilatura found within a longer line: cells, headings, lines that breaks part."""
    cells = {squashed(cell) for line in found.split("\n") if "|" in line for cell in line.split("|")} - {""}
    whole, homes = squashed(found), {rows[at].group for at in sure}

    def stands_by(at: int) -> bool:
        near = [n for n in (at - 1, at + 1) if n in sure]
        joined = ("".join(wanted[n] for n in sorted((at, other))) in whole for other in near)
        titled = rows[at].kind is Kind.HEADING and at in span and rows[at].group in homes
        beside = titled or any(rows[n].group == rows[at].group for n in near)
        return (beside and wanted[at] in whole) or any(joined)

    return [
        at
        for at in range(len(rows))
        if at not in sure and wanted[at] and (stands_by(at) or (at in span and wanted[at] in cells))
    ]


def _missing(line: str, held: Sequence[str]) -> int:
    """Return how many letters of a line that trafilatura found stand in none of the texts that are kept."""
    if any(line in text for text in held) or line in "".join(held):
        return 0
    return max(0, len(line) - sum(len(text) for text in held if text in line))


def is_link_list(row: Row, sure: bool) -> bool:  # noqa: FBT001 # a condition of the row
    """Return whether a row of links only leads elsewhere."""
    return not sure and row.kind is not Kind.REFERENCE


def _belongs(row: Row, at: int, span: range, homes: set[int], heads: bool) -> bool:  # noqa: FBT001 # a condition too
    """Return whether a row that trafilatura left out is part of the article all the same."""
    if row.kind is Kind.REFERENCE:
        return at > span.start
    if row.hidden or is_chrome(row):
        return False
    if row.kind is Kind.CAPTION:
        return span.start <= at <= span.stop
    if at not in span:
        return row.group in homes and row.kind is Kind.PASSAGE and at > span.start
    return row.group in homes or (row.kind is Kind.HEADING and heads)


def _plain(found: str, title: str) -> list[Row]:
    return [Row(line) for line in map(normalise, found.split("\n")) if line not in ("", title)]
